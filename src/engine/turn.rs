//! A turn: the world, the state and the sink of facts in one hand. Every change of a number goes through here.

use crate::engine::fact::{Cause, Fact, Facts, What};
use crate::engine::luck::Luck;
use crate::engine::slot::{self, Slot};
use crate::engine::state::State;
use crate::engine::world::World;

/// What the rules work with.
pub(crate) struct Turn<'a, F: Facts> {
    pub world: &'a World,
    pub state: &'a mut State,
    pub facts: &'a mut F,
}

impl<F: Facts> Turn<'_, F> {
    /// Returns the luck of this play.
    pub fn luck(&self) -> Luck {
        Luck::of(self.state.seed)
    }

    /// Takes note of something that happened now.
    pub fn note(&mut self, what: What) {
        if F::LISTENS {
            self.facts.note(Fact {
                tick: self.state.tick,
                what,
            });
        }
    }

    /// Notes that a number went from one value to another, where it did.
    pub fn changed(&mut self, slot: Slot, from: f64, to: f64, cause: Cause) {
        if F::CHANGES && from != to {
            self.note(What::Change {
                slot,
                from,
                to,
                cause,
            });
        }
    }

    /// Sets a number within its range and notes the change.
    #[inline(always)]
    pub fn set(&mut self, slot: Slot, value: f64, cause: Cause) {
        self.change(slot, |_| value, cause);
    }

    /// Adds to a number within its range and notes the change.
    #[inline(always)]
    pub fn add(&mut self, slot: Slot, delta: f64, cause: Cause) {
        if delta != 0.0 {
            self.change(slot, |old| old + delta, cause);
        }
    }

    /// Changes a number to what `to` makes of it, within its range, and notes the change.
    #[inline(always)]
    pub fn change(&mut self, slot: Slot, to: impl FnOnce(f64) -> f64, cause: Cause) {
        let value = |state: &State| {
            if F::CHANGES {
                slot::get(self.world, state, slot)
            } else {
                0.0
            }
        };
        let from = value(self.state);
        slot::change(self.world, self.state, slot, to);
        let to = value(self.state);
        self.changed(slot, from, to, cause);
    }
}
