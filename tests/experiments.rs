//! `township lab` as its users meet it: parts that are put together, files that are not overwritten, mistakes that are told.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;

fn lab(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_township"))
        .args(["--lang", "en", "lab"])
        .args(arguments)
        .current_dir(home)
        .env_clear()
        .env("TOWNSHIP_HOME", home)
        .output()
        .expect("the program starts")
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(both).expect("words")
}

const COMPARE: [&str; 6] = [
    "compare",
    "half-visits",
    "--players",
    "score",
    "--plays",
    "22",
];

#[test]
fn parts_put_together_are_the_whole_to_the_digit() {
    let home = home();
    let with = |more: &[&str]| lab(home.path(), &[&COMPARE[..], more].concat());
    let whole = with(&["--json", "--jobs", "1"]);
    assert_eq!(whole.status.code(), Some(0), "{}", said(&whole));
    for part in ["3/3", "1/3", "2/3"] {
        let file = format!("{}.json", &part[..1]);
        let done = with(&["--shard", part, "-o", &file, "--jobs", "2"]);
        assert!(said(&done).contains("This is a part"), "{}", said(&done));
    }
    let files = ["merge", "2.json", "3.json", "1.json"];
    let merged = lab(home.path(), &[&files[..], &["--json"]].concat());
    assert_eq!(
        String::from_utf8_lossy(&merged.stdout),
        String::from_utf8_lossy(&whole.stdout)
    );
    let missing = lab(home.path(), &["merge", "1.json", "3.json"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(
        said(&missing).contains("Plays are missing: 7–13"),
        "{}",
        said(&missing)
    );
    let twice = lab(
        home.path(),
        &["merge", "1.json", "2.json", "1.json", "3.json"],
    );
    assert!(
        said(&twice).contains("hold the same plays"),
        "{}",
        said(&twice)
    );
    let record = fs::read_to_string(home.path().join("1.json")).expect("a record");
    fs::write(home.path().join("4.json"), &record[..record.len() / 2]).expect("a file");
    fs::write(
        home.path().join("5.json"),
        record.replace("half-visits", "HALF"),
    )
    .expect("a file");
    for (file, words) in [
        ("4.json", "is no record"),
        ("5.json", "of another experiment"),
        ("x", "There is no file x"),
    ] {
        let broken = lab(home.path(), &["merge", "1.json", file, "2.json", "3.json"]);
        assert_eq!(broken.status.code(), Some(2), "{file}");
        assert!(said(&broken).contains(words), "{file}: {}", said(&broken));
    }
}

/// Returns the words of a file without a page's tags.
fn words(text: &str) -> String {
    let parts = text.split('<').map(|part| match part.split_once('>') {
        Some((_, words)) => words,
        None => part,
    });
    let all = parts.collect::<String>();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_output_says_how_to_repeat_it_and_none_is_overwritten() {
    let home = home();
    let files = [
        "--csv", "a.csv", "--rows", "b.csv", "-o", "c.json", "--html", "d.html",
    ];
    let done = lab(home.path(), &[&COMPARE[..], &files].concat());
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let command = "township lab compare half-visits --players score --plays 22 --seed 1";
    for file in ["a.csv", "b.csv", "d.html"] {
        let text = words(&fs::read_to_string(home.path().join(file)).expect(file));
        for words in ["liuxi-2017", "0.1.0", command] {
            assert!(text.contains(words), "{file} lacks {words}");
        }
    }
    let rows = fs::read_to_string(home.path().join("b.csv")).expect("rows");
    let rows: Vec<&str> = rows.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(rows.len(), 1 + 2 * 22);
    let columns = |row: &&str| row.split(',').count();
    assert!(rows.iter().all(|row| columns(row) == columns(&rows[0])));
    assert!(rows[1..].iter().all(|row| !row.contains(",,")));
    fs::write(home.path().join("a.csv"), "mine").expect("a file");
    let again = lab(home.path(), &[&COMPARE[..], &files].concat());
    assert_eq!(again.status.code(), Some(2));
    assert!(
        said(&again).contains("is there already"),
        "{}",
        said(&again)
    );
    assert_eq!(
        fs::read_to_string(home.path().join("a.csv")).expect("mine"),
        "mine"
    );
}

#[test]
fn mistakes_are_told_before_anything_is_played() {
    let home = home();
    for (arguments, words) in [
        (
            &["compare", "half-visit"][..],
            "Did you mean “half-visits”?",
        ),
        (
            &["compare", "regime.inspection=2"],
            "Did you mean “regime.inspections”?",
        ),
        (
            &["compare", "regime.inspections=99"],
            "regime.inspections can be 0 to 12",
        ),
        (
            &["compare", "regime.inspections=x"],
            "is not a value for it",
        ),
        (&["compare", "as-is"], "Name at least one set of rules"),
        (&["sweep", "regime.inspections=1..8"], "cannot be walked"),
        (
            &["sweep", "regime.inspections=1..8:500"],
            "cannot be walked",
        ),
        (&["compare", "team", "--players", "saint"], "saint"),
        (&["best", "--utility", "joy=1"], "joy=1"),
        (&["run", "--shard", "3/2"], "3/2"),
        (&["run", "--campaign", "nowhere"], "nowhere"),
    ] {
        let output = lab(home.path(), arguments);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            said(&output)
        );
        assert!(
            said(&output).contains(words),
            "{arguments:?}: {}",
            said(&output)
        );
    }
}

#[test]
fn a_sweep_and_the_reforms_are_told() {
    let home = home();
    let sweep = [
        "sweep",
        "regime.inspections=1..8:3",
        "--players",
        "score",
        "--plays",
        "8",
    ];
    let sweep = lab(home.path(), &sweep);
    assert!(said(&sweep).contains("inspections=4.5"), "{}", said(&sweep));
    let others = ["run", "--players", "planner,balanced:0.7", "--plays", "2"];
    let others = lab(home.path(), &others);
    assert_eq!(others.status.code(), Some(0), "{}", said(&others));
    let reforms = lab(home.path(), &["reforms"]);
    for id in [
        "half-visits",
        "unannounced",
        "duty-lists",
        "all-together",
        "cosmetic",
    ] {
        assert!(said(&reforms).contains(id), "{id}");
    }
}
