//! Keeps what a save loses: the damaged tail, under a name beside it. Never overwrites, never removes.

use crate::session::disk::Access;
use crate::session::disk::Disk;
use crate::session::disk::guard;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::place::Place;
use crate::session::journal::place::folder_of;
use crate::session::journal::place::place;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::path::PathBuf;

// A save that was damaged this often at the same byte tells of something else.
const TRIES: u32 = 100;

/// Keeps `tail`, which begins at byte `at` of the save at `path`, durably. Tells where; the same tail is kept once.
pub(super) fn keep(disk: &dyn Disk, path: &Path, at: usize, tail: &[u8]) -> Result<PathBuf, Fault> {
    for i in 1..=TRIES {
        let kept = name(path, at, i);
        if holds(disk, &kept, tail) || placed(disk, &kept, tail)? {
            disk.sync_folder(folder_of(path))
                .map_err(|e| Fault::of(Doing::SetAside, &e))?;
            return Ok(kept);
        }
    }
    Err(Fault::of(
        Doing::SetAside,
        &io::ErrorKind::AlreadyExists.into(),
    ))
}

fn name(path: &Path, at: usize, i: u32) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(format!(".damaged-{at}"));
    if i > 1 {
        name.push(format!("-{i}"));
    }
    PathBuf::from(name)
}

fn holds(disk: &dyn Disk, path: &Path, tail: &[u8]) -> bool {
    let read =
        guard::open(disk, path, Access::Read).and_then(|(mut file, _)| guard::read(file.as_mut()));
    read.is_ok_and(|bytes| bytes == tail)
}

fn placed(disk: &dyn Disk, path: &Path, tail: &[u8]) -> Result<bool, Fault> {
    match place(disk, path, tail, Place::New) {
        Ok(_) => Ok(true),
        Err(fault) if fault.doing == Doing::Name && fault.kind == io::ErrorKind::AlreadyExists => {
            Ok(false)
        }
        Err(fault) => Err(Fault {
            doing: Doing::SetAside,
            ..fault
        }),
    }
}
