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
        if F::LISTENS && from != to {
            self.note(What::Change {
                slot,
                from,
                to,
                cause,
            });
        }
    }

    /// Sets a number within its range and notes the change.
    pub fn set(&mut self, slot: Slot, value: f64, cause: Cause) {
        let from = if F::LISTENS {
            slot::get(self.world, self.state, slot)
        } else {
            0.0
        };
        slot::set(self.world, self.state, slot, value);
        if F::LISTENS {
            let to = slot::get(self.world, self.state, slot);
            self.changed(slot, from, to, cause);
        }
    }

    /// Adds to a number within its range and notes the change.
    pub fn add(&mut self, slot: Slot, delta: f64, cause: Cause) {
        if delta != 0.0 {
            let old = slot::get(self.world, self.state, slot);
            self.set(slot, old + delta, cause);
        }
    }
}
