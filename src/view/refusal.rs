//! Refusals in words: why something cannot be done.

use crate::engine::action::Refusal;
use crate::engine::planning::HOURS;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;

impl Viewer<'_> {
    /// Says why an action was refused.
    pub fn refusal(&self, refusal: Refusal) -> SafeText {
        match refusal {
            Refusal::NotNow => self.say("refusal-not-now"),
            Refusal::NoSuchThing => self.say("refusal-no-such-thing"),
            Refusal::Closed => self.say("refusal-closed"),
            Refusal::Units { asked, have } => self.say_with(
                "refusal-units",
                &[("asked", asked.into()), ("have", have.into())],
            ),
            Refusal::Money { asked, have } => self.say_with(
                "refusal-money",
                &[("asked", asked.into()), ("have", have.into())],
            ),
            Refusal::Limit(count) => {
                self.say_with("refusal-limit", &[("count", u32::from(count).into())])
            }
            Refusal::Hours(_) => {
                let edge = |hours: &u8| Value::from(u32::from(*hours));
                let edges = [("low", edge(HOURS.start())), ("high", edge(HOURS.end()))];
                self.say_with("refusal-hours", &edges)
            }
            Refusal::Quarter => self.say("refusal-quarter"),
            Refusal::OnlyCity => self.say("refusal-only-city"),
            Refusal::NoPath(id) => {
                let line = self.line_short(id);
                self.say_with("refusal-no-path", &[("line", Value::from(&line))])
            }
        }
    }
}
