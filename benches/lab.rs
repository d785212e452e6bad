//! How fast the lab plays and counts: random years of the shipped campaign with all counting on, on one job and on two,
//! each strategy alone, and an experiment (`docs/performance.md`).

use criterion::Criterion;
use criterion::Throughput;
use criterion::criterion_group;
use criterion::criterion_main;
use std::hint::black_box;
use township::campaign::load_builtin;
use township::campaign::reform::Change;
use township::engine::ids::LineId;
use township::lab::batch::Batch;
use township::lab::dice::Dice;
use township::lab::dice::world_seed;
use township::lab::experiment::Experiment;
use township::lab::experiment::arm::Arm;
use township::lab::experiment::who::Who;
use township::lab::policy::Policy;
use township::lab::strategies::Strategy;
use township::lab::table::Table;
use township::lab::utility::Utility;

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
    let utility = Utility::NAMED[0].1;
    let others = [Who::Planner, Who::Found(utility, Policy::default())];
    for who in Strategy::ALL.map(Who::Habit).into_iter().chain(others) {
        let (mut table, mut player) = (Table::new(&campaign.world), who.player());
        let mut play = 0;
        group.bench_function(who.name(), |b| {
            b.iter(|| {
                play += 1;
                let mut dice = Dice::of(1, play, who.dice());
                table.play(world_seed(1, play), &mut *player, &mut dice, &mut ());
            });
        });
    }
    group.finish();
}

/// An experiment with four sets of rules, every gauge and curve read, on one job and on two.
fn experiments(c: &mut Criterion) {
    let campaign = load_builtin("liuxi-2017").unwrap_or_else(|_| panic!("it ships"));
    let mut group = c.benchmark_group("an experiment's years");
    group
        .throughput(Throughput::Elements(4 * PLAYS))
        .sample_size(10);
    let arms = [1, 2, 4, 8].map(|visits| {
        let change = Change::parse(&format!("regime.inspections={visits}"), &campaign.book);
        let changes: Vec<Change> = change.into_iter().collect();
        let who = Who::Habit(Strategy::Score);
        Arm::new(&campaign, "visits", &changes, who, 0)
    });
    for jobs in [1, 2] {
        let experiment = Experiment {
            arms: arms.to_vec(),
            seed: 1,
            plays: 0..PLAYS,
            jobs,
            line: LineId(0),
            rows: false,
        };
        let name = format!("jobs {jobs}");
        group.bench_function(name, |b| b.iter(|| black_box(experiment.run(&()))));
    }
    group.finish();
}

criterion_group!(benches, counting, strategies, experiments);
criterion_main!(benches);
