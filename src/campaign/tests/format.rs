//! The description of the format and the loader say the same.

use crate::campaign::format;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::Word;
use crate::campaign::functions;
use crate::campaign::limits;
use crate::text::Lang;
use crate::text::is_clean;
use std::path::Path;
use toml::Table;
use toml::Value;

/// Reads the smallest campaign, which has one of everything.
fn smallest() -> Table {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    // What it wants of the checker it has no need to say.
    let files = [
        "campaign.toml",
        "story.toml",
        "../../diagnostics/unused-allow/extra.toml",
    ];
    let texts = files.map(|file| std::fs::read_to_string(dir.join(file)).expect("it is there"));
    texts.join("\n").parse().expect("TOML")
}

/// Collects the tables that the description has and a campaign lacks.
fn lacking(about: &'static Section, tables: &[&Table], missing: &mut Vec<&'static str>) {
    for key in about.keys() {
        let (Takes::Table(inner) | Takes::Tables(inner, ..)) = key.takes else {
            continue;
        };
        let of_one = |value: &'_ Value| match value {
            Value::Array(list) => list.iter().filter_map(Value::as_table).cloned().collect(),
            value => value.as_table().cloned().into_iter().collect::<Vec<_>>(),
        };
        let found = tables.iter().filter_map(|table| table.get(key.name));
        let inside: Vec<Table> = found.flat_map(of_one).collect();
        if inside.is_empty() {
            missing.push(inner.header);
        }
        lacking(inner, &inside.iter().collect::<Vec<_>>(), missing);
    }
}

/// A debug build stops where a table is read otherwise than it is described; so it is enough that every described table is
/// read once. What the loader reads and nobody described stops at once.
#[test]
fn every_described_table_is_read() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    crate::campaign::load_dir(&dir).expect("it is clean");
    let wants = include_str!("../../../tests/diagnostics/unused-allow/extra.toml");
    crate::campaign::check_texts("wants", vec![("campaign.toml".into(), wants.into())]);
    let mut missing = Vec::new();
    lacking(&format::ROOT, &[&smallest()], &mut missing);
    assert!(
        missing.is_empty(),
        "the smallest campaign lacks {missing:?}: add one, so that the loader is seen to read it"
    );
}

#[test]
fn a_table_that_no_campaign_has_is_noticed() {
    let mut campaign = smallest();
    campaign.remove("concept");
    let mut missing = Vec::new();
    lacking(&format::ROOT, &[&campaign], &mut missing);
    assert_eq!(missing, ["[[concept]]"]);
}

#[track_caller]
fn same_words<T>(described: &[Word], read: &[(&'static str, T)]) {
    let described: Vec<&str> = described.iter().map(|word| word.word).collect();
    let read: Vec<&str> = read.iter().map(|(word, _)| *word).collect();
    assert_eq!(described, read);
}

#[test]
fn the_words_of_functions_are_described() {
    same_words(format::MODES, functions::MODES);
    same_words(format::BEHAVIOURS, functions::BEHAVIOURS);
    same_words(format::ANSWERS, functions::ANSWERS);
    same_words(format::VISITS, crate::campaign::effects::VISITS);
}

#[test]
fn every_function_is_described() {
    let described = format::FUNCTIONS.iter().map(|function| function.name);
    assert!(described.eq(functions::FUNCTIONS.iter().map(|(name, _)| *name)));
    let described = format::CALLS.iter().map(|call| call.name);
    assert!(described.eq(crate::campaign::effects::CALLS));
    for function in format::FUNCTIONS.iter().chain(format::CALLS) {
        assert!(function.usage.starts_with(&format!("{}('", function.name)));
    }
}

#[test]
fn every_key_is_documented_in_both_languages() {
    let mut keys = 0;
    format::visit(&mut |path, key| {
        keys += 1;
        for said in [key.doc.zh, key.doc.en] {
            assert!(!said.is_empty() && is_clean(said), "{path:?}");
        }
        assert!(
            !key.doc.en.contains('。') && key.doc.zh != key.doc.en,
            "{path:?}"
        );
    });
    assert!(keys > 100, "only {keys}");
    for name in format::names::names() {
        assert!(
            !name.doc.zh.is_empty() && !name.doc.en.is_empty(),
            "{}",
            name.path
        );
    }
}

#[test]
fn every_constant_is_documented_in_both_languages() {
    for about in [&format::REGIME, &format::MODEL] {
        for constant in about.other_constants() {
            let said = Lang::ALL.map(|lang| format::of_constant(constant, lang));
            assert!(
                said.iter().all(|said| !said.is_empty()),
                "{}",
                constant.name
            );
            assert!(
                said[0].ends_with('。') && !said[1].contains('。'),
                "{said:?}"
            );
            assert!(!said[1].contains('§'), "{said:?}");
        }
    }
}

#[test]
fn texts_are_known_by_their_paths() {
    let texts = format::texts();
    let of = |path: &[&str]| texts.iter().find(|(known, _)| known == path);
    assert_eq!(
        of(&["event", "option", "label"]).map(|(_, form)| *form),
        Some(format::Form::Label(40))
    );
    assert!(of(&["initiative", "later", "says"]).is_some());
    assert!(of(&["staff", "says", "flat"]).is_some());
    assert!(of(&["event", "id"]).is_none());
}

#[test]
fn limits_in_sentences_are_the_limits() {
    // The sentences name these numbers in words.
    assert_eq!(
        (
            limits::ID,
            limits::EFFECTS,
            limits::LATER,
            limits::OPTIONS_LEAST,
            limits::OPTIONS
        ),
        (40, 32, 8, 2, 8)
    );
}

#[test]
fn the_players_of_scripts_are_described() {
    let described = |section: &format::Section, key: &str| match section.key(key).map(|k| k.takes) {
        Some(format::Takes::Word(words)) => words.iter().map(|w| w.word).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let players = crate::campaign::script::PLAYERS;
    assert_eq!(described(&format::PLAY, "player"), players);
    assert_eq!(described(&format::GOAL, "players"), players);
}
