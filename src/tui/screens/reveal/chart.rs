//! The chart of the reveal: the field as ground, the ledger as a line over it, and what is hollow between the two.
//!
//! Draws a [`Curve`]. Deliberately absent: the field of months that are still covered; a veil lies over them.

use crate::tui::paint::Canvas;
use crate::tui::theme::Role;
use crate::view::model::Curve;
use ratatui::layout::Rect;

/// Columns of the scale at the left.
const SCALE: u16 = 4;

/// What of the field is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::tui::screens) struct Shown {
    /// How many months are uncovered.
    pub months: usize,
    /// The month whose field is rising, and how far it has come, 0..=1.
    pub rising: Option<(usize, f64)>,
    /// The month that was guessed, where that is to be remembered.
    pub guess: Option<usize>,
}

impl Shown {
    /// Tells whether a month is marked as the one that was guessed; the month `at` has a mark of its own.
    fn marks(self, month: usize, at: usize) -> bool {
        self.guess == Some(month) && month != at
    }
}

/// Returns the fewest columns that a curve takes.
pub(in crate::tui::screens) fn columns(curve: &Curve) -> u16 {
    SCALE + u16::try_from(curve.paper.len()).unwrap_or(u16::MAX - SCALE)
}

/// Draws a curve; the tick `at` is marked.
pub(in crate::tui::screens) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    curve: &Curve,
    shown: Shown,
    at: usize,
) {
    let ticks = u16::try_from(curve.paper.len()).unwrap_or(u16::MAX);
    if ticks == 0 || area.height < 4 || area.width < SCALE + ticks {
        return;
    }
    let plot = Rect {
        x: area.x + SCALE,
        width: area.width - SCALE,
        height: area.height - 2,
        ..area
    };
    scale(canvas, area, plot);
    let columns = (plot.width / ticks).clamp(1, 12);
    for (n, (&paper, &real)) in curve.paper.iter().zip(&curve.real).enumerate() {
        let x = plot.x + columns * u16::try_from(n).unwrap_or(0);
        let bar = Rect {
            x,
            width: columns.saturating_sub(1).max(1),
            ..plot
        };
        match shown.rising {
            Some((rising, done)) if rising == n => field(canvas, bar, real * done),
            _ if n < shown.months => {
                field(canvas, bar, real);
                hollow(canvas, bar, paper, real);
            }
            _ => veil(canvas, bar, paper),
        }
        let ledger = canvas.look.symbols.ledger;
        canvas.run(x, row(plot, paper), bar.width, ledger, Role::Ledger);
        axis(canvas, bar, plot.right(), n, n == at);
        if shown.marks(n, at) {
            canvas.put(bar.x, bar.bottom() + 1, 1, "?", Role::Dim);
        }
    }
}

/// Returns the row in which a number of 0..=100 lies.
fn row(plot: Rect, value: f64) -> u16 {
    let down = (100.0 - value.clamp(0.0, 100.0)) / 100.0 * f64::from(plot.height);
    plot.y + (down as u16).min(plot.height - 1)
}

fn scale(canvas: &mut Canvas<'_>, area: Rect, plot: Rect) {
    for value in [100.0, 50.0, 0.0] {
        canvas.number(
            area.x,
            row(plot, value),
            SCALE - 1,
            &format!("{value:.0}"),
            Role::Dim,
        );
    }
}

/// Returns how high a number of 0..=100 stands, in eighths of a row.
fn eighths(bar: Rect, value: f64) -> u16 {
    let eighths = value.clamp(0.0, 100.0) / 100.0 * f64::from(bar.height) * 8.0;
    (eighths.round() as u16).min(bar.height * 8)
}

/// Draws the ground: full cells, and one in eighths on top.
fn field(canvas: &mut Canvas<'_>, bar: Rect, real: f64) {
    let eighths = eighths(bar, real);
    let full = eighths / 8;
    let [.., whole] = canvas.look.symbols.eighths;
    for n in 0..full {
        canvas.run(bar.x, bar.bottom() - 1 - n, bar.width, whole, Role::Field);
    }
    if !eighths.is_multiple_of(8) {
        let part = canvas.look.symbols.eighths[usize::from(eighths % 8) - 1];
        canvas.run(bar.x, bar.bottom() - 1 - full, bar.width, part, Role::Field);
    }
}

