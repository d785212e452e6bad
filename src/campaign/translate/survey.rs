//! Looking a campaign over for one language: how far each text is, and what the files and the record would be
//! with the missing ones added. Reads only.

use crate::campaign::Report;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::drafts::Drafts;
use crate::campaign::load;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use crate::campaign::translate::accept::Accept;
use crate::campaign::translate::check;
use crate::campaign::translate::insert;
use crate::campaign::translate::languages::Languages;
use crate::campaign::translate::record::Record;
use crate::campaign::translate::state::State;
use crate::campaign::translate::texts::Tables;
use crate::campaign::translate::texts::texts;
use crate::campaign::translate::work::Work;
use crate::text::Lang;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

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
    let sources = Sources::read(dir, true, &mut findings);
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
    let files = drafts.files.iter().chain(&drafts.reforms);
    let tables: Vec<Tables<'_>> = files.map(|(file, draft)| (*file, draft.table())).collect();
    let broken = broken(&sources, &loaded.findings);
    let languages = Languages::of(&tables[..drafts.files.len()]).ok_or(Refusal::NoLanguages)?;
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

/// Returns the files that cannot be read as they are; the designer's plays hold no texts.
fn broken(sources: &Sources, findings: &Findings) -> BTreeSet<FileId> {
    let whole = |code| (Code::Unreadable..=Code::Syntax).contains(&code);
    let broken = findings
        .list
        .iter()
        .filter(|found| whole(found.code) || found.code == Code::DuplicateKey);
    let files = broken.map(|found| found.place.file);
    files
        .filter(|file| !sources.file(*file).is_some_and(Source::is_play))
        .collect()
}
