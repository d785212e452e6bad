//! The atlas: everything that a campaign declares and a play can meet, in one dense numbering. Tallies count by it.

use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::mode::Behaviour;
use crate::engine::state::Pledge;
use crate::engine::world::Choice;
use crate::engine::world::World;

/// Something that a campaign declares and a play can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// An event that comes.
    Event(EventId),
    /// An option that is taken.
    Option(EventId, u8),
    /// A later consequence of an option that happens.
    Later(EventId, u8, u8),
    /// A letter that is answered so.
    Letter(LetterId, Answer),
    /// An initiative that is done.
    Initiative(InitiativeId),
    /// A later consequence of an initiative that happens.
    After(InitiativeId, u8),
    /// An ending.
    Ending(EndingId),
    /// An inspection that is received so.
    Reception(Reception),
    /// A way of meeting blame that is used.
    Behaviour(Behaviour),
    /// A promise that is made.
    Pledge(Pledge),
    /// A bargain that is granted, or not.
    Bargain(bool),
}

/// The numbering.
#[derive(Debug, Clone)]
pub struct Atlas {
    things: Vec<Thing>,
    /// Where each event's options begin.
    options: Vec<u32>,
    /// Where the later consequences of each option begin, by the option's place among all options.
    laters: Vec<u32>,
    letters: u32,
    initiatives: u32,
    /// Where the later consequences of each initiative begin.
    afters: Vec<u32>,
    endings: u32,
    receptions: u32,
    behaviours: u32,
    pledges: u32,
    bargains: u32,
}

/// The three promises.
pub const PLEDGES: [Pledge; 3] = [Pledge::None, Pledge::Result, Pledge::Process];

impl Atlas {
    /// Numbers everything in a world.
    pub fn of(world: &World) -> Self {
        let events = || (0..world.events.len() as u16).map(EventId);
        let options = |id: EventId| (0u8..).zip(&world.events[id.ix()].options);
        let count = |choice: &Choice| 0..choice.later.len() as u8;
        let mut things: Vec<Thing> = events().map(Thing::Event).collect();
        let mut at = Vec::new();
        for id in events() {
            at.push(things.len() as u32);
            things.extend(options(id).map(|(o, _)| Thing::Option(id, o)));
        }
        let mut laters = Vec::new();
        for id in events() {
            for (o, choice) in options(id) {
                laters.push(things.len() as u32);
                things.extend(count(choice).map(|l| Thing::Later(id, o, l)));
            }
        }
        let letters = things.len() as u32;
        for id in (0..world.letters.len() as u16).map(LetterId) {
            things.extend(Answer::ALL.map(|answer| Thing::Letter(id, answer)));
        }
        let initiatives = things.len() as u32;
        let ids = (0u16..).map(InitiativeId).zip(&world.initiatives);
        things.extend(ids.clone().map(|(id, _)| Thing::Initiative(id)));
        let mut afters = Vec::new();
        for (id, initiative) in ids {
            afters.push(things.len() as u32);
            things.extend(count(&initiative.choice).map(|l| Thing::After(id, l)));
        }
        let endings = things.len() as u32;
        things.extend((0..world.endings.len() as u16).map(|id| Thing::Ending(EndingId(id))));
        let receptions = things.len() as u32;
        things.extend(Reception::ALL.map(Thing::Reception));
        let behaviours = things.len() as u32;
        things.extend(Behaviour::ALL.map(Thing::Behaviour));
        let pledges = things.len() as u32;
        things.extend(PLEDGES.map(Thing::Pledge));
        let bargains = things.len() as u32;
        things.extend([false, true].map(Thing::Bargain));
        Self {
            things,
            options: at,
            laters,
            letters,
            initiatives,
            afters,
            endings,
            receptions,
            behaviours,
            pledges,
            bargains,
        }
    }

    /// Lists everything in order of its number.
    pub fn things(&self) -> &[Thing] {
        &self.things
    }

    /// Returns the number of options of all events.
    pub fn options(&self) -> usize {
        self.laters.len()
    }

    /// Returns an option's place among all options.
    #[inline]
    pub fn option(&self, id: EventId, option: u8) -> usize {
        self.options[id.ix()] as usize - self.options.len() + usize::from(option)
    }

    /// Returns the number of a thing.
    #[inline]
    pub fn number(&self, thing: Thing) -> usize {
        match thing {
            Thing::Event(id) => id.ix(),
            Thing::Option(id, o) => self.options[id.ix()] as usize + usize::from(o),
            Thing::Later(id, o, l) => self.laters[self.option(id, o)] as usize + usize::from(l),
            Thing::Letter(id, answer) => self.letters as usize + 4 * id.ix() + answer as usize,
            Thing::Initiative(id) => self.initiatives as usize + id.ix(),
            Thing::After(id, l) => self.afters[id.ix()] as usize + usize::from(l),
            Thing::Ending(id) => self.endings as usize + id.ix(),
            Thing::Reception(reception) => self.receptions as usize + reception as usize,
            Thing::Behaviour(behaviour) => self.behaviours as usize + behaviour.ix(),
            Thing::Pledge(pledge) => self.pledges as usize + pledge as usize,
            Thing::Bargain(granted) => self.bargains as usize + usize::from(granted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_has_the_number_of_its_place() {
        let campaign = crate::campaign::load_builtin("liuxi-2017").expect("it ships");
        let atlas = Atlas::of(&campaign.world);
        for (n, &thing) in atlas.things().iter().enumerate() {
            assert_eq!(atlas.number(thing), n, "{thing:?}");
        }
        let options: usize = campaign.world.events.iter().map(|e| e.options.len()).sum();
        assert_eq!(atlas.options(), options);
    }
}
