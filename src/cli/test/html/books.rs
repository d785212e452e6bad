//! The books at the end: for each measure how its values are spread, a row for each strategy on one scale.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::html::plot;
use crate::cli::test::html::plot::Scale;
use crate::lab::report::Distribution;
use crate::lab::tally::measure::Measure;
use crate::text::Value;

/// The measures in their order on the page, with their decimals.
const BOOKS: [(Measure, usize); 10] = [
    (Measure::Marks, 1),
    (Measure::Outcome, 1),
    (Measure::Burnout, 3),
    (Measure::Hollow, 1),
    (Measure::Trust, 1),
    (Measure::Rank, 1),
    (Measure::Decisions, 0),
    (Measure::Reading, 1),
    (Measure::Incidents, 2),
    (Measure::Vetoes, 2),
];

impl Page<'_> {
    pub(super) fn books(&self) -> Markup {
        html! {
            p .over { (self.say("lab-page-books-about")) }
            div .books { @for (measure, decimals) in BOOKS { (self.book(measure, decimals)) } }
        }
    }

    fn book(&self, measure: Measure, decimals: usize) -> Markup {
        let all = self.report.measures.iter();
        let all: Vec<&Distribution> = all.filter(|of| of.measure == measure).collect();
        let scale = Scale::of(&all);
        let name = self.say(&format!("lab-page-book-{}", measure.name()));
        let end = |at: f64| self.number(at, usize::from(scale.high - scale.low < 10.0));
        html! {
            table .book {
                caption { (name) }
                thead { tr {
                    td {}
                    td .ends aria-hidden="true" { span { (end(scale.low)) } span { (end(scale.high)) } }
                    th scope="col" { (self.say("lab-page-mean")) }
                } }
                tbody { @for of in all { tr {
                    th scope="row" title=(self.who(of.strategy)) { (self.strategy(of.strategy)) }
                    td { (plot::distribution(of, &scale, &self.spread(of, decimals))) }
                    td { (self.number(of.mean, decimals)) " " small { "±" (self.number(of.half_width, decimals)) } }
                } } }
            }
        }
    }

    /// Says in words what the drawing shows.
    fn spread(&self, of: &Distribution, decimals: usize) -> String {
        let number = |at: usize| Value::from(self.number(of.quantiles[at], decimals));
        let values = [
            ("low", number(1)),
            ("middle", number(3)),
            ("high", number(5)),
        ];
        self.say_with("lab-spread", &values)
    }
}
