//! Planning: capacity, what a plan takes, and the quarter's promises (`domain/model.md §1.0`, §1.1 rows 2, 10, 11).

use crate::engine::action::{Plan, Refusal, sum};
use crate::engine::fact::{Cause, Facts, What};
use crate::engine::ids::{LineId, VillageId};
use crate::engine::luck::Purpose;
use crate::engine::measure;
use crate::engine::mode::Mode;
use crate::engine::slot::{LineField, Slot, VillageField};
use crate::engine::state::{Member, Pledge, State};
use crate::engine::turn::Turn;
use crate::engine::world::{Line, World};

/// The hours that a plan may ask for, in percent of 44 a week.
pub const HOURS: std::ops::RangeInclusive<u8> = 80..=160;

/// Where this month's time comes from and goes, in units of 10 person-days. All of one tick.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Capacity {
    /// What the team could do, K before overheads.
    pub gross: f64,
    /// Preparing and escorting inspections.
    pub visits: f64,
    /// Feeding platforms.
    pub platforms: f64,
    /// Reports on letters.
    pub letters: f64,
    /// Counter, duty rota, phones; works as a little substance on every line.
    pub routine: f64,
    /// What choices of this month took (or gave).
    pub spent: f64,
    /// What may be planned, whole units.
    pub free: u32,
}

impl Capacity {
    /// Returns the time that goes to being watched: visits, platforms, letters.
    pub fn overhead(&self) -> f64 {
        self.visits + self.platforms + self.letters
    }
}

/// Returns output per head at `h` times normal hours, η(h): one to one, then half, then flat (§1.0).
pub fn effective_hours(world: &World, h: f64) -> f64 {
    let m = &world.model;
    let half = (least(h, m.hours_half) - m.hours_full).max(0.0);
    least(h, m.hours_full) + 0.5 * half
}

