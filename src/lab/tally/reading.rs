//! How much there is to read: the letters of what is put before the player, counted once per campaign.
//!
//! The assumption: 300 Chinese characters a minute, or 1,200 English letters and signs (some 240 words), blanks left out.
//! Counted are events with their options, what an option says at once and later, letters, and what an initiative says; not
//! the numbers of the screens, which are looked at and not read.

use crate::campaign::Campaign;
use crate::campaign::book::Book;
use crate::campaign::book::ChoiceBook;
use crate::campaign::book::Piece;
use crate::campaign::book::Words;
use crate::lab::atlas::Atlas;
use crate::lab::atlas::Thing;
use crate::text::Lang;

/// Characters that are read in a minute.
pub fn per_minute(lang: Lang) -> u32 {
    match lang {
        Lang::Zh => 300,
        Lang::En => 1200,
    }
}

/// What there is to read of each thing of the atlas when it comes or is done, in the campaign's main language.
#[derive(Debug, Clone)]
pub struct Reading {
    lang: Lang,
    characters: Vec<u32>,
}

impl Reading {
    /// Counts what a campaign says.
    pub fn of(campaign: &Campaign, atlas: &Atlas) -> Self {
        let lang = campaign.languages.first().copied().unwrap_or(Lang::Zh);
        let of = |thing: &Thing| characters(&campaign.book, *thing, lang);
        Self {
            lang,
            characters: atlas.things().iter().map(of).collect(),
        }
    }

    /// Returns the language that was counted in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the characters of a thing, by its number.
    #[inline]
    pub fn characters(&self, number: usize) -> u32 {
        self.characters[number]
    }

    /// Returns the thousandths of a minute that so many characters take.
    pub fn minutes(&self, characters: u64) -> i64 {
        (characters * 1000 / u64::from(per_minute(self.lang))) as i64
    }
}

fn words(words: &Words, lang: Lang) -> u32 {
    let count = |piece: &Piece| match piece {
        Piece::Text(text) => text.chars().filter(|c| !c.is_whitespace()).count() as u32,
        // A number or a name is about so long.
        Piece::Slot(_) | Piece::It => 3,
    };
    words.get(lang).0.iter().map(count).sum()
}

fn all<'w>(of: impl IntoIterator<Item = &'w Words>, lang: Lang) -> u32 {
    of.into_iter().map(|w| words(w, lang)).sum()
}

fn option(book: &Book, id: usize, option: u8) -> Option<&ChoiceBook> {
    book.events.get(id)?.options.get(usize::from(option))
}

fn characters(book: &Book, thing: Thing, lang: Lang) -> u32 {
    let later = |choice: Option<&ChoiceBook>, l: u8| {
        let says = choice.and_then(|choice| choice.later.get(usize::from(l)));
        all(says, lang)
    };
    let initiative = |id: usize| book.initiatives.get(id).map(|i| &i.choice);
    match thing {
        Thing::Event(id) => book.events.get(id.ix()).map_or(0, |event| {
            let options = event.options.iter().flat_map(|o| [&o.label, &o.who]);
            all([&event.title, &event.body].into_iter().chain(options), lang)
        }),
        Thing::Option(id, o) => all(option(book, id.ix(), o).map(|c| &c.says), lang),
        Thing::Later(id, o, l) => later(option(book, id.ix(), o), l),
        Thing::Letter(id, _) => book.letters.get(id.ix()).map_or(0, |letter| {
            all([&letter.title, &letter.body, &letter.needs], lang)
        }),
        Thing::Initiative(id) => book.initiatives.get(id.ix()).map_or(0, |i| {
            all([&i.about, &i.choice.label, &i.choice.says], lang)
        }),
        Thing::After(id, l) => later(initiative(id.ix()), l),
        Thing::Ending(id) => book
            .endings
            .get(id.ix())
            .map_or(0, |ending| all([&ending.title, &ending.body], lang)),
        Thing::Reception(_) | Thing::Behaviour(_) | Thing::Pledge(_) | Thing::Bargain(_) => 0,
    }
}
