//! Incidents and blame: p = h·e^(−R/35) in the live months, and who holds how much afterwards (`domain/model.md §1.0`, §1.1 rows 9, 14).

use crate::engine::fact::{Cause, Facts, Waterfall, What};
use crate::engine::ids::LineId;
use crate::engine::luck::Purpose;
use crate::engine::slot::{LineField, Slot, TeamField, TownField};
use crate::engine::turn::Turn;

impl<F: Facts> Turn<'_, F> {
    /// Lets this tick's incidents strike.
    pub(crate) fn incidents(&mut self) {
        let (world, tick, luck) = (self.world, self.state.tick, self.luck());
        let month = world.calendar.month_of(tick);
        for id in world.line_ids() {
            let line = world.line(id);
            if line.hazard <= 0.0 || !line.live(month) {
                continue;
            }
            let hazard = world.calendar.rate(line.hazard);
            let u = luck.unit(tick, Purpose::Incident, u32::from(id.0));
            // e^(−R/35) is at most 1: most draws are decided without it.
            if u < hazard
                && u < hazard
                    * libm::exp(-self.state.lines[id.ix()].real() / world.model.incident_real)
            {
                self.strike(id);
            }
        }
    }

    /// An incident strikes a line: what it destroys, who is blamed, whether it fires the veto.
    pub(crate) fn strike(&mut self, id: LineId) {
        let m = &self.world.model;
        let cause = Cause::Incident(id);
        let waterfall = self.share_out(id);
        self.state.year.incidents = self.state.year.incidents.saturating_add(1);
        self.state.county.incidents = self.state.county.incidents.saturating_add(1);
        if waterfall.veto {
            self.state.year.vetoes = self.state.year.vetoes.saturating_add(1);
        }
        self.note(What::Incident(waterfall));
        self.add(Slot::Line(id, LineField::Real), -m.incident_loss, cause);
        self.add(Slot::Town(TownField::Trust), -m.incident_trust, cause);
        self.add(Slot::Town(TownField::Blame), waterfall.landed, cause);
        let line = &self.state.lines[id.ix()];
        let relief = if line.annexed {
            1.0 - m.annex_relief
        } else {
            1.0
        };
        let unjust = m.injustice_gain
            * waterfall.landed
            * (m.injustice_power - line.power).max(0.0)
            * relief;
        self.add(Slot::Team(TeamField::Injustice), unjust, cause);
        self.add(Slot::Team(TeamField::Emotion), 0.3, cause);
    }

    /// b = ℓ·(1 − σT/100)·(1 − σ_c·R/100)·(1 − cover), with every step kept (§1.1 row 14).
    fn share_out(&self, id: LineId) -> Waterfall {
        let (m, r) = (&self.world.model, &self.world.regime);
        let (line, base) = (&self.state.lines[id.ix()], self.world.line(id).liability);
        let before = line.liability;
        let paper = before * r.paper_shield * line.paper / 100.0;
        let conduct = (before - paper) * r.conduct_shield * line.real() / 100.0;
        let bare = before - paper - conduct;
        let annex = if line.annexed {
            m.annex_relief * 0.5
        } else {
            0.0
        };
        let cover = bare * (1.0 - (1.0 - line.cover) * (1.0 - annex));
        let docs = 1.0 - libm::exp(-m.push_docs * f64::from(line.letters));
        let pushed = (before + line.passed - base)
            .max(0.0)
            .max((1.0 - base) * docs * 0.5);
        Waterfall {
            line: id,
            county_before: 1.0 - base,
            town_before: base,
            pushed: pushed.min(1.0 - base),
            villages: line.passed,
            paper,
            conduct,
            cover,
            landed: (bare - cover).max(0.0),
            veto: self.world.line(id).veto && r.veto >= 0.5,
        }
    }
}
