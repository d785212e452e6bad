//! SF-18, SF-20, SF-22: targets that follow results, targets that grow on their way down, and the county's own game.

use crate::lab::experiment::gauge::Gauge;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::reading::exact;
use crate::lab::strategies::Strategy;

/// SF-18 needs somebody who looks ahead to next year's target; the habits here do not.
pub fn ratchet(_: &mut Lineup<'_>) -> Judge {
    Box::new(|_| Reading::absent())
}

/// SF-20: fails if amplification is ever negative. Read from the campaign's own pedigrees; that a little of it helps and
/// much of it harms is not simulated.
pub fn amplification(lineup: &mut Lineup<'_>) -> Judge {
    let (mut negative, mut grown, mut lines) = (0, 0.0, 0.0);
    for line in &lineup.campaign.book.lines {
        let levels = &line.targets;
        let falls = levels.windows(2).filter(|pair| pair[1].1 < pair[0].1);
        negative += falls.count();
        if let (Some(first), Some(last)) = (levels.first(), levels.last()) {
            grown += last.1 - first.1;
            lines += 1.0;
        }
    }
    let (grown, negative) = (exact(grown / f64::max(lines, 1.0)), negative as f64);
    Box::new(move |_| {
        Reading::new()
            .must(negative == 0.0)
            .number("fact-amplified", grown)
            .number("fact-negative", exact(negative))
    })
}

/// SF-22: fails if the long-run hollow rate falls with the penalty for hollow paper where the county adapts.
pub fn paradox(lineup: &mut Lineup<'_>) -> Judge {
    let arms = lineup.walk("model.hollow", &["0.75", "3"], Strategy::Score);
    Box::new(move |record| {
        let change = record.change(arms[1], Gauge::HollowRate);
        let mut reading = Reading::new().must(change.high >= 0.0);
        reading = reading.number("fact-hollow-change", change);
        for &at in &arms {
            reading = reading
                .mean(record, "fact-hollow-rate", at, Gauge::HollowRate)
                .mean(record, "fact-field-share", at, Gauge::FieldShare);
        }
        reading
    })
}
