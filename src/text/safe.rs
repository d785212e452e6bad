//! The one type for text that reaches a terminal, and the rules for what such text may hold.
//!
//! Touches nothing. Deliberately absent: a way round the rules. Text comes from campaigns, saves, keyboards and networks;
//! it passes here once, at the door, and everything behind the door may print it.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::is_nfc;
use unicode_width::UnicodeWidthChar;

/// Combining marks that one base character may carry, counted in decomposed form.
const MARKS_PER_BASE: usize = 4;

/// Text that a terminal may see: in normal form C, and nothing in it but visible characters, blanks and line breaks.
///
/// Cheap to clone. Whatever is built from outside text goes through [`SafeText::clean`], which repairs,
/// or [`SafeText::parse`], which refuses.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeText(Arc<str>);

/// The first character of a text that must not reach a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsafe {
    /// Where the character begins, in bytes from the start of the text.
    pub at: usize,
    /// The character. To be shown by [`Unsafe::code_point`] only.
    pub character: char,
    /// Why it is refused.
    pub kind: UnsafeKind,
}

/// Why a character must not reach a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnsafeKind {
    /// A control character other than a line break; escape sequences begin with one.
    Control,
    /// Changes the direction of the text, and so what a reader takes it to say.
    Bidi,
    /// Cannot be seen: zero-width and other format characters, and letters that are blank.
    ZeroWidth,
    /// A tag or another character of plane 14, which hides a message in the text.
    Tag,
    /// Of private use: what it looks like depends on the font.
    PrivateUse,
    /// A noncharacter, reserved by Unicode for internal use.
    Noncharacter,
    /// A line or paragraph separator, which terminals treat each in their own way.
    LineSeparator,
    /// One combining mark more than its base may carry, or a mark that has no base.
    TooManyMarks,
    /// An emoji or a part of one: terminals disagree about its width.
    Emoji,
    /// A halfwidth katakana sound mark: terminals disagree about its width.
    SoundMark,
}

impl SafeText {
    /// Makes any text safe: drops what must not reach a terminal, turns tabs into blanks, composes what can be composed.
    pub fn clean(text: &str) -> Self {
        if is_clean(text) {
            return Self(text.into());
        }
        let kept: String = text
            .chars()
            .map(|c| if c == '\t' { ' ' } else { c })
            .filter(|&c| refusal(c).is_none())
            .collect();
        let mut marks = Marks::default();
        let safe: String = kept.nfd().filter(|&c| marks.admit(c)).nfc().collect();
        Self(safe.into())
    }

    /// Takes a text only if nothing in it must be dropped; composes it and turns CR LF into LF.
    ///
    /// # Errors
    /// The first character that must not reach a terminal, with its place.
    pub fn parse(text: &str) -> Result<Self, Unsafe> {
        if text.chars().all(is_plain) {
            return Ok(Self(text.into()));
        }
        match offence(text) {
            Some(found) => Err(found),
            None => Ok(Self::clean(text)),
        }
    }

    /// Joins texts with a separator between them; the result is made safe as a whole.
    pub fn join<T: AsRef<str>>(parts: impl IntoIterator<Item = T>, separator: &str) -> Self {
        let mut joined = String::new();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                joined.push_str(separator);
            }
            joined.push_str(part.as_ref());
        }
        Self::clean(&joined)
    }

    /// Returns the text as a plain string slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Unsafe {
    /// Returns the character's number as Unicode writes it, such as `U+202E`: safe to show where the character is not.
    pub fn code_point(&self) -> String {
        format!("U+{:04X}", u32::from(self.character))
    }
}

impl UnsafeKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Control,
        Self::Bidi,
        Self::ZeroWidth,
        Self::Tag,
        Self::PrivateUse,
        Self::Noncharacter,
        Self::LineSeparator,
        Self::TooManyMarks,
        Self::Emoji,
        Self::SoundMark,
    ];

    /// Returns the key of the sentence that explains this kind.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Control => "unsafe-control",
            Self::Bidi => "unsafe-bidi",
            Self::ZeroWidth => "unsafe-zero-width",
            Self::Tag => "unsafe-tag",
            Self::PrivateUse => "unsafe-private-use",
            Self::Noncharacter => "unsafe-noncharacter",
            Self::LineSeparator => "unsafe-line-separator",
            Self::TooManyMarks => "unsafe-too-many-marks",
            Self::Emoji => "unsafe-emoji",
            Self::SoundMark => "unsafe-sound-mark",
        }
    }
}

/// Tells whether a text is as [`SafeText::clean`] would leave it: the assertion over every finished screen.
pub fn is_clean(text: &str) -> bool {
    text.chars().all(is_plain) || offence(text).is_none() && !text.contains('\r') && is_nfc(text)
}

/// Tells the characters that nearly all of every text is made of and that no rule here is about. Only for speed.
fn is_plain(c: char) -> bool {
    matches!(c,
        '\n' | ' '..='~' | '\u{4E00}'..='\u{9FFF}' | '\u{3001}'..='\u{3011}' | '\u{FF01}'..='\u{FF60}'
        | '·' | '—' | '‘' | '’' | '“' | '”' | '…')
}

