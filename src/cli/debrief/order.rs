//! What was asked of the debrief.

use std::path::PathBuf;

use crate::debrief::then::Then;

/// What was asked of the debrief.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Order {
    /// The saves, or folders of saves.
    pub saves: Vec<PathBuf>,
    /// Who goes on after a road that was not taken.
    pub then: Then,
    /// Futures of every road; none where nothing is to be played otherwise.
    pub plays: u64,
    /// How many jobs; as many as the machine has, where not said.
    pub jobs: Option<usize>,
    /// Whether to leave the questions out.
    pub unasked: bool,
    /// Whether to tell every road of every decision on stdout too.
    pub all: bool,
    /// Whether to write JSON to stdout.
    pub json: bool,
    /// Where the reports go.
    pub files: Files,
}

/// Where the reports go.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Files {
    /// The page for a browser.
    pub html: Option<PathBuf>,
    /// Markdown.
    pub markdown: Option<PathBuf>,
    /// JSON.
    pub output: Option<PathBuf>,
    /// The decisions, a row for each road.
    pub decisions: Option<PathBuf>,
    /// The months, a row for each.
    pub months: Option<PathBuf>,
    /// The chronicle alone, as Markdown.
    pub chronicle: Option<PathBuf>,
    /// Whether a file may be replaced.
    pub force: bool,
}

impl Files {
    /// Lists the places that were named.
    pub fn places(&self) -> impl Iterator<Item = &PathBuf> {
        [
            &self.html,
            &self.markdown,
            &self.output,
            &self.decisions,
            &self.months,
            &self.chronicle,
        ]
        .into_iter()
        .flatten()
    }
}
