//! The settings file: language, theme, symbols, mouse, motion, hints, tempo, name, keys, themes of one's own.
//!
//! Reads and writes one small TOML file. What is wrong with it is reported as for a campaign, and everything that is right
//! counts all the same. Deliberately absent: where the file lies (`folders`), and doing anything with a setting.

mod keys;
mod read;
mod themes;
pub mod write;

pub use self::read::read;

use crate::text::Lang;
use crate::tui::keys::Keymap;
use crate::tui::theme::Theme;
use crate::view::setting::Tempo;

/// The most bytes of a settings file.
pub const MOST: usize = 1 << 16;

/// What the file says; `None` where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub lang: Option<Lang>,
    /// The name of the theme.
    pub theme: Option<String>,
    /// Whether frames are drawn in ASCII.
    pub ascii: Option<bool>,
    /// Whether clicks and the wheel are taken.
    pub mouse: Option<bool>,
    /// Whether anything may move by itself.
    pub motion: Option<bool>,
    /// Whether screens explain themselves at their first use.
    pub hints: Option<bool>,
    /// How many pages a month takes.
    pub tempo: Option<Tempo>,
    /// The player's name.
    pub name: Option<String>,
    /// The keys.
    pub keys: Keymap,
    /// The reader's own themes, by name.
    pub themes: Vec<(String, Theme)>,
}

/// The words of the key `symbols`, with what they say of ASCII.
pub(crate) const SYMBOLS: [(&str, bool); 2] = [("unicode", false), ("ascii", true)];

/// The words of the key `tempo`.
pub(crate) const TEMPO: [(&str, Tempo); 2] = [("steady", Tempo::Steady), ("brisk", Tempo::Brisk)];

/// The words of the key `language`.
pub(crate) const LANGUAGES: [(&str, Lang); 2] = [("zh", Lang::Zh), ("en", Lang::En)];
