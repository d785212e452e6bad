//! Designers' plays, run: those of every shipped campaign pass, and what fails says what was instead, in both languages.
//!
//! A fixture below `tests/plays` is a play file, laid beside the smallest campaign; what is said about it is a snapshot.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use insta::assert_snapshot;
use township::campaign::Campaign;
use township::campaign::Checked;
use township::campaign::builtin_ids;
use township::campaign::check_builtin;
use township::campaign::check_dir;
use township::campaign::check_play;
use township::campaign::code::Severity;
use township::campaign::script::Scripts;
use township::campaign::starter;
use township::lab::script;
use township::plain::reading;
use township::text::Lang;
use township::text::is_clean;

fn tests(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(below)
}

/// Lays a play file beside the smallest campaign.
fn lay(name: &str) -> Checked {
    let smallest = check_dir(&tests("campaigns/smallest"));
    let text = fs::read_to_string(tests("plays").join(name)).expect("a fixture");
    check_play(&smallest.report, name, text)
}

/// Runs the plays of a checked campaign and says what failed.
fn said(checked: Checked, lang: Lang) -> String {
    let errors = checked.report.count(Severity::Error);
    assert_eq!(errors, 0, "{}", checked.report.render(Lang::En, false));
    let campaign: Arc<Campaign> = Arc::new(checked.campaign.expect("it can be played"));
    let plays = script::run_all(&campaign, &checked.scripts, &reading::read);
    let failures = plays.into_iter().flat_map(|played| played.failures);
    let report = checked.report.with(failures);
    let said = report.render(lang, false);
    assert!(is_clean(&said), "{said}");
    said
}

/// Checks that nothing fails; what the campaign itself allows is no failure.
#[track_caller]
fn all_pass(checked: Checked) {
    let said = said(checked, Lang::En);
    assert!(said.starts_with("Nothing found."), "{said}");
}

#[test]
fn every_shipped_play_passes() {
    for id in builtin_ids() {
        let checked = check_builtin(id).expect("it is shipped");
        assert!(!checked.scripts.plays.is_empty(), "{id} has no plays");
        all_pass(checked);
    }
}

#[test]
fn the_plays_of_the_starter_pass() {
    for lang in Lang::ALL {
        let wish = starter::Wish {
            id: "tongba",
            languages: &[lang],
            comments: lang,
            titles: &[],
        };
        let root = tempfile::tempdir().expect("a folder");
        let dir = root.path().join("tongba");
        starter::place::write(&dir, &starter::files(&wish)).expect("written");
        let checked = check_dir(&dir);
        assert!(!checked.scripts.plays.is_empty());
        all_pass(checked);
    }
}

#[test]
fn every_kind_of_step_and_expectation_passes() {
    all_pass(lay("passes.play.toml"));
}

#[test]
fn what_fails_says_what_was_instead() {
    for name in ["expectations", "refusals", "never", "invariants"] {
        let said = Lang::ALL.map(|lang| said(lay(&format!("{name}.play.toml")), lang));
        assert_snapshot!(name, said.join("\n"));
    }
}

#[test]
fn plays_are_no_part_of_a_campaign() {
    let with = check_builtin("liuxi-2017").expect("it is shipped");
    let without = township::campaign::load_builtin("liuxi-2017").expect("it is shipped");
    let with: Option<String> = with.campaign.map(|campaign| campaign.hash);
    assert_eq!(with, Some(without.hash));
}

#[test]
fn every_play_is_the_same_each_time() {
    let play = |scripts: &Scripts, campaign: &Arc<Campaign>| -> Vec<u64> {
        let plays = script::run_all(campaign, scripts, &reading::read);
        plays.iter().map(|p| p.play.state().hash()).collect()
    };
    let checked = check_builtin("liuxi-2017").expect("it is shipped");
    let campaign = Arc::new(checked.campaign.expect("it is shipped"));
    assert_eq!(
        play(&checked.scripts, &campaign),
        play(&checked.scripts, &campaign)
    );
}
