//! The words of the debrief: an [`Account`] to a [`Document`], a file for each part.
//!
//! Deliberately absent: form (`cli` and `tui` have it), and anything that is not in the account.

mod asked;
mod blame;
mod books;
mod chronicle;
mod class;
mod habits;
mod matter;
mod months;
mod onward;
mod roads;
mod rules;
mod why;

pub use self::class::ClassTeller;

use crate::debrief::account::Account;
use crate::debrief::books::Book;
use crate::debrief::then::Then;
use crate::debrief::trail::Decision;
use crate::debrief::trail::Road;
use crate::debrief::whatif::Course;
use crate::engine::ids::EventId;
use crate::lab::experiment::sums::Estimate;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::document::Document;
use crate::view::document::Part;
use crate::view::model::Curve;

/// Tells an account in a language.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    account: &'a Account,
    viewer: Viewer<'a>,
}

impl<'a> Teller<'a> {
    /// Begins to tell.
    pub fn new(account: &'a Account, ui: Ui) -> Self {
        Self {
            account,
            viewer: Viewer::new(&account.play, ui),
        }
    }

    /// Tells everything; `whole` with every road of every decision.
    pub fn document(&self, whole: bool) -> Document {
        let parts = [
            self.asked(),
            Some(self.books()),
            Some(self.months()),
            Some(self.why()),
            self.blame(),
            Some(self.habits()),
            Some(self.roads(whole)),
            self.rules(),
            Some(self.chronicle()),
            Some(self.onward()),
        ];
        Document {
            title: self.title(),
            about: self.about(),
            parts: parts.into_iter().flatten().collect(),
        }
    }

    /// Tells the chronicle alone.
    pub fn chronicle_alone(&self) -> Document {
        Document {
            title: self.title(),
            about: Vec::new(),
            parts: vec![self.chronicle()],
        }
    }

    /// Names the ticks of the play.
    pub fn months_named(&self) -> Vec<SafeText> {
        let snapshots = self.account.play.snapshots().iter();
        snapshots.map(|s| self.viewer.date(s.tick)).collect()
    }

    fn title(&self) -> SafeText {
        let town = self.viewer.town_name();
        self.say_with("debrief-title", &[("town", Value::from(&town))])
    }

    /// Says which play it is, enough to play the same world again.
    fn about(&self) -> Vec<SafeText> {
        let campaign = self.account.play.campaign();
        let values = [
            ("campaign", Value::from(campaign.id.as_str())),
            ("version", Value::from(campaign.version.as_str())),
            ("hash", Value::from(campaign.hash.as_str())),
            (
                "seed",
                Value::from(self.account.inquiry.trail.seed.to_string()),
            ),
        ];
        let mut about = vec![self.say_with("debrief-about", &values)];
        let who = [&self.account.player, &self.account.save];
        let who = who.into_iter().filter(|part| !part.trim().is_empty());
        let who = self.viewer.clauses(who);
        if !who.is_empty() {
            about.push(who);
        }
        about.push(self.say("debrief-notice"));
        about
    }

    fn part(&self, anchor: &'static str, key: &str) -> Part {
        Part::new(anchor, self.say(key))
    }

    fn say(&self, key: &str) -> SafeText {
        self.viewer.say(key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> SafeText {
        self.viewer.say_with(key, values)
    }

    /// Names the time of a tick.
    pub fn date(&self, tick: u16) -> SafeText {
        self.viewer.date(tick)
    }

    /// Writes the books one after the other.
    pub fn numbers(&self, of: impl Fn(Book) -> f64) -> SafeText {
        let told = Book::ALL.map(|book| {
            let number = self.viewer.number(of(book), book.decimals());
            SafeText::join([self.book(book), number], " ")
        });
        self.viewer.list(told)
    }

    /// Writes a book of this very year with how much it is from what it came to.
    pub(super) fn told_own(&self, values: &[(&str, Value<'_>)]) -> SafeText {
        self.say_with("debrief-own", values)
    }

    /// Joins texts as a list in running text.
    pub(super) fn listed(&self, parts: impl IntoIterator<Item = SafeText>) -> SafeText {
        self.viewer.list(parts)
    }

    /// Draws ledger and field as they were, and as they would have been on another road.
    pub fn both_curves(&self, decision: usize, course: &Course) -> Option<(Curve, Curve)> {
        let decision = self.account.inquiry.trail.decisions.get(decision)?;
        let was = self.viewer.reveal()?.curves.into_iter().next()?;
        let snapshots = self.account.play.snapshots();
        let before = snapshots.partition_point(|s| s.tick < decision.tick);
        let both = |paper: &[f64], real: &[f64], rest: (Vec<f64>, Vec<f64>)| {
            ([paper, &rest.0].concat(), [real, &rest.1].concat())
        };
        let n = before.min(was.paper.len());
        let (paper, real) = both(
            &was.paper[..n],
            &was.real[..n],
            course.curve.iter().copied().unzip(),
        );
        let would = self
            .viewer
            .curve_of(self.say("debrief-otherwise"), paper, real);
        Some((was, would))
    }

    /// Says what a decision was about.
    pub fn matter(&self, decision: &Decision) -> SafeText {
        matter::of(&self.viewer, decision.matter)
    }

    /// Names a road.
    pub fn road(&self, decision: &Decision, road: usize) -> SafeText {
        let Some(Road { action, start }) = decision.roads.get(road) else {
            return SafeText::default();
        };
        match start {
            Some(start) => matter::start(&self.viewer, *start),
            None => matter::road(&self.viewer, action.as_ref()),
        }
    }

    fn option(&self, id: EventId, option: u8) -> SafeText {
        self.viewer.option_label(id, option)
    }

    /// Names a decision by number, time and matter.
    pub fn decision(&self, n: usize) -> SafeText {
        let Some(decision) = self.account.inquiry.trail.decisions.get(n) else {
            return SafeText::default();
        };
        let (date, matter) = (self.viewer.date(decision.tick), self.matter(decision));
        let values = [
            ("n", Value::from((n + 1).to_string())),
            ("date", Value::from(&date)),
            ("matter", Value::from(&matter)),
        ];
        self.say_with("debrief-decision", &values)
    }

    /// Writes a difference with its interval; in brackets where the interval does not leave nought out.
    pub fn apart(&self, estimate: &Estimate, book: Book) -> SafeText {
        let values = [
            ("mean", Value::signed(estimate.mean, book.decimals())),
            ("half", Value::decimal(estimate.half(), book.decimals())),
        ];
        let key = if estimate.is_clear() {
            "debrief-apart"
        } else {
            "debrief-apart-unclear"
        };
        self.say_with(key, &values)
    }

    /// Says who goes on after a road that was not taken.
    pub fn then(&self, then: Then) -> SafeText {
        match then {
            Then::Style => self.say("debrief-then-style"),
            Then::Same => self.say("debrief-then-same"),
            Then::Habit(strategy) => self.say_with(
                "debrief-then-habit",
                &[("name", Value::from(strategy.name()))],
            ),
        }
    }

    /// Names a book.
    pub fn book(&self, book: Book) -> SafeText {
        self.say(match book {
            Book::Marks => "reveal-marks",
            Book::Outcome => "reveal-outcome",
            Book::Burnout => "reveal-burnout",
            Book::Gap => "reveal-gap",
        })
    }
}
