//! EXPERIMENTS: plays without a screen. Strategies, batches of plays, tallies, statistics.
//!
//! A [`player::Player`] answers what a person would be asked, from what a person may know ([`known::Known`]); [`table`]
//! plays one play with it; [`batch`] plays thousands, shard by shard; [`tally`] counts; [`report`] says what the counts
//! mean, as plain data. [`why`] asks what never came for its reasons, and [`search`] looks for it on purpose.
//!
//! Sees `engine`, `campaign`, `session` and `text`. A batch is a list of shards whose results merge exactly: whatever is
//! summed across plays is summed in integers, so that any number of jobs gives the same report to the digit. Deliberately
//! absent: files, clocks and the terminal (`cli` passes them in).

pub mod adapt;
pub mod against;
pub mod atlas;
pub mod batch;
pub mod county;
pub mod dead;
pub mod dice;
pub mod duel;
pub mod experiment;
pub mod facts;
pub mod goals;
pub mod known;
pub mod player;
pub mod policy;
pub mod reach;
pub mod reactions;
pub mod report;
pub mod script;
pub mod search;
pub mod stats;
pub mod strategies;
pub mod table;
pub mod tally;
pub mod utility;
pub mod why;
pub mod witness;
