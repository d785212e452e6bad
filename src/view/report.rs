//! The month's report: what happened, where the lines stand, and what else changed and why.

use crate::engine::fact::Cause;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Report;
use crate::view::model::ReportLine;
use crate::view::news::is_incident;
use crate::view::tally::Tally;
use crate::view::tally::tally;

impl Viewer<'_> {
    /// Makes the report of the present tick.
    pub fn report(&self) -> Report {
        let date = self.date(self.state().tick);
        Report {
            header: self.header(),
            title: self.say_with("report-title", &[("date", Value::from(&date))]),
            news: self.month_news(),
            lines: self
                .world()
                .line_ids()
                .map(|id| self.report_line(id))
                .collect(),
            changes: self.month_changes(),
        }
    }

    /// Lists the facts of the present tick.
    fn month(&self) -> &[Fact] {
        let facts = self.play.facts();
        let tick = self.state().tick;
        let from = facts.iter().rposition(|fact| fact.tick < tick);
        &facts[from.map_or(0, |at| at + 1)..]
    }

    fn month_news(&self) -> Vec<SafeText> {
        // Incidents stand first: nothing else of a month weighs as much.
        let mut news = if self.aloud {
            self.struck_in_short()
        } else {
            self.struck(self.month())
        };
        let others = self.month().iter().filter(|fact| !is_incident(fact));
        let others = others.filter(|fact| !(self.aloud && heard(fact)));
        news.extend(others.flat_map(|fact| self.news(fact)));
        news.retain(|sentence| !sentence.is_empty());
        if news.is_empty() && !self.aloud {
            news.push(self.say("report-quiet"));
        }
        news
    }

    /// Names the incidents; who hears a report heard all about them when they struck.
    fn struck_in_short(&self) -> Vec<SafeText> {
        let struck = self.month().iter().filter(|fact| is_incident(fact));
        let first = struck.filter_map(|fact| self.news(fact).into_iter().next());
        first.collect()
    }

    fn report_line(&self, id: LineId) -> ReportLine {
        let paper = Slot::Line(id, LineField::Paper);
        let of = |slot: Slot| (slot == paper).then_some((slot, 1.0));
        let tallies = tally(self.month(), of);
        let change = tallies.first();
        ReportLine {
            id,
            short: self.line_short(id),
            paper: self.state().lines[id.ix()].paper,
            change: change.map_or(0.0, Tally::total),
            field: self.field(id),
            field_moved: self.belief_moved(id),
            light: self.light(id),
            why: change.map(|tally| self.parts(tally)).unwrap_or_default(),
        }
    }

    /// Tells which way the middle of a belief moved since the last report, in whole points as they are shown.
    fn belief_moved(&self, id: LineId) -> i8 {
        let tick = self.state().tick;
        let before = self.play.snapshots().iter().rev();
        let Some(before) = before.into_iter().find(|snapshot| snapshot.tick < tick) else {
            return 0;
        };
        let moved = self.state().lines[id.ix()].belief - before.belief[id.ix()].0;
        if moved.abs() < 1.0 {
            0
        } else if moved > 0.0 {
            1
        } else {
            -1
        }
    }

    /// Lists what else changed, a veto first. The ledgers stand with their lines; residents' trust is one number for all
    /// villages.
    fn month_changes(&self) -> Vec<(Change, Vec<Change>)> {
        let of = |slot: Slot| match slot {
            Slot::Line(_, LineField::Paper | LineField::Real | LineField::Suppressed) => None,
            _ => Some(self.together(slot)),
        };
        let mut tallies = tally(self.month(), of);
        tallies.retain(|tally| !(self.aloud && heard_at_once(tally)));
        tallies.sort_by_key(|tally| order(tally.slot));
        let told = tallies.iter();
        let told = told.filter_map(|tally| Some((self.summed(tally)?, self.parts(tally))));
        let veto = self.vetoed(self.month());
        let veto = veto.map(|change| (change.clone(), vec![change]));
        veto.into_iter().chain(told).collect()
    }

    /// Counts a village's trust as its share of the town's.
    pub(crate) fn together(&self, slot: Slot) -> (Slot, f64) {
        match slot {
            Slot::Village(id, VillageField::Trust) => (
                Slot::Town(TownField::Trust),
                self.world().villages[id.ix()].share,
            ),
            _ => (slot, 1.0),
        }
    }
}

/// Tells whether who hears a report heard this before: in the morning, when a visit was received, and where it says how
/// the town stands.
fn heard(fact: &Fact) -> bool {
    matches!(
        fact.what,
        What::Later(..) | What::County { .. } | What::Received(..) | What::Published { .. }
    )
}

/// Tells whether all of a change was told when it was made, by a choice, a visit, or in the morning. Sums of many are told all the same.
fn heard_at_once(tally: &Tally) -> bool {
    let summed = matches!(
        tally.slot,
        Slot::Town(TownField::Deductions | TownField::Bonus | TownField::Money)
    );
    let at_once = |(cause, _): &(Cause, f64)| {
        matches!(
            cause,
            Cause::Option(..)
                | Cause::Initiative(_)
                | Cause::Letter(_)
                | Cause::Later(..)
                | Cause::Inspection(_)
                | Cause::Bargain
                | Cause::Cost
        )
    };
    !summed && tally.parts.iter().all(at_once)
}

/// The order of changes in a report: the county's book, the town, the lines, residents, people.
fn order(slot: Slot) -> u8 {
    match slot {
        Slot::Town(TownField::Deductions | TownField::Bonus | TownField::Blame) => 0,
        Slot::Town(TownField::Trust) => 4,
        Slot::Town(_) => 1,
        Slot::County(_) => 2,
        Slot::Line(..) => 3,
        Slot::Village(..) => 5,
        Slot::Goodwill(_) => 6,
        Slot::Team(_) => 7,
        _ => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::action::Ask;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::fixture;

    #[test]
    fn aloud_a_report_leaves_out_what_was_heard() {
        let mut play = fixture::play();
        fixture::drive(&mut play, |play| !matches!(play.ask(), Ask::Report));
        let viewer = Viewer::new(&play, Ui::new(Lang::En));
        let (read, heard) = (viewer.report(), viewer.aloud().report());
        let visits = |report: &Report| {
            let of_visit = |news: &&SafeText| news.contains("check (");
            report.news.iter().filter(of_visit).count()
        };
        assert!(visits(&read) > 0, "{:?}", read.news);
        assert_eq!(visits(&heard), 0, "{:?}", heard.news);
        assert!(heard.changes.len() < read.changes.len());
        let slot = |slot| move |change: &&(Change, Vec<Change>)| change.0.slot == slot;
        let deductions = slot(Slot::Town(TownField::Deductions));
        let both = [&read, &heard].map(|report| report.changes.iter().any(|c| deductions(&c)));
        assert_eq!(both[0], both[1], "a sum of many is told all the same");
    }

    #[test]
    fn aloud_nothing_is_said_by_signs() {
        let mut play = fixture::play();
        fixture::drive(&mut play, |play| !matches!(play.ask(), Ask::Report));
        let viewer = Viewer::new(&play, Ui::new(Lang::En)).aloud();
        let report = viewer.report();
        let changes = report
            .changes
            .iter()
            .flat_map(|(all, parts)| [vec![all.clone()], parts.clone()].concat());
        let whys = report.lines.iter().flat_map(|line| line.why.clone());
        for change in changes.chain(whys) {
            assert!(!change.by.contains(['+', '\u{2212}', '/']), "{}", change.by);
        }
        assert!(viewer.standing().contains(" of "), "{}", viewer.standing());
    }
}
