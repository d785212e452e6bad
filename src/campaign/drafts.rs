//! All files as TOML, in order.

use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::document::Draft;
use crate::campaign::document::Lost;
use crate::campaign::limits;
use crate::campaign::source::Sources;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

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
            if source.is_play() {
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
    let (files, bytes) = (
        sources.files.len(),
        sources.files.iter().map(|f| f.text.len()),
    );
    let hands = match bytes.sum::<usize>() {
        little if little < limits::FILE_BYTES => 1,
        _ => std::thread::available_parallelism().map_or(1, usize::from),
    };
    if hands == 1 {
        return (0..files).map(read).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mine = std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)));
        let mine = mine.take_while(|&file| file < files);
        mine.map(|file| (file, read(file))).collect::<Vec<_>>()
    };
    let mut done: Vec<_> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..hands.min(files)).map(|_| scope.spawn(work)).collect();
        let own = work();
        let others = others.into_iter().map(|hand| {
            hand.join()
                .unwrap_or_else(|fault| std::panic::resume_unwind(fault))
        });
        others.flatten().chain(own).collect()
    });
    done.sort_unstable_by_key(|(file, _)| *file);
    done.into_iter().map(|(_, read)| read).collect()
}
