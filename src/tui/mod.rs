//! TERMINAL: screens, keys, themes; escape codes in one folder.
//!
//! [`app::App`] takes [`event::Event`]s as values and gives back effects; it draws to any backend. [`term`] is the only
//! folder that knows escape codes. Deliberately absent: rules, saving and words of campaigns (they come with the view
//! models), a process-wide language or any other global state, a clock: an idle screen costs nothing.

#![deny(clippy::disallowed_methods)]

pub mod apart;
pub mod app;
mod choices;
pub mod chrome;
pub mod event;
pub mod field;
pub mod keys;
pub mod list;
pub mod number;
pub mod options;
pub mod overlay;
pub mod paint;
pub mod prose;
pub mod run;
#[cfg(test)]
mod sample;
pub mod screens;
pub mod seal;
pub mod symbols;
pub mod term;
#[cfg(test)]
mod tests;
pub mod theme;

pub use self::app::App;
pub use self::options::Options;
pub use self::run::End;
pub use self::run::run;
pub use self::run::run_with;
pub use self::term::Bell;
