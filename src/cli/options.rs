//! What the command line, the settings and the environment together say about the screens: the nearest word wins.

use crate::cli::Shell;
use crate::cli::args::Wish;
use crate::tui::options::Options;
use crate::tui::theme::Theme;
use std::sync::Arc;

/// Puts the options of the screens together.
pub fn options(shell: &Shell, wish: &Wish) -> Options {
    let settings = &shell.settings;
    let theme = settings.theme.clone();
    Options {
        lang: shell.lang,
        theme: theme.unwrap_or_else(|| Theme::NAMES[0].to_owned()),
        themes: settings.themes.clone(),
        depth: shell.colours().depth,
        ascii: wish.ascii || settings.ascii.unwrap_or(false),
        mouse: wish.mouse || settings.mouse.unwrap_or(false),
        motion: settings.motion.unwrap_or(true),
        hints: settings.hints.unwrap_or(true),
        tempo: settings.tempo.unwrap_or_default(),
        keys: Arc::new(settings.keys.clone()),
    }
}
