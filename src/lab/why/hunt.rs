//! The hunter's watch: how near one play comes to each thing, and whether it gets there, with what was done until then.

use crate::engine::action::Action;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::EventId;
use crate::engine::state::Source;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::atlas::Thing;
use crate::lab::table::Watcher;
use crate::lab::why::Probe;
use crate::lab::why::watch::Watch;

/// Watches one play after the other.
pub(in crate::lab) struct Hunt<'w> {
    watch: Watch<'w>,
    actions: Vec<Action>,
    /// When each thing was met, and how many actions it took.
    met: Vec<Option<(u16, usize)>>,
}

impl<'w> Hunt<'w> {
    /// Watches for some things.
    pub(in crate::lab) fn new(world: &'w World, wanted: &[Thing]) -> Self {
        let probes = wanted.iter().map(|&thing| Probe::of(world, thing));
        Self {
            watch: Watch::new(probes.collect()),
            actions: Vec::new(),
            met: vec![None; wanted.len()],
        }
    }

    /// Turns to a new play.
    pub(in crate::lab) fn turn_to(&mut self) {
        self.watch.forget();
        self.actions.clear();
        self.met.fill(None);
    }

    /// Returns when a thing was met in this play, and after how many actions.
    pub(in crate::lab) fn found(&self, n: usize) -> Option<(u16, usize)> {
        self.met[n]
    }

    /// Returns how near this play came to a thing: less is nearer.
    pub(in crate::lab) fn near(&self, n: usize) -> Option<(u32, f64)> {
        self.watch.probes[n].nearness()
    }

    /// Lists what was done in this play.
    pub(in crate::lab) fn actions(&self) -> &[Action] {
        &self.actions
    }

    fn meet(&mut self, tick: u16, thing: Thing) {
        let place = self.watch.probes.iter().position(|p| p.thing == thing);
        if let Some(n) = place {
            self.met[n].get_or_insert((tick, self.actions.len() + 1));
        }
    }
}

impl Watcher for Hunt<'_> {
    fn note(&mut self, fact: Fact) {
        let tick = fact.tick;
        match fact.what {
            What::Chosen(id, o) => {
                self.meet(tick, Thing::Event(id));
                self.meet(tick, Thing::Option(id, o));
            }
            What::Done(id, _) => self.meet(tick, Thing::Initiative(id)),
            What::Later(Source::Option(id, o), l) => self.meet(tick, Thing::Later(id, o, l)),
            What::Later(Source::Initiative(id, _), l) => self.meet(tick, Thing::After(id, l)),
            What::Ended(id) => self.meet(tick, Thing::Ending(id)),
            _ => {}
        }
    }

    fn morning(&mut self, world: &World, state: &State) {
        self.watch.morning(world, state);
    }

    fn offered(&mut self, world: &World, state: &State, id: EventId, open: u8) {
        self.watch.offered(world, state, id, open);
    }

    fn planning(&mut self, world: &World, state: &State) {
        self.watch.planning(world, state);
    }

    fn did(&mut self, world: &World, state: &State, action: &Action) {
        self.actions.push(action.clone());
        self.watch.did(world, state, action);
    }

    fn over(&mut self, world: &World, state: &State) {
        self.watch.over(world, state);
    }
}
