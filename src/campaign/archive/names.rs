//! Which names a file of a campaign may have: one list, for packing and for unpacking.
//!
//! A name that passes means the same file on every system: no climbing, no drive, no device, no hidden file. Touches nothing.

use crate::campaign::limits;
use crate::campaign::translate::record_name;
use crate::text::Lang;

/// Why a name is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// It holds a character that no terminal should see, or none at all.
    Control,
    /// It separates its parts as Windows does.
    Backslash,
    /// It begins at the root.
    Absolute,
    /// It begins at a drive.
    Drive,
    /// A part of it is `.` or `..`.
    Climbs,
    /// It begins with a dot.
    Hidden,
    /// It has more parts than a campaign has levels.
    TooDeep,
    /// A part of it is too long.
    TooLong,
    /// Windows keeps this name for a device.
    Device,
    /// It ends in none of the endings that a campaign knows.
    Ending,
    /// It holds a character that names do not.
    Form,
}

impl NameFault {
    /// Returns the key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Control => "archive-name-control",
            Self::Backslash => "archive-name-backslash",
            Self::Absolute => "archive-name-absolute",
            Self::Drive => "archive-name-drive",
            Self::Climbs => "archive-name-climbs",
            Self::Hidden => "archive-name-hidden",
            Self::TooDeep => "archive-name-too-deep",
            Self::TooLong => "archive-name-too-long",
            Self::Device => "archive-name-device",
            Self::Ending => "archive-name-ending",
            Self::Form => "archive-name-form",
        }
    }
}

/// The endings of what the loader does not read: the designer's plays, and pages for people.
const OTHERS: [&str; 3] = [".play.toml", ".md", ".txt"];

/// Tells whether the loader reads a file of this name.
pub(super) fn is_read(name: &str) -> bool {
    name.ends_with(".toml") && !name.ends_with(".play.toml")
}

/// Tells whether the checker reads a file of this name.
pub(super) fn is_checked(name: &str) -> bool {
    let record = |lang: &Lang| record_name(*lang) == name;
    name.ends_with(".toml") || Lang::ALL.iter().any(record)
}

/// Judges the name of a file.
pub(super) fn file(name: &str) -> Result<(), NameFault> {
    whole(name)?;
    let (folders, own) = name
        .rsplit_once('/')
        .map_or((None, name), |(a, b)| (Some(a), b));
    folders.map_or(Ok(()), parts)?;
    part(own, own.len())?;
    let ending = OTHERS.into_iter().chain([".toml"]);
    let ending = ending.into_iter().find(|ending| own.ends_with(ending));
    let stem = ending.and_then(|ending| own.strip_suffix(ending));
    let stem = stem.ok_or(NameFault::Ending)?;
    // README.md is a habit that harms nobody; what the loader or the runner reads is stricter.
    let capitals = !own.ends_with(".toml");
    letters(stem, capitals)
}

/// Judges the name of a folder, without the slash at its end.
pub(super) fn folder(name: &str) -> Result<(), NameFault> {
    whole(name)?;
    if name.split('/').count() >= limits::PATH_DEPTH {
        return Err(NameFault::TooDeep);
    }
    parts(name)
}

/// Judges what concerns a path as a whole.
fn whole(name: &str) -> Result<(), NameFault> {
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(NameFault::Control);
    }
    if name.contains('\\') {
        return Err(NameFault::Backslash);
    }
    if name.starts_with('/') {
        return Err(NameFault::Absolute);
    }
    if name.as_bytes().get(1) == Some(&b':') {
        return Err(NameFault::Drive);
    }
    if name.split('/').count() > limits::PATH_DEPTH {
        return Err(NameFault::TooDeep);
    }
    Ok(())
}

fn parts(folders: &str) -> Result<(), NameFault> {
    folders.split('/').try_for_each(|name| {
        part(name, name.len())?;
        letters(name, false)
    })
}

