//! The names of keys: as the settings file writes them (`ctrl-l`, `pageup`, `space`) and as screens show them (`Ctrl-L`, `PgUp`).
//!
//! Touches nothing. Deliberately absent: which key means what.

use crate::tui::event::Code;
use crate::tui::event::Key;

/// Keys that are no characters: the code, its name in the settings, its name on the screen.
const NAMED: [(Code, &str, &str); 15] = [
    (Code::Up, "up", "↑"),
    (Code::Down, "down", "↓"),
    (Code::Left, "left", "←"),
    (Code::Right, "right", "→"),
    (Code::Enter, "enter", "Enter"),
    (Code::Esc, "esc", "Esc"),
    (Code::Tab, "tab", "Tab"),
    (Code::BackTab, "shift-tab", "Shift-Tab"),
    (Code::Backspace, "backspace", "Backspace"),
    (Code::PageUp, "pageup", "PgUp"),
    (Code::PageDown, "pagedown", "PgDn"),
    (Code::Home, "home", "Home"),
    (Code::End, "end", "End"),
    (Code::Delete, "delete", "Del"),
    (Code::Char(' '), "space", "Space"),
];

/// Reads a key as the settings file writes it. `None` where no key is called that, or where a terminal cannot tell it from
/// another: Ctrl-I is Tab, and Ctrl-M Enter.
pub fn parse(text: &str) -> Option<Key> {
    if let Some(rest) = text.strip_prefix("ctrl-") {
        let mut letters = rest.chars();
        return match (letters.next(), letters.next()) {
            (Some('i' | 'm'), None) => None,
            (Some(c @ 'a'..='z'), None) => Some(Key::ctrl(c)),
            _ => None,
        };
    }
    if let Some((code, ..)) = NAMED.iter().find(|(_, name, _)| *name == text) {
        return Some(Key::plain(*code));
    }
    if let Some(n) = text.strip_prefix('f').and_then(|n| n.parse::<u8>().ok()) {
        return (1..=12).contains(&n).then_some(Key::plain(Code::F(n)));
    }
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(c), None) if !c.is_control() && !c.is_whitespace() => Some(Key::char(c)),
        _ => None,
    }
}

/// Writes a key as the settings file does.
pub fn written(key: Key) -> String {
    match (key.ctrl, key.code) {
        (true, Code::Char(c)) => format!("ctrl-{c}"),
        (_, Code::F(n)) => format!("f{n}"),
        (_, code) => match (NAMED.iter().find(|(named, ..)| *named == code), code) {
            (Some((_, name, _)), _) => (*name).to_owned(),
            (None, Code::Char(c)) => c.to_string(),
            (None, _) => String::new(),
        },
    }
}

/// Writes a key as screens do.
pub fn shown(key: Key) -> String {
    match (key.ctrl, key.code) {
        (true, Code::Char(c)) => format!("Ctrl-{}", c.to_uppercase()),
        (_, Code::F(n)) => format!("F{n}"),
        (_, code) => match (NAMED.iter().find(|(named, ..)| *named == code), code) {
            (Some((.., shown)), _) => (*shown).to_owned(),
            (None, Code::Char(c)) => c.to_string(),
            (None, _) => String::new(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::TABLE;

    #[track_caller]
    fn check(text: &str, key: Option<Key>, as_shown: &str) {
        assert_eq!(parse(text), key, "{text}");
        if let Some(key) = key {
            assert_eq!(
                (written(key).as_str(), shown(key).as_str()),
                (text, as_shown)
            );
        }
    }

    #[test]
    fn keys_have_names() {
        check("p", Some(Key::char('p')), "p");
        check("L", Some(Key::char('L')), "L");
        check("?", Some(Key::char('?')), "?");
        check("f", Some(Key::char('f')), "f");
        check("f5", Some(Key::plain(Code::F(5))), "F5");
        check("ctrl-l", Some(Key::ctrl('l')), "Ctrl-L");
        check("pagedown", Some(Key::plain(Code::PageDown)), "PgDn");
        check("space", Some(Key::char(' ')), "Space");
        check("shift-tab", Some(Key::plain(Code::BackTab)), "Shift-Tab");
        for nothing in [
            "", " ", "ctrl-", "ctrl-ab", "ctrl-i", "ctrl-m", "f0", "f13", "pp", "hyper-x", "\u{7}",
        ] {
            check(nothing, None, "");
        }
    }

    #[test]
    fn every_key_of_the_table_can_be_written_and_read() {
        for &key in TABLE.iter().flat_map(|entry| entry.keys) {
            assert_eq!(parse(&written(key)), Some(key));
        }
    }
}
