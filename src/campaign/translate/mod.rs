//! Translations of a campaign: what is missing, what waits, what its original has left behind; and the places for them.
//!
//! A translation stands beside its original in the same file. One that waits holds the original behind a marker, so that
//! the game can be played meanwhile. What was translated from which original is remembered in a record beside the
//! campaign. [`survey()`](survey::survey) finds out and plans, [`write`](write::write) writes; `check` is what the checker says.

pub mod accept;
mod check;
mod insert;
mod languages;
pub mod marker;
pub(in crate::campaign) mod record;
mod slots;
mod state;
pub mod survey;
#[cfg(test)]
mod tests;
mod texts;
mod verify;
mod work;
pub mod write;

pub(in crate::campaign) use self::check::check;
pub use self::record::name as record_name;
pub use self::state::State;
pub use self::survey::survey;
