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

/// Looks at a text; only where a campaign is checked.
pub(in crate::campaign) fn look_at(cx: &mut Compile<'_>, quoted: &Quoted<'_>) {
    if cx.noted.is_none() || quoted.text.is_empty() {
        return;
    }
    placeholder(cx, quoted);
    if !quoted.text.is_ascii() {
        odd_width(cx, quoted);
        mixed(cx, quoted);
    }
}

fn report(cx: &mut Compile<'_>, quoted: &Quoted<'_>, code: Code, at: usize, length: usize) {
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

fn placeholder(cx: &mut Compile<'_>, quoted: &Quoted<'_>) {
    for word in PLACEHOLDERS {
        let whole = |(at, found): (usize, &str)| {
            let end = at + found.len();
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let alone = !found.is_ascii()
                || !(letter(quoted.text[..at].chars().next_back())
                    || letter(quoted.text[end..].chars().next()));
            alone.then_some(at)
        };
        if let Some(at) = quoted.text.match_indices(word).find_map(whole) {
            report(cx, quoted, Code::Placeholder, at, word.len());
        }
    }
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

fn odd_width(cx: &mut Compile<'_>, quoted: &Quoted<'_>) {
    // What must not be shown at all is an error of its own.
    let shown = |c: char| SafeText::parse(c.encode_utf8(&mut [0; 4])).is_ok();
    let mut chars = quoted.text.char_indices();
    let first = chars.find(|(_, c)| doubtful(*c) && shown(*c));
    if let Some((at, c)) = first {
        report(cx, quoted, Code::OddWidth, at, c.len_utf8());
    }
}

/// Tells whether a character is a Chinese one.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}')
}

/// Finds a narrow mark right between two Chinese characters.
fn mixed(cx: &mut Compile<'_>, quoted: &Quoted<'_>) {
    let mut before = ' ';
    let mut chars = quoted.text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, c)| *c);
        let narrow = matches!(c, ',' | ';' | ':' | '?' | '!') && is_han(before) && is_han(after);
        let last = matches!(c, ',' | '.' | ';' | '?' | '!')
            && is_han(before)
            && matches!(after, '\n' | ' ');
        let stop = c == '.' && is_han(before) && is_han(after);
        let end =
            matches!(c, ',' | '.' | ';' | '?' | '!') && is_han(before) && chars.peek().is_none();
        if narrow || stop || last || end {
            return report(cx, quoted, Code::MixedMarks, at, c.len_utf8());
        }
        before = c;
    }
}
