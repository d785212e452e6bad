//! What may happen at a moment, and whatever that opens in turn, until nothing new opens.

use crate::campaign::proof::amounts::Gift;
use crate::campaign::proof::amounts::Rate;
use crate::campaign::proof::facts::Atom;
use crate::campaign::proof::facts::Facts;
use crate::campaign::proof::moment::Moment;
use crate::campaign::proof::pass::Walk;
use crate::campaign::proof::pass::fresh;
use crate::campaign::proof::purse;
use crate::campaign::proof::readers::Key;
use crate::campaign::proof::sites::Owner;
use crate::campaign::proof::view::View;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::Num;
use crate::engine::slot::Slot;

impl Walk<'_> {
    pub(super) fn enqueue(&mut self, site: u32) {
        let ix = site as usize;
        self.phase[ix] = self.phases;
        if self.stale[ix] || self.timed[ix] {
            self.queue.push(site);
        }
    }

    /// Looks at what is in the queue, and at whatever that opens, until nothing opens any more.
    pub(super) fn settle(&mut self, moment: Moment) {
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

    pub(super) fn redraw(&mut self, ix: usize, moment: Moment) {
        if self.reached.amounts.redraw(self.world, ix, moment) {
            self.grown(Key::Amount(ix as u32));
        }
    }

    /// Has the readers of a key looked at again: those of the present phase now, the others when their phase comes.
    pub(super) fn grown(&mut self, key: Key) {
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
