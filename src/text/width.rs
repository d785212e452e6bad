//! How many columns a text takes, and how to make it take exactly so many.
//!
//! The one place that turns text into columns. Touches nothing. Deliberately absent: the table in which ambiguous
//! characters are wide (the screens are laid out by the narrow one; what changes in a wide terminal is the symbols).

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns the number of columns that one line of text takes.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Fits one line of text to exactly `columns` columns, with blanks on the right.
///
/// What does not fit is cut between grapheme clusters and ends in `ellipsis` (`…`, or `..` in an ASCII terminal).
/// Where not even the ellipsis fits, the result is blank.
pub fn fit(text: &str, columns: usize, ellipsis: &str) -> String {
    let mut line = cut(text, columns, ellipsis);
    let blanks = columns.saturating_sub(width(&line));
    line.extend(std::iter::repeat_n(' ', blanks));
    line
}

/// Fits one line of text to exactly `columns` columns, with blanks on the left: for numbers.
///
/// Cuts as [`fit`] does, so that a number too long for its column is never read as a smaller one.
pub fn fit_right(text: &str, columns: usize, ellipsis: &str) -> String {
    let line = cut(text, columns, ellipsis);
    let blanks = columns.saturating_sub(width(&line));
    " ".repeat(blanks) + &line
}

/// Shortens `text` to at most `columns` columns.
fn cut(text: &str, columns: usize, ellipsis: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(budget) = columns.checked_sub(width(ellipsis)) else {
        return String::new();
    };
    let end = text
        .grapheme_indices(true)
        .map(|(start, cluster)| start + cluster.len())
        .take_while(|&end| width(&text[..end]) <= budget)
        .last()
        .unwrap_or(0);
    [&text[..end], ellipsis].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, columns: usize, expected: &str) {
        assert_eq!(fit(text, columns, "…"), expected, "{text} in {columns}");
    }

    #[test]
    fn fits_chinese() {
        let title = "危房排查任务书";
        check(title, 16, "危房排查任务书  ");
        check(title, 14, "危房排查任务书");
        check(title, 8, "危房排… ");
        check(title, 7, "危房排…");
        check(title, 3, "危…");
        check(title, 2, "… ");
        check(title, 1, "…");
        check(title, 0, "");
    }

    #[test]
    fn fits_other_text() {
        check("", 3, "   ");
        check("Letters", 7, "Letters");
        check("Letters", 6, "Lette…");
        check("e\u{301}te\u{301}", 2, "e\u{301}…");
        assert_eq!(fit("危房排查", 7, ".."), "危房.. ");
        assert_eq!(fit("危房排查", 1, ".."), " ");
    }

    #[test]
    fn numbers_stand_on_the_right_and_never_shrink() {
        assert_eq!(fit_right("71.4", 6, "…"), "  71.4");
        assert_eq!(fit_right("320,000", 4, "…"), "320…");
        assert_eq!(fit_right("第9名", 6, "…"), " 第9名");
    }

    proptest! {
        #[test]
        fn always_exactly_as_wide_as_asked(text in "\\PC{0,30}", columns in 0usize..40) {
            for ellipsis in ["…", ".."] {
                prop_assert_eq!(width(&fit(&text, columns, ellipsis)), columns);
                prop_assert_eq!(width(&fit_right(&text, columns, ellipsis)), columns);
            }
        }
    }
}
