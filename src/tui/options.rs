//! What a reader chose, or the settings chose for them: how the screens look, sound and answer.
//!
//! Plain values. Deliberately absent: files and the environment; whoever runs the app fills this in.

use crate::text::Lang;
use crate::text::Ui;
use crate::tui::keys::Keymap;
use crate::tui::paint::Look;
use crate::tui::symbols;
use crate::tui::theme::Depth;
use crate::tui::theme::Theme;
use crate::view::setting::Tempo;
use std::sync::Arc;

/// What the reader chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The language to begin with.
    pub lang: Lang,
    /// The name of the theme that is on.
    pub theme: String,
    /// The reader's own themes, by name.
    pub themes: Vec<(String, Theme)>,
    /// How many colours the terminal shows.
    pub depth: Depth,
    /// Whether the frames are drawn in ASCII.
    pub ascii: bool,
    /// Whether clicks and the wheel are taken.
    pub mouse: bool,
    /// Whether anything may move by itself.
    pub motion: bool,
    /// Whether screens explain themselves at their first use.
    pub hints: bool,
    /// How many pages a month takes.
    pub tempo: Tempo,
    /// The keys.
    pub keys: Arc<Keymap>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: Lang::Zh,
            theme: Theme::NAMES[0].to_owned(),
            themes: Vec::new(),
            depth: Depth::Sixteen,
            ascii: false,
            mouse: false,
            motion: false,
            hints: true,
            tempo: Tempo::default(),
            keys: Arc::default(),
        }
    }
}

impl Options {
    /// Lists the names of all themes, the reader's own last; one that takes the place of another stands there.
    pub fn theme_names(&self) -> impl Iterator<Item = &str> {
        let own = self.themes.iter().map(|(name, _)| name.as_str());
        let own = own.filter(|name| !Theme::NAMES.contains(name));
        Theme::NAMES.into_iter().chain(own)
    }

    /// Returns how the reader sees, with these options.
    pub fn look(&self) -> Look {
        let own = self.themes.iter().find(|(name, _)| *name == self.theme);
        let theme = own
            .map(|(_, theme)| *theme)
            .or_else(|| Theme::named(&self.theme))
            .unwrap_or_default();
        Look {
            ui: Ui::new(self.lang),
            theme: theme.fitted(self.depth),
            symbols: if self.ascii {
                &symbols::ASCII
            } else {
                &symbols::UNICODE
            },
            keys: Arc::clone(&self.keys),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_that_takes_the_place_of_another_is_listed_once() {
        let own = |name: &str| (name.to_owned(), Theme::mono());
        let options = Options {
            theme: "dark".to_owned(),
            themes: vec![own("dark"), own("dusk")],
            ..Options::default()
        };
        let names: Vec<&str> = options.theme_names().collect();
        assert_eq!(names, [&Theme::NAMES[..], &["dusk"]].concat());
        assert_eq!(options.look().theme, Theme::mono().fitted(options.depth));
    }
}
