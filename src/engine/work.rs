//! The month's work: what it does to the real state and to the paper (`domain/model.md §1.0`; the split of `real`, §1.1 extension).

use crate::engine::MAX_LINES;
use crate::engine::fact::{Cause, Facts};
use crate::engine::ids::LineId;
use crate::engine::luck::Purpose;
use crate::engine::measure;
use crate::engine::planning::{self, Capacity};
use crate::engine::slot::{LineField, Slot};
use crate::engine::turn::Turn;

/// How well the people of each line do substantive and paper work there.
struct Skills {
    substance: [f64; MAX_LINES],
    trace: [f64; MAX_LINES],
}

impl<F: Facts> Turn<'_, F> {
    /// Does the month's work on every line.
    pub(crate) fn work(&mut self, capacity: &Capacity) {
        let m = &self.world.model;
        let skills = self.skills();
        let discretion =
            m.discretion_floor + m.discretion_gain * measure::discretion(self.world, self.state);
        let trust = m.trust_floor + m.trust_gain * measure::trust(self.world, self.state) / 100.0;
        let pull = m.real_gain * discretion * trust;
        let routine = capacity.routine / self.world.lines.len().max(1) as f64;
        for id in self.world.line_ids() {
            let gain = self.work_real(id, pull, routine, skills.substance[id.ix()]);
            self.work_paper(id, gain, skills.trace[id.ix()]);
        }
    }

    /// R' = R + 2.6·√a·(.8+.4D)·(.7+.6V/100)·s^.8·(1−R/100) − .06R + noise; returns the gain.
    fn work_real(&mut self, id: LineId, pull: f64, routine: f64, skill: f64) -> f64 {
        let (m, calendar) = (&self.world.model, self.world.calendar);
        let line = self.state.lines[id.ix()];
        let power = (line.power + line.borrowed).clamp(0.0, 1.0);
        let units =
            (routine + f64::from(self.state.plan.substance[id.ix()])) * skill / calendar.months();
        let fit = self.path_factor(id);
        let room = 1.0 - line.real() / 100.0;
        let gain = calendar.months()
            * pull
            * power.sqrt()
            * libm::pow(units, m.real_exponent)
            * fit
            * room;
        let noise = m.real_noise
            * calendar.months().sqrt()
            * self
                .luck()
                .bell(self.state.tick, Purpose::RealNoise, u32::from(id.0));
        let structural = line.structural;
        let decayed = structural * (1.0 - calendar.rate(m.real_decay));
        let suppressed = line.suppressed * (1.0 - calendar.rate(m.suppressed_decay));
        let to = (decayed + gain + noise).clamp(0.0, 100.0 - suppressed);
        let now = &mut self.state.lines[id.ix()];
        (now.structural, now.suppressed) = (to, suppressed);
        if F::LISTENS {
            let slot = Slot::Line(id, LineField::Real);
            let real = line.real();
            self.changed(slot, real, real + gain, Cause::Work);
            let rest = decayed - structural + suppressed - line.suppressed;
            self.changed(slot, real + gain, real + gain + rest, Cause::Decay);
            self.changed(slot, real + gain + rest, to + suppressed, Cause::Chance);
        }
        gain
    }

    /// 1 + .8·std·(fit − .5) on a prescribed path, 1 elsewhere (§1.1 row 3).
    fn path_factor(&self, id: LineId) -> f64 {
        let Some(path) = &self.world.line(id).path else {
            return 1.0;
        };
        let adapted = self.state.plan.adapt[id.ix()];
        let fit = measure::path_fit(self.world, self.state, id, adapted).unwrap_or(0.5);
        1.0 + self.world.model.path_gain * path.rigidity * (fit - 0.5)
    }

    /// T' = T + 11·τ^.6·(1−T/100) + .4·ΔR⁺ − .12T.
    fn work_paper(&mut self, id: LineId, gain: f64, skill: f64) {
        let (m, calendar) = (&self.world.model, self.world.calendar);
        let line = self.state.lines[id.ix()];
        let units = f64::from(self.state.plan.trace[id.ix()]) * skill / calendar.months();
        let made = calendar.months()
            * m.paper_gain
            * libm::pow(units, m.paper_exponent)
            * (1.0 - line.paper / 100.0);
        let free = m.free_trace * gain.max(0.0);
        let stale = line.paper * calendar.rate(m.paper_decay);
        let to = (line.paper + made + free - stale).clamp(0.0, 100.0);
        let now = &mut self.state.lines[id.ix()];
        now.paper = to;
        now.cover *= 1.0 - calendar.rate(1.0 - m.cover_keep);
        now.waived = now.waived.saturating_sub(1);
        if F::LISTENS {
            let slot = Slot::Line(id, LineField::Paper);
            self.changed(slot, line.paper, line.paper + made, Cause::Trace);
            self.changed(
                slot,
                line.paper + made,
                line.paper + made + free,
                Cause::FreeTrace,
            );
            self.changed(slot, line.paper + made + free, to, Cause::Decay);
        }
    }

    /// The mean of the people who carry a line and are there; people who lie flat do less (§1.1 rows 13, 18).
    fn skills(&self) -> Skills {
        let m = &self.world.model;
        let mut sums = Skills {
            substance: [0.0; MAX_LINES],
            trace: [0.0; MAX_LINES],
        };
        let mut present = [0u8; MAX_LINES];
        let mut known = [false; MAX_LINES];
        for (person, now) in self.world.staff.iter().zip(&self.state.staff) {
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
        for i in 0..self.world.lines.len().min(MAX_LINES) {
            let alone = if known[i] { m.uncovered } else { 1.0 };
            let n = f64::from(present[i]);
            sums.substance[i] = if present[i] > 0 {
                sums.substance[i] / n
            } else {
                alone
            };
            sums.trace[i] = if present[i] > 0 {
                sums.trace[i] / n
            } else {
                alone
            };
        }
        sums
    }

    /// What residents think: V' = V + .06(W − V) − .8(traceShare − .3)⁺ (§1.0).
    pub(crate) fn trust(&mut self) {
        use crate::engine::ids::VillageId;
        use crate::engine::slot::VillageField;
        let (m, calendar) = (&self.world.model, self.world.calendar);
        let rate = calendar.rate(m.trust_rate);
        let outcome = measure::outcome(self.world, self.state);
        let trace = (measure::trace_share(&self.state.plan) - m.trust_trace_free).max(0.0);
        let cost = m.trust_trace * trace * calendar.months();
        for v in 0..self.world.villages.len() {
            let village = &mut self.state.villages[v];
            let from = village.trust;
            let near = from + rate * (outcome - from);
            let to = (near - cost).clamp(0.0, 100.0);
            village.trust = to;
            let slot = Slot::Village(VillageId(v as u16), VillageField::Trust);
            self.changed(slot, from, near, Cause::Outcome);
            self.changed(slot, near, to, Cause::TraceShare);
        }
    }

    /// What the player may believe: R̂ within a band of 18/√(1 + field visits in three months) (§1.0). The error of a
    /// quarter is one draw per line, so that looking twice at the same screen tells nothing new.
    pub(crate) fn believe(&mut self) {
        let m = &self.world.model;
        let calendar = self.world.calendar;
        let window = usize::from(3 * calendar.per_month());
        let quarter = self.state.tick / (3 * calendar.per_month());
        let luck = self.luck();
        for (i, line) in self.state.lines.iter_mut().enumerate() {
            let visits: u16 = line.visits[..window].iter().map(|&n| u16::from(n)).sum();
            line.band = m.belief_band / f64::from(1 + visits).sqrt();
            let error = luck
                .bell(quarter, Purpose::Belief, i as u32)
                .clamp(-1.5, 1.5)
                / 1.5;
            line.belief = (line.real() + 0.8 * line.band * error).clamp(0.0, 100.0);
        }
    }

    /// Returns this tick's capacity at the hours of the plan that was fixed.
    pub(crate) fn capacity(&self) -> Capacity {
        planning::capacity(self.world, self.state, self.state.plan.hours)
    }
}
