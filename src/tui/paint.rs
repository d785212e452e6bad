//! What every screen draws with: fitted text, panes, the crisp bar of the ledger and the blurred band of the field.
//!
//! Touches ratatui's buffer and nothing else of it: no widgets, no `Wrap`, no `Clear`. Every text goes through
//! [`crate::text`], so that a Chinese character is never cut in half and never pushes a border aside.

use crate::text::Ui;
use crate::text::fit;
use crate::text::fit_right;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::keys::Keymap;
use crate::tui::symbols::Frame;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use crate::tui::theme::Theme;
use crate::view::model::Band;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::sync::Arc;

/// The language, the theme, the symbols and the keys of one reader.
#[derive(Debug, Clone)]
pub struct Look {
    /// Who speaks.
    pub ui: Ui,
    /// The styles.
    pub theme: Theme,
    /// The glyphs.
    pub symbols: &'static Symbols,
    /// The keys.
    pub keys: Arc<Keymap>,
}

/// A place that can be clicked, and what a click there asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The place.
    pub area: Rect,
    /// What a click asks for.
    pub command: Command,
}

/// A buffer to draw on, with what its reader sees by.
#[derive(Debug)]
pub struct Canvas<'b> {
    /// What is drawn on.
    pub buffer: &'b mut Buffer,
    /// How.
    pub look: Look,
    /// The places that can be clicked; later ones lie on top.
    pub hits: Vec<Hit>,
}

impl<'b> Canvas<'b> {
    /// Begins to draw.
    pub fn new(buffer: &'b mut Buffer, look: Look) -> Self {
        Self {
            buffer,
            look,
            hits: Vec::new(),
        }
    }

    /// Returns the program's words for a key.
    pub fn say(&self, key: &str) -> String {
        self.look.ui.say(key)
    }

    /// Writes one line of text in at most `room` columns, and returns how many it took.
    ///
    /// What does not fit ends in an ellipsis.
    pub fn put(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let text = self.look.symbols.prose(text);
        let columns = width(&text);
        if columns <= usize::from(room) {
            return self.print(x, y, room, &text, role);
        }
        let cut = fit(&text, usize::from(room), self.look.symbols.ellipsis);
        self.print(x, y, room, cut.trim_end_matches(' '), role)
    }

    /// Writes one line of text as a cell of exactly `columns` columns.
    pub fn cell(&mut self, x: u16, y: u16, columns: u16, text: &str, role: Role) {
        let text = self.look.symbols.prose(text);
        let cell = fit(&text, usize::from(columns), self.look.symbols.ellipsis);
        self.print(x, y, columns, &cell, role);
    }

    /// Writes a number as a cell of exactly `columns` columns.
    pub fn number(&mut self, x: u16, y: u16, columns: u16, text: &str, role: Role) {
        let text = self.look.symbols.prose(text);
        let cell = fit_right(&text, usize::from(columns), self.look.symbols.ellipsis);
        self.print(x, y, columns, &cell, role);
    }

    /// Writes one line of text so that it ends before column `right`, in at most `room` columns; returns where it begins.
    pub fn put_right(&mut self, right: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let columns = self.columns(text).min(room);
        let x = right.saturating_sub(columns);
        self.put(x, y, columns, text, role);
        x
    }

    /// Writes one line of text in the middle of a row.
    pub fn put_centre(&mut self, area: Rect, y: u16, text: &str, role: Role) {
        let columns = self.columns(text).min(area.width);
        let x = area.x + (area.width - columns) / 2;
        self.put(x, y, columns, text, role);
    }

    /// Returns how many columns a text takes when it is drawn here.
    pub fn columns(&self, text: &str) -> u16 {
        u16::try_from(width(&self.look.symbols.prose(text))).unwrap_or(u16::MAX)
    }

    /// Returns the style to write with: a role's own, and nothing of what was there before.
    fn pen(&self, role: Role) -> Style {
        Style::reset().patch(self.look.theme.style(role))
    }

    /// Writes what is known to fit.
    fn print(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() {
            return 0;
        }
        let style = self.pen(role);
        self.free(x, y);
        let (end, _) = self
            .buffer
            .set_stringn(x, y, text, usize::from(room), style);
        end - x
    }

    /// Blanks a wide character whose right half is at a place that is about to be written.
    fn free(&mut self, x: u16, y: u16) {
        if let Some(cell) = x.checked_sub(1).and_then(|x| self.buffer.cell_mut((x, y)))
            && width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }

    /// Gives a part of a row the style of a selection, or of anything else, over what is written there.
    pub fn restyle(&mut self, area: Rect, role: Role) {
        let style = self.look.theme.own(role);
        self.buffer
            .set_style(area.intersection(self.buffer.area), style);
    }

    /// Makes a place clickable.
    pub fn hit(&mut self, area: Rect, command: Command) {
        self.hits.push(Hit { area, command });
    }

