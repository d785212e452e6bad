//! A designer's own tests, from `*.play.toml`: plays with steps and expectations, invariants, goals. Reading only.
//!
//! They lie beside a campaign and are no part of it: not of what is played, not of its hash. Every mistake in them is a
//! finding like any other. Names of events, options and so on are resolved to the engine's ids and conditions compiled, so
//! that running a script (`lab`) cannot meet an unknown name. Deliberately absent: playing.

mod expect;
mod forms;
mod goal;
mod kinds;
mod play;
mod read;
mod step;
mod write;

pub use self::expect::Expect;
pub use self::expect::Expected;
pub use self::expect::Happening;
pub use self::goal::Bound;
pub use self::goal::Goal;
pub use self::goal::Invariant;
pub use self::goal::Measure;
pub use self::kinds::PLAYERS;
pub use self::kinds::SIMPLE;
pub use self::kinds::Start;
pub use self::play::Script;
pub(super) use self::read::read;
pub use self::step::Doing;
pub use self::step::Moment;
pub use self::step::PlanWish;
pub use self::step::Step;

/// Everything that the play files of a campaign hold, in order of the files.
#[derive(Debug, Clone, Default)]
pub struct Scripts {
    /// The plays.
    pub plays: Vec<Script>,
    /// What must hold after every action of every play; each once, however many files ask for it.
    pub invariants: Vec<Invariant>,
    /// What must be so over many plays.
    pub goals: Vec<Goal>,
}
