//! The two languages of the program, as a value to be passed around.
//!
//! Touches nothing. Deliberately absent: a default and a current language; the caller decides (settings, a seat's wish).

/// A language in which the program can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese, simplified characters.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language, the main one first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Returns the code that files, saves and campaigns use: `zh` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// Returns the language's name in itself, as a language menu shows it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// Returns the language that a switch leads to.
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// Reads a language from a code or a locale name such as `zh_CN.UTF-8`, `en-US` or `EN`.
    ///
    /// Only the first part counts, in any case. `None` for every other language, and for `C`, `POSIX` and an empty string.
    pub fn parse(locale: &str) -> Option<Self> {
        let first = locale.trim().split(['_', '-', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| first.eq_ignore_ascii_case(lang.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(locale: &str, expected: Option<Lang>) {
        assert_eq!(Lang::parse(locale), expected, "{locale:?}");
    }

    #[test]
    fn reads_locales() {
        for locale in [
            "zh",
            "ZH",
            "zh_CN.UTF-8",
            "zh-Hans-CN",
            "zh_TW@stroke",
            " zh ",
        ] {
            check(locale, Some(Lang::Zh));
        }
        for locale in ["en", "En", "en-US", "en_GB.UTF-8", "en.UTF-8"] {
            check(locale, Some(Lang::En));
        }
        for locale in [
            "", "C", "C.UTF-8", "POSIX", "de_DE", "zhx", "english", "_zh",
        ] {
            check(locale, None);
        }
    }

    #[test]
    fn each_code_reads_back() {
        for lang in Lang::ALL {
            check(lang.code(), Some(lang));
            assert_ne!(lang.other(), lang);
            assert_eq!(lang.other().other(), lang);
        }
    }
}
