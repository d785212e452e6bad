//! A play that is kept in a journal: every action is on the disk before it is done.
//!
//! Loading replays: each action must be legal and must lead to the state whose hash the save holds. May touch: the journal.
//! Absent: any choice of folder or date (the caller's), any text.

use std::path::Path;
use std::sync::Arc;

use crate::campaign::Campaign;
use crate::engine::action::Action;
use crate::engine::action::Refusal;
use crate::session::disk::Disk;
use crate::session::driver::ActError;
use crate::session::driver::Driver;
use crate::session::driver::Saved;
use crate::session::journal;
use crate::session::journal::Journal;
use crate::session::journal::act::Act;
use crate::session::journal::act::ActError as Unwritable;
use crate::session::journal::damage::Damage;
use crate::session::journal::entry::Entry;
use crate::session::journal::error::CreateError;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::error::OpenError;
use crate::session::journal::error::SaveError;
use crate::session::journal::error::Why;
use crate::session::journal::header::Header;
use crate::session::journal::scan::Opened;
use crate::session::play::Play;
use crate::session::play::Ready;
use crate::session::record;
use crate::session::record::Record;
use crate::session::shelf;

/// A play that is kept in a journal.
pub struct SavedPlay {
    play: Play,
    store: Store,
    waits: Option<Waiting>,
}

enum Store {
    Journal(Box<Journal>),
    Nothing,
}

/// What waits for a decision after it could not be kept.
enum Waiting {
    Action(Record, Box<Ready>),
    Undo(Record, Box<Play>),
}

/// Why a save cannot be played. The file was left as it is.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadError {
    /// The file is no save that can be read.
    Open(OpenError),
    /// It was played on another version of the campaign.
    WrongCampaign {
        /// The campaign's id.
        id: String,
        /// The version and hash that the save wants.
        wanted: (String, String),
        /// The version and hash there are, if the campaign is known at all.
        have: Option<(String, String)>,
    },
    /// Action `n` (from 1) cannot be read or names something unknown.
    Unreadable {
        /// Its number.
        n: usize,
        /// What is wrong with it.
        what: String,
    },
    /// The rules refuse action `n` (from 1).
    Refused {
        /// Its number.
        n: usize,
        /// Why.
        why: Refusal,
    },
    /// Action `n` (from 1) leads to another state than the save says.
    Diverged {
        /// Its number.
        n: usize,
        /// The hash in the save.
        wanted: u64,
        /// The hash it leads to here.
        have: u64,
    },
}

/// Finds the campaign that a save was played on, by id and content hash.
pub type FindCampaign<'a> = dyn Fn(&str, &str) -> Option<Arc<Campaign>> + 'a;

/// Replays what a save holds, verifying every state.
///
/// # Errors
/// Says which action cannot be replayed and why, or which campaign is missing.
pub fn replay(opened: &Opened, find: &FindCampaign<'_>) -> Result<Play, LoadError> {
    let header = &opened.header;
    let campaign =
        find(&header.campaign, &header.campaign_hash).filter(|c| c.hash == header.campaign_hash);
    let Some(campaign) = campaign else {
        let have = find(&header.campaign, "").map(|c| (c.version.clone(), c.hash.clone()));
        let wanted = (
            header.campaign_version.clone(),
            header.campaign_hash.clone(),
        );
        return Err(LoadError::WrongCampaign {
            id: header.campaign.clone(),
            wanted,
            have,
        });
    };
    let mut play = Play::begin(campaign, header.seed);
    for (n, entry) in (1..).zip(&opened.entries) {
        redo(&mut play, n, entry)?;
    }
    Ok(play)
}

fn redo(play: &mut Play, n: usize, entry: &Entry) -> Result<(), LoadError> {
    let unreadable = |what: String| LoadError::Unreadable { n, what };
    let record: Record = entry.act.read().map_err(|e| unreadable(unwritable(&e)))?;
    match record::read(play.campaign(), &record).map_err(|e| unreadable(e.0))? {
        Some(action) => play
            .act(action)
            .map_err(|why| LoadError::Refused { n, why })?,
        None if play.undo() => {}
        None => {
            return Err(LoadError::Refused {
                n,
                why: Refusal::NotNow,
            });
        }
    }
    let have = play.state().hash();
    if have == entry.state {
        Ok(())
    } else {
        Err(LoadError::Diverged {
            n,
            wanted: entry.state,
            have,
        })
    }
}

fn unwritable(error: &Unwritable) -> String {
    match error {
        Unwritable::NoForm(text) | Unwritable::Unreadable(text) => text.clone(),
        Unwritable::TooLong(n) => n.to_string(),
    }
}

