//! Invariants and goals: looked at over many plays, with an interval and one of three words.
//!
//! What a goal asks of a share or a mean is *met* where the whole 95 % interval keeps to the bound, *missed* where none of
//! it does, and *not decided* in between. Values are kept per play and in order, so the verdicts do not depend on the number
//! of jobs. Play k of a player is the same play as in a batch of that seed.

mod findings;
mod verdict;
mod watch;

use crate::campaign::Campaign;
use crate::campaign::script::Invariant;
use crate::campaign::script::Scripts;
use crate::engine::action::Action;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::goals::watch::Watch;
use crate::lab::script::player;
use crate::lab::table::Table;
use crate::lab::table::Watcher;
use crate::lab::tally::counter::Guide;
use std::ops::Range;

pub use self::verdict::Judgement;
pub use self::verdict::Verdict;

/// The player whose plays are looked at for invariants besides those that goals name.
const EVERYBODY: &str = "random";

/// Plays to judge by.
#[derive(Debug, Clone, Copy)]
pub struct Trial<'c> {
    /// The campaign.
    pub campaign: &'c Campaign,
    /// Its invariants and goals.
    pub scripts: &'c Scripts,
    /// What all luck follows from.
    pub seed: u64,
    /// Plays of each player.
    pub plays: u64,
    /// How many jobs share the work.
    pub jobs: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Plays of each player.
    pub plays: u64,
    /// A judgement of each goal, in order.
    pub goals: Vec<Judgement>,
    /// The invariants that broke, in order, each with the player by whom it broke first.
    pub broken: Vec<Broken>,
}

/// An invariant that broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// Its place among the invariants.
    pub invariant: usize,
    /// The player.
    pub player: &'static str,
    /// In how many of that player's plays.
    pub plays: u64,
    /// The first of them.
    pub first: u64,
}

/// What one player's plays came to.
#[derive(Debug, Default)]
pub(super) struct Values {
    /// For each goal of the player, its value in each play, in thousandths.
    pub goals: Vec<Vec<i64>>,
    /// For each invariant, the plays in which it broke.
    pub broken: Vec<Vec<u64>>,
}

impl Trial<'_> {
    /// Plays and judges.
    pub fn run(&self) -> Judged {
        let guide = Guide::of(self.campaign);
        let mut goals: Vec<Option<Judgement>> = vec![None; self.scripts.goals.len()];
        let mut broken: Vec<Broken> = Vec::new();
        for player in self.players() {
            let values = self.values(player, &guide);
            let mine = self.scripts.goals.iter().enumerate();
            let mine = mine.filter(|(_, goal)| goal.players == player);
            for ((at, goal), values) in mine.zip(&values.goals) {
                goals[at] = Some(verdict::judge(goal, values));
            }
            for (invariant, plays) in values.broken.iter().enumerate() {
                let known = broken.iter().any(|b| b.invariant == invariant);
                if let (Some(&first), false) = (plays.first(), known) {
                    broken.push(Broken {
                        invariant,
                        player,
                        plays: plays.len() as u64,
                        first,
                    });
                }
            }
        }
        broken.sort_by_key(|b| b.invariant);
        Judged {
            plays: self.plays,
            goals: goals.into_iter().flatten().collect(),
            broken,
        }
    }

    /// Lists the players whose plays are asked for.
    fn players(&self) -> Vec<&'static str> {
        let mut players = Vec::new();
        if !self.scripts.invariants.is_empty() {
            players.push(EVERYBODY);
        }
        for goal in &self.scripts.goals {
            if !players.contains(&goal.players) {
                players.push(goal.players);
            }
        }
        players
    }

    /// Plays all plays of a player, shared out among the jobs in runs of plays.
    fn values(&self, player: &'static str, guide: &Guide) -> Values {
        let jobs = (self.jobs.max(1) as u64).min(self.plays.max(1));
        let share = self.plays.div_ceil(jobs);
        let of = |job: u64| (job * share).min(self.plays)..((job + 1) * share).min(self.plays);
        std::thread::scope(|scope| {
            let hands: Vec<_> = (1..jobs)
                .map(|job| scope.spawn(move || self.some(player, guide, of(job))))
                .collect();
            let mut all = self.some(player, guide, of(0));
            for hand in hands {
                // A hand that fell over has found a fault of ours; verdicts without its plays would be a lie.
                let more = hand
                    .join()
                    .unwrap_or_else(|fault| std::panic::resume_unwind(fault));
                for (row, more) in all.goals.iter_mut().zip(more.goals) {
                    row.extend(more);
                }
                for (row, more) in all.broken.iter_mut().zip(more.broken) {
                    row.extend(more);
                }
            }
            all
        })
    }

    fn some(&self, name: &'static str, guide: &Guide, plays: Range<u64>) -> Values {
        let world = &self.campaign.world;
        let mut watch = Watch::new(world, guide, self.scripts, name);
        let (mut table, mut player) = (Table::new(world), player::seat(name));
        for play in plays {
            watch.turn_to(play);
            let mut dice = Dice::of(self.seed, play, player::dice_of(name));
            let seed = dice::world_seed(self.seed, play);
            table.play(seed, &mut *player, &mut dice, &mut watch);
        }
        watch.values
    }

    /// Plays the first play in which an invariant broke once more; returns its seed and what was done in it.
    pub fn replay(&self, broken: Broken) -> (u64, Vec<Action>) {
        let world = &self.campaign.world;
        let seed = dice::world_seed(self.seed, broken.first);
        let mut dice = Dice::of(self.seed, broken.first, player::dice_of(broken.player));
        let mut seated = player::seat(broken.player);
        let mut log = Log::default();
        Table::new(world).play(seed, &mut *seated, &mut dice, &mut log);
        (seed, log.0)
    }

    /// Returns the invariant that broke.
    pub fn invariant(&self, broken: Broken) -> Option<&Invariant> {
        self.scripts.invariants.get(broken.invariant)
    }
}

/// Writes down what is done.
#[derive(Debug, Default)]
pub struct Log(pub Vec<Action>);

impl crate::engine::fact::Facts for Log {
    const LISTENS: bool = false;

    fn note(&mut self, _: crate::engine::fact::Fact) {}
}

impl Watcher for Log {
    fn did(
        &mut self,
        _world: &crate::engine::world::World,
        _state: &crate::engine::state::State,
        action: &Action,
    ) {
        self.0.push(action.clone());
    }
}
