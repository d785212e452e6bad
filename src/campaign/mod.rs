//! TOML to world: the file format, names to ids, diagnostics, loading. Knows `engine` and `text`, and nothing further out.
//!
//! A campaign is data from a stranger: bounded, checked, never run. Reading is strict and reports every mistake of every
//! file in one run; playing a loaded campaign cannot fail.

pub mod archive;
pub mod book;
mod builtin;
mod checked;
mod choices;
pub mod code;
mod compile;
mod complaints;
mod concepts;
pub mod diagnostic;
pub(crate) mod document;
mod drafts;
mod effects;
mod endings;
mod events;
mod excerpt;
pub mod explain;
mod fold;
pub mod format;
mod functions;
mod glimpse;
pub mod graph;
mod hands;
mod head;
mod ids;
mod index;
mod initiatives;
pub(crate) mod item;
mod json;
mod letters;
mod lexer;
pub mod limits;
mod lines;
mod lint;
mod load;
mod names;
mod orphan;
mod parser;
mod parts;
mod people;
pub mod places;
pub mod proof;
mod quoted;
pub mod reform;
mod render;
mod report;
mod schema;
pub mod script;
mod sorts;
pub mod source;
mod spell;
pub mod starter;
mod suggest;
mod table;
#[cfg(test)]
mod tests;
mod top;
pub mod translate;
mod unclosed;
mod walk;
mod words;

pub use self::builtin::builtin_ids;
pub use self::builtin::builtin_text;
pub use self::checked::Checked;
pub use self::checked::check_builtin;
pub use self::checked::check_dir;
pub use self::checked::check_play;
pub use self::checked::check_texts;
pub use self::glimpse::Glimpse;
pub use self::ids::Kind;
pub use self::report::Excused;
pub use self::report::Report;
pub use self::schema::SchemaOf;
pub use self::schema::schema;
pub use self::suggest::nearest;

use crate::campaign::book::Book;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::index::Index;
use crate::campaign::source::Sources;
use crate::engine::regime::Era;
use crate::engine::world::World;
use crate::text::Lang;
use std::path::Path;

/// A campaign, loaded and compiled.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The hash of its content, 32 hex digits of BLAKE3 over its files in order of their names.
    pub hash: String,
    /// Its languages, the main one first.
    pub languages: Vec<Lang>,
    /// How long one play takes, in minutes.
    pub minutes: u16,
    /// The period whose rules it starts from.
    pub era: Era,
    /// What the rules see.
    pub world: World,
    /// What people read.
    pub book: Book,
    /// Names to ids.
    index: Index,
}

/// What a campaign says about itself.
#[derive(Debug, Clone)]
pub struct Title {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The hash of its content.
    pub hash: String,
    /// Its languages, the main one first.
    pub languages: Vec<Lang>,
    /// How long one play takes, in minutes.
    pub minutes: u16,
    /// The period whose rules it starts from.
    pub era: Era,
}

impl Campaign {
    /// Puts a campaign together from its parts; `book` is parallel to `world`.
    pub fn new(title: Title, world: World, book: Book) -> Self {
        let Title {
            id,
            version,
            hash,
            languages,
            minutes,
            era,
        } = title;
        let index = Index::of(&book);
        Self {
            id,
            version,
            hash,
            languages,
            minutes,
            era,
            world,
            book,
            index,
        }
    }
}

/// Loads the campaign of a folder, without the designer's plays.
///
/// # Errors
/// Everything that keeps it from being played; what `check` finds beyond that is not looked for.
pub fn load_dir(dir: &Path) -> Result<Campaign, Report> {
    let mut findings = Findings::default();
    let sources = Sources::read(dir, false, &mut findings);
    load(sources, findings)
}

/// Loads a campaign that is built into the program, without the designer's plays.
///
/// # Errors
/// As for [`load_dir`]; and where there is none of this id.
pub fn load_builtin(id: &str) -> Result<Campaign, Report> {
    let mut findings = Findings::default();
    let sources = builtin::sources(id, false, &mut findings).unwrap_or_else(|| {
        let none = Diagnostic::new(Code::NoCampaign, Place::whole(0)).text("name", id);
        findings.push(none.propose(nearest(id, builtin_ids())));
        Sources::default()
    });
    load(sources, findings)
}

fn load(sources: Sources, findings: Findings) -> Result<Campaign, Report> {
    let loaded = load::load(&sources, findings, false);
    loaded
        .campaign
        .ok_or_else(|| Report::new(sources, loaded.findings))
}
