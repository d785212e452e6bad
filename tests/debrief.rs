//! `township debrief`, `fork` and `guide`: every form in both languages, and what they refuse.

mod common;

use std::fs;
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
use township::session::disk::RealDisk;
use township::session::journal;
use township::session::play::Play;

/// A home with the smallest campaign installed, and finished plays of it.
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
        assert_eq!(room.run(&["install", from]).status.code(), Some(0));
        room
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn save(&self, name: &str, strategy: Strategy, player: &str) -> Play {
        let who = (strategy, 7, player);
        played::save(self.folder.path(), name, &self.campaign, who, usize::MAX).1
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

    /// Runs a debrief that is to succeed; returns what it prints.
    #[track_caller]
    fn debrief(&self, lang: &str, arguments: &[&str]) -> String {
        let all = [
            &["--lang", lang, "debrief", "--plays", "3", "--jobs", "2"],
            arguments,
        ]
        .concat();
        let output = self.run(&all);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    }

    /// Lists the files of the folder.
    fn files(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).expect("a folder");
        let names = names.map(|entry| entry.expect("a file").file_name());
        let mut names: Vec<String> = names.map(|n| n.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

/// Stands for what changes with every build of the campaign.
fn steady(text: &str, campaign: &Campaign) -> String {
    text.replace(&campaign.hash, "HASH")
}

#[test]
fn every_form_in_both_languages() {
    let room = Room::new();
    room.save("play.toml", Strategy::Random, "Boots");
    for lang in ["zh", "en"] {
        let files = [
            "--markdown",
            "a.md",
            "-o",
            "a.json",
            "--decisions",
            "d.csv",
            "--months",
            "m.csv",
            "--chronicle",
            "c.md",
            "--force",
            "play.toml",
        ];
        let printed = room.debrief(lang, &files);
        let shown = |name: &str, text: &str| {
            insta::assert_snapshot!(
                format!("debrief-{name}-{lang}"),
                steady(text, &room.campaign)
            );
        };
        shown("paper", &printed);
        assert!(lang == "zh" || printed.lines().all(|line| line.chars().count() <= 80));
        for (name, file) in [
            ("markdown", "a.md"),
            ("decisions", "d.csv"),
            ("months", "m.csv"),
            ("chronicle", "c.md"),
        ] {
            let text = fs::read_to_string(room.at(file)).expect("it is there");
            shown(name, &text.replace("\r\n", "\n"));
        }
        if lang == "en" {
            shown(
                "json",
                &fs::read_to_string(room.at("a.json")).expect("it is there"),
            );
        }
    }
}

#[test]
fn the_report_s_numbers_are_the_state_s() {
    let room = Room::new();
    let play = room.save("play.toml", Strategy::Score, "Boots");
    let json = room.debrief("en", &["--json", "play.toml"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let (world, state) = (&room.campaign.world, play.state());
    assert_eq!(json["state"], format!("{:016x}", state.hash()));
    let books = [
        ("marks", state.year.closed),
        ("outcome", measure::outcome(world, state)),
        ("trust", measure::trust(world, state)),
        ("burnout", state.team.strain.burnout()),
        ("gap", measure::gap(state)),
    ];
    for (book, number) in books {
        let told = json["books"][book].as_f64().expect("a number");
        assert!(
            (told - number).abs() < 1e-9,
            "{book}: {told} is not {number}"
        );
    }
    let months = json["months"].as_array().expect("a list");
    assert_eq!(months.len(), play.snapshots().len());
    for (month, snapshot) in months.iter().zip(play.snapshots()) {
        assert_eq!(month["outcome"], snapshot.outcome);
    }
    for why in json["why"].as_array().expect("a list") {
        let number = |key: &str| why[key].as_f64().expect("a number");
        let parts = why["parts"].as_array().expect("a list").iter();
        let parts: f64 = parts
            .map(|part| part["by"].as_f64().expect("a number"))
            .sum();
        assert!(
            (number("to") - number("from") - parts).abs() < 1e-9,
            "{why}"
        );
    }
    for decision in json["decisions"].as_array().expect("a list") {
        for apart in decision["roads"][0]["outlook"].as_array().expect("a list") {
            assert_eq!(apart["apart"]["mean"], 0.0, "the road that was taken");
        }
    }
}

#[test]
fn a_file_that_is_there_is_left_alone() {
    let room = Room::new();
    room.save("play.toml", Strategy::First, "Boots");
    fs::write(room.at("a.html"), "mine").expect("a file");
    let before = room.files();
    let order = [
        "debrief",
        "--plays",
        "1",
        "--months",
        "m.csv",
        "--html",
        "a.html",
        "play.toml",
    ];
    let output = room.run(&order);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--force"));
    assert_eq!(room.files(), before, "nothing else was written either");
    assert_eq!(fs::read(room.at("a.html")).expect("a file"), b"mine");
}

#[test]
fn what_cannot_be_opened_is_told_and_left_as_it_was() {
    let room = Room::new();
    let who = (Strategy::First, 7, "Boots");
    played::save(room.folder.path(), "half.toml", &room.campaign, who, 20);
    room.save("whole.toml", Strategy::First, "Boots");
    let whole = fs::read(room.at("whole.toml")).expect("a save");
    let torn = &whole[..whole.len() - 40];
    fs::write(room.at("torn.toml"), torn).expect("a file");
    fs::write(room.at("none.toml"), "x = 1\n").expect("a file");
    for (name, code, words) in [
        ("half.toml", 2, "is not over"),
        ("torn.toml", 2, "torn.toml"),
        ("none.toml", 2, "none.toml"),
        ("nowhere.toml", 2, "nowhere.toml"),
    ] {
        let before = fs::read(room.at(name)).ok();
        let output = room.run(&["--lang", "en", "debrief", "--plays", "0", name]);
        assert_eq!(output.status.code(), Some(code), "{name}: {output:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(words), "{name}: {said}");
        assert_eq!(fs::read(room.at(name)).ok(), before, "{name}");
    }
}

#[test]
fn a_fork_has_everything_before_a_decision() {
    let room = Room::new();
    let play = room.save("play.toml", Strategy::Random, "Boots");
    let before = fs::read(room.at("play.toml")).expect("a save");
    let decisions = play
        .actions()
        .iter()
        .filter(|a| **a != township::engine::action::Action::Continue);
    let decisions = decisions.count();
    for at in [1, 5, decisions] {
        let output = room.run(&["--lang", "en", "fork", "play.toml", "--at", &at.to_string()]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let path = said
            .split(" has the first")
            .next()
            .expect("a path")
            .to_owned();
        let opened = journal::read(&RealDisk, path.as_ref()).expect("a save");
        assert_eq!(
            (opened.header.seed, opened.header.player.as_str()),
            (7, "Boots")
        );
        let kept = opened.entries.len();
        let again = Play::replay(Arc::clone(&room.campaign), 7, &play.actions()[..kept]);
        let state = again.expect("it is legal").state().hash();
        let last = opened.entries.last().map(|entry| entry.state);
        assert_eq!(last.unwrap_or(state), state);
        let made = play.actions()[..kept].iter();
        let made = made.filter(|a| **a != township::engine::action::Action::Continue);
        assert_eq!(made.count(), at - 1);
        assert_ne!(
            play.actions()[kept],
            township::engine::action::Action::Continue
        );
        let replayed = room.run(&["replay", &path]);
        assert_eq!(replayed.status.code(), Some(0), "{replayed:?}");
    }
    let beyond = room.run(&["--lang", "en", "fork", "play.toml", "--at", "9999"]);
    assert_eq!(beyond.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&beyond.stderr).contains(&decisions.to_string()));
    assert_eq!(fs::read(room.at("play.toml")).expect("a save"), before);
}

#[test]
fn a_guide_is_printed_in_the_reader_s_language() {
    let room = Room::new();
    for (lang, words) in [("zh", "复盘"), ("en", "debrief")] {
        let output = room.run(&["--lang", lang, "guide", "liuxi-2017"]);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&output.stdout).contains(words));
    }
    let none = room.run(&["--lang", "en", "guide", "smallest"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&none.stderr).contains("facilitator"));
}

#[test]
fn the_guides_name_only_verbs_that_there_are() {
    for lang in ["zh", "en"] {
        let file = format!("campaigns/liuxi-2017/guide/facilitator-{lang}.md");
        let guide = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/").to_owned() + &file);
        let guide = guide.expect("a guide");
        assert!(
            guide.len() < 16_000,
            "it is read before a workshop, and is in the program"
        );
        for command in guide.split('`').skip(1).step_by(2) {
            let mut words = command.split_whitespace();
            if words.next() != Some("township") {
                continue;
            }
            let verb = words.next().unwrap_or("play");
            let output = Command::new(env!("CARGO_BIN_EXE_township"))
                .args([verb, "--help"])
                .output()
                .expect("the program starts");
            assert_eq!(output.status.code(), Some(0), "{command}");
        }
    }
}
