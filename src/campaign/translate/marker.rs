//! The word that a text begins with while it waits for its translator.
//!
//! It is the same in every language, so that one search finds all of them. The loader takes it off: until somebody
//! translates it, the game shows the original, as wide and as long as it is.

/// What to search for.
pub const MARKER: &str = "TRANSLATE:";

/// Returns a text without the marker; one that has none as it is.
pub(in crate::campaign) fn without(text: &str) -> &str {
    let Some(rest) = text.strip_prefix(MARKER) else {
        return text;
    };
    rest.trim_start_matches([' ', '\n', '\r'])
}

/// Tells whether a text waits for its translator.
pub(super) fn waits(text: &str) -> bool {
    text.trim_start().starts_with(MARKER)
}

/// Returns a text with the marker.
pub(super) fn with(text: &str) -> String {
    format!("{MARKER} {text}")
}
