//! Where a new translation is written: beside its original, in the same manner, and not a byte elsewhere.
//!
//! Nothing is printed anew: what is added is cut from the file itself (blanks, quotes, line ends), so that comments,
//! order and format stay as their author wrote them.

use crate::campaign::translate::marker::MARKER;
use crate::campaign::translate::texts::Said;
use crate::campaign::translate::texts::Text;
use crate::text::Lang;
use std::ops::Range;

/// A change to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes instead.
    pub text: String,
}

impl Edit {
    fn at(at: usize, text: String) -> Self {
        Self {
            range: at..at,
            text,
        }
    }
}

/// Applies edits, which touch different bytes.
pub(super) fn apply(source: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let mut text = String::with_capacity(2 * source.len());
    let mut from = 0;
    for edit in &edits {
        text += source.get(from..edit.range.start).unwrap_or("");
        text += &edit.text;
        from = edit.range.end;
    }
    text + source.get(from..).unwrap_or("")
}

/// Adds a translation that waits: the original with the marker.
pub(super) fn add(source: &str, text: &Text<'_>, pair: (Lang, Lang)) -> Vec<Edit> {
    let (original, other) = (pair.0.code(), pair.1.code());
    let said = &text.original;
    let mut edits = Vec::new();
    let key = match text.form.plain {
        // `title = "…"` becomes `title.zh = "…"`.
        true => {
            edits.push(Edit::at(said.key.end, format!(".{original}")));
            format!("{}.{other}", &source[said.key.clone()])
        }
        false => other.to_owned(),
    };
    let gap = &source[said.key.end..said.span.start];
    let entry = format!("{key}{gap}{}", marked(&source[said.span.clone()]));
    let line = Line::around(source, said);
    match &text.form.inline {
        None => {
            let lead = line.lead.trim_start_matches('\u{FEFF}');
            edits.push(Edit::at(line.end, format!("{}{lead}{entry}", line.feed)));
        }
        Some(keys) => inside(&mut edits, source, said, &line, keys, &entry),
    }
    edits
}

/// Adds an entry inside curly brackets: on a line of its own where the original has one.
fn inside(
    edits: &mut Vec<Edit>,
    source: &str,
    said: &Said<'_>,
    line: &Line<'_>,
    keys: &[Range<usize>],
    entry: &str,
) {
    let before: String = keys
        .iter()
        .map(|key| format!("{}.", &source[key.clone()]))
        .collect();
    let blank = |text: &str| text.split_whitespace().collect::<String>();
    let alone = blank(line.lead) == blank(&before);
    let rest = source[said.span.end..line.end].trim();
    let (comma, after) = match rest.strip_prefix(',') {
        Some(after) => (true, after.trim()),
        None => (false, rest),
    };
    if !alone || !(after.is_empty() || after.starts_with('#')) {
        return edits.push(Edit::at(said.span.end, format!(", {before}{entry}")));
    }
    if !comma {
        edits.push(Edit::at(said.span.end, ",".to_owned()));
    }
    let comma = if comma { "," } else { "" };
    let added = format!("{}{}{entry}{comma}", line.feed, line.lead);
    edits.push(Edit::at(line.end, added));
}

/// Puts the present original in the place of a translation that waits.
pub(super) fn renew(source: &str, original: &Said<'_>, waiting: &Said<'_>) -> Edit {
    Edit {
        range: waiting.span.clone(),
        text: marked(&source[original.span.clone()]),
    }
}

/// Adds a language after the last one of a list.
pub(super) fn add_language(source: &str, last: &Range<usize>, lang: Lang) -> Edit {
    let quote = &source[last.start..last.start + 1];
    Edit::at(last.end, format!(", {quote}{}{quote}", lang.code()))
}

/// Writes the marker into a string as it stands in a file, right after its quotes.
fn marked(raw: &str) -> String {
    let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") {
        3
    } else {
        1
    };
    let mut start = quotes;
    if quotes == 3 {
        // A line break right after the opening quotes is not part of the string.
        let rest = &raw[start..];
        let feed = ["\r\n", "\n"]
            .into_iter()
            .find(|feed| rest.starts_with(feed));
        start += feed.map_or(0, str::len);
    }
    format!("{}{MARKER} {}", &raw[..start], &raw[start..])
}

/// The line on which an original's value ends, and how that of its key begins.
struct Line<'s> {
    /// What stands before the last part of the key.
    lead: &'s str,
    /// Where the line ends, its line break left out.
    end: usize,
    /// The line break to use.
    feed: &'static str,
}

impl<'s> Line<'s> {
    fn around(source: &'s str, said: &Said<'_>) -> Self {
        let start = source[..said.key.start].rfind('\n').map_or(0, |at| at + 1);
        let rest = &source[said.span.end..];
        let end = rest.find('\n');
        let crlf = match end {
            Some(end) => rest[..end].ends_with('\r'),
            None => source.contains("\r\n"),
        };
        let end = end.map_or(source.len(), |end| said.span.end + end - usize::from(crlf));
        Self {
            lead: &source[start..said.key.start],
            end,
            feed: if crlf { "\r\n" } else { "\n" },
        }
    }
}
