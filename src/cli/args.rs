//! What may be typed after `township`, in the reader's language.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;
use clap::builder::PossibleValuesParser;
use clap::error::ContextKind;
use clap::error::ErrorKind;
use clap::value_parser;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// What was typed.
#[derive(Debug, PartialEq)]
pub struct Parsed {
    /// The folder of saves that was asked for.
    pub saves: Option<PathBuf>,
    /// What to do.
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Verb {
    /// Play.
    Play(Wish),
    /// Check a campaign.
    Check {
        /// Its folder.
        dir: PathBuf,
        /// Whether to print JSON.
        json: bool,
    },
    /// List the saves.
    Saves,
    /// Replay a save.
    Replay {
        /// The file.
        file: PathBuf,
    },
}

/// How one wishes to play.
#[derive(Debug, Default, PartialEq)]
pub struct Wish {
    /// A shipped campaign's id, or a folder.
    pub campaign: Option<String>,
    /// Whether to play in line mode even in a terminal.
    pub plain: bool,
    /// Whether to draw frames in ASCII.
    pub ascii: bool,
    /// Whether to take the mouse.
    pub mouse: bool,
    /// The seed.
    pub seed: Option<u64>,
    /// A save to go on with.
    pub resume: Option<PathBuf>,
    /// The player's name.
    pub name: Option<String>,
}

/// Why nothing is to be done: help was asked for, or the line makes no sense.
#[derive(Debug)]
pub struct Stop {
    text: String,
    error: bool,
}

impl Stop {
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

/// Finds the value of an option before anything else is understood: help and errors are in the language asked for, which
/// the settings may say.
pub fn early<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut words = arguments.iter().filter_map(|a| a.to_str());
    while let Some(word) = words.next() {
        match word.strip_prefix(option) {
            Some("") => return words.next(),
            Some(rest) if rest.starts_with('=') => return rest.get(1..),
            _ => {}
        }
    }
    None
}

/// Parses a command line whose first word is the program's name.
///
/// # Errors
/// Returns what to print where help or the version was asked for, or where the line makes no sense.
pub fn parse(ui: &Ui, arguments: Vec<OsString>) -> Result<Parsed, Stop> {
    let matches = command(ui)
        .try_get_matches_from(arguments)
        .map_err(|error| stop(ui, &error))?;
    let verb = match matches.subcommand() {
        Some(("check", m)) => Verb::Check {
            dir: path(m, "dir").unwrap_or_default(),
            json: m.get_flag("json"),
        },
        Some(("saves", _)) => Verb::Saves,
        Some(("replay", m)) => Verb::Replay {
            file: path(m, "file").unwrap_or_default(),
        },
        Some(("play", m)) => Verb::Play(wish(m)),
        _ => Verb::Play(Wish::default()),
    };
    Ok(Parsed {
        saves: path(&matches, "saves"),
        verb,
    })
}

fn path(matches: &ArgMatches, id: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(id).cloned()
}

fn wish(m: &ArgMatches) -> Wish {
    Wish {
        campaign: m.get_one::<String>("campaign").cloned(),
        plain: m.get_flag("plain"),
        ascii: m.get_flag("ascii"),
        mouse: m.get_flag("mouse"),
        seed: m.get_one::<u64>("seed").copied(),
        resume: path(m, "resume"),
        name: m.get_one::<String>("name").cloned(),
    }
}

/// Builds the command in a language.
pub fn command(ui: &Ui) -> Command {
    let lang = option(ui, "lang", "cli-lang")
        .value_name("LANG")
        .value_parser(PossibleValuesParser::new(["zh", "en"]))
        .hide_possible_values(true)
        .global(true);
    let saves = option(ui, "saves", "cli-saves-dir")
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .global(true);
    let settings = option(ui, "settings", "cli-settings-file")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .global(true);
    Command::new("township")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ui.say("cli-about"))
        .override_usage(ui.say("cli-usage"))
        .after_help(ui.say("cli-examples"))
        .subcommand_help_heading(ui.say("cli-verbs"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template("{about}\n\n{usage}\n\n{all-args}{after-help}\n")
        .arg(lang.help_heading(ui.say("cli-options")))
        .arg(saves.help_heading(ui.say("cli-options")))
        .arg(settings.help_heading(ui.say("cli-options")))
        .arg(
            flag(ui, "help", "cli-help")
                .short('h')
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(
            flag(ui, "version", "cli-version")
                .short('V')
                .action(ArgAction::Version),
        )
        .subcommand(play(ui))
        .subcommand(
            verb(ui, "check", "cli-check")
                .arg(file(ui, "dir", "cli-check-dir"))
                .arg(flag(ui, "json", "cli-check-json")),
        )
        .subcommand(verb(ui, "saves", "cli-saves"))
        .subcommand(verb(ui, "replay", "cli-replay").arg(file(ui, "file", "cli-replay-file")))
}

fn play(ui: &Ui) -> Command {
    verb(ui, "play", "cli-play")
        .arg(
            Arg::new("campaign")
                .value_name("CAMPAIGN")
                .help(ui.say("cli-play-campaign"))
                .help_heading(ui.say("cli-options")),
        )
        .arg(flag(ui, "plain", "cli-play-plain"))
        .arg(flag(ui, "ascii", "cli-play-ascii"))
        .arg(flag(ui, "mouse", "cli-play-mouse"))
        .arg(
            option(ui, "seed", "cli-play-seed")
                .value_name("N")
                .value_parser(value_parser!(u64)),
        )
        .arg(
            option(ui, "resume", "cli-play-resume")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(option(ui, "name", "cli-play-name").value_name("NAME"))
}

fn verb(ui: &Ui, name: &'static str, about: &str) -> Command {
    Command::new(name)
        .about(ui.say(about))
        .override_usage(ui.say(&format!("cli-usage-{name}")))
        .disable_help_flag(true)
        .help_template("{about}\n\n{usage}\n\n{all-args}\n")
}

fn option(ui: &Ui, name: &'static str, help: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(ui.say(help))
        .help_heading(ui.say("cli-options"))
}

fn flag(ui: &Ui, name: &'static str, help: &str) -> Arg {
    option(ui, name, help).action(ArgAction::SetTrue)
}

fn file(ui: &Ui, name: &'static str, help: &str) -> Arg {
    Arg::new(name)
        .value_name(if name == "dir" { "DIR" } else { "FILE" })
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(ui.say(help))
        .help_heading(ui.say("cli-options"))
}

fn stop(ui: &Ui, error: &clap::Error) -> Stop {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return Stop {
            text: error.render().to_string(),
            error: false,
        };
    }
    let context = |kind| {
        error
            .get(kind)
            .map(|value| SafeText::clean(&value.to_string()).to_string())
    };
    let what = context(ContextKind::InvalidArg)
        .or_else(|| context(ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let empty = value.is_empty();
    let of_lang = what.starts_with("--lang") && !empty;
    let values = [("what", Value::from(what)), ("value", Value::from(value))];
    let mut text = match error.kind() {
        ErrorKind::MissingRequiredArgument => ui.say_with("cli-missing", &values[..1]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !empty => {
            ui.say_with("cli-bad-value", &values)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ui.say_with("cli-no-value", &values[..1])
        }
        _ => ui.say_with("cli-unknown", &values[..1]),
    };
    if of_lang {
        text.push('\n');
        text.push_str(&ui.say("cli-lang"));
    }
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    if let Some(near) = near.into_iter().find_map(context) {
        text.push('\n');
        text.push_str(&ui.say_with("cli-did-you-mean", &[("near", Value::from(near))]));
    }
    Stop {
        text: format!("{text}\n{}\n", ui.say("cli-see-help")),
        error: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn words(line: &str) -> Vec<OsString> {
        std::iter::once("township")
            .chain(line.split_whitespace())
            .map(OsString::from)
            .collect()
    }

    #[test]
    fn lines_are_understood() {
        let ui = Ui::new(Lang::En);
        let check = |line: &str, verb: Verb| {
            assert_eq!(parse(&ui, words(line)).unwrap().verb, verb, "{line}")
        };
        check("", Verb::Play(Wish::default()));
        check(
            "play --plain --seed 7",
            Verb::Play(Wish {
                plain: true,
                seed: Some(7),
                ..Wish::default()
            }),
        );
        check(
            "check dir --json",
            Verb::Check {
                dir: "dir".into(),
                json: true,
            },
        );
        check("saves --lang zh", Verb::Saves);
        assert_eq!(
            parse(&ui, words("replay f --saves s")).unwrap().saves,
            Some("s".into())
        );
    }

    #[test]
    fn mistakes_are_told_in_both_languages() {
        for (line, part) in [
            ("chek x", "chek"),
            ("play --sed 3", "--sed"),
            ("play --seed x", "x"),
            ("replay", "FILE"),
            ("play --resume", "--resume <FILE>"),
            ("--lang fr", "zh"),
            ("--lang fr", "en"),
        ] {
            for lang in Lang::ALL {
                let stop = parse(&Ui::new(lang), words(line)).unwrap_err();
                assert!(
                    stop.error && stop.text.contains(part),
                    "{line} {lang:?}: {}",
                    stop.text
                );
                assert!(!stop.text.contains("\"\"") && !stop.text.contains("“”"));
                assert_eq!(stop.text.is_ascii(), lang == Lang::En, "{}", stop.text);
            }
        }
    }

    #[test]
    fn help_is_in_the_language_asked_for() {
        for lang in Lang::ALL {
            let stop = parse(&Ui::new(lang), words("--help")).unwrap_err();
            assert!(!stop.error && stop.text.contains("township"));
            assert!(!stop.text.contains("cli-"), "{}", stop.text);
        }
        assert_eq!(early(&words("play --lang zh"), "--lang"), Some("zh"));
        assert_eq!(early(&words("--lang=en"), "--lang"), Some("en"));
        assert_eq!(early(&words("--language en --lang"), "--lang"), None);
    }
}
