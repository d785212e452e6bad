//! SF-7, SF-21: what exonerates, and who covers for whom.

use crate::engine::mode::Behaviour;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::both;
use crate::lab::facts::reading::exact;
use crate::lab::strategies::Strategy;

/// SF-7: fails if the conduct regime has as much trace as the paper regime.
pub fn exoneration(lineup: &mut Lineup<'_>) -> Judge {
    let paper = ["regime.paper_shield=0.5", "regime.conduct_shield=0"];
    let conduct = ["regime.paper_shield=0", "regime.conduct_shield=0.7"];
    let base = lineup.base(&paper, Strategy::Blame);
    let verified = lineup.beside(base, &conduct, Strategy::Blame);
    let adapted = lineup.best("blame", &[&paper, &conduct]);
    let test = |record: &Record, arms: &[usize]| {
        let less = record.change(arms[1], Gauge::Trace);
        let reading = Reading::new().below("fact-trace-change", less);
        let gauges = [
            ("fact-trace", Gauge::Trace),
            ("fact-blame", Gauge::Blame),
            ("fact-outcome", Gauge::Outcome),
            ("fact-incidents", Gauge::Incidents),
        ];
        reading.means(record, &gauges, arms)
    };
    both(test, vec![base, verified], adapted)
}

/// SF-21: fails if χ = .7·joint·(1 − personal), the chance that an arrangement holds, rises with personal accountability.
/// It is the rule itself that is read; how often a blame-minimiser arranges is told besides.
pub fn collusion(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("regime.personal", &["0.1", "0.9"], Strategy::Blame);
    let (model, regime) = (&lineup.campaign.world.model, &lineup.campaign.world.regime);
    let held = |personal: f64| model.collusion * regime.joint * (1.0 - personal);
    let (low, high) = (held(0.1), held(0.9));
    Box::new(move |record| {
        let mut reading = Reading::new().must(high < low);
        reading = reading
            .number("fact-collusion-low", exact(low))
            .number("fact-collusion-high", exact(high));
        for &at in &arms {
            let habit = Gauge::Habit(Behaviour::B10);
            reading = reading.mean(record, "fact-arranged", at, habit);
        }
        reading
    })
}
