//! Who plays an arm.

use crate::lab::adapt::Budget;
use crate::lab::experiment::surge::Ordered;
use crate::lab::experiment::surge::Surge;
use crate::lab::player::Player;
use crate::lab::policy::Policy;
use crate::lab::strategies::Strategy;
use crate::lab::strategies::balanced;
use crate::lab::strategies::planner;
use crate::lab::utility::Utility;

/// Somebody who plays.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// Somebody with a habit.
    Habit(Strategy),
    /// Somebody balanced, with a weight α on the marks.
    Weighing(f64),
    /// Somebody who looks ahead.
    Planner,
    /// Somebody with a habit who is ordered to call all hands to a line now and then.
    Ordered(Strategy, Surge),
    /// Whoever does best by a utility under the arm's rules: to be searched for before anybody plays.
    Best(Utility, Budget),
    /// Who was found so.
    Found(Utility, Policy),
}

impl Who {
    /// Returns the name in reports.
    pub fn name(&self) -> String {
        match self {
            Self::Habit(strategy) | Self::Ordered(strategy, _) => strategy.name().to_owned(),
            Self::Weighing(alpha) => format!("balanced:{alpha}"),
            Self::Planner => "planner".to_owned(),
            Self::Best(utility, _) | Self::Found(utility, _) => {
                format!("best:{}", utility.written())
            }
        }
    }

    /// Seats somebody; who is still to be searched for plays as a search begins.
    pub fn player(&self) -> Box<dyn Player + Send> {
        match self {
            Self::Habit(strategy) => strategy.player(),
            Self::Weighing(alpha) => Box::new(balanced::weighing(*alpha)),
            Self::Planner => Box::new(planner::player()),
            Self::Ordered(strategy, surge) => Box::new(Ordered {
                player: strategy.player(),
                surge: surge.clone(),
            }),
            Self::Best(..) => Box::new(Policy::default().player()),
            Self::Found(_, policy) => Box::new(policy.player()),
        }
    }

    /// Returns the number that keeps the dice apart from others'.
    pub fn dice(&self) -> u64 {
        match self {
            Self::Habit(strategy) | Self::Ordered(strategy, _) => strategy.dice(),
            Self::Weighing(_) => Strategy::Balanced.dice(),
            Self::Planner => 101,
            Self::Best(..) | Self::Found(..) => 102,
        }
    }
}
