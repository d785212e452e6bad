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
                (self.entry("interval"))
                @if compares {
                    (self.entry("paired"))
                    (self.entry("effect"))
                }
                (self.entry("many"))
                (self.entry("players"))
                (self.entry("levels"))
                (self.entry("model"))
            }
        }
    }

    fn entry(&self, name: &str) -> Markup {
        html! {
            dt { (self.say(&format!("experiment-guide-{name}"))) }
            dd { (self.say(&format!("experiment-guide-{name}-what"))) }
        }
    }
}
