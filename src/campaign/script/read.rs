//! The tables of the play files: which there are, and that they name nothing that the campaign never sets.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::format;
use crate::campaign::ids::Mentions;
use crate::campaign::item::Item;
use crate::campaign::limits;
use crate::campaign::script::Invariant;
use crate::campaign::script::Scripts;
use crate::campaign::script::goal;
use crate::campaign::script::play;
use crate::campaign::suggest::nearest;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use toml::de::DeTable;

/// The tables that a play file may hold.
const TABLES: [&str; 3] = ["play", "invariant", "goal"];

/// Reads the play files, after the campaign's own.
pub(in crate::campaign) fn read<'t>(
    cx: &mut Compile<'t>,
    files: &'t [(FileId, Cow<'t, DeTable<'t>>)],
) -> Scripts {
    let known = (cx.own.flags.all().len(), cx.own.vars.all().len());
    let mut scripts = Scripts::default();
    for (file, tables) in files {
        for (name, value) in tables.iter() {
            let item = Item::new(*file, name, value);
            table(cx, name.get_ref(), &item, &mut scripts);
        }
    }
    once_each(&mut scripts.invariants);
    same_ids(cx, &scripts);
    never_set(cx, known);
    scripts
}

fn table<'t>(cx: &mut Compile<'t>, name: &str, item: &Item<'t>, scripts: &mut Scripts) {
    match name {
        "play" => {
            for table in item.tables(&mut cx.findings, &format::PLAY, limits::PLAYS) {
                scripts.plays.push(play::play(cx, table));
            }
        }
        "invariant" => {
            for table in item.tables(&mut cx.findings, &format::INVARIANT, limits::PLAYS) {
                scripts.invariants.extend(goal::invariant(cx, table));
            }
        }
        "goal" => {
            for table in item.tables(&mut cx.findings, &format::GOAL, limits::PLAYS) {
                scripts.goals.extend(goal::goal(cx, table));
            }
        }
        _ => {
            let better = nearest(name, TABLES);
            let unknown = Diagnostic::new(Code::UnknownTable, item.key_place()).text("table", name);
            cx.findings.push(unknown.propose(better));
        }
    }
}

/// Leaves out invariants that stand in the files before: a witness that is kept brings along the one that it breaks.
fn once_each(invariants: &mut Vec<Invariant>) {
    let mut told = BTreeSet::new();
    let blanks_aside = |text: &str| text.split_whitespace().collect::<String>();
    invariants.retain(|invariant| told.insert(blanks_aside(&invariant.text)));
}

/// Reports ids that two plays share.
fn same_ids(cx: &mut Compile<'_>, scripts: &Scripts) {
    let mut first = BTreeMap::new();
    for play in scripts.plays.iter().filter(|play| !play.id.is_empty()) {
        if let Some(place) = first.insert(play.id.as_str(), play.place.clone()) {
            let twice = Diagnostic::new(Code::DuplicateId, play.place.clone()).text("id", &play.id);
            cx.findings.push(twice.also(place, "check-first-here"));
        }
    }
}

/// Reports flags and variables that only scripts mention: the campaign's own end at the numbers `known`.
fn never_set(cx: &mut Compile<'_>, known: (usize, usize)) {
    let mut found = Vec::new();
    for (mentions, root, known) in [
        (&cx.own.flags, "flag", known.0),
        (&cx.own.vars, "var", known.1),
    ] {
        found.extend(unknown(mentions, root, known));
    }
    found.into_iter().for_each(|found| cx.findings.push(found));
}

fn unknown(mentions: &Mentions, root: &str, known: usize) -> Vec<Diagnostic> {
    let (own, new) = mentions.all().split_at(known.min(mentions.all().len()));
    let names = || own.iter().map(|mention| mention.name.as_str());
    let report = |mention: &crate::campaign::ids::Mention| {
        let place = mention.read.clone()?;
        let better = nearest(&mention.name, names()).map(|name| format!("{root}.{name}"));
        let never = Diagnostic::new(Code::NeverSet, place);
        let never = never.text("name", format!("{root}.{}", mention.name));
        Some(never.propose(better.as_deref()))
    };
    new.iter().filter_map(report).collect()
}
