//! Tallies: what one strategy's plays met, in dense arrays of whole numbers. Tallies of disjoint plays add up exactly.

pub mod counter;
pub mod histogram;
pub mod measure;
pub mod reading;
pub mod survey;

use crate::engine::world::World;
use crate::lab::atlas::Atlas;
use crate::lab::tally::histogram::Histogram;
use crate::lab::tally::measure::Measure;
use crate::lab::tally::survey::Survey;

/// What was not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Troubles {
    /// Events that had no open option, so that any could be taken.
    pub stuck: u64,
    /// The first play with one.
    pub stuck_in: Option<u64>,
    /// Things that a player thought open and that were refused.
    pub refused: u64,
    /// The first play with one.
    pub refused_in: Option<u64>,
    /// Months without any time to plan.
    pub idle: u64,
    /// The first play with one.
    pub idle_in: Option<u64>,
    /// Plays that came to no ending.
    pub unended: u64,
    /// The first of them.
    pub unended_in: Option<u64>,
}

/// What one strategy's plays met.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// Plays.
    pub plays: u64,
    /// By the atlas: how often each thing was met.
    pub times: Vec<u64>,
    /// By the atlas: in how many plays.
    pub seen: Vec<u64>,
    /// By the atlas: the first play in which it was.
    pub first: Vec<Option<u64>>,
    /// By event and calendar month: how often it came.
    pub months: Vec<u64>,
    /// By option: how often it was open when its event was answered.
    pub open: Vec<u64>,
    /// By [`Measure`].
    pub measures: Vec<Histogram>,
    /// What the surveyed plays showed.
    pub survey: Survey,
    /// What was not as it should be.
    pub troubles: Troubles,
}

impl Tally {
    /// Begins an empty one.
    pub fn new(world: &World, atlas: &Atlas, reactions: usize) -> Self {
        let (things, events) = (atlas.things().len(), world.events.len());
        let scale = |measure: Measure| measure.scale(world.calendar, world.town.towns);
        Self {
            plays: 0,
            times: vec![0; things],
            seen: vec![0; things],
            first: vec![None; things],
            months: vec![0; events * 12],
            open: vec![0; atlas.options()],
            measures: Measure::ALL.map(|m| Histogram::new(scale(m))).into(),
            survey: Survey::new(events, reactions),
            troubles: Troubles::default(),
        }
    }

    /// Adds the plays of another tally of the same campaign.
    pub fn merge(&mut self, other: &Self) {
        self.plays += other.plays;
        add(&mut self.times, &other.times);
        add(&mut self.seen, &other.seen);
        for (met, other) in self.first.iter_mut().zip(&other.first) {
            *met = survey::first(*met, *other);
        }
        add(&mut self.months, &other.months);
        add(&mut self.open, &other.open);
        for (one, other) in self.measures.iter_mut().zip(&other.measures) {
            one.merge(other);
        }
        self.survey.merge(&other.survey);
        self.troubles.merge(&other.troubles);
    }

    /// Returns the distribution of a measure.
    pub fn measure(&self, measure: Measure) -> &Histogram {
        &self.measures[measure as usize]
    }
}

impl Troubles {
    fn merge(&mut self, other: &Self) {
        self.stuck += other.stuck;
        self.stuck_in = survey::first(self.stuck_in, other.stuck_in);
        self.refused += other.refused;
        self.refused_in = survey::first(self.refused_in, other.refused_in);
        self.idle += other.idle;
        self.idle_in = survey::first(self.idle_in, other.idle_in);
        self.unended += other.unended;
        self.unended_in = survey::first(self.unended_in, other.unended_in);
    }
}

fn add(row: &mut [u64], more: &[u64]) {
    for (number, more) in row.iter_mut().zip(more) {
        *number += more;
    }
}
