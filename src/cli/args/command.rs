//! What may be typed after `township`: verbs and options, with their help in the reader's language.
//!
//! Completions and the manual page are made from this too, so that nothing is described twice.

use std::path::PathBuf;

use clap::Arg;
use clap::ArgAction;
use clap::Command;
use clap::builder::EnumValueParser;
use clap::builder::PossibleValuesParser;
use clap::value_parser;
use clap_complete::Shell;

use crate::campaign::graph::Format;
use crate::config::colour::When;
use crate::text::Lang;
use crate::text::Ui;

/// Where the options that may stand anywhere begin in a list of options: after a verb's own.
const LAST: usize = 100;
/// The languages that a new campaign may have, the main one first.
const NEW_LANGS: [&str; 4] = ["zh", "en", "zh,en", "en,zh"];

/// The words of help: none until somebody asks for them, since nearly every start of the program goes without.
#[derive(Debug, Clone, Copy)]
pub struct Help<'u>(pub Option<&'u Ui>);

impl Help<'_> {
    /// Returns the words for a key.
    pub(super) fn say(self, key: &str) -> String {
        self.0.map_or_else(String::new, |ui| ui.say(key))
    }
}

/// Builds the command with help in a language; `examples` is for the long help, which opens with them.
pub fn command(ui: Help<'_>, examples: bool) -> Command {
    let verbs = [
        play(ui),
        Command::new("check")
            .arg(path("dir", "DIR", ui.say("cli-check-what")).required_unless_present("explain"))
            .arg(flag("json", ui.say("cli-json")))
            .arg(option("explain", "CODE", ui.say("cli-check-explain")).num_args(0..=1)),
        pack(ui),
        Command::new("unpack")
            .arg(path("file", "FILE", ui.say("cli-unpack-file")).required(true))
            .arg(path("dir", "DIR", ui.say("cli-unpack-dir")))
            .arg(flag("force", ui.say("cli-unpack-force"))),
        Command::new("install")
            .arg(path("file", "FILE", ui.say("cli-install-file")).required(true))
            .arg(flag("force", ui.say("cli-install-force"))),
        Command::new("campaigns")
            .arg(option("remove", "NAME", ui.say("cli-campaigns-remove")))
            .arg(flag("json", ui.say("cli-json"))),
        new(ui),
        graph(ui),
        translate(ui),
        super::test::command(ui),
        lab(ui),
        watch(ui),
        Command::new("schema")
            .arg(
                option("output", "FILE", ui.say("cli-schema-output"))
                    .short('o')
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(flag("plays", ui.say("cli-schema-plays")))
            .arg(flag("reforms", ui.say("cli-schema-reforms")).conflicts_with("plays"))
            .arg(flag("force", ui.say("cli-schema-force"))),
        Command::new("saves"),
        super::debrief::command(ui),
        super::debrief::fork_command(ui),
        Command::new("guide").arg(
            Arg::new("campaign")
                .value_name("CAMPAIGN")
                .required(true)
                .help(ui.say("cli-play-campaign")),
        ),
        Command::new("replay").arg(path("file", "FILE", ui.say("cli-replay-file")).required(true)),
        Command::new("doctor")
            .arg(path("dir", "DIR", ui.say("cli-doctor-dir")))
            .arg(flag("json", ui.say("cli-json"))),
        Command::new("completions").arg(shell(ui)),
        Command::new("man"),
    ];
    let verbs = verbs.map(|verb| {
        let key = format!("cli-{}", verb.get_name());
        dressed(ui, verb, &key, examples)
    });
    let whole = Command::new("township")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args(everywhere(ui))
        .arg(
            flag("version", ui.say("cli-version"))
                .short('V')
                .display_order(LAST + 10)
                .action(ArgAction::Version),
        )
        .subcommands(verbs);
    dressed(ui, whole, "cli", examples)
}

/// Builds the options that may stand anywhere.
fn everywhere(ui: Help<'_>) -> impl Iterator<Item = Arg> {
    let lang = option("lang", "LANG", ui.say("cli-lang"))
        .value_parser(PossibleValuesParser::new(Lang::ALL.map(Lang::code)));
    let color = option("color", "WHEN", ui.say("cli-color"))
        .value_parser(PossibleValuesParser::new(When::ALL.map(When::word)));
    let saves =
        option("saves", "DIR", ui.say("cli-saves-dir")).value_parser(value_parser!(PathBuf));
    let settings = option("settings", "FILE", ui.say("cli-settings-file"))
        .value_parser(value_parser!(PathBuf));
    let help = flag("help", ui.say("cli-help"))
        .short('h')
        .action(ArgAction::HelpShort);
    let all = [lang, color, saves, settings, help].into_iter().enumerate();
    all.map(|(n, arg)| arg.global(true).display_order(LAST + n))
}

/// Builds the verb that has verbs of its own.
fn lab(ui: Help<'_>) -> Command {
    let verbs = super::lab::commands(ui).into_iter().map(|verb| {
        let key = format!("cli-lab-{}", verb.get_name());
        dressed(ui, verb, &key, false)
    });
    Command::new("lab")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands(verbs)
}

fn play(ui: Help<'_>) -> Command {
    Command::new("play")
        .arg(
            Arg::new("campaign")
                .value_name("CAMPAIGN")
                .help(ui.say("cli-play-campaign")),
        )
        .arg(flag("plain", ui.say("cli-play-plain")))
        .arg(flag("ascii", ui.say("cli-play-ascii")))
        .arg(flag("mouse", ui.say("cli-play-mouse")))
        .arg(option("seed", "N", ui.say("cli-play-seed")).value_parser(value_parser!(u64)))
        .arg(
            option("resume", "FILE", ui.say("cli-play-resume"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(option("name", "NAME", ui.say("cli-play-name")))
}

fn pack(ui: Help<'_>) -> Command {
    let file = option("output", "FILE", ui.say("cli-pack-output"));
    Command::new("pack")
        .arg(path("dir", "DIR", ui.say("cli-check-dir")).required(true))
        .arg(file.short('o').value_parser(value_parser!(PathBuf)))
        .arg(flag("force", ui.say("cli-pack-force")))
}

/// Builds the verb whose `--lang` may name several languages.
fn new(ui: Help<'_>) -> Command {
    Command::new("new")
        .arg(path("dir", "DIR", ui.say("cli-new-dir")).required(true))
        .arg(
            option("lang", "LANG", ui.say("cli-new-lang"))
                .value_parser(PossibleValuesParser::new(NEW_LANGS)),
        )
        .arg(option("from", "CAMPAIGN", ui.say("cli-new-from")))
        .arg(option("title", "TITLE", ui.say("cli-new-title")).action(ArgAction::Append))
}

fn graph(ui: Help<'_>) -> Command {
    Command::new("graph")
        .arg(
            Arg::new("campaign")
                .value_name("CAMPAIGN")
                .required(true)
                .help(ui.say("cli-play-campaign")),
        )
        .arg(
            option("format", "FORMAT", ui.say("cli-graph-format"))
                .value_parser(PossibleValuesParser::new(Format::ALL.map(Format::word))),
        )
        .arg(
            option("output", "FILE", ui.say("cli-graph-output"))
                .short('o')
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(option("event", "ID", ui.say("cli-graph-event")))
        .arg(flag("all", ui.say("cli-graph-all")))
        .arg(flag("force", ui.say("cli-graph-force")))
}

fn translate(ui: Help<'_>) -> Command {
    let into = Arg::new("into")
        .value_name("LANG")
        .required(true)
        .value_parser(PossibleValuesParser::new(Lang::ALL.map(Lang::code)))
        .hide_possible_values(true)
        .help(ui.say("cli-translate-into"));
    let accept = option("accept", "PATH", ui.say("cli-translate-accept"));
    Command::new("translate")
        .arg(path("dir", "DIR", ui.say("cli-check-dir")).required(true))
        .arg(into)
        .arg(flag("dry-run", ui.say("cli-translate-dry-run")))
        .arg(flag("list", ui.say("cli-translate-list")))
        .arg(accept.action(ArgAction::Append))
        .arg(flag("json", ui.say("cli-json")))
}

fn watch(ui: Help<'_>) -> Command {
    let month = value_parser!(u8).range(1..=12);
    Command::new("watch")
        .arg(path("dir", "DIR", ui.say("cli-watch-dir")).required(true))
        .arg(option("play", "EVENT", ui.say("cli-watch-play")))
        .arg(option("month", "N", ui.say("cli-watch-month")).value_parser(month))
        .arg(option("seed", "N", ui.say("cli-watch-seed")).value_parser(value_parser!(u64)))
}

fn shell(ui: Help<'_>) -> Arg {
    Arg::new("shell")
        .value_name("SHELL")
        .required(true)
        .value_parser(EnumValueParser::<Shell>::new())
        .hide_possible_values(true)
        .help(ui.say("cli-completions-shell"))
}

/// Gives a finished command its words: headings of our own, since clap's are English.
fn dressed(ui: Help<'_>, command: Command, key: &str, examples: bool) -> Command {
    let mut template = String::from("{about}\n\n{before-help}");
    template += &ui.say("cli-usage-heading");
    template += "{usage}\n\n";
    if command.has_subcommands() {
        template += &format!("{}\n{{subcommands}}\n\n", ui.say("cli-verbs"));
    }
    if command.get_positionals().next().is_some() {
        template += &format!("{}\n{{positionals}}\n\n", ui.say("cli-arguments"));
    }
    template += &format!("{}\n{{options}}\n", ui.say("cli-options"));
    let command = command
        .about(ui.say(&format!("{key}-about")))
        .override_usage(ui.say(&format!("{key}-usage")))
        .disable_help_flag(true)
        .help_template(template);
    if examples {
        command.before_help(ui.say(&format!("{key}-examples")))
    } else {
        command
    }
}

pub(super) fn option(name: &'static str, value: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .hide_possible_values(true)
        .help(help)
}

pub(super) fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help)
}

fn path(name: &'static str, value: &'static str, help: String) -> Arg {
    Arg::new(name)
        .value_name(value)
        .value_parser(value_parser!(PathBuf))
        .help(help)
}
