//! The other towns of the county: the same equations as the player's town, with a simple player in each (`domain/model.md §1.1` row 7).
//!
//! Each rival shares its time out by a table that was computed once for its weight on marks α and the quarter, greedily as
//! the reference model's *mix* player does. Everything that follows (capacity, work, inspections, incidents, strain, marks)
//! is computed each tick. Left out for rivals: letters, villages, named staff, knowledge, events.

use crate::engine::digest::digest_struct;
use crate::engine::luck::{self, Luck, Purpose};
use crate::engine::planning::effective_hours;
use crate::engine::state::{State, YearBook};
use crate::engine::world::World;

/// How many weights on marks there are tables for.
const GRID: usize = 9;
/// How many parts the free time is shared out in.
const PARTS: usize = 40;

/// The tables by which rivals share out their time.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// By weight on marks, then by quarter.
    shares: Vec<[Share; 4]>,
    /// Rigidity of the prescribed methods by weight, std.
    std: f64,
    /// Σw of the lines.
    weights: f64,
    /// Σu of the lines.
    needs: f64,
}

/// A way to share out a town's time.
#[derive(Debug, Clone, Default)]
struct Share {
    /// 2.6·√a·(share of K)^.8 per line.
    real: Vec<f64>,
    /// 11·(share of K)^.6 per line.
    paper: Vec<f64>,
    /// Share of trace in the free time.
    trace: f64,
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
    seen: f64,
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
    seen,
    deductions,
    vetoed
});

impl Field {
    /// Computes the tables.
    pub fn of(world: &World) -> Self {
        let weights: f64 = world.lines.iter().map(|l| l.weight).sum();
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
            needs,
        }
    }
}

impl Share {
    /// Shares out the free time greedily, `PARTS` parts one after the other, as the reference model does, at the state the
    /// year begins with and `left` months to go.
    fn of(world: &World, alpha: f64, left: f64) -> Self {
        let (m, n) = (&world.model, world.lines.len());
        let free = 1.0 - m.routine_share;
        let capacity = 55.0;
        let part = free * capacity / PARTS as f64;
        let values = Values::of(world, alpha, left);
        let routine = m.routine_share * capacity / n.max(1) as f64;
        let (mut s, mut t) = (vec![routine; n], vec![0.0; n]);
        for _ in 0..PARTS {
            let (mut best, mut at) = (f64::MIN, None);
            for i in 0..n {
                let line = &world.lines[i];
                let more =
                    |x: f64| libm::pow(x + part, m.real_exponent) - libm::pow(x, m.real_exponent);
                let dr = m.real_gain * line.power.sqrt() * more(s[i]) * (1.0 - line.real / 100.0);
                let dp = m.paper_gain
                    * (libm::pow(t[i] + part, m.paper_exponent)
                        - libm::pow(t[i], m.paper_exponent))
                    * (1.0 - line.paper / 100.0);
                let work = values.real[i] * dr + values.paper[i] * m.free_trace * dr;
                let trace = values.paper[i] * dp;
                if work > best {
                    (best, at) = (work, Some((false, i)));
                }
                if trace > best {
                    (best, at) = (trace, Some((true, i)));
                }
            }
            match at {
                Some((false, i)) => s[i] += part,
                Some((true, i)) => t[i] += part,
                None => {}
            }
        }
        let traced: f64 = t.iter().sum();
        let real = |i: usize| {
            m.real_gain * world.lines[i].power.sqrt() * libm::pow(s[i] / capacity, m.real_exponent)
        };
        Self {
            real: (0..n).map(real).collect(),
            paper: t
                .iter()
                .map(|x| m.paper_gain * libm::pow(x / capacity, m.paper_exponent))
                .collect(),
            trace: traced / (free * capacity),
        }
    }
}

/// What a point of real and of paper is worth to a player with a weight on marks.
struct Values {
    real: Vec<f64>,
    paper: Vec<f64>,
}

