//! A campaign that was accepted is played: it ends, stays in its bounds, and does nothing that was proved impossible.

use township::campaign::proof::Proof;
use township::engine::begin;
use township::engine::fact::Fact;
use township::engine::world::World;

use crate::common::Random;
use crate::common::bounds::within;
use crate::common::proof::check_facts;
use crate::common::proof::check_state;
use crate::common::proof::conditions;

/// More actions than any play takes: ten years of ten-day ticks with a full tray.
const MOST: usize = 100_000;

/// Plays one year, or however long it takes.
pub fn play(world: &World, seed: u64) {
    let proof = Proof::of(world);
    let all = conditions(world);
    let mut facts: Vec<Fact> = Vec::new();
    let mut player = Random::new(seed, world);
    let mut state = begin(world, seed, &mut facts);
    let mut actions = 0;
    while player.act(world, &mut state, &mut facts) {
        actions += 1;
        assert!(actions < MOST, "the play never ends");
        within(&state).unwrap_or_else(|what| panic!("tick {}: {what}", state.tick));
        check_state(world, &proof, &all, &state);
    }
    check_facts(&proof, &facts);
    let ending = state.ending.expect("a play comes to an ending");
    assert!(proof.ending(world, ending), "{ending:?} was proved out");
}
