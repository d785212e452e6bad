//! Where a player's saves and settings live: what was asked for, else `TOWNSHIP_HOME`, else beside a portable program, else
//! the platform's folders.

use std::path::Path;
use std::path::PathBuf;

use crate::config::env::Env;

/// The name of the settings file. One beside the executable makes an installation portable: its saves stay there too.
pub const SETTINGS: &str = "township.toml";

/// Finds the folder of the player's saves. It need not exist yet.
///
/// Returns `None` where the platform has no home folder and nothing else was said.
pub fn saves(asked: Option<&Path>, env: &Env, executable: Option<&Path>) -> Option<PathBuf> {
    if let Some(folder) = asked {
        return Some(folder.to_owned());
    }
    if let Some(home) = &env.home {
        return Some(home.join("saves"));
    }
    if let Some(beside) = executable
        .and_then(Path::parent)
        .filter(|dir| dir.join(SETTINGS).is_file())
    {
        return Some(beside.join("saves"));
    }
    let dirs = directories::ProjectDirs::from("", "", "township")?;
    Some(dirs.data_dir().join("saves"))
}

/// Finds the settings file. It need not exist yet.
///
/// Returns `None` where the platform has no home folder and nothing else was said.
pub fn settings(asked: Option<&Path>, env: &Env, executable: Option<&Path>) -> Option<PathBuf> {
    if let Some(file) = asked {
        return Some(file.to_owned());
    }
    if let Some(home) = &env.home {
        return Some(home.join(SETTINGS));
    }
    let beside = executable
        .and_then(Path::parent)
        .map(|dir| dir.join(SETTINGS));
    if let Some(beside) = beside.filter(|file| file.is_file()) {
        return Some(beside);
    }
    let dirs = directories::ProjectDirs::from("", "", "township")?;
    Some(dirs.config_dir().join(SETTINGS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_wins() {
        let dir = tempfile::tempdir().unwrap();
        let exe = dir.path().join("township");
        let home = Env {
            home: Some("/h".into()),
            ..Env::default()
        };
        let none = Env::default();
        assert_eq!(
            saves(Some(Path::new("/s")), &home, Some(&exe)),
            Some("/s".into())
        );
        assert_eq!(saves(None, &home, Some(&exe)), Some("/h/saves".into()));
        let platform = saves(None, &none, Some(&exe));
        assert_ne!(platform, Some(dir.path().join("saves")));
        let beside = dir.path().join(SETTINGS);
        assert_ne!(settings(None, &none, Some(&exe)), Some(beside.clone()));
        std::fs::write(&beside, "").unwrap();
        assert_eq!(
            saves(None, &none, Some(&exe)),
            Some(dir.path().join("saves"))
        );
        assert_eq!(settings(None, &none, Some(&exe)), Some(beside));
        assert_eq!(
            settings(None, &home, Some(&exe)),
            Some("/h/township.toml".into())
        );
        assert_eq!(
            settings(Some(Path::new("/s.toml")), &home, None),
            Some("/s.toml".into())
        );
    }
}
