//! What somebody who looks ahead imagines: a world by the rules as they are handed out, and a state of it by what is seen.
//!
//! What a player may not know is not copied but filled in as an old hand would: the real state is drawn within its band,
//! people are the middle of the word for them, the county is as it began, the visits fall anywhere by weight. What events
//! and initiatives would do nobody knows beforehand, so that a dream has none.

use crate::engine;
use crate::engine::condition::Condition;
use crate::engine::ids::LineId;
use crate::engine::ids::VillageId;
use crate::engine::state::Inspector;
use crate::engine::state::Phase;
use crate::engine::state::State;
use crate::engine::state::Strain;
use crate::engine::state::Visit;
use crate::engine::state::VisitKind;
use crate::engine::world::World;
use crate::lab::dice::Dice;
use crate::lab::known::Known;

/// Burnout that each word for people stands for, from well to lying flat.
const WORDS: [f64; 4] = [0.36, 0.50, 0.62, 0.72];

impl Known<'_> {
    /// Imagines a world: these rules, without anything that only the campaign's author knows.
    pub fn dream(self) -> World {
        let mut world = self.world.clone();
        world.events.clear();
        world.initiatives.clear();
        world.letters.clear();
        world.endings.clear();
        (world.flags, world.vars) = (0, 0);
        world.town.events = 0;
        // Rivals decide the rank and nothing that is planned by.
        world.town.towns = 1;
        for line in &mut world.lines {
            line.county_target = line.target;
            if let Some(path) = &mut line.path {
                path.fit.fill(0.5);
            }
        }
        world.finish()
    }

    /// Imagines a state of a dream at the moment of planning.
    pub fn imagine(self, dream: &World, dice: &mut Dice) -> State {
        let mut state = engine::begin(dream, dice.bits(), &mut ());
        (state.tick, state.phase) = (self.state.tick, Phase::Plan);
        for (line, id) in state.lines.iter_mut().zip(self.lines()) {
            let (seen, known) = (&self.state.lines[id.ix()], self.line(id));
            let real = known.belief() + known.band() * (2.0 * unit(dice) - 1.0);
            (line.structural, line.suppressed) = (real.clamp(0.0, 100.0), 0.0);
            (line.paper, line.weight) = (known.paper(), known.weight());
            (line.power, line.liability) = (known.power(), known.liability());
            (line.target, line.pledge) = (seen.target, seen.pledge);
            // How a line was marked is told by its light alone: the rest by what is believed.
            let sight = known.sight();
            let (pi, paper) = (self.process_share(), known.paper());
            line.seen = pi * paper + (1.0 - pi) * (sight * known.belief() + (1.0 - sight) * paper);
            line.seen_sum = line.seen * f64::from(self.state.year.ticks);
            (line.visits, line.letters) = (seen.visits, seen.letters);
        }
        for (member, condition) in state.staff.iter_mut().zip(self.staff()) {
            member.strain = strain(condition);
            member.flat = condition == Condition::Flat;
        }
        state.team.strain = strain(self.team());
        for (village, (_, known)) in state.villages.iter_mut().zip(self.villages()) {
            village.known = known;
        }
        let town = &self.state.town;
        (state.town.money, state.town.units) = (town.money, town.units);
        (state.town.spent, state.town.platforms) = (town.spent, town.platforms);
        state.town.staff = town.staff;
        (state.county.inspections, state.county.field_share) =
            (self.inspections(), self.field_share());
        state.county.process_share = self.process_share();
        (state.year, state.plan) = (self.state.year, self.state.plan.clone());
        let announced = self.state.visits.len();
        state.visits.clear();
        state
            .visits
            .extend((0..announced).map(|_| self.somewhere(dice)));
        state.received = 0;
        state
    }

    /// Imagines where a visit goes.
    fn somewhere(self, dice: &mut Dice) -> Visit {
        let mut left = unit(dice) * self.lines().map(|id| self.line(id).weight()).sum::<f64>();
        let mut lines = self.lines();
        let line = lines.find(|&id| {
            left -= self.line(id).weight();
            left < 0.0
        });
        Visit {
            line: line.unwrap_or(LineId(0)),
            kind: if unit(dice) < self.field_share() {
                VisitKind::Field
            } else {
                VisitKind::Paper
            },
            by: Inspector::County,
            village: VillageId(0),
            reception: None,
            points: 0.0,
        }
    }
}

fn strain(condition: Condition) -> Strain {
    Strain::even(WORDS[(condition as usize).min(WORDS.len() - 1)])
}

fn unit(dice: &mut Dice) -> f64 {
    (dice.bits() >> 11) as f64 / (1u64 << 53) as f64
}
