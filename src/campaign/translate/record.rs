//! The record of a translation: for each text a short hash of the original and of the translation that were seen
//! together. It lies beside the campaign (`translations/en.txt`), is never played and no part of the campaign's hash.
//!
//! It is plain text, a line for each text in order of the paths, so that changes to it can be read and merged. Whoever
//! writes one by hand can at worst mislead himself: it is bounded, and what it says is compared and nothing else.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::text::Lang;
use std::collections::BTreeMap;

/// The folder of the records, below the campaign's.
pub const FOLDER: &str = "translations";
/// What the first line that is no comment begins with, and the version of this form.
const HEAD: &str = "township-translation 1";
/// Bytes of a path.
const PATH: usize = 512;
/// Hexadecimal digits of a hash.
const DIGITS: usize = 12;
/// What a new record begins with.
const ABOUT: &str = "\
# 译文记录，由 township translate 维护，请随剧本一起保存。一行一条：路径、原文的短哈希、译文的短哈希。
# The record of a translation, kept by township translate: leave it with the campaign.
# A line for each text: its path, then short hashes of the original and of the translation made from it.
";

/// Returns the name of a language's record below the campaign's folder.
pub fn name(lang: Lang) -> String {
    format!("{FOLDER}/{}.txt", lang.code())
}

/// A short hash of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hash(u64);

impl Hash {
    /// Hashes what a text says: line ends of any kind, and what the loader drops around it, make no difference.
    pub fn of(text: &str) -> Self {
        let text = text.trim_end().trim_start_matches(['\n', '\r']);
        let hash = match text.contains('\r') {
            true => blake3::hash(text.replace("\r\n", "\n").as_bytes()),
            false => blake3::hash(text.as_bytes()),
        };
        let mut number = [0; 8];
        number[2..].copy_from_slice(&hash.as_bytes()[..DIGITS / 2]);
        Self(u64::from_be_bytes(number))
    }

    fn parse(digits: &str) -> Option<Self> {
        let good = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let good = digits.len() == DIGITS && digits.bytes().all(good);
        u64::from_str_radix(digits, 16)
            .ok()
            .filter(|_| good)
            .map(Self)
    }
}

/// An original and a translation that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    /// The original.
    pub original: Hash,
    /// The translation.
    pub translation: Hash,
}

/// What is known about a translation.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// By path.
    pub pairs: BTreeMap<String, Pair>,
}

impl Record {
    /// Reads a record. One whose original is in another language knows nothing of this one.
    pub fn read(
        text: &str,
        file: FileId,
        (original, other): (Lang, Lang),
        findings: &mut Findings,
    ) -> Self {
        let mut record = Self::default();
        let mut head = None;
        let mut odd = None;
        let mut at = 0;
        for raw in text.split_inclusive('\n') {
            let line = raw.trim();
            let place = Place::new(file, at..at + raw.trim_end().len());
            at += raw.len();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let Some(head) = head else {
                if languages(line).is_none_or(|(_, of)| of != other) {
                    findings.push(Trouble::Head.found_at(place, &name(other)));
                    return Self::default();
                }
                head = languages(line);
                continue;
            };
            match pair(line) {
                Some((path, pair)) if head.0 == original => {
                    record.pairs.insert(path.to_owned(), pair);
                }
                Some(_) => {}
                // One is enough to send its owner there.
                None => odd = odd.or(Some(place)),
            }
        }
        if let Some(first) = odd {
            findings.push(Trouble::Line.found_at(first, &name(other)));
        }
        record
    }

    /// Writes the record.
    pub fn write(&self, (original, other): (Lang, Lang)) -> String {
        let mut text = format!("{ABOUT}\n{HEAD} {} {}\n", original.code(), other.code());
        for (path, pair) in &self.pairs {
            let (Hash(original), Hash(translation)) = (pair.original, pair.translation);
            text += &format!("{path} {original:0DIGITS$x} {translation:0DIGITS$x}\n");
        }
        text
    }
}

/// Reads the line with the two languages.
fn languages(line: &str) -> Option<(Lang, Lang)> {
    let (original, other) = line.strip_prefix(HEAD)?.trim().split_once(' ')?;
    let lang = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
    Some((lang(original)?, lang(other.trim())?))
}

/// Reads the line of a text.
fn pair(line: &str) -> Option<(&str, Pair)> {
    let mut words = line.split_ascii_whitespace();
    let path = words.next().filter(|path| path.len() <= PATH)?;
    let pair = Pair {
        original: Hash::parse(words.next()?)?,
        translation: Hash::parse(words.next()?)?,
    };
    words.next().is_none().then_some((path, pair))
}

/// The present translations beside the record: finds what was known about one, also where its path is another now.
pub(super) struct Memory<'r> {
    record: &'r Record,
    /// Paths whose translation went elsewhere, or changed, by that translation.
    moved: BTreeMap<Hash, Vec<(&'r str, Hash)>>,
}

impl<'r> Memory<'r> {
    /// Compares a record with the hashes of the present translations, by path.
    pub fn new(record: &'r Record, present: &BTreeMap<&str, Hash>) -> Self {
        let mut moved: BTreeMap<Hash, Vec<(&str, Hash)>> = BTreeMap::new();
        for (path, pair) in &record.pairs {
            if present.get(path.as_str()) != Some(&pair.translation) {
                let same = moved.entry(pair.translation).or_default();
                same.push((path, pair.original));
            }
        }
        Self { record, moved }
    }

    /// Returns the original that a translation was made from; `None` where it is new, or changed since.
    pub fn original(&self, path: &str, now: Pair) -> Option<Hash> {
        let known = self.record.pairs.get(path);
        if let Some(pair) = known.filter(|pair| pair.translation == now.translation) {
            return Some(pair.original);
        }
        let moved = self.moved.get(&now.translation)?;
        let alike = || moved.iter().filter(|(old, _)| last(old) == last(path));
        let same = alike().find(|(_, original)| *original == now.original);
        same.or_else(|| alike().next())
            .map(|(_, original)| *original)
    }
}

/// Returns the last part of a path: the text's own key.
fn last(path: &str) -> Option<&str> {
    path.rsplit('.').next()
}

/// What can be wrong with a record.
#[derive(Debug, Clone, Copy)]
pub(in crate::campaign) enum Trouble {
    /// It is something else than a file.
    Is(&'static str),
    /// The system refuses.
    Unreadable,
    /// It is too big.
    TooBig,
    /// It is not UTF-8.
    NotUtf8,
    /// It does not begin as a record of this language does.
    Head,
    /// A line says nothing.
    Line,
}

impl Trouble {
    /// Puts it into a finding about the file as a whole.
    pub fn found(self, file: FileId, name: &str) -> Diagnostic {
        self.found_at(Place::whole(file), name)
    }

    fn found_at(self, place: Place, name: &str) -> Diagnostic {
        let found = Diagnostic::new(Code::TranslationRecord, place).text("name", name);
        match self {
            Self::Is(what) => found.words("what", what),
            Self::Unreadable => found.words("what", "check-record-unreadable"),
            Self::TooBig => found.words("what", "check-record-too-big"),
            Self::NotUtf8 => found.words("what", "check-record-not-utf8"),
            Self::Head => found.words("what", "check-record-head"),
            Self::Line => found.words("what", "check-record-line"),
        }
    }
}
