//! Looking a campaign over for one language: how far each text is, and what the files and the record would be
//! with the missing ones added. Reads only.

use crate::campaign::Report;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::drafts::Drafts;
use crate::campaign::excerpt::Lines;
use crate::campaign::limits;
use crate::campaign::load;
use crate::campaign::source::Sources;
use crate::campaign::suggest::nearest;
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
use crate::campaign::translate::texts::Said;
use crate::campaign::translate::texts::Tables;
use crate::campaign::translate::texts::Text;
use crate::campaign::translate::texts::Translation;
use crate::campaign::translate::texts::texts;
use crate::campaign::translate::verify::only_translates;
use crate::text::Lang;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

/// Characters of an original that a list shows.
const SHOWN: usize = 60;

/// What to accept as up to date although the original changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accept {
    /// Everything.
    All,
    /// The text of this path, and all below it.
    Below(String),
}

impl Accept {
    /// Reads what was typed: `all` or a path.
    pub fn parse(word: &str) -> Self {
        if word == "all" {
            Self::All
        } else {
            Self::Below(word.to_owned())
        }
    }

    fn takes(&self, path: &str) -> bool {
        let Self::Below(above) = self else {
            return true;
        };
        let rest = path.strip_prefix(above.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Why a campaign cannot be looked over, or not be written.
#[derive(Debug)]
pub enum Refusal {
    /// It cannot be read, or the record is broken.
    Findings(Box<Report>),
    /// It does not say in which languages it is.
    NoLanguages,
    /// The language is the original.
    Original,
    /// The languages stand in a file that is broken.
    Broken(String),
    /// Nothing has the path that is to be accepted; with the nearest one there is.
    UnknownPath(String, Option<String>),
    /// The file would be larger than the loader reads; or all together, without a name.
    TooBig(Option<String>),
    /// The file is written in a way that cannot be added to.
    Unsure(String),
}

/// One text, and how far its translation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its path.
    pub path: String,
    /// How far it is before anything is written.
    pub state: State,
    /// Its file.
    pub file: String,
    /// The line of the translation; of the original where there is none.
    pub line: usize,
    /// The line of the original.
    pub original_line: usize,
    /// The beginning of the original, on one line.
    pub original: String,
}

/// A file that would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path below the campaign's folder.
    pub name: String,
    /// What it says now; `None` where there is no such file.
    pub old: Option<String>,
    /// What it would say.
    pub new: String,
    /// Texts added.
    pub added: usize,
    /// Waiting texts that get the present original.
    pub renewed: usize,
    /// Whether the language is added to the campaign's languages here.
    pub language: bool,
}

/// What was found, and what would be written.
#[derive(Debug)]
pub struct Survey {
    /// The original's language and the other.
    pub pair: (Lang, Lang),
    /// Whether the language would be a new one of the campaign.
    pub new_language: bool,
    /// The texts, in order of their places.
    pub items: Vec<Item>,
    /// How many stale ones were accepted.
    pub accepted: usize,
    /// The files of the campaign that would change.
    pub changes: Vec<Change>,
    /// The record, where it would change.
    pub record: Option<Change>,
    /// Files that cannot be read as they are, and are left alone.
    pub broken: Vec<String>,
}

impl Survey {
    /// Counts the texts that were in a state.
    pub fn count(&self, state: State) -> usize {
        self.items.iter().filter(|item| item.state == state).count()
    }

    /// Counts the texts that would be added.
    pub fn added(&self) -> usize {
        self.changes.iter().map(|change| change.added).sum()
    }

