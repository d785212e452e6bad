//! `township test --html`: a page that is whole, says what the report says, runs nothing and loads nothing.

mod common;

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

use common::pages::harmless;
use common::pages::well_formed;
use township::lab::report::Report;

/// A folder with the smallest campaign, changed, and room for pages.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// Copies the smallest campaign; `change` rewrites its head.
    fn new(change: impl Fn(String) -> String) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let into = folder.path().join("smallest");
        fs::create_dir(&into).expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
        let head = fs::read_to_string(from.join("campaign.toml")).expect("a file");
        fs::write(into.join("campaign.toml"), change(head)).expect("a file");
        fs::copy(from.join("story.toml"), into.join("story.toml")).expect("a copy");
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn test(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_township"))
            .current_dir(self.folder.path())
            .args(["test", "smallest", "--plays", "40", "--quick"])
            .args(arguments)
            .env("TOWNSHIP_HOME", self.folder.path())
            .env_remove("NO_COLOR")
            .output()
            .expect("the program starts")
    }

    /// Writes the page in a language and reads it.
    fn page(&self, lang: &str) -> String {
        let output = self.test(&["--lang", lang, "--html", "page.html", "--force"]);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("page.html"));
        fs::read_to_string(self.path("page.html")).expect("a page")
    }

    fn report(&self) -> Report {
        let output = self.test(&["--json"]);
        serde_json::from_slice(&output.stdout).expect("a report")
    }
}

/// Returns what stands in the table of a class.
fn table<'p>(page: &'p str, class: &str) -> &'p str {
    let begin = format!("<table class=\"{class}\">");
    let (_, rest) = page.split_once(&begin).expect("the table is there");
    rest.split_once("</table>").expect("it ends").0
}

#[test]
fn a_page_is_whole_and_loads_nothing_in_both_languages() {
    let desk = Desk::new(|head| head);
    for (lang, code, title, finding) in [
        ("zh", "zh-CN", "最小的剧本", "没有发现问题。"),
        ("en", "en", "The smallest campaign", "Nothing found."),
    ] {
        let page = desk.page(lang);
        assert!(page.contains(&format!("<html lang=\"{code}\">")));
        assert!(page.contains(&format!("<h1>{title}</h1>")));
        assert!(page.contains(finding));
        harmless(&page);
        assert!(!page.contains("lab-"), "{lang}: a key without words");
        assert!(page.contains("township test smallest --seed 1 --plays 40 --quick"));
    }
}

#[test]
fn every_event_has_a_cell_for_each_month() {
    let desk = Desk::new(|head| head);
    let (page, report) = (desk.page("en"), desk.report());
    let heat = table(&page, "heat");
    let cells = heat.matches("<td class=\"h").count() + heat.matches("<td class=\"off\"").count();
    assert_eq!(cells, 12 * report.heat.len());
    let plays = report.batch.plays * report.batch.strategies.len() as u64;
    for row in &report.heat {
        for month in 0..12 {
            let came: u64 = row.came.iter().map(|by| by[month]).sum();
            let eligible: u64 = row.eligible.iter().map(|by| by[month]).sum();
            let looks = report.pools[month].ticks;
            let said = format!(
                ": came {came} times in {plays} plays; could come {eligible} of the {looks} times"
            );
            assert!(heat.contains(&said), "{} {month}: {said}", row.id);
        }
    }
}

#[test]
fn every_number_has_its_cell() {
    let desk = Desk::new(|head| head);
    let (page, report) = (desk.page("zh"), desk.report());
    let strategies = report.batch.strategies.len();
    let rows = |class: &str| table(&page, class).matches("<tr>").count();
    // Heads count as rows too.
    let ended = report.coverage(township::lab::report::Kind::Ending);
    assert_eq!(rows("endings"), ended.iter().sum::<usize>() + 1);
    assert_eq!(page.matches("<table class=\"book\">").count(), 10);
    assert_eq!(
        page.matches("<svg class=\"spread\"").count(),
        10 * strategies
    );
    for met in &report.things {
        let own = met.id.rsplit('.').next().expect("an id");
        let code = [&met.id, own].map(|id| format!("<code>{id}</code>"));
        assert!(code.iter().any(|code| page.contains(code)), "{}", met.id);
    }
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    let desk = Desk::new(|head| {
        head.replace(
            "title.zh = \"最小的剧本\"",
            r#"title.zh = '</title><script>alert("一")</script>'"#,
        )
        .replace(
            "title.en = \"The smallest campaign\"",
            r#"title.en = '"><img src=x onerror=alert(1)>&lt;'"#,
        )
    });
    let page = desk.page("zh");
    assert!(!well_formed(&page).contains(&"script"));
    assert!(page.contains("<h1>&lt;/title&gt;&lt;script&gt;alert(&quot;一&quot;)"));
    let page = desk.page("en");
    assert!(!well_formed(&page).contains(&"img"));
    assert!(page.contains("<h1>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;lt;</h1>"));
}

