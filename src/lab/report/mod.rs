//! What a batch came to, as plain data: for the terminal, for JSON, for whoever draws or compares it.
//!
//! Every declared thing is in it, zeros included. Three verdicts are kept apart: what is *proved* never to happen, what
//! was *not seen* in so many plays, and what was *seen*. Numbers are counts, or follow from counts by closed forms.
//! Deliberately absent: words of the program, which come with the language.

pub mod allowed;
pub mod finding;
mod make;
pub mod names;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::lab::batch::Stop;
use crate::lab::duel::Duel;
use crate::lab::duel::Uncompared;
use crate::lab::report::allowed::Allowed;
use crate::lab::report::finding::Finding;
use crate::lab::strategies::Strategy;
use crate::lab::tally::measure::Measure;

pub use self::make::make;
pub(in crate::lab) use self::make::short;

/// The form of the report; changes when a program that reads it would have to.
pub const FORMAT: u32 = 2;

/// A text in the campaign's languages, by their codes.
pub type Texts = BTreeMap<String, String>;

/// A report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The form of the report, [`FORMAT`].
    pub format: u32,
    /// What was played.
    pub campaign: About,
    /// How it was played.
    pub batch: Played,
    /// What is not as it should be, the worst first.
    pub findings: Vec<Finding>,
    /// What would be a finding, and the campaign allows it.
    pub allowed: Vec<Allowed>,
    /// Everything declared, in the campaign's order, kind by kind.
    pub things: Vec<Met>,
    /// The events by month, in the campaign's order.
    pub heat: Vec<Heat>,
    /// How many events could come, by calendar month.
    pub pools: Vec<Pool>,
    /// The clauses that answer to how somebody plays.
    pub reactions: Vec<Reaction>,
    /// Distributions over plays, by measure and strategy.
    pub measures: Vec<Distribution>,
    /// What went astray, by strategy.
    pub troubles: Vec<Trouble>,
    /// Every option of an event against every other, where they were compared.
    pub duels: Vec<Duel>,
    /// Why they were not compared; nothing where they were.
    pub uncompared: Option<Uncompared>,
    /// What a search found, if one was made. It never feeds the numbers above.
    pub search: Option<Search>,
}

/// A campaign, as far as a report needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct About {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The hash of its content.
    pub hash: String,
    /// Its title.
    pub title: Texts,
    /// Its languages, the main one first.
    pub languages: Vec<String>,
    /// Ticks of a whole play.
    pub ticks: u16,
    /// Towns that are ranked.
    pub towns: u16,
}

/// How it was played.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Played {
    /// The seed that all luck follows from.
    pub seed: u64,
    /// Plays of each strategy.
    pub plays: u64,
    /// Plays of each strategy that were asked for.
    pub asked: u64,
    /// Why it stopped early, if it did.
    pub stopped: Option<Stop>,
    /// Who played, in order; every list by strategy follows it.
    pub strategies: Vec<Strategy>,
    /// Every so manieth play was looked at event by event.
    pub surveyed_every: u64,
    /// The language whose characters were counted for reading time.
    pub reading_language: String,
    /// The characters that are read in a minute.
    pub reading_speed: u32,
}

/// What kind a declared thing is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // The names are those of the atlas's things.
pub enum Kind {
    Event,
    Option,
    Later,
    Letter,
    Initiative,
    After,
    Ending,
    Reception,
    Behaviour,
    Pledge,
    Bargain,
}

impl Kind {
    /// Every kind, in the order of the report.
    pub const ALL: [Self; 11] = [
        Self::Event,
        Self::Option,
        Self::Later,
        Self::Letter,
        Self::Initiative,
        Self::After,
        Self::Ending,
        Self::Reception,
        Self::Behaviour,
        Self::Pledge,
        Self::Bargain,
    ];

    /// Tells whether the campaign's author writes things of this kind; the others come with the rules.
    pub fn is_written(self) -> bool {
        matches!(
            self,
            Self::Event
                | Self::Option
                | Self::Later
                | Self::Initiative
                | Self::After
                | Self::Ending
        )
    }
}

/// What is known of whether a thing can happen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Verdict {
    /// It is proved that it never happens.
    Proved,
    /// It did not happen in `plays` plays of any strategy.
    #[serde(rename_all = "kebab-case")]
    NotSeen {
        /// Plays of all strategies together.
        plays: u64,
        /// At most so large a share of one strategy's plays, with 95 % confidence.
        at_most: f64,
    },
    /// It happened.
    Seen {
        /// Who met it.
        strategy: Strategy,
        /// In which play of the batch, the first one there is.
        play: u64,
        /// With which world's seed.
        seed: u64,
    },
}

/// A declared thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Met {
    /// What kind it is of.
    pub kind: Kind,
    /// Its id, with its owners' before it: `event`, `event.option`, `event.option.1`.
    pub id: String,
    /// Its title or label.
    pub title: Texts,
    /// What is known of it.
    pub verdict: Verdict,
    /// By strategy.
    pub by: Vec<Count>,
    /// Why it was not seen.
    pub why: Option<Why>,
}

/// How often a strategy met a thing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Count {
    /// Times in all.
    pub times: u64,
    /// Plays in which it was met.
    pub plays: u64,
    /// The 95 % interval of the share of plays in which it is met (Wilson).
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// For options: times it was open when its event was answered.
    pub open: Option<u64>,
}

