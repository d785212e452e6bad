//! What the others see of a colleague or of the team: a condition, never a number.

use crate::campaign::book::StaffBook;
use crate::campaign::book::Words;
use crate::engine::condition::Condition;
use crate::engine::ids::StaffId;
use crate::text::SafeText;
use crate::view::Viewer;

fn words(book: &StaffBook, condition: Condition) -> &Words {
    match condition {
        Condition::Well => &book.well,
        Condition::Tired => &book.tired,
        Condition::Strained => &book.strained,
        Condition::Flat => &book.flat,
        Condition::Away => &book.away,
    }
}

fn key(condition: Condition) -> &'static str {
    match condition {
        Condition::Well => "condition-well",
        Condition::Tired => "condition-tired",
        Condition::Strained => "condition-strained",
        Condition::Flat => "condition-flat",
        Condition::Away => "condition-away",
    }
}

impl Viewer<'_> {
    /// Says what the others see of a colleague: in the campaign's words, or in a word where it has none.
    pub(crate) fn seen_of(&self, id: StaffId) -> SafeText {
        let condition = Condition::of(&self.state().staff[id.ix()]);
        let told = self.book_of_words().staff.get(id.ix());
        let told = told.map(|book| self.tell(words(book, condition), None));
        match told {
            Some(words) if !words.is_empty() => words,
            _ => self.say(key(condition)),
        }
    }

    /// Says how the team is.
    pub(crate) fn team(&self) -> SafeText {
        self.say(match Condition::of_team(self.world(), self.state()) {
            Condition::Flat => "team-flat",
            Condition::Tired => "team-tired",
            Condition::Strained => "team-strained",
            _ => "team-well",
        })
    }
}
