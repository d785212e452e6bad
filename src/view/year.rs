//! The year's end: the marking sheet, what follows from it, and the ending where the play is over.

use crate::engine::state::Phase;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Sealed;
use crate::view::model::YearEnd;

impl Viewer<'_> {
    /// Makes the marking sheet of the year that was closed last, with the ending where there is one.
    pub fn year(&self) -> YearEnd {
        let ending = self.state().ending;
        let ending = ending.and_then(|id| self.book_of_words().endings.get(id.ix()));
        let calendar = self.world().calendar;
        let last = self.state().tick.min(calendar.ticks().saturating_sub(1));
        let year = Value::from(i64::from(calendar.year_of(last)));
        let office = self.county_office();
        YearEnd {
            header: self.header(),
            heading: self.say_with("year-end-title", &[("year", year)]),
            issuer: self.say_with("paper-issued", &[("office", Value::from(&office))]),
            seal: Sealed::Office(office),
            sheet: self.sheet(),
            verdict: self.verdict(),
            title: ending.map(|e| self.name(&e.title)),
            body: ending
                .map(|e| self.paragraphs(&e.body, None))
                .unwrap_or_default(),
        }
    }

    /// Says what the marks led to; nothing before a year was closed.
    fn verdict(&self) -> Vec<SafeText> {
        let state = self.state();
        if !matches!(state.phase, Phase::Year | Phase::Over) {
            return Vec::new();
        }
        let label = |key, value: &SafeText| self.labelled(&self.say(key), value);
        let marks = self.number(state.year.closed, 1);
        let rank = self.rank(state.town.rank);
        let factor = Value::decimal(state.year.pay, 1);
        let mut verdict = vec![
            label("year-end-marks", &marks),
            label("year-end-rank", &rank),
            label("year-end-grade", &self.grade()),
            label(
                "year-end-pay",
                &self.say_with("plain-number", &[("n", factor)]),
            ),
        ];
        verdict.push(self.say(if state.year.promoted {
            "news-promoted"
        } else {
            "year-end-not-promoted"
        }));
        verdict
    }

    /// Names the grade of the rank, or that of a year with a veto.
    fn grade(&self) -> SafeText {
        let (world, state) = (self.world(), self.state());
        let of_veto = state.year.vetoes > 0;
        let fits = |grade: &crate::engine::world::Grade| {
            if of_veto {
                grade.upto == 0
            } else {
                grade.upto > 0 && state.town.rank <= grade.upto
            }
        };
        let at = world.grades.iter().position(fits);
        let at = at.or(world.grades.iter().rposition(|grade| grade.upto > 0));
        let book = at.and_then(|at| self.book_of_words().grades.get(at));
        book.map(|b| self.name(&b.name)).unwrap_or_default()
    }
}
