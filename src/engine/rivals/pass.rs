//! One rival in one tick: capacity, inspections, work, incidents, marks, trust and strain (`domain/model.md §1.0`, §2.2).

use crate::engine::MAX_LINES;
use crate::engine::planning::{effective_hours, least};
use crate::engine::rivals::climate::{Climate, Keeps};
use crate::engine::rivals::field::{Field, Hazard, Lot};
use crate::engine::rivals::share::{Gains, Share};
use crate::engine::rivals::{LANES, Lanes, Lines, Rival};
use crate::engine::strain::approach;
use crate::engine::world::World;

/// A rival and what it lives through.
pub(super) struct Pass<'a> {
    world: &'a World,
    field: &'a Field,
    c: &'a Climate<'a>,
    share: &'a Share,
    /// Position among the towns, for its luck.
    j: u32,
    town: &'a mut Rival,
    lines: &'a mut [Lines],
}

/// What a tick came to, added up over the groups of lines, lane by lane.
#[derive(Default)]
struct Tally {
    /// The seen score by weight, ΣwᵢMᵢ/Σw.
    seen: Lanes,
    /// What residents got, W.
    outcome: Lanes,
    /// The real state.
    real: Lanes,
    /// Red lights.
    red: Lanes,
}

impl Tally {
    /// Adds a group of lines.
    fn add(&mut self, lines: &Lines, lot: &Lot, sees: &Lanes) {
        let score = lines.seen(sees);
        self.seen = each(|l| self.seen[l] + lot.share[l] * score[l]);
        self.outcome = each(|l| self.outcome[l] + lot.need[l] * lines.real[l]);
        self.real = each(|l| self.real[l] + lines.real[l]);
        let red = |score: f64, bound: f64| if score < bound { 1.0 } else { 0.0 };
        self.red = each(|l| self.red[l] + red(score[l], lot.red[l]));
    }
}

/// What a month makes of all lines of a town: each number on all lanes, so that it need not be spread out for each group.
struct Month<'c> {
    pull: Lanes,
    push: Lanes,
    keeps: &'c Keeps,
}

impl Month<'_> {
    /// The equations of §1.0 on a group of lines, step by step on all of them.
    fn pass(&self, lines: &Lines, gains: &Gains, noise: &Lanes) -> Lines {
        let (real, paper, keeps) = (&lines.real, &lines.paper, self.keeps);
        let gain = each(|l| self.pull[l] * gains.real[l] * (1.0 - real[l] * 0.01));
        let made = each(|l| self.push[l] * gains.paper[l] * (1.0 - paper[l] * 0.01));
        let real = each(|l| real[l] * keeps.real[l] + gain[l] + noise[l]);
        let free = each(|l| keeps.free_trace[l] * gain[l]);
        let paper = each(|l| paper[l] * keeps.paper[l] + made[l] + free[l]);
        Lines {
            real: each(|l| real[l].clamp(0.0, 100.0)),
            paper: each(|l| paper[l].clamp(0.0, 100.0)),
        }
    }
}

impl Lines {
    /// M = π·T + (1 − π)(m·R + (1 − m)·T) = T + (1 − π)·m·(R − T) (§1.0).
    fn seen(&self, sees: &Lanes) -> Lanes {
        each(|l| self.paper[l] + sees[l] * (self.real[l] - self.paper[l]))
    }
}

/// Computes a number for each line of a group.
fn each(of: impl Fn(usize) -> f64) -> Lanes {
    std::array::from_fn(of)
}

/// Adds up the lanes: in the same order on every machine.
fn sum([a, b, c, d]: Lanes) -> f64 {
    (a + c) + (b + d)
}

impl<'a> Pass<'a> {
    /// Takes a rival to be passed through a tick.
    pub fn of(
        world: &'a World,
        c: &'a Climate<'a>,
        j: u32,
        town: &'a mut Rival,
        lines: &'a mut [Lines],
    ) -> Self {
        let field = &world.field;
        let share = field.share(town.alpha, c.month);
        Self {
            world,
            field,
            c,
            share,
            j,
            town,
            lines,
        }
    }

    /// Lets the tick pass; returns the incidents. Kept out of the loop over towns, so that the climate stays in memory,
    /// where its lanes lie side by side.
    #[inline(never)]
    pub fn tick(mut self) -> u16 {
        let (m, c) = (&self.world.model, self.c);
        let burnout = (self.town.burnout() - m.flat_middle) / m.flat_spread;
        let flat = self.world.curves.logistic.at(burnout);
        let hours = c.hours * (1.0 + m.flat_spill * flat);
        let vigour = 1.0
            - m.capacity_exhaustion * (self.town.exhaustion - m.capacity_rested)
            - m.capacity_cynicism * (self.town.cynicism - m.capacity_rested);
        let units = self.town.units * (1.0 - m.capacity_flat * flat);
        let gross = units * effective_hours(self.world, hours) * vigour;
        let visits = f64::from(self.inspections());
        let overhead = least(visits * c.escort + c.overhead, 0.5 * gross);
        let mut tally = self.work((gross - overhead - c.errands).max(0.0));
        let incidents = self.incidents();
        if incidents > 0 {
            tally = self.tally();
        }
        self.town.seen_sum += sum(tally.seen);
        self.town.deductions += c.red_points * sum(tally.red);
        self.trust(sum(tally.outcome));
        let trace = self.share.trace * (1.0 - m.routine_share) * (gross - overhead);
        let hindrance = (trace + overhead) / gross.max(1.0);
        let real = sum(tally.real) / self.field.checks.len().max(1) as f64;
        self.wear(hours, hindrance, (real - 45.0) / 20.0);
        incidents
    }

