//! Effects that change nothing, and flags and variables that nobody asks for.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::lint::Lint;
use crate::campaign::places::ChoicePlaces;
use crate::campaign::places::Mention;
use crate::campaign::proof::Atom;
use crate::campaign::proof::Moment;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::Num;
use crate::engine::slot::Slot;
use crate::engine::world::Choice;

/// Looks at all effects, and at what is set.
pub(super) fn look(lint: &mut Lint<'_>) {
    for (event, places) in lint.world.events.iter().zip(&lint.places.events) {
        for (choice, places) in event.options.iter().zip(&places.options) {
            lint.choice(choice, places, event.months);
        }
    }
    for (initiative, places) in lint.world.initiatives.iter().zip(&lint.places.initiatives) {
        lint.choice(&initiative.choice, &places.choice, initiative.months);
    }
    lint.never_read(&lint.places.flags, &lint.campaign.book.flags, "flag");
    lint.never_read(&lint.places.vars, &lint.campaign.book.vars, "var");
}

impl Lint<'_> {
    fn choice(&mut self, choice: &Choice, places: &ChoicePlaces, months: u16) {
        for (effect, place) in choice.effects.iter().zip(&places.effects) {
            self.effect(effect, place);
            self.season(effect, place, months);
        }
        for (later, places) in choice.later.iter().zip(&places.later) {
            for (effect, place) in later.effects.iter().zip(&places.effects) {
                self.effect(effect, place);
            }
        }
    }

    fn effect(&mut self, effect: &Effect, place: &Place) {
        let Effect::Assign(slot, op, Num::Const(value)) = effect else {
            return;
        };
        if self.is_idle(*slot, *op, *value) {
            self.push(Diagnostic::new(Code::NoEffect, place.clone()));
        }
    }

    /// Tells whether an effect leaves its slot as it is in every play.
    fn is_idle(&self, slot: Slot, op: AssignOp, value: f64) -> bool {
        let last = Moment::plan(self.world.calendar.ticks().saturating_sub(1));
        let view = self.proof.view(self.world, last);
        match (slot, op) {
            (_, AssignOp::Add | AssignOp::Sub) => value == 0.0,
            (_, AssignOp::Mul) if value == 1.0 => true,
            (Slot::Flag(id), _) => value < 0.5 && !view.may_be(Atom::Flag(id)),
            (Slot::Var(_), AssignOp::Set) => view.slot(slot).only() == Some(value),
            (Slot::Var(_), AssignOp::Mul) => view.slot(slot).only() == Some(0.0),
            _ => false,
        }
    }

    /// An incident on a line that is at rest in all months in which it could strike.
    fn season(&mut self, effect: &Effect, place: &Place, months: u16) {
        let Effect::Incident(id) = effect else { return };
        let Some(line) = self.world.lines.get(id.ix()) else {
            return;
        };
        if line.months & months == 0 {
            let name = &self.campaign.book.lines[id.ix()].id;
            let found = Diagnostic::new(Code::OutOfSeason, place.clone()).text("id", name);
            self.push(found);
        }
    }

    fn never_read(&mut self, mentions: &[Vec<Mention>], names: &[String], root: &str) {
        for (all, name) in mentions.iter().zip(names) {
            let (Some(first), true) = (all.first(), all.iter().all(|mention| mention.set)) else {
                continue;
            };
            let found = Diagnostic::new(Code::NeverRead, first.place.clone());
            self.push(found.text("name", format!("{root}.{name}")));
        }
    }
}
