//! Who held the blame of each incident: by the rules, after the letters, after the papers, after verified conduct.

use crate::debrief::say::Teller;
use crate::engine::fact::Waterfall;
use crate::engine::fact::What;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

/// The steps of a waterfall: who held how much after each; shares of the whole, 0..=1.
pub(crate) fn steps(w: &Waterfall) -> Vec<(&'static str, [f64; 3])> {
    let held = w.landed + w.paper + w.conduct + w.cover;
    let signed = held + w.villages;
    let county = (1.0 - signed).max(0.0);
    let town = |off: f64| (held - off).max(0.0);
    vec![
        ("debrief-step-rules", [w.county_before, w.town_before, 0.0]),
        ("debrief-step-letters", [county, signed, 0.0]),
        ("debrief-step-copies", [county, held, w.villages]),
        ("debrief-step-paper", [county, town(w.paper), w.villages]),
        (
            "debrief-step-conduct",
            [county, town(w.paper + w.conduct), w.villages],
        ),
        ("debrief-step-cover", [county, w.landed, w.villages]),
    ]
}

impl Teller<'_> {
    /// Nothing where nothing struck.
    pub(super) fn blame(&self) -> Option<Part> {
        let facts = self.account.play.facts().iter();
        let struck = facts.filter_map(|fact| match fact.what {
            What::Incident(waterfall) => Some((fact.tick, waterfall)),
            _ => None,
        });
        let struck: Vec<(u16, Waterfall)> = struck.collect();
        if struck.is_empty() {
            return None;
        }
        let mut part = self.part("blame", "debrief-blame");
        part.note(self.say("debrief-blame-about"));
        for (tick, waterfall) in struck {
            part.add(self.waterfall_fold(tick, &waterfall));
        }
        Some(part)
    }

    fn waterfall_fold(&self, tick: u16, w: &Waterfall) -> Block {
        let (date, line) = (self.viewer.date(tick), self.viewer.line_name(w.line));
        let landed = self.viewer.percent(w.landed);
        let values = [
            ("date", Value::from(&date)),
            ("line", Value::from(&line)),
            ("landed", Value::from(&landed)),
        ];
        let key = if w.veto {
            "debrief-struck-veto"
        } else {
            "debrief-struck"
        };
        let summary = self.say_with(key, &values);
        let row = |(key, shares): (&str, [f64; 3])| -> Vec<SafeText> {
            let name = std::iter::once(self.say(key));
            name.chain(shares.map(|share| self.viewer.percent(share)))
                .collect()
        };
        let head = [
            "debrief-step",
            "debrief-county",
            "debrief-town",
            "debrief-villages",
        ];
        let table = Table {
            head: head.map(|key| self.say(key)).to_vec(),
            rows: steps(w).into_iter().map(row).collect(),
            words: 1,
        };
        let did = [
            ("debrief-paper-did", w.paper),
            ("debrief-conduct-did", w.conduct),
        ];
        let did = did.map(|(key, share)| {
            let percent = Value::decimal(share * 100.0, 0);
            self.say_with(key, &[("percent", percent)])
        });
        Block::Fold(
            summary,
            vec![Block::Table(table), Block::List(did.to_vec())],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ids::LineId;

    #[track_caller]
    fn check(signed: f64, villages: f64, off: [f64; 3]) {
        let [paper, conduct, cover] = off;
        let landed = signed - villages - paper - conduct - cover;
        let steps = steps(&Waterfall {
            line: LineId(0),
            county_before: 0.3,
            town_before: 0.7,
            pushed: signed - 0.7,
            villages,
            paper,
            conduct,
            cover,
            landed,
            veto: false,
        });
        let sums: Vec<f64> = steps.iter().map(|(_, held)| held.iter().sum()).collect();
        // Letters and copies move blame; papers, conduct and procedure take some off.
        for (at, off) in [
            0.0,
            0.0,
            0.0,
            paper,
            paper + conduct,
            paper + conduct + cover,
        ]
        .into_iter()
        .enumerate()
        {
            assert!((sums[at] - (1.0 - off)).abs() < 1e-9, "step {at}: {sums:?}");
        }
        assert!((steps[5].1[1] - landed).abs() < 1e-9);
    }

    #[test]
    fn blame_is_moved_and_taken_off_and_never_lost() {
        check(0.7, 0.0, [0.0, 0.0, 0.0]);
        check(0.85, 0.1, [0.3, 0.05, 0.1]);
        check(1.0, 0.2, [0.4, 0.0, 0.2]);
    }
}
