//! Every option of an event against every other: what each comes to by the year's end, in states that plays came to.
//!
//! Players of several habits play until an event lies before them; from each such state every open option is taken in turn
//! and the same player plays on, with the same dice and the same luck, some times over with other luck. An option is
//! *beaten* by another that is worse on marks, outcome or burnout for none of the habits, and clearly better on one of the three: a
//! strawman, which nobody would choose for these three. Where one option beats all others the event is a no-brainer. What
//! else people choose for (trust, blame, their own conscience) is not weighed here; the report says so.
//!
//! Events are shared out among jobs and each is worked out by itself, so the result does not depend on their number.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;

use serde::Deserialize;
use serde::Serialize;

use crate::campaign::Campaign;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::places::Places;
use crate::engine;
use crate::engine::action::Action;
use crate::engine::fact::Fact;
use crate::engine::fact::Facts;
use crate::engine::ids::EventId;
use crate::engine::luck::mix;
use crate::engine::measure;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::stats::Z99;
use crate::lab::strategies::Strategy;
use crate::lab::table::Table;
use crate::lab::table::Watcher;

/// Who plays: habits that differ, so that what only one of them would shun is not called a strawman.
const PLAYERS: [Strategy; 4] = [
    Strategy::Balanced,
    Strategy::Score,
    Strategy::Substance,
    Strategy::Random,
];
/// Plays of each habit in which events are waited for.
const PLAYS: u64 = 80;
/// States of each habit in which an event is tried, at most.
const STATES: usize = 8;
/// States of all events and habits together, at most: each is some kilobytes.
const ALL_STATES: usize = 4_000;
/// Times that a state is played to the end with each option, each with other luck to come.
const TIMES: u64 = 6;
/// States in which two options must have been compared before anything is said of them.
const FEWEST: usize = 8;
/// By how much an option may be worse on average, for one habit, and count as the same there: marks, outcome, burnout. So
/// much can come of which events are drawn afterwards, even with the same luck.
const SAME: Books = Books([0.2, 0.2, 0.008]);
/// By how much it must be better on average, on one book at least, with the whole of its 99 % interval.
const CLEAR: Books = Books([0.2, 0.2, 0.008]);

/// Marks, outcome and burnout at the year's end; of a difference, each positive where it is better.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Books(pub [f64; 3]);

impl Books {
    fn of(world: &World, state: &State) -> Self {
        let burnout = state.team.strain.burnout();
        Self([state.year.closed, measure::outcome(world, state), burnout])
    }

    fn add(&mut self, other: Self) {
        for (mine, its) in self.0.iter_mut().zip(other.0) {
            *mine += its;
        }
    }

    fn over(self, n: f64) -> Self {
        Self(self.0.map(|value| value / n))
    }

    /// Returns how much better this is than another.
    fn better_than(self, other: Self) -> Self {
        let [marks, outcome, burnout] = self.0;
        let [its_marks, its_outcome, its_burnout] = other.0;
        Self([
            marks - its_marks,
            outcome - its_outcome,
            its_burnout - burnout,
        ])
    }
}

/// An event's options, compared. Options go by their positions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Duel {
    /// The event's number.
    pub number: u16,
    /// The event's id.
    pub event: String,
    /// In how many states it was tried.
    pub states: usize,
    /// The options' ids.
    pub options: Vec<String>,
    /// What each option came to on average, over the states in which it was open; nothing where it never was.
    pub books: Vec<Option<Books>>,
    /// The options that another beats, with that other.
    pub beaten: Vec<Beaten>,
    /// The option that beats all others.
    pub best: Option<u8>,
}

/// An option that another beats.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Beaten {
    /// The one that is beaten.
    pub option: u8,
    /// The one that beats it, by most.
    pub by: u8,
    /// How much better that one is, on average.
    pub gain: Books,
}

/// Compares the options of every event that plays come to, in the campaign's order.
pub fn duels(campaign: &Campaign, seed: u64, jobs: usize) -> Vec<Duel> {
    let world = &campaign.world;
    let scenes = scenes(world, seed);
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        let mut table = Table::new(world);
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match scenes.get(at) {
                Some(scenes) if scenes.is_empty() => {}
                Some(scenes) => {
                    let id = EventId(at as u16);
                    done.push((at, duel(&mut table, campaign, id, scenes)));
                }
                None => return done,
            }
        }
    };
    let mut all = thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs.max(1)).map(|_| scope.spawn(worker)).collect();
        let done = workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_default());
        done.collect::<Vec<(usize, Duel)>>()
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, duel)| duel).collect()
}

