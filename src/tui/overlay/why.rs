//! A number explained: its last changes, newest first, each with the event or rule behind it. From it the other numbers of
//! the screen are a step to the left or right.
//!
//! Draws [`Why`]. Deliberately absent: the reasons; the view finds them.

use crate::engine::slot::Slot;
use crate::text::SafeText;
use crate::text::fit_right;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::overlay::Answer;
use crate::tui::overlay::popup;
use crate::tui::overlay::scrolled;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::theme::Role;
use crate::view::model::Why;
use ratatui::layout::Rect;

/// The widest column of changes; a longer change has a line of its own.
const BY: u16 = 24;
/// The widest explanation, with its border.
const WIDEST: u16 = 110;

/// One of the numbers of a screen, explained.
#[derive(Debug)]
pub struct Explained {
    why: Why,
    numbers: Vec<Slot>,
    at: usize,
    scroll: Scroll,
}

impl Explained {
    /// Explains the number at a position of those of the screen.
    pub fn new(why: Why, numbers: Vec<Slot>, at: usize) -> Self {
        Self {
            why,
            numbers,
            at,
            scroll: Scroll::default(),
        }
    }

    /// Returns the numbers of the screen and which of them this is.
    pub fn place(self) -> (Vec<Slot>, usize) {
        (self.numbers, self.at)
    }

    /// Answers a command: up and down scroll, left and right go to another number.
    pub(super) fn update(&mut self, command: Command) -> Answer {
        let count = self.numbers.len();
        let to = match command {
            Command::Right | Command::NextPane => self.at + 1,
            Command::Left | Command::PrevPane => self.at + count - 1,
            Command::Number(slot) => match self.numbers.iter().position(|it| *it == slot) {
                Some(at) => at,
                None => return Answer::Stay,
            },
            _ => return scrolled(&mut self.scroll, command, Command::Why),
        };
        if count < 2 {
            return Answer::Stay;
        }
        Answer::Explain(std::mem::take(&mut self.numbers), to % count)
    }

    /// Draws the explanation.
    pub(super) fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let mut text = lay_out(canvas, &self.why);
        if self.numbers.len() > 1 {
            let keys = Hint::left_and_right("hint-number").shown(&canvas.look.keys);
            let place = format!("{}/{}", self.at + 1, self.numbers.len());
            let words = format!("{keys} {} {place}", canvas.say("hint-number"));
            text.gap().centred(&words, Role::Dim);
        }
        let dot = canvas.look.symbols.dot;
        let title = format!("{} {dot} {}", self.why.name, self.why.value);
        popup(canvas, area, WIDEST, &title, text, &mut self.scroll);
    }
}

/// Lays out the changes of a number, newest first, under their months.
fn lay_out(canvas: &Canvas<'_>, why: &Why) -> Prose {
    let mut prose = Prose::new();
    let mut date = SafeText::default();
    let symbols = canvas.look.symbols;
    let widest = why
        .changes
        .iter()
        .map(|(_, change)| canvas.columns(&change.by));
    let by_columns = widest.max().unwrap_or(0).clamp(7, BY);
    for (when, change) in &why.changes {
        if *when != date {
            prose.paragraph(when, Role::Strong);
            date = when.clone();
        }
        let role = Role::of_change(change.good);
        let mut by = change.by.to_string();
        if canvas.columns(&by) > by_columns {
            prose.paragraph(&by, role);
            by.clear();
        }
        let by = fit_right(&by, usize::from(by_columns), symbols.ellipsis);
        prose.marked(&by, role, &change.why, by_columns + 2, Role::Text);
    }
    if prose.is_empty() {
        prose.paragraph(&canvas.say("why-none"), Role::Dim);
    }
    prose
}
