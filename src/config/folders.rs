//! Where a player's saves live: `--saves DIR`, else `TOWNSHIP_HOME`, else a portable folder, else the platform's data folder.

use std::path::Path;
use std::path::PathBuf;

use crate::config::env::Env;

/// The marker beside the executable that makes an installation portable: its saves stay beside it.
pub const PORTABLE: &str = "township.toml";

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
        .filter(|dir| dir.join(PORTABLE).is_file())
    {
        return Some(beside.join("saves"));
    }
    let dirs = directories::ProjectDirs::from("", "", "township")?;
    Some(dirs.data_dir().join("saves"))
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
        std::fs::write(dir.path().join(PORTABLE), "").unwrap();
        assert_eq!(
            saves(None, &none, Some(&exe)),
            Some(dir.path().join("saves"))
        );
    }
}
