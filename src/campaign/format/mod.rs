//! The campaign format as data: every table, every key, what it takes, what holds where it is left out, and a sentence for
//! people in both languages.
//!
//! The loader asks its tables by this description (ranges, limits, defaults, the form of texts), so the two cannot drift
//! apart: a key that is asked for and not described, or described and never asked for, stops every test. The schema for
//! editors and the reference pages are written from it. Deliberately absent: reading.

mod check;
mod constants;
mod ending;
mod event;
mod functions;
mod goal;
mod head;
mod letter;
mod line;
pub mod names;
mod people;
mod play;
mod reform;
pub mod state;
mod step;
mod words;

pub use self::check::ALLOW;
pub use self::check::CHECK;
pub use self::constants::of_constant;
pub use self::ending::CONCEPT;
pub use self::ending::ENDING;
pub use self::event::EVENT;
pub use self::event::INITIATIVE;
pub use self::functions::CALLS;
pub use self::functions::FUNCTIONS;
pub use self::functions::Function;
pub use self::goal::GOAL;
pub use self::goal::INVARIANT;
pub use self::head::CALENDAR;
pub use self::head::CAMPAIGN;
pub use self::head::FORMAT;
pub use self::head::GRADE;
pub use self::head::MODEL;
pub use self::head::REGIME;
pub use self::head::TOWNSHIP;
pub use self::letter::LETTER;
pub use self::line::LINE;
pub use self::people::OFFICIAL;
pub use self::people::STAFF;
pub use self::people::VILLAGE;
pub use self::play::PLAY;
pub use self::play::PLAY_FILE;
pub use self::reform::REFORM;
pub use self::reform::REFORM_FILE;
pub use self::reform::REFORMED_CALENDAR;
pub use self::reform::REFORMED_LINE;
pub use self::reform::REFORMED_LINES;
pub use self::reform::REFORMED_MODEL;
pub use self::reform::REFORMED_REGIME;
pub use self::reform::REFORMED_TOWNSHIP;
pub use self::reform::REFORMED_VILLAGES;
pub(super) use self::reform::WITH;
pub use self::step::CHOOSE;
pub use self::step::DO;
pub use self::step::NUMBER;
pub use self::step::PLAN;
pub use self::step::RECEIVE;
pub use self::step::STEP;
pub use self::step::TEXTS;
pub use self::words::ANSWERS;
pub use self::words::BEHAVIOURS;
pub use self::words::MODES;
pub use self::words::SENDERS;
pub use self::words::VISITS;

use crate::campaign::ids::Kind;
use crate::engine::constants::Constant;
use crate::text::Lang;

/// A sentence in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doc {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Doc {
    /// Returns the sentence in a language.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A table of the format.
#[derive(Debug)]
pub struct Section {
    /// Its header, as messages show it: `[[event.option]]`; for an inline table the name of its key.
    pub header: &'static str,
    /// What it is.
    pub doc: Doc,
    /// Its keys, in the order in which people write them; groups, since some tables have many in common.
    pub keys: &'static [&'static [Key]],
    /// The constants that it takes besides, each a number of that name.
    pub constants: &'static [Constant],
    /// Those of them that it does not take after all.
    pub spent: &'static [&'static str],
    /// What holds where a constant is left out; its own default where nothing is said.
    pub unset: Option<Doc>,
}

