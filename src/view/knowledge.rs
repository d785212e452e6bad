//! What the player may know, slot by slot, and in which manner: the one place that decides it.
//!
//! Paper, marks, rank and money are crisp. The real state is believed, never known, until the play is over. What people
//! feel is told in steps.

use crate::engine::slot::CountyField as C;
use crate::engine::slot::LineField as L;
use crate::engine::slot::Slot;
use crate::engine::slot::StaffField as P;
use crate::engine::slot::TeamField as M;
use crate::engine::slot::TownField as T;
use crate::engine::slot::VillageField;
use crate::engine::state::Phase;
use crate::engine::state::State;

/// How a slot is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// As a number with this many decimals.
    Number(usize),
    /// A share of 0..=1, as a percentage.
    Percent,
    /// As money.
    Yuan,
    /// In steps of so much: the value as a level, a change as a little, some or much.
    Steps,
    /// Better or worse, and nothing more.
    Direction,
    /// Not at all.
    Silent,
}

/// Tells whether the play is over and the books may be opened.
pub(crate) fn open(state: &State) -> bool {
    state.ending.is_some() || state.phase == Phase::Over
}

/// Returns how a slot is told while the play lasts.
pub(crate) fn manner(slot: Slot) -> Manner {
    match slot {
        Slot::Line(_, field) => line(field),
        Slot::Village(_, VillageField::Trust) | Slot::Goodwill(_) => Manner::Steps,
        Slot::Staff(_, P::Away) => Manner::Number(0),
        Slot::Staff(_, P::Flat) => Manner::Silent,
        Slot::Staff(..) | Slot::Team(_) => Manner::Steps,
        Slot::County(C::Trust | C::Pressure) => Manner::Steps,
        Slot::County(C::Visits) => Manner::Number(1),
        Slot::County(C::Field | C::Process) => Manner::Percent,
        Slot::Town(field) => town(field),
        Slot::Month | Slot::Tick | Slot::Year => Manner::Number(0),
        Slot::Village(_, VillageField::Known) | Slot::Flag(_) | Slot::Var(_) => Manner::Silent,
    }
}

fn line(field: L) -> Manner {
    match field {
        L::Paper | L::Weight | L::Target => Manner::Number(1),
        L::Visits => Manner::Number(0),
        L::Power | L::Liability => Manner::Percent,
        L::Real | L::Suppressed => Manner::Direction,
        L::Cover | L::Sight => Manner::Steps,
        L::Gap | L::Seen | L::Pledge => Manner::Silent,
    }
}

fn town(field: T) -> Manner {
    match field {
        T::Money => Manner::Yuan,
        T::Units | T::Marks => Manner::Number(1),
        T::Bonus | T::Deductions => Manner::Number(2),
        T::Platforms | T::Staff | T::Rank | T::Vetoes | T::Incidents => Manner::Number(0),
        T::Blame | T::Trace => Manner::Percent,
        T::Discretion | T::Trust => Manner::Steps,
        T::Outcome => Manner::Direction,
        T::Gap => Manner::Silent,
    }
}

/// Tells whether a rise of a slot is good (1), bad (−1) or neither (0) for whom it concerns.
pub(crate) fn rise_is_good(slot: Slot) -> i8 {
    match slot {
        Slot::Line(_, L::Liability | L::Target | L::Gap) => -1,
        Slot::Line(_, L::Weight | L::Sight | L::Visits | L::Seen | L::Pledge) => 0,
        Slot::Line(..) | Slot::Village(..) | Slot::Goodwill(_) => 1,
        Slot::Staff(_, P::Skill) => 1,
        Slot::Staff(..) => -1,
        Slot::County(C::Trust) => 1,
        Slot::County(C::Pressure) => -1,
        Slot::County(_) => 0,
        Slot::Town(T::Platforms | T::Rank | T::Gap | T::Deductions) => -1,
        Slot::Town(T::Vetoes | T::Incidents | T::Blame) => -1,
        Slot::Town(T::Trace) => 0,
        Slot::Town(_) => 1,
        Slot::Team(M::Support | M::Meaning) => 1,
        Slot::Team(_) => -1,
        Slot::Flag(_) | Slot::Var(_) | Slot::Month | Slot::Tick | Slot::Year => 0,
    }
}

/// Tells whether a change is large enough to be told.
pub(crate) fn noticeable(slot: Slot, change: f64) -> bool {
    let least = match manner(slot) {
        Manner::Number(decimals) => 0.5 * f64::powi(0.1, decimals as i32),
        Manner::Percent => 0.005,
        Manner::Yuan => 0.5,
        Manner::Steps | Manner::Direction => 0.005 * span(slot),
        Manner::Silent => return false,
    };
    change.abs() >= least
}

/// Returns the width of a slot's range.
pub(crate) fn span(slot: Slot) -> f64 {
    let (low, high) = slot.range();
    high - low
}
