//! LINE MODE: the whole game in plain lines and numbered choices, for screen readers, pipes and scripts.
//!
//! Reads lines, writes lines of at most [`COLUMNS`] columns. Says what is new and not what was said before, and ends with
//! the question, so that a reader hears it last. Deliberately absent: escape codes, frames, spinners, tables, anything
//! that moves; a terminal as such. A failing output is an error value; an input that ends is an ordinary way to leave.

mod books;
mod edit;
mod hear;
mod hints;
mod look;
mod offer;
mod page;
mod planning;
mod projects;
pub mod reading;
mod report;
mod reveal;
mod saving;
mod setting;
mod show;
mod talk;
mod title;
mod tray;
mod why;
mod words;

use crate::plain::talk::Talk;
use crate::session::driver::Driver;
use crate::text::Lang;
use crate::view::setting::Tempo;
use crate::view::shelf::Keeper;
use std::io;
use std::io::BufRead;
use std::io::Write;

/// The most columns that a line takes.
pub const COLUMNS: usize = 78;

/// What the reader chose, or the settings chose for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The language to begin with.
    pub lang: Lang,
    /// Whether things explain themselves at their first use.
    pub hints: bool,
    /// How many pages a month takes.
    pub tempo: Tempo,
}

impl Options {
    /// Returns the options that hold where nobody chose, in a language.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            hints: true,
            tempo: Tempo::default(),
        }
    }
}

/// How a play in line mode was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The play is over and its books were shown.
    Over,
    /// The player quit.
    Quit,
    /// The player wants the title.
    Title,
    /// There was nothing more to read.
    Silence,
}

/// Plays in line mode until the play is over, the player quits or the input ends. Returns how it was left, and what was
/// set last: whoever keeps settings may keep it.
///
/// # Errors
/// Passes on errors of the input and of the output, a closed pipe among them.
pub fn run(
    driver: &mut dyn Driver,
    options: Options,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<(End, Options)> {
    let mut talk = Talk::new(driver, options, input, out);
    talk.welcome()?;
    let end = talk.play()?;
    talk.farewell()?;
    Ok((end, *talk.options()))
}

/// Writes a sentence as line mode writes: clean, and wrapped.
///
/// # Errors
/// Passes on errors of the output.
pub fn say(out: &mut dyn Write, sentence: &str) -> io::Result<()> {
    let mut page = page::Page::default();
    page.add(sentence);
    page.write(out)
}

/// Offers what the shelf holds, and plays what is chosen, until a play is over, the player quits or the input ends.
/// Returns as [`run`] does.
///
/// # Errors
/// Passes on errors of the input and of the output, a closed pipe among them.
pub fn choose(
    shelf: &mut dyn Keeper,
    options: Options,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<(End, Options)> {
    title::Title::new(shelf, options, input, out).run()
}

#[cfg(test)]
mod tests;
