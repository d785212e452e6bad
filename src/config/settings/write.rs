//! Writing one setting: everything else in the file stays as its owner wrote it, comments and order included.
//!
//! The file is replaced as a whole (temporary file, sync, rename), so that it is never half written. A file that is not
//! TOML is left alone.

use crate::config::settings::MOST;
use crate::view::setting::Setting;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use toml_edit::DocumentMut;
use toml_edit::value;

/// Why a setting was not kept.
#[derive(Debug)]
pub enum Fault {
    /// The file is not TOML, or too big; it was left as it is.
    NotOurs(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

/// Keeps a setting in the file, which is made if it is not there. `head` is the comment that a new file begins with.
///
/// # Errors
/// Says what refused; the file is as it was.
pub fn keep(path: &Path, setting: &Setting, head: &str) -> Result<(), Fault> {
    let io = |error: io::Error| Fault::Io(path.to_owned(), error);
    let missing = fs::symlink_metadata(path).is_err();
    let place = match fs::canonicalize(path) {
        Ok(place) => place,
        // A link that leads nowhere is its owner's, and no place for a new file.
        Err(error) if error.kind() == io::ErrorKind::NotFound && missing => path.to_owned(),
        Err(error) => return Err(io(error)),
    };
    let old = match fs::metadata(&place) {
        Ok(about) if !about.is_file() || about.len() > MOST as u64 => {
            return Err(Fault::NotOurs(path.to_owned()));
        }
        Ok(_) => fs::read(&place).map_err(io)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => head.as_bytes().to_vec(),
        Err(error) => return Err(io(error)),
    };
    let text = String::from_utf8(old).map_err(|_| Fault::NotOurs(path.to_owned()))?;
    let new = changed(&text, setting).filter(|new| new.len() <= MOST);
    let new = new.ok_or_else(|| Fault::NotOurs(path.to_owned()))?;
    replace(&place, &new).map_err(io)
}

/// Returns the file's text with a setting changed; `None` where it is not TOML.
fn changed(text: &str, setting: &Setting) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let (key, new) = match setting {
        Setting::Lang(lang) => ("language", value(lang.code())),
        Setting::Theme(name) => ("theme", value(name.as_str())),
        Setting::Ascii(ascii) => ("symbols", value(if *ascii { "ascii" } else { "unicode" })),
        Setting::Mouse(on) => ("mouse", value(*on)),
        Setting::Motion(on) => ("motion", value(*on)),
        Setting::Hints(on) => ("hints", value(*on)),
        Setting::Tempo(tempo) => ("tempo", value(tempo.name())),
        Setting::Name(name) => ("name", value(name.as_str())),
    };
    // After a comment that stands alone, not before it.
    if document.is_empty() {
        let gap = if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            "\n"
        };
        document[key] = new;
        document.set_trailing("");
        return Some([text, gap, document.to_string().trim_start()].concat());
    }
    // The blanks and the comment beside an old value stay.
    let old = document.get(key).and_then(|item| item.as_value());
    let decor = old.map(|value| value.decor().clone());
    document[key] = new;
    if let (Some(decor), Some(value)) = (decor, document[key].as_value_mut()) {
        *value.decor_mut() = decor;
    }
    Some(document.to_string())
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    if let Ok(old) = fs::metadata(path) {
        fs::set_permissions(file.path(), old.permissions())?;
    }
    file.persist(path).map_err(|error| error.error)?;
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::setting::Tempo;

    #[track_caller]
    fn check(before: &str, setting: Setting, after: &str) {
        assert_eq!(changed(before, &setting).as_deref(), Some(after));
    }

    #[test]
    fn only_the_setting_changes() {
        check("", Setting::Hints(false), "hints = false\n");
        let before = "# Mine.\ntheme  = \"dark\"   # at night\n\n[keys]\nplan = \"r\"\n";
        let after = "# Mine.\ntheme  = \"light\"   # at night\n\n[keys]\nplan = \"r\"\n";
        check(before, Setting::Theme("light".into()), after);
        let after = before.replace("\n\n[keys]", "\ntempo = \"brisk\"\n\n[keys]");
        check(before, Setting::Tempo(Tempo::Brisk), &after);
        assert_eq!(changed("hints = ", &Setting::Hints(true)), None);
    }

    #[test]
    fn the_head_of_a_new_file_holds_with_its_signs_taken_away() {
        for lang in [Lang::Zh, Lang::En] {
            let head = Ui::new(lang).say("settings-head");
            let file = changed(&head, &Setting::Mouse(true)).unwrap();
            assert!(file.ends_with("\nmouse = true\n"), "{file}");
            assert!(file.contains("\n#keys") && file.contains("\n#themes"));
            let taken = file.replace("\n#keys", "\nkeys");
            let taken = taken.replace("\n#themes", "\nthemes");
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("township.toml");
            fs::write(&path, taken).unwrap();
            let (settings, report) = crate::config::settings::read::read(&path);
            assert_eq!(report.diagnostics, []);
            assert_eq!(settings.mouse, Some(true));
            assert_eq!(settings.themes.len(), 1);
        }
    }

    #[test]
    fn a_file_is_made_changed_and_never_harmed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("new/township.toml");
        let read = || fs::read_to_string(&path).unwrap();
        keep(&path, &Setting::Mouse(true), "# Head.\n").unwrap();
        assert_eq!(read(), "# Head.\nmouse = true\n");
        keep(&path, &Setting::Mouse(false), "# Head.\n").unwrap();
        assert_eq!(read(), "# Head.\nmouse = false\n");
        fs::write(&path, "mouse = = 1").unwrap();
        let refused = keep(&path, &Setting::Mouse(true), "");
        assert!(matches!(refused, Err(Fault::NotOurs(_))));
        assert_eq!(read(), "mouse = = 1");
        let full = format!("# {}\n", "x".repeat(MOST - 3));
        fs::write(&path, &full).unwrap();
        let refused = keep(&path, &Setting::Mouse(true), "");
        assert!(matches!(refused, Err(Fault::NotOurs(_))));
        assert_eq!(read(), full, "it would be too big to be read again");
        let refused = keep(dir.path(), &Setting::Mouse(true), "");
        assert!(matches!(refused, Err(Fault::NotOurs(_))));
        assert_eq!(
            fs::read_dir(dir.path().join("new")).unwrap().count(),
            1,
            "nothing is left behind"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let (real, link) = (dir.path().join("real.toml"), dir.path().join("link.toml"));
        fs::write(&real, "hints = true\n").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        keep(&link, &Setting::Hints(false), "").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "hints = false\n");
        fs::remove_file(&real).unwrap();
        let refused = keep(&link, &Setting::Hints(true), "");
        assert!(matches!(refused, Err(Fault::Io(..))), "it leads nowhere");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
