//! How a whole file comes to stand at a path: written beside it, synced, then named. Nothing is ever half there.

use crate::session::disk::Disk;
use crate::session::disk::DiskFile;
use crate::session::disk::Id;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use std::io;
use std::path::Path;

/// What may stand at the path beforehand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing, or it fails with `AlreadyExists`.
    New,
    /// Anything, which is replaced in one step.
    Over,
}

/// Puts a file that is whole, durable and locked at `path`. Its name is not durable yet.
pub(super) fn place(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    how: Place,
) -> Result<(Box<dyn DiskFile>, Id), Fault> {
    let failed = |doing| move |e: io::Error| Fault::of(doing, &e);
    let mut draft = disk.draft(folder_of(path)).map_err(failed(Doing::Make))?;
    draft.append(bytes).map_err(failed(Doing::Write))?;
    draft.sync().map_err(failed(Doing::Sync))?;
    let id = draft.meta().map_err(failed(Doing::Look))?.id;
    // Nobody else knows the draft, so the lock is free; it stays on the file through its change of name.
    draft.try_lock().map_err(failed(Doing::Lock))?;
    let file = match how {
        Place::New => draft.publish_new(path),
        Place::Over => draft.publish_over(path),
    };
    Ok((file.map_err(failed(Doing::Name))?, id))
}

/// The folder that `path` is in; empty for the working folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}
