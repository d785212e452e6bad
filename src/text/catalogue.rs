//! A catalogue: the messages of one language, each parsed when it is said for the first time.
//!
//! Touches Fluent. A parsed message takes ten times the memory of its words, and most starts of the program say a small
//! part of them, so at first only the keys are looked up in the text. Messages that others refer to are parsed at once.
//! Deliberately absent: which words there are.

use crate::text::Lang;
use crate::text::value;
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Entry;
use fluent_syntax::ast::Pattern;
use std::collections::HashMap;
use std::sync::OnceLock;

/// How many messages a catalogue has, or a few less.
const MESSAGES: usize = 1_200;

/// The messages of one language.
pub(super) struct Catalogue {
    /// What formats, and the messages that others refer to.
    bundle: FluentBundle<FluentResource>,
    messages: HashMap<&'static str, Message>,
}

/// One message.
struct Message {
    text: &'static str,
    parsed: OnceLock<FluentResource>,
}

impl Catalogue {
    /// Looks up the keys of some texts, together one catalogue.
    pub fn of(lang: Lang, texts: &[&'static str]) -> Self {
        let mut messages = HashMap::with_capacity(MESSAGES);
        for text in texts {
            messages.extend(cut(text));
        }
        let mut bundle =
            FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
        // Otherwise every value would be wrapped in U+2068 and U+2069, which terminals show or miscount.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(value::count(number.value)),
            _ => None,
        }));
        let mut all = Self { bundle, messages };
        for key in texts.iter().flat_map(|text| referred(text)) {
            if let Some(message) = all.find(key) {
                let parsed = parse(message.text);
                all.bundle.add_resource_overriding(parsed);
            }
        }
        all
    }

    /// Returns the words for a key, with values filled in; nothing where the key does not exist.
    pub fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.find(key)?.pattern()?;
        // A value that was not given shows as `{$name}`; there is nobody at run time who could do better.
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, args, &mut errors);
        Some(words.into_owned())
    }

    fn find(&self, key: &str) -> Option<&Message> {
        self.messages.get(key)
    }
}

impl Message {
    fn pattern(&self) -> Option<&Pattern<&str>> {
        match self
            .parsed
            .get_or_init(|| parse(self.text))
            .entries()
            .next()?
        {
            Entry::Message(message) => message.value.as_ref(),
            _ => None,
        }
    }
}

/// Parses a message. What is wrong in one (a test allows nothing) costs that message only.
fn parse(text: &str) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(whole) | Err((whole, _)) => whole,
    }
}

/// Cuts a text into its messages: each begins at the margin with its key and runs to the next or to a comment.
fn cut(text: &'static str) -> impl Iterator<Item = (&'static str, Message)> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '#');
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let first = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let more = rest[first..].split_inclusive('\n');
        let length = first
            + more
                .take_while(|line| !begins(line))
                .map(str::len)
                .sum::<usize>();
        let (message, after) = rest.split_at(length);
        rest = after;
        Some(message)
    })
    .filter_map(|text| {
        let (key, _) = text.split_once(" = ")?;
        let is_key = !text.starts_with('#') && !key.contains(char::is_whitespace);
        let message = Message {
            text,
            parsed: OnceLock::new(),
        };
        is_key.then_some((key, message))
    })
}

/// Lists the keys of the messages that messages of a text refer to.
fn referred(text: &'static str) -> impl Iterator<Item = &'static str> {
    let places = text.split("{ ").skip(1);
    places.filter_map(|place| {
        let end =
            place.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))?;
        (end > 0 && place.starts_with(|c: char| c.is_ascii_lowercase())).then_some(&place[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Value;

    const WORDS: &str = "\
# Words for a test.
town = Liuxi
in-town = in { town }

days = { $count ->
    [one] one day
   *[other] { $count } days
}
# More of them.
two-lines = first
    second
";

    #[track_caller]
    fn check(key: &str, count: i64, words: Option<&str>) {
        let catalogue = Catalogue::of(Lang::En, &[WORDS, "other = text"]);
        let mut args = FluentArgs::new();
        args.set("count", Value::from(count).into_fluent());
        assert_eq!(catalogue.say(key, Some(&args)).as_deref(), words, "{key}");
    }

    #[test]
    fn messages_are_found_in_every_text() {
        check("town", 0, Some("Liuxi"));
        check("in-town", 0, Some("in Liuxi"));
        check("days", 1, Some("one day"));
        check("days", 5, Some("5 days"));
        check("two-lines", 0, Some("first\nsecond"));
        check("other", 0, Some("text"));
        check("no-such-key", 0, None);
        check("# Words", 0, None);
    }

    #[test]
    fn nothing_is_parsed_before_it_is_said_but_what_others_refer_to() {
        let catalogue = Catalogue::of(Lang::En, &[WORDS]);
        let parsed = |key: &str| {
            catalogue
                .find(key)
                .is_some_and(|m| m.parsed.get().is_some())
        };
        let said = "days";
        catalogue.say(said, None);
        assert!(parsed(said) && !parsed("town") && !parsed("two-lines"));
    }
}
