//! Two versions of a campaign on the same luck: what a change to it has changed.
//!
//! Play k of both meets the same seed and the same player with the same dice, so most of what luck does cancels out and
//! small effects show: every difference is a paired one, with its 95 % interval. Things are compared by their ids; what only
//! one version has is listed as new or gone. Whole numbers are added up, so the result does not depend on the jobs.

use crate::campaign::Campaign;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::state::Source;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::against::things::Thing;
use crate::lab::against::things::Things;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::stats;
use crate::lab::strategies::Strategy;
use crate::lab::table::Table;
use crate::lab::table::Watcher;
use crate::lab::tally::measure;
use crate::lab::tally::measure::Measure;
use serde::Serialize;
use std::ops::Range;

mod things;

/// What is compared.
#[derive(Debug, Clone, Copy)]
pub struct Against<'c> {
    /// The version that was.
    pub before: &'c Campaign,
    /// The version that is.
    pub after: &'c Campaign,
    /// Who plays both.
    pub strategy: Strategy,
    /// What all luck follows from.
    pub seed: u64,
    /// How many pairs of plays.
    pub plays: u64,
    /// How many jobs share the work.
    pub jobs: usize,
}

/// What the comparison came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// Pairs of plays.
    pub plays: u64,
    /// The numbers at the end of a play: the three books and what belongs to them.
    pub numbers: Vec<Paired>,
    /// Events, options, later consequences, initiatives and endings that both versions have: percent of plays.
    pub things: Vec<Paired>,
    /// What only the new version has, as `kind id`.
    pub new: Vec<String>,
    /// What only the old version has, as `kind id`.
    pub gone: Vec<String>,
}

/// A number in both versions, play by play.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paired {
    /// Which: a measure's name, or `kind id`.
    pub name: String,
    /// Its mean in the old version.
    pub before: f64,
    /// Its mean in the new version.
    pub after: f64,
    /// The mean of the differences, new less old.
    pub change: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Paired {
    /// Tells whether the interval leaves no change out.
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// The measures that are compared.
const MEASURES: [Measure; 6] = [
    Measure::Marks,
    Measure::Rank,
    Measure::Outcome,
    Measure::Burnout,
    Measure::Hollow,
    Measure::Trust,
];

/// Sums over pairs: exact, in thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Sums {
    before: i128,
    after: i128,
    squares: i128,
}

impl Sums {
    fn add(&mut self, before: i64, after: i64) {
        let change = i128::from(after) - i128::from(before);
        self.before += i128::from(before);
        self.after += i128::from(after);
        self.squares += change * change;
    }

    fn merge(&mut self, other: &Self) {
        self.before += other.before;
        self.after += other.after;
        self.squares += other.squares;
    }

    /// Turns the sums into means and an interval; `scale` is how many thousandths one unit has.
    fn paired(&self, name: String, n: u64, scale: f64) -> Paired {
        let plays = i128::from(n);
        let change = self.after - self.before;
        let mean = |sum: i128| {
            if n == 0 {
                0.0
            } else {
                sum as f64 / n as f64 / scale
            }
        };
        let spread = if n < 2 {
            0.0
        } else {
            let exact = plays * self.squares - change * change;
            (exact as f64 / (plays * (plays - 1)) as f64).max(0.0)
        };
        let half = if n == 0 {
            0.0
        } else {
            stats::Z * (spread / n as f64).sqrt() / scale
        };
        let middle = mean(change);
        Paired {
            name,
            before: mean(self.before),
            after: mean(self.after),
            change: middle,
            low: middle - half,
            high: middle + half,
        }
    }
}

