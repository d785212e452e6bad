//! The endings by strategy: the share of plays that came to each, with its interval.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::html::plot;
use crate::cli::test::print::percent;
use crate::lab::report::Count;
use crate::lab::report::Kind;

impl Page<'_> {
    pub(super) fn endings(&self) -> Option<Markup> {
        let things = self.report.things.iter();
        let mut endings = things.filter(|met| met.kind == Kind::Ending).peekable();
        endings.peek()?;
        Some(html! {
            p .over { (self.say("lab-page-endings-about")) }
            div .wide { table .endings {
                thead { tr { td {} (self.strategies()) } }
                tbody { @for met in endings { tr {
                    th scope="row" { (self.thing(met, &met.id)) }
                    @for count in &met.by { td { (self.interval(count)) } }
                } } }
            } }
        })
    }

    /// Writes a share of plays with its 95 % interval.
    fn interval(&self, count: &Count) -> Markup {
        let bound = |share: f64| {
            let percent = 100.0 * share;
            self.number(percent, usize::from(percent > 0.0 && percent < 9.95))
        };
        let plays = self.report.batch.plays;
        html! {
            b { (percent(count.plays, plays)) } " "
            small { (bound(count.low)) "–" (bound(count.high)) }
            (plot::interval(count.plays as f64 / plays.max(1) as f64, count.low, count.high))
        }
    }
}
