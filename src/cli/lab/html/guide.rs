//! How to read the page: what the numbers are, and what they are not.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::lab::experiment::record::Kind;

impl Page<'_> {
    pub(super) fn guide(&self) -> Markup {
        let compares = self.compares() && self.record.plan.kind == Kind::Compare;
        html! {
            dl .guide {
                (self.entry("experiment-guide-interval"))
                @if compares {
                    (self.entry("experiment-guide-paired"))
                    (self.entry("experiment-guide-effect"))
                }
                (self.entry("experiment-guide-many"))
                (self.entry("experiment-guide-players"))
                (self.entry("experiment-guide-levels"))
                (self.entry("experiment-guide-model"))
            }
        }
    }

    fn entry(&self, key: &str) -> Markup {
        html! {
            dt { (self.say(key)) }
            dd { (self.say(&format!("{key}-what"))) }
        }
    }
}
