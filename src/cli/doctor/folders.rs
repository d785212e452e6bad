//! The places where things are kept: whether each is there, can be written and is free of links, and how to change it.

use std::fs;
use std::fs::File;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::config::folders::Decider;
use crate::config::folders::Folders;
use crate::config::folders::Place;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// What a place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Saves,
    Settings,
    Data,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The system names no place.
    Nowhere,
    /// Nothing yet, and it can be made.
    Free,
    /// Nothing yet, and it cannot be made.
    Barred,
    /// What should be there, and it can be written.
    There,
    /// What should be there, and it cannot be written.
    Shut,
    /// Something else.
    Taken,
    /// A link that leads nowhere.
    Lost,
}

/// What is to be known of a place.
#[derive(Debug, Clone)]
pub struct Seen {
    what: Use,
    place: Place,
    standing: Standing,
    link: Option<PathBuf>,
}

/// Looks at the places.
pub fn look(folders: &Folders) -> Vec<Seen> {
    let places = [
        (Use::Saves, &folders.saves),
        (Use::Settings, &folders.settings),
        (Use::Data, &folders.data),
    ];
    places
        .into_iter()
        .map(|(what, place)| {
            let path = place.path.as_deref();
            Seen {
                what,
                place: place.clone(),
                standing: path.map_or(Standing::Nowhere, |path| standing(path, what)),
                link: path.and_then(link),
            }
        })
        .collect()
}

fn standing(path: &Path, what: Use) -> Standing {
    match (fs::metadata(path), what) {
        (Ok(meta), Use::Settings) if meta.is_file() => {
            // It is replaced as a whole, in its folder; and it is a plain file, so that opening it waits for nobody.
            let folder = path.parent().is_some_and(can_write);
            let open = File::open(path).is_ok();
            if open && folder {
                Standing::There
            } else {
                Standing::Shut
            }
        }
        (Ok(meta), Use::Saves | Use::Data) if meta.is_dir() => {
            if can_write(path) {
                Standing::There
            } else {
                Standing::Shut
            }
        }
        (Ok(_), _) => Standing::Taken,
        (Err(_), _) if fs::symlink_metadata(path).is_ok() => Standing::Lost,
        (Err(error), _) if error.kind() != io::ErrorKind::NotFound => Standing::Barred,
        (Err(_), _) => {
            if above(path).is_some_and(can_write) {
                Standing::Free
            } else {
                Standing::Barred
            }
        }
    }
}

/// Returns the nearest folder above that is there.
fn above(path: &Path) -> Option<&Path> {
    path.ancestors()
        .skip(1)
        .map(here)
        .find(|folder| folder.is_dir())
}

fn here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    }
}

/// Tells whether a file can be made in a folder, by making one that has no name there and is gone when it is closed.
fn can_write(folder: &Path) -> bool {
    tempfile::tempfile_in(here(folder)).is_ok()
}

/// Returns the first link on the way to a path.
fn link(path: &Path) -> Option<PathBuf> {
    let mut way: Vec<&Path> = path.ancestors().collect();
    way.reverse();
    let is_link = |path: &&Path| fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink());
    way.into_iter().find(is_link).map(Path::to_owned)
}

/// Puts it into words.
pub fn tell(ui: &Ui, seen: &[Seen]) -> Section {
    Section {
        key: "folders",
        title: ui.say("doctor-folders"),
        lines: seen.iter().map(|seen| line(ui, seen)).collect(),
    }
}

fn line(ui: &Ui, seen: &Seen) -> Line {
    let (key, change) = match seen.what {
        Use::Saves => ("saves-folder", "doctor-change-saves"),
        Use::Settings => ("settings", "doctor-change-home"),
        Use::Data => ("data", "doctor-change-home"),
    };
    let change = ui.say(change);
    let found = ui.say(match seen.standing {
        Standing::Nowhere => "doctor-nowhere",
        Standing::Free => "doctor-free",
        Standing::Barred => "doctor-barred",
        Standing::There => "doctor-there",
        Standing::Shut => "doctor-shut",
        Standing::Taken => "doctor-taken",
        Standing::Lost => "doctor-lost",
    });
    let Some(path) = &seen.place.path else {
        let label = ui.say(&format!("doctor-{key}"));
        return Line::new(key, label, State::Finding(change), found);
    };
    let state = match seen.standing {
        Standing::There | Standing::Free => State::Well,
        _ => State::Finding(advice(ui, seen.standing)),
    };
    let link = match &seen.link {
        Some(link) => ui.say_with("doctor-link", &[("path", Value::from(shown(link)))]),
        None => ui.say("doctor-no-link"),
    };
    let parts = [found, link, ui.say(decider(seen.place.by))];
    let mut line = Line::new(key, ui.say(&format!("doctor-{key}")), state, shown(path));
    line.more.push(parts.join(&ui.say("doctor-semicolon")));
    line.more.push(change);
    line
}

fn advice(ui: &Ui, standing: Standing) -> String {
    ui.say(match standing {
        Standing::Taken => "doctor-taken-advice",
        Standing::Lost => "doctor-lost-advice",
        _ => "doctor-shut-advice",
    })
}

fn decider(by: Decider) -> &'static str {
    match by {
        Decider::Asked => "doctor-by-asked",
        Decider::Home => "doctor-by-home",
        Decider::Portable => "doctor-by-portable",
        Decider::Platform => "doctor-by-platform",
    }
}

fn shown(path: &Path) -> String {
    SafeText::clean(&path.display().to_string()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_at_a_place_is_told_apart_and_nothing_is_left_there() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |name: &str| dir.path().join(name);
        fs::write(at("file"), "").expect("a file");
        for (path, what, expected) in [
            (dir.path().to_owned(), Use::Saves, Standing::There),
            (at("new/saves"), Use::Saves, Standing::Free),
            (at("file"), Use::Settings, Standing::There),
            (at("new.toml"), Use::Settings, Standing::Free),
            (at("file"), Use::Data, Standing::Taken),
            (dir.path().to_owned(), Use::Settings, Standing::Taken),
            (at("file/below"), Use::Data, Standing::Barred),
        ] {
            assert_eq!(standing(&path, what), expected, "{path:?} {what:?}");
        }
        let left: Vec<_> = fs::read_dir(dir.path()).expect("a folder").collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_seen() {
        let dir = tempfile::tempdir().expect("a folder");
        let (real, way, lost) = (
            dir.path().join("real"),
            dir.path().join("way"),
            dir.path().join("lost"),
        );
        fs::create_dir(&real).expect("a folder");
        std::os::unix::fs::symlink(&real, &way).expect("a link");
        std::os::unix::fs::symlink(dir.path().join("gone"), &lost).expect("a link");
        assert_eq!(link(&way.join("saves")), Some(way.clone()));
        assert_eq!(standing(&way, Use::Saves), Standing::There);
        assert_eq!(standing(&lost, Use::Saves), Standing::Lost);
    }
}
