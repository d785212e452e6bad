//! What a save needs of a file system, and the real one.
//!
//! The only file of the room that may touch `std::fs`. Everything above speaks to [`Disk`], so that the same code runs
//! on a simulated disk that loses power or fails any call. Links are never followed in the last part of a path, and
//! nothing but a plain file is ever opened. Absent on purpose: overwriting in place, truncating, the clock.

use std::ffi::OsString;
use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::fs::TryLockError;
use std::io;
use std::io::Read;
use std::io::Seek;
use std::io::Write;
use std::path::Path;

pub mod guard;
#[cfg(test)]
pub mod sim;

/// The largest file that is read, in bytes (64 MiB).
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
    /// A named pipe: opening it could wait for ever.
    Pipe,
    /// A socket.
    Socket,
    /// A character or block device.
    Device,
    /// Something else.
    Other,
}

/// Tells two files apart. On Unix device and inode; elsewhere only the time of creation, which is weaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Id(pub u64, pub u64);

/// What is known of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    /// What it is.
    pub kind: Kind,
    /// Its length in bytes.
    pub len: u64,
    /// Which one it is.
    pub id: Id,
}

/// What an open file is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading only.
    Read,
    /// Reading, and writing at the end.
    Append,
}

/// A file system, as far as saves need one. Every call may fail; none may panic.
pub trait Disk: Send + Sync {
    /// Tells what stands at `path`, without opening it and without following a link.
    fn look(&self, path: &Path) -> io::Result<Meta>;
    /// Opens what stands at `path`. Call [`guard::open`] instead: this one trusts that it is a plain file.
    fn open(&self, path: &Path, access: Access) -> io::Result<Box<dyn DiskFile>>;
    /// Makes a new empty file in `folder` under a name of its own, which goes away again unless it is published.
    fn draft(&self, folder: &Path) -> io::Result<Box<dyn Draft>>;
    /// Removes the name `path`.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in `folder` durable.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes `folder` and the folders above it where they are missing, durably.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Lists the names in `folder`, in no order, at most `limit` of them.
    fn list(&self, folder: &Path, limit: usize) -> io::Result<Vec<OsString>>;
}

/// An open file. A lock taken on it lasts until it is dropped.
pub trait DiskFile: Send {
    /// Tells what is open.
    fn meta(&self) -> io::Result<Meta>;
    /// Takes the lock that only one opener can have; `false` when another has it.
    fn try_lock(&self) -> io::Result<bool>;
    /// Reads from the first byte to the last, but at most `limit + 1` bytes: more than `limit` means too big.
    fn read(&mut self, limit: u64) -> io::Result<Vec<u8>>;
    /// Writes at the end. After an error any part of it may have been written.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Makes everything written durable. After an error nothing that was not durable before may be relied upon.
    fn sync(&mut self) -> io::Result<()>;
}

/// A file that has no lasting name yet.
pub trait Draft: DiskFile {
    /// Gives it the name `to` unless that is taken (then `AlreadyExists`), and goes on as an open file with its lock.
    fn publish_new(self: Box<Self>, to: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Gives it the name `to` in place of what has it, in one step, and goes on as an open file with its lock.
    fn publish_over(self: Box<Self>, to: &Path) -> io::Result<Box<dyn DiskFile>>;
}

/// The file system of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn look(&self, path: &Path) -> io::Result<Meta> {
        Ok(meta_of(&fs::symlink_metadata(path)?))
    }

    fn open(&self, path: &Path, access: Access) -> io::Result<Box<dyn DiskFile>> {
        let append = access == Access::Append;
        let file = OpenOptions::new().read(true).append(append).open(path);
        Ok(Box::new(RealFile(file.map_err(busy)?)))
    }

    fn draft(&self, folder: &Path) -> io::Result<Box<dyn Draft>> {
        let file = tempfile::Builder::new()
            .prefix(".township-")
            .suffix(".tmp")
            .append(true)
            .tempfile_in(folder)?;
        Ok(Box::new(RealDraft(file)))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        sync_names(folder)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        let above = folder.parent().unwrap_or(Path::new(""));
        self.make_folder(above)?;
        match fs::create_dir(folder) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
            Err(e) => Err(e),
            Ok(()) => sync_names(above),
        }
    }

    fn list(&self, folder: &Path, limit: usize) -> io::Result<Vec<OsString>> {
        let names = fs::read_dir(folder)?.take(limit);
        names.map(|entry| Ok(entry?.file_name())).collect()
    }
}