/// Finds the first character that must not reach a terminal. The CR of a CR LF is let through.
fn offence(text: &str) -> Option<Unsafe> {
    let mut marks = Marks::default();
    text.char_indices().find_map(|(at, character)| {
        if character == '\r' && text[at..].starts_with("\r\n") {
            return None;
        }
        let kind = refusal(character).or_else(|| marks.refusal(character))?;
        Some(Unsafe {
            at,
            character,
            kind,
        })
    })
}

/// Says why a character is refused wherever it stands. `None` if it is not.
fn refusal(c: char) -> Option<UnsafeKind> {
    match c {
        '\n' | ' '..='~' => None,
        _ if c.is_control() => Some(UnsafeKind::Control),
        _ if u32::from(c) & 0xFFFE == 0xFFFE => Some(UnsafeKind::Noncharacter),
        '\u{FDD0}'..='\u{FDEF}' => Some(UnsafeKind::Noncharacter),
        '\u{2028}' | '\u{2029}' => Some(UnsafeKind::LineSeparator),
        '\u{61C}' | '\u{200E}' | '\u{200F}' => Some(UnsafeKind::Bidi),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(UnsafeKind::Bidi),
        '\u{E0000}'..='\u{EFFFF}' => Some(UnsafeKind::Tag),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Some(UnsafeKind::PrivateUse),
        '\u{FF9E}' | '\u{FF9F}' => Some(UnsafeKind::SoundMark),
        _ if is_emoji(c) => Some(UnsafeKind::Emoji),
        _ if is_invisible(c) => Some(UnsafeKind::ZeroWidth),
        _ => None,
    }
}

/// Tells emoji and their parts: joiner, variation selectors, pictographs, and the symbols that emoji made wide.
fn is_emoji(c: char) -> bool {
    match c {
        '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' => true,
        '\u{231A}'..='\u{2BFF}' => c.width() == Some(2),
        _ => false,
    }
}

