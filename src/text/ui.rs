//! The words of the program itself, in one language: a catalogue for play (`ui/zh.ftl`, `ui/en.ftl`) and one for the
//! workshop of those who write and try campaigns (`ui/check.*`, `ui/author.*`, `ui/lab.*`).
//!
//! Touches Fluent. Each catalogue is parsed once, at its first use, and shared by everybody who speaks that language: who
//! plays never pays for the words of the workshop. A message may refer to others of its own catalogue only. Deliberately
//! absent: the text of campaigns (it comes with them), and a language of the process.

use crate::text::Lang;
use crate::text::Value;
use crate::text::value;
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

/// Speaks for the program in one language. Cheap to make and to copy.
#[derive(Clone, Copy)]
pub struct Ui {
    lang: Lang,
    play: &'static Bundle,
    workshop: &'static LazyLock<Bundle>,
}

impl Ui {
    /// Takes up a language.
    pub fn new(lang: Lang) -> Self {
        static ZH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Zh, play(Lang::Zh)));
        static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En, play(Lang::En)));
        static ZH_WORKSHOP: LazyLock<Bundle> =
            LazyLock::new(|| bundle(Lang::Zh, workshop(Lang::Zh)));
        static EN_WORKSHOP: LazyLock<Bundle> =
            LazyLock::new(|| bundle(Lang::En, workshop(Lang::En)));
        let (play, workshop) = match lang {
            Lang::Zh => (&*ZH, &ZH_WORKSHOP),
            Lang::En => (&*EN, &EN_WORKSHOP),
        };
        Self {
            lang,
            play,
            workshop,
        }
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

    /// Finds the catalogue that holds a key.
    fn holder(&self, key: &str) -> Option<&'static Bundle> {
        let play = self.play.has_message(key).then_some(self.play);
        play.or_else(|| Some(&**self.workshop).filter(|bundle| bundle.has_message(key)))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let holder = self.holder(key);
        let message = holder.and_then(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = message else {
            return key.to_owned();
        };
        // A value that was not given shows as `{$name}`; there is nobody at run time who could do better.
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, args, &mut errors);
        words.into_owned()
    }
}

impl std::fmt::Debug for Ui {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Ui").field(&self.lang).finish()
    }
}

/// Returns the text of the catalogue for play.
const fn play(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => include_str!("ui/zh.ftl"),
        Lang::En => include_str!("ui/en.ftl"),
    }
}

/// Returns the text of the catalogue for the workshop.
const fn workshop(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => concat!(
            include_str!("ui/check.zh.ftl"),
            include_str!("ui/author.zh.ftl"),
            include_str!("ui/lab.zh.ftl"),
        ),
        Lang::En => concat!(
            include_str!("ui/check.en.ftl"),
            include_str!("ui/author.en.ftl"),
            include_str!("ui/lab.en.ftl"),
        ),
    }
}

/// Parses a catalogue. What is wrong in one (a test allows nothing) costs that message only.
fn bundle(lang: Lang, source: &str) -> Bundle {
    let catalogue = match FluentResource::try_new(source.to_owned()) {
        Ok(whole) | Err((whole, _)) => whole,
    };
    let mut bundle = Bundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
    // Otherwise every value would be wrapped in U+2068 and U+2069, which terminals show or miscount.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(value::count(number.value)),
        _ => None,
    }));
    bundle.add_resource_overriding(catalogue);
    bundle
}

#[cfg(test)]
mod tests;
