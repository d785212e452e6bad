//! Whether to write in colour, in how many, and why.
//!
//! The conventions of no-color.org and bixense.com/clicolors, as one pure function. Deliberately absent: themes, escape
//! codes, and asking a terminal anything.

use crate::config::env::Env;
use crate::tui::theme::Depth;

/// Terminals that show every colour and say so in `TERM` alone: SSH passes `TERM` on, and `COLORTERM` not.
const KNOWN_TRUE: [&str; 6] = [
    "xterm-kitty",
    "xterm-ghostty",
    "alacritty",
    "foot",
    "wezterm",
    "contour",
];

/// Reads from `COLORTERM` and `TERM` how many colours a terminal shows.
pub fn depth_of(colorterm: Option<&str>, term: Option<&str>) -> Depth {
    let Some(term) = term else {
        // Windows sets no TERM and has shown every colour since 2017.
        return if cfg!(windows) {
            Depth::True
        } else {
            Depth::None
        };
    };
    let after_vt = term.strip_prefix("vt").unwrap_or_default();
    let old = after_vt.starts_with(|c: char| c.is_ascii_digit());
    if term == "dumb" || old || term.ends_with("-m") || term.ends_with("-mono") {
        return Depth::None;
    }
    let promised = matches!(colorterm, Some("truecolor" | "24bit"));
    if promised || term.ends_with("-direct") || KNOWN_TRUE.contains(&term) {
        Depth::True
    } else if term.contains("256color") {
        Depth::TwoFiftySix
    } else {
        Depth::Sixteen
    }
}

/// What the reader asked for with `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum When {
    /// As the environment and the terminal say.
    #[default]
    Auto,
    /// In colour.
    Always,
    /// Without.
    Never,
}

impl When {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::Never];

    /// Returns the word that is typed for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

/// What decided about colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// `--color`.
    Asked,
    /// `NO_COLOR`.
    NoColor,
    /// `CLICOLOR_FORCE`.
    Forced,
    /// The output goes to a file or another program.
    NotTerminal,
    /// What `COLORTERM` and `TERM` say.
    Terminal,
}

/// How many colours to write in, and what decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// How many.
    pub depth: Depth,
    /// What decided it.
    pub because: Because,
}

impl Colours {
    /// Tells whether there are any.
    pub fn any(self) -> bool {
        self.depth != Depth::None
    }

    /// Decides for an output that is a terminal or not.
    pub fn decide(when: When, env: &Env, terminal: bool) -> Self {
        let some = env.depth.max(Depth::Sixteen);
        let (depth, because) = match when {
            When::Always => (some, Because::Asked),
            When::Never => (Depth::None, Because::Asked),
            When::Auto if env.no_color => (Depth::None, Because::NoColor),
            When::Auto if env.force_color => (some, Because::Forced),
            When::Auto if !terminal => (Depth::None, Because::NotTerminal),
            When::Auto => (env.depth, Because::Terminal),
        };
        Self { depth, because }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_depth_is_read_from_what_terminals_say() {
        for (colorterm, term, depth) in [
            (Some("truecolor"), Some("xterm-256color"), Depth::True),
            (Some("24bit"), Some("xterm"), Depth::True),
            (Some("yes"), Some("xterm"), Depth::Sixteen),
            (None, Some("xterm-256color"), Depth::TwoFiftySix),
            (None, Some("tmux-256color"), Depth::TwoFiftySix),
            (None, Some("xterm-direct"), Depth::True),
            (None, Some("xterm-kitty"), Depth::True),
            (None, Some("linux"), Depth::Sixteen),
            (None, Some("screen"), Depth::Sixteen),
            (None, Some("vt100"), Depth::None),
            (None, Some("xterm-mono"), Depth::None),
            (Some("truecolor"), Some("dumb"), Depth::None),
        ] {
            assert_eq!(depth_of(colorterm, term), depth, "{colorterm:?} {term:?}");
        }
    }

    /// An environment with `NO_COLOR`, `CLICOLOR_FORCE` or both, or neither.
    fn env(no_color: bool, force_color: bool) -> Env {
        Env {
            no_color,
            force_color,
            depth: Depth::TwoFiftySix,
            ..Env::default()
        }
    }

    #[test]
    fn the_nearest_word_wins() {
        let some = Depth::TwoFiftySix;
        for (when, no, force, terminal, depth, because) in [
            (When::Auto, false, false, true, some, Because::Terminal),
            (
                When::Auto,
                false,
                false,
                false,
                Depth::None,
                Because::NotTerminal,
            ),
            (When::Auto, false, true, false, some, Because::Forced),
            (When::Auto, true, true, true, Depth::None, Because::NoColor),
            (When::Always, true, false, false, some, Because::Asked),
            (When::Never, false, true, true, Depth::None, Because::Asked),
        ] {
            let decided = Colours::decide(when, &env(no, force), terminal);
            assert_eq!(decided, Colours { depth, because }, "{when:?} {no} {force}");
        }
    }

    #[test]
    fn forced_colours_are_sixteen_where_nothing_is_known() {
        let unknown = Env::default();
        assert_eq!(
            Colours::decide(When::Always, &unknown, false).depth,
            Depth::Sixteen
        );
        assert!(!Colours::decide(When::Auto, &unknown, true).any());
    }
}
