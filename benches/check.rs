//! What checking costs (`docs/performance.md`): the shipped campaign, and one of 10,000 events.

#[allow(dead_code)] // Playing needs more of it.
#[path = "../tests/common/storylets.rs"]
mod storylets;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use std::hint::black_box;
use std::path::Path;
use township::campaign::check_dir;
use township::campaign::load_dir;
use township::campaign::proof::Proof;

fn shipped(c: &mut Criterion) {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("campaigns/liuxi-2017");
    let mut group = c.benchmark_group("the shipped campaign");
    group.bench_function("load", |b| b.iter(|| black_box(load_dir(&dir).is_ok())));
    group.bench_function("check", |b| {
        b.iter(|| black_box(check_dir(&dir).report.is_clean()))
    });
    let world = load_dir(&dir).expect("it ships").world;
    group.bench_function("prove", |b| b.iter(|| black_box(Proof::of(&world))));
    group.finish();
}

fn large(c: &mut Criterion) {
    for events in [1_000, 10_000] {
        let folder = storylets::folder(&storylets::storylets(events));
        let dir = &folder.path().join("storylets");
        let mut group = c.benchmark_group(format!("{events} events"));
        group.sample_size(10);
        group.bench_function("load", |b| b.iter(|| black_box(load_dir(dir).is_ok())));
        group.bench_function("check", |b| {
            b.iter(|| black_box(check_dir(dir).report.left_out))
        });
        let world = load_dir(dir).expect("it loads").world;
        group.bench_function("prove", |b| b.iter(|| black_box(Proof::of(&world))));
        group.finish();
    }
}

criterion_group!(benches, shipped, large);
criterion_main!(benches);
