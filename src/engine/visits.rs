//! Inspections: how many come, what they look at, how they are received and what it costs (`domain/model.md §1.0`, §2.1 B9, B10, P2).

use crate::engine::action::{Reception, Refusal};
use crate::engine::behaviour::About;
use crate::engine::fact::{Cause, Facts, Outcome, What};
use crate::engine::ids::{LineId, VillageId};
use crate::engine::luck::Purpose;
use crate::engine::mode::Behaviour;
use crate::engine::slot::{CountyField, Slot, TeamField, TownField};
use crate::engine::state::{Inspector, Visit, VisitKind};
use crate::engine::turn::Turn;

/// How much of a field check's finding on the real state a prepared route hides, in points of `real`.
const ROUTE_REAL: f64 = 12.0;

impl<F: Facts> Turn<'_, F> {
    /// Draws this tick's inspections: N ~ Poisson(λ), each a line by weight; a share q of them unannounced (§1.0).
    pub(crate) fn announce_visits(&mut self) {
        let (tick, luck, world) = (self.state.tick, self.luck(), self.world);
        self.state.visits.clear();
        self.state.received = 0;
        let mean = self.state.county.inspections * world.calendar.months();
        let weights: f64 = self.state.lines.iter().map(|l| l.weight).sum();
        for k in 0..u32::from(luck.poisson(tick, Purpose::VisitCount, mean)) {
            let city = self.state.county.pressure > world.model.city_from
                && luck.unit(tick, Purpose::Visit, 4 * k + 2) < world.model.city_share;
            let field = luck.unit(tick, Purpose::Visit, 4 * k + 1) < self.state.county.field_share;
            let visit = Visit {
                line: self.line_by_weight(weights * luck.unit(tick, Purpose::Visit, 4 * k)),
                kind: if field {
                    VisitKind::Field
                } else {
                    VisitKind::Paper
                },
                by: if city {
                    Inspector::City
                } else {
                    Inspector::County
                },
                village: VillageId(luck.below(
                    tick,
                    Purpose::Visit,
                    4 * k + 3,
                    world.villages.len() as u32,
                ) as u16),
                reception: None,
                points: 0.0,
            };
            self.state.visits.push(visit);
        }
    }

    fn line_by_weight(&self, mut left: f64) -> LineId {
        for (i, line) in self.state.lines.iter().enumerate() {
            left -= line.weight;
            if left < 0.0 {
                return LineId(i as u16);
            }
        }
        LineId(self.state.lines.len().saturating_sub(1) as u16)
    }

    /// Receives the inspection at the gate.
    pub(crate) fn receive(&mut self, reception: Reception) -> Result<(), Refusal> {
        let at = usize::from(self.state.received);
        let visit = *self.state.visits.get(at).ok_or(Refusal::NotNow)?;
        if reception == Reception::Arrange && visit.by != Inspector::City {
            return Err(Refusal::OnlyCity);
        }
        let outcome = self.inspect(&visit, reception);
        let slot = &mut self.state.visits[at];
        slot.reception = Some(reception);
        slot.points = outcome.points;
        self.state.received += 1;
        let visit = self.state.visits[at];
        self.note(What::Received(visit, reception, outcome));
        self.add(
            Slot::Town(TownField::Deductions),
            outcome.points,
            Cause::Inspection(visit.line),
        );
        self.aftermath(&visit, reception, &outcome);
        self.state.lines[visit.line.ix()].show = 0.0;
        Ok(())
    }

    fn inspect(&mut self, visit: &Visit, reception: Reception) -> Outcome {
        let arranged = self.state.county.arranged && visit.by == Inspector::City;
        let mut outcome = match reception {
            Reception::Binders if arranged => self.arranged(visit),
            Reception::Binders => self.look(visit, visit.kind, 0.0),
            Reception::Hardest => self.hardest(visit),
            Reception::Route => self.route(visit),
            Reception::Disclose => Outcome {
                hollow: 0.0,
                ..self.look(visit, visit.kind, 0.0)
            },
            Reception::Arrange => self.arranged(visit),
        };
        let adapted = self.adapted(visit);
        let told = if reception == Reception::Disclose {
            self.world.model.disclose_points
        } else {
            0.0
        };
        outcome.points = outcome.paper + outcome.real + outcome.hollow + adapted + told;
        outcome
    }

    /// A paper check counts what paper lacks; a field check what the place lacks, and paper that has nothing behind it (§1.0).
    fn look(&self, visit: &Visit, kind: VisitKind, gloss: f64) -> Outcome {
        let (m, line) = (&self.world.model, &self.state.lines[visit.line.ix()]);
        let size = line.weight / m.weight_norm;
        let real = (line.real() + gloss).min(100.0);
        let clear = Outcome {
            points: 0.0,
            paper: 0.0,
            real: 0.0,
            hollow: 0.0,
            exposed: false,
        };
        match kind {
            VisitKind::Paper => {
                let lack = (m.paper_pass - line.paper - line.show).max(0.0);
                Outcome {
                    paper: m.paper_strict * size * lack / m.paper_scale,
                    ..clear
                }
            }
            VisitKind::Field => {
                let lack = (m.field_pass - real).max(0.0) / m.field_scale;
                let gap = (line.paper - real - m.hollow_slack).max(0.0) / m.hollow_scale;
                let hollow = if line.waived > 0 { 0.0 } else { m.hollow * gap };
                Outcome {
                    real: m.field_strict * size * lack,
                    hollow,
                    ..clear
                }
            }
        }
    }

    /// The hardest place: always a look at the real state. What is good there wins points, and half of the gap is forgiven;
    /// who announced a look at the binders still looks at them, half as strictly.
    fn hardest(&self, visit: &Visit) -> Outcome {
        let (m, line) = (&self.world.model, &self.state.lines[visit.line.ix()]);
        let mut outcome = self.look(visit, VisitKind::Field, 0.0);
        outcome.paper = 0.5 * self.look(visit, visit.kind, 0.0).paper;
        outcome.hollow *= 0.5;
        if line.real() > m.field_pass {
            outcome.real =
                -m.hardest_points * (line.real() - m.field_pass) / (100.0 - m.field_pass);
        }
        outcome
    }

    fn route(&mut self, visit: &Visit) -> Outcome {
        let m = &self.world.model;
        self.state.lines[visit.line.ix()].show = m.route_paper;
        let index = 100 + u32::from(self.state.received);
        let left = visit.kind == VisitKind::Field
            && self.luck().unit(self.state.tick, Purpose::Exposure, index) < m.route_exposed;
        let gloss = if left { 0.0 } else { ROUTE_REAL };
        let mut outcome = self.look(visit, visit.kind, gloss);
        outcome.exposed = left;
        if left {
            outcome.hollow *= 1.5;
        }
        outcome
    }

    /// χ = .7·joint·(1 − personal): the chance that the county can keep the city on the papers (§2.1 B10).
    fn arranged(&mut self, visit: &Visit) -> Outcome {
        let (m, r) = (&self.world.model, &self.world.regime);
        let chance = m.collusion * r.joint * (1.0 - r.personal);
        let index = 200 + u32::from(self.state.received);
        if self.luck().unit(self.state.tick, Purpose::Exposure, index) < chance {
            return Outcome {
                real: 0.0,
                hollow: 0.0,
                ..self.look(visit, VisitKind::Paper, 0.0)
            };
        }
        let mut outcome = self.look(visit, visit.kind, 0.0);
        let k = m.collusion_penalty;
        (outcome.paper, outcome.real, outcome.hollow) =
            (outcome.paper * k, outcome.real * k, outcome.hollow * k);
        outcome.exposed = true;
        outcome
    }

    /// P(marked down | the prescribed method was adapted), by what is looked at (§1.1 row 3).
    fn adapted(&mut self, visit: &Visit) -> f64 {
        if !self.state.plan.adapt[visit.line.ix()] {
            return 0.0;
        }
        let m = &self.world.model;
        let risk = match visit.kind {
            VisitKind::Paper => m.adapt_paper_risk,
            VisitKind::Field => m.adapt_field_risk,
        };
        let index = 300 + u32::from(self.state.received);
        if self.luck().unit(self.state.tick, Purpose::Exposure, index) < risk {
            m.adapt_points
        } else {
            0.0
        }
    }

    fn aftermath(&mut self, visit: &Visit, reception: Reception, outcome: &Outcome) {
        let cause = Cause::Inspection(visit.line);
        let about = About {
            line: Some(visit.line),
            village: Some(visit.village),
            official: None,
        };
        match reception {
            Reception::Binders => {}
            Reception::Hardest => {
                self.add(Slot::County(CountyField::Trust), 2.0, cause);
                self.add(Slot::Team(TeamField::Meaning), 0.1, cause);
                if let Some(owner) = self.world.line(visit.line).owner {
                    self.add(Slot::Goodwill(owner), 1.0, cause);
                }
            }
            Reception::Route => self.tag(Behaviour::B9, about),
            Reception::Disclose => {
                self.count(Behaviour::P2);
                self.disclose(about, cause);
            }
            Reception::Arrange => self.tag(Behaviour::B10, about),
        }
        if outcome.exposed || outcome.hollow > 0.3 {
            self.state.county.scandals = self.state.county.scandals.saturating_add(1);
            self.add(
                Slot::County(CountyField::Trust),
                if outcome.exposed { -5.0 } else { -2.0 },
                cause,
            );
        }
    }
}
