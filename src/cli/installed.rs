//! The campaigns that the player installed: one folder each in the player's data folder, named `id@version-hash`.
//!
//! The name says which campaign it is without opening anything, and two versions live side by side. Only real folders of
//! such a name count; whatever else lies there is passed over. Touches `std::fs`.

use std::cmp::Ordering;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::campaign::Campaign;
use crate::campaign::Glimpse;

/// Digits of the hash in a folder's name.
const HASH: usize = 8;

/// The most folders that are looked at.
const MOST: usize = 1_000;

/// One installed campaign, by the name of its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The first digits of its hash when it was installed.
    pub hash: String,
    /// Its folder.
    pub path: PathBuf,
    /// When it was installed.
    pub since: SystemTime,
}

impl Installed {
    /// Takes a folder for an installed campaign, if its name is of that form.
    fn of(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (id, rest) = name.split_once('@')?;
        let (version, hash) = rest.rsplit_once('-')?;
        let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if id.is_empty() || version.is_empty() || hash.len() != HASH || !hash.bytes().all(hex) {
            return None;
        }
        let about = fs::symlink_metadata(&path)
            .ok()
            .filter(fs::Metadata::is_dir)?;
        Some(Self {
            id: id.to_owned(),
            version: version.to_owned(),
            hash: hash.to_owned(),
            since: about.modified().unwrap_or(SystemTime::UNIX_EPOCH),
            path,
        })
    }

    /// Returns the name of its folder, by which it is known among all.
    pub fn name(&self) -> String {
        format!("{}@{}-{}", self.id, self.version, self.hash)
    }

    /// Tells whether a name means it: `id`, `id@version`, or all of its folder's name.
    pub fn is_called(&self, name: &str) -> bool {
        let Some(rest) = name.strip_prefix(self.id.as_str()) else {
            return false;
        };
        rest.is_empty()
            || rest.strip_prefix('@').is_some_and(|rest| {
                rest == self.version || rest == format!("{}-{}", self.version, self.hash)
            })
    }

    /// Tells whether it had this hash when it was installed.
    pub fn had_hash(&self, hash: &str) -> bool {
        hash.starts_with(&self.hash)
    }

    /// Looks at its head without loading it.
    pub fn glimpse(&self) -> Option<Glimpse> {
        Glimpse::of_folder(&self.path)
    }
}

/// Returns the name of the folder that a campaign is installed in.
pub fn folder_name(campaign: &Campaign) -> String {
    let hash = campaign.hash.get(..HASH).unwrap_or(&campaign.hash);
    format!("{}@{}-{hash}", campaign.id, campaign.version)
}

/// Lists what is installed in a folder, by id, the newest version first.
pub fn list(folder: Option<&Path>) -> Vec<Installed> {
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok());
    let entries = entries.into_iter().flatten().take(MOST);
    let mut copies: Vec<Installed> = entries
        .filter_map(|entry| Installed::of(entry.ok()?.path()))
        .collect();
    copies.sort_by(|a, b| {
        a.id.cmp(&b.id)
            .then_with(|| newer(&b.version, &a.version))
            .then_with(|| b.since.cmp(&a.since))
            .then_with(|| a.hash.cmp(&b.hash))
    });
    copies
}

/// Compares two versions: number by number, and one with an addition such as `-beta` before the one without.
pub fn newer(a: &str, b: &str) -> Ordering {
    let cut = |version: &str| -> (Vec<u64>, String) {
        let end = version.find(['-', '+']).unwrap_or(version.len());
        let numbers = version[..end].split('.');
        let numbers = numbers.map(|number| number.parse().unwrap_or(0)).collect();
        (numbers, version[end..].to_owned())
    };
    let ((a, more_a), (b, more_b)) = (cut(a), cut(b));
    let early = |more: &str| more.starts_with('-');
    a.cmp(&b)
        .then_with(|| early(&more_b).cmp(&early(&more_a)))
        .then_with(|| more_a.cmp(&more_b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, called: &[&str], not: &[&str]) {
        let dir = tempfile::tempdir().expect("a folder");
        fs::create_dir(dir.path().join(name)).expect("a folder");
        let copies = list(Some(dir.path()));
        for word in called {
            assert!(
                copies.iter().any(|copy| copy.is_called(word)),
                "{name}: {word}"
            );
        }
        for word in not {
            assert!(
                !copies.iter().any(|copy| copy.is_called(word)),
                "{name}: {word}"
            );
        }
    }

    #[test]
    fn a_folders_name_says_which_campaign_it_is() {
        let all = "a-b@1.0-x-0123abcd";
        let called = ["a-b", "a-b@1.0-x", all];
        check(
            all,
            &called,
            &["a", "a-b@1.0", "a-b@", "a-b1.0-x", "a-b@1.0-x-0123"],
        );
        for name in [
            "a",
            "a@1.0",
            "a@1.0-0123abcg",
            "a@-0123abcd",
            "@1-0123abcd",
            "a@1.0-0123ABCD",
        ] {
            check(name, &[], &["a", name]);
        }
    }

    #[test]
    fn what_is_no_real_folder_does_not_count() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("a@1.0-01234567"), "").expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink("/", dir.path().join("b@1.0-01234567")).expect("a link");
        assert_eq!(list(Some(dir.path())), []);
        assert_eq!(list(Some(&dir.path().join("gone"))), []);
        assert_eq!(list(None), []);
    }

    #[test]
    fn versions_are_compared_number_by_number() {
        let in_order = [
            "0.9", "0.10", "1-beta", "1", "1.0.0-a", "1.0.0-b", "1.0.0", "1.0.0+x", "1.1", "10",
        ];
        for pair in in_order.windows(2) {
            assert_eq!(newer(pair[0], pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(newer(pair[1], pair[0]), Ordering::Greater, "{pair:?}");
        }
        assert_eq!(newer("1.0", "1.0"), Ordering::Equal);
    }
}
