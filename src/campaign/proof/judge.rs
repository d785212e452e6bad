//! Can a condition come out as wanted? Three-valued evaluation with what each part of an `and` says about the others.

use crate::campaign::proof::facts::Atom;
use crate::campaign::proof::facts::Facts;
use crate::campaign::proof::facts::Term;
use crate::campaign::proof::interval::Interval;
use crate::campaign::proof::view::NEVER;
use crate::campaign::proof::view::View;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;

impl<'w> View<'w> {
    /// Tells whether a condition may come out as `wanted`. `false` is a proof that it cannot.
    pub fn may(&self, cond: &Cond, wanted: bool) -> bool {
        self.may_given(cond, wanted, Facts::default())
    }

    /// As [`View::may`], where something is known already.
    pub fn may_given<'c>(&self, cond: &'c Cond, wanted: bool, known: Facts<'c>) -> bool {
        let mut facts = known;
        // What the last parts of an `and` say about the first ones counts in the second round.
        self.refine(cond, wanted, &mut facts) && self.refine(cond, wanted, &mut facts)
    }

    /// Gathers what has to be so if the condition is to come out as wanted; tells whether it can be so.
    pub(super) fn refine<'c>(&self, cond: &'c Cond, wanted: bool, facts: &mut Facts<'c>) -> bool {
        match cond {
            Cond::Const(is) => *is == wanted,
            Cond::Not(inner) => self.refine(inner, !wanted, facts),
            Cond::And(parts) if wanted => self.all(parts, true, facts),
            Cond::Or(parts) if !wanted => self.all(parts, false, facts),
            Cond::And(parts) | Cond::Or(parts) => {
                let each =
                    |part: &'c Cond| move |facts: &mut Facts<'c>| self.refine(part, wanted, facts);
                any(parts.iter().map(each), facts)
            }
            Cond::Flag(id) => self.atom(Atom::Flag(*id), wanted, facts),
            Cond::Seen(id) => self.atom(Atom::Seen(*id), wanted, facts),
            Cond::Chose(id, option) => self.atom(Atom::Chose(*id, *option), wanted, facts),
            Cond::Answer(id, answer) => self.atom(Atom::Answer(*id, *answer), wanted, facts),
            Cond::Luck(key, percent) => luck(*key, *percent, wanted, facts),
            Cond::Slot(slot, op, c) => {
                let (a, b) = (Side::Term(Term::Slot(*slot)), Side::Const(*c));
                self.compare(meant(*op, wanted), a, b, facts)
            }
            Cond::Compare(op, a, b) => {
                self.compare(meant(*op, wanted), Side::of(a), Side::of(b), facts)
            }
            Cond::In(x, low, high) => {
                self.between(Side::of(x), Side::of(low), Side::of(high), wanted, facts)
            }
        }
    }

    fn all<'c>(&self, parts: &'c [Cond], wanted: bool, facts: &mut Facts<'c>) -> bool {
        parts.iter().all(|part| self.refine(part, wanted, facts))
    }

    fn atom(&self, atom: Atom, wanted: bool, facts: &mut Facts<'_>) -> bool {
        (!wanted || self.may_be(atom)) && facts.learn(atom, wanted)
    }

    fn between<'c>(
        &self,
        x: Side<'c>,
        low: Side<'c>,
        high: Side<'c>,
        wanted: bool,
        facts: &mut Facts<'c>,
    ) -> bool {
        if wanted {
            return self.compare(CmpOp::Le, low, x, facts)
                && self.compare(CmpOp::Le, x, high, facts);
        }
        let outside = [(CmpOp::Lt, x, low), (CmpOp::Gt, x, high)];
        let each = |(op, a, b): (CmpOp, Side<'c>, Side<'c>)| {
            move |facts: &mut Facts<'c>| self.compare(op, a, b, facts)
        };
        any(outside.into_iter().map(each), facts)
    }

    /// Narrows both sides of a comparison; tells whether it can hold.
    fn compare<'c>(&self, op: CmpOp, a: Side<'c>, b: Side<'c>, facts: &mut Facts<'c>) -> bool {
        if let (Side::Term(a), Side::Term(b)) = (a, b)
            && a == b
        {
            return matches!(op, CmpOp::Le | CmpOp::Ge | CmpOp::Eq);
        }
        if let Side::Term(Term::Num(Num::Since(_))) = a {
            // Either it was within the play or it never was: nothing in between.
            let pieces = self.pieces(a, facts).into_iter();
            let each = |piece: Interval| {
                move |facts: &mut Facts<'c>| {
                    let b_now = self.value_of(b, facts);
                    self.hold(op, (a, piece), (b, b_now), facts)
                }
            };
            return any(pieces.map(each), facts);
        }
        let (a_now, b_now) = (self.value_of(a, facts), self.value_of(b, facts));
        self.hold(op, (a, a_now), (b, b_now), facts)
    }

    fn hold<'c>(
        &self,
        op: CmpOp,
        (a, x): (Side<'c>, Interval),
        (b, y): (Side<'c>, Interval),
        facts: &mut Facts<'c>,
    ) -> bool {
        let (x, y) = match op {
            CmpOp::Lt => (x.not_above(y.high, true), y.not_below(x.low, true)),
            CmpOp::Le => (x.not_above(y.high, y.below), y.not_below(x.low, x.above)),
            CmpOp::Gt => (x.not_below(y.low, true), y.not_above(x.high, true)),
            CmpOp::Ge => (x.not_below(y.low, y.above), y.not_above(x.high, x.below)),
            CmpOp::Eq => (x.meet(y), x.meet(y)),
            CmpOp::Ne => (
                y.only().map_or(x, |only| x.without(only)),
                x.only().map_or(y, |only| y.without(only)),
            ),
        };
        let (x, y) = (a.whole(x), b.whole(y));
        for (side, interval) in [(a, x), (b, y)] {
            if let Side::Term(term) = side {
                facts.bound(term, interval);
            }
        }
        !x.is_empty() && !y.is_empty()
    }

    fn value_of<'c>(&self, side: Side<'c>, facts: &Facts<'c>) -> Interval {
        match side {
            Side::Const(c) => Interval::point(c),
            Side::Term(Term::Slot(slot)) => {
                let all = self.slot(slot);
                facts
                    .number(Term::Slot(slot))
                    .map_or(all, |known| known.meet(all))
            }
            Side::Term(Term::Num(num)) => self.value(num, facts),
            Side::Term(Term::Luck(_)) => Interval::new(0.0, 100.0),
        }
    }

    /// Returns what a number may be.
    pub fn value<'c>(&self, num: &'c Num, facts: &Facts<'c>) -> Interval {
        let all = match num {
            Num::Const(c) => return Interval::point(*c),
            Num::Slot(slot) => return self.value_of(Side::Term(Term::Slot(*slot)), facts),
            Num::Neg(a) => self.value(a, facts).negative(),
            Num::Op(op, a, b) => self.value(a, facts).operate(*op, self.value(b, facts)),
            Num::TimesBehaviour(_) | Num::TimesMode(_) | Num::Streak(_) => Self::count(),
            Num::Share(_) => Interval::new(0.0, 1.0 + 1e-9),
            Num::Since(_) => {
                let pieces = self.pieces(Side::of(num), facts);
                pieces
                    .into_iter()
                    .reduce(Interval::hull)
                    .unwrap_or(Interval::ALL)
            }
            Num::Done(id) => self.done(*id),
        };
        facts
            .number(Term::Num(num))
            .map_or(all, |known| known.meet(all))
    }

    /// Returns the two ways in which `since` can come out.
    fn pieces(&self, side: Side<'_>, facts: &Facts<'_>) -> Vec<Interval> {
        let Side::Term(Term::Num(Num::Since(id))) = side else {
            return Vec::new();
        };
        let seen = Atom::Seen(*id);
        let known = facts.atom(seen);
        let mut pieces = Vec::with_capacity(2);
        if known != Some(false) && self.may_be(seen) {
            pieces.push(self.ago(*id));
        }
        if known != Some(true) {
            pieces.push(Interval::point(NEVER));
        }
        pieces
    }
}

