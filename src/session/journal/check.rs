//! The check values that chain the parts of a save.
//!
//! A check is the first 16 hex digits of BLAKE3 over the check before it (nothing, for the header) and the part's own
//! bytes up to its `check` line. It finds accidents and careless editing; it is no signature.

use std::fmt;

/// The check value of one part of a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check(u64);

impl Check {
    /// The check of the first part.
    pub(super) fn first(text: &str) -> Check {
        sum("", text)
    }

    /// The check of the part that follows this one.
    pub(super) fn next(self, text: &str) -> Check {
        sum(&self.to_string(), text)
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

fn sum(before: &str, text: &str) -> Check {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before.as_bytes()).update(text.as_bytes());
    let mut head = [0; 8];
    head.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    Check(u64::from_be_bytes(head))
}