impl SavedPlay {
    /// Begins a play and its save in `folder`. The header's campaign fields and seed are filled in here.
    ///
    /// # Errors
    /// Returns why no save could be made; [`SavedPlay::unsaved`] plays without one.
    pub fn begin(
        disk: Arc<dyn Disk>,
        folder: &Path,
        date: &str,
        campaign: Arc<Campaign>,
        header: Header,
    ) -> Result<Self, CreateError> {
        let header = Header {
            campaign: campaign.id.clone(),
            campaign_version: campaign.version.clone(),
            campaign_hash: campaign.hash.clone(),
            ..header
        };
        let journal = shelf::start(disk, folder, date, &header, &[])?;
        let play = Play::begin(campaign, header.seed);
        Ok(Self {
            play,
            store: Store::Journal(Box::new(journal)),
            waits: None,
        })
    }

    /// Begins a play without a save: the player has been told.
    pub fn unsaved(campaign: Arc<Campaign>, seed: u64) -> Self {
        Self {
            play: Play::begin(campaign, seed),
            store: Store::Nothing,
            waits: None,
        }
    }

    /// Takes a save for playing on; tells where it was damaged, if it was.
    ///
    /// # Errors
    /// Returns why it cannot be played; the file is as it was.
    pub fn open(
        disk: Arc<dyn Disk>,
        path: &Path,
        find: &FindCampaign<'_>,
    ) -> Result<(Self, Header, Option<Damage>), LoadError> {
        let (opened, journal) = journal::open(disk, path).map_err(LoadError::Open)?;
        let play = replay(&opened, find)?;
        Ok((
            Self {
                play,
                store: Store::Journal(Box::new(journal)),
                waits: None,
            },
            opened.header,
            opened.damage,
        ))
    }

    /// Returns where the play is kept, if it is.
    pub fn path(&self) -> Option<&Path> {
        match &self.store {
            Store::Journal(journal) => Some(journal.path()),
            Store::Nothing => None,
        }
    }

    fn keep(&mut self, record: &Record, state: u64) -> Result<(), SaveError> {
        let tick = u32::from(self.play.state().tick);
        let Store::Journal(journal) = &mut self.store else {
            return Ok(());
        };
        let act = Act::of(record).map_err(|_| no_form(journal))?;
        journal.append(Entry { tick, act, state })
    }

    fn settle(&mut self) {
        match self.waits.take() {
            Some(Waiting::Action(_, ready)) => self.play.commit(*ready),
            Some(Waiting::Undo(_, play)) => self.play = *play,
            None => {}
        }
    }

    /// Keeps what waits: by the journal's own retry where the journal holds it, anew where it never took it.
    fn keep_again(&mut self) -> Result<(), SaveError> {
        let (record, state) = match &self.waits {
            Some(Waiting::Action(record, ready)) => (record.clone(), ready.hash()),
            Some(Waiting::Undo(record, play)) => (record.clone(), play.state().hash()),
            None => return Ok(()),
        };
        match &mut self.store {
            Store::Journal(journal) if journal.pending().is_some() => journal.retry(),
            _ => self.keep(&record, state),
        }
    }
}

/// An action always has a form; should it ever not, it is told like any other failure to save.
fn no_form(journal: &Journal) -> SaveError {
    let fault = Fault {
        doing: Doing::Write,
        kind: std::io::ErrorKind::InvalidData,
        code: None,
    };
    SaveError::NotSaved {
        n: journal.actions() as u64 + 1,
        why: Why::Io(fault),
    }
}

impl Driver for SavedPlay {
    fn play(&self) -> &Play {
        &self.play
    }

    fn act(&mut self, action: Action) -> Result<(), ActError> {
        let ready = self.play.prepare(action).map_err(ActError::Refused)?;
        let record = record::write(self.play.campaign(), ready.action());
        if let Err(error) = self.keep(&record, ready.hash()) {
            self.waits = Some(Waiting::Action(record, Box::new(ready)));
            return Err(ActError::NotSaved(error));
        }
        self.play.commit(ready);
        Ok(())
    }

    fn undo(&mut self) -> Result<bool, ActError> {
        let mut trial = self.play.clone();
        if !trial.undo() {
            return Ok(false);
        }
        if let Err(error) = self.keep(&Record::Undo, trial.state().hash()) {
            self.waits = Some(Waiting::Undo(Record::Undo, Box::new(trial)));
            return Err(ActError::NotSaved(error));
        }
        self.play = trial;
        Ok(true)
    }

    fn saved(&self) -> Saved {
        match (&self.store, &self.waits) {
            (Store::Nothing, _) => Saved::No,
            (_, Some(_)) => Saved::Pending,
            (_, None) => Saved::Yes,
        }
    }

    fn retry(&mut self) -> Result<(), ActError> {
        self.keep_again().map_err(ActError::NotSaved)?;
        self.settle();
        Ok(())
    }

    fn discard(&mut self) -> Result<(), ActError> {
        if let Store::Journal(journal) = &mut self.store {
            journal.discard().map_err(ActError::NotSaved)?;
        }
        self.waits = None;
        Ok(())
    }

    fn go_on_unsaved(&mut self) {
        self.store = Store::Nothing;
        self.settle();
    }
}

#[cfg(test)]
mod tests;
