//! Reading and writing slots.
//!
//! Most slots are plain numbers of the state: those have a place, and are changed there. The rest follow from other
//! numbers, or are kept as something else, and are changed one by one.

use crate::engine::ids::{LineId, StaffId};
use crate::engine::measure;
use crate::engine::slot::{
    CountyField, LineField, Slot, StaffField, TeamField, TownField, VillageField,
};
use crate::engine::state::State;
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

/// Changes a slot to what `to` makes of its value, kept within its range. Slots that are not writable, and values that are
/// not numbers, change nothing.
#[inline]
pub(crate) fn change(world: &World, state: &mut State, slot: Slot, to: impl FnOnce(f64) -> f64) {
    let (low, high) = slot.range();
    if let Some(number) = place(state, slot) {
        let value = to(*number);
        if value.is_finite() {
            *number = value.clamp(low, high);
        }
    } else {
        let value = to(get(world, state, slot));
        if value.is_finite() {
            replace(world, state, slot, value.clamp(low, high));
        }
    }
}

/// Returns where a slot's number stands in the state, if it stands there as it is and may be changed.
#[inline]
fn place(state: &mut State, slot: Slot) -> Option<&mut f64> {
    match slot {
        Slot::Line(id, f) => place_line(state, id, f),
        Slot::Village(id, VillageField::Trust) => Some(&mut state.villages[id.ix()].trust),
        Slot::Staff(id, f) => place_staff(state, id, f),
        Slot::Goodwill(id) => Some(&mut state.goodwill[id.ix()]),
        Slot::County(f) => Some(place_county(state, f)),
        Slot::Town(f) => place_town(state, f),
        Slot::Team(f) => place_team(state, f),
        Slot::Var(id) => Some(&mut state.vars[id.ix()]),
        Slot::Village(_, VillageField::Known)
        | Slot::Flag(_)
        | Slot::Month
        | Slot::Tick
        | Slot::Year => None,
    }
}

#[inline]
fn place_line(state: &mut State, id: LineId, field: LineField) -> Option<&mut f64> {
    let line = &mut state.lines[id.ix()];
    match field {
        LineField::Paper => Some(&mut line.paper),
        LineField::Power => Some(&mut line.power),
        LineField::Liability => Some(&mut line.liability),
        LineField::Sight => Some(&mut line.sight),
        LineField::Weight => Some(&mut line.weight),
        LineField::Target => Some(&mut line.target),
        LineField::Cover => Some(&mut line.cover),
        LineField::Real
        | LineField::Suppressed
        | LineField::Gap
        | LineField::Visits
        | LineField::Seen
        | LineField::Pledge => None,
    }
}

#[inline]
fn place_staff(state: &mut State, id: StaffId, field: StaffField) -> Option<&mut f64> {
    let member = &mut state.staff[id.ix()];
    match field {
        StaffField::Fatigue => Some(&mut member.strain.fatigue),
        StaffField::Exhaustion => Some(&mut member.strain.exhaustion),
        StaffField::Cynicism => Some(&mut member.strain.cynicism),
        StaffField::Inefficacy => Some(&mut member.strain.inefficacy),
        StaffField::Skill => Some(&mut member.skill),
        StaffField::Flat | StaffField::Away | StaffField::Burnout => None,
    }
}

#[inline]
fn place_county(state: &mut State, field: CountyField) -> &mut f64 {
    match field {
        CountyField::Trust => &mut state.county.trust,
        CountyField::Visits => &mut state.county.inspections,
        CountyField::Field => &mut state.county.field_share,
        CountyField::Process => &mut state.county.process_share,
        CountyField::Pressure => &mut state.county.pressure,
    }
}

#[inline]
fn place_town(state: &mut State, field: TownField) -> Option<&mut f64> {
    match field {
        TownField::Money => Some(&mut state.town.money),
        TownField::Units => Some(&mut state.town.units),
        TownField::Platforms => Some(&mut state.town.platforms),
        TownField::Staff => Some(&mut state.town.staff),
        TownField::Bonus => Some(&mut state.year.bonus),
        TownField::Deductions => Some(&mut state.year.deductions),
        TownField::Blame => Some(&mut state.year.blame),
        _ => None,
    }
}

#[inline]
fn place_team(state: &mut State, field: TeamField) -> Option<&mut f64> {
    let team = &mut state.team;
    match field {
        TeamField::Fatigue => Some(&mut team.strain.fatigue),
        TeamField::Exhaustion => Some(&mut team.strain.exhaustion),
        TeamField::Cynicism => Some(&mut team.strain.cynicism),
        TeamField::Inefficacy => Some(&mut team.strain.inefficacy),
        TeamField::Support => Some(&mut team.support),
        TeamField::Injustice => Some(&mut team.injustice),
        TeamField::Emotion => Some(&mut team.emotion),
        TeamField::Meaning => Some(&mut team.meaning),
        TeamField::Burnout | TeamField::Flat => None,
    }
}

/// Writes a slot that has no place of its own, a value within its range.
fn replace(world: &World, state: &mut State, slot: Slot, v: f64) {
    match slot {
        Slot::Line(id, LineField::Real) => {
            let line = &mut state.lines[id.ix()];
            line.structural = (v - line.suppressed).max(0.0);
        }
        Slot::Line(id, LineField::Suppressed) => {
            let line = &mut state.lines[id.ix()];
            line.suppressed = v.min(100.0 - line.structural);
        }
        Slot::Village(id, VillageField::Known) => state.villages[id.ix()].known = v >= 0.5,
        Slot::Staff(id, StaffField::Flat) => state.staff[id.ix()].flat = v >= 0.5,
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
        Slot::Flag(id) => state.flags[id.ix()] = v >= 0.5,
        _ => {}
    }
}
