//! A batch: plays 0..n of some strategies on one campaign, split into shards that any number of jobs share out.
//!
//! Play k of every strategy meets the same world: its seed follows from the batch's seed and k alone. A shard is a run of
//! plays of all strategies; jobs take them in order, so what is done is always plays 0..n, and sums are whole numbers, so
//! the tallies do not depend on the number of jobs. A budget of time or a wish to stop ends the batch at a whole shard; a
//! budget of precision is looked at between rounds whose sizes are fixed, so it does not depend on the jobs either.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use crate::campaign::Campaign;
use crate::lab::atlas::Atlas;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::reactions;
use crate::lab::stats;
use crate::lab::strategies::Strategy;
use crate::lab::table::Table;
use crate::lab::tally::Tally;
use crate::lab::tally::counter::Counter;
use crate::lab::tally::counter::Guide;
use crate::lab::tally::reading::Reading;
use crate::lab::tally::survey;

/// Plays of each strategy in a shard.
pub const SHARD: u64 = 32;
/// Shards of the first round; each round after it is as large as all before it together.
const ROUND: u64 = 8;

/// What to play.
#[derive(Debug, Clone)]
pub struct Batch<'c> {
    /// The campaign.
    pub campaign: &'c Campaign,
    /// Who plays.
    pub strategies: Vec<Strategy>,
    /// What all luck follows from.
    pub seed: u64,
    /// The most plays of each strategy.
    pub plays: u64,
    /// How many jobs share the work; at least one.
    pub jobs: usize,
    /// Stop once every proportion's 95 % interval is at most so many percentage points wide.
    pub precision: Option<f64>,
}

/// What a batch tells while it runs, and asks.
pub trait Supervisor: Sync {
    /// Hears how many plays of how many were played, of all strategies together.
    fn played(&self, _done: u64, _of: u64) {}

    /// Says whether to stop, and why.
    fn stop(&self) -> Option<Stop> {
        None
    }
}

impl Supervisor for () {}

/// Why a batch stopped before its last play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// Somebody asked for it.
    Asked,
    /// The time is up.
    Time,
    /// Everything is known as precisely as was asked for.
    Precise,
}

/// What a batch came to.
#[derive(Debug, Clone)]
pub struct Done {
    /// Plays of each strategy.
    pub plays: u64,
    /// Why it stopped early, if it did.
    pub stopped: Option<Stop>,
    /// A tally for each strategy, in the batch's order.
    pub tallies: Vec<Tally>,
    /// What the tallies were made by.
    pub guide: Guide,
    /// Every so manieth play was surveyed.
    pub every: u64,
}

impl Guide {
    /// Reads what a counter needs to know of a campaign.
    pub fn of(campaign: &Campaign) -> Self {
        let atlas = Atlas::of(&campaign.world);
        Self {
            reading: Reading::of(campaign, &atlas),
            reactions: reactions::all(&campaign.world),
            atlas,
        }
    }
}

/// The work of one round: tasks are (shard, strategy), all strategies of a shard before the next shard.
struct Round<'b> {
    batch: &'b Batch<'b>,
    guide: &'b Guide,
    every: u64,
    supervisor: &'b dyn Supervisor,
    tasks: Mutex<Range<u64>>,
    done: AtomicU64,
}

