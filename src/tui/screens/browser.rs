//! A list on the left and what the selected item has to say on the right: people, villages, marking book, glossary, log.
//!
//! Deliberately absent: what the items are; the screen that holds the browser gives the words.

use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// The fewest columns of a word that still say something when its end is cut off.
const SHORT: u16 = 6;

/// An item of the list.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it is called.
    pub name: String,
    /// A word after it, at the right end.
    pub note: String,
    /// The word's role.
    pub role: Role,
    /// Whether it is a heading, which cannot be selected.
    pub heading: bool,
    /// Whether the word gives way where it and the name do not fit, and not the name.
    pub yields: bool,
}

impl Item {
    /// Makes an item with a word after it.
    pub fn new(name: &str, note: &str, role: Role) -> Self {
        Self {
            name: name.to_owned(),
            note: note.to_owned(),
            role,
            heading: false,
            yields: false,
        }
    }

    /// Makes an item whose name stays whole, a person, with a word after it as far as there is room.
    pub fn person(name: &str, note: &str) -> Self {
        Self {
            yields: true,
            ..Self::new(name, note, Role::Dim)
        }
    }

    /// Makes a heading.
    pub fn heading(name: &str) -> Self {
        Self {
            heading: true,
            ..Self::new(name, "", Role::Dim)
        }
    }
}

/// A list with details.
#[derive(Debug, Default)]
pub struct Browser {
    items: Vec<Item>,
    cursor: Cursor,
    detail: Option<Prose>,
    scroll: Scroll,
}

impl Browser {
    /// Makes a browser with the cursor on an item.
    pub fn new(items: Vec<Item>, at: usize) -> Self {
        let mut browser = Self::default();
        browser.cursor.at = at;
        browser.renew(items);
        browser
    }

    /// Takes the items anew; the cursor stays as far as it can.
    pub fn renew(&mut self, items: Vec<Item>) {
        self.items = items;
        self.cursor.keep(self.items.len());
        self.skip(1);
        self.detail = None;
    }

    /// Returns the position of the selected item.
    pub fn at(&self) -> usize {
        self.cursor.at
    }

    /// Moves or scrolls as a command asks. Tells whether the command was meant for the browser.
    pub fn obey(&mut self, command: Command) -> bool {
        match command {
            Command::PageDown | Command::Right => self.scroll.page(1),
            Command::PageUp | Command::Left => self.scroll.page(-1),
            other => return self.moved(other),
        };
        true
    }

    fn moved(&mut self, command: Command) -> bool {
        let before = self.cursor.at;
        if !self.cursor.obey(command, self.items.len()) {
            return false;
        }
        self.skip(if command == Command::Up { -1 } else { 1 });
        if self.is_heading(self.cursor.at) {
            self.cursor.at = before;
        }
        if self.cursor.at != before {
            self.detail = None;
            self.scroll = Scroll::default();
        }
        true
    }

    fn is_heading(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.heading)
    }

    /// Steps over headings.
    fn skip(&mut self, step: isize) {
        while self.is_heading(self.cursor.at) {
            let Some(next) = self.cursor.at.checked_add_signed(step) else {
                return;
            };
            if next >= self.items.len() {
                return;
            }
            self.cursor.at = next;
        }
    }

    /// Lists the hints of every browser.
    pub fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::up_and_down("hint-choose")];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    /// Draws list and details; `detail` gives the words of the selected item when they are needed.
    pub fn draw(
        &mut self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        title: &str,
        detail: impl FnOnce(usize, &Canvas<'_>) -> Prose,
    ) {
        let columns = self.list_columns(canvas, area.width);
        let (list, side) = left(area, columns);
        self.draw_list(canvas, list, title, true);
        let at = self.cursor.at;
        let heading = self
            .items
            .get(at)
            .map(|item| item.name.trim_start().to_owned())
            .unwrap_or_default();
        let mut prose = match self.detail.take() {
            Some(prose) => prose,
            None => detail(at, canvas),
        };
        let inner = inset(canvas.plain_pane(side, &heading, false), 1);
        let rows = prose.rows(inner.width, canvas.look.symbols);
        let first = self.scroll.fit(rows, inner.height);
        prose.draw(canvas, inner, first);
        let (above, below) = self.scroll.hidden();
        canvas.more(side, above, below);
        self.detail = Some(prose);
    }

    /// Returns how many columns the list takes.
    pub fn list_columns(&self, canvas: &Canvas<'_>, columns: u16) -> u16 {
        let wanted = self.items.iter().map(|item| {
            let note = if item.note.is_empty() {
                0
            } else {
                canvas.columns(&item.note) + 2
            };
            canvas.columns(&item.name) + note + 6
        });
        wanted
            .max()
            .unwrap_or(16)
            .clamp(18, (columns * 2 / 5).max(18))
    }

    /// Draws the list alone.
    pub fn draw_list(&mut self, canvas: &mut Canvas<'_>, area: Rect, title: &str, focused: bool) {
        let inner = canvas.plain_pane(area, title, focused);
        let seen = self.cursor.window(self.items.len(), inner.height);
        for (n, y) in seen.clone().zip(inner.y..) {
            let row = Rect {
                y,
                height: 1,
                ..inner
            };
            draw_item(canvas, row, &self.items[n], n == self.cursor.at);
            if !self.items[n].heading {
                canvas.hit(row, Command::Row(n));
            }
        }
        canvas.more(area, seen.start, self.items.len() - seen.end);
    }
}

fn draw_item(canvas: &mut Canvas<'_>, row: Rect, item: &Item, selected: bool) {
    if item.heading {
        canvas.put(row.x + 1, row.y, row.width - 1, &item.name, Role::Dim);
        return;
    }
    if selected {
        canvas.put(row.x, row.y, 1, canvas.look.symbols.marker, Role::Key);
    }
    let mut right = row.right() - 1;
    let x = row.x + 2;
    let note = note_room(canvas, row, item);
    if note > 0 {
        right = canvas.put_right(right, row.y, note, &item.note, item.role) - 1;
    }
    let used = canvas.put(x, row.y, right.saturating_sub(x), &item.name, Role::Text);
    if selected {
        canvas.restyle(Rect::new(x, row.y, used, 1), Role::Selected);
    }
}

/// Returns the columns of the word after a name.
fn note_room(canvas: &Canvas<'_>, row: Rect, item: &Item) -> u16 {
    let wanted = canvas.columns(&item.note);
    if !item.yields {
        return wanted.min(row.width / 2);
    }
    let left = row.width.saturating_sub(canvas.columns(&item.name) + 4);
    match left {
        left if left >= wanted => wanted,
        SHORT.. => left,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn browser() -> Browser {
        let item = |name| Item::new(name, "", Role::Text);
        let items = vec![
            Item::heading("A"),
            item("a"),
            item("b"),
            Item::heading("B"),
            item("c"),
        ];
        Browser::new(items, 0)
    }

    #[test]
    fn headings_are_stepped_over() {
        let mut browser = browser();
        assert_eq!(browser.at(), 1);
        browser.obey(Command::Down);
        browser.obey(Command::Down);
        assert_eq!(browser.at(), 4);
        browser.obey(Command::Up);
        assert_eq!(browser.at(), 2);
        browser.obey(Command::Home);
        assert_eq!(browser.at(), 1);
        browser.obey(Command::Up);
        assert_eq!(browser.at(), 1);
    }
}
