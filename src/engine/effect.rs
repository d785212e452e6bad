//! What a choice does: assignments to slots, an incident, an inspection. Applied in order, each with its cause.

use crate::engine::expr::Num;
use crate::engine::fact::{Cause, Facts};
use crate::engine::ids::{LineId, VillageId};
use crate::engine::slot::Slot;
use crate::engine::state::{Inspector, MAX_VISITS, Visit, VisitKind};
use crate::engine::turn::Turn;

/// One effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// slot op number.
    Assign(Slot, AssignOp, Num),
    /// An incident strikes a line at once.
    Incident(LineId),
    /// A visit to a line this month.
    Inspection(LineId, VisitKind),
}

/// How a number is assigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum AssignOp {
    Set,
    Add,
    Sub,
    Mul,
}

impl<F: Facts> Turn<'_, F> {
    /// Applies effects in order; `it` is the chosen target, where there is one.
    pub(crate) fn apply(&mut self, effects: &[Effect], it: u16, cause: Cause) {
        for effect in effects {
            match effect {
                Effect::Assign(slot, op, num) => self.assign(slot.bind(it), *op, num, it, cause),
                Effect::Incident(line) => self.strike(line.bind(it)),
                Effect::Inspection(line, kind) => self.announce(line.bind(it), *kind),
            }
        }
    }

    fn assign(&mut self, slot: Slot, op: AssignOp, num: &Num, it: u16, cause: Cause) {
        let value = match num {
            Num::Const(value) => *value,
            other => other.value(self.world, self.state, it),
        };
        let value = if op == AssignOp::Sub { -value } else { value };
        let new = |old: f64| match op {
            AssignOp::Add | AssignOp::Sub => old + value,
            AssignOp::Set => value,
            AssignOp::Mul => old * value,
        };
        self.change(slot, new, cause);
    }

    fn announce(&mut self, line: LineId, kind: VisitKind) {
        if self.state.visits.len() < MAX_VISITS {
            let visit = Visit {
                line,
                kind,
                by: Inspector::County,
                village: VillageId(0),
                reception: None,
                points: 0.0,
            };
            self.state.visits.push(visit);
        }
    }
}
