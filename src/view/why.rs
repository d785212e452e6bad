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
                self.say("why-unpublished")
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

    /// Lists how marks or rank went from one publication to the next; the marks with what moved them.
    fn published_changes(&self, slot: Slot) -> Vec<(SafeText, Change)> {
        let facts = self.play.facts();
        let published = |&at: &usize| matches!(facts[at].what, What::Published { .. });
        let at: Vec<usize> = (0..facts.len()).filter(published).collect();
        let pairs = at.windows(2).rev();
        let told = pairs.flat_map(|pair| {
            let between = &facts[pair[0]..=pair[1]];
            let date = self.date(facts[pair[1]].tick);
            let changes = match slot {
                Slot::Town(TownField::Rank) => vec![self.rank_change(between)],
                _ => self.marks_changes(between),
            };
            changes
                .into_iter()
                .map(move |change| (date.clone(), change))
        });
        told.collect()
    }

    fn rank_change(&self, between: &[Fact]) -> Change {
        let slot = Slot::Town(TownField::Rank);
        let rank = |fact: &Fact| match fact.what {
            What::Published { rank, .. } => f64::from(rank),
            _ => 0.0,
        };
        let by = match between {
            [first, .., last] => rank(last) - rank(first),
            _ => 0.0,
        };
        self.moved(slot, by, self.say("why-published"))
    }

    /// Divides a change of the marks among deductions, bonus, a veto, and the lines, which get what is left.
    fn marks_changes(&self, between: &[Fact]) -> Vec<Change> {
        let slot = Slot::Town(TownField::Marks);
        let marks = |fact: &Fact| match fact.what {
            What::Published { marks, .. } => marks,
            _ => 0.0,
        };
        let [first, .., last] = between else {
            return Vec::new();
        };
        let mut left = marks(last) - marks(first);
        let of = |changed: Slot| match changed {
            Slot::Town(TownField::Deductions) => Some((slot, -1.0)),
            Slot::Town(TownField::Bonus) => Some((slot, 1.0)),
            _ => None,
        };
        let mut changes = Vec::new();
        for (cause, by) in tally(between, of).iter().flat_map(|tally| tally.sorted()) {
            left -= by;
            changes.push(self.moved(slot, by, self.cause(cause, last.tick)));
        }
        if let Some(veto) = self.vetoed(between) {
            left += self.world().model.veto_points;
            changes.insert(0, veto);
        }
        let lines = self.moved(slot, left, self.say("marks-sum-lines"));
        changes.insert(0, lines);
        changes
    }

    fn moved(&self, slot: Slot, by: f64, why: SafeText) -> Change {
        let sign = if by > 0.0 { 1 } else { -1 };
        Change {
            slot,
            name: self.slot_name(slot),
            by: self.step(slot, by),
            good: sign * crate::view::knowledge::rise_is_good(slot),
            why,
        }
    }
}