/// Finds what a comparison says of a campaign: where one option beats all others that is said, else of each that is
/// beaten. `places` are those of the campaign.
pub fn weighed(duels: &[Duel], places: &Places) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for duel in duels {
        let Some(event) = places.events.get(usize::from(duel.number)) else {
            continue;
        };
        let at = |option: u8| Some(event.options.get(usize::from(option))?.thing.id.clone());
        if let Some((best, place)) = duel.best.and_then(|best| Some((best, at(best)?))) {
            let none = Diagnostic::new(Code::NoBrainer, place).text("option", duel.id(best));
            found.push(none.text("event", &duel.event).count("states", duel.states));
            continue;
        }
        for beaten in &duel.beaten {
            if let Some(place) = at(beaten.option) {
                found.push(duel.strawman(beaten, place));
            }
        }
    }
    found
}

impl Duel {
    /// Returns the id of an option.
    fn id(&self, option: u8) -> &str {
        self.options.get(usize::from(option)).map_or("", |id| id)
    }

    fn strawman(&self, beaten: &Beaten, place: Place) -> Diagnostic {
        let [marks, outcome, burnout] = beaten.gain.0;
        Diagnostic::new(Code::Strawman, place)
            .text("option", self.id(beaten.option))
            .text("by", self.id(beaten.by))
            .text("marks", format!("{marks:+.1}"))
            .text("outcome", format!("{outcome:+.1}"))
            // What is better of burnout is less of it.
            .text("burnout", format!("{:+.3}", 0.0 - burnout))
            .count("states", self.states)
    }
}

/// A state in which an event lies before somebody.
struct Scene {
    state: State,
    open: u8,
    habit: usize,
    dice: Dice,
}

