//! What the others see of a colleague or of the team: a condition, never a number.

use crate::campaign::book::StaffBook;
use crate::campaign::book::Words;
use crate::engine::ids::StaffId;
use crate::engine::measure;
use crate::engine::state::Member;
use crate::engine::state::Strain;
use crate::text::SafeText;
use crate::view::Viewer;

/// A condition that others can see, the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Condition {
    Well,
    Tired,
    Strained,
    Flat,
    Away,
}

/// Burnout and fatigue from which people are seen to be tired, and to be close to the limit.
const TIRED: (f64, f64) = (0.45, 50.0);
const STRAINED: (f64, f64) = (0.58, 75.0);
/// Share of the team lying flat from which the heart has gone out of it.
const FLAT: f64 = 0.25;

fn of_strain(strain: &Strain) -> Condition {
    let over =
        |(burnout, fatigue): (f64, f64)| strain.burnout() >= burnout || strain.fatigue >= fatigue;
    if over(STRAINED) {
        Condition::Strained
    } else if over(TIRED) {
        Condition::Tired
    } else {
        Condition::Well
    }
}

/// Returns what the others see of a colleague.
pub(crate) fn of(member: &Member) -> Condition {
    if member.away > 0 {
        Condition::Away
    } else if member.flat {
        Condition::Flat
    } else {
        of_strain(&member.strain)
    }
}

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
        let condition = of(&self.state().staff[id.ix()]);
        let told = self.book_of_words().staff.get(id.ix());
        let told = told.map(|book| self.tell(words(book, condition), None));
        match told {
            Some(words) if !words.is_empty() => words,
            _ => self.say(key(condition)),
        }
    }

    /// Says how the team is.
    pub(crate) fn team(&self) -> SafeText {
        if measure::flat_share(self.world(), self.state()) >= FLAT {
            return self.say("team-flat");
        }
        self.say(match of_strain(&self.state().team.strain) {
            Condition::Tired => "team-tired",
            Condition::Strained => "team-strained",
            _ => "team-well",
        })
    }
}
