//! The texts of a campaign: each with its path, what it says in two languages, and how it is written.
//!
//! Which keys are texts is the loader's knowledge: it notes where each one begins. Here the tables are walked without
//! knowing any of them, for the paths. Deliberately absent: what becomes of a text.

use crate::campaign::diagnostic::FileId;
use crate::campaign::ids;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use crate::text::Lang;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeString;
use toml::de::DeTable;
use toml::de::DeValue;

/// A text that says something in the original language.
#[derive(Debug)]
pub(super) struct Text<'t> {
    /// Where it belongs: `event.night-warning.option.move-all.label`.
    pub path: String,
    /// The file.
    pub file: FileId,
    /// What the original says.
    pub original: Said<'t>,
    /// What stands there in the other language.
    pub translation: Translation<'t>,
    /// How it is written.
    pub form: Form,
}

/// What a text says in a language.
#[derive(Debug)]
pub(super) struct Said<'t> {
    /// The bytes of the language's key; of the text's own key where it is a plain string.
    pub key: Range<usize>,
    /// The bytes of the value, quotes included.
    pub span: Range<usize>,
    /// What it says.
    pub text: &'t str,
}

/// What stands in the other language.
#[derive(Debug)]
pub(super) enum Translation<'t> {
    /// Nothing.
    None,
    /// Something that is no text.
    Wrong,
    /// A text.
    Said(Said<'t>),
}

/// How a text is written.
#[derive(Debug)]
pub(super) struct Form {
    /// Whether it is a plain string, without a key for each language.
    pub plain: bool,
    /// Inside curly brackets: the keys that stand before the language's, with dots between them.
    pub inline: Option<Vec<Range<usize>>>,
}

/// A file's tables.
pub(super) type Tables<'t> = (FileId, Cow<'t, DeTable<'t>>);

/// Collects the texts of all files that say something in `original`, in order of their places.
///
/// `places` is what the loader noted.
pub(super) fn texts<'t>(
    sources: &Sources,
    tables: &'t [Tables<'t>],
    places: &[(FileId, usize)],
    (original, other): (Lang, Lang),
) -> Vec<Text<'t>> {
    let mut places = places.to_vec();
    places.sort_unstable();
    let mut walker = Walker {
        sources,
        places,
        original,
        other,
        file: 0,
        path: String::new(),
        taken: BTreeSet::new(),
        texts: Vec::new(),
    };
    for (file, table) in tables {
        walker.file = *file;
        match sources.file(*file).is_some_and(Source::is_reform) {
            true => walker.reform(table),
            false => walker.table(table, None),
        }
    }
    let mut texts = walker.texts;
    texts.sort_by_key(|text| (text.file, text.original.span.start));
    texts
}

struct Walker<'s, 't> {
    sources: &'s Sources,
    places: Vec<(FileId, usize)>,
    original: Lang,
    other: Lang,
    file: FileId,
    /// Where the walker stands.
    path: String,
    taken: BTreeSet<String>,
    texts: Vec<Text<'t>>,
}

impl<'t> Walker<'_, 't> {
    /// Goes to the one table of a reform's file that holds texts, as to an entry of a list whose entries lie in files.
    fn reform(&mut self, file: &'t DeTable<'t>) {
        let Some((key, value)) = file.get_key_value("reform") else {
            return;
        };
        if let DeValue::Table(inner) = value.get_ref() {
            self.path.push_str(key.get_ref());
            self.enter(inner, 1);
            let below = self.below(key, value, None);
            self.table(inner, below.as_deref());
            self.path.clear();
        }
    }

    fn table(&mut self, table: &'t DeTable<'t>, inline: Option<&[Range<usize>]>) {
        let above = self.path.len();
        for (key, value) in table.iter() {
            if above > 0 {
                self.path.push('.');
            }
            self.path.push_str(key.get_ref());
            match value.get_ref() {
                _ if self.is_text(key.span().start) => self.text(key, value, inline),
                DeValue::Table(inner) => {
                    let below = self.below(key, value, inline);
                    self.table(inner, below.as_deref());
                }
                DeValue::Array(items) => self.list(items.iter()),
                _ => {}
            }
            self.path.truncate(above);
        }
    }

    fn list(&mut self, items: impl Iterator<Item = &'t Spanned<DeValue<'t>>>) {
        let above = self.path.len();
        for (n, item) in items.enumerate() {
            if let DeValue::Table(inner) = item.get_ref() {
                self.enter(inner, n + 1);
                let inline = self.is_inline(item).then_some([].as_slice());
                self.table(inner, inline);
                self.path.truncate(above);
            }
        }
    }

    /// Goes to an entry of a list: by its id where it has one of its own, else by its number.
    fn enter(&mut self, entry: &DeTable<'_>, number: usize) {
        let id = entry.get("id").and_then(|id| id.get_ref().as_str());
        self.path.push('.');
        match id.filter(|id| ids::is_id(id)) {
            Some(id) => self.path.push_str(id),
            None => self.path += &number.to_string(),
        }
        let own = self.path.len();
        let mut times = 1;
        while !self.taken.insert(self.path.clone()) {
            times += 1;
            self.path.truncate(own);
            self.path += &format!("#{times}");
        }
    }

    fn text(
        &mut self,
        key: &'t Spanned<DeString<'t>>,
        value: &'t Spanned<DeValue<'t>>,
        inline: Option<&[Range<usize>]>,
    ) {
        let mut translation = Translation::None;
        let (original, form) = match value.get_ref() {
            DeValue::Table(table) => {
                if let Some((key, value)) = table.get_key_value(self.other.code()) {
                    translation = said(key, value).map_or(Translation::Wrong, Translation::Said);
                }
                let original = table.get_key_value(self.original.code());
                let inline = self.below(key, value, inline);
                let form = Form {
                    plain: false,
                    inline,
                };
                (original.and_then(|(key, value)| said(key, value)), form)
            }
            _ => {
                let form = Form {
                    plain: true,
                    inline: inline.map(<[_]>::to_vec),
                };
                (said(key, value), form)
            }
        };
        if let Some(original) = original.filter(|said| !said.text.trim().is_empty()) {
            self.texts.push(Text {
                path: self.path.clone(),
                file: self.file,
                original,
                translation,
                form,
            });
        }
    }

    fn is_text(&self, start: usize) -> bool {
        self.places.binary_search(&(self.file, start)).is_ok()
    }

    /// Returns the keys that stand before those of a table inside curly brackets; `None` outside of them.
    fn below(
        &self,
        key: &Spanned<DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
        inline: Option<&[Range<usize>]>,
    ) -> Option<Vec<Range<usize>>> {
        if self.is_inline(value) {
            return Some(Vec::new());
        }
        let mut keys = inline?.to_vec();
        keys.push(key.span());
        Some(keys)
    }

    fn is_inline(&self, value: &Spanned<DeValue<'_>>) -> bool {
        let rest = self.sources.text(self.file).get(value.span().start..);
        rest.is_some_and(|rest| rest.starts_with('{'))
    }
}

fn said<'t>(key: &'t Spanned<DeString<'t>>, value: &'t Spanned<DeValue<'t>>) -> Option<Said<'t>> {
    Some(Said {
        key: key.span(),
        span: value.span(),
        text: value.get_ref().as_str()?,
    })
}
