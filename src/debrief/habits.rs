//! Ways of meeting blame: which of the sixteen were used, when, and at what price (`domain/model.md §2.1`).
//!
//! A use is a choice that was tagged with the behaviour, not a judgement. Deliberately absent: a score, an order of worth.

use crate::debrief::trail::Trail;
use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::fact::Cause;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Behaviours;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::engine::state::Visit;
use crate::engine::world::World;
use crate::session::play::Play;

/// Paper so far above the field is the tell-tale of traces kept for safety (`domain/model.md §2.1`, B1).
const HOLLOW: f64 = 25.0;

/// What a behaviour was used on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum On {
    /// An option of an event.
    Option(EventId, u8),
    /// An initiative on a target.
    Initiative(InitiativeId, u16),
    /// A letter that was passed down.
    Letter(LetterId),
    /// An inspection.
    Visit(Visit),
}

/// A behaviour with its uses.
#[derive(Debug, Clone, PartialEq)]
pub struct Habit {
    /// Which.
    pub behaviour: Behaviour,
    /// When and on what.
    pub uses: Vec<(u16, On)>,
    /// What its built-in effects came to, by number; villages together as the town's trust, lines together.
    pub price: Vec<(Slot, f64)>,
}

/// Lists the behaviours that were used, in the order of the table.
pub fn habits(trail: &Trail, play: &Play) -> Vec<Habit> {
    let world = trail.world();
    let all = Behaviour::ALL.map(|behaviour| {
        let facts = play.facts().iter();
        let uses = facts.filter_map(|fact| used(world, fact, behaviour));
        Habit {
            behaviour,
            uses: uses.collect(),
            price: price(world, play.facts(), behaviour),
        }
    });
    all.into_iter()
        .filter(|habit| !habit.uses.is_empty())
        .collect()
}

fn used(world: &World, fact: &Fact, behaviour: Behaviour) -> Option<(u16, On)> {
    let tagged = |set: Option<Behaviours>| set.is_some_and(|set| set.has(behaviour));
    let (uses, on) = match fact.what {
        What::Chosen(id, option) => {
            let options = world.events.get(id.ix()).map(|event| &event.options);
            let choice = options.and_then(|o| o.get(usize::from(option)));
            (tagged(choice.map(|c| c.behaviours)), On::Option(id, option))
        }
        What::Done(id, it) => {
            let choice = world.initiatives.get(id.ix()).map(|i| i.choice.behaviours);
            (tagged(choice), On::Initiative(id, it))
        }
        What::Answered(id, answer, _) => {
            let passes = answer == Answer::Pass && behaviour == Behaviour::B6;
            (passes, On::Letter(id))
        }
        What::Received(visit, how, _) => {
            let shows = match how {
                Reception::Route => Some(Behaviour::B9),
                Reception::Disclose => Some(Behaviour::P2),
                Reception::Arrange => Some(Behaviour::B10),
                _ => None,
            };
            (shows == Some(behaviour), On::Visit(visit))
        }
        _ => return None,
    };
    uses.then_some((fact.tick, on))
}

fn price(world: &World, facts: &[Fact], behaviour: Behaviour) -> Vec<(Slot, f64)> {
    let mut sums: Vec<(Slot, f64)> = Vec::new();
    for fact in facts {
        let What::Change {
            slot,
            from,
            to,
            cause,
        } = fact.what
        else {
            continue;
        };
        if cause != Cause::Behaviour(behaviour) {
            continue;
        }
        let (slot, share) = together(world, slot);
        let by = (to - from) * share;
        match sums.iter_mut().find(|(known, _)| *known == slot) {
            Some((_, sum)) => *sum += by,
            None => sums.push((slot, by)),
        }
    }
    sums
}

/// Counts what a behaviour did in each village as its share of the town's trust.
fn together(world: &World, slot: Slot) -> (Slot, f64) {
    match slot {
        Slot::Village(id, VillageField::Trust) => {
            (Slot::Town(TownField::Trust), world.villages[id.ix()].share)
        }
        Slot::Line(id, LineField::Suppressed) => (Slot::Line(id, LineField::Real), 1.0),
        _ => (slot, 1.0),
    }
}

/// Lists the lines whose paper ends so far above the field that nobody could have meant it.
pub fn hollow(trail: &Trail) -> Vec<LineId> {
    let gap = |id: &LineId| trail.last.lines[id.ix()].gap();
    let ids = trail.world().line_ids();
    ids.filter(|id| gap(id) > HOLLOW).collect()
}
