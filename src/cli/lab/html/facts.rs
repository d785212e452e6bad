//! The stylised facts: claim, the condition under which it fails, verdict, and what was measured.

use maud::Markup;
use maud::html;

use crate::cli::lab::facts;
use crate::cli::lab::html::Page;
use crate::lab::facts::Measured;
use crate::lab::facts::Reading;
use crate::lab::facts::Verdict;
use crate::text::SafeText;

/// Decimals of what is measured.
const DECIMALS: usize = 2;

impl Page<'_> {
    pub(super) fn facts(&self) -> Option<Markup> {
        let readings = self.known.readings;
        Some(html! {
            @if readings.is_empty() { p .warn { (self.say("experiment-page-facts-unknown")) } } @else {
                p .sum { (facts::sum(self.ui, readings)) }
                ul .key { @for verdict in [Verdict::Holds, Verdict::Fails, Verdict::Open, Verdict::NotSimulated] {
                    li { (self.tag(verdict)) " " (self.say(meaning(verdict))) }
                } }
                div .wide { table .facts {
                    thead { tr {
                        th scope="col" { (self.say("facts-fact")) }
                        th scope="col" { (self.say("facts-what")) }
                        th scope="col" { (self.say("facts-verdict")) }
                        th scope="col" { (self.say("facts-measured")) " · " (self.say("facts-where")) " · " (self.say("facts-interval")) }
                    } }
                    tbody { @for (number, reading) in (1..).zip(readings) { (self.fact(number, reading)) } }
                } }
            }
        })
    }

    fn fact(&self, number: usize, reading: &Reading) -> Markup {
        html! {
            tr id=(format!("sf-{number}")) {
                th scope="row" { "SF-" (number) }
                td {
                    p { (facts::claim(self.ui, number)) }
                    p .over { (facts::condition(self.ui, number)) }
                }
                td { (self.tag(reading.verdict)) }
                td {
                    @if reading.verdict == Verdict::NotSimulated { p .over { (facts::why(self.ui, number)) } }
                    @if !reading.measured.is_empty() { table .measured { tbody {
                        @for measured in &reading.measured { (self.measured(measured)) }
                    } } }
                    @if let Some(adapted) = &reading.adapted {
                        p { (facts::adapted(self.ui, adapted.verdict)) }
                        table .measured { tbody {
                            @for measured in &adapted.measured { (self.measured(measured)) }
                        } }
                    }
                }
            }
        }
    }

    fn measured(&self, measured: &Measured) -> Markup {
        let number = measured.number;
        let exact = number.low == number.high;
        html! {
            tr {
                th scope="row" { (self.say(measured.what)) }
                td { @if !measured.at.is_empty() { code { (SafeText::clean(&measured.at)) } } }
                td { (self.number(number.mean, DECIMALS)) }
                td { @if !exact {
                    "[" (self.number(number.low, DECIMALS)) ", " (self.number(number.high, DECIMALS)) "]"
                } }
            }
        }
    }

    /// Writes a verdict: a mark and a word, so that colour only repeats them.
    fn tag(&self, verdict: Verdict) -> Markup {
        let (class, mark) = match verdict {
            Verdict::Holds => ("holds", "✓"),
            Verdict::Fails => ("fails", "✗"),
            Verdict::Open => ("open", "?"),
            Verdict::NotSimulated => ("absent", "–"),
        };
        html! { span class=(format!("verdict {class}")) { (mark) " " (facts::verdict(self.ui, verdict)) } }
    }
}

fn meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "experiment-page-holds",
        Verdict::Fails => "experiment-page-fails",
        Verdict::Open => "experiment-page-open",
        Verdict::NotSimulated => "experiment-page-absent",
    }
}
