//! What a student waits for after a year, and a facilitator with a class; and how honest the intervals are
//! (`docs/performance.md`).

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use std::hint::black_box;
use std::sync::Arc;
use township::campaign::Campaign;
use township::campaign::check_builtin;
use township::campaign::load_builtin;
use township::debrief::account::Account;
use township::debrief::books::Book;
use township::debrief::rules;
use township::debrief::say::Teller;
use township::debrief::then::Then;
use township::debrief::trail::Trail;
use township::debrief::whatif::Inquiry;
use township::debrief::whatif::PLAYS;
use township::engine::action::Action;
use township::engine::state::State;
use township::engine::world::World;
use township::lab::dice::Dice;
use township::lab::strategies::Strategy;
use township::lab::table::Table;
use township::lab::table::Watcher;
use township::session::play::Play;
use township::text::Lang;
use township::text::Ui;

/// Plays whose intervals are compared with those of ten times as many futures.
const TRIED: u64 = 200;

/// Writes down what is done.
#[derive(Default)]
struct Scribe(Vec<Action>);

impl Watcher for Scribe {
    fn did(&mut self, _: &World, _: &State, action: &Action) {
        self.0.push(action.clone());
    }
}

fn played(campaign: &Arc<Campaign>, strategy: Strategy, seed: u64) -> Play {
    let mut scribe = Scribe::default();
    let mut dice = Dice::of(seed, 0, strategy.dice());
    Table::new(&campaign.world).play(seed, &mut *strategy.player(), &mut dice, &mut scribe);
    let play = Play::replay(Arc::clone(campaign), seed, &scribe.0);
    play.unwrap_or_else(|_| panic!("every action was legal"))
}

fn campaign() -> Arc<Campaign> {
    Arc::new(load_builtin("liuxi-2017").unwrap_or_else(|_| panic!("it ships")))
}

fn waiting(c: &mut Criterion) {
    let campaign = campaign();
    let reforms = check_builtin("liuxi-2017").map(|checked| checked.reforms);
    let reforms = reforms.unwrap_or_default();
    let play = played(&campaign, Strategy::Balanced, 7);
    let mut group = c.benchmark_group("debrief of a year");
    group.sample_size(10);
    group.bench_function("first screen", |b| {
        b.iter(|| {
            let inquiry = Inquiry::new(Trail::of(&play), Then::Style, PLAYS);
            let account = Account::new(play.clone(), Arc::new(inquiry));
            black_box(Teller::new(&account, Ui::new(Lang::Zh)).document(false))
        });
    });
    let inquiry = Inquiry::new(Trail::of(&play), Then::Style, PLAYS);
    for jobs in [1, 2] {
        let name = format!("every road of every decision, 200 futures, jobs {jobs}");
        group.bench_function(name, |b| b.iter(|| black_box(inquiry.run(jobs, &()))));
    }
    group.bench_function("ten reforms, jobs 2", |b| {
        b.iter(|| black_box(rules::run(&inquiry, &reforms, &[], 2, &())));
    });
    group.finish();
}

/// Counts how often the value of ten times as many other futures lies within the interval.
fn intervals(_: &mut Criterion) {
    let campaign = campaign();
    let (mut within, mut all) = ([0u32; 4], [0u32; 4]);
    for n in 0..TRIED {
        let strategy = Strategy::ALL[n as usize % Strategy::ALL.len()];
        let few = Inquiry::new(
            Trail::of(&played(&campaign, strategy, n)),
            Then::Style,
            PLAYS,
        );
        let decisions = few.trail.decisions.len();
        // Any decision, but never two plays the same one.
        let at = (n as usize * 37) % decisions;
        let many = Inquiry {
            plays: 10 * PLAYS,
            first: PLAYS + 1,
            ..few.clone()
        };
        let (Some(few), Some(many)) = (few.answer(at, &()), many.answer(at, &())) else {
            continue;
        };
        for (few, many) in few.iter().zip(&many).skip(1) {
            for book in Book::ALL {
                let (interval, value) = (few.of(book), many.of(book).mean);
                // Where nothing ever differs there is nothing to be covered.
                if interval.deviation > 0.0 || value != 0.0 {
                    all[book as usize] += 1;
                    within[book as usize] +=
                        u32::from((interval.low..=interval.high).contains(&value));
                }
            }
        }
    }
    for book in Book::ALL {
        let (within, all) = (within[book as usize], all[book as usize]);
        let percent = 100.0 * f64::from(within) / f64::from(all.max(1));
        println!(
            "{book:?}: {percent:.1} % of {all} intervals hold the value of 2,000 other futures"
        );
    }
}

criterion_group!(benches, waiting, intervals);
criterion_main!(benches);
