//! Strategies: blind to what a player may not know, and always legal.

use super::*;
use crate::campaign::load_builtin;
use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::action::Refusal;
use crate::engine::ids::EventId;
use crate::engine::state::Item;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice::Dice;
use crate::lab::experiment::who::Who;
use crate::lab::known::Known;
use crate::lab::policy::Policy;
use crate::lab::policy::TABLE;
use crate::lab::table::Table;
use crate::lab::table::Watcher;
use crate::lab::utility::Utility;

/// Asks a second player, at every turn, what it would do where everything hidden is otherwise.
struct Twin {
    player: Box<dyn Player + Send>,
    asked: u32,
}

/// Changes everything that a player does not see, and nothing that shows.
fn otherwise(state: &State) -> State {
    let mut other = state.clone();
    other.seed ^= 0xABCD;
    for (i, line) in other.lines.iter_mut().enumerate() {
        line.structural = (97.0 * (i as f64 + 1.0)) % 100.0;
        line.suppressed = 0.0;
        (line.cover, line.show) = (0.9, 3.0);
        line.waived = 2;
        line.seen_sum += 31.0;
    }
    for (i, member) in other.staff.iter_mut().enumerate() {
        // Within the same word: the strain moves, the condition that shows does not.
        member.skill = 0.5 + 0.1 * i as f64;
        member.strain.cynicism *= 0.999;
    }
    other.pending.clear();
    for goodwill in &mut other.goodwill {
        *goodwill = 100.0 - *goodwill;
    }
    (other.county.pressure, other.county.trust) = (2.0, 3.0);
    other.county.scandals = 9;
    other.style.units = [7.0; 5];
    other
}

/// Tells whether the same initiatives and bargains are open in two states.
fn alike(world: &World, one: &State, other: &State) -> bool {
    let (a, b) = (Known::new(world, one), Known::new(world, other));
    let targets = |id| 0..a.targets(id);
    a.initiatives()
        .all(|id| targets(id).all(|it| a.may_initiate(id, it) == b.may_initiate(id, it)))
}

impl Twin {
    /// Asks both players the same question: one with what is, one with what is otherwise.
    fn ask<A: PartialEq + std::fmt::Debug>(
        &mut self,
        world: &World,
        state: &State,
        question: impl Fn(&mut dyn Player, Known<'_>, &mut Dice) -> A,
    ) {
        let mut ask = |state: &State| {
            let known = Known::new(world, state);
            let mut dice = Dice::of(5, u64::from(state.tick), 0);
            question(&mut *self.player, known, &mut dice)
        };
        assert_eq!(ask(state), ask(&otherwise(state)), "tick {}", state.tick);
        self.asked += 1;
    }
}

impl Watcher for Twin {
    fn planning(&mut self, world: &World, state: &State) {
        self.ask(world, state, |player, known, dice| {
            let mut plan = Plan::empty(world);
            player.plan(known, dice, &mut plan);
            plan
        });
        if alike(world, state, &otherwise(state)) {
            self.ask(world, state, |player, known, dice| {
                player.wander(known, dice, 0)
            });
        }
    }

    fn offered(&mut self, world: &World, state: &State, id: EventId, open: u8) {
        if open > 0 {
            self.ask(world, state, |player, known, dice| {
                player.choose(known, dice, id, open)
            });
        }
        self.ask(world, state, |player, known, dice| player.take(known, dice));
    }

    fn did(&mut self, world: &World, state: &State, _action: &Action) {
        if let Some(Item::Letter(id)) = state.tray.first() {
            self.ask(world, state, |player, known, dice| {
                player.answer(known, dice, *id)
            });
        }
        if Known::new(world, state).visit().is_some() {
            self.ask(world, state, |player, known, dice| {
                player.receive(known, dice)
            });
        }
    }
}

/// Everybody who may sit down at a table, policies with parameters of every kind among them.
fn everybody() -> Vec<Who> {
    let habits = Strategy::ALL.map(Who::Habit).into_iter();
    let utility = Utility::NAMED[0].1;
    let policies = (0..12).map(|n| {
        let mut dice = Dice::of(77, n, 0);
        let genes = TABLE.map(|gene| {
            let wide = (dice.below(601) as f64 - 300.0) / 100.0;
            gene.start + wide * gene.spread
        });
        Who::Found(utility, Policy::of(&genes))
    });
    let others = [Who::Planner, Who::Weighing(0.8)];
    habits.chain(policies).chain(others).collect()
}

#[test]
fn what_a_player_does_not_see_moves_no_strategy() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    let world = &campaign.world;
    for who in everybody() {
        let mut twin = Twin {
            player: who.player(),
            asked: 0,
        };
        let plays = if who == Who::Planner { 1 } else { 4 };
        for play in 0..plays {
            let mut dice = Dice::of(1, play, who.dice());
            let mut player = who.player();
            Table::new(world).play(play, &mut *player, &mut dice, &mut twin);
        }
        assert!(twin.asked > 100 * plays as u32, "{who:?}: {}", twin.asked);
    }
}

/// Counts what was refused.
#[derive(Default)]
struct Refused(Vec<(Action, Refusal)>, u32);

impl Watcher for Refused {
    fn refused(&mut self, _: &State, action: &Action, refusal: Refusal) {
        self.0.push((action.clone(), refusal));
    }

    fn did(&mut self, _: &World, _: &State, _: &Action) {
        self.1 += 1;
    }
}

#[test]
fn no_strategy_asks_for_what_is_refused() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    for who in everybody() {
        let mut refused = Refused::default();
        let plays = if who == Who::Planner { 3 } else { 20 };
        for play in 0..plays {
            let mut dice = Dice::of(1, play, who.dice());
            let mut player = who.player();
            let mut table = Table::new(&campaign.world);
            let state = table.play(play, &mut *player, &mut dice, &mut refused);
            assert!(state.ending.is_some(), "{who:?} {play}");
        }
        assert!(refused.1 > 50 * plays as u32, "{who:?}");
        assert!(refused.0.is_empty(), "{who:?}: {:?}", refused.0);
    }
}

#[test]
fn names_are_read_as_they_are_written() {
    for strategy in Strategy::ALL {
        assert_eq!(Strategy::parse(strategy.name()), Some(strategy));
    }
    assert_eq!(Strategy::parse("best"), None);
}
