//! `township debrief` on a class: every form, hostile names, hostile saves, mixed worlds.

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
use township::engine::measure;
use township::lab::strategies::Strategy;
use township::session::play::Play;

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/saves");

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
        self.steady(&text)
    }

    /// Takes out what another version of the campaign would change.
    fn steady(&self, text: &str) -> String {
        let text = text.replace(&self.campaign.hash, "HASH");
        text.replace(&self.campaign.hash[..8], "HASH")
            .replace("\r\n", "\n")
    }

    /// A class of four: three in one world, one in another.
    fn of_four(&self) -> [Play; 4] {
        [
            ("a.toml", (Strategy::Score, 7, "Ledger")),
            ("b.toml", (Strategy::Substance, 7, "Boots")),
            ("c.toml", (Strategy::Random, 7, "Kettle")),
            ("d.toml", (Strategy::Balanced, 8, "Kettle")),
        ]
        .map(|(file, who)| self.save(file, who, usize::MAX))
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
            "-o",
            "a.json",
            "--decisions",
            "d.csv",
            "--months",
            "m.csv",
            "--force",
        ];
        let output = room.run(&files);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let printed = room.steady(&String::from_utf8(output.stdout).expect("text"));
        for line in printed.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
        }
        let page = room.read("a.html");
        assert!(page.contains("Kettle 2") && page.contains("<svg"));
        for (form, text) in [
            ("paper", &printed),
            ("page", &page),
            ("markdown", &room.read("a.md")),
            ("json", &room.read("a.json")),
            ("decisions", &room.read("d.csv")),
            ("months", &room.read("m.csv")),
        ] {
            // The numbers are in no language.
            let name = match form {
                "json" | "months" => format!("class-{form}"),
                _ => format!("class-{form}-{lang}"),
            };
            insta::assert_snapshot!(name, text);
        }
    }
}

#[test]
fn the_numbers_are_the_plays_own_and_stand_by_nickname() {
    let room = Room::new();
    let plays = room.of_four();
    let output = room.run(&["debrief", "--json", "class"]);
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let told = json["plays"].as_array().expect("a list");
    let names: Vec<&Value> = told.iter().map(|play| &play["player"]).collect();
    assert_eq!(names, ["Boots", "Kettle", "Kettle 2", "Ledger"]);
    for (told, at) in told.iter().zip([1, 2, 3, 0]) {
        let (world, state) = (&plays[at].campaign().world, plays[at].state());
        let strain = &state.team.strain;
        for (book, number) in [
            ("marks", state.year.closed),
            ("outcome", measure::outcome(world, state)),
            ("trust", measure::trust(world, state)),
            ("burnout", strain.burnout()),
            ("gap", measure::gap(state)),
        ] {
            // Reading JSON may lose the last bit of a number.
            let read = told["books"][book].as_f64().expect("a number");
            assert!((read - number).abs() < 1e-12, "{book}: {read}, {number}");
        }
        assert_eq!(told["state"], format!("{:016x}", state.hash()));
        assert_eq!(told.get("behaviours"), None, "they stand beside no name");
    }
    assert_eq!(json["worlds"].as_array().map(Vec::len), Some(2));
}

