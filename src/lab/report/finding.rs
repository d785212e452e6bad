//! Findings: what is not as it should be, and makes a test fail.

use serde::Deserialize;
use serde::Serialize;

use crate::lab::report::Kind;
use crate::lab::report::Met;
use crate::lab::report::Verdict;
use crate::lab::strategies::Strategy;

/// Plays of all strategies together from which something that was never seen is a finding: by then the chance that it
/// comes in a play is at most 3 in 10,000.
pub const ENOUGH: u64 = 10_000;

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// It is proved that something never happens.
    Dead {
        /// What kind it is of.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// Something was never seen, in enough plays to expect it.
    NeverSeen {
        /// What kind it is of.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// An event had no open option, so that any could be taken.
    Stuck {
        /// How often.
        times: u64,
        /// Who met it.
        strategy: Strategy,
        /// In which play first.
        play: u64,
        /// With which world's seed.
        seed: u64,
    },
    /// Something that seemed open was refused.
    Refused {
        /// How often.
        times: u64,
        /// Who met it.
        strategy: Strategy,
        /// In which play first.
        play: u64,
        /// With which world's seed.
        seed: u64,
    },
    /// A play came to no ending.
    Unended {
        /// How often.
        times: u64,
        /// Who met it.
        strategy: Strategy,
        /// In which play first.
        play: u64,
        /// With which world's seed.
        seed: u64,
    },
}

/// Finds what the verdicts say.
pub(super) fn of_things(things: &[Met]) -> impl Iterator<Item = Finding> {
    let written = things.iter().filter(|met| met.kind.is_written());
    written.filter_map(|met| {
        let (kind, id) = (met.kind, met.id.clone());
        match met.verdict {
            Verdict::Proved => Some(Finding::Dead { kind, id }),
            Verdict::NotSeen { plays, .. } if plays >= ENOUGH => {
                Some(Finding::NeverSeen { kind, id })
            }
            _ => None,
        }
    })
}
