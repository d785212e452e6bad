//! Goals, invariants, witnesses and comparisons of versions, on whole campaigns.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use township::campaign::Campaign;
use township::campaign::Checked;
use township::campaign::check_builtin;
use township::campaign::check_dir;
use township::campaign::check_play;
use township::campaign::code::Code;
use township::campaign::script::Happening;
use township::engine::action::Action;
use township::engine::action::Answer;
use township::engine::state::State;
use township::lab::against::Against;
use township::lab::dice;
use township::lab::dice::Dice;
use township::lab::duel::duels;
use township::lab::duel::weighed;
use township::lab::goals::Log;
use township::lab::goals::Trial;
use township::lab::goals::Verdict;
use township::lab::script;
use township::lab::strategies::Strategy;
use township::lab::table::Table;
use township::lab::witness;
use township::lab::witness::Claim;
use township::plain::reading;
use township::session::play::Play;
use township::text::Lang;

fn tests(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(below)
}

fn smallest() -> Checked {
    check_dir(&tests("campaigns/smallest"))
}

fn shipped() -> Checked {
    check_builtin("liuxi-2017").expect("it is shipped")
}

/// Lays the text of a play file beside a campaign.
fn with(checked: &Checked, text: &str) -> Checked {
    let checked = check_play(&checked.report, "new.play.toml", text.to_owned());
    assert!(
        checked.report.is_clean(),
        "{:?}",
        checked.report.diagnostics
    );
    checked
}

/// Returns what fails when the plays of a text are run.
fn failures(checked: &Checked, text: &str) -> Vec<Code> {
    let checked = with(checked, text);
    let campaign = Arc::new(checked.campaign.expect("it can be played"));
    let plays = script::run_all(&campaign, &checked.scripts, &reading::read);
    let failures = plays.into_iter().flat_map(|played| played.failures);
    failures.map(|found| found.code).collect()
}

/// Finds a random play that ends as wanted; returns its seed and actions.
fn find(checked: &Checked, wanted: impl Fn(&State) -> bool) -> (u64, Vec<Action>) {
    let campaign = checked.campaign.as_ref().expect("it can be played");
    for play in 0..2000 {
        let seed = dice::world_seed(5, play);
        let mut dice = Dice::of(5, play, Strategy::Random.dice());
        let mut log = Log::default();
        let mut player = Strategy::Random.player();
        let mut table = Table::new(&campaign.world);
        let state = table.play(seed, &mut *player, &mut dice, &mut log);
        if wanted(state) {
            return (seed, log.0);
        }
    }
    panic!("no such play");
}

#[test]
fn a_witness_holds_only_what_is_needed() {
    let checked = smallest();
    let campaign: &Campaign = checked.campaign.as_ref().expect("it can be played");
    let rain = campaign.event_by_id("rain").expect("an event");
    let write = campaign.option_by_id(rain, "write").expect("an option");
    // The simple player signs and takes the first option, so two decisions are needed, and no more: not even a plan.
    let both = |state: &State| {
        let wrote = state.answered[rain.ix()].is_some_and(|a| a.option == write);
        wrote && state.letters[0] == Some(Answer::Pass)
    };
    let (seed, actions) = find(&checked, both);
    assert!(actions.len() > 30, "only {}", actions.len());
    let shows = |play: &Play| both(play.state());
    let shared = Arc::new(campaign.clone());
    let shrunk = || witness::shrink(&shared, "w", seed, &actions, &shows).expect("it shows it");
    let found = shrunk();
    assert_eq!(found.script.steps.len(), 2, "{:?}", found.script.steps);
    assert_eq!(found.script.seed, 1);
    assert!(found.runs <= witness::RUNS);
    let text =
        |found: &witness::Witness| found.text(Claim::Happens(Happening::Option(rain, write)));
    assert_eq!(text(&found), text(&shrunk()));
    assert_eq!(failures(&checked, &text(&found)), [Code::Unmet]);
    insta::assert_snapshot!(text(&found));
}

#[test]
fn what_needs_no_decision_has_a_witness_without_any() {
    let checked = smallest();
    let shared = Arc::new(checked.campaign.clone().expect("it can be played"));
    let (seed, actions) = find(&checked, |state| state.ending.is_some());
    let ended = |play: &Play| play.state().ending.is_some();
    let found = witness::shrink(&shared, "w", seed, &actions, &ended).expect("it shows it");
    assert!(found.script.steps.is_empty());
    assert!(witness::shrink(&shared, "w", seed, &actions, &|_| false).is_none());
}

