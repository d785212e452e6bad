//! SF-4, SF-24: what a campaign leaves behind, and what trust does.

use crate::engine::ids::LineId;
use crate::lab::experiment::gauge::Curve;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::surge::Surge;
use crate::lab::experiment::who::Who;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::reading::exact;
use crate::lab::strategies::Strategy;

/// The month in which the campaign begins, counted from nought.
const START: u16 = 18;

/// The line whose curves the facts take: the one on which the campaign is run.
pub fn line(campaign: &crate::campaign::Campaign) -> LineId {
    let mut lines = campaign.book.lines.iter();
    let env = lines.position(|line| line.id == "env");
    LineId(env.unwrap_or(0) as u16)
}

/// SF-4: fails if a year later a single campaign has left as much as one with a look-back every three months, or if half
/// of what it gained outlasts three months.
pub fn campaign(lineup: &mut Lineup<'_>) -> Judge {
    let world = &lineup.campaign.world;
    let line = line(lineup.campaign);
    let Some(initiative) = Surge::initiative(world) else {
        return Box::new(|_| Reading::absent());
    };
    let per = world.calendar.per_month();
    let order = |months: &[u16]| {
        let surge = Surge {
            initiative,
            line,
            ticks: months.iter().map(|month| month * per).collect(),
        };
        Who::Ordered(Strategy::Score, surge)
    };
    let base = lineup.arms.len();
    let mut add = |months: &[u16], name: &str, base: usize| {
        let at = lineup.add(&[], order(months), base);
        name.clone_into(&mut lineup.arms[at].about.name);
        at
    };
    // The months of the reference experiment.
    let back = [START, 22, 25, 28];
    let none = add(&[], "none", base);
    let once = add(&[START], "once", none);
    let looked = add(&back, "look-back", none);
    let other = add(&[START], "once", base + 3);
    let against = add(&back, "look-back", other);
    Box::new(move |record| {
        let gain = |arm: usize, month: u16, curve: Curve| {
            let base = &record.sums[record.plan.arms[arm].base];
            record.sums[arm].parted(base, usize::from(month * per), curve)
        };
        let half = (1..=12).find(|after| {
            let left = gain(once, START + after, Curve::Real).mean;
            left < gain(once, START, Curve::Real).mean / 2.0
        });
        let half = half.unwrap_or(13);
        let year = START + 12;
        Reading::new()
            .above("fact-look-back-better", gain(against, year, Curve::Real))
            .must(half <= 3)
            .number("fact-half-life", exact(f64::from(half)))
            .number("fact-paper-at-once", gain(once, START, Curve::Paper))
            .number("fact-real-at-once", gain(once, START, Curve::Real))
            .number("fact-real-after-once", gain(once, year, Curve::Real))
            .number("fact-real-after-back", gain(looked, year, Curve::Real))
    })
}

/// SF-24: fails if what work brings does not depend on residents' trust.
pub fn trust(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("villages.trust", &["20", "80"], Strategy::Balanced);
    Box::new(move |record| {
        let more = record.change(arms[1], Gauge::OutcomeFirst);
        let mut reading = Reading::new().above("fact-trust-gain", more);
        for &at in &arms {
            reading = reading
                .mean(record, "fact-outcome-first", at, Gauge::OutcomeFirst)
                .mean(record, "fact-outcome-last", at, Gauge::OutcomeLast)
                .mean(record, "fact-incidents", at, Gauge::Incidents);
        }
        reading
    })
}
