//! What a red-headed document begins with: the letterhead, the number with the signer, the red rule with the star.
//!
//! Draws on the canvas. Deliberately absent: what the document says.

use crate::tui::paint::Canvas;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Writes a number in the middle, or at the left with a signer at the right.
pub(super) fn numbered(canvas: &mut Canvas<'_>, area: Rect, y: u16, number: &str, signer: &str) {
    if signer.is_empty() || canvas.columns(number) + canvas.columns(signer) + 2 > area.width {
        canvas.put_centre(area, y, number, Role::Dim);
        return;
    }
    canvas.put(area.x, y, area.width, number, Role::Dim);
    canvas.put_right(area.right(), y, area.width, signer, Role::Dim);
}

/// Draws the red rule with the star in the middle.
pub(super) fn rule(canvas: &mut Canvas<'_>, area: Rect, y: u16) {
    let [line, star] = canvas.look.symbols.rule;
    canvas.run(area.x, y, area.width, line, Role::RedHead);
    canvas.put_centre(area, y, &format!(" {star} "), Role::RedHead);
}

/// Writes a name as a letterhead: large, that is with blanks between Chinese characters, and Latin letters as capitals;
/// as it is where there is no room.
pub(super) fn letterhead(canvas: &Canvas<'_>, name: &str, room: u16) -> String {
    let large = if name.is_ascii() {
        name.to_uppercase()
    } else {
        let letters: Vec<String> = name.chars().map(String::from).collect();
        letters.join(" ")
    };
    if canvas.columns(&large) <= room {
        large
    } else {
        name.to_owned()
    }
}
