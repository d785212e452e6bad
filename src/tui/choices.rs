//! A list of choices: number, label, what it is for and what it takes, and who would choose it.
//!
//! Shared by letters, events, inspections and initiatives. Deliberately absent: doing what is chosen; the screen that
//! holds the list hands the action on.

use crate::engine::action::Action;
use crate::text::Ui;
use crate::text::lines;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::list::Cursor;
use crate::tui::paint::Canvas;
use crate::tui::screens::top;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use crate::view::model::ChoiceView;
use ratatui::layout::Rect;

/// Columns before a label: marker, number and blanks.
const INDENT: u16 = 4;
/// Columns between the parts of a row.
const GAP: u16 = 2;
/// The widest word for a mode.
const MODE: u16 = 12;

/// A list of choices with a cursor.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    items: Vec<ChoiceView>,
    /// What stands below each label: why it is closed, or who would choose it.
    details: Vec<String>,
    cursor: Cursor,
    /// How many choices lie above and below those that are seen.
    hidden: (usize, usize),
}

impl Choices {
    /// Makes a list with the cursor on the first choice.
    pub fn new(items: Vec<ChoiceView>, ui: Ui) -> Self {
        let mut choices = Self::default();
        choices.renew(items, ui);
        choices
    }

    /// Takes the same choices in other words, or with other reasons; the cursor stays.
    pub fn renew(&mut self, items: Vec<ChoiceView>, ui: Ui) {
        self.details = items.iter().map(|item| details(item, ui)).collect();
        self.items = items;
        self.cursor.keep(self.items.len());
    }

    /// Tells whether there is nothing to choose.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Moves as a command asks. Tells whether the command was meant for the list.
    pub fn obey(&mut self, command: Command) -> bool {
        match command {
            Command::Digit(0) => false,
            Command::Digit(n) if usize::from(n) <= self.items.len() => {
                self.cursor.at = usize::from(n) - 1;
                true
            }
            Command::Up | Command::Down | Command::Row(_) => {
                self.cursor.obey(command, self.items.len())
            }
            _ => false,
        }
    }

    /// Returns the position of the selected choice.
    pub fn at(&self) -> usize {
        self.cursor.at
    }

    /// Returns the selected choice.
    pub fn selected(&self) -> Option<&ChoiceView> {
        self.items.get(self.cursor.at)
    }

    /// Returns the selected choice's action unless it is closed.
    pub fn action(&self) -> Option<Action> {
        let open = self.selected().filter(|choice| choice.closed.is_none())?;
        Some(open.action.clone())
    }

    /// Returns how many rows the list takes when everything is shown.
    pub fn rows(&self, columns: u16, symbols: &Symbols) -> u16 {
        let rows = (0..self.items.len()).map(|n| self.open_rows(n, columns, symbols));
        rows.sum()
    }

    /// Returns how many rows the list takes at most when it is open at the cursor only, wherever that stands.
    pub fn least_rows(&self, columns: u16, symbols: &Symbols) -> u16 {
        let rows = (0..self.items.len()).map(|n| self.open_rows(n, columns, symbols));
        self.closed_rows() + rows.max().unwrap_or(1)
    }

    /// Returns how many rows the list takes now when it is open at the cursor only.
    pub fn rows_now(&self, columns: u16, symbols: &Symbols) -> u16 {
        self.closed_rows() + self.open_rows(self.cursor.at, columns, symbols)
    }

