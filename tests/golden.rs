//! Golden state hashes: the same on every platform and in every build. They change only when the rules do, on purpose;
//! `TOWNSHIP_BLESS=1` writes them anew. The world is the shipped campaign's rules with its own events.

mod common;

use std::fmt::Write as _;
use std::path::Path;

use common::Random;
use township::engine::begin;

const PLAYS: u64 = 24;

fn golden() -> String {
    let campaign = common::campaign();
    let world = &campaign.world;
    let mut out = String::new();
    for seed in 0..PLAYS {
        let mut player = Random::new(seed, world);
        let mut state = begin(world, seed, &mut ());
        let mut tick = u16::MAX;
        write!(out, "{seed:>3}").unwrap();
        while player.act(world, &mut state, &mut ()) {
            if state.tick != tick {
                tick = state.tick;
                write!(out, " {:016x}", state.hash()).unwrap();
            }
        }
        writeln!(out, " {:016x}", state.hash()).unwrap();
    }
    out
}

#[test]
fn state_hashes_are_the_golden_ones() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden.txt");
    let now = golden();
    if std::env::var_os("TOWNSHIP_BLESS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let then = std::fs::read_to_string(&path).unwrap_or_default();
    for (n, (now, then)) in now.lines().zip(then.lines()).enumerate() {
        assert_eq!(now, then, "play {n}");
    }
    assert_eq!(now.lines().count(), then.lines().count());
}
