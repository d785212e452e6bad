//! Coverage: what was met, by kind, the three verdicts kept apart; and everything that has no part of its own.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::html::filled;
use crate::cli::test::print::percent;
use crate::lab::report::Kind;
use crate::lab::report::Met;

impl Page<'_> {
    pub(super) fn coverage(&self) -> Markup {
        let kinds = Kind::ALL.map(|kind| (kind, self.report.coverage(kind)));
        html! {
            div .wide { table .counts {
                thead { tr {
                    td {}
                    @for key in ["lab-declared", "lab-seen", "lab-not-seen", "lab-proved"] {
                        th scope="col" { (self.say(key)) }
                    }
                    td {}
                } }
                tbody { @for (kind, counts) in kinds {
                    @let all: usize = counts.iter().sum();
                    @if all > 0 { tr {
                        th scope="row" { (self.paper.kind(kind)) }
                        td { (all) }
                        @for (count, class) in counts.iter().zip(["seen", "not", "dead"]) {
                            td class=[(*count > 0).then_some(class)] { (count) }
                        }
                        td .stack aria-hidden="true" {
                            @for (count, class) in counts.iter().zip(["seen", "not", "dead"]) {
                                span class=(class) style=(format!("width:{:.1}%", 100.0 * *count as f64 / all as f64)) {}
                            }
                        }
                    } }
                } }
            } }
        }
    }

    /// Lists everything declared that has no part of its own, zeros included.
    pub(super) fn rest(&self) -> Markup {
        let own = |kind| matches!(kind, Kind::Event | Kind::Option | Kind::Ending);
        let kinds = Kind::ALL.into_iter().filter(|&kind| !own(kind));
        html! {
            p .over { (self.say("lab-page-rest-about")) }
            div .wide { table .shares {
                thead { tr { td {} (self.strategies()) } }
                @for kind in kinds {
                    @let mut all = self.report.things.iter().filter(|met| met.kind == kind).peekable();
                    @if all.peek().is_some() {
                        tbody {
                            tr .group { th scope="rowgroup" colspan=(self.report.batch.strategies.len() + 1) {
                                (self.paper.kind(kind))
                            } }
                            @for met in all { (self.shares(met)) }
                        }
                    }
                }
            } }
        }
    }

    /// Writes in how large a share of its plays each strategy met a thing.
    fn shares(&self, met: &Met) -> Markup {
        let plays = self.report.batch.plays;
        html! {
            tr {
                th scope="row" { (self.thing(met, &met.id)) }
                @for count in &met.by {
                    td .bar style=(filled(count.plays, plays)) { (percent(count.plays, plays)) }
                }
            }
        }
    }
}
