//! The record of an experiment: what was asked, and the sums. Whole in one file, so that parts played elsewhere merge.

use crate::campaign::Campaign;
use crate::campaign::book::Book;
use crate::lab::batch::Stop;
use crate::lab::experiment::Done;
use crate::lab::experiment::Experiment;
use crate::lab::experiment::arm::About;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::sums::Estimate;
use crate::lab::experiment::sums::Sums;
use serde::Deserialize;
use serde::Serialize;
use std::ops::Range;

/// The number of the record's form.
pub const FORMAT: u32 = 1;

/// What was asked: equal in all parts of one experiment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The number of the record's form.
    pub format: u32,
    /// The program's version.
    pub version: String,
    /// What was typed, without what says where to write and which part to play.
    pub command: Vec<String>,
    /// What kind of experiment it is.
    pub kind: Kind,
    /// The campaign's id.
    pub campaign: String,
    /// The campaign's own version.
    pub campaign_version: String,
    /// The hash of the campaign's content.
    pub hash: String,
    /// What all luck follows from.
    pub seed: u64,
    /// Plays of each arm, all parts together.
    pub plays: u64,
    /// Years of a play.
    pub years: u8,
    /// The arms.
    pub arms: Vec<About>,
    /// The names of the gauges, in order.
    pub gauges: Vec<String>,
}

/// What kind of experiment it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One set of rules, some players.
    Run,
    /// Several sets of rules, compared.
    Compare,
    /// One or two numbers, walked through.
    Sweep(Vec<Walk>),
    /// The stylised facts.
    Facts,
    /// The county that adapts.
    County,
    /// The best response.
    Best,
}

/// A number and the values that it takes in a sweep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Walk {
    /// Its name.
    pub name: String,
    /// Its values, in order.
    pub values: Vec<f64>,
}

/// What came of it, or of a part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What was asked.
    pub plan: Plan,
    /// The first play of this part.
    pub from: u64,
    /// The play after its last one.
    pub to: u64,
    /// Why it stopped early, if it did.
    pub stopped: Option<Stop>,
    /// By arm.
    pub sums: Vec<Sums>,
}

/// Why records are not parts of one experiment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apart {
    /// There are none.
    None,
    /// One, by its position, is of another experiment than the first.
    Other(usize),
    /// Two, by their positions, hold the same plays.
    Twice(usize, usize),
    /// Plays are missing.
    Missing(Vec<Range<u64>>),
}

impl Plan {
    /// Takes down what an experiment is about.
    pub fn of(
        campaign: &Campaign,
        kind: Kind,
        command: Vec<String>,
        experiment: &Experiment,
        plays: u64,
    ) -> Self {
        let world = experiment.arms.first().map(|arm| &arm.world);
        let world = world.unwrap_or(&campaign.world);
        Self {
            format: FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            command,
            kind,
            campaign: campaign.id.clone(),
            campaign_version: campaign.version.clone(),
            hash: campaign.hash.clone(),
            seed: experiment.seed,
            plays,
            years: world.calendar.years,
            arms: experiment
                .arms
                .iter()
                .map(|arm| arm.about.clone())
                .collect(),
            gauges: names(&campaign.book, world),
        }
    }
}

fn names(book: &Book, world: &crate::engine::world::World) -> Vec<String> {
    Gauge::all(world).map(|gauge| gauge.name(book)).collect()
}

impl Record {
    /// Puts together what was asked and what came of it.
    pub fn new(plan: Plan, done: &Done) -> Self {
        Self {
            plan,
            from: done.plays.start,
            to: done.plays.end,
            stopped: done.stopped,
            sums: done.sums.clone(),
        }
    }

    /// Returns how many plays of each arm it holds.
    pub fn plays(&self) -> u64 {
        self.to - self.from
    }

    /// Returns the mean of a gauge in an arm.
    pub fn mean(&self, arm: usize, gauge: Gauge) -> Estimate {
        self.sums[arm].mean(gauge.ix())
    }

    /// Returns the mean of a gauge's differences between an arm and the one that it is compared with.
    pub fn change(&self, arm: usize, gauge: Gauge) -> Estimate {
        let base = self.plan.arms[arm].base.min(arm);
        self.sums[arm].change(&self.sums[base], gauge.ix())
    }

    /// Tells whether a record that came from elsewhere is of one piece: as many sums as arms, as many cells as gauges.
    pub fn is_sound(&self) -> bool {
        let gauges = self.plan.gauges.len();
        let plays = self.to.checked_sub(self.from);
        self.plan.format == FORMAT
            && self.to <= self.plan.plays
            && self.sums.len() == self.plan.arms.len()
            && self
                .plan
                .arms
                .iter()
                .enumerate()
                .all(|(at, arm)| arm.base <= at)
            && self
                .sums
                .iter()
                .all(|sums| sums.cells.len() == gauges && Some(sums.plays) == plays)
    }
}

/// Merges parts of one experiment.
///
/// # Errors
/// Where they are not parts of one, or plays are missing or there twice.
pub fn merge(mut parts: Vec<Record>) -> Result<Record, Apart> {
    let first = parts.first().ok_or(Apart::None)?;
    if let Some(other) = parts.iter().position(|part| part.plan != first.plan) {
        return Err(Apart::Other(other));
    }
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&at| (parts[at].from, parts[at].to));
    let (mut missing, mut next) = (Vec::new(), 0);
    for pair in order.windows(2) {
        if parts[pair[1]].from < parts[pair[0]].to {
            return Err(Apart::Twice(pair[0].min(pair[1]), pair[0].max(pair[1])));
        }
    }
    for &at in &order {
        if parts[at].from > next {
            missing.push(next..parts[at].from);
        }
        next = parts[at].to;
    }
    if next < parts[0].plan.plays {
        missing.push(next..parts[0].plan.plays);
    }
    if !missing.is_empty() {
        return Err(Apart::Missing(missing));
    }
    let mut whole = parts.swap_remove(order[0]);
    for part in &parts {
        for (sums, more) in whole.sums.iter_mut().zip(&part.sums) {
            sums.merge(more);
        }
    }
    (whole.from, whole.to, whole.stopped) = (0, whole.plan.plays, None);
    Ok(whole)
}

/// Returns the plays of part `i` of `n`, counted from 1: as even as can be, in order.
pub fn part(plays: u64, i: u64, n: u64) -> Range<u64> {
    let at = |i: u64| (u128::from(plays) * u128::from(i) / u128::from(n.max(1))) as u64;
    at(i.saturating_sub(1))..at(i)
}
