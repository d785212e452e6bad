//! What the two catalogues owe each other, the sources and the terminal.

use super::*;
use crate::text::SafeText;
use crate::text::UnsafeKind;
use fluent_bundle::FluentResource;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// A catalogue's keys, each with the variables that its message uses, by itself or through a message it refers to.
type Keys = BTreeMap<&'static str, BTreeSet<&'static str>>;

/// Returns all texts of a language.
fn texts(lang: Lang) -> String {
    [of_play(lang), &others(lang)].concat().concat()
}

/// Returns the whole catalogue of a language.
fn source(lang: Lang) -> &'static str {
    static ZH: LazyLock<String> = LazyLock::new(|| texts(Lang::Zh));
    static EN: LazyLock<String> = LazyLock::new(|| texts(Lang::En));
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

/// Reads a catalogue as lines: a message begins at the margin with its key and runs to the next one.
fn keys(lang: Lang) -> Keys {
    let mut keys = Keys::new();
    let mut references = Vec::new();
    let mut current = "";
    for line in source(lang).lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            current = line.split_once(" = ").expect("`key = words`").0;
            let known = keys.insert(current, BTreeSet::new());
            assert_eq!(known, None, "{lang:?}: {current} stands there twice");
        }
        for name in line.split("{ ").skip(1).map(name) {
            if let Some(variable) = name.strip_prefix('$') {
                keys.entry(current).or_default().insert(variable);
            } else {
                references.push((current, name));
            }
        }
    }
    for (from, to) in references {
        let more = keys.get(to).cloned().unwrap_or_default();
        keys.entry(from).or_default().extend(more);
    }
    keys
}

/// Returns the name at the start of a text, with its dollar sign.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '$'));
    &text[..end.unwrap_or(text.len())]
}

/// Says a message with the same value for each of its variables.
fn say_with_all(
    ui: Ui,
    key: &str,
    names: &BTreeSet<&'static str>,
    value: Value<'static>,
) -> String {
    let values: Vec<_> = names.iter().map(|&name| (name, value.clone())).collect();
    ui.say_with(key, &values)
}

#[test]
fn each_catalogue_refers_to_itself_alone() {
    for lang in Lang::ALL {
        for texts in [of_play(lang), &others(lang)] {
            let begins = |key: &str| texts.iter().any(|t| t.contains(&format!("\n{key} = ")));
            for place in texts.iter().flat_map(|text| text.split("{ ").skip(1)) {
                let name = name(place);
                let refers = name.starts_with(|c: char| c.is_ascii_lowercase());
                assert!(!refers || begins(name), "{lang:?}: {name}");
            }
        }
    }
}

#[test]
fn both_catalogues_parse_whole() {
    for lang in Lang::ALL {
        let parsed = FluentResource::try_new(source(lang).to_owned());
        assert_eq!(parsed.err().map(|(_, errors)| errors), None, "{lang:?}");
        for key in keys(lang).keys() {
            assert!(
                Ui::new(lang).words.say(key, None).is_some(),
                "{lang:?}: {key}"
            );
        }
    }
}

#[test]
fn both_catalogues_hold_the_same_keys_and_variables() {
    let zh = keys(Lang::Zh);
    let en = keys(Lang::En);
    let missing = |of: &Keys, from: &Keys| -> Vec<&str> {
        of.keys()
            .filter(|key| !from.contains_key(*key))
            .copied()
            .collect()
    };
    assert_eq!(missing(&zh, &en), [""; 0], "missing in en.ftl");
    assert_eq!(missing(&en, &zh), [""; 0], "missing in zh.ftl");
    for (key, names) in &zh {
        assert_eq!(Some(names), en.get(key), "variables of {key}");
    }
}

#[test]
fn every_message_is_whole_and_fit_for_a_terminal() {
    for lang in Lang::ALL {
        let ui = Ui::new(lang);
        SafeText::parse(source(lang)).expect("the catalogue's source is safe");
        for (key, names) in keys(lang) {
            for value in [Value::from(1_i64), Value::from(12_i64), Value::from("柳溪")] {
                let words = say_with_all(ui, key, &names, value);
                SafeText::parse(&words).expect(key);
                assert!(
                    !words.contains(['{', '}', '\u{2068}', '\u{2069}']),
                    "{key}: {words}"
                );
                assert_ne!(words, key);
            }
        }
    }
}

#[test]
fn every_key_in_the_sources_exists() {
    let keys = keys(Lang::Zh);
    let mut found = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&path).expect("a source can be read");
        for key in literal_keys(&text) {
            assert!(
                keys.contains_key(key),
                "{}: no words for {key:?}",
                path.display()
            );
            found += 1;
        }
    }
    assert!(
        found > 0,
        "the search must find at least the keys of this file"
    );
}

