//! The words of a campaign: every text and name, by the engine's dense ids. What the rules never see.
//!
//! Texts are cleaned and cut at their `{slots}` when the campaign is loaded; `view` puts the numbers in.

use crate::engine::ids::{OfficialId, StaffId, VillageId};
use crate::engine::slot::Slot;
use crate::text::Lang;
use crate::text::SafeText;

/// A text in every language of the campaign.
#[derive(Debug, Clone, Default)]
pub struct Words(pub [Phrase; 2]);

/// A text in one language, cut at its slots.
#[derive(Debug, Clone, Default)]
pub struct Phrase(pub Vec<Piece>);

/// A part of a phrase.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Words.
    Text(SafeText),
    /// The value of a slot, with its usual number of decimals.
    Slot(Slot),
    /// The name of the chosen target.
    It,
}

impl Words {
    /// Returns the phrase in a language; where the campaign lacks it, in the other one.
    pub fn get(&self, lang: Lang) -> &Phrase {
        let wanted = &self.0[lang as usize];
        if wanted.0.is_empty() {
            &self.0[lang.other() as usize]
        } else {
            wanted
        }
    }

    /// Returns the text in a language where it holds no slots, as names and titles do; slots are left out.
    pub fn plain(&self, lang: Lang) -> SafeText {
        self.get(lang).plain()
    }

    /// Tells whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|phrase| phrase.0.is_empty())
    }
}

impl Phrase {
    /// Returns the words without the slots.
    pub fn plain(&self) -> SafeText {
        match self.0.as_slice() {
            [Piece::Text(only)] => only.clone(),
            pieces => SafeText::join(
                pieces.iter().filter_map(|p| {
                    if let Piece::Text(t) = p {
                        Some(t)
                    } else {
                        None
                    }
                }),
                "",
            ),
        }
    }
}

/// All words of a campaign. Every list is parallel to the world's list of the same name.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// The campaign's title.
    pub title: Words,
    /// One or two sentences for the picker.
    pub premise: Words,
    /// What a newcomer reads first.
    pub briefing: Words,
    /// Who the player is.
    pub role: Words,
    /// The town's name.
    pub town: Words,
    /// The county's name.
    pub county: Words,
    /// Who wrote it; empty where it does not say.
    pub author: Words,
    /// Under which terms it may be passed on; empty where it does not say.
    pub licence: Words,
    /// The lines.
    pub lines: Vec<LineBook>,
    /// The villages.
    pub villages: Vec<VillageBook>,
    /// The named colleagues.
    pub staff: Vec<StaffBook>,
    /// The officials.
    pub officials: Vec<OfficialBook>,
    /// The letters.
    pub letters: Vec<LetterBook>,
    /// The events.
    pub events: Vec<EventBook>,
    /// The initiatives.
    pub initiatives: Vec<InitiativeBook>,
    /// The endings.
    pub endings: Vec<EndingBook>,
    /// The grades of the marking book.
    pub grades: Vec<GradeBook>,
    /// The glossary.
    pub concepts: Vec<ConceptBook>,
    /// Names of flags, by their number.
    pub flags: Vec<String>,
    /// Names of variables, by their number.
    pub vars: Vec<String>,
}

/// The words of a line.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct LineBook {
    pub id: String,
    pub name: Words,
    pub short: Words,
    pub about: Words,
    pub marked: Words,
    /// The words for the prescribed method, where there is one.
    pub method: Option<Words>,
    /// The target's pedigree from the centre down: level and percent, in that order.
    pub targets: Vec<(Level, f64)>,
}

/// A level that adds to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Level {
    Central,
    Province,
    City,
    County,
    Town,
}

/// The words of a village.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct VillageBook {
    pub id: String,
    pub name: Words,
    pub asset: Words,
    pub hazard: Words,
    pub matter: Words,
    pub households: u32,
    pub residents: f64,
    pub elderly: f64,
}

/// The words of a colleague.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct StaffBook {
    pub id: String,
    pub name: Words,
    pub post: Words,
    pub age: u8,
    pub wound: Words,
    pub wish: Words,
    pub well: Words,
    pub tired: Words,
    pub strained: Words,
    pub flat: Words,
    pub away: Words,
}

/// The words of an official.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct OfficialBook {
    pub id: String,
    pub name: Words,
    pub office: Words,
    pub pressure: Words,
}

/// The words of a letter.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct LetterBook {
    pub id: String,
    pub from: From,
    pub number: Words,
    pub title: Words,
    pub body: Words,
    pub needs: Words,
}

/// Who something comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum From {
    /// The county's party committee or government.
    County,
    /// Residents.
    Residents,
    /// The town's own office.
    #[default]
    Town,
    /// An official.
    Official(OfficialId),
    /// A village.
    Village(VillageId),
    /// A colleague.
    Staff(StaffId),
}

/// What an event looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)] // The names are the values of docs/campaign-format.md.
pub enum Kind {
    #[default]
    Document,
    Phone,
    Message,
    Visit,
    Meeting,
    Field,
}

/// The words of an event.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct EventBook {
    pub id: String,
    pub kind: Kind,
    pub from: From,
    /// Positions in [`Book::concepts`].
    pub concepts: Vec<u16>,
    pub title: Words,
    pub body: Words,
    pub options: Vec<ChoiceBook>,
}

/// The words of an option or an initiative.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct ChoiceBook {
    pub id: String,
    pub label: Words,
    pub who: Words,
    pub because: Words,
    pub says: Words,
    /// What each later consequence says, parallel to the world's.
    pub later: Vec<Words>,
}

/// The words of an initiative.
#[derive(Debug, Clone, Default)]
pub struct InitiativeBook {
    /// What it is for.
    pub about: Words,
    /// Its label, reason when closed, and what it says; `who` is empty.
    pub choice: ChoiceBook,
}

/// The words of an ending.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct EndingBook {
    pub id: String,
    pub title: Words,
    pub body: Words,
}

/// The words of a grade.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct GradeBook {
    pub id: String,
    pub name: Words,
}

/// A page of the glossary.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The names are the keys of docs/campaign-format.md.
pub struct ConceptBook {
    pub id: String,
    pub name: Words,
    pub reading: Words,
    pub counter: Words,
}
