//! How fast the lab plays and counts: random years of the shipped campaign with all counting on, on one job and on two,
//! and each strategy alone (`docs/performance.md`).

use criterion::Criterion;
use criterion::Throughput;
use criterion::criterion_group;
use criterion::criterion_main;
use std::hint::black_box;
use township::campaign::load_builtin;
use township::lab::batch::Batch;
use township::lab::dice::Dice;
use township::lab::dice::world_seed;
use township::lab::strategies::Strategy;
use township::lab::table::Table;

const PLAYS: u64 = 2048;

fn counting(c: &mut Criterion) {
    let campaign = load_builtin("liuxi-2017").unwrap_or_else(|_| panic!("it ships"));
    let mut group = c.benchmark_group("lab");
    group
        .throughput(Throughput::Elements(PLAYS))
        .sample_size(10);
    for jobs in [1, 2] {
        let batch = Batch {
            campaign: &campaign,
            strategies: vec![Strategy::Random],
            seed: 1,
            plays: PLAYS,
            jobs,
            precision: None,
        };
        let name = format!("random years, everything counted, jobs {jobs}");
        group.bench_function(name, |b| b.iter(|| black_box(batch.run(&()))));
    }
    group.finish();
}

fn strategies(c: &mut Criterion) {
    let campaign = load_builtin("liuxi-2017").unwrap_or_else(|_| panic!("it ships"));
    let mut group = c.benchmark_group("a year, nothing counted");
    group.throughput(Throughput::Elements(1)).sample_size(10);
    for strategy in Strategy::ALL {
        let (mut table, mut player) = (Table::new(&campaign.world), strategy.player());
        let mut play = 0;
        group.bench_function(strategy.name(), |b| {
            b.iter(|| {
                play += 1;
                let mut dice = Dice::of(1, play, strategy.dice());
                table.play(world_seed(1, play), &mut *player, &mut dice, &mut ());
            });
        });
    }
    group.finish();
}

criterion_group!(benches, counting, strategies);
criterion_main!(benches);
