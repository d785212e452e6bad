//! What must be fast (`docs/performance.md`): plays of the shipped campaign a second, loading and compiling it.

#[path = "../tests/common/mod.rs"]
mod common;

use common::Random;
use criterion::Criterion;
use criterion::Throughput;
use criterion::criterion_group;
use criterion::criterion_main;
use std::hint::black_box;

fn plays(c: &mut Criterion) {
    let campaign = common::campaign();
    let world = &campaign.world;
    let mut group = c.benchmark_group("plays");
    group.throughput(Throughput::Elements(1));
    let mut seed = 0;
    group.bench_function("a full year, random player", |b| {
        b.iter(|| {
            seed += 1;
            Random::new(seed, world).play(world, seed, &mut (), |_| {})
        });
    });
    group.finish();
}

fn loading(c: &mut Criterion) {
    c.bench_function("load, check and compile the shipped campaign", |b| {
        b.iter(|| black_box(township::campaign::load_builtin("liuxi-2017").is_ok()));
    });
}

criterion_group!(benches, plays, loading);
criterion_main!(benches);
