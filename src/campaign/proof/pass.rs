//! The forward pass: over the ticks, in the order of a tick.
//!
//! Everything that may be only ever grows, so each site is settled once, and looked at again only where something that it
//! reads has grown.

use crate::campaign::proof::amounts::Amounts;
use crate::campaign::proof::facts::Atom;
use crate::campaign::proof::facts::Facts;
use crate::campaign::proof::moment::Moment;
use crate::campaign::proof::purse;
use crate::campaign::proof::reach::Reached;
use crate::campaign::proof::readers::Key;
use crate::campaign::proof::readers::Readers;
use crate::campaign::proof::sites::Sites;
use crate::campaign::proof::view::View;
use crate::engine::calendar::Pace;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::world::World;

/// The forward pass.
pub(super) struct Walk<'w> {
    pub world: &'w World,
    pub reached: Reached,
    pub readers: Readers,
    /// The most units that can ever be free.
    pub units: f64,
    /// Whether a site has to be looked at: events first, then choices, then consequences.
    pub stale: Vec<bool>,
    /// Whether a site's outcome may change from tick to tick.
    pub timed: Vec<bool>,
    /// The sites of the present phase that are still to be looked at.
    pub queue: Vec<u32>,
    /// In which phase a site may be looked at, counted up; so that readers of other phases are left alone.
    pub phase: Vec<u32>,
    pub phases: u32,
    /// Choices that may have been made, whose consequences are still to be settled.
    pub coming: Vec<usize>,
    /// Events that may have come for the first time in this tick.
    pub dealt: Vec<u16>,
}

impl<'w> Walk<'w> {
    pub fn new(world: &'w World, sites: Sites) -> Self {
        let (events, choices) = (world.events.len(), sites.choices.len());
        let all = events + choices + sites.later.len();
        let reached = Reached {
            events: vec![Moment::NEVER; events],
            open: vec![Moment::NEVER; choices],
            taken: vec![Moment::NEVER; choices],
            later: vec![Moment::NEVER; sites.later.len()],
            flags: vec![Moment::NEVER; usize::from(world.flags)],
            letters: vec![Moment::NEVER; world.letters.len()],
            amounts: Amounts::of(world),
            sites,
        };
        let readers = reached.sites.readers(world);
        let mut timed = vec![false; all];
        for site in readers.of(Key::Time) {
            timed[site as usize] = true;
        }
        Self {
            world,
            units: purse::units(world),
            reached,
            readers,
            stale: vec![true; all],
            timed,
            queue: Vec::new(),
            phase: vec![0; all],
            phases: 0,
            coming: Vec::new(),
            dealt: Vec::new(),
        }
    }

    pub fn view(&self, moment: Moment) -> View<'_> {
        View {
            world: self.world,
            reached: Some(&self.reached),
            moment,
        }
    }

    /// Goes through a tick in its order.
    pub fn tick(&mut self, tick: u16) {
        // A new year's budget is there before anything else.
        self.redraw(self.reached.amounts.money(), Moment::due(tick));
        self.mature(tick);
        self.deal(tick);
        self.letters(tick);
        self.answer(tick);
        self.go(tick);
    }

    /// Lets consequences come due.
    fn mature(&mut self, tick: u16) {
        self.phases += 1;
        let mut coming = std::mem::take(&mut self.coming);
        coming.retain(|&choice| {
            let mut open = false;
            for later in self.reached.sites.later_of(choice) {
                if self.reached.later[later] != Moment::NEVER {
                    continue;
                }
                open = true;
                if self.falls_due(choice, later, tick) {
                    let site = self.reached.sites.later_site(later);
                    self.enqueue(site);
                }
            }
            open
        });
        self.coming = coming;
        self.settle(Moment::due(tick));
    }

    /// Tells whether a consequence of a choice may fall due in a tick: the choice may have been made so long ago.
    fn falls_due(&self, choice: usize, later: usize, tick: u16) -> bool {
        let after = self.reached.sites.later[later].after;
        let Some(made) = tick.checked_sub(after) else {
            return false;
        };
        let first = self.reached.taken[choice];
        let months = self.reached.sites.choices[choice].months;
        first.tick() <= made && months & 1 << (self.world.calendar.month_of(made) - 1) != 0
    }

    /// Lets events come.
    fn deal(&mut self, tick: u16) {
        if room(self.world, tick) == 0 {
            return;
        }
        let month = self.world.calendar.month_of(tick);
        self.phases += 1;
        for ix in 0..self.world.events.len() {
            let event = &self.world.events[ix];
            if event.months & 1 << (month - 1) == 0 || !(event.sure || event.weight > 0) {
                continue;
            }
            if self.comes(ix, Moment::deal(tick)) {
                for choice in self.reached.sites.options(ix) {
                    let site = self.reached.sites.choice_site(choice);
                    if self.reached.taken[choice] == Moment::NEVER
                        || self.reached.open[choice] == Moment::NEVER
                    {
                        self.enqueue(site);
                    }
                }
            }
        }
    }

    /// Tells whether an event may come at a moment, and notes the first.
    fn comes(&mut self, ix: usize, moment: Moment) -> bool {
        let known = self.reached.events[ix] != Moment::NEVER;
        if !self.timed[ix] && (known || !self.stale[ix]) {
            return known;
        }
        self.stale[ix] = false;
        let event = &self.world.events[ix];
        let facts = fresh(event.repeat, EventId(ix as u16));
        let may = self.view(moment).may_given(&event.when, true, facts);
        if may && !known {
            self.reached.events[ix] = moment;
            self.dealt.push(ix as u16);
        }
        may
    }

    fn letters(&mut self, tick: u16) {
        let month = self.world.calendar.month_of(tick);
        for (letter, first) in self.world.letters.iter().zip(&mut self.reached.letters) {
            if letter.month == month && *first == Moment::NEVER {
                *first = Moment::tray(tick);
            }
        }
    }

    /// Lets the options of the events that may have come be taken.
    fn answer(&mut self, tick: u16) {
        // The queue was filled when the events were dealt; that they were answered counts from here on.
        for event in std::mem::take(&mut self.dealt) {
            self.grown(Key::Event(event));
        }
        let growing: Vec<usize> = self.reached.amounts.growing().collect();
        for ix in growing {
            self.redraw(ix, Moment::tray(tick));
        }
        self.settle(Moment::tray(tick));
    }

    /// Lets initiatives be taken.
    fn go(&mut self, tick: u16) {
        let month = self.world.calendar.month_of(tick);
        self.phases += 1;
        for (ix, initiative) in self.world.initiatives.iter().enumerate() {
            let choice = self.reached.sites.initiative(ix);
            let live = initiative.months & 1 << (month - 1) != 0
                && self.world.targets(InitiativeId(ix as u16)) > 0;
            if live && self.reached.taken[choice] == Moment::NEVER {
                let site = self.reached.sites.choice_site(choice);
                self.enqueue(site);
            }
        }
        self.settle(Moment::plan(tick));
    }
}

/// What is known when an event comes that comes once only: it has not been answered.
pub(super) fn fresh<'c>(repeat: bool, id: EventId) -> Facts<'c> {
    if repeat {
        Facts::default()
    } else {
        Facts::knowing(Atom::Seen(id), false)
    }
}

/// Returns how many events a tick may hold (the rule of the deck).
pub(super) fn room(world: &World, tick: u16) -> u8 {
    let events = world.town.events;
    match world.calendar.pace {
        Pace::Month => events,
        Pace::Xun => events / 3 + u8::from(events % 3 >= world.calendar.xun_of(tick)),
    }
}
