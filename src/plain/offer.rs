//! Which numbers a question offers: those that are open, as one says them.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::ChoiceView;

/// Lists the numbers of the choices that are open.
pub(crate) fn open(choices: &[ChoiceView]) -> Vec<usize> {
    let numbered = (1..).zip(choices);
    numbered
        .filter_map(|(n, choice)| choice.closed.is_none().then_some(n))
        .collect()
}

/// Writes numbers as one says them: what follows one another as `1 to 4`.
pub(crate) fn range(ui: Ui, numbers: &[usize]) -> SafeText {
    let runs = numbers.chunk_by(|a, b| a + 1 == *b);
    let runs = runs.filter_map(|run| match run {
        [] => None,
        [only] => Some(only.to_string()),
        [first, .., last] => {
            let ends = [("from", Value::from(*first)), ("to", Value::from(*last))];
            Some(ui.say_with("plain-range", &ends))
        }
    });
    let runs: Vec<String> = runs.collect();
    SafeText::clean(&runs.join(&ui.say("common-separator")))
}

/// Names the choices that are open in a few words each, behind their numbers.
pub(crate) fn named(viewer: &Viewer, choices: &[ChoiceView]) -> SafeText {
    let open = (1..)
        .zip(choices)
        .filter(|(_, choice)| choice.closed.is_none());
    viewer.list(open.map(|(n, choice): (usize, _)| {
        let name = match brief(&choice.action) {
            Some(key) => viewer.say(key),
            None => choice.label.clone(),
        };
        format!("{n} {name}")
    }))
}

/// Returns the key of the few words for an answer that is always the same.
fn brief(action: &Action) -> Option<&'static str> {
    Some(match action {
        Action::Letter(_, Answer::Sign) => "plain-brief-sign",
        Action::Letter(_, Answer::Annex) => "plain-brief-annex",
        Action::Letter(_, Answer::Retract) => "plain-brief-retract",
        Action::Letter(_, Answer::Pass) => "plain-brief-pass",
        Action::Receive(Reception::Binders) => "plain-brief-binders",
        Action::Receive(Reception::Hardest) => "plain-brief-hardest",
        Action::Receive(Reception::Route) => "plain-brief-route",
        Action::Receive(Reception::Disclose) => "plain-brief-disclose",
        Action::Receive(Reception::Arrange) => "plain-brief-arrange",
        _ => return None,
    })
}
