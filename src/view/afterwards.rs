//! What may be asked when a play is over: the seam between the screens and whoever works the answers out.
//!
//! Deliberately absent: working anything out (`debrief` does), and threads; whoever implements [`Afterwards`] has them.

use crate::text::SafeText;
use crate::text::Ui;
use crate::view::document::Document;
use crate::view::model::Curve;

/// What somebody said before they looked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// The share of trace in each tick's work, from memory, 0..=1; empty where nothing was drawn.
    pub sketch: Vec<f64>,
    /// The position of the tick at which ledger and field parted, from memory.
    pub parted: Option<usize>,
    /// The year in one word.
    pub word: SafeText,
}

impl Asked {
    /// Tells whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.sketch.is_empty() && self.parted.is_none() && self.word.is_empty()
    }
}

/// A decision that may be made otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionCard {
    /// When.
    pub date: SafeText,
    /// Its number, and what it was about.
    pub title: SafeText,
    /// The roads, the one that was taken first.
    pub roads: Vec<SafeText>,
}

/// A decision made otherwise.
#[derive(Debug, Clone)]
pub struct Otherwise {
    /// Ledger and field as they were.
    pub was: Curve,
    /// Ledger and field on the other road, on the same luck and with the same later decisions.
    pub would: Curve,
    /// What the other road comes to in this very year.
    pub own: SafeText,
    /// What it comes to over many futures; nothing as long as that is not worked out.
    pub told: Option<SafeText>,
}

/// How far the answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Decisions that are worked out.
    pub done: usize,
    /// All of them.
    pub all: usize,
    /// Whether anybody is at work.
    pub busy: bool,
}

/// Answers about a play that is over. The long ones are worked out behind the screens' back.
pub trait Afterwards {
    /// Takes what was said before.
    fn take(&mut self, asked: Asked);

    /// Tells everything that is known by now.
    fn document(&mut self, ui: Ui) -> Document;

    /// Lists the decisions.
    fn decisions(&self, ui: Ui) -> Vec<DecisionCard>;

    /// Makes a decision otherwise; nothing where there is no such road.
    fn otherwise(&mut self, decision: usize, road: usize, ui: Ui) -> Option<Otherwise>;

    /// Says how far the answers are.
    fn progress(&self) -> Progress;

    /// Goes on working them out, or begins to.
    fn go_on(&mut self);

    /// Stops; what is worked out stays.
    fn stop(&mut self);
}
