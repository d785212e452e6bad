//! Who keeps what a reader sets. The seam between the screen of settings and the settings file.
//!
//! Deliberately absent: files; whoever implements [`Keeper`] knows them.

use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::options::Setting;
use crate::view::shelf::Shelf;

/// A shelf that keeps settings too.
pub trait Keeper: Shelf {
    /// Keeps a setting.
    ///
    /// # Errors
    /// Says why it was not kept; it holds until the program is left all the same.
    fn keep(&mut self, setting: &Setting, ui: Ui) -> Result<(), SafeText>;

    /// Names the settings file and the folder of saves, where there are any.
    fn places(&self) -> [Option<SafeText>; 2];
}
