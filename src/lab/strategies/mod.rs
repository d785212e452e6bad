//! The strategies: named habits, each in its own file. They are habits, not opponents: none but
//! [`planner`] looks ahead.
//!
//! Five of them value a unit of work as the reference model's stylised players do and differ in what they value
//! ([`greedy`]); each chooses in events by what an option is for ([`taste`]). `random` does anything that is legal, and
//! `first` always takes the first thing that is open, which finds what is too good to be first.

pub mod balanced;
pub mod blame;
pub mod first;
pub mod flat;
pub mod greedy;
pub mod planner;
pub mod random;
pub mod score;
pub mod substance;
pub mod taste;
pub mod trace;
mod wander;

use crate::lab::player::Player;
use serde::Deserialize;
use serde::Serialize;

/// A strategy by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strategy {
    /// Anything that is legal, evenly.
    Random,
    /// The marks, month by month.
    Score,
    /// Half the marks, half the residents.
    Balanced,
    /// The place, whatever the marks.
    Substance,
    /// Paper, whatever the place.
    Trace,
    /// As little blame as can be.
    Blame,
    /// As little as can be.
    Flat,
    /// The first thing that is open.
    First,
}

impl Strategy {
    /// Every strategy.
    pub const ALL: [Self; 8] = [
        Self::Random,
        Self::Score,
        Self::Balanced,
        Self::Substance,
        Self::Trace,
        Self::Blame,
        Self::Flat,
        Self::First,
    ];

    /// Returns the name that is typed and written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Score => "score",
            Self::Balanced => "balanced",
            Self::Substance => "substance",
            Self::Trace => "trace",
            Self::Blame => "blame",
            Self::Flat => "flat",
            Self::First => "first",
        }
    }

    /// Finds a strategy by its name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }

    /// Seats somebody with this habit.
    pub fn player(self) -> Box<dyn Player + Send> {
        match self {
            Self::Random => Box::new(random::Random::default()),
            Self::Score => Box::new(score::player()),
            Self::Balanced => Box::new(balanced::player()),
            Self::Substance => Box::new(substance::player()),
            Self::Trace => Box::new(trace::player()),
            Self::Blame => Box::new(blame::player()),
            Self::Flat => Box::new(flat::player()),
            Self::First => Box::new(first::First),
        }
    }

    /// Returns the number that keeps its dice apart from the others'.
    pub fn dice(self) -> u64 {
        self as u64
    }
}

#[cfg(test)]
mod tests;
