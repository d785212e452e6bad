//! What would open a clause: the choices whose effects move what it reads towards holding, and the deeds that it asks for.

use crate::campaign::Campaign;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::slot::Slot;
use crate::engine::world::Choice;
use crate::engine::world::World;
use crate::lab::atlas::Thing;
use crate::lab::report::names;
use crate::lab::why::clause::Clause;

/// The most that are named.
const MOST: usize = 4;

/// Which way a number has to go.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Up,
    Down,
    Any,
}

/// Names what would open a clause, the first few in the campaign's order.
pub(super) fn of(campaign: &Campaign, clause: &Clause<'_>) -> Vec<String> {
    let Clause::Cond(cond) = clause else {
        return Vec::new();
    };
    let mut found = Vec::new();
    wants(cond, true, &mut |want| match want {
        Want::Thing(thing) => found.push(thing),
        Want::Slot(slot, way) => moved(&campaign.world, slot, way, &mut found),
        Want::Choices(fits) => {
            choices(&campaign.world, |thing, choice| {
                if fits(choice) {
                    found.push(thing);
                }
            });
        }
    });
    let mut ids: Vec<String> = Vec::new();
    for thing in found {
        let id = names::id(campaign, thing);
        if !ids.contains(&id) {
            ids.push(id);
        }
        if ids.len() == MOST {
            break;
        }
    }
    ids
}

/// What a clause asks for.
enum Want<'f> {
    Thing(Thing),
    Slot(Slot, Way),
    Choices(&'f dyn Fn(&Choice) -> bool),
}

/// Finds what would make a condition hold, or not hold.
fn wants(cond: &Cond, hold: bool, say: &mut dyn FnMut(Want<'_>)) {
    match cond {
        Cond::Flag(id) => say(Want::Slot(
            Slot::Flag(*id),
            if hold { Way::Up } else { Way::Down },
        )),
        Cond::Slot(slot, op, _) => say(Want::Slot(*slot, way(*op, hold))),
        Cond::Compare(op, a, b) => {
            number(a, way(*op, hold), say);
            number(b, back(way(*op, hold)), say);
        }
        Cond::In(x, ..) => number(x, Way::Any, say),
        Cond::And(parts) | Cond::Or(parts) => {
            for part in parts {
                wants(part, hold, say);
            }
        }
        Cond::Not(inner) => wants(inner, !hold, say),
        Cond::Seen(id) if hold => say(Want::Thing(Thing::Event(*id))),
        Cond::Chose(id, o) if hold => say(Want::Thing(Thing::Option(*id, *o))),
        Cond::Answer(id, how) if hold => say(Want::Thing(Thing::Letter(*id, *how))),
        Cond::Const(_) | Cond::Luck(..) | Cond::Seen(_) | Cond::Chose(..) | Cond::Answer(..) => {}
    }
}

fn way(op: CmpOp, hold: bool) -> Way {
    let way = match op {
        CmpOp::Gt | CmpOp::Ge => Way::Up,
        CmpOp::Lt | CmpOp::Le => Way::Down,
        CmpOp::Eq | CmpOp::Ne => Way::Any,
    };
    if hold { way } else { back(way) }
}

fn back(way: Way) -> Way {
    match way {
        Way::Up => Way::Down,
        Way::Down => Way::Up,
        Way::Any => Way::Any,
    }
}

fn number(num: &Num, way: Way, say: &mut dyn FnMut(Want<'_>)) {
    match num {
        Num::Slot(slot) => say(Want::Slot(*slot, way)),
        Num::Neg(a) => number(a, back(way), say),
        Num::Op(_, a, b) => {
            number(a, Way::Any, say);
            number(b, Way::Any, say);
        }
        Num::Since(id) => say(Want::Thing(Thing::Event(*id))),
        Num::Done(id) => say(Want::Thing(Thing::Initiative(*id))),
        Num::TimesBehaviour(b) if way != Way::Down => {
            say(Want::Choices(&|choice| choice.behaviours.has(*b)));
        }
        Num::TimesMode(m) | Num::Streak(m) if way != Way::Down => {
            say(Want::Choices(&|choice| choice.mode == *m));
        }
        // What the whole year's plans are for moves a share more than any choice.
        Num::Const(_)
        | Num::Share(_)
        | Num::TimesBehaviour(_)
        | Num::TimesMode(_)
        | Num::Streak(_) => {}
    }
}

/// Finds the choices whose effects move a slot.
fn moved(world: &World, slot: Slot, way: Way, found: &mut Vec<Thing>) {
    effects(world, |thing, effect| {
        let Effect::Assign(to, op, num) = effect else {
            return;
        };
        if is_same(*to, slot) && goes(*op, num, way) {
            found.push(thing);
        }
    });
}

/// Tells whether an effect's slot is the wanted one, whichever target is chosen.
fn is_same(to: Slot, wanted: Slot) -> bool {
    let chosen = to != to.bind(0);
    to == wanted || chosen && same_field(to, wanted)
}

fn same_field(one: Slot, other: Slot) -> bool {
    match (one, other) {
        (Slot::Line(_, a), Slot::Line(_, b)) => a == b,
        (Slot::Village(_, a), Slot::Village(_, b)) => a == b,
        (Slot::Staff(_, a), Slot::Staff(_, b)) => a == b,
        (Slot::Goodwill(_), Slot::Goodwill(_)) => true,
        _ => false,
    }
}

/// Tells whether an assignment may go that way.
fn goes(op: AssignOp, num: &Num, way: Way) -> bool {
    let Num::Const(by) = num else { return true };
    match (op, way) {
        (_, Way::Any) => true,
        (AssignOp::Add, Way::Up) | (AssignOp::Sub, Way::Down) => *by > 0.0,
        (AssignOp::Add, Way::Down) | (AssignOp::Sub, Way::Up) => *by < 0.0,
        (AssignOp::Set, Way::Up) => *by > 0.0,
        (AssignOp::Set, Way::Down) => *by <= 0.0,
        (AssignOp::Mul, Way::Up) => *by > 1.0,
        (AssignOp::Mul, Way::Down) => *by < 1.0,
    }
}

/// Goes through every choice.
fn choices(world: &World, mut each: impl FnMut(Thing, &Choice)) {
    for (id, event) in (0u16..).map(EventId).zip(&world.events) {
        for (o, choice) in (0u8..).zip(&event.options) {
            each(Thing::Option(id, o), choice);
        }
    }
    for (id, initiative) in (0u16..).map(InitiativeId).zip(&world.initiatives) {
        each(Thing::Initiative(id), &initiative.choice);
    }
}

/// Goes through every effect, at once or later.
fn effects(world: &World, mut each: impl FnMut(Thing, &Effect)) {
    choices(world, |thing, choice| {
        for effect in &choice.effects {
            each(thing, effect);
        }
        for (l, later) in (0u8..).zip(&choice.later) {
            let thing = match thing {
                Thing::Option(id, o) => Thing::Later(id, o, l),
                Thing::Initiative(id) => Thing::After(id, l),
                other => other,
            };
            for effect in &later.effects {
                each(thing, effect);
            }
        }
    });
}
