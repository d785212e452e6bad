//! The tables of the reform files: what they set, and which others they are carried out with.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
use crate::campaign::format;
use crate::campaign::format::REFORM_FILE;
use crate::campaign::ids::Kind;
use crate::campaign::item::Item;
use crate::campaign::quoted::Quoted;
use crate::campaign::reform::Change;
use crate::campaign::reform::Reform;
use crate::campaign::reform::param;
use crate::campaign::reform::param::Form;
use crate::campaign::reform::param::Param;
use crate::campaign::reform::param::Root;
use crate::campaign::source::Source;
use crate::campaign::suggest::nearest;
use crate::campaign::table::Table;
use crate::engine::ids::LineId;
use std::borrow::Cow;
use toml::de::DeTable;

/// A reform before the others are known.
struct Draft<'t> {
    reform: Reform,
    with: Vec<Quoted<'t>>,
}

/// Reads the reform files, after the campaign's own.
pub(in crate::campaign) fn read<'t>(
    cx: &mut Compile<'t>,
    files: &'t [(FileId, Cow<'t, DeTable<'t>>)],
) -> Vec<Reform> {
    let drafts: Vec<Draft<'t>> = files
        .iter()
        .filter_map(|(file, tables)| file_of(cx, *file, tables))
        .collect();
    for (at, draft) in drafts.iter().enumerate() {
        let mut before = drafts[..at].iter();
        if let Some(first) = before.find(|other| other.reform.id == draft.reform.id) {
            let twice = Diagnostic::new(Code::DuplicateId, draft.reform.place.clone());
            let twice = twice.text("id", &draft.reform.id);
            cx.findings
                .push(twice.also(first.reform.place.clone(), "check-first-here"));
        }
    }
    let all = (0..drafts.len()).map(|at| whole(cx, &drafts, at));
    all.collect()
}

/// Reads one file; a reform is a file.
fn file_of<'t>(cx: &mut Compile<'t>, file: FileId, tables: &'t DeTable<'t>) -> Option<Draft<'t>> {
    let mut head = None;
    let (mut changes, mut single) = (Vec::new(), Vec::new());
    for (name, value) in tables.iter() {
        let item = Item::new(file, name, value);
        let name: &str = name.get_ref();
        match REFORM_FILE.key(name).map(|key| key.name) {
            Some("reform") => head = item.table(&mut cx.findings, &format::REFORM),
            Some("line") => {
                let most = Kind::Line.most();
                for table in item.tables(&mut cx.findings, &format::REFORMED_LINE, most) {
                    one_line(cx, table, &mut single);
                }
            }
            Some(known) => of_table(cx, known, &item, &mut changes),
            None => {
                let better = nearest(name, REFORM_FILE.keys().map(|key| key.name));
                let unknown = Diagnostic::new(Code::UnknownTable, item.key_place());
                cx.findings
                    .push(unknown.text("table", name).propose(better));
            }
        }
    }
    changes.append(&mut single);
    let Some(mut head) = head else {
        if !tables.contains_key("reform") && !broken(cx, |other| other == file) {
            let missing = Diagnostic::new(Code::MissingTable, Place::whole(file));
            let missing = missing.text("table", format::REFORM.header);
            cx.findings
                .push(missing.words("every", "check-every-reform"));
        }
        return None;
    };
    let place = head.peek("id").map_or(head.place(), |(_, place)| place);
    let reform = Reform {
        id: head.id(cx),
        name: head.text(cx, "name"),
        about: head.text(cx, "about"),
        changes,
        place,
    };
    let with = head.list(cx, "with", format::WITH);
    let with = with.iter().filter_map(|item| item.string(&mut cx.findings));
    let with = with.collect();
    head.close(cx);
    Some(Draft { reform, with })
}

/// Tells whether something of one of the files could not be read: what is missing may have stood there.
fn broken(cx: &Compile<'_>, mut of: impl FnMut(FileId) -> bool) -> bool {
    let unread = |code| (Code::Unreadable..=Code::Syntax).contains(&code);
    let mut found = cx.findings.list.iter();
    found.any(|found| unread(found.code) && of(found.place.file))
}

