//! What a condition or a number asks about, and what effects change.

use crate::engine::action::Answer;
use crate::engine::effect::Effect;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::slot::Slot;
use crate::engine::world::Choice;

/// Something that is asked about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Asked {
    /// Which option of an event was taken.
    Chose(EventId, u8),
    /// Whether an event was answered, or how long ago.
    Seen(EventId),
    /// How a letter was answered.
    Answer(LetterId, Answer),
    /// How often an initiative was done.
    Done(InitiativeId),
    /// A number of the state.
    Slot(Slot),
}

/// Adds what a condition asks about.
pub(super) fn cond(cond: &Cond, asked: &mut Vec<Asked>) {
    match cond {
        Cond::Const(_) | Cond::Luck(..) => {}
        Cond::Flag(flag) => asked.push(Asked::Slot(Slot::Flag(*flag))),
        Cond::Slot(slot, ..) => asked.push(Asked::Slot(*slot)),
        Cond::Compare(_, a, b) => [a, b].into_iter().for_each(|n| num(n, asked)),
        Cond::In(x, a, b) => [x, a, b].into_iter().for_each(|n| num(n, asked)),
        Cond::And(all) | Cond::Or(all) => all.iter().for_each(|c| self::cond(c, asked)),
        Cond::Not(inner) => self::cond(inner, asked),
        Cond::Seen(event) => asked.push(Asked::Seen(*event)),
        Cond::Chose(event, option) => asked.push(Asked::Chose(*event, *option)),
        Cond::Answer(letter, answer) => asked.push(Asked::Answer(*letter, *answer)),
    }
}

/// Adds what a number asks about.
fn num(num: &Num, asked: &mut Vec<Asked>) {
    match num {
        Num::Const(_)
        | Num::TimesBehaviour(_)
        | Num::TimesMode(_)
        | Num::Share(_)
        | Num::Streak(_) => {}
        Num::Slot(slot) => asked.push(Asked::Slot(*slot)),
        Num::Neg(a) => self::num(a, asked),
        Num::Op(_, a, b) => [a, b].into_iter().for_each(|n| self::num(n, asked)),
        Num::Since(event) => asked.push(Asked::Seen(*event)),
        Num::Done(initiative) => asked.push(Asked::Done(*initiative)),
    }
}

/// Adds what a choice asks about: to be open, in its effects, and when its consequences are due.
pub(super) fn choice(choice: &Choice, asked: &mut Vec<Asked>) {
    cond(&choice.when, asked);
    values(&choice.effects, asked);
    for later in &choice.later {
        cond(&later.when, asked);
        values(&later.effects, asked);
    }
}

fn values(effects: &[Effect], asked: &mut Vec<Asked>) {
    for effect in effects {
        if let Effect::Assign(_, _, value) = effect {
            num(value, asked);
        }
    }
}

/// Lists what a choice changes, at once or later.
pub(super) fn changes(choice: &Choice) -> impl Iterator<Item = Slot> + '_ {
    let later = choice.later.iter().flat_map(|later| &later.effects);
    let all = choice.effects.iter().chain(later);
    all.filter_map(|effect| match effect {
        Effect::Assign(slot, ..) => Some(*slot),
        Effect::Incident(_) | Effect::Inspection(..) => None,
    })
}
