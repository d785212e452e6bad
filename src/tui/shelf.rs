//! What the shell provides: campaigns to start and saves to go on with. The seam between the screens and everything outside.
//!
//! Deliberately absent: files and folders; whoever implements [`Shelf`] knows them.

use crate::session::driver::Driver;
use crate::text::SafeText;
use crate::text::Ui;

/// A campaign as the picker shows it.
#[derive(Debug, Clone, Default)]
pub struct CampaignCard {
    /// What to start it by.
    pub id: String,
    /// Its title.
    pub title: SafeText,
    /// One or two sentences.
    pub premise: SafeText,
    /// Who the player is.
    pub role: SafeText,
    /// Its era.
    pub era: SafeText,
    /// How long a play takes, in minutes.
    pub minutes: u16,
    /// Its version.
    pub version: SafeText,
    /// Why it cannot be started, if it cannot.
    pub broken: Option<SafeText>,
}

/// A save as the list shows it.
#[derive(Debug, Clone, Default)]
pub struct SaveCard {
    /// What to open it by.
    pub id: String,
    /// The campaign's title, or its id where it is not known.
    pub campaign: SafeText,
    /// The month that was reached, or the day it was begun.
    pub date: SafeText,
    /// How many actions it holds.
    pub steps: usize,
    /// Whether the play is over.
    pub finished: bool,
    /// What is wrong with it, if anything; where it cannot be opened at all, opening says so too.
    pub trouble: Option<SafeText>,
}

/// A play that was begun or opened.
pub struct Opened {
    /// What drives it.
    pub driver: Box<dyn Driver>,
    /// What the player must know first: that the save was damaged, or that nothing is kept.
    pub notice: Option<SafeText>,
}

/// Campaigns and saves. Errors are sentences in the language of the [`Ui`] that was handed in.
pub trait Shelf {
    /// Lists the campaigns.
    fn campaigns(&mut self, ui: Ui) -> Vec<CampaignCard>;

    /// Lists the saves, the newest first.
    fn saves(&mut self, ui: Ui) -> Vec<SaveCard>;

    /// Finds the save to go on with: the newest that can be opened. It is asked for before anything is drawn, so that
    /// whoever has many saves should not look into each, nor whether this one is over.
    fn latest(&mut self, ui: Ui) -> Option<SaveCard> {
        self.saves(ui)
            .into_iter()
            .find(|save| save.trouble.is_none())
    }

    /// Begins a play of a campaign.
    ///
    /// # Errors
    /// Says why it cannot be begun.
    fn start(&mut self, campaign: &str, ui: Ui) -> Result<Opened, SafeText>;

    /// Opens a save.
    ///
    /// # Errors
    /// Says why it cannot be opened; the save was left as it is.
    fn open(&mut self, save: &str, ui: Ui) -> Result<Opened, SafeText>;
}
