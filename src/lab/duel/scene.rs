//! Scenes: states in which an event lies before somebody, and what an option comes to from there.

use crate::engine;
use crate::engine::action::Action;
use crate::engine::ids::EventId;
use crate::engine::luck::mix;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::duel::Books;
use crate::lab::duel::PLAYERS;
use crate::lab::table::Table;
use crate::lab::table::Watcher;

/// Plays of each habit in which events are waited for.
const PLAYS: u64 = 80;
/// States of each habit in which an event is tried, at most.
const STATES: usize = 8;
/// States of all events and habits together, at most: each is some kilobytes.
const ALL_STATES: usize = 4_000;
/// Times that a state is played to the end with each option, each with other luck to come.
const TIMES: u64 = 6;

/// A state in which an event lies before somebody.
pub(super) struct Scene {
    state: State,
    /// A bit for each option that is open.
    pub open: u8,
    /// Who plays, by their position.
    pub habit: usize,
    dice: Dice,
}

/// Plays until every event has lain before every habit often enough, or the plays are over.
pub(super) fn scenes(world: &World, seed: u64) -> Vec<Vec<Scene>> {
    let events = world.events.len();
    let share = (ALL_STATES / events.max(1) / PLAYERS.len()).clamp(1, STATES);
    let mut collector = Collector {
        scenes: (0..events).map(|_| Vec::new()).collect(),
        share,
        habit: 0,
        kept: 0,
        dice: Dice::of(seed, 0, 0),
    };
    let mut table = Table::new(world);
    for (habit, player) in PLAYERS.into_iter().enumerate() {
        collector.habit = habit;
        for play in 0..PLAYS {
            let mut dice = Dice::of(seed, play, player.dice());
            // Who plays on from a scene has dice of their own, the same for each option.
            collector.dice = Dice::of(mix(seed), play, player.dice());
            let world_seed = dice::world_seed(seed, play);
            table.play(
                world_seed,
                player.player().as_mut(),
                &mut dice,
                &mut collector,
            );
        }
    }
    collector.scenes
}

/// Keeps the states in which events lie before somebody.
struct Collector {
    scenes: Vec<Vec<Scene>>,
    share: usize,
    habit: usize,
    kept: usize,
    dice: Dice,
}

impl Watcher for Collector {
    fn offered(&mut self, _: &World, state: &State, id: EventId, open: u8) {
        let scenes = &mut self.scenes[id.ix()];
        let mine = scenes.iter().filter(|scene| scene.habit == self.habit);
        if open.count_ones() < 2 || mine.count() >= self.share || self.kept >= ALL_STATES {
            return;
        }
        self.kept += 1;
        scenes.push(Scene {
            state: state.clone(),
            open,
            habit: self.habit,
            dice: self.dice.clone(),
        });
    }
}

/// Returns what an option comes to in a scene, on average over what luck may bring.
pub(super) fn outcome(
    table: &mut Table<'_>,
    world: &World,
    scene: &Scene,
    id: EventId,
    option: u8,
) -> Books {
    let habit = PLAYERS[scene.habit];
    let mut sum = Books::default();
    for time in 0..TIMES {
        let mut state = scene.state.clone();
        if time > 0 {
            state.seed = mix(state.seed ^ time);
        }
        // It was open in this very state.
        _ = engine::step(world, &mut state, &Action::Event(id, option), &mut ());
        let mut dice = scene.dice.clone();
        table.go_on(&mut state, habit.player().as_mut(), &mut dice, &mut ());
        sum.add(Books::of(world, &state));
    }
    sum.over(TIMES as f64)
}
