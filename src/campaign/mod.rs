//! TOML to world: the file format, names to ids, diagnostics, loading. Knows `engine` and `text`, and nothing further out.
//!
//! A campaign is data from a stranger: bounded, checked, never run. Reading is strict and reports every mistake of every
//! file in one run; playing a loaded campaign cannot fail.

pub mod book;

use crate::campaign::book::Book;
use crate::engine::regime::Era;
use crate::engine::world::World;
use crate::text::Lang;

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
}
