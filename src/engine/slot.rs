//! Slots: the dense names of everything that conditions may read, effects may change and facts report.
//!
//! Reading and writing stand in `access`; what a name is called in a campaign stands in `campaign`.

use crate::engine::ids::{FlagId, LineId, OfficialId, StaffId, VarId, VillageId};

mod access;

pub(crate) use crate::engine::slot::access::change;
pub use crate::engine::slot::access::get;

/// A number of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Of a line.
    Line(LineId, LineField),
    /// Of a village.
    Village(VillageId, VillageField),
    /// Of a named colleague.
    Staff(StaffId, StaffField),
    /// The goodwill of an official, 0..=100.
    Goodwill(OfficialId),
    /// Of the county.
    County(CountyField),
    /// Of the town.
    Town(TownField),
    /// Of the team.
    Team(TeamField),
    /// A yes or no of the campaign's own, as 0 or 1.
    Flag(FlagId),
    /// A number of the campaign's own.
    Var(VarId),
    /// The month, 1..=12.
    Month,
    /// The tick, from 0.
    Tick,
    /// The year, as in 2017.
    Year,
}

/// The numbers of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the table of docs/campaign-format.md.
pub enum LineField {
    Real,
    Suppressed,
    Paper,
    Gap,
    Power,
    Liability,
    Sight,
    Weight,
    Target,
    Cover,
    Visits,
    Seen,
    Pledge,
}

/// The numbers of a village.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the table of docs/campaign-format.md.
pub enum VillageField {
    Trust,
    Known,
}

/// The numbers of a named colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the table of docs/campaign-format.md.
pub enum StaffField {
    Fatigue,
    Exhaustion,
    Cynicism,
    Inefficacy,
    Burnout,
    Flat,
    Away,
    Skill,
}

/// The numbers of the county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the table of docs/campaign-format.md.
pub enum CountyField {
    Trust,
    Visits,
    Field,
    Process,
    Pressure,
}

/// The numbers of the town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the table of docs/campaign-format.md.
pub enum TownField {
    Money,
    Units,
    Platforms,
    Staff,
    Discretion,
    Trust,
    Outcome,
    Marks,
    Rank,
    Gap,
    Bonus,
    Deductions,
    Vetoes,
    Incidents,
    Blame,
    Trace,
}

/// The numbers of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the table of docs/campaign-format.md.
pub enum TeamField {
    Fatigue,
    Exhaustion,
    Cynicism,
    Inefficacy,
    Burnout,
    Flat,
    Support,
    Injustice,
    Emotion,
    Meaning,
}

const UNIT: (f64, f64) = (0.0, 1.0);
const HUNDRED: (f64, f64) = (0.0, 100.0);
const MANY: (f64, f64) = (0.0, 1e6);

impl Slot {
    /// Returns the slot with "the chosen target" replaced by the target `it`.
    #[must_use]
    pub fn bind(self, it: u16) -> Self {
        match self {
            Self::Line(id, f) => Self::Line(id.bind(it), f),
            Self::Village(id, f) => Self::Village(id.bind(it), f),
            Self::Staff(id, f) => Self::Staff(id.bind(it), f),
            Self::Goodwill(id) => Self::Goodwill(id.bind(it)),
            other => other,
        }
    }

    /// Returns the smallest and the largest value that the slot may hold.
    #[inline]
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Line(_, f) => f.range(),
            Self::Village(_, VillageField::Trust) | Self::Goodwill(_) => HUNDRED,
            Self::Village(_, VillageField::Known) | Self::Flag(_) => UNIT,
            Self::Staff(_, f) => f.range(),
            Self::County(f) => f.range(),
            Self::Town(f) => f.range(),
            Self::Team(TeamField::Fatigue) => HUNDRED,
            Self::Team(_) => UNIT,
            Self::Var(_) => (-1e9, 1e9),
            Self::Month | Self::Tick | Self::Year => (0.0, 65_535.0),
        }
    }

    /// Tells whether effects may change the slot.
    pub fn writable(self) -> bool {
        match self {
            Self::Line(_, f) => !matches!(
                f,
                LineField::Gap | LineField::Visits | LineField::Seen | LineField::Pledge
            ),
            Self::Staff(_, f) => f != StaffField::Burnout,
            Self::Town(f) => f.writable(),
            Self::Team(f) => !matches!(f, TeamField::Burnout | TeamField::Flat),
            Self::Month | Self::Tick | Self::Year => false,
            _ => true,
        }
    }
}

impl LineField {
    #[inline]
    fn range(self) -> (f64, f64) {
        match self {
            Self::Gap => (-100.0, 100.0),
            Self::Power | Self::Liability | Self::Sight | Self::Cover => UNIT,
            Self::Pledge => (0.0, 2.0),
            Self::Real
            | Self::Suppressed
            | Self::Paper
            | Self::Weight
            | Self::Target
            | Self::Visits
            | Self::Seen => HUNDRED,
        }
    }
}

impl StaffField {
    #[inline]
    fn range(self) -> (f64, f64) {
        match self {
            Self::Fatigue => HUNDRED,
            Self::Away => (0.0, 99.0),
            Self::Skill => (0.5, 1.5),
            Self::Exhaustion | Self::Cynicism | Self::Inefficacy | Self::Burnout | Self::Flat => {
                UNIT
            }
        }
    }
}

impl CountyField {
    #[inline]
    fn range(self) -> (f64, f64) {
        match self {
            Self::Trust => HUNDRED,
            Self::Visits => (0.0, 12.0),
            Self::Field | Self::Process => UNIT,
            Self::Pressure => (-3.0, 3.0),
        }
    }
}

impl TownField {
    #[inline]
    fn range(self) -> (f64, f64) {
        match self {
            Self::Money => (0.0, 1e9),
            Self::Units => (-20.0, 20.0),
            Self::Platforms => (0.0, 30.0),
            Self::Staff => (5.0, 60.0),
            Self::Discretion => (0.1, 1.0),
            Self::Trust | Self::Outcome => HUNDRED,
            Self::Marks => (-1000.0, 1000.0),
            Self::Gap => (-100.0, 100.0),
            Self::Trace => UNIT,
            Self::Rank
            | Self::Bonus
            | Self::Deductions
            | Self::Vetoes
            | Self::Incidents
            | Self::Blame => MANY,
        }
    }

    fn writable(self) -> bool {
        use TownField as T;
        matches!(
            self,
            T::Money
                | T::Units
                | T::Platforms
                | T::Staff
                | T::Discretion
                | T::Trust
                | T::Bonus
                | T::Deductions
                | T::Blame
        )
    }
}
