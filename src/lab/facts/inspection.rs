//! SF-1, SF-2, SF-23: how often, of what kind, and how many platforms.

use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::both;
use crate::lab::facts::reading::combined;
use crate::lab::strategies::Strategy;

/// SF-1: fails if W(8) ≥ .85·W(1), or hindrance is not monotone.
pub fn frequency(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("regime.inspections", &["1", "3", "5", "8"], Strategy::Score);
    let few: [&[&str]; 2] = [&["regime.inspections=1"], &["regime.inspections=8"]];
    let adapted = lineup.best("marks", &few);
    let test = |record: &Record, arms: &[usize]| {
        let (first, last) = (arms[0], arms[arms.len() - 1]);
        let lost = combined(record, 1.0, last, -0.85, Gauge::Outcome);
        let hindrance = |at: &usize| record.mean(*at, Gauge::Hindrance).mean;
        let monotone = arms
            .windows(2)
            .all(|pair| hindrance(&pair[1]) > hindrance(&pair[0]));
        let reading = Reading::new()
            .below("fact-outcome-left", lost)
            .must(monotone);
        let gauges = [
            ("fact-outcome", Gauge::Outcome),
            ("fact-hindrance", Gauge::Hindrance),
            ("fact-trace", Gauge::Trace),
            ("fact-burnout", Gauge::Burnout),
            ("fact-incidents", Gauge::Incidents),
        ];
        reading.means(record, &gauges, &[first, last])
    };
    both(test, arms, adapted)
}

/// SF-2: fails if W(q = 1) ≤ 1.15·W(q = 0).
pub fn kind(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("regime.field_share", &["0", "1"], Strategy::Score);
    let ends: [&[&str]; 2] = [&["regime.field_share=0"], &["regime.field_share=1"]];
    let adapted = lineup.best("marks", &ends);
    let test = |record: &Record, arms: &[usize]| {
        let gain = combined(record, 1.0, arms[1], -1.15, Gauge::Outcome);
        let reading = Reading::new().above("fact-outcome-gain", gain);
        let gauges = [
            ("fact-outcome", Gauge::Outcome),
            ("fact-trace", Gauge::Trace),
            ("fact-marks", Gauge::Marks),
            ("fact-burnout", Gauge::Burnout),
        ];
        reading.means(record, &gauges, arms)
    };
    both(test, arms, adapted)
}

/// SF-23: fails if W rises with the number of platforms.
pub fn platforms(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("township.platforms", &["0", "24"], Strategy::Score);
    let ends: [&[&str]; 2] = [&["township.platforms=0"], &["township.platforms=24"]];
    let adapted = lineup.best("marks", &ends);
    let test = |record: &Record, arms: &[usize]| {
        let change = record.change(arms[1], Gauge::Outcome);
        let mut reading = Reading::new().below("fact-outcome-change", change);
        for &at in arms {
            reading = reading
                .mean(record, "fact-outcome", at, Gauge::Outcome)
                .mean(record, "fact-hindrance", at, Gauge::Hindrance);
        }
        reading
    };
    both(test, arms, adapted)
}
