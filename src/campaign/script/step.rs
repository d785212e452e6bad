//! `[[play.step]]`: one thing that the player does or waits for, and what must be so afterwards.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::format;
use crate::campaign::functions::ANSWERS;
use crate::campaign::ids::Kind;
use crate::campaign::item::Item;
use crate::campaign::quoted::Quoted;
use crate::campaign::script::expect;
use crate::campaign::script::expect::Expect;
use crate::campaign::script::forms;
use crate::campaign::script::forms::Form;
use crate::campaign::script::kinds::PLEDGES;
use crate::campaign::script::kinds::RECEPTIONS;
use crate::campaign::script::kinds::STARTS;
use crate::campaign::script::kinds::Start;
use crate::campaign::table::Table;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::state::Pledge;

/// A step.
#[derive(Debug, Clone)]
pub struct Step {
    /// What is done or waited for; nothing where the step only expects.
    pub doing: Option<Doing>,
    /// What must be so afterwards, in the order of the file.
    pub expects: Vec<Expect>,
    /// Where it stands: what it does, or its header.
    pub place: Place,
}

/// What a step does or waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Doing {
    /// Takes an option as soon as its event comes.
    Choose(EventId, u8),
    /// Answers a letter as soon as it comes.
    Answer(LetterId, Answer),
    /// Fixes the next plan.
    Plan(PlanWish),
    /// Receives the next inspection, or the next one of a line.
    Receive(Option<LineId>, Reception),
    /// Does an initiative with its target (0 where it needs none) at the next planning.
    Do(InitiativeId, u16),
    /// Makes a promise at the next planning.
    Pledge(LineId, Pledge),
    /// Bargains over a target at the next planning.
    Bargain(LineId),
    /// Lets the player go on.
    Until(Moment),
}

/// How a month is planned.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanWish {
    /// From a starting point, as it stands.
    Start(Start),
    /// In so many units; hours of 0 stand for those of the month before.
    Rows(Plan),
}

/// Until when the player goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The first morning of a month, 1..=12.
    Month(u8),
    /// The morning of a tick.
    Tick(u16),
    /// An event lies in the tray.
    Event(EventId),
    /// An inspection is at the gate.
    Visit,
    /// The month is to be planned.
    Plan,
    /// The month's report is out.
    Report,
    /// The year's marking sheet is out.
    Year,
    /// The play is over.
    End,
}

/// Reads a step.
pub(super) fn step<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> Step {
    let mut place = table.place();
    let mut done: Vec<(Option<Doing>, Place)> = Vec::new();
    for (key, read) in READERS {
        if let Some(item) = table.take(key) {
            done.push((read(cx, &item), item.place()));
        }
    }
    for (key, answer) in ANSWERS {
        if let Some(item) = table.take(key) {
            let letter = item.reference(cx, Kind::Letter);
            let doing = letter.map(|letter| Doing::Answer(LetterId(letter), *answer));
            done.push((doing, item.place()));
        }
    }
    let expects = expect::expects(cx, &mut table);
    if table.take_all().next().is_none() {
        let idle = Diagnostic::new(Code::StepForm, place.clone());
        cx.findings.push(idle.words("what", "check-step-idle"));
    }
    if let Some((_, second)) = done.get(1) {
        let two = Diagnostic::new(Code::StepForm, second.clone());
        let two = two.words("what", "check-step-two");
        cx.findings
            .push(two.also(done[0].1.clone(), "check-step-first"));
    }
    table.close(cx);
    let first = done.into_iter().next();
    if let Some((_, at)) = &first {
        place = at.clone();
    }
    Step {
        doing: first.and_then(|(doing, _)| doing),
        expects,
        place,
    }
}

type Reader = for<'t> fn(&mut Compile<'t>, &Item<'t>) -> Option<Doing>;

/// The keys of what a step does, besides the answers to letters.
const READERS: [(&str, Reader); 7] = [
    ("choose", choose),
    ("plan", plan),
    ("receive", receive),
    ("do", initiative),
    ("pledge", pledge),
    ("bargain", bargain),
    ("until", until),
];

/// Reads `"event.option"` or `{ event = "…", option = "…" }`.
fn choose<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    if item.value.is_table() {
        let mut table = item.table(&mut cx.findings, &format::CHOOSE)?;
        let event = table.reference(cx, "event", Kind::Event);
        let name = table.string(cx, "option");
        table.close(cx);
        let name = name?;
        let (event, option) = forms::option(cx, event?, name.text, name.place())?;
        return Some(Doing::Choose(event, option));
    }
    let quoted = item.string(&mut cx.findings)?;
    let form = Form::new(&quoted, "check-form-choose");
    if form.words.len() != 2 {
        form.broken(cx);
        return None;
    }
    let (event, option) = form.option(cx, 0)?;
    Some(Doing::Choose(event, option))
}

/// Reads the name of a starting point, or rows of units.
fn plan<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    if item.value.is_str() {
        let start = item.word(&mut cx.findings, STARTS)?;
        return Some(Doing::Plan(PlanWish::Start(start)));
    }
    let mut table = item.table(&mut cx.findings, &format::PLAN)?;
    let lines = cx.ids(Kind::Line).names().count();
    let villages = cx.ids(Kind::Village).names().count();
    let mut adapt = vec![false; lines];
    let plan = Plan {
        substance: row(cx, &mut table, "substance", Kind::Line, lines),
        trace: row(cx, &mut table, "trace", Kind::Line, lines),
        field: row(cx, &mut table, "field", Kind::Line, lines),
        coordinate: row(cx, &mut table, "coordinate", Kind::Line, lines),
        village: row(cx, &mut table, "village", Kind::Village, villages),
        adapt: Vec::new(),
        rest: table.whole(cx, "rest") as u8,
        hours: table.number_if(cx, "hours").unwrap_or(0.0) as u8,
    };
    for line in table.references(cx, "adapt", Kind::Line) {
        if let Some(adapted) = adapt.get_mut(usize::from(line)) {
            *adapted = true;
        }
    }
    table.close(cx);
    Some(Doing::Plan(PlanWish::Rows(Plan { adapt, ..plan })))
}

