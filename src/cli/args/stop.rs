//! What is said where nothing is to be done: help was asked for, or the line makes no sense.

use std::io::Write;

use clap::Command;
use clap::error::ContextKind;
use clap::error::ErrorKind;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// Why nothing is to be done.
#[derive(Debug)]
pub struct Stop {
    pub(super) text: String,
    pub(super) error: bool,
}

impl Stop {
    /// Puts the reason into words; `verb` is what was to be done, where that much was understood.
    pub(super) fn of(ui: &Ui, error: &clap::Error, verb: Option<&Command>) -> Self {
        if matches!(
            error.kind(),
            ErrorKind::DisplayHelp
                | ErrorKind::DisplayVersion
                | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        ) {
            return Self {
                text: error.render().to_string(),
                error: false,
            };
        }
        let mut said = vec![mistake(ui, error)];
        let values = context(error, ContextKind::ValidValue);
        if let Some(values) = values.filter(|values| !values.is_empty()) {
            said.push(ui.say_with("cli-one-of", &[("values", Value::from(values))]));
        } else if error.kind() == ErrorKind::ValueValidation {
            said.extend(verb.and_then(|verb| what_it_is(ui, error, verb)));
        }
        let near = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedValue,
        ];
        if let Some(near) = near.into_iter().find_map(|kind| context(error, kind)) {
            said.push(ui.say_with("cli-did-you-mean", &[("near", Value::from(near))]));
        }
        said.push(match verb {
            Some(verb) => ui.say_with("cli-see-help-of", &[("verb", Value::from(verb.get_name()))]),
            None => ui.say("cli-see-help"),
        });
        Self {
            text: said.join("\n") + "\n",
            error: true,
        }
    }

    /// Prints the reason to where it belongs; returns the exit code.
    pub fn tell(&self) -> u8 {
        let text = self.text.as_bytes();
        // Nothing can be done about a stream that takes no more.
        let _ = if self.error {
            std::io::stderr().write_all(text)
        } else {
            std::io::stdout().write_all(text)
        };
        if self.error { COULD_NOT } else { DONE }
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    error
        .get(kind)
        .map(|value| SafeText::clean(&value.to_string()).to_string())
}

/// Says what the argument takes whose value is wrong, such as a month from 1 to 12.
fn what_it_is(ui: &Ui, error: &clap::Error, verb: &Command) -> Option<String> {
    let what = context(error, ContextKind::InvalidArg)?;
    let mut known = verb.get_arguments();
    let name = what.split([' ', '=']).next()?.strip_prefix("--")?;
    let argument = known.find(|argument| argument.get_long() == Some(name))?;
    let help = argument.get_help()?.to_string();
    let values = [("what", Value::from(what)), ("help", Value::from(help))];
    Some(ui.say_with("cli-what-it-is", &values))
}

/// Says what is wrong with the line.
fn mistake(ui: &Ui, error: &clap::Error) -> String {
    let what = context(error, ContextKind::InvalidArg)
        .or_else(|| context(error, ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let empty = value.is_empty();
    let values = [("what", Value::from(what)), ("value", Value::from(value))];
    match error.kind() {
        ErrorKind::MissingRequiredArgument => ui.say_with("cli-missing", &values[..1]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !empty => {
            ui.say_with("cli-bad-value", &values)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ui.say_with("cli-no-value", &values[..1])
        }
        _ => ui.say_with("cli-unknown", &values[..1]),
    }
}
