//! The environment variables that the program heeds, read once at the start.
//!
//! Deliberately absent: deciding. What the variables mean together stands in [`super::colour`] and [`super::folders`].

use std::path::PathBuf;

use crate::config::colour::depth_of;
use crate::text::Lang;
use crate::tui::theme::Depth;

/// The variable that says which language this program is to speak.
const OWN_LANG: &str = "TOWNSHIP_LANG";

/// What the environment says.
#[derive(Debug, Clone, Default)]
pub struct Env {
    /// The language of `TOWNSHIP_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG` or the system, in this order.
    pub lang: Option<Lang>,
    /// Which of these decided the language.
    pub lang_from: Option<Locale>,
    /// What names the character set: `LC_ALL`, `LC_CTYPE` or `LANG`, the first that is set.
    pub charset_from: Option<Locale>,
    /// `TOWNSHIP_HOME`: one folder for everything the program keeps.
    pub home: Option<PathBuf>,
    /// `TERM`.
    pub term: Option<String>,
    /// Whether `TERM` says that the terminal cannot move its cursor.
    pub dumb: bool,
    /// Whether `NO_COLOR` is set to something.
    pub no_color: bool,
    /// Whether `CLICOLOR_FORCE` is set to something other than `0`.
    pub force_color: bool,
    /// How many colours `COLORTERM` and `TERM` say there are.
    pub depth: Depth,
    /// What stands between the program and the terminal, from the nearest on.
    pub within: Vec<Within>,
}

/// A locale variable: its name (empty for the system's own setting) and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    /// The variable's name.
    pub name: &'static str,
    /// What it says.
    pub value: String,
}

/// What may stand between the program and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
    /// A connection over SSH.
    Ssh,
}

impl Within {
    /// Returns its name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tmux => "tmux",
            Self::Screen => "screen",
            Self::Ssh => "SSH",
        }
    }
}

impl Locale {
    /// Tells whether the locale names the character set UTF-8; `None` where it names none.
    pub fn is_utf8(&self) -> Option<bool> {
        let (_, charset) = self.value.split_once('.')?;
        let charset = charset.split('@').next().unwrap_or_default();
        Some(["utf-8", "utf8"].contains(&charset.to_ascii_lowercase().as_str()))
    }
}

impl Env {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        Self::from_vars(|name| std::env::var(name).ok(), sys_locale::get_locale())
    }

    /// Returns the language of `TOWNSHIP_LANG`, which comes before the settings.
    pub fn own_lang(&self) -> Option<Lang> {
        let own = self
            .lang_from
            .as_ref()
            .is_some_and(|it| it.name == OWN_LANG);
        self.lang.filter(|_| own)
    }

    /// Takes the variables from a function, for tests; `system` is the system's own locale.
    pub fn from_vars(var: impl Fn(&str) -> Option<String>, system: Option<String>) -> Self {
        let set = |name: &str| var(name).filter(|value| !value.is_empty());
        let locale = |name: &'static str| set(name).map(|value| Locale { name, value });
        let spoken = [OWN_LANG, "LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(locale)
            .chain(system.map(|value| Locale { name: "", value }))
            .find_map(|locale| Lang::parse(&locale.value).map(|lang| (lang, locale)));
        let between = [
            (Within::Tmux, "TMUX"),
            (Within::Screen, "STY"),
            (Within::Ssh, "SSH_CONNECTION"),
        ];
        let within: Vec<Within> = between
            .into_iter()
            .filter_map(|(within, name)| set(name).map(|_| within))
            .collect();
        let term = set("TERM");
        // Screen passes no more than 256 colours on, whatever the terminal around it promised.
        let promised = set("COLORTERM").filter(|_| !within.contains(&Within::Screen));
        Self {
            lang: spoken.as_ref().map(|(lang, _)| *lang),
            lang_from: spoken.map(|(_, locale)| locale),
            charset_from: ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(locale),
            home: set("TOWNSHIP_HOME").map(PathBuf::from),
            dumb: term.as_deref() == Some("dumb"),
            no_color: set("NO_COLOR").is_some(),
            force_color: set("CLICOLOR_FORCE").is_some_and(|value| value != "0"),
            depth: depth_of(promised.as_deref(), term.as_deref()),
            term,
            within,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(vars: &[(&str, &str)], system: Option<&str>) -> Env {
        let var = |name: &str| {
            vars.iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        };
        Env::from_vars(var, system.map(str::to_owned))
    }

    #[track_caller]
    fn check(vars: &[(&str, &str)], system: Option<&str>, lang: Option<Lang>, from: Option<&str>) {
        let env = env(vars, system);
        let decided = env.lang_from.map(|locale| locale.name);
        assert_eq!((env.lang, decided), (lang, from), "{vars:?} {system:?}");
    }

    #[test]
    fn the_first_language_that_is_ours_wins() {
        let (zh, en) = (Some(Lang::Zh), Some(Lang::En));
        check(&[("LANG", "zh_CN.UTF-8")], None, zh, Some("LANG"));
        check(
            &[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_GB.UTF-8")],
            None,
            en,
            Some("LC_ALL"),
        );
        check(
            &[("LANG", "en_US.UTF-8"), ("TOWNSHIP_LANG", "zh")],
            None,
            zh,
            Some("TOWNSHIP_LANG"),
        );
        check(&[("LANG", "C.UTF-8")], Some("zh-CN"), zh, Some(""));
        check(&[("LANG", "fr_FR.UTF-8")], None, None, None);
        check(&[("LC_ALL", ""), ("LANG", "en_US")], None, en, Some("LANG"));
    }

    #[test]
    fn the_character_set_is_read_from_the_first_variable_that_is_set() {
        for (vars, utf8) in [
            (&[("LANG", "zh_CN.UTF-8")][..], Some(true)),
            (&[("LANG", "zh_CN.utf8@pinyin")], Some(true)),
            (
                &[("LANG", "zh_CN.UTF-8"), ("LC_CTYPE", "zh_CN.GB18030")],
                Some(false),
            ),
            (
                &[("LC_CTYPE", "zh_CN.GBK"), ("LC_ALL", "C.UTF-8")],
                Some(true),
            ),
            (&[("LANG", "C")], None),
            (&[], None),
        ] {
            let said = env(vars, None).charset_from.and_then(|l| l.is_utf8());
            assert_eq!(said, utf8, "{vars:?}");
        }
    }

    #[test]
    fn an_empty_variable_is_not_set() {
        let colours = |vars| {
            let env = env(vars, None);
            (env.no_color, env.force_color)
        };
        assert_eq!(
            colours(&[("NO_COLOR", ""), ("CLICOLOR_FORCE", "")]),
            (false, false)
        );
        assert_eq!(
            colours(&[("NO_COLOR", "0"), ("CLICOLOR_FORCE", "0")]),
            (true, false)
        );
        assert_eq!(colours(&[("CLICOLOR_FORCE", "1")]), (false, true));
    }

    #[test]
    fn what_stands_between_is_seen() {
        let seen = env(
            &[("TMUX", "/tmp/t,1,0"), ("SSH_CONNECTION", "a 1 b 2")],
            None,
        );
        assert_eq!(seen.within, [Within::Tmux, Within::Ssh]);
        let screen = [
            ("STY", "1.pts"),
            ("TERM", "screen.xterm-256color"),
            ("COLORTERM", "truecolor"),
        ];
        assert_eq!(env(&screen, None).depth, Depth::TwoFiftySix);
    }
}
