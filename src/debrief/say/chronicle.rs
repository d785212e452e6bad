//! The chronicle: the year in the manner of a county gazetteer, month by month, from the facts. It can be read on its own.
//!
//! Deliberately absent: the hidden field, save in the last lines, and praise or blame.

use crate::debrief::say::Teller;
use crate::engine::action::Answer;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::measure;
use crate::engine::state::VisitKind;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;

/// The most events that a month tells of.
const EVENTS: usize = 2;

impl Teller<'_> {
    pub(super) fn chronicle(&self) -> Part {
        let mut part = self.part("chronicle", "debrief-chronicle");
        part.say(self.opening());
        let facts = self.account.play.facts();
        let months = facts.chunk_by(|a, b| a.tick == b.tick);
        for month in months {
            let told = self.month(month);
            if !told.is_empty() {
                let date = self.viewer.date(month[0].tick);
                let told = SafeText::join(&told, &self.say("debrief-between"));
                part.add(Block::Say(self.say_with(
                    "debrief-chronicle-month",
                    &[("date", Value::from(&date)), ("told", Value::from(&told))],
                )));
            }
        }
        part.say(self.closing());
        part
    }

    fn opening(&self) -> SafeText {
        let world = self.account.inquiry.trail.world();
        let town = self.viewer.town_name();
        let values = [
            ("town", Value::from(&town)),
            ("villages", Value::from(world.villages.len())),
            (
                "staff",
                Value::decimal(self.account.inquiry.trail.first.town.staff, 0),
            ),
            ("lines", Value::from(world.lines.len())),
        ];
        self.say_with("debrief-chronicle-opening", &values)
    }

    /// Tells a month in a few sentences.
    fn month(&self, facts: &[Fact]) -> Vec<SafeText> {
        let mut told = Vec::new();
        told.extend(self.letters(facts));
        let chosen = facts.iter().filter_map(|fact| match fact.what {
            What::Chosen(id, option) => Some((id, option)),
            _ => None,
        });
        told.extend(chosen.take(EVENTS).map(|(id, option)| {
            let (title, label) = (self.viewer.event_title(id), self.option(id, option));
            let values = [
                ("title", Value::from(&title)),
                ("label", Value::from(&label)),
            ];
            self.say_with("debrief-chronicle-event", &values)
        }));
        for fact in facts {
            match fact.what {
                What::Incident(waterfall) => {
                    let line = self.viewer.line_name(waterfall.line);
                    let key = if waterfall.veto {
                        "debrief-chronicle-struck-veto"
                    } else {
                        "debrief-chronicle-struck"
                    };
                    told.push(self.say_with(key, &[("line", Value::from(&line))]));
                }
                What::Flat(id, true) => {
                    let name = self.viewer.staff_name(id);
                    told.push(
                        self.say_with("debrief-chronicle-flat", &[("name", Value::from(&name))]),
                    );
                }
                _ => {}
            }
        }
        told.extend(self.visits(facts));
        told.extend(self.published(facts));
        told
    }

    fn letters(&self, facts: &[Fact]) -> Option<SafeText> {
        let mut by = [0usize; 4];
        for fact in facts {
            if let What::Answered(_, answer, _) = fact.what {
                by[answer as usize] += 1;
            }
        }
        let all: usize = by.iter().sum();
        (all > 0).then(|| {
            let values = [
                ("count", Value::from(all)),
                ("signed", Value::from(by[Answer::Sign as usize])),
                ("annex", Value::from(by[Answer::Annex as usize])),
                ("retract", Value::from(by[Answer::Retract as usize])),
                ("pass", Value::from(by[Answer::Pass as usize])),
            ];
            let key = if by[Answer::Sign as usize] == all {
                "debrief-chronicle-signed"
            } else {
                "debrief-chronicle-letters"
            };
            self.say_with(key, &values)
        })
    }

    fn visits(&self, facts: &[Fact]) -> Option<SafeText> {
        let visits = facts.iter().filter_map(|fact| match fact.what {
            What::Received(visit, _, outcome) => Some((visit.kind, outcome.points)),
            _ => None,
        });
        let visits: Vec<(VisitKind, f64)> = visits.collect();
        let field = visits
            .iter()
            .filter(|visit| visit.0 == VisitKind::Field)
            .count();
        let points: f64 = visits.iter().map(|visit| visit.1).sum();
        (!visits.is_empty()).then(|| {
            let values = [
                ("count", Value::from(visits.len())),
                ("field", Value::from(field)),
                ("points", Value::decimal(points.max(0.0), 1)),
            ];
            self.say_with("debrief-chronicle-visits", &values)
        })
    }

    fn published(&self, facts: &[Fact]) -> Option<SafeText> {
        let last = facts.iter().rev().find_map(|fact| match fact.what {
            What::Published { marks, rank } => Some((marks, rank)),
            _ => None,
        });
        last.map(|(marks, rank)| {
            let towns = self.account.inquiry.trail.world().town.towns;
            let values = [
                ("marks", Value::decimal(marks, 1)),
                ("rank", Value::from(u32::from(rank))),
                ("towns", Value::from(u32::from(towns))),
            ];
            self.say_with("debrief-chronicle-rank", &values)
        })
    }

    /// The year's end: the county's figures, and then what was under the ledger.
    fn closing(&self) -> SafeText {
        let trail = &self.account.inquiry.trail;
        let (world, first, last) = (trail.world(), &trail.first, &trail.last);
        let rank = self.viewer.rank(last.town.rank);
        let values = [
            ("marks", Value::decimal(last.year.closed, 1)),
            ("rank", Value::from(&rank)),
            ("before", Value::decimal(measure::outcome(world, first), 1)),
            ("after", Value::decimal(measure::outcome(world, last), 1)),
            ("trust", Value::decimal(measure::trust(world, last), 1)),
            ("gap", Value::decimal(measure::gap(last), 1)),
            (
                "burnout",
                Value::decimal(last.team.strain.burnout() * 100.0, 0),
            ),
        ];
        self.say_with("debrief-chronicle-closing", &values)
    }
}
