//! Reactions: the clauses of a campaign that answer to how somebody plays, by `share`, `streak` or `times`.

use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::world::Choice;
use crate::engine::world::World;
use crate::lab::atlas::Thing;

/// A clause that answers to how somebody plays.
#[derive(Debug, Clone)]
pub struct Reaction {
    /// What it stands in.
    pub owner: Thing,
    /// The clause.
    pub cond: Cond,
}

/// Finds the reactions of a world, in order.
pub fn all(world: &World) -> Vec<Reaction> {
    let mut found = Vec::new();
    let events = (0u16..).map(EventId).zip(&world.events);
    for (id, event) in events {
        find(&event.when, Thing::Event(id), &mut found);
        for (o, choice) in (0u8..).zip(&event.options) {
            of_choice(choice, Thing::Option(id, o), &mut found, |l| {
                Thing::Later(id, o, l)
            });
        }
    }
    for (id, initiative) in (0u16..).map(InitiativeId).zip(&world.initiatives) {
        let owner = Thing::Initiative(id);
        of_choice(&initiative.choice, owner, &mut found, |l| {
            Thing::After(id, l)
        });
    }
    for (id, ending) in (0u16..).map(EndingId).zip(&world.endings) {
        find(&ending.when, Thing::Ending(id), &mut found);
        if let Some(now) = &ending.now {
            find(now, Thing::Ending(id), &mut found);
        }
    }
    found
}

fn of_choice(
    choice: &Choice,
    owner: Thing,
    found: &mut Vec<Reaction>,
    later: impl Fn(u8) -> Thing,
) {
    find(&choice.when, owner, found);
    for (l, delayed) in (0u8..).zip(&choice.later) {
        find(&delayed.when, later(l), found);
    }
}

fn find(cond: &Cond, owner: Thing, found: &mut Vec<Reaction>) {
    match cond {
        Cond::And(parts) | Cond::Or(parts) => {
            for part in parts {
                find(part, owner, found);
            }
        }
        leaf if reacts(leaf) => found.push(Reaction {
            owner,
            cond: leaf.clone(),
        }),
        _ => {}
    }
}

fn reacts(cond: &Cond) -> bool {
    match cond {
        Cond::Compare(_, a, b) => looks(a) || looks(b),
        Cond::In(x, a, b) => looks(x) || looks(a) || looks(b),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().any(reacts),
        Cond::Not(inner) => reacts(inner),
        _ => false,
    }
}

fn looks(num: &Num) -> bool {
    match num {
        Num::TimesBehaviour(_) | Num::TimesMode(_) | Num::Share(_) | Num::Streak(_) => true,
        Num::Neg(a) => looks(a),
        Num::Op(_, a, b) => looks(a) || looks(b),
        Num::Const(_) | Num::Slot(_) | Num::Since(_) | Num::Done(_) => false,
    }
}
