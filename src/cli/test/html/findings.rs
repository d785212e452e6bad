//! The findings: what is not as it should be.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::sum::Sum;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn findings(&self, besides: Sum) -> Markup {
        let all = &self.report.findings;
        let sum = all.len() + besides.all();
        let count = [("count", Value::from(sum))];
        let allowed = &self.report.allowed;
        let allowed_count = [("count", Value::from(allowed.len()))];
        html! {
            @if sum == 0 {
                p .good { (self.say("lab-no-findings")) }
            } @else {
                p .warn { (self.say_with("lab-findings", &count)) }
                @if !all.is_empty() { ol { @for found in all { li { (self.paper.finding(found)) } } } }
                @for line in besides.lines(self.ui) { p { (line) } }
            }
            @if let Some(why) = self.paper.uncompared() { p { (why) } }
            @if !allowed.is_empty() {
                p { (self.say_with("lab-allowed", &allowed_count)) }
                ul { @for one in allowed { li { (self.paper.excused(one)) } } }
            }
        }
    }
}
