//! The last look before anything is written: a new file says what the old one said, and besides that only translations.

use crate::text::Lang;
use toml::Table;
use toml::Value;

/// Tells whether `new` holds everything that `old` holds, and what is new or changed are texts in the language `other`,
/// and entries at the ends of lists called `languages`.
pub(super) fn only_translates(old: &str, new: &str, pair: (Lang, Lang)) -> bool {
    let read = |text: &str| toml::from_str::<Table>(text).ok();
    match (read(old), read(new)) {
        (Some(old), Some(new)) => table(&old, &new, pair),
        _ => false,
    }
}

fn table(old: &Table, new: &Table, pair: (Lang, Lang)) -> bool {
    let other = pair.1.code();
    let kept = old.iter().all(|(key, value)| match new.get(key) {
        Some(new) if key == other => value == new || (value.is_str() && new.is_str()),
        Some(Value::Array(list)) if key == "languages" => {
            let old = value.as_array();
            old.is_some_and(|old| list.starts_with(old))
        }
        Some(new) => same(value, new, pair),
        None => false,
    });
    kept && new
        .iter()
        .all(|(key, value)| old.contains_key(key) || (key == other && value.is_str()))
}

fn same(old: &Value, new: &Value, pair: (Lang, Lang)) -> bool {
    match (old, new) {
        (Value::Table(old), Value::Table(new)) => table(old, new, pair),
        (Value::Array(old), Value::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new, pair))
        }
        (Value::String(text), Value::Table(new)) => {
            let original = new.get(pair.0.code()).and_then(Value::as_str);
            original == Some(text) && new.len() == 2 && new.contains_key(pair.1.code())
        }
        // Not a number is not even itself.
        (Value::Float(old), Value::Float(new)) => old.to_bits() == new.to_bits(),
        _ => old == new,
    }
}
