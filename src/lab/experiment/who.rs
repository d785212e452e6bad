//! Who plays an arm.

use crate::lab::player::Player;
use crate::lab::strategies::Strategy;

/// Somebody who plays.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// Somebody with a habit.
    Habit(Strategy),
}

impl Who {
    /// Returns the name in reports.
    pub fn name(&self) -> String {
        match self {
            Self::Habit(strategy) => strategy.name().to_owned(),
        }
    }

    /// Seats somebody.
    pub fn player(&self) -> Box<dyn Player + Send> {
        match self {
            Self::Habit(strategy) => strategy.player(),
        }
    }

    /// Returns the number that keeps the dice apart from others'.
    pub fn dice(&self) -> u64 {
        match self {
            Self::Habit(strategy) => strategy.dice(),
        }
    }
}
