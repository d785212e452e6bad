//! `township debrief` on a class: hostile names, hostile saves, mixed worlds, and every form.

mod common;

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::sync::Arc;

use common::played;
use serde_json::Value;
use township::campaign::Campaign;
use township::campaign::load_dir;
use township::lab::strategies::Strategy;
use township::session::play::Play;

/// A home with the smallest campaign installed, and a folder for the class.
struct Room {
    folder: tempfile::TempDir,
    campaign: Arc<Campaign>,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let from = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/campaigns/smallest");
        let campaign = load_dir(from.as_ref()).unwrap_or_else(|_| panic!("it can be played"));
        let room = Self {
            folder,
            campaign: Arc::new(campaign),
        };
        fs::create_dir(room.class()).expect("a folder");
        assert_eq!(room.run(&["install", from]).status.code(), Some(0));
        room
    }

    fn class(&self) -> PathBuf {
        self.folder.path().join("class")
    }

    fn save(&self, file: &str, who: (Strategy, u64, &str), most: usize) -> Play {
        played::save(&self.class(), file, &self.campaign, who, most).1
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_township"))
            .current_dir(self.folder.path())
            .args(arguments)
            .env("TOWNSHIP_HOME", self.folder.path())
            .env_remove("NO_COLOR")
            .stdin(std::process::Stdio::null())
            .output()
            .expect("the program starts")
    }

    fn read(&self, name: &str) -> String {
        let text = fs::read_to_string(self.folder.path().join(name)).expect("it is there");
        text.replace(&self.campaign.hash, "HASH")
            .replace("\r\n", "\n")
    }

    /// A class of four: three in one world, one in another.
    fn of_four(&self) -> Vec<Play> {
        [
            ("a.toml", (Strategy::Score, 7, "Ledger")),
            ("b.toml", (Strategy::Substance, 7, "Boots")),
            ("c.toml", (Strategy::Random, 7, "Kettle")),
            ("d.toml", (Strategy::Balanced, 8, "Kettle")),
        ]
        .map(|(file, who)| self.save(file, who, usize::MAX))
        .into()
    }
}

#[test]
fn every_form_in_both_languages() {
    let room = Room::new();
    room.of_four();
    for lang in ["zh", "en"] {
        let files = [
            "--lang",
            lang,
            "debrief",
            "class",
            "--markdown",
            "a.md",
            "--html",
            "a.html",
            "--decisions",
            "d.csv",
            "--months",
            "m.csv",
            "--force",
        ];
        let output = room.run(&files);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let printed = String::from_utf8(output.stdout).expect("text");
        let printed = printed.replace(&room.campaign.hash, "HASH");
        assert!(lang == "zh" || printed.lines().all(|line| line.chars().count() <= 80));
        insta::assert_snapshot!(format!("class-paper-{lang}"), printed);
        insta::assert_snapshot!(format!("class-markdown-{lang}"), room.read("a.md"));
        insta::assert_snapshot!(format!("class-page-{lang}"), room.read("a.html"));
        let rows = room.read("m.csv");
        assert_eq!(rows.lines().count(), 1 + 4 * 12);
        assert_eq!(
            rows.lines()
                .filter(|row| row.starts_with("player,"))
                .count(),
            1
        );
        let decisions = room.read("d.csv");
        assert!(
            ["Ledger,", "Boots,", "Kettle,", "Kettle 2,"]
                .iter()
                .all(|name| decisions.lines().any(|row| row.starts_with(name)))
        );
    }
}

#[test]
fn the_numbers_are_the_plays_own_and_stand_by_nickname() {
    let room = Room::new();
    let plays = room.of_four();
    let output = room.run(&["debrief", "--json", "class"]);
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let told = json["plays"].as_array().expect("a list");
    let names: Vec<&str> = told
        .iter()
        .map(|p| p["player"].as_str().expect("a name"))
        .collect();
    assert_eq!(names, ["Boots", "Kettle", "Kettle 2", "Ledger"]);
    for (told, play) in told
        .iter()
        .zip([&plays[1], &plays[2], &plays[3], &plays[0]])
    {
        assert_eq!(told["books"]["marks"], play.state().year.closed);
        assert_eq!(told["state"], format!("{:016x}", play.state().hash()));
    }
}

#[test]
fn no_name_does_harm() {
    let room = Room::new();
    let long = "长".repeat(100);
    let names = [
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "| a | b |\u{202e}",
        "",
        "",
        &long,
    ];
    for (n, name) in names.iter().enumerate() {
        room.save(&format!("{n}.toml"), (Strategy::First, 7, name), usize::MAX);
    }
    let files = [
        "debrief",
        "class",
        "--html",
        "a.html",
        "--markdown",
        "a.md",
        "--months",
        "m.csv",
    ];
    let output = room.run(&files);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let (page, markdown, months) = (room.read("a.html"), room.read("a.md"), room.read("m.csv"));
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    for text in [
        &page,
        &markdown,
        &months,
        &String::from_utf8_lossy(&output.stdout).into_owned(),
    ] {
        assert!(!text.contains('\u{202e}'));
        assert!(!text.contains(&"长".repeat(25)), "a name is short");
    }
    assert!(!markdown.contains("<script"));
    assert!(months.lines().all(|row| !row.starts_with('=')), "{months}");
    assert!(months.contains("? 2,"), "two without a name are told apart");
}

#[test]
fn what_is_broken_is_left_out_and_the_others_are_told() {
    let room = Room::new();
    room.of_four();
    room.save("half.toml", (Strategy::First, 7, "Half"), 20);
    let whole = fs::read(room.class().join("a.toml")).expect("a save");
    let write =
        |name: &str, bytes: &[u8]| fs::write(room.class().join(name), bytes).expect("a file");
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    write("flipped.toml", &flipped);
    write("torn.toml", &whole[..whole.len() - 30]);
    write("none.toml", b"x = 1\n");
    write("empty.toml", b"");
    write("note.txt", b"not a save");
    fs::create_dir(room.class().join("folder.toml")).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink("a.toml", room.class().join("link.toml")).expect("a link");
    let before = bytes(&room.class());
    let output = room.run(&["--lang", "en", "debrief", "class"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for name in [
        "half.toml",
        "flipped.toml",
        "torn.toml",
        "none.toml",
        "empty.toml",
        "folder.toml",
    ] {
        assert!(said.contains(name), "{name}: {said}");
    }
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(printed.contains("4 finished plays, 2 worlds."), "{printed}");
    assert!(printed.contains("Left out:") && printed.contains("half.toml"));
    assert_eq!(bytes(&room.class()), before, "every file is as it was");
}

/// Reads every plain file of a folder.
fn bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut all: Vec<_> = paths
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).expect("a file")))
        .collect();
    all.sort();
    all
}
