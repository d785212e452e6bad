//! SF-3, SF-5, SF-6, SF-8, SF-9, SF-16: what the marks count, and what reforms of them do.

use crate::engine::ids::LineId;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::both;
use crate::lab::facts::reading::combined;
use crate::lab::facts::reading::correlation;
use crate::lab::facts::reading::exact;
use crate::lab::strategies::Strategy;

/// SF-3: fails if corr(marks, W) > 0 across the process share.
pub fn process(lineup: &mut Lineup<'_>) -> Judge {
    let values = ["0", "0.15", "0.3", "0.5", "0.7", "0.9"];
    let arms = lineup.walk("regime.process_share", &values, Strategy::Score);
    let some: [&[&str]; 3] = [
        &["regime.process_share=0"],
        &["regime.process_share=0.45"],
        &["regime.process_share=0.9"],
    ];
    let adapted = lineup.best("marks", &some);
    let test = |record: &Record, arms: &[usize]| {
        let means = |gauge| -> Vec<f64> {
            let mean = |&at: &usize| record.mean(at, gauge).mean;
            arms.iter().map(mean).collect()
        };
        let both = correlation(&means(Gauge::Marks), &means(Gauge::Outcome));
        let reading = Reading::new().must(both <= 0.0);
        let reading = reading.number("fact-correlation", exact(both));
        let gauges = [
            ("fact-marks", Gauge::Marks),
            ("fact-outcome", Gauge::Outcome),
            ("fact-trace", Gauge::Trace),
        ];
        reading.means(record, &gauges, &[arms[0], arms[arms.len() - 1]])
    };
    both(test, arms, adapted)
}

/// SF-5: fails if the unmeasured line rises by more than 5 points from measuring the other lines.
pub fn sight(lineup: &mut Lineup<'_>) -> Judge {
    let (world, book) = (&lineup.campaign.world, &lineup.campaign.book);
    let least = world.line_ids().min_by(|&a, &b| {
        let sight = |id: LineId| world.line(id).sight;
        sight(a).total_cmp(&sight(b))
    });
    // What the reference does: m + .75·(.92 − m).
    let better = |id: LineId| {
        let sight = world.line(id).sight;
        let seen = (sight + 0.75 * (0.92 - sight).max(0.0)).min(1.0);
        format!("line.{}.sight={seen:.4}", book.lines[id.ix()].id)
    };
    let others = world.line_ids().filter(|&id| Some(id) != least);
    let rules: Vec<String> = others.map(better).collect();
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    let base = lineup.base(&[], Strategy::Score);
    let measured = lineup.beside(base, &rules, Strategy::Score);
    // Its name would be a list of eleven numbers.
    let adapted = lineup.best("marks", &[&[], &rules]);
    for at in std::iter::once(&measured).chain(adapted.get(1)) {
        "lines.sight+".clone_into(&mut lineup.arms[*at].about.name);
    }
    let test = |record: &Record, arms: &[usize]| {
        let change = record.change(arms[1], Gauge::UnseenReal);
        let mut over = change;
        (over.mean, over.low, over.high) = (change.mean - 5.0, change.low - 5.0, change.high - 5.0);
        let reading = Reading::new().below("fact-unseen-over", over);
        let gauges = [
            ("fact-unseen", Gauge::UnseenReal),
            ("fact-outcome", Gauge::Outcome),
            ("fact-trace", Gauge::Trace),
        ];
        reading.means(record, &gauges, arms)
    };
    both(test, vec![base, measured], adapted)
}

/// SF-6: fails if the vetoed lines do not rise, or the other lines rise.
pub fn veto(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("model.veto_points", &["0", "60"], Strategy::Score);
    let ends: [&[&str]; 2] = [&["model.veto_points=0"], &["model.veto_points=60"]];
    let adapted = lineup.best("marks", &ends);
    let test = |record: &Record, arms: &[usize]| {
        let vetoed = record.change(arms[1], Gauge::HazardReal);
        let others = record.change(arms[1], Gauge::OtherReal);
        let reading = Reading::new().above("fact-vetoed-change", vetoed);
        let reading = reading.below("fact-others-change", others);
        let gauges = [
            ("fact-marks", Gauge::Marks),
            ("fact-incidents", Gauge::Incidents),
        ];
        reading.means(record, &gauges, arms)
    };
    both(test, arms, adapted)
}

/// The three directions of reform (`domain/model.md §1.1` rows 20–22), as changes of these rules.
const POWER: [&str; 2] = ["lines.power_closes=0.3", "lines.liability=0.4"];
const SUPPORT: [&str; 2] = ["township.support=0.8", "township.hours=112"];

