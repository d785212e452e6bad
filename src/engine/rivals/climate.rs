//! What all rivals share in one tick: computed once, so that the loop over towns and lines is only arithmetic.

use crate::engine::MAX_LINES;
use crate::engine::luck::{Draws, Luck, Purpose};
use crate::engine::marks;
use crate::engine::odds::{Chance, Poisson};
use crate::engine::rivals::field::Hazard;
use crate::engine::rivals::{LANES, Lanes};
use crate::engine::state::State;
use crate::engine::strain::Rates;
use crate::engine::world::World;

/// The tick that rivals live through.
pub(super) struct Climate<'w> {
    pub month: u8,
    pub months: f64,
    /// Hours / 44.
    pub hours: f64,
    /// Units that platforms and letters take.
    pub overhead: f64,
    /// Units that errands take, as events do in the player's town.
    pub errands: f64,
    /// Units that one inspection takes.
    pub escort: f64,
    /// What a rival's work gains at discretion D: (.8 + .4D), of this tick.
    pub pull: f64,
    /// Exhaustion but for hindrance and hours: intercept and lack of control.
    pub weary: f64,
    pub keeps: Keeps,
    pub trust_rate: f64,
    /// Points that a red light costs: 0 where no ranks are published.
    pub red_points: f64,
    /// How many inspections come, and the share of unannounced ones.
    pub visits: Poisson,
    pub field: Chance,
    /// What a point of real counts in the seen score, (1 − π)·m.
    pub sees: [Lanes; MAX_LINES / LANES],
    pub hazards: &'w [Hazard],
    pub rates: Rates,
    pub noise: Draws,
    pub visit: Draws,
    pub incident: Draws,
}

/// What stays of a line's numbers, and the record that real work leaves by itself: the same on all lanes.
pub(super) struct Keeps {
    pub real: Lanes,
    pub paper: Lanes,
    pub free_trace: Lanes,
}

impl<'w> Climate<'w> {
    /// Returns the climate of this tick.
    pub fn of(world: &'w World, state: &State) -> Self {
        let (m, calendar, county) = (&world.model, world.calendar, &state.county);
        let rules = 1.0
            - m.discretion_visit * county.inspections
            - m.discretion_path * world.field.rigidity;
        let discretion = rules.clamp(0.1, 1.0);
        let month = calendar.month_of(state.tick);
        let mut sees = [[0.0; LANES]; MAX_LINES / LANES];
        for (sees, lot) in sees.iter_mut().zip(&world.field.lots) {
            *sees = lot.sight.map(|m| (1.0 - county.process_share) * m);
        }
        let draws = |purpose| Luck::of(state.seed).draws(state.tick, purpose);
        let published = marks::publishes(world, state.tick);
        Self {
            month,
            months: calendar.months(),
            hours: f64::from(world.town.hours) / 100.0,
            errands: m.rival_errands,
            overhead: m.platform_units * world.town.platforms
                + m.letter_units * world.regime.letters,
            escort: m.visit_units / calendar.months(),
            pull: calendar.months() * (m.discretion_floor + m.discretion_gain * discretion),
            weary: m.exhaustion_base + m.exhaustion_control * (0.5 - discretion),
            keeps: Keeps {
                real: [1.0 - calendar.rate(m.real_decay); LANES],
                paper: [1.0 - calendar.rate(m.paper_decay); LANES],
                free_trace: [m.free_trace; LANES],
            },
            trust_rate: calendar.rate(m.trust_rate),
            red_points: if published { m.red_points } else { 0.0 },
            visits: Poisson::of(county.inspections * calendar.months()),
            field: Chance::of(county.field_share),
            sees,
            hazards: world.field.hazards(month),
            rates: Rates::of(world),
            noise: draws(Purpose::RivalNoise),
            visit: draws(Purpose::RivalVisit),
            incident: draws(Purpose::RivalIncident),
        }
    }
}
