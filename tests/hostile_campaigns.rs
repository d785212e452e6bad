//! Campaigns from strangers: whatever lies in the folder, checking it ends, says what is wrong, and harms nobody.

use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use township::campaign::Campaign;
use township::campaign::Checked;
use township::campaign::Report;
use township::campaign::check_dir;
use township::campaign::code::Code;
use township::campaign::limits;
use township::engine;
use township::engine::action::Action;
use township::engine::action::Answer;
use township::engine::action::Ask;
use township::engine::action::Plan;
use township::engine::action::Reception;
use township::engine::state::Item;
use township::text::Lang;
use township::text::is_clean;

/// Returns the folder of the smallest campaign.
fn smallest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest")
}

/// Reads a file of the smallest campaign.
fn read(name: &str) -> String {
    fs::read_to_string(smallest().join(name)).expect("the smallest campaign")
}

/// A folder that holds the smallest campaign, to be spoiled.
struct Folder {
    _root: tempfile::TempDir,
    dir: PathBuf,
}

impl Folder {
    fn new() -> Self {
        let root = tempfile::tempdir().expect("a folder for the test");
        let dir = root.path().join("smallest");
        fs::create_dir(&dir).expect("a folder for the test");
        let folder = Self { _root: root, dir };
        folder
            .write("campaign.toml", read("campaign.toml"))
            .write("story.toml", read("story.toml"));
        folder
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        fs::write(self.dir.join(name), text).expect("a file for the test");
        self
    }

    fn check(&self) -> (Option<Campaign>, Report) {
        check(&self.dir)
    }

    /// Checks that one of the findings is of this code.
    #[track_caller]
    fn finds(&self, code: Code) {
        let (campaign, report) = self.check();
        let codes: Vec<Code> = report.diagnostics.iter().map(|found| found.code).collect();
        assert!(codes.contains(&code) && campaign.is_none(), "{codes:?}");
    }
}

/// Checks a folder; the report may go to a terminal.
fn check(dir: &Path) -> (Option<Campaign>, Report) {
    let Checked {
        campaign, report, ..
    } = check_dir(dir);
    for lang in Lang::ALL {
        let said = report.render(lang, false);
        assert!(is_clean(&said), "{said}");
    }
    assert!(serde_json::from_str::<serde_json::Value>(&report.to_json()).is_ok());
    (campaign, report)
}

#[test]
fn what_nests_without_end_is_refused() {
    for text in [
        "x = ".to_owned() + &"[".repeat(100_000),
        "x = ".to_owned() + &"{a=".repeat(100_000),
        "a.".repeat(100_000) + "b = 1",
        format!("[{}b]", "a.".repeat(100_000)),
        "[".repeat(100_000),
        "\"\"\"".repeat(33_333),
        "x = \"\\".repeat(50_000),
        "[[event]]\n".repeat(11_000) + "x = ",
    ] {
        let folder = Folder::new();
        folder.write("extra.toml", text);
        assert!(folder.check().0.is_none());
    }
}

#[test]
fn expressions_without_end_are_refused() {
    for (text, code) in [
        ("(".repeat(100_000), Code::ExpressionLimit),
        ("!".repeat(1_900), Code::ExpressionLimit),
        ("flag.a && ".repeat(190), Code::ExpressionLimit),
        ("9".repeat(1_900), Code::BadNumber),
        ("a".repeat(1_900), Code::UnknownName),
        (format!("flag.{}", "a".repeat(41)), Code::BadId),
    ] {
        let ending = "[[ending]]\nid = 'x'\ntitle = 'x'\nbody = 'x'\n";
        let folder = Folder::new();
        folder.write("extra.toml", format!("{ending}when = '{text}'\n"));
        folder.finds(code);
    }
}

#[test]
fn what_is_not_a_file_is_never_opened() {
    let folder = Folder::new();
    let outside = folder
        .dir
        .parent()
        .expect("a folder above")
        .join("outside.toml");
    fs::write(&outside, "[[concept]]\n").expect("a file outside");
    fs::create_dir_all(folder.dir.join("deep/folder.toml")).expect("a folder");
    let mut refused = 1;
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&outside, folder.dir.join("file-link.toml")).expect("a link");
        std::os::unix::fs::symlink("..", folder.dir.join("folder-link")).expect("a link");
        std::os::unix::fs::symlink("nowhere", folder.dir.join("dangling.toml")).expect("a link");
        refused += 3;
        let pipe = folder.dir.join("pipe.toml");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        refused += usize::from(made.is_ok_and(|status| status.success()));
    }
    let (_, report) = folder.check();
    let codes: Vec<Code> = report.diagnostics.iter().map(|found| found.code).collect();
    assert_eq!(codes, vec![Code::NotAFile; refused]);
}

#[test]
fn what_is_nobodys_business_is_passed_over() {
    let folder = Folder::new();
    fs::create_dir(folder.dir.join(".git")).expect("a folder");
    fs::create_dir(folder.dir.join("plays")).expect("a folder");
    for name in [".git/Bad.toml", ".#story.toml", "README.md", "story.toml~"] {
        folder.write(name, "not TOML");
    }
    let hash = folder.check().0.expect("a campaign").hash;
    assert_eq!(hash, check(&smallest()).0.expect("a campaign").hash);
    // A designer's play is the checker's business, and never the game's.
    folder.write("plays/one.play.toml", "not TOML");
    let (campaign, report) = folder.check();
    assert_eq!(report.diagnostics[0].code, Code::Syntax);
    assert_eq!(campaign.expect("it can be played").hash, hash);
    let played = township::campaign::load_dir(&folder.dir).expect("a campaign");
    assert_eq!(played.hash, hash);
    fs::remove_file(folder.dir.join("plays/one.play.toml")).expect("removed");
    folder.write("extra.toml", "");
    assert_ne!(
        hash,
        folder.check().0.expect("a campaign").hash,
        "an empty file is a file"
    );
}

