//! The three books as numbers: what the county saw, what the place got, what it cost the people, and how it was done.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::lab::html::measure;
use crate::cli::lab::html::measure::Measure;

/// The books with their gauges.
const BOOKS: [(&str, &[Measure]); 4] = [
    ("experiment-page-county", &[measure::MARKS, measure::RANK]),
    (
        "experiment-page-place",
        &[measure::OUTCOME, measure::TRUST, measure::INCIDENTS],
    ),
    (
        "experiment-page-people",
        &[measure::BURNOUT, measure::HINDRANCE],
    ),
    (
        "experiment-page-paper",
        &[measure::TRACE, measure::HOLLOW, measure::BLAME],
    ),
];

impl Page<'_> {
    pub(super) fn books(&self) -> Option<Markup> {
        (!self.grid.rules.is_empty()).then(|| {
            html! {
                p .over { (self.say("experiment-page-books-about")) }
                @for player in 0..self.grid.players.len() { (self.books_of(player)) }
            }
        })
    }

    fn books_of(&self, player: usize) -> Markup {
        let measures = BOOKS.iter().flat_map(|(_, measures)| *measures);
        html! {
            h3 { (self.player(player)) }
            div .wide { table .three {
                thead {
                    tr { td {} @for (book, measures) in BOOKS {
                        th .book scope="colgroup" colspan=(measures.len()) { (self.say(book)) }
                    } }
                    tr { td {} @for measure in measures.clone() { th scope="col" { (self.say(measure.key)) } } }
                }
                tbody { @for rule in 0..self.grid.rules.len() {
                    @if let Some(arm) = self.grid.arm(rule, player) { tr {
                        th scope="row" { b .number { (rule) } " " (self.rule(rule)) }
                        @for measure in measures.clone() {
                            td { (self.mean(self.record.mean(arm, measure.gauge), measure.decimals)) }
                        }
                    } }
                } }
            } }
        }
    }
}
