//! `[check]`: a campaign makes warnings errors, switches rules off, and allows findings with a reason.

use std::path::Path;

use township::campaign::Checked;
use township::campaign::check_texts;
use township::campaign::code::Code;
use township::campaign::code::Severity;
use township::text::Lang;

/// Checks the smallest campaign with two idle effects and what it wants of the checker.
fn checked(wants: &str) -> Checked {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    let read = |name: &str| std::fs::read_to_string(dir.join(name)).expect("it is there");
    let idle = r#"effects = ["line.flood.paper += 3", "town.trust += 0", "town.trust *= 1"]"#;
    let story = read("story.toml").replace(r#"effects = ["line.flood.paper += 3"]"#, idle);
    let file = |name: &str, text: String| (name.to_owned(), text);
    let files = vec![
        file("campaign.toml", read("campaign.toml")),
        file("story.toml", story),
        file("wants.toml", wants.to_owned()),
    ];
    check_texts("test", files)
}

/// Checks what is found, how bad it is, and how much is allowed.
#[track_caller]
fn check(wants: &str, expected: &[(Code, Severity)], allowed: usize) {
    let Checked {
        campaign, report, ..
    } = checked(wants);
    let found: Vec<(Code, Severity)> = report
        .diagnostics
        .iter()
        .map(|found| (found.code, found.severity()))
        .collect();
    let said = report.render(Lang::En, false);
    assert_eq!(
        (found.as_slice(), report.allowed()),
        (expected, allowed),
        "{said}"
    );
    assert!(campaign.is_some(), "{said}");
}

const IDLE: (Code, Severity) = (Code::NoEffect, Severity::Warning);

#[test]
fn a_campaign_that_wants_nothing_gets_warnings() {
    check("", &[IDLE, IDLE], 0);
}

#[test]
fn a_warning_can_be_an_error_and_the_campaign_is_still_played() {
    let idle = (Code::NoEffect, Severity::Error);
    check("[check]\ndeny = ['no-effect']", &[idle, idle], 0);
    check("[check]\ndeny = ['W086']", &[idle, idle], 0);
}

#[test]
fn a_rule_can_be_switched_off() {
    check("[check]\noff = ['no-effect']", &[], 0);
}

#[test]
fn a_finding_can_be_allowed_where_it_stands() {
    let allow = |at: &str| format!("[[check.allow]]\nrule = 'no-effect'\n{at}\nwhy = 'a test'");
    check(&allow(""), &[], 2);
    check(&allow("at = 'event.rain'"), &[], 2);
    check(&allow("at = 'event.rain.write'"), &[], 2);
    let unused = (Code::UnusedAllow, Severity::Warning);
    check(&allow("at = 'event.rain.go'"), &[IDLE, IDLE, unused], 0);
    check(&allow("at = 'event.rai'"), &[IDLE, IDLE, unused], 0);
}

#[test]
fn an_allowance_needs_its_reason() {
    let report = checked("[[check.allow]]\nrule = 'no-effect'").report;
    let codes: Vec<Code> = report.diagnostics.iter().map(|found| found.code).collect();
    assert_eq!(codes, [Code::MissingKey]);
}

#[test]
fn what_is_allowed_is_counted_aloud() {
    let report = checked("[[check.allow]]\nrule = 'no-effect'\nwhy = 'a test'").report;
    assert!(report.is_clean());
    let said = report.render(Lang::En, false);
    assert_eq!(
        said,
        "Nothing found. 2 findings are allowed by the campaign.\n"
    );
    assert!(report.to_json().contains("\"allowed\": 2"));
}

#[test]
fn findings_from_elsewhere_go_by_the_same_rules() {
    let checked = checked("[[check.allow]]\nrule = 'no-effect'\nwhy = 'a test'");
    let place = checked.places.events[0].options[1].effects[0].clone();
    let more = township::campaign::diagnostic::Diagnostic::new(Code::NoEffect, place);
    let report = checked.report.with([more]);
    assert_eq!((report.diagnostics.len(), report.allowed()), (0, 3));
}