#[test]
fn every_key_is_said_somewhere() {
    let texts: Vec<_> = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .iter()
        .map(|path| fs::read_to_string(path).expect("a source can be read"))
        .collect();
    let quoted: BTreeSet<&str> = texts.iter().flat_map(|text| text.split('"')).collect();
    // A key that is put together: what stands before its first gap, and what after its last one.
    let composed: Vec<(&str, &str)> = quoted
        .iter()
        .filter_map(|text| Some((text.split_once('{')?.0, text.rsplit_once('}')?.1)))
        .filter(|(before, after)| before.ends_with('-') || after.starts_with('-'))
        .collect();
    let referred: BTreeSet<&str> = Lang::ALL
        .into_iter()
        .flat_map(|lang| source(lang).split("{ ").skip(1).map(name))
        .collect();
    for key in keys(Lang::Zh).into_keys() {
        let put_together = composed
            .iter()
            .any(|(before, after)| key.starts_with(before) && key.ends_with(after));
        assert!(
            quoted.contains(key) || referred.contains(key) || put_together,
            "nothing says {key:?}"
        );
    }
}

/// Lists the Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Finds the literal keys handed to [`Ui::say`] and [`Ui::say_with`].
fn literal_keys(text: &str) -> Vec<&str> {
    [".say", ".say_with"]
        .into_iter()
        .flat_map(|call| text.split(call).skip(1))
        .filter_map(|rest| rest.strip_prefix('('))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

#[test]
fn finds_literal_keys() {
    // Taken apart so that this test is not found by the one above.
    let text =
        "ui.say(@one@); self.ui\n.say_with(\n    @two@, &[]); ui.say(key)".replace('@', "\"");
    assert_eq!(literal_keys(&text), ["one", "two"]);
}

#[test]
fn closed_families_are_complete() {
    let keys = keys(Lang::Zh);
    let behaviours = (1..=14)
        .map(|n| format!("b{n}"))
        .chain(["p1".into(), "p2".into()]);
    let families: [(&str, Vec<String>); 13] = [
        ("behaviour", behaviours.collect()),
        ("mode", words("substance trace evade care neutral")),
        ("letter", words("sign annex retract pass")),
        (
            "inspection",
            words("binders hardest route disclose arrange"),
        ),
        ("pledge", words("none result process")),
        (
            "plan",
            words("substance trace visit coordinate villages rest hours"),
        ),
        ("plan-start", words("last even marks need empty")),
        ("light", words("red yellow green")),
        ("asked", words("tray plan visit report year over")),
        (
            "refusal",
            words("not-now no-such-thing closed units money limit hours quarter only-city no-path"),
        ),
        (
            "cause",
            words(
                "work trace free-trace decay chance option later initiative letter behaviour inspection incident \
                 village outcome trace-share strain rest red-lights adapted audit county city bargain year-turn cost",
            ),
        ),
        ("kind", words("document phone message visit meeting field")),
        ("condition", words("well tired strained flat away")),
    ];
    for (family, members) in families {
        for member in members {
            let key = format!("{family}-{member}");
            assert!(keys.contains_key(key.as_str()), "{key}");
        }
    }
    for kind in UnsafeKind::ALL {
        assert!(keys.contains_key(kind.key()), "{}", kind.key());
    }
}

fn words(list: &str) -> Vec<String> {
    list.split(' ').map(String::from).collect()
}

#[track_caller]
fn check(key: &str, values: &[(&str, Value<'_>)], zh: &str, en: &str) {
    assert_eq!(Ui::new(Lang::Zh).say_with(key, values), zh);
    assert_eq!(Ui::new(Lang::En).say_with(key, values), en);
}

#[test]
fn counts_agree_with_their_nouns() {
    let key = "count-days";
    check(key, &[("count", 1_i64.into())], "1天", "1 day");
    check(key, &[("count", 2_usize.into())], "2天", "2 days");
    check(key, &[("count", 0_u32.into())], "0天", "0 days");
}

#[test]
fn numbers_are_written_by_us() {
    check(
        "count-yuan",
        &[("yuan", 320_000_i64.into())],
        "320,000元",
        "¥320,000",
    );
    check(
        "desk-marks",
        &[("marks", Value::decimal(71.0, 1))],
        "考核71.0分",
        "marks 71.0",
    );
    check(
        "count-days",
        &[("count", (-3_i64).into())],
        "−3天",
        "−3 days",
    );
}

#[test]
fn dates_follow_the_language() {
    let march = [
        ("year", 2017_i64.into()),
        ("month", 3_i64.into()),
        ("xun", 1_i64.into()),
    ];
    check("date-month", &march, "2017年3月", "March 2017");
    check("date-xun", &march, "2017年3月上旬", "Early March 2017");
}

#[test]
fn values_are_not_wrapped_in_isolation_marks() {
    let who = [("who", Value::from("老支书"))];
    check("event-who", &who, "会这样选的：老支书", "Who would: 老支书");
}

#[test]
fn a_missing_key_is_its_own_words() {
    check("no-such-key", &[], "no-such-key", "no-such-key");
    assert_eq!(Ui::new(Lang::En).say("title-new"), "New game");
}
