//! The head of the page: what was played, by whom, and the command that plays it again. And its foot.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::webpage::quoted;
use crate::lab::batch::Stop;
use crate::lab::experiment::record::Kind;
use crate::text::SafeText;
use crate::text::Value;

impl Page<'_> {
    /// Returns the campaign's title; its id where only a record is at hand.
    pub(super) fn title(&self) -> String {
        let title = self
            .known
            .campaign
            .map(|campaign| campaign.book.title.plain(self.ui.lang()));
        let id = || SafeText::clean(&self.record.plan.campaign);
        title.unwrap_or_else(id).to_string()
    }

    pub(super) fn head(&self, title: &str) -> Markup {
        let plan = &self.record.plan;
        let clean = |text: &str| SafeText::clean(text).to_string();
        html! {
            header {
                p .over { (self.say("experiment-page-title")) }
                h1 { (title) }
                p { (self.played()) }
                @for warning in self.warnings() { p .warn { (warning) } }
                dl {
                    dt { (self.say("lab-page-campaign")) }
                    dd { (clean(&plan.campaign)) " " (clean(&plan.campaign_version)) }
                    dt { (self.say("lab-page-hash")) }
                    dd { code { (clean(&plan.hash)) } }
                    dt { (self.say("experiment-page-program")) }
                    dd { "township " (clean(&plan.version)) }
                    dt { (self.say("experiment-page-seed")) }
                    dd { (plan.seed) }
                    dt { (self.say("lab-page-command")) }
                    dd { code .command { @for word in self.command() { span { (word) } " " } } }
                    @if plan.kind != Kind::Facts {
                        dt { (self.say("lab-page-players")) }
                        dd { ul .who { @for player in 0..self.grid.players.len() {
                            li { b { (self.player(player)) } " " (self.habit(player)) }
                        } } }
                    }
                }
            }
        }
    }

    fn played(&self) -> String {
        let plan = &self.record.plan;
        let values = [
            ("plays", Value::from(self.record.plays() as usize)),
            ("years", Value::from(usize::from(plan.years))),
            ("seed", Value::from(plan.seed.to_string())),
        ];
        self.say_with("experiment-played", &values)
    }

    /// Says what keeps the numbers from being the whole.
    fn warnings(&self) -> Vec<String> {
        let record = self.record;
        let values = [
            ("from", Value::from(record.from.to_string())),
            ("to", Value::from(record.to.saturating_sub(1).to_string())),
        ];
        let mut warnings = Vec::new();
        if record.plays() < record.plan.plays && record.stopped.is_none() {
            warnings.push(self.say_with("experiment-part", &values));
        }
        if record.stopped == Some(Stop::Asked) {
            warnings.push(self.say("lab-stopped-asked"));
        }
        if record.plays() < 2 {
            warnings.push(self.say("experiment-page-no-interval"));
        }
        warnings
    }

    /// Returns the words of the command.
    fn command(&self) -> Vec<String> {
        let words = self.record.plan.command.iter();
        words.map(|word| quoted(&SafeText::clean(word))).collect()
    }

    pub(super) fn foot(&self) -> Markup {
        html! { footer { p { (self.say("experiment-page-foot")) } } }
    }
}
