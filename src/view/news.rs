//! News: what happened, a sentence for each fact that is one.

use crate::campaign::book::Words;
use crate::engine::action::Reception;
use crate::engine::fact::Cause;
use crate::engine::fact::Fact;
use crate::engine::fact::Outcome;
use crate::engine::fact::Waterfall;
use crate::engine::fact::What;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::state::Source;
use crate::engine::state::Visit;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::words::It;

/// Finding on hollow paper from which it is said that ledger and field do not agree.
const HOLLOW: f64 = 0.05;
/// Points below which nothing is said to be taken or won.
const NOTHING: f64 = 0.005;

/// Tells whether a fact is an incident.
pub(crate) fn is_incident(fact: &Fact) -> bool {
    matches!(fact.what, What::Incident(_))
}

impl Viewer<'_> {
    /// Says what a fact is about, where it is news: consequences, inspections, incidents, people, the county.
    pub(crate) fn news(&self, fact: &Fact) -> Vec<SafeText> {
        match fact.what {
            What::Later(source, later) => vec![self.later(source, later)],
            What::Received(visit, reception, outcome) => {
                vec![self.received(&visit, reception, &outcome)]
            }
            What::Incident(waterfall) => self.incident(&waterfall),
            What::Published { marks, rank } => vec![self.published(marks, rank)],
            What::Flat(id, flat) => {
                let key = if flat { "news-flat" } else { "news-flat-ended" };
                let name = self.staff_name(id);
                vec![self.say_with(key, &[("name", Value::from(&name))])]
            }
            What::County {
                inspections,
                field_share,
            } => {
                let rules = [
                    ("count", Value::decimal(inspections, 1)),
                    ("percent", Value::decimal(field_share * 100.0, 0)),
                ];
                vec![self.say_with("news-county", &rules)]
            }
            What::Audited(id) => {
                let line = self.line_name(id);
                vec![self.say_with("news-audited", &[("line", Value::from(&line))])]
            }
            _ => Vec::new(),
        }
    }

    /// Says what a late consequence says, in the campaign's words.
    pub(crate) fn later(&self, source: Source, later: u8) -> SafeText {
        let book = self.book_of_words();
        let (words, it): (Option<&Words>, Option<It>) = match source {
            Source::Option(id, option) => {
                let choice = book.events.get(id.ix());
                let choice = choice.and_then(|e| e.options.get(usize::from(option)));
                (choice.and_then(|c| c.later.get(usize::from(later))), None)
            }
            Source::Initiative(id, it) => {
                let target = self.world().initiatives[id.ix()].target;
                let choice = book.initiatives.get(id.ix()).map(|i| &i.choice);
                let words = choice.and_then(|c| c.later.get(usize::from(later)));
                (words, self.it(target, it))
            }
        };
        words.map(|w| self.tell(w, it.as_ref())).unwrap_or_default()
    }

    fn received(&self, visit: &Visit, reception: Reception, outcome: &Outcome) -> SafeText {
        let (line, kind) = (self.line_short(visit.line), self.visit_name(visit));
        let (how, result) = (self.reception_name(reception), self.result(outcome));
        let parts = [
            ("line", Value::from(&line)),
            ("kind", Value::from(&kind)),
            ("how", Value::from(&how)),
            ("result", Value::from(&result)),
        ];
        self.say_with("news-received", &parts)
    }

    /// Says what an inspection took or gave, and what it found.
    pub(crate) fn result(&self, outcome: &Outcome) -> SafeText {
        let points = |points: f64| {
            [(
                "points",
                Value::from(self.number(points.abs(), 2).as_str().to_owned()),
            )]
        };
        let mut parts = vec![match outcome.points {
            p if p >= NOTHING => self.say_with("inspection-deducted", &points(p)),
            p if p <= -NOTHING => self.say_with("inspection-won", &points(p)),
            _ => self.say("inspection-passed"),
        }];
        if outcome.hollow >= HOLLOW {
            parts.push(self.say("inspection-hollow"));
        }
        if outcome.exposed {
            parts.push(self.say("inspection-exposed"));
        }
        self.clauses(parts)
    }

    /// Says where an incident struck, who held how much of the blame, what landed on the player, and the veto.
    fn incident(&self, waterfall: &Waterfall) -> Vec<SafeText> {
        let line = self.line_name(waterfall.line);
        let percent = Value::decimal(waterfall.landed * 100.0, 0);
        let mut news = vec![
            self.say_with("report-incident", &[("line", Value::from(&line))]),
            self.waterfall(waterfall),
            self.say_with("report-blame", &[("percent", percent)]),
        ];
        if waterfall.veto {
            news.push(self.veto(&line));
        }
        news
    }

    fn veto(&self, line: &SafeText) -> SafeText {
        let points = Value::decimal(self.world().model.veto_points, 0);
        let parts = [("line", Value::from(line)), ("points", points)];
        self.say_with("report-veto", &parts)
    }

    /// Says in one sentence who held how much of the blame. The whole percents of each half add up.
    fn waterfall(&self, w: &Waterfall) -> SafeText {
        let whole = |share: f64| (share * 100.0).round();
        let landed = whole(w.landed);
        let (paper, conduct) = (whole(w.paper), whole(w.conduct));
        let town = whole(w.landed + w.paper + w.conduct + w.cover);
        let villages = whole(w.villages);
        let county = (100.0 - town - villages).max(0.0);
        let parts = [
            ("county", Value::decimal(county, 0)),
            ("town", Value::decimal(town, 0)),
            ("villages", Value::decimal(villages, 0)),
            ("paper", Value::decimal(paper, 0)),
            ("conduct", Value::decimal(conduct, 0)),
            // What lands is what is told first and last: the rounding stays in the middle.
            (
                "cover",
                Value::decimal((town - paper - conduct - landed).max(0.0), 0),
            ),
        ];
        self.say_with("report-waterfall", &parts)
    }

    /// Says everything about the incidents among some facts.
    pub(crate) fn struck<'f>(&self, facts: impl IntoIterator<Item = &'f Fact>) -> Vec<SafeText> {
        let struck = facts.into_iter().filter(|fact| is_incident(fact));
        struck.flat_map(|fact| self.news(fact)).collect()
    }

    /// Describes each veto among some facts as a change: the points that it takes off the year.
    pub(crate) fn vetoed(&self, facts: &[Fact]) -> Option<Change> {
        let of_veto = |fact: &Fact| match fact.what {
            What::Incident(w) if w.veto => Some((w.line, fact.tick)),
            _ => None,
        };
        let (line, tick) = facts.iter().find_map(of_veto)?;
        let slot = Slot::Town(TownField::Vetoes);
        Some(Change {
            slot,
            name: self.say("year-end-veto"),
            by: self.points_off(self.world().model.veto_points),
            good: -1,
            why: self.cause(Cause::Incident(line), tick),
        })
    }

    fn points_off(&self, points: f64) -> SafeText {
        if self.aloud {
            return self.rise(false, &self.number(points, 0));
        }
        self.signed(-points, 0)
    }

    fn published(&self, marks: f64, rank: u16) -> SafeText {
        let values = [
            ("marks", Value::decimal(marks, 1)),
            ("rank", Value::from(u32::from(rank))),
            ("towns", Value::from(u32::from(self.world().town.towns))),
        ];
        let key = if self.aloud {
            "plain-published"
        } else {
            "news-published"
        };
        self.say_with(key, &values)
    }
}