/// Reads a row of a plan: units by the ids of lines or villages.
fn row<'t>(
    cx: &mut Compile<'t>,
    table: &mut Table<'t>,
    key: &'static str,
    kind: Kind,
    length: usize,
) -> Vec<u8> {
    let mut row = vec![0; length];
    let (cells, _) = table.each(cx, key);
    for (name, item) in cells {
        let at = cx.find(kind, name, |_| item.key_place());
        let units = item.whole(&mut cx.findings, &(0..=255));
        if let Some((at, units)) = at.zip(units)
            && let Some(cell) = row.get_mut(usize::from(at))
        {
            *cell = units as u8;
        }
    }
    row
}

/// Reads a reception, or `{ line = "…", how = "…" }`.
fn receive<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    if !item.value.is_table() {
        let how = item.word(&mut cx.findings, RECEPTIONS)?;
        return Some(Doing::Receive(None, how));
    }
    let mut table = item.table(&mut cx.findings, &format::RECEIVE)?;
    let line = table.reference(cx, "line", Kind::Line);
    let how = table.word(cx, "how", RECEPTIONS);
    table.close(cx);
    Some(Doing::Receive(Some(LineId(line?)), how?))
}

/// Reads `"initiative"`, `"initiative.target"` or `{ initiative = "…", target = "…" }`.
fn initiative<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    if item.value.is_table() {
        let mut table = item.table(&mut cx.findings, &format::DO)?;
        let id = table.reference(cx, "initiative", Kind::Initiative);
        let target = table.string_or_none(cx, "target");
        table.close(cx);
        let (id, place) = (id?, target.as_ref().map_or(item.place(), Quoted::place));
        let name = target.map_or("", |target| target.text);
        return done(cx, id, name, place);
    }
    let quoted = item.string(&mut cx.findings)?;
    let form = Form::new(&quoted, "check-form-do");
    if !(1..=2).contains(&form.words.len()) {
        form.broken(cx);
        return None;
    }
    let id = form.id(cx, 0, Kind::Initiative)?;
    let place = form.place(cx, 1);
    done(cx, id, form.word(1), place)
}

/// Finds an initiative's target; an initiative that needs one must be given it, and one without takes none.
fn done(cx: &mut Compile<'_>, id: u16, name: &str, place: Place) -> Option<Doing> {
    let kind = cx.targets.get(usize::from(id)).copied()?;
    let target = match (kind, name) {
        (None, "") => Some(0),
        (Some(kind), name) if !name.is_empty() => cx.find(kind, name, |_| place),
        (kind, _) => {
            let ids = cx.ids(Kind::Initiative);
            let initiative = ids.names().find(|known| ids.get(known) == Some(id));
            let text = if name.is_empty() {
                initiative.unwrap_or("")
            } else {
                name
            };
            let wrong = Diagnostic::new(Code::BadForm, place).text("text", text);
            let help = if kind.is_some() {
                "check-form-target"
            } else {
                "check-form-no-target"
            };
            cx.findings.push(wrong.help(help));
            None
        }
    };
    Some(Doing::Do(InitiativeId(id), target?))
}

/// Reads `"line.result"`, `"line.process"` or `"line.none"`.
fn pledge<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    let quoted = item.string(&mut cx.findings)?;
    let form = Form::new(&quoted, "check-form-pledge");
    if form.words.len() != 2 {
        form.broken(cx);
        return None;
    }
    let line = form.id(cx, 0, Kind::Line)?;
    let pledge = PLEDGES.iter().find(|(name, _)| *name == form.word(1));
    if pledge.is_none() {
        form.unknown_word(cx, 1, &PLEDGES.map(|(name, _)| name));
    }
    Some(Doing::Pledge(LineId(line), pledge?.1))
}

fn bargain<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    let line = item.reference(cx, Kind::Line)?;
    Some(Doing::Bargain(LineId(line)))
}

/// The first words of a moment.
const MOMENTS: [&str; 8] = [
    "month", "tick", "event", "visit", "plan", "report", "year", "end",
];

/// Reads `"month 6"`, `"event rain"`, `"end"` and the like.
fn until<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<Doing> {
    let quoted = item.string(&mut cx.findings)?;
    let form = Form::new(&quoted, "check-form-until");
    let moment = match (form.word(0), form.words.len()) {
        ("month", 2) => {
            let month = form.number(1).filter(|month| (1..=12).contains(month));
            month.map(|month| Moment::Month(month as u8))
        }
        ("tick", 2) => form.number(1).map(Moment::Tick),
        ("event", 2) => {
            return Some(Doing::Until(Moment::Event(EventId(form.id(
                cx,
                1,
                Kind::Event,
            )?))));
        }
        ("visit", 1) => Some(Moment::Visit),
        ("plan", 1) => Some(Moment::Plan),
        ("report", 1) => Some(Moment::Report),
        ("year", 1) => Some(Moment::Year),
        ("end", 1) => Some(Moment::End),
        (word, _) if !word.is_empty() && !MOMENTS.contains(&word) => {
            form.unknown_word(cx, 0, &MOMENTS);
            return None;
        }
        _ => None,
    };
    if moment.is_none() {
        form.broken(cx);
    }
    Some(Doing::Until(moment?))
}
