//! Where to go from here: a new play from any decision, the guide, and what this is not for.

use crate::debrief::say::Teller;
use crate::text::Value;
use crate::view::document::Part;

impl Teller<'_> {
    pub(super) fn onward(&self) -> Part {
        let mut part = self.part("onward", "debrief-onward");
        let findings = &self.account.findings;
        let first = findings.openers.first().or(findings.mattered.first());
        let n = first.map_or(1, |finding| finding.decision + 1);
        let save = if self.account.save.is_empty() {
            self.say("debrief-save")
        } else {
            self.account.save.clone()
        };
        let values = [
            ("n", Value::from(n.to_string())),
            ("save", Value::from(&save)),
        ];
        part.say(self.say_with("debrief-fork", &values));
        if let Some(guide) = &self.account.guide {
            part.say(self.say_with("debrief-guide", &[("guide", Value::from(guide))]));
        }
        part.say(self.say("debrief-questions"));
        part.note(self.say("debrief-care"));
        part
    }
}
