//! The files of a campaign: which are read, in which order, within which limits, and the hash of them all.
//!
//! Reads `*.toml` of one folder and its subfolders through `std::fs`, or of the folder built into the program, or takes
//! them from memory. Never follows a link, never opens anything but regular files. Passed over: names that begin with a
//! dot, files of other kinds, and, unless they are asked for, `*.play.toml` (the designer's own tests) and `reforms/*.toml`
//! (which change its rules); neither is ever part of the hash. Deliberately absent: TOML.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::limits;
use crate::campaign::translate::record;
use crate::campaign::walk::Found;
use crate::campaign::walk::Refusal;
use crate::campaign::walk::Walk;
use crate::campaign::walk::What;
use crate::campaign::walk::is_beside;
use crate::campaign::walk::is_play;
use crate::campaign::walk::is_reform;
use crate::text::Lang;
use include_dir::Dir;
use std::borrow::Cow;
use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;

/// The files of a campaign, in order of their names.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The name of the folder, where it has one.
    pub folder: Option<String>,
    /// The files.
    pub files: Vec<Source>,
    /// What lies beside them and is no part of what is played, nor of its hash: the records of translations.
    pub beside: Vec<Source>,
}

/// One file. A file that was refused has no text.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path below the folder, with `/` between the parts.
    pub name: String,
    /// What it says.
    pub text: Cow<'static, str>,
}

impl Source {
    /// Tells whether it is one of the designer's plays.
    pub fn is_play(&self) -> bool {
        is_play(&self.name)
    }

    /// Tells whether it is a reform.
    pub fn is_reform(&self) -> bool {
        is_reform(&self.name)
    }

    /// Tells whether it lies beside the campaign and is no part of it.
    pub fn is_beside(&self) -> bool {
        is_beside(&self.name)
    }
}

impl Sources {
    /// Returns the hash of all names and texts but those of plays and reforms: the first 32 hex digits of BLAKE3.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for file in self.files.iter().filter(|file| !file.is_beside()) {
            hasher.update(file.name.as_bytes());
            hasher.update(&[0]);
            hasher.update(&(file.text.len() as u64).to_le_bytes());
            hasher.update(file.text.as_bytes());
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// Returns a file; those beside the campaign are numbered after its own.
    pub fn file(&self, file: FileId) -> Option<&Source> {
        let beside = || self.beside.get(file.checked_sub(self.files.len())?);
        self.files.get(file).or_else(beside)
    }

    /// Returns the text of a file.
    pub fn text(&self, file: FileId) -> &str {
        self.file(file).map_or("", |source| &source.text)
    }

    /// Reads a folder, with what lies beside the campaign (the designer's plays, the reforms) or without; what is wrong with
    /// its files goes to `findings`.
    pub(super) fn read(dir: &Path, beside: bool, findings: &mut Findings) -> Self {
        let mut sources = into_sources(Walk::through(dir, beside), folder_name(dir), findings);
        records(dir, &mut sources, findings);
        sources
    }

    /// Takes a folder that is built into the program, as [`Sources::read`] does.
    pub(super) fn embedded(
        dir: &'static Dir<'static>,
        beside: bool,
        findings: &mut Findings,
    ) -> Self {
        let name = dir
            .path()
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        into_sources(Walk::embedded(dir, beside), name, findings)
    }

    /// Takes files that are in memory and in no folder, records of translations among them; `label` names them in findings.
    pub(super) fn held(label: &str, texts: Vec<(String, String)>, findings: &mut Findings) -> Self {
        let is_record = |name: &str| Lang::ALL.iter().any(|lang| record::name(*lang) == name);
        let (records, texts) = texts.into_iter().partition(|(name, _)| is_record(name));
        let mut sources = into_sources(Walk::held(label, texts), None, findings);
        let records: Vec<(String, String)> = records;
        for (name, text) in records {
            let text = match text.len() > limits::RECORD_BYTES {
                true => Err(record::Trouble::TooBig),
                false => Ok(Cow::Owned(text)),
            };
            sources.lay_beside(name, text, findings);
        }
        sources
    }

    /// Lays a record of translations beside the campaign, or an empty one and a finding.
    fn lay_beside(
        &mut self,
        name: String,
        text: Result<Cow<'static, str>, record::Trouble>,
        findings: &mut Findings,
    ) {
        let file = self.files.len() + self.beside.len();
        let text = text.unwrap_or_else(|trouble| {
            findings.push(trouble.found(file, &name));
            Cow::Borrowed("")
        });
        self.beside.push(Source { name, text });
    }
}

/// Returns the name of a folder, also where the path is `.` or ends in `..`.
fn folder_name(dir: &Path) -> Option<String> {
    let whole = dir.canonicalize().ok()?;
    Some(whole.file_name()?.to_string_lossy().into_owned())
}

/// Reads what was found, in order of the names, until there is too much of it.
fn into_sources(mut walk: Walk, folder: Option<String>, findings: &mut Findings) -> Sources {
    walk.found.sort_by(|a, b| a.name.cmp(&b.name));
    if walk.found.iter().all(|found| is_beside(&found.name)) {
        let none = Diagnostic::new(Code::NoCampaign, Place::whole(0));
        findings.push(none.text("name", &walk.root));
    }
    let mut reading = Reading::default();
    for found in walk.found {
        if !reading.take(found, findings) {
            break;
        }
    }
    Sources {
        folder,
        files: reading.sources,
        beside: Vec::new(),
    }
}

