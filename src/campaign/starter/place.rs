//! Writing a new folder whole or not at all, and never over anything that is there.

use crate::campaign::starter::File;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

/// Why a folder could not be written.
#[derive(Debug)]
pub enum Obstacle {
    /// It is there and not empty.
    NotEmpty,
    /// Something that is no folder has its name.
    NotAFolder,
    /// The system refused.
    Io(io::Error),
}

impl From<io::Error> for Obstacle {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes files into a folder that is new or empty; folders above it are made.
///
/// # Errors
/// Returns what stood in the way; then the folder is as it was.
pub fn write(dir: &Path, files: &[File]) -> Result<(), Obstacle> {
    match fs::metadata(dir) {
        Ok(found) if !found.is_dir() => Err(Obstacle::NotAFolder),
        Ok(_) if fs::read_dir(dir)?.next().is_some() => Err(Obstacle::NotEmpty),
        Ok(_) => fill(dir, files),
        // A link that leads nowhere has the name all the same.
        Err(_) if fs::symlink_metadata(dir).is_ok() => Err(Obstacle::NotAFolder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(dir, files),
        Err(error) => Err(error.into()),
    }
}

/// Makes the folder: written under another name beside it, then renamed.
fn make(dir: &Path, files: &[File]) -> Result<(), Obstacle> {
    let above = match dir.parent() {
        Some(above) if above != Path::new("") => above,
        _ => Path::new("."),
    };
    fs::create_dir_all(above)?;
    let (_stage, whole) = staged(above, files)?;
    fs::rename(whole, dir)?;
    Ok(())
}

/// Fills a folder that is there and empty: somebody may stand in it, so it keeps its identity.
fn fill(dir: &Path, files: &[File]) -> Result<(), Obstacle> {
    let (_stage, whole) = staged(dir, files)?;
    let mut moved: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&whole)? {
        let done = entry.and_then(|entry| {
            let to = dir.join(entry.file_name());
            fs::rename(entry.path(), &to).map(|()| to)
        });
        match done {
            Ok(to) => moved.push(to),
            Err(error) => {
                // Back to where the temporary folder takes them along.
                for to in moved {
                    let back = to.file_name().map(|name| whole.join(name));
                    back.map_or(Ok(()), |back| fs::rename(&to, back)).ok();
                }
                return Err(error.into());
            }
        }
    }
    Ok(())
}

/// Writes the files into a new folder inside a temporary one, which goes away with the guard.
fn staged(above: &Path, files: &[File]) -> io::Result<(tempfile::TempDir, PathBuf)> {
    let stage = tempfile::Builder::new()
        .prefix(".township-")
        .tempdir_in(above)?;
    // The temporary folder is its owner's alone; the one inside has the usual rights.
    let whole = stage.path().join("new");
    fs::create_dir(&whole)?;
    for file in files {
        let path = whole.join(&file.name);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        let mut out = fs::File::create_new(path)?;
        out.write_all(&file.bytes)?;
        out.sync_all()?;
    }
    Ok((stage, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<File> {
        let file = |name: &str| File {
            name: name.into(),
            bytes: b"x".into(),
        };
        vec![file("a.toml"), file("guide/b.md")]
    }

    fn names(dir: &Path) -> Vec<String> {
        let entries = fs::read_dir(dir).unwrap();
        let mut names: Vec<_> = entries
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_folder_and_an_empty_one_are_written() {
        let temp = tempfile::tempdir().unwrap();
        for dir in ["new", "deep/er/new", "empty"] {
            let dir = temp.path().join(dir);
            if dir.ends_with("empty") {
                fs::create_dir(&dir).unwrap();
            }
            write(&dir, &files()).unwrap();
            assert_eq!(names(&dir), ["a.toml", "guide"]);
            assert_eq!(fs::read(dir.join("guide/b.md")).unwrap(), b"x");
        }
        assert_eq!(names(temp.path()), ["deep", "empty", "new"]);
    }

    #[test]
    fn what_is_there_stays_as_it_was() {
        let temp = tempfile::tempdir().unwrap();
        let (full, file) = (temp.path().join("full"), temp.path().join("file"));
        fs::create_dir(&full).unwrap();
        fs::write(full.join(".hidden"), "mine").unwrap();
        fs::write(&file, "mine").unwrap();
        assert!(matches!(write(&full, &files()), Err(Obstacle::NotEmpty)));
        assert!(matches!(write(&file, &files()), Err(Obstacle::NotAFolder)));
        let below = file.join("deeper");
        assert!(matches!(write(&below, &files()), Err(Obstacle::Io(_))));
        assert_eq!(names(&full), [".hidden"]);
        assert_eq!(names(temp.path()), ["file", "full"]);
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_nothing() {
        let temp = tempfile::tempdir().unwrap();
        let mut files = files();
        // A file where a folder is needed.
        files.push(File {
            name: "a.toml/c".into(),
            bytes: Vec::new(),
        });
        for dir in ["new", "empty"] {
            let dir = temp.path().join(dir);
            if dir.ends_with("empty") {
                fs::create_dir(&dir).unwrap();
            }
            assert!(matches!(write(&dir, &files), Err(Obstacle::Io(_))));
        }
        assert_eq!(names(temp.path()), ["empty"]);
        assert_eq!(names(&temp.path().join("empty")), [""; 0]);
    }
}
