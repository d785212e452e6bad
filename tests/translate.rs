//! `township translate`: the shipped campaign with its English taken out and put back, and the verb in the shell.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use township::campaign::check_dir;
use township::campaign::code::Code;
use township::campaign::load_dir;
use township::campaign::translate::State;
use township::campaign::translate::survey;
use township::campaign::translate::write::write;
use township::text::Lang;

/// A folder with a copy of a campaign.
struct Copied {
    dir: PathBuf,
    _root: tempfile::TempDir,
}

impl Copied {
    fn of(campaign: &str) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let name = Path::new(campaign).file_name().expect("a name");
        let dir = root.path().join(name);
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(campaign), &dir);
        Self { dir, _root: root }
    }

    /// Returns every file below the folder with its text, in order.
    fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        collect(&self.dir, "", &mut files);
        files.sort();
        files
    }

    fn edit(&self, name: &str, from: &str, to: &str) {
        let path = self.dir.join(name);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).expect("written");
    }

    /// Runs the verb in English: exit code and what it said.
    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_township"))
            .arg("translate")
            .arg(&self.dir)
            .args(arguments)
            .args(["--lang", "en"])
            .output()
            .expect("the program starts");
        let said = String::from_utf8(output.stdout).expect("text");
        assert!(output.stderr.is_empty());
        (output.status.code().expect("it ends by itself"), said)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

fn collect(dir: &Path, prefix: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = format!(
            "{prefix}{}",
            path.file_name().expect("a name").to_string_lossy()
        );
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else {
            files.push((name, fs::read_to_string(&path).expect("text")));
        }
    }
}

/// Takes the lines of the English texts out of a file.
fn stripped(text: &str) -> String {
    let mut kept = String::new();
    let mut within = false;
    for line in text.split_inclusive('\n') {
        if within {
            within = line.trim_end() != "\"\"\"";
            continue;
        }
        let Some((key, value)) = line.split_once(" = ") else {
            kept += line;
            continue;
        };
        if key.ends_with(".en") {
            within = value.trim_end() == "\"\"\"";
        } else {
            kept += &line.replace("[\"zh\", \"en\"]", "[\"zh\"]");
        }
    }
    kept
}

/// The shipped campaign in Chinese alone.
fn chinese() -> Copied {
    let copied = Copied::of("campaigns/liuxi-2017");
    for (name, text) in copied.files() {
        fs::write(copied.dir.join(name), stripped(&text)).expect("written");
    }
    copied
}

#[test]
fn the_shipped_campaign_without_english_is_translated_and_keeps_every_byte() {
    let copied = chinese();
    let before = copied.files();
    let alone = load_dir(&copied.dir).expect("it can be played in Chinese");
    assert_eq!(alone.languages, [Lang::Zh]);
    let plan = survey(&copied.dir, Lang::En, &[]).expect("a plan");
    assert_eq!(plan.added(), plan.items.len());
    assert!(plan.added() > 1_000);
    assert_eq!(copied.files(), before, "a plan writes nothing");
    write(&copied.dir, &plan).expect("written");
    let after = copied.files();
    for (name, text) in &before {
        let (_, now) = after.iter().find(|(now, _)| now == name).expect("the file");
        assert_eq!(stripped(now), *text, "{name}");
    }
    let checked = check_dir(&copied.dir);
    let campaign = checked
        .campaign
        .expect("it can be played in both languages");
    assert_eq!(campaign.languages, Lang::ALL);
    let title = &campaign.book.title;
    assert_eq!(
        title.plain(Lang::En),
        title.plain(Lang::Zh),
        "the game never shows the marker"
    );
    let mut others = checked.report.diagnostics.iter();
    assert!(others.all(|found| found.code == Code::Untranslated));
    assert_eq!(
        checked.report.diagnostics.len() + checked.report.left_out,
        plan.items.len()
    );
    let again = survey(&copied.dir, Lang::En, &[]).expect("a plan");
    assert_eq!(again.count(State::Waits), plan.items.len());
    assert!(again.changes.is_empty() && again.record.is_none());
}

#[test]
fn the_shipped_campaign_needs_a_record_and_nothing_else() {
    let copied = Copied::of("campaigns/liuxi-2017");
    let before = copied.files();
    let (code, said) = copied.run(&["en"]);
    assert_eq!(code, 0, "{said}");
    let after = copied.files();
    assert!(before.iter().all(|file| after.contains(file)));
    assert_eq!(after.len(), before.len() + 1);
    assert!(check_dir(&copied.dir).report.is_clean());
}

