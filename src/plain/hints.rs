//! What somebody is told at the first use of a thing, and never again in the same play.

use crate::engine::action::Action;

/// Hours in percent above which there is overtime.
pub(crate) const NORMAL: u8 = 100;

/// A thing that explains itself at its first use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum First {
    /// The desk and its tray.
    Desk,
    /// A responsibility letter.
    Letter,
    /// An event.
    Event,
    /// The plan.
    Plan,
    /// Hours above the normal.
    Overtime,
    /// Initiatives.
    Initiatives,
    /// An inspection.
    Inspection,
    /// The month's report.
    Report,
    /// The marking book.
    Marks,
    /// The reveal.
    Reveal,
}

impl First {
    /// Returns the key of what is said.
    pub fn key(self) -> &'static str {
        match self {
            Self::Desk => "plain-first-desk",
            Self::Letter => "plain-first-letter",
            Self::Event => "plain-first-event",
            Self::Plan => "plain-first-plan",
            Self::Overtime => "plain-first-overtime",
            Self::Initiatives => "first-initiatives",
            Self::Inspection => "first-inspection",
            Self::Report => "plain-first-report",
            Self::Marks => "plain-first-marks",
            Self::Reveal => "first-reveal",
        }
    }

    /// Tells whether a play in which this was done has met the thing before.
    fn was_met_by(self, action: &Action) -> bool {
        match self {
            Self::Desk => true,
            Self::Letter => matches!(action, Action::Letter(..)),
            Self::Event => matches!(action, Action::Event(..)),
            Self::Plan => matches!(action, Action::Plan(_)),
            Self::Overtime => matches!(action, Action::Plan(plan) if plan.hours > NORMAL),
            Self::Initiatives => matches!(action, Action::Initiative(..)),
            Self::Inspection => matches!(action, Action::Receive(_)),
            Self::Report => matches!(action, Action::Continue),
            Self::Marks | Self::Reveal => false,
        }
    }
}

/// What was met so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Met(Vec<First>);

impl Met {
    /// Notes that a thing is met; tells whether it is for the first time, in this sitting and in the play.
    pub fn first(&mut self, thing: First, actions: &[Action]) -> bool {
        if self.0.contains(&thing) {
            return false;
        }
        self.0.push(thing);
        !actions.iter().any(|action| thing.was_met_by(action))
    }
}
