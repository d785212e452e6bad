//! The dress of a paper: its frame and its head, by its look.
//!
//! Draws on the canvas. Deliberately absent: the text and the choices.

use crate::tui::paint::Canvas;
use crate::tui::symbols::Frame;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use crate::view::model::Look;
use crate::view::model::Paper;
use ratatui::layout::Rect;

/// Returns the frame of a paper by its look, and its role.
pub(super) fn dress(symbols: &Symbols, look: Look) -> (Frame, Role) {
    match look {
        Look::Letter | Look::Document => (symbols.plain, Role::Frame),
        Look::Phone | Look::Message => (symbols.round, Role::Focus),
        Look::Visit => (symbols.thick, Role::Frame),
        Look::Meeting => (symbols.double, Role::Frame),
        Look::Field => (symbols.dashed, Role::Field),
    }
}

/// Returns what stands on the frame of a paper; an official document has its head instead.
pub(super) fn border_title(symbols: &Symbols, paper: &Paper) -> String {
    match paper.look {
        Look::Letter | Look::Document => String::new(),
        _ => format!("{} {} {}", paper.kind, symbols.dot, paper.from),
    }
}

/// Returns how many rows the head of a paper takes.
pub(super) fn head_rows(paper: &Paper) -> u16 {
    match paper.look {
        Look::Letter | Look::Document => 4,
        _ => 2,
    }
}

/// Draws the head of a paper: that of a document is red, with its number and a rule.
pub(super) fn draw_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    match paper.look {
        Look::Letter | Look::Document => red_head(canvas, area, paper),
        _ => plain_head(canvas, area, paper),
    }
}

fn red_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    let [line, star] = canvas.look.symbols.rule;
    canvas.put_centre(area, area.y, &paper.from, Role::RedHead);
    let number = if paper.number.is_empty() {
        &paper.kind
    } else {
        &paper.number
    };
    canvas.put_centre(area, area.y + 1, number, Role::Dim);
    canvas.run(area.x, area.y + 2, area.width, line, Role::RedHead);
    canvas.put_centre(area, area.y + 2, &format!(" {star} "), Role::RedHead);
    canvas.put_centre(area, area.y + 3, &paper.title, Role::Strong);
}

fn plain_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    let symbols = canvas.look.symbols;
    let used = canvas.put(area.x, area.y, area.width, &paper.title, Role::Strong);
    let (glyph, role) = match paper.look {
        Look::Field => (symbols.band[1], Role::Field),
        Look::Meeting => (symbols.double.border.horizontal_top, Role::Frame),
        _ => (symbols.plain.border.horizontal_top, Role::Frame),
    };
    canvas.run(area.x, area.y + 1, used, glyph, role);
}
