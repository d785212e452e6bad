//! The settings file: a file per rule that it may break, whose messages in both languages are snapshots, and one that is clean.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use township::campaign::code::Code;
use township::config::settings::Settings;
use township::config::settings::read;
use township::text::Lang;
use township::text::is_clean;
use township::tui::event::Code as Press;
use township::tui::event::Key;
use township::tui::keys::Command;
use township::view::setting::Tempo;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/settings")
}

/// Reads a fixture and checks that it breaks the rule it is named after, and no other.
#[track_caller]
fn check(rule: &str) -> Settings {
    let path = fixtures().join(rule).with_extension("toml");
    let (settings, report) = read(&path);
    let said = Lang::ALL.map(|lang| report.render(lang, false)).join("\n");
    assert!(is_clean(&said));
    for found in &report.diagnostics {
        assert_eq!(found.code.rule(), rule, "{said}");
    }
    let said = said.replace(&fixtures().display().to_string(), "DIR");
    insta::assert_snapshot!(rule, said);
    settings
}

#[test]
fn every_rule_has_a_message_worth_reading() {
    for entry in fs::read_dir(fixtures()).unwrap() {
        let path = entry.unwrap().path();
        let rule = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if rule != "clean" {
            check(&rule);
        }
    }
    for code in Code::ALL.iter().filter(|code| code.is_of_settings()) {
        assert!(
            fixtures()
                .join(code.rule())
                .with_extension("toml")
                .is_file()
        );
    }
}

#[test]
fn what_is_right_counts_beside_what_is_wrong() {
    let settings = check("bad-key");
    assert_eq!(settings.keys, Settings::default().keys);
    let settings = check("key-taken");
    assert_eq!(
        settings.keys.command(Key::char('n')),
        Some(Command::Villages)
    );
    assert_eq!(
        settings.keys.command(Key::char('i')),
        Some(Command::Initiatives)
    );
    assert_eq!(settings.keys.clash(), None);
}

#[test]
fn a_clean_file_says_everything() {
    let (settings, report) = read(&fixtures().join("clean.toml"));
    assert!(report.is_clean(), "{}", report.render(Lang::En, false));
    assert_eq!(settings.lang, Some(Lang::En));
    assert_eq!(settings.theme.as_deref(), Some("dusk"));
    assert_eq!(settings.tempo, Some(Tempo::Brisk));
    assert_eq!(settings.name.as_deref(), Some("小林"));
    let switches = (
        settings.mouse,
        settings.motion,
        settings.hints,
        settings.ascii,
    );
    assert_eq!(
        switches,
        (Some(true), Some(false), Some(false), Some(false))
    );
    for key in [Key::char('r'), Key::plain(Press::F(2))] {
        assert_eq!(settings.keys.command(key), Some(Command::Plan));
    }
    assert_eq!(
        settings.keys.command(Key::char('p')),
        Some(Command::Initiatives)
    );
    assert_eq!(settings.themes.len(), 1);
}

#[test]
fn a_file_that_is_not_there_says_nothing() {
    let (settings, report) = read(&fixtures().join("never.toml"));
    assert!(report.is_clean());
    assert_eq!(settings, Settings::default());
}

#[test]
fn what_is_no_settings_file_is_refused_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    for (path, rule) in [
        (dir.path().to_owned(), "not-a-file"),
        (file("big.toml", &vec![b'#'; 1 << 17]), "file-too-big"),
        (file("odd.toml", b"name = \"\xff\""), "not-utf8"),
    ] {
        let (settings, report) = read(&path);
        let rules: Vec<&str> = report.diagnostics.iter().map(|it| it.code.rule()).collect();
        assert_eq!(rules, [rule]);
        assert_eq!(settings, Settings::default());
    }
}
