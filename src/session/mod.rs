//! ONE PLAY: what every front end plays through, and how a play is kept.
//!
//! `play` is a campaign, a state and its facts; `driver` is what a front end holds; `saved` keeps a play in a journal;
//! `record` is an action as the save writes it. The storage half: `disk` is the only file of the room that touches a file
//! system, `journal` is one save that is appended to, `shelf` is a folder of saves. Nothing in the room reads a clock:
//! dates are given by the caller.

pub mod disk;
pub mod driver;
pub mod journal;
pub mod play;
pub mod record;
pub mod saved;
pub mod shelf;
pub mod starts;
