//! A book of the guide: its pages in the order of their table of contents, and the blocks of a page.
//!
//! What a block is stands behind its fence:
//! - `toml,file=PATH` goes to the end of that file of the campaign; with `top`, before what is there
//! - `diff,file=PATH` changes lines of that file; with `try`, only until the next session is over
//! - `console` is a session: each `$ township …` is run, and what follows is what it says; a line `…` stands for any lines
//! - `<!-- fill -->` on a line of its own: the translator has done the work, with the texts of the other book
//!
//! Anything else is for the eye.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use township::text::Lang;

/// Something that a page asks of its reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Text for a file.
    Write {
        file: String,
        top: bool,
        text: String,
    },
    /// Lines of a file that change.
    Change {
        file: String,
        only_tried: bool,
        lines: String,
    },
    /// Commands and what they say.
    Session(String),
    /// The translations are filled in.
    Fill,
}

/// A page: where it lies, and what it asks.
pub struct Page {
    pub path: PathBuf,
    pub name: String,
    pub blocks: Vec<Block>,
}

/// Where a book lies.
pub fn folder(lang: Lang) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/guide")
        .join(lang.code())
        .join("src")
}

/// Reads the pages of a part of the book, in the order of its table of contents.
pub fn pages(lang: Lang, part: &str) -> Vec<Page> {
    let src = folder(lang);
    let summary = fs::read_to_string(src.join("SUMMARY.md")).expect("a table of contents");
    let names = summary
        .lines()
        .filter_map(|line| line.split_once("](")?.1.strip_suffix(')'));
    names
        .filter(|name| name.starts_with(part))
        .map(|name| {
            let path = src.join(name);
            let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("no page {name}"));
            Page {
                path,
                name: name.to_owned(),
                blocks: blocks(&text),
            }
        })
        .collect()
}

/// Finds the blocks of a page.
fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line == "<!-- fill -->" {
            found.push(Block::Fill);
        }
        if let Some(info) = line.strip_prefix("```") {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            found.extend(block(info, inside.join("\n")));
        }
    }
    found
}

/// Reads what stands behind a fence.
fn block(info: &str, text: String) -> Option<Block> {
    let mut words = info.split(',');
    let kind = words.next()?;
    let words: Vec<&str> = words.collect();
    let file = words.iter().find_map(|word| word.strip_prefix("file="));
    match (kind, file) {
        ("console", _) => Some(Block::Session(text)),
        ("toml", Some(file)) => Some(Block::Write {
            file: file.to_owned(),
            top: words.contains(&"top"),
            text,
        }),
        ("diff", Some(file)) => Some(Block::Change {
            file: file.to_owned(),
            only_tried: words.contains(&"try"),
            lines: text,
        }),
        _ => None,
    }
}
