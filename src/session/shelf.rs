//! A folder of saves: names, the list, new ones, forks, removal.
//!
//! Names are made from the campaign's id and a date that the caller gives, never from what a player typed. The list
//! bears any junk: what is no save is told as what it is. Absent: deciding which folder (`config`), wording (`view`).

use crate::session::disk::Access;
use crate::session::disk::Disk;
use crate::session::disk::guard;
use crate::session::journal;
use crate::session::journal::Journal;
use crate::session::journal::damage::Damage;
use crate::session::journal::entry::Entry;
use crate::session::journal::error::CreateError;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::error::OpenError;
use crate::session::journal::header::Header;
use crate::session::journal::scan::Opened;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

/// The most saves that are read for one list.
pub const MAX_LISTED: usize = 1_000;

const MAX_NAMES: usize = 20_000;
const MAX_COUNTER: u32 = 9_999;
const SUFFIX: &str = ".toml";

/// The saves of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// The saves and whatever else is named like one, by name.
    pub items: Vec<Item>,
    /// How many more there are than were read.
    pub left_out: usize,
}

/// One file that is named like a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds, or why it is no save.
    pub save: Result<Summary, OpenError>,
}

/// What a list tells of a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Which play it is.
    pub header: Header,
    /// The number of good actions.
    pub actions: usize,
    /// The tick of the last of them; 0 if there is none.
    pub tick: u32,
    /// Where it stops being good, if it does.
    pub damage: Option<Damage>,
}

impl Summary {
    fn of(opened: Opened) -> Summary {
        Summary {
            actions: opened.entries.len(),
            tick: opened.entries.last().map_or(0, |e| e.tick),
            header: opened.header,
            damage: opened.damage,
        }
    }
}

/// Makes the name of the `counter`th save of `campaign` on `date`: lower-case ASCII letters, digits and hyphens.
pub fn file_name(campaign: &str, date: &str, counter: u32) -> String {
    let campaign = plain(campaign, 40, "play");
    let date = plain(date, 20, "undated");
    format!("{campaign}-{date}-{counter}{SUFFIX}")
}

/// Lists the saves in `folder`. A folder that is not there has none.
pub fn list(disk: &dyn Disk, folder: &Path) -> Result<Shelf, Fault> {
    let names = names(disk, folder)?;
    let left_out = names.len().saturating_sub(MAX_LISTED);
    let items = names.iter().take(MAX_LISTED).map(|name| {
        let path = folder.join(name);
        let save = journal::read(disk, &path).map(Summary::of);
        Item { path, save }
    });
    Ok(Shelf {
        items: items.collect(),
        left_out,
    })
}

/// Returns the save in `folder` that was begun last and is whole, without reading what all the others hold. One in which
/// nothing was done yet stands back for any in which something was.
pub fn latest(disk: &dyn Disk, folder: &Path) -> Option<(PathBuf, Summary)> {
    let paths = names(disk, folder).ok()?.into_iter().take(MAX_LISTED);
    let mut heads: Vec<(PathBuf, Header)> = paths
        .map(|name| folder.join(name))
        .filter_map(|path| journal::head(disk, &path).ok().map(|head| (path, head)))
        .collect();
    // Of two that were begun in the same second, the later name: it counts up.
    heads.sort_by(|(a, x), (b, y)| (&y.started, b).cmp(&(&x.started, a)));
    let mut untouched = None;
    for (path, _) in heads {
        match journal::read(disk, &path).map(Summary::of) {
            Ok(save) if save.damage.is_some() => {}
            Ok(save) if save.actions > 0 => return Some((path, save)),
            Ok(save) => untouched = untouched.or(Some((path, save))),
            Err(_) => {}
        }
    }
    untouched
}

/// Lists the names of what may be saves, in order. A folder that is not there has none.
fn names(disk: &dyn Disk, folder: &Path) -> Result<Vec<OsString>, Fault> {
    let mut names = match disk.list(folder, MAX_NAMES) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Vec::new(),
        found => found.map_err(|e| Fault::of(Doing::List, &e))?,
    };
    names.retain(looks_like_save);
    names.sort();
    Ok(names)
}

/// Begins a save in `folder` under the first free name of that `date`, with `entries` already in it.
pub fn start(
    disk: Arc<dyn Disk>,
    folder: &Path,
    date: &str,
    header: &Header,
    entries: &[Entry],
) -> Result<Journal, CreateError> {
    for counter in 1..=MAX_COUNTER {
        let path = folder.join(file_name(&header.campaign, date, counter));
        // Looking is cheap; that the name is still free is only settled by taking it.
        if disk.look(&path).is_ok() {
            continue;
        }
        match journal::create(Arc::clone(&disk), &path, header, entries) {
            Err(CreateError::Taken) => {}
            done => return done,
        }
    }
    Err(CreateError::Taken)
}

/// Begins a save with the first `actions` actions of `opened` (all, if it has fewer), under a `header` of its own.
/// The save that it forks from is not touched.
pub fn fork(
    disk: Arc<dyn Disk>,
    folder: &Path,
    date: &str,
    header: &Header,
    opened: &Opened,
    actions: usize,
) -> Result<Journal, CreateError> {
    let kept = &opened.entries[..actions.min(opened.entries.len())];
    start(disk, folder, date, header, kept)
}

/// Removes a save that nobody plays. Removes only plain files, whatever they hold.
pub fn remove(disk: &dyn Disk, path: &Path) -> Result<(), OpenError> {
    let (file, _) = guard::open(disk, path, Access::Append)?;
    let failed = |doing| move |e: io::Error| OpenError::Io(Fault::of(doing, &e));
    guard::lock(file.as_ref())?;
    disk.remove(path).map_err(failed(Doing::Remove))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    disk.sync_folder(folder).map_err(failed(Doing::SyncFolder))
}

fn looks_like_save(name: &OsString) -> bool {
    let name = name.to_string_lossy();
    name.ends_with(SUFFIX) && !name.starts_with('.')
}

// Letters are made small, so that two names never differ by case alone.
fn plain(text: &str, most: usize, otherwise: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let name: String = text.chars().take(most).map(safe).collect();
    let name = name.trim_matches('-');
    if name.is_empty() {
        otherwise.to_owned()
    } else {
        name.to_owned()
    }
}
