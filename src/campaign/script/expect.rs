//! What a step expects: a condition, something that happened, a number, words that the player reads.

use crate::campaign::Campaign;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Arg;
use crate::campaign::diagnostic::Place;
use crate::campaign::format;
use crate::campaign::ids::Kind;
use crate::campaign::item::Item;
use crate::campaign::limits;
use crate::campaign::parser;
use crate::campaign::quoted::Quoted;
use crate::campaign::script::forms::Form;
use crate::campaign::script::play;
use crate::campaign::table::Table;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LineId;
use crate::engine::world::Target;
use crate::text::Lang;

/// An expectation with its place.
#[derive(Debug, Clone)]
pub struct Expect {
    /// What must be so.
    pub what: Expected,
    /// Where it stands.
    pub place: Place,
}

/// What must be so.
#[derive(Debug, Clone)]
pub enum Expected {
    /// A condition holds.
    Holds(Cond),
    /// Something has happened; or, where `false`, has not.
    Happened(Happening, bool),
    /// A number is within a distance of another.
    Number {
        /// Which number.
        of: Num,
        /// What it must be.
        is: f64,
        /// By how much it may differ.
        within: f64,
    },
    /// The player reads these words, in a language.
    Says(Lang, String),
}

/// Something that happens in a play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// An event came into the tray.
    Event(EventId),
    /// An option was taken.
    Option(EventId, u8),
    /// A later consequence of an option came: one of them by its place, or any.
    Later(EventId, u8, Option<u8>),
    /// An initiative was done.
    Initiative(InitiativeId),
    /// An incident struck a line.
    Incident(LineId),
    /// An inspection of a line was received.
    Visit(LineId),
    /// The story ended so.
    Ending(EndingId),
}

impl Happening {
    /// Writes it as a file does.
    pub fn spell(self, campaign: &Campaign) -> String {
        let book = &campaign.book;
        let line = |ix: usize| book.lines.get(ix).map_or("", |line| &line.id);
        match self {
            Self::Event(event) => format!("event {}", campaign.event_name(event)),
            Self::Option(event, option) => format!(
                "option {}.{}",
                campaign.event_name(event),
                campaign.option_name(event, option)
            ),
            Self::Later(event, option, which) => format!(
                "later {}.{}{}",
                campaign.event_name(event),
                campaign.option_name(event, option),
                which.map_or(String::new(), |which| format!(".{}", which + 1))
            ),
            Self::Initiative(id) => {
                let initiative = book.initiatives.get(id.ix());
                let id = initiative.map_or("", |book| &book.choice.id);
                format!("initiative {id}")
            }
            Self::Incident(id) => format!("incident {}", line(id.ix())),
            Self::Visit(id) => format!("visit {}", line(id.ix())),
            Self::Ending(id) => {
                let ending = book.endings.get(id.ix()).map_or("", |ending| &ending.id);
                format!("ending {ending}")
            }
        }
    }
}

/// The first words of a happening.
const HAPPENINGS: [&str; 7] = [
    "event",
    "option",
    "later",
    "initiative",
    "incident",
    "visit",
    "ending",
];

/// Reads every expectation of a table.
pub(super) fn expects<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>) -> Vec<Expect> {
    let mut all = Vec::new();
    for item in several(cx, table, "expect") {
        let holds = item
            .string(&mut cx.findings)
            .and_then(|quoted| condition(cx, &quoted));
        add(&mut all, &item, holds.map(Expected::Holds));
    }
    for item in several(cx, table, "expect_fact") {
        let fact = fact(cx, &item);
        add(&mut all, &item, fact);
    }
    for item in several(cx, table, "expect_number") {
        let number = number(cx, &item);
        add(&mut all, &item, number);
    }
    if let Some(item) = table.take("expect_text") {
        for (lang, text) in Lang::ALL.into_iter().zip(play::texts(cx, &item)) {
            add(&mut all, &item, text.map(|text| Expected::Says(lang, text)));
        }
    }
    all
}