/// Why a thing was not seen, from plays that were watched for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Why {
    /// Plays that were watched, of all strategies together.
    pub plays: u64,
    /// How often it was looked at.
    pub looked: u64,
    /// How often everything held, and it still did not happen.
    pub held: u64,
    /// What has to happen first and did not: the id of that thing.
    pub first: Option<String>,
    /// The clauses, the one that blocked it most often first.
    pub clauses: Vec<Blocked>,
    /// The nearest miss.
    pub nearest: Option<Near>,
    /// What would open it: ids of what moves the clause that blocked most often.
    pub openers: Vec<String>,
}

/// A clause that did not hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Blocked {
    /// The clause, in the expression language, or `units` or `money` for what a choice costs.
    pub clause: String,
    /// How often it did not hold.
    pub times: u64,
}

/// The moment that came nearest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Near {
    /// How many clauses failed then.
    pub failed: u32,
    /// One of them, a numeric one if there is.
    pub clause: String,
    /// What its left side was, where it compares numbers.
    pub value: Option<f64>,
    /// How far that is from holding.
    pub distance: Option<f64>,
    /// Who played.
    pub strategy: Strategy,
    /// Which play of the batch.
    pub play: u64,
    /// With which world's seed.
    pub seed: u64,
    /// The month, 1..=12.
    pub month: u8,
    /// The year, as in 2017.
    pub year: u16,
}

/// An event by calendar month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Heat {
    /// The event's id.
    pub id: String,
    /// Bit m − 1 is set where it may come in month m.
    pub season: u16,
    /// By strategy, then by month: how often it came.
    pub came: Vec<[u64; 12]>,
    /// By strategy, then by month: surveyed ticks in which it could.
    pub eligible: Vec<[u64; 12]>,
}

/// How many events could come in a calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Pool {
    /// The month, 1..=12.
    pub month: u8,
    /// Ticks surveyed.
    pub ticks: u64,
    /// The mean number of eligible events.
    pub mean: f64,
    /// The fewest.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// Ticks in which none could come.
    pub none: u64,
}

/// A clause that answers to how somebody plays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reaction {
    /// What it stands in: an id as in [`Met`].
    pub owner: String,
    /// The clause.
    pub clause: String,
    /// By strategy: surveyed ticks in which it held.
    pub held: Vec<u64>,
    /// By strategy: surveyed ticks.
    pub ticks: Vec<u64>,
}

/// A measure's distribution over one strategy's plays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Distribution {
    /// What was measured.
    pub measure: Measure,
    /// Who played.
    pub strategy: Strategy,
    /// The mean.
    pub mean: f64,
    /// Half the width of its 95 % interval.
    pub half_width: f64,
    /// The standard deviation.
    pub deviation: f64,
    /// The least, the 5th, 25th, 50th, 75th and 95th percent, the greatest.
    pub quantiles: [f64; 7],
    /// The plays of the least and the greatest value.
    pub ends: [u64; 2],
    /// Where the first bin begins.
    pub from: f64,
    /// How wide a bin is.
    pub width: f64,
    /// How many values lie in each bin, from the first that has any to the last.
    pub bins: Vec<u32>,
}

/// What went astray in one strategy's plays.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Trouble {
    /// Events without an open option.
    pub stuck: u64,
    /// Things that were refused though they seemed open.
    pub refused: u64,
    /// Months without any time left to plan.
    pub idle: u64,
    /// Plays without an ending.
    pub unended: u64,
}

/// What a search found. Its plays are steered, so nothing in it is a frequency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Search {
    /// Plays that it took.
    pub plays: u64,
    /// What it looked for.
    pub sought: u64,
    /// What it found.
    pub found: Vec<Found>,
}

/// A thing that a search found, with the play that shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Found {
    /// What kind it is of.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The world's seed.
    pub seed: u64,
    /// The month in which it happened, from 0.
    pub tick: u16,
    /// What was done up to then, as a save writes it.
    pub actions: Vec<crate::session::record::Record>,
}

impl Report {
    /// Finds a thing by kind and id.
    pub fn thing(&self, kind: Kind, id: &str) -> Option<&Met> {
        self.things
            .iter()
            .find(|met| met.kind == kind && met.id == id)
    }

    /// Returns the position of a strategy in every list by strategy.
    pub fn position(&self, strategy: Strategy) -> Option<usize> {
        self.batch.strategies.iter().position(|&s| s == strategy)
    }

    /// Returns a measure's distribution.
    pub fn distribution(&self, measure: Measure, strategy: Strategy) -> Option<&Distribution> {
        let is = |d: &&Distribution| d.measure == measure && d.strategy == strategy;
        self.measures.iter().find(is)
    }

    /// Counts the things of a kind: seen, not seen, proved dead.
    pub fn coverage(&self, kind: Kind) -> [usize; 3] {
        let mut all = [0; 3];
        for met in self.things.iter().filter(|met| met.kind == kind) {
            all[match met.verdict {
                Verdict::Seen { .. } => 0,
                Verdict::NotSeen { .. } => 1,
                Verdict::Proved => 2,
            }] += 1;
        }
        all
    }

    /// Writes the report for programs.
    pub fn to_json(&self) -> String {
        // Plain data without maps of odd keys: it cannot fail.
        let mut json = serde_json::to_string(self).unwrap_or_default();
        json.push('\n');
        json
    }
}
