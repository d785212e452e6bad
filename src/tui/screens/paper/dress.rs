//! The dress of a paper: its frame and its head, by its look. Each can be told at a glance, and without colour.
//!
//! A document has a red head; a call a handset and the caller; a chat its group; a visit a door; a meeting the banner on
//! the wall; a scene in the field the line of the hills. Where there is little room, all that is left is a row with the
//! sign of the kind. Draws on the canvas. Deliberately absent: the text, the choices and the seal.

use crate::tui::paint::Canvas;
use crate::tui::screens::redhead;
use crate::tui::symbols::Frame;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use crate::view::model::Look;
use crate::view::model::Paper;
use ratatui::layout::Rect;

/// A handset, in half blocks and in ASCII.
const HANDSET: [[&str; 2]; 2] = [["▄▀▀▀▀▄", "█▄  ▄█"], [".----.", "|_  _|"]];
/// A bubble of speech.
const BUBBLE: [[&str; 2]; 2] = [["█▀▀▀▀█", "▀▀█▀▀▀"], [".----.", "'-,--'"]];
/// A door.
const DOOR: [[&str; 2]; 2] = [["█▀▀▀▀█", "█   ·█"], [".----.", "|   o|"]];
/// Columns of such a picture, and of the gap after it.
const PICTURE: u16 = 8;
/// The line of the hills: heights in eighths, 1..=8.
const HILLS: [usize; 24] = [
    1, 1, 2, 3, 5, 6, 5, 3, 2, 2, 3, 4, 6, 8, 7, 5, 4, 3, 2, 1, 1, 2, 3, 2,
];

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

/// Returns what stands on the frame of a paper. An official document has its head instead, where that is drawn; a chat
/// names who speaks above what is said.
pub(super) fn border_title(symbols: &Symbols, paper: &Paper, brief: bool) -> String {
    match paper.look {
        Look::Letter | Look::Document if !brief => String::new(),
        Look::Letter | Look::Document if !paper.issuer.is_empty() => {
            format!("{} {} {}", paper.kind, symbols.dot, paper.issuer)
        }
        Look::Message => paper.kind.to_string(),
        Look::Phone | Look::Visit if !brief => paper.kind.to_string(),
        _ => format!("{} {} {}", paper.kind, symbols.dot, paper.from),
    }
}

/// Writes the number of a document on the frame beside the title, where there is room for both.
pub(super) fn number_on_border(canvas: &mut Canvas<'_>, sheet: Rect, title: &str, number: &str) {
    let columns = canvas.columns(number);
    if canvas.columns(title) + columns + 8 <= sheet.width && columns + 2 <= sheet.width / 2 {
        canvas.note_on_border(sheet, sheet.y, number, Role::Dim);
    }
}

/// Returns how many rows the head of a paper takes; a brief one has no picture.
pub(super) fn head_rows(paper: &Paper, brief: bool) -> u16 {
    match paper.look {
        _ if brief => 1,
        Look::Letter | Look::Document => 4,
        Look::Meeting => 3,
        _ => 2,
    }
}

/// Draws the head of a paper.
pub(super) fn draw_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    match paper.look {
        Look::Letter | Look::Document => red_head(canvas, area, paper),
        Look::Phone => {
            let caller = format!("{} )))", paper.from);
            picture_head(canvas, area, HANDSET, [&caller, &paper.title]);
        }
        Look::Message => chat_head(canvas, area, paper),
        Look::Visit => picture_head(canvas, area, DOOR, [&paper.from, &paper.title]),
        Look::Meeting => banner(canvas, area, &paper.title),
        Look::Field => hills(canvas, area, &paper.title),
    }
}

/// Draws the head of a paper in one row: the sign of its kind and the title, on a document over the red rule.
pub(super) fn draw_brief(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    let symbols = canvas.look.symbols;
    let sign = symbols.kinds[paper.look as usize];
    let official = matches!(paper.look, Look::Letter | Look::Document);
    if official {
        canvas.run(area.x, area.y, area.width, symbols.rule[0], Role::RedHead);
    }
    let role = match paper.look {
        _ if official => Role::RedHead,
        Look::Field => Role::Field,
        _ => Role::Focus,
    };
    canvas.put(area.x, area.y, 2, &format!("{sign} "), role);
    let room = area.width.saturating_sub(2);
    let used = canvas.put(area.x + 2, area.y, room, &paper.title, Role::Strong);
    if official {
        canvas.put(area.x + 2 + used, area.y, 1, " ", role);
    }
}

/// Draws the head of an official document: who issues it, its number and who signed it, the rule with the star, the title.
fn red_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    let issuer = if paper.issuer.is_empty() {
        &paper.from
    } else {
        &paper.issuer
    };
    let issuer = redhead::letterhead(canvas, issuer, area.width);
    canvas.put_centre(area, area.y, &issuer, Role::RedHead);
    let number = if paper.number.is_empty() {
        &paper.kind
    } else {
        &paper.number
    };
    redhead::numbered(canvas, area, area.y + 1, number, &paper.signer);
    redhead::rule(canvas, area, area.y + 2);
    canvas.put_centre(area, area.y + 3, &paper.title, Role::Strong);
}

/// Draws a small picture, and beside it who it is from and what it is about.
fn picture_head(canvas: &mut Canvas<'_>, area: Rect, picture: [[&str; 2]; 2], words: [&str; 2]) {
    let rows = picture[usize::from(canvas.look.symbols.ascii)];
    let roles = [Role::Focus, Role::Strong];
    for (((row, words), role), y) in rows.iter().zip(words).zip(roles).zip(area.y..) {
        canvas.put(area.x, y, PICTURE, row, Role::Focus);
        let room = area.width.saturating_sub(PICTURE);
        canvas.put(area.x + PICTURE, y, room, words, role);
    }
}

/// Draws the head of a chat: the group's name over a line.
fn chat_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    picture_head(canvas, area, BUBBLE, [&paper.title, ""]);
    let line = canvas.look.symbols.plain.border.horizontal_top;
    let room = area.width.saturating_sub(PICTURE);
    canvas.run(area.x + PICTURE, area.y + 1, room, line, Role::Frame);
}

/// Draws the banner that hangs on the wall of a meeting.
fn banner(canvas: &mut Canvas<'_>, area: Rect, title: &str) {
    let [over, side, under] = canvas.look.symbols.name_seal;
    let columns = (canvas.columns(title) + 8).max(24).min(area.width);
    let x = area.x + (area.width - columns) / 2;
    canvas.run(x, area.y, columns, over, Role::RedHead);
    canvas.run(x, area.y + 1, 1, side, Role::RedHead);
    canvas.run(x + columns - 1, area.y + 1, 1, side, Role::RedHead);
    let within = Rect::new(x + 2, area.y + 1, columns.saturating_sub(4), 1);
    canvas.put_centre(within, area.y + 1, title, Role::Strong);
    canvas.run(x, area.y + 2, columns, under, Role::RedHead);
}

/// Draws the title over the line of the hills.
fn hills(canvas: &mut Canvas<'_>, area: Rect, title: &str) {
    canvas.put(area.x, area.y, area.width, title, Role::Strong);
    for (x, height) in (area.x..area.right()).zip(HILLS.iter().cycle()) {
        let glyph = canvas.look.symbols.eighths[height - 1];
        canvas.run(x, area.y + 1, 1, glyph, Role::Field);
    }
}