fn add(all: &mut Vec<Expect>, item: &Item<'_>, what: Option<Expected>) {
    all.extend(what.map(|what| Expect {
        what,
        place: item.place(),
    }));
}

/// Takes a value or a list of them.
fn several<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>, key: &'static str) -> Vec<Item<'t>> {
    match table.take(key) {
        Some(item) if item.value.is_array() => item.list(&mut cx.findings, limits::EXPECTATIONS),
        item => item.into_iter().collect(),
    }
}

/// Compiles a condition. That it always holds is what a test hopes for, so there is no warning of it.
pub(super) fn condition(cx: &mut Compile<'_>, quoted: &Quoted<'_>) -> Option<Cond> {
    hopeful(cx, |cx| parser::condition(cx, quoted, Target::None))
}

/// Compiles something without the warning that a comparison always holds; that one never holds is worth knowing.
pub(super) fn hopeful<'t, T>(
    cx: &mut Compile<'t>,
    compile: impl FnOnce(&mut Compile<'t>) -> T,
) -> T {
    let before = cx.findings.list.len();
    let compiled = compile(cx);
    let mut at = 0;
    cx.findings.list.retain(|found| {
        at += 1;
        let never = found
            .args
            .contains(&("what", Arg::Words("check-never-true")));
        at <= before || found.code != Code::BeyondRange || never
    });
    compiled
}

/// Reads `"later rain.go"`, `"not ending veto"` and the like.
fn fact<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Expected> {
    let quoted = item.string(&mut cx.findings)?;
    let form = Form::new(&quoted, "check-form-fact");
    let not = form.word(0) == "not";
    let happening = happening(cx, &form, usize::from(not))?;
    Some(Expected::Happened(happening, !not))
}

/// Reads a happening from a word on.
pub(super) fn happening(cx: &mut Compile<'_>, form: &Form<'_>, at: usize) -> Option<Happening> {
    let more = form.words.len().saturating_sub(at + 1);
    match (form.word(at), more) {
        ("event", 1) => Some(Happening::Event(EventId(form.id(
            cx,
            at + 1,
            Kind::Event,
        )?))),
        ("option", 2) => {
            let (event, option) = form.option(cx, at + 1)?;
            Some(Happening::Option(event, option))
        }
        ("later", 2) => {
            let (event, option) = form.option(cx, at + 1)?;
            Some(Happening::Later(event, option, None))
        }
        ("later", 3) => {
            let (event, option) = form.option(cx, at + 1)?;
            let place = form.number(at + 3).and_then(|n| n.checked_sub(1));
            let place = place.and_then(|n| u8::try_from(n).ok());
            if place.is_none() {
                form.broken(cx);
            }
            Some(Happening::Later(event, option, Some(place?)))
        }
        ("initiative", 1) => {
            let id = form.id(cx, at + 1, Kind::Initiative)?;
            Some(Happening::Initiative(InitiativeId(id)))
        }
        ("incident", 1) => {
            let id = form.id(cx, at + 1, Kind::Line)?;
            Some(Happening::Incident(LineId(id)))
        }
        ("visit", 1) => Some(Happening::Visit(LineId(form.id(cx, at + 1, Kind::Line)?))),
        ("ending", 1) => {
            let id = form.id(cx, at + 1, Kind::Ending)?;
            Some(Happening::Ending(EndingId(id)))
        }
        (word, _) if !word.is_empty() && !HAPPENINGS.contains(&word) => {
            form.unknown_word(cx, at, &HAPPENINGS);
            None
        }
        _ => {
            form.broken(cx);
            None
        }
    }
}

/// Reads `{ of = "town.money", is = 30000, within = 500 }`.
fn number<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Expected> {
    let mut table = item.table(&mut cx.findings, &format::NUMBER)?;
    let of = table.string(cx, "of");
    let of = of.and_then(|quoted| parser::number(cx, &quoted));
    let is = table.number(cx, "is");
    let within = table.number(cx, "within");
    table.close(cx);
    Some(Expected::Number {
        of: of?,
        is,
        within,
    })
}
