//! Burnout: fatigue is fast, exhaustion, cynicism and reduced efficacy are slow (`domain/model.md §2.2`; lying flat, §1.1 row 13).

use crate::engine::fact::{Cause, Facts, What};
use crate::engine::ids::StaffId;
use crate::engine::luck::Purpose;
use crate::engine::measure;
use crate::engine::planning::{self, Capacity};
use crate::engine::slot::{Slot, TeamField};
use crate::engine::state::Strain;
use crate::engine::turn::Turn;
use crate::engine::world::World;

/// What a month asks of people, and what it gives them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Hours / 44.
    pub hours: f64,
    /// Share of trace, inspections and platforms in all time, 0..=1.
    pub hindrance: f64,
    /// Discretion, 0..=1.
    pub discretion: f64,
    /// Support, 0..=1.
    pub support: f64,
    /// (mean R − 45)/20.
    pub progress: f64,
    /// Injustice, 0..=1.
    pub injustice: f64,
    /// Emotional load, 0..=1.
    pub emotion: f64,
    /// Rest, 0..=1.
    pub rest: f64,
    /// Meaning, 0..=1.
    pub meaning: f64,
}

/// Returns the strain after one tick under a load. The slow parts approach what the load calls for, faster upwards.
pub fn strained(world: &World, strain: Strain, load: &Load) -> Strain {
    let (m, calendar) = (&world.model, world.calendar);
    let mut fatigue = strain.fatigue;
    for _ in 0..3 / calendar.per_month() {
        let more = m.fatigue_hours * (load.hours - 1.0).max(0.0) + m.fatigue_emotion * load.emotion;
        fatigue = m.fatigue_keep * fatigue + more - m.fatigue_rest * load.rest + m.fatigue_base;
        fatigue = fatigue.clamp(0.0, 100.0);
    }
    let logistic = &world.curves.logistic;
    let x = load.hindrance - m.hindrance_free;
    let unjust = load.injustice.min(1.0);
    let exhaustion = approach(
        strain.exhaustion,
        logistic.at(m.exhaustion_base
            + m.exhaustion_hours * (load.hours - 1.0)
            + m.exhaustion_hindrance * x
            + m.exhaustion_control * (0.5 - load.discretion)
            - m.exhaustion_support * (load.support - 0.5)
            + m.exhaustion_fatigue * (fatigue / 100.0 - 0.30)
            + m.exhaustion_emotion * load.emotion),
        calendar.rate(m.exhaustion_rise),
        calendar.rate(m.exhaustion_fall),
    );
    let cynicism = approach(
        strain.cynicism,
        logistic.at(m.cynicism_base
            + m.cynicism_exhaustion * (exhaustion - 0.40)
            + m.cynicism_hindrance * x
            + m.cynicism_injustice * unjust
            - m.cynicism_meaning * load.meaning),
        calendar.rate(m.cynicism_rise),
        calendar.rate(m.cynicism_fall),
    );
    let rate = calendar.rate(m.inefficacy_rate);
    let inefficacy = approach(
        strain.inefficacy,
        logistic.at(m.inefficacy_base - m.inefficacy_progress * load.progress
            + m.inefficacy_hindrance * x
            + m.inefficacy_injustice * unjust),
        rate,
        rate,
    );
    Strain {
        fatigue,
        exhaustion,
        cynicism,
        inefficacy,
    }
}

fn approach(from: f64, target: f64, rise: f64, fall: f64) -> f64 {
    from + if target > from { rise } else { fall } * (target - from)
}

impl<F: Facts> Turn<'_, F> {
    /// Lets the month tell on the team and on the named colleagues.
    pub(crate) fn strain(&mut self, capacity: &Capacity) {
        let load = self.load(capacity);
        let from = self.state.team.strain;
        let to = strained(self.world, from, &load);
        self.state.team.strain = to;
        let cause = if load.rest > 0.2 && to.fatigue < from.fatigue {
            Cause::Rest
        } else {
            Cause::Strain
        };
        self.changed(
            Slot::Team(TeamField::Fatigue),
            from.fatigue,
            to.fatigue,
            cause,
        );
        self.changed(
            Slot::Team(TeamField::Exhaustion),
            from.exhaustion,
            to.exhaustion,
            Cause::Strain,
        );
        self.changed(
            Slot::Team(TeamField::Cynicism),
            from.cynicism,
            to.cynicism,
            Cause::Strain,
        );
        self.changed(
            Slot::Team(TeamField::Inefficacy),
            from.inefficacy,
            to.inefficacy,
            Cause::Strain,
        );
        for k in 0..self.world.staff.len() {
            self.strain_one(StaffId(k as u16), &load);
        }
        let keep = 1.0
            - self
                .world
                .calendar
                .rate(1.0 - self.world.model.injustice_keep);
        let team = &mut self.state.team;
        team.injustice *= keep;
        (team.emotion, team.meaning) = (0.0, 0.0);
    }

    fn load(&self, capacity: &Capacity) -> Load {
        let (state, world) = (&*self.state, self.world);
        let trace: f64 = state.plan.trace.iter().map(|&n| f64::from(n)).sum();
        let all = capacity.gross.max(1.0);
        let idle = f64::from(
            capacity
                .free
                .saturating_sub(planning::plan_units(world, &state.plan)),
        );
        let rest = (f64::from(state.plan.rest) + 0.5 * idle)
            / (world.model.rest_units * world.calendar.months());
        Load {
            hours: planning::real_hours(world, state, state.plan.hours),
            hindrance: ((trace + capacity.overhead()) / all).min(1.0),
            discretion: measure::discretion(world, state),
            support: state.team.support,
            progress: (measure::mean_real(state) - 45.0) / 20.0,
            injustice: state.team.injustice,
            emotion: state.team.emotion,
            rest: rest.min(1.0),
            meaning: state.team.meaning,
        }
    }

    /// A colleague bears the team's load, shifted by the kind of duty: who makes the papers has more of the hindrance.
    fn strain_one(&mut self, id: StaffId, team: &Load) {
        let (world, person) = (self.world, &self.world.staff[id.ix()]);
        let mut now = self.state.staff[id.ix()];
        if now.away >= 99 {
            return;
        }
        let lean = world.model.staff_spread * (person.trace - now.skill);
        let resting = now.away > 0;
        let load = Load {
            hours: if resting { 0.8 } else { team.hours },
            hindrance: if resting {
                0.0
            } else {
                (team.hindrance + lean).clamp(0.0, 1.0)
            },
            rest: if resting { 1.0 } else { team.rest },
            ..*team
        };
        now.strain = strained(world, now.strain, &load);
        now.away = now.away.saturating_sub(1);
        let was = now.flat;
        now.flat = self.lies_flat(id, was, now.strain.burnout());
        self.state.staff[id.ix()] = now;
        if now.flat != was {
            self.note(What::Flat(id, now.flat));
        }
    }

    /// p = .15·(BO − .6)/.4 a month to begin; back on one's feet below .5 (§1.1 row 13).
    fn lies_flat(&self, id: StaffId, flat: bool, burnout: f64) -> bool {
        let m = &self.world.model;
        if flat || burnout <= m.flat_from {
            return flat && burnout >= m.flat_until;
        }
        let chance = self
            .world
            .calendar
            .rate(m.flat_chance * (burnout - m.flat_from) / (1.0 - m.flat_from));
        self.luck()
            .unit(self.state.tick, Purpose::Flat, u32::from(id.0))
            < chance
    }
}
