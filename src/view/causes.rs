//! Causes in words: why a number changed, and where a late consequence came from.

use crate::engine::fact::Cause;
use crate::engine::fact::What;
use crate::engine::ids::InitiativeId;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Mode;
use crate::engine::state::Source;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;

/// Returns the key of a mode's name.
pub(crate) fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Substance => "mode-substance",
        Mode::Trace => "mode-trace",
        Mode::Evade => "mode-evade",
        Mode::Care => "mode-care",
        Mode::Neutral => "mode-neutral",
    }
}

/// Returns the key of a behaviour's name.
pub(crate) fn behaviour_key(behaviour: Behaviour) -> &'static str {
    const KEYS: [&str; 16] = [
        "behaviour-b1",
        "behaviour-b2",
        "behaviour-b3",
        "behaviour-b4",
        "behaviour-b5",
        "behaviour-b6",
        "behaviour-b7",
        "behaviour-b8",
        "behaviour-b9",
        "behaviour-b10",
        "behaviour-b11",
        "behaviour-b12",
        "behaviour-b13",
        "behaviour-b14",
        "behaviour-p1",
        "behaviour-p2",
    ];
    KEYS[behaviour.ix()]
}

/// Returns the key of a cause.
pub(crate) fn key(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "cause-work",
        Cause::Trace => "cause-trace",
        Cause::FreeTrace => "cause-free-trace",
        Cause::Decay => "cause-decay",
        Cause::Chance => "cause-chance",
        Cause::Option(..) => "cause-option",
        Cause::Later(..) => "cause-later",
        Cause::Initiative(_) => "cause-initiative",
        Cause::Letter(_) => "cause-letter",
        Cause::Behaviour(_) => "cause-behaviour",
        Cause::Inspection(_) => "cause-inspection",
        Cause::Incident(_) => "cause-incident",
        Cause::Village => "cause-village",
        Cause::Outcome => "cause-outcome",
        Cause::TraceShare => "cause-trace-share",
        Cause::Strain => "cause-strain",
        Cause::Rest => "cause-rest",
        Cause::RedLights => "cause-red-lights",
        Cause::Adapted => "cause-adapted",
        Cause::Audit => "cause-audit",
        Cause::County => "cause-county",
        Cause::City => "cause-city",
        Cause::FirstMover => "cause-first-mover",
        Cause::Pay => "cause-pay",
        Cause::Bargain => "cause-bargain",
        Cause::YearTurn => "cause-year-turn",
        Cause::Cost => "cause-cost",
    }
}

impl Viewer<'_> {
    /// Says why a number changed at a tick.
    pub(crate) fn cause(&self, cause: Cause, tick: u16) -> SafeText {
        let name = match cause {
            Cause::Option(id, _) => ("title", self.event_title(id)),
            Cause::Later(source, _) => ("title", self.source_title(source)),
            Cause::Initiative(id) => ("title", self.initiative_title(id, self.target_of(id, tick))),
            Cause::Letter(id) => ("title", self.letter_title(id)),
            Cause::Behaviour(b) => ("name", self.say(behaviour_key(b))),
            Cause::Inspection(id) | Cause::Incident(id) => ("line", self.line_short(id)),
            _ => return self.say(key(cause)),
        };
        self.say_with(key(cause), &[(name.0, Value::from(&name.1))])
    }

    /// Names what a late consequence came from.
    pub(crate) fn source_title(&self, source: Source) -> SafeText {
        match source {
            Source::Option(id, _) => self.event_title(id),
            Source::Initiative(id, it) => self.initiative_title(id, Some(it)),
        }
    }

    /// Returns the target that an initiative was done on last, up to a tick.
    fn target_of(&self, id: InitiativeId, tick: u16) -> Option<u16> {
        self.play
            .facts()
            .iter()
            .rev()
            .find_map(|fact| match fact.what {
                What::Done(done, it) if done == id && fact.tick <= tick => Some(it),
                _ => None,
            })
    }
}
