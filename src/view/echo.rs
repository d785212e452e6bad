//! What the last action led to at once, from the facts that it added.

use crate::campaign::book::ChoiceBook;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::fact::Cause;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::state::Pledge;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Echo;
use crate::view::model::Sealed;
use crate::view::news::is_incident;
use crate::view::tally::tally;
use crate::view::tally::told;

/// Leaves out the reasons of changes that go without saying.
fn without_reasons(echo: Echo, goes_without: impl Fn(&SafeText) -> bool) -> Echo {
    let blank = |change: Change| Change {
        why: if goes_without(&change.why) {
            SafeText::default()
        } else {
            change.why
        },
        ..change
    };
    Echo {
        changes: echo.changes.into_iter().map(blank).collect(),
        ..echo
    }
}

impl Viewer<'_> {
    /// Says what the last action led to at once; `from` is how many facts there were before it.
    ///
    /// `None` where nothing is to be told: a plan whose month closed without an incident (its report tells), a page that
    /// was turned into a quiet morning.
    pub fn echo(&self, from: usize) -> Option<Echo> {
        let facts = self.play.facts().get(from..).unwrap_or_default();
        let echo = match self.play.actions().last()? {
            Action::Letter(id, answer) => self.letter_echo(*id, *answer, facts),
            Action::Event(id, option) => self.event_echo(*id, *option, facts),
            Action::Initiative(id, it) => self.initiative_echo(*id, *it, facts),
            Action::Pledge(id, pledge) => self.pledge_echo(*id, *pledge),
            Action::Bargain(id) => self.bargain_echo(*id, facts),
            Action::Receive(_) => self.visit_echo(facts),
            Action::Continue => self.morning(facts),
            Action::Plan(_) => self.closing(facts),
        };
        let echo = Echo {
            concepts: self.concepts_of_last(),
            ..echo
        };
        let told = !echo.says.is_empty() || !echo.changes.is_empty();
        told.then_some(echo)
    }

    /// Names the concepts of the event that was answered last.
    fn concepts_of_last(&self) -> Vec<(SafeText, u16)> {
        let event = match self.play.actions().last() {
            Some(Action::Event(id, _)) => self.event_book(*id),
            _ => None,
        };
        event
            .map(|book| self.concept_names(&book.concepts))
            .unwrap_or_default()
    }

    fn changes(&self, facts: &[Fact]) -> Vec<Change> {
        let tallies = tally(facts, told);
        let veto = self.vetoed(facts).into_iter();
        veto.chain(tallies.iter().filter_map(|t| self.summed(t)))
            .collect()
    }

    /// What struck while the month was closed; everything else of it belongs to the report.
    fn closing(&self, facts: &[Fact]) -> Echo {
        let of_incident: Vec<Fact> = facts.iter().filter(|f| by_incident(f)).copied().collect();
        Echo {
            title: self.date(self.state().tick),
            says: self.struck(facts),
            seal: Sealed::Nobody,
            changes: self.changes(&of_incident),
            concepts: Vec::new(),
        }
    }

    fn letter_echo(&self, id: LetterId, answer: Answer, facts: &[Fact]) -> Echo {
        let granted = |fact: &Fact| match fact.what {
            What::Answered(id, Answer::Retract, granted) => Some((id, granted)),
            _ => None,
        };
        let mut says = vec![self.answer_name(answer)];
        let answered = facts
            .iter()
            .filter(|f| matches!(f.what, What::Answered(..)))
            .count();
        says.extend(facts.iter().filter_map(granted).map(|(id, granted)| {
            let key = if granted {
                "letter-granted"
            } else {
                "letter-refused"
            };
            match answered {
                0 | 1 => self.say(key),
                _ => self.labelled(&self.letter_title(id), &self.say(key)),
            }
        }));
        let title = match answered {
            0 | 1 => self.letter_title(id),
            count => self.say_with("count-letters", &[("count", count.into())]),
        };
        let echo = Echo {
            title,
            says,
            seal: match answer {
                Answer::Retract => Sealed::Nobody,
                _ => Sealed::Office(self.town_office()),
            },
            changes: self.changes(facts),
            concepts: Vec::new(),
        };
        match answered {
            0 | 1 => self.without_own(echo, Cause::Letter(id)),
            // Each change names its line; ten times the title of its letter would bury it.
            _ => without_reasons(echo, |_| true),
        }
    }

    /// Leaves out the reason of each change where it is what stands above them all.
    fn without_own(&self, echo: Echo, own: Cause) -> Echo {
        let own = self.cause(own, self.state().tick);
        without_reasons(echo, |why| *why == own)
    }

    fn event_echo(&self, id: EventId, option: u8, facts: &[Fact]) -> Echo {
        let book = self.event_book(id);
        let book = book.and_then(|b| b.options.get(usize::from(option)));
        let echo = self.choice_echo(self.event_title(id), book, None, facts);
        self.without_own(echo, Cause::Option(id, option))
    }

    fn initiative_echo(&self, id: InitiativeId, it: u16, facts: &[Fact]) -> Echo {
        let book = self.book_of_words().initiatives.get(id.ix());
        let title = self.initiative_title(id, Some(it));
        let echo = self.choice_echo(title, book.map(|b| &b.choice), Some((id, it)), facts);
        self.without_own(echo, Cause::Initiative(id))
    }

    fn choice_echo(
        &self,
        title: SafeText,
        book: Option<&ChoiceBook>,
        done: Option<(InitiativeId, u16)>,
        facts: &[Fact],
    ) -> Echo {
        let it = done.and_then(|(id, it)| self.it(self.world().initiatives[id.ix()].target, it));
        let says = book.map(|b| self.paragraphs(&b.says, it.as_ref()));
        let mut says = says.unwrap_or_default();
        says.extend(facts.iter().flat_map(|fact| self.news(fact)));
        Echo {
            title,
            says,
            seal: Sealed::Nobody,
            changes: self.changes(facts),
            concepts: Vec::new(),
        }
    }

    fn pledge_echo(&self, id: LineId, pledge: Pledge) -> Echo {
        let (line, name) = (self.line_name(id), self.pledge(pledge));
        let parts = [("line", Value::from(&line)), ("pledge", Value::from(&name))];
        Echo {
            seal: Sealed::Nobody,
            title: self.say("pledge-title"),
            says: vec![self.say_with("news-pledge", &parts)],
            changes: Vec::new(),
            concepts: Vec::new(),
        }
    }

    fn bargain_echo(&self, id: LineId, facts: &[Fact]) -> Echo {
        let granted = facts.iter().any(|f| f.what == What::Bargained(id, true));
        let line = self.line_name(id);
        Echo {
            seal: Sealed::Nobody,
            title: self.say_with("bargain-of", &[("line", Value::from(&line))]),
            says: vec![self.say(if granted {
                "bargain-granted"
            } else {
                "bargain-refused"
            })],
            changes: self.changes(facts),
            concepts: Vec::new(),
        }
    }

    /// What an inspection led to. The last one of a month also closes it: what struck then is told, the rest belongs to
    /// the report.
    fn visit_echo(&self, facts: &[Fact]) -> Echo {
        let received = facts.iter().find_map(|fact| match &fact.what {
            What::Received(visit, _, outcome) => Some((visit, outcome)),
            _ => None,
        });
        let Some((visit, outcome)) = received else {
            return Echo {
                seal: Sealed::Nobody,
                title: self.say("kind-inspection"),
                says: Vec::new(),
                changes: Vec::new(),
                concepts: Vec::new(),
            };
        };
        let of_visit = facts.iter().filter(|f| by_visit(f) || by_incident(f));
        let of_visit: Vec<Fact> = of_visit.copied().collect();
        let all: Vec<&Fact> = facts
            .iter()
            .filter(|f| matches!(f.what, What::Received(..)))
            .collect();
        let (kind, line) = (self.visit_name(visit), self.line_name(visit.line));
        let (title, mut says) = match all.len() {
            0 | 1 => (self.labelled(&kind, &line), vec![self.result(outcome)]),
            count => (
                self.say_with("count-inspections", &[("count", count.into())]),
                all.into_iter().flat_map(|fact| self.news(fact)).collect(),
            ),
        };
        says.extend(self.struck(facts));
        Echo {
            seal: Sealed::Nobody,
            title,
            says,
            changes: self.changes(&of_visit),
            concepts: Vec::new(),
        }
    }

    /// What came due in the morning of a new month.
    fn morning(&self, facts: &[Fact]) -> Echo {
        let due = facts
            .iter()
            .filter(|f| matches!(f.what, What::Later(..)) || is_incident(f));
        let news = facts
            .iter()
            .filter(|f| matches!(f.what, What::County { .. }));
        let says: Vec<SafeText> = news.chain(due).flat_map(|fact| self.news(fact)).collect();
        let late = facts.iter().filter(|f| by_later(f) || by_incident(f));
        let late: Vec<Fact> = late.copied().collect();
        Echo {
            seal: Sealed::Nobody,
            title: self.date(self.state().tick),
            says: says.into_iter().filter(|s| !s.is_empty()).collect(),
            changes: self.changes(&late),
            concepts: Vec::new(),
        }
    }
}

fn by_visit(fact: &Fact) -> bool {
    matches!(
        fact.what,
        What::Change {
            cause: Cause::Inspection(_) | Cause::Behaviour(_),
            ..
        }
    )
}

/// Tells whether a fact is an incident or a change that one made.
fn by_incident(fact: &Fact) -> bool {
    let changed = matches!(
        fact.what,
        What::Change {
            cause: Cause::Incident(_),
            ..
        }
    );
    changed || is_incident(fact)
}

fn by_later(fact: &Fact) -> bool {
    matches!(
        fact.what,
        What::Change {
            cause: Cause::Later(..),
            ..
        }
    )
}
