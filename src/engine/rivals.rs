//! The other towns of the county: the same equations as the player's town, with a simple player in each (`domain/model.md §1.1` row 7).
//!
//! Each rival shares its time out by a table that was computed once for its weight on marks α and the quarter, greedily as
//! the reference model's *mix* player does. Everything that follows (capacity, work, inspections, incidents, strain, marks)
//! is computed each tick. Left out for rivals: letters, villages, named staff, knowledge, events.

use crate::engine::MAX_LINES;
use crate::engine::digest::digest_struct;
use crate::engine::luck::{self, Luck, Poisson, Purpose};
use crate::engine::planning::effective_hours;
use crate::engine::rivals::share::Share;
use crate::engine::state::{State, YearBook};
use crate::engine::world::World;

mod share;

/// How many weights on marks there are tables for.
const GRID: usize = 9;

/// The tables by which rivals share out their time.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// By weight on marks, then by quarter.
    shares: Vec<[Share; 4]>,
    /// Rigidity of the prescribed methods by weight, std.
    std: f64,
    /// Σw of the lines.
    weights: f64,
    /// The weights added up line by line.
    sums: Vec<f64>,
    /// Σu of the lines.
    needs: f64,
}

/// The other towns in play.
#[derive(Debug, Clone, PartialEq)]
pub struct Rivals {
    /// Position in the table of weights, per town.
    alpha: Vec<u8>,
    /// Staff against the norm, per town.
    staff: Vec<f64>,
    /// Real state, town by town and line by line.
    real: Vec<f64>,
    /// Paper, likewise.
    paper: Vec<f64>,
    /// The rest of each town.
    towns: Vec<Rival>,
}

/// What a rival carries from tick to tick besides its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Rival {
    trust: f64,
    exhaustion: f64,
    cynicism: f64,
    inefficacy: f64,
    injustice: f64,
    seen_sum: f64,
    deductions: f64,
    vetoed: bool,
}

digest_struct!(Rivals {
    alpha,
    staff,
    real,
    paper,
    towns
});
digest_struct!(Rival {
    trust,
    exhaustion,
    cynicism,
    inefficacy,
    injustice,
    seen_sum,
    deductions,
    vetoed
});

impl Field {
    /// Computes the tables.
    pub fn of(world: &World) -> Self {
        let weights: f64 = world.lines.iter().map(|l| l.weight).sum();
        let add = |sum: &mut f64, l: &crate::engine::world::Line| {
            *sum += l.weight;
            Some(*sum)
        };
        let sums = world.lines.iter().scan(0.0, add).collect();
        let rigid = |l: &crate::engine::world::Line| {
            l.path.as_ref().map_or(world.model.rigidity, |p| p.rigidity)
        };
        let std = world.lines.iter().map(|l| l.weight * rigid(l)).sum::<f64>() / weights.max(1e-9);
        let needs = world.lines.iter().map(|l| l.need).sum();
        let shares = (0..GRID)
            .map(|g| {
                let alpha = g as f64 / (GRID - 1) as f64;
                std::array::from_fn(|quarter| Share::of(world, alpha, 12.0 - 3.0 * quarter as f64))
            })
            .collect();
        Self {
            shares,
            std,
            weights,
            sums,
            needs,
        }
    }
}

impl Rivals {
    /// Returns the other towns at the start.
    pub(crate) fn start(world: &World, seed: u64) -> Self {
        let (luck, m) = (Luck::of(seed), &world.model);
        let towns = usize::from(world.town.towns.saturating_sub(1));
        let draw = |j: usize, k: u32| luck.unit(0, Purpose::Rival, 4 * j as u32 + k);
        let alpha =
            |j: usize| m.rival_alpha_min + (m.rival_alpha_max - m.rival_alpha_min) * draw(j, 0);
        let new = Rival {
            trust: 50.0,
            exhaustion: 0.35,
            cynicism: 0.35,
            inefficacy: 0.35,
            injustice: 0.0,
            seen_sum: 0.0,
            deductions: 0.0,
            vetoed: false,
        };
        Self {
            alpha: (0..towns)
                .map(|j| libm::round(alpha(j) * (GRID - 1) as f64) as u8)
                .collect(),
            staff: (0..towns)
                .map(|j| world.town.staff / m.capacity_staff * (0.9 + 0.2 * draw(j, 1)))
                .collect(),
            real: (0..towns)
                .flat_map(|_| world.lines.iter().map(|l| l.real))
                .collect(),
            paper: (0..towns)
                .flat_map(|_| world.lines.iter().map(|l| l.paper))
                .collect(),
            towns: vec![new; towns],
        }
    }

