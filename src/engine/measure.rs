//! Measures: numbers that follow from the state and are not kept in it.

use crate::engine::action::{Plan, sum};
use crate::engine::ids::LineId;
use crate::engine::mode::Mode;
use crate::engine::state::{Pledge, State, Style};
use crate::engine::world::{Village, World};

/// Returns what residents got, W = Σuᵢ·Rᵢ/Σuᵢ (`domain/model.md §1.0`).
pub fn outcome(world: &World, state: &State) -> f64 {
    let (mut sum, mut needs) = (0.0, 0.0);
    for (line, now) in world.lines.iter().zip(&state.lines) {
        sum += line.need * now.real();
        needs += line.need;
    }
    if needs > 0.0 { sum / needs } else { 0.0 }
}

/// Returns residents' trust, V: the villages' trust by their share of residents.
pub fn trust(world: &World, state: &State) -> f64 {
    world
        .villages
        .iter()
        .zip(&state.villages)
        .map(|(v, now)| v.share * now.trust)
        .sum()
}

/// Returns the mean of paper − real over the lines.
pub fn gap(state: &State) -> f64 {
    mean(state, |line| line.gap())
}

/// Returns the mean real state of the lines.
pub fn mean_real(state: &State) -> f64 {
    mean(state, |line| line.real())
}

/// Returns the mean hollow part of the lines: paper beyond the real state, never negative.
pub fn hollow(state: &State) -> f64 {
    mean(state, |line| line.gap().max(0.0))
}

fn mean(state: &State, of: impl Fn(&crate::engine::state::LineState) -> f64) -> f64 {
    let n = state.lines.len().max(1) as f64;
    state.lines.iter().map(of).sum::<f64>() / n
}

/// Returns discretion, D = clamp(1 − .10λ − .5·std + earned, .1, 1), std being the lines' rigidity by weight (§1.0).
pub fn discretion(world: &World, state: &State) -> f64 {
    let m = &world.model;
    let rules = 1.0
        - m.discretion_visit * state.county.inspections
        - m.discretion_path * world.field.rigidity;
    (rules + state.town.earned).clamp(0.1, 1.0)
}

/// Returns the share of the team that lies flat, F = σ((BO − .64)/.06) (§1.1 row 13).
pub fn flat_share(world: &World, state: &State) -> f64 {
    let x = (state.team.strain.burnout() - world.model.flat_middle) / world.model.flat_spread;
    world.curves.logistic.at(x)
}

/// Returns the share of trace in the lines' planned work, 0..=1.
pub fn trace_share(plan: &Plan) -> f64 {
    let (trace, substance) = (f64::from(sum(&plan.trace)), f64::from(sum(&plan.substance)));
    if trace + substance > 0.0 {
        trace / (trace + substance)
    } else {
        0.0
    }
}

/// Returns how well the marking sees a line's real state now: sight with its lift, its cap and the pledge (§1.0, §1.1 row 11).
pub fn sight(world: &World, state: &State, id: LineId) -> f64 {
    let line = &state.lines[id.ix()];
    match line.pledge {
        Pledge::Process => 0.0,
        Pledge::None => (line.sight + world.model.sight_lift).min(world.model.sight_cap),
        Pledge::Result => (line.sight + world.model.sight_lift + world.model.pledge_sight).min(1.0),
    }
}

/// Returns the seen score of a line, M = π·T + (1 − π)(m·R + (1 − m)·T), without noise (§1.0).
pub fn seen_score(world: &World, state: &State, id: LineId) -> f64 {
    let line = &state.lines[id.ix()];
    let (pi, m) = (state.county.process_share, sight(world, state, id));
    pi * line.paper + (1.0 - pi) * (m * line.real() + (1.0 - m) * line.paper)
}

/// Returns how well a prescribed path's method fits the town, 0..=1, if the line has one. An adapted method fits better
/// in every village that the player has seen (§1.1 row 3).
pub fn path_fit(world: &World, state: &State, id: LineId, adapted: bool) -> Option<f64> {
    let path = world.line(id).path.as_ref()?;
    let known = state.villages.iter().map(|village| village.known);
    let villages = world.villages.iter().zip(&path.fit).zip(known);
    let fit = |((village, &given), known): ((&Village, &f64), bool)| {
        let better = adapted && known && given < world.model.adapted_fit;
        village.share
            * if better {
                world.model.adapted_fit
            } else {
                given
            }
    };
    Some(villages.map(fit).sum())
}

/// Returns the live letters that cost reports: those signed by name and those everybody signs in bulk.
pub fn live_letters(world: &World, state: &State) -> f64 {
    let signed: u32 = state.lines.iter().map(|l| u32::from(l.letters)).sum();
    world.regime.letters + f64::from(signed)
}

impl Style {
    /// Returns the share of a mode in all units and choices so far, 0..=1.
    pub fn share(&self, mode: Mode) -> f64 {
        let all: f64 = self.units.iter().sum();
        if all > 0.0 {
            self.units[mode.ix()] / all
        } else {
            0.0
        }
    }

    /// Returns how many choices of a mode in a row there were up to now.
    pub fn streak_of(&self, mode: Mode) -> f64 {
        if usize::from(self.last) == mode.ix() {
            f64::from(self.streak)
        } else {
            0.0
        }
    }
}
