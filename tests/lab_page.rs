//! `township lab --html`: a page that is whole, says what the record says, runs nothing and loads nothing.

mod common;

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

use common::pages::harmless;
use common::pages::well_formed;

const REFORM: &str = "[reform]\nid = \"fewer\"\nname.zh = \"少查\"\nname.en = \"Fewer checks\"\n\
    about.zh = \"检查少一半。\"\nabout.en = \"Half as many checks.\"\n\n[regime]\ninspections = 1\n";
const HOSTILE: &str = "[reform]\nid = \"fewer\"\nname.zh = '</style><script>alert(\"一\")</script>'\n\
    name.en = '\"><img src=x onerror=alert(1)>&lt;'\nabout.zh = \"甲\"\nabout.en = '<a href=\"http://x\">a</a>'\n\n\
    [regime]\ninspections = 1\n";

/// A folder with the smallest campaign, a reform beside it, and room for pages.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// Copies the smallest campaign; `change` rewrites its head.
    fn new(reform: &str, change: impl Fn(String) -> String) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let into = folder.path().join("smallest");
        fs::create_dir_all(into.join("reforms")).expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
        let head = fs::read_to_string(from.join("campaign.toml")).expect("a file");
        fs::write(into.join("campaign.toml"), change(head)).expect("a file");
        fs::copy(from.join("story.toml"), into.join("story.toml")).expect("a copy");
        fs::write(into.join("reforms/fewer.toml"), reform).expect("a file");
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn lab(&self, arguments: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_township"))
            .current_dir(self.folder.path())
            .arg("lab")
            .args(arguments.split_whitespace())
            .env("TOWNSHIP_HOME", self.folder.path())
            .env_remove("NO_COLOR")
            .output()
            .expect("the program starts")
    }

    /// Writes a page and reads it.
    fn page(&self, lang: &str, arguments: &str) -> String {
        let output = self.lab(&format!(
            "{arguments} --lang {lang} --html page.html --force"
        ));
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("page.html"));
        fs::read_to_string(self.path("page.html")).expect("a page")
    }
}

const COMPARE: &str = "compare fewer --campaign smallest --players score,blame --plays 12 --seed 4";
const SWEEP: &str =
    "sweep regime.inspections=1,2,4 --campaign smallest --players score --plays 6 --with fewer";
const MAP: &str = "sweep regime.inspections=1..4:2 regime.field_share=0..1:3 --campaign smallest \
                   --players score,flat --plays 4";
const FACTS: &str = "facts --quick --campaign smallest --plays 2";
const RUN: &str = "run --campaign smallest --players score,balanced --plays 5 --years 2";

