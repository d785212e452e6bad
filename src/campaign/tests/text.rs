//! Texts: how they are cut at their slots, and what is refused where.

use super::file;
use super::with;
use crate::campaign::book::Phrase;
use crate::campaign::book::Piece;
use crate::campaign::code::Code;
use crate::campaign::format::Form;
use crate::campaign::names;
use crate::campaign::words::phrase;
use crate::engine::world::Target;

/// Writes a phrase with its slots named.
fn shown(phrase: &Phrase) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.as_str().to_owned(),
        Piece::Slot(slot) => format!("<{}>", names::name(&super::book(), *slot)),
        Piece::It => "<it>".to_owned(),
    };
    phrase.0.iter().map(piece).collect()
}

#[track_caller]
fn check(text: &str, form: Form, expected: &str, found: &[(Code, &str)]) {
    let (phrase, said) = with(text, |cx, quoted| phrase(cx, quoted, form, Target::Village));
    let said: Vec<_> = said
        .iter()
        .map(|(code, part)| (*code, part.as_str()))
        .collect();
    assert_eq!(
        (shown(&phrase).as_str(), said.as_slice()),
        (expected, found),
        "{text:?}"
    );
}

#[test]
fn cuts_at_slots() {
    check("一\n\n二", Form::Text, "一\n\n二", &[]);
    check(
        "第{town.rank}名，{line.fire-watch.paper}",
        Form::Text,
        "第<town.rank>名，<line.fire-watch.paper>",
        &[],
    );
    check(
        "去{it}，{village.it.trust}",
        Form::Label(40),
        "去<it>，<village.it.trust>",
        &[],
    );
    check("  一  \n", Form::Text, "  一", &[]);
    check(
        "\u{3000}\u{3000}段首",
        Form::Text,
        "\u{3000}\u{3000}段首",
        &[],
    );
    check("cafe\u{301}", Form::Name, "café", &[]);
}

#[test]
fn refuses_with_the_place() {
    check("a{b", Form::Text, "ab", &[(Code::StrayBrace, "{")]);
    check("a}b", Form::Text, "ab", &[(Code::StrayBrace, "}")]);
    check("{}", Form::Text, "", &[(Code::UnknownName, "")]);
    check(
        "{{town.rank}}",
        Form::Text,
        "<town.rank>",
        &[(Code::StrayBrace, "{"), (Code::StrayBrace, "}")],
    );
    check(
        "{town.rnak}",
        Form::Text,
        "",
        &[(Code::UnknownName, "rnak")],
    );
    check(
        "{town.rank + 1}",
        Form::Text,
        "",
        &[(Code::UnknownName, "rank + 1")],
    );
    check("{flag.a}", Form::Text, "", &[(Code::SlotInText, "flag.a")]);
    check(
        "{town.rank}",
        Form::Name,
        "",
        &[(Code::SlotInText, "town.rank")],
    );
    check(
        "a\u{202E}b",
        Form::Text,
        "",
        &[(Code::UnsafeText, "\u{202E}")],
    );
    check(
        "a\u{200B}b{it}",
        Form::Text,
        "<it>",
        &[(Code::UnsafeText, "\u{200B}")],
    );
    check(
        "{it}\u{301}",
        Form::Text,
        "<it>",
        &[(Code::UnsafeText, "\u{301}")],
    );
    check("a\nb", Form::Name, "a\nb", &[(Code::LineBreak, "\n")]);
    check(
        "防汛",
        Form::Label(3),
        "防汛",
        &[(Code::TooWide, "'''防汛'''")],
    );
    check(
        " \n\u{3000}",
        Form::Text,
        "",
        &[(Code::EmptyText, "''' \n\u{3000}'''")],
    );
}

#[test]
fn bounds_the_length() {
    let long = "长".repeat(1334);
    let whole = file(&long).files[0].text.to_string();
    check(&long, Form::Text, "", &[(Code::TextTooLong, &whole)]);
    check(&long[3..], Form::Text, &long[3..], &[]);
}
