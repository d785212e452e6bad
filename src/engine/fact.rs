//! Facts: what happened, as data with its cause, so that every screen can answer *why did this change?*

use crate::engine::action::{Answer, Reception};
use crate::engine::ids::{EndingId, EventId, InitiativeId, LetterId, LineId, StaffId};
use crate::engine::mode::Behaviour;
use crate::engine::slot::Slot;
use crate::engine::state::{Pledge, Source, Visit};

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact {
    /// When.
    pub tick: u16,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// A number changed.
    Change {
        /// Which.
        slot: Slot,
        /// Before.
        from: f64,
        /// After.
        to: f64,
        /// Why.
        cause: Cause,
    },
    /// An option was taken.
    Chosen(EventId, u8),
    /// A letter was answered; for a retraction, whether it was granted.
    Answered(LetterId, Answer, bool),
    /// An initiative was done.
    Done(InitiativeId, u16),
    /// The month's plan was fixed.
    Planned {
        /// Units of substantive work on the lines.
        substance: u16,
        /// Units of trace work on the lines.
        trace: u16,
        /// Units of field visits, coordination and time in villages.
        outside: u16,
        /// Units of rest.
        rest: u16,
        /// Hours in percent of 44 a week.
        hours: u8,
    },
    /// A promise was made.
    Pledged(LineId, Pledge),
    /// A bargain over a target was held; whether it was granted.
    Bargained(LineId, bool),
    /// A delayed consequence came.
    Later(Source, u8),
    /// An inspection was received.
    Received(Visit, Reception, Outcome),
    /// An incident struck, and the blame was shared out.
    Incident(Waterfall),
    /// Marks and rank were published.
    Published {
        /// Marks so far.
        marks: f64,
        /// Rank among the towns.
        rank: u16,
    },
    /// A colleague began (true) or ceased (false) to lie flat.
    Flat(StaffId, bool),
    /// The county changed its rules for the quarter.
    County {
        /// Inspections a month.
        inspections: f64,
        /// Share of unannounced ones.
        field_share: f64,
    },
    /// A smoothed number was found by an audit.
    Audited(LineId),
    /// The year was closed.
    Closed {
        /// Closing marks.
        marks: f64,
        /// Rank.
        rank: u16,
        /// Year pay, of the base.
        pay: f64,
        /// Whether the player was put on the promotion list.
        promoted: bool,
    },
    /// The story ended.
    Ended(EndingId),
}

/// Why a number changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Substantive work of the month.
    Work,
    /// Trace work of the month.
    Trace,
    /// The record that real work leaves by itself.
    FreeTrace,
    /// What is lost with time.
    Decay,
    /// Weather and chance.
    Chance,
    /// An option of an event.
    Option(EventId, u8),
    /// A delayed consequence.
    Later(Source, u8),
    /// An initiative.
    Initiative(InitiativeId),
    /// A letter's answer.
    Letter(LetterId),
    /// A behaviour's built-in effect.
    Behaviour(Behaviour),
    /// An inspection of a line.
    Inspection(LineId),
    /// An incident on a line.
    Incident(LineId),
    /// Time spent in villages.
    Village,
    /// What residents get, or do not get.
    Outcome,
    /// A large share of trace in the month's work.
    TraceShare,
    /// Hours, hindrance, control, support: the strain of the month.
    Strain,
    /// Rest.
    Rest,
    /// Red lights when ranks were published.
    RedLights,
    /// An adapted method was marked down.
    Adapted,
    /// An audit.
    Audit,
    /// The county's quarter.
    County,
    /// The city's pressure.
    City,
    /// Moving first on an errand without a clear owner.
    FirstMover,
    /// Pay below the base.
    Pay,
    /// A bargain over a target.
    Bargain,
    /// The year's turn: targets, budget.
    YearTurn,
    /// The price of a choice.
    Cost,
}

/// How an inspection went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Points taken off (negative: won).
    pub points: f64,
    /// Of them for the paper.
    pub paper: f64,
    /// Of them for the real state.
    pub real: f64,
    /// Of them for hollow paper.
    pub hollow: f64,
    /// Whether a prepared route or an arrangement came out.
    pub exposed: bool,
}

/// How the blame for an incident was shared out (`domain/model.md §1.1` row 14). Shares of the whole, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waterfall {
    /// The line that was struck.
    pub line: LineId,
    /// The county's share by the rules before any letter.
    pub county_before: f64,
    /// The town's share by the rules before any letter.
    pub town_before: f64,
    /// What the letters moved from the county to the town.
    pub pushed: f64,
    /// What copies moved from the town to the villages.
    pub villages: f64,
    /// What the town's paper took off.
    pub paper: f64,
    /// What verified conduct took off.
    pub conduct: f64,
    /// What procedure and the annex took off.
    pub cover: f64,
    /// What landed on the player.
    pub landed: f64,
    /// Whether it fired the veto.
    pub veto: bool,
}

/// Where facts go.
pub trait Facts {
    /// Whether anybody listens. Where nobody does, facts are not even made.
    const LISTENS: bool = true;

    /// Whether anybody wants to hear of every number that changed. Who only counts what happened does not.
    const CHANGES: bool = Self::LISTENS;

    /// Takes note of a fact.
    fn note(&mut self, fact: Fact);
}

/// Drops every fact, at no cost.
impl Facts for () {
    const LISTENS: bool = false;

    fn note(&mut self, _: Fact) {}
}

impl Facts for Vec<Fact> {
    fn note(&mut self, fact: Fact) {
        self.push(fact);
    }
}