/// Returns what is read on a page: a line for each piece of text, what stands in one row of a table on one line.
fn read(page: &str) -> String {
    let body = page.split_once("<body>").expect("a body").1;
    let (mut text, mut drawn) = (String::new(), false);
    for piece in body.split('<').skip(1) {
        let (tag, said) = piece.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap_or_default();
        drawn = match name {
            "svg" => true,
            "/svg" => false,
            _ => drawn,
        };
        // Of a drawing the words are read; where its lines lie is tested beside the code that draws them.
        let ends = ["/tr", "/p", "/h1", "/h2", "/h3", "/li", "/dd", "/dt", "br"];
        match name {
            _ if ends.contains(&name) || (name == "/svg" && tag.len() == 4) => text.push('\n'),
            "/td" | "/th" | "/text" | "/caption" | "/figcaption" => text.push_str(" | "),
            _ => {}
        }
        text.push_str(said);
    }
    assert!(!drawn, "a drawing does not end");
    let lines = text
        .lines()
        .map(|line| line.trim().trim_matches('|').trim());
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// Takes out what changes with each release of the program and of the campaign.
fn steady(text: &str, page: &str) -> String {
    let hash = page.split("<code>").nth(1).expect("the hash stands first");
    let hash = hash.split('<').next().expect("it ends");
    assert_eq!(hash.len(), 32, "{hash}");
    let version = concat!("township ", env!("CARGO_PKG_VERSION"));
    text.replace(hash, "HASH")
        .replace(version, "township VERSION")
}

#[test]
fn pages_say_what_the_records_say() {
    let desk = Desk::new(REFORM, |head| head);
    for (name, arguments) in [
        ("compare", COMPARE),
        ("sweep", SWEEP),
        ("map", MAP),
        ("facts", FACTS),
        ("run", RUN),
    ] {
        for lang in ["en", "zh"] {
            let page = desk.page(lang, arguments);
            let said = steady(&read(&page), &page);
            insta::assert_snapshot!(format!("{name}_{lang}"), said);
        }
    }
}

#[test]
fn a_page_is_whole_and_loads_nothing() {
    let desk = Desk::new(REFORM, |head| head);
    for arguments in [COMPARE, SWEEP, MAP, FACTS, RUN] {
        let page = desk.page("en", arguments);
        harmless(&page);
        assert!(!page.contains("script"), "{arguments}");
        // No key of a word is left without words.
        for key in ["experiment-", "lab-page-", "fact-", "facts-", "behaviour-"] {
            assert!(!read(&page).contains(key), "{arguments}: {key}");
        }
    }
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    let desk = Desk::new(HOSTILE, |head| {
        head.replace(
            "title.en = \"The smallest campaign\"",
            "title.en = '</title><script>alert(1)</script>'",
        )
    });
    let page = desk.page("en", COMPARE);
    let tags = well_formed(&page);
    for name in ["script", "img", "a href=\"http"] {
        assert!(!tags.contains(&name), "<{name}>");
    }
    assert!(page.contains("<h1>&lt;/title&gt;&lt;script&gt;"));
    assert!(page.contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;lt;"));
    let page = desk.page("zh", COMPARE);
    assert!(!well_formed(&page).contains(&"script"));
    assert!(page.contains("&lt;/style&gt;&lt;script&gt;"));
}

#[test]
fn a_record_from_elsewhere_is_escaped_and_breaks_nothing() {
    let desk = Desk::new(REFORM, |head| head);
    let record = |arguments: &str| {
        let output = desk.lab(&format!("{arguments} -o record.json --force"));
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        fs::read_to_string(desk.path("record.json")).expect("a record")
    };
    let page = |text: &str| {
        fs::write(desk.path("other.json"), text).expect("a file");
        desk.page("en", "merge other.json")
    };
    let whole = record(COMPARE);
    assert!(page(&whole).contains("<h1>The smallest campaign</h1>"));
    let named = whole
        .replace("\"score\"", "\"<script>\"")
        .replace("\"fewer\"", "\"<b>+fewer\"")
        .replace("\"hash\":\"", "\"hash\":\"<i>");
    let named = page(&named);
    let tags = well_formed(&named);
    assert!(!tags.contains(&"script") && !tags.contains(&"i"));
    assert!(named.contains("&lt;script&gt;") && named.contains("&lt;b&gt; + fewer"));
    // The campaign is not the one at hand: the names are those of the record.
    assert!(named.contains("<h1>smallest</h1>"));
    // A walk that does not fit the arms, and values at the ends of what a number can be.
    let walked = record(SWEEP);
    for values in ["[1.0,2.0,4.0,8.0]", "[]", "[1.7e308,-1.7e308,0.0]", "[1.0]"] {
        well_formed(&page(&walked.replace("[1.0,2.0,4.0]", values)));
    }
    // Facts with other arms than they ask for are not judged.
    let facts = record(FACTS);
    let facts = page(&facts.replacen("\"as-is\"", "\"other\"", 1));
    assert!(facts.contains("cannot be judged"), "{}", read(&facts));
}

#[test]
fn parts_put_together_give_the_page_of_the_whole() {
    let desk = Desk::new(REFORM, |head| head);
    for part in ["1/2", "2/2"] {
        let file = part.replace('/', "-");
        let output = desk.lab(&format!("{COMPARE} --shard {part} -o {file}.json"));
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
    let whole = desk.page("en", COMPARE);
    let merged = desk.page("en", "merge 1-2.json 2-2.json --campaign smallest");
    assert!(whole == merged, "the page of the parts is another one");
    assert!(whole == desk.page("en", &format!("{COMPARE} --jobs 3")));
}

#[test]
fn one_play_has_no_interval_and_says_so() {
    let desk = Desk::new(REFORM, |head| head);
    let page = desk.page("en", &COMPARE.replace("--plays 12", "--plays 1"));
    assert!(page.contains("With one play there is no interval"));
    assert!(page.contains("±?") && !page.contains("±0") && !page.contains("class=\"clear\""));
}

#[test]
fn a_file_that_is_there_is_replaced_only_if_asked_for() {
    let desk = Desk::new(REFORM, |head| head);
    fs::write(desk.path("mine.html"), "mine").expect("a file");
    let output = desk.lab(&format!("{COMPARE} --lang en --html mine.html"));
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty(), "nothing was played");
    let read = || fs::read_to_string(desk.path("mine.html")).expect("a file");
    assert_eq!(read(), "mine");
    let output = desk.lab(&format!("{COMPARE} --lang en --html mine.html --force"));
    assert_eq!(output.status.code(), Some(0));
    assert!(read().starts_with("<!DOCTYPE html>"));
}

#[test]
fn the_county_s_page_has_its_three_tables() {
    let desk = Desk::new(REFORM, |head| head);
    for (lang, title) in [("en", "The inspection game"), ("zh", "检查的博弈")] {
        let page = desk.page(lang, "county --campaign smallest --plays 1");
        assert_eq!(page.matches("<table>").count(), 3, "{lang}");
        assert!(page.contains(title) && !page.contains("<svg"), "{lang}");
    }
}
