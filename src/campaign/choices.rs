//! What options of events and initiatives have in common: mode, condition, cost, effects, consequences, words.

use crate::campaign::book::ChoiceBook;
use crate::campaign::book::Words;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::functions::MODES;
use crate::campaign::table::Table;
use crate::engine::expr::Cond;
use crate::engine::mode::Mode;
use crate::engine::world::Choice;
use crate::engine::world::Later;
use crate::engine::world::Target;

/// Reads the keys of a choice, all but `who`; `it` is the target that it may speak of.
pub(super) fn choice<'t>(
    cx: &mut Compile<'t>,
    table: &mut Table<'t>,
    it: Target,
) -> (Choice, ChoiceBook) {
    let mut words = ChoiceBook {
        id: table.id(cx),
        ..ChoiceBook::default()
    };
    words.label = table.words(cx, "label", it);
    words.says = table.words(cx, "says", it);
    let mut choice = Choice {
        mode: table.word(cx, "mode", MODES).unwrap_or(Mode::Neutral),
        behaviours: table.behaviours(cx),
        when: Cond::Const(true),
        cost: table.cost(cx),
        effects: table.effects(cx, it),
        later: Vec::new(),
    };
    (choice.when, words.because) = gate(cx, table, it);
    for inner in table.tables(cx, "later") {
        let (consequence, says) = consequence(cx, inner, it);
        choice.later.push(consequence);
        words.later.push(says);
    }
    (choice, words)
}

/// Reads the condition under which a choice is open, and the reason to show where it is not.
fn gate<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>, it: Target) -> (Cond, Words) {
    let item = table.take("when");
    let because = table.take("because").map(|reason| reason.key_place());
    match (&item, because) {
        (Some(when), None) => cx
            .findings
            .push(Diagnostic::new(Code::BecauseMissing, when.key_place())),
        (None, Some(place)) => cx.findings.push(Diagnostic::new(Code::BecauseAlone, place)),
        _ => {}
    }
    let when = table.condition(cx, "when", it).unwrap_or(Cond::Const(true));
    let because = table.words_or_none(cx, "because", it).unwrap_or_default();
    (when, because)
}

/// Reads a consequence that comes later.
fn consequence<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, it: Target) -> (Later, Words) {
    let later = Later {
        after: table.whole(cx, "after") as u8,
        when: table.condition(cx, "when", it).unwrap_or(Cond::Const(true)),
        effects: table.effects(cx, it),
    };
    let says = table.words(cx, "says", it);
    table.close(cx);
    (later, says)
}
