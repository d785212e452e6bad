//! The year's end: closing marks, rank, pay, promotion, ratchet and the ending (`domain/model.md §1.1` rows 8, 19; §2.3).

use crate::engine::curve::logistic;
use crate::engine::fact::{Cause, Facts, What};
use crate::engine::ids::EndingId;
use crate::engine::luck::Purpose;
use crate::engine::marks;
use crate::engine::slot::{LineField, Slot, TeamField, TownField};
use crate::engine::state::{State, YearBook};
use crate::engine::turn::Turn;
use crate::engine::world::World;

/// Returns the year pay of a rank, of the base; a year with a veto has its own.
pub fn pay(world: &World, rank: u16, vetoed: bool) -> f64 {
    if vetoed {
        return world.regime.veto_pay;
    }
    let grade = world.grades.iter().find(|g| g.upto > 0 && rank <= g.upto);
    grade
        .or(world.grades.iter().rfind(|g| g.upto > 0))
        .map_or(1.0, |g| g.pay)
}

/// Returns the chance of being put on the promotion list, p = σ(−2.2 + 2.5·rankpct + .8·grade + .3·tie − 1.0·sanction −
/// .5·((age − 40)/5)⁺), the tie being the goodwill of the officials (row 19).
pub fn promotion_chance(world: &World, state: &State, rank: u16) -> f64 {
    let towns = f64::from(world.town.towns.max(2));
    let percentile = 1.0 - f64::from(rank.max(1) - 1) / (towns - 1.0);
    let top = world.grades.first().is_some_and(|g| rank <= g.upto);
    let n = state.goodwill.len().max(1) as f64;
    let tie = (state.goodwill.iter().sum::<f64>() / n - 50.0) / 25.0;
    let sanction = (state.year.blame + f64::from(state.year.vetoes.min(1))).min(2.0);
    let age = ((world.model.age - 40.0) / 5.0).max(0.0);
    let grade = if top { 0.8 } else { 0.0 };
    logistic(-2.2 + 2.5 * percentile + grade + 0.3 * tie - sanction - 0.5 * age)
}

impl<F: Facts> Turn<'_, F> {
    /// Closes the year: the marking sheet, and the ending where the play is over.
    pub(crate) fn close_year(&mut self) {
        let (world, tick) = (self.world, self.state.tick);
        let marks = marks::live_marks(world, self.state);
        let rank = marks::rank(world, self.state, marks);
        let chance = promotion_chance(world, self.state, rank);
        let promoted = self.luck().unit(tick, Purpose::Career, 0) < chance;
        let pay = pay(world, rank, self.state.year.vetoes > 0);
        let town = &mut self.state.town;
        if town.rank == 0 {
            town.rank_before = rank;
        }
        (town.marks, town.rank) = (marks, rank);
        (
            self.state.year.closed,
            self.state.year.pay,
            self.state.year.promoted,
        ) = (marks, pay, promoted);
        let unjust = self.world.model.pay_injustice * (1.0 - pay).max(0.0);
        self.add(Slot::Team(TeamField::Injustice), unjust, Cause::Pay);
        self.note(What::Closed {
            marks,
            rank,
            pay,
            promoted,
        });
        if tick + 1 >= world.calendar.ticks() {
            self.end();
        }
    }

    /// Finds the first ending whose condition holds.
    fn end(&mut self) {
        let world = self.world;
        let at = world
            .endings
            .iter()
            .position(|e| e.when.holds(world, self.state, 0));
        if let Some(i) = at {
            let id = EndingId(i as u16);
            self.state.ending = Some(id);
            self.note(What::Ended(id));
        }
    }

    /// Tells whether an ending has come that does not wait for the year's end.
    pub(crate) fn ends_now(&mut self) -> bool {
        let world = self.world;
        let at = world.endings.iter().position(|e| {
            e.now
                .as_ref()
                .is_some_and(|now| now.holds(world, self.state, 0))
        });
        let Some(i) = at else { return false };
        let id = EndingId(i as u16);
        self.state.ending = Some(id);
        self.note(What::Ended(id));
        true
    }

    /// Opens a new year: targets follow this year's results (θ' = (1 − ρ)θ + ρ·y + g), the book and the budget begin anew.
    pub(crate) fn new_year(&mut self) {
        let m = &self.world.model;
        let ticks = f64::from(self.state.year.ticks.max(1));
        for id in self.world.line_ids() {
            let line = &mut self.state.lines[id.ix()];
            let result = (line.seen_sum / ticks / m.light_green * 100.0).min(100.0);
            line.seen_sum = 0.0;
            let target = (1.0 - m.ratchet) * line.target
                + m.ratchet * result.max(line.target)
                + m.ratchet_growth;
            self.set(Slot::Line(id, LineField::Target), target, Cause::YearTurn);
            self.state.lines[id.ix()].letters = 0;
        }
        self.state.year = YearBook {
            closed: self.state.year.closed,
            pay: self.state.year.pay,
            ..YearBook::default()
        };
        self.state.letters.fill(None);
        self.state.done.fill(0);
        self.state.rivals.new_year();
        let budget = self.state.town.money + self.world.town.budget;
        self.set(Slot::Town(TownField::Money), budget, Cause::YearTurn);
    }
}
