//! Reading and writing slots.
//!
//! Most slots are plain numbers of the state: those have a place, and are changed there. The rest follow from other
//! numbers, or are kept as something else, and are changed one by one.

use crate::engine::ids::{LineId, StaffId};
use crate::engine::measure;
use crate::engine::slot::{
    CountyField, HUNDRED, LineField, Slot, StaffField, TeamField, TownField, UNIT, VillageField,
};
use crate::engine::state::{County, LineState, Member, State, Team, Town, YearBook};
use crate::engine::world::World;

/// Reads a slot.
#[inline]
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

/// Where a slot's number stands in the state.
enum Place<'s> {
    /// As it is, kept within its range.
    Number(&'s mut f64, (f64, f64)),
    /// As a yes or no.
    Yes(&'s mut bool),
    /// As the two parts of a line's real state.
    Real(&'s mut LineState),
    /// As something else, or nowhere.
    Elsewhere,
}

/// Changes a slot to what `to` makes of its value, kept within its range. Slots that are not writable, and values that are
/// not numbers, change nothing.
#[inline(always)]
pub(crate) fn change(world: &World, state: &mut State, slot: Slot, to: impl FnOnce(f64) -> f64) {
    match place(state, slot) {
        Place::Number(number, (low, high)) => {
            let value = to(*number);
            if value.is_finite() {
                *number = value.clamp(low, high);
            }
        }
        Place::Yes(flag) => {
            let value = to(yes(*flag));
            if value.is_finite() {
                *flag = value >= 0.5;
            }
        }
        Place::Real(line) => {
            let value = to(line.real());
            if value.is_finite() {
                line.structural = (value.clamp(0.0, 100.0) - line.suppressed).max(0.0);
            }
        }
        Place::Elsewhere => {
            let value = to(get(world, state, slot));
            if value.is_finite() {
                replace(world, state, slot, value);
            }
        }
    }
}

/// Finds a slot in the state.
#[inline(always)]
fn place(state: &mut State, slot: Slot) -> Place<'_> {
    match slot {
        Slot::Line(id, f) => Place::of_line(&mut state.lines[id.ix()], f),
        Slot::Village(id, f) => match f {
            VillageField::Trust => Place::Number(&mut state.villages[id.ix()].trust, HUNDRED),
            VillageField::Known => Place::Yes(&mut state.villages[id.ix()].known),
        },
        Slot::Staff(id, f) => Place::of_staff(&mut state.staff[id.ix()], f),
        Slot::Goodwill(id) => Place::Number(&mut state.goodwill[id.ix()], HUNDRED),
        Slot::County(f) => Place::of_county(&mut state.county, f),
        Slot::Town(f) => Place::of_town(&mut state.town, &mut state.year, f),
        Slot::Team(f) => Place::of_team(&mut state.team, f),
        Slot::Var(id) => Place::Number(&mut state.vars[id.ix()], slot.range()),
        Slot::Flag(id) => Place::Yes(&mut state.flags[id.ix()]),
        Slot::Month | Slot::Tick | Slot::Year => Place::Elsewhere,
    }
}

impl<'s> Place<'s> {
    #[inline(always)]
    fn of_line(line: &'s mut LineState, field: LineField) -> Self {
        let number = match field {
            LineField::Paper => &mut line.paper,
            LineField::Power => &mut line.power,
            LineField::Liability => &mut line.liability,
            LineField::Sight => &mut line.sight,
            LineField::Weight => &mut line.weight,
            LineField::Target => &mut line.target,
            LineField::Cover => &mut line.cover,
            LineField::Real => return Self::Real(line),
            LineField::Suppressed
            | LineField::Gap
            | LineField::Visits
            | LineField::Seen
            | LineField::Pledge => return Self::Elsewhere,
        };
        Self::Number(number, field.range())
    }

    #[inline(always)]
    fn of_staff(member: &'s mut Member, field: StaffField) -> Self {
        let number = match field {
            StaffField::Fatigue => &mut member.strain.fatigue,
            StaffField::Exhaustion => &mut member.strain.exhaustion,
            StaffField::Cynicism => &mut member.strain.cynicism,
            StaffField::Inefficacy => &mut member.strain.inefficacy,
            StaffField::Skill => &mut member.skill,
            StaffField::Flat => return Self::Yes(&mut member.flat),
            StaffField::Away | StaffField::Burnout => return Self::Elsewhere,
        };
        Self::Number(number, field.range())
    }

    #[inline(always)]
    fn of_county(county: &'s mut County, field: CountyField) -> Self {
        let number = match field {
            CountyField::Trust => &mut county.trust,
            CountyField::Visits => &mut county.inspections,
            CountyField::Field => &mut county.field_share,
            CountyField::Process => &mut county.process_share,
            CountyField::Pressure => &mut county.pressure,
        };
        Self::Number(number, field.range())
    }

    #[inline(always)]
    fn of_town(town: &'s mut Town, year: &'s mut YearBook, field: TownField) -> Self {
        let number = match field {
            TownField::Money => &mut town.money,
            TownField::Units => &mut town.units,
            TownField::Platforms => &mut town.platforms,
            TownField::Staff => &mut town.staff,
            TownField::Bonus => &mut year.bonus,
            TownField::Deductions => &mut year.deductions,
            TownField::Blame => &mut year.blame,
            _ => return Self::Elsewhere,
        };
        Self::Number(number, field.range())
    }

    #[inline(always)]
    fn of_team(team: &'s mut Team, field: TeamField) -> Self {
        let number = match field {
            TeamField::Fatigue => return Self::Number(&mut team.strain.fatigue, HUNDRED),
            TeamField::Exhaustion => &mut team.strain.exhaustion,
            TeamField::Cynicism => &mut team.strain.cynicism,
            TeamField::Inefficacy => &mut team.strain.inefficacy,
            TeamField::Support => &mut team.support,
            TeamField::Injustice => &mut team.injustice,
            TeamField::Emotion => &mut team.emotion,
            TeamField::Meaning => &mut team.meaning,
            TeamField::Burnout | TeamField::Flat => return Self::Elsewhere,
        };
        Self::Number(number, UNIT)
    }
}

/// Writes a slot that stands elsewhere, within its range.
fn replace(world: &World, state: &mut State, slot: Slot, value: f64) {
    let (low, high) = slot.range();
    let v = value.clamp(low, high);
    match slot {
        Slot::Line(id, LineField::Suppressed) => {
            let line = &mut state.lines[id.ix()];
            line.suppressed = v.min(100.0 - line.structural);
        }
        Slot::Staff(id, StaffField::Away) => state.staff[id.ix()].away = v as u8,
        Slot::Town(TownField::Discretion) => {
            state.town.earned += v - measure::discretion(world, state);
        }
        Slot::Town(TownField::Trust) => {
            let delta = v - measure::trust(world, state);
            for village in &mut state.villages {
                village.trust = (village.trust + delta).clamp(0.0, 100.0);
            }
        }
        _ => {}
    }
}
