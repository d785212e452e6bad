//! What if: the decisions that mattered most, those that felt big and did not, those that opened the gap, and all roads.

use crate::debrief::books::Book;
use crate::debrief::findings::Finding;
use crate::debrief::say::Teller;
use crate::debrief::trail::Matter;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

/// The books that every road is told in.
const BOOKS: [Book; 4] = Book::ALL;

impl Teller<'_> {
    pub(super) fn roads(&self, whole: bool) -> Part {
        let mut part = self.part("roads", "debrief-roads");
        if self.account.answers.iter().all(Option::is_none) {
            part.say(self.say("debrief-roads-none"));
            return part;
        }
        self.how(&mut part);
        let findings = &self.account.findings;
        for (key, none, list) in [
            ("debrief-openers", "debrief-openers-none", &findings.openers),
            (
                "debrief-mattered",
                "debrief-mattered-none",
                &findings.mattered,
            ),
            ("debrief-felt", "debrief-felt-none", &findings.felt),
        ] {
            part.strong(self.say(key));
            if list.is_empty() {
                part.say(self.say(none));
            }
            for finding in list {
                part.add(self.finding(finding));
            }
        }
        if whole {
            self.every(&mut part);
        }
        part
    }

    /// Tells every road of every decision.
    fn every(&self, part: &mut Part) {
        part.strong(self.say("debrief-all-roads"));
        for n in 0..self.account.inquiry.trail.decisions.len() {
            if self.account.answer_of(n).is_some() {
                part.add(Block::Fold(self.decision(n), self.roads_of(n)));
            }
        }
    }

    /// Says how the answers were made.
    fn how(&self, part: &mut Part) {
        let inquiry = &self.account.inquiry;
        let then = self.then(inquiry.then);
        let values = [
            ("plays", Value::from(inquiry.plays as usize)),
            ("then", Value::from(&then)),
        ];
        part.note(self.say_with("debrief-roads-about", &values));
        part.note(self.style());
        let missing = self.account.answers.iter().filter(|a| a.is_none()).count();
        if missing > 0 {
            part.note(self.say_with("debrief-roads-missing", &[("count", Value::from(missing))]));
        }
    }

    /// Says what the player's style is taken to be.
    pub fn style(&self) -> SafeText {
        let style = &self.account.inquiry.style;
        let letters: u32 = style.letters.iter().sum();
        let visits: u32 = style.receptions.iter().flatten().sum();
        let percent = |share: f64| Value::decimal(share * 100.0, 0);
        let of = |n: u32, all: u32| percent(f64::from(n) / f64::from(all.max(1)));
        let [papers, field] = style.receptions;
        self.say_with(
            "debrief-style",
            &[
                ("substance", percent(style.row(0))),
                ("trace", percent(style.row(1))),
                ("field", percent(style.row(2))),
                ("rest", percent(style.rest())),
                ("hours", Value::from(u32::from(style.hours))),
                ("signed", of(style.letters[0], letters)),
                ("binders", of(papers[0] + field[0], visits)),
            ],
        )
    }

    fn finding(&self, finding: &Finding) -> Block {
        let (n, road) = (finding.decision, finding.road.max(1));
        let trail = &self.account.inquiry.trail;
        let Some((decision, answer)) = trail.decisions.get(n).zip(self.account.answer_of(n)) else {
            return Block::Say(SafeText::default());
        };
        let told = self.in_words(answer.get(road));
        let (name, taken, other) = (
            self.decision(n),
            self.road(decision, 0),
            self.road(decision, road),
        );
        let values = [
            ("decision", Value::from(&name)),
            ("taken", Value::from(&taken)),
            ("other", Value::from(&other)),
            ("told", Value::from(&told)),
        ];
        Block::Fold(self.say_with("debrief-finding", &values), self.roads_of(n))
    }

    /// Says in one line how far a road lies from the one that was taken.
    pub fn in_words(&self, outlook: Option<&crate::debrief::whatif::Outlook>) -> SafeText {
        let Some(outlook) = outlook else {
            return SafeText::default();
        };
        let told = BOOKS.map(|book| {
            let name = self.book(book);
            SafeText::join([name.as_str(), &self.apart(outlook.of(book), book)], " ")
        });
        self.viewer.list(told)
    }

    /// Tells all roads of a decision, the one that was taken first.
    pub fn roads_of(&self, n: usize) -> Vec<Block> {
        let trail = &self.account.inquiry.trail;
        let Some((decision, answer)) = trail.decisions.get(n).zip(self.account.answer_of(n)) else {
            return Vec::new();
        };
        let taken = answer[0].own;
        let row = |(road, outlook): (usize, &crate::debrief::whatif::Outlook)| {
            let mut row = vec![self.road(decision, road)];
            if road == 0 {
                row[0] = self.say_with("debrief-taken", &[("road", Value::from(&row[0]))]);
            }
            row.extend(BOOKS.map(|book| {
                match road {
                    0 => self
                        .viewer
                        .number(outlook.level[book as usize].mean, book.decimals()),
                    _ => self.apart(outlook.of(book), book),
                }
            }));
            // The same luck and the same later decisions: one play, no interval.
            row.extend([Book::Marks, Book::Outcome].map(|book| {
                let by = (outlook.own[book as usize] - taken[book as usize]) as f64 / 1000.0;
                match road {
                    0 => self
                        .viewer
                        .number(taken[book as usize] as f64 / 1000.0, book.decimals()),
                    _ => self.viewer.signed(by, book.decimals()),
                }
            }));
            row
        };
        let mut head = vec![self.say("debrief-road")];
        head.extend(BOOKS.map(|book| self.book(book)));
        head.push(self.say("debrief-own-marks"));
        head.push(self.say("debrief-own-outcome"));
        let mut blocks = vec![Block::Table(Table {
            head,
            rows: answer.iter().enumerate().map(row).collect(),
            words: 1,
        })];
        blocks.extend(self.concepts_of(decision.matter));
        blocks
    }

    /// Names the concepts of an event.
    fn concepts_of(&self, matter: Matter) -> Option<Block> {
        let Matter::Event(id) = matter else {
            return None;
        };
        let concepts = &self.viewer.event_book(id)?.concepts;
        let names = self.viewer.concept_names(concepts);
        let names = self.viewer.list(names.iter().map(|(name, _)| name));
        (!names.is_empty()).then(|| {
            Block::Note(self.say_with("debrief-concepts", &[("names", Value::from(&names))]))
        })
    }
}
