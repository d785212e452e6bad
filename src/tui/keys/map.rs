//! The keymap of one reader: the table's keys, or those that the settings give instead.
//!
//! Touches nothing. Deliberately absent: files; the settings are read elsewhere.

use crate::tui::event::Key;
use crate::tui::keys::Command;
use crate::tui::keys::TABLE;
use crate::tui::keys::name;
use crate::tui::keys::reserved;

/// Which key gives which command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// The keys of each entry of the table, the one that screens write first.
    keys: Vec<Vec<Key>>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self {
            keys: TABLE.iter().map(|entry| entry.keys.to_vec()).collect(),
        }
    }
}

impl Keymap {
    /// Returns what a key asks for.
    pub fn command(&self, key: Key) -> Option<Command> {
        reserved(key).or_else(|| self.owner(key).map(|at| TABLE[at].command))
    }

    /// Returns the keys that give the command at a position of the table.
    pub fn keys(&self, at: usize) -> &[Key] {
        self.keys.get(at).map_or(&[], Vec::as_slice)
    }

    /// Returns the position in the table of the command that has a key.
    pub fn owner(&self, key: Key) -> Option<usize> {
        self.keys.iter().position(|keys| keys.contains(&key))
    }

    /// Gives the command at a position of the table other keys.
    pub fn give(&mut self, at: usize, keys: Vec<Key>) {
        if let Some(old) = self.keys.get_mut(at) {
            *old = keys;
        }
    }

    /// Finds a key that two commands have: the key, and both positions in the table, the earlier first.
    pub fn clash(&self) -> Option<(Key, usize, usize)> {
        (0..self.keys.len()).find_map(|later| {
            self.keys(later).iter().find_map(|&key| {
                let first = self.owner(key)?;
                (first < later).then_some((key, first, later))
            })
        })
    }

    /// Writes the first key of a command as screens do; empty where it has none.
    pub fn shown(&self, command: Command) -> String {
        match command {
            Command::Letter(letter) => letter.to_string(),
            _ => {
                let at = TABLE.iter().position(|entry| entry.command == command);
                let first = at.and_then(|at| self.keys(at).first());
                first.map(|&key| name::shown(key)).unwrap_or_default()
            }
        }
    }

    /// Writes all keys of the command at a position of the table as screens do.
    pub fn all_shown(&self, at: usize) -> String {
        let keys: Vec<String> = self.keys(at).iter().map(|&key| name::shown(key)).collect();
        keys.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::event::Code;

    fn at(command: Command) -> usize {
        TABLE
            .iter()
            .position(|entry| entry.command == command)
            .expect("it is in the table")
    }

    #[test]
    fn digits_and_letters_are_commands_in_every_keymap() {
        let map = Keymap::default();
        assert_eq!(map.command(Key::char('7')), Some(Command::Digit(7)));
        assert_eq!(map.command(Key::char('a')), Some(Command::Letter('a')));
        assert_eq!(map.command(Key::char('L')), Some(Command::Language));
        assert_eq!(map.command(Key::char('中')), None);
        assert_eq!(map.command(Key::ctrl('a')), None);
        assert_eq!(map.clash(), None);
    }

    #[test]
    fn a_command_takes_other_keys_and_leaves_its_own() {
        let mut map = Keymap::default();
        map.give(
            at(Command::Plan),
            vec![Key::char('r'), Key::plain(Code::F(2))],
        );
        assert_eq!(map.command(Key::char('r')), Some(Command::Plan));
        assert_eq!(map.command(Key::char('p')), None);
        assert_eq!(map.shown(Command::Plan), "r");
        assert_eq!(map.all_shown(at(Command::Plan)), "r F2");
    }

    #[test]
    fn two_commands_may_swap_keys_but_not_share_one() {
        let mut map = Keymap::default();
        map.give(at(Command::Plan), vec![Key::char('i')]);
        let both = (at(Command::Plan), at(Command::Initiatives));
        assert_eq!(map.clash(), Some((Key::char('i'), both.0, both.1)));
        map.give(at(Command::Initiatives), vec![Key::char('p')]);
        assert_eq!(map.clash(), None);
    }
}
