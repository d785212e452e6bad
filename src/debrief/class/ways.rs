//! Ways of meeting blame, over the whole class: how many plays used each, and how often.
//!
//! Deliberately absent: who. Beside a name such a list reads as a verdict on a person; each has their own in the debrief of
//! their own play.

use crate::debrief::class::Class;
use crate::engine::mode::Behaviour;

/// A way of meeting blame in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways {
    /// Which.
    pub behaviour: Behaviour,
    /// How many plays used it.
    pub plays: u32,
    /// How often, all together.
    pub uses: u32,
}

/// Counts each of the sixteen ways, in the order of the table.
pub fn ways(class: &Class) -> [Ways; 16] {
    Behaviour::ALL.map(|behaviour| {
        let uses = || class.plays.iter().map(|play| play.ways[behaviour.ix()]);
        Ways {
            behaviour,
            plays: uses().map(|n| u32::from(n > 0)).sum(),
            uses: uses().map(u32::from).sum(),
        }
    })
}
