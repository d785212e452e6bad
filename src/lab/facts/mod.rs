//! The stylised facts: claims about townships that the engine is asked to show, each with a test that can fail.
//!
//! A fact lines up the arms that it needs, all of them are played as one experiment, and the fact is judged by the record,
//! so that parts played elsewhere merge before anything is judged. The conditions are those of the reference page
//! (`domain/facts.md §2.4`); nothing here loosens them. Where an interval lies across the bound the fact is *open*.
//! Deliberately absent: words (they are in the catalogues, by the fact's number).

mod assessment;
mod blame;
mod county;
mod inspection;
mod lineup;
mod people;
mod place;
mod reading;

#[cfg(test)]
mod tests;

pub use self::lineup::Lineup;
pub use self::place::line;
pub use self::reading::Measured;
pub use self::reading::Reading;
pub use self::reading::Verdict;

use crate::campaign::Campaign;
use crate::lab::experiment::arm::About;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Record;

/// How many facts there are.
pub const FACTS: usize = 24;
/// Years of a play, as in the reference experiments.
pub const YEARS: u8 = 3;

/// A judge: what a record says about a fact.
pub type Judge = Box<dyn Fn(&Record) -> Reading>;

/// Lines up every fact of a campaign; returns the arms, and for each fact its judge. Players who are searched for under
/// each of the rules take nearly all the time; `quick` leaves them out.
pub fn lineup(campaign: &Campaign, quick: bool) -> (Vec<Arm>, Vec<Judge>) {
    let mut lineup = Lineup::new(campaign, quick);
    let facts: [fn(&mut Lineup<'_>) -> Judge; FACTS] = [
        inspection::frequency,
        inspection::kind,
        assessment::process,
        place::campaign,
        assessment::sight,
        assessment::veto,
        blame::exoneration,
        assessment::directions,
        assessment::cosmetic,
        people::rush,
        people::horizon,
        people::substance,
        people::hours_and_what_they_are,
        people::flat,
        people::overtime,
        assessment::inversion,
        not_simulated,
        county::ratchet,
        not_simulated,
        county::amplification,
        blame::collusion,
        county::paradox,
        inspection::platforms,
        place::trust,
    ];
    let judges = facts.map(|fact| fact(&mut lineup)).into_iter().collect();
    (lineup.arms, judges)
}

/// Asks the same of players with a habit and of players who adapt to each of the rules.
fn both(
    test: impl Fn(&Record, &[usize]) -> Reading + 'static,
    habit: Vec<usize>,
    adapted: Vec<usize>,
) -> Judge {
    Box::new(move |record| {
        let reading = test(record, &habit);
        if adapted.is_empty() {
            return reading;
        }
        reading.adapted(test(record, &adapted))
    })
}

/// For what no player here does or no rule here has; the catalogues say why.
fn not_simulated(_: &mut Lineup<'_>) -> Judge {
    Box::new(|_| Reading::absent())
}

/// Judges every fact by a record; nothing where the record is not of this campaign's lineup.
pub fn judge(campaign: &Campaign, record: &Record) -> Option<Vec<Reading>> {
    let quick = record
        .plan
        .arms
        .iter()
        .all(|arm| !arm.player.starts_with("best"));
    let (arms, judges) = lineup(campaign, quick);
    let asked = arms.iter().map(|arm| &arm.about);
    let gauges = Gauge::count(&campaign.world);
    let same = record.plan.hash == campaign.hash
        && record
            .plan
            .arms
            .iter()
            .map(About::asked)
            .eq(asked.map(About::asked))
        && record.sums.len() == arms.len()
        && record.sums.iter().all(|sums| sums.cells.len() == gauges);
    same.then(|| judges.iter().map(|judge| judge(record)).collect())
}
