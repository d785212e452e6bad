//! The log: month by month, what was decided and what happened.

use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Chapter;

impl Viewer<'_> {
    /// Tells the play so far, oldest month first.
    pub fn chronicle(&self) -> Vec<Chapter> {
        let months = self.play.facts().chunk_by(|a, b| a.tick == b.tick);
        let chapter = |facts: &[Fact]| {
            let mut said: Vec<SafeText> = facts.iter().flat_map(|fact| self.told(fact)).collect();
            said.retain(|sentence| !sentence.is_empty());
            let title = facts
                .first()
                .map(|fact| self.date(fact.tick))
                .unwrap_or_default();
            Chapter { title, said }
        };
        months
            .map(chapter)
            .filter(|chapter| !chapter.said.is_empty())
            .collect()
    }

    /// Says what was decided, or what is news.
    fn told(&self, fact: &Fact) -> Vec<SafeText> {
        match fact.what {
            What::Chosen(id, option) => {
                let label = self.option_label(id, option);
                vec![self.labelled(&self.event_title(id), &label)]
            }
            What::Answered(id, answer, granted) => {
                let mut words = vec![self.answer_name(answer)];
                if answer == crate::engine::action::Answer::Retract {
                    words.push(self.say(if granted {
                        "letter-granted"
                    } else {
                        "letter-refused"
                    }));
                }
                vec![self.labelled(&self.letter_title(id), &self.list(words))]
            }
            What::Done(id, it) => vec![self.initiative_title(id, Some(it))],
            What::Planned {
                substance,
                trace,
                outside,
                rest,
                hours,
            } => {
                let values = [
                    ("substance", Value::from(u32::from(substance))),
                    ("trace", Value::from(u32::from(trace))),
                    ("outside", Value::from(u32::from(outside))),
                    ("rest", Value::from(u32::from(rest))),
                    ("hours", Value::from(u32::from(hours))),
                ];
                vec![self.say_with("log-plan", &values)]
            }
            What::Pledged(id, pledge) => {
                vec![self.labelled(&self.line_name(id), &self.pledge(pledge))]
            }
            _ => self.news(fact),
        }
    }

    fn option_label(&self, id: crate::engine::ids::EventId, option: u8) -> SafeText {
        let event = self.book_of_words().events.get(id.ix());
        let choice = event.and_then(|event| event.options.get(usize::from(option)));
        choice
            .map(|choice| self.name(&choice.label))
            .unwrap_or_default()
    }
}
