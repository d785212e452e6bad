//! How many events could come, by month: the least, the mean, the most, and how often none.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::html::plot;
use crate::cli::test::print::percent;
use crate::lab::report::Pool;

impl Page<'_> {
    pub(super) fn months(&self) -> Option<Markup> {
        let pools = &self.report.pools;
        let most = pools.iter().map(|pool| pool.most).max()?;
        let row = |key: &str, cell: &dyn Fn(&Pool) -> String| {
            html! {
                tr {
                    th scope="row" { (self.say(key)) }
                    @for pool in pools {
                        td { @if pool.ticks == 0 { "—" } @else { (cell(pool)) } }
                    }
                }
            }
        };
        Some(html! {
            p .over { (self.say("lab-page-months-about")) }
            div .wide { table .months {
                thead {
                    tr {
                        td {}
                        @for pool in pools {
                            th scope="col" title=(self.month("month-name", pool.month)) {
                                (self.month("month-short", pool.month))
                            }
                        }
                    }
                    tr aria-hidden="true" { td {} @for pool in pools { td { (plot::span(pool, most)) } } }
                }
                tbody {
                    (row("lab-page-pool-most", &|pool| pool.most.to_string()))
                    (row("lab-pool-mean", &|pool| self.number(pool.mean, 1)))
                    (row("lab-pool-least", &|pool| pool.least.to_string()))
                    (row("lab-pool-none", &|pool| percent(pool.none, pool.ticks)))
                }
            } }
        })
    }
}