#[test]
fn a_broken_invariant_has_a_witness_that_breaks_it() {
    let text = "[[invariant]]\nholds = \"done('night-drill') < 2\"\n";
    let checked = with(&shipped(), text);
    let campaign = Arc::new(checked.campaign.clone().expect("it can be played"));
    let trial = Trial {
        campaign: &campaign,
        scripts: &checked.scripts,
        seed: 1,
        plays: 400,
        jobs: 2,
    };
    let judged = trial.run();
    let broken = judged.broken[0];
    assert_eq!((broken.invariant, broken.player), (0, "random"));
    let (seed, actions) = trial.replay(broken);
    let claim = Claim::Breaks(trial.invariant(broken).expect("it is one of them"));
    let shows = |play: &Play| claim.shown(play);
    let found = witness::shrink(&campaign, "twice", seed, &actions, &shows).expect("it breaks");
    let drills = found.script.steps.len();
    assert!(drills <= 3, "{:?}", found.script.steps);
    assert_eq!(
        failures(&shipped(), &found.text(claim)),
        [Code::BrokenInvariant]
    );
}

#[test]
fn what_is_not_met_is_a_finding_with_its_place() {
    let text = r#"
[[invariant]]
holds = "not chose('rain', 'write')"

[[goal]]
of = "option.rain.write"
at_least = 99

[[goal]]
of = "ending.ordinary"
at_least = 99.9

[[goal]]
of = "outcome"
above = 0
"#;
    let checked = with(&smallest(), text);
    let trial = Trial {
        campaign: checked.campaign.as_ref().expect("it can be played"),
        scripts: &checked.scripts,
        seed: 1,
        plays: 200,
        jobs: 2,
    };
    let findings = trial.findings(&trial.run());
    let report = checked.report.with(findings);
    let said = Lang::ALL.map(|lang| report.render(lang, false)).join("\n");
    assert!(township::text::is_clean(&said));
    insta::assert_snapshot!(said);
}

#[test]
fn goals_are_judged_alike_by_any_number_of_jobs() {
    let text = r#"
[[goal]]
of = "ending.ordinary"
at_least = 5

[[goal]]
of = "event.night-warning"
at_most = 10

[[goal]]
of = "burnout"
below = 0.9
players = "score"

[[goal]]
of = "reading"
quantile = 90
below = 500

[[goal]]
of = "decisions"
above = 20

[[goal]]
of = "quiet_months"
at_most = 12

[[goal]]
of = "town.incidents == 0"
above = 0
"#;
    let checked = with(&shipped(), text);
    let campaign = checked.campaign.as_ref().expect("it can be played");
    let run = |jobs| {
        let trial = Trial {
            campaign,
            scripts: &checked.scripts,
            seed: 3,
            plays: 150,
            jobs,
        };
        trial.run()
    };
    let judged = run(1);
    assert_eq!(judged, run(2));
    assert_eq!(judged, run(7));
    let verdicts: Vec<Verdict> = judged.goals.iter().map(|goal| goal.verdict).collect();
    let mut expected = [Verdict::Met; 7];
    // It is sure to come in July.
    expected[1] = Verdict::Missed;
    assert_eq!(verdicts, expected, "{judged:#?}");
}

#[test]
fn a_campaign_is_no_different_from_itself() {
    let checked = shipped();
    let campaign = checked.campaign.as_ref().expect("it can be played");
    let run = |jobs| {
        let against = Against {
            before: campaign,
            after: campaign,
            strategy: Strategy::Random,
            seed: 1,
            plays: 60,
            jobs,
        };
        against.run()
    };
    let same = run(1);
    assert_eq!(same, run(2));
    assert_eq!((same.new.len(), same.gone.len()), (0, 0));
    assert!(same.things.len() > 200);
    for paired in same.numbers.iter().chain(&same.things) {
        assert_eq!((paired.change, paired.low, paired.high), (0.0, 0.0, 0.0));
        assert_eq!(paired.before, paired.after);
    }
}

