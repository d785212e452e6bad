//! Who plays an arm.

use crate::lab::experiment::surge::Ordered;
use crate::lab::experiment::surge::Surge;
use crate::lab::player::Player;
use crate::lab::strategies::Strategy;

/// Somebody who plays.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// Somebody with a habit.
    Habit(Strategy),
    /// Somebody with a habit who is ordered to call all hands to a line now and then.
    Ordered(Strategy, Surge),
}

impl Who {
    /// Returns the name in reports.
    pub fn name(&self) -> String {
        match self {
            Self::Habit(strategy) | Self::Ordered(strategy, _) => strategy.name().to_owned(),
        }
    }

    /// Seats somebody.
    pub fn player(&self) -> Box<dyn Player + Send> {
        match self {
            Self::Habit(strategy) => strategy.player(),
            Self::Ordered(strategy, surge) => Box::new(Ordered {
                player: strategy.player(),
                surge: surge.clone(),
            }),
        }
    }

    /// Returns the number that keeps the dice apart from others'.
    pub fn dice(&self) -> u64 {
        match self {
            Self::Habit(strategy) | Self::Ordered(strategy, _) => strategy.dice(),
        }
    }
}
