//! What the designer's own tests came to: play by play, and whatever was found.

use maud::Markup;
use maud::html;

use crate::campaign::script::Script;
use crate::cli::test::html::Page;
use crate::cli::test::plays::Own;
use crate::text::Lang;

impl Page<'_> {
    pub(super) fn own(&self, own: &Own) -> Markup {
        html! {
            @if !own.plays.is_empty() {
                ul {
                    @for (script, failed) in &own.plays {
                        li {
                            @let title = self.title(script);
                            @if !title.is_empty() { span .title { (title) } " " }
                            code { (script.id) } " "
                            @if failed.is_empty() {
                                span .good { (self.say("lab-page-passed")) }
                            } @else {
                                span .warn { (self.say("lab-page-failed")) }
                            }
                        }
                    }
                }
            }
            pre { (own.body(self.ui, false)) }
        }
    }

    /// Returns a play's title in the page's language, or in the other where it has none in this one.
    fn title<'s>(&self, script: &'s Script) -> &'s str {
        let own = self.ui.lang();
        let mut all = [own].into_iter().chain(Lang::ALL);
        let title = all.find_map(|lang| {
            let title = script.title[lang as usize].as_str();
            (!title.is_empty()).then_some(title)
        });
        title.unwrap_or_default()
    }
}