/// Plays until every event has lain before every habit often enough, or the plays are over.
fn scenes(world: &World, seed: u64) -> Vec<Vec<Scene>> {
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

impl Facts for Collector {
    const LISTENS: bool = false;

    fn note(&mut self, _: Fact) {}
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

/// Tries every open option of an event in some scenes.
fn duel(table: &mut Table<'_>, campaign: &Campaign, id: EventId, scenes: &[Scene]) -> Duel {
    let world = &campaign.world;
    let words = &campaign.book.events[id.ix()];
    let options = world.events[id.ix()].options.len();
    let mut results: Vec<Row> = Vec::with_capacity(scenes.len());
    for scene in scenes {
        let open = |option: usize| scene.open & 1 << option != 0;
        let mut books = Vec::with_capacity(options);
        for option in 0..options {
            books.push(open(option).then(|| outcome(table, world, scene, id, option as u8)));
        }
        results.push(Row {
            habit: scene.habit,
            books,
        });
    }
    Duel {
        number: id.0,
        event: words.id.clone(),
        states: scenes.len(),
        options: words.options.iter().map(|own| own.id.clone()).collect(),
        books: (0..options).map(|own| average(&results, own)).collect(),
        beaten: (0..options)
            .filter_map(|own| beaten(&results, own, options))
            .collect(),
        best: best(&results, options),
    }
}

/// What each option came to in one scene; nothing where it was closed.
struct Row {
    habit: usize,
    books: Vec<Option<Books>>,
}

/// Returns what an option comes to in a scene, on average over what luck may bring.
fn outcome(table: &mut Table<'_>, world: &World, scene: &Scene, id: EventId, option: u8) -> Books {
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

fn average(results: &[Row], option: usize) -> Option<Books> {
    let mut sum = Books::default();
    let mut n = 0.0;
    for books in results.iter().filter_map(|row| row.books[option]) {
        sum.add(books);
        n += 1.0;
    }
    (n > 0.0).then(|| sum.over(n))
}

/// Finds the option that beats another by most, counted in what is clearly more than the same.
fn beaten(results: &[Row], option: usize, options: usize) -> Option<Beaten> {
    let rivals = (0..options).filter(|&by| by != option);
    let gains = rivals.filter_map(|by| Some((by, gain(results, by, option)?)));
    let size = |gain: &Books| -> f64 { gain.0.iter().zip(SAME.0).map(|(g, same)| g / same).sum() };
    let most = gains.max_by(|(_, a), (_, b)| size(a).total_cmp(&size(b)));
    most.map(|(by, gain)| Beaten {
        option: option as u8,
        by: by as u8,
        gain,
    })
}

/// Finds the option that beats every other.
fn best(results: &[Row], options: usize) -> Option<u8> {
    let beats_all = |by: &usize| {
        let mut others = (0..options).filter(|option| option != by);
        others.all(|option| gain(results, *by, option).is_some())
    };
    (0..options).find(beats_all).map(|by| by as u8)
}

/// Returns how much better `by` is than `option`, where it is worse for no habit and clearly better on one book.
fn gain(results: &[Row], by: usize, option: usize) -> Option<Books> {
    let pairs = results
        .iter()
        .filter_map(|row| Some((row.habit, row.books[by]?.better_than(row.books[option]?))));
    let pairs: Vec<(usize, Books)> = pairs.collect();
    let of_habit = |habit: usize| -> Vec<Books> {
        let its = pairs.iter().filter(|(of, _)| *of == habit);
        its.map(|(_, gain)| *gain).collect()
    };
    let habits = (0..PLAYERS.len())
        .map(of_habit)
        .filter(|its| !its.is_empty());
    let all: Vec<Books> = pairs.iter().map(|(_, gain)| *gain).collect();
    if all.len() < FEWEST || habits.map(|its| mean(&its)).any(worse_somewhere) {
        return None;
    }
    let (middle, spread) = (mean(&all), half_width(&all));
    let clear = (0..3).any(|k| middle.0[k] - spread.0[k] > CLEAR.0[k]);
    clear.then_some(middle)
}

fn worse_somewhere(gain: Books) -> bool {
    gain.0.iter().zip(SAME.0).any(|(gain, same)| *gain < -same)
}

fn mean(of: &[Books]) -> Books {
    let mut sum = Books::default();
    of.iter().for_each(|books| sum.add(*books));
    sum.over(of.len() as f64)
}

/// Returns half the width of the 99 % interval of each mean.
fn half_width(of: &[Books]) -> Books {
    let (n, middle) = (of.len() as f64, mean(of));
    let mut squares = Books::default();
    for books in of {
        let off = [0, 1, 2].map(|k| books.0[k] - middle.0[k]);
        squares.add(Books(off.map(|off| off * off)));
    }
    Books(
        squares
            .0
            .map(|sum| Z99 * (sum / (n - 1.0).max(1.0) / n).sqrt()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sixteen states with two options whose books differ by `gain`, one state a little more than the other.
    fn results(gain: impl Fn(usize) -> [f64; 3]) -> Vec<Row> {
        let row = |n: usize| {
            let [marks, outcome, burnout] = gain(n);
            let base = 40.0 + n as f64;
            let one = Books([base, base, 0.4]);
            let other = Books([base + marks, base + outcome, 0.4 - burnout]);
            Row {
                habit: n / 4,
                books: vec![Some(one), Some(other)],
            }
        };
        (0..16).map(row).collect()
    }

    #[test]
    fn better_on_one_and_worse_on_none_beats() {
        let clear = results(|n| [1.0 + 0.01 * n as f64, 0.0, 0.0]);
        let found = beaten(&clear, 0, 2).expect("it is beaten");
        assert_eq!((found.option, found.by), (0, 1));
        assert_eq!(best(&clear, 2), Some(1));
        assert_eq!(beaten(&clear, 1, 2), None);
    }

    #[test]
    fn a_price_anywhere_is_a_choice() {
        let price = results(|_| [1.0, 0.0, -0.01]);
        assert_eq!(beaten(&price, 0, 2), None);
        // Better on average, but worse in some states.
        let habit = results(|n| {
            if n < 4 {
                [-1.0, 0.0, 0.0]
            } else {
                [2.0, 1.0, 0.01]
            }
        });
        assert_eq!(beaten(&habit, 0, 2), None);
    }

    #[test]
    fn what_may_be_chance_or_is_hardly_seen_beats_nothing() {
        let noise = results(|n| {
            if n % 2 == 0 {
                [9.0, 9.0, 0.1]
            } else {
                [-8.9, -8.9, -0.0999]
            }
        });
        assert_eq!(beaten(&noise, 0, 2), None);
        let few = results(|_| [1.0, 1.0, 0.1]);
        assert_eq!(beaten(&few[..7], 0, 2), None);
    }
}
