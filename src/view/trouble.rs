//! Trouble in words: why an action was not done, and whether what was done is kept.

use crate::session::driver::ActError;
use crate::session::driver::Saved;
use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::storage;

impl Viewer<'_> {
    /// Says why an action was not done.
    pub fn trouble(&self, error: &ActError) -> SafeText {
        match error {
            ActError::Refused(refusal) => self.refusal(*refusal),
            ActError::NotSaved(error) => storage::save_error(&self.ui, error),
        }
    }

    /// Says, at leaving, whether what was done is kept.
    pub fn farewell(&self, saved: Saved) -> SafeText {
        self.say(match saved {
            Saved::Yes => "farewell-saved",
            Saved::Pending => "farewell-pending",
            Saved::No => "save-unsaved",
            Saved::Trial => "farewell-trial",
        })
    }
}
