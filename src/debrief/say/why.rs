//! Why: every number unfolds into what moved it, back to the decisions.

use crate::debrief::causes;
use crate::debrief::causes::Entry;
use crate::debrief::causes::Number;
use crate::debrief::causes::Part as Cause;
use crate::debrief::causes::Root;
use crate::debrief::causes::Unfolded;
use crate::debrief::say::Teller;
use crate::engine::marks;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;

/// The most things that are told of what goes back to one root.
const MOST: usize = 6;

impl Teller<'_> {
    pub(super) fn why(&self) -> Part {
        let mut part = self.part("why", "debrief-why");
        part.note(self.say("debrief-why-about"));
        part.add(self.marks());
        for number in Number::ALL {
            let unfolded = causes::unfold(&self.account.inquiry.trail, &self.account.play, number);
            if unfolded.parts.is_empty() {
                continue;
            }
            let inner = unfolded.parts.iter();
            let inner = inner.map(|part| self.unfolded_part(number, part));
            part.add(Block::Fold(self.number_moved(&unfolded), inner.collect()));
        }
        part
    }

    /// The closing marks: the points of each line, of its weight.
    fn marks(&self) -> Block {
        let (world, state) = (
            self.account.inquiry.trail.world(),
            &self.account.inquiry.trail.last,
        );
        let mut lines: Vec<_> = world.line_ids().collect();
        lines.sort_by(|a, b| {
            marks::line_points(state, *b).total_cmp(&marks::line_points(state, *a))
        });
        let weights: f64 = state.lines.iter().map(|line| line.weight).sum();
        let told = lines.into_iter().map(|id| {
            let line = &state.lines[id.ix()];
            let pi = state.county.process_share;
            let sight = crate::engine::measure::sight(world, state, id);
            let paper = pi + (1.0 - pi) * (1.0 - sight);
            let (name, points) = (
                self.viewer.line_short(id),
                self.viewer.number(marks::line_points(state, id), 1),
            );
            let values = [
                ("line", Value::from(&name)),
                ("points", Value::from(&points)),
                (
                    "of",
                    Value::decimal(line.weight / weights.max(1e-9) * 100.0, 1),
                ),
                ("percent", Value::decimal(paper * 100.0, 0)),
            ];
            self.say_with("debrief-line-points", &values)
        });
        let told: Vec<SafeText> = told.collect();
        let marks = self.viewer.number(state.year.closed, 1);
        let rows = self.viewer.year().sheet;
        let sheet = rows
            .iter()
            .map(|(label, points)| self.viewer.labelled(label, points));
        let inner = vec![
            Block::List(sheet.collect()),
            Block::Note(self.say("debrief-marks-lines")),
            Block::List(told),
        ];
        Block::Fold(
            self.say_with("debrief-marks-moved", &[("marks", Value::from(&marks))]),
            inner,
        )
    }

    fn number_moved(&self, unfolded: &Unfolded) -> SafeText {
        let name = self.say(match unfolded.number {
            Number::Outcome => "debrief-number-outcome",
            Number::Ledger => "debrief-number-ledger",
            Number::Trust => "debrief-number-trust",
            Number::Burnout => "debrief-number-burnout",
            Number::Deductions => "debrief-number-deductions",
        });
        let decimals = decimals(unfolded.number);
        let values = [
            ("name", Value::from(&name)),
            ("from", Value::decimal(unfolded.from, decimals)),
            ("to", Value::decimal(unfolded.to, decimals)),
            ("by", Value::signed(unfolded.to - unfolded.from, decimals)),
        ];
        self.say_with("debrief-moved", &values)
    }

    fn unfolded_part(&self, number: Number, part: &Cause) -> Block {
        let decimals = decimals(number);
        let by = |by: f64| self.viewer.signed(by, decimals);
        let name = self.say(match part.root {
            Root::Plans => "debrief-root-plans",
            Root::Decisions => "debrief-root-decisions",
            Root::Visits => "debrief-root-visits",
            Root::Incidents => "debrief-root-incidents",
            Root::Place => "debrief-root-place",
            Root::Above => "debrief-root-above",
        });
        let large = part
            .entries
            .iter()
            .filter(|entry| entry.by.abs() >= number.least());
        let large: Vec<&Entry> = large.take(MOST).collect();
        let mut told: Vec<SafeText> = large
            .iter()
            .map(|entry| {
                self.viewer
                    .labelled(&self.entry(entry, part.root), &by(entry.by))
            })
            .collect();
        let named: f64 = large.iter().map(|entry| entry.by).sum();
        let others = part.entries.len() - large.len();
        if others > 0 {
            let sum = by(part.by - named);
            let values = [("count", Value::from(others)), ("by", Value::from(&sum))];
            told.push(self.say_with("debrief-others", &values));
        }
        Block::Fold(
            self.viewer.labelled(&name, &by(part.by)),
            vec![Block::List(told)],
        )
    }

    /// Says what moved a number: with its date where it was a decision, with its line where it was work.
    fn entry(&self, entry: &Entry, root: Root) -> SafeText {
        let cause = self.viewer.cause(entry.cause, entry.tick);
        if root == Root::Decisions {
            return self.viewer.clauses([self.viewer.date(entry.tick), cause]);
        }
        match entry.line {
            Some(id) => self.viewer.clauses([cause, self.viewer.line_short(id)]),
            None => cause,
        }
    }
}

fn decimals(number: Number) -> usize {
    match number {
        Number::Burnout => 3,
        Number::Deductions => 2,
        _ => 1,
    }
}
