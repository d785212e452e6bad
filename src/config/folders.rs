//! Where everything is kept: beside the program where it is portable, in `TOWNSHIP_HOME`, or in the platform's folders.

use std::path::Path;
use std::path::PathBuf;

use crate::config::env::Env;

/// The name of the settings file. One beside the executable makes an installation portable: everything stays beside it.
pub const SETTINGS: &str = "township.toml";

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
    /// The folder of the campaigns that the player installed.
    pub campaigns: Place,
}

/// Finds the places: `saves` and `settings` were asked for, `executable` is the program's own path.
pub fn find(
    saves: Option<&Path>,
    settings: Option<&Path>,
    env: &Env,
    executable: Option<&Path>,
) -> Folders {
    let beside = executable
        .and_then(Path::parent)
        .filter(|dir| dir.join(SETTINGS).is_file());
    let (data, file, by) = match (&env.home, beside) {
        (Some(home), _) => (Some(home.clone()), Some(home.join(SETTINGS)), Decider::Home),
        (None, Some(dir)) => (
            Some(dir.to_owned()),
            Some(dir.join(SETTINGS)),
            Decider::Portable,
        ),
        (None, None) => {
            let dirs = directories::ProjectDirs::from("", "", "township");
            let data = dirs.as_ref().map(|dirs| dirs.data_dir().to_owned());
            let file = dirs.map(|dirs| dirs.config_dir().join(SETTINGS));
            (data, file, Decider::Platform)
        }
    };
    let below = |name| data.as_ref().map(|data| data.join(name));
    let campaigns = below("campaigns");
    let asked_or = |asked: Option<&Path>, path| match asked {
        Some(asked) => Place {
            path: Some(asked.to_owned()),
            by: Decider::Asked,
        },
        None => Place { path, by },
    };
    Folders {
        settings: asked_or(settings, file),
        saves: asked_or(saves, below("saves")),
        campaigns: Place {
            path: campaigns,
            by,
        },
        data: Place { path: data, by },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: Option<&str>, env: &Env, exe: &Path, saves: &Path, by: Decider) {
        let found = find(asked.map(Path::new), None, env, Some(exe)).saves;
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
        let platform = find(None, None, &none, Some(&exe)).saves;
        assert_eq!(platform.by, Decider::Platform);
        assert_ne!(platform.path, Some(dir.path().join("saves")));
        std::fs::write(dir.path().join(SETTINGS), "").unwrap();
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
        let marker = dir.path().join(SETTINGS);
        std::fs::write(&marker, "").unwrap();
        let exe = dir.path().join("township");
        let found = find(None, None, &Env::default(), Some(&exe));
        assert_eq!(found.settings.path, Some(marker));
        let asked = Path::new("/s.toml");
        let other = find(None, Some(asked), &Env::default(), Some(&exe)).settings;
        assert_eq!(
            (other.path.as_deref(), other.by),
            (Some(asked), Decider::Asked)
        );
        assert_eq!(found.data.path.as_deref(), Some(dir.path()));
        let campaigns = dir.path().join("campaigns");
        assert_eq!(found.campaigns.path, Some(campaigns));
    }
}
