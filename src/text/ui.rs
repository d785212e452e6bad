//! The words of the program itself, in one language: those of play (`ui/zh.ftl`, `ui/en.ftl`) and the others, of people who
//! write and try campaigns and of the debrief (`ui/others/`).
//!
//! Each language has two catalogues, each looked up at its first use and shared by everybody who speaks it: a play takes
//! no memory for words that it never says, and these are in the program packed. Deliberately absent: the text of campaigns
//! (it comes with them), and a language of the process.

use crate::text::Lang;
use crate::text::Value;
use crate::text::bundle;
use crate::text::bundle::Text;
use crate::text::catalogue::Catalogue;
use fluent_bundle::FluentArgs;
use std::sync::LazyLock;

/// Speaks for the program in one language. Cheap to make and to copy.
#[derive(Clone, Copy)]
pub struct Ui {
    lang: Lang,
    words: &'static Words,
}

/// The words of a language.
struct Words {
    play: LazyLock<Catalogue>,
    others: LazyLock<Catalogue>,
}

impl Words {
    /// Returns the words for a key; nothing where neither catalogue has it.
    fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let play = self.play.say(key, args);
        play.or_else(|| self.others.say(key, args))
    }
}

static ZH: Words = Words {
    play: LazyLock::new(|| Catalogue::of(Lang::Zh, of_play(Lang::Zh))),
    others: LazyLock::new(|| Catalogue::of(Lang::Zh, &others(Lang::Zh))),
};
static EN: Words = Words {
    play: LazyLock::new(|| Catalogue::of(Lang::En, of_play(Lang::En))),
    others: LazyLock::new(|| Catalogue::of(Lang::En, &others(Lang::En))),
};

impl Ui {
    /// Takes up a language.
    pub fn new(lang: Lang) -> Self {
        let words = match lang {
            Lang::Zh => &ZH,
            Lang::En => &EN,
        };
        Self { lang, words }
    }

    /// Returns the language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the words for a key. A key that does not exist is its own words; a test finds it.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// Returns the words for a key, with values filled in by name.
    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone().into_fluent());
        }
        self.format(key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        self.words.say(key, args).unwrap_or_else(|| key.to_owned())
    }
}

impl std::fmt::Debug for Ui {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Ui").field(&self.lang).finish()
    }
}

/// Returns the words of play.
const fn of_play(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Zh => &[include_str!("ui/zh.ftl")],
        Lang::En => &[include_str!("ui/en.ftl")],
    }
}

static OTHERS_ZH: LazyLock<Vec<Text>> =
    LazyLock::new(|| bundle::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/words-zh.packed"))));
static OTHERS_EN: LazyLock<Vec<Text>> =
    LazyLock::new(|| bundle::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/words-en.packed"))));

/// Returns the other words; none of them refers to a word of play.
fn others(lang: Lang) -> Vec<&'static str> {
    let texts = match lang {
        Lang::Zh => &OTHERS_ZH,
        Lang::En => &OTHERS_EN,
    };
    texts.iter().map(|(_, text)| text.as_str()).collect()
}

#[cfg(test)]
mod tests;
