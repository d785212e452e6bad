//! What was typed after `township`, and what it means.
//!
//! [`mod@command`] holds what may be typed, [`stop`] what is said where nothing is to be done.

pub mod command;
mod debrief;
mod lab;
pub mod stop;
mod test;

use std::ffi::OsStr;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::Command;
use clap::error::ContextKind;
use clap::error::ErrorKind;
use clap_complete::Shell;

use crate::campaign::SchemaOf;
use crate::campaign::graph::Format;
use crate::cli::args::command::Help;
use crate::cli::args::command::command;
use crate::cli::args::stop::Stop;
use crate::cli::campaigns;
use crate::cli::debrief as afterwards;
use crate::cli::fork;
use crate::cli::install;
use crate::cli::lab::Lab;
use crate::cli::pack;
use crate::cli::schema;
use crate::cli::test::Trial;
use crate::cli::unpack;
use crate::cli::watch::Watch;
use crate::config::colour::When;
use crate::text::Lang;
use crate::text::Ui;

/// What was typed.
#[derive(Debug, PartialEq)]
pub struct Parsed {
    /// The folder of saves that was asked for.
    pub saves: Option<PathBuf>,
    /// Whether to write in colour.
    pub when: When,
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
    /// Explain a code, or list all of them.
    Explain {
        /// The code or the rule's name.
        code: Option<String>,
    },
    /// Pack a campaign.
    Pack(pack::Order),
    /// Unpack one.
    Unpack(unpack::Order),
    /// Install one.
    Install(install::Order),
    /// List the campaigns, or remove one.
    Campaigns(campaigns::Order),
    /// Experiment with rules.
    Lab(Box<Lab>),
    /// Begin a campaign.
    New(Beginning),
    /// Draw a campaign.
    Graph(Drawing),
    /// Add the missing texts of a language to a campaign.
    Translate(Translation),
    /// Play a campaign many times and report.
    Test(Trial),
    /// Check a campaign again and again, or play it while it is written.
    Watch(Watch),
    /// Write the schema of the campaign format.
    Schema(schema::Order),
    /// List the saves.
    Saves,
    /// Open the books of saves.
    Debrief(Box<afterwards::Order>),
    /// Begin a play from a decision of another.
    Fork(fork::Order),
    /// Print the facilitator's guide of a campaign.
    Guide {
        /// The campaign.
        campaign: String,
    },
    /// Replay a save.
    Replay {
        /// The file.
        file: PathBuf,
    },
    /// Look at what the program finds on this machine.
    Doctor {
        /// A campaign's folder to look at too.
        dir: Option<PathBuf>,
        /// Whether to print JSON.
        json: bool,
    },
    /// Print what a shell completes from.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the manual page.
    Man,
}

/// How one wishes to begin a campaign.
#[derive(Debug, PartialEq)]
pub struct Beginning {
    /// Its folder.
    pub dir: PathBuf,
    /// Its languages, the main one first; empty for the reader's own.
    pub languages: Vec<Lang>,
    /// The campaign to copy.
    pub from: Option<String>,
    /// Its title in each of its languages.
    pub titles: Vec<String>,
}

/// How one wishes a campaign to be drawn.
#[derive(Debug, PartialEq)]
pub struct Drawing {
    /// A shipped campaign's id, or a folder.
    pub campaign: String,
    /// In which format; where nothing is said the file's ending decides.
    pub format: Option<Format>,
    /// The file to write; stdout without one.
    pub output: Option<PathBuf>,
    /// The event whose neighbours alone are wanted.
    pub event: Option<String>,
    /// Whether to draw what is linked by the numbers of the state too.
    pub all: bool,
    /// Whether a file may be replaced.
    pub force: bool,
}

/// What to do about the translation of a campaign.
#[derive(Debug, PartialEq)]
pub struct Translation {
    /// The campaign's folder.
    pub dir: PathBuf,
    /// The language to translate into.
    pub into: Lang,
    /// Whether only to say what would be done.
    pub dry_run: bool,
    /// Whether only to list what waits and what is stale.
    pub list: bool,
    /// Whether to print JSON.
    pub json: bool,
    /// The stale texts that are right as they are: paths, or `all`.
    pub accept: Vec<String>,
}