/// Tells the characters of category Cf that have no kind of their own, and the letters and marks that are blank.
fn is_invisible(c: char) -> bool {
    matches!(c,
        // Format characters.
        '\u{AD}' | '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
        | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        // Joiners, selectors and vowels that are never seen.
        | '\u{34F}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180D}' | '\u{180F}'
        // Hangul fillers.
        | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
}

/// Counts the marks on the current base character, so that no cell of a screen grows without bound.
#[derive(Default)]
struct Marks {
    /// Marks that the current base may still take; 0 before the first base of a line.
    room: usize,
}

impl Marks {
    /// Takes one decomposed character and tells whether it may stand here.
    fn admit(&mut self, c: char) -> bool {
        if c == '\n' {
            self.room = 0;
        } else if !is_mark(c) {
            self.room = MARKS_PER_BASE;
        } else if self.room == 0 {
            return false;
        } else {
            self.room -= 1;
        }
        true
    }

    /// Takes one character of running text and refuses it if it brings a mark too many.
    fn refusal(&mut self, c: char) -> Option<UnsafeKind> {
        let mut fits = true;
        decompose_canonical(c, |part| fits &= self.admit(part));
        (!fits).then_some(UnsafeKind::TooManyMarks)
    }
}

/// Tells whether a decomposed character joins the one before it instead of taking a column: a mark, or a Hangul vowel.
fn is_mark(c: char) -> bool {
    is_combining_mark(c) || c.width() == Some(0)
}

impl Deref for SafeText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SafeText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Default for SafeText {
    fn default() -> Self {
        Self("".into())
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use UnsafeKind::*;
    use proptest::prelude::*;

    /// Checks that `text` is refused at byte `at` for being of `kind`, and that cleaning gives `cleaned`.
    #[track_caller]
    fn check(text: &str, at: usize, kind: UnsafeKind, cleaned: &str) {
        let found = SafeText::parse(text).expect_err("it must be refused");
        assert_eq!((found.at, found.kind), (at, kind), "{text:?}");
        assert!(text[at..].starts_with(found.character));
        assert!(!is_clean(text), "{text:?}");
        assert_eq!(&*SafeText::clean(text), cleaned);
    }

    /// Checks that `text` is taken, as `expected`.
    #[track_caller]
    fn check_taken(text: &str, expected: &str) {
        let taken = SafeText::parse(text).expect("it must be taken");
        assert_eq!(&*taken, expected);
        assert_eq!(taken, SafeText::clean(text));
        assert!(is_clean(&taken));
    }

    #[test]
    fn takes_what_people_write() {
        for text in [
            "",
            "柳溪镇的一年——“先去看看”，他说。\n\n　　第二段……",
            "Little Power, Great Responsibility · 5 ± 0.6 −1.3 ☠ ▸ █▓░ ┌─┐",
            "naïve café, Việt Nam, Ελλάδα, Москва, 한국어, ありがとう, हिन्दी, ไทย",
            "\u{FFFD}",
        ] {
            check_taken(text, text);
            assert!(is_clean(text));
        }
    }

    #[test]
    fn plain_characters_pass_every_rule() {
        for c in (0..=0x10_FFFF)
            .filter_map(char::from_u32)
            .filter(|&c| is_plain(c))
        {
            let text = c.to_string();
            let mut marks = Marks { room: 0 };
            assert_eq!(refusal(c).or_else(|| marks.refusal(c)), None, "{c:?}");
            assert!(
                is_nfc(&text) && is_nfc(&format!("a{c}")) && c.width() != Some(0),
                "{c:?}"
            );
        }
    }

    #[test]
    fn composes_and_reads_windows_line_ends() {
        check_taken("cafe\u{301}", "café");
        check_taken("\u{F9DC}\u{3000}", "隆\u{3000}");
        check_taken("一\r\n二", "一\n二");
    }

    #[test]
    fn refuses_controls() {
        check("a\u{1b}]52;c;x\u{7}", 1, Control, "a]52;c;x");
        check("镇\u{9b}31m", 3, Control, "镇31m");
        check("a\tb", 1, Control, "a b");
        check("a\rb", 1, Control, "ab");
        check("\0\u{7f}", 0, Control, "");
    }

    #[test]
    fn refuses_what_deceives_or_hides() {
        check("a\u{202E}b", 1, Bidi, "ab");
        check("\u{2066}\u{200F}\u{61C}", 0, Bidi, "");
        check("权\u{200B}小", 3, ZeroWidth, "权小");
        check("\u{FEFF}a\u{AD}\u{2060}\u{180E}", 0, ZeroWidth, "a");
        check("\u{3164}\u{115F}\u{1160}\u{FFA0}", 0, ZeroWidth, "");
        check("a\u{E0041}\u{E0100}", 1, Tag, "a");
        check("\u{E000}\u{F8FF}\u{100000}", 0, PrivateUse, "");
        check("a\u{2028}b\u{2029}c", 1, LineSeparator, "abc");
        check("\u{FFFE}\u{1FFFF}\u{FDD0}", 0, Noncharacter, "");
    }

    #[test]
    fn refuses_what_terminals_measure_differently() {
        check("☠\u{FE0F}", 3, Emoji, "☠");
        check("👩\u{200D}🌾", 0, Emoji, "");
        check("好🇨🇳", 3, Emoji, "好");
        check("⭐ 1", 0, Emoji, " 1");
        check("ｶ\u{FF9E}", 3, SoundMark, "ｶ");
    }

    #[test]
    fn counts_marks_on_a_base() {
        check_taken(
            "x\u{316}\u{317}\u{318}\u{319}",
            "x\u{316}\u{317}\u{318}\u{319}",
        );
        check(
            "é\u{302}\u{303}\u{304}\u{305}",
            8,
            TooManyMarks,
            "é\u{302}\u{303}\u{304}",
        );
        check("\u{301}a", 0, TooManyMarks, "a");
        check("a\n\u{301}b", 2, TooManyMarks, "a\nb");
        let tower = format!("x{}", "\u{301}".repeat(10_000));
        check(&tower, 9, TooManyMarks, "x\u{301}\u{301}\u{301}\u{301}");
        let vowels = format!("한{}", "\u{11A8}".repeat(10_000));
        assert!(SafeText::clean(&vowels).len() < 16);
    }

    #[test]
    fn shows_a_character_by_its_number() {
        let number = |text: &str| SafeText::parse(text).expect_err("refused").code_point();
        assert_eq!(number("\u{202E}"), "U+202E");
        assert_eq!(number("\u{7}"), "U+0007");
        assert_eq!(number("\u{E0041}"), "U+E0041");
    }

    #[test]
    fn joined_text_is_safe_as_a_whole() {
        assert_eq!(&*SafeText::join(["一", "二", ""], "、"), "一、二、");
        assert_eq!(&*SafeText::join(["e", "\u{301}"], ""), "é");
        assert_eq!(SafeText::join([""; 0], ","), SafeText::default());
    }

    /// Any text, thick with what is refused.
    fn hostile() -> impl Strategy<Value = String> {
        let bad =
            "[\t\r\n\u{1b}\u{9b}\u{202E}\u{200B}\u{200D}\u{FE0F}\u{300}-\u{320}\u{1161}-\u{11A8}]";
        let piece = prop_oneof![
            any::<char>(),
            "[a-z가한中é]".prop_map(first),
            bad.prop_map(first)
        ];
        prop::collection::vec(piece, 0..40).prop_map(String::from_iter)
    }

    fn first(text: String) -> char {
        text.chars().next().expect("one character")
    }

    proptest! {
        #[test]
        fn clean_text_is_clean_and_stays_as_it_is(text in hostile()) {
            let safe = SafeText::clean(&text);
            prop_assert!(is_clean(&safe), "{:?}", safe);
            prop_assert_eq!(&SafeText::clean(&safe), &safe);
            prop_assert_eq!(is_clean(&text), *safe == *text);
            prop_assert_eq!(SafeText::parse(&safe), Ok(safe));
        }

        #[test]
        fn joining_clean_texts_gives_a_clean_one(one in hostile(), two in hostile()) {
            let parts = [SafeText::clean(&one), SafeText::clean(&two)];
            prop_assert!(is_clean(&SafeText::join(&parts, "")));
        }
    }
}
