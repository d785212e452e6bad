//! Where the lines of prose break: by the Unicode rules, which know that a line never starts with `，` nor ends with `（`.
//!
//! Touches nothing. Deliberately absent: styles (wrap the plain text, then cut the styled spans by the ranges) and a
//! cache (the caller knows when width or language change). Below 8 columns the rules cannot always be kept.

use std::borrow::Cow;
use std::ops::Range;
use textwrap::WordSeparator;
use textwrap::WordSplitter;
use textwrap::core::Word;
use textwrap::word_splitters::split_words;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

/// Breaks `text` into lines of at most `columns` columns and returns the byte range of each.
///
/// Line breaks in the text are kept, and an empty line is an empty range. Only blanks and line breaks lie between the
/// ranges. A word that is wider than a line is broken; a single character that is wider than a line stands alone.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, columns, &mut ranges);
        start += paragraph.len() + 1;
    }
    ranges
}

/// Breaks `text` as [`wrap`] does and returns the lines themselves.
pub fn lines(text: &str, columns: usize) -> Vec<&str> {
    wrap(text, columns)
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

/// Appends the ranges of one paragraph that begins at byte `start` of the whole text.
fn wrap_paragraph(paragraph: &str, start: usize, columns: usize, ranges: &mut Vec<Range<usize>>) {
    let whole = split_words(words(paragraph), &WordSplitter::HyphenSplitter);
    let words: Vec<_> = whole.flat_map(|word| broken(word, columns)).collect();
    let mut start = start;
    for line in wrap_first_fit(&words, &[columns as f64]) {
        let length: usize = line.iter().map(length).sum();
        let blanks = line.last().map_or(0, |word| word.whitespace.len());
        ranges.push(start..start + length - blanks);
        start += length;
    }
}

/// Breaks a word that is wider than a line. A mark that must not begin a line takes what it closes along.
fn broken(word: Word<'_>, columns: usize) -> Vec<Word<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut before, mut used) = (0, 0, 0);
    for (at, c) in word.word.char_indices() {
        let wide = c.width().unwrap_or(0);
        if used + wide > columns && at > start {
            let taken = UnicodeWidthStr::width(&word.word[before..at]);
            let along = closes(c) && before > start && taken + wide <= columns;
            let end = if along { before } else { at };
            used = if along { taken } else { 0 };
            pieces.push(Word::from(&word.word[start..end]));
            start = end;
        }
        if !closes(c) {
            before = at;
        }
        used += wide;
    }
    let mut last = Word::from(&word.word[start..]);
    last.whitespace = word.whitespace;
    pieces.push(last);
    pieces
}

/// Tells whether a character belongs to what stands before it.
fn closes(c: char) -> bool {
    "，。！？；：、》）」』】”’…,.!?;:)".contains(c)
}

/// Splits a paragraph at every place where a line may break.
fn words(paragraph: &str) -> Vec<Word<'_>> {
    let mut rest = paragraph;
    WordSeparator::UnicodeBreakProperties
        .find_words(&corner_quotes(paragraph))
        .map(|found| {
            let (word, after) = rest.split_at(length(&found));
            rest = after;
            Word::from(word)
        })
        .collect()
}

/// Sets a corner bracket, which has as many bytes, in place of each quotation mark that has Chinese outside it.
///
/// The line breaker knows on which side of a bracket a line may break. Quotation marks it binds on both sides, since
/// other languages use them the other way round: `“好”和“坏”` would be one long word.
fn corner_quotes(paragraph: &str) -> Cow<'_, str> {
    if !paragraph.contains(['“', '”', '‘', '’']) {
        return Cow::Borrowed(paragraph);
    }
    let mut before = None;
    let mut characters = paragraph.chars().peekable();
    let mut cornered = String::with_capacity(paragraph.len());
    while let Some(c) = characters.next() {
        let after = characters.peek().copied();
        cornered.push(match c {
            '“' if is_wide(before) => '「',
            '‘' if is_wide(before) => '『',
            '”' if is_wide(after) => '」',
            '’' if is_wide(after) => '』',
            _ => c,
        });
        before = Some(c);
    }
    Cow::Owned(cornered)
}

/// Tells whether a character takes two columns, as Chinese does.
fn is_wide(c: Option<char>) -> bool {
    c.and_then(UnicodeWidthChar::width) == Some(2)
}

