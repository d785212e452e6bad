//! ONE PLAY: what every front end plays through, and how a play is kept.
//!
//! The storage half: `disk` is the only file of the room that touches a file system, `journal` is one save that is
//! appended to, `shelf` is a folder of saves. Actions are opaque one-line TOML values here; what they mean is the
//! play's business. Nothing in the room reads a clock: dates are given by the caller.

pub mod disk;
pub mod journal;
pub mod shelf;
