//! The work on one language: each text is judged, what is missing is added, and the record is written anew. In memory only.

use crate::campaign::diagnostic::FileId;
use crate::campaign::excerpt::Lines;
use crate::campaign::limits;
use crate::campaign::source::Sources;
use crate::campaign::translate::accept::Accept;
use crate::campaign::translate::accept::known;
use crate::campaign::translate::check;
use crate::campaign::translate::check::caret;
use crate::campaign::translate::insert;
use crate::campaign::translate::insert::Edit;
use crate::campaign::translate::marker;
use crate::campaign::translate::record;
use crate::campaign::translate::record::Hash;
use crate::campaign::translate::record::Memory;
use crate::campaign::translate::record::Pair;
use crate::campaign::translate::record::Record;
use crate::campaign::translate::state::Judged;
use crate::campaign::translate::state::State;
use crate::campaign::translate::state::judge;
use crate::campaign::translate::survey::Change;
use crate::campaign::translate::survey::Item;
use crate::campaign::translate::survey::Refusal;
use crate::campaign::translate::texts::Said;
use crate::campaign::translate::texts::Text;
use crate::campaign::translate::texts::Translation;
use crate::campaign::translate::verify::only_translates;
use crate::text::Lang;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Characters of an original that a list shows.
const SHOWN: usize = 60;

/// The edits so far, by file, with how many texts are added and renewed.
type Edits = BTreeMap<FileId, (Vec<Edit>, usize, usize)>;

/// What comes together while the texts are looked through.
pub(super) struct Work<'s> {
    pub sources: &'s Sources,
    pub broken: BTreeSet<FileId>,
    pub pair: (Lang, Lang),
    pub edits: Edits,
    /// The file in which the language is added.
    pub languages_in: Option<FileId>,
    pub record: Record,
    pub accepted: usize,
}

impl Work<'_> {
    pub fn all(
        &mut self,
        texts: &[Text<'_>],
        old: &Record,
        accept: &[Accept],
    ) -> Result<Vec<Item>, Refusal> {
        known(accept, texts)?;
        let present = check::present(texts);
        let memory = Memory::new(old, &present);
        let lines: Vec<Lines> = self
            .sources
            .files
            .iter()
            .map(|file| Lines::of(&file.text))
            .collect();
        let mut items = Vec::with_capacity(texts.len());
        for text in texts {
            let mut judged = judge(text, &memory);
            let accepted = accept.iter().any(|accept| accept.takes(&text.path));
            if judged.state == State::Stale && accepted {
                self.accepted += 1;
                judged.state = State::Done;
                if let Some(pair) = &mut judged.pair {
                    pair.original = Hash::of(text.original.text);
                }
            }
            self.one(text, judged);
            items.push(self.item(text, judged.state, &lines));
        }
        if !self.broken.is_empty() {
            // What cannot be read now may be there again tomorrow.
            for (path, pair) in &old.pairs {
                self.record.pairs.entry(path.clone()).or_insert(*pair);
            }
        }
        Ok(items)
    }

    /// Adds or renews one text where that is due, and remembers it.
    fn one(&mut self, text: &Text<'_>, judged: Judged) {
        if self.broken.contains(&text.file) {
            return;
        }
        let source = self.sources.text(text.file);
        let (edits, added, renewed) = self.edits.entry(text.file).or_default();
        let waiting = || Pair {
            original: Hash::of(text.original.text),
            translation: Hash::of(&marker::with(text.original.text)),
        };
        let pair = match (&text.translation, judged) {
            (Translation::None, _) => {
                edits.extend(insert::add(source, text, self.pair));
                *added += 1;
                Some(waiting())
            }
            (Translation::Said(said), Judged { outdated: true, .. }) => {
                edits.push(insert::renew(source, &text.original, said));
                *renewed += 1;
                Some(waiting())
            }
            _ => judged.pair,
        };
        if let Some(pair) = pair {
            self.record.pairs.insert(text.path.clone(), pair);
        }
    }

    fn item(&self, text: &Text<'_>, state: State, lines: &[Lines]) -> Item {
        let line = |said: &Said<'_>| {
            let (at, _) = caret(self.sources, text.file, said).span.unwrap_or((0, 0));
            lines.get(text.file).map_or(1, |lines| lines.number(at))
        };
        let original_line = line(&text.original);
        let first = text.original.text.trim().lines().next().unwrap_or("");
        Item {
            path: text.path.clone(),
            state,
            file: self
                .sources
                .file(text.file)
                .map_or_else(String::new, |file| file.name.clone()),
            line: match &text.translation {
                Translation::Said(said) => line(said),
                _ => original_line,
            },
            original_line,
            original: first.chars().take(SHOWN).collect(),
        }
    }

    /// Makes the new files, and looks each of them over.
    pub fn changes(&mut self) -> Result<Vec<Change>, Refusal> {
        let mut changes = Vec::new();
        let mut all: usize = self.sources.files.iter().map(|file| file.text.len()).sum();
        for (file, (edits, added, renewed)) in std::mem::take(&mut self.edits) {
            let source = &self.sources.files[file];
            let new = insert::apply(&source.text, edits);
            if new == source.text {
                continue;
            }
            let name = || source.name.clone();
            if new.len() > limits::FILE_BYTES {
                return Err(Refusal::TooBig(Some(name())));
            }
            if !only_translates(&source.text, &new, self.pair) {
                return Err(Refusal::Unsure(name()));
            }
            all += new.len().saturating_sub(source.text.len());
            changes.push(Change {
                name: name(),
                old: Some(source.text.clone().into_owned()),
                new,
                added,
                renewed,
                language: self.languages_in == Some(file),
            });
        }
        if all > limits::FOLDER_BYTES {
            return Err(Refusal::TooBig(None));
        }
        Ok(changes)
    }

    /// Makes the new record, where it says something else than the old one.
    pub fn record_change(&self) -> Option<Change> {
        let name = record::name(self.pair.1);
        let beside = self.sources.beside.iter();
        let old = beside.into_iter().find(|file| file.name == name);
        let new = self.record.write(self.pair);
        let same = old.is_some_and(|old| old.text.replace("\r\n", "\n") == new);
        (!same).then(|| Change {
            name,
            old: old.map(|old| old.text.clone().into_owned()),
            new,
            added: 0,
            renewed: 0,
            language: false,
        })
    }

    pub fn broken_names(&self) -> Vec<String> {
        let files = self
            .broken
            .iter()
            .filter_map(|file| self.sources.file(*file));
        files.map(|file| file.name.clone()).collect()
    }
}
