//! The one table of commands: what each is called, which keys give it, where its words stand.
//!
//! Feeds the keymap, the footer, the help overlay, the settings file and `docs/keys.md`, so that none of them can disagree
//! with the others. Touches nothing. Deliberately absent: what a command does (each screen says).

pub mod hint;
pub mod map;
pub mod name;

pub use self::hint::Hint;
pub use self::map::Keymap;

use crate::engine::slot::Slot;
use crate::tui::event::Code;
use crate::tui::event::Key;

/// What a key, a click or a wheel asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it; the table's help says it in two languages.
pub enum Command {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    Enter,
    Back,
    NextPane,
    PrevPane,
    /// The digits, 0..=9.
    Digit(u8),
    More,
    Less,
    /// The letters that have a meaning on one screen only, a..=e.
    Letter(char),
    /// A click on a row of a screen's list.
    Row(usize),
    /// A click on a cell of a table.
    Cell(usize, usize),
    /// A click on a number.
    Number(Slot),
    Undo,
    Plan,
    Initiatives,
    Villages,
    People,
    Book,
    Why,
    Glossary,
    Log,
    Calendar,
    Settings,
    Language,
    Help,
    Quit,
    Suspend,
    Redraw,
}

/// A command of the table.
#[derive(Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// What the settings file calls it.
    pub name: &'static str,
    /// The keys that give it unless the settings say otherwise; the first is the one that screens write.
    pub keys: &'static [Key],
    /// The key of its word in the footer.
    pub hint: &'static str,
    /// The key of its sentence in the help.
    pub help: &'static str,
}

const fn plain(code: Code) -> Key {
    Key::plain(code)
}

/// Declares the table: command, name, keys, word in the footer, sentence in the help.
macro_rules! table {
    ($($command:ident $name:literal [$($key:expr),+] $hint:literal $help:literal,)*) => {
        /// Every command that a key gives, in the order of the help.
        pub static TABLE: &[Entry] = &[$(Entry {
            command: Command::$command,
            name: $name,
            keys: &[$($key),+],
            hint: $hint,
            help: $help,
        }),*];
    };
}

table! {
    Up "up" [plain(Code::Up), Key::char('k')] "hint-move" "keys-up",
    Down "down" [plain(Code::Down), Key::char('j')] "hint-move" "keys-down",
    Left "left" [plain(Code::Left), Key::char('h')] "hint-move" "keys-left",
    Right "right" [plain(Code::Right), Key::char('l')] "hint-move" "keys-right",
    Enter "enter" [plain(Code::Enter), Key::char(' ')] "hint-open" "keys-enter",
    Back "back" [plain(Code::Esc), plain(Code::Backspace)] "hint-back" "keys-back",
    NextPane "next-pane" [plain(Code::Tab)] "hint-pane" "keys-pane",
    PrevPane "previous-pane" [plain(Code::BackTab)] "hint-pane" "keys-pane-back",
    PageDown "page-down" [plain(Code::PageDown), Key::ctrl('f')] "hint-scroll" "keys-page-down",
    PageUp "page-up" [plain(Code::PageUp), Key::ctrl('b')] "hint-scroll" "keys-page-up",
    Home "home" [plain(Code::Home)] "hint-scroll" "keys-home",
    End "end" [plain(Code::End)] "hint-scroll" "keys-end",
    More "more" [Key::char('+'), Key::char('=')] "hint-change" "keys-more",
    Less "less" [Key::char('-')] "hint-change" "keys-less",
    Undo "undo" [Key::char('u')] "hint-undo" "keys-undo",
    Plan "plan" [Key::char('p')] "hint-plan" "keys-plan",
    Initiatives "initiatives" [Key::char('i')] "hint-initiatives" "keys-initiatives",
    Villages "villages" [Key::char('v')] "hint-villages" "keys-villages",
    People "people" [Key::char('s')] "hint-people" "keys-people",
    Book "marking-book" [Key::char('m')] "hint-marks" "keys-book",
    Why "why" [Key::char('w')] "hint-why" "keys-why",
    Glossary "glossary" [Key::char('g')] "hint-concepts" "keys-glossary",
    Log "log" [Key::char('o')] "hint-log" "keys-log",
    Calendar "calendar" [Key::char('y')] "hint-calendar" "keys-calendar",
    Settings "settings" [Key::char(',')] "hint-settings" "keys-settings",
    Language "language" [Key::char('L')] "hint-language" "keys-language",
    Help "help" [Key::char('?'), plain(Code::F(1))] "hint-help" "keys-help",
    Quit "quit" [Key::char('q'), Key::ctrl('c')] "hint-quit" "keys-quit",
    Suspend "suspend" [Key::ctrl('z')] "hint-suspend" "keys-suspend",
    Redraw "redraw" [Key::ctrl('l')] "hint-redraw" "keys-redraw",
}

/// Returns a command's entry of the table.
pub fn entry_of(command: Command) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.command == command)
}

/// Returns what a key means on whichever screen it is pressed, besides the table: digits choose, a to e are a screen's own.
///
/// These keys cannot be given to a command of the table.
pub fn reserved(key: Key) -> Option<Command> {
    match key {
        Key { ctrl: true, .. } => None,
        Key {
            code: Code::Char(c @ '0'..='9'),
            ..
        } => Some(Command::Digit(c as u8 - b'0')),
        Key {
            code: Code::Char(c @ 'a'..='e'),
            ..
        } => Some(Command::Letter(c)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::Ui;

    #[test]
    fn no_key_stands_for_two_commands() {
        let keys: Vec<Key> = TABLE.iter().flat_map(|entry| entry.keys).copied().collect();
        for (n, key) in keys.iter().enumerate() {
            assert!(!keys[..n].contains(key), "{key:?}");
            assert_eq!(reserved(*key), None, "{key:?}");
        }
    }

    #[test]
    fn every_command_has_words_in_both_languages() {
        for lang in Lang::ALL {
            let ui = Ui::new(lang);
            for entry in TABLE {
                assert_ne!(ui.say(entry.hint), entry.hint, "{lang:?}");
                assert_ne!(ui.say(entry.help), entry.help, "{lang:?}");
            }
        }
    }
}
