//! The built-in effects of the sixteen behaviours (`domain/model.md §2.1`, taxonomy table).
//!
//! Dose rule: protection moves towards 1 by a share of what is missing and decays, so it saturates; the social cost is
//! paid in full each time.

use crate::engine::fact::{Cause, Facts};
use crate::engine::ids::{LineId, OfficialId, VillageId};
use crate::engine::luck::Purpose;
use crate::engine::mode::{Behaviour, Behaviours};
use crate::engine::slot::{CountyField, LineField, Slot, TeamField, TownField, VillageField};
use crate::engine::turn::Turn;

/// What a behaviour is about.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct About {
    pub line: Option<LineId>,
    pub village: Option<VillageId>,
    pub official: Option<OfficialId>,
}

impl<F: Facts> Turn<'_, F> {
    /// Counts and applies a set of behaviours.
    pub(crate) fn behave(&mut self, set: Behaviours, about: About) {
        for behaviour in set.iter() {
            self.count(behaviour);
            self.behave_one(behaviour, about);
        }
    }

    /// Counts a behaviour without its built-in effect.
    pub(crate) fn count(&mut self, behaviour: Behaviour) {
        let style = &mut self.state.style;
        style.behaviours[behaviour.ix()] = style.behaviours[behaviour.ix()].saturating_add(1);
        style.now[behaviour.ix()] = style.now[behaviour.ix()].saturating_add(1);
    }

    fn behave_one(&mut self, b: Behaviour, about: About) {
        let cause = Cause::Behaviour(b);
        let owner = about
            .official
            .or(about.line.and_then(|l| self.world.line(l).owner));
        match b {
            Behaviour::B1 => {
                self.line(about, LineField::Paper, 4.0, cause);
                self.protect(about, 1.0, cause);
            }
            Behaviour::B2 => {
                self.line(about, LineField::Real, 1.0, cause);
                self.residents(about, -2.0, cause);
            }
            Behaviour::B3 => {
                self.protect(about, 1.4, cause);
                if self.state.style.now[b.ix()] >= 3 {
                    self.goodwill(owner, -1.0, cause);
                }
            }
            Behaviour::B4 => {
                self.protect(about, 0.7, cause);
                self.add(Slot::Team(TeamField::Inefficacy), 0.005, cause);
            }
            Behaviour::B5 => self.pass_the_buck(about, owner, cause),
            Behaviour::B6 => {
                self.line(about, LineField::Liability, -0.1, cause);
                self.residents(about, -4.0, cause);
            }
            Behaviour::B7 => self.protect(about, 0.5, cause),
            Behaviour::B8 => {}
            Behaviour::B9 => self.show(about, cause),
            Behaviour::B10 => self.state.county.arranged = true,
            Behaviour::B11 => self.smooth(about),
            Behaviour::B12 => self.burst(about, cause),
            Behaviour::B13 => {
                self.protect(about, 0.7, cause);
                self.add(Slot::Team(TeamField::Inefficacy), 0.01, cause);
            }
            Behaviour::B14 => self.scapegoat(about, cause),
            Behaviour::P1 => {
                if self.world.regime.conduct_shield > 0.0 {
                    self.protect(about, 1.1, cause);
                }
                self.residents(about, 1.0, cause);
            }
            Behaviour::P2 => {
                let points = self.world.model.disclose_points;
                self.add(Slot::Town(TownField::Deductions), points, cause);
                self.disclose(about, cause);
            }
        }
    }

    fn line(&mut self, about: About, field: LineField, delta: f64, cause: Cause) {
        if let Some(line) = about.line {
            self.add(Slot::Line(line, field), delta, cause);
        }
    }

    fn goodwill(&mut self, official: Option<OfficialId>, delta: f64, cause: Cause) {
        if let Some(id) = official {
            self.add(Slot::Goodwill(id), delta, cause);
        }
    }

    /// Changes trust where it happened, and a fifth of it everywhere else; without a place, everywhere.
    fn residents(&mut self, about: About, delta: f64, cause: Cause) {
        match about.village {
            Some(v) => self.add(Slot::Village(v, VillageField::Trust), delta, cause),
            None => self.add(Slot::Town(TownField::Trust), delta * 0.5, cause),
        }
    }

    /// Moves a line's cover towards 1 by `dose` times the campaign's share.
    fn protect(&mut self, about: About, dose: f64, cause: Cause) {
        if let Some(line) = about.line {
            let cover = self.state.lines[line.ix()].cover;
            let share = (self.world.model.cover_dose * dose).min(1.0);
            self.add(
                Slot::Line(line, LineField::Cover),
                share * (1.0 - cover),
                cause,
            );
        }
    }

    fn pass_the_buck(&mut self, about: About, owner: Option<OfficialId>, cause: Cause) {
        let n = u32::from(self.state.style.behaviours[Behaviour::B5.ix()]);
        if self.luck().unit(self.state.tick, Purpose::Request, 500 + n) < 0.4 {
            self.protect(about, 1.0, cause);
            self.add(Slot::Town(TownField::Units), 1.0, cause);
        } else {
            self.goodwill(owner, -3.0, cause);
        }
    }

    fn show(&mut self, about: About, cause: Cause) {
        if let Some(line) = about.line {
            self.state.lines[line.ix()].show = self.world.model.route_paper;
        }
        self.line(about, LineField::Real, 1.0, cause);
        self.residents(about, -1.0, cause);
    }

    /// Lifts a reported number to the point where its light turns green.
    fn smooth(&mut self, about: About) {
        if let Some(id) = about.line {
            let green = self.world.model.light_green * self.state.lines[id.ix()].target / 100.0;
            let seen = crate::engine::measure::seen_score(self.world, self.state, id);
            let line = &mut self.state.lines[id.ix()];
            line.smoothed = line.smoothed.max((green - seen).max(0.0));
        }
    }

    fn burst(&mut self, about: About, cause: Cause) {
        let Some(id) = about.line else { return };
        self.add(
            Slot::Line(id, LineField::Suppressed),
            self.world.model.burst,
            cause,
        );
        for other in self.world.line_ids().filter(|&l| l != id) {
            self.add(Slot::Line(other, LineField::Real), -0.3, cause);
        }
        self.add(Slot::Team(TeamField::Exhaustion), 0.01, cause);
        self.add(Slot::Team(TeamField::Fatigue), 6.0, cause);
    }

    fn scapegoat(&mut self, about: About, cause: Cause) {
        self.protect(about, 0.9, cause);
        self.add(Slot::Team(TeamField::Support), -0.1, cause);
        self.add(Slot::Team(TeamField::Cynicism), 0.03, cause);
        self.add(Slot::Team(TeamField::Injustice), 0.1, cause);
    }

    /// Says first what is wrong: wins the county's trust, waives the hollow penalty for a quarter.
    pub(crate) fn disclose(&mut self, about: About, cause: Cause) {
        self.add(Slot::County(CountyField::Trust), 6.0, cause);
        self.add(Slot::County(CountyField::Field), -0.05, cause);
        if let Some(line) = about.line {
            self.state.lines[line.ix()].waived = (3 * self.world.calendar.per_month()) as u8;
        }
    }
}
