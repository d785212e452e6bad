//! The expression language as a whole: what compiles to what, what is refused where, and that no input breaks it.

mod effect;
mod expression;
mod format;
mod hostile;
mod text;

use crate::campaign::Campaign;
use crate::campaign::book::Book;
use crate::campaign::book::ChoiceBook;
use crate::campaign::book::EventBook;
use crate::campaign::book::InitiativeBook;
use crate::campaign::book::LetterBook;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::ids::Kind;
use crate::campaign::quoted::Quoted;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use crate::text::Lang;

/// Returns a file that holds one literal string and nothing else.
fn file(text: &str) -> Sources {
    let source = Source {
        name: "test.toml".into(),
        text: format!("'''{text}'''").into(),
    };
    Sources {
        folder: None,
        beside: Vec::new(),
        files: vec![source],
    }
}

/// Runs `test` on a workbench on which a few things have ids, with the text as a string of its only file.
fn with<T>(
    text: &str,
    test: impl FnOnce(&mut Compile<'_>, &Quoted<'_>) -> T,
) -> (T, Vec<(Code, String)>) {
    let sources = file(text);
    let mut cx = Compile::new(&sources, Findings::default());
    cx.languages = Lang::ALL.to_vec();
    for (kind, names) in [
        (Kind::Line, ["flood", "fire-watch"]),
        (Kind::Village, ["bank", "hill"]),
        (Kind::Staff, ["pen", "old-hand"]),
        (Kind::Official, ["water", "land-office"]),
        (Kind::Event, ["rain", "night-call"]),
        (Kind::Letter, ["flood-letter", "fire-letter"]),
        (Kind::Initiative, ["walk", "rest"]),
    ] {
        for (number, name) in (0..).zip(names) {
            cx.ids_mut(kind).add(name, number, Place::whole(0));
        }
    }
    cx.options = vec![vec!["go", "write"], vec!["answer"]];
    let quoted = Quoted {
        text,
        file: 0,
        span: 0..text.len() + 6,
    };
    let result = test(&mut cx, &quoted);
    let marked = |place: &Place| {
        let (start, end) = place.span.expect("a part of the file");
        sources.files[0].text[start..end].to_owned()
    };
    let found = cx
        .findings
        .list
        .iter()
        .map(|found| (found.code, marked(&found.place)))
        .collect();
    (result, found)
}

/// Loads the smallest campaign with a file more.
#[track_caller]
pub(super) fn load(extra: &str) -> Campaign {
    let file = |name: &str, text: String| Source {
        name: name.into(),
        text: text.into(),
    };
    let smallest = [
        include_str!("../../../tests/campaigns/smallest/campaign.toml"),
        include_str!("../../../tests/campaigns/smallest/story.toml"),
    ];
    let sources = Sources {
        beside: Vec::new(),
        folder: None,
        files: vec![
            file("campaign.toml", smallest[0].into()),
            file("story.toml", smallest[1].into()),
            file("zz.toml", extra.into()),
        ],
    };
    let loaded = crate::campaign::load::load(&sources, Findings::default(), false);
    let found = loaded.findings.list;
    loaded
        .campaign
        .unwrap_or_else(|| panic!("{found:?}\n{extra}"))
}

/// Returns the words that name the same things.
fn book() -> Book {
    let mut book = Book::default();
    for id in ["flood", "fire-watch"] {
        book.lines.push(crate::campaign::book::LineBook {
            id: id.into(),
            ..Default::default()
        });
    }
    for id in ["bank", "hill"] {
        book.villages.push(crate::campaign::book::VillageBook {
            id: id.into(),
            ..Default::default()
        });
    }
    for id in ["pen", "old-hand"] {
        book.staff.push(crate::campaign::book::StaffBook {
            id: id.into(),
            ..Default::default()
        });
    }
    for id in ["water", "land-office"] {
        book.officials.push(crate::campaign::book::OfficialBook {
            id: id.into(),
            ..Default::default()
        });
    }
    let choice = |id: &str| ChoiceBook {
        id: id.into(),
        ..Default::default()
    };
    for (id, options) in [("rain", &["go", "write"][..]), ("night-call", &["answer"])] {
        book.events.push(EventBook {
            id: id.into(),
            options: options.iter().map(|id| choice(id)).collect(),
            ..Default::default()
        });
    }
    for id in ["flood-letter", "fire-letter"] {
        book.letters.push(LetterBook {
            id: id.into(),
            ..Default::default()
        });
    }
    for id in ["walk", "rest"] {
        book.initiatives.push(InitiativeBook {
            choice: choice(id),
            ..Default::default()
        });
    }
    book.flags = vec!["a".into(), "b-c".into()];
    book.vars = vec!["n".into()];
    book
}
