//! The saves of a debrief: each read and verified, what cannot be used told and left out.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::campaign::Campaign;
use crate::cli::library::Library;
use crate::engine::action::Ask;
use crate::session::disk::RealDisk;
use crate::session::journal;
use crate::session::journal::header::Header;
use crate::session::play::Play;
use crate::session::saved;
use crate::session::shelf;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;

/// The most saves of one debrief.
pub const MOST: usize = 400;

/// A save that was read.
pub struct Read {
    /// Where it is.
    pub path: PathBuf,
    /// Which play it holds.
    pub header: Header,
    /// The play; it may not be over.
    pub play: Play,
    /// What must be known of it: where it was damaged.
    pub notice: Option<SafeText>,
}

impl Read {
    /// Tells whether its books may be opened.
    pub fn is_over(&self) -> bool {
        self.play.ask() == Ask::Over
    }
}

/// Lists the saves behind what was named: a folder stands for all in it.
///
/// # Errors
/// Says which folder cannot be listed.
pub fn named(ui: &Ui, named: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut all: Vec<PathBuf> = Vec::new();
    for path in named {
        if path.is_dir() {
            let shelf = shelf::list(&RealDisk, path).map_err(|fault| storage::fault(ui, &fault))?;
            all.extend(shelf.items.into_iter().map(|item| item.path));
        } else {
            all.push(path.clone());
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|path| seen.insert(path.clone()));
    all.truncate(MOST);
    Ok(all)
}

/// Reads a save and plays it again, verifying every step.
///
/// # Errors
/// Says why it cannot be used; the file is as it was.
pub fn read(ui: &Ui, shelf: &Campaigns, path: &Path) -> Result<Read, SafeText> {
    let opened = journal::read(&RealDisk, path).map_err(|e| storage::open_error(ui, path, &e))?;
    let find = |id: &str, hash: &str| shelf.find(id, hash);
    let play = saved::replay(&opened, &find).map_err(|e| storage::load_error(ui, path, &e))?;
    let notice = opened
        .damage
        .as_ref()
        .map(|damage| storage::damage(ui, path, damage));
    Ok(Read {
        path: path.to_owned(),
        header: opened.header,
        play,
        notice,
    })
}

/// Reads many saves on several threads; they come back in the order in which they were named.
pub fn all(
    ui: &Ui,
    shelf: &Campaigns,
    paths: &[PathBuf],
    jobs: usize,
) -> Vec<Result<Read, SafeText>> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(at) else { return };
            let save = read(ui, shelf, path);
            found
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push((at, save));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..jobs.clamp(1, paths.len().max(1)) {
            scope.spawn(work);
        }
        work();
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, save)| save).collect()
}

/// Says that a play is not over, and where it stands.
pub fn not_over(ui: &Ui, read: &Read) -> SafeText {
    let calendar = read.play.campaign().world.calendar;
    let tick = u32::from(read.play.state().tick);
    let month = crate::cli::library::month_of(ui, calendar, tick);
    let path = SafeText::clean(&read.path.display().to_string());
    let values = [("path", Value::from(&path)), ("month", Value::from(&month))];
    SafeText::clean(&ui.say_with("cli-debrief-not-over", &values))
}

/// The campaigns of many saves, each loaded once.
pub struct Campaigns {
    library: Library,
    known: Mutex<Vec<Known>>,
}

/// A campaign that was looked for, by id and hash.
type Known = ((String, String), Option<Arc<Campaign>>);

impl Campaigns {
    /// Looks in a library.
    pub fn of(library: Library) -> Self {
        Self {
            library,
            known: Mutex::new(Vec::new()),
        }
    }

    fn find(&self, id: &str, hash: &str) -> Option<Arc<Campaign>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (id.to_owned(), hash.to_owned());
        if let Some((_, found)) = known.iter().find(|(of, _)| *of == key) {
            return found.clone();
        }
        let found = self.library.with_hash(id, hash);
        known.push((key, found.clone()));
        found
    }
}
