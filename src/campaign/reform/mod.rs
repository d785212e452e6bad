//! Reforms: a few of a world's numbers set otherwise, from `reforms/*.toml` or from a command line.
//!
//! They lie beside a campaign and are no part of it: not of what is played, not of its hash. Every mistake in them is a
//! finding like any other. Deliberately absent: playing (`lab`).

mod change;
mod param;
mod read;

pub use self::change::Change;
pub use self::change::Wrong;
pub use self::param::Form;
pub use self::param::NoSuch;
pub use self::param::Param;
pub use self::param::Root;
pub(super) use self::read::read;

use crate::campaign::book::Words;
use crate::campaign::diagnostic::Place;
use crate::engine::world::World;

/// A reform.
#[derive(Debug, Clone)]
pub struct Reform {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// What it changes and what for.
    pub about: Words,
    /// Everything that it sets, in order; what it is carried out with comes first.
    pub changes: Vec<Change>,
    /// Where it stands.
    pub place: Place,
}

/// Returns a world with some changes made, one after the other.
#[must_use]
pub fn changed(world: &World, changes: &[Change]) -> World {
    let mut world = world.clone();
    for change in changes {
        change.param.set(&mut world, change.value);
    }
    world.finish()
}

#[cfg(test)]
mod tests;
