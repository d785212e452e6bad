//! `township debrief --html`: a page that is whole, says what Markdown says, runs nothing and loads nothing.

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;

use common::pages::harmless;
use common::pages::well_formed;
use common::played;
use township::lab::strategies::Strategy;

/// A folder with a finished play, `play.toml`.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// Copies a shipped play.
    fn shipped() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR"));
        let from = from.join("saves/liuxi-2017-follows-the-marks.toml");
        fs::copy(from, folder.path().join("play.toml")).expect("a copy");
        Self { folder }
    }

    /// Plays the shipped campaign as somebody called so.
    fn played_by(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let who = (Strategy::Random, 7, name);
        played::save(
            folder.path(),
            "play.toml",
            &common::campaign(),
            who,
            usize::MAX,
        );
        Self { folder }
    }

    fn debrief(&self, lang: &str, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_township"))
            .current_dir(self.folder.path())
            .args(["--lang", lang, "debrief", "play.toml", "--no-questions"])
            .args(arguments)
            .env("TOWNSHIP_HOME", self.folder.path())
            .env_remove("NO_COLOR")
            .output()
            .expect("the program starts")
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).expect("a file")
    }
}

/// Lists the headings of a Markdown document's parts.
fn headings(markdown: &str) -> Vec<&str> {
    let lines = markdown.lines();
    lines.filter_map(|line| line.strip_prefix("## ")).collect()
}

#[test]
fn a_page_is_whole_and_loads_nothing_in_both_languages() {
    let desk = Desk::shipped();
    for (lang, code, drawing) in [
        ("zh", "zh-CN", "逐月的台账和实情"),
        ("en", "en", "Ledger and field, month by month"),
    ] {
        let files = [
            "--plays",
            "2",
            "--html",
            "a.html",
            "--markdown",
            "a.md",
            "--force",
        ];
        let output = desk.debrief(lang, &files);
        assert!(String::from_utf8_lossy(&output.stdout).contains("a.html"));
        let (page, markdown) = (desk.read("a.html"), desk.read("a.md"));
        harmless(&page);
        assert!(!page.contains("<script") && !page.contains("debrief-"));
        assert!(page.contains(&format!("<html lang=\"{code}\">")));
        assert!(page.contains(&format!(
            "<svg class=\"chart\" role=\"img\" aria-label=\"{drawing}\""
        )));
        let headings = headings(&markdown);
        assert!(headings.len() >= 8, "{headings:?}");
        for heading in &headings {
            assert!(page.contains(&format!("<h2>{heading}</h2>")), "{heading}");
        }
        assert_eq!(page.matches("<h2>").count(), headings.len());
        // Tables have the same rows: the names of their columns, and below a rule the numbers.
        let rows = markdown.lines().filter(|line| line.starts_with("| "));
        let rules = rows.clone().filter(|line| line.contains("---")).count();
        assert_eq!(page.matches("<tr>").count(), rows.count() - rules);
        assert_eq!(page.matches("<table>").count(), rules);
    }
}

#[test]
fn a_hostile_nickname_is_shown_and_does_nothing() {
    let long = "很长".repeat(80);
    for (name, shown) in [
        (
            "</title><script>alert(1)</script>",
            "&lt;/title&gt;&lt;script&gt;",
        ),
        ("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x"),
        ("\u{202e}txt.exe", "txt.exe"),
        (&long, "很长很长"),
    ] {
        let desk = Desk::played_by(name);
        let output = desk.debrief("en", &["--plays", "0", "--html", "a.html"]);
        let page = desk.read("a.html");
        let tags = well_formed(&page);
        assert!(
            !tags.contains(&"script") && !tags.contains(&"img"),
            "{name}"
        );
        assert!(!page.contains('\u{202e}'));
        assert!(page.contains(shown), "{name}: {output:?}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_if_asked_for() {
    let desk = Desk::shipped();
    fs::write(desk.folder.path().join("mine.html"), "mine").expect("a file");
    let output = desk.debrief("en", &["--plays", "0", "--html", "mine.html"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty(), "nothing was told");
    assert_eq!(desk.read("mine.html"), "mine");
    desk.debrief("en", &["--plays", "0", "--html", "mine.html", "--force"]);
    assert!(desk.read("mine.html").starts_with("<!DOCTYPE html>"));
}
