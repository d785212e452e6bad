//! Where everything that a campaign declares stands in its files: for findings about things that were read without a fault.
//!
//! Every list is parallel to the list of the same name in `World` and `Book`, where there is a campaign. Made only when a
//! campaign is checked; a play does without. Deliberately absent: what the things say.

mod gather;
mod noted;

pub(super) use self::gather::gather;
pub(super) use self::noted::Noted;
pub(super) use self::noted::mention;

use crate::campaign::book::Book;
use crate::campaign::diagnostic::Place;
use crate::campaign::ids::Kind;
use crate::engine::expr::Cond;
use crate::text::Lang;
use std::collections::BTreeSet;

/// The places of a campaign.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// `[campaign]`.
    pub campaign: Thing,
    /// `[calendar]`; its `id` is the place of `start`.
    pub calendar: Thing,
    /// The texts of `[campaign]`.
    pub head: HeadPlaces,
    /// The lines.
    pub lines: Vec<Thing>,
    /// The villages.
    pub villages: Vec<Thing>,
    /// The named colleagues.
    pub staff: Vec<Thing>,
    /// The officials.
    pub officials: Vec<Thing>,
    /// The letters.
    pub letters: Vec<LetterPlaces>,
    /// The events.
    pub events: Vec<EventPlaces>,
    /// The initiatives.
    pub initiatives: Vec<InitiativePlaces>,
    /// The endings.
    pub endings: Vec<EndingPlaces>,
    /// The grades.
    pub grades: Vec<Thing>,
    /// The concepts.
    pub concepts: Vec<Thing>,
    /// Where each flag is named.
    pub flags: Vec<Vec<Mention>>,
    /// Where each variable is named.
    pub vars: Vec<Vec<Mention>>,
    /// Where luck is asked.
    pub luck: Vec<LuckPlace>,
    /// What is named anywhere, by its kind and number.
    named: BTreeSet<(usize, u16)>,
}

impl Places {
    /// Lists where each declaration begins, with the name that `[[check.allow]]` gives it: `event.rain`, `event.rain.go`.
    pub(super) fn owners(&self, book: &Book) -> Vec<(Place, String)> {
        let mut all = vec![
            (self.campaign.table.clone(), "campaign".to_owned()),
            (self.calendar.table.clone(), "calendar".to_owned()),
        ];
        let mut add = |thing: &Thing, name: String| all.push((thing.table.clone(), name));
        let lists: [(&[Thing], &str, Vec<&String>); 5] = [
            (
                &self.lines,
                "line",
                book.lines.iter().map(|it| &it.id).collect(),
            ),
            (
                &self.villages,
                "village",
                book.villages.iter().map(|it| &it.id).collect(),
            ),
            (
                &self.staff,
                "staff",
                book.staff.iter().map(|it| &it.id).collect(),
            ),
            (
                &self.officials,
                "official",
                book.officials.iter().map(|it| &it.id).collect(),
            ),
            (
                &self.concepts,
                "concept",
                book.concepts.iter().map(|it| &it.id).collect(),
            ),
        ];
        for (things, kind, ids) in lists {
            for (thing, id) in things.iter().zip(ids) {
                add(thing, format!("{kind}.{id}"));
            }
        }
        for (places, book) in self.letters.iter().zip(&book.letters) {
            add(&places.thing, format!("letter.{}", book.id));
        }
        for (places, book) in self.endings.iter().zip(&book.endings) {
            add(&places.thing, format!("ending.{}", book.id));
        }
        for (places, book) in self.initiatives.iter().zip(&book.initiatives) {
            add(
                &places.choice.thing,
                format!("initiative.{}", book.choice.id),
            );
        }
        for (places, book) in self.events.iter().zip(&book.events) {
            add(&places.thing, format!("event.{}", book.id));
            for (option, words) in places.options.iter().zip(&book.options) {
                add(&option.thing, format!("event.{}.{}", book.id, words.id));
            }
        }
        all
    }

    /// Tells whether a thing is named anywhere in the campaign.
    pub(super) fn is_named(&self, kind: Kind, number: usize) -> bool {
        u16::try_from(number).is_ok_and(|number| self.named.contains(&(kind as usize, number)))
    }
}

/// A thing with an id.
#[derive(Debug, Clone, Default)]
pub struct Thing {
    /// The header of its table.
    pub table: Place,
    /// The value of its id.
    pub id: Place,
}

/// A text: the value in each language, by the number of the language; none where it is left out.
#[derive(Debug, Clone, Default)]
pub struct TextPlaces(pub [Option<Place>; 2]);

impl TextPlaces {
    /// Returns the place of the text in a language, else in the other one.
    pub fn get(&self, lang: Lang) -> Option<&Place> {
        self.0[lang as usize]
            .as_ref()
            .or(self.0[lang.other() as usize].as_ref())
    }
}

/// The texts of `[campaign]`.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct HeadPlaces {
    pub title: TextPlaces,
    pub premise: TextPlaces,
    pub briefing: TextPlaces,
    pub role: TextPlaces,
}

/// A condition.
#[derive(Debug, Clone, Default)]
pub struct CondPlaces {
    /// The string.
    pub whole: Place,
    /// What stands on both sides of each `and` and `or`, in the order of the text; empty where the condition has neither.
    pub parts: Vec<Part>,
}

/// A part of a condition.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where it stands.
    pub place: Place,
    /// What it came to.
    pub cond: Cond,
}

/// The places of a letter.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct LetterPlaces {
    pub thing: Thing,
    pub month: Place,
    pub title: TextPlaces,
    pub body: TextPlaces,
    pub needs: TextPlaces,
}

/// The places of an event.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct EventPlaces {
    pub thing: Thing,
    pub months: Option<Place>,
    pub weight: Option<Place>,
    pub when: Option<CondPlaces>,
    pub title: TextPlaces,
    pub body: TextPlaces,
    pub options: Vec<ChoicePlaces>,
}

/// The places of an option, or of what an initiative shares with one.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct ChoicePlaces {
    pub thing: Thing,
    pub when: Option<CondPlaces>,
    pub because: TextPlaces,
    pub cost: Option<Place>,
    pub label: TextPlaces,
    pub who: TextPlaces,
    pub says: TextPlaces,
    /// Each effect's string.
    pub effects: Vec<Place>,
    pub later: Vec<LaterPlaces>,
}

/// The places of a later consequence.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct LaterPlaces {
    /// The header of its table.
    pub table: Place,
    pub after: Place,
    pub when: Option<CondPlaces>,
    pub effects: Vec<Place>,
    pub says: TextPlaces,
}

/// The places of an initiative.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct InitiativePlaces {
    pub choice: ChoicePlaces,
    pub months: Option<Place>,
    pub about: TextPlaces,
}

/// The places of an ending.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct EndingPlaces {
    pub thing: Thing,
    pub when: Option<CondPlaces>,
    pub now: Option<CondPlaces>,
    pub title: TextPlaces,
    pub body: TextPlaces,
}

/// Where a flag or variable is named.
#[derive(Debug, Clone)]
pub struct Mention {
    /// The name in its string.
    pub place: Place,
    /// Whether an effect changes it there.
    pub set: bool,
}

/// Where luck is asked.
#[derive(Debug, Clone)]
pub struct LuckPlace {
    /// The key.
    pub key: String,
    /// The percentage.
    pub percent: f64,
    /// The percentage in its string.
    pub place: Place,
}