    /// Lists the rivals' marks of the year so far.
    pub fn marks<'a>(
        &'a self,
        world: &'a World,
        year: &YearBook,
    ) -> impl Iterator<Item = f64> + 'a {
        let ticks = f64::from(year.ticks.max(1));
        self.towns.iter().map(move |town| {
            let veto = if town.vetoed {
                world.model.veto_points
            } else {
                0.0
            };
            town.seen_sum / ticks - town.deductions - veto
        })
    }

    /// Lists what the rivals' residents got, W.
    pub fn outcomes<'a>(&'a self, world: &'a World) -> impl Iterator<Item = f64> + 'a {
        let n = world.lines.len().max(1);
        self.real
            .chunks_exact(n)
            .map(move |real| outcome(world, real))
    }

    /// Counts the rivals' red lights when ranks are published; they cost the same points.
    pub(crate) fn red_lights(&mut self, world: &World) {
        let n = world.lines.len().max(1);
        let pi = world.regime.process_share;
        for (j, town) in self.towns.iter_mut().enumerate() {
            for (i, line) in world.lines.iter().enumerate() {
                let seen = seen(
                    world,
                    pi,
                    line.sight,
                    self.real[j * n + i],
                    self.paper[j * n + i],
                );
                if seen < world.model.light_red * line.target / 100.0 {
                    town.deductions += world.model.red_points;
                }
            }
        }
    }

    /// Opens a new year's book for everybody.
    pub(crate) fn new_year(&mut self) {
        for town in &mut self.towns {
            (town.seen_sum, town.deductions, town.vetoed) = (0.0, 0.0, false);
        }
    }
}

fn seen(world: &World, pi: f64, sight: f64, real: f64, paper: f64) -> f64 {
    let m = (sight + world.model.sight_lift).min(world.model.sight_cap);
    pi * paper + (1.0 - pi) * (m * real + (1.0 - m) * paper)
}

fn outcome(world: &World, real: &[f64]) -> f64 {
    world
        .lines
        .iter()
        .zip(real)
        .map(|(l, r)| l.need * r)
        .sum::<f64>()
        / world.field.needs.max(1e-9)
}

/// What all rivals share in one tick: computed once, so that the loop over towns and lines is only arithmetic.
struct Climate {
    luck: Luck,
    tick: u16,
    discretion: f64,
    overhead: f64,
    visits: Poisson,
    field_share: f64,
    quarter: usize,
    hours: f64,
    months: f64,
    real_keep: f64,
    paper_keep: f64,
    noise: f64,
    /// What a point of real and a point of paper count in the seen score, per line, and what it counts for residents.
    counts: [Counts; MAX_LINES],
    /// The lines whose hazard is live, with their chance.
    hazards: [(usize, f64); MAX_LINES],
    live: usize,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    real: f64,
    paper: f64,
    need: f64,
}

impl Climate {
    fn of(world: &World, state: &State) -> Self {
        let (m, calendar, county) = (&world.model, world.calendar, &state.county);
        let rules =
            1.0 - m.discretion_visit * county.inspections - m.discretion_path * world.field.std;
        let month = calendar.month_of(state.tick);
        let mut counts = [Counts::default(); MAX_LINES];
        let (mut hazards, mut live) = ([(0, 0.0); MAX_LINES], 0);
        for (i, (count, line)) in counts.iter_mut().zip(&world.lines).enumerate() {
            let share = line.weight / world.field.weights.max(1e-9);
            let sees = (1.0 - county.process_share) * (line.sight + m.sight_lift).min(m.sight_cap);
            if line.hazard > 0.0 && line.live(month) {
                hazards[live] = (i, calendar.rate(line.hazard));
                live += 1;
            }
            let need = line.need / world.field.needs.max(1e-9);
            *count = Counts {
                real: share * sees,
                paper: share * (1.0 - sees),
                need,
            };
        }
        Self {
            luck: Luck::of(state.seed),
            tick: state.tick,
            discretion: rules.clamp(0.1, 1.0),
            overhead: m.platform_units * world.town.platforms
                + m.letter_units * world.regime.letters,
            visits: Poisson::of(county.inspections * calendar.months()),
            field_share: county.field_share,
            quarter: usize::from(month - 1) / 3,
            hours: f64::from(world.town.hours) / 100.0,
            months: calendar.months(),
            real_keep: 1.0 - calendar.rate(m.real_decay),
            paper_keep: 1.0 - calendar.rate(m.paper_decay),
            noise: m.real_noise * calendar.months().sqrt(),
            counts,
            hazards,
            live,
        }
    }