/// Returns the smaller of two numbers; `min` would also mind what is not a number.
pub(crate) fn least(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// Returns the hours that people really work: the plan's, and what colleagues who lie flat leave to them (§1.1 row 13).
pub fn real_hours(world: &World, state: &State, hours: u8) -> f64 {
    stretched(world, hours, measure::flat_share(world, state))
}

fn stretched(world: &World, hours: u8, flat: f64) -> f64 {
    f64::from(hours) / 100.0 * (1.0 + world.model.flat_spill * flat)
}

/// Returns where this tick's time goes at the given hours (§1.0, K).
pub fn capacity(world: &World, state: &State, hours: u8) -> Capacity {
    let (m, strain) = (&world.model, &state.team.strain);
    let months = world.calendar.months();
    let away = |s: &Member| u32::from((1..99).contains(&s.away));
    let absent: u32 = state.staff.iter().map(away).sum();
    let heads = (state.town.staff - f64::from(absent)).max(0.0) / m.capacity_staff;
    let vigour = 1.0
        - m.capacity_exhaustion * (strain.exhaustion - m.capacity_rested)
        - m.capacity_cynicism * (strain.cynicism - m.capacity_rested);
    let flat = measure::flat_share(world, state);
    let eta = effective_hours(world, stretched(world, hours, flat));
    let standing = 1.0 - m.capacity_flat * flat;
    let gross = months * m.capacity_units * heads * eta * vigour * standing;
    let overhead = |units: f64| least(units, gross / 4.0);
    let visits = overhead(m.visit_units * state.visits.len() as f64);
    let platforms = overhead(months * m.platform_units * state.town.platforms);
    let letters = overhead(months * m.letter_units * measure::live_letters(world, state));
    let rest = gross - visits - platforms - letters;
    let routine = m.routine_share * rest;
    let spent = state.town.spent - state.town.units;
    let free = (rest - routine - spent).max(0.0) as u32;
    Capacity {
        gross,
        visits,
        platforms,
        letters,
        routine,
        spent,
        free,
    }
}

/// Returns the whole units that may be planned this tick at the given hours.
pub fn free_units(world: &World, state: &State, hours: u8) -> u32 {
    capacity(world, state, hours).free
}

/// Returns the units that a plan takes, the documentation of adapted methods included (§1.1 row 3).
pub fn plan_units(world: &World, plan: &Plan) -> u32 {
    let adapted: u32 = plan.adapt.iter().map(|&a| u32::from(a)).sum();
    if adapted == 0 {
        return plan.units();
    }
    plan.units() + (f64::from(adapted) * world.model.adapt_units * world.calendar.months()) as u32
}

/// Tells whether a plan may be fixed now and, if not, why.
pub fn check_plan(world: &World, state: &State, plan: &Plan) -> Result<(), Refusal> {
    if !plan.fits(world) {
        return Err(Refusal::NoSuchThing);
    }
    if !HOURS.contains(&plan.hours) {
        return Err(Refusal::Hours(plan.hours));
    }
    let astray = |(&adapt, line): (&bool, &Line)| adapt && line.path.is_none();
    if let Some(i) = plan.adapt.iter().zip(&world.lines).position(astray) {
        return Err(Refusal::NoPath(LineId(i as u16)));
    }
    let asked = plan_units(world, plan);
    if asked == 0 {
        return Ok(());
    }
    let have = free_units(world, state, plan.hours);
    if asked > have {
        Err(Refusal::Units { asked, have })
    } else {
        Ok(())
    }
}

/// Tells whether promises may be made now: the quarter's first month.
pub fn pledge_season(world: &World, state: &State) -> bool {
    world.calendar.opens_quarter(state.tick)
}

/// Tells whether targets are still being handed out: the first quarter.
pub fn bargain_season(world: &World, state: &State) -> bool {
    world.calendar.month_of(state.tick) <= 3
}

impl<F: Facts> Turn<'_, F> {
    /// Fixes the month's plan and does at once what does not wait for the month's end.
    pub(crate) fn plan(&mut self, plan: &Plan) -> Result<(), Refusal> {
        check_plan(self.world, self.state, plan)?;
        self.fix(plan);
        Ok(())
    }

    /// Fixes a plan that has been checked.
    pub(crate) fn fix(&mut self, plan: &Plan) {
        self.state.plan.become_plan(plan);
        self.count_plan(plan);
        for (v, &units) in plan.village.iter().enumerate() {
            self.stay(VillageId(v as u16), units);
        }
        let m = &self.world.model;
        let rows = plan.field.iter().zip(&plan.coordinate);
        for (line, (&visits, &units)) in self.state.lines.iter_mut().zip(rows) {
            line.visits.rotate_right(1);
            line.visits[0] = visits;
            line.borrowed = if units > 0 {
                (1.0 - line.power) * (1.0 - libm::exp(-m.borrow * f64::from(units)))
            } else {
                0.0
            };
        }
    }

    fn count_plan(&mut self, plan: &Plan) {
        let sum = |row: &[u8]| sum(row) as u16;
        let (substance, trace, rest) =
            (sum(&plan.substance), sum(&plan.trace), u16::from(plan.rest));
        let outside = sum(&plan.field) + sum(&plan.coordinate) + sum(&plan.village);
        let units = &mut self.state.style.units;
        units[Mode::Substance.ix()] += f64::from(substance + outside);
        units[Mode::Trace.ix()] += f64::from(trace);
        units[Mode::Care.ix()] += f64::from(rest);
        self.note(What::Planned {
            substance,
            trace,
            outside,
            rest,
            hours: plan.hours,
        });
    }

    fn stay(&mut self, id: VillageId, units: u8) {
        if units > 0 {
            let trust = self.world.model.village_trust * f64::from(units).sqrt();
            self.add(
                Slot::Village(id, VillageField::Trust),
                trust,
                Cause::Village,
            );
            self.set(Slot::Village(id, VillageField::Known), 1.0, Cause::Village);
        }
    }

    /// Makes a promise for a line and the quarter.
    pub(crate) fn pledge(&mut self, id: LineId, pledge: Pledge) -> Result<(), Refusal> {
        if !pledge_season(self.world, self.state) {
            return Err(Refusal::Quarter);
        }
        let line = self
            .state
            .lines
            .get_mut(id.ix())
            .ok_or(Refusal::NoSuchThing)?;
        line.pledge = pledge;
        self.note(What::Pledged(id, pledge));
        Ok(())
    }

    /// Bargains over a line's target: p = .25 + .5·certainty; granted, it falls to the county's own (§1.1 row 2).
    pub(crate) fn bargain(&mut self, id: LineId) -> Result<(), Refusal> {
        let m = &self.world.model;
        if !bargain_season(self.world, self.state) {
            return Err(Refusal::Quarter);
        }
        let line = *self.state.lines.get(id.ix()).ok_or(Refusal::NoSuchThing)?;
        let (asked, have) = (
            m.bargain_units as u32,
            free_units(self.world, self.state, self.state.plan.hours),
        );
        if asked > have {
            return Err(Refusal::Units { asked, have });
        }
        let own = self.world.line(id).county_target;
        if line.target <= own {
            return Err(Refusal::Closed);
        }
        self.state.town.spent += m.bargain_units;
        let certainty = if m.belief_band > 0.0 {
            1.0 - line.band / m.belief_band
        } else {
            1.0
        };
        let chance = m.bargain_base + m.bargain_known * certainty;
        let granted = self
            .luck()
            .unit(self.state.tick, Purpose::Request, u32::from(id.0))
            < chance;
        self.note(What::Bargained(id, granted));
        if granted {
            self.set(Slot::Line(id, LineField::Target), own, Cause::Bargain);
        } else if let Some(owner) = self.world.line(id).owner {
            self.add(Slot::Goodwill(owner), -m.bargain_goodwill, Cause::Bargain);
        }
        Ok(())
    }
}
