//! A folder's name as a campaign's id, or the nearest name that can be one.

use crate::campaign::ids::is_id;
use crate::campaign::limits;
use std::path::Path;

/// Why a folder's name cannot be a campaign's id.
#[derive(Debug, PartialEq, Eq)]
pub struct BadName {
    /// The name.
    pub name: String,
    /// A name like it that can be one.
    pub better: String,
}

/// Returns the id of a campaign in a folder that need not exist yet.
///
/// # Errors
/// Returns the name and a better one where it cannot be an id.
pub fn id_of(dir: &Path) -> Result<String, BadName> {
    let name = own_name(dir);
    if is_id(&name) {
        return Ok(name);
    }
    let better = like(&name);
    Err(BadName { name, better })
}

/// Returns the last part of a path, also where it is `.` or ends in `..`.
fn own_name(dir: &Path) -> String {
    let last = dir.file_name().map(|name| name.to_string_lossy());
    let known = || {
        let whole = dir.canonicalize().ok()?;
        Some(whole.file_name()?.to_string_lossy().into_owned())
    };
    last.map(|name| name.into_owned())
        .or_else(known)
        .unwrap_or_default()
}

/// Returns a name that can be an id and looks like the one given.
fn like(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars().map(|c| c.to_ascii_lowercase()) {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    if id.starts_with(|c: char| c.is_ascii_digit()) {
        id.insert_str(0, "town-");
    }
    id.truncate(limits::ID);
    let id = id.trim_end_matches('-');
    if is_id(id) { id } else { "my-town" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn better(name: &str, expected: &str) {
        let bad = id_of(Path::new(name)).expect_err(name);
        assert_eq!(bad.better, expected, "{name}");
        assert!(is_id(&bad.better));
    }

    #[test]
    fn names_that_can_be_ids_are_taken() {
        for name in ["tongba", "a/b/tongba-2023", "x"] {
            assert!(id_of(Path::new(name)).is_ok(), "{name}");
        }
    }

    #[test]
    fn others_get_a_proposal() {
        better("My Town", "my-town");
        better("2023 Flood!", "town-2023-flood");
        better("桐坝", "my-town");
        better("it", "my-town");
        better("a_b", "a-b");
        better("/", "my-town");
        better(&"long-".repeat(20), &"long-".repeat(8)[..39]);
    }
}
