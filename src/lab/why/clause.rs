//! A part of a condition, whether it holds, and by how much it does not.

use crate::campaign::Campaign;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::planning;
use crate::engine::slot;
use crate::engine::slot::Slot;
use crate::engine::state::State;
use crate::engine::world::World;

/// One thing that has to hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Clause<'w> {
    /// A part of a condition.
    Cond(&'w Cond),
    /// Units of team time.
    Units(u8),
    /// Yuan.
    Money(u32),
}

/// By how much a clause does not hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Short {
    /// The left side, where it compares numbers.
    pub value: Option<f64>,
    /// How far it is from holding, in its own unit.
    pub distance: Option<f64>,
    /// The same as a part of what the number can range over; 1 where nothing is compared.
    pub part: f64,
}

const NOT: Short = Short {
    value: None,
    distance: None,
    part: 1.0,
};

impl<'w> Clause<'w> {
    /// Takes a condition apart at its `and`s.
    pub(super) fn of(cond: &'w Cond, all: &mut Vec<Self>) {
        match cond {
            Cond::Const(true) => {}
            Cond::And(parts) => parts.iter().for_each(|part| Self::of(part, all)),
            other => all.push(Self::Cond(other)),
        }
    }

    /// Adds what a choice takes.
    pub(super) fn cost(units: u8, yuan: u32, all: &mut Vec<Self>) {
        if units > 0 {
            all.push(Self::Units(units));
        }
        if yuan > 0 {
            all.push(Self::Money(yuan));
        }
    }

    /// Writes it in the expression language, or as a word of the rules.
    pub(super) fn spell(self, campaign: &Campaign) -> String {
        match self {
            Self::Cond(cond) => campaign.spell(cond),
            Self::Units(_) => "units".to_owned(),
            Self::Money(_) => "money".to_owned(),
        }
    }

    /// Says by how much it does not hold; nothing where it holds.
    pub(super) fn short(self, world: &World, state: &State, it: u16) -> Option<Short> {
        match self {
            Self::Cond(cond) => short(cond, world, state, it),
            Self::Units(units) => {
                let free = planning::free_units(world, state, state.plan.hours);
                number(f64::from(free), f64::from(units), 60.0)
            }
            Self::Money(yuan) => {
                let budget = world.town.budget.max(1.0);
                number(state.town.money, f64::from(yuan), budget)
            }
        }
    }
}

/// Says how far a number is below what is needed.
fn number(value: f64, needed: f64, span: f64) -> Option<Short> {
    (value < needed).then(|| Short {
        value: Some(value),
        distance: Some(needed - value),
        part: ((needed - value) / span).min(1.0),
    })
}

fn short(cond: &Cond, world: &World, state: &State, it: u16) -> Option<Short> {
    if cond.holds(world, state, it) {
        return None;
    }
    let value = |num: &Num| num.value(world, state, it);
    Some(match cond {
        Cond::Slot(slot, _, bound) => {
            let value = slot::get(world, state, slot.bind(it));
            apart(value, (value - bound).abs(), span(*slot))
        }
        Cond::Compare(op, a, b) => {
            let (left, right) = (value(a), value(b));
            // `x != c` fails only where they are equal: there is no distance to tell.
            if *op == CmpOp::Ne {
                return Some(NOT);
            }
            apart(left, (left - right).abs(), num_span(a).max(num_span(b)))
        }
        Cond::In(x, low, high) => {
            let (x_now, low, high) = (value(x), value(low), value(high));
            let distance = if x_now < low {
                low - x_now
            } else {
                x_now - high
            };
            apart(x_now, distance.abs(), num_span(x))
        }
        Cond::Or(parts) => {
            let all = parts
                .iter()
                .filter_map(|part| short(part, world, state, it));
            all.min_by(|a, b| a.part.total_cmp(&b.part)).unwrap_or(NOT)
        }
        Cond::And(parts) => {
            let all = parts
                .iter()
                .filter_map(|part| short(part, world, state, it));
            all.max_by(|a, b| a.part.total_cmp(&b.part)).unwrap_or(NOT)
        }
        Cond::Not(inner) => match inner.as_ref() {
            Cond::Slot(slot, _, bound) => {
                let value = slot::get(world, state, slot.bind(it));
                apart(value, (value - bound).abs(), span(*slot))
            }
            _ => NOT,
        },
        _ => NOT,
    })
}

fn apart(value: f64, distance: f64, span: f64) -> Short {
    Short {
        value: Some(value),
        distance: Some(distance),
        part: (distance / span.max(1e-9)).min(1.0),
    }
}

/// Returns what a slot usually ranges over: its range, or less where that is only a bound against nonsense.
fn span(slot: Slot) -> f64 {
    let (low, high) = slot.range();
    (high - low).min(100_000.0)
}

fn num_span(num: &Num) -> f64 {
    match num {
        Num::Const(_) => 0.0,
        Num::Slot(slot) => span(*slot),
        Num::Neg(a) => num_span(a),
        Num::Op(_, a, b) => num_span(a).max(num_span(b)),
        Num::Share(_) => 1.0,
        Num::Since(_) => 36.0,
        Num::TimesBehaviour(_) | Num::TimesMode(_) | Num::Streak(_) | Num::Done(_) => 10.0,
    }
}
