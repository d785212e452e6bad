//! Writing a file that somebody asked for: whole or not at all, and over another only if asked to.

use std::io;
use std::io::Write;
use std::path::Path;

use crate::text::Ui;
use crate::text::Value;

/// Writes a file; its folder must be there.
///
/// # Errors
/// Passes on what the system says, `AlreadyExists` where the file is there and `replace` is false; then the file is as it was.
pub fn write(file: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    if !replace && file.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let above = file.parent().filter(|above| *above != Path::new(""));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".township-").suffix(".tmp");
    // Temporary files are for their owner alone; this one is to be shared as far as the user's mask allows.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut stage = builder.tempfile_in(above.unwrap_or(Path::new(".")))?;
    stage.as_file_mut().write_all(bytes)?;
    stage.as_file().sync_all()?;
    let done = if replace {
        stage.persist(file)
    } else {
        stage.persist_noclobber(file)
    };
    done.map(drop).map_err(|failed| failed.error)
}

/// Says why a file that was asked for was not written.
pub fn refused(ui: &Ui, path: &Path, error: &io::Error) -> String {
    let key = match error.kind() {
        io::ErrorKind::AlreadyExists => "experiment-file-there",
        io::ErrorKind::NotFound => "experiment-file-nowhere",
        _ => "experiment-file-refused",
    };
    let values = [
        ("file", Value::from(path.display().to_string())),
        ("reason", Value::from(error.to_string())),
    ];
    ui.say_with(key, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_replaced_only_if_asked_for() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("map.html");
        write(&file, b"one", false).unwrap();
        let again = write(&file, b"two", false).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&file).unwrap(), b"one");
        write(&file, b"two", true).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_stays_a_folder() {
        let temp = tempfile::tempdir().unwrap();
        for replace in [false, true] {
            assert!(write(temp.path(), b"x", replace).is_err());
            assert!(write(&temp.path().join("no/such/file"), b"x", replace).is_err());
        }
        assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_it_as_the_mask_allows() {
        use std::os::unix::fs::PermissionsExt;
        let temp = tempfile::tempdir().unwrap();
        let (ours, usual) = (temp.path().join("a"), temp.path().join("b"));
        write(&ours, b"x", false).unwrap();
        fs::write(&usual, b"x").unwrap();
        let mode = |file: &Path| fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode(&ours), mode(&usual));
    }
}
