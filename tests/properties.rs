//! What holds in every play: random legal play never gets stuck, stays in bounds, and meets everything that was written.

mod common;

use std::collections::BTreeSet;

use common::Random;
use common::bounds::within;
use township::engine::begin;
use township::engine::deck::may_come;
use township::engine::fact::Fact;
use township::engine::fact::What;
use township::engine::ids::EventId;
use township::engine::state::Item;

#[test]
fn random_play_ends_and_stays_in_bounds() {
    let campaign = common::campaign();
    let world = &campaign.world;
    for seed in 0..150 {
        let mut player = Random::new(seed, world);
        let mut actions = 0;
        let state = player.play(world, seed, &mut (), |state| {
            actions += 1;
            within(state).unwrap_or_else(|e| panic!("seed {seed}, tick {}: {e}", state.tick));
        });
        assert!(state.ending.is_some(), "seed {seed} has no ending");
        assert!(
            (60..400).contains(&actions),
            "seed {seed}: {actions} actions"
        );
    }
}

#[test]
fn everything_that_was_written_can_be_met() {
    let campaign = common::campaign();
    let (world, book) = (&campaign.world, &campaign.book);
    let mut events = BTreeSet::new();
    let mut options = BTreeSet::new();
    let mut initiatives = BTreeSet::new();
    let mut endings = BTreeSet::new();
    for seed in 0..400 {
        let mut facts: Vec<Fact> = Vec::new();
        Random::new(seed, world).play(world, seed, &mut facts, |_| {});
        for fact in facts {
            match fact.what {
                What::Chosen(id, option) => {
                    events.insert(id);
                    options.insert((id, option));
                }
                What::Done(id, _) => {
                    initiatives.insert(id);
                }
                What::Ended(id) => {
                    endings.insert(id);
                }
                _ => {}
            }
        }
    }
    let mut unmet = Vec::new();
    for (e, event) in book.events.iter().enumerate() {
        let id = township::engine::ids::EventId(e as u16);
        if !events.contains(&id) {
            unmet.push(event.id.clone());
        }
        for (o, option) in event.options.iter().enumerate() {
            if !options.contains(&(id, o as u8)) {
                unmet.push(format!("{}.{}", event.id, option.id));
            }
        }
    }
    assert!(unmet.is_empty(), "never met in 400 random years: {unmet:?}");
    assert_eq!(
        initiatives.len(),
        world.initiatives.len(),
        "initiatives never done"
    );
    println!("endings met: {}", endings.len());
}

#[test]
fn a_play_that_begins_again_is_like_a_new_one() {
    let campaign = common::campaign();
    let storylets = common::storylets::campaign(&common::storylets::storylets(100));
    let mut state = begin(&storylets.world, 3, &mut ());
    for (seed, world) in (0..).zip([&campaign.world, &storylets.world, &campaign.world]) {
        let mut player = Random::new(seed, world);
        player.play_again(world, &mut state, seed);
        assert_eq!(
            state,
            Random::new(seed, world).play(world, seed, &mut (), |_| {})
        );
    }
}

#[test]
fn an_event_may_come_where_its_condition_holds() {
    let campaign = common::campaign();
    let storylets = common::storylets::campaign(&common::storylets::storylets(100));
    for world in [&campaign.world, &storylets.world] {
        let (mut may, mut may_not) = (0, 0);
        Random::new(4, world).play(world, 4, &mut (), |state| {
            for (i, event) in (0..).zip(&world.events) {
                let id = EventId(i);
                let new = event.repeat || state.answered[id.ix()].is_none();
                let waits = state.tray.contains(&Item::Event(id));
                let open = new && !waits && event.when.holds(world, state, 0);
                assert_eq!(may_come(world, state, id), open, "event {i}");
                *if open { &mut may } else { &mut may_not } += 1;
            }
        });
        assert!(may > 100 && may_not > 100, "{may} {may_not}");
    }
}
