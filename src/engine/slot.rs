//! Slots: the dense names of everything that conditions may read, effects may change and facts report.
//!
//! Reading and writing stand here; what a name is called in a campaign stands in `campaign`.

use crate::engine::ids::{FlagId, LineId, OfficialId, StaffId, VarId, VillageId};
use crate::engine::measure;
use crate::engine::state::State;
use crate::engine::world::World;

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

/// Reads a slot.
pub fn get(world: &World, state: &State, slot: Slot) -> f64 {
    match slot {
        Slot::Line(id, f) => line(state, id, f),
        Slot::Village(id, VillageField::Trust) => state.villages[id.ix()].trust,
        Slot::Village(id, VillageField::Known) => yes(state.villages[id.ix()].known),
        Slot::Staff(id, f) => staff(state, id, f),
        Slot::Goodwill(id) => state.goodwill[id.ix()],
        Slot::County(f) => county(state, f),
        Slot::Town(f) => town(world, state, f),
        Slot::Team(f) => team(world, state, f),
        Slot::Flag(id) => yes(state.flags[id.ix()]),
        Slot::Var(id) => state.vars[id.ix()],
        Slot::Month => f64::from(world.calendar.month_of(state.tick)),
        Slot::Tick => f64::from(state.tick),
        Slot::Year => f64::from(world.calendar.year_of(state.tick)),
    }
}

fn yes(flag: bool) -> f64 {
    if flag { 1.0 } else { 0.0 }
}

fn line(state: &State, id: LineId, field: LineField) -> f64 {
    let line = &state.lines[id.ix()];
    match field {
        LineField::Real => line.real(),
        LineField::Suppressed => line.suppressed,
        LineField::Paper => line.paper,
        LineField::Gap => line.gap(),
        LineField::Power => line.power,
        LineField::Liability => line.liability,
        LineField::Sight => line.sight,
        LineField::Weight => line.weight,
        LineField::Target => line.target,
        LineField::Cover => line.cover,
        LineField::Visits => f64::from(line.field_visits()),
        LineField::Seen => line.seen,
        LineField::Pledge => f64::from(line.pledge as u8),
    }
}

fn staff(state: &State, id: StaffId, field: StaffField) -> f64 {
    let member = &state.staff[id.ix()];
    match field {
        StaffField::Fatigue => member.strain.fatigue,
        StaffField::Exhaustion => member.strain.exhaustion,
        StaffField::Cynicism => member.strain.cynicism,
        StaffField::Inefficacy => member.strain.inefficacy,
        StaffField::Burnout => member.strain.burnout(),
        StaffField::Flat => yes(member.flat),
        StaffField::Away => f64::from(member.away),
        StaffField::Skill => member.skill,
    }
}

fn county(state: &State, field: CountyField) -> f64 {
    match field {
        CountyField::Trust => state.county.trust,
        CountyField::Visits => state.county.inspections,
        CountyField::Field => state.county.field_share,
        CountyField::Process => state.county.process_share,
        CountyField::Pressure => state.county.pressure,
    }
}

fn town(world: &World, state: &State, field: TownField) -> f64 {
    let town = &state.town;
    match field {
        TownField::Money => town.money,
        TownField::Units => town.units,
        TownField::Platforms => town.platforms,
        TownField::Staff => town.staff,
        TownField::Discretion => measure::discretion(world, state),
        TownField::Trust => measure::trust(world, state),
        TownField::Outcome => measure::outcome(world, state),
        TownField::Marks => town.marks,
        TownField::Rank => f64::from(town.rank),
        TownField::Gap => measure::gap(state),
        TownField::Bonus => state.year.bonus,
        TownField::Deductions => state.year.deductions,
        TownField::Vetoes => f64::from(state.year.vetoes),
        TownField::Incidents => f64::from(state.year.incidents),
        TownField::Blame => state.year.blame,
        TownField::Trace => measure::trace_share(&state.plan),
    }
}

fn team(world: &World, state: &State, field: TeamField) -> f64 {
    let team = &state.team;
    match field {
        TeamField::Fatigue => team.strain.fatigue,
        TeamField::Exhaustion => team.strain.exhaustion,
        TeamField::Cynicism => team.strain.cynicism,
        TeamField::Inefficacy => team.strain.inefficacy,
        TeamField::Burnout => team.strain.burnout(),
        TeamField::Flat => measure::flat_share(world, state),
        TeamField::Support => team.support,
        TeamField::Injustice => team.injustice,
        TeamField::Emotion => team.emotion,
        TeamField::Meaning => team.meaning,
    }
}

