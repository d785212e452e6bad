//! One file as TOML: what could be read of it, and where it is not TOML.
//!
//! A syntax error costs the table it stands in and nothing else: that table is blanked out and the rest read again, so
//! that one slip does not hide the other mistakes of the file, nor bring forth false ones. Deliberately absent: meaning.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::format;
use crate::campaign::limits;
use crate::campaign::orphan::orphan;
use crate::campaign::unclosed::Unclosed;
use crate::campaign::unclosed::unclosed;
use std::borrow::Cow;
use std::ops::Range;
use toml::de::DeTable;

/// How the parser begins to say that a key stands twice.
const TWICE: &str = "duplicate key";

/// A file after the first reading.
#[derive(Debug)]
pub(crate) enum Draft<'s> {
    /// It is TOML.
    Clean(DeTable<'s>),
    /// It is TOML now: the tables that were not are blanked out, and everything else is at its place.
    Repaired(String),
}

/// A table that could not be read.
#[derive(Debug)]
pub(crate) struct Lost<'s> {
    /// The name in its header; empty before the first header.
    pub table: &'s str,
    /// The id it seems to have.
    pub id: Option<&'s str>,
}

impl<'s> Lost<'s> {
    fn of(text: &'s str) -> Self {
        Self {
            table: header(text).unwrap_or(""),
            id: id(text),
        }
    }
}

impl<'s> Draft<'s> {
    /// Reads a file until what is left of it is TOML, reporting each table that is not.
    pub fn new(
        file: FileId,
        text: &'s str,
        lost: &mut Vec<Lost<'s>>,
        findings: &mut Findings,
    ) -> Self {
        let mut error = match DeTable::parse(text) {
            Ok(table) => return Self::Clean(table.into_inner()),
            Err(error) => error,
        };
        let mut repaired = text.to_owned();
        for _ in 0..limits::SYNTAX_ERRORS {
            let (found, range) = slip(file, &repaired, &error);
            found.into_iter().for_each(|found| findings.push(found));
            lost.push(Lost::of(&text[range.clone()]));
            blank(&mut repaired, range);
            match DeTable::parse(&repaired) {
                Ok(_) => return Self::Repaired(repaired),
                Err(next) => error = next,
            }
        }
        lost.push(Lost {
            table: "",
            id: None,
        });
        Self::Repaired(String::new())
    }

    /// Returns the tables.
    pub fn table(&self) -> Cow<'_, DeTable<'_>> {
        match self {
            Self::Clean(table) => Cow::Borrowed(table),
            Self::Repaired(text) => Cow::Owned(
                DeTable::parse(text)
                    .map(toml::Spanned::into_inner)
                    .unwrap_or_default(),
            ),
        }
    }
}

/// Finds the slip behind an error of the parser: what to report, if nobody else does, and the bytes that cannot be read.
fn slip(file: FileId, text: &str, error: &toml::de::Error) -> (Option<Diagnostic>, Range<usize>) {
    let span = error.span().unwrap_or(0..0);
    // Where a text was not closed, the parser only stumbles over what comes after.
    if let Some(open) = unclosed(text).filter(|open| open.opening.start <= span.start) {
        let range = region(text, open.opening.start);
        return (Some(never_closed(file, open)), range);
    }
    let twice = error.message().starts_with(TWICE);
    if let Some(alone) = twice.then(|| orphan(text, span.clone())).flatten() {
        // A name that nobody knows is reported where the tables are told apart.
        let known = alone
            .above
            .is_none_or(|above| format::ROOT.key(above).is_some());
        let wanted = text.get(alone.name.clone()).unwrap_or("");
        let found = known.then(|| nothing_above(Place::new(file, alone.name), wanted));
        return (found, alone.range);
    }
    let range = region(text, span.start);
    (Some(syntax(file, text, error.message(), span)), range)
}

/// Puts a table that has nothing above it into a finding.
pub(super) fn nothing_above(place: Place, wanted: &str) -> Diagnostic {
    let alone = Diagnostic::new(Code::WrongTableForm, place).sentence("check-nothing-above");
    alone.text("wanted", format!("[[{wanted}]]"))
}

/// Writes blanks over a part of a text, byte for byte, so that everything after it stays at its place.
fn blank(text: &mut String, range: Range<usize>) {
    let blanks: String = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(range, &blanks);
}

/// Puts the parser's error into a finding; the span is what the caret shows, at least one character.
fn syntax(file: FileId, text: &str, message: &str, span: Range<usize>) -> Diagnostic {
    let place = Place::new(file, span);
    if message.starts_with(TWICE) {
        let name = place
            .span
            .and_then(|(a, b)| text.get(a..b))
            .unwrap_or("")
            .to_owned();
        return Diagnostic::new(Code::DuplicateKey, place).text("name", name);
    }
    let what = syntax_words(message);
    // Within a text Chinese marks are at home.
    let within = matches!(what, "check-toml-string" | "check-toml-escape");
    let at = place.span.map(|(at, _)| at).filter(|_| !within);
    if let Some((at, mark, meant)) = at.and_then(|at| chinese_mark(text, at)) {
        let place = Place::new(file, at..at + mark.len_utf8());
        let found = Diagnostic::new(Code::Syntax, place).words("what", "check-toml-mark");
        let found = found.text("mark", mark.to_string());
        return found
            .text("meant", meant.to_string())
            .help("check-toml-chinese-mark");
    }
    let found = Diagnostic::new(Code::Syntax, place).words("what", what);
    if what == "check-toml-other" {
        found.text("detail", message).help("check-toml-detail")
    } else {
        found
    }
}

