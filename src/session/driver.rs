//! What a front end drives: a play whose actions are kept somewhere. The same for every front end and every store.

use crate::engine::action::Action;
use crate::engine::action::Refusal;
use crate::session::journal::error::SaveError;
use crate::session::play::Play;
use crate::text::SafeText;
use crate::text::Ui;

/// A play in progress, with whatever keeps it.
pub trait Driver {
    /// Returns the play as it stands.
    fn play(&self) -> &Play;

    /// Does an action; `Ok` means that it is done *and* kept.
    ///
    /// # Errors
    /// After [`ActError::Refused`] nothing has changed. After [`ActError::NotSaved`] the action is pending: it is not done
    /// until [`Driver::retry`] or [`Driver::go_on_unsaved`].
    fn act(&mut self, action: Action) -> Result<(), ActError>;

    /// Takes the last action back, where that is fair: nothing was drawn or learned from it. Tells whether it was.
    ///
    /// # Errors
    /// As for [`Driver::act`]: taking back is kept like an action.
    fn undo(&mut self) -> Result<bool, ActError>;

    /// Tells how the play is kept.
    fn saved(&self) -> Saved;

    /// Tries again to keep the pending action, and does it then.
    ///
    /// # Errors
    /// Returns why it still cannot be kept; it stays pending.
    fn retry(&mut self) -> Result<(), ActError>;

    /// Takes the pending action back, if there is one: it was never done.
    ///
    /// # Errors
    /// Returns why the save cannot be set right; the action stays pending.
    fn discard(&mut self) -> Result<(), ActError>;

    /// Does the pending action, if there is one, and keeps nothing from now on. The player has been told.
    fn go_on_unsaved(&mut self);

    /// Takes up what has changed outside since, where anything can; `ui` is for what must be said. Only a play whose
    /// campaign is being written ever does.
    fn renew(&mut self, _ui: Ui) -> Option<Renewed> {
        None
    }
}

/// What became of a play whose campaign was read anew.
#[derive(Debug, Clone, PartialEq)]
pub enum Renewed {
    /// It stands where it stood, and everything has its old number: words and figures are all that may differ.
    InPlace,
    /// It stands somewhere else.
    Elsewhere {
        /// The position in the tray of what is to be looked at, where there is something.
        item: Option<usize>,
        /// What must be known about it.
        notice: Option<SafeText>,
    },
    /// The campaign cannot be played as it is now; the play goes on with what it had. The findings, in lines.
    Broken(String),
}

/// Why an action was not done.
#[derive(Debug, Clone, PartialEq)]
pub enum ActError {
    /// The rules refuse it.
    Refused(Refusal),
    /// It could not be kept.
    NotSaved(SaveError),
}

/// How a play is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Every action is on the disk.
    Yes,
    /// The last action waits for a decision.
    Pending,
    /// The player plays on without saving.
    No,
    /// It is a trial, and nobody wants it kept.
    Trial,
}

/// A play that is kept in memory only: for tests and trials. It counts as saved.
#[derive(Debug, Clone)]
pub struct InMemory(pub Play);

impl Driver for InMemory {
    fn play(&self) -> &Play {
        &self.0
    }

    fn act(&mut self, action: Action) -> Result<(), ActError> {
        self.0.act(action).map_err(ActError::Refused)
    }

    fn undo(&mut self) -> Result<bool, ActError> {
        Ok(self.0.undo())
    }

    fn saved(&self) -> Saved {
        Saved::Yes
    }

    fn retry(&mut self) -> Result<(), ActError> {
        Ok(())
    }

    fn discard(&mut self) -> Result<(), ActError> {
        Ok(())
    }

    fn go_on_unsaved(&mut self) {}
}
