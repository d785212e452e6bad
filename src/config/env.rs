//! The environment variables that the program heeds, read once at the start.

use std::path::PathBuf;

use crate::text::Lang;

/// What the environment says.
#[derive(Debug, Clone, Default)]
pub struct Env {
    /// The language of `TOWNSHIP_LANG`, which comes before the settings.
    pub own_lang: Option<Lang>,
    /// The language of `LC_ALL`, `LC_MESSAGES`, `LANG` or the system, in this order.
    pub lang: Option<Lang>,
    /// `TOWNSHIP_HOME`: one folder for everything the program keeps.
    pub home: Option<PathBuf>,
    /// Whether `TERM` says that the terminal cannot move its cursor.
    pub dumb: bool,
    /// Whether `NO_COLOR` is set to something.
    pub no_color: bool,
}

impl Env {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        Self::from_vars(|name| std::env::var(name).ok(), sys_locale::get_locale())
    }

    /// Takes the variables from a function, for tests; `system` is the system's own locale.
    pub fn from_vars(var: impl Fn(&str) -> Option<String>, system: Option<String>) -> Self {
        let set = |name: &str| var(name).filter(|value| !value.is_empty());
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(set);
        Self {
            own_lang: set("TOWNSHIP_LANG").and_then(|locale| Lang::parse(&locale)),
            lang: named.chain(system).find_map(|locale| Lang::parse(&locale)),
            home: set("TOWNSHIP_HOME").map(PathBuf::from),
            dumb: var("TERM").is_some_and(|term| term == "dumb"),
            no_color: set("NO_COLOR").is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(vars: &[(&str, &str)], system: Option<&str>, lang: Option<Lang>) {
        let var = |name: &str| {
            vars.iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        };
        let env = Env::from_vars(var, system.map(str::to_owned));
        assert_eq!(env.own_lang.or(env.lang), lang, "{vars:?} {system:?}");
    }

    #[test]
    fn the_first_language_that_is_ours_wins() {
        check(&[("LANG", "zh_CN.UTF-8")], None, Some(Lang::Zh));
        check(
            &[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_GB.UTF-8")],
            None,
            Some(Lang::En),
        );
        check(
            &[("LANG", "en_US.UTF-8"), ("TOWNSHIP_LANG", "zh")],
            None,
            Some(Lang::Zh),
        );
        check(&[("LANG", "C.UTF-8")], Some("zh-CN"), Some(Lang::Zh));
        check(&[("LANG", "fr_FR.UTF-8")], None, None);
        check(&[("LC_ALL", ""), ("LANG", "en_US")], None, Some(Lang::En));
    }
}
