//! What was said before, beside what was.

use crate::debrief::say::Teller;
use crate::engine::fact::What;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl Teller<'_> {
    /// Returns the share of trace in each month's work on the lines, 0..=1.
    pub fn trace_shares(&self) -> Vec<f64> {
        let facts = self.account.play.facts().iter();
        let planned = facts.filter_map(|fact| match fact.what {
            What::Planned {
                substance, trace, ..
            } => Some((f64::from(substance), f64::from(trace))),
            _ => None,
        });
        let share = |(substance, trace): (f64, f64)| trace / (substance + trace).max(1.0);
        planned.map(share).collect()
    }

    pub(super) fn asked(&self) -> Option<Part> {
        let asked = &self.account.asked;
        if asked.is_empty() {
            return None;
        }
        let mut part = self.part("asked", "debrief-asked");
        if !asked.word.is_empty() {
            part.strong(self.say_with("debrief-asked-word", &[("word", Value::from(&asked.word))]));
        }
        let reveal = self.viewer.reveal();
        let answers = reveal.map(|reveal| reveal.answers).unwrap_or_default();
        if let Some(answer) = asked.parted.and_then(|at| answers.get(at)) {
            part.say(answer.clone());
        }
        if !asked.sketch.is_empty() {
            self.sketch(&mut part);
        }
        Some(part)
    }

    fn sketch(&self, part: &mut Part) {
        let (drawn, was) = (&self.account.asked.sketch, self.trace_shares());
        let both: Vec<(f64, f64)> = drawn.iter().copied().zip(was).collect();
        let off = both.iter().map(|(drawn, was)| was - drawn);
        let n = both.len().max(1) as f64;
        let (mean, wide) = (
            off.clone().sum::<f64>() / n,
            off.map(f64::abs).sum::<f64>() / n,
        );
        let key = if mean > 0.05 {
            "debrief-sketch-less"
        } else if mean < -0.05 {
            "debrief-sketch-more"
        } else {
            "debrief-sketch-near"
        };
        let values = [
            ("mean", Value::decimal(mean.abs() * 100.0, 0)),
            ("wide", Value::decimal(wide * 100.0, 0)),
        ];
        part.say(self.say_with(key, &values));
        let snapshots = self.account.play.snapshots();
        let row = |((drawn, was), snapshot): (&(f64, f64), &crate::session::play::Snapshot)| {
            vec![
                self.viewer.date(snapshot.tick),
                self.viewer.percent(*drawn),
                self.viewer.percent(*was),
            ]
        };
        let head: Vec<SafeText> = [
            "debrief-month",
            "debrief-sketch-drawn",
            "debrief-sketch-was",
        ]
        .map(|key| self.say(key))
        .to_vec();
        part.add(Block::Table(Table {
            head,
            rows: both.iter().zip(snapshots).map(row).collect(),
            words: 1,
        }));
    }
}
