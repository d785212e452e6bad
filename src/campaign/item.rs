//! A value of a file: its type and range checked, what is wrong reported with the place.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::format::Section;
use crate::campaign::quoted::Quoted;
use crate::campaign::suggest::nearest;
use crate::campaign::table::Table;
use std::ops::Range;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeString;
use toml::de::DeValue;

/// A value with its place.
#[derive(Debug, Clone)]
pub(crate) struct Item<'t> {
    /// The file.
    pub file: FileId,
    /// The bytes of the key.
    pub key: Range<usize>,
    /// The bytes of the value.
    pub span: Range<usize>,
    /// The value.
    pub value: &'t DeValue<'t>,
}

impl<'t> Item<'t> {
    /// Takes an entry of a table.
    pub fn new(
        file: FileId,
        key: &'t Spanned<DeString<'t>>,
        value: &'t Spanned<DeValue<'t>>,
    ) -> Self {
        Self {
            file,
            key: key.span(),
            span: value.span(),
            value: value.get_ref(),
        }
    }

    /// Takes an entry of the table that this value is.
    pub fn inner(&self, key: &'t Spanned<DeString<'t>>, value: &'t Spanned<DeValue<'t>>) -> Self {
        Self::new(self.file, key, value)
    }

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
    pub(super) fn tables(
        &self,
        findings: &mut Findings,
        about: &'static Section,
        most: usize,
    ) -> Vec<Table<'t>> {
        if self.value.is_table() {
            let wrong = Diagnostic::new(Code::WrongTableForm, self.place());
            findings.push(wrong.text("wanted", about.header));
            return Vec::new();
        }
        self.list(findings, most)
            .iter()
            .filter_map(|item| item.table(findings, about))
            .collect()
    }

    /// Reads a table whose keys are anybody's.
    pub(super) fn entries(&self, findings: &mut Findings) -> Option<Vec<(&'t str, Item<'t>)>> {
        let Some(map) = self.value.as_table() else {
            self.wrong_type(findings, "check-type-table");
            return None;
        };
        let entries = map.iter();
        let item = |(key, value): (&'t Spanned<DeString<'t>>, _)| {
            let name: &str = key.get_ref();
            (name, self.inner(key, value))
        };
        Some(entries.map(item).collect())
    }

    /// Reads a table.
    pub(super) fn table(
        &self,
        findings: &mut Findings,
        about: &'static Section,
    ) -> Option<Table<'t>> {
        if let Some(map) = self.value.as_table() {
            return Some(Table::new(self.file, self.span.clone(), about, map));
        }
        let tables = self
            .value
            .as_array()
            .is_some_and(|array| array.iter().all(|item| item.get_ref().is_table()));
        if tables {
            let wrong = Diagnostic::new(Code::WrongTableForm, self.place());
            findings.push(wrong.text("wanted", about.header));
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
