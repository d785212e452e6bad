//! Numbers and conditions: what may be compared with what, and what cannot be meant.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::fold;
use crate::campaign::parser::COMPARE;
use crate::campaign::parser::Parser;
use crate::campaign::parser::Sort;
use crate::campaign::parser::Stop;
use crate::campaign::parser::Typed;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::slot::Slot;
use std::ops::Range;

impl Parser<'_, '_> {
    /// Compares two numbers, or a condition with `true` or `false`.
    pub(super) fn compare(
        &mut self,
        left: Typed,
        op: CmpOp,
        right: Typed,
        at: Range<usize>,
    ) -> Sort {
        let whole = left.span.start..right.span.end;
        if let (Sort::Cond(a), Sort::Cond(b)) = (&left.sort, &right.sort) {
            let Some(cond) = same(a, op, b) else {
                self.sort_error("check-sort-number", at);
                return Sort::Unknown;
            };
            return Sort::Cond(cond);
        }
        let (a, b) = (self.number(left), self.number(right));
        let Some((a, b)) = a.zip(b) else {
            return Sort::Unknown;
        };
        let compared = fold::compare(op, a, b);
        if let Cond::Slot(slot, op, value) = compared {
            self.beyond(slot, op, value, whole);
        }
        Sort::Cond(compared)
    }

    /// Warns where the range of a slot decides a comparison by itself.
    pub(super) fn beyond(&mut self, slot: Slot, op: CmpOp, value: f64, whole: Range<usize>) {
        let (low, high) = if slot == Slot::Month {
            (1.0, 12.0)
        } else {
            slot.range()
        };
        let (at_low, at_high) = (op.holds(low, value), op.holds(high, value));
        let decided = match op {
            CmpOp::Eq | CmpOp::Ne => value < low || value > high,
            _ => at_low == at_high,
        };
        if decided {
            let always = op.holds(low, value);
            let words = if always {
                "check-always-true"
            } else {
                "check-never-true"
            };
            let beyond = Diagnostic::new(Code::BeyondRange, self.place(whole)).words("what", words);
            self.cx
                .findings
                .push(beyond.text("low", low).text("high", high));
        }
    }

    /// Reads the rest of `x in a..b`.
    pub(super) fn between(&mut self, x: Typed, low: Typed) -> Result<Sort, Stop> {
        let start = low.span.start;
        self.expect("..")?;
        let high = self.expression(COMPARE)?;
        let end = high.span.end;
        let (x, low, high) = (self.number(x), self.number(low), self.number(high));
        let (Some(x), Some(low), Some(high)) = (x, low, high) else {
            return Ok(Sort::Unknown);
        };
        if matches!((&low, &high), (Num::Const(a), Num::Const(b)) if a > b) {
            self.report(Code::EmptyRange, start..end);
        }
        Ok(Sort::Cond(Cond::In(x, low, high)))
    }

    /// Takes an expression as a condition, or reports that it is a number.
    pub(super) fn condition(&mut self, typed: Typed) -> Option<Cond> {
        match typed.sort {
            Sort::Cond(cond) => Some(cond),
            Sort::Num(_) => {
                self.sort_error("check-sort-condition", typed.span);
                None
            }
            Sort::Unknown => None,
        }
    }

    /// Takes an expression as a number, or reports that it is a condition.
    pub(super) fn number(&mut self, typed: Typed) -> Option<Num> {
        match typed.sort {
            Sort::Num(num) => Some(num),
            Sort::Cond(_) => {
                self.sort_error("check-sort-number", typed.span);
                None
            }
            Sort::Unknown => None,
        }
    }

    pub(super) fn sort_error(&mut self, wanted: &'static str, span: Range<usize>) {
        let help = if wanted == "check-sort-number" {
            "check-sort-number-help"
        } else {
            "check-sort-condition-help"
        };
        let wrong = Diagnostic::new(Code::WrongSort, self.place(span))
            .words("wanted", wanted)
            .help(help);
        self.cx.findings.push(wrong);
    }
}

/// Compares a condition with `true` or `false`; two real conditions cannot be compared.
fn same(a: &Cond, op: CmpOp, b: &Cond) -> Option<Cond> {
    let (cond, is) = match (a, b) {
        (cond, Cond::Const(is)) | (Cond::Const(is), cond) => (cond.clone(), *is),
        _ => return None,
    };
    match op {
        CmpOp::Eq if is => Some(cond),
        CmpOp::Ne if !is => Some(cond),
        CmpOp::Eq | CmpOp::Ne => Some(fold::not(cond)),
        _ => None,
    }
}
