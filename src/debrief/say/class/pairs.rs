//! Equal marks, different fields, side by side: what differed, in numbers.

use crate::debrief::class::pairs;
use crate::debrief::class::pairs::EQUAL_MARKS;
use crate::debrief::class::pairs::Pair;
use crate::debrief::class::sheet::Hours;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::say::class::ClassTeller;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

/// The rows of a month's plan.
const ROWS: [&str; 6] = [
    "debrief-class-substance",
    "debrief-class-trace",
    "debrief-class-field",
    "debrief-class-coordinate",
    "debrief-class-villages",
    "debrief-class-rest",
];

impl ClassTeller<'_> {
    pub(super) fn pairs(&self) -> Part {
        let mut part = self.part("pairs", "debrief-class-pairs");
        let found = pairs::pairs(self.class);
        let marks = [("marks", Value::decimal(EQUAL_MARKS, 0))];
        if found.is_empty() {
            part.say(self.say_with("debrief-class-no-pairs", &marks));
            return part;
        }
        part.note(self.say_with("debrief-class-pairs-about", &marks));
        for pair in &found {
            part.strong(self.pair(pair));
            part.add(Block::Table(self.beside(pair)));
        }
        part
    }

    fn pair(&self, pair: &Pair) -> SafeText {
        let (one, other) = (
            &self.class.plays[pair.one].end,
            &self.class.plays[pair.other].end,
        );
        let values = [
            ("one", Value::from(self.name(pair.one))),
            ("other", Value::from(self.name(pair.other))),
            ("marks-one", Value::decimal(one.marks, 1)),
            ("marks-other", Value::decimal(other.marks, 1)),
            ("outcome-one", Value::decimal(one.outcome, 1)),
            ("outcome-other", Value::decimal(other.outcome, 1)),
        ];
        self.say_with("debrief-class-pair", &values)
    }

    fn beside(&self, pair: &Pair) -> Table {
        let (one, other) = (&self.class.plays[pair.one], &self.class.plays[pair.other]);
        let row = |key: &str, of: &dyn Fn(&Sheet) -> f64, decimals: usize| {
            let (a, b) = (of(one), of(other));
            vec![
                self.say(key),
                self.number(a, decimals),
                self.number(b, decimals),
                self.signed(b - a, decimals),
            ]
        };
        let mut rows = vec![
            row("reveal-marks", &|s| s.end.marks, 1),
            row("reveal-outcome", &|s| s.end.outcome, 1),
            row("reveal-trust", &|s| s.end.trust, 1),
            row("debrief-class-burnout", &|s| s.end.burnout * 100.0, 0),
            row("reveal-gap", &|s| s.end.gap, 1),
        ];
        for (at, key) in ROWS.iter().enumerate() {
            rows.push(row(key, &|s| s.hours.share(at) * 100.0, 0));
        }
        let visits = |s: &Sheet| f64::from(s.hours.units[Hours::FIELD]);
        rows.push(row("debrief-class-visits-units", &visits, 0));
        rows.push(row("debrief-class-hours", &|s| s.hours.mean(), 0));
        let mut head = self.head(["debrief-class-what"]);
        head.extend([one.name.clone(), other.name.clone()]);
        head.push(self.say("debrief-class-difference"));
        Table {
            head,
            rows,
            words: 1,
        }
    }
}
