//! What stands around every screen: the header of a play, the footer of keys, and the screen for windows that are too small.
//!
//! Draws [`Header`] and [`Hint`]s. Deliberately absent: any knowledge of which screen it surrounds.

use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::HintRoom;
use crate::tui::screens::bottom;
use crate::tui::screens::centre;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::view::model::Header;
use ratatui::layout::Rect;

/// The smallest screen that can be played on.
pub const LEAST: (u16, u16) = (60, 20);

/// Draws the header: the town and the month on the left, marks, rank and money on the right, the era where there is room.
pub fn header(canvas: &mut Canvas<'_>, row: Rect, header: &Header) {
    let gap = "  ";
    let mut x = row.x + 1;
    let dot = canvas.look.symbols.dot;
    if row.width >= 100 {
        let title = canvas.say("game-short");
        x += canvas.put(x, row.y, 24, &title, Role::RedHead);
        x += canvas.put(x, row.y, 3, &format!(" {dot} "), Role::Dim);
    }
    x += canvas.put(x, row.y, row.width / 4, &header.town, Role::Strong);
    x += canvas.put(x, row.y, 24, &format!("{gap}{}", header.date), Role::Text);
    let mut right = row.right() - 1;
    for (text, role, slot) in [
        (&header.money, Role::Dim, TownField::Money),
        (&header.rank, Role::Strong, TownField::Rank),
        (&header.marks, Role::Ledger, TownField::Marks),
    ] {
        if !text.is_empty() {
            let room = right.saturating_sub(x + 2);
            let start = canvas.put_right(right, row.y, room, text, role);
            let place = Rect::new(start, row.y, right - start, 1);
            canvas.hit(place, Command::Number(Slot::Town(slot)));
            right = start.saturating_sub(2);
        }
    }
    let era = format!("{gap}{dot}{gap}{}", header.era);
    if !header.era.is_empty() && x + canvas.columns(&era) < right {
        canvas.put(x, row.y, right - x, &era, Role::Dim);
    }
}

/// Draws the footer: as many hints as there is room for; at the right end always help, where there is any.
pub fn footer(canvas: &mut Canvas<'_>, row: Rect, hints: &[Hint], with_help: bool) {
    let help = Hint::of(Command::Help);
    let help_columns = if with_help {
        hint_columns(canvas, &help)
    } else {
        0
    };
    let end = row.right().saturating_sub(help_columns + 1);
    let mut x = row.x + 1;
    for hint in hints {
        let columns = hint_columns(canvas, hint);
        if x + columns + 2 > end {
            break;
        }
        x += draw_hint(canvas, x, row.y, hint) + 2;
    }
    if with_help {
        draw_hint(canvas, end, row.y, &help);
    }
}

fn hint_columns(canvas: &Canvas<'_>, hint: &Hint) -> u16 {
    canvas.columns(&canvas.look.symbols.keys(&hint.shown(&canvas.look.keys)))
        + 1
        + canvas.columns(&canvas.say(hint.word))
}

fn draw_hint(canvas: &mut Canvas<'_>, x: u16, y: u16, hint: &Hint) -> u16 {
    let word = canvas.say(hint.word);
    let shown = hint.shown(&canvas.look.keys);
    let shown = canvas.look.symbols.keys(&shown).into_owned();
    let key = canvas.put(x, y, 16, &shown, Role::Key) + 1;
    let columns = key + canvas.put(x + key, y, 24, &word, Role::Dim);
    canvas.hit(Rect::new(x, y, columns, 1), hint.command);
    columns
}

/// Draws the first hint of a screen, which a click closes, under it and returns what is left for the screen.
pub fn banner(canvas: &mut Canvas<'_>, area: Rect, key: &str) -> Rect {
    let mut words = Prose::new();
    words.bubble(&canvas.say(key), Role::Field);
    let text = inset(area, 1);
    let rows = words.rows(text.width, canvas.look.symbols);
    let (rest, banner) = bottom(area, u16::try_from(rows).unwrap_or(u16::MAX).min(5));
    words.draw(canvas, inset(banner, 1), 0);
    canvas.hit(banner, Command::Enter);
    rest
}

/// Draws the first hint of a screen in a frame over the first of some places that it fits, or over the last one. A click
/// on it closes it.
pub fn banner_over(canvas: &mut Canvas<'_>, rooms: &[HintRoom], key: &str) {
    let mut words = Prose::new();
    words.paragraph(&canvas.say(key), Role::Field);
    let symbols = canvas.look.symbols;
    let mut rows = |room: &HintRoom| {
        let rows = words.rows(room.area.width.saturating_sub(4), symbols);
        u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2)
    };
    let fits = rooms.iter().find(|room| rows(room) <= room.area.height);
    let Some(room) = fits.or(rooms.last()) else {
        return;
    };
    let place = if room.whole {
        room.area
    } else {
        bottom(room.area, rows(room)).1
    };
    canvas.clear(place);
    let inner = canvas.pane(place, "", symbols.round, Role::Focus);
    words.draw(canvas, inset(inner, 1), 0);
    canvas.hit(place, Command::Enter);
}

/// Says which size is needed and which there is.
pub fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let (columns, rows) = LEAST;
    let values = [
        ("width", Value::from(u32::from(columns))),
        ("height", Value::from(u32::from(rows))),
        ("columns", Value::from(u32::from(area.width))),
        ("rows", Value::from(u32::from(area.height))),
    ];
    let words = canvas.look.ui.say_with("terminal-too-small", &values);
    let mut prose = Prose::new();
    prose.paragraph(&words, Role::Text);
    let body = centre(area, 36);
    let used = u16::try_from(prose.rows(body.width, canvas.look.symbols)).unwrap_or(u16::MAX);
    let y = area.y + area.height.saturating_sub(used) / 2;
    prose.draw(
        canvas,
        Rect {
            y,
            height: area.bottom() - y,
            ..body
        },
        0,
    );
}
