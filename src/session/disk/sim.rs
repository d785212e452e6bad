//! A disk for tests that behaves as badly as a disk may.
//!
//! Bytes that were not synced may be lost, torn, or replaced by zeros or rubbish when the power goes; names that were
//! not synced may be forgotten, each by itself. A failed sync forgets that the bytes were ever to be written, as
//! Linux does, and so may a failed sync of a folder. Any call may fail, or be the one in which the power goes. All luck comes from one seed.

use crate::session::disk::Access;
use crate::session::disk::Disk;
use crate::session::disk::DiskFile;
use crate::session::disk::Draft;
use crate::session::disk::Id;
use crate::session::disk::Kind;
use crate::session::disk::Meta;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;

const SECTOR: usize = 512;

/// What is to happen, from which call on.
#[derive(Debug, Clone, Copy)]
pub enum Plan {
    /// Nothing.
    Calm,
    /// Calls from `at` (from 1), `times` of them, fail.
    #[expect(missing_docs)]
    Fail {
        at: u64,
        times: u64,
        kind: ErrorKind,
    },
    /// The power goes in call `at`.
    #[expect(missing_docs)]
    Cut { at: u64 },
    /// Every call that writes fails.
    ReadOnly,
    /// Just before call `at`, another program puts a copy in the place of every file.
    #[expect(missing_docs)]
    Swap { at: u64 },
}

/// A simulated disk; clones are the same disk.
#[derive(Clone)]
pub struct SimDisk(Arc<Mutex<State>>);

struct State {
    files: Vec<Inode>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    unsynced_names: Vec<Rename>,
    calls: u64,
    drafts: u64,
    plan: Plan,
    on: bool,
    boots: u64,
    luck: u64,
}

#[derive(Default)]
struct Inode {
    /// What a reader sees.
    shown: Vec<u8>,
    /// What survives.
    durable: Vec<u8>,
    /// Writes of which nothing is certain: where, and what.
    unsynced: Vec<(usize, Vec<u8>)>,
    locked_by: Option<u64>,
}

/// A change of names that happens in one step or not at all.
struct Rename {
    from: Option<PathBuf>,
    to: Option<(PathBuf, usize)>,
}

impl SimDisk {
    /// An empty disk whose luck comes from `seed`.
    pub fn new(seed: u64) -> SimDisk {
        SimDisk(Arc::new(Mutex::new(State {
            files: Vec::new(),
            names: BTreeMap::new(),
            durable_names: BTreeMap::new(),
            unsynced_names: Vec::new(),
            calls: 0,
            drafts: 0,
            plan: Plan::Calm,
            on: true,
            boots: 0,
            luck: seed,
        })))
    }

    /// The disk as the code under test takes it.
    pub fn shared(&self) -> Arc<dyn Disk> {
        Arc::new(self.clone())
    }

    /// Sets what is to happen, counting calls from now.
    pub fn plan(&self, plan: Plan) {
        let mut state = self.state();
        state.plan = plan;
        state.calls = 0;
    }

    /// The number of calls since the plan was set.
    pub fn calls(&self) -> u64 {
        self.state().calls
    }

    /// Takes the power away now, if it has not gone yet, and gives it back: only what survives is there.
    pub fn reboot(&self) {
        let mut state = self.state();
        let state = &mut *state;
        for file in &mut state.files {
            settle(file, &mut state.luck);
            file.shown = file.durable.clone();
            file.locked_by = None;
        }
        for change in std::mem::take(&mut state.unsynced_names) {
            if below(&mut state.luck, 2) == 0 {
                change.apply(&mut state.durable_names);
            }
        }
        state.names = state.durable_names.clone();
        state.on = true;
        state.boots += 1;
        state.plan = Plan::Calm;
    }

    /// What a reader sees at `path`.
    pub fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.state();
        state.names.get(path).map(|i| state.files[*i].shown.clone())
    }

    /// Puts a durable file there, as if another program had, or takes it away.
    pub fn put(&self, path: &Path, bytes: Option<&[u8]>) {
        let mut state = self.state();
        state.names.remove(path);
        state.durable_names.remove(path);
        if let Some(bytes) = bytes {
            let i = state.files.len();
            state.files.push(Inode {
                shown: bytes.to_vec(),
                durable: bytes.to_vec(),
                ..Inode::default()
            });
            state.names.insert(path.to_owned(), i);
            state.durable_names.insert(path.to_owned(), i);
        }
    }

    /// Changes a file in place, as another program would.
    pub fn edit(&self, path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
        let mut state = self.state();
        let i = state.names[path];
        change(&mut state.files[i].shown);
        state.files[i].durable = state.files[i].shown.clone();
    }

    /// All names.
    pub fn names(&self) -> Vec<PathBuf> {
        self.state().names.keys().cloned().collect()
    }

    // A test that panicked while holding the lock has failed already.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(|e| e.into_inner())
    }

    fn file(&self, inode: usize, draft: Option<PathBuf>) -> SimFile {
        let mut state = self.state();
        SimFile {
            boot: state.boots,
            me: next(&mut state.luck),
            disk: self.clone(),
            inode,
            draft,
        }
    }
}

