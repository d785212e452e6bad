//! Every option of an event against every other: what each comes to by the year's end, in states that plays came to.
//!
//! Players of several habits play until an event lies before them; from each such state every open option is taken in turn
//! and the same player plays on, with the same dice and the same luck, some times over with other luck. An option is
//! *beaten* by another that is worse on marks, outcome or burnout for none of the habits, and clearly better on one of the
//! three: a strawman, which nobody would choose for these three. Where one option beats all others the event is a
//! no-brainer. What else people choose for (trust, blame, their own conscience) is not weighed here.
//!
//! [`scene`] finds the states and plays on from them; [`judge`] says what the results mean.
//!
//! Events are shared out among jobs and each is worked out by itself, so the result does not depend on their number.

mod judge;
mod scene;

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
use crate::engine::ids::EventId;
use crate::engine::measure;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::duel::judge::Row;
use crate::lab::duel::judge::average;
use crate::lab::duel::judge::beaten;
use crate::lab::duel::judge::best;
use crate::lab::duel::scene::Scene;
use crate::lab::duel::scene::outcome;
use crate::lab::duel::scene::scenes;
use crate::lab::strategies::Strategy;
use crate::lab::table::Table;

/// Who plays: habits that differ, so that what only one of them would shun is not called a strawman.
const PLAYERS: [Strategy; 4] = [
    Strategy::Balanced,
    Strategy::Score,
    Strategy::Substance,
    Strategy::Random,
];
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

/// Why options were not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Uncompared {
    /// It was to be quick.
    Quick,
    /// The plays stopped early.
    Stopped,
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
