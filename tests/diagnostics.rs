//! Every rule of the checker, triggered: a folder per rule under `tests/diagnostics`, laid over the smallest campaign.
//!
//! The rendered message in both languages is a snapshot. What cannot lie in a repository (links, pipes, huge files) is
//! made here.

use insta::assert_snapshot;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use township::campaign::Checked;
use township::campaign::Report;
use township::campaign::check_dir;
use township::campaign::code::Code;
use township::campaign::code::Severity;
use township::campaign::diagnostic::Diagnostic;
use township::campaign::limits;
use township::campaign::source::Source;
use township::text::Lang;
use township::text::is_clean;

/// Returns a path below `tests`.
fn tests(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(below)
}

/// A copy of the smallest campaign that a test may spoil.
struct Spoiled {
    _root: tempfile::TempDir,
    dir: PathBuf,
}

impl Spoiled {
    fn new() -> Self {
        let root = tempfile::tempdir().expect("a folder for the test");
        let dir = root.path().join("smallest");
        copy(&tests("campaigns/smallest"), &dir);
        Self { _root: root, dir }
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        fs::write(self.dir.join(name), text).expect("a file for the test");
        self
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the test");
    for entry in fs::read_dir(from).expect("a fixture") {
        let entry = entry.expect("a fixture's file");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy for the test");
        }
    }
}

/// Checks a folder; the report is safe, and there is a campaign exactly if nothing of its own is an error.
fn check(dir: &Path) -> Report {
    let Checked {
        campaign, report, ..
    } = check_dir(dir);
    for lang in Lang::ALL {
        assert!(
            is_clean(&report.render(lang, false)),
            "{}",
            report.render(lang, false)
        );
    }
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).expect("JSON");
    let findings = json["findings"].as_array().map(Vec::len);
    assert_eq!(findings, Some(report.diagnostics.len()));
    // What is wrong with the designer's plays or with a reform keeps nobody from playing.
    let file = |found: &Diagnostic| report.sources.files.get(found.place.file);
    let of_its_own = |found: &&Diagnostic| !file(found).is_some_and(Source::is_beside);
    let errors = report.diagnostics.iter().filter(of_its_own);
    let errors = errors.filter(|found| found.severity() == Severity::Error);
    assert_eq!(
        campaign.is_some(),
        errors.count() == 0 && report.left_out == 0
    );
    report
}

/// Checks a folder that breaks one rule, and compares what is said about it.
fn check_rule(rule: &str, dir: &Path) {
    let report = check(dir);
    let rules: BTreeSet<&str> = report
        .diagnostics
        .iter()
        .map(|found| found.code.rule())
        .collect();
    let said = Lang::ALL.map(|lang| report.render(lang, false)).join("\n");
    assert_eq!(rules, BTreeSet::from([rule]), "{said}");
    let root = dir.parent().expect("a folder above").display().to_string();
    assert_snapshot!(rule, said.replace(&root, "DIR"));
}

/// Spoils a campaign in a way that no fixture can.
fn made(rule: &str, spoiled: &Spoiled) -> bool {
    match rule {
        "unreadable" => fs::remove_dir_all(&spoiled.dir).expect("removed"),
        "no-campaign" => {
            fs::remove_dir_all(&spoiled.dir).expect("removed");
            fs::create_dir(&spoiled.dir).expect("made");
            spoiled.write("README.md", "# Soon");
        }
        "not-a-file" => {
            fs::create_dir(spoiled.dir.join("folder.toml")).expect("made");
            #[cfg(unix)]
            std::os::unix::fs::symlink("/dev/zero", spoiled.dir.join("link.toml")).expect("made");
            #[cfg(unix)]
            std::os::unix::net::UnixListener::bind(spoiled.dir.join("socket.toml")).expect("made");
        }
        "too-many-files" => {
            for n in 0..limits::FILES {
                spoiled.write(&format!("x{n:03}.toml"), "# Empty.\n");
            }
        }
        "file-too-big" => {
            let long = "字".repeat(limits::FILE_BYTES / 3);
            spoiled.write("extra.toml", format!("# {long}\n"));
        }
        "folder-too-big" => {
            let almost = format!("# {}\n", "x".repeat(limits::FILE_BYTES - 10));
            for n in 0..limits::FOLDER_BYTES / limits::FILE_BYTES + 1 {
                spoiled.write(&format!("x{n:02}.toml"), &almost);
            }
        }
        _ => return false,
    }
    true
}

#[test]
fn every_rule_has_a_message_worth_reading() {
    let of_a_campaign = |code: &&Code| !code.is_of_settings() && !code.is_of_plays();
    for code in Code::ALL.iter().filter(of_a_campaign) {
        let spoiled = Spoiled::new();
        if !made(code.rule(), &spoiled) {
            let fixture = tests("diagnostics").join(code.rule());
            assert!(
                fixture.is_dir(),
                "no fixture for {} {}",
                code.id(),
                code.rule()
            );
            copy(&fixture, &spoiled.dir);
        }
        check_rule(code.rule(), &spoiled.dir);
    }
}

#[test]
fn every_fixture_is_a_rule() {
    let rules: BTreeSet<&str> = Code::ALL.iter().map(|code| code.rule()).collect();
    for entry in fs::read_dir(tests("diagnostics")).expect("the fixtures") {
        let name = entry.expect("a fixture").file_name();
        assert!(rules.contains(name.to_string_lossy().as_ref()), "{name:?}");
    }
}

#[test]
fn codes_and_rules_are_told_apart() {
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    let rules: BTreeSet<&str> = Code::ALL.iter().map(|code| code.rule()).collect();
    assert_eq!((ids.len(), rules.len()), (Code::ALL.len(), Code::ALL.len()));
}

#[test]
fn the_smallest_campaign_is_clean() {
    let report = check(&tests("campaigns/smallest"));
    assert!(report.is_clean(), "{}", report.render(Lang::En, false));
}
