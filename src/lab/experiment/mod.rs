//! An experiment: arms played on common random numbers, play by play, and exact sums of what they came to.
//!
//! Play k of every arm meets the same seed and players roll the same dice, so that most of what luck does cancels out
//! between arms. Plays are shared out in blocks that jobs take in order; what is done is always the first so many plays of
//! the range, and the sums are whole numbers, so that jobs and shards change nothing. Deliberately absent: words and files.

pub mod arm;
pub mod gauge;
pub mod record;
pub mod sums;
pub mod surge;
pub mod watch;
pub mod who;

#[cfg(test)]
mod tests;

use crate::engine::ids::LineId;
use crate::lab::batch::Stop;
use crate::lab::batch::Supervisor;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::sums::Curves;
use crate::lab::experiment::sums::Sums;
use crate::lab::experiment::watch::Observer;
use crate::lab::player::Player;
use crate::lab::table::Table;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

/// Plays of every arm in a block.
const BLOCK: u64 = 8;
/// The most plays of an experiment: sums of squares stay far within whole numbers.
pub const MOST: u64 = 10_000_000;

/// What to play.
#[derive(Debug, Clone)]
pub struct Experiment {
    /// The arms; an arm is compared with one that stands no later.
    pub arms: Vec<Arm>,
    /// What all luck follows from.
    pub seed: u64,
    /// Which plays.
    pub plays: Range<u64>,
    /// How many jobs share the work; at least one.
    pub jobs: usize,
    /// The line whose curves are taken.
    pub line: LineId,
    /// Whether every play's own numbers are kept.
    pub rows: bool,
}

/// One play of one arm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The play's number.
    pub play: u64,
    /// The arm's position.
    pub arm: usize,
    /// By gauge, in thousandths.
    pub values: Vec<i64>,
}

/// What an experiment came to.
#[derive(Debug, Clone)]
pub struct Done {
    /// The plays that are done: the first of those asked for.
    pub plays: Range<u64>,
    /// Why it stopped early, if it did.
    pub stopped: Option<Stop>,
    /// By arm.
    pub sums: Vec<Sums>,
    /// Every play's own numbers, in order, where they were asked for.
    pub rows: Vec<Row>,
}

/// The work as the jobs share it.
struct Work<'e> {
    experiment: &'e Experiment,
    supervisor: &'e dyn Supervisor,
    blocks: Mutex<Range<u64>>,
    done: AtomicU64,
}

/// What one job has.
struct Hand {
    sums: Vec<Sums>,
    rows: Vec<Row>,
}

impl Experiment {
    /// Plays it.
    pub fn run(&self, supervisor: &dyn Supervisor) -> Done {
        let all = self.plays.end.saturating_sub(self.plays.start);
        let blocks = all.div_ceil(BLOCK);
        let work = Work {
            experiment: self,
            supervisor,
            blocks: Mutex::new(0..blocks),
            done: AtomicU64::new(0),
        };
        let jobs = (self.jobs.max(1) as u64).min(blocks.max(1));
        let mut whole = self.empty();
        std::thread::scope(|scope| {
            let hands: Vec<_> = (1..jobs)
                .map(|_| scope.spawn(|| work.take_part()))
                .collect();
            let own = work.take_part();
            // A hand that fell over has found a fault of ours; a report without its plays would be a lie.
            let others = hands.into_iter().map(|hand| {
                hand.join()
                    .unwrap_or_else(|fault| std::panic::resume_unwind(fault))
            });
            for hand in std::iter::once(own).chain(others) {
                for (sums, more) in whole.sums.iter_mut().zip(&hand.sums) {
                    sums.merge(more);
                }
                whole.rows.extend(hand.rows);
            }
        });
        whole.rows.sort_by_key(|row| (row.play, row.arm));
        let taken = work.blocks.into_inner();
        let reached = taken.unwrap_or_else(PoisonError::into_inner).start * BLOCK;
        let end = (self.plays.start + reached).min(self.plays.end);
        let stopped = (end < self.plays.end).then(|| supervisor.stop().unwrap_or(Stop::Asked));
        Done {
            plays: self.plays.start..end,
            stopped,
            sums: whole.sums,
            rows: whole.rows,
        }
    }

    fn empty(&self) -> Hand {
        let sums = |arm: &Arm| {
            let ticks = usize::from(arm.world.calendar.ticks());
            Sums::new(Gauge::count(&arm.world), ticks)
        };
        Hand {
            sums: self.arms.iter().map(sums).collect(),
            rows: Vec::new(),
        }
    }
}

/// An arm at its table.
struct Seat<'e> {
    arm: &'e Arm,
    table: Table<'e>,
    player: Box<dyn Player + Send>,
    observer: Observer,
}

impl<'e> Seat<'e> {
    fn new(arm: &'e Arm, line: LineId) -> Self {
        Self {
            arm,
            table: Table::new(&arm.world),
            player: arm.who.player(),
            observer: Observer::new(&arm.world, line),
        }
    }

    fn play(&mut self, batch: u64, play: u64) {
        let mut dice = Dice::of(batch, play, self.arm.who.dice());
        let seed = dice::world_seed(batch, play);
        self.observer.turn();
        self.table
            .play(seed, &mut *self.player, &mut dice, &mut self.observer);
    }
}

impl Work<'_> {
    fn take_part(&self) -> Hand {
        let experiment = self.experiment;
        let seat = |arm| Seat::new(arm, experiment.line);
        let mut seats: Vec<Seat<'_>> = experiment.arms.iter().map(seat).collect();
        let mut hand = experiment.empty();
        let all = experiment.plays.end - experiment.plays.start;
        while let Some(block) = self.take() {
            let first = experiment.plays.start + block * BLOCK;
            for play in first..experiment.plays.end.min(first + BLOCK) {
                self.play(play, &mut seats, &mut hand);
                let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
                self.supervisor.played(done, all);
            }
        }
        hand
    }

    /// Plays one play of every arm.
    fn play(&self, play: u64, seats: &mut [Seat<'_>], hand: &mut Hand) {
        for at in 0..seats.len() {
            seats[at].play(self.experiment.seed, play);
            let base = seats[at].arm.about.base.min(at);
            let values = &seats[at].observer.values;
            let against = &seats[base].observer.values;
            let curves = Curves {
                own: &seats[at].observer.curves,
                base: &seats[base].observer.curves,
            };
            hand.sums[at].add(values, against, &curves);
            if self.experiment.rows {
                hand.rows.push(Row {
                    play,
                    arm: at,
                    values: values.clone(),
                });
            }
        }
    }

    /// Takes the next block, unless it is time to stop; what was begun is finished.
    fn take(&self) -> Option<u64> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        if self.supervisor.stop().is_some() {
            return None;
        }
        blocks.next()
    }
}
