//! A table of a file, asked key by key: types, ranges, and at the end the keys that the format does not have.
//!
//! Every question reports what is wrong and then gives a harmless value, so that one run finds everything. What a key takes
//! stands in `format`; to ask for one that is not described there, or to close a table without having asked for all of its
//! keys, stops a debug build. Deliberately absent: which keys there are.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
use crate::campaign::format::Form;
use crate::campaign::format::Key;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::Word;
use crate::campaign::item::Item;
use crate::campaign::quoted::Quoted;
use crate::campaign::suggest::nearest;
use std::ops::Range;
use std::ops::RangeInclusive;
use toml::de::DeTable;

/// Keys that most tables are asked for at most.
const KEYS: usize = 16;

/// A table with its place, and the keys asked for so far.
#[derive(Debug)]
pub(super) struct Table<'t> {
    /// The file.
    pub file: FileId,
    /// The bytes of its header, or of the whole inline table.
    pub span: Range<usize>,
    /// What the format says about it.
    pub about: &'static Section,
    map: &'t DeTable<'t>,
    asked: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// Opens a table.
    pub fn new(
        file: FileId,
        span: Range<usize>,
        about: &'static Section,
        map: &'t DeTable<'t>,
    ) -> Self {
        Self {
            file,
            span,
            about,
            map,
            asked: Vec::with_capacity(KEYS),
        }
    }

    /// Returns what the format says about a key.
    fn key(&self, key: &'static str) -> Option<&'static Key> {
        let known = self.about.key(key);
        debug_assert!(
            known.is_some(),
            "`{key}` of {} is not described in campaign::format",
            self.about.header
        );
        known
    }

    /// Stops a debug build where a key takes something else than the loader reads.
    pub fn reads(&self, key: &'static str, fits: impl FnOnce(Takes) -> bool) {
        debug_assert!(
            self.key(key).is_some_and(|known| fits(known.takes)),
            "`{key}` of {} takes something else in campaign::format",
            self.about.header
        );
    }

    /// Returns the place of the header.
    pub fn place(&self) -> Place {
        Place::new(self.file, self.span.clone())
    }

    /// Takes a value, if it is there.
    pub fn take(&mut self, key: &'static str) -> Option<Item<'t>> {
        if cfg!(debug_assertions) {
            self.key(key);
            self.asked.push(key);
        }
        let (name, value) = self.map.get_key_value(key)?;
        Some(Item {
            file: self.file,
            key: name.span(),
            span: value.span(),
            value: value.get_ref(),
        })
    }

    /// Takes a value that must be there.
    pub fn need(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Option<Item<'t>> {
        let item = self.take(key);
        if item.is_none() {
            let missing = Diagnostic::new(Code::MissingKey, self.place());
            cx.findings
                .push(missing.text("key", key).text("table", self.about.header));
        }
        item
    }

    /// Takes a number: where it is missing or wrong its default, or the least that it may be.
    pub fn number(&mut self, cx: &mut Compile<'t>, key: &'static str) -> f64 {
        let (range, or) = self.range(key);
        let item = self.ask(cx, key);
        item.and_then(|item| item.number(&mut cx.findings, &range))
            .unwrap_or(or.unwrap_or(*range.start()))
    }

    /// Takes a number, if it is there.
    pub fn number_if(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Option<f64> {
        let (range, _) = self.range(key);
        self.take(key)?.number(&mut cx.findings, &range)
    }

    /// Takes a whole number: where it is missing or wrong its default, or the least that it may be.
    pub fn whole(&mut self, cx: &mut Compile<'t>, key: &'static str) -> u32 {
        let (range, or) = self.range(key);
        let range = *range.start() as u32..=*range.end() as u32;
        let item = self.ask(cx, key);
        item.and_then(|item| item.whole(&mut cx.findings, &range))
            .unwrap_or(or.map_or(*range.start(), |or| or as u32))
    }

    /// Returns the range of a number and its default.
    fn range(&self, key: &'static str) -> (RangeInclusive<f64>, Option<f64>) {
        self.reads(key, |takes| {
            matches!(takes, Takes::Number(..) | Takes::Whole(..))
        });
        let known = self.key(key);
        let or = known.and_then(|known| match known.need {
            Need::Number(or) => Some(or),
            _ => None,
        });
        let range = match known.map(|known| known.takes) {
            Some(Takes::Number(low, high)) => low..=high,
            Some(Takes::Whole(low, high)) => f64::from(low)..=f64::from(high),
            _ => 0.0..=0.0,
        };
        (range, or)
    }

    /// Takes a value, which must be there only if the format says so.
    fn ask(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Option<Item<'t>> {
        match self.key(key).map(|known| known.need) {
            Some(Need::Must) => self.need(cx, key),
            _ => self.take(key),
        }
    }

    /// Returns what a text is for.
    pub fn form(&self, key: &'static str) -> Form {
        self.reads(key, |takes| matches!(takes, Takes::Text(_)));
        match self.key(key).map(|known| known.takes) {
            Some(Takes::Text(form)) => form,
            _ => Form::Text,
        }
    }

    /// Takes a yes or no; no where it is left out or wrong.
    pub fn yes(&mut self, cx: &mut Compile<'t>, key: &'static str) -> bool {
        self.yes_if(cx, key).unwrap_or(false)
    }

    /// Takes a yes or no, if it is there.
    pub fn yes_if(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Option<bool> {
        self.reads(key, |takes| matches!(takes, Takes::Yes));
        let item = self.take(key)?;
        let yes = item.value.as_bool();
        if yes.is_none() {
            item.wrong_type(&mut cx.findings, "check-type-boolean");
        }
        yes
    }

    /// Takes a string that must be there.
    pub fn string(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Option<Quoted<'t>> {
        self.need(cx, key)?.string(&mut cx.findings)
    }

    /// Takes a string that may be left out.
    pub fn string_or_none(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
    ) -> Option<Quoted<'t>> {
        self.take(key)?.string(&mut cx.findings)
    }

    /// Takes one of a few words, if it is there; whether it must be the format says.
    pub fn word<T: Copy>(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        self.described(key, words);
        self.ask(cx, key)?.word(&mut cx.findings, words)
    }

    /// Stops a debug build where the words of a key are not those that the format describes.
    pub fn described<T>(&self, key: &'static str, words: &[(&'static str, T)]) {
        let known: &[Word] = match self.key(key).map(|known| known.takes) {
            Some(Takes::Word(known) | Takes::Words(known)) => known,
            _ => &[],
        };
        debug_assert!(
            known
                .iter()
                .map(|known| known.word)
                .eq(words.iter().map(|(word, _)| *word)),
            "`{key}` of {} takes other words in campaign::format",
            self.about.header
        );
    }

    /// Takes a list that may be left out, of at most so many entries.
    pub fn list(&mut self, cx: &mut Compile<'t>, key: &'static str, most: usize) -> Vec<Item<'t>> {
        self.take(key)
            .map(|item| item.list(&mut cx.findings, most))
            .unwrap_or_default()
    }

    /// Takes the tables `[[self.key]]`, at most as many as the format allows.
    pub fn tables(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Vec<Table<'t>> {
        self.reads(key, |takes| matches!(takes, Takes::Tables(..)));
        let Some(Takes::Tables(about, _, most)) = self.key(key).map(|known| known.takes) else {
            return Vec::new();
        };
        let Some(item) = self.take(key) else {
            return Vec::new();
        };
        item.tables(&mut cx.findings, about, most)
    }

    /// Takes the table `[self.key]`; whether it must be there the format says.
    pub fn table(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Option<Table<'t>> {
        self.reads(key, |takes| matches!(takes, Takes::Table(_)));
        let Some(Takes::Table(about)) = self.key(key).map(|known| known.takes) else {
            return None;
        };
        self.ask(cx, key)?.table(&mut cx.findings, about)
    }

    /// Takes a table whose keys are ids: each with its value, and the range of the values.
    pub fn each(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
    ) -> (Vec<(&'t str, Item<'t>)>, RangeInclusive<f64>) {
        self.reads(key, |takes| matches!(takes, Takes::Each(..)));
        let Some(Takes::Each(_, low, high)) = self.key(key).map(|known| known.takes) else {
            return (Vec::new(), 0.0..=0.0);
        };
        let entries = self
            .take(key)
            .and_then(|item| item.entries(&mut cx.findings));
        (entries.unwrap_or_default(), low..=high)
    }

    /// Looks at a value without asking for it.
    pub fn look(&self, key: &str) -> Option<Item<'t>> {
        let (name, value) = self.map.get_key_value(key)?;
        Some(Item::new(self.file, name, value))
    }

    /// Looks at the entries of a list without asking for it.
    pub fn look_list(&self, key: &str) -> Vec<Item<'t>> {
        let Some(item) = self.look(key) else {
            return Vec::new();
        };
        let array = item.value.as_array().map(|array| array.iter());
        let entry = |value: &'t toml::Spanned<toml::de::DeValue<'t>>| Item {
            file: self.file,
            key: item.key.clone(),
            span: value.span(),
            value: value.get_ref(),
        };
        array.into_iter().flatten().map(entry).collect()
    }

    /// Looks at the tables `[[self.key]]` without asking for them.
    pub fn look_tables(&self, key: &'static str) -> Vec<Table<'t>> {
        let Some(Takes::Tables(about, ..)) = self.key(key).map(|known| known.takes) else {
            return Vec::new();
        };
        let items = self.look_list(key).into_iter();
        items
            .filter_map(|item| {
                let map = item.value.as_table()?;
                Some(Table::new(item.file, item.span, about, map))
            })
            .collect()
    }

    /// Looks at a string without asking for it.
    pub fn peek(&self, key: &str) -> Option<(&'t str, Place)> {
        let value = self.map.get(key)?;
        Some((
            value.get_ref().as_str()?,
            Place::new(self.file, value.span()),
        ))
    }

    /// Looks at the strings `key` of the tables `[[self.list]]` without asking for them.
    pub fn peek_all(&self, list: &str, key: &str) -> Vec<(&'t str, Place)> {
        let tables = self
            .map
            .get(list)
            .and_then(|value| value.get_ref().as_array());
        let inner = tables
            .into_iter()
            .flat_map(|array| array.iter())
            .map(|item| item.get_ref().as_table());
        inner
            .map(|table| {
                let value = table.and_then(|table| table.get(key));
                let text = value
                    .and_then(|value| value.get_ref().as_str())
                    .unwrap_or("");
                (
                    text,
                    Place::new(self.file, value.map_or(0..0, |value| value.span())),
                )
            })
            .collect()
    }

    /// Takes whatever keys the table has: for tables of constants.
    pub fn take_all(&mut self) -> impl Iterator<Item = (&'t str, Item<'t>)> + use<'t> {
        let (map, file) = (self.map, self.file);
        map.iter()
            .map(move |(key, value)| (&**key.get_ref(), Item::new(file, key, value)))
    }

    /// Closes the table: every key that the format does not have is unknown.
    pub fn close(self, cx: &mut Compile<'t>) {
        for key in self.about.keys() {
            debug_assert!(
                self.asked.contains(&key.name),
                "`{}` of {} is described in campaign::format, and nobody reads it",
                key.name,
                self.about.header
            );
        }
        for (key, _) in self.map.iter() {
            let name: &str = key.get_ref();
            if self.about.key(name).is_some() {
                continue;
            }
            let better = cx
                .findings
                .may_suggest()
                .then(|| nearest(name, self.about.keys().map(|key| key.name)))
                .flatten();
            let unknown = Diagnostic::new(Code::UnknownKey, Place::new(self.file, key.span()));
            cx.findings.push(
                unknown
                    .text("key", name)
                    .text("table", self.about.header)
                    .propose(better),
            );
        }
    }
}
