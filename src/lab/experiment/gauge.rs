//! Gauges: the numbers that an experiment reads from a play, in thousandths, at a dense position each.
//!
//! What is a level (outcome, burnout, paper) is the mean over the last two thirds of the play's ticks, as in the reference
//! experiments, so that the start has worn off; what happens (incidents, vetoes, visits) is counted a year; marks and rank
//! are the means of the closed years.

use crate::campaign::book::Book;
use crate::engine::ids::LineId;
use crate::engine::mode::Behaviour;
use crate::engine::world::World;

/// A number read from a play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gauge {
    /// Closing marks, the mean of the years.
    Marks,
    /// Closing marks of the first year.
    MarksFirst,
    /// Closing marks of the last year.
    MarksLast,
    /// Closing rank, the mean of the years, 1 being the best.
    Rank,
    /// What residents got, 0..=100.
    Outcome,
    /// What residents got at the end, 0..=100.
    OutcomeEnd,
    /// What residents got in the first year, 0..=100.
    OutcomeFirst,
    /// What residents got in the last year, 0..=100.
    OutcomeLast,
    /// Burnout of the team, 0..=1.
    Burnout,
    /// Burnout of the team at the end, 0..=1.
    BurnoutEnd,
    /// Paper beyond the real state, the mean over the lines, 0..=100.
    Hollow,
    /// Share of lines whose paper lies further above the real state than a field check forgives, 0..=1.
    HollowRate,
    /// Residents' trust, 0..=100.
    Trust,
    /// Share of trace in the work on the lines, 0..=1.
    Trace,
    /// The same in January to March.
    TraceFirst,
    /// The same in October to December.
    TraceLast,
    /// How much greater it is in the last quarter than in the first.
    Rush,
    /// Share of trace, visits, platforms and letters in all time, 0..=1.
    Hindrance,
    /// Share of the team that lies flat, 0..=1.
    Flat,
    /// Incidents a year.
    Incidents,
    /// Years with a veto, of all years.
    Vetoes,
    /// Blame that landed on the player, a year.
    Blame,
    /// Inspections a year.
    Visits,
    /// Share of unannounced ones that the county wants, 0..=1.
    FieldShare,
    /// Rank correlation of marks and outcome across the county's towns at the year's end, −1..=1.
    Inversion,
    /// The mean real state of the lines that incidents can strike, 0..=100.
    HazardReal,
    /// The mean real state of the other lines, 0..=100.
    OtherReal,
    /// The real state of the line that the marking sees least, 0..=100.
    UnseenReal,
    /// Points that field checks took for hollow paper, a year.
    Caught,
    /// Share of plays that an ending broke off before the last year.
    Broken,
    /// Uses of a behaviour, a year.
    Habit(Behaviour),
    /// The mean real state of a line, 0..=100.
    Real(LineId),
    /// The mean paper of a line, 0..=100.
    Paper(LineId),
}

impl Gauge {
    /// The gauges that every world has, in order.
    pub const FIXED: [Self; 30] = [
        Self::Marks,
        Self::MarksFirst,
        Self::MarksLast,
        Self::Rank,
        Self::Outcome,
        Self::OutcomeEnd,
        Self::OutcomeFirst,
        Self::OutcomeLast,
        Self::Burnout,
        Self::BurnoutEnd,
        Self::Hollow,
        Self::HollowRate,
        Self::Trust,
        Self::Trace,
        Self::TraceFirst,
        Self::TraceLast,
        Self::Rush,
        Self::Hindrance,
        Self::Flat,
        Self::Incidents,
        Self::Vetoes,
        Self::Blame,
        Self::Visits,
        Self::FieldShare,
        Self::Inversion,
        Self::HazardReal,
        Self::OtherReal,
        Self::UnseenReal,
        Self::Caught,
        Self::Broken,
    ];

    /// The three books and what belongs to them: what a report shows first.
    pub const BOOKS: [Self; 8] = [
        Self::Marks,
        Self::Rank,
        Self::Outcome,
        Self::Trust,
        Self::Burnout,
        Self::Hollow,
        Self::Trace,
        Self::Incidents,
    ];

