//! The lines on the desk: where their columns stand, their headings, and a row for each.
//!
//! Draws [`DeskLine`]. Deliberately absent: the true state of a line; the band is all that is known.

use crate::tui::number;
use crate::tui::paint::Canvas;
use crate::tui::theme::Role;
use crate::view::model::DeskLine;
use ratatui::layout::Rect;

/// Columns of the light's word.
const LIGHT: u16 = 6;
/// Columns of the ledger's trend: a year of months.
const TREND: u16 = 12;
/// From this many columns on, the trend is shown.
const TREND_FROM: u16 = 86;

/// Where the columns of the lines stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    x: u16,
    name: u16,
    bar: u16,
    change: bool,
    trend: u16,
    weight: u16,
    words: bool,
    right: u16,
}

impl Columns {
    /// Fits the columns to an area.
    pub(super) fn of(area: Rect) -> Self {
        let narrow = area.width < 44;
        let change = area.width >= 56;
        let words = area.width >= 64;
        let weight = if narrow { 0 } else { 5 };
        let trend = if area.width >= TREND_FROM {
            TREND + 2
        } else {
            0
        };
        let name = if narrow { 10 } else { 12 };
        let fixed = 4
            + name
            + 1
            + 4
            + 1
            + weight
            + trend
            + if words { LIGHT + 2 } else { 2 }
            + if change { 5 } else { 0 };
        let bar = ((area.width.saturating_sub(fixed)) / 2).clamp(4, 48);
        Self {
            x: area.x,
            name,
            bar,
            change,
            trend,
            weight,
            words,
            right: area.right(),
        }
    }

    /// Returns where the ledger's bar, its number, its trend and the field's band begin.
    fn places(&self) -> [u16; 4] {
        let bar = self.x + 4 + self.name;
        let number = bar + self.bar;
        let trend = number + 5 + if self.change { 5 } else { 0 };
        [bar, number, trend, trend + self.trend]
    }

    /// Returns the column before which the weights end.
    fn end(&self) -> u16 {
        self.right - if self.words { LIGHT + 3 } else { 2 }
    }

    /// Writes the headings on the pane's upper border, each over its column.
    pub(super) fn headings(&self, canvas: &mut Canvas<'_>, y: u16) {
        let [bar, _, trend, band] = self.places();
        let ledger = canvas.say("desk-ledger");
        canvas.heading(bar, y, self.bar, &ledger, Role::Ledger);
        if self.trend > 0 {
            let words = canvas.say("desk-history");
            canvas.heading(trend, y, TREND, &words, Role::Ledger);
        }
        let room = self.end().saturating_sub(band + self.weight);
        let all = ["desk-field", "desk-field-short", "desk-field-word"].map(|key| canvas.say(key));
        let words = all
            .into_iter()
            .find(|words| canvas.columns(words) <= room)
            .unwrap_or_default();
        canvas.heading(band, y, room, &words, Role::Field);
        if self.weight > 0 {
            let weight = canvas.say("desk-weight");
            canvas.heading_right(self.end(), y, self.weight, &weight, Role::Dim);
        }
    }

    /// Writes a line's row.
    pub(super) fn line(&self, canvas: &mut Canvas<'_>, y: u16, line: &DeskLine, selected: bool) {
        self.name(canvas, y, line, selected);
        let [bar, number, trend, band] = self.places();
        canvas.bar(bar, y, self.bar, line.paper, Role::Ledger);
        let paper = format!("{:.0}", line.paper);
        canvas.number(number, y, 4, &paper, Role::Ledger);
        if self.change {
            let (text, role) = number::change(canvas.look.symbols, line.paper_change);
            canvas.put(number + 5, y, 4, &text, role);
        }
        if self.trend > 0 {
            draw_trend(canvas, trend, y, &line.history);
        }
        canvas.band(band, y, self.bar, line.field);
        self.marks(canvas, y, line);
    }

    fn name(&self, canvas: &mut Canvas<'_>, y: u16, line: &DeskLine, selected: bool) {
        let symbols = canvas.look.symbols;
        if selected {
            canvas.put(self.x, y, 1, symbols.marker, Role::Key);
        }
        if line.veto {
            canvas.put(self.x + 1, y, 1, symbols.veto, Role::RedHead);
        }
        if line.live {
            canvas.put(self.x + 2, y, 1, symbols.live, Role::Warn);
        }
        let used = canvas.put(self.x + 3, y, self.name, &line.short, Role::Text);
        if selected {
            canvas.restyle(Rect::new(self.x + 3, y, used, 1), Role::Selected);
        }
    }

    /// Writes the weight and the light at the end of the row.
    fn marks(&self, canvas: &mut Canvas<'_>, y: u16, line: &DeskLine) {
        let end = self.end();
        if self.weight > 0 {
            canvas.put_right(end, y, self.weight, &line.weight, Role::Dim);
        }
        let Some(light) = &line.light else { return };
        let level = usize::from(light.level.min(2));
        let role = Role::of_light(light.level);
        canvas.put(end + 1, y, 1, canvas.look.symbols.lights[level], role);
        if self.words {
            canvas.put(end + 3, y, LIGHT, &light.word, role);
        }
    }
}

/// Draws how the ledger stood at the end of the last months, a cell each.
fn draw_trend(canvas: &mut Canvas<'_>, x: u16, y: u16, history: &[f64]) {
    let from = history.len().saturating_sub(usize::from(TREND));
    for (&paper, x) in history[from..].iter().zip(x..) {
        let at = (paper.clamp(0.0, 99.0) / 12.5) as usize;
        let glyph = canvas.look.symbols.eighths[at.min(7)];
        canvas.run(x, y, 1, glyph, Role::Ledger);
    }
}
