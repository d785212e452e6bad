//! The saves of a debrief: each read and verified, what cannot be used told and left out.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::campaign::Campaign;
use crate::cli::library::Library;
use crate::debrief::class;
use crate::debrief::class::Why;
use crate::engine::action::Ask;
use crate::session::disk::RealDisk;
use crate::session::journal;
use crate::session::journal::error::OpenError;
use crate::session::journal::header::Header;
use crate::session::play::Play;
use crate::session::saved;
use crate::session::saved::LoadError;
use crate::session::shelf;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::view::storage;

/// The most saves of one debrief.
pub const MOST: usize = 400;
/// The most columns of a file's name in a report.
const FILE: usize = 60;

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

/// A save that cannot be used.
pub struct LeftOut {
    /// What a class tells of it.
    pub told: class::LeftOut,
    /// What is said of it at once: where it is, what is wrong with it and what to do.
    pub said: SafeText,
}

impl LeftOut {
    fn new(path: &Path, why: Why, said: SafeText) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = SafeText::clean(&name.to_string_lossy());
        // A name beyond any reason must not become the page.
        let file = SafeText::clean(fit(&name, FILE, "…").trim_end());
        let told = class::LeftOut { file, why };
        Self { told, said }
    }
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
/// Says which folder cannot be listed, or that there are more than [`MOST`].
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
    if all.len() > MOST {
        let values = [
            ("most", Value::from(MOST)),
            ("count", Value::from(all.len() - MOST)),
        ];
        return Err(ui.say_with("debrief-class-too-many", &values));
    }
    Ok(all)
}

/// Reads the save of a play that is over and plays it again, verifying every step.
///
/// # Errors
/// Says why it cannot be used; the file is as it was.
pub fn finished(ui: &Ui, shelf: &Campaigns, path: &Path) -> Result<Read, LeftOut> {
    let read = read(ui, shelf, path)?;
    if read.is_over() {
        return Ok(read);
    }
    let month = stands(ui, &read);
    Err(match &read.notice {
        Some(notice) => LeftOut::new(path, Why::Damaged, notice.clone()),
        None => LeftOut::new(
            path,
            Why::NotOver(month.clone()),
            not_over(ui, path, &month),
        ),
    })
}

fn read(ui: &Ui, shelf: &Campaigns, path: &Path) -> Result<Read, LeftOut> {
    let opened = journal::read(&RealDisk, path)
        .map_err(|e| LeftOut::new(path, unopened(&e), storage::open_error(ui, path, &e)))?;
    let find = |id: &str, hash: &str| shelf.find(id, hash);
    let play = saved::replay(&opened, &find)
        .map_err(|e| LeftOut::new(path, unplayed(&e), unplayed_said(ui, path, &e)))?;
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

/// Says why a save cannot be played again; among many, which one it is must be said too.
fn unplayed_said(ui: &Ui, path: &Path, error: &LoadError) -> SafeText {
    let said = storage::load_error(ui, path, error);
    let path = SafeText::clean(&path.display().to_string());
    if said.contains(path.as_str()) {
        return said;
    }
    SafeText::join([&path, &said], &ui.say("common-colon"))
}

fn unopened(error: &OpenError) -> Why {
    match error {
        OpenError::Empty | OpenError::NotOurs | OpenError::NewerFormat { .. } => Why::NoSave,
        OpenError::TooBig(_) => Why::NoSave,
        OpenError::Link | OpenError::NotAFile(_) => Why::NoFile,
        OpenError::BadHeader(_) => Why::Damaged,
        OpenError::NotFound | OpenError::Locked | OpenError::Swapped | OpenError::Io(_) => {
            Why::Unread
        }
    }
}

fn unplayed(error: &LoadError) -> Why {
    match error {
        LoadError::Open(error) => unopened(error),
        LoadError::WrongCampaign { id, wanted, .. } => {
            Why::Campaign(SafeText::join([id, &wanted.0], " "))
        }
        LoadError::Unreadable { .. } | LoadError::Refused { .. } | LoadError::Diverged { .. } => {
            Why::Differs
        }
    }
}

fn stands(ui: &Ui, read: &Read) -> SafeText {
    let calendar = read.play.campaign().world.calendar;
    let tick = u32::from(read.play.state().tick);
    crate::cli::library::month_of(ui, calendar, tick)
}

/// Says that a play is not over, and where it stands.
fn not_over(ui: &Ui, path: &Path, month: &SafeText) -> SafeText {
    let path = SafeText::clean(&path.display().to_string());
    let values = [("path", Value::from(&path)), ("month", Value::from(month))];
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
