//! The equations of a month's work, pure: what the team's time makes of the real state and of the paper
//! (`domain/model.md §1.0`; the split of `real`, §1.1 extension).
//!
//! `work` applies them with the month's chance; [`expected`] asks them beforehand, for a plan that is still a draft.

use crate::engine::MAX_LINES;
use crate::engine::action::Plan;
use crate::engine::calendar::Pace;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::engine::planning::{self, Capacity};
use crate::engine::state::{LineState, State};
use crate::engine::turn::Turn;
use crate::engine::world::World;

/// What all lines share in a month's work.
pub(crate) struct Force {
    /// 2.6·(.8+.4D)·(.7+.6V/100), of this tick.
    pull: f64,
    /// 11, of this tick.
    push: f64,
    /// Months in a tick turned over: units of a tick times it are units of a month.
    monthly: f64,
    /// Share of the lasting and of the suppressed part of `real`, and of paper, that a tick takes.
    decay: f64,
    fall: f64,
    stale: f64,
    /// Units that counter, duty rota and phones leave on each line.
    routine: f64,
    skills: Skills,
}

/// How well the people of each line do substantive and paper work there.
struct Skills {
    substance: [f64; MAX_LINES],
    trace: [f64; MAX_LINES],
}

/// What a month's work does to a line's real state.
pub(crate) struct RealWork {
    /// What work adds.
    pub gain: f64,
    /// What is left of the lasting part.
    pub decayed: f64,
    /// What is left of the suppressed part.
    pub suppressed: f64,
}

/// What a month's work does to a line's paper.
pub(crate) struct PaperWork {
    /// What trace work adds.
    pub made: f64,
    /// The record that real work leaves by itself.
    pub free: f64,
    /// The paper afterwards.
    pub to: f64,
}

/// What a plan makes of a line by the month's end, but for chance, inspections and incidents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// The paper, 0..=100.
    pub paper: f64,
    /// The real state, 0..=100. Not for the player's eyes.
    pub real: f64,
    /// The half-width of what the player will believe about it.
    pub band: f64,
}

/// Returns what a plan makes of each line, by the equations that will do the work. The plan need not be affordable;
/// one that does not fit the world gives nothing.
pub fn expected(world: &World, state: &State, plan: &Plan) -> Vec<Expected> {
    if !plan.fits(world) {
        return Vec::new();
    }
    let mut then = state.clone();
    let mut turn = Turn {
        world,
        state: &mut then,
        facts: &mut (),
    };
    turn.fix(plan);
    let force = Force::of(world, &then, &planning::capacity(world, &then, plan.hours));
    let expect = |id: LineId| {
        let work = force.real(world, &then, id);
        let real = work.decayed + work.gain + work.suppressed;
        Expected {
            paper: force.paper(world, &then, id, work.gain).to,
            real: real.clamp(0.0, 100.0),
            band: band(world, &then.lines[id.ix()]),
        }
    };
    world.line_ids().map(expect).collect()
}

/// Returns the half-width of what may be believed about a line, 18/√(1 + field visits in three months) (§1.0).
pub(crate) fn band(world: &World, line: &LineState) -> f64 {
    let visits: u16 = match world.calendar.pace {
        Pace::Month => line.visits[..3].iter().map(|&n| u16::from(n)).sum(),
        Pace::Xun => line.field_visits(),
    };
    world.model.belief_band / f64::from(1 + visits).sqrt()
}

impl Force {
    /// Returns what this month's work can draw on.
    pub(crate) fn of(world: &World, state: &State, capacity: &Capacity) -> Self {
        let (m, calendar) = (&world.model, world.calendar);
        let discretion = m.discretion_floor + m.discretion_gain * measure::discretion(world, state);
        let trust = m.trust_floor + m.trust_gain * measure::trust(world, state) / 100.0;
        Self {
            pull: m.real_gain * discretion * trust * calendar.months(),
            push: m.paper_gain * calendar.months(),
            monthly: f64::from(calendar.per_month()),
            decay: calendar.rate(m.real_decay),
            fall: calendar.rate(m.suppressed_decay),
            stale: calendar.rate(m.paper_decay),
            routine: capacity.routine / world.lines.len().max(1) as f64,
            skills: Skills::of(world, state),
        }
    }

    /// ΔR = 2.6·√a·(.8+.4D)·(.7+.6V/100)·s^.8·(1−R/100) − .06R; the suppressed part falls by half a month.
    pub(crate) fn real(&self, world: &World, state: &State, id: LineId) -> RealWork {
        let line = &state.lines[id.ix()];
        let skill = self.skills.substance[id.ix()];
        let power = (line.power + line.borrowed).clamp(0.0, 1.0);
        let planned = f64::from(state.plan.substance[id.ix()]);
        let units = (self.routine + planned) * skill * self.monthly;
        let fit = path_factor(world, state, id);
        let room = 1.0 - line.real() / 100.0;
        let gain = self.pull * power.sqrt() * world.curves.real.at(units) * fit * room;
        RealWork {
            gain,
            decayed: line.structural * (1.0 - self.decay),
            suppressed: line.suppressed * (1.0 - self.fall),
        }
    }

