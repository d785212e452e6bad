//! The doors between the rooms and the purity of the inner ones, checked as text (DESIGN §3).

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may import.
const DOORS: &[(&str, &[&str])] = &[
    ("engine", &[]),
    ("text", &[]),
    ("config", &["campaign", "text", "tui", "view"]),
    ("campaign", &["engine", "text"]),
    ("session", &["engine", "campaign", "text"]),
    ("lab", &["engine", "campaign", "session", "text"]),
    ("view", &["engine", "campaign", "session", "text"]),
    (
        "debrief",
        &["engine", "campaign", "session", "lab", "view", "text"],
    ),
    ("tui", &["engine", "campaign", "session", "view", "text"]),
    ("plain", &["engine", "campaign", "session", "view", "text"]),
    (
        "cli",
        &[
            "engine", "campaign", "session", "lab", "view", "debrief", "tui", "plain", "text",
            "config",
        ],
    ),
];

/// Rooms and the names that would break their purity, with the only files where a name may stand.
const PURITY: &[(&str, &[&str], &[&str])] = &[
    ("engine", ENGINE_IMPURE, &[]),
    ("text", OUTSIDE, &[]),
    ("view", OUTSIDE, &[]),
    ("debrief", OUTSIDE, &[]),
    (
        "session",
        OUTSIDE,
        &["src/session/disk.rs", "src/session/disk/"],
    ),
    (
        "campaign",
        &[
            "std::env",
            "std::net",
            "std::thread",
            "Instant::now",
            "SystemTime",
            "println!",
            "ratatui",
            "crossterm",
        ],
        &["src/campaign/hands.rs"],
    ),
];

const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "Instant::now",
    "SystemTime",
    "rand::",
    "println!",
    "ratatui",
    "crossterm",
];

const ENGINE_IMPURE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::thread",
    "Instant::now",
    "SystemTime",
    "rand::",
    "println!",
    "HashMap",
    "HashSet",
    "ratatui",
    "crossterm",
    "String",
    ".exp(",
    ".ln(",
    ".powf(",
    ".powi(",
    ".mul_add(",
    ".tanh(",
    "serde",
    "SafeText",
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Files that hold only tests, by their name or their folder's.
fn is_test(name: &str) -> bool {
    name.split('/')
        .any(|part| ["tests", "tests.rs", "fixture.rs"].contains(&part))
}

/// The part of a file that ships: before its tests, without comments.
fn shipped(source: &str) -> String {
    let code = source
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or(source);
    code.lines()
        .filter(|l| !l.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn check(root: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    for entry in fs::read_dir(root.join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.ends_with(".rs") && !DOORS.iter().any(|(room, _)| *room == name) {
            wrong.push(format!(
                "src/{name}: a room that the table of doors does not list"
            ));
        }
    }
    for (room, allowed) in DOORS {
        let mut files = Vec::new();
        rust_files(&root.join("src").join(room), &mut files);
        for file in files {
            let name = file
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            let source = fs::read_to_string(&file).unwrap();
            if !source.starts_with("//!") {
                wrong.push(format!("{name}: no module doc"));
            }
            if is_test(&name) {
                continue;
            }
            let code = shipped(&source);
            if code.contains("use crate::{") {
                wrong.push(format!("{name}: one import a line, please"));
            }
            for (other, _) in DOORS
                .iter()
                .filter(|(other, _)| other != room && !allowed.contains(other))
            {
                if code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{other};"))
                {
                    wrong.push(format!("{name}: may not import `{other}`"));
                }
            }
            for (_, names, except) in PURITY.iter().filter(|(pure, ..)| pure == room) {
                if except.iter().any(|prefix| name.starts_with(prefix)) {
                    continue;
                }
                wrong.extend(
                    names
                        .iter()
                        .filter(|n| code.contains(**n))
                        .map(|n| format!("{name}: pure room names `{n}`")),
                );
            }
        }
    }
    wrong
}

#[test]
fn doors_and_purity_hold() {
    let wrong = check(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_broken_house_is_found() {
    let root = tempfile::tempdir().unwrap();
    for (room, _) in DOORS {
        fs::create_dir_all(root.path().join("src").join(room)).unwrap();
    }
    fs::create_dir(root.path().join("src/cellar")).unwrap();
    fs::write(
        root.path().join("src/engine/mod.rs"),
        "//! Rules.\nuse crate::tui::app;\nfn f() { Instant::now(); }",
    )
    .unwrap();
    fs::write(
        root.path().join("src/view/mod.rs"),
        "use crate::{text, engine};",
    )
    .unwrap();
    assert_eq!(
        check(root.path()),
        [
            "src/cellar: a room that the table of doors does not list",
            "src/engine/mod.rs: may not import `tui`",
            "src/engine/mod.rs: pure room names `Instant::now`",
            "src/view/mod.rs: no module doc",
            "src/view/mod.rs: one import a line, please",
        ]
    );
}
