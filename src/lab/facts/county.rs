//! SF-18, SF-20, SF-22: targets that follow results, targets that grow on their way down, and the county's own game.

use crate::lab::county as game;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::facts::Judge;
use crate::lab::facts::Lineup;
use crate::lab::facts::Reading;
use crate::lab::facts::reading::exact;
use crate::lab::strategies::Strategy;

/// SF-18: fails if expecting next year's target to follow this year's result does not lower the first year's marks under
/// play that looks ahead: a policy searched for over all the years.
pub fn ratchet(lineup: &mut Lineup<'_>) -> Judge {
    let rules: [&[&str]; 2] = [&["model.ratchet=0"], &["model.ratchet=0.5"]];
    let arms = lineup.best("marks", &rules);
    if arms.is_empty() {
        return Box::new(|_| Reading::absent());
    }
    Box::new(move |record| {
        let lower = record.change(arms[1], Gauge::MarksFirst);
        let mut reading = Reading::new().below("fact-ratchet-change", lower);
        for &at in &arms {
            reading = reading.mean(record, "fact-marks-first", at, Gauge::MarksFirst);
        }
        reading
    })
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

/// What a hollow rate may differ by where the game has settled: half a percent.
const SETTLED: f64 = 0.005;

/// SF-22: fails if the long-run hollow rate falls with the penalty for hollow paper in the county's game. What the engine's
/// own county comes to, which does not weigh its checks, is told besides.
pub fn paradox(lineup: &mut Lineup<'_>) -> Judge {
    let own = lineup.walk("model.hollow", &["0.75", "3"], Strategy::Score);
    let first = game::add_game(lineup.campaign, &mut lineup.arms);
    Box::new(move |record| {
        let games = game::games(record, first);
        let at = |penalty: f64, stake: f64| {
            let mut all = games.iter();
            all.find(|game| game.penalty == penalty && game.stake == stake)
        };
        let (low, high) = (game::PENALTIES[0], game::PENALTIES[2]);
        let stakes = game::STAKES;
        let mut reading = Reading::new();
        if let (Some(mild), Some(harsh), Some(true_)) =
            (at(low, stakes[1]), at(high, stakes[1]), at(low, stakes[2]))
        {
            reading = reading
                .must(harsh.hollow >= mild.hollow - SETTLED)
                .must(harsh.field_share <= mild.field_share)
                .must(true_.hollow < mild.hollow)
                .number("fact-game-hollow-mild", exact(mild.hollow))
                .number("fact-game-hollow-harsh", exact(harsh.hollow))
                .number("fact-game-field-mild", exact(mild.field_share))
                .number("fact-game-field-harsh", exact(harsh.field_share))
                .number("fact-game-hollow-stake", exact(true_.hollow));
        }
        for &at in &own {
            reading = reading
                .mean(record, "fact-hollow-rate", at, Gauge::HollowRate)
                .mean(record, "fact-field-share", at, Gauge::FieldShare);
        }
        reading
    })
}
