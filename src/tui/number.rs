//! Numbers as the screens write them: plain, or as an arrow and a size.
//!
//! Touches nothing. Deliberately absent: numbers inside sentences; [`crate::text::Value`] writes those.

use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;

/// Writes a number with one decimal; a whole number without it.
pub fn plain(number: f64) -> String {
    let decimals = usize::from(number.fract() != 0.0);
    format!("{number:.decimals$}")
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
    fn writes_numbers() {
        assert_eq!(plain(4.0), "4");
        assert_eq!(plain(2.54), "2.5");
    }

    #[test]
    fn writes_changes() {
        assert_eq!(change(&UNICODE, 2.4), ("▲2".into(), Role::Good));
        assert_eq!(change(&ASCII, -1.6), ("-2".into(), Role::Bad));
        assert_eq!(change(&UNICODE, 0.3).0, "");
    }
}