/// Reads the records of translations that lie beside the campaign, by the same rules as its files.
fn records(dir: &Path, sources: &mut Sources, findings: &mut Findings) {
    let folder = dir.join(record::FOLDER);
    // A link in the folder's place was refused with the campaign's files.
    if !fs::symlink_metadata(&folder).is_ok_and(|about| about.is_dir()) {
        return;
    }
    for name in Lang::ALL.map(record::name) {
        let path = dir.join(&name);
        let Ok(about) = fs::symlink_metadata(&path) else {
            continue;
        };
        let text = match about.file_type() {
            kind if kind.is_symlink() => Err(record::Trouble::Is("check-is-link")),
            kind if kind.is_dir() => Err(record::Trouble::Is("check-is-folder")),
            kind if !kind.is_file() => Err(record::Trouble::Is("check-is-device")),
            _ => read(&path, limits::RECORD_BYTES)
                .map_err(|_| record::Trouble::Unreadable)
                .and_then(|bytes| match bytes.len() > limits::RECORD_BYTES {
                    true => Err(record::Trouble::TooBig),
                    false => utf8(bytes).map_err(|_| record::Trouble::NotUtf8),
                }),
        };
        sources.lay_beside(name, text, findings);
    }
}

/// The files read so far.
#[derive(Default)]
struct Reading {
    sources: Vec<Source>,
    files: usize,
    bytes: usize,
}

impl Reading {
    /// Takes what was found as a source: with its text, or without and with a finding. Tells whether there is room for more.
    fn take(&mut self, found: Found, findings: &mut Findings) -> bool {
        let (text, room) = match self.text(&found, self.sources.len()) {
            Ok(text) => (text, true),
            Err(problem) => {
                let room = !matches!(problem.code, Code::TooManyFiles | Code::FolderTooBig);
                findings.push(*problem);
                (Cow::Borrowed(""), room)
            }
        };
        self.sources.push(Source {
            name: found.name,
            text,
        });
        room
    }

    fn text(&mut self, found: &Found, id: FileId) -> Result<Cow<'static, str>, Box<Diagnostic>> {
        let problem = |code| Diagnostic::new(code, Place::whole(id)).text("name", &found.name);
        if !matches!(found.what, What::Refused(_)) && !is_good_name(&found.name) {
            return Err(problem(Code::BadFileName)
                .count("most", limits::FILE_NAME)
                .into());
        }
        let bytes = match &found.what {
            What::File(path) => {
                read(path, limits::FILE_BYTES).map_err(|refusal| refused(&refusal, &problem))?
            }
            What::Held(bytes) => bytes.clone(),
            What::Refused(refusal) => return Err(refused(refusal, &problem).into()),
        };
        if bytes.len() > limits::FILE_BYTES {
            return Err(problem(Code::FileTooBig)
                .count("most", limits::FILE_BYTES)
                .into());
        }
        self.files += 1;
        if self.files > limits::FILES {
            return Err(problem(Code::TooManyFiles)
                .count("most", limits::FILES)
                .into());
        }
        self.bytes += bytes.len();
        if self.bytes > limits::FOLDER_BYTES {
            return Err(problem(Code::FolderTooBig)
                .count("most", limits::FOLDER_BYTES)
                .into());
        }
        utf8(bytes).map_err(|line| problem(Code::NotUtf8).count("line", line).into())
    }
}

/// Puts a refusal into a finding.
fn refused(refusal: &Refusal, problem: &impl Fn(Code) -> Diagnostic) -> Diagnostic {
    match refusal {
        Refusal::Io(io::ErrorKind::NotFound) => {
            problem(Code::Unreadable).words("reason", "check-io-missing")
        }
        Refusal::Io(io::ErrorKind::PermissionDenied) => {
            problem(Code::Unreadable).words("reason", "check-io-denied")
        }
        Refusal::Io(io::ErrorKind::NotADirectory) => {
            problem(Code::Unreadable).words("reason", "check-io-no-folder")
        }
        Refusal::Io(_) => problem(Code::Unreadable).words("reason", "check-io-other"),
        Refusal::NotAFile(what) => problem(Code::NotAFile).words("what", what),
        Refusal::TooDeep => problem(Code::TooDeep).count("most", limits::PATH_DEPTH),
        Refusal::TooManyEntries => problem(Code::TooManyFiles).count("most", limits::ENTRIES),
    }
}

/// Reads a regular file up to one byte past the limit.
fn read(path: &Path, most: usize) -> Result<Cow<'static, [u8]>, Refusal> {
    let io = |error: io::Error| Refusal::Io(error.kind());
    let file = fs::File::open(path).map_err(io)?;
    if !file.metadata().map_err(io)?.is_file() {
        return Err(Refusal::NotAFile("check-is-device"));
    }
    let mut bytes = Vec::new();
    file.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(io)?;
    Ok(Cow::Owned(bytes))
}

/// Takes bytes as text, or gives the line with the first byte that is not.
fn utf8(bytes: Cow<'static, [u8]>) -> Result<Cow<'static, str>, usize> {
    let line = |error: std::str::Utf8Error, bytes: &[u8]| {
        1 + bytes[..error.valid_up_to()]
            .iter()
            .filter(|&&b| b == b'\n')
            .count()
    };
    match bytes {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|error| line(error, bytes)),
        Cow::Owned(bytes) => String::from_utf8(bytes)
            .map(Cow::Owned)
            .map_err(|error| line(error.utf8_error(), error.as_bytes())),
    }
}

/// Tells whether a path below the folder is made of allowed names.
fn is_good_name(name: &str) -> bool {
    let good = |part: &str| {
        (1..=limits::FILE_NAME).contains(&part.len())
            && part
                .bytes()
                .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
    };
    name.strip_suffix(".play.toml")
        .or_else(|| name.strip_suffix(".toml"))
        .is_some_and(|stem| stem.split('/').all(good))
}