#[test]
fn the_verb_says_what_it_does() {
    let copied = Copied::of("tests/campaigns/smallest");
    copied.edit(
        "campaign.toml",
        "languages = [\"zh\", \"en\"]",
        "languages = [\"zh\"]",
    );
    copied.edit(
        "campaign.toml",
        "title.en = \"The smallest campaign\"\n",
        "",
    );
    let before = copied.files();
    let (code, said) = copied.run(&["en", "--dry-run"]);
    assert_eq!(code, 0);
    assert!(
        said.contains(
            "campaign.toml: `en` to add to the languages\ncampaign.toml: 1 text to add\n"
        ),
        "{said}"
    );
    let (code, said) = copied.run(&["en", "--list"]);
    assert_eq!(code, 1);
    assert_eq!(said, "campaign.toml:10: campaign.title waits: 最小的剧本\n");
    assert_eq!(copied.files(), before);
    let (code, said) = copied.run(&["en"]);
    assert_eq!(code, 0);
    assert!(
        said.contains("campaign.toml: 1 text added\n") && said.contains(" 1 waiting, "),
        "{said}"
    );
    let (code, said) = copied.run(&["en", "--list"]);
    assert_eq!(
        (code, said.as_str()),
        (1, "campaign.toml:11: campaign.title waits: 最小的剧本\n")
    );
    copied.edit(
        "campaign.toml",
        "TRANSLATE: 最小的剧本",
        "The smallest campaign",
    );
    assert_eq!(copied.run(&["en"]).0, 0);
    copied.edit("campaign.toml", "最小的剧本", "最小最小的剧本");
    let (code, said) = copied.run(&["en", "--list"]);
    assert_eq!(code, 1);
    assert!(
        said.starts_with(
            "campaign.toml:11: campaign.title is stale, its original in line 10 changed"
        ),
        "{said}"
    );
    let (code, said) = copied.run(&["en", "--list", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((code, &json["written"]), (1, &false.into()));
    assert_eq!(json["stale"][0]["path"], "campaign.title");
    assert_eq!(
        (&json["stale"][0]["file"], &json["stale"][0]["line"]),
        (&"campaign.toml".into(), &11.into())
    );
    assert_eq!(json["untranslated"], serde_json::json!([]));
    let (code, said) = copied.run(&["en", "--accept", "campaign.title"]);
    assert!(
        code == 0 && said.contains("1 stale translation taken as right."),
        "{said}"
    );
    let (code, said) = copied.run(&["en", "--list"]);
    assert!(
        code == 0 && said.starts_with("Nothing waits and nothing is stale"),
        "{said}"
    );
}

#[test]
fn what_cannot_be_done_is_said_and_touches_nothing() {
    let copied = Copied::of("tests/campaigns/smallest");
    let (code, said) = copied.run(&["en", "--accept", "campaign.titel"]);
    assert!(
        code == 2 && said.contains("Did you mean `campaign.title`?"),
        "{said}"
    );
    let (code, said) = copied.run(&["zh"]);
    assert!(
        code == 2 && said.contains("zh is the campaign's own language"),
        "{said}"
    );
    let broken = "[[concept]]\nid = \"x\nname.zh = \"名\"\n";
    fs::write(copied.dir.join("broken.toml"), broken).expect("written");
    let (code, said) = copied.run(&["en"]);
    assert!(
        code == 1 && said.contains("broken.toml cannot be read and was left as it is"),
        "{said}"
    );
    fs::write(copied.dir.join("translations/en.txt"), "nonsense\n").expect("written");
    let before = copied.files();
    let (code, said) = copied.run(&["en"]);
    assert!(code == 2 && said.contains("W078"), "{said}");
    assert_eq!(copied.files(), before);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let copied = Copied::of("tests/campaigns/smallest");
    copied.edit(
        "campaign.toml",
        "title.en = \"The smallest campaign\"\n",
        "",
    );
    let outside = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(outside.path(), copied.dir.join("translations")).expect("a link");
    let before = fs::read_to_string(copied.dir.join("campaign.toml")).expect("text");
    let (code, said) = copied.run(&["en"]);
    assert_eq!(code, 2, "{said}");
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 0);
    let after = fs::read_to_string(copied.dir.join("campaign.toml")).expect("text");
    assert_eq!(after, before);
}
