//! SF-10 to SF-15: the year's rhythm, the horizon, and what work does to people.

use crate::engine::state::Strain;
use crate::engine::strain::Load;
use crate::engine::strain::strained;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::who::Who;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::reading::correlation;
use crate::lab::facts::reading::exact;
use crate::lab::strategies::Strategy;

/// SF-10: fails if the last quarter's trace share is not above the first's.
pub fn rush(lineup: &mut Lineup<'_>) -> Judge {
    let base = lineup.base(&[], Strategy::Score);
    Box::new(move |record| {
        let rush = record.mean(base, Gauge::Rush);
        Reading::new()
            .above("fact-rush", rush)
            .mean(record, "fact-trace-first", base, Gauge::TraceFirst)
            .mean(record, "fact-trace-last", base, Gauge::TraceLast)
    })
}

/// SF-12: fails if pure substance has marks in the upper half of the stylised players.
pub fn substance(lineup: &mut Lineup<'_>) -> Judge {
    let place = lineup.base(&[], Strategy::Substance);
    let others = [
        Strategy::Score,
        Strategy::Balanced,
        Strategy::Blame,
        Strategy::Flat,
    ];
    let others = others.map(|who| lineup.beside(place, &[], who));
    Box::new(move |record| {
        let mut reading = Reading::new();
        // In the upper half is who has at most one of the other four above.
        let above = others
            .iter()
            .filter(|&&at| record.change(at, Gauge::Marks).low > 0.0);
        let (above, beats) = (above.count(), 2);
        let better = others.iter().map(|&at| record.change(at, Gauge::Outcome));
        let best = better.into_iter().all(|change| change.high < 0.0);
        reading = reading.must(above >= beats);
        reading = reading.number("fact-best-outcome", exact(f64::from(u8::from(best))));
        for at in std::iter::once(place).chain(others) {
            reading = reading.mean(record, "fact-marks", at, Gauge::Marks).mean(
                record,
                "fact-outcome",
                at,
                Gauge::Outcome,
            );
        }
        reading
    })
}

/// SF-13: fails if long meaningful hours wear out more than normal hours of trace. The equations themselves, a year long.
pub fn hours_and_what_they_are(lineup: &mut Lineup<'_>) -> Judge {
    let world = lineup.campaign.world.clone();
    let year = move |load: Load| {
        let mut strain = Strain::even(0.35);
        for _ in 0..world.calendar.per_month() * 12 {
            strain = strained(&world, strain, &load);
        }
        strain.burnout()
    };
    let load = Load {
        hours: 1.3,
        hindrance: 0.25,
        discretion: 0.7,
        support: 0.6,
        progress: 0.8,
        injustice: 0.0,
        emotion: 0.0,
        rest: 0.0,
        meaning: 0.6,
    };
    let meaningful = year(load);
    let trace = year(Load {
        hours: 1.1,
        hindrance: 0.65,
        discretion: 0.5,
        support: 0.5,
        progress: -0.3,
        injustice: 0.1,
        meaning: 0.0,
        ..load
    });
    Box::new(move |_| {
        Reading::new()
            .above("fact-trace-over-hours", exact(trace - meaningful))
            .number("fact-burnout-trace", exact(trace))
            .number("fact-burnout-long", exact(meaningful))
    })
}

/// SF-14: fails if the share that lies flat is linear in the number of inspections (R² > .98).
pub fn flat(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("regime.inspections", &["1", "3", "5", "8"], Strategy::Score);
    Box::new(move |record| {
        let shares: Vec<f64> = arms
            .iter()
            .map(|&at| record.mean(at, Gauge::Flat).mean)
            .collect();
        let r = correlation(&[1.0, 3.0, 5.0, 8.0], &shares);
        let mut reading = Reading::new().must(r * r <= 0.98 && shares[3] > shares[0]);
        reading = reading.number("fact-straight", exact(r * r));
        for &at in &arms {
            reading = reading.mean(record, "fact-flat", at, Gauge::Flat);
        }
        reading
    })
}

/// SF-15: fails if hours of 1.4 are still best in the third year.
pub fn overtime(lineup: &mut Lineup<'_>) -> Judge {
    let base = lineup.arms.len();
    let arms: Vec<usize> = ["140", "100", "120"]
        .iter()
        .map(|hours| {
            let hours = format!("township.hours={hours}");
            lineup.beside(base, &["regime.inspections=6", &hours], Strategy::Score)
        })
        .collect();
    Box::new(move |record| {
        let (long, others) = (arms[0], &arms[1..]);
        let best = others
            .iter()
            .map(|&at| record.change(at, Gauge::OutcomeLast))
            .max_by(|a, b| a.mean.total_cmp(&b.mean));
        let mut reading = Reading::new();
        if let Some(best) = best {
            reading = reading.above("fact-shorter-better", best);
        }
        for &at in &[others[0], others[1], long] {
            reading = reading
                .mean(record, "fact-outcome-first", at, Gauge::OutcomeFirst)
                .mean(record, "fact-outcome-last", at, Gauge::OutcomeLast);
        }
        reading
    })
}

/// The weights on the marks that are tried: those of the reference's finer sweep that matter.
const WEIGHTS: [f64; 6] = [1.0, 0.3, 0.5, 0.6, 0.7, 0.85];

/// SF-11: fails if α = 1 is best over three years, or α ≤ .5 best in the first.
pub fn horizon(lineup: &mut Lineup<'_>) -> Judge {
    let base = lineup.arms.len();
    let arms = WEIGHTS.map(|alpha| lineup.add(&[], Who::Weighing(alpha), base));
    for (at, alpha) in arms.iter().zip(WEIGHTS) {
        lineup.arms[*at].about.name = format!("α={alpha}");
    }
    Box::new(move |record| {
        let change = |at: &usize, gauge| record.change(*at, gauge);
        let best = arms[1..].iter().map(|at| change(at, Gauge::Marks));
        let best = best.max_by(|a, b| a.mean.total_cmp(&b.mean));
        let low = arms.iter().zip(WEIGHTS).filter(|(_, alpha)| *alpha <= 0.5);
        let low = low.map(|(at, _)| change(at, Gauge::MarksFirst));
        let low = low.max_by(|a, b| a.mean.total_cmp(&b.mean));
        let mut reading = Reading::new();
        if let (Some(best), Some(low)) = (best, low) {
            reading = reading
                .above("fact-less-over-years", best)
                .below("fact-half-first-year", low);
        }
        for &at in &arms {
            reading = reading
                .mean(record, "fact-marks-first", at, Gauge::MarksFirst)
                .mean(record, "fact-marks", at, Gauge::Marks)
                .mean(record, "fact-outcome", at, Gauge::Outcome);
        }
        reading
    })
}
