//! Any bytes at all: nothing panics, everything refused is reported at a place that exists.

use super::book;
use super::with;
use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::effects::effect;
use crate::campaign::format::Form;
use crate::campaign::parser::condition;
use crate::campaign::words::phrase;
use crate::engine::expr::Cond;
use crate::engine::world::Target;
use proptest::prelude::*;

/// Compiles a text in every way; what is refused has an error, what is taken has none.
fn survive(text: &str) {
    let errors = |found: &[(Code, String)]| {
        found
            .iter()
            .any(|(code, _)| code.severity() == Severity::Error)
    };
    for it in [Target::None, Target::Line] {
        let (cond, found) = with(text, |cx, quoted| condition(cx, quoted, it));
        assert!(cond.is_some() || errors(&found), "{text:?}");
        let (effect, found) = with(text, |cx, quoted| effect(cx, quoted, it));
        assert!(effect.is_some() || errors(&found), "{text:?}");
    }
    for form in [Form::Name, Form::Label(12), Form::Text] {
        let (phrase, found) = with(text, |cx, quoted| phrase(cx, quoted, form, Target::Staff));
        assert!(!phrase.0.is_empty() || errors(&found), "{text:?}");
    }
}

/// Compiles a condition that must be right; none where it is too big.
fn compile(text: &str) -> Option<Cond> {
    let (cond, found) = with(text, |cx, quoted| {
        // The printer knows these by their first two numbers.
        for name in ["a", "b-c"] {
            cx.own.flags.number(name);
        }
        condition(cx, quoted, Target::Village)
    });
    let error = found
        .iter()
        .find(|(code, _)| code.severity() == Severity::Error);
    assert!(
        error.is_none_or(|(code, _)| *code == Code::ExpressionLimit),
        "{text}: {found:?}"
    );
    cond
}

#[test]
fn survives_what_has_broken_others() {
    for text in [
        "(".repeat(100_000),
        "!".repeat(100_000),
        "-".repeat(1_999),
        "not ".repeat(400),
        "&&".repeat(900),
        "9".repeat(1_999),
        "{".repeat(3_000),
        "{it".repeat(1_000),
        "seen(".repeat(300),
        "a.".repeat(900),
        "'".repeat(1_999),
        "..".repeat(900),
        "\u{301}".repeat(600),
        "\0\u{1b}[31m".into(),
        "9223372036854775807 * 9223372036854775807 > 1".into(),
        "1 / 0 / 0 > 0".into(),
    ] {
        survive(&text);
    }
}

/// Words of the language in any order.
fn soup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "and",
        "or",
        "not",
        "in",
        "true",
        "false",
        "flag.a",
        "var.n",
        "line.flood.real",
        "village.it.trust",
        "town.rank",
        "month",
        "seen",
        "luck",
        "times",
        "share",
        "'rain'",
        "'trace'",
        "'x'",
        "(",
        ")",
        ",",
        "+",
        "-",
        "*",
        "/",
        "<",
        "<=",
        "==",
        "!=",
        "=",
        "+=",
        "..",
        "1",
        "0",
        "2.5",
        "!",
        "&&",
        "||",
        "{",
        "}",
        "it",
        "，",
        "'",
        "\"",
        "incident",
    ]);
    let blank = prop::sample::select(vec!["", " ", "\n"]);
    prop::collection::vec((words, blank), 0..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

/// Numbers as people write them.
fn number() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        (0u32..100).prop_map(|n| n.to_string()),
        (0u32..1000).prop_map(|n| format!("{}.{}", n / 10, n % 10)),
        prop::sample::select(vec![
            "town.rank",
            "line.fire-watch.real",
            "village.it.trust",
            "staff.old-hand.away",
            "official.water.goodwill",
            "county.pressure",
            "team.fatigue",
            "var.n",
            "month",
            "tick",
            "times('B3')",
            "times('trace')",
            "share('care')",
            "streak('substance')",
            "since('rain')",
            "done('walk')",
        ])
        .prop_map(String::from),
    ];
    leaf.prop_recursive(3, 8, 2, |inner| {
        let operator = prop::sample::select(vec![" + ", " - ", " * "]);
        prop_oneof![
            (inner.clone(), operator, inner.clone()).prop_map(|(a, op, b)| format!("({a}{op}{b})")),
            inner.prop_map(|a| format!("-({a})")),
        ]
    })
}

/// Conditions as people write them.
fn sentence() -> impl Strategy<Value = String> {
    let compare = prop::sample::select(vec!["<", "<=", ">", ">=", "==", "!="]);
    let leaf = prop_oneof![
        (number(), compare, number()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
        (number(), number(), number()).prop_map(|(x, a, b)| format!("{x} in {a}..{b}")),
        prop::sample::select(vec![
            "flag.a",
            "flag.b-c",
            "true",
            "false",
            "seen('rain')",
            "chose('rain', 'go')",
            "answer('fire-letter', 'pass')",
        ])
        .prop_map(String::from),
    ];
    leaf.prop_recursive(2, 4, 2, |inner| {
        let operator = prop::sample::select(vec![" and ", " or ", " && ", " || "]);
        prop_oneof![
            (inner.clone(), operator, inner.clone()).prop_map(|(a, op, b)| format!("({a}){op}{b}")),
            inner.prop_map(|a| format!("not ({a})")),
        ]
    })
}

proptest! {
    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        survive(&text);
    }

    #[test]
    fn any_order_of_words_is_survived(text in soup()) {
        survive(&text);
    }

    #[test]
    fn what_is_written_down_reads_back(text in sentence()) {
        if let Some(cond) = compile(&text) {
            prop_assert_eq!(compile(&book().spell(&cond)), Some(cond), "{}", text);
        }
    }
}
