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
        let rows = self.items.iter().zip(&self.details).map(|(item, text)| {
            label_rows(item, columns, symbols) + detail_rows(text, columns, symbols)
        });
        rows.sum()
    }

    /// Returns how many rows the list takes when only the selected choice shows its details.
    pub fn least_rows(&self, columns: u16, symbols: &Symbols) -> u16 {
        let most = (0..self.items.len()).map(|n| self.below(n, columns, symbols));
        u16::try_from(self.items.len()).unwrap_or(u16::MAX) + most.max().unwrap_or(0)
    }

    /// Returns how many rows stand below the labels for a choice: its whole label if that was cut, and its details.
    fn below(&self, n: usize, columns: u16, symbols: &Symbols) -> u16 {
        let (item, text) = (&self.items[n], &self.details[n]);
        let label = if label_rows(item, columns, symbols) > 1 {
            detail_rows(&item.label, columns, symbols)
        } else {
            0
        };
        label + detail_rows(text, columns, symbols)
    }

    /// Draws the list: in full where there is room, and otherwise with the details of the selected choice only.
    ///
    /// The cursor shows only where the list has the keyboard.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        if self.rows(area.width, canvas.look.symbols) <= area.height {
            self.draw_full(canvas, area, focused);
        } else {
            self.draw_short(canvas, area, focused);
        }
    }

    fn draw_full(&mut self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        let mut y = area.y;
        for (n, item) in self.items.iter().enumerate() {
            let selected = focused && n == self.cursor.at;
            let label = label_rows(item, area.width, canvas.look.symbols);
            let row = Rect {
                y,
                height: label,
                ..area
            };
            draw_label(canvas, row, n, item, selected);
            let rest = Rect {
                y: y + label,
                height: area.bottom().saturating_sub(y + label),
                ..area
            };
            let role = detail_role(item);
            let details = draw_details(canvas, rest, &self.details[n], role);
            let whole = Rect {
                height: label + details,
                ..row
            };
            canvas.hit(whole, Command::Row(n));
            y += label + details;
        }
    }

    fn draw_short(&mut self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        let symbols = canvas.look.symbols;
        let most = (0..self.items.len()).map(|n| self.below(n, area.width, symbols));
        let below = most.max().unwrap_or(0).min(area.height.saturating_sub(1));
        let seen = self.cursor.window(self.items.len(), area.height - below);
        let mut y = area.y;
        for n in seen {
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            let selected = focused && n == self.cursor.at;
            draw_label(canvas, row, n, &self.items[n], selected);
            canvas.hit(row, Command::Row(n));
            y += 1;
        }
        let Some(item) = self.selected() else { return };
        let mut rest = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        if label_rows(item, area.width, symbols) > 1 {
            let used = draw_details(canvas, rest, &item.label, Role::Text);
            rest = crate::tui::screens::top(rest, used).1;
        }
        draw_details(
            canvas,
            rest,
            &self.details[self.cursor.at],
            detail_role(item),
        );
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
        if selected {
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