#[test]
fn line_ends_and_byte_order_marks_make_no_difference() {
    let folder = Folder::new();
    let windows = |name| "\u{FEFF}".to_owned() + &read(name).replace('\n', "\r\n");
    folder
        .write("campaign.toml", windows("campaign.toml"))
        .write("story.toml", windows("story.toml"));
    let (campaign, report) = folder.check();
    assert!(report.is_clean(), "{}", report.render(Lang::En, false));
    let (book, plain) = (
        campaign.expect("a campaign").book,
        check(&smallest()).0.expect("a campaign").book,
    );
    assert_eq!(format!("{book:?}"), format!("{plain:?}"));
}

#[test]
fn findings_without_end_are_counted() {
    let folder = Folder::new();
    let keys: String = (0..20_000).map(|n| format!("key-{n} = {n}\n")).collect();
    folder.write("extra.toml", format!("[[concept]]\n{keys}"));
    let (_, report) = folder.check();
    assert_eq!(report.diagnostics.len(), limits::FINDINGS);
    assert!(report.left_out >= 19_000);
    assert!(
        report
            .render(Lang::En, false)
            .lines()
            .last()
            .is_some_and(|line| line.contains("more"))
    );
}

#[test]
fn too_many_entries_are_not_even_listed() {
    let folder = Folder::new();
    for n in 0..=limits::ENTRIES {
        folder.write(&format!("{n}.txt"), "");
    }
    folder.finds(Code::TooManyFiles);
}

#[test]
fn one_slip_of_syntax_does_not_hide_the_others() {
    let folder = Folder::new();
    let story = read("story.toml")
        .replace("month = 1\n", "month = \n")
        .replace("weight", "wieght");
    let story = story.replace("id = \"walk\"\n", "id = \"walk\"\nmoed = \"care\"\n");
    folder.write("story.toml", story);
    let (_, report) = folder.check();
    let rules: Vec<&str> = report
        .diagnostics
        .iter()
        .map(|found| found.code.rule())
        .collect();
    assert_eq!(
        rules,
        ["syntax", "unknown-key"],
        "and nothing about the letter that is lost"
    );
}

#[test]
fn a_file_cut_anywhere_is_survived() {
    let story = read("story.toml");
    let folder = Folder::new();
    for end in (0..story.len()).step_by(97) {
        folder.write("story.toml", &story.as_bytes()[..end]);
        folder.check();
    }
}

/// Plays a campaign to its end, taking the first thing that is open.
fn play(campaign: &Campaign, seed: u64) {
    let world = &campaign.world;
    let mut state = engine::begin(world, seed, &mut ());
    for _ in 0..10_000 {
        let actions = match engine::ask(world, &state) {
            Ask::Tray(items) => match items[0] {
                Item::Letter(id) => vec![Action::Letter(id, Answer::Annex)],
                Item::Event(id) => (0..8).map(|option| Action::Event(id, option)).collect(),
            },
            Ask::Plan { .. } => vec![Action::Plan(Plan::empty(world))],
            Ask::Visit(_) => vec![Action::Receive(Reception::Disclose)],
            Ask::Report | Ask::Year => vec![Action::Continue],
            Ask::Over => return,
        };
        let done = actions
            .iter()
            .any(|action| engine::step(world, &mut state, action, &mut ()).is_ok());
        assert!(done, "{actions:?} were all refused");
    }
    panic!("the play never ends");
}

/// Returns the tables of a file whose headers are not among these, in order.
fn without(text: &str, headers: &[&str]) -> String {
    let tables = text
        .split("\n[")
        .filter(|table| !headers.iter().any(|header| table.starts_with(header)));
    tables.collect::<Vec<_>>().join("\n[")
}

#[test]
fn what_loads_can_be_played() {
    play(&check(&smallest()).0.expect("a campaign"), 1);
}

#[test]
fn the_barest_campaign_can_be_played() {
    let tables = ["[official]]", "[staff]]", "[grade]]", "regime]", "model]"];
    let bare = without(&read("campaign.toml"), &tables).replace("owner = \"water\"\n", "");
    let story = "\n".to_owned() + &read("story.toml");
    let tables = ["[letter]]", "[concept]]", "[event]]", "[initiative]]"];
    let folder = Folder::new();
    folder.write("campaign.toml", bare).write(
        "story.toml",
        without(&story, &tables).replace("{var.trips}", "3"),
    );
    let (campaign, report) = folder.check();
    play(
        &campaign.unwrap_or_else(|| panic!("{}", report.render(Lang::En, false))),
        2,
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_file_is_survived(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let folder = Folder::new();
        folder.write("extra.toml", bytes).check();
    }

    #[test]
    fn any_slip_is_survived(at in any::<prop::sample::Index>(), length in 0..40usize, slip in "[\\[\\]{}\"'=,.\n a-z0-9\u{202e}中]{0,6}") {
        let mut story: Vec<char> = read("story.toml").chars().collect();
        let at = at.index(story.len());
        story.splice(at..(at + length).min(story.len()), slip.chars());
        let folder = Folder::new();
        folder.write("story.toml", String::from_iter(story)).check();
    }
}
