//! For tests and benches: the shipped campaign, and a player who does anything that is legal, at random.
#![allow(dead_code)] // Each test takes what it needs.

pub mod bounds;
pub mod pages;
pub mod played;
pub mod proof;
pub mod storylet_plays;
pub mod storylets;

use std::sync::Arc;

use township::campaign::Campaign;
use township::campaign::load_builtin;
use township::engine::action::Action;
use township::engine::action::Answer;
use township::engine::action::Ask;
use township::engine::action::Plan;
use township::engine::action::Reception;
use township::engine::ask;
use township::engine::begin;
use township::engine::begin_again;
use township::engine::fact::Facts;
use township::engine::ids::InitiativeId;
use township::engine::ids::LineId;
use township::engine::planning;
use township::engine::state::Item;
use township::engine::state::Pledge;
use township::engine::state::State;
use township::engine::step;
use township::engine::world::World;

/// Loads the shipped campaign.
pub fn campaign() -> Arc<Campaign> {
    Arc::new(load_builtin("liuxi-2017").unwrap_or_else(|_| panic!("the shipped campaign loads")))
}

/// Which row of a plan a unit goes to, each of sixteen times as likely.
const ROWS: [usize; 16] = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5];

/// Plays at random, from its own numbers.
pub struct Random {
    state: u64,
    action: Action,
}

impl Random {
    pub fn new(seed: u64, world: &World) -> Self {
        Self {
            state: seed ^ 0x5DEE_CE66,
            action: Action::Plan(Plan::empty(world)),
        }
    }

    /// Returns a number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (((self.state >> 33) * n as u64) >> 31) as usize
    }

    /// Does one thing that may or may not be legal; returns whether anything is asked any more.
    pub fn act(&mut self, world: &World, state: &mut State, facts: &mut impl Facts) -> bool {
        match ask(world, state) {
            Ask::Tray(items) => {
                let item = items[self.below(items.len())];
                self.answer(world, state, item, facts);
            }
            Ask::Plan { free } => {
                let busy = self.wander(world, state, facts);
                self.fill(world, state, if busy { None } else { Some(free) });
                step(world, state, &self.action, facts)
                    .expect("a plan within the free units is legal");
            }
            Ask::Visit(_) => {
                let reception = Reception::ALL[self.below(5)];
                if step(world, state, &Action::Receive(reception), facts).is_err() {
                    step(world, state, &Action::Receive(Reception::Binders), facts)
                        .expect("binders always open");
                }
            }
            Ask::Report | Ask::Year => {
                step(world, state, &Action::Continue, facts).expect("a page can be turned")
            }
            Ask::Over => return false,
        }
        true
    }

    fn answer(&mut self, world: &World, state: &mut State, item: Item, facts: &mut impl Facts) {
        match item {
            Item::Letter(id) => {
                let answer = Answer::ALL[self.below(4)];
                step(world, state, &Action::Letter(id, answer), facts)
                    .expect("every answer is open");
            }
            Item::Event(id) => {
                let n = world.events[id.ix()].options.len();
                let first = self.below(n);
                let done = (0..n).any(|k| {
                    let option = ((first + k) % n) as u8;
                    step(world, state, &Action::Event(id, option), facts).is_ok()
                });
                assert!(done, "event {id:?} has no way out");
            }
        }
    }

    /// Tries an initiative, and now and then a pledge or a bargain; returns whether it tried any.
    fn wander(&mut self, world: &World, state: &mut State, facts: &mut impl Facts) -> bool {
        let mut busy = true;
        if !world.initiatives.is_empty() && self.below(2) == 0 {
            let id = InitiativeId(self.below(world.initiatives.len()) as u16);
            let it = self.below(world.targets(id).max(1)) as u16;
            let _ = step(world, state, &Action::Initiative(id, it), facts);
        } else {
            busy = false;
        }
        let line = LineId(self.below(world.lines.len()) as u16);
        let _ = match self.below(6) {
            0 => step(world, state, &Action::Pledge(line, Pledge::Result), facts),
            1 => step(world, state, &Action::Pledge(line, Pledge::Process), facts),
            2 => step(world, state, &Action::Bargain(line), facts),
            _ => return busy,
        };
        true
    }

    /// Plans all free units, at random.
    fn fill(&mut self, world: &World, state: &State, free: Option<u32>) {
        let free = free.unwrap_or_else(|| planning::free_units(world, state, state.plan.hours));
        let rolls: [usize; 4] = std::array::from_fn(|_| self.below(usize::MAX >> 34));
        let seed = rolls[0];
        let Action::Plan(plan) = &mut self.action else {
            return;
        };
        plan.hours = state.plan.hours;
        for row in [
            &mut plan.substance,
            &mut plan.trace,
            &mut plan.field,
            &mut plan.coordinate,
            &mut plan.village,
        ] {
            row.fill(0);
        }
        let mut rest = [0];
        let rows: &mut [&mut [u8]; 6] = &mut [
            &mut plan.substance,
            &mut plan.trace,
            &mut plan.field,
            &mut plan.coordinate,
            &mut plan.village,
            &mut rest,
        ];
        let mut roll = seed as u64 | 1;
        for _ in 0..free {
            roll = roll.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let (what, part) = (roll >> 60, roll >> 28 & u64::from(u32::MAX));
            let row = &mut rows[ROWS[what as usize]];
            row[((part * row.len() as u64) >> 32) as usize] += 1;
        }
        let [.., rested] = rows;
        plan.rest = rested[0];
    }

    /// Plays to the end; calls `each` after every action.
    pub fn play(
        &mut self,
        world: &World,
        seed: u64,
        facts: &mut impl Facts,
        mut each: impl FnMut(&State),
    ) -> State {
        let mut state = begin(world, seed, facts);
        while self.act(world, &mut state, facts) {
            each(&state);
        }
        state
    }

    /// Begins again and plays to the end, as another player with other numbers.
    pub fn play_again(&mut self, world: &World, state: &mut State, seed: u64) {
        self.state = seed ^ 0x5DEE_CE66;
        begin_again(world, state, seed, &mut ());
        while self.act(world, state, &mut ()) {}
    }
}
