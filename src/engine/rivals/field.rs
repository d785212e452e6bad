//! What the rivals need of a world, computed once: how they share out their time, and every line's constants in groups.

use crate::engine::odds::{Bell, Chance, Pick};
use crate::engine::rivals::share::{Parts, Share};
use crate::engine::rivals::{LANES, Lanes, Lines};
use crate::engine::world::{Line, World};

/// How many weights on marks there are tables for.
const GRID: usize = 9;

/// The tables by which rivals live.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// How time is shared out, by weight on marks, then by quarter.
    shares: Vec<[Share; 4]>,
    /// Rigidity of the prescribed methods by weight, std.
    pub(crate) rigidity: f64,
    /// A town's lines at the start.
    pub(super) start: Vec<Lines>,
    /// The lines in groups.
    pub(super) lots: Vec<Lot>,
    /// What inspections take, line by line.
    pub(super) checks: Vec<Check>,
    /// Lines by weight.
    pub(super) pick: Pick,
    /// The lines whose hazard is live, month by month.
    hazards: [Vec<Hazard>; 12],
    /// Chance in real work.
    pub(super) bell: Bell,
}

/// What counts about a group of lines.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lot {
    /// Standard deviation of chance in real work a tick.
    pub noise: Lanes,
    /// Share in the marks, w/Σw.
    pub share: Lanes,
    /// How well the marking sees the real state, m.
    pub sight: Lanes,
    /// Share in what residents need, u/Σu.
    pub need: Lanes,
    /// The seen score below which the light is red.
    pub red: Lanes,
}

/// What inspections take of a line: points for each point that paper or the real state lacks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Check {
    pub paper: f64,
    pub real: f64,
}

/// A line that an incident may strike.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hazard {
    /// Position of the line.
    pub line: usize,
    /// Chance a tick at a real state of 0.
    pub chance: f64,
    /// The same, to be tried.
    pub may: Chance,
}

/// Returns the position in the table of the weight on marks that is nearest to α.
pub(super) fn nearest(alpha: f64) -> u8 {
    libm::round(alpha * (GRID - 1) as f64) as u8
}

impl Field {
    /// Computes the tables.
    pub fn of(world: &World) -> Self {
        let parts = Parts::of(world);
        let shares = (0..GRID).map(|g| {
            let alpha = g as f64 / (GRID - 1) as f64;
            let left = |quarter: usize| 12.0 - 3.0 * quarter as f64;
            std::array::from_fn(|quarter| Share::of(world, &parts, alpha, left(quarter)))
        });
        Self {
            shares: shares.collect(),
            rigidity: rigidity(world),
            start: start(world),
            lots: Lot::all(world),
            checks: world.lines.iter().map(|l| Check::of(world, l)).collect(),
            pick: Pick::of(world.lines.iter().map(|l| l.weight)),
            hazards: std::array::from_fn(|k| Hazard::all(world, k as u8 + 1)),
            bell: Bell::new(),
        }
    }

    /// Returns in how many groups the lines stand.
    pub(super) fn groups(&self) -> usize {
        self.lots.len()
    }

    /// Returns how a town shares out its time in a month, 1..=12.
    pub(super) fn share(&self, alpha: u8, month: u8) -> &Share {
        &self.shares[usize::from(alpha)][usize::from(month - 1) / 3]
    }

    /// Lists the lines that incidents may strike in a month, 1..=12.
    pub(super) fn hazards(&self, month: u8) -> &[Hazard] {
        &self.hazards[usize::from(month - 1)]
    }

    /// Returns what residents got, W = Σuᵢ·Rᵢ/Σuᵢ.
    pub(super) fn outcome(&self, lines: &[Lines]) -> f64 {
        let mut sum = 0.0;
        for (lines, lot) in lines.iter().zip(&self.lots) {
            for (real, need) in lines.real.iter().zip(&lot.need) {
                sum += need * real;
            }
        }
        sum
    }
}

/// Returns a town's lines at the start.
fn start(world: &World) -> Vec<Lines> {
    let real = groups(world, |_, l| l.real);
    let paper = groups(world, |_, l| l.paper);
    real.zip(paper)
        .map(|(real, paper)| Lines { real, paper })
        .collect()
}

/// Returns the mean rigidity of the prescribed methods, by weight.
fn rigidity(world: &World) -> f64 {
    let (mut rigid, mut weights) = (0.0, 0.0);
    for line in &world.lines {
        let std = line.path.as_ref().map(|p| p.rigidity);
        rigid += line.weight * std.unwrap_or(world.model.rigidity);
        weights += line.weight;
    }
    if weights > 0.0 {
        rigid / weights
    } else {
        world.model.rigidity
    }
}

/// Groups a number of every line.
pub(super) fn groups(
    world: &World,
    of: impl Fn(usize, &Line) -> f64,
) -> impl Iterator<Item = Lanes> {
    (0..world.lines.len()).step_by(LANES).map(move |first| {
        let one = |i: usize| world.lines.get(i).map_or(0.0, |line| of(i, line));
        std::array::from_fn(|k| one(first + k))
    })
}

impl Lot {
    fn all(world: &World) -> Vec<Self> {
        let m = &world.model;
        let weights: f64 = world.lines.iter().map(|l| l.weight).sum();
        let needs: f64 = world.lines.iter().map(|l| l.need).sum();
        let chance = m.real_noise * world.calendar.months().sqrt();
        let mut lots = vec![Self::default(); world.lines.len().div_ceil(LANES)];
        for (i, line) in world.lines.iter().enumerate() {
            let (lot, k) = (&mut lots[i / LANES], i % LANES);
            lot.noise[k] = chance;
            lot.share[k] = line.weight / weights.max(1e-9);
            lot.sight[k] = (line.sight + m.sight_lift).min(m.sight_cap);
            lot.need[k] = line.need / needs.max(1e-9);
            lot.red[k] = m.light_red * line.target / 100.0;
        }
        lots
    }
}

impl Check {
    /// k_d·(w/8.3)/75 and .5·(w/8.3)/60 (§1.0).
    fn of(world: &World, line: &Line) -> Self {
        let m = &world.model;
        let size = line.weight / m.weight_norm;
        Self {
            paper: m.paper_strict * size / m.paper_scale,
            real: m.field_strict * size / m.field_scale,
        }
    }
}

impl Hazard {
    fn all(world: &World, month: u8) -> Vec<Self> {
        let live = |line: &Line| line.hazard > 0.0 && line.live(month);
        let lines = world.lines.iter().enumerate().filter(|(_, l)| live(l));
        lines
            .map(|(line, l)| {
                let chance = world.calendar.rate(l.hazard);
                Self {
                    line,
                    chance,
                    may: Chance::of(chance),
                }
            })
            .collect()
    }
}
