//! What every player can do: play the years of some seeds, and say how they end.

use crate::failure::Failure;
use crate::storylets::VARS;
use std::ops::Range;
use std::time::Duration;

/// How a year ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The numbers.
    pub vars: [i32; VARS],
    /// The flags, a bit each.
    pub flags: u64,
}

/// Plays the benchmark, a year for each seed.
pub trait Player {
    /// Plays these years and returns how long it took.
    fn time(&mut self, seeds: Range<u64>) -> Result<Duration, Failure>;

    /// Plays these years and returns how each ended.
    fn ends(&mut self, seeds: Range<u64>) -> Result<Vec<End>, Failure>;

    /// Returns what was done in the year of a seed, a storylet and its option each, by who draws by its own luck.
    fn told(&mut self, _seed: u64) -> Option<Vec<(usize, usize)>> {
        None
    }
}

impl End {
    /// Returns the final score: the numbers by their weights, and one for each flag.
    pub fn score(&self) -> f64 {
        let numbers = (0..).zip(self.vars).map(|(n, var)| (n % 5 - 2) * var);
        f64::from(numbers.sum::<i32>() + self.flags.count_ones() as i32)
    }
}