impl Against<'_> {
    /// Plays both versions and compares.
    pub fn run(&self) -> Comparison {
        let (old, new) = (Things::of(self.before), Things::of(self.after));
        let both: Vec<(usize, usize)> = old.shared(&new);
        let jobs = (self.jobs.max(1) as u64).min(self.plays.max(1));
        let share = self.plays.div_ceil(jobs);
        let of = |job: u64| (job * share).min(self.plays)..((job + 1) * share).min(self.plays);
        let (old_ref, new_ref, both_ref) = (&old, &new, &both);
        let sums = std::thread::scope(|scope| {
            let hands: Vec<_> = (1..jobs)
                .map(|job| scope.spawn(move || self.some(old_ref, new_ref, both_ref, of(job))))
                .collect();
            let mut all = self.some(&old, &new, &both, of(0));
            for hand in hands {
                // A hand that fell over has found a fault of ours; a comparison without its plays would be a lie.
                let more = hand
                    .join()
                    .unwrap_or_else(|fault| std::panic::resume_unwind(fault));
                all.iter_mut()
                    .zip(&more)
                    .for_each(|(one, more)| one.merge(more));
            }
            all
        });
        let (numbers, things) = sums.split_at(MEASURES.len());
        let numbers = numbers.iter().zip(MEASURES);
        let things = things.iter().zip(&both);
        Comparison {
            plays: self.plays,
            numbers: numbers
                .map(|(sums, m)| sums.paired(m.name().to_owned(), self.plays, 1000.0))
                .collect(),
            things: things
                .map(|(sums, (at, _))| sums.paired(old.name(*at).to_owned(), self.plays, 10.0))
                .collect(),
            new: new.missing_in(&old),
            gone: old.missing_in(&new),
        }
    }

    /// Plays some pairs; returns the sums of the measures and then of the things.
    fn some(
        &self,
        old: &Things,
        new: &Things,
        both: &[(usize, usize)],
        plays: Range<u64>,
    ) -> Vec<Sums> {
        let mut sums = vec![Sums::default(); MEASURES.len() + both.len()];
        let (mut a, mut b) = (
            Seat::new(self.before, old, self.strategy),
            Seat::new(self.after, new, self.strategy),
        );
        for play in plays {
            a.play(self.seed, play);
            b.play(self.seed, play);
            let (numbers, things) = sums.split_at_mut(MEASURES.len());
            let values = a.watch.values.iter().zip(&b.watch.values);
            for (sums, (before, after)) in numbers.iter_mut().zip(values) {
                sums.add(*before, *after);
            }
            for (sums, (x, y)) in things.iter_mut().zip(both) {
                let (before, after) = (a.watch.seen[*x], b.watch.seen[*y]);
                sums.add(1000 * i64::from(before), 1000 * i64::from(after));
            }
        }
        sums
    }
}

/// One version at its table.
struct Seat<'c> {
    table: Table<'c>,
    player: Box<dyn crate::lab::player::Player + Send>,
    strategy: Strategy,
    watch: Watch<'c>,
}

impl<'c> Seat<'c> {
    fn new(campaign: &'c Campaign, things: &'c Things, strategy: Strategy) -> Self {
        Self {
            table: Table::new(&campaign.world),
            player: strategy.player(),
            strategy,
            watch: Watch {
                things,
                seen: vec![false; things.len()],
                values: [0; MEASURES.len()],
            },
        }
    }

    fn play(&mut self, batch: u64, play: u64) {
        let mut dice = Dice::of(batch, play, self.strategy.dice());
        let seed = dice::world_seed(batch, play);
        self.watch.seen.fill(false);
        self.table
            .play(seed, &mut *self.player, &mut dice, &mut self.watch);
    }
}

/// Sees what comes in a play.
struct Watch<'c> {
    things: &'c Things,
    seen: Vec<bool>,
    values: [i64; MEASURES.len()],
}

impl Watch<'_> {
    fn see(&mut self, thing: Thing) {
        if let Some(at) = self.things.place(thing) {
            self.seen[at] = true;
        }
    }
}

impl Watcher for Watch<'_> {
    fn note(&mut self, fact: Fact) {
        match fact.what {
            What::Chosen(id, option) => {
                self.see(Thing::Event(id));
                self.see(Thing::Option(id, option));
            }
            What::Later(Source::Option(id, option), later) => {
                self.see(Thing::Later(id, option, later));
            }
            What::Done(id, _) => self.see(Thing::Initiative(id)),
            What::Ended(id) => self.see(Thing::Ending(id)),
            _ => {}
        }
    }

    fn over(&mut self, world: &World, state: &State) {
        let values = measure::of_state(world, state);
        for (value, wanted) in self.values.iter_mut().zip(MEASURES) {
            let found = values.iter().find(|(measure, _)| *measure == wanted);
            *value = found.map_or(0, |(_, value)| *value);
        }
    }
}
