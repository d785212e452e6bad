//! A condition and effects of any text, a line each: compiled by way of a campaign's file, and worked out in a play.
//!
//! The first line is the condition, of an event, its first option, its later consequence and an ending; the others are the
//! effects. Where one names the chosen target (`line.it.real`), they are an initiative's instead.

use township::campaign::Checked;
use township::campaign::check_texts;

use super::SMALLEST;
use super::Target;
use super::play::play;
use super::tokens;
use super::told::told;

pub const EXPRESSION: Target = Target {
    name: "expression",
    run,
    tokens: tokens::of_expressions,
    mend: <[u8]>::to_vec,
    beside: "",
    usual: 80,
};

/// Kinds of targets, as they begin a name and as an initiative says them.
const TARGETS: [&str; 4] = ["village", "staff", "official", "line"];

fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let story = story(&text);
    let texts = [SMALLEST[0], ("story.toml", story.as_str())];
    let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let checked = check_texts("expression", texts.into());
    told(&checked);
    let Checked { campaign, .. } = checked;
    if let Some(campaign) = campaign {
        for seed in 0..2 {
            play(&campaign.world, seed);
        }
    }
}

/// Writes the rest of a campaign around a condition and effects.
fn story(text: &str) -> String {
    let mut lines = text.split('\n');
    let when = quoted(lines.next().unwrap_or_default());
    let effects: Vec<String> = lines.map(quoted).collect();
    let effects = effects.join(", ");
    let it = TARGETS
        .into_iter()
        .find(|kind| text.contains(&format!("{kind}.it.")));
    let it = it.or_else(|| text.contains("'it'").then_some("line"));
    let (target, own) = match it {
        Some(target) => (target, (String::from("\"true\""), String::new())),
        None => ("none", (when.clone(), effects.clone())),
    };
    include_str!("expression.toml")
        .replace("EFFECTS_IT", &effects)
        .replace("WHEN_IT", &when)
        .replace("TARGET", target)
        .replace("EFFECTS", &own.1)
        .replace("WHEN", &own.0)
}

/// Writes a string of TOML: one that is even in length with escapes, so that places behind escapes are found too.
fn quoted(text: &str) -> String {
    let even = text.len().is_multiple_of(2);
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() || (even && !c.is_ascii()) => {
                quoted.push_str(&format!("\\U{:08x}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}
