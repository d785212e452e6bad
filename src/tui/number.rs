//! Numbers as the screens write them: with a sign, or as an arrow and a size.
//!
//! Touches nothing. Deliberately absent: numbers inside sentences; [`crate::text::Value`] writes those.

use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;

/// Writes a number with its sign and fixed decimals; a whole number without them. Nought has no sign.
pub fn signed(number: f64, decimals: usize) -> String {
    let decimals = if number.fract() == 0.0 { 0 } else { decimals };
    let size = format!("{:.decimals$}", number.abs());
    let nought = size.bytes().all(|digit| matches!(digit, b'0' | b'.'));
    match (nought, number > 0.0) {
        (true, _) => size,
        (false, true) => ["+", &size].concat(),
        (false, false) => ["−", &size].concat(),
    }
}

/// Writes a change of paper as an arrow and its size in whole points; nothing below half a point.
pub fn change(symbols: &Symbols, by: f64) -> (String, Role) {
    let [up, down] = symbols.arrows;
    let size = by.abs().round();
    if size < 1.0 {
        return (String::new(), Role::Dim);
    }
    let (arrow, role) = if by > 0.0 {
        (up, Role::Good)
    } else {
        (down, Role::Bad)
    };
    (format!("{arrow}{size:.0}"), role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::symbols::ASCII;
    use crate::tui::symbols::UNICODE;

    #[test]
    fn writes_signs() {
        assert_eq!(signed(-3.0, 1), "−3");
        assert_eq!(signed(2.54, 1), "+2.5");
        assert_eq!(signed(-0.01, 1), "0.0");
        assert_eq!(signed(0.0, 1), "0");
    }

    #[test]
    fn writes_changes() {
        assert_eq!(change(&UNICODE, 2.4), ("▲2".into(), Role::Good));
        assert_eq!(change(&ASCII, -1.6), ("v2".into(), Role::Bad));
        assert_eq!(change(&UNICODE, 0.3).0, "");
    }
}
