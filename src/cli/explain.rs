//! `township check --explain CODE`: what a code means, why it is a rule, how to mend it.

use std::io;
use std::io::Write;

use crate::campaign::explain;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// Prints the page of a code, or a line for each.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(ui: &Ui, word: Option<&str>, color: bool, out: &mut dyn Write) -> io::Result<u8> {
    let Some(word) = word else {
        out.write_all(explain::index(ui.lang()).as_bytes())?;
        return Ok(DONE);
    };
    match explain::find(word) {
        Ok(code) => {
            out.write_all(explain::show(code, ui.lang(), color).as_bytes())?;
            Ok(DONE)
        }
        Err(near) => {
            writeln!(out, "{}", unknown(ui, word, near))?;
            Ok(COULD_NOT)
        }
    }
}

/// Says that there is no such code, and what may have been meant.
fn unknown(ui: &Ui, word: &str, near: Option<&str>) -> String {
    let name = SafeText::clean(&word.replace('\n', " ")).to_string();
    let mut said = ui.say_with("explain-unknown", &[("name", Value::from(name))]);
    said.push('\n');
    match near {
        Some(near) => said.push_str(&ui.say_with("explain-near", &[("near", Value::from(near))])),
        None => said.push_str(&ui.say("explain-all")),
    }
    said
}
