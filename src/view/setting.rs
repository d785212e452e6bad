//! One thing that a reader may set, as both front ends set it.
//!
//! Plain values. Deliberately absent: where it is kept (the [`Keeper`] knows), and what a theme looks like.
//!
//! [`Keeper`]: crate::view::shelf::Keeper

use crate::text::Lang;

/// The most characters of a player's name.
pub const NAME: usize = 24;

/// How many pages a month takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tempo {
    /// Every inspection is met, and everything that came of a choice is shown.
    #[default]
    Steady,
    /// The first reception of a month goes for all its inspections, and what came of a choice is shown only where there is
    /// something to read; the report and the log have the rest.
    Brisk,
}

impl Tempo {
    /// Returns the word that the settings file has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Steady => "steady",
            Self::Brisk => "brisk",
        }
    }

    /// Returns the other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Steady => Self::Brisk,
            Self::Brisk => Self::Steady,
        }
    }
}

/// One thing that a reader may set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang(Lang),
    /// The theme, by its name.
    Theme(String),
    /// Whether frames are drawn in ASCII.
    Ascii(bool),
    /// Whether clicks and the wheel are taken.
    Mouse(bool),
    /// Whether anything may move by itself.
    Motion(bool),
    /// Whether things explain themselves at their first use.
    Hints(bool),
    /// How many pages a month takes.
    Tempo(Tempo),
    /// The name that a new play proposes for the player.
    Name(String),
}
