//! The table `[keys]`: a command's name and the keys that give it.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::item::Item;
use crate::config::settings::read::unknown;
use crate::tui::event::Key;
use crate::tui::keys::Keymap;
use crate::tui::keys::TABLE;
use crate::tui::keys::name;
use crate::tui::keys::reserved;

/// The most keys of one command.
const MOST: usize = 4;

/// Reads the table. Where two commands would have one key, the keymap stays as it comes with the program.
pub(super) fn read(item: &Item<'_>, findings: &mut Findings) -> Keymap {
    let mut map = Keymap::default();
    let Some(table) = item.value.as_table() else {
        item.wrong_type(findings, "check-type-table");
        return map;
    };
    let mut places: Vec<Option<Place>> = vec![None; TABLE.len()];
    for (key, value) in table.iter() {
        let item = item.inner(key, value);
        let command: &str = key.get_ref();
        let Some(at) = TABLE.iter().position(|entry| entry.name == command) else {
            let known = TABLE.iter().map(|entry| entry.name);
            unknown(&item, command, "[keys]", known, findings);
            continue;
        };
        if let Some(keys) = keys_of(&item, findings) {
            map.give(at, keys);
            places[at] = Some(item.place());
        }
    }
    while let Some((key, first, later)) = map.clash() {
        // What was written gives way, and of two that were, the later one.
        let loser = if places[later].is_some() {
            later
        } else {
            first
        };
        let winner = first + later - loser;
        if let Some(place) = places[loser].take() {
            let taken = Diagnostic::new(Code::KeyTaken, place)
                .text("key", name::written(key))
                .text("command", TABLE[winner].name);
            findings.push(match &places[winner] {
                Some(other) => taken.also(other.clone(), "check-key-taken-there"),
                None => taken,
            });
        }
        map.give(loser, TABLE[loser].keys.to_vec());
    }
    map
}

/// Reads the keys of one command: a string, or a list of strings.
fn keys_of(item: &Item<'_>, findings: &mut Findings) -> Option<Vec<Key>> {
    if item.value.is_str() {
        return Some(vec![key_of(item, findings)?]);
    }
    let list = item.list(findings, MOST);
    if list.is_empty() {
        if item.value.is_array() {
            findings.push(Diagnostic::new(Code::BadKey, item.place()).text("key", "[]"));
        }
        return None;
    }
    list.iter().map(|item| key_of(item, findings)).collect()
}

fn key_of(item: &Item<'_>, findings: &mut Findings) -> Option<Key> {
    let quoted = item.string(findings)?;
    let key = name::parse(quoted.text).filter(|key| reserved(*key).is_none());
    if key.is_none() {
        findings.push(Diagnostic::new(Code::BadKey, quoted.place()).text("key", quoted.text));
    }
    key
}
