//! News: what happened, a sentence for each fact that is one.

use crate::campaign::book::Words;
use crate::engine::action::Reception;
use crate::engine::fact::Fact;
use crate::engine::fact::Outcome;
use crate::engine::fact::Waterfall;
use crate::engine::fact::What;
use crate::engine::state::Source;
use crate::engine::state::Visit;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::words::It;

/// Finding on hollow paper from which it is said that ledger and field do not agree.
const HOLLOW: f64 = 0.05;
/// Points below which nothing is said to be taken or won.
const NOTHING: f64 = 0.005;

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
        let points = |points: f64| [("points", Value::decimal(points.abs(), 2))];
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

    fn incident(&self, waterfall: &Waterfall) -> Vec<SafeText> {
        let line = self.line_name(waterfall.line);
        let line = [("line", Value::from(&line))];
        let percent = Value::decimal(waterfall.landed * 100.0, 0);
        let mut news = vec![
            self.say_with("report-incident", &line),
            self.say_with("report-blame", &[("percent", percent)]),
        ];
        if waterfall.veto {
            news.push(self.say_with("report-veto", &line));
        }
        news
    }

    fn published(&self, marks: f64, rank: u16) -> SafeText {
        let values = [
            ("marks", Value::decimal(marks, 1)),
            ("rank", Value::from(u32::from(rank))),
            ("towns", Value::from(u32::from(self.world().town.towns))),
        ];
        self.say_with("news-published", &values)
    }
}
