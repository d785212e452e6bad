//! Text to read: paragraphs, headings, labelled rows, wrapped once per width and scrolled.
//!
//! Touches [`crate::text`] for every line break. Deliberately absent: ratatui's `Wrap`, which takes a Chinese sentence for
//! one word.

use crate::text::wrap;
use crate::tui::keys::Command;
use crate::tui::paint::Canvas;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use ratatui::layout::Rect;
use std::ops::Range;

/// A paragraph with what stands before it.
#[derive(Debug, Clone)]
struct Part {
    /// What stands before the first line, such as a label.
    lead: String,
    lead_role: Role,
    /// The command whose key stands before the first line, as the reader's keymap has it.
    key: Option<Command>,
    text: String,
    role: Role,
    /// Columns before every line; the lead stands in them.
    indent: u16,
    centred: bool,
    /// Whether a chat bubble's edge stands before every line.
    bubble: bool,
}

/// A line after wrapping.
#[derive(Debug, Clone)]
struct Row {
    part: usize,
    range: Range<usize>,
    first: bool,
}

/// Text to read, wrapped for one width at a time.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    parts: Vec<Part>,
    rows: Vec<Row>,
    columns: Option<u16>,
    mended: bool,
}

impl Prose {
    /// Begins an empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str, role: Role) -> &mut Self {
        self.part("", Role::Text, text, role, 0, false)
    }

    /// Adds an empty line.
    pub fn gap(&mut self) -> &mut Self {
        self.paragraph("", Role::Text)
    }

    /// Adds a line in the middle.
    pub fn centred(&mut self, text: &str, role: Role) -> &mut Self {
        self.part("", Role::Text, text, role, 0, true)
    }

    /// Adds a paragraph with a chat bubble's edge before every line.
    pub fn bubble(&mut self, text: &str, role: Role) -> &mut Self {
        self.part("", Role::Text, text, role, 2, false);
        if let Some(part) = self.parts.last_mut() {
            part.bubble = true;
        }
        self
    }

    /// Adds a paragraph that hangs beside its label, `indent` columns in.
    pub fn entry(&mut self, lead: &str, text: &str, indent: u16, role: Role) -> &mut Self {
        self.part(lead, Role::Dim, text, role, indent, false)
    }

    /// Adds a paragraph that hangs beside a sign or a word with a role of its own.
    pub fn marked(
        &mut self,
        lead: &str,
        lead_role: Role,
        text: &str,
        indent: u16,
        role: Role,
    ) -> &mut Self {
        self.part(lead, lead_role, text, role, indent, false)
    }

    /// Adds a paragraph that hangs beside the key of a command.
    pub fn keyed(&mut self, command: Command, text: &str, indent: u16, role: Role) -> &mut Self {
        self.part("", Role::Key, text, role, indent, false);
        if let Some(part) = self.parts.last_mut() {
            part.key = Some(command);
        }
        self
    }

    fn part(
        &mut self,
        lead: &str,
        lead_role: Role,
        text: &str,
        role: Role,
        indent: u16,
        centred: bool,
    ) -> &mut Self {
        self.parts.push(Part {
            lead: lead.to_owned(),
            lead_role,
            key: None,
            text: text.to_owned(),
            role,
            indent,
            centred,
            bubble: false,
        });
        self.columns = None;
        self.mended = false;
        self
    }

    /// Tells whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Wraps for a width, once, and returns how many rows there are.
    pub fn rows(&mut self, columns: u16, symbols: &Symbols) -> usize {
        if self.columns != Some(columns) {
            self.mend(symbols);
            self.rows = lay(&self.parts, columns);
            self.columns = Some(columns);
        }
        self.rows.len()
    }

    /// Replaces what the symbols cannot show, once, before the text is measured.
    fn mend(&mut self, symbols: &Symbols) {
        if self.mended {
            return;
        }
        for part in &mut self.parts {
            part.text = symbols.prose(&part.text).into_owned();
        }
        self.mended = true;
    }

    /// Draws the rows from `top` on, and returns how many there are in all.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect, top: usize) -> usize {
        let all = self.rows(area.width, canvas.look.symbols);
        let shown = self.rows.iter().skip(top).take(usize::from(area.height));
        for (row, y) in shown.zip(area.y..) {
            let part = &self.parts[row.part];
            let line = &part.text[row.range.clone()];
            if part.centred {
                canvas.put_centre(area, y, line, part.role);
                continue;
            }
            if row.first {
                let key = part.key.map(|command| canvas.look.keys.shown(command));
                let lead = key.as_deref().unwrap_or(&part.lead);
                canvas.put(area.x, y, area.width, lead, part.lead_role);
            }
            if part.bubble {
                canvas.put(area.x, y, 1, canvas.look.symbols.bubble, Role::Ledger);
            }
            let indent = part.indent.min(area.width);
            canvas.put(area.x + indent, y, area.width - indent, line, part.role);
        }
        all
    }
}

fn lay(parts: &[Part], columns: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    for (part, it) in parts.iter().enumerate() {
        let room = usize::from(columns.saturating_sub(it.indent).max(2));
        for (n, range) in wrap(&it.text, room).into_iter().enumerate() {
            rows.push(Row {
                part,
                range,
                first: n == 0,
            });
        }
    }
    rows
}

/// How far a text is scrolled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    top: usize,
    page: usize,
    rows: usize,
}

impl Scroll {
    /// Takes note of how many rows there are and how many are seen, and returns the first one to show.
    pub fn fit(&mut self, rows: usize, page: u16) -> usize {
        self.rows = rows;
        self.page = usize::from(page);
        self.top = self.top.min(self.last());
        self.top
    }

    fn last(&self) -> usize {
        self.rows.saturating_sub(self.page)
    }

    /// Goes on by a number of rows, or back. Tells whether anything moved.
    pub fn by(&mut self, rows: isize) -> bool {
        let before = self.top;
        self.top = self.top.saturating_add_signed(rows).min(self.last());
        self.top != before
    }

    /// Goes on by a page less one row, or back.
    pub fn page(&mut self, pages: isize) -> bool {
        let step = isize::try_from(self.page.saturating_sub(1).max(1)).unwrap_or(1);
        self.by(pages * step)
    }

    /// Goes to the start or the end.
    pub fn to_end(&mut self, end: bool) -> bool {
        let before = self.top;
        self.top = if end { self.last() } else { 0 };
        self.top != before
    }

    /// Tells how many rows lie above and below what is seen.
    pub fn hidden(&self) -> (usize, usize) {
        (self.top, self.last().saturating_sub(self.top))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::symbols::UNICODE;

    #[test]
    fn wraps_once_per_width() {
        let mut prose = Prose::new();
        prose.paragraph("责任一层层压下来，权力大多没跟着来。", Role::Text);
        prose.gap();
        prose.entry("条线", "森林防火", 6, Role::Text);
        assert_eq!(prose.rows(20, &UNICODE), 4);
        assert_eq!(prose.rows(40, &UNICODE), 3);
        assert_eq!(prose.rows(10, &UNICODE), 7);
    }

    #[test]
    fn scrolls_within_bounds() {
        let mut scroll = Scroll::default();
        assert_eq!(scroll.fit(10, 4), 0);
        assert!(scroll.by(2) && scroll.hidden() == (2, 4));
        assert!(scroll.page(1) && scroll.hidden() == (5, 1));
        assert!(scroll.to_end(true) && scroll.hidden() == (6, 0));
        assert!(!scroll.by(1));
        assert_eq!(scroll.fit(3, 4), 0);
    }
}
