//! The table: one play with one player, from the first morning to the last page.
//!
//! Does what the player says, and tells a [`Watcher`] what happens. What is refused falls back to what is always legal, so
//! a play always ends; the watcher hears of it. Nothing is allocated once the first play is over.

use crate::engine;
use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::action::Refusal;
use crate::engine::fact::Fact;
use crate::engine::fact::Facts;
use crate::engine::ids::EventId;
use crate::engine::state::Item;
use crate::engine::state::Phase;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;

/// The most things that are done in one month besides the plan, where a player does not say otherwise.
pub const WANDERS: u8 = 12;

/// The most actions of one play: far beyond any, so that not even a fault of ours plays for ever.
const ACTIONS: u32 = 1_000_000;

/// Somebody who watches a play. Every method may be left out.
pub trait Watcher {
    /// Something happened. Changes of numbers are not told: nobody here counts them.
    fn note(&mut self, _fact: Fact) {}

    /// A tick has begun: the tray is laid, nothing has been done.
    fn morning(&mut self, _world: &World, _state: &State) {}

    /// An event is about to be answered; `open` has a bit for each option that is open, none where it has no way out.
    fn offered(&mut self, _world: &World, _state: &State, _id: EventId, _open: u8) {}

    /// The month is about to be planned.
    fn planning(&mut self, _world: &World, _state: &State) {}

    /// Something was done; the state is the one after it.
    fn did(&mut self, _world: &World, _state: &State, _action: &Action) {}

    /// What the player wanted was refused.
    fn refused(&mut self, _state: &State, _action: &Action, _refusal: Refusal) {}

    /// The play is over.
    fn over(&mut self, _world: &World, _state: &State) {}
}

impl Watcher for () {}

/// Hears for a watcher. The rules are compiled once for all of them, whoever they are.
struct Ear<'w>(&'w mut dyn Watcher);

impl Facts for Ear<'_> {
    const CHANGES: bool = false;

    fn note(&mut self, fact: Fact) {
        self.0.note(fact);
    }
}

/// A table to play at; kept from play to play for its plan and its state.
#[derive(Debug)]
pub struct Table<'w> {
    world: &'w World,
    plan: Action,
    state: Option<State>,
}

impl<'w> Table<'w> {
    /// Sets a table for plays of a world.
    pub fn new(world: &'w World) -> Self {
        Self {
            world,
            plan: Action::Plan(Plan::empty(world)),
            state: None,
        }
    }

    /// Plays one play; returns its last state.
    pub fn play(
        &mut self,
        seed: u64,
        player: &mut dyn Player,
        dice: &mut Dice,
        watcher: &mut dyn Watcher,
    ) -> &State {
        let mut state = self.begin(seed, watcher);
        player.begin(Known::new(self.world, &state), dice);
        self.go_on(&mut state, player, dice, watcher);
        self.state.insert(state)
    }

    /// Plays on from a state to the end, with somebody who sat down before.
    pub fn go_on(
        &mut self,
        state: &mut State,
        player: &mut dyn Player,
        dice: &mut Dice,
        watcher: &mut dyn Watcher,
    ) {
        let mut tick = None;
        for _ in 0..ACTIONS {
            if state.phase == Phase::Over {
                break;
            }
            if tick != Some(state.tick) {
                tick = Some(state.tick);
                watcher.morning(self.world, state);
            }
            self.act(state, player, dice, watcher);
        }
        watcher.over(self.world, state);
    }

    /// Plays on from a state until a tick begins or the play is over; nobody watches.
    pub fn until(
        &mut self,
        state: &mut State,
        player: &mut dyn Player,
        dice: &mut Dice,
        tick: u16,
    ) {
        self.up_to(state, player, dice, &|state| state.tick >= tick);
    }

    /// Plays on from a state until it is one to stop at or the play is over; nobody watches.
    pub fn up_to(
        &mut self,
        state: &mut State,
        player: &mut dyn Player,
        dice: &mut Dice,
        here: &dyn Fn(&State) -> bool,
    ) {
        for _ in 0..ACTIONS {
            if state.phase == Phase::Over || here(state) {
                break;
            }
            self.act(state, player, dice, &mut ());
        }
    }

    /// Begins a play, in the place of the last one where there was one.
    fn begin(&mut self, seed: u64, watcher: &mut dyn Watcher) -> State {
        let Some(mut state) = self.state.take() else {
            return engine::begin(self.world, seed, &mut Ear(watcher));
        };
        engine::begin_again(self.world, &mut state, seed, &mut Ear(watcher));
        state
    }

