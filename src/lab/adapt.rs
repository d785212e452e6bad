//! The best response: a cross-entropy search (Rubinstein 1999) over the parameters of a policy for a stated utility.
//!
//! In each generation candidates are drawn around a middle, all of them play the same games, and the middle moves towards
//! the best of them; the next generation plays other games. At the end the finalists meet again on fresh luck, and what
//! is told of the winner is what it reaches on luck that chose nobody. The same for any number of jobs.

use crate::engine::ids::LineId;
use crate::engine::world::World;
use crate::lab::batch::Supervisor;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::experiment::sums::Estimate;
use crate::lab::experiment::watch::Observer;
use crate::lab::policy::GENES;
use crate::lab::policy::Policy;
use crate::lab::policy::TABLE;
use crate::lab::table::Table;
use crate::lab::utility::Utility;
use serde::Deserialize;
use serde::Serialize;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

/// Keeps a search's luck apart from that of the plays it is made for.
const APART: u64 = 0x6265_7374_2072_6573;
/// How far the middle moves towards the best of a generation.
const SMOOTH: f64 = 0.7;
/// The spread never falls below this share of where it began, so that the search goes on looking.
const LEAST: f64 = 0.08;

/// How long to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Candidates in a generation.
    pub population: usize,
    /// The best of them, which the next generation is drawn around.
    pub elites: usize,
    /// Generations.
    pub generations: usize,
    /// Plays of each candidate.
    pub plays: u64,
}

impl Budget {
    /// For one search that somebody waits for.
    pub const WHOLE: Self = Self {
        population: 48,
        elites: 10,
        generations: 16,
        plays: 16,
    };
    /// For many searches one after the other.
    pub const SHORT: Self = Self {
        population: 28,
        elites: 7,
        generations: 9,
        plays: 10,
    };

    /// Returns how many plays a search takes at most.
    pub fn plays(&self) -> u64 {
        (self.population * self.generations) as u64 * self.plays
    }
}

/// Something whose best parameters are looked for.
pub trait Objective: Sync {
    /// Returns the values of some plays with these parameters, in thousandths.
    fn values(&self, genes: &[f64], plays: Range<u64>) -> Vec<i64>;
}

/// How a generation went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Generation {
    /// The mean value of the best candidate.
    pub best: f64,
    /// The mean value of all.
    pub mean: f64,
    /// The mean spread of the parameters, by where it began.
    pub spread: f64,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The parameters.
    pub genes: Vec<f64>,
    /// What they reach on luck that chose nobody.
    pub value: Estimate,
    /// How the generations went.
    pub generations: Vec<Generation>,
}

/// Searches around a start; `seeds` are further candidates of the first generation.
pub fn search(
    objective: &dyn Objective,
    start: &[(f64, f64)],
    seeds: &[Vec<f64>],
    budget: Budget,
    seed: u64,
    jobs: usize,
    supervisor: &dyn Supervisor,
) -> Found {
    let mut middle: Vec<f64> = start.iter().map(|(at, _)| *at).collect();
    let mut spread: Vec<f64> = start.iter().map(|(_, spread)| *spread).collect();
    let (mut generations, mut finalists) = (Vec::new(), seeds.to_vec());
    for round in 0..budget.generations as u64 {
        if supervisor.stop().is_some() {
            break;
        }
        let mut dice = Dice::of(seed ^ APART, round, 1);
        let mut all = vec![middle.clone()];
        if round == 0 {
            all.extend(seeds.iter().cloned());
        }
        while all.len() < budget.population {
            let genes = middle.iter().zip(&spread);
            all.push(genes.map(|(m, s)| m + s * normal(&mut dice)).collect());
        }
        let plays = round * budget.plays..(round + 1) * budget.plays;
        let values = each(objective, &all, plays, jobs);
        supervisor.played(
            (round + 1) * budget.population as u64 * budget.plays,
            budget.plays(),
        );
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|&at| (-values[at], at));
        let elites = &order[..budget.elites.clamp(1, all.len())];
        turn(&mut middle, &mut spread, start, elites, &all);
        generations.push(told(&values, &order, budget.plays, &spread, start));
        finalists.push(all[order[0]].clone());
    }
    finalists.push(middle);
    // The last word: longer plays on fresh luck choose, and luck fresher still tells.
    let from = budget.generations as u64 * budget.plays;
    let long = 8 * budget.plays;
    let values = each(objective, &finalists, from..from + long, jobs);
    let best = (0..finalists.len()).min_by_key(|&at| (-values[at], at));
    let genes = best.map_or_else(Vec::new, |at| finalists.swap_remove(at));
    let values = objective.values(&genes, from + long..from + 3 * long);
    let (sum, squares) = values
        .iter()
        .fold((0, 0), |(sum, squares), v| (sum + v, squares + v * v));
    Found {
        genes,
        value: Estimate::of(sum, squares, values.len() as u64),
        generations,
    }
}

/// Moves the middle and the spread towards the best.
fn turn(
    middle: &mut [f64],
    spread: &mut [f64],
    start: &[(f64, f64)],
    elites: &[usize],
    all: &[Vec<f64>],
) {
    let n = elites.len() as f64;
    for k in 0..middle.len() {
        let values = || elites.iter().map(|&at| all[at][k]);
        let mean = values().sum::<f64>() / n;
        let apart = (values().map(|v| (v - mean) * (v - mean)).sum::<f64>() / n).sqrt();
        middle[k] += SMOOTH * (mean - middle[k]);
        spread[k] += SMOOTH * (apart - spread[k]);
        spread[k] = spread[k].max(LEAST * start[k].1);
    }
}

