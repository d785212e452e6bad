//! What can be reached, and from which moment on: forward over the ticks, in the order of a tick, until nothing new opens.
//!
//! Everything that may be only ever grows, so each site is settled once, and looked at again only where something that it
//! reads has grown.

use crate::campaign::proof::amounts::Amounts;
use crate::campaign::proof::amounts::Gift;
use crate::campaign::proof::amounts::Rate;
use crate::campaign::proof::facts::Atom;
use crate::campaign::proof::facts::Facts;
use crate::campaign::proof::moment::Moment;
use crate::campaign::proof::purse;
use crate::campaign::proof::readers::Key;
use crate::campaign::proof::readers::Readers;
use crate::campaign::proof::readers::money;
use crate::campaign::proof::sites::Owner;
use crate::campaign::proof::sites::Sites;
use crate::campaign::proof::view::View;
use crate::engine::calendar::Pace;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::Num;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::slot::Slot;
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

/// The forward pass.
struct Walk<'w> {
    world: &'w World,
    reached: Reached,
    readers: Readers,
    /// The most units that can ever be free.
    units: f64,
    /// Whether a site has to be looked at: events first, then choices, then consequences.
    stale: Vec<bool>,
    /// Whether a site's outcome may change from tick to tick.
    timed: Vec<bool>,
    /// The sites of the present phase that are still to be looked at.
    queue: Vec<u32>,
    /// In which phase a site may be looked at, counted up; so that readers of other phases are left alone.
    phase: Vec<u32>,
    phases: u32,
    /// Choices that may have been made, whose consequences are still to be settled.
    coming: Vec<usize>,
    /// Events that may have come for the first time in this tick.
    dealt: Vec<u16>,
}

impl<'w> Walk<'w> {
    fn new(world: &'w World, sites: Sites) -> Self {
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

    fn view(&self, moment: Moment) -> View<'_> {
        View {
            world: self.world,
            reached: Some(&self.reached),
            moment,
        }
    }