    /// Draws a border with a title in it and returns what lies within.
    pub fn pane(&mut self, area: Rect, title: &str, frame: Frame, role: Role) -> Rect {
        let set = frame.border;
        if area.width < 2 || area.height < 2 {
            return Rect {
                width: 0,
                height: 0,
                ..area
            };
        }
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        self.rule(
            area.x,
            area.y,
            [set.top_left, set.horizontal_top, set.top_right],
            area.width,
            role,
        );
        self.rule(
            area.x,
            bottom,
            [set.bottom_left, set.horizontal_bottom, set.bottom_right],
            area.width,
            role,
        );
        for y in area.y + 1..bottom {
            self.put(area.x, y, 1, set.vertical_left, role);
            self.put(right, y, 1, set.vertical_right, role);
        }
        self.on_border(area, area.y, title);
        Rect::new(area.x + 1, area.y + 1, area.width - 2, area.height - 2)
    }

    /// Draws a border of the plain set, lit where it has the keyboard.
    pub fn plain_pane(&mut self, area: Rect, title: &str, focused: bool) -> Rect {
        let role = if focused { Role::Focus } else { Role::Frame };
        self.pane(area, title, self.look.symbols.plain, role)
    }

    /// Draws a line across a plain pane, joined to its borders, with a title in it.
    pub fn divider(&mut self, pane: Rect, y: u16, title: &str, role: Role) {
        self.divide(pane, y, title, self.look.symbols.plain, role);
    }

    /// Draws a line across a pane with this frame.
    pub fn divide(&mut self, pane: Rect, y: u16, title: &str, frame: Frame, role: Role) {
        let [left, right] = frame.joins;
        let line = self.look.symbols.plain.border.horizontal_top;
        self.rule(pane.x, y, [left, line, right], pane.width, role);
        self.on_border(pane, y, title);
    }

    fn rule(&mut self, x: u16, y: u16, [start, middle, end]: [&str; 3], columns: u16, role: Role) {
        let style = self.pen(role);
        for (n, column) in (x..x + columns).enumerate() {
            let glyph = match n {
                0 => start,
                n if n + 1 == usize::from(columns) => end,
                _ => middle,
            };
            if let Some(cell) = self.buffer.cell_mut((column, y)) {
                cell.set_symbol(glyph).set_style(style);
            }
        }
    }

    /// Writes a title on the border of a pane.
    fn on_border(&mut self, pane: Rect, y: u16, title: &str) {
        if title.is_empty() || pane.width < 6 {
            return;
        }
        let padded = format!(" {title} ");
        self.put(pane.x + 1, y, pane.width - 3, &padded, Role::Strong);
    }

    /// Writes a note on the border of a pane, at its right end.
    pub fn note_on_border(&mut self, pane: Rect, y: u16, note: &str, role: Role) {
        if note.is_empty() || pane.width < 8 {
            return;
        }
        let padded = format!(" {note} ");
        self.put_right(pane.right() - 1, y, pane.width / 2, &padded, role);
    }

    /// Writes the heading of a column on a border, with a blank on both sides; it begins at the column's first place.
    pub fn heading(&mut self, x: u16, y: u16, room: u16, words: &str, role: Role) {
        let used = self.put(x, y, room, words, role);
        if used > 0 {
            self.put(x.saturating_sub(1), y, 1, " ", role);
            self.put(x + used, y, 1, " ", role);
        }
    }

    /// Writes the heading of a column of numbers on a border, with a blank on both sides; it ends before column `right`.
    pub fn heading_right(&mut self, right: u16, y: u16, room: u16, words: &str, role: Role) {
        let columns = self.columns(words).min(room);
        self.heading(right.saturating_sub(columns), y, columns, words, role);
    }

    /// Says on a pane's lower border how many rows lie above and below what is shown.
    pub fn more(&mut self, pane: Rect, above: usize, below: usize) {
        let [up, down] = self.look.symbols.more;
        let note = match (above, below) {
            (0, 0) => return,
            (above, 0) => format!("{up}{above}"),
            (0, below) => format!("{down}{below}"),
            (above, below) => format!("{up}{above} {down}{below}"),
        };
        self.note_on_border(pane, pane.bottom() - 1, &note, Role::Key);
    }

    /// Draws the crisp bar of a number of 0..=100.
    pub fn bar(&mut self, x: u16, y: u16, columns: u16, value: f64, role: Role) {
        let [full, empty] = self.look.symbols.bar;
        let filled = share(value, columns);
        self.run(x, y, filled, full, role);
        self.run(x + filled, y, columns - filled, empty, Role::Dim);
    }

    /// Draws the blurred band of a belief about a number of 0..=100.
    pub fn band(&mut self, x: u16, y: u16, columns: u16, band: Band) {
        let [outside, edge, middle] = self.look.symbols.band;
        let (belief, half) = ((band.low + band.high) / 2.0, (band.high - band.low) / 2.0);
        let centre = band_cell(belief, columns);
        for column in 0..columns {
            let value = (f64::from(column) + 0.5) * 100.0 / f64::from(columns);
            let off = (value - belief).abs();
            let (glyph, role) = match column {
                c if c == centre || off <= half * 0.4 => (middle, Role::Field),
                _ if off <= half => (edge, Role::Field),
                _ => (outside, Role::Dim),
            };
            self.run(x + column, y, 1, glyph, role);
        }
    }

