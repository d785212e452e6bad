//! The pages of `check --explain`: one for each code, in both languages, and each example does what its page says.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use township::campaign::code::Code;
use township::campaign::code::Severity;
use township::campaign::diagnostic::Diagnostic;
use township::campaign::explain;
use township::campaign::explain::Example;
use township::cli;
use township::config::settings;
use township::lab::duel::duels;
use township::lab::duel::weighed;
use township::lab::goals;
use township::lab::script;
use township::plain::reading;
use township::text::Lang;
use township::text::Ui;
use township::text::is_clean;
use township::text::width;

/// Rules about files and folders, and those that need one: no few lines of a campaign break them.
const NOT_IN_ONE_FILE: &[&str] = &[
    "unreadable",
    "no-campaign",
    "bad-file-name",
    "not-a-file",
    "too-deep",
    "too-many-files",
    "file-too-big",
    "folder-too-big",
    "not-utf8",
    "duplicate-table",
    "missing-table",
    "stale-translation",
    "translation-record",
    "missing-mode",
    "missing-behaviour",
];

/// Rules that only playing finds broken: `test`.
const BY_PLAYING: &[Code] = &[
    Code::Unmet,
    Code::StepRefused,
    Code::NeverCame,
    Code::BrokenInvariant,
    Code::MissedGoal,
    Code::UndecidedGoal,
    Code::Strawman,
    Code::NoBrainer,
];

/// Plays an example as `test` does, and returns what that finds.
fn played(example: Example) -> Vec<Diagnostic> {
    let laid = example.laid();
    let errors = laid.report.count(Severity::Error);
    assert_eq!(errors, 0, "{}", laid.report.render(Lang::En, false));
    let campaign = Arc::new(laid.campaign.expect("it can be played"));
    let plays = script::run_all(&campaign, &laid.scripts, &reading::read);
    let trial = goals::Trial {
        campaign: &campaign,
        scripts: &laid.scripts,
        seed: 1,
        plays: 400,
        jobs: 2,
    };
    let mut found: Vec<_> = plays.into_iter().flat_map(|p| p.failures).collect();
    found.extend(trial.findings(&trial.run()));
    found.extend(weighed(&duels(&campaign, 1, 2), &laid.places));
    found
}

/// Counts what is found about a rule.
fn found(example: Example, code: Code) -> usize {
    if BY_PLAYING.contains(&code) {
        let of_the_rule = |found: &&Diagnostic| found.code == code;
        return played(example).iter().filter(of_the_rule).count();
    }
    if !code.is_of_settings() {
        return example.check(code).diagnostics.len();
    }
    let dir = tempfile::tempdir().expect("a folder for the test");
    let file = dir.path().join("township.toml");
    fs::write(&file, example.text).expect("a file for the test");
    let (_, report) = settings::read(&file);
    let of_the_rule = report.diagnostics.iter().filter(|found| found.code == code);
    of_the_rule.count()
}

#[test]
fn every_code_has_a_page_whose_examples_do_what_it_says() {
    for &code in Code::ALL {
        let (id, rule) = (code.id(), code.rule());
        let page = explain::page(code)
            .unwrap_or_else(|| panic!("no page src/campaign/explain/pages/{id}.md"));
        assert_eq!(page.heading, format!("{id} {rule}"));
        let (wrong, right) = (page.wrong.expect(id), page.right.expect(id));
        if NOT_IN_ONE_FILE.contains(&rule) {
            assert!(!wrong.can_be_checked() && !right.can_be_checked(), "{id}");
            continue;
        }
        assert!(wrong.can_be_checked() && right.can_be_checked(), "{id}");
        // What a page shows is broken in this one way.
        if BY_PLAYING.contains(&code) {
            assert!(played(right).is_empty(), "{id}: {:?}", played(right));
        }
        assert!(
            found(wrong, code) > 0,
            "{id}: nothing is wrong with the wrong example"
        );
        assert_eq!(
            found(right, code),
            0,
            "{id}: the right example is wrong too"
        );
    }
}

#[test]
fn every_page_belongs_to_a_code() {
    let known: BTreeSet<String> = Code::ALL
        .iter()
        .map(|code| format!("{}.md", code.id()))
        .collect();
    for name in explain::pages() {
        assert!(known.contains(name), "{name}");
    }
}

#[test]
fn pages_fit_a_terminal_in_both_languages() {
    for &code in Code::ALL {
        for lang in Lang::ALL {
            let shown = explain::show(code, lang, false);
            assert!(is_clean(&shown), "{shown}");
            assert!(
                shown.starts_with(&format!("{} {}", code.id(), code.rule())),
                "{shown}"
            );
            let page = explain::page(code).expect("a page");
            assert!(width(page.title(lang)) <= 60, "{}", page.title(lang));
            assert!(!page.text(lang).concat().is_empty(), "{}", code.id());
        }
        let page = explain::page(code).expect("a page");
        let examples = [page.wrong, page.right].into_iter().flatten();
        for line in examples.flat_map(|example| example.text.lines()) {
            assert!(width(line) <= 95, "{}: {line}", code.id());
        }
        let chinese = |text: &str| text.contains('。');
        assert!(chinese(&page.text(Lang::Zh).concat()), "{}", code.id());
        assert!(!chinese(&page.text(Lang::En).concat()), "{}", code.id());
    }
}

/// Runs the verb: exit code and what it wrote.
fn run(word: Option<&str>, lang: Lang) -> (u8, String) {
    let mut out = Vec::new();
    let code =
        cli::explain::run(&Ui::new(lang), word, false, &mut out).expect("memory takes everything");
    (code, String::from_utf8(out).expect("text"))
}

#[test]
fn a_code_is_found_by_its_id_or_its_rule_in_any_case() {
    let (code, page) = run(Some("E012"), Lang::En);
    assert_eq!(code, cli::DONE);
    assert!(page.contains("did you mean `months`?"), "{page}");
    for word in ["e012", "unknown-key", "Unknown_Key"] {
        assert_eq!(
            run(Some(word), Lang::En),
            (cli::DONE, page.clone()),
            "{word}"
        );
    }
    assert!(!page.contains("check.allow"), "{page}");
    let warning = run(Some("W070"), Lang::En).1;
    assert!(warning.contains("off = [\"beyond-range\"]"), "{warning}");
    insta::assert_snapshot!("explain-en", page);
    insta::assert_snapshot!("explain-zh", run(Some("E012"), Lang::Zh).1);
}

#[test]
fn what_no_code_is_called_gives_2_and_a_guess() {
    let check = |word: &str, said: &str| {
        let (code, out) = run(Some(word), Lang::En);
        assert_eq!(code, cli::COULD_NOT);
        assert!(out.contains(said), "{out}");
    };
    check("unknown-kee", "Did you mean unknown-key?");
    check("W012", "Did you mean E012?");
    check("12", "Did you mean E012?");
    check("999", "township check --explain lists them all");
    check("E0012", "Did you mean E012?");
    check("\u{1b}[31m", "There is no code");
}

#[test]
fn without_a_code_all_are_listed() {
    for lang in Lang::ALL {
        let (exit, list) = run(None, lang);
        assert_eq!(exit, cli::DONE);
        for code in Code::ALL {
            let title = explain::page(*code).expect("a page").title(lang);
            assert!(list.contains(code.rule()) && list.contains(title), "{list}");
        }
        let errors = Code::ALL
            .iter()
            .filter(|code| code.severity() == Severity::Error);
        assert!(list.matches("\nE").count() == errors.count(), "{list}");
    }
}