/// Writes a slot, kept within its range. Slots that are not writable, and values that are not numbers, change nothing.
pub fn set(world: &World, state: &mut State, slot: Slot, value: f64) {
    if !value.is_finite() {
        return;
    }
    let (low, high) = slot.range();
    let v = value.clamp(low, high);
    match slot {
        Slot::Line(id, f) => set_line(state, id, f, v),
        Slot::Village(id, VillageField::Trust) => state.villages[id.ix()].trust = v,
        Slot::Village(id, VillageField::Known) => state.villages[id.ix()].known = v >= 0.5,
        Slot::Staff(id, f) => set_staff(state, id, f, v),
        Slot::Goodwill(id) => state.goodwill[id.ix()] = v,
        Slot::County(f) => set_county(state, f, v),
        Slot::Town(f) => set_town(world, state, f, v),
        Slot::Team(f) => set_team(state, f, v),
        Slot::Flag(id) => state.flags[id.ix()] = v >= 0.5,
        Slot::Var(id) => state.vars[id.ix()] = v,
        Slot::Month | Slot::Tick | Slot::Year => {}
    }
}

fn set_line(state: &mut State, id: LineId, field: LineField, v: f64) {
    let line = &mut state.lines[id.ix()];
    match field {
        LineField::Real => line.structural = (v - line.suppressed).max(0.0),
        LineField::Suppressed => line.suppressed = v.min(100.0 - line.structural),
        LineField::Paper => line.paper = v,
        LineField::Power => line.power = v,
        LineField::Liability => line.liability = v,
        LineField::Sight => line.sight = v,
        LineField::Weight => line.weight = v,
        LineField::Target => line.target = v,
        LineField::Cover => line.cover = v,
        LineField::Gap | LineField::Visits | LineField::Seen | LineField::Pledge => {}
    }
}

fn set_staff(state: &mut State, id: StaffId, field: StaffField, v: f64) {
    let member = &mut state.staff[id.ix()];
    match field {
        StaffField::Fatigue => member.strain.fatigue = v,
        StaffField::Exhaustion => member.strain.exhaustion = v,
        StaffField::Cynicism => member.strain.cynicism = v,
        StaffField::Inefficacy => member.strain.inefficacy = v,
        StaffField::Flat => member.flat = v >= 0.5,
        StaffField::Away => member.away = v as u8,
        StaffField::Skill => member.skill = v,
        StaffField::Burnout => {}
    }
}

fn set_county(state: &mut State, field: CountyField, v: f64) {
    match field {
        CountyField::Trust => state.county.trust = v,
        CountyField::Visits => state.county.inspections = v,
        CountyField::Field => state.county.field_share = v,
        CountyField::Process => state.county.process_share = v,
        CountyField::Pressure => state.county.pressure = v,
    }
}

fn set_town(world: &World, state: &mut State, field: TownField, v: f64) {
    match field {
        TownField::Money => state.town.money = v,
        TownField::Units => state.town.units = v,
        TownField::Platforms => state.town.platforms = v,
        TownField::Staff => state.town.staff = v,
        TownField::Discretion => state.town.earned += v - measure::discretion(world, state),
        TownField::Trust => {
            let delta = v - measure::trust(world, state);
            for village in &mut state.villages {
                village.trust = (village.trust + delta).clamp(0.0, 100.0);
            }
        }
        TownField::Bonus => state.year.bonus = v,
        TownField::Deductions => state.year.deductions = v,
        TownField::Blame => state.year.blame = v,
        _ => {}
    }
}

fn set_team(state: &mut State, field: TeamField, v: f64) {
    let team = &mut state.team;
    match field {
        TeamField::Fatigue => team.strain.fatigue = v,
        TeamField::Exhaustion => team.strain.exhaustion = v,
        TeamField::Cynicism => team.strain.cynicism = v,
        TeamField::Inefficacy => team.strain.inefficacy = v,
        TeamField::Support => team.support = v,
        TeamField::Injustice => team.injustice = v,
        TeamField::Emotion => team.emotion = v,
        TeamField::Meaning => team.meaning = v,
        TeamField::Burnout | TeamField::Flat => {}
    }
}
