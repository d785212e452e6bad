//! One value on one line: how texts and values are written in a save.
//!
//! The form is our own and never changes with a crate's taste, because a save is compared byte for byte. Reading is the
//! `toml` crate's.

use std::fmt::Write;
use toml::Value;

/// The longest line of a save in bytes, its newline not counted.
pub const MAX_LINE: usize = 4096;

/// Adds `text` as a basic string. What a terminal would obey or hide is escaped, so that a save is safe to look at.
pub(super) fn put_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if hidden(c) => put_code(out, c),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Adds `value` as an inline value, tables with their keys in order of the alphabet.
pub(super) fn put_value(out: &mut String, value: &Value) {
    match value {
        Value::String(text) => put_text(out, text),
        Value::Integer(number) => put(out, number),
        Value::Float(number) => put(out, &format_args!("{number:?}")),
        Value::Boolean(truth) => put(out, truth),
        Value::Datetime(date) => put(out, date),
        Value::Array(items) => put_array(out, items),
        Value::Table(table) => put_table(out, table),
    }
}

/// Reads one value; `None` if it is not exactly one.
pub(super) fn value_of(text: &str) -> Option<Value> {
    text.parse().ok()
}

/// Reads one text; `None` if it is not exactly one.
pub(super) fn text_of(text: &str) -> Option<String> {
    match value_of(text)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn put_array(out: &mut String, items: &[Value]) {
    out.push('[');
    for (i, item) in items.iter().enumerate() {
        out.push_str(if i > 0 { ", " } else { "" });
        put_value(out, item);
    }
    out.push(']');
}

fn put_table(out: &mut String, table: &toml::Table) {
    out.push('{');
    for (i, (key, value)) in table.iter().enumerate() {
        out.push_str(if i > 0 { ", " } else { " " });
        put_key(out, key);
        out.push_str(" = ");
        put_value(out, value);
    }
    out.push_str(if table.is_empty() { "}" } else { " }" });
}

fn put_key(out: &mut String, key: &str) {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match !key.is_empty() && key.chars().all(bare) {
        true => out.push_str(key),
        false => put_text(out, key),
    }
}

// Writing to a String cannot fail.
fn put(out: &mut String, value: &dyn std::fmt::Display) {
    let _ = write!(out, "{value}");
}

fn put_code(out: &mut String, c: char) {
    let code = u32::from(c);
    let _ = match code {
        0..=0xffff => write!(out, "\\u{code:04X}"),
        _ => write!(out, "\\U{code:08X}"),
    };
}

// Controls, line and paragraph separators, and the marks that turn the direction of writing.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        )
        || matches!(c, '\u{2066}'..='\u{2069}' | '\u{feff}')
}