    /// Works with `k` units, and adds up what comes of it; a byte of luck is chance in one line's real work.
    fn work(&mut self, k: f64) -> Tally {
        let (m, c, curves) = (&self.world.model, self.c, &self.world.curves);
        let trust = m.trust_floor + m.trust_gain * self.town.trust / 100.0;
        let month = Month {
            pull: [curves.real.at(k) * c.pull * trust; LANES],
            push: [curves.paper.at(k) * c.months; LANES],
            keeps: &c.keeps,
        };
        let consts = self.field.lots.iter().zip(&c.sees);
        let groups = self.lines.iter_mut().zip(&self.share.gains).zip(consts);
        let (mut tally, mut bits) = (Tally::default(), 0);
        for (g, ((lines, gains), (lot, sees))) in (0..).zip(groups) {
            bits = if g % 2 == 0 {
                c.noise.bits(self.j * MAX_LINES as u32 + g)
            } else {
                bits >> 32
            };
            let bell = each(|l| lot.noise[l] * self.field.bell.at((bits >> (8 * l)) as u8));
            *lines = month.pass(lines, gains, &bell);
            tally.add(lines, lot, sees);
        }
        tally
    }

    /// Adds up the lines as they stand.
    fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for ((lines, lot), sees) in self.lines.iter().zip(&self.field.lots).zip(&self.c.sees) {
            tally.add(lines, lot, sees);
        }
        tally
    }

    /// Lets incidents strike the lines whose hazard is live: one draw serves two lines.
    fn incidents(&mut self) -> u16 {
        let (c, mut incidents) = (self.c, 0);
        for (k, pair) in (0..).zip(c.hazards.chunks(2)) {
            let bits = c.incident.bits(self.j * MAX_LINES as u32 + k);
            for (half, hazard) in pair.iter().enumerate() {
                let bits = (bits >> (32 * half)) as u32;
                if hazard.may.happens(bits) && self.strikes(hazard, bits) {
                    self.struck(hazard.line);
                    incidents += 1;
                }
            }
        }
        incidents
    }

    /// p = h·e^(−R/35); e^(−R/35) is at most 1, so that most draws are decided without it.
    fn strikes(&self, hazard: &Hazard, bits: u32) -> bool {
        let real = self.lines[hazard.line / LANES].real[hazard.line % LANES];
        let spared = libm::exp(-real / self.world.model.incident_real);
        crate::engine::odds::Chance::of(hazard.chance * spared).happens(bits)
    }

    /// What an incident on line `i` does.
    fn struck(&mut self, i: usize) {
        let (m, line) = (&self.world.model, &self.world.lines[i]);
        let (lines, town) = (&mut self.lines[i / LANES], &mut self.town);
        let (real, paper) = (&mut lines.real[i % LANES], lines.paper[i % LANES]);
        *real = (*real - m.incident_loss).max(0.0);
        town.trust -= m.incident_trust;
        town.vetoed |= line.veto && self.world.regime.veto >= 0.5;
        let blame = line.liability * (1.0 - self.world.regime.paper_shield * paper / 100.0);
        town.injustice += m.injustice_gain * blame * (m.injustice_power - line.power).max(0.0);
    }

    /// Draws and marks the inspections; rivals open the binders. One draw serves the line and the kind.
    fn inspections(&mut self) -> u32 {
        let (m, c, field) = (&self.world.model, self.c, self.field);
        let first = self.j * 64;
        let number = c.visits.count(c.visit.bits(first) as u32);
        let mut points = 0.0;
        for k in 0..number {
            let bits = c.visit.bits(first + 1 + k);
            let i = field.pick.at((bits >> 32) as u32);
            let (lines, check) = (&self.lines[i / LANES], &field.checks[i]);
            let (real, paper) = (lines.real[i % LANES], lines.paper[i % LANES]);
            points += if c.field.happens(bits as u32) {
                let gap = (paper - real - m.hollow_slack).max(0.0) / m.hollow_scale;
                check.real * (m.field_pass - real).max(0.0) + m.hollow * gap
            } else {
                check.paper * (m.paper_pass - paper).max(0.0)
            };
        }
        self.town.deductions += points;
        number
    }

    /// V' = V + .06(W − V) − .8(traceShare − .3)⁺ (§1.0).
    fn trust(&mut self, outcome: f64) {
        let trust = self.town.trust;
        let drift = self.c.trust_rate * (outcome - trust);
        self.town.trust = (trust + drift - self.share.resent).clamp(0.0, 100.0);
    }

    /// The burnout of §2.2 without the fast part: rivals' fatigue is taken at its resting value.
    fn wear(&mut self, hours: f64, hindrance: f64, progress: f64) {
        let (m, r, logistic) = (
            &self.world.model,
            &self.c.rates,
            &self.world.curves.logistic,
        );
        let town = &mut *self.town;
        let (x, unjust) = (hindrance - m.hindrance_free, town.injustice.min(1.0));
        let e = self.c.weary + m.exhaustion_hours * (hours - 1.0) + m.exhaustion_hindrance * x;
        town.exhaustion = approach(town.exhaustion, logistic.at(e), r.exhaustion);
        let c = m.cynicism_base
            + m.cynicism_exhaustion * (town.exhaustion - 0.4)
            + m.cynicism_hindrance * x
            + m.cynicism_injustice * unjust;
        town.cynicism = approach(town.cynicism, logistic.at(c), r.cynicism);
        let a = m.inefficacy_base - m.inefficacy_progress * progress
            + m.inefficacy_hindrance * x
            + m.inefficacy_injustice * unjust;
        town.inefficacy = approach(town.inefficacy, logistic.at(a), r.inefficacy);
        town.injustice *= r.injustice_keep;
    }
}