    /// Counts the waiting texts that would get the present original.
    pub fn renewed(&self) -> usize {
        self.changes.iter().map(|change| change.renewed).sum()
    }
}

/// Looks over the campaign of a folder for a language.
///
/// # Errors
/// Says why that cannot be done.
pub fn survey(dir: &Path, other: Lang, accept: &[Accept]) -> Result<Survey, Refusal> {
    let mut findings = Findings::default();
    let sources = Sources::read(dir, false, &mut findings);
    let mut loaded = load::load(&sources, findings, true);
    let stop = |found: &Diagnostic| {
        found.code.could_not_read() && found.place.span.is_none() && found.place.file == 0
            || found.code == Code::TranslationRecord
    };
    if loaded.findings.list.iter().any(stop) {
        loaded.findings.list.retain(stop);
        let report = Report::new(sources, loaded.findings);
        return Err(Refusal::Findings(Box::new(report)));
    }
    let drafts = Drafts::new(&sources, &mut Findings::default());
    let tables: Vec<Tables<'_>> = drafts
        .files
        .iter()
        .map(|(file, draft)| (*file, draft.table()))
        .collect();
    let broken = broken(&loaded.findings);
    let languages = Languages::of(&tables).ok_or(Refusal::NoLanguages)?;
    let pair = (languages.first, other);
    if pair.0 == other {
        return Err(Refusal::Original);
    }
    if languages.lacks(other) && broken.contains(&languages.file) {
        return Err(Refusal::Broken(sources.files[languages.file].name.clone()));
    }
    let texts = texts(&sources, &tables, &loaded.texts, pair);
    let old = check::read(&sources, pair, &mut Findings::default());
    let mut work = Work {
        sources: &sources,
        broken,
        pair,
        edits: BTreeMap::new(),
        languages_in: languages.lacks(other).then_some(languages.file),
        record: Record::default(),
        accepted: 0,
    };
    if languages.lacks(other) {
        let text = sources.text(languages.file);
        let edit = insert::add_language(text, &languages.last, other);
        work.edits.entry(languages.file).or_default().0.push(edit);
    }
    let items = work.all(&texts, &old, accept)?;
    Ok(Survey {
        pair,
        new_language: languages.lacks(other),
        items,
        accepted: work.accepted,
        changes: work.changes()?,
        record: work.record_change(),
        broken: work.broken_names(),
    })
}

/// Returns the files that cannot be read as they are.
fn broken(findings: &Findings) -> BTreeSet<FileId> {
    let whole = |code| (Code::Unreadable..=Code::Syntax).contains(&code);
    let broken = findings
        .list
        .iter()
        .filter(|found| whole(found.code) || found.code == Code::DuplicateKey);
    broken.map(|found| found.place.file).collect()
}

/// What `[campaign]` says about its languages.
struct Languages {
    file: FileId,
    first: Lang,
    all: Vec<Lang>,
    last: Range<usize>,
}

impl Languages {
    fn of(tables: &[Tables<'_>]) -> Option<Self> {
        let found = tables
            .iter()
            .find_map(|(file, table)| Some((*file, table.get("campaign")?)));
        let (file, campaign) = found?;
        let list = campaign.get_ref().as_table()?.get("languages")?;
        let list = list.get_ref().as_array()?;
        let known = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
        let all: Vec<Lang> = list
            .iter()
            .filter_map(|entry| known(entry.get_ref().as_str()?))
            .collect();
        Some(Self {
            file,
            first: *all.first()?,
            last: list.iter().last()?.span(),
            all,
        })
    }

    fn lacks(&self, lang: Lang) -> bool {
        !self.all.contains(&lang)
    }
}

/// The edits so far, by file, with how many texts are added and renewed.
type Edits = BTreeMap<FileId, (Vec<Edit>, usize, usize)>;

/// What comes together while the texts are looked through.
struct Work<'s> {
    sources: &'s Sources,
    broken: BTreeSet<FileId>,
    pair: (Lang, Lang),
    edits: Edits,
    /// The file in which the language is added.
    languages_in: Option<FileId>,
    record: Record,
    accepted: usize,
}

impl Work<'_> {
    fn all(
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
    fn changes(&mut self) -> Result<Vec<Change>, Refusal> {
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
    fn record_change(&self) -> Option<Change> {
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

    fn broken_names(&self) -> Vec<String> {
        let files = self
            .broken
            .iter()
            .filter_map(|file| self.sources.file(*file));
        files.map(|file| file.name.clone()).collect()
    }
}

/// Checks that what is to be accepted is there.
fn known(accept: &[Accept], texts: &[Text<'_>]) -> Result<(), Refusal> {
    for wanted in accept {
        let Accept::Below(path) = wanted else {
            continue;
        };
        if !texts.iter().any(|text| wanted.takes(&text.path)) {
            let paths = texts.iter().map(|text| text.path.as_str());
            let better = nearest(path, paths).map(str::to_owned);
            return Err(Refusal::UnknownPath(path.clone(), better));
        }
    }
    Ok(())
}
