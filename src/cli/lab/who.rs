//! Who plays in an experiment, as a command line names them.

use crate::lab::experiment::who::Who;
use crate::lab::strategies::Strategy;

/// Somebody who was asked to play.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Player {
    /// Somebody with a habit.
    Habit(Strategy),
}

/// Reads a player's name.
///
/// # Errors
/// Returns the words where nobody is called so.
pub fn parse(text: &str) -> Result<Player, String> {
    let strategy = Strategy::parse(text).ok_or_else(|| text.to_owned())?;
    Ok(Player::Habit(strategy))
}

impl Player {
    /// Seats the player.
    pub fn who(self) -> Who {
        match self {
            Self::Habit(strategy) => Who::Habit(strategy),
        }
    }

    /// Returns the name.
    pub fn name(self) -> String {
        self.who().name()
    }
}
