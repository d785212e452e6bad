//! One file of a campaign, of any bytes: checked with its fellows, told, drawn, translated, and played where it can be.
//!
//! The file's first line may say where it lies, as a comment: `# story.toml` stands in that file's place. Otherwise it
//! lies beside the files of the smallest campaign as `extra.toml`.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use township::campaign::Checked;
use township::campaign::check_dir;
use township::campaign::code::Severity;
use township::campaign::graph;
use township::campaign::graph::Format;
use township::campaign::graph::Scope;
use township::campaign::translate::survey;
use township::campaign::translate::write::write;
use township::lab::script;
use township::plain::reading;
use township::text::Lang;
use township::text::Ui;

use super::Target;
use super::lay_smallest;
use super::play::play;
use super::tokens;
use super::told::report_is_sound;
use super::told::told;

pub const CAMPAIGN: Target = Target {
    name: "campaign",
    run,
    tokens: tokens::of_campaigns,
    mend: <[u8]>::to_vec,
    beside: "diagnostics",
    usual: 60,
};

/// Where a file may lie, besides `extra.toml`.
const PLACES: [&str; 5] = [
    "campaign.toml",
    "story.toml",
    "plays/some.play.toml",
    "reforms/some.toml",
    "translations/en.txt",
];

fn run(bytes: &[u8]) {
    let root = tempfile::tempdir().expect("a folder for the test");
    let dir = root.path().join("smallest");
    lay_smallest(&dir);
    let place = place(bytes);
    let path = dir.join(place);
    fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder for the test");
    fs::write(path, bytes).expect("a file for the test");
    let checked = check_dir(&dir);
    told(&checked);
    drawn(&checked);
    // Only the file that says it can make English the original.
    let others = if place == "campaign.toml" {
        &Lang::ALL[..]
    } else {
        &[Lang::En]
    };
    for lang in others {
        translated(&dir, *lang, checked.campaign.is_some());
    }
    played(checked);
}

/// Returns where a file lies, by its first line.
fn place(bytes: &[u8]) -> &'static str {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
    let said = first.strip_prefix(b"# ").unwrap_or(first);
    let known = PLACES.into_iter().find(|place| place.as_bytes() == said);
    known.unwrap_or("extra.toml")
}

/// Draws what can be drawn.
fn drawn(checked: &Checked) {
    for (format, lang) in Format::ALL.into_iter().zip([Lang::Zh, Lang::En, Lang::Zh]) {
        let all = format == Format::Html;
        let drawn = graph::draw(&Ui::new(lang), checked, format, Scope { event: None, all });
        assert_eq!(drawn.is_some(), checked.campaign.is_some());
    }
}

/// Adds what a translator needs; a campaign that could be played still can, and a second time there is nothing to add.
fn translated(dir: &Path, lang: Lang, sound: bool) {
    let Ok(plan) = survey(dir, lang, &[]) else {
        return;
    };
    if plan.changes.is_empty() && plan.record.is_none() {
        return;
    }
    write(dir, &plan).expect("nobody else writes there");
    let again = check_dir(dir);
    report_is_sound(&again.report);
    assert!(again.campaign.is_some() || !sound, "it was sound before");
    let rest = survey(dir, lang, &[]).expect("it could be looked over before");
    assert!(rest.changes.is_empty(), "{:?}", rest.changes);
}

/// Plays what can be played: at random, and the designer's plays.
fn played(checked: Checked) {
    let whole = checked.report.count(Severity::Error) == 0 && checked.report.left_out == 0;
    let Some(campaign) = checked.campaign else {
        return;
    };
    play(&campaign.world, 1);
    if whole {
        let plays = script::run_all(&Arc::new(campaign), &checked.scripts, &reading::read);
        let failures = plays.into_iter().flat_map(|played| played.failures);
        report_is_sound(&checked.report.with(failures));
    }
}
