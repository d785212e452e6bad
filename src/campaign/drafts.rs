//! All files as TOML, in order.

use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::document::Draft;
use crate::campaign::document::Lost;
use crate::campaign::source::Sources;

/// The files of a campaign after the first reading.
#[derive(Debug, Default)]
pub(super) struct Drafts<'s> {
    /// The campaign's files that hold something.
    pub files: Vec<(FileId, Draft<'s>)>,
    /// The designer's plays that hold something.
    pub plays: Vec<(FileId, Draft<'s>)>,
    /// The tables that could not be read.
    pub lost: Vec<Lost<'s>>,
}

impl<'s> Drafts<'s> {
    /// Reads every file.
    pub fn new(sources: &'s Sources, findings: &mut Findings) -> Self {
        let mut all = Self::default();
        for (file, source) in sources.files.iter().enumerate() {
            if source.text.is_empty() {
                continue;
            }
            if source.is_play() {
                // What is lost of a play is nothing that others may name.
                let draft = Draft::new(file, &source.text, &mut Vec::new(), findings);
                all.plays.push((file, draft));
            } else {
                let draft = Draft::new(file, &source.text, &mut all.lost, findings);
                all.files.push((file, draft));
            }
        }
        all
    }
}
