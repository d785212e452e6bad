//! The versions of what is compared, from the lock file.

/// Returns the name and version of a package.
pub fn of(package: &str) -> String {
    let named = format!("name = \"{package}\"");
    let mut lines = include_str!("../Cargo.lock").lines();
    lines.find(|line| *line == named);
    let version = lines
        .next()
        .and_then(|line| line.strip_prefix("version = "));
    let version = version.map_or("?", |version| version.trim_matches('"'));
    format!("{package} {version}")
}
