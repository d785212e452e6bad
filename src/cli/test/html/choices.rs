//! The events with their options: how often each option was taken when it was open, by strategy.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::html::filled;
use crate::cli::test::print::percent;
use crate::cli::test::print::whole;
use crate::lab::report::Kind;
use crate::lab::report::Met;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn options(&self) -> Option<Markup> {
        let of = |kind| {
            self.report
                .things
                .iter()
                .filter(move |met| met.kind == kind)
        };
        let mut events = of(Kind::Event).peekable();
        events.peek()?;
        // Options follow each other in the order of their events.
        let mut options = of(Kind::Option).peekable();
        Some(html! {
            p .over { (self.say("lab-page-options-about")) }
            div .wide { table .shares {
                thead { tr { td {} (self.strategies()) } }
                @for event in events {
                    @let within = format!("{}.", event.id);
                    tbody {
                        (self.event(event))
                        @while let Some(option) = options.next_if(|option| option.id.starts_with(&within)) {
                            (self.option(option, &option.id[within.len()..]))
                        }
                    }
                }
            } }
        })
    }

    fn event(&self, event: &Met) -> Markup {
        let plays = self.report.batch.plays;
        html! {
            tr .group {
                th scope="rowgroup" { (self.thing(event, &event.id)) }
                @for count in &event.by { td { (percent(count.plays, plays)) } }
            }
        }
    }

    fn option(&self, option: &Met, id: &str) -> Markup {
        html! {
            tr {
                th scope="row" { (self.thing(option, id)) }
                @for count in &option.by {
                    @let open = count.open.unwrap_or(0);
                    @let values = [("times", Value::from(whole(count.times))), ("open", Value::from(whole(open)))];
                    td .bar style=(filled(count.times, open)) title=(self.say_with("lab-page-taken", &values)) {
                        (percent(count.times, open))
                    }
                }
            }
        }
    }
}
