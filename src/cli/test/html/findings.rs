//! The findings: what is not as it should be.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn findings(&self) -> Markup {
        let all = &self.report.findings;
        let count = [("count", Value::from(all.len()))];
        let allowed = &self.report.allowed;
        let allowed_count = [("count", Value::from(allowed.len()))];
        html! {
            @if all.is_empty() {
                p .good { (self.say("lab-no-findings")) }
            } @else {
                p .warn { (self.say_with("lab-findings", &count)) }
                ol { @for found in all { li { (self.paper.finding(found)) } } }
            }
            @if !allowed.is_empty() {
                p { (self.say_with("lab-allowed", &allowed_count)) }
                ul { @for one in allowed { li { (self.paper.excused(one)) } } }
            }
        }
    }
}
