//! One save: a TOML file that grows by one `[[action]]` table per action.
//!
//! [`read`] looks at a save; [`open`] takes it for playing, which one process can do at a time; [`create`] begins one.
//! [`Journal::append`] returns `Ok` when the action is on the disk and not before: show it as made only then. After an
//! `Err(NotSaved)` the file is not trusted again: [`Journal::retry`] writes the good beginning and the action to a new
//! file that takes the old one's place, [`Journal::discard`] does so without the action. The first append after an
//! opening goes that way too, because a system may still show bytes whose sync failed and which the disk never got;
//! a damaged tail is then kept as `NAME.damaged-BYTE` first. Nothing is written by opening.
//!
//! Writing anew needs room for the whole file once more, some hundred kilobytes for a long play.
//!
//! ```
//! use std::sync::Arc;
//! use township::session::disk::RealDisk;
//! use township::session::journal;
//! use township::session::journal::act::Act;
//! use township::session::journal::entry::Entry;
//! use township::session::journal::header::Header;
//! use township::session::shelf;
//!
//! # let home = tempfile::tempdir()?;
//! # let folder = home.path();
//! let header = Header { campaign: "liuxi-2017".into(), seed: 42, ..Header::default() };
//! let mut save = shelf::start(Arc::new(RealDisk), folder, "2017-03-01", &header, &[]).expect("a new save");
//! let act = Act::of(&"rest").expect("what TOML has a form for");
//! // The order of a play: try the action on a copy of the state, save it, and only then let it count.
//! save.append(Entry { tick: 0, act, state: 0x1234 }).expect("on the disk");
//!
//! let opened = journal::read(&RealDisk, save.path()).expect("a save");
//! assert_eq!(opened.entries[0].act.read::<String>().as_deref(), Ok("rest"));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! May touch: a [`Disk`]. Absent: any knowledge of actions, the clock, undo (an action like any other).

use crate::session::disk::Access;
use crate::session::disk::Disk;
use crate::session::disk::DiskFile;
use crate::session::disk::Id;
use crate::session::disk::MAX_FILE;
use crate::session::disk::guard;
use crate::session::journal::entry::Entry;
use crate::session::journal::error::CreateError;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::error::OpenError;
use crate::session::journal::error::SaveError;
use crate::session::journal::error::Why;
use crate::session::journal::header::Header;
use crate::session::journal::place::Place;
use crate::session::journal::place::folder_of;
use crate::session::journal::place::place;
use crate::session::journal::scan::MAX_ACTIONS;
use crate::session::journal::scan::Opened;
use crate::session::journal::scan::Reach;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

pub mod act;
mod check;
pub mod damage;
pub mod entry;
pub mod error;
pub mod header;
pub mod line;
pub mod scan;

mod aside;
mod place;
#[cfg(test)]
mod tests;

/// A save that is being played. Dropping it lets go of the lock; what was acknowledged is on the disk already.
pub struct Journal {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    file: Box<dyn DiskFile>,
    id: Id,
    reach: Reach,
    trust: Trust,
    aside: Option<PathBuf>,
}

/// How far the open file may be relied upon.
enum Trust {
    /// This journal wrote all of it and every sync succeeded: append.
    Own,
    /// It was found on the disk: write it anew before going on.
    Found,
    /// A write or sync failed with this action: write it anew.
    Broken(Entry),
}

/// Reads a save without taking it: for replays and lists. Needs no lock and writes nothing.
pub fn read(disk: &dyn Disk, path: &Path) -> Result<Opened, OpenError> {
    let (mut file, _) = guard::open(disk, path, Access::Read)?;
    let bytes = guard::read(file.as_mut())?;
    scan::all(&bytes).map(|(opened, _)| opened)
}

/// Reads which play a save holds, and nothing of the play itself.
pub fn head(disk: &dyn Disk, path: &Path) -> Result<Header, OpenError> {
    let (mut file, _) = guard::open(disk, path, Access::Read)?;
    let bytes = guard::beginning(file.as_mut(), header::MOST as u64)?;
    header::read(&bytes).map(|head| head.header)
}

