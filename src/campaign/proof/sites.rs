//! Everything that can happen, numbered: the choices (options first, then initiatives), their later consequences, and
//! all of them together with the events as sites.

use crate::campaign::proof::readers::Key;
use crate::campaign::proof::readers::Readers;
use crate::campaign::proof::readers::reads_more;
use crate::engine::ids::EventId;
use crate::engine::world::Choice;
use crate::engine::world::World;
use std::ops::Range;

/// A choice.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChoiceSite {
    /// The event, for an option.
    pub event: Option<EventId>,
    /// The number of the event or initiative.
    pub number: u16,
    /// The position of the option; 0 for an initiative.
    pub option: u8,
    /// What shares its applications: the event, or the initiative.
    pub group: u32,
    /// Bit m − 1 is set where it may be taken in month m.
    pub months: u16,
}

impl ChoiceSite {
    /// Returns the choice.
    pub fn choice(self, world: &World) -> &Choice {
        match self.event {
            Some(id) => &world.events[id.ix()].options[usize::from(self.option)],
            None => &world.initiatives[usize::from(self.number)].choice,
        }
    }

    /// Returns what depends on its having been taken.
    pub fn key(self) -> Key {
        match self.event {
            Some(id) => Key::Event(id.0),
            None => Key::Initiative(self.number),
        }
    }
}

/// A later consequence.
#[derive(Debug, Clone, Copy)]
pub(super) struct LaterSite {
    /// The choice.
    pub choice: usize,
    /// Its position among the choice's consequences.
    pub at: u8,
    /// Ticks until it is due.
    pub after: u16,
}

/// What a site is.
pub(super) enum Owner {
    /// An event.
    Event,
    /// A choice.
    Choice(usize),
    /// A later consequence.
    Later(usize),
}

/// All sites.
#[derive(Debug, Clone)]
pub(super) struct Sites {
    pub choices: Vec<ChoiceSite>,
    pub later: Vec<LaterSite>,
    /// The first choice of each event, and of what comes after the last.
    first_option: Vec<usize>,
    /// The first consequence of each choice, and of what comes after the last.
    first_later: Vec<usize>,
}

impl Sites {
    /// Numbers everything.
    pub fn of(world: &World) -> Self {
        let mut sites = Self {
            choices: Vec::new(),
            later: Vec::new(),
            first_option: Vec::with_capacity(world.events.len() + 1),
            first_later: Vec::new(),
        };
        for (number, event) in (0..).zip(&world.events) {
            sites.first_option.push(sites.choices.len());
            for (option, choice) in (0..).zip(&event.options) {
                let site = ChoiceSite {
                    event: Some(EventId(number)),
                    number,
                    option,
                    group: u32::from(number),
                    months: event.months,
                };
                sites.add(site, choice);
            }
        }
        sites.first_option.push(sites.choices.len());
        for (number, initiative) in (0..).zip(&world.initiatives) {
            let site = ChoiceSite {
                event: None,
                number,
                option: 0,
                group: (world.events.len() + usize::from(number)) as u32,
                months: initiative.months,
            };
            sites.add(site, &initiative.choice);
        }
        sites.first_later.push(sites.later.len());
        sites
    }

    fn add(&mut self, site: ChoiceSite, choice: &Choice) {
        self.first_later.push(self.later.len());
        for (at, later) in (0..).zip(&choice.later) {
            self.later.push(LaterSite {
                choice: self.choices.len(),
                at,
                after: u16::from(later.after.max(1)),
            });
        }
        self.choices.push(site);
    }

    /// Returns the choices of an event.
    pub fn options(&self, event: usize) -> Range<usize> {
        self.first_option[event]..self.first_option[event + 1]
    }

    /// Returns the choice of an event's option.
    pub fn option(&self, event: usize, option: usize) -> Option<usize> {
        let all = self.options(event);
        (option < all.len()).then_some(all.start + option)
    }

    /// Returns the choice of an initiative.
    pub fn initiative(&self, number: usize) -> usize {
        self.first_option.last().copied().unwrap_or(0) + number
    }

    /// Returns the consequences of a choice.
    pub fn later_of(&self, choice: usize) -> Range<usize> {
        self.first_later[choice]..self.first_later[choice + 1]
    }

    /// Returns the site of a choice.
    pub fn choice_site(&self, choice: usize) -> u32 {
        (self.first_option.len() - 1 + choice) as u32
    }

    /// Returns the site of a consequence.
    pub fn later_site(&self, later: usize) -> u32 {
        (self.first_option.len() - 1 + self.choices.len() + later) as u32
    }

    /// Tells what a site is.
    pub fn owner(&self, site: u32) -> Owner {
        let site = site as usize;
        let events = self.first_option.len() - 1;
        if site < events {
            Owner::Event
        } else if site - events < self.choices.len() {
            Owner::Choice(site - events)
        } else {
            Owner::Later(site - events - self.choices.len())
        }
    }

    /// Finds out who reads what.
    pub fn readers(&self, world: &World) -> Readers {
        let mut readers = Readers::default();
        for (site, event) in (0..).zip(&world.events) {
            readers.add(world, &event.when, site);
        }
        for (ix, place) in self.choices.iter().enumerate() {
            let (site, choice) = (self.choice_site(ix), place.choice(world));
            readers.add(world, &choice.when, site);
            reads_more(world, &mut readers, choice.cost.yuan, site);
            // Where no option is open, any may be taken: the others' conditions count as well.
            if let Some(id) = place.event {
                for other in &world.events[id.ix()].options {
                    readers.add(world, &other.when, site);
                }
            }
            for later in self.later_of(ix) {
                let at = usize::from(self.later[later].at);
                readers.add(world, &choice.later[at].when, self.later_site(later));
            }
        }
        readers.sort();
        readers
    }
}