    /// Returns how many gauges a world has.
    pub fn count(world: &World) -> usize {
        Self::FIXED.len() + Behaviour::ALL.len() + 2 * world.lines.len()
    }

    /// Lists every gauge of a world, in order of their positions.
    pub fn all(world: &World) -> impl Iterator<Item = Self> {
        let lines = world
            .line_ids()
            .flat_map(|id| [Self::Real(id), Self::Paper(id)]);
        let habits = Behaviour::ALL.into_iter().map(Self::Habit);
        Self::FIXED.into_iter().chain(habits).chain(lines)
    }

    /// Returns the position.
    pub fn ix(self) -> usize {
        let habits = Self::FIXED.len();
        let lines = habits + Behaviour::ALL.len();
        match self {
            Self::Habit(behaviour) => habits + behaviour.ix(),
            Self::Real(id) => lines + 2 * id.ix(),
            Self::Paper(id) => lines + 2 * id.ix() + 1,
            fixed => Self::FIXED
                .iter()
                .position(|known| *known == fixed)
                .unwrap_or(0),
        }
    }

    /// Returns its name in tables and files.
    pub fn name(self, book: &Book) -> String {
        let line = |id: LineId| book.lines.get(id.ix()).map_or("", |line| &line.id);
        match self {
            Self::Habit(behaviour) => format!("{behaviour:?}").to_lowercase(),
            Self::Real(id) => format!("real.{}", line(id)),
            Self::Paper(id) => format!("paper.{}", line(id)),
            fixed => fixed.word().to_owned(),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::MarksFirst => "marks_first_year",
            Self::MarksLast => "marks_last_year",
            Self::Rank => "rank",
            Self::Outcome => "outcome",
            Self::OutcomeEnd => "outcome_end",
            Self::OutcomeFirst => "outcome_first_year",
            Self::OutcomeLast => "outcome_last_year",
            Self::Burnout => "burnout",
            Self::BurnoutEnd => "burnout_end",
            Self::Hollow => "hollow",
            Self::HollowRate => "hollow_rate",
            Self::Trust => "trust",
            Self::Trace => "trace",
            Self::TraceFirst => "trace_first_quarter",
            Self::TraceLast => "trace_last_quarter",
            Self::Rush => "rush",
            Self::Hindrance => "hindrance",
            Self::Flat => "flat",
            Self::Incidents => "incidents",
            Self::Vetoes => "vetoes",
            Self::Blame => "blame",
            Self::Visits => "visits",
            Self::FieldShare => "field_share",
            Self::Inversion => "inversion",
            Self::HazardReal => "real_hazard_lines",
            Self::OtherReal => "real_other_lines",
            Self::UnseenReal => "real_least_seen",
            Self::Caught => "caught",
            Self::Broken => "broken_off",
            Self::Habit(_) | Self::Real(_) | Self::Paper(_) => "",
        }
    }
}

/// A number of each tick, for curves over the months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Curve {
    /// Share of trace in the work on the lines, 0..=1.
    Trace,
    /// What residents got, 0..=100.
    Outcome,
    /// Burnout of the team, 0..=1.
    Burnout,
    /// Paper beyond the real state, 0..=100.
    Hollow,
    /// Inspections in the tick.
    Visits,
    /// Share of unannounced ones that the county wants, 0..=1.
    FieldShare,
    /// The real state of the line that is looked at, 0..=100.
    Real,
    /// The paper of the line that is looked at, 0..=100.
    Paper,
}

impl Curve {
    /// Every curve, in order.
    pub const ALL: [Self; 8] = [
        Self::Trace,
        Self::Outcome,
        Self::Burnout,
        Self::Hollow,
        Self::Visits,
        Self::FieldShare,
        Self::Real,
        Self::Paper,
    ];

    /// Returns its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Trace => "trace",
            Self::Outcome => "outcome",
            Self::Burnout => "burnout",
            Self::Hollow => "hollow",
            Self::Visits => "visits",
            Self::FieldShare => "field_share",
            Self::Real => "real",
            Self::Paper => "paper",
        }
    }
}
