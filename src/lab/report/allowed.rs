//! What the campaign's `[check]` allows: proved dead things that its author knows about, and says why.
//!
//! The checker decides what is allowed, and where; here its decision is found again for each thing. What merely was not
//! seen, and what went wrong in a play, nobody can allow.

use serde::Deserialize;
use serde::Serialize;

use crate::campaign::Excused;
use crate::campaign::code::Code;
use crate::lab::report::Kind;
use crate::lab::report::Report;
use crate::lab::report::finding::Finding;

/// A finding that the campaign allows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Allowed {
    /// What was found.
    #[serde(flatten)]
    pub found: Finding,
    /// The rule that allows it, as in `later-never`.
    pub rule: String,
    /// Why it is allowed; nothing where the rule is off.
    pub why: Option<String>,
}

impl Report {
    /// Sets apart the findings that a campaign's check excuses; they no longer fail the test.
    pub fn allow(&mut self, excused: &[Excused]) {
        for found in std::mem::take(&mut self.findings) {
            match excuse(&found, excused) {
                Some(excuse) => self.allowed.push(Allowed {
                    found,
                    rule: excuse.code.rule().to_owned(),
                    why: excuse.why.clone(),
                }),
                None => self.findings.push(found),
            }
        }
    }
}

/// Finds what excuses a finding. What can never come takes its parts with it, and the checker speaks of the whole alone.
fn excuse<'e>(found: &Finding, excused: &'e [Excused]) -> Option<&'e Excused> {
    let Finding::Dead { kind, id } = found else {
        return None;
    };
    let event = |id: &str| (Kind::Event, format!("event.{id}"));
    let option = |id: &str| (Kind::Option, format!("event.{id}"));
    let initiative = |id: &str| (Kind::Initiative, format!("initiative.{id}"));
    let owner = id.rsplit_once('.').map_or("", |(owner, _)| owner);
    let event_of = |option: &str| event(option.split_once('.').map_or(option, |(event, _)| event));
    let wholes = match kind {
        Kind::Event => vec![event(id)],
        Kind::Option => vec![option(id), event(owner)],
        Kind::Later => vec![
            (Kind::Later, format!("event.{owner}")),
            option(owner),
            event_of(owner),
        ],
        Kind::Initiative => vec![initiative(id)],
        Kind::After => vec![
            (Kind::After, format!("initiative.{owner}")),
            initiative(owner),
        ],
        Kind::Ending => vec![(Kind::Ending, format!("ending.{id}"))],
        _ => return None,
    };
    excused.iter().find(|excuse| {
        let is = |(kind, at): &(Kind, String)| {
            codes(*kind).contains(&excuse.code) && excuse.at.as_ref() == Some(at)
        };
        wholes.iter().any(is)
    })
}

/// Lists the rules by which the checker says that a thing of a kind can never happen.
fn codes(kind: Kind) -> &'static [Code] {
    match kind {
        Kind::Event => &[Code::NeverComes],
        Kind::Option => &[Code::NeverOpen, Code::NeverAffordable],
        Kind::Later | Kind::After => &[Code::LaterNever],
        Kind::Initiative => &[Code::InitiativeNever, Code::NeverAffordable],
        Kind::Ending => &[Code::EndingNever, Code::UnreachableEnding],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks whether a dead thing is excused by a finding of the checker.
    #[track_caller]
    fn check(kind: Kind, id: &str, code: Code, at: &str, is: bool) {
        let found = Finding::Dead {
            kind,
            id: id.to_owned(),
        };
        let excused = [Excused {
            code,
            at: Some(at.to_owned()),
            why: Some("so".to_owned()),
        }];
        assert_eq!(excuse(&found, &excused).is_some(), is, "{kind:?} {id}");
    }

    #[test]
    fn a_thing_is_excused_by_what_check_says_of_it_or_of_its_whole() {
        check(
            Kind::Later,
            "rain.go.2",
            Code::LaterNever,
            "event.rain.go",
            true,
        );
        check(
            Kind::Later,
            "rain.go.2",
            Code::LaterNever,
            "event.rain.stay",
            false,
        );
        check(
            Kind::Later,
            "rain.go.2",
            Code::NeverOpen,
            "event.rain.go",
            true,
        );
        check(
            Kind::Later,
            "rain.go.2",
            Code::NeverComes,
            "event.rain",
            true,
        );
        check(Kind::Later, "rain.go.2", Code::DeadEnd, "event.rain", false);
        check(
            Kind::Option,
            "rain.go",
            Code::NeverAffordable,
            "event.rain.go",
            true,
        );
        check(
            Kind::Option,
            "rain.go",
            Code::LaterNever,
            "event.rain.go",
            false,
        );
        check(
            Kind::Option,
            "rain.go",
            Code::NeverComes,
            "event.rain",
            true,
        );
        check(Kind::Event, "rain", Code::NeverComes, "event.rain", true);
        check(Kind::Event, "rain", Code::NeverComes, "event.rain-2", false);
        check(
            Kind::After,
            "walk.1",
            Code::LaterNever,
            "initiative.walk",
            true,
        );
        check(
            Kind::After,
            "walk.1",
            Code::InitiativeNever,
            "initiative.walk",
            true,
        );
        check(
            Kind::Initiative,
            "walk",
            Code::InitiativeNever,
            "initiative.walk",
            true,
        );
        check(
            Kind::Ending,
            "late",
            Code::UnreachableEnding,
            "ending.late",
            true,
        );
    }

    #[test]
    fn what_was_not_seen_cannot_be_allowed() {
        let found = Finding::NeverSeen {
            kind: Kind::Event,
            id: "rain".to_owned(),
        };
        let excused = [Excused {
            code: Code::NeverComes,
            at: Some("event.rain".to_owned()),
            why: None,
        }];
        assert!(excuse(&found, &excused).is_none());
    }
}
