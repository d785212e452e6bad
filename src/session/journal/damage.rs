//! What is wrong with a save whose beginning is good, and how it is told apart.

use crate::session::journal::entry;
use crate::session::journal::entry::MAX_BLOCK;

/// Where a save stops being good. What stands before it is kept; nothing is written by finding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1, where it shows. Within a table whose parts look right, the table's first line.
    pub line: usize,
    /// The number of good bytes: where the bad ones begin.
    pub byte: u64,
    /// What it looks like.
    pub kind: DamageKind,
    /// The number of actions that are kept.
    pub kept: usize,
    /// The number of bytes that are not.
    pub lost_bytes: u64,
    /// The number of actions that begin in the lost bytes, whole or not.
    pub lost_actions: usize,
}

/// What damage looks like. A guess from the bytes, for people; that there is damage is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageKind {
    /// The last action was not written to its end (power cut, kill, full disk). It had not been shown as made.
    TornTail,
    /// Bytes were changed, or the table is from another play.
    Altered,
    /// One or more actions are not there.
    Missing {
        /// The number that should stand there.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// The action that should stand there comes later.
    Reordered {
        /// The number that should stand there.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// An action that was there already.
    Repeated {
        /// The number that should stand there.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// More actions than a save may hold.
    TooMany,
}

/// Tells whether `tail`, which begins at byte `at` of its file, is what an interrupted write leaves: the beginning of
/// one table, with zeros where the disk gave room but not yet the bytes.
pub(super) fn is_torn(tail: &[u8], at: usize) -> bool {
    let zeros_after = tail.iter().rev().take_while(|b| **b == 0).count();
    let zeros_before = tail.iter().take_while(|b| **b == 0).count();
    let to_sector = (512 - at % 512) % 512;
    let late = zeros_before > 0 && zeros_before == to_sector && tail.len() <= MAX_BLOCK;
    late || entry::is_begun(&tail[..tail.len() - zeros_after])
}

/// Tells a table with number `found` at the place of number `expected`, `rest` being what follows.
pub(super) fn out_of_order(expected: u64, found: u64, rest: &[u8]) -> DamageKind {
    let line = format!("n = {expected}");
    let later = |rest: &[u8]| rest.split(|b| *b == b'\n').any(|l| l == line.as_bytes());
    if found < expected {
        DamageKind::Repeated { expected, found }
    } else if later(rest) {
        DamageKind::Reordered { expected, found }
    } else {
        DamageKind::Missing { expected, found }
    }
}

/// Counts the actions that begin in `tail`. A table torn before its name is one, too.
pub(super) fn actions_in(tail: &[u8]) -> usize {
    let named = tail
        .split(|b| *b == b'\n')
        .filter(|l| *l == b"[[action]]")
        .count();
    named.max(usize::from(!tail.is_empty()))
}
