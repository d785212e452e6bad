//! ONE PLAY: campaign, state, facts and journal; saving. Used by every front end.

pub mod play;
