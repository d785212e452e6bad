//! The first page of the plan: a row per line, a column per kind of work, what becomes of ledger and field.
//!
//! Draws [`PlanRow`]s. Deliberately absent: the cursor's movement.

use crate::tui::keys::Command;
use crate::tui::paint::Canvas;
use crate::tui::screens::plan::draft::KINDS;
use crate::tui::theme::Role;
use crate::view::model::PlanRow;
use crate::view::model::PlanView;
use ratatui::layout::Rect;
use std::ops::Range;

/// Columns of "78→82".
const PAPER: u16 = 8;

/// Where the columns stand.
#[derive(Debug, Clone, Copy)]
struct Columns {
    x: u16,
    name: u16,
    paper: u16,
    band: u16,
    band_columns: u16,
    weight: u16,
    cells: u16,
    /// Columns of a cell of units.
    cell: u16,
}

impl Columns {
    fn of(area: Rect) -> Self {
        let cell = if area.width >= 76 { 7 } else { 6 };
        let cells = area.right().saturating_sub(4 * cell + 1);
        let narrow = area.width < 66;
        let name = if narrow { 10 } else { 12 };
        let weight = if narrow { 0 } else { 4 };
        let paper = area.x + 4 + name;
        let band = paper + PAPER + 1;
        let room = cells.saturating_sub(band + weight + 1);
        Self {
            x: area.x,
            name,
            paper,
            band,
            band_columns: room.min(32),
            weight,
            cells,
            cell,
        }
    }

    fn place(&self, kind: usize) -> u16 {
        self.cells + self.cell * u16::try_from(kind).unwrap_or(0)
    }
}

/// Draws the rows that are seen, and their sums below.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    pane: Rect,
    area: Rect,
    view: &PlanView,
    seen: Range<usize>,
    cursor: Option<(usize, usize)>,
) {
    let columns = Columns::of(area);
    headings(canvas, pane.y, &columns, cursor.map(|(_, kind)| kind));
    let count = u16::try_from(seen.len()).unwrap_or(u16::MAX);
    let step = if area.height > 2 * count + 2 { 2 } else { 1 };
    for (n, y) in seen.zip((area.y..).step_by(step)) {
        let kind = cursor.filter(|(row, _)| *row == n).map(|(_, kind)| kind);
        line(canvas, y, &columns, &view.rows[n], kind);
        for kind in 0..KINDS.len() {
            let cell = Rect::new(columns.place(kind), y, columns.cell, 1);
            canvas.hit(cell, Command::Cell(n, kind));
        }
    }
    let rows = count * u16::try_from(step).unwrap_or(1);
    let last = area.bottom().saturating_sub(1);
    sums(canvas, (area.y + rows + 1).min(last), &columns, view);
}

fn headings(canvas: &mut Canvas<'_>, y: u16, columns: &Columns, selected: Option<usize>) {
    let ledger = canvas.say("desk-ledger");
    canvas.heading(columns.paper, y, PAPER, &ledger, Role::Ledger);
    let all = ["desk-field", "desk-field-short", "desk-field-word"].map(|key| canvas.say(key));
    let words = all
        .into_iter()
        .find(|words| canvas.columns(words) <= columns.band_columns);
    let words = words.unwrap_or_default();
    canvas.heading(columns.band, y, columns.band_columns, &words, Role::Field);
    if columns.weight > 0 {
        let weight = canvas.say("desk-weight");
        let end = columns.band + columns.band_columns + columns.weight;
        canvas.heading_right(end, y, columns.weight, &weight, Role::Dim);
    }
    for (kind, (name, _)) in KINDS.iter().enumerate() {
        let role = if selected == Some(kind) {
            Role::Key
        } else {
            Role::Strong
        };
        let words = canvas.say(&format!("{name}-short"));
        // A column stays free between two headings; the first has none before it.
        let room = columns.cell - u16::from(kind > 0);
        canvas.heading_right(columns.place(kind) + columns.cell, y, room, &words, role);
    }
}

fn line(canvas: &mut Canvas<'_>, y: u16, columns: &Columns, row: &PlanRow, kind: Option<usize>) {
    let symbols = canvas.look.symbols;
    if kind.is_some() {
        canvas.put(columns.x, y, 1, symbols.marker, Role::Key);
    }
    if row.veto {
        canvas.put(columns.x + 1, y, 1, symbols.veto, Role::RedHead);
    }
    if row.live {
        canvas.put(columns.x + 2, y, 1, symbols.live, Role::Warn);
    }
    let role = if kind.is_some() {
        Role::Strong
    } else {
        Role::Text
    };
    canvas.put(columns.x + 3, y, columns.name, &row.short, role);
    paper(canvas, y, columns, row);
    canvas.band(columns.band, y, columns.band_columns, row.field_next);
    if columns.weight > 0 {
        let x = columns.band + columns.band_columns;
        canvas.number(x, y, columns.weight, &row.weight, Role::Dim);
    }
    for (n, &units) in row.units.iter().enumerate() {
        cell(canvas, y, columns, n, units, kind == Some(n));
    }
}

/// Writes what the ledger is and what it becomes.
fn paper(canvas: &mut Canvas<'_>, y: u16, columns: &Columns, row: &PlanRow) {
    let now = format!("{:.0}", row.paper);
    let then = format!("{:.0}", row.paper_next);
    let role = Role::of_change((row.paper_next - row.paper).round() as i8);
    canvas.number(columns.paper, y, 3, &now, Role::Dim);
    canvas.put(columns.paper + 3, y, 1, canvas.look.symbols.to, Role::Dim);
    canvas.number(columns.paper + 4, y, 3, &then, role);
}

/// Writes the units of a cell; none is a dot, so that what is planned stands out.
fn cell(
    canvas: &mut Canvas<'_>,
    y: u16,
    columns: &Columns,
    kind: usize,
    units: u8,
    selected: bool,
) {
    let (words, role) = match units {
        0 => (canvas.look.symbols.dot.to_owned(), Role::Dim),
        _ => (units.to_string(), Role::Strong),
    };
    let end = columns.place(kind) + columns.cell;
    canvas.number(end - 4, y, 4, &format!("{words} "), role);
    if selected {
        canvas.put(end - 4, y, 1, canvas.look.symbols.marker, Role::Key);
        canvas.restyle(Rect::new(end - 3, y, 3, 1), Role::Selected);
    }
}

fn sums(canvas: &mut Canvas<'_>, y: u16, columns: &Columns, view: &PlanView) {
    let words = canvas.say("plan-sum");
    canvas.put(columns.x + 3, y, columns.name, &words, Role::Dim);
    let all: u32 = view
        .rows
        .iter()
        .flat_map(|row| row.units)
        .map(u32::from)
        .sum();
    let other = view.units.0.saturating_sub(all);
    if other > 0 {
        let words = canvas
            .look
            .ui
            .say_with("plan-sum-other", &[("units", other.into())]);
        let room = columns.cells.saturating_sub(columns.paper + 1);
        canvas.put(columns.paper, y, room, &words, Role::Dim);
    }
    for kind in 0..KINDS.len() {
        let sum: u32 = view.rows.iter().map(|row| u32::from(row.units[kind])).sum();
        canvas.number(
            columns.place(kind) + columns.cell - 4,
            y,
            4,
            &format!("{sum} "),
            Role::Dim,
        );
    }
}