/// An open file of the real disk.
struct RealFile(File);

impl DiskFile for RealFile {
    fn meta(&self) -> io::Result<Meta> {
        Ok(meta_of(&self.0.metadata()?))
    }

    fn try_lock(&self) -> io::Result<bool> {
        lock(&self.0)
    }

    fn read(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        read_from(&mut self.0, limit)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }
}

// Closing alone lets go of a lock only when no process that is just being started shares the file.
impl Drop for RealFile {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// A temporary file of the real disk; dropped, it removes itself.
struct RealDraft(tempfile::NamedTempFile);

impl DiskFile for RealDraft {
    fn meta(&self) -> io::Result<Meta> {
        Ok(meta_of(&self.0.as_file().metadata()?))
    }

    fn try_lock(&self) -> io::Result<bool> {
        lock(self.0.as_file())
    }

    fn read(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        read_from(self.0.as_file_mut(), limit)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.as_file_mut().write_all(bytes)
    }

    // Length and times too: the file is new, and its metadata must last with its name.
    fn sync(&mut self) -> io::Result<()> {
        self.0.as_file().sync_all()
    }
}

impl Draft for RealDraft {
    // A rename that refuses to replace where the system has one, else a hard link: exFAT sticks have no links.
    fn publish_new(self: Box<Self>, to: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = self.0.persist_noclobber(to).map_err(|e| e.error)?;
        Ok(Box::new(RealFile(file)))
    }

    fn publish_over(self: Box<Self>, to: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = self.0.persist(to).map_err(|e| e.error)?;
        Ok(Box::new(RealFile(file)))
    }
}

fn lock(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(e)) => Err(e),
    }
}

fn read_from(file: &mut File, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.rewind().map_err(busy)?;
    let mut head = file.take(limit.saturating_add(1));
    head.read_to_end(&mut bytes).map_err(busy)?;
    Ok(bytes)
}

fn meta_of(meta: &fs::Metadata) -> Meta {
    Meta {
        kind: kind_of(meta.file_type()),
        len: meta.len(),
        id: id_of(meta),
    }
}

fn kind_of(kind: fs::FileType) -> Kind {
    if kind.is_symlink() {
        Kind::Link
    } else if kind.is_dir() {
        Kind::Folder
    } else if kind.is_file() {
        Kind::File
    } else {
        special(kind)
    }
}

#[cfg(unix)]
fn special(kind: fs::FileType) -> Kind {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_fifo() {
        Kind::Pipe
    } else if kind.is_socket() {
        Kind::Socket
    } else if kind.is_char_device() || kind.is_block_device() {
        Kind::Device
    } else {
        Kind::Other
    }
}

#[cfg(not(unix))]
fn special(_: fs::FileType) -> Kind {
    Kind::Other
}

#[cfg(unix)]
fn id_of(meta: &fs::Metadata) -> Id {
    use std::os::unix::fs::MetadataExt;
    Id(meta.dev(), meta.ino())
}

#[cfg(not(unix))]
fn id_of(meta: &fs::Metadata) -> Id {
    let since = |t: std::time::SystemTime| t.duration_since(std::time::UNIX_EPOCH).ok();
    let nanos = meta
        .created()
        .ok()
        .and_then(since)
        .map_or(0, |d| d.as_nanos());
    Id(0, nanos as u64)
}

// Some file systems know no sync of a folder and say so; they keep names in their own way.
#[cfg(unix)]
fn sync_names(folder: &Path) -> io::Result<()> {
    let here = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    match File::open(here)?.sync_all() {
        Err(e)
            if matches!(
                e.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

#[cfg(not(unix))]
fn sync_names(_: &Path) -> io::Result<()> {
    Ok(())
}

// Windows keeps others from reading what one has locked, and says so with codes of its own.
fn busy(error: io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(32 | 33) if cfg!(windows) => io::ErrorKind::WouldBlock.into(),
        _ => error,
    }
}
