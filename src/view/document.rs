//! A document: headed parts of paragraphs, lists, tables and charts, in the reader's language and in no form yet.
//!
//! The debrief is one. A front end draws it on a terminal, as Markdown or for a browser; each has all of it.

use crate::text::SafeText;

/// A document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Its title.
    pub title: SafeText,
    /// What stands under the title.
    pub about: Vec<SafeText>,
    /// Its parts in order.
    pub parts: Vec<Part>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What a link to it names; the same in every language.
    pub anchor: &'static str,
    /// Its heading.
    pub heading: SafeText,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Say(SafeText),
    /// A paragraph that matters most.
    Strong(SafeText),
    /// A paragraph that explains how something is to be read.
    Note(SafeText),
    /// A list.
    List(Vec<SafeText>),
    /// A table.
    Table(Table),
    /// Something that unfolds: what is seen of it folded, and what is in it.
    Fold(SafeText, Vec<Block>),
    /// A chart.
    Chart(Chart),
}

/// A table; the first columns hold words, the others numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The headings of its columns.
    pub head: Vec<SafeText>,
    /// Its rows.
    pub rows: Vec<Vec<SafeText>>,
    /// How many columns hold words.
    pub words: usize,
}

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// The ledger over the field, tick by tick.
    Gap(Gap),
    /// Several plays: ledger and field of each, tick by tick.
    Overlay {
        /// The names of the ticks.
        ticks: Vec<SafeText>,
        /// The plays.
        plays: Vec<Course>,
    },
    /// Several plays as points: marks across, outcome up, shaded by burnout.
    Points(Vec<Point>),
}

/// The ledger over the field.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gap {
    /// The names of the ticks.
    pub ticks: Vec<SafeText>,
    /// The mean ledger at each tick's end, 0..=100.
    pub paper: Vec<f64>,
    /// The mean field at each tick's end, 0..=100.
    pub real: Vec<f64>,
    /// The tick at which the two parted.
    pub parted: Option<usize>,
}

/// A play's curves.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The nickname.
    pub name: SafeText,
    /// The mean ledger by tick, 0..=100.
    pub paper: Vec<f64>,
    /// The mean field by tick, 0..=100.
    pub real: Vec<f64>,
}

/// A play as a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The nickname.
    pub name: SafeText,
    /// Closing marks.
    pub marks: f64,
    /// What residents got, 0..=100.
    pub outcome: f64,
    /// Burnout, 0..=1.
    pub burnout: f64,
}

/// Returns the letter that stands for the n-th point, counted from 0; beyond the letters `+` stands for all.
pub fn letter(n: usize) -> char {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    letters.chars().nth(n).unwrap_or('+')
}

impl Part {
    /// Begins a part.
    pub fn new(anchor: &'static str, heading: SafeText) -> Self {
        Self {
            anchor,
            heading,
            blocks: Vec::new(),
        }
    }

    /// Adds a paragraph.
    pub fn say(&mut self, text: SafeText) -> &mut Self {
        self.add(Block::Say(text))
    }

    /// Adds a paragraph that matters most.
    pub fn strong(&mut self, text: SafeText) -> &mut Self {
        self.add(Block::Strong(text))
    }

    /// Adds a paragraph that explains.
    pub fn note(&mut self, text: SafeText) -> &mut Self {
        self.add(Block::Note(text))
    }

    /// Adds a piece.
    pub fn add(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}
