//! The end: the marking sheet and the ending, and the reveal.

use super::LINES;
use super::header;
use super::t;
use crate::text::Lang;
use crate::view::model::*;

/// The year's end.
pub fn year(lang: Lang) -> YearEnd {
    YearEnd {
        header: header(lang),
        heading: t(lang, "2017年度考核结果", "Assessment of 2017"),
        issuer: t(lang, "H县人民政府文件", "H County Government"),
        seal: Sealed::Office(t(lang, "H县人民政府", "H County Government")),
        sheet: vec![
            (t(lang, "条线得分", "Lines"), t(lang, "78.2", "78.2")),
            (t(lang, "加分", "Bonus"), t(lang, "+1.5", "+1.5")),
            (t(lang, "扣分", "Deductions"), t(lang, "−3.1", "−3.1")),
            (t(lang, "合计", "Sum"), t(lang, "76.6", "76.6")),
        ],
        verdict: vec![
            t(lang, "全县位次：第7/14名", "Rank in the county: rank 7/14"),
            t(lang, "等次：二等", "Grade: second"),
            t(lang, "绩效系数：1.0", "Pay factor: 1.0"),
        ],
        title: Some(t(lang, "普普通通的一年", "An ordinary decent year")),
        body: vec![
            t(
                lang,
                "没有出大事。高坪的水塔在九月通了水，猫儿岩的崖还在。",
                "Nothing terrible happened. Gaoping's water tower ran in September; Cat's Ear cliff still stands.",
            ),
            t(
                lang,
                "何雨没有辞职。她说再看一年。",
                "He Yu did not resign. She says she will see how another year goes.",
            ),
        ],
    }
}

/// The reveal.
pub fn reveal(lang: Lang) -> Reveal {
    let tick = |n: usize| t(lang, &format!("2017年{n}月"), &format!("month {n} of 2017"));
    let curve = |name: (&str, &str), at: Option<usize>, paper: f64, real: f64| Curve {
        name: t(lang, name.0, name.1),
        paper: (0..12).map(|n| paper + 2.6 * n as f64).collect(),
        real: (0..12)
            .map(|n| {
                real + if n < 4 {
                    2.0 * n as f64
                } else {
                    12.0 - 1.5 * n as f64
                }
            })
            .collect(),
        parted: at.map(|_| {
            t(
                lang,
                "2017年6月，账上和实情从这里分开。",
                "June 2017: here paper and field part.",
            )
        }),
        at,
    };
    let mut notes = vec![Vec::new(); 12];
    notes[5] = vec![
        t(
            lang,
            "雨夜转移：全部转移到学校",
            "The night of the orange warning: move everyone to the school",
        ),
        t(
            lang,
            "一表通试点：下一批",
            "One form for all: the next round",
        ),
    ];
    Reveal {
        ticks: (1..=12).map(tick).collect(),
        curves: std::iter::once(curve(("全镇", "All lines"), Some(5), 52.0, 46.0))
            .chain(
                LINES
                    .iter()
                    .map(|line| curve((line.0, line.1), None, line.4 - 10.0, line.5)),
            )
            .collect(),
        books: vec![
            (
                t(lang, "地方得到的", "What the place got"),
                t(
                    lang,
                    "群众得到的：48.1，群众信任：52.6",
                    "outcome: 48.1, trust: 52.6",
                ),
                t(lang, "在全县排第5/14名。", "rank 5/14 in the county."),
            ),
            (
                t(lang, "县里看到的", "What the county saw"),
                t(lang, "考核分：76.6，第7/14名", "marks: 76.6, rank 7/14"),
                t(lang, "虚高：14.8", "hollow gap: 14.8"),
            ),
            (
                t(lang, "人付出的", "What it cost the people"),
                t(lang, "倦怠：41%", "burnout: 41%"),
                t(
                    lang,
                    "情绪耗竭：52%，疏离冷漠：33%，成就感低落：26%",
                    "exhaustion: 52%, cynicism: 33%, reduced efficacy: 26%",
                ),
            ),
        ],
        seen: (0..12)
            .map(|n| {
                t(
                    lang,
                    &format!("县里看到：考核{}分，第{}/14名", 70 + n / 2, 9 - n / 4),
                    &format!("The county saw: marks {}, rank {}/14", 70 + n / 2, 9 - n / 4),
                )
            })
            .collect(),
        answers: (1..=12_usize)
            .map(|n| {
                let early = 6_usize.saturating_sub(n);
                t(
                    lang,
                    &format!("你说的是2017年{n}月，早了{early}个月：到2017年6月才真正分开。"),
                    &format!("You said month {n} of 2017, {early} months too early: they parted only in June 2017."),
                )
            })
            .collect(),
        notes,
    }
}