fn told(
    values: &[i64],
    order: &[usize],
    plays: u64,
    spread: &[f64],
    start: &[(f64, f64)],
) -> Generation {
    let n = plays.max(1) as f64 * 1000.0;
    let all: i64 = values.iter().sum();
    let wide = spread.iter().zip(start).map(|(s, (_, first))| s / first);
    Generation {
        best: order.first().map_or(0.0, |&at| values[at] as f64 / n),
        mean: all as f64 / n / values.len().max(1) as f64,
        spread: wide.sum::<f64>() / spread.len().max(1) as f64,
    }
}

/// Returns the sum of each candidate's values, whoever works it out.
fn each(objective: &dyn Objective, all: &[Vec<f64>], plays: Range<u64>, jobs: usize) -> Vec<i64> {
    let next = AtomicUsize::new(0);
    let sums = Mutex::new(vec![0; all.len()]);
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(genes) = all.get(at) else { break };
            let sum = objective.values(genes, plays.clone()).iter().sum();
            sums.lock().unwrap_or_else(PoisonError::into_inner)[at] = sum;
        }
    };
    std::thread::scope(|scope| {
        let hands: Vec<_> = (1..jobs.clamp(1, all.len().max(1)))
            .map(|_| scope.spawn(work))
            .collect();
        work();
        for hand in hands {
            // A hand that fell over has found a fault of ours; a search without its plays would be a lie.
            hand.join()
                .unwrap_or_else(|fault| std::panic::resume_unwind(fault));
        }
    });
    sums.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Rolls a number of the standard normal distribution (Box and Muller 1958).
fn normal(dice: &mut Dice) -> f64 {
    let unit = |bits: u64| ((bits >> 11) as f64 + 0.5) / (1u64 << 53) as f64;
    let (a, b) = (unit(dice.bits()), unit(dice.bits()));
    (-2.0 * libm::log(a)).sqrt() * libm::cos(std::f64::consts::TAU * b)
}

/// A world to play in, and what to play for.
struct Played<'w> {
    world: &'w World,
    utility: Utility,
    seed: u64,
}

impl Objective for Played<'_> {
    fn values(&self, genes: &[f64], plays: Range<u64>) -> Vec<i64> {
        let (mut table, mut player) = (Table::new(self.world), Policy::of(genes).player());
        let mut observer = Observer::new(self.world, LineId(0));
        let mut values = Vec::new();
        for play in plays {
            let seed = self.seed ^ APART;
            let mut dice = Dice::of(seed, play, 0);
            observer.turn();
            table.play(
                dice::world_seed(seed, play),
                &mut player,
                &mut dice,
                &mut observer,
            );
            values.push(self.utility.value(&observer.values));
        }
        values
    }
}

/// Finds the best response to a world's rules for a utility.
pub fn best(
    world: &World,
    utility: Utility,
    budget: Budget,
    seed: u64,
    jobs: usize,
    supervisor: &dyn Supervisor,
) -> Found {
    let objective = Played {
        world,
        utility,
        seed,
    };
    let start: [(f64, f64); GENES] = TABLE.map(|gene| (gene.start, gene.spread));
    let seeds = Policy::habits();
    let seeds: Vec<Vec<f64>> = seeds.iter().map(|p| p.genes().to_vec()).collect();
    search(&objective, &start, &seeds, budget, seed, jobs, supervisor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::load_builtin;

    /// A hill with its top at (3, −2), under noise that all candidates of a play share in part.
    struct Hill;

    impl Objective for Hill {
        fn values(&self, genes: &[f64], plays: Range<u64>) -> Vec<i64> {
            let far = (genes[0] - 3.0).powi(2) + 4.0 * (genes[1] + 2.0).powi(2);
            let noise = |play: u64| 100.0 * normal(&mut Dice::of(9, play, 0));
            plays
                .map(|play| (1000.0 * (10.0 - far) + noise(play)).round() as i64)
                .collect()
        }
    }

    fn climb(seed: u64, jobs: usize) -> Found {
        let start = [(0.0, 2.0), (0.0, 2.0)];
        search(&Hill, &start, &[], Budget::WHOLE, seed, jobs, &())
    }

    #[test]
    fn the_top_of_a_known_hill_is_found() {
        for seed in 1..4 {
            let found = climb(seed, 1);
            let [x, y] = [found.genes[0], found.genes[1]];
            assert!((x - 3.0).abs() < 0.2 && (y + 2.0).abs() < 0.2, "{x} {y}");
            assert!((found.value.mean - 10.0).abs() < 0.2, "{:?}", found.value);
            assert!(found.generations[15].mean > found.generations[0].mean);
        }
    }

    #[test]
    fn jobs_change_nothing() {
        assert_eq!(climb(5, 1), climb(5, 3));
    }

    #[test]
    fn searching_beats_where_it_began() {
        let campaign = load_builtin("liuxi-2017").expect("it ships");
        let utility = Utility::NAMED[0].1;
        let found = best(&campaign.world, utility, Budget::SHORT, 3, 2, &());
        let objective = Played {
            world: &campaign.world,
            utility,
            seed: 3,
        };
        let start = objective.values(Policy::default().genes(), 1000..1040);
        let after = objective.values(&found.genes, 1000..1040);
        let gain = |(a, b): (&i64, &i64)| b - a;
        let gains: i64 = start.iter().zip(&after).map(gain).sum();
        assert!(gains > 40 * 2_000, "{}", gains as f64 / 40_000.0);
    }
}
