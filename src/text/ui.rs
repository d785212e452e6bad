//! The words of the program itself, in one language: the catalogues `ui/zh.ftl` and `ui/en.ftl`, each with its part for
//! checking campaigns.
//!
//! Touches Fluent. Each catalogue is parsed once, at its first use, and shared by everybody who speaks that language.
//! Deliberately absent: the text of campaigns (it comes with them), and a language of the process.

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
    bundle: &'static Bundle,
}

impl Ui {
    /// Takes up a language.
    pub fn new(lang: Lang) -> Self {
        static ZH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Zh));
        static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));
        let bundle = match lang {
            Lang::Zh => &*ZH,
            Lang::En => &*EN,
        };
        Self { lang, bundle }
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
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.to_owned();
        };
        // A value that was not given shows as `{$name}`; there is nobody at run time who could do better.
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, args, &mut errors);
        words.into_owned()
    }
}

impl std::fmt::Debug for Ui {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Ui").field(&self.lang).finish()
    }
}

/// Returns the text of a catalogue.
const fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => concat!(include_str!("ui/zh.ftl"), include_str!("ui/check.zh.ftl")),
        Lang::En => concat!(include_str!("ui/en.ftl"), include_str!("ui/check.en.ftl")),
    }
}

/// Parses a catalogue. What is wrong in one (a test allows nothing) costs that message only.
fn bundle(lang: Lang) -> Bundle {
    let catalogue = match FluentResource::try_new(source(lang).to_owned()) {
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