    fn hazards(&self) -> &[(usize, f64)] {
        &self.hazards[..self.live]
    }
}

/// Lets a tick pass in the other towns; returns how many incidents they had.
pub(crate) fn pass(world: &World, state: &mut State) -> u16 {
    let (climate, n) = (Climate::of(world, state), world.lines.len().max(1));
    let Rivals {
        alpha,
        staff,
        real,
        paper,
        towns,
    } = &mut state.rivals;
    let lines = real.chunks_exact_mut(n).zip(paper.chunks_exact_mut(n));
    let mut incidents = 0;
    for (j, (town, (real, paper))) in towns.iter_mut().zip(lines).enumerate() {
        let share = &world.field.shares[usize::from(alpha[j])][climate.quarter];
        incidents += Pass {
            world,
            c: &climate,
            share,
            j,
            staff: staff[j],
            real,
            paper,
            town,
        }
        .tick();
    }
    incidents
}

/// One rival in one tick.
struct Pass<'a> {
    world: &'a World,
    c: &'a Climate,
    share: &'a Share,
    j: usize,
    staff: f64,
    real: &'a mut [f64],
    paper: &'a mut [f64],
    town: &'a mut Rival,
}

impl Pass<'_> {
    fn tick(mut self) -> u16 {
        let (m, c) = (&self.world.model, self.c);
        let burnout =
            0.5 * self.town.exhaustion + 0.3 * self.town.cynicism + 0.2 * self.town.inefficacy;
        let flat = self
            .world
            .curves
            .logistic
            .at((burnout - m.flat_middle) / m.flat_spread);
        let hours = c.hours * (1.0 + m.flat_spill * flat);
        let vigour = 1.0
            - m.capacity_exhaustion * (self.town.exhaustion - m.capacity_rested)
            - m.capacity_cynicism * (self.town.cynicism - m.capacity_rested);
        let heads = m.capacity_units * self.staff * (1.0 - m.capacity_flat * flat);
        let gross = heads * effective_hours(self.world, hours) * vigour;
        let visits = f64::from(self.inspections());
        let overhead = (visits * m.visit_units / c.months + c.overhead).min(0.5 * gross);
        let (incidents, progress) = self.work(gross - overhead);
        let trace = self.share.trace * (1.0 - m.routine_share) * (gross - overhead);
        wear(
            self.world,
            self.town,
            hours,
            (trace + overhead) / gross.max(1.0),
            c.discretion,
            progress,
        );
        incidents
    }

    /// Works with `k` units; returns the incidents and (mean R − 45)/20.
    fn work(&mut self, k: f64) -> (u16, f64) {
        let (world, c) = (self.world, self.c);
        let m = &world.model;
        let pull = world.curves.real.at(k)
            * (m.discretion_floor + m.discretion_gain * c.discretion)
            * (m.trust_floor + m.trust_gain * self.town.trust / 100.0)
            * c.months;
        let push = world.curves.paper.at(k) * c.months;
        let noise = self.noise();
        let lines = self.real.iter_mut().zip(self.paper.iter_mut());
        let rates = self.share.real.iter().zip(&self.share.paper).zip(&noise);
        for ((real, paper), ((to_real, to_paper), noise)) in lines.zip(rates) {
            let gain = pull * to_real * (1.0 - *real * 0.01);
            let made = push * to_paper * (1.0 - *paper * 0.01) + m.free_trace * gain;
            *real = (*real * c.real_keep + gain + noise).clamp(0.0, 100.0);
            *paper = (*paper * c.paper_keep + made).clamp(0.0, 100.0);
        }
        let incidents = self.incidents();
        let (mut seen, mut outcome, mut sum) = (0.0, 0.0, 0.0);
        for ((real, paper), count) in self.real.iter().zip(self.paper.iter()).zip(&c.counts) {
            seen += count.real * real + count.paper * paper;
            outcome += count.need * real;
            sum += real;
        }
        self.town.seen_sum += seen;
        let drift = world.calendar.rate(m.trust_rate) * (outcome - self.town.trust);
        let cost = m.trust_trace * (self.share.trace - m.trust_trace_free).max(0.0) * c.months;
        self.town.trust = (self.town.trust + drift - cost).clamp(0.0, 100.0);
        (
            incidents,
            (sum / self.real.len().max(1) as f64 - 45.0) / 20.0,
        )
    }

    /// Chance in real work: one draw serves two lines.
    fn noise(&self) -> [f64; MAX_LINES] {
        let mut noise = [0.0; MAX_LINES];
        for (k, pair) in noise[..self.real.len()].chunks_mut(2).enumerate() {
            let index = (self.j * MAX_LINES + 2 * k) as u32;
            let bits = self.c.luck.bits(self.c.tick, Purpose::RivalNoise, index);
            for (half, one) in pair.iter_mut().enumerate() {
                *one = self.c.noise * luck::bell4((bits >> (32 * half)) as u32);
            }
        }
        noise
    }

    /// Lets incidents strike the lines whose hazard is live.
    fn incidents(&mut self) -> u16 {
        let mut incidents = 0;
        for &(i, hazard) in self.c.hazards() {
            let index = (self.j * MAX_LINES + i) as u32;
            if strikes(self.world, self.c, index, hazard, self.real[i]) {
                incidents += 1;
                self.real[i] = (self.real[i] - self.world.model.incident_loss).max(0.0);
                self.town.struck(self.world, i, self.paper[i]);
            }
        }
        incidents
    }

    /// Draws and marks the inspections; rivals open the binders.
    fn inspections(&mut self) -> u8 {
        let (m, c, lines) = (&self.world.model, self.c, &self.world.lines);
        let index = |k: u8| self.j as u32 * 64 + u32::from(k);
        let number = c
            .visits
            .count(c.luck.unit(c.tick, Purpose::RivalVisit, index(0)));
        for k in 0..number {
            let bits = c.luck.bits(c.tick, Purpose::RivalVisit, index(1 + k));
            let at = luck::unit32((bits >> 32) as u32) * self.world.field.weights;
            let i = self
                .world
                .field
                .sums
                .iter()
                .map(|&sum| usize::from(sum <= at))
                .sum::<usize>();
            let i = i.min(lines.len().saturating_sub(1));
            let size = lines[i].weight / m.weight_norm;
            let (real, paper) = (self.real[i], self.paper[i]);
            self.town.deductions += if luck::unit32(bits as u32) < c.field_share {
                let lack = (m.field_pass - real).max(0.0) / m.field_scale;
                let gap = (paper - real - m.hollow_slack).max(0.0) / m.hollow_scale;
                m.field_strict * size * lack + m.hollow * gap
            } else {
                m.paper_strict * size * (m.paper_pass - paper).max(0.0) / m.paper_scale
            };
        }
        number
    }
}

