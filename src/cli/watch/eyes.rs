//! Eyes on a campaign's folder: they tell when something in it was saved, once for a burst of changes.
//!
//! Touches notify. Deliberately absent: reading what was saved, and polling; while nothing is saved nobody wakes.

use notify::Event;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

/// How long nothing more must come before a burst counts as over: editors save in several steps.
const QUIET: Duration = Duration::from_millis(25);

/// How many quiet moments a burst is given at most, so that a folder that never rests is looked at all the same.
const BURST: usize = 20;

/// Eyes on a folder.
pub struct Eyes {
    /// Watches as long as it lives.
    watcher: RecommendedWatcher,
    dir: PathBuf,
    changes: Receiver<()>,
}

impl Eyes {
    /// Begins to watch a folder and everything below it.
    ///
    /// # Errors
    /// Passes on why the system does not let it be watched.
    pub fn on(dir: &Path) -> notify::Result<Self> {
        let dir = dir.canonicalize().map_err(notify::Error::io)?;
        let (tell, changes) = mpsc::channel();
        let inside = dir.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Where the system lost count of its events, looking anew is right.
            if event.map_or(true, |event| matters(&event, &inside)) {
                // Nobody listens when the program is leaving already.
                _ = tell.send(());
            }
        })?;
        watcher.watch(&dir, RecursiveMode::Recursive)?;
        // A folder that is put in the place of this one is seen from above. Where that is forbidden, its files still are.
        if let Some(above) = dir.parent() {
            _ = watcher.watch(above, RecursiveMode::NonRecursive);
        }
        Ok(Self {
            watcher,
            dir,
            changes,
        })
    }

    /// Waits until something was saved and the burst is over; tells whether it ever can again.
    pub fn wait(&mut self) -> bool {
        if self.changes.recv().is_err() {
            return false;
        }
        for _ in 0..BURST {
            if self.changes.recv_timeout(QUIET).is_err() {
                break;
            }
            while self.changes.try_recv().is_ok() {}
        }
        // The folder may be another one of the same name by now; where it is gone, it is seen when it comes again.
        _ = self.watcher.watch(&self.dir, RecursiveMode::Recursive);
        true
    }
}

/// Tells whether a change may be one of the campaign in a folder: reading a file is none, nor is an editor's backup.
fn matters(event: &Event, dir: &Path) -> bool {
    let changed = !matches!(event.kind, EventKind::Access(_));
    let mut paths = event.paths.iter().filter(|path| path.starts_with(dir));
    changed && (event.paths.is_empty() || paths.any(|path| path == dir || is_of_campaign(path)))
}

/// Tells whether a path is a file that a campaign is made of, or a folder (which has no ending).
fn is_of_campaign(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_none_or(|ending| ending == "toml")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_files_of_the_campaign_matter() {
        let is = |path: &str| is_of_campaign(Path::new(path));
        assert!(is("a/events/summer.toml") && is("a/plays/night.play.toml") && is("a/events"));
        assert!(!is("a/.summer.toml.swp") && !is("a/summer.toml~") && !is("a/guide/en.md"));
        assert!(!is("a/4913.tmp"));
    }

    #[test]
    fn a_burst_is_told_once_and_reading_not_at_all() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let file = dir.path().join("a.toml");
        fs::write(&file, "x = 1").expect("a file for the test");
        let mut eyes = Eyes::on(dir.path()).expect("eyes");
        for n in 0..5 {
            fs::write(&file, format!("x = {n}")).expect("a file for the test");
        }
        assert!(eyes.wait());
        fs::read(&file).expect("the file");
        assert!(eyes.changes.recv_timeout(4 * QUIET).is_err());
    }

    #[test]
    fn a_folder_put_in_the_place_of_another_is_seen() {
        let above = tempfile::tempdir().expect("a folder for the test");
        let (dir, away) = (above.path().join("mine"), above.path().join("away"));
        fs::create_dir(&dir).expect("a folder for the test");
        let mut eyes = Eyes::on(&dir).expect("eyes");
        fs::rename(&dir, &away).expect("it moves");
        fs::create_dir(&dir).expect("a folder for the test");
        assert!(eyes.wait());
        while eyes.changes.recv_timeout(4 * QUIET).is_ok() {}
        fs::write(dir.join("a.toml"), "x = 1").expect("a file for the test");
        assert!(eyes.wait());
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_watched() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        assert!(Eyes::on(&dir.path().join("gone")).is_err());
    }
}