/// Reads a table that stands once.
fn of_table<'t>(cx: &mut Compile<'t>, name: &str, item: &Item<'t>, changes: &mut Vec<Change>) {
    let roots = [
        ("calendar", Root::Calendar),
        ("township", Root::Township),
        ("regime", Root::Regime),
        ("model", Root::Model),
        ("villages", Root::Villages),
        ("lines", Root::Lines),
    ];
    let Some((_, root)) = roots.into_iter().find(|(known, _)| *known == name) else {
        return;
    };
    if let Some(table) = item.table(&mut cx.findings, root.section()) {
        set(cx, table, root, changes);
    }
}

/// Reads what changes on one line.
fn one_line<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, changes: &mut Vec<Change>) {
    if let Some(line) = table.reference(cx, "id", Kind::Line) {
        set(cx, table, Root::Line(LineId(line)), changes);
    }
}

/// Reads every key of a table but its id.
fn set<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, root: Root, changes: &mut Vec<Change>) {
    for (name, item) in table.take_all().filter(|(name, _)| *name != "id") {
        let Some(param) = Param::of(root, name) else {
            let better = cx.findings.may_suggest();
            let better = better.then(|| nearest(name, root.keys())).flatten();
            let unknown = Diagnostic::new(Code::UnknownKey, item.key_place()).text("key", name);
            cx.findings
                .push(unknown.text("table", table.about.header).propose(better));
            continue;
        };
        if let Some(value) = value(cx, &item, param) {
            changes.push(Change { param, value });
        }
    }
}

fn value<'t>(cx: &mut Compile<'t>, item: &Item<'t>, param: Param) -> Option<f64> {
    let findings = &mut cx.findings;
    match param.form() {
        Form::Number(low, high) => item.number(findings, &(low..=high)),
        Form::Whole(low, high) => item.whole(findings, &(low..=high)).map(f64::from),
        Form::Yes => {
            let yes = item.value.as_bool();
            if yes.is_none() {
                item.wrong_type(findings, "check-type-boolean");
            }
            yes.map(|yes| f64::from(u8::from(yes)))
        }
        Form::Ranking => item.word(findings, &param::RANKINGS),
    }
}

/// Puts before a reform's own changes those of the reforms that it is carried out with, each once.
fn whole(cx: &mut Compile<'_>, drafts: &[Draft<'_>], at: usize) -> Reform {
    let sources = cx.sources;
    let is_reform = |file| sources.file(file).is_some_and(Source::is_reform);
    let doubtful = broken(cx, is_reform);
    for quoted in &drafts[at].with {
        let known = drafts.iter().any(|draft| draft.reform.id == quoted.text);
        if !known && !doubtful {
            let names = drafts.iter().map(|draft| draft.reform.id.as_str());
            let unknown = Diagnostic::new(Code::UnknownId, quoted.place());
            let unknown = unknown
                .text("id", quoted.text)
                .words("kind", "check-kind-reform");
            let better = nearest(quoted.text, names);
            cx.findings.push(unknown.propose(better));
        }
    }
    let (mut done, mut changes) = (Vec::new(), Vec::new());
    gather(drafts, at, &mut done, &mut changes);
    Reform {
        changes,
        ..drafts[at].reform.clone()
    }
}

/// Gathers the changes of a reform and of those before it; one that was carried out already is passed over, so that a
/// circle ends.
fn gather(drafts: &[Draft<'_>], at: usize, done: &mut Vec<usize>, changes: &mut Vec<Change>) {
    if done.contains(&at) {
        return;
    }
    done.push(at);
    for quoted in &drafts[at].with {
        let found = drafts
            .iter()
            .position(|draft| draft.reform.id == quoted.text);
        if let Some(other) = found {
            gather(drafts, other, done, changes);
        }
    }
    changes.extend(&drafts[at].reform.changes);
}
