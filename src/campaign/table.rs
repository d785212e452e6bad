//! A table of a file, asked key by key: types, ranges, and at the end the keys that nobody asked for.
//!
//! Every question reports what is wrong and then gives a harmless value, so that one run finds everything. Deliberately
//! absent: which keys there are (each kind of table has a file of its own).

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::quoted::Quoted;
use crate::campaign::suggest::nearest;
use std::ops::Range;
use std::ops::RangeInclusive;
use toml::de::DeTable;
use toml::de::DeValue;

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

/// A value with its place.
#[derive(Debug, Clone)]
pub(super) struct Item<'t> {
    /// The file.
    pub file: FileId,
    /// The bytes of the key.
    pub key: Range<usize>,
    /// The bytes of the value.
    pub span: Range<usize>,
    /// The value.
    pub value: &'t DeValue<'t>,
}

impl<'t> Table<'t> {
    /// Opens a table.
    pub fn new(file: FileId, span: Range<usize>, name: &'static str, map: &'t DeTable<'t>) -> Self {
        Self {
            file,
            span,
            name,
            map,
            asked: Vec::new(),
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
    pub fn take_all(&mut self) -> Vec<(&'t str, Item<'t>)> {
        let item = |(name, value): (&'t toml::Spanned<_>, &'t toml::Spanned<DeValue<'t>>)| {
            let name: &'t toml::Spanned<toml::de::DeString<'t>> = name;
            let item = Item {
                file: self.file,
                key: name.span(),
                span: value.span(),
                value: value.get_ref(),
            };
            (&**name.get_ref(), item)
        };
        self.map.iter().map(item).collect()
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

impl<'t> Item<'t> {
    /// Returns the place of the value.
    pub fn place(&self) -> Place {
        Place::new(self.file, self.span.clone())
    }

    /// Returns the place of the key.
    pub fn key_place(&self) -> Place {
        Place::new(self.file, self.key.clone())
    }

    /// Reports that the value is of another type than `wanted`, a key of the catalogues.
    pub fn wrong_type(&self, findings: &mut Findings, wanted: &'static str) {
        let wrong = Diagnostic::new(Code::WrongType, self.place());
        findings.push(
            wrong
                .words("wanted", wanted)
                .words("found", type_words(self.value)),
        );
    }

    /// Reads a finite number within a range.
    pub fn number(&self, findings: &mut Findings, range: &RangeInclusive<f64>) -> Option<f64> {
        let number = match self.value {
            DeValue::Integer(i) => {
                i128::from_str_radix(i.as_str(), i.radix()).map_or(f64::MAX, |n| n as f64)
            }
            DeValue::Float(f) => f.as_str().parse().unwrap_or(f64::MAX),
            _ => {
                self.wrong_type(findings, "check-type-number");
                return None;
            }
        };
        if !number.is_finite()
            && !matches!(self.value, DeValue::Float(f) if f.as_str().contains(char::is_numeric))
        {
            findings.push(Diagnostic::new(Code::NotANumber, self.place()));
            return None;
        }
        if !range.contains(&number) {
            self.out_of_range(findings, range.start(), range.end());
            return None;
        }
        Some(number)
    }

    /// Reads a whole number within a range.
    pub fn whole(&self, findings: &mut Findings, range: &RangeInclusive<u32>) -> Option<u32> {
        let DeValue::Integer(i) = self.value else {
            self.wrong_type(findings, "check-type-whole");
            return None;
        };
        let number = i128::from_str_radix(i.as_str(), i.radix())
            .ok()
            .and_then(|n| u32::try_from(n).ok());
        let inside = number.filter(|n| range.contains(n));
        if inside.is_none() {
            self.out_of_range(findings, range.start(), range.end());
        }
        inside
    }

    fn out_of_range(&self, findings: &mut Findings, least: impl ToString, most: impl ToString) {
        let outside = Diagnostic::new(Code::OutOfRange, self.place());
        findings.push(outside.text("least", least).text("most", most));
    }

    /// Reads a string.
    pub fn string(&self, findings: &mut Findings) -> Option<Quoted<'t>> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong_type(findings, "check-type-string");
        }
        Some(Quoted {
            text: text?,
            file: self.file,
            span: self.span.clone(),
        })
    }

    /// Reads one of a few words.
    pub fn word<T: Copy>(&self, findings: &mut Findings, words: &[(&'static str, T)]) -> Option<T> {
        let quoted = self.string(findings)?;
        let known = words.iter().find(|(word, _)| *word == quoted.text);
        if known.is_none() {
            let names = || words.iter().map(|(word, _)| *word);
            let better = findings
                .may_suggest()
                .then(|| nearest(quoted.text, names()))
                .flatten();
            let all: Vec<&str> = names().collect();
            let unknown =
                Diagnostic::new(Code::UnknownWord, quoted.place()).text("word", quoted.text);
            findings.push(unknown.text("all", all.join(" · ")).propose(better));
        }
        known.map(|(_, value)| *value)
    }

    /// Reads a list of at most so many entries.
    pub fn list(&self, findings: &mut Findings, most: usize) -> Vec<Item<'t>> {
        let Some(array) = self.value.as_array() else {
            self.wrong_type(findings, "check-type-list");
            return Vec::new();
        };
        if array.len() > most {
            let (count, place) = (
                array.len(),
                array
                    .get(most)
                    .map_or(self.span.clone(), |item| item.span()),
            );
            let many = Diagnostic::new(Code::TooMany, Place::new(self.file, place));
            findings.push(many.count("count", count).count("most", most));
        }
        let item = |value: &'t toml::Spanned<DeValue<'t>>| Item {
            file: self.file,
            key: self.key.clone(),
            span: value.span(),
            value: value.get_ref(),
        };
        array.iter().take(most).map(item).collect()
    }

    /// Reads a list of tables, at most so many.
    pub fn tables(
        &self,
        findings: &mut Findings,
        name: &'static str,
        most: usize,
    ) -> Vec<Table<'t>> {
        if self.value.is_table() {
            findings.push(Diagnostic::new(Code::WrongTableForm, self.place()).text("wanted", name));
            return Vec::new();
        }
        self.list(findings, most)
            .iter()
            .filter_map(|item| item.table(findings, name))
            .collect()
    }

    /// Reads a table.
    pub fn table(&self, findings: &mut Findings, name: &'static str) -> Option<Table<'t>> {
        if let Some(map) = self.value.as_table() {
            return Some(Table::new(self.file, self.span.clone(), name, map));
        }
        let tables = self
            .value
            .as_array()
            .is_some_and(|array| array.iter().all(|item| item.get_ref().is_table()));
        if tables {
            findings.push(Diagnostic::new(Code::WrongTableForm, self.place()).text("wanted", name));
        } else {
            self.wrong_type(findings, "check-type-table");
        }
        None
    }
}

/// Returns the key of the words for the type of a value.
fn type_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "check-type-string",
        DeValue::Integer(_) => "check-type-whole",
        DeValue::Float(_) => "check-type-number",
        DeValue::Boolean(_) => "check-type-boolean",
        DeValue::Datetime(_) => "check-type-date",
        DeValue::Array(_) => "check-type-list",
        DeValue::Table(_) => "check-type-table",
    }
}
