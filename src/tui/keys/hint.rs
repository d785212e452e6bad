//! A command in a screen's footer, with the word that says what it does there.
//!
//! Touches the keymap, so that the footer writes the keys that really work. Deliberately absent: drawing.

use crate::tui::keys::Command;
use crate::tui::keys::Keymap;
use crate::tui::keys::entry_of;

/// How the keys of a hint are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The command's own key.
    Key,
    /// The keys of several commands that belong together.
    Together(&'static [Command]),
    /// The digits, then the keys of some commands.
    Digits(&'static [Command]),
}

/// A command in a screen's footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The command that a click gives.
    pub command: Command,
    /// The key of the word.
    pub word: &'static str,
    form: Form,
}

impl Hint {
    /// Makes the hint of a command as the table has it.
    pub fn of(command: Command) -> Self {
        Self::named(command, entry_of(command).map_or("", |entry| entry.hint))
    }

    /// Makes the hint of a command under another word.
    pub fn named(command: Command, word: &'static str) -> Self {
        Self {
            command,
            word,
            form: Form::Key,
        }
    }

    /// Makes the hint of moving up and down.
    pub fn up_and_down(word: &'static str) -> Self {
        Self {
            command: Command::Down,
            word,
            form: Form::Together(&[Command::Up, Command::Down]),
        }
    }

    /// Makes the hint of moving left and right.
    pub fn left_and_right(word: &'static str) -> Self {
        Self {
            command: Command::Right,
            word,
            form: Form::Together(&[Command::Left, Command::Right]),
        }
    }

    /// Makes the hint of typing a number, or more and less.
    pub fn number(word: &'static str) -> Self {
        Self {
            command: Command::More,
            word,
            form: Form::Digits(&[Command::More, Command::Less]),
        }
    }

    /// Writes the keys as this keymap has them.
    pub fn shown(&self, map: &Keymap) -> String {
        let join = |commands: &[Command], gap: &str| {
            let keys: Vec<String> = commands.iter().map(|&it| map.shown(it)).collect();
            keys.join(gap)
        };
        match self.form {
            Form::Key => map.shown(self.command),
            Form::Together(commands) => {
                let short = commands.iter().all(|&it| !map.shown(it).is_ascii());
                join(commands, if short { "" } else { " " })
            }
            Form::Digits(commands) => format!("0-9 {}", join(commands, " ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::event::Key;
    use crate::tui::keys::TABLE;

    #[track_caller]
    fn check(hint: Hint, expected: &str) {
        assert_eq!(hint.shown(&Keymap::default()), expected);
    }

    #[test]
    fn keys_are_written_as_they_are() {
        check(Hint::of(Command::Plan), "p");
        check(Hint::named(Command::Letter('a'), "hint-alike"), "a");
        check(Hint::up_and_down("hint-move"), "↑↓");
        check(Hint::number("hint-change"), "0-9 + -");
    }

    #[test]
    fn the_footer_follows_the_settings() {
        let mut map = Keymap::default();
        let at = |command| TABLE.iter().position(|it| it.command == command);
        map.give(at(Command::Up).expect("there"), vec![Key::char('w')]);
        map.give(at(Command::Down).expect("there"), vec![Key::char('s')]);
        assert_eq!(Hint::up_and_down("hint-move").shown(&map), "w s");
    }
}
