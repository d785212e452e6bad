//! The storylet benchmark: random plays a second of a year in which each month draws one event among 100, 1,000 and 10,000
//! by their conditions, beside the same plays in plain Rust, written by hand for nothing else; and how long such a campaign
//! takes to load, check and compile.

#[path = "../tests/common/mod.rs"]
mod common;

use common::storylet_plays::play;
use common::storylet_plays::play_by_hand;
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
use township::engine::action::Plan;
use township::engine::begin;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

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
                play(world, &mut state, &plan, seed, |_, _| ());
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