#[test]
fn no_name_does_harm() {
    let room = Room::new();
    let long = "长".repeat(170);
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
        "--decisions",
        "d.csv",
    ];
    let output = room.run(&files);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let (page, markdown) = (room.read("a.html"), room.read("a.md"));
    let (months, decisions) = (room.read("m.csv"), room.read("d.csv"));
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    let printed = String::from_utf8(output.stdout).expect("text");
    for text in [&page, &markdown, &months, &decisions, &printed] {
        assert!(!text.contains('\u{202e}'));
        assert!(!text.contains(&"长".repeat(9)), "a name is short");
    }
    assert!(!markdown.contains("<script"));
    for rows in [&months, &decisions] {
        assert!(rows.lines().all(|row| !row.starts_with('=')), "{rows}");
        assert!(
            ["a,", "b,"]
                .iter()
                .all(|name| rows.contains(&format!("\n{name}")))
        );
    }
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
    write("header.toml", &whole[..600]);
    write("none.toml", b"x = 1\n");
    write("empty.toml", b"");
    let text = String::from_utf8(whole.clone()).expect("text");
    write(
        "elsewhere.toml",
        text.replace("\"0.1.0\"", "\"0.1.1\"").as_bytes(),
    );
    write("note.txt", b"not a save");
    fs::create_dir(room.class().join("folder.toml")).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink("a.toml", room.class().join("link.toml")).expect("a link");
    let before = bytes(&room.class());
    let order = ["--lang", "en", "debrief", "class", "-o", "a.json"];
    let output = room.run(&order);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let json: Value = serde_json::from_str(&room.read("a.json")).expect("JSON");
    let mut left: Vec<(&str, &str)> = json["left_out"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|left| {
            let text = |key: &str| left[key].as_str().expect("text");
            (text("file"), text("why"))
        })
        .collect();
    left.sort_unstable();
    let mut expected = vec![
        ("elsewhere.toml", "damaged"),
        ("empty.toml", "no-save"),
        ("flipped.toml", "damaged"),
        ("folder.toml", "no-file"),
        ("half.toml", "not-over"),
        ("header.toml", "damaged"),
        ("link.toml", "no-file"),
        ("none.toml", "no-save"),
        ("torn.toml", "damaged"),
    ];
    expected.retain(|(file, _)| cfg!(unix) || *file != "link.toml");
    assert_eq!(left, expected);
    for (file, _) in &expected {
        assert!(said.contains(file), "{file}: {said}");
        assert!(
            printed.contains(&format!("- {file}: ")),
            "{file}: {printed}"
        );
    }
    assert!(
        !printed.contains(&room.class().display().to_string()),
        "no path is told"
    );
    assert!(
        printed.contains("4 plays: Boots, Kettle, Kettle 2, Ledger."),
        "{printed}"
    );
    assert_eq!(bytes(&room.class()), before, "every file is as it was");
}

#[test]
fn campaigns_and_seeds_are_told_apart() {
    let room = Room::new();
    room.of_four();
    let output = room.run(&["--lang", "en", "debrief", "class", SHIPPED]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert!(printed.starts_with("7 plays side by side\n"), "{printed}");
    let one_line = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains("These plays mix 2 campaigns or versions"));
    assert!(one_line.contains("that makes 3 worlds"));
    assert!(one_line.contains("seed 2017, 3 plays: Boots"));
    assert!(
        one_line.contains("seed 8, Kettle 2 alone;")
            || one_line.contains("seed 8, Kettle 3 alone;")
    );
    assert!(printed.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn a_campaign_that_is_not_here_is_named() {
    let room = Room::new();
    room.of_four();
    fs::remove_dir_all(room.folder.path().join("campaigns")).expect("it was installed");
    let output = room.run(&["--lang", "en", "debrief", "class", SHIPPED]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert!(printed.contains("4 files were left out:"), "{printed}");
    assert!(
        printed.contains("- a.toml: was played on smallest"),
        "{printed}"
    );
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(said.lines().all(|line| line.contains(".toml: ")), "{said}");
}

#[test]
fn one_that_is_left_is_told_alone() {
    let room = Room::new();
    room.save("a.toml", (Strategy::First, 7, "Solo"), usize::MAX);
    room.save("b.toml", (Strategy::First, 7, "Half"), 20);
    let output = room.run(&["--lang", "en", "debrief", "class", "--plays", "0"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert!(printed.contains("The three books"), "{printed}");
}

#[test]
fn what_cannot_be_done_is_said() {
    let room = Room::new();
    let check = |arguments: &[&str], words: &str| {
        let output = room.run(arguments);
        let said = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(words), "{said}");
        assert!(output.stdout.is_empty());
    };
    check(
        &["--lang", "en", "debrief", "class"],
        "no save to open here: class",
    );
    room.of_four();
    let order = ["--lang", "en", "debrief", "class", "--chronicle", "c.md"];
    check(&order, "A chronicle tells one play");
    assert!(!room.folder.path().join("c.md").exists());
    fs::write(room.folder.path().join("a.md"), "mine").expect("a file");
    let order = ["--lang", "en", "debrief", "class", "--markdown", "a.md"];
    check(&order, "a.md");
    assert_eq!(room.read("a.md"), "mine");
    for n in 0..400 {
        fs::write(room.class().join(format!("n{n}.toml")), "x").expect("a file");
    }
    check(
        &["--lang", "en", "debrief", "class"],
        "At most 400 saves at once",
    );
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
