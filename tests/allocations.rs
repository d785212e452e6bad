//! Once a play is warm, a step of the engine does not touch the heap: counted by an allocator of the test's own.

mod common;

use std::alloc::GlobalAlloc;
use std::alloc::Layout;
use std::alloc::System;
use std::cell::Cell;

use common::Random;
use township::engine::begin;
use township::lab::dice::Dice;
use township::lab::strategies::Strategy;
use township::lab::table::Table;
use township::lab::tally::counter::Counter;
use township::lab::tally::counter::Guide;

struct Counting;

thread_local! {
    static COUNT: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: every call is passed on to the system's allocator unchanged; counting touches no memory but its own.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|c| c.set(c.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.with(|c| c.set(c.get() + 1));
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn a_warm_step_does_not_allocate() {
    let campaign = common::campaign();
    let world = &campaign.world;
    let mut steps = 0;
    for seed in 0..50 {
        let mut player = Random::new(seed, world);
        let mut state = begin(world, seed, &mut ());
        loop {
            let before = COUNT.with(Cell::get);
            let goes_on = player.act(world, &mut state, &mut ());
            let made = COUNT.with(Cell::get) - before;
            assert_eq!(
                made, 0,
                "seed {seed}, tick {}, phase {:?}",
                state.tick, state.phase
            );
            steps += 1;
            if !goes_on {
                break;
            }
        }
    }
    assert!(steps > 2_000, "{steps}");
}

#[test]
fn a_play_that_begins_again_does_not_allocate() {
    let campaign = common::campaign();
    let world = &campaign.world;
    let mut player = Random::new(0, world);
    let mut state = begin(world, 0, &mut ());
    while player.act(world, &mut state, &mut ()) {}
    for seed in 1..50 {
        let before = COUNT.with(Cell::get);
        player.play_again(world, &mut state, seed);
        assert_eq!(COUNT.with(Cell::get) - before, 0, "seed {seed}");
    }
}

#[test]
fn a_strategy_and_its_counter_allocate_nothing_after_the_first_play() {
    let campaign = common::campaign();
    let (world, guide) = (&campaign.world, Guide::of(&campaign));
    for strategy in Strategy::ALL {
        let (mut table, mut player) = (Table::new(world), strategy.player());
        let mut counter = Counter::new(world, &guide);
        for play in 0..20 {
            counter.turn_to(play, play % 2 == 0);
            let before = COUNT.with(Cell::get);
            let mut dice = Dice::of(1, play, strategy.dice());
            table.play(play, &mut *player, &mut dice, &mut counter);
            let made = COUNT.with(Cell::get) - before;
            assert!(made == 0 || play == 0, "{} in play {play}", strategy.name());
        }
    }
}