/// Halves the inspections, triples the field share, cuts the process share to a third and the platforms to three eighths.
fn assessment(lineup: &Lineup<'_>) -> Vec<String> {
    let (regime, town) = (&lineup.campaign.world.regime, &lineup.campaign.world.town);
    vec![
        format!("regime.inspections={}", regime.inspections / 2.0),
        format!("regime.field_share={}", (3.0 * regime.field_share).min(1.0)),
        format!("regime.process_share={}", regime.process_share / 3.0),
        format!("township.platforms={}", (town.platforms * 0.375).round()),
    ]
}

/// SF-8: fails if any single direction beats all three, or direction 3 alone is above direction 2.
pub fn directions(lineup: &mut Lineup<'_>) -> Judge {
    let mut parts: Vec<Vec<String>> = vec![POWER.map(str::to_owned).to_vec(), assessment(lineup)];
    let mut support = SUPPORT.map(str::to_owned).to_vec();
    let staff = (lineup.campaign.world.town.staff * 1.07).min(60.0);
    support.push(format!("township.staff={staff:.2}"));
    parts.push(support);
    let all: Vec<String> = parts.concat();
    let strings = |part: &[String]| part.to_vec();
    let mut add = |rules: &[String], base: Option<usize>, name: &str| {
        let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
        let at = match base {
            Some(base) => lineup.beside(base, &rules, Strategy::Score),
            None => lineup.base(&rules, Strategy::Score),
        };
        name.clone_into(&mut lineup.arms[at].about.name);
        at
    };
    let none = add(&[], None, "as-is");
    let whole = add(&strings(&all), None, "1+2+3");
    let names = ["1", "2", "3"];
    let single: Vec<usize> = parts
        .iter()
        .zip(names)
        .map(|(part, name)| add(part, Some(whole), name))
        .collect();
    let second = add(&parts[1], None, "2");
    let third = add(&parts[2], Some(second), "3");
    Box::new(move |record| {
        let mut reading = Reading::new();
        for &at in &single {
            let short = record.change(at, Gauge::Outcome);
            reading = reading.below("fact-single-against-all", short);
        }
        let people = record.change(third, Gauge::Outcome);
        reading = reading.below("fact-third-against-second", people);
        for at in [none, single[0], single[1], single[2], whole] {
            reading = reading
                .mean(record, "fact-outcome", at, Gauge::Outcome)
                .mean(record, "fact-trace", at, Gauge::Trace);
        }
        reading
    })
}

/// SF-9: fails if cosmetic reduction brings W above 1.03 of what it was.
pub fn cosmetic(lineup: &mut Lineup<'_>) -> Judge {
    let (regime, town) = (&lineup.campaign.world.regime, &lineup.campaign.world.town);
    let rules = [
        format!("regime.inspections={}", regime.inspections / 2.0),
        "model.paper_strict=2".to_owned(),
        format!("township.platforms={}", (town.platforms + 6.0).min(30.0)),
    ];
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    let base = lineup.base(&[], Strategy::Score);
    let cosmetic = lineup.beside(base, &rules, Strategy::Score);
    let adapted = lineup.best("marks", &[&[], &rules]);
    let test = |record: &Record, arms: &[usize]| {
        let gain = combined(record, 1.0, arms[1], -1.03, Gauge::Outcome);
        let mut reading = Reading::new().below("fact-cosmetic-gain", gain);
        for &at in arms {
            reading = reading
                .mean(record, "fact-outcome", at, Gauge::Outcome)
                .mean(record, "fact-hindrance", at, Gauge::Hindrance);
        }
        reading
    };
    both(test, vec![base, cosmetic], adapted)
}

/// SF-16: fails if the rank correlation of marks and outcome across towns is lower under reform than under paper.
pub fn inversion(lineup: &mut Lineup<'_>) -> Judge {
    let paper = ["regime.process_share=0.5", "regime.field_share=0.05"];
    let reform = [
        "regime.process_share=0",
        "regime.field_share=0.8",
        "model.sight_lift=0.5",
    ];
    let base = lineup.base(&paper, Strategy::Balanced);
    let reformed = lineup.beside(base, &reform, Strategy::Balanced);
    Box::new(move |record| {
        let rise = record.change(reformed, Gauge::Inversion);
        let mut reading = Reading::new().above("fact-inversion-change", rise);
        for at in [base, reformed] {
            reading = reading.mean(record, "fact-inversion", at, Gauge::Inversion);
        }
        reading
    })
}
