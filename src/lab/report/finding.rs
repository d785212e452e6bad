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
/// Times that a choice was made from which a consequence of it that was never seen is a finding: by then it follows at most
/// 3 times in 100. After fewer it is told, and says little.
pub const OFTEN: u64 = 100;

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
            Verdict::NotSeen { plays, .. } if plays >= ENOUGH && could_follow(met, things) => {
                Some(Finding::NeverSeen { kind, id })
            }
            _ => None,
        }
    })
}

/// Tells whether what a consequence follows from was done often enough to miss it; of other things there is nothing to ask.
fn could_follow(met: &Met, things: &[Met]) -> bool {
    let kind = match met.kind {
        Kind::Later => Kind::Option,
        Kind::After => Kind::Initiative,
        _ => return true,
    };
    let owner = met.id.rsplit_once('.').map_or("", |(owner, _)| owner);
    let owner = things
        .iter()
        .find(|met| met.kind == kind && met.id == owner);
    let times = |owner: &Met| owner.by.iter().map(|count| count.times).sum::<u64>();
    owner.is_none_or(|owner| times(owner) >= OFTEN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::report::Count;
    use crate::lab::report::Texts;

    fn met(kind: Kind, id: &str, times: u64) -> Met {
        let seen = Verdict::Seen {
            strategy: Strategy::Random,
            play: 0,
            seed: 1,
        };
        let not = Verdict::NotSeen {
            plays: ENOUGH,
            at_most: 0.0003,
        };
        Met {
            kind,
            id: id.to_owned(),
            title: Texts::new(),
            verdict: if times > 0 { seen } else { not },
            by: vec![Count {
                times,
                plays: times,
                low: 0.0,
                high: 1.0,
                open: None,
            }],
            why: None,
        }
    }

    #[test]
    fn a_consequence_is_missed_once_its_choice_was_made_often() {
        for (done, found) in [(0, 1), (OFTEN - 1, 0), (OFTEN, 1)] {
            let things = [
                met(Kind::Initiative, "walk", done),
                met(Kind::After, "walk.1", 0),
            ];
            assert_eq!(of_things(&things).count(), found, "done {done} times");
        }
        let option = [
            met(Kind::Option, "rain.go", OFTEN),
            met(Kind::Later, "rain.go.2", 0),
        ];
        let found: Vec<Finding> = of_things(&option).collect();
        let never = Finding::NeverSeen {
            kind: Kind::Later,
            id: "rain.go.2".to_owned(),
        };
        assert_eq!(found, [never]);
    }
}
