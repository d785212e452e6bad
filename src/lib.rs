//! Little Power, Great Responsibility · 权小责大: the rooms of the house.
//!
//! Doors, from the inside out: `engine ← campaign ← session ← view ← {tui, plain, debrief} ← cli ← main`;
//! `lab` sees `engine`, `campaign` and `session`, and `debrief` sees it; `text` serves `campaign`, `session`, `lab` and `view`; `config` serves
//! `cli`, and puts settings into the types of `tui` and `view`. `tests/doors.rs` enforces them.

#![forbid(unsafe_code)]

pub mod campaign;
pub mod cli;
pub mod config;
pub mod debrief;
pub mod engine;
pub mod lab;
pub mod plain;
pub mod session;
pub mod text;
pub mod tui;
pub mod view;
