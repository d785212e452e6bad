//! The words of the program and of the campaign, put together: keys, names, and phrases with their `{slots}` filled in.

use crate::campaign::book::From;
use crate::campaign::book::Piece;
use crate::campaign::book::Words;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VillageId;
use crate::engine::world::Target;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Sealed;

/// The chosen target of an initiative.
#[derive(Debug, Clone)]
pub(crate) struct It {
    /// Its position among the targets.
    pub id: u16,
    /// Its name.
    pub name: SafeText,
}

impl Viewer<'_> {
    /// Returns the program's words for a key.
    pub(crate) fn say(&self, key: &str) -> SafeText {
        SafeText::clean(&self.ui.say(key))
    }

    /// Returns the program's words for a key with values filled in.
    pub(crate) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> SafeText {
        SafeText::clean(&self.ui.say_with(key, values))
    }

    /// Returns a name or a title of the campaign.
    pub(crate) fn name(&self, words: &Words) -> SafeText {
        words.plain(self.ui.lang())
    }

    /// Returns a text of the campaign with its slots filled in, as far as the player may know them.
    pub(crate) fn tell(&self, words: &Words, it: Option<&It>) -> SafeText {
        let parts = words.get(self.ui.lang()).0.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Slot(slot) => self.figure(slot.bind(it.map_or(0, |it| it.id))),
            Piece::It => it.map_or_else(|| SafeText::clean("…"), |it| it.name.clone()),
        });
        SafeText::join(parts, "")
    }

    /// Returns a text of the campaign cut into its paragraphs; empty lines are left out.
    pub(crate) fn paragraphs(&self, words: &Words, it: Option<&It>) -> Vec<SafeText> {
        self.tell(words, it)
            .split('\n')
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(SafeText::clean)
            .collect()
    }

    /// Joins texts as a list in running text.
    pub(crate) fn list<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> SafeText {
        SafeText::join(parts, &self.say("common-separator"))
    }

    /// Joins texts as clauses of one sentence.
    pub(crate) fn clauses<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> SafeText {
        SafeText::join(parts, &self.say("common-comma"))
    }

    /// Joins a label and what it labels.
    pub(crate) fn labelled(&self, label: &str, text: &str) -> SafeText {
        SafeText::join([label, text], &self.say("common-colon"))
    }

    pub(crate) fn line_name(&self, id: LineId) -> SafeText {
        let book = self.book_of_words().lines.get(id.ix());
        book.map(|b| self.name(&b.name)).unwrap_or_default()
    }

    pub(crate) fn line_short(&self, id: LineId) -> SafeText {
        let book = self.book_of_words().lines.get(id.ix());
        let short = book.map(|b| self.name(&b.short)).unwrap_or_default();
        if short.is_empty() {
            self.line_name(id)
        } else {
            short
        }
    }

    pub(crate) fn village_name(&self, id: VillageId) -> SafeText {
        let book = self.book_of_words().villages.get(id.ix());
        book.map(|b| self.name(&b.name)).unwrap_or_default()
    }

    pub(crate) fn staff_name(&self, id: StaffId) -> SafeText {
        let book = self.book_of_words().staff.get(id.ix());
        book.map(|b| self.name(&b.name)).unwrap_or_default()
    }

    pub(crate) fn official_name(&self, id: OfficialId) -> SafeText {
        let book = self.book_of_words().officials.get(id.ix());
        book.map(|b| self.name(&b.name)).unwrap_or_default()
    }

    /// Names a target of an initiative; nothing where it needs none.
    pub(crate) fn it(&self, target: Target, id: u16) -> Option<It> {
        let name = match target {
            Target::None => return None,
            Target::Village => self.village_name(VillageId(id)),
            Target::Staff => self.staff_name(StaffId(id)),
            Target::Line => self.line_name(LineId(id)),
            Target::Official => self.official_name(OfficialId(id)),
        };
        Some(It { id, name })
    }

    /// Says that there is a target which is not chosen yet; nothing where there is none.
    pub(crate) fn any(&self, target: Target) -> Option<It> {
        let key = match target {
            Target::None => return None,
            Target::Village => "target-village",
            Target::Staff => "target-staff",
            Target::Line => "target-line",
            Target::Official => "target-official",
        };
        let name = self.say(key);
        Some(It { id: 0, name })
    }

    /// Names the county's government.
    pub(crate) fn county_office(&self) -> SafeText {
        let county = self.name(&self.book_of_words().county);
        self.say_with("office-county", &[("county", Value::from(&county))])
    }

    /// Names the town.
    pub(crate) fn town_name(&self) -> SafeText {
        self.name(&self.book_of_words().town)
    }

    /// Names the town's government.
    pub(crate) fn town_office(&self) -> SafeText {
        let town = self.name(&self.book_of_words().town);
        self.say_with("office-town", &[("town", Value::from(&town))])
    }

    /// Names the office that stands at the head of a document.
    fn office(&self, from: From) -> SafeText {
        match from {
            From::County => self.county_office(),
            From::Town | From::Staff(_) => self.town_office(),
            From::Village(id) => self.village_name(id),
            From::Residents => SafeText::default(),
            From::Official(id) => {
                let book = self.book_of_words().officials.get(id.ix());
                book.map(|b| self.name(&b.office)).unwrap_or_default()
            }
        }
    }

    /// Says which office issues a document; nothing where none does.
    pub(crate) fn issuer(&self, from: From) -> SafeText {
        let office = self.office(from);
        if office.is_empty() {
            return office;
        }
        self.say_with("paper-issued", &[("office", Value::from(&office))])
    }

    /// Says who signed a document, where it is a person.
    pub(crate) fn signer(&self, from: From) -> SafeText {
        match from {
            From::Official(_) | From::Staff(_) => {
                let name = self.sender(from, false);
                self.say_with("paper-signed", &[("name", Value::from(&name))])
            }
            _ => SafeText::default(),
        }
    }

    /// Returns whose seal is on something from somebody.
    pub(crate) fn sealed(&self, from: From) -> Sealed {
        match from {
            From::Residents => Sealed::Nobody,
            From::Staff(id) => Sealed::Person(self.staff_name(id)),
            _ => Sealed::Office(self.office(from)),
        }
    }

    /// Says who something is from; an official with the office.
    pub(crate) fn sender(&self, from: From, with_office: bool) -> SafeText {
        match from {
            From::County => self.say("from-county"),
            From::Residents => self.say("from-residents"),
            From::Town => self.say("from-town"),
            From::Village(id) => self.village_name(id),
            From::Staff(id) => self.staff_name(id),
            From::Official(id) => {
                let name = self.official_name(id);
                match self.book_of_words().officials.get(id.ix()) {
                    Some(book) if with_office => self.clauses([name, self.name(&book.office)]),
                    _ => name,
                }
            }
        }
    }
}