/// A side of a comparison.
#[derive(Debug, Clone, Copy)]
pub(super) enum Side<'c> {
    Const(f64),
    Term(Term<'c>),
}

impl<'c> Side<'c> {
    fn of(num: &'c Num) -> Self {
        match num {
            Num::Const(c) => Self::Const(*c),
            Num::Slot(slot) => Self::Term(Term::Slot(*slot)),
            other => Self::Term(Term::Num(other)),
        }
    }

    /// Keeps the whole numbers of what only counts.
    fn whole(self, interval: Interval) -> Interval {
        let counts = match self {
            Self::Const(_) | Self::Term(Term::Luck(_)) => false,
            Self::Term(Term::Slot(slot)) => View::counts(slot),
            Self::Term(Term::Num(num)) => matches!(
                num,
                Num::TimesBehaviour(_)
                    | Num::TimesMode(_)
                    | Num::Streak(_)
                    | Num::Since(_)
                    | Num::Done(_)
            ),
        };
        if counts { interval.whole() } else { interval }
    }
}

/// Returns the comparison that holds where `op` comes out as wanted. No number is "not a number" here.
fn meant(op: CmpOp, wanted: bool) -> CmpOp {
    if wanted {
        return op;
    }
    match op {
        CmpOp::Lt => CmpOp::Ge,
        CmpOp::Le => CmpOp::Gt,
        CmpOp::Gt => CmpOp::Le,
        CmpOp::Ge => CmpOp::Lt,
        CmpOp::Eq => CmpOp::Ne,
        CmpOp::Ne => CmpOp::Eq,
    }
}

/// One number below 100 decides all questions of a key.
fn luck(key: u32, percent: f64, wanted: bool, facts: &mut Facts<'_>) -> bool {
    let term = Term::Luck(key);
    let all = Interval::new(0.0, 100.0).not_above(100.0, true);
    let now = facts.number(term).map_or(all, |known| known.meet(all));
    let left = if wanted {
        now.not_above(percent, true)
    } else {
        now.not_below(percent, false)
    };
    facts.bound(term, left);
    !left.is_empty()
}

/// Tries several ways; what is learnt is kept where only one of them is left.
fn any<'c, W>(ways: impl Iterator<Item = W>, facts: &mut Facts<'c>) -> bool
where
    W: FnOnce(&mut Facts<'c>) -> bool,
{
    let mut only = None;
    let mut open = 0;
    for way in ways {
        let mut own = facts.clone();
        if way(&mut own) {
            open += 1;
            only = Some(own);
        }
    }
    if let (1, Some(own)) = (open, only) {
        *facts = own;
    }
    open > 0
}
