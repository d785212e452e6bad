//! What can go wrong with a save, as data. The view puts it into words in either language; there is no text here.

use crate::session::disk::Kind;
use std::io;

/// What was being done when the file system failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Telling what stands at a path.
    Look,
    /// Opening a file.
    Open,
    /// Reading it.
    Read,
    /// Taking its lock.
    Lock,
    /// Making a folder or a new file.
    Make,
    /// Writing.
    Write,
    /// Making what was written durable.
    Sync,
    /// Giving a file its name.
    Name,
    /// Making a name durable.
    SyncFolder,
    /// Keeping a damaged tail under a name of its own.
    SetAside,
    /// Listing a folder.
    List,
    /// Removing a file.
    Remove,
}

/// A failed call to the file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// What was being done.
    pub doing: Doing,
    /// What kind of error it was (`StorageFull`, `PermissionDenied`, …).
    pub kind: io::ErrorKind,
    /// The system's own number for it, if it gave one.
    pub code: Option<i32>,
}

impl Fault {
    /// Takes from `error` what can be kept.
    pub fn of(doing: Doing, error: &io::Error) -> Fault {
        Fault {
            doing,
            kind: error.kind(),
            code: error.raw_os_error(),
        }
    }
}

/// Why a file cannot be read or played as a save. The file was left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// There is nothing at this path.
    NotFound,
    /// It is a symbolic link, which is never followed.
    Link,
    /// It is something that is never opened: a folder, a pipe, a device.
    NotAFile(Kind),
    /// It has this many bytes (at least), above the limit.
    TooBig(u64),
    /// It has no bytes.
    Empty,
    /// It is no save of this program.
    NotOurs,
    /// A newer program wrote it.
    NewerFormat {
        /// The format it is in.
        format: u32,
        /// The version of the program that wrote it, if it can be told.
        program: Option<String>,
    },
    /// The header is damaged at this line (counted from 1): which play it was cannot be relied upon.
    BadHeader(usize),
    /// Another process plays it.
    Locked,
    /// Another program put a different file in its place in this moment: try again.
    Swapped,
    /// The file system failed.
    Io(Fault),
}

/// Why an action is not in the save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// The action may not be on the disk; all before it are. `retry` tries again, `discard` takes it back.
    NotSaved {
        /// The number that the action has or would get, from 1.
        n: u64,
        /// What happened.
        why: Why,
    },
    /// The save holds as much as a save may hold. Nothing was tried; the save is whole.
    Full {
        /// The number of actions in it.
        actions: u64,
    },
}

/// What kept an action from being saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The file system failed.
    Io(Fault),
    /// An earlier action is not saved yet: retry or discard that one first.
    Unsettled,
    /// The file is no longer at its path. Only a new save can keep the play.
    Gone,
    /// Another file is at its path now. Only a new save can keep the play.
    Replaced,
    /// Another program changed what was already saved. Only a new save can keep the play.
    Changed,
}

/// Why a save could not be made. There is no new file that counts as saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CreateError {
    /// A field of the header cannot be written.
    BadText {
        /// The field's key in the file.
        field: &'static str,
        /// What is wrong with it.
        flaw: TextFlaw,
    },
    /// Something has this name already; it was not touched.
    Taken,
    /// More actions or bytes than a save may hold.
    Full,
    /// The file system failed.
    Io(Fault),
}

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFlaw {
    /// It has more bytes than `limit`.
    TooLong {
        /// The bytes it has.
        bytes: usize,
        /// The bytes it may have.
        limit: usize,
    },
    /// It holds a control character.
    Control,
}
