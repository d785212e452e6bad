//! The clauses that answer to how somebody plays: in how large a share of months each held.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::html::filled;
use crate::cli::test::print::percent;
use crate::text::SafeText;

impl Page<'_> {
    pub(super) fn reactions(&self) -> Option<Markup> {
        let all = &self.report.reactions;
        (!all.is_empty()).then(|| {
            html! {
                p .over { (self.say("lab-page-reactions-about")) }
                div .wide { table .shares {
                    thead { tr { td {} (self.strategies()) } }
                    tbody { @for reaction in all { tr {
                        th scope="row" { code .clause { (SafeText::clean(&reaction.clause).as_str()) } " " small { (reaction.owner) } }
                        @for (&held, &ticks) in reaction.held.iter().zip(&reaction.ticks) {
                            td .bar style=(filled(held, ticks)) { (percent(held, ticks)) }
                        }
                    } } }
                } }
            }
        })
    }
}
