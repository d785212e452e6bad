//! The ids of a campaign: names to dense numbers, per kind, and the names that the campaign makes up as it goes.

use crate::campaign::diagnostic::Place;
use crate::campaign::limits;
use std::collections::BTreeMap;

/// A kind of thing that has ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the tables of docs/campaign-format.md.
pub enum Kind {
    Line,
    Village,
    Staff,
    Official,
    Letter,
    Event,
    Initiative,
    Ending,
    Grade,
    Concept,
}

impl Kind {
    /// Every kind, in the order in which their tables are read.
    pub const ALL: [Self; 10] = [
        Self::Grade,
        Self::Official,
        Self::Village,
        Self::Line,
        Self::Staff,
        Self::Letter,
        Self::Concept,
        Self::Event,
        Self::Initiative,
        Self::Ending,
    ];

    /// Returns the name of its table.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Village => "village",
            Self::Staff => "staff",
            Self::Official => "official",
            Self::Letter => "letter",
            Self::Event => "event",
            Self::Initiative => "initiative",
            Self::Ending => "ending",
            Self::Grade => "grade",
            Self::Concept => "concept",
        }
    }

    /// Returns the key of the words for one of it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Line => "check-kind-line",
            Self::Village => "check-kind-village",
            Self::Staff => "check-kind-staff",
            Self::Official => "check-kind-official",
            Self::Letter => "check-kind-letter",
            Self::Event => "check-kind-event",
            Self::Initiative => "check-kind-initiative",
            Self::Ending => "check-kind-ending",
            Self::Grade => "check-kind-grade",
            Self::Concept => "check-kind-concept",
        }
    }

    /// Returns how many of it a campaign may have.
    pub const fn most(self) -> usize {
        match self {
            Self::Line => crate::engine::MAX_LINES,
            Self::Village | Self::Staff | Self::Official => limits::PEOPLE,
            Self::Letter => limits::LETTERS,
            Self::Event => limits::EVENTS,
            Self::Initiative => limits::INITIATIVES,
            Self::Ending => limits::ENDINGS,
            Self::Grade => limits::GRADES,
            Self::Concept => limits::CONCEPTS,
        }
    }
}

/// The ids of one kind.
#[derive(Debug, Default)]
pub(super) struct Ids<'t> {
    by_name: BTreeMap<&'t str, (u16, Place)>,
}

impl<'t> Ids<'t> {
    /// Takes an id for the thing of a number. If another thing has it already, gives its place.
    pub fn add(&mut self, name: &'t str, number: u16, place: Place) -> Option<Place> {
        match self.by_name.get(name) {
            Some((_, first)) => Some(first.clone()),
            None => {
                self.by_name.insert(name, (number, place));
                None
            }
        }
    }

    /// Returns the number of an id.
    pub fn get(&self, name: &str) -> Option<u16> {
        self.by_name.get(name).map(|(number, _)| *number)
    }

    /// Lists the ids.
    pub fn names(&self) -> impl Iterator<Item = &'t str> + '_ {
        self.by_name.keys().copied()
    }
}

/// Names that come into being when they are first mentioned: flags or variables.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    by_name: BTreeMap<String, u16>,
    mentioned: Vec<Mention>,
}

/// The names that are the campaign's own.
#[derive(Debug, Default)]
pub(super) struct Owned {
    /// The flags.
    pub flags: Mentions,
    /// The variables.
    pub vars: Mentions,
}

/// A flag or variable.
#[derive(Debug)]
pub(super) struct Mention {
    /// Its name.
    pub name: String,
    /// Whether an effect sets it.
    pub set: bool,
    /// Where it is read first.
    pub read: Option<Place>,
}

impl Mentions {
    /// Returns the number of a name, new or known; none where there are too many.
    pub fn number(&mut self, name: &str) -> Option<u16> {
        if let Some(number) = self.by_name.get(name) {
            return Some(*number);
        }
        let number = u16::try_from(self.mentioned.len())
            .ok()
            .filter(|n| usize::from(*n) < limits::FLAGS)?;
        self.by_name.insert(name.to_owned(), number);
        self.mentioned.push(Mention {
            name: name.to_owned(),
            set: false,
            read: None,
        });
        Some(number)
    }

    /// Notes that an effect sets a name.
    pub fn set(&mut self, number: u16) {
        if let Some(mention) = self.mentioned.get_mut(usize::from(number)) {
            mention.set = true;
        }
    }

    /// Notes where a name is read.
    pub fn read(&mut self, number: u16, place: Place) {
        if let Some(mention) = self.mentioned.get_mut(usize::from(number)) {
            mention.read.get_or_insert(place);
        }
    }

    /// Lists the names in order of their numbers.
    pub fn all(&self) -> &[Mention] {
        &self.mentioned
    }
}

/// Tells whether a name may be an id: `[a-z][a-z0-9-]*`, at most 40 characters, and not `it`.
pub(super) fn is_id(name: &str) -> bool {
    name.len() <= limits::ID
        && name != "it"
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
