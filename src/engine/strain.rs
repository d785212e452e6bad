//! Burnout: fatigue is fast, exhaustion, cynicism and reduced efficacy are slow (`domain/model.md §2.2`; lying flat, §1.1 row 13).

use crate::engine::action::sum;
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

/// How fast the slow parts approach what is called for, a tick: upwards and downwards.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rates {
    pub exhaustion: Rate,
    pub cynicism: Rate,
    pub inefficacy: Rate,
    /// Share of injustice that stays.
    pub injustice_keep: f64,
    /// How many spans of ten days a tick has.
    xuns: u16,
}

/// A speed upwards and a speed downwards.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rate {
    rise: f64,
    fall: f64,
}

impl Rates {
    /// Returns the model's rates, for a tick.
    pub fn of(world: &World) -> Self {
        let (m, calendar) = (&world.model, world.calendar);
        let rate = |rise: f64, fall: f64| Rate {
            rise: calendar.rate(rise),
            fall: calendar.rate(fall),
        };
        Self {
            exhaustion: rate(m.exhaustion_rise, m.exhaustion_fall),
            cynicism: rate(m.cynicism_rise, m.cynicism_fall),
            inefficacy: rate(m.inefficacy_rate, m.inefficacy_rate),
            injustice_keep: 1.0 - calendar.rate(1.0 - m.injustice_keep),
            xuns: 3 / calendar.per_month(),
        }
    }
}

/// Returns what `from` is after a tick in which `target` is called for.
pub(crate) fn approach(from: f64, target: f64, rate: Rate) -> f64 {
    let speed = if target > from { rate.rise } else { rate.fall };
    from + speed * (target - from)
}

/// What a load calls for, but for what differs between people: their own hindrance, and what they already bear.
#[derive(Debug, Clone, Copy)]
struct Demand {
    /// Fatigue that ten days add.
    fatigue: f64,
    exhaustion: f64,
    cynicism: f64,
    inefficacy: f64,
}

impl Demand {
    fn of(world: &World, load: &Load) -> Self {
        let (m, unjust) = (&world.model, load.injustice.min(1.0));
        let more = m.fatigue_hours * (load.hours - 1.0).max(0.0) + m.fatigue_emotion * load.emotion;
        Self {
            fatigue: more - m.fatigue_rest * load.rest + m.fatigue_base,
            exhaustion: m.exhaustion_base
                + m.exhaustion_hours * (load.hours - 1.0)
                + m.exhaustion_control * (0.5 - load.discretion)
                - m.exhaustion_support * (load.support - 0.5)
                + m.exhaustion_emotion * load.emotion,
            cynicism: m.cynicism_base + m.cynicism_injustice * unjust
                - m.cynicism_meaning * load.meaning,
            inefficacy: m.inefficacy_base - m.inefficacy_progress * load.progress
                + m.inefficacy_injustice * unjust,
        }
    }

    /// Returns the strain after one tick with a share of hindrance. The slow parts approach what is called for, faster upwards.
    fn strained(&self, world: &World, rates: &Rates, strain: Strain, hindrance: f64) -> Strain {
        let (m, logistic) = (&world.model, &world.curves.logistic);
        let mut fatigue = strain.fatigue;
        for _ in 0..rates.xuns {
            fatigue = (m.fatigue_keep * fatigue + self.fatigue).clamp(0.0, 100.0);
        }
        let x = hindrance - m.hindrance_free;
        let e = self.exhaustion
            + m.exhaustion_hindrance * x
            + m.exhaustion_fatigue * (fatigue * 0.01 - 0.30);
        let exhaustion = approach(strain.exhaustion, logistic.at(e), rates.exhaustion);
        let c =
            self.cynicism + m.cynicism_exhaustion * (exhaustion - 0.40) + m.cynicism_hindrance * x;
        let cynicism = approach(strain.cynicism, logistic.at(c), rates.cynicism);
        let a = self.inefficacy + m.inefficacy_hindrance * x;
        let inefficacy = approach(strain.inefficacy, logistic.at(a), rates.inefficacy);
        Strain {
            fatigue,
            exhaustion,
            cynicism,
            inefficacy,
        }
    }
}

/// A tick's load on everybody: who is there, and who is away.
struct Shift {
    rates: Rates,
    team: Demand,
    away: Demand,
    /// The team's share of hindrance.
    hindrance: f64,
}

impl Shift {
    fn of(world: &World, load: &Load) -> Self {
        let away = Load {
            hours: 0.8,
            rest: 1.0,
            ..*load
        };
        Self {
            rates: Rates::of(world),
            team: Demand::of(world, load),
            away: Demand::of(world, &away),
            hindrance: load.hindrance,
        }
    }
}

/// Returns the strain after one tick under a load (§2.2).
pub fn strained(world: &World, strain: Strain, load: &Load) -> Strain {
    let (rates, demand) = (Rates::of(world), Demand::of(world, load));
    demand.strained(world, &rates, strain, load.hindrance)
}

impl<F: Facts> Turn<'_, F> {
    /// Lets the month tell on the team and on the named colleagues.
    pub(crate) fn strain(&mut self, capacity: &Capacity) {
        let load = self.load(capacity);
        let shift = Shift::of(self.world, &load);
        let from = self.state.team.strain;
        let to = shift
            .team
            .strained(self.world, &shift.rates, from, load.hindrance);
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
            self.strain_one(StaffId(k as u16), &shift);
        }
        let team = &mut self.state.team;
        team.injustice *= shift.rates.injustice_keep;
        (team.emotion, team.meaning) = (0.0, 0.0);
    }

    fn load(&self, capacity: &Capacity) -> Load {
        let (state, world) = (&*self.state, self.world);
        let trace = f64::from(sum(&state.plan.trace));
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
    fn strain_one(&mut self, id: StaffId, shift: &Shift) {
        let (world, person) = (self.world, &self.world.staff[id.ix()]);
        let now = self.state.staff[id.ix()];
        if now.away >= 99 {
            return;
        }
        let lean = world.model.staff_spread * (person.trace - now.skill);
        let (demand, hindrance) = if now.away > 0 {
            (&shift.away, 0.0)
        } else {
            (&shift.team, (shift.hindrance + lean).clamp(0.0, 1.0))
        };
        let strain = demand.strained(world, &shift.rates, now.strain, hindrance);
        let flat = self.lies_flat(id, now.flat, strain.burnout());
        let member = &mut self.state.staff[id.ix()];
        (member.strain, member.flat) = (strain, flat);
        member.away = now.away.saturating_sub(1);
        if flat != now.flat {
            self.note(What::Flat(id, flat));
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
