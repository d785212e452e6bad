//! A number explained: its last changes, newest first, as far as the player may know them.

use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Why;
use crate::view::tally::tally;

/// The most changes that one explanation lists.
const MOST: usize = 60;

impl Viewer<'_> {
    /// Explains a number.
    pub fn why(&self, slot: Slot) -> Why {
        let mut changes = match slot {
            Slot::Town(TownField::Marks | TownField::Rank) => self.published_changes(slot),
            _ => self.slot_changes(slot),
        };
        changes.truncate(MOST);
        Why {
            name: self.slot_name(slot),
            value: if self.unpublished(slot) {
                self.say("desk-unpublished")
            } else {
                self.figure(slot)
            },
            changes,
        }
    }

    /// Tells whether a number is one that the county publishes, and has not yet.
    fn unpublished(&self, slot: Slot) -> bool {
        matches!(slot, Slot::Town(TownField::Marks | TownField::Rank))
            && self.state().town.rank == 0
    }

    /// Adds changes up by tick and cause, newest tick first, the largest of a tick first.
    fn slot_changes(&self, slot: Slot) -> Vec<(SafeText, Change)> {
        let facts = self.play.facts();
        let mut changes = Vec::new();
        let mut end = facts.len();
        while end > 0 && changes.len() < MOST {
            let tick = facts[end - 1].tick;
            let start = facts[..end].iter().rposition(|f| f.tick != tick);
            let start = start.map_or(0, |at| at + 1);
            let tallies = tally(&facts[start..end], |changed| self.counts_for(slot, changed));
            let parts = tallies.iter().flat_map(|t| self.parts(t));
            changes.extend(parts.map(|change| (self.date(tick), change)));
            end = start;
        }
        changes
    }

    /// Tells whether and with what share a slot's change is one of `slot`.
    fn counts_for(&self, slot: Slot, changed: Slot) -> Option<(Slot, f64)> {
        let share = match (slot, changed) {
            _ if slot == changed => 1.0,
            (Slot::Town(TownField::Trust), Slot::Village(..)) => {
                let (whole, share) = self.together(changed);
                return (whole == slot).then_some((whole, share));
            }
            (Slot::Line(id, LineField::Real), Slot::Line(of, LineField::Suppressed))
                if id == of =>
            {
                1.0
            }
            (Slot::Team(TeamField::Burnout), Slot::Team(TeamField::Exhaustion)) => 0.5,
            (Slot::Team(TeamField::Burnout), Slot::Team(TeamField::Cynicism)) => 0.3,
            (Slot::Team(TeamField::Burnout), Slot::Team(TeamField::Inefficacy)) => 0.2,
            _ => return None,
        };
        Some((slot, share))
    }

    /// Lists how marks or rank went from one publication to the next.
    fn published_changes(&self, slot: Slot) -> Vec<(SafeText, Change)> {
        let value = |fact: &Fact| match fact.what {
            What::Published { marks, rank } => Some((fact.tick, marks, rank)),
            _ => None,
        };
        let published: Vec<_> = self.play.facts().iter().filter_map(value).collect();
        let pairs = published.windows(2).rev();
        pairs
            .map(|pair| {
                let by = match slot {
                    Slot::Town(TownField::Rank) => f64::from(pair[1].2) - f64::from(pair[0].2),
                    _ => pair[1].1 - pair[0].1,
                };
                let sign = if by > 0.0 { 1 } else { -1 };
                let change = Change {
                    slot,
                    name: self.slot_name(slot),
                    by: self.step(slot, by),
                    good: sign * crate::view::knowledge::rise_is_good(slot),
                    why: self.say("why-published"),
                };
                (self.date(pair[1].0), change)
            })
            .collect()
    }
}
