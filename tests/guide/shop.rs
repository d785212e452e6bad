//! A reader at work: a folder in which the campaign of the book grows, and the program that is run there.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use township::text::Lang;

use super::book::Block;
use super::fill;

/// The campaign's id, and its folder's name.
pub const ID: &str = "weidu";

/// A session that said something else than the page has.
pub struct Differs {
    /// Which session of its page, from 0.
    pub nth: usize,
    /// What the page has.
    pub has: String,
    /// What was said.
    pub said: String,
}

/// Where a reader works.
pub struct Shop {
    lang: Lang,
    root: tempfile::TempDir,
    /// What to put back once the next session is over.
    tried: Option<(PathBuf, String)>,
    /// How many sessions of this page are over.
    sessions: usize,
    /// Sessions that said something else than the page.
    differ: Vec<Differs>,
}

impl Shop {
    pub fn new(lang: Lang) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        fs::create_dir(root.path().join(ID)).expect("a folder");
        Self {
            lang,
            root,
            tried: None,
            sessions: 0,
            differ: Vec::new(),
        }
    }

    /// A shop that begins with what another one has made.
    pub fn after(other: &Self) -> Self {
        let new = Self::new(other.lang);
        copy(&other.dir(), &new.dir());
        new
    }

    /// The campaign's folder.
    pub fn dir(&self) -> PathBuf {
        self.root.path().join(ID)
    }

    /// Turns to a new page and gives back what was amiss on the last one.
    pub fn turn(&mut self) -> Vec<Differs> {
        self.sessions = 0;
        std::mem::take(&mut self.differ)
    }

    /// Does what a block asks; `translated` is the finished campaign of the other book.
    pub fn take(&mut self, block: &Block, translated: Option<&Path>) {
        match block {
            Block::Write { file, top, text } => self.write(file, *top, text),
            Block::Change {
                file,
                only_tried,
                lines,
            } => self.change(file, *only_tried, lines),
            Block::Session(text) => self.session(text),
            Block::Fill => {
                let translated = translated.expect("only the tutorial translates");
                fill::fill(&self.dir(), translated);
            }
        }
    }

    fn write(&self, file: &str, top: bool, text: &str) {
        let path = self.dir().join(file);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder");
        let old = fs::read_to_string(&path).unwrap_or_default();
        let new = match (old.is_empty(), top) {
            (true, _) => format!("{text}\n"),
            (false, true) => format!("{text}\n\n{old}"),
            (false, false) => format!("{old}\n{text}\n"),
        };
        fs::write(path, new).expect("a file");
    }

    fn change(&mut self, file: &str, only_tried: bool, lines: &str) {
        let path = self.dir().join(file);
        let old = fs::read_to_string(&path).unwrap_or_else(|_| panic!("no file {file}"));
        let side = |not: char| {
            let kept = lines.lines().filter(|line| !line.starts_with(not));
            let kept: Vec<&str> = kept.map(|line| line.get(1..).unwrap_or("")).collect();
            format!("{}\n", kept.join("\n"))
        };
        let (from, to) = (side('+'), side('-'));
        assert_eq!(old.matches(&from).count(), 1, "{file}: once\n{from}");
        fs::write(&path, old.replacen(&from, &to, 1)).expect("a file");
        if only_tried {
            self.tried = Some((path, old));
        }
    }

    /// Runs the commands of a session, and notes it if they say anything else.
    fn session(&mut self, text: &str) {
        let mut said = Vec::new();
        for command in text.lines().filter_map(|line| line.strip_prefix("$ ")) {
            said.push(format!("$ {command}\n{}", self.run(command)));
        }
        let said = said.join("\n");
        let said = said.trim_end().to_owned();
        if !alike(text, &said) {
            self.differ.push(Differs {
                nth: self.sessions,
                has: text.to_owned(),
                said,
            });
        }
        self.sessions += 1;
        if let Some((path, old)) = self.tried.take() {
            fs::write(path, old).expect("a file");
        }
    }

    /// Runs a command as it is typed and returns what it says.
    fn run(&self, command: &str) -> String {
        let mut words = command.split_whitespace();
        assert_eq!(words.next(), Some("township"), "{command}");
        let output = Command::new(env!("CARGO_BIN_EXE_township"))
            .args(words)
            .current_dir(self.root.path())
            .env("TOWNSHIP_HOME", self.root.path().join("home"))
            .env("TOWNSHIP_LANG", self.lang.code())
            .env("COLUMNS", "80")
            .env("NO_COLOR", "1")
            .output()
            .expect("the program starts");
        let both = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(both).expect("text");
        let home = self.root.path().join("home");
        said.trim().replace(
            home.to_str().expect("text"),
            "/home/you/.local/share/township",
        )
    }
}

/// Tells whether a text says what a pattern has, whose lines `…` stand for any lines.
fn alike(pattern: &str, text: &str) -> bool {
    let pattern: Vec<&str> = pattern.lines().map(str::trim_end).collect();
    let text: Vec<&str> = text.lines().map(str::trim_end).collect();
    fits(&pattern, &text)
}

fn fits(pattern: &[&str], text: &[&str]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((&"…", rest)), None) => fits(rest, text),
        (Some((&"…", rest)), Some((_, more))) => fits(rest, text) || fits(pattern, more),
        (Some((line, rest)), Some((first, more))) => line == first && fits(rest, more),
        (None, Some(_)) | (Some(_), None) => false,
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).expect("a copy");
        }
    }
}
