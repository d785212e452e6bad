//! A folder that appears as a whole or not at all: for `unpack` and `install`.
//!
//! The files are written into a temporary folder beside the place, brought to the disk, and the folder is given its name
//! last. Touches `std::fs`. Deliberately absent: merging; what stands at the place is replaced as a whole, or stays.

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::campaign::archive::Member;

/// Why there is no new folder. Everything is as it was.
#[derive(Debug)]
pub enum Trouble {
    /// Something stands there already.
    Taken(PathBuf),
    /// What stands there is no campaign's folder, so that it is not replaced even where that was asked for.
    NotOurs(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

/// Puts files into a new folder; `force` replaces a campaign that stands there.
///
/// # Errors
/// Why there is no new folder.
pub fn put(files: &[Member], place: &Path, force: bool) -> Result<(), Trouble> {
    let io = |error: io::Error| Trouble::Io(place.to_owned(), error);
    let taken = fs::symlink_metadata(place).is_ok();
    if taken && !force {
        return Err(Trouble::Taken(place.to_owned()));
    }
    if taken && !is_campaign(place) {
        return Err(Trouble::NotOurs(place.to_owned()));
    }
    let above = place.parent().filter(|it| !it.as_os_str().is_empty());
    let above = above.unwrap_or(Path::new("."));
    fs::create_dir_all(above).map_err(io)?;
    let work = workplace(above).map_err(io)?;
    let (new, old) = (work.path().join("new"), work.path().join("old"));
    fill(&new, files).map_err(io)?;
    if taken {
        fs::rename(place, &old).map_err(io)?;
    }
    if let Err(error) = fs::rename(&new, place) {
        if taken {
            // If even this is refused, the old one is still in the temporary folder: better there than deleted.
            if fs::rename(&old, place).is_err() {
                _ = work.keep();
            }
        }
        return Err(io(error));
    }
    settle(above);
    Ok(())
}

/// Removes a folder: it goes from its place at once, and from the disk after that.
///
/// # Errors
/// The system refused.
pub fn remove(place: &Path) -> io::Result<()> {
    let above = place.parent().unwrap_or(Path::new("."));
    let work = workplace(above)?;
    fs::rename(place, work.path().join("old"))?;
    settle(above);
    work.close()
}

/// Makes the temporary folder; it begins with a dot, so that nobody takes it for a campaign.
fn workplace(above: &Path) -> io::Result<tempfile::TempDir> {
    tempfile::Builder::new()
        .prefix(".township-")
        .tempdir_in(above)
}

/// Tells whether a campaign's folder stands at a place: a real folder with the file that every campaign begins with.
pub fn is_campaign(place: &Path) -> bool {
    let real = |path: &Path| fs::symlink_metadata(path);
    real(place).is_ok_and(|it| it.is_dir())
        && real(&place.join("campaign.toml")).is_ok_and(|it| it.is_file())
}

fn fill(folder: &Path, files: &[Member]) -> io::Result<()> {
    fs::create_dir(folder)?;
    for file in files {
        let path = folder.join(&file.name);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        let mut new = fs::File::create_new(&path)?;
        new.write_all(file.text.as_bytes())?;
        new.sync_all()?;
    }
    Ok(())
}

/// Brings the names of a folder to the disk, where the system can.
fn settle(folder: &Path) {
    // Not every system opens folders; the names are there all the same, only not yet for sure.
    _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> Vec<Member> {
        ["campaign.toml", "guide/a.md"]
            .map(|name| Member {
                name: name.into(),
                text: text.into(),
            })
            .into()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn nothing_is_replaced_unasked_and_nothing_is_merged() {
        let dir = tempfile::tempdir().expect("a folder");
        let place = dir.path().join("new/it");
        put(&files("1"), &place, false).expect("there is nothing");
        fs::write(place.join("mine.toml"), "").expect("a file");
        assert!(matches!(
            put(&files("2"), &place, false),
            Err(Trouble::Taken(_))
        ));
        assert_eq!(
            fs::read_to_string(place.join("guide/a.md")).expect("a file"),
            "1"
        );
        put(&files("2"), &place, true).expect("it was asked for");
        assert_eq!(
            fs::read_to_string(place.join("guide/a.md")).expect("a file"),
            "2"
        );
        assert_eq!(names(&place), ["campaign.toml", "guide"]);
        remove(&place).expect("it can be removed");
        assert_eq!(names(&dir.path().join("new")), [""; 0]);
    }

    #[test]
    fn what_is_no_campaign_stays_even_if_asked() {
        let dir = tempfile::tempdir().expect("a folder");
        let (file, folder, link) = (
            dir.path().join("f"),
            dir.path().join("d"),
            dir.path().join("l"),
        );
        fs::write(&file, "x").expect("a file");
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join("thesis.txt"), "years of work").expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&folder, &link).expect("a link");
        for place in [file, folder.clone(), link]
            .iter()
            .filter(|it| it.symlink_metadata().is_ok())
        {
            assert!(
                matches!(put(&files("1"), place, true), Err(Trouble::NotOurs(_))),
                "{place:?}"
            );
        }
        assert_eq!(names(&folder), ["thesis.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_the_system_refuses_leaves_nothing() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("file"), "").expect("a file");
        let place = dir.path().join("file/it");
        assert!(matches!(
            put(&files("1"), &place, false),
            Err(Trouble::Io(..))
        ));
        assert_eq!(names(dir.path()), ["file"]);
    }
}