    /// T' = T + 11·τ^.6·(1−T/100) + .4·ΔR⁺ − .12T, ΔR being what real work gained.
    pub(crate) fn paper(&self, world: &World, state: &State, id: LineId, gain: f64) -> PaperWork {
        let line = &state.lines[id.ix()];
        let skill = self.skills.trace[id.ix()];
        let units = f64::from(state.plan.trace[id.ix()]) * skill * self.monthly;
        let made = self.push * world.curves.paper.at(units) * (1.0 - line.paper / 100.0);
        let free = world.model.free_trace * gain.max(0.0);
        let stale = line.paper * self.stale;
        PaperWork {
            made,
            free,
            to: (line.paper + made + free - stale).clamp(0.0, 100.0),
        }
    }
}

/// 1 + .8·std·(fit − .5) on a prescribed path, 1 elsewhere (§1.1 row 3).
fn path_factor(world: &World, state: &State, id: LineId) -> f64 {
    let Some(path) = &world.line(id).path else {
        return 1.0;
    };
    let adapted = state.plan.adapt[id.ix()];
    let fit = measure::path_fit(world, state, id, adapted).unwrap_or(0.5);
    1.0 + world.model.path_gain * path.rigidity * (fit - 0.5)
}

impl Skills {
    /// The mean of the people who carry a line and are there; people who lie flat do less (§1.1 rows 13, 18).
    fn of(world: &World, state: &State) -> Self {
        let m = &world.model;
        let mut sums = Self {
            substance: [0.0; MAX_LINES],
            trace: [0.0; MAX_LINES],
        };
        let mut present = [0u8; MAX_LINES];
        let mut known = [false; MAX_LINES];
        for (person, now) in world.staff.iter().zip(&state.staff) {
            let (s, t) = if now.flat {
                (m.flat_substance, m.flat_trace)
            } else {
                (1.0, 1.0)
            };
            for line in &person.lines {
                known[line.ix()] = true;
                if now.away == 0 {
                    sums.substance[line.ix()] += s * now.skill;
                    sums.trace[line.ix()] += t * person.trace;
                    present[line.ix()] += 1;
                }
            }
        }
        for i in 0..world.lines.len().min(MAX_LINES) {
            if present[i] > 0 {
                let each = 1.0 / f64::from(present[i]);
                sums.substance[i] *= each;
                sums.trace[i] *= each;
            } else {
                let alone = if known[i] { m.uncovered } else { 1.0 };
                (sums.substance[i], sums.trace[i]) = (alone, alone);
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::action::{Action, Reception};
    use crate::engine::fact::{Cause, Fact, What};
    use crate::engine::fixture::world;
    use crate::engine::slot::{LineField, Slot};
    use crate::engine::state::Phase;

    /// A plan that does a little of everything.
    fn mixed(world: &World) -> Plan {
        let mut plan = Plan::empty(world);
        for i in 0..world.lines.len() {
            plan.substance[i] = (i % 3) as u8;
            plan.trace[i] = (i % 2) as u8;
        }
        (plan.field[3], plan.coordinate[4], plan.village[0]) = (2, 2, 1);
        plan
    }

    #[test]
    fn what_is_expected_is_what_the_work_does() {
        let mut world = world();
        for line in &mut world.lines {
            line.hazard = 0.0;
        }
        let mut facts: Vec<Fact> = Vec::new();
        let mut state = crate::engine::begin(&world, 5, &mut facts);
        let plan = mixed(&world);
        let expected = expected(&world, &state, &plan);
        let step = |state: &mut State, action, facts: &mut Vec<Fact>| {
            crate::engine::step(&world, state, &action, facts).expect("it is legal");
        };
        step(&mut state, Action::Plan(plan), &mut facts);
        while state.phase == Phase::Visit {
            step(&mut state, Action::Receive(Reception::Binders), &mut facts);
        }
        let chance = |id: LineId| {
            let of = |fact: &Fact| match fact.what {
                What::Change {
                    slot,
                    from,
                    to,
                    cause: Cause::Chance,
                } if slot == Slot::Line(id, LineField::Real) => Some(to - from),
                _ => None,
            };
            facts.iter().filter_map(of).sum::<f64>()
        };
        for id in world.line_ids() {
            let (want, line) = (expected[id.ix()], &state.lines[id.ix()]);
            assert_eq!(want.paper, line.paper, "{id:?}");
            assert!(
                (want.real + chance(id) - line.real()).abs() < 1e-9,
                "{id:?}"
            );
            assert_eq!(want.band, line.band, "{id:?}");
        }
    }

    #[test]
    fn a_plan_of_another_world_gives_nothing() {
        let world = world();
        let state = crate::engine::begin(&world, 5, &mut ());
        let mut plan = Plan::empty(&world);
        plan.trace.pop();
        assert!(expected(&world, &state, &plan).is_empty());
    }
}