/// How one wishes to play.
#[derive(Debug, Default, PartialEq)]
pub struct Wish {
    /// A campaign's name, its folder, or its `.township` file.
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

/// Finds the value of an option before anything else is understood: help and errors are in the language asked for, which
/// the settings may say.
pub fn early<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a OsStr> {
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.to_str().and_then(|word| word.strip_prefix(option)) {
            Some("") => return words.next().map(OsString::as_os_str),
            Some(rest) if rest.starts_with('=') => return rest.get(1..).map(OsStr::new),
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
    let matches = understand(&command(Help(None), false), &arguments).or_else(|_| {
        let examples = |word: &OsString| word == "--help" || word == "help";
        let examples = arguments.iter().any(examples);
        let command = command(Help(Some(ui)), examples);
        understand(&command, &arguments).map_err(|error| {
            let mut words = arguments.iter().filter_map(|word| word.to_str());
            let verb = words.find_map(|word| command.find_subcommand(word));
            Stop::of(ui, &error, verb)
        })
    })?;
    let verb = matches
        .subcommand()
        .and_then(|(name, m)| verb(name, m))
        .unwrap_or_else(|| Verb::Play(Wish::default()));
    let word = matches.get_one::<String>("color");
    let when = When::ALL
        .into_iter()
        .find(|when| word.is_some_and(|word| word == when.word()));
    Ok(Parsed {
        saves: path(&matches, "saves"),
        when: when.unwrap_or_default(),
        verb,
    })
}

/// Understands a line. Options of `play` do without the verb, as playing does, and `help` may stand for a verb.
fn understand(command: &Command, arguments: &[OsString]) -> Result<ArgMatches, clap::Error> {
    let again = |words: Vec<OsString>| command.clone().try_get_matches_from(words);
    let error = match again(arguments.to_vec()) {
        Ok(matches) => return Ok(matches),
        Err(error) => error,
    };
    let no_better = |other: &clap::Error| {
        let near = other.get(ContextKind::SuggestedArg);
        other.kind() == ErrorKind::UnknownArgument && near.is_none()
    };
    let is = |word: &OsString, name: &str| word.to_str() == Some(name);
    match error.kind() {
        ErrorKind::InvalidSubcommand => match arguments.iter().position(|word| is(word, "help")) {
            Some(at) => {
                let mut words = arguments.to_vec();
                words.remove(at);
                words.push("--help".into());
                again(words)
            }
            None => Err(error),
        },
        ErrorKind::UnknownArgument if !arguments.is_empty() => {
            let mut verbs = command.get_subcommands();
            if verbs.any(|verb| arguments.iter().any(|word| is(word, verb.get_name()))) {
                return Err(error);
            }
            let mut words = arguments.to_vec();
            words.insert(1, "play".into());
            match again(words) {
                Err(other) if no_better(&other) => Err(error),
                understood => understood,
            }
        }
        _ => Err(error),
    }
}

fn verb(name: &str, m: &ArgMatches) -> Option<Verb> {
    Some(match name {
        "play" => Verb::Play(wish(m)),
        "check" if m.contains_id("explain") => Verb::Explain {
            code: m.get_one::<String>("explain").cloned(),
        },
        "check" => Verb::Check {
            dir: path(m, "dir")?,
            json: m.get_flag("json"),
        },
        "pack" => Verb::Pack(pack::Order {
            dir: path(m, "dir")?,
            file: path(m, "output"),
            force: m.get_flag("force"),
        }),
        "unpack" => Verb::Unpack(unpack::Order {
            file: path(m, "file")?,
            dir: path(m, "dir"),
            force: m.get_flag("force"),
        }),
        "install" => Verb::Install(install::Order {
            path: path(m, "file")?,
            force: m.get_flag("force"),
        }),
        "campaigns" => Verb::Campaigns(campaigns::Order {
            json: m.get_flag("json"),
            remove: m.get_one::<String>("remove").cloned(),
        }),
        "new" => Verb::New(beginning(m)?),
        "graph" => Verb::Graph(drawing(m)?),
        "translate" => Verb::Translate(translation(m)?),
        "test" => Verb::Test(test::trial(m)?),
        "lab" => Verb::Lab(Box::new(lab::lab(m)?)),
        "watch" => Verb::Watch(Watch {
            dir: path(m, "dir")?,
            event: m.get_one::<String>("play").cloned(),
            month: m.get_one::<u8>("month").copied(),
            seed: m.get_one::<u64>("seed").copied().unwrap_or_default(),
        }),
        "schema" => Verb::Schema(schema::Order {
            of: match () {
                () if m.get_flag("plays") => SchemaOf::Plays,
                () if m.get_flag("reforms") => SchemaOf::Reforms,
                () => SchemaOf::Campaign,
            },
            file: path(m, "output"),
            force: m.get_flag("force"),
        }),
        "saves" => Verb::Saves,
        "debrief" => Verb::Debrief(Box::new(self::debrief::order(m)?)),
        "fork" => Verb::Fork(self::debrief::fork(m)?),
        "guide" => Verb::Guide {
            campaign: m.get_one::<String>("campaign").cloned()?,
        },
        "replay" => Verb::Replay {
            file: path(m, "file")?,
        },
        "doctor" => Verb::Doctor {
            dir: path(m, "dir"),
            json: m.get_flag("json"),
        },
        "completions" => Verb::Completions {
            shell: *m.get_one::<Shell>("shell")?,
        },
        "man" => Verb::Man,
        _ => return None,
    })
}

fn translation(m: &ArgMatches) -> Option<Translation> {
    let accept = m.get_many::<String>("accept");
    Some(Translation {
        dir: path(m, "dir")?,
        into: m
            .get_one::<String>("into")
            .and_then(|code| Lang::parse(code))?,
        dry_run: m.get_flag("dry-run"),
        list: m.get_flag("list"),
        json: m.get_flag("json"),
        accept: accept.into_iter().flatten().cloned().collect(),
    })
}

fn path(matches: &ArgMatches, id: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(id).cloned()
}

fn beginning(m: &ArgMatches) -> Option<Beginning> {
    let languages = m.get_one::<String>("lang").map_or("", String::as_str);
    let titles = m.get_many::<String>("title");
    Some(Beginning {
        dir: path(m, "dir")?,
        languages: languages.split(',').filter_map(Lang::parse).collect(),
        from: m.get_one::<String>("from").cloned(),
        titles: titles.into_iter().flatten().cloned().collect(),
    })
}

fn drawing(m: &ArgMatches) -> Option<Drawing> {
    let word = m.get_one::<String>("format");
    Some(Drawing {
        campaign: m.get_one::<String>("campaign").cloned()?,
        format: word.and_then(|word| Format::ALL.into_iter().find(|f| f.word() == word)),
        output: path(m, "output"),
        event: m.get_one::<String>("event").cloned(),
        all: m.get_flag("all"),
        force: m.get_flag("force"),
    })
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

#[cfg(test)]
mod tests;
