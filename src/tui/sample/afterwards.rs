//! Afterwards: a debrief that is half worked out, and a decision made otherwise.

use super::end::reveal;
use super::t;
use crate::text::Lang;
use crate::text::Ui;
use crate::view::afterwards::*;
use crate::view::document::*;

/// Somebody who has answers at hand: to the first decision, and to the others once the work goes on.
#[derive(Debug, Default)]
pub struct Sample {
    /// What was said before.
    pub asked: Asked,
    busy: bool,
}

impl Afterwards for Sample {
    fn take(&mut self, asked: Asked) {
        self.asked = asked;
    }

    fn document(&mut self, ui: Ui) -> Document {
        document(ui.lang(), &self.asked)
    }

    fn decisions(&self, ui: Ui) -> Vec<DecisionCard> {
        let lang = ui.lang();
        let road = |zh, en| t(lang, zh, en);
        let card = |date: (&str, &str), title: (&str, &str)| DecisionCard {
            date: t(lang, date.0, date.1),
            title: t(lang, title.0, title.1),
            roads: vec![
                road("全部转移到学校", "Move everyone to the school"),
                road("只转移崖下十二户", "Move the twelve below the scarp"),
                road("请县里下正式命令", "Ask the county for an order"),
            ],
        };
        let (june, july) = (("2017年6月", "June 2017"), ("2017年7月", "July 2017"));
        vec![
            card(june, ("51 六十三口塘", "51 Sixty-three ponds")),
            card(june, ("52 当月的安排", "52 the month's plan")),
            card(july, ("59 雨夜转移", "59 The night of the orange warning")),
        ]
    }

    fn otherwise(&mut self, decision: usize, road: usize, ui: Ui) -> Option<Otherwise> {
        let lang = ui.lang();
        let was = reveal(lang).curves.into_iter().next()?;
        let mut would = was.clone();
        would.name = t(lang, "换条路以后", "On the other road");
        would
            .real
            .iter_mut()
            .skip(5)
            .for_each(|real| *real += 8.0 * road as f64);
        Some(Otherwise {
            was,
            would,
            own: t(
                lang,
                "考核分 38.4（−0.7），群众得到的 41.2（+4.3）",
                "marks 38.4 (−0.7), outcome 41.2 (+4.3)",
            ),
            told: (decision == 0 || self.busy).then(|| {
                t(
                    lang,
                    "考核分 −0.6 ± 0.2、群众得到的 +4.1 ± 0.5",
                    "marks −0.6 ± 0.2, outcome +4.1 ± 0.5",
                )
            }),
        })
    }

    fn progress(&self) -> Progress {
        Progress {
            done: 1,
            all: 3,
            busy: self.busy,
        }
    }

    fn go_on(&mut self) {
        self.busy = true;
    }

    fn stop(&mut self) {
        self.busy = false;
    }
}

fn document(lang: Lang, asked: &Asked) -> Document {
    let mut before = Part::new("asked", t(lang, "看之前你说的", "Before you looked"));
    before.strong(asked.word.clone());
    let mut books = Part::new("books", t(lang, "三本账", "The three books"));
    let row = |cells: [&str; 3]| cells.map(|cell| t(lang, cell, cell)).to_vec();
    let lines = Table {
        head: vec![
            t(lang, "条线", "Line"),
            t(lang, "年初", "First"),
            t(lang, "年末", "Last"),
        ],
        rows: vec![
            vec![
                t(lang, "防汛", "Flood"),
                t(lang, "43.0", "43.0"),
                t(lang, "40.2", "40.2"),
            ],
            row(["119", "45.0", "38.1"]),
        ],
        words: 1,
    };
    books.add(Block::Fold(
        t(
            lang,
            "地方得到的：群众得到的 36.9",
            "What the place got: outcome 36.9",
        ),
        vec![
            Block::Say(t(
                lang,
                "按群众得到的排，第5/14名。",
                "By what residents got: rank 5/14.",
            )),
            Block::Table(lines),
            Block::Fold(
                t(lang, "每月的安排：+21.6", "the months' plans: +21.6"),
                vec![Block::List(vec![t(
                    lang,
                    "实干，防汛：+2.6",
                    "substantive work, flood: +2.6",
                )])],
            ),
        ],
    ));
    let mut months = Part::new(
        "months",
        t(
            lang,
            "台账和实情，逐月对照",
            "Field over ledger, month by month",
        ),
    );
    months.strong(t(
        lang,
        "2017年5月，台账和实情从这里分开。",
        "May 2017: here ledger and field part.",
    ));
    let curve = reveal(lang).curves.remove(0);
    months.add(Block::Chart(Chart::Gap(Gap {
        ticks: reveal(lang).ticks,
        paper: curve.paper,
        real: curve.real,
        parted: Some(4),
    })));
    months.note(t(lang, "这里没有总评。", "There is no overall grade here."));
    Document {
        title: t(
            lang,
            "柳溪镇这一年的复盘",
            "Liuxi Town: the year afterwards",
        ),
        about: Vec::new(),
        parts: vec![before, books, months],
    }
}
