//! The marking: seen scores, live marks, lights, rank and the year's score (`domain/model.md §1.0`, §1.1 rows 7–9).

use crate::engine::fact::{Cause, Facts, What};
use crate::engine::ids::LineId;
use crate::engine::luck::Purpose;
use crate::engine::measure;
use crate::engine::slot::{CountyField, Slot, TownField};
use crate::engine::state::{Pledge, State};
use crate::engine::turn::Turn;
use crate::engine::world::World;

/// A line's light on the county's board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// Below the red bound.
    Red,
    /// In between.
    Yellow,
    /// At or above the green bound.
    Green,
}

/// Returns a line's light: its seen score against the bounds at its target.
pub fn light(world: &World, state: &State, id: LineId) -> Light {
    let line = &state.lines[id.ix()];
    light_of(world, line.seen, line.target)
}

fn light_of(world: &World, seen: f64, target: f64) -> Light {
    if seen >= world.model.light_green * target / 100.0 {
        Light::Green
    } else if seen < world.model.light_red * target / 100.0 {
        Light::Red
    } else {
        Light::Yellow
    }
}

/// Returns the points that a line has earned this year so far, of its weight.
pub fn line_points(state: &State, id: LineId) -> f64 {
    let line = &state.lines[id.ix()];
    line.weight / total_weight(state) * line.seen_sum / f64::from(state.year.ticks.max(1))
}

fn total_weight(state: &State) -> f64 {
    state.lines.iter().map(|l| l.weight).sum::<f64>().max(1e-9)
}

/// Returns the marks of the year so far, Y = Σwᵢ·mean(Mᵢ)/Σw − deductions + bonus − 15·[veto fired] (§1.0).
pub fn live_marks(world: &World, state: &State) -> f64 {
    let ticks = f64::from(state.year.ticks.max(1));
    let seen: f64 = state
        .lines
        .iter()
        .map(|l| l.weight * l.seen_sum)
        .sum::<f64>()
        / ticks
        / total_weight(state);
    let veto = if state.year.vetoes > 0 {
        world.model.veto_points
    } else {
        0.0
    };
    seen - state.year.deductions + state.year.bonus.min(world.model.bonus_cap) - veto
}

/// Returns the rank of these marks among the towns, 1 being the best.
pub fn rank(world: &World, state: &State, marks: f64) -> u16 {
    1 + state
        .rivals
        .marks(world, &state.year)
        .filter(|&other| other > marks)
        .count() as u16
}

/// Tells whether marks and ranks are published at the end of a tick.
pub(crate) fn publishes(world: &World, tick: u16) -> bool {
    let (calendar, every) = (world.calendar, world.regime.ranking.max(1.0) as u8);
    calendar.closes_month(tick) && calendar.month_of(tick).is_multiple_of(every)
}

impl<F: Facts> Turn<'_, F> {
    /// Marks this tick.
    pub(crate) fn mark(&mut self) {
        let m = &self.world.model;
        for id in self.world.line_ids() {
            let mut seen = measure::seen_score(self.world, self.state, id)
                + self.state.lines[id.ix()].smoothed;
            if self.state.lines[id.ix()].pledge == Pledge::Result {
                seen += m.pledge_noise
                    * self
                        .luck()
                        .bell(self.state.tick, Purpose::Pledge, u32::from(id.0));
            }
            let line = &mut self.state.lines[id.ix()];
            line.seen = seen.clamp(0.0, 100.0);
            line.seen_sum += line.seen;
        }
        self.state.year.ticks += 1;
    }

    /// Audits smoothed numbers: p = .05–.15 a year each (§2.1 B11).
    pub(crate) fn audit(&mut self) {
        if self.state.lines.iter().all(|line| line.smoothed <= 0.0) {
            return;
        }
        let m = &self.world.model;
        let monthly = 1.0 - libm::pow(1.0 - m.audit_chance, 1.0 / 12.0);
        let chance = self.world.calendar.rate(monthly);
        for id in self.world.line_ids() {
            let index = 400 + u32::from(id.0);
            if self.state.lines[id.ix()].smoothed > 0.0
                && self.luck().unit(self.state.tick, Purpose::Exposure, index) < chance
            {
                self.state.lines[id.ix()].smoothed = 0.0;
                self.state.county.scandals = self.state.county.scandals.saturating_add(1);
                self.note(What::Audited(id));
                self.add(
                    Slot::Town(TownField::Deductions),
                    m.audit_points,
                    Cause::Audit,
                );
                self.add(Slot::County(CountyField::Trust), -10.0, Cause::Audit);
            }
        }
    }

    /// Publishes marks and rank where the regime says so; red lights cost points then (the rivals' did in their pass).
    pub(crate) fn publish(&mut self) {
        let world = self.world;
        if !publishes(world, self.state.tick) {
            return;
        }
        let red = world
            .line_ids()
            .filter(|&id| light(world, self.state, id) == Light::Red)
            .count() as f64;
        let points = red * world.model.red_points;
        self.add(Slot::Town(TownField::Deductions), points, Cause::RedLights);
        let marks = live_marks(world, self.state);
        let rank = rank(world, self.state, marks);
        let town = &mut self.state.town;
        town.rank_before = if town.rank == 0 { rank } else { town.rank };
        (town.marks, town.rank) = (marks, rank);
        self.note(What::Published { marks, rank });
    }
}