/// What becomes of a call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Done,
    /// Fails, having perhaps done a part.
    Failed(ErrorKind),
}

impl State {
    /// Counts a call and tells what becomes of it.
    fn call(&mut self, writes: bool) -> Fate {
        if !self.on {
            return Fate::Failed(ErrorKind::Other);
        }
        self.calls += 1;
        let now = self.calls;
        match self.plan {
            Plan::Fail { at, times, kind } if now >= at && now - at < times => Fate::Failed(kind),
            Plan::Swap { at } if now == at => {
                self.swap();
                Fate::Done
            }
            Plan::ReadOnly if writes => Fate::Failed(ErrorKind::ReadOnlyFilesystem),
            Plan::Cut { at } if now == at => {
                self.on = false;
                Fate::Failed(ErrorKind::Other)
            }
            _ => Fate::Done,
        }
    }

    fn swap(&mut self) {
        for inode in self.names.values_mut() {
            let shown = self.files[*inode].shown.clone();
            *inode = self.files.len();
            self.files.push(Inode {
                durable: shown.clone(),
                shown,
                ..Inode::default()
            });
        }
        self.durable_names = self.names.clone();
    }

    /// Counts a call that does all or nothing.
    fn simple(&mut self, writes: bool) -> io::Result<()> {
        match self.call(writes) {
            Fate::Done => Ok(()),
            Fate::Failed(kind) => Err(kind.into()),
        }
    }

    /// Changes names; a power cut may come just after, a failure means that nothing was changed.
    fn rename(&mut self, change: Rename) -> io::Result<()> {
        let fate = self.call(true);
        if fate == Fate::Done || (!self.on && below(&mut self.luck, 2) == 0) {
            change.apply(&mut self.names);
            self.unsynced_names.push(change);
        }
        match fate {
            Fate::Done => Ok(()),
            Fate::Failed(kind) => Err(kind.into()),
        }
    }

    fn append(&mut self, inode: usize, bytes: &[u8]) -> io::Result<()> {
        let fate = self.call(true);
        let len = match fate {
            Fate::Done => bytes.len(),
            Fate::Failed(ErrorKind::ReadOnlyFilesystem) => 0,
            Fate::Failed(_) => below(&mut self.luck, bytes.len() as u64 + 1) as usize,
        };
        let file = &mut self.files[inode];
        let at = file.shown.len();
        file.shown.extend_from_slice(&bytes[..len]);
        if len > 0 {
            file.unsynced.push((at, bytes[..len].to_vec()));
        }
        match fate {
            Fate::Done => Ok(()),
            Fate::Failed(kind) => Err(kind.into()),
        }
    }

    fn sync(&mut self, inode: usize) -> io::Result<()> {
        let fate = self.call(true);
        let file = &mut self.files[inode];
        match fate {
            Fate::Done => {
                for (at, bytes) in std::mem::take(&mut file.unsynced) {
                    write_at(&mut file.durable, at, &bytes);
                }
                Ok(())
            }
            Fate::Failed(kind) => {
                settle(file, &mut self.luck);
                // Some systems go on showing what was lost, some show what the disk has.
                if below(&mut self.luck, 2) == 0 {
                    file.shown = file.durable.clone();
                }
                Err(kind.into())
            }
        }
    }
}

impl Rename {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        if let Some(from) = &self.from {
            names.remove(from);
        }
        if let Some((to, inode)) = &self.to {
            names.insert(to.clone(), *inode);
        }
    }

    fn is_in(&self, folder: &Path) -> bool {
        let to = self.to.as_ref().map(|(to, _)| to);
        to.or(self.from.as_ref()).and_then(|p| p.parent()) == Some(folder)
    }
}

impl Disk for SimDisk {
    fn look(&self, path: &Path) -> io::Result<Meta> {
        let mut state = self.state();
        state.simple(false)?;
        let inode = *state.names.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(meta(&state, inode))
    }

    fn open(&self, path: &Path, _: Access) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.simple(false)?;
        let inode = *state.names.get(path).ok_or(ErrorKind::NotFound)?;
        drop(state);
        Ok(Box::new(self.file(inode, None)))
    }

    fn draft(&self, folder: &Path) -> io::Result<Box<dyn Draft>> {
        let mut state = self.state();
        state.simple(true)?;
        state.drafts += 1;
        let inode = state.files.len();
        let path = folder.join(format!(".township-{}.tmp", state.drafts));
        state.files.push(Inode::default());
        let change = Rename {
            from: None,
            to: Some((path.clone(), inode)),
        };
        change.apply(&mut state.names);
        state.unsynced_names.push(change);
        drop(state);
        Ok(Box::new(self.file(inode, Some(path))))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if !state.names.contains_key(path) {
            return Err(ErrorKind::NotFound.into());
        }
        let from = Some(path.to_owned());
        state.rename(Rename { from, to: None })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        let done = state.simple(true);
        for change in std::mem::take(&mut state.unsynced_names) {
            match change.is_in(folder) {
                true if done.is_ok() => change.apply(&mut state.durable_names),
                // Not even a later sync can be relied upon to bring it.
                true if below(&mut state.luck, 2) == 0 => {}
                _ => state.unsynced_names.push(change),
            }
        }
        done
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        self.state().simple(true)
    }

    fn list(&self, folder: &Path, limit: usize) -> io::Result<Vec<OsString>> {
        let mut state = self.state();
        state.simple(false)?;
        let inside = state.names.keys().filter(|p| p.parent() == Some(folder));
        let names = inside.filter_map(|p| p.file_name()).take(limit);
        Ok(names.map(OsString::from).collect())
    }
}