/// Returns how many bytes of the text a word and the blanks after it take.
fn length(word: &Word<'_>) -> usize {
    word.word.len() + word.whitespace.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;
    use proptest::prelude::*;

    const SAMPLE: &str = "你是 Qinghe 县柳溪镇的镇长。一月，二十七份责任书送到桌上：“森林防火、防汛、医保……样样都要签！”\
        县应急局（9 个人管 14 个镇）的 Chen 局长说：“出了事，先看台账。”你问：《履职清单》上有这一条吗？没有。\n\
        \n\
        \u{3000}\u{3000}窗外下着雨——高坪村的路又断了；老支书今年 67 岁，接班人还没找到。What would a decent, competent person do \
        with 52 units of time, 3 visits and one well-known village-yard meeting（坝坝会）？「先去看看」，你说。\n";

    const NEVER_FIRST: &str = "，。！？；：、》）」』】”…";
    const NEVER_LAST: &str = "（《「『【“";

    /// Checks everything that [`wrap`] promises about one text at one width.
    #[track_caller]
    fn check(text: &str, columns: usize) {
        let ranges = wrap(text, columns);
        let mut end = 0;
        for range in &ranges {
            assert_blank(&text[end..range.start]);
            let line = &text[range.clone()];
            assert!(width(line) <= columns, "{columns}: too wide: {line:?}");
            end = range.end;
        }
        assert_blank(&text[end..]);
    }

    #[track_caller]
    fn assert_blank(between: &str) {
        assert!(
            between.chars().all(|c| c == ' ' || c == '\n'),
            "{between:?} was dropped"
        );
    }

    /// Checks that no line starts or ends with a character that must not stand there.
    #[track_caller]
    fn check_kinsoku(text: &str, columns: usize) {
        for paragraph in text.split('\n') {
            let lines = lines(paragraph, columns);
            for line in lines.iter().skip(1) {
                assert!(
                    !line.starts_with(|c| NEVER_FIRST.contains(c)),
                    "{columns}: {line:?}"
                );
            }
            for line in &lines {
                assert!(
                    !line.ends_with(|c| NEVER_LAST.contains(c)),
                    "{columns}: {line:?}"
                );
            }
        }
    }

    #[test]
    fn keeps_the_rules_at_every_width() {
        for columns in 8..=60 {
            check(SAMPLE, columns);
            check_kinsoku(SAMPLE, columns);
        }
        assert!(lines(SAMPLE, 30).len() > SAMPLE.split('\n').count());
    }

    #[test]
    fn fills_a_line_with_chinese_after_a_latin_word() {
        let text = "你是 Qinghe 县柳溪镇的镇长";
        assert_eq!(lines(text, 16), ["你是 Qinghe 县柳", "溪镇的镇长"]);
    }

    #[test]
    fn keeps_line_breaks_and_empty_lines() {
        assert_eq!(lines("", 8), [""]);
        assert_eq!(wrap("a\n\nb", 8), [0..1, 2..2, 3..4]);
        assert_eq!(wrap("a\n", 8), [0..1, 2..2]);
        assert_eq!(wrap("a  b  \n   \nc", 8), [0..4, 7..7, 11..12]);
        assert_eq!(lines("  indented text", 10), ["  indented", "text"]);
    }

    #[test]
    fn breaks_around_chinese_quotations_only() {
        assert_eq!(lines("“好”和“坏”", 6), ["“好”和", "“坏”"]);
        assert_eq!(
            lines("他说：“‘好’字难写。”你", 12),
            ["他说：“‘好’", "字难写。”你"]
        );
        assert_eq!(lines("“don’t”, they said", 8), ["“don’t”,", "they", "said"]);
    }

    #[test]
    fn breaks_what_is_wider_than_a_line() {
        assert_eq!(lines("well-known", 6), ["well-", "known"]);
        assert_eq!(lines("incomprehensible", 8), ["incompre", "hensible"]);
        assert_eq!(lines("incomprehensible", 15), ["incomprehensibl", "e"]);
        assert_eq!(lines("incomprehensible。", 16), ["incomprehensibl", "e。"]);
        assert_eq!(lines("“standard”.", 10), ["“standar", "d”."]);
        assert_eq!(lines("镇长", 1), ["镇", "长"]);
        assert_eq!(lines("镇长", 0), ["镇", "长"]);
    }

    /// Prose as people write it: words and clauses, one punctuation mark at a time.
    fn prose() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[一-龥]{1,6}[，。；：、！？]?",
            "（[一-龥]{1,4}）",
            "《[一-龥]{1,4}》[，。]?",
            "[一-龥]{1,2}：“[一-龥]{1,4}。”",
            " [a-z]{1,6}[,.]? ",
            "[0-9]{1,3}",
            "[一-龥]……",
        ];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn prose_keeps_the_rules(text in prose(), columns in 8usize..60) {
            check(&text, columns);
            check_kinsoku(&text, columns);
        }

        #[test]
        fn nothing_is_lost_from_any_text(text in "[ -~\n一-龥，。“”（）…é—]{0,80}", columns in 2usize..60) {
            check(&text, columns);
        }
    }
}