impl Batch<'_> {
    /// Plays it.
    pub fn run(&self, supervisor: &dyn Supervisor) -> Done {
        let guide = Guide::of(self.campaign);
        let every = survey::every(self.campaign.world.events.len(), self.plays);
        let blank = || Tally::new(&self.campaign.world, &guide.atlas, guide.reactions.len());
        let mut tallies: Vec<Tally> = self.strategies.iter().map(|_| blank()).collect();
        let shards = self.plays.div_ceil(SHARD);
        let (mut at, mut stopped) = (0, None);
        while at < shards && stopped.is_none() {
            let goal = if self.precision.is_some() {
                shards.min((2 * at).max(ROUND))
            } else {
                shards
            };
            let reached = self.round(&guide, every, at..goal, supervisor, &mut tallies);
            if reached < goal {
                stopped = Some(supervisor.stop().unwrap_or(Stop::Asked));
            }
            at = reached;
            let precise = |most: f64| tallies.iter().all(|tally| is_precise(tally, most));
            if at < shards && stopped.is_none() && self.precision.is_some_and(precise) {
                stopped = Some(Stop::Precise);
            }
        }
        Done {
            plays: (at * SHARD).min(self.plays),
            stopped,
            tallies,
            guide,
            every,
        }
    }

    /// Plays some shards; returns where it got to.
    fn round(
        &self,
        guide: &Guide,
        every: u64,
        shards: Range<u64>,
        supervisor: &dyn Supervisor,
        tallies: &mut [Tally],
    ) -> u64 {
        let wide = self.strategies.len().max(1) as u64;
        let round = Round {
            batch: self,
            guide,
            every,
            supervisor,
            tasks: Mutex::new(shards.start * wide..shards.end * wide),
            done: AtomicU64::new(shards.start * wide),
        };
        let jobs = (self.jobs.max(1) as u64).min((shards.end - shards.start) * wide);
        std::thread::scope(|scope| {
            let hands: Vec<_> = (1..jobs).map(|_| scope.spawn(|| round.work())).collect();
            let own = round.work();
            // A hand that fell over has found a fault of ours; a report without its plays would be a lie.
            let others = hands.into_iter().map(|hand| {
                hand.join()
                    .unwrap_or_else(|fault| std::panic::resume_unwind(fault))
            });
            for counters in std::iter::once(own).chain(others) {
                for (tally, counter) in tallies.iter_mut().zip(counters) {
                    tally.merge(&counter.tally);
                }
            }
        });
        let tasks = round.tasks.into_inner();
        tasks.unwrap_or_else(PoisonError::into_inner).end / wide
    }

    /// Plays one play alone; the same as it was in the batch.
    pub fn replay(
        &self,
        strategy: Strategy,
        play: u64,
        watcher: &mut dyn crate::lab::table::Watcher,
    ) -> crate::engine::state::State {
        let mut table = Table::new(&self.campaign.world);
        let mut player = strategy.player();
        let mut dice = Dice::of(self.seed, play, strategy.dice());
        let seed = dice::world_seed(self.seed, play);
        table.play(seed, &mut *player, &mut dice, watcher).clone()
    }
}

impl<'b> Round<'b> {
    /// Takes tasks until there are none; returns what was counted, by strategy.
    fn work(&self) -> Vec<Counter<'b>> {
        let (batch, world) = (self.batch, &self.batch.campaign.world);
        let mut table = Table::new(world);
        let strategies = &batch.strategies;
        let mut players: Vec<_> = strategies.iter().map(|s| s.player()).collect();
        let mut counters: Vec<_> = strategies
            .iter()
            .map(|_| Counter::new(world, self.guide))
            .collect();
        while let Some(task) = self.take() {
            let (shard, who) = (
                task / strategies.len() as u64,
                (task % strategies.len() as u64) as usize,
            );
            let plays = shard * SHARD..batch.plays.min((shard + 1) * SHARD);
            for play in plays {
                let mut dice = Dice::of(batch.seed, play, strategies[who].dice());
                let counter = &mut counters[who];
                counter.turn_to(play, play.is_multiple_of(self.every));
                let seed = dice::world_seed(batch.seed, play);
                table.play(seed, &mut *players[who], &mut dice, counter);
            }
            let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
            let all = batch.plays * strategies.len() as u64;
            self.supervisor.played((done * SHARD).min(all), all);
        }
        counters
    }

    /// Takes the next task. Where it is time to stop, the shard that was begun is still finished.
    fn take(&self) -> Option<u64> {
        let wide = self.batch.strategies.len() as u64;
        if wide == 0 {
            return None;
        }
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        if self.supervisor.stop().is_some() {
            let begun = tasks.start.div_ceil(wide) * wide;
            tasks.end = tasks.end.min(begun);
        }
        tasks.next()
    }
}

/// Tells whether every proportion's interval is at most so wide, in percentage points.
fn is_precise(tally: &Tally, most: f64) -> bool {
    tally.seen.iter().all(|&seen| {
        let (low, high) = stats::wilson(seen, tally.plays);
        100.0 * (high - low) <= most
    })
}
