//! What is measured at the end of every play, and on which scale.

use crate::engine::calendar::Calendar;
use crate::engine::measure;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::tally::histogram::Scale;
use serde::Deserialize;
use serde::Serialize;

/// A measure of a whole play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The county's closing marks of the last year.
    Marks,
    /// The rank of the last year, 1 being the best.
    Rank,
    /// What residents got, 0..=100.
    Outcome,
    /// The team's burnout, 0..=1.
    Burnout,
    /// Paper beyond the real state, the mean over the lines, 0..=100.
    Hollow,
    /// Residents' trust, 0..=100.
    Trust,
    /// Incidents in the whole play.
    Incidents,
    /// Vetoes in the whole play.
    Vetoes,
    /// Things decided: everything but turning pages.
    Decisions,
    /// Minutes of reading what is put before the player.
    Reading,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 10] = [
        Self::Marks,
        Self::Rank,
        Self::Outcome,
        Self::Burnout,
        Self::Hollow,
        Self::Trust,
        Self::Incidents,
        Self::Vetoes,
        Self::Decisions,
        Self::Reading,
    ];

    /// Returns its word in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Rank => "rank",
            Self::Outcome => "outcome",
            Self::Burnout => "burnout",
            Self::Hollow => "hollow",
            Self::Trust => "trust",
            Self::Incidents => "incidents",
            Self::Vetoes => "vetoes",
            Self::Decisions => "decisions",
            Self::Reading => "reading",
        }
    }

    /// Returns where its bins lie in a campaign.
    pub fn scale(self, calendar: Calendar, towns: u16) -> Scale {
        let years = i64::from(calendar.years.max(1));
        let scale = |low, width, bins| Scale { low, width, bins };
        match self {
            Self::Marks => scale(-60_000, 500, 360),
            Self::Rank => scale(0, 1000, usize::from(towns) + 1),
            Self::Outcome | Self::Hollow | Self::Trust => scale(0, 500, 200),
            Self::Burnout => scale(0, 5, 200),
            Self::Incidents | Self::Vetoes => scale(0, 1000, 64),
            Self::Decisions => scale(0, 2000 * years, 256),
            Self::Reading => scale(0, 500 * years, 256),
        }
    }
}

/// Rounds a number to thousandths.
pub fn thousandths(value: f64) -> i64 {
    (value * 1000.0).round() as i64
}

/// Reads the measures that stand in a play's last state; the others are counted on the way.
pub(in crate::lab) fn of_state(world: &World, state: &State) -> [(Measure, i64); 6] {
    [
        (Measure::Marks, thousandths(state.year.closed)),
        (Measure::Rank, 1000 * i64::from(state.town.rank)),
        (
            Measure::Outcome,
            thousandths(measure::outcome(world, state)),
        ),
        (Measure::Burnout, thousandths(state.team.strain.burnout())),
        (Measure::Hollow, thousandths(measure::hollow(state))),
        (Measure::Trust, thousandths(measure::trust(world, state))),
    ]
}