impl Values {
    fn of(world: &World, alpha: f64, left: f64) -> Self {
        let (m, r) = (&world.model, &world.regime);
        let lasts =
            |decay: f64, months: f64| (1.0 - libm::pow(1.0 - decay, months)) / decay.max(1e-9);
        let (f_t, f_r, f_long) = (
            lasts(m.paper_decay, left),
            lasts(m.real_decay, left),
            lasts(m.real_decay, 24.0),
        );
        let (mut real, mut paper) = (Vec::new(), Vec::new());
        for line in &world.lines {
            let (w, pi) = (line.weight, r.process_share);
            let sight = (line.sight + m.sight_lift).min(m.sight_cap);
            let rate = r.inspections * w / 100.0;
            let hazard = line.hazard * libm::exp(-line.real / m.incident_real);
            let check = rate * (1.0 - r.field_share) * m.paper_strict * (w / m.weight_norm)
                / m.paper_scale
                * f_t;
            let look =
                rate * r.field_share * m.field_strict * (w / m.weight_norm) / m.field_scale * f_r;
            let veto = if line.veto {
                hazard / m.incident_real * m.veto_points * r.veto * f_r
            } else {
                0.0
            };
            let score_t = w * (pi + (1.0 - pi) * (1.0 - sight)) / 100.0 / 12.0 * f_t + check;
            let score_r = w * (1.0 - pi) * sight / 100.0 / 12.0 * f_r + look + veto;
            let good = line.need / 100.0 / 12.0 * f_long + hazard / m.incident_real * 6.0 * f_long;
            paper.push(alpha * score_t);
            real.push(alpha * score_r + (1.0 - alpha) * 0.5 * good);
        }
        Self { real, paper }
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
            seen: 0.0,
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

/// What all rivals share in one tick.
struct Climate {
    luck: Luck,
    tick: u16,
    discretion: f64,
    overhead: f64,
    calm: f64,
    quarter: usize,
    hours: f64,
    months: f64,
}

/// Lets a tick pass in the other towns; returns how many incidents they had.
pub(crate) fn pass(world: &World, state: &mut State) -> u16 {
    let (m, calendar) = (&world.model, world.calendar);
    let rules =
        1.0 - m.discretion_visit * state.county.inspections - m.discretion_path * world.field.std;
    let mean = state.county.inspections * calendar.months();
    let climate = Climate {
        luck: Luck::of(state.seed),
        tick: state.tick,
        discretion: rules.clamp(0.1, 1.0),
        overhead: m.platform_units * world.town.platforms + m.letter_units * world.regime.letters,
        calm: libm::exp(-mean),
        quarter: usize::from(calendar.month_of(state.tick) - 1) / 3,
        hours: f64::from(world.town.hours) / 100.0,
        months: calendar.months(),
    };
    let month = calendar.month_of(state.tick);
    let mut incidents = 0;
    for j in 0..state.rivals.towns.len() {
        incidents += pass_one(
            world,
            &mut state.rivals,
            j,
            &climate,
            state.county.process_share,
            state.county.field_share,
            month,
        );
    }
    incidents
}

fn pass_one(
    world: &World,
    rivals: &mut Rivals,
    j: usize,
    c: &Climate,
    pi: f64,
    q: f64,
    month: u8,
) -> u16 {
    let (m, n) = (&world.model, world.lines.len());
    let share = &world.field.shares[usize::from(rivals.alpha[j])][c.quarter];
    let town = &mut rivals.towns[j];
    let real = &mut rivals.real[j * n..(j + 1) * n];
    let paper = &mut rivals.paper[j * n..(j + 1) * n];

    let burnout = 0.5 * town.exhaustion + 0.3 * town.cynicism + 0.2 * town.inefficacy;
    let flat = world
        .curves
        .logistic
        .at((burnout - m.flat_middle) / m.flat_spread);
    let hours = c.hours * (1.0 + m.flat_spill * flat);
    let vigour = 1.0
        - m.capacity_exhaustion * (town.exhaustion - m.capacity_rested)
        - m.capacity_cynicism * (town.cynicism - m.capacity_rested);
    let gross = m.capacity_units
        * rivals.staff[j]
        * effective_hours(world, hours)
        * vigour
        * (1.0 - m.capacity_flat * flat);
    let visits = inspections(world, c, j, q, real, paper, town);
    let overhead = (f64::from(visits) * m.visit_units / c.months + c.overhead).min(0.5 * gross);
    let k = gross - overhead;

    let pull = world.curves.real.at(k)
        * (m.discretion_floor + m.discretion_gain * c.discretion)
        * (m.trust_floor + m.trust_gain * town.trust / 100.0)
        * c.months;
    let push = world.curves.paper.at(k) * c.months;
    let (lost, stale) = (
        world.calendar.rate(m.real_decay),
        world.calendar.rate(m.paper_decay),
    );
    let noise = m.real_noise * c.months.sqrt();
    let (mut marks, mut incidents, mut sum, mut bits) = (0.0, 0, 0.0, 0);
    for (i, line) in world.lines.iter().enumerate() {
        let index = (j * crate::engine::MAX_LINES + i) as u32;
        if i % 2 == 0 {
            bits = c.luck.bits(c.tick, Purpose::RivalNoise, index);
        }
        let gain = pull * share.real[i] * (1.0 - real[i] / 100.0);
        let chance = noise * luck::bell4((bits >> (i % 2 * 32)) as u32);
        let made = push * share.paper[i] * (1.0 - paper[i] / 100.0) + m.free_trace * gain;
        real[i] = (real[i] * (1.0 - lost) + gain + chance).clamp(0.0, 100.0);
        paper[i] = (paper[i] * (1.0 - stale) + made).clamp(0.0, 100.0);
        if line.hazard > 0.0 && line.live(month) && strikes(world, c, index, line.hazard, real[i]) {
            incidents += 1;
            real[i] = (real[i] - m.incident_loss).max(0.0);
            town.trust -= m.incident_trust;
            town.vetoed |= line.veto && world.regime.veto >= 0.5;
            let blame = line.liability * (1.0 - world.regime.paper_shield * paper[i] / 100.0);
            town.injustice += m.injustice_gain * blame * (m.injustice_power - line.power).max(0.0);
        }
        marks += line.weight * seen(world, pi, line.sight, real[i], paper[i]);
        sum += real[i];
    }
    town.seen = marks / world.field.weights.max(1e-9);
    town.seen_sum += town.seen;
    let w = outcome(world, real);
    let trace_cost = m.trust_trace * (share.trace - m.trust_trace_free).max(0.0) * c.months;
    town.trust = (town.trust + world.calendar.rate(m.trust_rate) * (w - town.trust) - trace_cost)
        .clamp(0.0, 100.0);
    let trace = share.trace * (1.0 - m.routine_share) * k;
    let hindrance = (trace + overhead) / gross.max(1.0);
    wear(
        world,
        town,
        hours,
        hindrance,
        c.discretion,
        (sum / n.max(1) as f64 - 45.0) / 20.0,
    );
    incidents
}

fn strikes(world: &World, c: &Climate, index: u32, hazard: f64, real: f64) -> bool {
    let hazard = world.calendar.rate(hazard);
    let u = c.luck.unit(c.tick, Purpose::RivalIncident, index);
    u < hazard && u < hazard * libm::exp(-real / world.model.incident_real)
}

/// Draws and marks a rival's inspections; rivals open the binders.
fn inspections(
    world: &World,
    c: &Climate,
    j: usize,
    q: f64,
    real: &[f64],
    paper: &[f64],
    town: &mut Rival,
) -> u8 {
    let m = &world.model;
    let index = |k: u8, what: u32| (j as u32 * 64 + u32::from(k)) * 4 + what;
    let mut product = 1.0;
    let mut count = 0;
    while count < 20 {
        product *= c.luck.unit(c.tick, Purpose::RivalVisit, index(count, 0));
        if product < c.calm {
            break;
        }
        let bits = c.luck.bits(c.tick, Purpose::RivalVisit, index(count, 1));
        let mut left = f64::from((bits >> 32) as u32) / 4_294_967_296.0 * world.field.weights;
        let at = world.lines.iter().position(|l| {
            left -= l.weight;
            left < 0.0
        });
        let i = at.unwrap_or(world.lines.len().saturating_sub(1));
        let size = world.lines[i].weight / m.weight_norm;
        let field = f64::from(bits as u32) / 4_294_967_296.0 < q;
        town.deductions += if field {
            let lack = (m.field_pass - real[i]).max(0.0) / m.field_scale;
            let gap = (paper[i] - real[i] - m.hollow_slack).max(0.0) / m.hollow_scale;
            m.field_strict * size * lack + m.hollow * gap
        } else {
            m.paper_strict * size * (m.paper_pass - paper[i]).max(0.0) / m.paper_scale
        };
        count += 1;
    }
    count
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
