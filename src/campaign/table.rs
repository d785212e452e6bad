//! A table of a file, asked key by key: types, ranges, and at the end the keys that nobody asked for.
//!
//! Every question reports what is wrong and then gives a harmless value, so that one run finds everything. Deliberately
//! absent: which keys there are (each kind of table has a file of its own).

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
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
    /// How it is called in messages: `[[event]]`.
    pub name: &'static str,
    map: &'t DeTable<'t>,
    asked: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// Opens a table.
    pub fn new(file: FileId, span: Range<usize>, name: &'static str, map: &'t DeTable<'t>) -> Self {
        Self {
            file,
            span,
            name,
            map,
            asked: Vec::with_capacity(KEYS),
        }
    }

    /// Returns the place of the header.
    pub fn place(&self) -> Place {
        Place::new(self.file, self.span.clone())
    }

    /// Takes a value, if it is there.
    pub fn take(&mut self, key: &'static str) -> Option<Item<'t>> {
        self.asked.push(key);
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
                .push(missing.text("key", key).text("table", self.name));
        }
        item
    }

    /// Takes a number; `range.start` where it is missing or wrong.
    pub fn number(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        range: RangeInclusive<f64>,
    ) -> f64 {
        let item = self.need(cx, key);
        item.and_then(|item| item.number(&mut cx.findings, &range))
            .unwrap_or(*range.start())
    }

    /// Takes a number that may be left out.
    pub fn number_or(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        range: RangeInclusive<f64>,
        or: f64,
    ) -> f64 {
        self.take(key)
            .and_then(|item| item.number(&mut cx.findings, &range))
            .unwrap_or(or)
    }

    /// Takes a whole number; `range.start` where it is missing or wrong.
    pub fn whole(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        range: RangeInclusive<u32>,
    ) -> u32 {
        let item = self.need(cx, key);
        item.and_then(|item| item.whole(&mut cx.findings, &range))
            .unwrap_or(*range.start())
    }

    /// Takes a whole number that may be left out.
    pub fn whole_or(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        range: RangeInclusive<u32>,
        or: u32,
    ) -> u32 {
        self.take(key)
            .and_then(|item| item.whole(&mut cx.findings, &range))
            .unwrap_or(or)
    }

    /// Takes a yes or no that may be left out.
    pub fn yes(&mut self, cx: &mut Compile<'t>, key: &'static str) -> bool {
        let Some(item) = self.take(key) else {
            return false;
        };
        let yes = item.value.as_bool();
        if yes.is_none() {
            item.wrong_type(&mut cx.findings, "check-type-boolean");
        }
        yes.unwrap_or(false)
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

    /// Takes one of a few words that must be there.
    pub fn word<T: Copy>(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        self.need(cx, key)?.word(&mut cx.findings, words)
    }

    /// Takes one of a few words, the first where it is left out or wrong.
    pub fn word_or_first<T: Copy>(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> T {
        let item = self.take(key);
        item.and_then(|item| item.word(&mut cx.findings, words))
            .unwrap_or(words[0].1)
    }

    /// Takes a list that may be left out, of at most so many entries.
    pub fn list(&mut self, cx: &mut Compile<'t>, key: &'static str, most: usize) -> Vec<Item<'t>> {
        self.take(key)
            .map(|item| item.list(&mut cx.findings, most))
            .unwrap_or_default()
    }

    /// Takes the tables `[[self.key]]`, at most so many.
    pub fn tables(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        name: &'static str,
        most: usize,
    ) -> Vec<Table<'t>> {
        let Some(item) = self.take(key) else {
            return Vec::new();
        };
        item.tables(&mut cx.findings, name, most)
    }

    /// Takes the table `[self.key]` that may be left out.
    pub fn table(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        name: &'static str,
    ) -> Option<Table<'t>> {
        self.take(key)?.table(&mut cx.findings, name)
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
    pub fn look_tables(&self, key: &str, name: &'static str) -> Vec<Table<'t>> {
        let items = self.look_list(key).into_iter();
        items
            .filter_map(|item| {
                let map = item.value.as_table()?;
                Some(Table::new(item.file, item.span, name, map))
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

    /// Takes whatever keys the table has: for tables whose keys are ids.
    pub fn take_all(&mut self) -> impl Iterator<Item = (&'t str, Item<'t>)> + use<'t> {
        let (map, file) = (self.map, self.file);
        map.iter()
            .map(move |(key, value)| (&**key.get_ref(), Item::new(file, key, value)))
    }

    /// Closes the table: every key that was never asked for is unknown.
    pub fn close(self, cx: &mut Compile<'t>) {
        for (key, _) in self.map.iter() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let better = cx
                .findings
                .may_suggest()
                .then(|| nearest(name, self.asked.iter().copied()))
                .flatten();
            let unknown = Diagnostic::new(Code::UnknownKey, Place::new(self.file, key.span()));
            cx.findings.push(
                unknown
                    .text("key", name)
                    .text("table", self.name)
                    .propose(better),
            );
        }
    }
}
