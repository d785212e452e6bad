//! Fifteen defects (`tests/defects/defects.toml`), each planted by itself in a small campaign: every one must be flagged by
//! `check` or by `test`, and the campaign without them by neither. `--nocapture` shows the time that each took.

use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::time::Instant;

/// Plays of each of the eight strategies: so many that what is missing counts as never seen.
const PLAYS: &str = "1500";

#[derive(Deserialize)]
struct Defects {
    defect: Vec<Defect>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Defect {
    id: String,
    what: String,
    edits: Vec<(String, String)>,
    by: String,
    #[serde(default)]
    with: Vec<String>,
    rule: String,
}

fn tests(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/defects")
        .join(below)
}

/// A copy of the campaign that defects are planted in.
struct Cards {
    _root: tempfile::TempDir,
    dir: PathBuf,
}

impl Cards {
    fn new(edits: &[(String, String)]) -> Self {
        let root = tempfile::tempdir().expect("a folder for the test");
        let dir = root.path().join("cards");
        fs::create_dir_all(dir.join("plays")).expect("a folder for the test");
        for file in ["campaign.toml", "story.toml", "plays/own.play.toml"] {
            fs::copy(tests("cards").join(file), dir.join(file)).expect("a copy for the test");
        }
        let mut story = fs::read_to_string(dir.join("story.toml")).expect("the story");
        for (from, to) in edits {
            assert!(story.contains(from.as_str()), "{from}");
            story = story.replacen(from.as_str(), to, 1);
        }
        fs::write(dir.join("story.toml"), story).expect("a file for the test");
        Self { _root: root, dir }
    }

    fn run(&self, verb: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_township"))
            .args([verb[0], &self.dir.to_string_lossy(), "--lang", "en"])
            .args(&verb[1..])
            .env("TOWNSHIP_HOME", self.dir.join("home"))
            .output()
            .expect("the program starts")
    }

    fn check(&self) -> Output {
        self.run(&["check", "--json"])
    }

    fn test(&self, with: &[String]) -> Output {
        let mut verb = vec!["test", "--seed", "1"];
        match with {
            [] => verb.extend(["--plays", PLAYS]),
            with => verb.extend(with.iter().map(String::as_str)),
        }
        self.run(&verb)
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn the_campaign_without_defects_is_flagged_by_neither() {
    let cards = Cards::new(&[]);
    for output in [cards.check(), cards.test(&[])] {
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
}

#[test]
fn every_defect_is_flagged() {
    let text = fs::read_to_string(tests("defects.toml")).expect("the defects");
    let defects: Defects = toml::from_str(&text).expect("the defects are TOML");
    assert_eq!(defects.defect.len(), 15);
    for defect in &defects.defect {
        let cards = Cards::new(&defect.edits);
        let start = Instant::now();
        let (output, sign) = if defect.by == "check" {
            (cards.check(), format!("\"rule\": \"{}\"", defect.rule))
        } else {
            (cards.test(&defect.with), defect.rule.clone())
        };
        let took = start.elapsed();
        println!(
            "{} {}: {} ms by {}",
            defect.id,
            defect.what,
            took.as_millis(),
            defect.by
        );
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{}: {said}", defect.id);
        assert!(
            said.contains(&sign),
            "{}: {sign} is not in\n{said}",
            defect.id
        );
    }
}
