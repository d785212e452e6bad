//! Who plays in an experiment, as a command line names them: `score`, `balanced:0.7`, `planner`, `best`, `best:outcome`.

use crate::lab::adapt::Budget;
use crate::lab::experiment::who::Who;
use crate::lab::strategies::Strategy;
use crate::lab::utility::Utility;

/// Somebody who was asked to play.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Player {
    /// Somebody with a habit.
    Habit(Strategy),
    /// Somebody balanced, with a weight on the marks.
    Weighing(f64),
    /// Somebody who looks ahead.
    Planner,
    /// Whoever does best by a utility.
    Best(Utility),
}

/// Reads a player's name.
///
/// # Errors
/// Returns the words where nobody is called so.
pub fn parse(text: &str) -> Result<Player, String> {
    let no = || text.to_owned();
    if let Some(strategy) = Strategy::parse(text) {
        return Ok(Player::Habit(strategy));
    }
    match text.split_once(':').unwrap_or((text, "")) {
        ("planner", "") => Ok(Player::Planner),
        ("best", "") => Ok(Player::Best(Utility::NAMED[0].1)),
        // Commas part players; a utility of several terms is written with semicolons.
        ("best", utility) => {
            let utility = utility.replace(';', ",");
            Utility::parse(&utility).map(Player::Best).map_err(|_| no())
        }
        ("balanced", alpha) => {
            let alpha: Option<f64> = alpha.parse().ok();
            let alpha = alpha.filter(|alpha| (0.0..=1.0).contains(alpha));
            alpha.map(Player::Weighing).ok_or_else(no)
        }
        _ => Err(no()),
    }
}

impl Player {
    /// Seats the player.
    pub fn who(self) -> Who {
        match self {
            Self::Habit(strategy) => Who::Habit(strategy),
            Self::Weighing(alpha) => Who::Weighing(alpha),
            Self::Planner => Who::Planner,
            Self::Best(utility) => Who::Best(utility, Budget::WHOLE),
        }
    }

    /// Returns the name as it is typed.
    pub fn name(self) -> String {
        self.who().name().replace(',', ";")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for name in [
            "score",
            "balanced:0.7",
            "planner",
            "best:marks",
            "best:mixed",
            "best:marks=1;burnout=-10",
        ] {
            assert_eq!(parse(name).expect(name).name(), name);
        }
        assert_eq!(parse("best").expect("a player").name(), "best:marks");
        for name in [
            "bset",
            "balanced:2",
            "balanced:x",
            "best:x",
            "planner:1",
            "",
        ] {
            assert!(parse(name).is_err(), "{name}");
        }
    }
}
