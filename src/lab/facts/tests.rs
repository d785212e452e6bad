//! The facts: the signs of the main ones, on few plays; and that a record of another lineup is not judged.

use super::*;
use crate::campaign::load_builtin;
use crate::lab::experiment::Experiment;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Plan;
use crate::lab::experiment::sums::Estimate;
use crate::lab::strategies::Strategy;

fn record(campaign: &Campaign, plays: u64) -> Record {
    let experiment = Experiment {
        arms: lineup(campaign, true).0,
        seed: 1,
        plays: 0..plays,
        jobs: 2,
        line: line(campaign),
        rows: false,
    };
    let plan = Plan::of(campaign, Kind::Facts, Vec::new(), &experiment, plays);
    Record::new(plan, &experiment.run(&()))
}

#[test]
fn the_main_facts_have_their_signs() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    let record = record(&campaign, 16);
    let readings = judge(&campaign, &record).expect("its own lineup");
    assert_eq!(readings.len(), FACTS);
    // More paper inspections cost, field checks pay, papers buy marks, relief in name does not pay, conduct beats paper,
    // reforms add up, substance is punished, hours are what they are, towns are ranked upside down, trust pays.
    for number in [1, 2, 3, 5, 7, 8, 12, 13, 15, 16, 23, 24] {
        let reading = &readings[number - 1];
        assert_eq!(reading.verdict, Verdict::Holds, "SF-{number}: {reading:#?}");
    }
    for number in [17, 18, 19] {
        assert_eq!(readings[number - 1].verdict, Verdict::NotSimulated);
    }
}

#[test]
fn a_record_of_another_lineup_is_not_judged() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    let mut other = record(&campaign, 1);
    other.plan.arms.pop();
    other.sums.pop();
    assert_eq!(judge(&campaign, &other), None);
}

#[test]
fn a_fact_fails_where_its_condition_is_met() {
    let number = |mean: f64| Estimate {
        mean,
        low: mean - 1.0,
        high: mean + 1.0,
        deviation: 1.0,
    };
    let above = |mean| Reading::new().above("fact-rush", number(mean)).verdict;
    assert_eq!(above(2.0), Verdict::Holds);
    assert_eq!(above(0.5), Verdict::Open);
    assert_eq!(above(-1.0), Verdict::Fails);
    let below = |mean| Reading::new().below("fact-rush", number(mean)).verdict;
    assert_eq!(
        (below(-2.0), below(0.0), below(1.0)),
        (Verdict::Holds, Verdict::Open, Verdict::Fails)
    );
    let both = Reading::new().must(false).above("fact-rush", number(2.0));
    assert_eq!(both.verdict, Verdict::Fails);
}

#[test]
fn every_arm_stands_beside_an_earlier_one_or_itself() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    let (arms, judges) = lineup(&campaign, false);
    assert_eq!(judges.len(), FACTS);
    assert!(
        arms.iter()
            .enumerate()
            .all(|(at, arm)| arm.about.base <= at)
    );
    let by_habit = arms
        .iter()
        .filter(|arm| arm.about.player == Strategy::Score.name());
    assert!(by_habit.count() > 30 && Gauge::count(&campaign.world) > 40);
}
