//! The lab as it is used: a batch of plays gives the same tallies on any number of jobs, and counts what was played.

mod common;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use township::campaign::Campaign;
use township::campaign::load_dir;
use township::engine::action::Action;
use township::engine::action::Answer;
use township::engine::action::Reception;
use township::engine::fact::Fact;
use township::engine::fact::What;
use township::engine::ids::EndingId;
use township::engine::ids::EventId;
use township::engine::ids::InitiativeId;
use township::engine::ids::LetterId;
use township::lab::atlas::Thing;
use township::lab::batch::Batch;
use township::lab::batch::Done;
use township::lab::batch::SHARD;
use township::lab::batch::Stop;
use township::lab::batch::Supervisor;
use township::lab::report::Kind;
use township::lab::report::Verdict;
use township::lab::report::make;
use township::lab::search::search;
use township::lab::strategies::Strategy;
use township::lab::table::Watcher;
use township::lab::tally::Tally;
use township::lab::tally::measure::Measure;
use township::session::play::Play;
use township::session::record;

fn batch(campaign: &Campaign, strategies: Vec<Strategy>, plays: u64) -> Batch<'_> {
    Batch {
        campaign,
        strategies,
        seed: 1,
        plays,
        jobs: 1,
        precision: None,
    }
}

/// The smallest campaign with an event of three options that comes in each of its twelve months.
fn three_options() -> Campaign {
    let folder = tempfile::tempdir().expect("a folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    let into = folder.path().join("smallest");
    std::fs::create_dir(&into).expect("a folder");
    for file in ["campaign.toml", "story.toml"] {
        std::fs::copy(from.join(file), into.join(file)).expect("a copy");
    }
    let option = |id: &str| {
        format!(
            "[[event.option]]\nid = \"{id}\"\nmode = \"neutral\"\nlabel.zh = \"选\"\nlabel.en = \"Take\"\n\
             who.zh = \"人\"\nwho.en = \"Someone\"\nsays.zh = \"好。\"\nsays.en = \"Done.\"\n"
        )
    };
    let event = format!(
        "[[event]]\nid = \"each-month\"\nfrom = \"water\"\nkind = \"phone\"\nsure = true\nrepeat = true\n\
         title.zh = \"每月\"\ntitle.en = \"Monthly\"\nbody.zh = \"又来。\"\nbody.en = \"Again.\"\n{}{}{}",
        option("a"),
        option("b"),
        option("c"),
    );
    std::fs::write(into.join("more.toml"), event).expect("a file");
    load_dir(&into).unwrap_or_else(|report| {
        panic!("{}", report.render(township::text::Lang::En, false));
    })
}

fn same(one: &Done, other: &Done) {
    assert_eq!(one.plays, other.plays);
    assert_eq!(one.stopped, other.stopped);
    assert!(one.tallies == other.tallies, "the tallies differ");
}

#[test]
fn any_number_of_jobs_counts_the_same() {
    let campaign = common::campaign();
    // Not a whole number of shards, so that the last one is short.
    let mut batch = batch(
        &campaign,
        vec![Strategy::Random, Strategy::Balanced],
        2 * SHARD + 5,
    );
    let alone = batch.run(&());
    assert_eq!(alone.plays, 2 * SHARD + 5);
    for jobs in [2, 3, 7] {
        batch.jobs = jobs;
        same(&alone, &batch.run(&()));
    }
}

#[test]
fn another_seed_plays_other_plays() {
    let campaign = common::campaign();
    let mut batch = batch(&campaign, vec![Strategy::Random], SHARD);
    let one = batch.run(&());
    batch.seed = 2;
    assert!(one.tallies != batch.run(&()).tallies);
}

#[test]
fn tallies_of_parts_add_up_to_the_whole() {
    let campaign = common::campaign();
    let whole = batch(&campaign, vec![Strategy::Score, Strategy::First], SHARD).run(&());
    let apart = [Strategy::Score, Strategy::First].map(|who| batch(&campaign, vec![who], SHARD));
    let apart = apart.map(|batch| batch.run(&()).tallies.remove(0));
    assert!(whole.tallies == apart, "strategies do not touch each other");
    let mut sum = Tally::new(
        &campaign.world,
        &whole.guide.atlas,
        whole.guide.reactions.len(),
    );
    for tally in &apart {
        sum.merge(tally);
    }
    assert_eq!(sum.plays, 2 * SHARD);
    assert_eq!(sum.measure(Measure::Marks).count, 2 * SHARD);
}

/// What was chosen, in order.
#[derive(Default)]
struct Chosen(Vec<(EventId, u8)>);

impl Watcher for Chosen {
    fn note(&mut self, fact: Fact) {
        if let What::Chosen(id, option) = fact.what {
            self.0.push((id, option));
        }
    }
}

#[test]
fn a_play_replays_alone_as_it_was_in_the_batch() {
    let campaign = common::campaign();
    let batch = batch(&campaign, vec![Strategy::Random], SHARD);
    let done = batch.run(&());
    let mut times = vec![0; done.tallies[0].times.len()];
    for play in 0..SHARD {
        let mut chosen = Chosen::default();
        batch.replay(Strategy::Random, play, &mut chosen);
        for (id, option) in chosen.0 {
            times[done.guide.atlas.number(Thing::Option(id, option))] += 1u64;
        }
    }
    for (n, thing) in done.guide.atlas.things().iter().enumerate() {
        if matches!(thing, Thing::Option(..)) {
            assert_eq!(times[n], done.tallies[0].times[n], "{thing:?}");
        }
    }
}

#[test]
fn the_tally_is_what_a_hand_would_count() {
    let campaign = three_options();
    let done = batch(&campaign, vec![Strategy::First], 40).run(&());
    let (tally, atlas) = (&done.tallies[0], &done.guide.atlas);
    let check = |thing: Thing, times: u64, plays: u64| {
        let n = atlas.number(thing);
        assert_eq!((tally.times[n], tally.seen[n]), (times, plays), "{thing:?}");
    };
    let each_month = EventId(0);
    assert_eq!(campaign.book.events[0].id, "each-month");
    // One a month, each time the first option; one walk a month; the letter signed once; always the one ending.
    check(Thing::Event(each_month), 12 * 40, 40);
    check(Thing::Option(each_month, 0), 12 * 40, 40);
    check(Thing::Option(each_month, 1), 0, 0);
    check(Thing::Initiative(InitiativeId(0)), 12 * 40, 40);
    check(Thing::Letter(LetterId(0), Answer::Sign), 40, 40);
    check(Thing::Letter(LetterId(0), Answer::Pass), 0, 0);
    check(Thing::Ending(EndingId(0)), 40, 40);
    check(Thing::Reception(Reception::Hardest), 0, 0);
    for month in 0..12 {
        assert_eq!(tally.months[month], 40, "month {month}");
        assert_eq!(tally.survey.pools[month].none, 0);
    }
    assert_eq!(tally.open[..3], [480; 3]);
    assert_eq!(
        tally.measure(Measure::Vetoes).sum,
        0,
        "there is no veto here"
    );
}

#[test]
fn random_takes_each_of_three_options_as_often() {
    let campaign = three_options();
    let done = batch(&campaign, vec![Strategy::Random], 1000).run(&());
    let tally = &done.tallies[0];
    let times: Vec<u64> = (0..3)
        .map(|o| tally.times[done.guide.atlas.number(Thing::Option(EventId(0), o))])
        .collect();
    assert_eq!(times.iter().sum::<u64>(), 12_000);
    let chi: f64 = times
        .iter()
        .map(|&k| (k as f64 - 4000.0).powi(2) / 4000.0)
        .sum();
    // With two degrees of freedom it stays below 13.8 but once in a thousand.
    assert!(chi < 13.8, "{times:?}");
}

/// Asks to stop once so many plays were played.
struct After(u64, AtomicU64);

impl Supervisor for After {
    fn played(&self, done: u64, _of: u64) {
        self.1.fetch_max(done, Ordering::SeqCst);
    }

    fn stop(&self) -> Option<Stop> {
        (self.1.load(Ordering::SeqCst) >= self.0).then_some(Stop::Asked)
    }
}

#[test]
fn a_batch_that_is_stopped_keeps_whole_shards() {
    let campaign = three_options();
    let two = || vec![Strategy::Random, Strategy::Flat];
    for jobs in [1, 3] {
        let mut long = batch(&campaign, two(), 100_000);
        long.jobs = jobs;
        let stopped = long.run(&After(3 * SHARD, AtomicU64::new(0)));
        assert_eq!(stopped.stopped, Some(Stop::Asked));
        assert!(
            stopped.plays >= SHARD && stopped.plays < 1000,
            "{}",
            stopped.plays
        );
        assert_eq!(stopped.plays % SHARD, 0);
        // The survey's step follows from the plays that were asked for; all else is as if no more had been asked for.
        let short = batch(&campaign, two(), stopped.plays).run(&());
        for (one, other) in stopped.tallies.iter().zip(&short.tallies) {
            assert_eq!((one.plays, &one.times), (other.plays, &other.times));
            assert_eq!(one.measures, other.measures);
        }
    }
}

#[test]
fn a_batch_stops_when_everything_is_known_precisely() {
    let campaign = three_options();
    let mut batch = batch(&campaign, vec![Strategy::Random], 100_000);
    batch.precision = Some(8.0);
    let done = batch.run(&());
    assert_eq!(done.stopped, Some(Stop::Precise));
    // Half and half is known to ±4 % after some 600 plays.
    assert!((512..=1024).contains(&done.plays), "{}", done.plays);
    batch.jobs = 3;
    same(&done, &batch.run(&()));
}

#[test]
fn a_search_finds_with_a_witness_what_a_habit_never_does() {
    let campaign = three_options();
    let mut flat = batch(&campaign, vec![Strategy::Flat], SHARD);
    flat.seed = 4;
    let done = flat.run(&());
    let report = make(&flat, &done, |_| false);
    let option = report
        .thing(Kind::Option, "rain.go")
        .expect("it is declared");
    assert!(
        matches!(option.verdict, Verdict::NotSeen { .. }),
        "it costs, and flat pays for nothing"
    );
    let found = search(&flat, &done, &report, &());
    assert!(found.plays < 3000 && found.sought > 0);
    let go = found.found.iter().find(|found| found.id == "rain.go");
    let go = go.expect("anybody but flat goes to the river");
    // The witness replays: its last action is the one that was looked for.
    let actions: Vec<Action> = go
        .actions
        .iter()
        .filter_map(|record| record::read(&campaign, record).expect("its names are known"))
        .collect();
    let replayed =
        Play::replay(Arc::new(campaign.clone()), go.seed, &actions).expect("it is legal");
    let last = replayed
        .facts()
        .iter()
        .rev()
        .find_map(|fact| match fact.what {
            What::Chosen(id, option) => Some((fact.tick, id, option)),
            _ => None,
        });
    let (tick, id, taken) = last.expect("something was chosen");
    let event = &campaign.book.events[id.ix()];
    assert_eq!(
        (tick, event.options[usize::from(taken)].id.as_str()),
        (go.tick, "go")
    );
    assert_eq!(
        search(&flat, &done, &report, &()),
        found,
        "it is the same each time"
    );
}
