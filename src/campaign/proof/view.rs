//! What a state may be at a moment of a play: for each slot the numbers it may hold, for each atom whether it may be so.
//!
//! Slots that the rules move are bounded by what they can hold at all; the campaign's own numbers and the town's money by
//! what the choices up to then can have made of them.

use crate::campaign::proof::facts::Atom;
use crate::campaign::proof::interval::Interval;
use crate::campaign::proof::moment::Moment;
use crate::campaign::proof::reach::Reached;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::StaffField;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::world::World;

/// What sums of products may be off by.
const SLACK: f64 = 1e-6;
/// The most that a count of 16 bits holds.
const COUNT: f64 = 65_535.0;
/// `since` of what never was.
pub(super) const NEVER: f64 = 999.0;

/// What may be at a moment.
#[derive(Debug, Clone, Copy)]
pub struct View<'w> {
    pub(super) world: &'w World,
    /// What can have been reached by then; none where nothing is known about it.
    pub(super) reached: Option<&'w Reached>,
    pub(super) moment: Moment,
}

impl View<'_> {
    /// Returns the numbers that a slot may hold.
    pub fn slot(&self, slot: Slot) -> Interval {
        let (low, high) = slot.range();
        let calendar = self.world.calendar;
        let tick = self.moment.tick();
        match slot {
            Slot::Line(_, LineField::Real | LineField::Suppressed | LineField::Gap) => {
                Interval::new(low - SLACK, high + SLACK)
            }
            // Nine bytes of visits.
            Slot::Line(_, LineField::Visits) => Interval::new(0.0, 9.0 * 255.0),
            Slot::Staff(_, StaffField::Burnout)
            | Slot::Team(TeamField::Burnout | TeamField::Flat)
            | Slot::Town(TownField::Trust | TownField::Outcome | TownField::Gap) => {
                Interval::new(low - SLACK, high + SLACK)
            }
            // Marks and ranks are published as they come out.
            Slot::Town(TownField::Marks) => Interval::new(-1e9, 1e9),
            Slot::Town(TownField::Rank | TownField::Vetoes | TownField::Incidents) => {
                Interval::new(0.0, COUNT)
            }
            Slot::Month | Slot::Tick | Slot::Year if self.reached.is_none() => {
                Interval::new(0.0, COUNT)
            }
            Slot::Month => Interval::point(f64::from(calendar.month_of(tick))),
            Slot::Tick => Interval::point(f64::from(tick)),
            Slot::Year => Interval::point(f64::from(calendar.year_of(tick))),
            Slot::Var(_) | Slot::Town(TownField::Money) => self
                .reached
                .and_then(|reached| reached.amounts.at(slot, self.moment))
                .unwrap_or(Interval::new(low, high)),
            _ => Interval::new(low, high),
        }
    }

    /// Tells whether a slot holds whole numbers only.
    pub(super) fn counts(slot: Slot) -> bool {
        matches!(
            slot,
            Slot::Month
                | Slot::Tick
                | Slot::Year
                | Slot::Flag(_)
                | Slot::Village(_, crate::engine::slot::VillageField::Known)
                | Slot::Line(_, LineField::Visits | LineField::Pledge)
                | Slot::Staff(_, StaffField::Flat | StaffField::Away)
                | Slot::Town(TownField::Rank | TownField::Vetoes | TownField::Incidents)
        )
    }

    /// Tells whether something may be so. That it is not so is always possible.
    pub fn may_be(&self, atom: Atom) -> bool {
        let Some(reached) = self.reached else {
            return true;
        };
        let first = match atom {
            Atom::Flag(id) => reached.flags[id.ix()],
            Atom::Seen(id) => reached.seen(id),
            Atom::Chose(id, option) => reached.option(id, option),
            Atom::Answer(id, _) => reached.letters[id.ix()],
        };
        first <= self.moment && first != Moment::NEVER
    }

    /// Returns how often an initiative may have been done this year.
    pub fn done(&self, id: InitiativeId) -> Interval {
        let initiative = &self.world.initiatives[id.ix()];
        let most = match initiative.limit {
            0 => u8::MAX,
            limit => limit,
        };
        let ever = self
            .reached
            .is_none_or(|reached| reached.initiative(id) <= self.moment);
        Interval::new(0.0, if ever { f64::from(most) } else { 0.0 })
    }

    /// Returns how many ticks ago an event may have been answered, if it has been.
    pub fn ago(&self, id: EventId) -> Interval {
        let most = match self.reached {
            Some(reached) => self.moment.tick().saturating_sub(reached.seen(id).tick()),
            None => self.world.calendar.ticks(),
        };
        Interval::new(0.0, f64::from(most))
    }

    /// Returns what counts of modes and behaviours may be.
    pub(super) fn count() -> Interval {
        Interval::new(0.0, COUNT)
    }
}