    /// Goes through a tick in its order.
    fn tick(&mut self, tick: u16) {
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

    fn enqueue(&mut self, site: u32) {
        let ix = site as usize;
        self.phase[ix] = self.phases;
        if self.stale[ix] || self.timed[ix] {
            self.queue.push(site);
        }
    }

    /// Looks at what is in the queue, and at whatever that opens, until nothing opens any more.
    fn settle(&mut self, moment: Moment) {
        let mut dirty = Vec::new();
        while !self.queue.is_empty() {
            for site in std::mem::take(&mut self.queue) {
                self.stale[site as usize] = false;
                self.look(site, moment, &mut dirty);
            }
            dirty.sort_unstable();
            dirty.dedup();
            for ix in dirty.drain(..) {
                self.redraw(ix, moment);
            }
        }
    }

    fn redraw(&mut self, ix: usize, moment: Moment) {
        if self.reached.amounts.redraw(self.world, ix, moment) {
            self.grown(Key::Amount(ix as u32));
        }
    }

    /// Has the readers of a key looked at again: those of the present phase now, the others when their phase comes.
    fn grown(&mut self, key: Key) {
        for site in self.readers.of(key) {
            let ix = site as usize;
            let now = self.phase[ix] == self.phases && !self.stale[ix];
            self.stale[ix] = true;
            // An event is looked at when it is dealt, and not in between.
            if now && ix >= self.world.events.len() {
                self.queue.push(site);
            }
        }
    }

    fn look(&mut self, site: u32, moment: Moment, dirty: &mut Vec<usize>) {
        match self.reached.sites.owner(site) {
            Owner::Choice(choice) => self.look_at_choice(choice, moment, dirty),
            Owner::Later(later) => self.look_at_later(later, moment, dirty),
            Owner::Event => {}
        }
    }

    fn look_at_choice(&mut self, ix: usize, moment: Moment, dirty: &mut Vec<usize>) {
        let open = self.is_open(ix, moment);
        if open && self.reached.open[ix] == Moment::NEVER {
            self.reached.open[ix] = moment;
        }
        if self.reached.taken[ix] != Moment::NEVER || !(open || self.is_forced(ix, moment)) {
            return;
        }
        self.reached.taken[ix] = moment;
        self.coming.push(ix);
        let place = self.reached.sites.choices[ix];
        self.grown(place.key());
        let choice = place.choice(self.world);
        self.enact(ix, &choice.effects, moment, dirty);
    }

    fn look_at_later(&mut self, later: usize, moment: Moment, dirty: &mut Vec<usize>) {
        let site = self.reached.sites.later[later];
        if self.reached.later[later] != Moment::NEVER {
            return;
        }
        let place = self.reached.sites.choices[site.choice];
        let consequence = &place.choice(self.world).later[usize::from(site.at)];
        let facts = match place.event {
            Some(id) if !self.world.events[id.ix()].repeat => {
                Facts::knowing(Atom::Chose(id, place.option), true)
            }
            _ => Facts::default(),
        };
        if self.view(moment).may_given(&consequence.when, true, facts) {
            self.reached.later[later] = moment;
            self.enact(site.choice, &consequence.effects, moment, dirty);
        }
    }

    /// Tells whether a choice's condition may hold and its cost may be paid.
    fn is_open(&self, ix: usize, moment: Moment) -> bool {
        let place = self.reached.sites.choices[ix];
        let choice = place.choice(self.world);
        let facts = match place.event {
            Some(id) => fresh(self.world.events[id.ix()].repeat, id),
            None => Facts::default(),
        };
        let view = self.view(moment);
        purse::affordable(&view, choice.cost, self.units)
            && view.may_given(&choice.when, true, facts)
    }

    /// Tells whether an option may be taken because no option of its event is open.
    fn is_forced(&self, ix: usize, moment: Moment) -> bool {
        let Some(id) = self.reached.sites.choices[ix].event else {
            return false;
        };
        let view = self.view(moment);
        let closed = |choice: &crate::engine::world::Choice| {
            purse::may_lack(choice.cost)
                || view.may_given(
                    &choice.when,
                    false,
                    fresh(self.world.events[id.ix()].repeat, id),
                )
        };
        self.world.events[id.ix()].options.iter().all(closed)
    }

    /// Takes the effects of something that may happen.
    fn enact(&mut self, ix: usize, effects: &[Effect], moment: Moment, dirty: &mut Vec<usize>) {
        let place = self.reached.sites.choices[ix];
        for effect in effects {
            let Effect::Assign(slot, op, num) = effect else {
                continue;
            };
            if let Slot::Flag(id) = slot {
                let on = !matches!((op, num), (AssignOp::Set, Num::Const(value)) if *value < 0.5);
                if on && self.reached.flags[id.ix()] == Moment::NEVER {
                    self.reached.flags[id.ix()] = moment;
                    self.grown(Key::Flag(id.0));
                }
            } else if let Some(at) = self.reached.amounts.ix(*slot) {
                let anything = View {
                    world: self.world,
                    reached: None,
                    moment,
                };
                let gift = Gift {
                    key: place.group,
                    option: place.option,
                    rate: self.rate(ix),
                    op: *op,
                    value: anything.value(num, &Facts::default()),
                };
                // A later consequence comes as often as its choice was made up to then.
                let from = self.reached.taken[ix].tick();
                self.reached.amounts.give(at, gift, from);
                dirty.push(at);
            }
        }
    }

    fn rate(&self, ix: usize) -> Rate {
        let place = self.reached.sites.choices[ix];
        match place.event {
            Some(id) if self.world.events[id.ix()].repeat => Rate::Tick(place.months),
            Some(_) => Rate::Once,
            None => match self.world.initiatives[usize::from(place.number)].limit {
                0 => Rate::Any,
                limit => Rate::Year(limit),
            },
        }
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

/// Notes what a choice reads besides its condition: money for its cost, and its event's other options.
pub(super) fn reads_more(world: &World, readers: &mut Readers, yuan: u32, site: u32) {
    if yuan > 0 {
        readers.read(money(world), site);
    }
}
