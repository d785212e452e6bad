//! The way in: nothing but a plain file of a bearable size is ever opened.
//!
//! Looks before it opens (opening a pipe could wait for ever) and looks again at what it holds afterwards, so that a
//! file swapped in between is refused. Reads and writes nothing.

use crate::session::disk::Access;
use crate::session::disk::Disk;
use crate::session::disk::DiskFile;
use crate::session::disk::Kind;
use crate::session::disk::MAX_FILE;
use crate::session::disk::Meta;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::error::OpenError;
use std::io;
use std::path::Path;

/// Opens the plain file at `path`. Refuses links, folders, pipes, devices and files above [`MAX_FILE`] by name.
pub fn open(
    disk: &dyn Disk,
    path: &Path,
    access: Access,
) -> Result<(Box<dyn DiskFile>, Meta), OpenError> {
    let before = look(disk, path)?;
    let file = disk
        .open(path, access)
        .map_err(|e| failed(Doing::Open, &e))?;
    let now = file.meta().map_err(|e| failed(Doing::Look, &e))?;
    if now.id != before.id || now.kind != Kind::File {
        return Err(OpenError::Swapped);
    }
    Ok((file, now))
}

/// Reads everything that `file` holds, unless it is above [`MAX_FILE`].
pub fn read(file: &mut dyn DiskFile) -> Result<Vec<u8>, OpenError> {
    let bytes = file.read(MAX_FILE).map_err(|e| failed(Doing::Read, &e))?;
    match bytes.len() as u64 {
        len if len > MAX_FILE => Err(OpenError::TooBig(len)),
        _ => Ok(bytes),
    }
}

/// Reads the beginning of `file`: about `most` bytes of it.
pub fn beginning(file: &mut dyn DiskFile, most: u64) -> Result<Vec<u8>, OpenError> {
    file.read(most).map_err(|e| failed(Doing::Read, &e))
}

/// Takes the lock of `file` for as long as it is open.
pub fn lock(file: &dyn DiskFile) -> Result<(), OpenError> {
    match file.try_lock() {
        Ok(true) => Ok(()),
        Ok(false) => Err(OpenError::Locked),
        Err(e) => Err(failed(Doing::Lock, &e)),
    }
}

/// Tells what plain file of a bearable size stands at `path`, without opening it.
pub fn look(disk: &dyn Disk, path: &Path) -> Result<Meta, OpenError> {
    let meta = disk.look(path).map_err(|e| failed(Doing::Look, &e))?;
    match meta.kind {
        Kind::File if meta.len > MAX_FILE => Err(OpenError::TooBig(meta.len)),
        Kind::File => Ok(meta),
        Kind::Link => Err(OpenError::Link),
        other => Err(OpenError::NotAFile(other)),
    }
}

fn failed(doing: Doing, error: &io::Error) -> OpenError {
    match error.kind() {
        io::ErrorKind::NotFound => OpenError::NotFound,
        io::ErrorKind::WouldBlock => OpenError::Locked,
        _ => OpenError::Io(Fault::of(doing, error)),
    }
}
