//! What the shell provides: campaigns to start and saves to go on with. The seam between the front ends and everything outside.
//!
//! Deliberately absent: files and folders; whoever implements [`Shelf`] knows them.

use crate::session::driver::Driver;
use crate::session::play::Play;
use crate::text::SafeText;
use crate::text::Ui;
use crate::view::afterwards::Afterwards;
use crate::view::setting::Setting;

/// A campaign as it is offered.
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
    /// Who wrote it; may be empty.
    pub author: SafeText,
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
    /// The month that was reached, or when it was begun where the campaign is not known.
    pub date: SafeText,
    /// When it was begun: the newest sorts last.
    pub begun: SafeText,
    /// How many actions it holds.
    pub steps: usize,
    /// Whether the play is over.
    pub finished: bool,
    /// What is wrong with it, if anything; where it cannot be opened at all, opening says so too.
    pub trouble: Option<SafeText>,
}

/// What a new play begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Begin {
    /// The campaign, by its id.
    pub campaign: String,
    /// The player's name; may be empty.
    pub name: String,
    /// The seed; a fresh one where there is none.
    pub seed: Option<u64>,
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

    /// Begins a play.
    ///
    /// # Errors
    /// Says why it cannot be begun.
    fn start(&mut self, begin: &Begin, ui: Ui) -> Result<Opened, SafeText>;

    /// Returns what a new play proposes: the player's name and the seed, where they are known.
    fn proposal(&self) -> Begin {
        Begin::default()
    }

    /// Finds somebody who answers questions about a play that is over; nobody where none can be had.
    fn afterwards(&mut self, _: &Play) -> Option<Box<dyn Afterwards>> {
        None
    }

    /// Opens a save.
    ///
    /// # Errors
    /// Says why it cannot be opened; the save was left as it is.
    fn open(&mut self, save: &str, ui: Ui) -> Result<Opened, SafeText>;
}

/// A shelf that keeps settings too. Errors are sentences in the language of the [`Ui`] that was handed in.
pub trait Keeper: Shelf {
    /// Keeps a setting.
    ///
    /// # Errors
    /// Says why it was not kept; it holds until the program is left all the same.
    fn keep(&mut self, setting: &Setting, ui: Ui) -> Result<(), SafeText>;

    /// Names the settings file and the folder of saves, where there are any.
    fn places(&self) -> [Option<SafeText>; 2];
}
