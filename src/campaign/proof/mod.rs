//! Proofs: what can never happen in any play of a campaign, whatever is chosen and whatever the luck.
//!
//! Interval analysis of conditions and effects, forward over the calendar. It is sound: what it calls impossible never
//! happens, what it calls certain never fails; of the rest it says nothing. Knows the order of a tick, which letters and
//! events come in which month, how often each effect can be applied, and that slots stay within their ranges, which the
//! rules move them through as they like. Deliberately absent: the rules' own equations, and playing.

mod amounts;
mod facts;
mod interval;
mod judge;
mod moment;
mod pass;
mod purse;
mod reach;
mod readers;
mod settle;
mod sites;
#[cfg(test)]
mod tests;
mod view;

pub use self::facts::Atom;
pub use self::facts::Facts;
pub use self::interval::Interval;
pub use self::moment::Moment;
pub use self::readers::depends_on_time;
pub use self::view::View;

use crate::campaign::proof::pass::fresh;
use crate::campaign::proof::pass::room;
use crate::campaign::proof::reach::Reached;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::FlagId;
use crate::engine::ids::InitiativeId;
use crate::engine::world::Choice;
use crate::engine::world::Cost;
use crate::engine::world::World;

/// What can be reached in a campaign, and from when on. Of the world it was made of.
#[derive(Debug, Clone)]
pub struct Proof {
    reached: Reached,
    units: f64,
}

impl Proof {
    /// Works everything out. Takes time in proportion to the campaign.
    pub fn of(world: &World) -> Self {
        Self {
            reached: Reached::of(world),
            units: purse::units(world),
        }
    }

    /// Returns what may be at a moment.
    pub fn view<'w>(&'w self, world: &'w World, moment: Moment) -> View<'w> {
        View {
            world,
            reached: Some(&self.reached),
            moment,
        }
    }

    /// Returns the first tick in which an event may come; none where it is proved that it never comes.
    pub fn event(&self, id: EventId) -> Option<u16> {
        self.reached.events[id.ix()].known()
    }

    /// Tells whether an event may come in a tick. `false` is a proof.
    pub fn may_come(&self, world: &World, id: EventId, tick: u16) -> bool {
        let event = &world.events[id.ix()];
        let month = world.calendar.month_of(tick);
        self.event(id).is_some_and(|first| first <= tick)
            && event.months & 1 << (month - 1) != 0
            && room(world, tick) > 0
            && self.view(world, Moment::deal(tick)).may_given(
                &event.when,
                true,
                fresh(event.repeat, id),
            )
    }

    /// Returns the first tick in which an option may be open: its condition may hold and its cost be paid.
    pub fn open(&self, id: EventId, option: u8) -> Option<u16> {
        let choice = self.reached.sites.option(id.ix(), usize::from(option))?;
        self.reached.open[choice].known()
    }

    /// Returns the first tick in which an option may be taken: open, or taken because none of the event's is.
    pub fn taken(&self, id: EventId, option: u8) -> Option<u16> {
        self.reached.option(id, option).known()
    }

    /// Returns the first tick in which a later consequence of an option may happen.
    pub fn later(&self, id: EventId, option: u8, later: u8) -> Option<u16> {
        let choice = self.reached.sites.option(id.ix(), usize::from(option))?;
        self.later_of(choice, later)
    }

    /// Returns the first tick in which an initiative may be taken.
    pub fn initiative(&self, id: InitiativeId) -> Option<u16> {
        self.reached.initiative(id).known()
    }

    /// Returns the first tick in which a later consequence of an initiative may happen.
    pub fn initiative_later(&self, id: InitiativeId, later: u8) -> Option<u16> {
        self.later_of(self.reached.sites.initiative(id.ix()), later)
    }

    fn later_of(&self, choice: usize, later: u8) -> Option<u16> {
        let all = self.reached.sites.later_of(choice);
        let ix = all.start + usize::from(later);
        all.contains(&ix).then(|| self.reached.later[ix].known())?
    }

    /// Returns the first tick in which a flag may be set.
    pub fn flag(&self, id: FlagId) -> Option<u16> {
        self.reached.flags[id.ix()].known()
    }

    /// Tells whether a cost may be paid at a moment. `false` is a proof.
    pub fn affordable(&self, world: &World, cost: Cost, moment: Moment) -> bool {
        purse::affordable(&self.view(world, moment), cost, self.units)
    }

    /// Returns the most money that the town can have at a moment.
    pub fn money(&self, world: &World, moment: Moment) -> f64 {
        purse::money(&self.view(world, moment)).high
    }

    /// Returns the most units that can ever be free in a tick.
    pub fn units(&self) -> f64 {
        self.units
    }

    /// Tells whether an option's condition holds whenever its event comes in a tick: `true` is a proof.
    pub fn always_open(&self, world: &World, id: EventId, option: &Choice, tick: u16) -> bool {
        let event = &world.events[id.ix()];
        let view = self.view(world, Moment::tray(tick));
        !view.may_given(&option.when, false, fresh(event.repeat, id))
    }

    /// Tells whether a play may end in an ending. `false` is a proof.
    pub fn ending(&self, world: &World, id: EndingId) -> bool {
        let ticks = world.calendar.ticks();
        let now = world.endings[id.ix()].now.as_ref();
        let at_once = now.is_some_and(|now| {
            (0..ticks).any(|tick| self.view(world, Moment::plan(tick)).may(now, true))
        });
        at_once || self.ends_so(world, id, ticks.saturating_sub(1))
    }

    /// Tells whether an ending's condition may be the first that holds in the last tick.
    fn ends_so(&self, world: &World, id: EndingId, last: u16) -> bool {
        let view = self.view(world, Moment::plan(last));
        let mut facts = Facts::default();
        let earlier = world.endings[..id.ix()].iter();
        earlier
            .map(|ending| (&ending.when, false))
            .chain([(&world.endings[id.ix()].when, true)])
            .all(|(cond, wanted)| view.refine(cond, wanted, &mut facts))
    }
}