struct SimFile {
    disk: SimDisk,
    inode: usize,
    boot: u64,
    me: u64,
    draft: Option<PathBuf>,
}

impl SimFile {
    // A handle does not outlive the power.
    fn state(&self) -> io::Result<MutexGuard<'_, State>> {
        let state = self.disk.state();
        match state.boots == self.boot {
            true => Ok(state),
            false => Err(ErrorKind::Other.into()),
        }
    }

    fn publish(mut self, to: &Path, over: bool) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state()?;
        if !over && state.names.contains_key(to) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.rename(Rename {
            from: self.draft.clone(),
            to: Some((to.to_owned(), self.inode)),
        })?;
        drop(state);
        self.draft = None;
        Ok(Box::new(self))
    }
}

impl DiskFile for SimFile {
    fn meta(&self) -> io::Result<Meta> {
        let mut state = self.state()?;
        state.simple(false)?;
        Ok(meta(&state, self.inode))
    }

    fn try_lock(&self) -> io::Result<bool> {
        let mut state = self.state()?;
        state.simple(false)?;
        let holder = state.files[self.inode].locked_by.get_or_insert(self.me);
        Ok(*holder == self.me)
    }

    fn read(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        let mut state = self.state()?;
        state.simple(false)?;
        let shown = &state.files[self.inode].shown;
        Ok(shown.iter().take(limit as usize + 1).copied().collect())
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.state()?.append(self.inode, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.state()?.sync(self.inode)
    }
}

impl Draft for SimFile {
    fn publish_new(self: Box<Self>, to: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.publish(to, false)
    }

    fn publish_over(self: Box<Self>, to: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.publish(to, true)
    }
}

impl Drop for SimFile {
    fn drop(&mut self) {
        let Ok(mut state) = self.state() else { return };
        let file = &mut state.files[self.inode];
        if file.locked_by == Some(self.me) {
            file.locked_by = None;
        }
        if let (Some(from), true) = (self.draft.clone(), state.on) {
            let change = Rename {
                from: Some(from),
                to: None,
            };
            change.apply(&mut state.names);
            state.unsynced_names.push(change);
        }
    }
}

fn meta(state: &State, inode: usize) -> Meta {
    Meta {
        kind: Kind::File,
        len: state.files[inode].shown.len() as u64,
        id: Id(0, inode as u64),
    }
}

/// Decides what the disk has of the unsynced writes: each may be there, lost, torn, or badly there.
fn settle(file: &mut Inode, luck: &mut u64) {
    for (at, bytes) in std::mem::take(&mut file.unsynced) {
        let cut = below(luck, bytes.len() as u64 + 1) as usize;
        match below(luck, 7) {
            0 => {}
            1 => write_at(&mut file.durable, at, &bytes),
            2 => write_at(&mut file.durable, at, &vec![0; bytes.len()]),
            3 => {
                let rubbish: Vec<u8> = bytes.iter().map(|_| next(luck) as u8).collect();
                write_at(&mut file.durable, at, &rubbish);
            }
            4 => sectors(&mut file.durable, at, &bytes, luck),
            5 => {
                let mut torn = bytes.clone();
                torn[cut..].fill(0);
                write_at(&mut file.durable, at, &torn);
            }
            _ => write_at(&mut file.durable, at, &bytes[..cut]),
        }
    }
}

/// Writes any subset of the sectors that `bytes` touch, the others as zeros.
fn sectors(durable: &mut Vec<u8>, at: usize, bytes: &[u8], luck: &mut u64) {
    let mut from = 0;
    while from < bytes.len() {
        let to = bytes.len().min(from + SECTOR - (at + from) % SECTOR);
        if below(luck, 2) == 0 {
            write_at(durable, at + from, &bytes[from..to]);
        }
        from = to;
    }
}

/// Writes at a place, with zeros before it where nothing was.
fn write_at(to: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if bytes.is_empty() {
        return;
    }
    if to.len() < end {
        to.resize(end, 0);
    }
    to[at..end].copy_from_slice(bytes);
}

/// SplitMix64.
pub fn next(luck: &mut u64) -> u64 {
    *luck = luck.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *luck;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number below `n`, which must not be 0.
pub fn below(luck: &mut u64, n: u64) -> u64 {
    next(luck) % n
}
