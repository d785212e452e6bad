//! The head of a save: which play it is.
//!
//! Everything an older or newer program must understand of a save stands in its first lines: the title or the
//! `[township]` table, then `format`, then `program`. The rest belongs to format 1.

use crate::session::journal::check::Check;
use crate::session::journal::error::OpenError;
use crate::session::journal::error::TextFlaw;
use crate::session::journal::line;
use crate::session::journal::line::MAX_LINE;

/// The format that is written, and the only one there has been.
pub const FORMAT: u32 = 1;
/// The longest text of a header in bytes.
pub const MAX_TEXT: usize = 512;

const TITLE: &str = "# Little Power, Great Responsibility · 权小责大";
const PREFACE: &str = "\
# One play. Playing its actions again in order gives it back; each `check` covers its own table and the check before it.
# 一局游戏。按顺序重演各步，即得原局；每个 check 涵盖本段与前一个 check，改动之处以后的内容不再算数。

";
const TABLE: &str = "[township]";
const ROWS: usize = 16;

/// Which play a save holds. All of it is given by the caller; texts have at most [`MAX_TEXT`] bytes, no controls.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// The version of the program that began the save.
    pub program: String,
    /// The campaign's id.
    pub campaign: String,
    /// The campaign's version.
    pub campaign_version: String,
    /// The hash of the campaign's content.
    pub campaign_hash: String,
    /// The number that fixes all luck.
    pub seed: u64,
    /// The player's name, as typed.
    pub player: String,
    /// The language that the play began in.
    pub language: String,
    /// When it began, as the caller tells time.
    pub started: String,
    /// Anything else, for people.
    pub note: String,
}

/// A header that was read, with what is needed to read on.
pub(super) struct Head {
    pub(super) header: Header,
    pub(super) check: Check,
    pub(super) bytes: usize,
    pub(super) lines: usize,
}

impl Header {
    /// Tells the first text that cannot be written, by its key.
    pub fn flaw(&self) -> Option<(&'static str, TextFlaw)> {
        let mut flaws = self.texts().into_iter();
        flaws.find_map(|(key, text)| flaw_of(text).map(|flaw| (key, flaw)))
    }

    fn texts(&self) -> [(&'static str, &str); 8] {
        [
            ("program", &self.program),
            ("campaign", &self.campaign),
            ("campaign_version", &self.campaign_version),
            ("campaign_hash", &self.campaign_hash),
            ("player", &self.player),
            ("language", &self.language),
            ("started", &self.started),
            ("note", &self.note),
        ]
    }
}

/// Writes a header and its check. The header must have no flaw.
pub(super) fn render(header: &Header) -> (String, Check) {
    let mut out = opening();
    for (key, text) in header.texts() {
        // A TOML integer ends at i64::MAX, hence the quotes around the seed.
        if key == "player" {
            out.push_str(&format!("seed = \"{}\"\n", header.seed));
        }
        out.push_str(key);
        out.push_str(" = ");
        line::put_text(&mut out, text);
        out.push('\n');
    }
    let check = Check::first(&out);
    out.push_str(&format!("check = \"{check}\"\n"));
    (out, check)
}

/// Reads the header at the beginning of `bytes`. What is not exactly what [`render`] would write is refused.
pub(super) fn read(bytes: &[u8]) -> Result<Head, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    let rows = rows_of(bytes);
    // Line ends that a tool changed make a save bad, not foreign.
    let is = |row: &[u8], text: &str| row.strip_suffix(b"\r").unwrap_or(row) == text.as_bytes();
    let table = rows.iter().position(|row| is(row, TABLE));
    if table.is_none() && !rows.first().is_some_and(|row| is(row, TITLE)) {
        return Err(OpenError::NotOurs);
    }
    if let Some(table) = table {
        refuse_newer(&rows[table + 1..])?;
    }
    if let Some(line) = first_difference(opening().as_bytes(), bytes) {
        return Err(OpenError::BadHeader(line));
    }
    let header = parse(&rows).map_err(OpenError::BadHeader)?;
    let (text, check) = render(&header);
    match first_difference(text.as_bytes(), bytes) {
        Some(line) => Err(OpenError::BadHeader(line)),
        None => Ok(Head {
            header,
            check,
            bytes: text.len(),
            lines: text.lines().count(),
        }),
    }
}

fn opening() -> String {
    format!("{TITLE}\n{PREFACE}{TABLE}\nformat = {FORMAT}\n")
}

/// The most bytes that a header takes: whatever follows is no part of it.
pub(super) const MOST: usize = ROWS * (MAX_LINE + 1);

// The first rows, each bounded; a row without an end counts too.
fn rows_of(bytes: &[u8]) -> Vec<&[u8]> {
    let head = &bytes[..bytes.len().min(MOST)];
    head.split(|b| *b == b'\n').take(ROWS).collect()
}

fn refuse_newer(rows: &[&[u8]]) -> Result<(), OpenError> {
    let row = |i: usize, key| rows.get(i).and_then(|row| value_at(row, key));
    let format = row(0, "format").and_then(|v| v.parse().ok());
    match format {
        Some(format) if format > FORMAT => Err(OpenError::NewerFormat {
            format,
            program: row(1, "program")
                .and_then(line::text_of)
                .filter(|t| flaw_of(t).is_none()),
        }),
        _ => Ok(()),
    }
}

// The header, or the number of the first line that cannot be it.
fn parse(rows: &[&[u8]]) -> Result<Header, usize> {
    let mut at = TITLE_ROWS;
    let mut text = |key| {
        at += 1;
        let value = rows
            .get(at - 1)
            .and_then(|row| value_at(row, key))
            .and_then(line::text_of);
        value.filter(|t| flaw_of(t).is_none()).ok_or(at)
    };
    Ok(Header {
        program: text("program")?,
        campaign: text("campaign")?,
        campaign_version: text("campaign_version")?,
        campaign_hash: text("campaign_hash")?,
        seed: text("seed")?.parse().map_err(|_| SEED_LINE)?,
        player: text("player")?,
        language: text("language")?,
        started: text("started")?,
        note: text("note")?,
    })
}

// Title, two lines of preface, a blank one, the table and the format stand before the first text.
const TITLE_ROWS: usize = 6;
const SEED_LINE: usize = TITLE_ROWS + 5;

fn value_at<'a>(row: &'a [u8], key: &str) -> Option<&'a str> {
    if row.len() > MAX_LINE {
        return None;
    }
    let row = std::str::from_utf8(row).ok()?;
    row.strip_prefix(key)?.strip_prefix(" = ")
}

fn flaw_of(text: &str) -> Option<TextFlaw> {
    let bytes = text.len();
    if bytes > MAX_TEXT {
        return Some(TextFlaw::TooLong {
            bytes,
            limit: MAX_TEXT,
        });
    }
    text.chars()
        .any(char::is_control)
        .then_some(TextFlaw::Control)
}

// The number of the first line in which `bytes` does not begin with `text`.
fn first_difference(text: &[u8], bytes: &[u8]) -> Option<usize> {
    let same = text.iter().zip(bytes).take_while(|(a, b)| a == b).count();
    let before = &text[..same];
    (same < text.len()).then(|| 1 + before.iter().filter(|b| **b == b'\n').count())
}
