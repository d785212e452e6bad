//! What can be reached, and from which moment on: the first moment of everything.

use crate::campaign::proof::amounts::Amounts;
use crate::campaign::proof::moment::Moment;
use crate::campaign::proof::pass::Walk;
use crate::campaign::proof::sites::Sites;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::world::World;

/// The first moment of everything.
#[derive(Debug, Clone)]
pub(super) struct Reached {
    pub sites: Sites,
    /// Each event.
    pub events: Vec<Moment>,
    /// Each choice: when its condition may hold and its cost be paid.
    pub open: Vec<Moment>,
    /// Each choice: when it may be taken, which an event's may also be where none of them is open.
    pub taken: Vec<Moment>,
    /// Each later consequence.
    pub later: Vec<Moment>,
    pub flags: Vec<Moment>,
    pub letters: Vec<Moment>,
    pub amounts: Amounts,
}

impl Reached {
    /// Returns from when on an event may have been answered.
    pub fn seen(&self, id: EventId) -> Moment {
        match self.events[id.ix()] {
            Moment::NEVER => Moment::NEVER,
            dealt => Moment::tray(dealt.tick()),
        }
    }

    /// Returns from when on an event may have been answered with an option.
    pub fn option(&self, id: EventId, option: u8) -> Moment {
        let choice = self.sites.option(id.ix(), usize::from(option));
        choice.map_or(Moment::NEVER, |choice| self.taken[choice])
    }

    /// Returns from when on an initiative may have been taken.
    pub fn initiative(&self, id: InitiativeId) -> Moment {
        self.taken[self.sites.initiative(id.ix())]
    }

    /// Works everything out.
    pub fn of(world: &World) -> Self {
        let sites = Sites::of(world);
        let mut walk = Walk::new(world, sites);
        for tick in 0..world.calendar.ticks() {
            walk.tick(tick);
        }
        walk.reached
    }
}
