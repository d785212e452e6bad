//! Reads a save: the longest beginning that is, byte for byte, what the program would have written.
//!
//! Each table is read line by line within bounds, written again, and compared; so every byte counts, a digit in upper
//! case as much as a missing newline. Works on bytes alone, writes nothing, and takes any bytes whatever.

use crate::session::journal::check::Check;
use crate::session::journal::damage;
use crate::session::journal::damage::Damage;
use crate::session::journal::damage::DamageKind;
use crate::session::journal::entry;
use crate::session::journal::entry::Block;
use crate::session::journal::entry::Entry;
use crate::session::journal::entry::ROWS;
use crate::session::journal::error::OpenError;
use crate::session::journal::header;
use crate::session::journal::header::Header;

/// The most actions that a save holds.
pub const MAX_ACTIONS: usize = 100_000;

/// A save that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Which play it is.
    pub header: Header,
    /// Its actions in order, up to the first damage.
    pub entries: Vec<Entry>,
    /// Where it stops being good, if it does.
    pub damage: Option<Damage>,
    /// The number of good bytes.
    pub bytes: u64,
}

/// How far the good part of a save reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    pub(super) actions: usize,
    pub(super) bytes: usize,
    pub(super) check: Check,
}

/// Reads the whole of a save.
pub(super) fn all(bytes: &[u8]) -> Result<(Opened, Reach), OpenError> {
    let (mut walk, header) = Walk::begin(bytes)?;
    let mut entries = Vec::new();
    let damage = loop {
        match walk.next() {
            Next::Entry(entry) => entries.push(entry),
            Next::End => break None,
            Next::Bad { row, kind } => break Some(walk.damage(row, kind)),
        }
    };
    let opened = Opened {
        header,
        entries,
        damage,
        bytes: walk.reach.bytes as u64,
    };
    Ok((opened, walk.reach))
}

/// Tells whether `bytes` begin with all of what `reach` stands for.
pub(super) fn reaches(bytes: &[u8], reach: Reach) -> bool {
    let Ok((mut walk, _)) = Walk::begin(bytes) else {
        return false;
    };
    while walk.reach.actions < reach.actions {
        let Next::Entry(_) = walk.next() else {
            return false;
        };
    }
    walk.reach == reach
}

enum Next {
    Entry(Entry),
    End,
    Bad { row: usize, kind: DamageKind },
}

struct Walk<'a> {
    bytes: &'a [u8],
    reach: Reach,
    lines: usize,
}

impl<'a> Walk<'a> {
    fn begin(bytes: &'a [u8]) -> Result<(Walk<'a>, Header), OpenError> {
        let head = header::read(bytes)?;
        let reach = Reach {
            actions: 0,
            bytes: head.bytes,
            check: head.check,
        };
        let lines = head.lines;
        Ok((
            Walk {
                bytes,
                reach,
                lines,
            },
            head.header,
        ))
    }

    fn rest(&self) -> &'a [u8] {
        &self.bytes[self.reach.bytes..]
    }

    fn next(&mut self) -> Next {
        let rest = self.rest();
        if rest.is_empty() {
            return Next::End;
        }
        if self.reach.actions >= MAX_ACTIONS {
            return Next::Bad {
                row: 0,
                kind: DamageKind::TooMany,
            };
        }
        match entry::parse(rest) {
            Ok(block) => self.compare(block),
            Err(_) if damage::is_torn(rest, self.reach.bytes) => Next::Bad {
                row: 0,
                kind: DamageKind::TornTail,
            },
            Err(row) => Next::Bad {
                row,
                kind: DamageKind::Altered,
            },
        }
    }

    // Goes on only if the table is what would have been written here.
    fn compare(&mut self, block: Block<'_>) -> Next {
        let expected = self.reach.actions as u64 + 1;
        let (text, check) = entry::render(&block.entry, expected, self.reach.check);
        if self.rest().starts_with(text.as_bytes()) {
            self.reach.actions += 1;
            self.reach.bytes += text.len();
            self.reach.check = check;
            self.lines += ROWS;
            return Next::Entry(block.entry);
        }
        let kind = match block.n {
            found if found == expected => {
                return Next::Bad {
                    row: 1,
                    kind: DamageKind::Altered,
                };
            }
            // Only the number itself was changed.
            _ if block.check == check.to_string() => DamageKind::Altered,
            found => damage::out_of_order(expected, found, self.rest()),
        };
        Next::Bad { row: 2, kind }
    }

    fn damage(&self, row: usize, kind: DamageKind) -> Damage {
        let tail = self.rest();
        Damage {
            line: self.lines + row + 1,
            byte: self.reach.bytes as u64,
            kind,
            kept: self.reach.actions,
            lost_bytes: tail.len() as u64,
            lost_actions: damage::actions_in(tail),
        }
    }
}
