//! What the constants of `[model]` and `[regime]` mean: the engine says it in English, `constants.zh.txt` in Chinese.

use crate::engine::constants::Constant;
use crate::text::Lang;

/// A line for each constant: its name, a blank, a sentence.
const CHINESE: &str = include_str!("constants.zh.txt");

/// Returns what a constant means. The notes on where it comes from, in brackets with a section sign, are left out.
pub fn of_constant(constant: &Constant, lang: Lang) -> String {
    match lang {
        Lang::Zh => {
            let mut lines = CHINESE.lines().filter_map(|line| line.split_once(' '));
            let found = lines.find(|(name, _)| *name == constant.name);
            found.map_or("", |(_, said)| said).to_owned()
        }
        Lang::En => without_notes(constant.doc.trim()),
    }
}

/// Takes the brackets out that hold nothing but a note on the source.
fn without_notes(doc: &str) -> String {
    let mut rest = doc;
    let mut kept = String::new();
    while let Some(open) = rest.find(" (") {
        let end = rest[open..]
            .find(')')
            .map_or(rest.len(), |at| open + at + 1);
        let inside = &rest[open..end];
        let note = ["§", "design value", "row ", ".md"];
        let is_note = note.iter().any(|note| inside.contains(note));
        kept.push_str(&rest[..if is_note { open } else { end }]);
        rest = &rest[end..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_go_and_other_brackets_stay() {
        assert_eq!(without_notes("Share kept (§2.1, std)."), "Share kept.");
        assert_eq!(
            without_notes("Whether it is in force (1) or not (0) (§1.1 row 15)."),
            "Whether it is in force (1) or not (0)."
        );
        assert_eq!(without_notes("Plain."), "Plain.");
    }
}
