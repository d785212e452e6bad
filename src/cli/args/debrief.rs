//! What may be typed after `township debrief` and `township fork`, and what it means.

use std::path::PathBuf;

use clap::Arg;
use clap::ArgMatches;
use clap::Command;
use clap::builder::PossibleValuesParser;
use clap::value_parser;

use crate::cli::args::command::Help;
use crate::cli::args::command::flag;
use crate::cli::args::command::option;
use crate::cli::debrief::Files;
use crate::cli::debrief::Order;
use crate::cli::fork;
use crate::debrief::then::Then;
use crate::debrief::whatif;
use crate::lab::strategies::Strategy;

/// Builds the verb.
pub(super) fn command(ui: Help<'_>) -> Command {
    let then = ["style", "same"]
        .into_iter()
        .chain(Strategy::ALL.map(Strategy::name));
    let then: Vec<&str> = then.collect();
    let file = |name: &'static str, key: &str| {
        option(name, "FILE", ui.say(key)).value_parser(value_parser!(PathBuf))
    };
    Command::new("debrief")
        .arg(
            Arg::new("finished")
                .value_name("SAVE")
                .required(true)
                .num_args(1..)
                .value_parser(value_parser!(PathBuf))
                .help(ui.say("cli-debrief-saves")),
        )
        .arg(
            option("then", "WHO", ui.say("cli-debrief-then"))
                .value_parser(PossibleValuesParser::new(then)),
        )
        .arg(
            option("plays", "N", ui.say("cli-debrief-plays"))
                .value_parser(value_parser!(u64).range(0..=whatif::MOST)),
        )
        .arg(
            option("jobs", "N", ui.say("cli-test-jobs"))
                .value_parser(value_parser!(u16).range(1..=256)),
        )
        .arg(flag("all", ui.say("cli-debrief-all")))
        .arg(flag("no-questions", ui.say("cli-debrief-no-questions")))
        .arg(file("html", "cli-debrief-html"))
        .arg(file("markdown", "cli-debrief-markdown"))
        .arg(file("output", "cli-debrief-output").short('o'))
        .arg(file("decisions", "cli-debrief-decisions"))
        .arg(file("months", "cli-debrief-months"))
        .arg(file("chronicle", "cli-debrief-chronicle"))
        .arg(flag("force", ui.say("cli-debrief-force")))
        .arg(flag("json", ui.say("cli-debrief-json")))
}

/// Builds the verb that goes another way.
pub(super) fn fork_command(ui: Help<'_>) -> Command {
    Command::new("fork")
        .arg(
            Arg::new("save")
                .value_name("SAVE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(ui.say("cli-replay-file")),
        )
        .arg(
            option("at", "N", ui.say("cli-fork-at"))
                .required(true)
                .value_parser(value_parser!(u32).range(1..)),
        )
        .arg(option("name", "NAME", ui.say("cli-play-name")))
}

/// Reads what was typed.
pub(super) fn order(m: &ArgMatches) -> Option<Order> {
    let path = |id: &str| m.get_one::<PathBuf>(id).cloned();
    let then = m
        .get_one::<String>("then")
        .and_then(|name| Then::parse(name));
    Some(Order {
        saves: m.get_many::<PathBuf>("finished")?.cloned().collect(),
        then: then.unwrap_or_default(),
        plays: m.get_one::<u64>("plays").copied().unwrap_or(whatif::PLAYS),
        jobs: m.get_one::<u16>("jobs").map(|n| usize::from(*n)),
        unasked: m.get_flag("no-questions"),
        all: m.get_flag("all"),
        json: m.get_flag("json"),
        files: Files {
            html: path("html"),
            markdown: path("markdown"),
            output: path("output"),
            decisions: path("decisions"),
            months: path("months"),
            chronicle: path("chronicle"),
            force: m.get_flag("force"),
        },
    })
}

/// Reads where to go another way.
pub(super) fn fork(m: &ArgMatches) -> Option<fork::Order> {
    Some(fork::Order {
        save: m.get_one::<PathBuf>("save").cloned()?,
        at: *m.get_one::<u32>("at")?,
        name: m.get_one::<String>("name").cloned(),
    })
}
