//! The line of a file that a finding is about, fit for a terminal, with the place where the caret goes.

use crate::campaign::report::Report;
use crate::text::SafeText;
use std::ops::Range;

/// Bytes that are shown of a line on each side of the place: lines can be as long as files.
const MARGIN: usize = 4_000;

/// One line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// Its number, from 1.
    pub line: usize,
    /// What it says; what a terminal must not see is replaced by `�`.
    pub text: String,
    /// The bytes of `text` that it is about.
    pub span: Range<usize>,
}

impl Excerpt {
    /// Cuts the line in which a place begins; a place that goes on is cut at the line's end.
    pub fn new(text: &str, lines: &Lines, (start, end): (usize, usize)) -> Self {
        let start = floor(text, start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line_end = line_end - usize::from(text[start..line_end].ends_with('\r'));
        let end = floor(text, end.min(start + MARGIN)).clamp(start, line_end);
        let from = ceil(text, line_start.max(start.saturating_sub(MARGIN)));
        let to = floor(text, line_end.min(end.saturating_add(MARGIN)));
        let (before, about) = (clean(&text[from..start]), clean(&text[start..end]));
        let span = before.len()..before.len() + about.len();
        Self {
            line: lines.number(start),
            text: before + &about + &clean(&text[end..to]),
            span,
        }
    }
}

/// Where the lines of a file end.
#[derive(Debug)]
pub(super) struct Lines(Vec<usize>);

impl Lines {
    /// Finds the lines of a text.
    pub fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// Finds the lines of all files of a report, where there is anything to say about them.
    pub fn of_all(report: &Report) -> Vec<Self> {
        if report.is_clean() {
            return Vec::new();
        }
        let files = report.sources.files.iter().chain(&report.sources.beside);
        files.map(|file| Self::of(&file.text)).collect()
    }

    /// Returns the number of the line of a place, from 1.
    pub fn number(&self, at: usize) -> usize {
        1 + self.0.partition_point(|end| *end < at)
    }
}

/// Returns the column of a place in characters, from 1.
pub(super) fn column(text: &str, at: usize) -> usize {
    let before = &text[..floor(text, at)];
    1 + before.rsplit('\n').next().unwrap_or("").chars().count()
}

/// Returns the start of the character that a byte is in.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// Returns the end of the character that a byte is in.
fn ceil(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

/// Replaces what a terminal must not see, one `�` for each character.
fn clean(part: &str) -> String {
    let blank = part.replace('\t', " ");
    let (mut rest, mut safe) = (blank.as_str(), String::with_capacity(blank.len()));
    loop {
        match SafeText::parse(rest) {
            Ok(end) => return safe + &end,
            Err(found) => {
                safe.push_str(&SafeText::clean(&rest[..found.at]));
                safe.push('\u{FFFD}');
                rest = &rest[found.at + found.character.len_utf8()..];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, about: Range<usize>, line: usize, shown: &str, caret: &str) {
        let excerpt = Excerpt::new(text, &Lines::of(text), (about.start, about.end));
        assert_eq!((excerpt.line, excerpt.text.as_str()), (line, shown));
        assert_eq!(&excerpt.text[excerpt.span], caret);
        assert!(crate::text::is_clean(shown));
    }

    #[test]
    fn cuts_lines() {
        check("a\nb c\nd", 4..5, 2, "b c", "c");
        check("a\r\nb\r\n", 3..6, 2, "b", "b");
        check("a\n", 2..2, 2, "", "");
        check("", 0..9, 1, "", "");
        check("柳溪", 1..4, 1, "柳溪", "柳");
    }

    #[test]
    fn shows_nothing_dangerous() {
        check(
            "\ta\u{202E}b \u{1b}[31m",
            2..5,
            1,
            " a\u{FFFD}b \u{FFFD}[31m",
            "\u{FFFD}",
        );
        check("e\u{301}x", 3..4, 1, "éx", "x");
        check("e\u{301}x", 1..4, 1, "e\u{FFFD}x", "\u{FFFD}x");
    }

    #[test]
    fn keeps_long_lines_short() {
        let text = "字".repeat(100_000);
        let excerpt = Excerpt::new(&text, &Lines::of(&text), (150_000, 250_000));
        assert!(excerpt.text.len() < 3 * MARGIN + 10);
        assert!(excerpt.text[excerpt.span].len() <= MARGIN);
    }
}
