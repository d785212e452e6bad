//! Writing what a survey planned: every file whole or not at all, and all of them or none.
//!
//! The new files are made beside the old ones, under names that begin with a dot, and synced; only then do they take
//! their places. Where one of them cannot, those before it get their old text back. Nothing is written outside the
//! campaign's folder, and no link is followed.

use crate::campaign::translate::survey::Change;
use crate::campaign::translate::survey::Survey;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use tempfile::NamedTempFile;

/// Why nothing was written.
#[derive(Debug)]
pub struct Fault {
    /// The file.
    pub name: String,
    /// What happened.
    pub why: Why,
    /// Files that were written, and could not get their old text back.
    pub left: Vec<String>,
}

/// What happened to a file.
#[derive(Debug)]
pub enum Why {
    /// It is not what was read before: somebody else is writing it.
    Changed,
    /// There is something else in its place: a link, a folder, a device.
    NotAFile,
    /// The system refuses.
    Io(io::Error),
}

/// A file that is ready to take its place.
struct Ready<'c> {
    change: &'c Change,
    path: PathBuf,
    new: NamedTempFile,
    /// The old text, ready to come back.
    old: Option<NamedTempFile>,
}

/// Writes the files and the record of a survey into the folder it was made of.
///
/// # Errors
/// Says what refused; every file is as it was, but for those that the fault names.
pub fn write(dir: &Path, survey: &Survey) -> Result<(), Fault> {
    let written = write_all(dir, survey);
    if let (Err(_), Some(record)) = (&written, &survey.record) {
        // The folder of the record, if it was made for nothing: one with something in it stays.
        if let Some(folder) = dir.join(&record.name).parent() {
            fs::remove_dir(folder).ok();
        }
    }
    written
}

fn write_all(dir: &Path, survey: &Survey) -> Result<(), Fault> {
    let changes = survey.changes.iter().chain(&survey.record);
    let ready = changes.map(|change| prepare(dir, change).map_err(|why| fault(change, why)));
    let ready: Vec<Ready<'_>> = ready.collect::<Result<_, _>>()?;
    place(ready)
}

/// Lets the new files take their places; if one cannot, the old texts come back.
fn place(ready: Vec<Ready<'_>>) -> Result<(), Fault> {
    let mut placed = Vec::new();
    for file in ready {
        let Ready {
            change,
            path,
            new,
            old,
        } = file;
        if let Err(refused) = new.persist(&path) {
            let left = placed.into_iter().filter_map(put_back).collect();
            return Err(Fault {
                left,
                ..fault(change, Why::Io(refused.error))
            });
        }
        placed.push((change, path, old));
    }
    Ok(())
}

fn fault(change: &Change, why: Why) -> Fault {
    Fault {
        name: change.name.clone(),
        why,
        left: Vec::new(),
    }
}

/// Makes the new file beside the old one, and a copy of the old one to go back to.
fn prepare<'c>(dir: &Path, change: &'c Change) -> Result<Ready<'c>, Why> {
    let path = dir.join(&change.name);
    let folder = path.parent().unwrap_or(dir).to_owned();
    if change.old.is_none() {
        make_folder(&folder)?;
    }
    unchanged(&path, change)?;
    let temporary = |text: &str| -> io::Result<NamedTempFile> {
        let mut file = tempfile::Builder::new()
            .prefix(".township-")
            .tempfile_in(&folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        let about = fs::metadata(&path).map(|about| about.permissions());
        if let Some(permissions) = about.ok().or_else(ordinary) {
            fs::set_permissions(file.path(), permissions)?;
        }
        Ok(file)
    };
    Ok(Ready {
        change,
        new: temporary(&change.new).map_err(Why::Io)?,
        old: change
            .old
            .as_deref()
            .map(temporary)
            .transpose()
            .map_err(Why::Io)?,
        path,
    })
}

/// Returns the permissions of a new file: a temporary one is its owner's alone.
fn ordinary() -> Option<fs::Permissions> {
    #[cfg(unix)]
    return Some(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    #[cfg(not(unix))]
    None
}

/// Makes the folder of the record, if it is not there; a link in its place is not followed.
fn make_folder(folder: &Path) -> Result<(), Why> {
    match fs::symlink_metadata(folder) {
        Ok(about) if about.is_dir() => Ok(()),
        Ok(_) => Err(Why::NotAFile),
        Err(_) => fs::create_dir(folder).map_err(Why::Io),
    }
}

/// Checks that a file is still what was read.
fn unchanged(path: &Path, change: &Change) -> Result<(), Why> {
    match (fs::symlink_metadata(path), &change.old) {
        (Ok(about), _) if !about.is_file() => Err(Why::NotAFile),
        (Ok(_), Some(old)) => match fs::read(path).map_err(Why::Io)? {
            now if now == old.as_bytes() => Ok(()),
            _ => Err(Why::Changed),
        },
        (Err(error), None) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        (Ok(_), None) => Err(Why::Changed),
        (Err(error), _) => Err(Why::Io(error)),
    }
}

/// Gives a file its old text back; returns its name where that fails.
fn put_back((change, path, old): (&Change, PathBuf, Option<NamedTempFile>)) -> Option<String> {
    let back = match old {
        Some(old) => old
            .persist(&path)
            .map(drop)
            .map_err(|refused| refused.error),
        None => fs::remove_file(&path),
    };
    back.err().map(|_| change.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(name: &str) -> Change {
        Change {
            name: name.into(),
            old: Some("old".into()),
            new: "new".into(),
            added: 1,
            renewed: 0,
            language: false,
        }
    }

    #[test]
    fn all_files_or_none() {
        let dir = tempfile::tempdir().unwrap();
        let (first, second) = (change("a.toml"), change("b/b.toml"));
        fs::create_dir(dir.path().join("b")).unwrap();
        for file in [&first, &second] {
            fs::write(dir.path().join(&file.name), "old").unwrap();
        }
        let ready = [&first, &second].map(|change| prepare(dir.path(), change).unwrap());
        // The second one's folder goes away between the two steps.
        fs::remove_dir_all(dir.path().join("b")).unwrap();
        let fault = place(ready.into_iter().collect()).unwrap_err();
        assert_eq!((fault.name.as_str(), fault.left.len()), ("b/b.toml", 0));
        let read = fs::read_to_string(dir.path().join("a.toml")).unwrap();
        assert_eq!(read, "old");
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            1,
            "nothing stays behind"
        );
    }

    #[test]
    fn a_file_that_somebody_else_writes_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.toml"), "newer").unwrap();
        let why = prepare(dir.path(), &change("a.toml")).err();
        assert!(matches!(why, Some(Why::Changed)));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("other"), "old").unwrap();
        std::os::unix::fs::symlink("other", dir.path().join("a.toml")).unwrap();
        let why = prepare(dir.path(), &change("a.toml")).err();
        assert!(matches!(why, Some(Why::NotAFile)));
        let dir = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/tmp", dir.path().join("translations")).unwrap();
        let record = Change {
            old: None,
            ..change("translations/en.txt")
        };
        let why = prepare(dir.path(), &record).err();
        assert!(matches!(why, Some(Why::NotAFile)));
    }

    #[cfg(unix)]
    #[test]
    fn permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.toml");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        let (a, record) = (
            change("a.toml"),
            Change {
                old: None,
                ..change("translations/en.txt")
            },
        );
        place(vec![
            prepare(dir.path(), &a).unwrap(),
            prepare(dir.path(), &record).unwrap(),
        ])
        .unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(path), 0o664);
        assert_eq!(mode(dir.path().join("translations/en.txt")), 0o644);
    }
}
