//! Gates: what keeps an event away, laid out for the draw, which asks one event after another and mostly hears no.
//!
//! A condition is a tree on the heap; most are a number or two of the state against constants. Those stand here one after
//! the other, so that a no costs neither a walk through the tree nor a look at the event.

use crate::engine::expr::{CmpOp, Cond, Num};
use crate::engine::ids::EventId;
use crate::engine::slot::{self, Slot};
use crate::engine::state::State;
use crate::engine::world::{Event, World};

/// The gates of all events.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gates {
    gates: Vec<Gate>,
    clauses: Vec<Clause>,
}

/// The gate of an event.
#[derive(Debug, Clone, Copy)]
struct Gate {
    /// Where its clauses begin and end: all of them must hold.
    first: u32,
    end: u32,
    /// Whether the clauses are all of the condition.
    whole: bool,
    /// Whether the event may come again.
    repeat: bool,
}

/// A number of the state against a constant.
#[derive(Debug, Clone, Copy)]
struct Clause {
    slot: Slot,
    op: CmpOp,
    bound: f64,
}

impl Gates {
    /// Lays out the plain part of every event's condition.
    pub fn of(events: &[Event]) -> Self {
        let mut all = Self::default();
        for event in events {
            let first = all.clauses.len() as u32;
            let whole = all.lay_out(&event.when);
            all.gates.push(Gate {
                first,
                end: all.clauses.len() as u32,
                whole,
                repeat: event.repeat,
            });
        }
        all
    }

    /// Lays out what is plain of a condition that must hold; returns whether that is all of it.
    fn lay_out(&mut self, when: &Cond) -> bool {
        let mut clause = |slot: Slot, op, bound| {
            let slot = slot.bind(0);
            self.clauses.push(Clause { slot, op, bound });
        };
        match when {
            Cond::Const(true) => {}
            Cond::Slot(slot, op, bound) => clause(*slot, *op, *bound),
            Cond::In(Num::Slot(slot), Num::Const(low), Num::Const(high)) => {
                clause(*slot, CmpOp::Ge, *low);
                clause(*slot, CmpOp::Le, *high);
            }
            Cond::And(all) => {
                let plain = all.iter().filter(|part| self.lay_out(part)).count();
                return plain == all.len();
            }
            _ => return false,
        }
        true
    }

    /// Tells whether an event's condition holds, and it is repeatable or was not answered yet.
    #[inline]
    pub fn open(&self, world: &World, state: &State, id: EventId) -> bool {
        let gate = self.gates[id.ix()];
        let clauses = &self.clauses[gate.first as usize..gate.end as usize];
        let holds = |c: &Clause| c.op.holds(slot::get(world, state, c.slot), c.bound);
        (gate.repeat || state.answered[id.ix()].is_none())
            && clauses.iter().all(holds)
            && (gate.whole || world.events[id.ix()].when.holds(world, state, 0))
    }
}