    /// Does one thing.
    fn act(
        &mut self,
        state: &mut State,
        player: &mut dyn Player,
        dice: &mut Dice,
        watcher: &mut dyn Watcher,
    ) {
        match state.phase {
            Phase::Tray => self.answer(state, player, dice, watcher),
            Phase::Plan => self.month(state, player, dice, watcher),
            Phase::Visit => {
                let reception = player.receive(Known::new(self.world, state), dice);
                if !self.step(state, &Action::Receive(reception), watcher) {
                    self.step(state, &Action::Receive(Reception::Binders), watcher);
                }
            }
            Phase::Report | Phase::Year => {
                self.step(state, &Action::Continue, watcher);
            }
            Phase::Over => {}
        }
    }

    fn answer(
        &self,
        state: &mut State,
        player: &mut dyn Player,
        dice: &mut Dice,
        watcher: &mut dyn Watcher,
    ) {
        let known = Known::new(self.world, state);
        match player.take(known, dice) {
            Item::Letter(id) => {
                let answer = player.answer(known, dice, id);
                if !self.step(state, &Action::Letter(id, answer), watcher) {
                    self.clear(state, watcher);
                }
            }
            Item::Event(id) => {
                let open = known.open(id);
                watcher.offered(self.world, state, id, open);
                let any = self.all(id);
                let open = if open == 0 { any } else { open };
                let option = player.choose(known, dice, id, open);
                if !self.step(state, &Action::Event(id, option), watcher) {
                    let first = open.trailing_zeros() as u8;
                    if !self.step(state, &Action::Event(id, first), watcher) {
                        self.clear(state, watcher);
                    }
                }
            }
        }
    }

    /// Returns a bit for each option of an event.
    fn all(&self, id: EventId) -> u8 {
        let n = self
            .world
            .events
            .get(id.ix())
            .map_or(0, |e| e.options.len());
        (1u16 << n.min(8)).wrapping_sub(1) as u8
    }

    /// Answers the tray's first item in whatever way is taken: for players who answer what does not lie there.
    fn clear(&self, state: &mut State, watcher: &mut dyn Watcher) {
        let Some(&item) = state.tray.first() else {
            return;
        };
        match item {
            Item::Letter(id) => {
                let sign = Action::Letter(id, engine::action::Answer::Sign);
                self.step(state, &sign, watcher);
            }
            Item::Event(id) => {
                let open = Known::new(self.world, state).open(id);
                let any = if open == 0 { self.all(id) } else { open };
                let option = any.trailing_zeros() as u8;
                self.step(state, &Action::Event(id, option), watcher);
            }
        }
    }

    fn month(
        &mut self,
        state: &mut State,
        player: &mut dyn Player,
        dice: &mut Dice,
        watcher: &mut dyn Watcher,
    ) {
        watcher.planning(self.world, state);
        for done in 0..player.patience() {
            let Some(action) = player.wander(Known::new(self.world, state), dice, done) else {
                break;
            };
            if !self.step(state, &action, watcher) {
                break;
            }
            if state.phase != Phase::Plan {
                return;
            }
        }
        let mut plan = std::mem::replace(&mut self.plan, Action::Continue);
        if let Action::Plan(plan) = &mut plan {
            clear(plan, state.plan.hours);
            player.plan(Known::new(self.world, state), dice, plan);
        }
        if !self.step(state, &plan, watcher) {
            if let Action::Plan(plan) = &mut plan {
                clear(plan, self.world.town.hours.clamp(80, 160));
            }
            self.step(state, &plan, watcher);
        }
        self.plan = plan;
    }

    /// Does an action; tells whether it was taken.
    fn step(&self, state: &mut State, action: &Action, watcher: &mut dyn Watcher) -> bool {
        match engine::step(self.world, state, action, &mut Ear(watcher)) {
            Ok(()) => {
                watcher.did(self.world, state, action);
                true
            }
            Err(refusal) => {
                watcher.refused(state, action, refusal);
                false
            }
        }
    }
}

/// Empties a plan.
fn clear(plan: &mut Plan, hours: u8) {
    let rows = [
        &mut plan.substance,
        &mut plan.trace,
        &mut plan.field,
        &mut plan.coordinate,
        &mut plan.village,
    ];
    for row in rows {
        row.fill(0);
    }
    plan.adapt.fill(false);
    (plan.rest, plan.hours) = (0, hours);
}
