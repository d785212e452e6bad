//! LINE MODE: the whole game in plain lines and numbered choices, for screen readers, pipes and scripts.
//!
//! Reads lines, writes lines of at most [`COLUMNS`] columns. Deliberately absent: escape codes, frames, spinners, anything
//! that moves; a terminal as such. A failing output is an error value; an input that ends is an ordinary way to leave.

mod books;
mod edit;
mod hear;
mod page;
mod planning;
mod saving;
mod show;
mod tables;
mod talk;

use crate::plain::talk::Talk;
use crate::session::driver::Driver;
use crate::text::Lang;
use std::io;
use std::io::BufRead;
use std::io::Write;

/// The most columns that a line takes.
pub const COLUMNS: usize = 78;

/// How a play in line mode was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The play is over and its books were shown.
    Over,
    /// The player quit.
    Quit,
    /// There was nothing more to read.
    Silence,
}

/// Plays in line mode until the play is over, the player quits or the input ends. Returns how it was left, and the
/// language that was spoken last.
///
/// # Errors
/// Passes on errors of the input and of the output, a closed pipe among them.
pub fn run(
    driver: &mut dyn Driver,
    lang: Lang,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<(End, Lang)> {
    let mut talk = Talk::new(driver, lang, input, out);
    let end = talk.play()?;
    talk.farewell()?;
    Ok((end, talk.lang()))
}

#[cfg(test)]
mod tests;
