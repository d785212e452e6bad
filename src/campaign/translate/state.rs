//! How far a translation is: nothing there, waiting, done, or left behind by its original.

use crate::campaign::translate::marker;
use crate::campaign::translate::record::Hash;
use crate::campaign::translate::record::Memory;
use crate::campaign::translate::record::Pair;
use crate::campaign::translate::texts::Text;
use crate::campaign::translate::texts::Translation;

/// How far a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is none.
    Missing,
    /// The original stands in its place.
    Waits,
    /// It was made from the present original.
    Done,
    /// It was made from another original.
    Stale,
}

/// A translation, judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judged {
    /// How far it is.
    pub state: State,
    /// What to remember about it, where there is something.
    pub pair: Option<Pair>,
    /// Whether the original that stands in its place is an old one that nobody has touched.
    pub outdated: bool,
}

/// Judges a translation by what is remembered about it.
pub(super) fn judge(text: &Text<'_>, memory: &Memory<'_>) -> Judged {
    let Translation::Said(said) = &text.translation else {
        return Judged {
            state: State::Missing,
            pair: None,
            outdated: false,
        };
    };
    let now = Pair {
        original: Hash::of(text.original.text),
        translation: Hash::of(said.text),
    };
    let then = memory.original(&text.path, now);
    let changed = then.is_some_and(|then| then != now.original);
    let waits = waits(text.original.text, said.text);
    Judged {
        state: match () {
            () if waits => State::Waits,
            () if changed => State::Stale,
            () => State::Done,
        },
        pair: Some(Pair {
            original: then.filter(|_| !waits).unwrap_or(now.original),
            translation: now.translation,
        }),
        outdated: changed && marker::waits(said.text),
    }
}

/// Tells whether a translation is none yet: it has the marker, or is the original with Chinese characters in it, which
/// is English to nobody. The other way round nothing can be told: Chinese texts quote English.
pub(super) fn waits(original: &str, translation: &str) -> bool {
    marker::waits(translation) || (original == translation && translation.chars().any(is_han))
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c) || ('\u{3400}'..='\u{4DBF}').contains(&c)
}