#[test]
fn the_same_report_gives_the_same_page() {
    let desk = Desk::new(|head| head);
    let page = desk.page("en");
    let output = desk.test(&["--lang", "en", "--html", "again.html", "--jobs", "3"]);
    assert_eq!(output.status.code(), Some(0));
    let again = fs::read_to_string(desk.path("again.html")).expect("a page");
    assert!(page == again, "another number of jobs wrote another page");
}

#[test]
fn a_file_that_is_there_is_replaced_only_if_asked_for() {
    let desk = Desk::new(|head| head);
    fs::write(desk.path("mine.html"), "mine").expect("a file");
    let output = desk.test(&["--lang", "en", "--html", "mine.html"]);
    assert_eq!(output.status.code(), Some(2));
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(why.contains("mine.html is there already"), "{why}");
    assert!(output.stdout.is_empty(), "nothing was played");
    let read = || fs::read_to_string(desk.path("mine.html")).expect("a file");
    assert_eq!(read(), "mine");
    let output = desk.test(&["--lang", "en", "--html", "mine.html", "--force"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(read().starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_page_that_cannot_be_made_gives_2() {
    let desk = Desk::new(|head| head);
    for (arguments, part) in [
        (&["--html", "no/such/page.html"][..], "could not be written"),
        (&["--html", "p.html", "--against", "smallest"], "--against"),
    ] {
        let output = desk.test(&[&["--lang", "en"], arguments].concat());
        assert_eq!(output.status.code(), Some(2));
        let why = String::from_utf8_lossy(&output.stderr);
        assert!(why.contains(part), "{why}");
        assert!(output.stdout.is_empty(), "nothing was played");
    }
    assert!(!desk.path("p.html").exists());
}

#[test]
fn json_stays_json_beside_a_page() {
    let desk = Desk::new(|head| head);
    let output = desk.test(&["--json", "--html", "page.html"]);
    let report: Report = serde_json::from_slice(&output.stdout).expect("a report and nothing else");
    assert_eq!(report.batch.plays, 40);
    assert!(desk.path("page.html").exists());
}

#[test]
fn every_play_of_the_designers_is_on_the_page_with_how_it_went() {
    let desk = Desk::new(|head| head);
    let plays = "[[play]]\nid = \"calm\"\ntitle.zh = \"平安<年>\"\n\n  [[play.step]]\n  until = \"end\"\n\n\
                 [[play]]\nid = \"never\"\n\n  [[play.step]]\n  until = \"month 3\"\n  expect = \"month == 9\"\n";
    fs::write(desk.path("smallest/own.play.toml"), plays).expect("a file");
    for (lang, passed, failed) in [("en", "passed", "failed"), ("zh", "通过", "没通过")] {
        let page = desk.page(lang);
        well_formed(&page);
        for (play, class, word) in [("calm", "good", passed), ("never", "warn", failed)] {
            let line = format!("<code>{play}</code> <span class=\"{class}\">{word}</span>");
            assert!(page.contains(&line), "{lang}: {line}");
        }
        assert!(
            page.contains("平安&lt;年&gt;") && page.contains("E073"),
            "{lang}"
        );
        let (count, quick) = match lang {
            "en" => ("1 finding", "Options were not compared"),
            _ => ("1 个问题", "没有比较选项"),
        };
        assert!(page.contains(&format!("<p class=\"warn\">{count}</p>")));
        assert!(page.contains(quick));
    }
}
