//! The second page of the plan: villages, rest, hours and prescribed methods, one list.
//!
//! Draws [`PlanView`]. Deliberately absent: the cursor's movement.

use crate::tui::keys::Command;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::theme::Role;
use crate::view::model::PlanView;
use ratatui::layout::Rect;

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SideRow {
    /// Rest for everybody.
    Rest,
    /// Hours a week.
    Hours,
    /// Units in a village, by its position.
    Village(usize),
    /// Whether a line's method is adapted, by its position.
    Method(usize),
}

/// Lists the rows in order.
pub(super) fn rows(view: &PlanView) -> Vec<SideRow> {
    let methods = view
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.path.is_some());
    [SideRow::Rest, SideRow::Hours]
        .into_iter()
        .chain((0..view.villages.len()).map(SideRow::Village))
        .chain(methods.map(|(line, _)| SideRow::Method(line)))
        .collect()
}

/// The columns of the names and of the values: what they need.
#[derive(Debug, Clone, Copy)]
struct Columns {
    name: u16,
    value: u16,
}

impl Columns {
    fn of(canvas: &Canvas<'_>, view: &PlanView, columns: u16) -> Self {
        let mut needed = Self { name: 0, value: 0 };
        for row in rows(view) {
            let (name, value, _) = words(canvas, view, row);
            needed.name = needed.name.max(canvas.columns(&name));
            needed.value = needed.value.max(canvas.columns(&value));
        }
        Self {
            name: needed.name.min(columns / 2),
            value: needed.value.min(columns / 4),
        }
    }
}

/// Draws the rows that are seen; `first` is the position of the first of them.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    view: &PlanView,
    seen: &[SideRow],
    first: usize,
    at: Option<usize>,
) {
    let columns = Columns::of(canvas, view, area.width);
    for ((n, &row), y) in (first..).zip(seen).zip(area.y..) {
        let selected = at == Some(n);
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.hit(place, Command::Row(n));
        if selected {
            canvas.put(area.x, y, 1, canvas.look.symbols.marker, Role::Key);
        }
        draw_row(canvas, place, columns, words(canvas, view, row), selected);
    }
}

/// The name of a row, its value and a remark.
fn words(canvas: &Canvas<'_>, view: &PlanView, row: SideRow) -> (String, String, String) {
    match row {
        SideRow::Rest => (
            canvas.say("plan-rest"),
            view.rest.0.to_string(),
            view.rest.1.to_string(),
        ),
        SideRow::Hours => {
            let percent = format!("{}%", view.hours.0);
            (canvas.say("plan-hours"), percent, view.hours.1.to_string())
        }
        SideRow::Village(at) => {
            let village = &view.villages[at];
            let units = if village.units == 0 {
                canvas.look.symbols.dot.to_owned()
            } else {
                village.units.to_string()
            };
            let seen = if village.known {
                String::new()
            } else {
                format!(" {}", canvas.say("plan-village-new"))
            };
            (
                village.name.to_string(),
                units,
                format!("{}{seen}", village.trust),
            )
        }
        SideRow::Method(at) => {
            let row = &view.rows[at];
            let (adapted, fit) = row.path.clone().unwrap_or_default();
            let name = format!(
                "{} {} {}",
                canvas.say("plan-method"),
                canvas.look.symbols.dot,
                row.short
            );
            let value = canvas.say(if adapted {
                "plan-method-own"
            } else {
                "plan-method-book"
            });
            (name, value, fit.to_string())
        }
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    row: Rect,
    columns: Columns,
    (name, value, remark): (String, String, String),
    selected: bool,
) {
    let role = if selected { Role::Strong } else { Role::Text };
    canvas.put(row.x + 2, row.y, columns.name, &name, role);
    let x = row.x + 2 + columns.name + 2;
    canvas.number(x, row.y, columns.value, &value, Role::Strong);
    if selected {
        canvas.restyle(Rect::new(x, row.y, columns.value, 1), Role::Selected);
    }
    let x = x + columns.value + 2;
    let room = row.right().saturating_sub(x);
    canvas.put(x, row.y, room, &remark, Role::Dim);
}

/// Says what the row under the cursor is for.
pub(super) fn about(prose: &mut Prose, canvas: &Canvas<'_>, view: &PlanView, at: usize) {
    let Some(&row) = rows(view).get(at) else {
        return;
    };
    let (name, _, remark) = words(canvas, view, row);
    let text = match row {
        SideRow::Rest => format!("{} {remark}", canvas.say("plan-rest-about")),
        SideRow::Hours => remark,
        SideRow::Village(_) => format!("{remark} {}", canvas.say("plan-villages-about")),
        SideRow::Method(_) => format!("{} {remark}", canvas.say("plan-method-about")),
    };
    let lead = format!("{name} ");
    let indent = canvas.columns(&lead);
    prose.marked(&lead, Role::Strong, &text, indent, Role::Dim);
}
