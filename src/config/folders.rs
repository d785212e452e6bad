//! Where everything is kept: beside the program where it is portable, in `TOWNSHIP_HOME`, or in the platform's folders.

use std::path::Path;
use std::path::PathBuf;

use crate::config::env::Env;

/// The marker beside the executable that makes an installation portable: everything stays beside it.
pub const PORTABLE: &str = "township.toml";

/// Who decided where something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decider {
    /// An option on the command line.
    Asked,
    /// `TOWNSHIP_HOME`.
    Home,
    /// The marker beside the program.
    Portable,
    /// The platform's custom.
    #[default]
    Platform,
}

/// A file or folder that need not exist yet. There is no path where the platform has no home folder and nothing was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Where it is.
    pub path: Option<PathBuf>,
    /// Who said so.
    pub by: Decider,
}

/// The places of this run.
#[derive(Debug, Clone, Default)]
pub struct Folders {
    /// The folder of everything that is kept.
    pub data: Place,
    /// The file of the settings.
    pub settings: Place,
    /// The folder of the player's saves.
    pub saves: Place,
}

/// Finds the places: `saves` is the folder that was asked for, `executable` the program's own path.
pub fn find(saves: Option<&Path>, env: &Env, executable: Option<&Path>) -> Folders {
    let beside = executable
        .and_then(Path::parent)
        .filter(|dir| dir.join(PORTABLE).is_file());
    let (data, settings, by) = match (&env.home, beside) {
        (Some(home), _) => (
            Some(home.clone()),
            Some(home.join("settings.toml")),
            Decider::Home,
        ),
        (None, Some(dir)) => (
            Some(dir.to_owned()),
            Some(dir.join(PORTABLE)),
            Decider::Portable,
        ),
        (None, None) => {
            let dirs = directories::ProjectDirs::from("", "", "township");
            let data = dirs.as_ref().map(|dirs| dirs.data_dir().to_owned());
            let settings = dirs.map(|dirs| dirs.config_dir().join("settings.toml"));
            (data, settings, Decider::Platform)
        }
    };
    let below = || data.as_ref().map(|data| data.join("saves"));
    let saves = match saves {
        Some(asked) => Place {
            path: Some(asked.to_owned()),
            by: Decider::Asked,
        },
        None => Place { path: below(), by },
    };
    Folders {
        data: Place { path: data, by },
        settings: Place { path: settings, by },
        saves,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: Option<&str>, env: &Env, exe: &Path, saves: &Path, by: Decider) {
        let found = find(asked.map(Path::new), env, Some(exe)).saves;
        assert_eq!((found.path.as_deref(), found.by), (Some(saves), by));
    }

    #[test]
    fn the_nearest_word_wins() {
        let dir = tempfile::tempdir().unwrap();
        let exe = dir.path().join("township");
        let home = Env {
            home: Some("/h".into()),
            ..Env::default()
        };
        let none = Env::default();
        check(Some("/s"), &home, &exe, Path::new("/s"), Decider::Asked);
        check(None, &home, &exe, Path::new("/h/saves"), Decider::Home);
        let platform = find(None, &none, Some(&exe)).saves;
        assert_eq!(platform.by, Decider::Platform);
        assert_ne!(platform.path, Some(dir.path().join("saves")));
        std::fs::write(dir.path().join(PORTABLE), "").unwrap();
        check(
            None,
            &none,
            &exe,
            &dir.path().join("saves"),
            Decider::Portable,
        );
        check(None, &home, &exe, Path::new("/h/saves"), Decider::Home);
    }

    #[test]
    fn the_marker_of_a_portable_program_is_its_settings() {
        let dir = tempfile::tempdir().unwrap();
        let marker = dir.path().join(PORTABLE);
        std::fs::write(&marker, "").unwrap();
        let exe = dir.path().join("township");
        let found = find(None, &Env::default(), Some(&exe));
        assert_eq!(found.settings.path, Some(marker));
        assert_eq!(found.data.path.as_deref(), Some(dir.path()));
    }
}