    /// Returns how many rows all choices but one take when only that one is open.
    fn closed_rows(&self) -> u16 {
        u16::try_from(self.items.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// Returns how many rows a choice takes with its whole label and its details.
    fn open_rows(&self, n: usize, columns: u16, symbols: &Symbols) -> u16 {
        let (Some(item), Some(text)) = (self.items.get(n), self.details.get(n)) else {
            return 1;
        };
        label_rows(item, columns, symbols) + detail_rows(text, columns, symbols)
    }

    /// Tells how many choices lie above and below those that were drawn last.
    pub fn hidden(&self) -> (usize, usize) {
        self.hidden
    }

    /// Draws the list: in full where there is room, and otherwise open at the cursor only, each choice a row but for that.
    ///
    /// The cursor shows only where the list has the keyboard.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        let symbols = canvas.look.symbols;
        let whole = self.rows(area.width, symbols) <= area.height;
        let more = if whole {
            0
        } else {
            self.open_rows(self.cursor.at, area.width, symbols) - 1
        };
        let height = area.height.saturating_sub(more).max(1);
        let seen = self.cursor.window(self.items.len(), height);
        self.hidden = (seen.start, self.items.len() - seen.end);
        let mut rest = area;
        for n in seen {
            let at = n == self.cursor.at;
            let rows = self.draw_choice(canvas, rest, n, whole || at, focused && at);
            let (place, below) = top(rest, rows);
            canvas.hit(place, Command::Row(n));
            rest = below;
        }
    }

    /// Draws a choice at the top of an area, with its whole label and its details if it is open; returns its rows.
    fn draw_choice(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        n: usize,
        open: bool,
        selected: bool,
    ) -> u16 {
        let item = &self.items[n];
        let rows = if open {
            label_rows(item, area.width, canvas.look.symbols)
        } else {
            1
        };
        let (label, rest) = top(area, rows);
        draw_label(canvas, label, n, item, selected);
        if !open {
            return rows;
        }
        rows + draw_details(canvas, rest, &self.details[n], detail_role(item))
    }
}

/// Returns the columns of a choice's label: what the mode and the cost leave of a row.
fn label_room(item: &ChoiceView, columns: u16, symbols: &Symbols) -> u16 {
    let wide = |text: &str| u16::try_from(width(&symbols.prose(text))).unwrap_or(u16::MAX);
    let mut taken = INDENT;
    if item.closed.is_none() {
        taken += wide(&item.cost).min(columns / 3) + GAP;
    }
    if let Some((_, word)) = &item.mode {
        taken += wide(word).min(MODE) + GAP;
    }
    columns.saturating_sub(taken)
}

/// Returns how many rows a label takes when it is written out.
fn label_rows(item: &ChoiceView, columns: u16, symbols: &Symbols) -> u16 {
    let label = symbols.prose(&item.label);
    let room = usize::from(label_room(item, columns, symbols).max(2));
    u16::try_from(lines(&label, room).len())
        .unwrap_or(u16::MAX)
        .max(1)
}

/// Draws marker, number, label, mode and cost; the label in as many rows as it is given.
fn draw_label(canvas: &mut Canvas<'_>, row: Rect, n: usize, item: &ChoiceView, selected: bool) {
    let symbols = canvas.look.symbols;
    if selected {
        canvas.put(row.x, row.y, 1, symbols.marker, Role::Key);
    }
    canvas.number(row.x + 1, row.y, 2, &(n + 1).to_string(), Role::Key);
    let mut right = row.right();
    if item.closed.is_none() {
        right = canvas.put_right(right, row.y, row.width / 3, &item.cost, Role::Text) - GAP;
    }
    if let Some((mode, word)) = &item.mode {
        canvas.put_right(right, row.y, MODE, word, Role::of_mode(*mode));
    }
    let role = if item.closed.is_some() {
        Role::Dim
    } else {
        Role::Strong
    };
    let room = label_room(item, row.width, symbols);
    let label = symbols.prose(&item.label);
    let written = lines(&label, usize::from(room.max(2)));
    let parts = if row.height > 1 {
        written
    } else {
        vec![label.as_ref()]
    };
    for (part, y) in parts.into_iter().zip(row.y..row.bottom()) {
        let used = canvas.put(row.x + INDENT, y, room, part, role);
        // Only where the marker stands: a style alone says nothing.
        if selected && y == row.y {
            canvas.restyle(Rect::new(row.x + INDENT, y, used, 1), Role::Selected);
        }
    }
}

/// Returns the role of what stands below a label.
fn detail_role(item: &ChoiceView) -> Role {
    if item.closed.is_some() {
        Role::Warn
    } else {
        Role::Dim
    }
}

/// Returns what stands below a label.
fn details(item: &ChoiceView, ui: Ui) -> String {
    match &item.closed {
        Some(reason) => ui.say_with("event-closed", &[("reason", reason.into())]),
        None => item.who.to_string(),
    }
}

fn detail_rows(text: &str, columns: u16, symbols: &Symbols) -> u16 {
    if text.is_empty() {
        return 0;
    }
    let room = usize::from(columns.saturating_sub(INDENT));
    u16::try_from(lines(&symbols.prose(text), room).len()).unwrap_or(u16::MAX)
}

/// Draws what stands below a label and returns how many rows it took.
fn draw_details(canvas: &mut Canvas<'_>, area: Rect, text: &str, role: Role) -> u16 {
    if text.is_empty() {
        return 0;
    }
    let text = canvas.look.symbols.prose(text).into_owned();
    let room = area.width.saturating_sub(INDENT);
    let mut rows = 0;
    for (line, y) in lines(&text, usize::from(room))
        .into_iter()
        .zip(area.y..area.bottom())
    {
        canvas.put(area.x + INDENT, y, room, line, role);
        rows += 1;
    }
    rows
}
