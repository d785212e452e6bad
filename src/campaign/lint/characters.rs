//! Characters and words that look wrong on a screen: marks whose width nobody agrees on, wide marks amid narrow ones,
//! and words that were to be replaced.
//!
//! Looks at every text as it is read. The house's own marks (`，。“”……——·`) are measured alike everywhere in this program,
//! and are no finding.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::quoted::Quoted;
use crate::text::SafeText;

/// Words that stand for a text that is still to be written.
const PLACEHOLDERS: &[&str] = &[
    "TODO",
    "FIXME",
    "XXX",
    "TBD",
    "lorem ipsum",
    "待写",
    "待定稿",
    "占位",
];

/// Looks at a text; only where a campaign is checked. Each kind of finding once per text, all in one walk through it.
pub(in crate::campaign) fn look_at(cx: &mut Compile<'_>, quoted: &Quoted<'_>) {
    if cx.noted.is_none() {
        return;
    }
    let text = quoted.text;
    let (mut odd, mut mixed, mut words) = (None, None, 0u8);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if is_plain(c) {
            before = c;
            continue;
        }
        if mixed.is_none() && is_mixed(before, &text[at..]) {
            mixed = Some((at, c.len_utf8()));
        }
        if odd.is_none() && doubtful(c) && is_shown(c) {
            odd = Some((at, c.len_utf8()));
        }
        if let Some(n) = placeholder(before, &text[at..]).filter(|n| words & 1 << n == 0) {
            words |= 1 << n;
            report(cx, quoted, Code::Placeholder, (at, PLACEHOLDERS[n].len()));
        }
        before = c;
    }
    for (code, found) in [(Code::OddWidth, odd), (Code::MixedMarks, mixed)] {
        found
            .into_iter()
            .for_each(|found| report(cx, quoted, code, found));
    }
}

fn report(cx: &mut Compile<'_>, quoted: &Quoted<'_>, code: Code, (at, length): (usize, usize)) {
    let place = cx.part(quoted, at..at + length);
    let text = &quoted.text[at..at + length];
    // Marks without a width of their own are shown by their numbers.
    let shown = match text.chars().next() {
        Some(c) if doubtful(c) => format!("U+{:04X}", u32::from(c)),
        _ => text.to_owned(),
    };
    let found = Diagnostic::new(code, place).text("text", shown);
    cx.findings.push(found);
}

/// Tells the characters that nearly all of every text is made of and that begin no finding. Only for speed.
fn is_plain(c: char) -> bool {
    matches!(c, ' ' | 'a'..='k' | 'm'..='z') || (is_han(c) && !matches!(c, '待' | '占'))
}

/// Returns which placeholder a text begins with, as a word of its own.
fn placeholder(before: char, text: &str) -> Option<usize> {
    let letter = |c: char| c.is_ascii_alphanumeric();
    PLACEHOLDERS.iter().position(|word| {
        let after = text.strip_prefix(word);
        after
            .is_some_and(|after| !word.is_ascii() || !(letter(before) || after.starts_with(letter)))
    })
}

/// Tells whether terminals disagree about the columns of a character.
fn doubtful(c: char) -> bool {
    matches!(c,
        // Variation selectors, the joiner, the marks of half-width katakana.
        '\u{FE00}'..='\u{FE0F}' | '\u{200D}' | '\u{FF9E}' | '\u{FF9F}'
        // Signs that are letters in some fonts and pictures in others.
        | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'
        // Circled numbers and Roman numerals: wide in Chinese fonts, narrow in the tables.
        | '\u{2460}'..='\u{24FF}' | '\u{2160}'..='\u{217F}')
}

/// Tells whether a character is shown at all; what must not be is an error of its own.
fn is_shown(c: char) -> bool {
    SafeText::parse(c.encode_utf8(&mut [0; 4])).is_ok()
}

/// Tells whether a character is a Chinese one.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}')
}

/// Tells whether a mark is a narrow one right between two Chinese characters, or right after one where a line ends.
fn is_mixed(before: char, text: &str) -> bool {
    let after = text.strip_prefix([',', '.', ';', ':', '?', '!']);
    let Some(after) = after.filter(|_| is_han(before)) else {
        return false;
    };
    match after.chars().next() {
        None | Some('\n' | ' ') => !text.starts_with(':'),
        Some(after) => is_han(after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_placeholder_is_found_as_a_word_of_its_own() {
        for (n, word) in PLACEHOLDERS.iter().enumerate() {
            assert!(!word.starts_with(is_plain), "{word}");
            assert_eq!(placeholder(' ', word), Some(n), "{word}");
            let glued = placeholder('a', word).is_none();
            assert_eq!(glued, word.is_ascii(), "{word}");
        }
    }
}
