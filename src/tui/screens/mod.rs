//! The screens, one file each: what a screen keeps, how it answers to commands, how it is drawn.
//!
//! A screen draws a view model and never a state. Deliberately absent: doing anything. A screen answers a command with a
//! [`Reply`], and the app acts on it.

use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::ids::LineId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::event::Key;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::options::Options;
use crate::tui::paint::Canvas;
use crate::view::Viewer;
use crate::view::afterwards::Asked;
use crate::view::setting::Setting;
use crate::view::shelf::Begin;
use crate::view::shelf::Shelf;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use std::fmt::Debug;

pub mod afterwards;
pub mod art;
pub mod begin;
pub mod book;
pub mod briefing;
pub mod browser;
pub mod calendar;
pub mod desk;
pub mod echo;
pub mod glossary;
pub mod initiatives;
pub mod log;
pub mod paper;
pub mod people;
pub mod picker;
pub mod plan;
mod redhead;
pub mod report;
pub mod reveal;
pub mod saves;
pub mod settings;
pub mod title;
pub mod villages;
pub mod year;

/// A screen that may be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Place {
    Picker,
    Saves,
    Settings,
    Briefing,
    /// An item of the tray, by its position.
    Tray(usize),
    Plan,
    Initiatives,
    People,
    Villages,
    Book,
    /// The glossary, with the concepts of where one comes from first, by their positions.
    Glossary(Vec<usize>),
    Log,
    Calendar,
    Reveal,
    /// The debrief.
    Afterwards,
    /// A decision to be made otherwise.
    Otherwise,
    /// Whatever is asked now.
    Asked,
}

/// What a screen answers to a command.
#[derive(Debug)]
pub enum Reply {
    /// The command means nothing here; the app may know it.
    Ignored,
    /// It was done.
    Done,
    /// It was done, and the screen's model must be made anew.
    Refresh,
    /// The screen wants to be closed.
    Back,
    /// Another screen is to be opened.
    Open(Place),
    /// An action is to be done.
    Act(Action),
    /// This action is to be done, and its like for the rest of the month's inspections or of the tray's letters.
    Alike(Action),
    /// An action is to be done if the player agrees: the question's words.
    Confirm(String, Action),
    /// Something is to be told.
    Say(String),
    /// A number is to be explained.
    Why(Slot),
    /// What a new play of a campaign needs is to be asked, by the campaign's id.
    Ask(String),
    /// A play is to be begun.
    Begin(Begin),
    /// Something is to be set.
    Set(Setting),
    /// A save is to be opened, by its id.
    Load(String),
    /// The language is to be switched.
    Language,
    /// The help is to be shown.
    Help,
    /// The play is to be left.
    LeavePlay,
    /// The program is to be left.
    Quit,
}

/// A place on a screen over which its first hint may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HintRoom {
    /// The place.
    pub area: Rect,
    /// Whether it is covered as a whole, since a part of it alone says nothing; else its lower part is.
    pub whole: bool,
}

impl HintRoom {
    /// Makes a place of which as little as possible is covered.
    pub fn part(area: Rect) -> Self {
        Self { area, whole: false }
    }
}

/// A screen.
pub trait Page: Debug {
    /// Returns the key of the screen's title; its first-use hint stands under `first-` and this.
    fn name(&self) -> &'static str;

    /// Lists what the footer offers, the most useful first.
    fn hints(&self) -> Vec<Hint>;

    /// Says whether it shows the signs of lines and of the tray, which the help then explains.
    fn signs(&self) -> bool {
        false
    }

    /// Takes a key that is typed into a field; `None` where no field is open or the key is none of its own.
    fn typed(&mut self, _: Key) -> Option<Reply> {
        None
    }

    /// Takes text that was pasted into a field. Tells whether there was one.
    fn pasted(&mut self, _: &SafeText) -> bool {
        false
    }

    /// Returns where the cursor stands, where a field has it.
    fn cursor(&self) -> Option<Position> {
        None
    }

    /// Lists the numbers that the screen shows, the one under its cursor first: each can be explained.
    fn numbers(&self) -> Vec<Slot> {
        Vec::new()
    }

    /// Takes the options anew, after one was set.
    fn set(&mut self, _: &Options) {}

    /// Answers a command.
    fn update(&mut self, command: Command) -> Reply;

    /// Draws the screen.
    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect);

    /// Lists where the first hint may lie over the screen as drawn last, the best first; where there is no place it comes
    /// under the screen.
    fn hint_rooms(&self) -> Vec<HintRoom> {
        Vec::new()
    }

    /// Begins the movement that the last command called for, if it called for one; it is never begun where nothing may move.
    fn begin(&mut self) {}

    /// Returns how many frames of a movement are still to come; a screen at rest has none.
    fn frames(&self) -> u8 {
        0
    }

    /// Goes on to the next frame of a movement.
    fn frame(&mut self) {}

    /// Ends a movement at once.
    fn settle(&mut self) {}

    /// Makes the screen's model anew, after an action or in another language.
    fn refresh(&mut self, _: &Viewer<'_>, _: Ui) {}

    /// Takes what the shelf holds anew, in another language.
    fn restock(&mut self, _: &mut dyn Shelf, _: Ui) {}

    /// Hears that something was worked out behind the screens' back. Tells whether the screen shows it.
    fn told(&mut self) -> bool {
        false
    }

    /// Returns what was said before the books were opened, where the screen asked.
    fn asked(&self) -> Option<Asked> {
        None
    }

    /// Returns the draft of a plan that the screen keeps, if it keeps one.
    fn draft(&self) -> Option<&Plan> {
        None
    }
}

/// Lists ledger and field of some lines, those of the line at a position first.
pub(crate) fn line_numbers(lines: impl Iterator<Item = LineId>, first: usize) -> Vec<Slot> {
    let both = |id| [LineField::Paper, LineField::Real].map(|field| Slot::Line(id, field));
    let mut numbers: Vec<[Slot; 2]> = lines.map(both).collect();
    if first < numbers.len() {
        numbers[..=first].rotate_right(1);
    }
    numbers.concat()
}

/// Cuts `rows` rows off the top of an area.
pub(crate) fn top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let rest = Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    };
    (
        Rect {
            height: rows,
            ..area
        },
        rest,
    )
}

/// Cuts `rows` rows off the bottom of an area: what is left, and the bottom.
pub(crate) fn bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    top(area, area.height - rows)
}

/// Cuts `columns` columns off the left of an area.
pub(crate) fn left(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let rest = Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    };
    (
        Rect {
            width: columns,
            ..area
        },
        rest,
    )
}

/// Returns an area of at most `columns` columns in the middle of another.
pub(crate) fn centre(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect {
        x: area.x + (area.width - columns) / 2,
        width: columns,
        ..area
    }
}

/// Takes a blank column off both sides.
pub(crate) fn inset(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width / 2);
    Rect {
        x: area.x + columns,
        width: area.width - 2 * columns,
        ..area
    }
}
