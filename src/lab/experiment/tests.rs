//! Experiments: jobs and parts change nothing, arms share their luck, and what was read is what the state says.

use super::*;
use crate::campaign::Campaign;
use crate::campaign::load_builtin;
use crate::campaign::reform::Change;
use crate::lab::experiment::record::Apart;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Plan;
use crate::lab::experiment::record::Record;
use crate::lab::experiment::record::merge;
use crate::lab::experiment::record::part;
use crate::lab::experiment::who::Who;
use crate::lab::strategies::Strategy;

fn campaign() -> Campaign {
    load_builtin("liuxi-2017").expect("it ships")
}

fn experiment(campaign: &Campaign, plays: Range<u64>, jobs: usize) -> Experiment {
    let change = |text: &str| Change::parse(text, &campaign.book).expect("a change");
    let score = Who::Habit(Strategy::Score);
    let fewer = [change("regime.inspections=2")];
    Experiment {
        arms: vec![
            Arm::new(campaign, "as-is", &[], score.clone(), 0),
            Arm::new(campaign, "fewer", &fewer, score.clone(), 0),
            Arm::new(campaign, "same", &[], score, 0),
        ],
        seed: 7,
        plays,
        jobs,
        line: LineId(0),
        rows: true,
    }
}

#[test]
fn jobs_change_nothing() {
    let campaign = campaign();
    let one = experiment(&campaign, 0..29, 1).run(&());
    let three = experiment(&campaign, 0..29, 3).run(&());
    assert_eq!(one.sums, three.sums);
    assert_eq!(one.rows, three.rows);
    assert_eq!(one.plays, 0..29);
}

#[test]
fn arms_differ_by_their_rules_alone() {
    let campaign = campaign();
    let done = experiment(&campaign, 0..24, 2).run(&());
    let visits = Gauge::Visits.ix();
    assert_eq!(done.sums[2].cells[visits].apart, 0);
    assert_eq!(done.sums[0].cells, done.sums[2].cells);
    let fewer = done.sums[1].change(&done.sums[0], visits);
    assert!(fewer.high < -10.0, "{fewer:?}");
}

#[test]
fn parts_merge_to_the_whole() {
    let campaign = campaign();
    let record = |plays: Range<u64>| {
        let experiment = experiment(&campaign, plays, 2);
        let plan = Plan::of(
            &campaign,
            Kind::Run,
            vec!["run".to_owned()],
            &experiment,
            30,
        );
        Record::new(plan, &experiment.run(&()))
    };
    let whole = record(0..30);
    let parts: Vec<Record> = (1..=3).map(|i| record(part(30, i, 3))).collect();
    let turned = vec![parts[2].clone(), parts[0].clone(), parts[1].clone()];
    assert_eq!(merge(turned), Ok(whole.clone()));
    let text = serde_json::to_string(&parts[1]).expect("JSON");
    let read: Record = serde_json::from_str(&text).expect("a record");
    assert!(read.is_sound() && read == parts[1]);
    let (a, b, c) = (parts[0].clone(), parts[1].clone(), parts[2].clone());
    assert_eq!(merge(vec![]), Err(Apart::None));
    let gap = Apart::Missing(std::iter::once(10..20).collect());
    assert_eq!(merge(vec![a.clone(), c.clone()]), Err(gap));
    assert_eq!(
        merge(vec![a.clone(), b.clone(), a.clone(), c]),
        Err(Apart::Twice(0, 2))
    );
    let mut other = b;
    other.plan.hash = "x".to_owned();
    assert_eq!(merge(vec![a, other]), Err(Apart::Other(1)));
}

#[test]
fn parts_are_even_and_leave_nothing_out() {
    for (plays, n) in [(0, 1), (1, 3), (10, 3), (10_000_000, 7)] {
        let parts: Vec<Range<u64>> = (1..=n).map(|i| part(plays, i, n)).collect();
        assert_eq!((parts[0].start, parts[parts.len() - 1].end), (0, plays));
        assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
        let sizes = parts.iter().map(|part| part.end - part.start);
        assert!(sizes.clone().max().unwrap_or(0) - sizes.min().unwrap_or(0) <= 1);
    }
}

/// Stops after some plays.
struct After(AtomicU64);

impl Supervisor for After {
    fn played(&self, done: u64, _: u64) {
        self.0.fetch_max(done, Ordering::Relaxed);
    }

    fn stop(&self) -> Option<Stop> {
        (self.0.load(Ordering::Relaxed) >= 20).then_some(Stop::Asked)
    }
}

#[test]
fn who_stops_keeps_the_first_plays() {
    let campaign = campaign();
    let done = experiment(&campaign, 0..1000, 2).run(&After(AtomicU64::new(0)));
    assert_eq!(done.stopped, Some(Stop::Asked));
    assert!(
        done.plays.end >= 20 && done.plays.end < 100,
        "{:?}",
        done.plays
    );
    let again = experiment(&campaign, 0..done.plays.end, 1).run(&());
    assert_eq!(done.sums, again.sums);
}

#[test]
fn the_rank_correlation_is_spearman_s() {
    let close = |a: &[f64], b: &[f64], wanted: f64| {
        assert!((watch::spearman(a, b) - wanted).abs() < 1e-12);
    };
    close(&[1.0, 2.0, 3.0, 4.0], &[1.0, 8.0, 27.0, 64.0], 1.0);
    close(&[1.0, 2.0, 3.0, 4.0], &[9.0, 8.0, 7.0, 6.0], -1.0);
    // 1 − 6Σd²/(n(n² − 1)) with Σd² = 4.
    close(&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0], 0.6);
    close(&[1.0, 1.0], &[1.0, 2.0], 0.0);
}

#[test]
fn every_gauge_has_a_place_and_a_name_of_its_own() {
    let campaign = campaign();
    let all: Vec<Gauge> = Gauge::all(&campaign.world).collect();
    assert_eq!(all.len(), Gauge::count(&campaign.world));
    let names: std::collections::BTreeSet<String> =
        all.iter().map(|gauge| gauge.name(&campaign.book)).collect();
    assert_eq!(names.len(), all.len());
    assert!(all.iter().enumerate().all(|(at, gauge)| gauge.ix() == at));
}
