//! One play.
