//! What never happened: what is proved dead, what was not seen and why, what a search found of it.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::print::whole;
use crate::lab::report::Met;
use crate::lab::report::Verdict;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn dead(&self) -> Option<Markup> {
        let things = self.report.things.iter();
        let dead: Vec<&Met> = things
            .filter(|met| met.verdict == Verdict::Proved)
            .collect();
        (!dead.is_empty()).then(|| {
            html! {
                p .over { (self.say("lab-page-dead-about")) }
                ul { @for met in dead { li { (self.named(met)) } } }
            }
        })
    }

    pub(super) fn never(&self) -> Option<Markup> {
        let not_seen = |met: &&Met| matches!(met.verdict, Verdict::NotSeen { .. });
        let all: Vec<&Met> = self.report.things.iter().filter(not_seen).collect();
        let Verdict::NotSeen { plays, at_most } = all.first()?.verdict else {
            return None;
        };
        let values = [
            ("plays", Value::from(whole(plays))),
            ("each", Value::from(whole(self.report.batch.plays))),
            ("percent", Value::decimal(100.0 * at_most, 2)),
        ];
        Some(html! {
            p .over { (self.say_with("lab-never-about", &values)) }
            ul .never { @for met in all { li {
                (self.named(met))
                @if let Some(why) = &met.why {
                    ul { @for reason in self.paper.reasons(met.kind, why) { li { (code_within(&reason)) } } }
                }
            } } }
        })
    }

    /// Names a thing with its kind.
    fn named(&self, met: &Met) -> Markup {
        let title = self.paper.text(&met.title);
        html! {
            (self.paper.kind(met.kind)) " " code { (met.id) }
            @if !title.is_empty() { " " span .title { (title) } }
        }
    }

    pub(super) fn found(&self) -> Option<Markup> {
        let search = self.report.search.as_ref()?;
        let values = [
            ("plays", Value::from(whole(search.plays))),
            ("sought", Value::from(search.sought as i64)),
            ("count", Value::from(search.found.len())),
        ];
        let said = search.found.iter().map(|found| {
            let values = [
                ("kind", Value::from(self.paper.kind(found.kind))),
                ("id", Value::from(found.id.as_str())),
                ("seed", Value::from(found.seed.to_string())),
                ("count", Value::from(found.actions.len())),
            ];
            self.say_with("lab-search-found", &values)
        });
        Some(html! {
            p .over { (self.say_with("lab-search-about", &values)) }
            ul { @for said in said { li { (said) } } }
        })
    }
}

/// Sets as code what a sentence has between backticks.
fn code_within(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}
