//! All files as TOML, in order.

use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::document::Draft;
use crate::campaign::document::Lost;
use crate::campaign::hands;
use crate::campaign::limits;
use crate::campaign::source::Sources;

/// The files of a campaign after the first reading.
#[derive(Debug, Default)]
pub(super) struct Drafts<'s> {
    /// The campaign's files that hold something.
    pub files: Vec<(FileId, Draft<'s>)>,
    /// The designer's plays that hold something.
    pub plays: Vec<(FileId, Draft<'s>)>,
    /// The reforms that hold something.
    pub reforms: Vec<(FileId, Draft<'s>)>,
    /// The tables that could not be read.
    pub lost: Vec<Lost<'s>>,
}

/// What one file came to.
struct Read<'s> {
    draft: Draft<'s>,
    lost: Vec<Lost<'s>>,
    findings: Findings,
}

impl<'s> Drafts<'s> {
    /// Reads every file.
    pub fn new(sources: &'s Sources, findings: &mut Findings) -> Self {
        let mut all = Self::default();
        for ((file, source), read) in sources.files.iter().enumerate().zip(read(sources)) {
            let Some(mut read) = read else { continue };
            findings.append(read.findings);
            if source.is_reform() {
                all.reforms.push((file, read.draft));
            } else if source.is_play() {
                // What is lost of a play is nothing that others may name.
                all.plays.push((file, read.draft));
            } else {
                all.lost.append(&mut read.lost);
                all.files.push((file, read.draft));
            }
        }
        all
    }
}

/// Reads the files that hold something, in their order; several at once where that is worth the hands.
fn read(sources: &Sources) -> Vec<Option<Read<'_>>> {
    let read = |file: FileId| {
        let text = sources.text(file);
        let (mut lost, mut findings) = (Vec::new(), Findings::default());
        (!text.is_empty()).then(|| Read {
            draft: Draft::new(file, text, &mut lost, &mut findings),
            lost,
            findings,
        })
    };
    let files = sources.files.len();
    let bytes: usize = sources.files.iter().map(|file| file.text.len()).sum();
    if bytes < limits::FILE_BYTES {
        return (0..files).map(read).collect();
    }
    hands::each(files, read)
}