    /// Writes a glyph `times` times.
    pub fn run(&mut self, x: u16, y: u16, times: u16, glyph: &str, role: Role) {
        let style = self.pen(role);
        self.free(x, y);
        for column in x..x.saturating_add(times) {
            if let Some(cell) = self.buffer.cell_mut((column, y)) {
                cell.set_symbol(glyph).set_style(style);
            }
        }
    }

    /// Blanks an area before something is drawn over what is there.
    pub fn clear(&mut self, area: Rect) {
        clear(self.buffer, area);
        self.ground(area);
    }

    /// Gives an area the theme's ground.
    pub fn ground(&mut self, area: Rect) {
        let style = self.look.theme.ground();
        self.buffer
            .set_style(area.intersection(self.buffer.area), style);
    }
}

/// Returns how many of `columns` cells a number of 0..=100 fills.
fn share(value: f64, columns: u16) -> u16 {
    let part = value.clamp(0.0, 100.0) / 100.0 * f64::from(columns);
    (part.round() as u16).min(columns)
}

/// Returns the cell in which a number of 0..=100 lies.
fn band_cell(value: f64, columns: u16) -> u16 {
    let part = value.clamp(0.0, 100.0) / 100.0 * f64::from(columns);
    (part as u16).min(columns.saturating_sub(1))
}

/// Blanks an area. A wide character that reaches into it from the left goes too, since its left half would hide a border.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    if area.x > buffer.area.x {
        for y in area.top()..area.bottom() {
            let cell = &mut buffer[(area.x - 1, y)];
            if width(cell.symbol()) > 1 {
                cell.set_symbol(" ");
            }
        }
    }
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            buffer[(x, y)].reset();
        }
    }
}

/// Writes a screen as text, each row once as a reader sees it, without trailing blanks.
pub fn screen_text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        let mut row = String::new();
        let mut x = buffer.area.left();
        while x < buffer.area.right() {
            let symbol = buffer[(x, y)].symbol();
            row.push_str(symbol);
            x += u16::try_from(width(symbol)).unwrap_or(1).max(1);
        }
        text.push_str(row.trim_end_matches(' '));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::tui::symbols::UNICODE;

    fn look() -> Look {
        Look {
            ui: Ui::new(Lang::Zh),
            theme: Theme::default(),
            symbols: &UNICODE,
            keys: Arc::default(),
        }
    }

    /// Draws on a small buffer and checks how it reads.
    #[track_caller]
    fn check(columns: u16, rows: u16, draw: impl FnOnce(&mut Canvas<'_>), expected: &[&str]) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        draw(&mut Canvas::new(&mut buffer, look()));
        let text = screen_text(&buffer);
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn text_is_fitted() {
        check(
            8,
            1,
            |c| _ = c.put(0, 0, 7, "危房排查任务", Role::Text),
            &["危房排…"],
        );
        check(8, 1, |c| c.number(0, 0, 6, "71.4", Role::Text), &["  71.4"]);
        check(
            8,
            1,
            |c| _ = c.put_right(8, 0, 8, "第9名", Role::Text),
            &["   第9名"],
        );
        check(8, 1, |c| _ = c.put(9, 3, 8, "外", Role::Text), &[""]);
    }

    #[test]
    fn bars_are_crisp_and_bands_are_blurred() {
        check(
            10,
            1,
            |c| c.bar(0, 0, 10, 44.0, Role::Ledger),
            &["████░░░░░░"],
        );
        check(
            10,
            1,
            |c| c.bar(0, 0, 10, 130.0, Role::Ledger),
            &["██████████"],
        );
        let band = |low, high| Band { low, high };
        check(
            10,
            1,
            |c| c.band(0, 0, 10, band(32.0, 68.0)),
            &["···▒▓▓▒···"],
        );
        check(
            10,
            1,
            |c| c.band(0, 0, 10, band(49.0, 51.0)),
            &["·····▓····"],
        );
        check(
            10,
            1,
            |c| c.band(0, 0, 10, band(90.0, 100.0)),
            &["·········▓"],
        );
    }

    #[test]
    fn panes_have_titles_and_dividers() {
        let draw = |c: &mut Canvas<'_>| {
            let pane = Rect::new(0, 0, 12, 4);
            c.plain_pane(pane, "条线", true);
            c.divider(pane, 2, "", Role::Frame);
            c.more(pane, 0, 3);
        };
        check(
            12,
            4,
            draw,
            &[
                "┌ 条线 ────┐",
                "│          │",
                "├──────────┤",
                "└────── ▼3 ┘",
            ],
        );
    }
}
