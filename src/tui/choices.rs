//! A list of choices: number, label, what it is for and what it takes, and who would choose it.
//!
//! Shared by letters, events, inspections and initiatives. Deliberately absent: doing what is chosen; the screen that
//! holds the list hands the action on.

use crate::engine::action::Action;
use crate::text::Ui;
use crate::text::lines;
use crate::tui::keys::Command;
use crate::tui::list::Cursor;
use crate::tui::paint::Canvas;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use crate::view::model::ChoiceView;
use ratatui::layout::Rect;

/// Columns before a label: marker, number and blanks.
const INDENT: u16 = 4;

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
        let rows = self
            .details
            .iter()
            .map(|text| 1 + detail_rows(text, columns, symbols));
        rows.sum()
    }

    /// Returns how many rows the list takes when only the selected choice shows its details.
    pub fn least_rows(&self, columns: u16, symbols: &Symbols) -> u16 {
        let details = self
            .details
            .iter()
            .map(|text| detail_rows(text, columns, symbols));
        u16::try_from(self.items.len()).unwrap_or(u16::MAX) + details.max().unwrap_or(0)
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
            draw_label(
                canvas,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                n,
                item,
                selected,
            );
            let rest = Rect {
                y: y + 1,
                height: area.bottom() - y - 1,
                ..area
            };
            let details = draw_details(canvas, rest, &self.details[n], item.closed.is_some());
            canvas.hit(
                Rect {
                    y,
                    height: 1 + details,
                    ..area
                },
                Command::Row(n),
            );
            y += 1 + details;
        }
    }

    fn draw_short(&mut self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        let symbols = canvas.look.symbols;
        let details = self
            .details
            .iter()
            .map(|text| detail_rows(text, area.width, symbols));
        let below = details
            .max()
            .unwrap_or(0)
            .min(area.height.saturating_sub(1));
        let seen = self.cursor.window(self.items.len(), area.height - below);
        let mut y = area.y;
        for n in seen {
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            draw_label(
                canvas,
                row,
                n,
                &self.items[n],
                focused && n == self.cursor.at,
            );
            canvas.hit(row, Command::Row(n));
            y += 1;
        }
        if let Some(item) = self.selected() {
            let rest = Rect {
                y,
                height: area.bottom().saturating_sub(y),
                ..area
            };
            draw_details(
                canvas,
                rest,
                &self.details[self.cursor.at],
                item.closed.is_some(),
            );
        }
    }
}

/// Draws marker, number, label, mode and cost in one row.
fn draw_label(canvas: &mut Canvas<'_>, row: Rect, n: usize, item: &ChoiceView, selected: bool) {
    let (marker, gap) = (canvas.look.symbols.marker, 2);
    if selected {
        canvas.put(row.x, row.y, 1, marker, Role::Key);
    }
    canvas.number(row.x + 1, row.y, 2, &(n + 1).to_string(), Role::Key);
    let mut right = row.right();
    if item.closed.is_none() {
        let room = row.width / 3;
        right = canvas.put_right(right, row.y, room, &item.cost, Role::Text) - gap;
    }
    if let Some((mode, word)) = &item.mode {
        right = canvas.put_right(right, row.y, 12, word, Role::of_mode(*mode)) - gap;
    }
    let role = if item.closed.is_some() {
        Role::Dim
    } else {
        Role::Strong
    };
    let room = right.saturating_sub(row.x + INDENT);
    let used = canvas.put(row.x + INDENT, row.y, room, &item.label, role);
    if selected {
        let label = Rect::new(row.x + INDENT, row.y, used, 1);
        canvas.restyle(label, Role::Selected);
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
fn draw_details(canvas: &mut Canvas<'_>, area: Rect, text: &str, closed: bool) -> u16 {
    if text.is_empty() {
        return 0;
    }
    let text = canvas.look.symbols.prose(text).into_owned();
    let role = if closed { Role::Warn } else { Role::Dim };
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
