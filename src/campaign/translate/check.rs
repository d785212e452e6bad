//! What `check` says about translations: those that wait, those left behind, those whose slots are others.

use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::limits;
use crate::campaign::quoted::Quoted;
use crate::campaign::source::Sources;
use crate::campaign::translate::marker;
use crate::campaign::translate::record;
use crate::campaign::translate::record::Hash;
use crate::campaign::translate::record::Memory;
use crate::campaign::translate::record::Record;
use crate::campaign::translate::slots::first_lacking;
use crate::campaign::translate::slots::lacking;
use crate::campaign::translate::slots::slots;
use crate::campaign::translate::state::State;
use crate::campaign::translate::state::judge;
use crate::campaign::translate::state::waits;
use crate::campaign::translate::texts::Said;
use crate::campaign::translate::texts::Tables;
use crate::campaign::translate::texts::Text;
use crate::campaign::translate::texts::Translation;
use crate::campaign::translate::texts::texts;
use crate::text::Lang;
use std::collections::BTreeMap;

/// Checks the texts that the loader noted at `places`, in every language but the first.
pub(in crate::campaign) fn check<'t>(
    cx: &mut Compile<'t>,
    tables: &'t [Tables<'t>],
    places: &[(FileId, usize)],
) {
    let Some((&original, others)) = cx.languages.split_first() else {
        return;
    };
    for other in others {
        let pair = (original, *other);
        let texts = texts(cx.sources, tables, places, pair);
        let record = read(cx.sources, pair, &mut cx.findings);
        // Without a record there is nothing to compare with, and nothing is hashed.
        let known = (!record.pairs.is_empty()).then(|| present(&texts));
        let memory = known.as_ref().map(|known| Memory::new(&record, known));
        let mut waiting = Vec::new();
        for text in &texts {
            let Translation::Said(said) = &text.translation else {
                continue;
            };
            let state = match &memory {
                Some(memory) => judge(text, memory).state,
                None if waits(text.original.text, said.text) => State::Waits,
                None => State::Done,
            };
            match state {
                State::Waits => waiting.push((text, said)),
                state => done(cx.sources, text, said, state, &mut cx.findings),
            }
        }
        for (text, said) in waiting.iter().take(limits::UNTRANSLATED) {
            let waits = begin(Code::Untranslated, cx.sources, text, said);
            cx.findings.push(waits.text("marker", marker::MARKER));
        }
        cx.findings.left_out += waiting.len().saturating_sub(limits::UNTRANSLATED);
    }
}

/// Reads the record of a language, if there is one.
pub(super) fn read(sources: &Sources, pair: (Lang, Lang), findings: &mut Findings) -> Record {
    let name = record::name(pair.1);
    let number = sources.beside.iter().position(|file| file.name == name);
    number.map_or_else(Record::default, |number| {
        let file = sources.files.len() + number;
        Record::read(sources.text(file), file, pair, findings)
    })
}

/// Hashes the present translations.
pub(super) fn present<'a>(texts: &'a [Text<'_>]) -> BTreeMap<&'a str, Hash> {
    let said = texts.iter().filter_map(|text| match &text.translation {
        Translation::Said(said) => Some((text.path.as_str(), Hash::of(said.text))),
        _ => None,
    });
    said.collect()
}

fn begin(code: Code, sources: &Sources, text: &Text<'_>, said: &Said<'_>) -> Diagnostic {
    Diagnostic::new(code, caret(sources, text.file, said)).text("path", &text.path)
}

/// Says what is amiss with a translation that was made.
fn done(
    sources: &Sources,
    text: &Text<'_>,
    said: &Said<'_>,
    state: State,
    findings: &mut Findings,
) {
    let original = &text.original;
    if state == State::Stale {
        let stale = begin(Code::StaleTranslation, sources, text, said);
        findings.push(stale.also(caret(sources, text.file, original), "check-original"));
    }
    let (here, there) = (slots(said.text), slots(original.text));
    if here == there
        || [original, said]
            .iter()
            .any(|said| wrong(text.file, said, findings))
    {
        return;
    }
    if let Some(slot) = first_lacking(original.text, &here) {
        let slot = quoted(text.file, original).part(sources.text(text.file), slot);
        let differ = begin(Code::SlotsDiffer, sources, text, said).also(slot, "check-original");
        let differ = differ.words("what", "check-slots-lacking");
        findings.push(differ.text("slots", lacking(&there, &here)));
    }
    if let Some(slot) = first_lacking(said.text, &there) {
        let slot = quoted(text.file, said).part(sources.text(text.file), slot);
        let differ = Diagnostic::new(Code::SlotsDiffer, slot).text("path", &text.path);
        let differ = differ.also(caret(sources, text.file, original), "check-original");
        let differ = differ.words("what", "check-slots-added");
        findings.push(differ.text("slots", lacking(&here, &there)));
    }
}

/// Tells whether something within a text is an error: it is mended first, then slots are compared.
fn wrong(file: FileId, said: &Said<'_>, findings: &Findings) -> bool {
    let mut errors = findings
        .list
        .iter()
        .filter(|found| found.severity() == Severity::Error && found.place.file == file);
    errors.any(|found| {
        found
            .place
            .span
            .is_some_and(|(start, _)| said.span.contains(&start))
    })
}

fn quoted<'t>(file: FileId, said: &Said<'t>) -> Quoted<'t> {
    Quoted {
        text: said.text,
        file,
        span: said.span.clone(),
    }
}

/// Returns where the caret goes: the first line of what a text says, or its marker.
pub(super) fn caret(sources: &Sources, file: usize, said: &Said<'_>) -> Place {
    let start = said.text.len() - said.text.trim_start().len();
    let rest = &said.text[start..];
    let len = match rest.starts_with(marker::MARKER) {
        true => marker::MARKER.len(),
        false => rest.find(['\n', '\r']).unwrap_or(rest.len()),
    };
    quoted(file, said).part(sources.text(file), start..start + len)
}
