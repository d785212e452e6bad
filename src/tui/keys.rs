//! The one table of commands: what each is called, which keys give it, how its key is written, where its help stands.
//!
//! Feeds the keymap, the footer and the help overlay, so that none of them can disagree with the others. Touches nothing.
//! Deliberately absent: what a command does (each screen says), and keys that the player may change.

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
    /// The keys that give it.
    pub keys: &'static [Key],
    /// Its key as the footer writes it.
    pub shown: &'static str,
    /// The key of its word in the footer.
    pub hint: &'static str,
    /// The key of its sentence in the help.
    pub help: &'static str,
}

const fn entry(
    command: Command,
    keys: &'static [Key],
    shown: &'static str,
    hint: &'static str,
    help: &'static str,
) -> Entry {
    Entry {
        command,
        keys,
        shown,
        hint,
        help,
    }
}

/// Every command that a key gives, in the order of the help.
pub static TABLE: &[Entry] = &[
    entry(
        Command::Up,
        &[Key::plain(Code::Up), Key::char('k')],
        "↑ k",
        "hint-move",
        "keys-up",
    ),
    entry(
        Command::Down,
        &[Key::plain(Code::Down), Key::char('j')],
        "↓ j",
        "hint-move",
        "keys-down",
    ),
    entry(
        Command::Left,
        &[Key::plain(Code::Left), Key::char('h')],
        "← h",
        "hint-move",
        "keys-left",
    ),
    entry(
        Command::Right,
        &[Key::plain(Code::Right), Key::char('l')],
        "→ l",
        "hint-move",
        "keys-right",
    ),
    entry(
        Command::Enter,
        &[Key::plain(Code::Enter), Key::char(' ')],
        "Enter",
        "hint-open",
        "keys-enter",
    ),
    entry(
        Command::Back,
        &[Key::plain(Code::Esc), Key::plain(Code::Backspace)],
        "Esc",
        "hint-back",
        "keys-back",
    ),
    entry(
        Command::NextPane,
        &[Key::plain(Code::Tab)],
        "Tab",
        "hint-pane",
        "keys-pane",
    ),
    entry(
        Command::PrevPane,
        &[Key::plain(Code::BackTab)],
        "Shift-Tab",
        "hint-pane",
        "keys-pane-back",
    ),
    entry(
        Command::PageDown,
        &[Key::plain(Code::PageDown), Key::ctrl('f')],
        "PgDn",
        "hint-scroll",
        "keys-page-down",
    ),
    entry(
        Command::PageUp,
        &[Key::plain(Code::PageUp), Key::ctrl('b')],
        "PgUp",
        "hint-scroll",
        "keys-page-up",
    ),
    entry(
        Command::Home,
        &[Key::plain(Code::Home)],
        "Home",
        "hint-scroll",
        "keys-home",
    ),
    entry(
        Command::End,
        &[Key::plain(Code::End)],
        "End",
        "hint-scroll",
        "keys-end",
    ),
    entry(
        Command::More,
        &[Key::char('+'), Key::char('=')],
        "+",
        "hint-change",
        "keys-more",
    ),
    entry(
        Command::Less,
        &[Key::char('-')],
        "-",
        "hint-change",
        "keys-less",
    ),
    entry(
        Command::Undo,
        &[Key::char('u')],
        "u",
        "hint-undo",
        "keys-undo",
    ),
    entry(
        Command::Plan,
        &[Key::char('p')],
        "p",
        "hint-plan",
        "keys-plan",
    ),
    entry(
        Command::Initiatives,
        &[Key::char('i')],
        "i",
        "hint-initiatives",
        "keys-initiatives",
    ),
    entry(
        Command::Villages,
        &[Key::char('v')],
        "v",
        "hint-villages",
        "keys-villages",
    ),
    entry(
        Command::People,
        &[Key::char('s')],
        "s",
        "hint-people",
        "keys-people",
    ),
    entry(
        Command::Book,
        &[Key::char('m')],
        "m",
        "hint-marks",
        "keys-book",
    ),
    entry(Command::Why, &[Key::char('w')], "w", "hint-why", "keys-why"),
    entry(
        Command::Glossary,
        &[Key::char('g')],
        "g",
        "hint-concepts",
        "keys-glossary",
    ),
    entry(Command::Log, &[Key::char('o')], "o", "hint-log", "keys-log"),
    entry(
        Command::Calendar,
        &[Key::char('y')],
        "y",
        "hint-calendar",
        "keys-calendar",
    ),
    entry(
        Command::Language,
        &[Key::char('L')],
        "L",
        "hint-language",
        "keys-language",
    ),
    entry(
        Command::Help,
        &[Key::char('?'), Key::plain(Code::F(1))],
        "?",
        "hint-help",
        "keys-help",
    ),
    entry(
        Command::Quit,
        &[Key::char('q'), Key::ctrl('c')],
        "q",
        "hint-quit",
        "keys-quit",
    ),
    entry(
        Command::Suspend,
        &[Key::ctrl('z')],
        "Ctrl-Z",
        "hint-suspend",
        "keys-suspend",
    ),
    entry(
        Command::Redraw,
        &[Key::ctrl('l')],
        "Ctrl-L",
        "hint-redraw",
        "keys-redraw",
    ),
];

/// Returns what a key asks for.
pub fn command(key: Key) -> Option<Command> {
    if let Some(entry) = TABLE.iter().find(|entry| entry.keys.contains(&key)) {
        return Some(entry.command);
    }
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

/// Returns a command's entry of the table.
pub fn entry_of(command: Command) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.command == command)
}

/// A command in a screen's footer, with the word that says what it does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The command that a click gives.
    pub command: Command,
    /// The key as written.
    pub shown: &'static str,
    /// The key of the word.
    pub word: &'static str,
}

impl Hint {
    /// Makes the hint of a command as the table has it.
    pub fn of(command: Command) -> Self {
        let (shown, word) = entry_of(command).map_or(("", ""), |entry| (entry.shown, entry.hint));
        Self {
            command,
            shown,
            word,
        }
    }

    /// Makes the hint of a command under another word.
    pub fn named(command: Command, word: &'static str) -> Self {
        Self {
            word,
            ..Self::of(command)
        }
    }

    /// Makes a hint with its key written otherwise.
    pub fn written(command: Command, shown: &'static str, word: &'static str) -> Self {
        Self {
            command,
            shown,
            word,
        }
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

    #[test]
    fn digits_and_letters_are_commands() {
        assert_eq!(command(Key::char('7')), Some(Command::Digit(7)));
        assert_eq!(command(Key::char('a')), Some(Command::Letter('a')));
        assert_eq!(command(Key::char('L')), Some(Command::Language));
        assert_eq!(command(Key::char('中')), None);
        assert_eq!(command(Key::ctrl('a')), None);
    }
}
