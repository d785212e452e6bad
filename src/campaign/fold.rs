//! The shapes into which expressions are folded: constants computed, `and` and `or` flat, the frequent shapes special.

use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::expr::NumOp;

/// Turns a condition round.
pub(super) fn not(cond: Cond) -> Cond {
    match cond {
        Cond::Const(is) => Cond::Const(!is),
        Cond::Not(inner) => *inner,
        other => Cond::Not(Box::new(other)),
    }
}

/// Joins two conditions by `and`.
pub(super) fn and(a: Cond, b: Cond) -> Cond {
    match (a, b) {
        (Cond::Const(true), c) | (c, Cond::Const(true)) => c,
        (Cond::Const(false), _) | (_, Cond::Const(false)) => Cond::Const(false),
        (a, b) => Cond::And(flat(a, b, |cond| match cond {
            Cond::And(all) => Ok(all),
            other => Err(other),
        })),
    }
}

/// Joins two conditions by `or`.
pub(super) fn or(a: Cond, b: Cond) -> Cond {
    match (a, b) {
        (Cond::Const(false), c) | (c, Cond::Const(false)) => c,
        (Cond::Const(true), _) | (_, Cond::Const(true)) => Cond::Const(true),
        (a, b) => Cond::Or(flat(a, b, |cond| match cond {
            Cond::Or(any) => Ok(any),
            other => Err(other),
        })),
    }
}

/// Puts the members of both sides into one list.
fn flat(a: Cond, b: Cond, members: impl Fn(Cond) -> Result<Vec<Cond>, Cond>) -> Vec<Cond> {
    let mut all = members(a).unwrap_or_else(|one| vec![one]);
    match members(b) {
        Ok(more) => all.extend(more),
        Err(one) => all.push(one),
    }
    all
}

/// Compares two numbers: a slot against a constant is a shape of its own.
pub(super) fn compare(op: CmpOp, a: Num, b: Num) -> Cond {
    match (a, b) {
        (Num::Const(a), Num::Const(b)) => Cond::Const(op.holds(a, b)),
        (Num::Slot(slot), Num::Const(c)) => Cond::Slot(slot, op, c),
        (Num::Const(c), Num::Slot(slot)) => Cond::Slot(slot, turned(op), c),
        (a, b) => Cond::Compare(op, a, b),
    }
}

/// Returns the comparison with its sides exchanged.
fn turned(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Lt => CmpOp::Gt,
        CmpOp::Le => CmpOp::Ge,
        CmpOp::Gt => CmpOp::Lt,
        CmpOp::Ge => CmpOp::Le,
        CmpOp::Eq | CmpOp::Ne => op,
    }
}

/// Turns a number's sign.
pub(super) fn negative(num: Num) -> Num {
    match num {
        Num::Const(c) => Num::Const(-c),
        other => Num::Neg(Box::new(other)),
    }
}

/// Computes with two numbers; constants at once. What is not finite is 0, as at play.
pub(super) fn operate(op: NumOp, a: Num, b: Num) -> Num {
    let (Num::Const(x), Num::Const(y)) = (&a, &b) else {
        return Num::Op(op, Box::new(a), Box::new(b));
    };
    let value = match op {
        NumOp::Add => x + y,
        NumOp::Sub => x - y,
        NumOp::Mul => x * y,
        NumOp::Div => x / y,
    };
    Num::Const(if value.is_finite() { value } else { 0.0 })
}