/// Judges what concerns every part of a path.
fn part(name: &str, bytes: usize) -> Result<(), NameFault> {
    match name {
        "." | ".." => Err(NameFault::Climbs),
        _ if name.starts_with('.') => Err(NameFault::Hidden),
        _ if bytes > limits::FILE_NAME + ".play.toml".len() => Err(NameFault::TooLong),
        _ if is_device(name) => Err(NameFault::Device),
        _ => Ok(()),
    }
}

/// Judges the letters of a name without its ending.
fn letters(stem: &str, capitals: bool) -> Result<(), NameFault> {
    let good = |byte: u8| match byte {
        b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' => true,
        b'A'..=b'Z' => capitals,
        _ => false,
    };
    if stem.len() > limits::FILE_NAME {
        return Err(NameFault::TooLong);
    }
    if stem.is_empty() || !stem.bytes().all(good) {
        return Err(NameFault::Form);
    }
    Ok(())
}

/// Tells whether Windows keeps a name for a device, whatever its ending: `con`, `nul.toml`, `COM1`.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let port = |kind: &str| {
        let number = stem.strip_prefix(kind).map(str::as_bytes);
        matches!(number, Some([b'0'..=b'9']))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Result<(), NameFault>) {
        assert_eq!(file(name), expected, "{name:?}");
    }

    #[test]
    fn a_campaigns_own_files_pass() {
        for name in [
            "campaign.toml",
            "events/01-winter_spring.toml",
            "plays/a-quiet-year.play.toml",
            "guide/en/README.md",
            "LICENCE.txt",
            "a/b/c/d.md",
        ] {
            check(name, Ok(()));
        }
    }

    #[test]
    fn whatever_means_something_else_somewhere_does_not() {
        let long = "a".repeat(65);
        for (name, fault) in [
            ("", NameFault::Control),
            ("a\u{1b}.toml", NameFault::Control),
            ("a\0.toml", NameFault::Control),
            ("a\u{9b}.toml", NameFault::Control),
            ("a\\b.toml", NameFault::Backslash),
            ("..\\b.toml", NameFault::Backslash),
            ("/etc/a.toml", NameFault::Absolute),
            ("//host/a.toml", NameFault::Absolute),
            ("c:a.toml", NameFault::Drive),
            ("C:/a.toml", NameFault::Drive),
            ("../a.toml", NameFault::Climbs),
            ("a/../b.toml", NameFault::Climbs),
            ("./a.toml", NameFault::Climbs),
            ("a/..", NameFault::Climbs),
            (".hidden.toml", NameFault::Hidden),
            ("a/.git/b.toml", NameFault::Hidden),
            ("a/b/c/d/e.toml", NameFault::TooDeep),
            (&format!("{long}.toml"), NameFault::TooLong),
            (&format!("{long}/a.toml"), NameFault::TooLong),
            ("nul.toml", NameFault::Device),
            ("com1/a.toml", NameFault::Device),
            ("CON.md", NameFault::Device),
            ("a.exe", NameFault::Ending),
            ("a", NameFault::Ending),
            ("a.toml ", NameFault::Ending),
            ("a.toml.", NameFault::Ending),
            ("a/", NameFault::Ending),
            ("A.toml", NameFault::Form),
            ("A/a.toml", NameFault::Form),
            ("a b.md", NameFault::Form),
            ("a.b.toml", NameFault::Form),
            ("a//b.toml", NameFault::Form),
            ("柳溪.toml", NameFault::Form),
            ("a\u{202e}b.md", NameFault::Form),
            (".toml", NameFault::Hidden),
            ("a:b.toml", NameFault::Drive),
            ("ab:c.toml", NameFault::Form),
            ("~.toml", NameFault::Form),
            ("$HOME.md", NameFault::Form),
        ] {
            check(name, Err(fault));
        }
    }

    #[test]
    fn folders_leave_room_for_a_file_below() {
        assert_eq!(folder("a/b/c"), Ok(()));
        assert_eq!(folder("a/b/c/d"), Err(NameFault::TooDeep));
        assert_eq!(folder("a/../c"), Err(NameFault::Climbs));
        assert_eq!(folder("A"), Err(NameFault::Form));
    }
}
