//! One `[[action]]` table of a save: how it is written, and what a whole or a torn one looks like.

use crate::session::journal::act::Act;
use crate::session::journal::act::MAX_ACT;
use crate::session::journal::check::Check;
use crate::session::journal::line::MAX_LINE;

/// One action of a play, as the save keeps it. Its number is its place, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The tick in which it was done.
    pub tick: u32,
    /// What was done.
    pub act: Act,
    /// The hash of the play's state afterwards, as the caller computes it.
    pub state: u64,
}

/// The number of lines in a table, the blank one before it included.
pub(super) const ROWS: usize = 7;
/// More bytes than any table has.
pub(super) const MAX_BLOCK: usize = MAX_ACT + 256;

/// What stands before and after the value in each line of a table.
const SHAPE: [(&str, Value, &str); ROWS] = [
    ("", Value::None, ""),
    ("[[action]]", Value::None, ""),
    ("n = ", Value::Number, ""),
    ("tick = ", Value::Number, ""),
    ("act = ", Value::Inline, ""),
    ("state = \"", Value::Hex, "\""),
    ("check = \"", Value::Hex, "\""),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Value {
    None,
    Number,
    Inline,
    Hex,
}

/// A table that has the right shape; its check is not yet compared.
pub(super) struct Block<'a> {
    pub(super) n: u64,
    pub(super) entry: Entry,
    pub(super) check: &'a str,
}

/// Writes action `n` down, with the check that follows from the one before.
pub(super) fn render(entry: &Entry, n: u64, before: Check) -> (String, Check) {
    let Entry { tick, act, state } = entry;
    let act = act.as_toml();
    let mut out =
        format!("\n[[action]]\nn = {n}\ntick = {tick}\nact = {act}\nstate = \"{state:016x}\"\n");
    let check = before.next(&out);
    out.push_str(&format!("check = \"{check}\"\n"));
    (out, check)
}

/// Reads the table at the beginning of `rest`, or tells the first line (from 0) that cannot be what it must be.
pub(super) fn parse(rest: &[u8]) -> Result<Block<'_>, usize> {
    let mut values = [""; ROWS];
    let mut at = 0;
    for (row, value) in values.iter_mut().enumerate() {
        let line = line_at(rest, at).ok_or(row)?;
        *value = value_in(row, line).ok_or(row)?;
        at += line.len() + 1;
    }
    let [_, _, n, tick, act, state, check] = values;
    let entry = Entry {
        tick: tick.parse().map_err(|_| 3_usize)?,
        act: Act::from_line(act),
        state: u64::from_str_radix(state, 16).map_err(|_| 5_usize)?,
    };
    let n = n.parse().map_err(|_| 2_usize)?;
    Ok(Block { n, entry, check })
}

/// Tells whether `tail` is the beginning of a table and nothing more: what an interrupted write leaves.
pub(super) fn is_begun(tail: &[u8]) -> bool {
    let lines: Vec<&[u8]> = tail.splitn(ROWS + 1, |b| *b == b'\n').collect();
    let (last, whole) = lines.split_last().unwrap_or((&tail, &[]));
    let fits = whole
        .iter()
        .enumerate()
        .all(|(row, line)| value_in(row, line).is_some());
    fits && whole.len() < ROWS && begins(whole.len(), last)
}

// The line that begins there, if it ends within bounds.
fn line_at(rest: &[u8], at: usize) -> Option<&[u8]> {
    let ahead = &rest[at..rest.len().min(at + MAX_LINE + 1)];
    let len = ahead.iter().position(|b| *b == b'\n')?;
    Some(&ahead[..len])
}

fn value_in(row: usize, line: &[u8]) -> Option<&str> {
    let (before, kind, after) = SHAPE[row];
    let line = std::str::from_utf8(line).ok()?;
    let value = line.strip_prefix(before)?.strip_suffix(after)?;
    is_whole(kind, value).then_some(value)
}

fn is_whole(kind: Value, value: &str) -> bool {
    match kind {
        Value::None => value.is_empty(),
        Value::Number => !value.is_empty() && may_begin(kind, value.as_bytes()),
        Value::Inline => {
            !value.is_empty() && value.len() <= MAX_ACT && !value.chars().any(char::is_control)
        }
        Value::Hex => value.len() == 16 && may_begin(kind, value.as_bytes()),
    }
}

fn may_begin(kind: Value, value: &[u8]) -> bool {
    match kind {
        Value::None => value.is_empty(),
        // Written without leading zeros.
        Value::Number => {
            value.len() < 20
                && value.iter().all(u8::is_ascii_digit)
                && (value.len() == 1 || !value.starts_with(b"0"))
        }
        Value::Inline => value.len() <= MAX_ACT && !value.iter().any(u8::is_ascii_control),
        Value::Hex => {
            value.len() <= 16 && value.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        }
    }
}

// A line that was cut anywhere, even inside a character.
fn begins(row: usize, line: &[u8]) -> bool {
    let (before, kind, after) = SHAPE[row];
    let Some(rest) = line.strip_prefix(before.as_bytes()) else {
        return before.as_bytes().starts_with(line);
    };
    let closed = rest
        .strip_suffix(after.as_bytes())
        .filter(|_| !after.is_empty());
    may_begin(kind, rest) || closed.is_some_and(|value| value.len() == 16 && may_begin(kind, value))
}