impl Rival {
    /// What an incident on line `i` does besides its damage.
    fn struck(&mut self, world: &World, i: usize, paper: f64) {
        let (m, line) = (&world.model, &world.lines[i]);
        self.trust -= m.incident_trust;
        self.vetoed |= line.veto && world.regime.veto >= 0.5;
        let blame = line.liability * (1.0 - world.regime.paper_shield * paper / 100.0);
        self.injustice += m.injustice_gain * blame * (m.injustice_power - line.power).max(0.0);
    }
}

fn strikes(world: &World, c: &Climate, index: u32, hazard: f64, real: f64) -> bool {
    let u = c.luck.unit(c.tick, Purpose::RivalIncident, index);
    u < hazard && u < hazard * libm::exp(-real / world.model.incident_real)
}

/// The burnout of §2.2 without the fast part: rivals' fatigue is taken at its resting value.
fn wear(
    world: &World,
    town: &mut Rival,
    hours: f64,
    hindrance: f64,
    discretion: f64,
    progress: f64,
) {
    let (m, calendar, logistic) = (&world.model, world.calendar, &world.curves.logistic);
    let x = hindrance - m.hindrance_free;
    let unjust = town.injustice.min(1.0);
    let toward = |from: f64, target: f64, rise: f64, fall: f64| {
        from + calendar.rate(if target > from { rise } else { fall }) * (target - from)
    };
    let e = m.exhaustion_base
        + m.exhaustion_hours * (hours - 1.0)
        + m.exhaustion_hindrance * x
        + m.exhaustion_control * (0.5 - discretion);
    town.exhaustion = toward(
        town.exhaustion,
        logistic.at(e),
        m.exhaustion_rise,
        m.exhaustion_fall,
    );
    let c = m.cynicism_base
        + m.cynicism_exhaustion * (town.exhaustion - 0.4)
        + m.cynicism_hindrance * x
        + m.cynicism_injustice * unjust;
    town.cynicism = toward(
        town.cynicism,
        logistic.at(c),
        m.cynicism_rise,
        m.cynicism_fall,
    );
    let a = m.inefficacy_base - m.inefficacy_progress * progress
        + m.inefficacy_hindrance * x
        + m.inefficacy_injustice * unjust;
    town.inefficacy = toward(
        town.inefficacy,
        logistic.at(a),
        m.inefficacy_rate,
        m.inefficacy_rate,
    );
    town.injustice *= 1.0 - calendar.rate(1.0 - m.injustice_keep);
}