/// Takes a save for playing on. Writes nothing; damage is told in [`Opened`], and is settled by the next append.
pub fn open(disk: Arc<dyn Disk>, path: &Path) -> Result<(Opened, Journal), OpenError> {
    let (mut file, meta) = guard::open(disk.as_ref(), path, Access::Append)?;
    guard::lock(file.as_ref())?;
    // Whoever held the lock before may have put a new file there: this lock would guard nothing.
    if guard::look(disk.as_ref(), path)?.id != meta.id {
        return Err(OpenError::Swapped);
    }
    let bytes = guard::read(file.as_mut())?;
    let (opened, reach) = scan::all(&bytes)?;
    let journal = Journal {
        disk,
        path: path.to_owned(),
        file,
        id: meta.id,
        reach,
        trust: Trust::Found,
        aside: None,
    };
    Ok((opened, journal))
}

/// Begins a save at `path` with `entries` already in it (none for a new play; some for a fork or for a play whose old
/// save is gone). Never overwrites: on `Taken`, choose another name.
pub fn create(
    disk: Arc<dyn Disk>,
    path: &Path,
    header: &Header,
    entries: &[Entry],
) -> Result<Journal, CreateError> {
    let (text, reach) = written(header, entries)?;
    let folder = folder_of(path);
    disk.make_folder(folder)
        .map_err(|e| CreateError::Io(Fault::of(Doing::Make, &e)))?;
    let placed = place(disk.as_ref(), path, text.as_bytes(), Place::New);
    let (file, id) = placed.map_err(|fault| match fault {
        Fault {
            doing: Doing::Name,
            kind: io::ErrorKind::AlreadyExists,
            ..
        } => CreateError::Taken,
        fault => CreateError::Io(fault),
    })?;
    if let Err(e) = disk.sync_folder(folder) {
        // It may vanish with the power, so it must not count; if it stays, it is an empty save and does no harm.
        let _ = disk.remove(path);
        return Err(CreateError::Io(Fault::of(Doing::SyncFolder, &e)));
    }
    Ok(Journal {
        disk,
        path: path.to_owned(),
        file,
        id,
        reach,
        trust: Trust::Own,
        aside: None,
    })
}

impl Journal {
    /// Where the save is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The number of saved actions. The next one gets the number after it.
    pub fn actions(&self) -> usize {
        self.reach.actions
    }

    /// The action that could not be saved and was neither retried with success nor discarded.
    pub fn pending(&self) -> Option<&Entry> {
        match &self.trust {
            Trust::Broken(entry) => Some(entry),
            _ => None,
        }
    }

    /// Where a damaged tail was kept, once an append has settled it.
    pub fn aside(&self) -> Option<&Path> {
        self.aside.as_deref()
    }

    /// Saves one action. `Ok` means that it is on the disk.
    pub fn append(&mut self, entry: Entry) -> Result<(), SaveError> {
        if self.pending().is_some() {
            return Err(self.not_saved(Why::Unsettled));
        }
        let n = self.reach.actions as u64 + 1;
        let (text, check) = entry::render(&entry, n, self.reach.check);
        let bytes = self.reach.bytes + text.len();
        if self.reach.actions >= MAX_ACTIONS || bytes as u64 > MAX_FILE {
            return Err(SaveError::Full { actions: n - 1 });
        }
        let done = match self.trust {
            Trust::Own => self.add(text.as_bytes()),
            _ => self.rewrite(text.as_bytes()),
        };
        if let Err(why) = done {
            self.trust = Trust::Broken(entry);
            return Err(self.not_saved(why));
        }
        let actions = self.reach.actions + 1;
        self.reach = Reach {
            actions,
            bytes,
            check,
        };
        self.trust = Trust::Own;
        Ok(())
    }