/// Chinese marks, each with the one that TOML wants in its place.
const CHINESE_MARKS: &[(char, char)] = &[
    ('，', ','),
    ('、', ','),
    ('“', '"'),
    ('”', '"'),
    ('‘', '\''),
    ('’', '\''),
    ('＝', '='),
    ('。', '.'),
    ('【', '['),
    ('】', ']'),
    ('［', '['),
    ('］', ']'),
    ('｛', '{'),
    ('｝', '}'),
];

/// Finds the first Chinese mark that stands outside of texts and comments in the line around a place: its place, and
/// the mark that TOML wants.
fn chinese_mark(text: &str, at: usize) -> Option<(usize, char, char)> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next()?;
    let mut quote = None;
    for (n, c) in line.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '#' => return None,
            None => {
                if let Some((mark, meant)) = CHINESE_MARKS.iter().find(|(mark, _)| *mark == c) {
                    return Some((start + n, *mark, *meant));
                }
            }
        }
    }
    None
}

/// Puts a text that was never closed into a finding.
fn never_closed(file: FileId, open: Unclosed) -> Diagnostic {
    let found = Diagnostic::new(Code::Syntax, Place::new(file, open.opening));
    let found = found.words("what", "check-toml-unclosed");
    match open.next {
        Some(next) => found.also(Place::new(file, next), "check-toml-next-text"),
        None => found,
    }
}

/// Returns the key of the words for a message of the TOML parser.
fn syntax_words(message: &str) -> &'static str {
    const WORDS: &[(&str, &str)] = &[
        ("unclosed array", "check-toml-array"),
        ("unexpected `=` in array", "check-toml-array"),
        ("missing comma between array", "check-toml-array"),
        ("extra comma in array", "check-toml-array"),
        ("unclosed inline table", "check-toml-inline"),
        ("missing comma between key-value", "check-toml-inline"),
        ("invalid inline table", "check-toml-inline"),
        ("extra comma in inline", "check-toml-inline"),
        ("missing key for inline", "check-toml-inline"),
        ("unclosed table", "check-toml-header"),
        ("missing table open", "check-toml-header"),
        ("unclosed array table", "check-toml-header"),
        ("string values must be quoted", "check-toml-unquoted"),
        ("invalid basic string", "check-toml-string"),
        ("invalid literal string", "check-toml-string"),
        ("invalid multi-line", "check-toml-string"),
        ("missing escaped value", "check-toml-escape"),
        ("too few unicode", "check-toml-escape"),
        ("key with no value", "check-toml-no-value"),
        ("missing value", "check-toml-no-value"),
        ("missing assignment", "check-toml-no-equals"),
        ("extra `=`", "check-toml-no-equals"),
        ("extra assignment", "check-toml-no-equals"),
        ("invalid unquoted key", "check-toml-key"),
        ("unquoted keys cannot", "check-toml-key"),
        ("invalid key-value", "check-toml-key"),
        ("keys cannot be multi", "check-toml-key"),
        ("unexpected key or value", "check-toml-two-on-a-line"),
        ("unexpected content", "check-toml-two-on-a-line"),
        ("recursion limit", "check-toml-deep"),
        ("cannot recurse further", "check-toml-deep"),
        ("invalid boolean", "check-toml-value"),
        ("invalid value", "check-toml-value"),
        ("invalid date", "check-toml-date"),
        ("unexpected leading zero", "check-toml-number"),
        ("invalid number", "check-toml-number"),
        ("invalid integer", "check-toml-number"),
        ("invalid float", "check-toml-number"),
    ];
    // `unclosed array table` begins with `unclosed array`: the longest beginning wins.
    let longest = WORDS
        .iter()
        .filter(|(start, _)| message.starts_with(start))
        .max_by_key(|(start, _)| start.len());
    longest.map_or("check-toml-other", |(_, key)| key)
}

/// Returns the bytes of the top-level table around a place: from its header to the next.
fn region(text: &str, at: usize) -> Range<usize> {
    let mut range = 0..text.len();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        if header(line).is_some_and(|name| !name.contains('.')) {
            if line_start <= at {
                range.start = line_start;
            } else {
                range.end = line_start;
                break;
            }
        }
        line_start += line.len();
    }
    range
}

/// Returns the name in a header that begins a text: `event` for `[[event]]`.
pub(super) fn header(text: &str) -> Option<&str> {
    let line = text.lines().next()?.trim_start();
    let inner = line.strip_prefix("[[").or_else(|| line.strip_prefix('['))?;
    let name = inner.trim_start();
    let end = name
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')))
        .unwrap_or(name.len());
    (end > 0 && name[end..].trim_start().starts_with(']')).then_some(&name[..end])
}

/// Returns what looks like the id of a table: the first line `id = "…"`.
fn id(text: &str) -> Option<&str> {
    text.lines().find_map(|line| {
        let value = line
            .trim_start()
            .strip_prefix("id")?
            .trim_start()
            .strip_prefix('=')?
            .trim_start();
        value.strip_prefix(['"', '\''])?.split(['"', '\'']).next()
    })
}
