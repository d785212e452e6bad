//! The folders of a campaign: what lies in them, by name and kind, before anything is opened.

use crate::campaign::limits;
use include_dir::Dir;
use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// What was found in the folders, before anything is read.
#[derive(Default)]
pub(super) struct Walk {
    /// The path of the folder itself, for messages.
    pub root: String,
    /// Whether what lies beside the campaign is looked for too: the designer's plays, the reforms.
    beside: bool,
    /// What was found, in no order.
    pub found: Vec<Found>,
    entries: usize,
}

/// A file to be read, or something that is not.
pub(super) struct Found {
    /// Its path below the folder, with `/` between the parts.
    pub name: String,
    /// What it is.
    pub what: What,
}

/// What was found under a name.
pub(super) enum What {
    /// A regular file.
    File(PathBuf),
    /// A file that is in memory already.
    Held(Cow<'static, [u8]>),
    /// Something that is not read.
    Refused(Refusal),
}

/// Why something is not read.
pub(super) enum Refusal {
    /// For a reason of the system's.
    Io(io::ErrorKind),
    /// What it is instead of a file, by its key.
    NotAFile(&'static str),
    /// A folder deeper than we look.
    TooDeep,
    /// More entries than we count.
    TooManyEntries,
}

impl Walk {
    /// Walks through a folder; past what lies beside the campaign, or not.
    pub fn through(dir: &Path, beside: bool) -> Self {
        let mut walk = Self {
            root: dir.display().to_string(),
            beside,
            ..Self::default()
        };
        walk.folder(dir, "", 1);
        walk
    }

    /// Walks through a folder that is built into the program; past what lies beside the campaign, or not.
    pub fn embedded(dir: &'static Dir<'static>, beside: bool) -> Self {
        let mut walk = Self {
            root: dir.path().display().to_string(),
            beside,
            ..Self::default()
        };
        walk.built_in(dir, dir.path());
        walk
    }

    /// Takes files that are in memory; `root` names them in messages.
    pub fn held(root: &str, texts: Vec<(String, String)>) -> Self {
        let found = texts.into_iter().map(|(name, text)| Found {
            name,
            what: What::Held(Cow::Owned(text.into_bytes())),
        });
        Self {
            root: root.to_owned(),
            found: found.collect(),
            ..Self::default()
        }
    }

    fn folder(&mut self, dir: &Path, prefix: &str, depth: usize) {
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(error) => return self.refuse(below(prefix), Refusal::Io(error.kind())),
        };
        for entry in entries {
            self.entries += 1;
            match entry {
                _ if self.entries == limits::ENTRIES => {
                    // Which ones came first is the system's whim.
                    self.found.clear();
                    return self.refuse(below(prefix), Refusal::TooManyEntries);
                }
                _ if self.entries > limits::ENTRIES => return,
                Ok(entry) => self.entry(&entry, prefix, depth),
                Err(error) => self.refuse(below(prefix), Refusal::Io(error.kind())),
            }
        }
    }

    fn entry(&mut self, entry: &fs::DirEntry, prefix: &str, depth: usize) {
        let own = entry.file_name();
        let own = own.to_string_lossy();
        if own.starts_with('.') {
            return;
        }
        let name = format!("{prefix}{own}");
        match entry.file_type() {
            Err(error) => self.refuse(&name, Refusal::Io(error.kind())),
            Ok(kind) if kind.is_symlink() => self.refuse(&name, Refusal::NotAFile("check-is-link")),
            Ok(kind) if kind.is_dir() && self.is_wanted(&name) => {
                self.refuse(&name, Refusal::NotAFile("check-is-folder"))
            }
            Ok(kind) if kind.is_dir() && depth >= limits::PATH_DEPTH => {
                self.refuse(&name, Refusal::TooDeep)
            }
            Ok(kind) if kind.is_dir() => self.folder(&entry.path(), &format!("{name}/"), depth + 1),
            Ok(_) if !self.is_wanted(&name) => {}
            Ok(kind) if kind.is_file() => self.found.push(Found {
                name,
                what: What::File(entry.path()),
            }),
            Ok(_) => self.refuse(&name, Refusal::NotAFile("check-is-device")),
        }
    }

    fn built_in(&mut self, dir: &'static Dir<'static>, root: &Path) {
        for file in dir.files() {
            let below = file.path().strip_prefix(root).unwrap_or(file.path());
            let name = below.to_string_lossy().replace('\\', "/");
            if self.is_wanted(&name) {
                self.found.push(Found {
                    name,
                    what: What::Held(Cow::Borrowed(file.contents())),
                });
            }
        }
        for dir in dir.dirs() {
            self.built_in(dir, root);
        }
    }

    /// Tells whether a file is one to read, or pretends to be: `X.TOML` is refused, not passed over.
    fn is_wanted(&self, name: &str) -> bool {
        let lower = name.to_ascii_lowercase();
        lower.ends_with(".toml") && (self.beside || !is_beside(&lower))
    }

    fn refuse(&mut self, name: &str, refusal: Refusal) {
        let name = if name.is_empty() { &self.root } else { name };
        self.found.push(Found {
            name: name.to_owned(),
            what: What::Refused(refusal),
        });
    }
}

/// Returns the name of the folder whose entries begin with a prefix.
fn below(prefix: &str) -> &str {
    prefix.strip_suffix('/').unwrap_or(prefix)
}

/// Tells whether a file is one of the designer's plays.
pub(super) fn is_play(name: &str) -> bool {
    name.ends_with(".play.toml")
}

/// Tells whether a file is a reform.
pub(super) fn is_reform(name: &str) -> bool {
    name.starts_with("reforms/") && !is_play(name)
}

/// Tells whether a file lies beside a campaign and is no part of it.
pub(super) fn is_beside(name: &str) -> bool {
    is_play(name) || is_reform(name)
}
