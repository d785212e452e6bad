//! Choices: what a campaign's option or initiative says, takes and stands for, and why it is closed.

use crate::campaign::book::ChoiceBook;
use crate::engine::action::Action;
use crate::engine::action::Refusal;
use crate::engine::world::Choice;
use crate::engine::world::Cost;
use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::causes::mode_key;
use crate::view::model::ChoiceView;
use crate::view::words::It;

impl Viewer<'_> {
    /// Writes what a choice takes; empty where it takes nothing.
    pub(crate) fn cost(&self, cost: Cost) -> SafeText {
        let units = (cost.units > 0).then(|| self.units(u32::from(cost.units)));
        let yuan = (cost.yuan > 0).then(|| self.yuan(f64::from(cost.yuan)));
        let parts = units.into_iter().chain(yuan);
        if self.aloud {
            return self.clauses(parts);
        }
        SafeText::join(parts, " · ")
    }

    /// Describes a choice of the campaign.
    pub(crate) fn choice(
        &self,
        action: Action,
        choice: &Choice,
        book: &ChoiceBook,
        it: Option<&It>,
        refused: Option<Refusal>,
    ) -> ChoiceView {
        ChoiceView {
            action,
            label: self.tell(&book.label, it),
            who: self.tell(&book.who, it),
            mode: Some((choice.mode, self.say(mode_key(choice.mode)))),
            cost: self.cost(choice.cost),
            closed: refused.map(|refusal| self.because(refusal, book, it)),
        }
    }

    /// Says why a choice is closed: in the campaign's words where its condition does not hold.
    fn because(&self, refusal: Refusal, book: &ChoiceBook, it: Option<&It>) -> SafeText {
        if refusal == Refusal::Closed && !book.because.is_empty() {
            self.tell(&book.because, it)
        } else {
            self.refusal(refusal)
        }
    }

    /// Describes a choice of the program's own: a label and who would choose it, by the keys' names.
    pub(crate) fn own_choice(&self, action: Action, label: &str, about: &str) -> ChoiceView {
        ChoiceView {
            action,
            label: self.say(label),
            who: self.say(about),
            mode: None,
            cost: SafeText::default(),
            closed: None,
        }
    }
}
