//! `check` as a verb: exit codes, languages, colour, JSON; and the campaigns that are built in.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use township::campaign::Checked;
use township::campaign::builtin_ids;
use township::campaign::check_dir;
use township::campaign::code::Code;
use township::campaign::load_builtin;
use township::cli;
use township::cli::check;
use township::text::Lang;
use township::text::is_clean;

fn tests(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(below)
}

/// Runs the verb: exit code and what it wrote.
fn run(dir: &Path, lang: Lang, json: bool, color: bool) -> (u8, String) {
    let mut out = Vec::new();
    let code = check::tell(&check_dir(dir).report, lang, json, color, &mut out)
        .expect("memory takes everything");
    (code, String::from_utf8(out).expect("text"))
}

/// Takes the colours out of a text: `ESC [ … m`, and nothing else.
fn plain(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |plain, part| {
        let (codes, rest) = part.split_once('m').expect("a colour ends");
        assert!(
            codes.bytes().all(|b| b.is_ascii_digit() || b == b';'),
            "{codes:?}"
        );
        plain + rest
    })
}

#[test]
fn a_clean_campaign_gives_0() {
    let clean = tests("campaigns/smallest");
    assert_eq!(
        run(&clean, Lang::En, false, false),
        (cli::DONE, "Nothing found.\n".into())
    );
    assert_eq!(
        run(&clean, Lang::Zh, false, true),
        (cli::DONE, "没有发现问题。\n".into())
    );
}

#[test]
fn findings_give_1() {
    let broken = tests("diagnostics/unknown-key");
    let (code, said) = run(&broken, Lang::En, false, false);
    assert_eq!(code, cli::FINDINGS);
    assert!(
        said.contains("error[E012]: [[concept]] has no key `reeding`"),
        "{said}"
    );
    let (_, colored) = run(&broken, Lang::En, false, true);
    assert_ne!(colored, said);
    assert!(is_clean(&plain(&colored)));
}

/// Checks the smallest campaign with broken files beside it, each with so many bytes of comment at its end; returns what
/// was found.
fn with_broken_files(bytes: usize) -> String {
    let root = tempfile::tempdir().expect("a folder");
    let dir = root.path().join("smallest");
    fs::create_dir(&dir).expect("a folder");
    for entry in fs::read_dir(tests("campaigns/smallest")).expect("a folder") {
        let entry = entry.expect("a file");
        if entry.path().is_file() {
            fs::copy(entry.path(), dir.join(entry.file_name())).expect("a copy");
        }
    }
    for n in 0..12 {
        let broken = format!("[[event]]\nid = \"e{n}\nkind = 3\n[[letter]]\nid = {n}\n");
        let text = broken + "# " + &"x".repeat(bytes);
        fs::write(dir.join(format!("more-{n:02}.toml")), text).expect("a file");
    }
    let (_, said) = run(&dir, Lang::En, true, false);
    said.replace(&root.path().display().to_string(), "")
}

#[test]
fn a_big_campaign_that_is_read_by_several_hands_gives_the_same_findings() {
    let little = with_broken_files(1);
    assert!(little.matches("more-11.toml").count() > 1);
    assert_eq!(little, with_broken_files(200_000));
}

#[test]
fn what_cannot_be_read_gives_2() {
    for dir in [
        tests("no-such-folder"),
        tests("check.rs"),
        tests("snapshots"),
    ] {
        let (code, said) = run(&dir, Lang::En, false, false);
        assert_eq!(code, cli::COULD_NOT, "{said}");
    }
}

#[test]
fn json_has_places_and_both_languages() {
    let (code, written) = run(&tests("diagnostics/duplicate-id"), Lang::En, true, false);
    let json: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let twins = json["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|found| found["rule"] == "duplicate-id");
    let twins = twins.expect("the finding");
    assert_eq!(
        (code, &json["could_not_read"]),
        (cli::FINDINGS, &false.into())
    );
    assert_eq!(
        (&twins["code"], &twins["severity"]),
        (&"E024".into(), &"error".into())
    );
    assert_eq!(
        (&twins["file"], &twins["start"]["line"]),
        (&"extra.toml".into(), &32.into())
    );
    assert_eq!(
        (&twins["start"]["column"], &twins["end"]["column"]),
        (&8.into(), &13.into())
    );
    assert_eq!(twins["message"]["en"], "`one` is used twice");
    assert_eq!(twins["message"]["zh"], "`one` 用了两次");
    assert_eq!(twins["others"][0]["start"]["line"], 21);
}

#[test]
fn built_in_campaigns_are_those_of_the_folder() {
    let campaigns = Path::new(env!("CARGO_MANIFEST_DIR")).join("campaigns");
    let mut folders: Vec<String> = fs::read_dir(&campaigns)
        .expect("the campaigns")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(
        builtin_ids(),
        folders,
        "touch src/campaign/builtin.rs to embed them anew"
    );
    for id in folders {
        let Checked {
            campaign, report, ..
        } = check_dir(&campaigns.join(&id));
        assert!(report.is_clean(), "{}", report.render(Lang::En, false));
        let built_in = load_builtin(&id).expect("a campaign");
        assert_eq!(
            built_in.hash,
            campaign.expect("a campaign").hash,
            "touch src/campaign/builtin.rs to embed {id} anew"
        );
    }
}

#[test]
fn a_built_in_campaign_that_does_not_exist_says_so() {
    let report = load_builtin("nowhere-1999").expect_err("there is none");
    assert_eq!(report.diagnostics[0].code, Code::NoCampaign);
    assert!(report.could_not_read());
}