    /// Tries again to save the pending action, if there is one.
    pub fn retry(&mut self) -> Result<(), SaveError> {
        match std::mem::replace(&mut self.trust, Trust::Found) {
            Trust::Broken(entry) => self.append(entry),
            whole => {
                self.trust = whole;
                Ok(())
            }
        }
    }

    /// Takes the pending action back, if there is one, so that another can be appended.
    pub fn discard(&mut self) -> Result<(), SaveError> {
        if self.pending().is_none() {
            return Ok(());
        }
        self.rewrite(b"").map_err(|why| self.not_saved(why))?;
        self.trust = Trust::Own;
        Ok(())
    }

    fn not_saved(&self, why: Why) -> SaveError {
        let n = self.reach.actions as u64 + 1;
        SaveError::NotSaved { n, why }
    }

    // The usual way: one write at the end, one sync.
    fn add(&mut self, block: &[u8]) -> Result<(), Why> {
        if self.still_there()? != self.reach.bytes as u64 {
            return Err(Why::Changed);
        }
        self.file
            .append(block)
            .map_err(|e| failed(Doing::Write, &e))?;
        self.file.sync().map_err(|e| failed(Doing::Sync, &e))
    }

    // The careful way: the good beginning and `block` go to a new file, which takes the place of this one.
    fn rewrite(&mut self, block: &[u8]) -> Result<(), Why> {
        self.still_there()?;
        let mut bytes = self
            .file
            .read(MAX_FILE)
            .map_err(|e| failed(Doing::Read, &e))?;
        if !scan::reaches(&bytes, self.reach) {
            return Err(Why::Changed);
        }
        self.keep_tail(&bytes, block).map_err(Why::Io)?;
        bytes.truncate(self.reach.bytes);
        bytes.extend_from_slice(block);
        let disk = Arc::clone(&self.disk);
        (self.file, self.id) =
            place(disk.as_ref(), &self.path, &bytes, Place::Over).map_err(Why::Io)?;
        let synced = disk.sync_folder(folder_of(&self.path));
        synced.map_err(|e| failed(Doing::SyncFolder, &e))
    }

    // What was begun of the action that is being written is no loss; anything else is kept.
    fn keep_tail(&mut self, bytes: &[u8], block: &[u8]) -> Result<(), Fault> {
        let tail = &bytes[self.reach.bytes..];
        let pending = match &self.trust {
            Trust::Broken(entry) => self.text_of(entry),
            _ => block.to_vec(),
        };
        if !pending.starts_with(tail) {
            let kept = aside::keep(self.disk.as_ref(), &self.path, self.reach.bytes, tail)?;
            self.aside = Some(kept);
        }
        Ok(())
    }

    fn text_of(&self, entry: &Entry) -> Vec<u8> {
        let n = self.reach.actions as u64 + 1;
        entry::render(entry, n, self.reach.check).0.into_bytes()
    }

    // The length of the file at the path, if it is the one that is open.
    fn still_there(&self) -> Result<u64, Why> {
        match self.disk.look(&self.path) {
            Ok(meta) if meta.id == self.id => Ok(meta.len),
            Ok(_) => Err(Why::Replaced),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Err(Why::Gone),
            Err(e) => Err(failed(Doing::Look, &e)),
        }
    }
}

fn written(header: &Header, entries: &[Entry]) -> Result<(String, Reach), CreateError> {
    if let Some((field, flaw)) = header.flaw() {
        return Err(CreateError::BadText { field, flaw });
    }
    let (mut text, mut check) = header::render(header);
    for (n, entry) in (1..).zip(entries) {
        let (block, next) = entry::render(entry, n, check);
        text.push_str(&block);
        check = next;
    }
    let (actions, bytes) = (entries.len(), text.len());
    match actions > MAX_ACTIONS || bytes as u64 > MAX_FILE {
        true => Err(CreateError::Full),
        false => Ok((
            text,
            Reach {
                actions,
                bytes,
                check,
            },
        )),
    }
}

fn failed(doing: Doing, error: &io::Error) -> Why {
    Why::Io(Fault::of(doing, error))
}
