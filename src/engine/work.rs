//! The month's work done: the equations of `labour` with the month's chance, as facts; residents' trust; what may be believed.

use crate::engine::fact::{Cause, Facts};
use crate::engine::ids::LineId;
use crate::engine::labour::{self, Force, PaperWork, RealWork};
use crate::engine::luck::{self, Purpose};
use crate::engine::measure;
use crate::engine::planning::{self, Capacity};
use crate::engine::slot::{LineField, Slot};
use crate::engine::turn::Turn;

impl<F: Facts> Turn<'_, F> {
    /// Does the month's work on every line.
    pub(crate) fn work(&mut self, capacity: &Capacity) {
        let (m, calendar) = (&self.world.model, self.world.calendar);
        let force = Force::of(self.world, self.state, capacity);
        let chance = self.luck().draws(self.state.tick, Purpose::RealNoise);
        let noise = m.real_noise * calendar.months().sqrt();
        let cover_keep = 1.0 - calendar.rate(1.0 - m.cover_keep);
        for id in self.world.line_ids() {
            let noise = noise * luck::bell8(chance.bits(u32::from(id.0)));
            let gain = self.work_real(id, &force, noise);
            self.work_paper(id, gain, &force);
            let line = &mut self.state.lines[id.ix()];
            line.cover *= cover_keep;
            line.waived = line.waived.saturating_sub(1);
        }
    }

    /// Adds the month's chance to what work makes of the real state; returns what work gained.
    fn work_real(&mut self, id: LineId, force: &Force, noise: f64) -> f64 {
        let line = self.state.lines[id.ix()];
        let RealWork {
            gain,
            decayed,
            suppressed,
        } = force.real(self.world, self.state, id);
        let to = (decayed + gain + noise).clamp(0.0, 100.0 - suppressed);
        let now = &mut self.state.lines[id.ix()];
        (now.structural, now.suppressed) = (to, suppressed);
        if F::CHANGES {
            let slot = Slot::Line(id, LineField::Real);
            let real = line.real();
            self.changed(slot, real, real + gain, Cause::Work);
            let rest = decayed - line.structural + suppressed - line.suppressed;
            self.changed(slot, real + gain, real + gain + rest, Cause::Decay);
            self.changed(slot, real + gain + rest, to + suppressed, Cause::Chance);
        }
        gain
    }

    fn work_paper(&mut self, id: LineId, gain: f64, force: &Force) {
        let paper = self.state.lines[id.ix()].paper;
        let PaperWork { made, free, to } = force.paper(self.world, self.state, id, gain);
        self.state.lines[id.ix()].paper = to;
        if F::CHANGES {
            let slot = Slot::Line(id, LineField::Paper);
            self.changed(slot, paper, paper + made, Cause::Trace);
            self.changed(slot, paper + made, paper + made + free, Cause::FreeTrace);
            self.changed(slot, paper + made + free, to, Cause::Decay);
        }
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
        let calendar = self.world.calendar;
        let quarter = self.state.tick / (3 * calendar.per_month());
        let luck = self.luck().draws(quarter, Purpose::Belief);
        for (i, line) in (0..).zip(&mut self.state.lines) {
            line.band = labour::band(self.world, line);
            let error = luck::bell8(luck.bits(i)).clamp(-1.5, 1.5) / 1.5;
            line.belief = (line.real() + 0.8 * line.band * error).clamp(0.0, 100.0);
        }
    }

    /// Returns this tick's capacity at the hours of the plan that was fixed.
    pub(crate) fn capacity(&self) -> Capacity {
        planning::capacity(self.world, self.state, self.state.plan.hours)
    }
}
