//! Changes added up: facts to totals per slot, with the share of each cause.

use crate::engine::fact::Cause;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::knowledge::noticeable;
use crate::view::model::Change;

/// A slot's change, with what each cause had in it.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    /// Which slot.
    pub slot: Slot,
    /// When it changed last.
    pub tick: u16,
    /// Cause and share, in the order of their first appearance.
    pub parts: Vec<(Cause, f64)>,
}

impl Tally {
    /// Returns the whole change.
    pub fn total(&self) -> f64 {
        self.parts.iter().map(|(_, by)| by).sum()
    }

    fn add(&mut self, cause: Cause, by: f64, tick: u16) {
        self.tick = tick;
        match self.parts.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, sum)) => *sum += by,
            None => self.parts.push((cause, by)),
        }
    }

    /// Lists the parts, the largest first.
    pub fn sorted(&self) -> Vec<(Cause, f64)> {
        let mut parts = self.parts.clone();
        parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        parts
    }
}

/// Adds up changes per slot; `of` maps a slot to the one it is counted for and its share in it, or drops it.
pub(crate) fn tally<'f>(
    facts: impl IntoIterator<Item = &'f Fact>,
    of: impl Fn(Slot) -> Option<(Slot, f64)>,
) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for fact in facts {
        let What::Change {
            slot,
            from,
            to,
            cause,
        } = fact.what
        else {
            continue;
        };
        let Some((slot, share)) = of(slot) else {
            continue;
        };
        let by = (to - from) * share;
        match tallies.iter_mut().find(|tally| tally.slot == slot) {
            Some(tally) => tally.add(cause, by, fact.tick),
            None => tallies.push(Tally {
                slot,
                tick: fact.tick,
                parts: vec![(cause, by)],
            }),
        }
    }
    tallies
}

/// Tells whether a slot's changes are for the player's eyes. What holds a line down for a while is told with the field.
pub(crate) fn told(slot: Slot) -> Option<(Slot, f64)> {
    match slot {
        Slot::Line(id, LineField::Suppressed) => Some((Slot::Line(id, LineField::Real), 1.0)),
        _ => Some((slot, 1.0)),
    }
}

impl Viewer<'_> {
    /// Describes a tally as one change, with the largest cause as its reason.
    pub(crate) fn summed(&self, tally: &Tally) -> Option<Change> {
        let total = tally.total();
        if !noticeable(tally.slot, total) {
            return None;
        }
        let sorted = tally.sorted();
        let main = sorted.iter().find(|(_, by)| by.signum() == total.signum());
        let cause = main.or(sorted.first())?.0;
        let mut change = self.change(tally.slot, total, cause, tally.tick);
        let others = sorted
            .iter()
            .filter(|(other, by)| *other != cause && noticeable(tally.slot, *by));
        let more = others.count();
        if more > 0 && !change.why.is_empty() {
            let parts = [("cause", Value::from(&change.why)), ("count", more.into())];
            change.why = self.say_with("cause-and-more", &parts);
        }
        Some(change)
    }

    /// Describes each cause's part of a tally, the largest first.
    pub(crate) fn parts(&self, tally: &Tally) -> Vec<Change> {
        tally
            .sorted()
            .into_iter()
            .filter(|(_, by)| noticeable(tally.slot, *by))
            .map(|(cause, by)| self.change(tally.slot, by, cause, tally.tick))
            .collect()
    }
}
