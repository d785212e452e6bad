//! What a proof says against what happens: nothing that was proved impossible may.

use township::campaign::proof::Moment;
use township::campaign::proof::Proof;
use township::engine::expr::Cond;
use township::engine::fact::Cause;
use township::engine::fact::Fact;
use township::engine::fact::What;
use township::engine::ids::VarId;
use township::engine::slot;
use township::engine::slot::LineField;
use township::engine::slot::Slot;
use township::engine::slot::TeamField;
use township::engine::slot::TownField;
use township::engine::state::Item;
use township::engine::state::Phase;
use township::engine::state::State;
use township::engine::world::World;

/// Every condition of a world that no target is missing from.
pub fn conditions(world: &World) -> Vec<&Cond> {
    let options = world.events.iter().flat_map(|event| &event.options);
    let choices = options.flat_map(|choice| {
        let later = choice.later.iter().map(|later| &later.when);
        later.chain([&choice.when])
    });
    let events = world.events.iter().map(|event| &event.when);
    let endings = world.endings.iter();
    let endings = endings.flat_map(|ending| ending.now.iter().chain([&ending.when]));
    choices.chain(events).chain(endings).collect()
}

/// Checks a state against what was said to be possible at its moment.
pub fn check_state(world: &World, proof: &Proof, all: &[&Cond], state: &State) {
    if state.phase == Phase::Over {
        return;
    }
    let view = proof.view(world, Moment::plan(state.tick));
    for cond in all {
        let is = cond.holds(world, state, 0);
        assert!(view.may(cond, is), "tick {}: {cond:?} is {is}", state.tick);
    }
    let slots = (0..world.vars).map(|id| Slot::Var(VarId(id)));
    for slot in slots.chain(plain_slots(world)) {
        let value = slot::get(world, state, slot);
        assert!(
            view.slot(slot).has(value),
            "tick {}: {slot:?} is {value}",
            state.tick
        );
    }
    for item in &state.tray {
        if let Item::Event(id) = item {
            assert!(
                proof.may_come(world, *id, state.tick),
                "tick {}: {id:?}",
                state.tick
            );
        }
    }
}

/// Some slots of every kind.
pub fn plain_slots(world: &World) -> impl Iterator<Item = Slot> + '_ {
    use TownField as T;
    let lines = world.line_ids().flat_map(|id| {
        [
            LineField::Real,
            LineField::Suppressed,
            LineField::Paper,
            LineField::Gap,
            LineField::Weight,
            LineField::Target,
            LineField::Visits,
            LineField::Seen,
            LineField::Cover,
        ]
        .map(|field| Slot::Line(id, field))
    });
    let town = [
        T::Money,
        T::Units,
        T::Platforms,
        T::Staff,
        T::Discretion,
        T::Trust,
        T::Outcome,
        T::Marks,
        T::Rank,
        T::Gap,
        T::Bonus,
        T::Deductions,
        T::Vetoes,
        T::Incidents,
        T::Blame,
        T::Trace,
    ];
    let team = [
        TeamField::Fatigue,
        TeamField::Exhaustion,
        TeamField::Burnout,
        TeamField::Flat,
        TeamField::Support,
        TeamField::Injustice,
        TeamField::Emotion,
        TeamField::Meaning,
    ];
    let rest = town.map(Slot::Town).into_iter().chain(team.map(Slot::Team));
    lines
        .chain(rest)
        .chain([Slot::Month, Slot::Tick, Slot::Year])
}

/// Checks what happened against what was said to be possible.
pub fn check_facts(proof: &Proof, facts: &[Fact]) {
    for fact in facts {
        let by = |first: Option<u16>| first.is_some_and(|first| first <= fact.tick);
        match fact.what {
            What::Chosen(id, option) => {
                assert!(by(proof.taken(id, option)), "{fact:?}");
                assert!(by(proof.event(id)), "{fact:?}");
            }
            What::Done(id, _) => assert!(by(proof.initiative(id)), "{fact:?}"),
            What::Change {
                slot: Slot::Flag(id),
                to: 1.0,
                cause: Cause::Option(..),
                ..
            } => assert!(by(proof.flag(id)), "{fact:?}"),
            _ => {}
        }
    }
}
