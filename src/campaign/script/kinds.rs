//! The words that scripts share with the rest of the program: players, starting points of a plan, receptions, pledges.

use crate::engine::action::Reception;
use crate::engine::state::Pledge;

/// The players by name: who answers whatever a script does not, and whose plays a goal is about. `lab` knows how each plays.
pub const PLAYERS: &[&str] = &[
    SIMPLE,
    "random",
    "score",
    "balanced",
    "substance",
    "trace",
    "blame",
    "flat",
    "first",
];

/// The player of a script that names none: the first open option, a signature under every letter, an even plan, the
/// binders on the table, no initiatives.
pub const SIMPLE: &str = "simple";

/// A starting point of a plan, as the game offers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Last month's plan.
    Last,
    /// Substance and trace for every line in turn.
    Even,
    /// After the marks.
    Marks,
    /// After the need.
    Need,
    /// An empty sheet.
    Empty,
}

/// The starting points by name, in the order in which the game offers them.
pub(super) const STARTS: &[(&str, Start)] = &[
    ("last", Start::Last),
    ("even", Start::Even),
    ("marks", Start::Marks),
    ("need", Start::Need),
    ("empty", Start::Empty),
];

/// The receptions by name, as saves name them.
pub(super) const RECEPTIONS: &[(&str, Reception)] = &[
    ("binders", Reception::Binders),
    ("hardest", Reception::Hardest),
    ("route", Reception::Route),
    ("disclose", Reception::Disclose),
    ("arrange", Reception::Arrange),
];

/// The pledges by name, as saves name them.
pub(super) const PLEDGES: [(&str, Pledge); 3] = [
    ("result", Pledge::Result),
    ("process", Pledge::Process),
    ("none", Pledge::None),
];

impl Start {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        let known = STARTS.iter().find(|(_, start)| *start == self);
        known.map_or("", |(name, _)| name)
    }
}
