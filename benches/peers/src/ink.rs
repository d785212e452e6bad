//! The storylets in ink: numbers and flags as variables, a knot for each storylet. What may come is drawn by the host,
//! which is the fastest way to play ink that was found; the words, the options and what they do are ink's.

use crate::plays::TRIES;
use crate::storylets::Choice;
use crate::storylets::FLAGS;
use crate::storylets::Storylet;
use crate::storylets::TURNS;
use crate::storylets::VARS;
use crate::storylets::body;
use crate::storylets::label;
use crate::storylets::says;
use crate::storylets::title;
use std::fmt::Write as _;

/// How much there is to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// The words of the campaign.
    All,
    /// None but a dot for each option: what ink does beside making text, which our engine leaves to who shows it.
    None,
}

/// Writes the storylets in ink.
pub fn story(storylets: &[Storylet], words: Words) -> String {
    let mut text = String::new();
    for var in 0..VARS {
        line(&mut text, format_args!("VAR v{var} = 0"));
    }
    for flag in 0..FLAGS {
        line(&mut text, format_args!("VAR f{flag} = false"));
    }
    line(&mut text, format_args!("-> DONE"));
    for (n, storylet) in storylets.iter().enumerate() {
        line(&mut text, format_args!("=== s{n} ==="));
        if words == Words::All {
            line(&mut text, format_args!("{}\n{}", title(n), body(n)));
        }
        for (k, choice) in storylet.options.iter().enumerate() {
            option(&mut text, k, choice, words);
        }
    }
    text
}

fn option(text: &mut String, k: usize, choice: &Choice, words: Words) {
    let label = match words {
        Words::All => &label(k),
        Words::None => "·",
    };
    line(text, format_args!("+ [{label}]"));
    for (var, by) in choice.changes {
        let (sign, by) = (if by < 0 { "-=" } else { "+=" }, by.abs());
        line(text, format_args!("    ~ v{var} {sign} {by}"));
    }
    line(text, format_args!("    ~ f{} = true", choice.flag));
    if words == Words::All {
        line(text, format_args!("    {}", says(k)));
    }
    line(text, format_args!("    -> DONE"));
}

fn line(text: &mut String, line: std::fmt::Arguments) {
    writeln!(text, "{line}").expect("a text takes any line");
}

/// Returns what a host in another language must know to draw.
pub fn for_the_host(storylets: &[Storylet]) -> serde_json::Value {
    let may_come =
        |storylet: &Storylet| serde_json::json!({ "least": storylet.least, "most": storylet.most });
    serde_json::json!({
        "turns": TURNS,
        "tries": TRIES,
        "vars": VARS,
        "flags": FLAGS,
        "storylets": storylets.iter().map(may_come).collect::<Vec<_>>(),
    })
}