impl Section {
    /// Lists the keys.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> + Clone {
        self.keys.iter().copied().flatten()
    }

    /// Finds a key by its name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }

    /// Lists the constants that have no key of their own.
    pub fn other_constants(&self) -> impl Iterator<Item = &'static Constant> + Clone {
        let (keys, constants, spent) = (self.keys, self.constants, self.spent);
        let own = move |name: &str| keys.iter().copied().flatten().any(|key| key.name == name);
        constants
            .iter()
            .filter(move |c| !own(c.name) && !spent.contains(&c.name))
    }
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What holds where it is left out.
    pub need: Need,
    /// What it is.
    pub doc: Doc,
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// The table's own id.
    Id,
    /// A version such as `1.0.0`.
    Version,
    /// The number of the format.
    Format,
    /// A month such as `2017-01`.
    Date,
    /// The languages of the campaign.
    Languages,
    /// A text, in each language.
    Text(Form),
    /// A whole number of a range.
    Whole(u32, u32),
    /// A number of a range.
    Number(f64, f64),
    /// `true` or `false`.
    Yes,
    /// One of a few words.
    Word(&'static [Word]),
    /// One of a few words, or a list of them.
    Words(&'static [Word]),
    /// The id of a thing.
    One(Kind),
    /// Ids of things.
    Many(Kind),
    /// Whom something comes from: an id of an official, a village or a colleague, or one of [`SENDERS`].
    Sender,
    /// Months, 1 to 12.
    Months,
    /// A condition.
    Condition,
    /// Effects.
    Effects,
    /// A short form in a string, as the sentence shows it; a list of them too where it says `true`.
    Short(bool),
    /// A short form in a string, or a table.
    Either(&'static Section),
    /// A number from which all luck of a play follows, 0 to 2⁶⁴ − 1.
    Seed,
    /// A table.
    Table(&'static Section),
    /// Tables, at least and at most so many.
    Tables(&'static Section, usize, usize),
    /// A number of a range for each id of a kind.
    Each(Kind, f64, f64),
    /// A rule of the checker, by name or code.
    Rule,
    /// Rules of the checker.
    Rules,
    /// Something that is declared, such as `event.rain` or its option `event.rain.go`.
    Thing,
    /// Words for whoever reads the file; no player sees them.
    Note,
}

/// What a text is for, and so what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One short line without slots: names and titles.
    Name,
    /// One short line: labels and reasons; with the most columns that are good style.
    Label(usize),
    /// Paragraphs.
    Text,
}

/// What holds where a key is left out.
#[derive(Debug, Clone, Copy)]
pub enum Need {
    /// Nothing does: it must be there.
    Must,
    /// This number.
    Number(f64),
    /// This word.
    Word(&'static str),
    /// `false`.
    No,
    /// What the sentence says.
    Then(Doc),
}

/// One of the words that a key or a function takes.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The word.
    pub word: &'static str,
    /// What it means.
    pub doc: Doc,
}

const fn doc(zh: &'static str, en: &'static str) -> Doc {
    Doc { zh, en }
}

const fn key(
    name: &'static str,
    takes: Takes,
    need: Need,
    zh: &'static str,
    en: &'static str,
) -> Key {
    let doc = doc(zh, en);
    Key {
        name,
        takes,
        need,
        doc,
    }
}

const fn word(word: &'static str, zh: &'static str, en: &'static str) -> Word {
    let doc = doc(zh, en);
    Word { word, doc }
}

const fn section(
    header: &'static str,
    zh: &'static str,
    en: &'static str,
    keys: &'static [&'static [Key]],
) -> Section {
    let doc = doc(zh, en);
    Section {
        header,
        doc,
        keys,
        constants: &[],
        spent: &[],
        unset: None,
    }
}

const NAME: Takes = Takes::Text(Form::Name);
const TEXT: Takes = Takes::Text(Form::Text);
const SHARE: Takes = Takes::Number(0.0, 1.0);
const HUNDRED: Takes = Takes::Number(0.0, 100.0);

/// What stands for a key left out where nothing does.
const NONE: Need = Need::Then(doc("没有", "none"));
/// What stands for months left out.
const ANY_MONTH: Need = Need::Then(doc("每个月", "every month"));
/// What stands for a condition left out.
const ALWAYS: Need = Need::Then(doc("总是成立", "always"));

const ID: Key = key(
    "id",
    Takes::Id,
    Need::Must,
    "编号，同一类里不能重复：小写字母开头，只用小写字母、数字和 -，最多 40 个字符。",
    "Its id, unique within its kind: a lower-case letter, then lower-case letters, digits and `-`, at most 40 characters.",
);

/// A key for a kind of which a file has one table or many.
const fn list(kind: Kind, table: &'static Section, least: usize, need: Need) -> Key {
    let doc = table.doc;
    Key {
        name: kind.table(),
        takes: Takes::Tables(table, least, kind.most()),
        need,
        doc,
    }
}

const fn once(name: &'static str, table: &'static Section, need: Need) -> Key {
    let doc = table.doc;
    Key {
        name,
        takes: Takes::Table(table),
        need,
        doc,
    }
}

/// The whole of a campaign: the tables that any of its files may hold.
pub static ROOT: Section = section(
    "campaign",
    "一个剧本：文件夹里所有 .toml 文件合在一起。哪张表放在哪个文件里都可以。",
    "A campaign: all .toml files of its folder together. Any table may stand in any file.",
    &[&[
        once("campaign", &CAMPAIGN, Need::Must),
        once("calendar", &CALENDAR, Need::Must),
        once("township", &TOWNSHIP, Need::Must),
        once(
            "regime",
            &REGIME,
            Need::Then(doc("按时期的规矩", "the rules of the era")),
        ),
        once("model", &MODEL, Need::Then(doc("默认值", "the defaults"))),
        once("check", &CHECK, NONE),
        list(Kind::Grade, &GRADE, 0, NONE),
        list(Kind::Line, &LINE, 1, Need::Must),
        list(Kind::Village, &VILLAGE, 1, Need::Must),
        list(Kind::Staff, &STAFF, 0, NONE),
        list(Kind::Official, &OFFICIAL, 0, NONE),
        list(Kind::Letter, &LETTER, 0, NONE),
        list(Kind::Event, &EVENT, 0, NONE),
        list(Kind::Initiative, &INITIATIVE, 0, NONE),
        list(Kind::Ending, &ENDING, 1, Need::Must),
        list(Kind::Concept, &CONCEPT, 0, NONE),
    ]],
);

/// Returns the table of a kind.
pub fn of(kind: Kind) -> &'static Section {
    match kind {
        Kind::Line => &LINE,
        Kind::Village => &VILLAGE,
        Kind::Staff => &STAFF,
        Kind::Official => &OFFICIAL,
        Kind::Letter => &LETTER,
        Kind::Event => &EVENT,
        Kind::Initiative => &INITIATIVE,
        Kind::Ending => &ENDING,
        Kind::Grade => &GRADE,
        Kind::Concept => &CONCEPT,
    }
}

/// Visits every key with the names of the keys that lead to it, its own last: `["event", "option", "label"]`.
pub fn visit(each: &mut dyn FnMut(&[&'static str], &'static Key)) {
    fn inside(
        section: &'static Section,
        path: &mut Vec<&'static str>,
        each: &mut dyn FnMut(&[&'static str], &'static Key),
    ) {
        for key in section.keys() {
            path.push(key.name);
            each(path, key);
            if let Takes::Table(inner) | Takes::Tables(inner, ..) = key.takes {
                inside(inner, path, each);
            }
            path.pop();
        }
    }
    inside(&ROOT, &mut Vec::new(), each);
}

/// Lists the keys that take a text, each as the path that leads to it, and what the text is for.
pub fn texts() -> Vec<(Vec<&'static str>, Form)> {
    let mut texts = Vec::new();
    visit(&mut |path, key| {
        if let Takes::Text(form) = key.takes {
            texts.push((path.to_vec(), form));
        }
    });
    texts
}
