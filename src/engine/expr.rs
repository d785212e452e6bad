//! Conditions and numbers of a campaign, compiled: two typed trees over dense slots. Evaluation always terminates.
//!
//! The frequent shapes (always, a flag, a slot against a constant) are nodes of their own. Parsing stands in `campaign`.

use crate::engine::action::Answer;
use crate::engine::ids::{EventId, FlagId, InitiativeId, LetterId};
use crate::engine::luck::{Luck, Purpose};
use crate::engine::mode::{Behaviour, Mode};
use crate::engine::slot::{self, Slot};
use crate::engine::state::State;
use crate::engine::world::World;

/// A number of the expression language.
#[derive(Debug, Clone, PartialEq)]
pub enum Num {
    /// A constant.
    Const(f64),
    /// A slot.
    Slot(Slot),
    /// − a.
    Neg(Box<Num>),
    /// a op b.
    Op(NumOp, Box<Num>, Box<Num>),
    /// `times('B3')`.
    TimesBehaviour(Behaviour),
    /// `times('trace')`.
    TimesMode(Mode),
    /// `share('trace')`.
    Share(Mode),
    /// `streak('substance')`.
    Streak(Mode),
    /// `since('event')`: ticks, 999 if never.
    Since(EventId),
    /// `done('initiative')`.
    Done(InitiativeId),
}

/// An arithmetic operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum NumOp {
    Add,
    Sub,
    Mul,
    Div,
}

/// A condition of the expression language.
#[derive(Debug, Clone, PartialEq)]
pub enum Cond {
    /// true or false.
    Const(bool),
    /// A flag.
    Flag(FlagId),
    /// A slot against a constant: the frequent shape.
    Slot(Slot, CmpOp, f64),
    /// a op b.
    Compare(CmpOp, Num, Num),
    /// x in a..b, both ends included.
    In(Num, Num, Num),
    /// All hold.
    And(Vec<Cond>),
    /// Any holds.
    Or(Vec<Cond>),
    /// Does not hold.
    Not(Box<Cond>),
    /// `seen('event')`.
    Seen(EventId),
    /// `chose('event', 'option')`.
    Chose(EventId, u8),
    /// `luck('key', percent)`: the key's number and the percentage.
    Luck(u32, f64),
    /// `answer('letter', 'annex')`.
    Answer(LetterId, Answer),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum CmpOp {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}

impl CmpOp {
    /// Compares two numbers.
    pub fn holds(self, a: f64, b: f64) -> bool {
        match self {
            Self::Lt => a < b,
            Self::Le => a <= b,
            Self::Gt => a > b,
            Self::Ge => a >= b,
            Self::Eq => a == b,
            Self::Ne => a != b,
        }
    }
}

impl Num {
    /// Evaluates the number; `it` is the chosen target, where there is one. Division by zero gives 0.
    pub fn value(&self, world: &World, state: &State, it: u16) -> f64 {
        match self {
            Self::Const(c) => *c,
            Self::Slot(s) => slot::get(world, state, s.bind(it)),
            Self::Neg(a) => -a.value(world, state, it),
            Self::Op(op, a, b) => op.apply(a.value(world, state, it), b.value(world, state, it)),
            Self::TimesBehaviour(b) => f64::from(state.style.behaviours[b.ix()]),
            Self::TimesMode(m) => f64::from(state.style.choices[m.ix()]),
            Self::Share(m) => state.style.share(*m),
            Self::Streak(m) => state.style.streak_of(*m),
            Self::Since(e) => {
                state.answered[e.ix()].map_or(999.0, |a| f64::from(state.tick - a.tick))
            }
            Self::Done(i) => f64::from(state.done[i.ix()]),
        }
    }
}

impl NumOp {
    fn apply(self, a: f64, b: f64) -> f64 {
        let value = match self {
            Self::Add => a + b,
            Self::Sub => a - b,
            Self::Mul => a * b,
            Self::Div => a / b,
        };
        if value.is_finite() { value } else { 0.0 }
    }
}

impl Cond {
    /// Tells whether the condition holds; `it` is the chosen target, where there is one.
    #[inline]
    pub fn holds(&self, world: &World, state: &State, it: u16) -> bool {
        // Most conditions are none.
        if let Self::Const(c) = self {
            return *c;
        }
        self.works_out(world, state, it)
    }

    fn works_out(&self, world: &World, state: &State, it: u16) -> bool {
        match self {
            Self::Const(c) => *c,
            Self::Flag(id) => state.flags[id.ix()],
            Self::Slot(s, op, c) => op.holds(slot::get(world, state, s.bind(it)), *c),
            Self::Compare(op, a, b) => {
                op.holds(a.value(world, state, it), b.value(world, state, it))
            }
            Self::In(x, a, b) => {
                let x = x.value(world, state, it);
                a.value(world, state, it) <= x && x <= b.value(world, state, it)
            }
            Self::And(all) => all.iter().all(|c| c.holds(world, state, it)),
            Self::Or(any) => any.iter().any(|c| c.holds(world, state, it)),
            Self::Not(c) => !c.holds(world, state, it),
            Self::Seen(e) => state.answered[e.ix()].is_some(),
            Self::Chose(e, option) => state.answered[e.ix()].is_some_and(|a| a.option == *option),
            Self::Luck(key, percent) => {
                Luck::of(state.seed).unit(0, Purpose::Named, *key) * 100.0 < *percent
            }
            Self::Answer(l, answer) => state.letters[l.ix()] == Some(*answer),
        }
    }
}