#[test]
fn a_change_shows_on_the_same_luck() {
    let root = tempfile::tempdir().expect("a folder");
    let dir = root.path().join("smallest");
    fs::create_dir(&dir).expect("made");
    for name in ["campaign.toml", "story.toml"] {
        let text = fs::read_to_string(tests("campaigns/smallest").join(name)).expect("a fixture");
        // Whoever writes it up gets nothing for it any more, and it is called otherwise.
        let text = text
            .replace("line.flood.paper += 3", "line.flood.paper -= 30")
            .replace("id = \"write\"", "id = \"note\"");
        fs::write(dir.join(name), text).expect("written");
    }
    let (before, after) = (smallest(), check_dir(&dir));
    let compared = Against {
        before: before.campaign.as_ref().expect("it can be played"),
        after: after.campaign.as_ref().expect("it can be played"),
        strategy: Strategy::Random,
        seed: 1,
        plays: 300,
        jobs: 2,
    }
    .run();
    assert_eq!(compared.gone, ["option rain.write"]);
    assert_eq!(compared.new, ["option rain.note"]);
    let number = |name: &str| {
        let all = compared.numbers.iter().chain(&compared.things);
        all.clone()
            .find(|p| p.name == name)
            .expect("it is compared")
    };
    assert!(number("hollow").high < 0.0, "{:?}", number("hollow"));
    // The year's start is the same: whether it rains is not touched.
    assert_eq!(number("event rain").change, 0.0);
    assert!(!number("event rain").is_clear());
}

fn township(arguments: &[&str]) -> (Option<i32>, String) {
    let home = tempfile::tempdir().expect("a folder");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_township"))
        .args(arguments)
        .args(["--lang", "en"])
        .env("TOWNSHIP_HOME", home.path())
        .output()
        .expect("the program starts");
    let said = String::from_utf8(output.stdout).expect("text");
    (output.status.code(), said)
}

/// Copies the smallest campaign and lays a play file beside it.
fn laid(text: &str) -> (tempfile::TempDir, String) {
    let root = tempfile::tempdir().expect("a folder");
    let dir = root.path().join("smallest");
    fs::create_dir(&dir).expect("made");
    for name in ["campaign.toml", "story.toml"] {
        fs::copy(tests("campaigns/smallest").join(name), dir.join(name)).expect("a copy");
    }
    fs::write(dir.join("own.play.toml"), text).expect("written");
    let path = dir.to_str().expect("text").to_owned();
    (root, path)
}

#[test]
fn the_verb_runs_the_designer_s_tests() {
    let (_root, dir) = laid(
        "[[invariant]]\nholds = \"not chose('rain', 'write')\"\n\n[[play]]\nid = \"a\"\n\n  [[play.step]]\n  until = \"end\"\n  expect = \"month == 11\"\n",
    );
    let (code, said) = township(&["test", &dir, "--plays", "50", "--jobs", "2"]);
    assert_eq!(code, Some(1));
    for part in [
        "Plays: 0 of 1 passed.",
        "2 findings\n  In the designer's own tests: 2, told below.",
        "Invariants: 1 of 1 broke.",
        "error[E073]",
        "error[E076]",
        "choose = \"rain.write\"",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_witness_that_is_kept_tells_nothing_twice() {
    let invariant = "[[invariant]]\nholds = \"not chose('rain', 'write')\"\n";
    let (_root, dir) = laid(invariant);
    let run = || township(&["test", &dir, "--plays", "50", "--quick"]).1;
    let first = run();
    let (_, witness) = first.split_once("run again:\n\n").expect("a witness");
    assert!(witness.starts_with(invariant), "{witness}");
    fs::write(PathBuf::from(&dir).join("kept.play.toml"), witness).expect("written");
    let second = run();
    // Once in the plays of many, once in the witness itself.
    assert_eq!(second.matches("error[E076]").count(), 2, "{second}");
    assert_eq!(second.matches("run again:").count(), 1, "{second}");
    assert!(second.contains("Invariants: 1 of 1 broke."), "{second}");
}

#[test]
fn the_verb_compares_two_versions() {
    let (_root, dir) = laid("");
    let (code, said) = township(&["test", &dir, "--against", &dir, "--plays", "20"]);
    assert_eq!(code, Some(0));
    let same = "none comes clearly more often or less often.\nNothing differs clearly between the two versions.\n";
    assert!(said.ends_with(same), "{said}");
    let (code, said) = township(&["test", &dir, "--against", &dir, "--plays", "20", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((code, &json["plays"]), (Some(0), &serde_json::json!(20)));
    let (code, _) = township(&["test", &dir, "--against", "nowhere-1999"]);
    assert_eq!(code, Some(2));
}

#[test]
fn each_option_of_the_shipped_campaign_is_worth_taking() {
    let Checked {
        campaign,
        places,
        report,
        ..
    } = shipped();
    let campaign = campaign.expect("it can be played");
    let report = report.with(weighed(&duels(&campaign, 1, 2), &places));
    assert!(report.is_clean(), "{}", report.render(Lang::En, false));
}