/// Draws what lies between the field's top and the ledger where the ledger stands higher.
fn hollow(canvas: &mut Canvas<'_>, bar: Rect, paper: f64, real: f64) {
    let ground = bar.bottom() - eighths(bar, real).div_ceil(8);
    let ledger = row(bar, paper);
    for y in ledger + 1..ground {
        canvas.run(bar.x, y, bar.width, canvas.look.symbols.hollow, Role::Bad);
    }
}

/// Covers what is below the ledger in a month that is not opened yet.
fn veil(canvas: &mut Canvas<'_>, bar: Rect, paper: f64) {
    for y in row(bar, paper) + 1..bar.bottom() {
        canvas.run(bar.x, y, bar.width, canvas.look.symbols.veil, Role::Dim);
    }
}

/// Writes the tick's number under its bar, and the mark under that.
fn axis(canvas: &mut Canvas<'_>, bar: Rect, right: u16, n: usize, marked: bool) {
    let number = (n + 1).to_string();
    let role = if marked { Role::Key } else { Role::Dim };
    let fits = right.saturating_sub(bar.x) >= canvas.columns(&number);
    if fits && (bar.width >= 2 || (n + 1).is_multiple_of(3)) {
        canvas.put(bar.x, bar.bottom(), bar.width.max(2), &number, role);
    }
    if marked {
        canvas.run(
            bar.x,
            bar.bottom() + 1,
            bar.width,
            canvas.look.symbols.arrows[0],
            Role::Key,
        );
    }
}

/// A sign of the chart, the key of its words, and its role.
type Sign = (String, &'static str, Role);

/// Makes the sign of what months are filled with.
fn fill(glyph: &str, key: &'static str, role: Role) -> Sign {
    (glyph.repeat(2), key, role)
}

/// Writes the legend on the pane's upper border: what an opened chart is drawn with, or what a covered one is.
pub(in crate::tui::screens) fn legend(canvas: &mut Canvas<'_>, pane: Rect, open: bool) {
    let symbols = canvas.look.symbols;
    let paper = fill(symbols.ledger, "reveal-paper", Role::Ledger);
    if !open {
        let covered = fill(symbols.veil, "reveal-covered", Role::Dim);
        return signs(canvas, pane, pane.y, &[covered, paper]);
    }
    let parts = [
        fill(symbols.hollow, "reveal-gap", Role::Bad),
        fill(symbols.eighths[7], "reveal-real", Role::Field),
        paper,
    ];
    signs(canvas, pane, pane.y, &parts);
}

/// Writes on the pane's lower border what is still covered, and what marks the month that was guessed.
pub(super) fn legend_below(canvas: &mut Canvas<'_>, pane: Rect, covered: bool, guess: bool) {
    let veil = fill(canvas.look.symbols.veil, "reveal-covered", Role::Dim);
    let guessed = ("?".to_owned(), "reveal-guessed", Role::Dim);
    let parts = [(covered, veil), (guess, guessed)].into_iter();
    let parts: Vec<Sign> = parts.filter(|(shown, _)| *shown).map(|it| it.1).collect();
    signs(canvas, pane, pane.bottom().saturating_sub(1), &parts);
}

/// Writes signs with their words on a border, from its right end on.
fn signs(canvas: &mut Canvas<'_>, pane: Rect, y: u16, parts: &[Sign]) {
    let mut right = pane.right().saturating_sub(2);
    for (glyphs, key, role) in parts {
        let words = format!(" {} ", canvas.say(key));
        let columns = canvas.columns(glyphs);
        right = canvas
            .put_right(right, y, 20, &words, *role)
            .saturating_sub(columns);
        canvas.heading(right, y, columns, glyphs, *role);
        right = right.saturating_sub(2);
    }
}
