//! The storylet benchmark: random plays a second of a year in which each month draws one event among 100, 1,000 and 10,000
//! by their conditions, beside the same plays in plain Rust, written by hand for nothing else; and how long such a campaign
//! takes to load, check and compile.

#[path = "../tests/common/mod.rs"]
mod common;

use common::storylets::Mill;
use common::storylets::Storylet;
use common::storylets::TURNS;
use common::storylets::VARS;
use common::storylets::folder;
use common::storylets::storylets;
use criterion::BenchmarkId;
use criterion::Criterion;
use criterion::Throughput;
use criterion::criterion_group;
use criterion::criterion_main;
use std::hint::black_box;
use township::campaign::check_dir;
use township::campaign::load_dir;
use township::engine::action::Action;
use township::engine::action::Ask;
use township::engine::action::Plan;
use township::engine::ask;
use township::engine::begin;
use township::engine::begin_again;
use township::engine::state::Item;
use township::engine::state::State;
use township::engine::step;
use township::engine::world::World;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// Plays a year: any option of what comes, nothing planned.
fn play(world: &World, state: &mut State, plan: &Action, seed: u64) {
    let mut mill = Mill(seed);
    begin_again(world, state, seed, &mut ());
    loop {
        let action = match ask(world, state) {
            Ask::Tray(items) => match items[0] {
                Item::Event(id) => {
                    let options = world.events[id.ix()].options.len();
                    &Action::Event(id, mill.below(options) as u8)
                }
                Item::Letter(_) => unreachable!("the campaign has no letters"),
            },
            Ask::Plan { .. } => plan,
            Ask::Report | Ask::Year => &Action::Continue,
            Ask::Visit(_) => unreachable!("the campaign has no inspections"),
            Ask::Over => return,
        };
        step(world, state, action, &mut ()).expect("every option is open");
    }
}

/// The same by hand: numbers and flags, drawn until one may come.
fn play_by_hand(storylets: &[Storylet], seed: u64) -> ([i32; VARS], u64) {
    let mut mill = Mill(seed);
    let (mut vars, mut flags) = ([0; VARS], 0u64);
    let may_come = |vars: &[i32; VARS], storylet: &Storylet| {
        vars[storylet.least.0] >= storylet.least.1 && vars[storylet.most.0] <= storylet.most.1
    };
    for _ in 0..TURNS {
        let storylet = (0..1_000)
            .map(|_| &storylets[mill.below(storylets.len())])
            .find(|storylet| may_come(&vars, storylet));
        let Some(storylet) = storylet else { continue };
        let choice = &storylet.options[mill.below(3)];
        for (var, by) in choice.changes {
            vars[var] += by;
        }
        flags |= 1 << choice.flag;
    }
    (vars, flags)
}

fn plays(c: &mut Criterion) {
    let mut group = c.benchmark_group("storylets");
    group.throughput(Throughput::Elements(1));
    for size in SIZES {
        let storylets = storylets(size);
        let campaign = common::storylets::campaign(&storylets);
        let world = &campaign.world;
        let plan = Action::Plan(Plan::empty(world));
        let mut state = begin(world, 0, &mut ());
        let mut seed = 0;
        group.bench_function(BenchmarkId::new("a year", size), |b| {
            b.iter(|| {
                seed += 1;
                play(world, &mut state, &plan, seed);
            });
        });
        group.bench_function(BenchmarkId::new("by hand", size), |b| {
            b.iter(|| {
                seed += 1;
                play_by_hand(&storylets, seed)
            });
        });
    }
    group.finish();
}

fn loading(c: &mut Criterion) {
    let mut group = c.benchmark_group("storylets from their files");
    group.sample_size(10);
    for size in SIZES {
        let root = folder(&storylets(size));
        let dir = root.path().join("storylets");
        group.bench_function(BenchmarkId::new("load", size), |b| {
            b.iter(|| black_box(load_dir(&dir).is_ok()));
        });
        group.bench_function(BenchmarkId::new("check", size), |b| {
            b.iter(|| black_box(check_dir(&dir).campaign.is_some()));
        });
    }
    group.finish();
}

criterion_group!(benches, plays, loading);
criterion_main!(benches);
