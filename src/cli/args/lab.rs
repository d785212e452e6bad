//! What may be typed after `township lab`, and what it means.

use std::path::PathBuf;

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;
use clap::value_parser;

use crate::cli::args::command::Help;
use crate::cli::args::command::flag;
use crate::cli::args::command::option;
use crate::cli::lab::Common;
use crate::cli::lab::Lab;
use crate::cli::lab::Part;
use crate::cli::lab::Task;
use crate::cli::lab::who;
use crate::lab::experiment;
use crate::lab::utility::Utility;

/// Builds the verbs under `lab`, without their words.
pub(super) fn commands(ui: Help<'_>) -> Vec<Command> {
    let arms = |key: &str| {
        Arg::new("arms")
            .value_name("RULES")
            .num_args(0..)
            .help(ui.say(key))
    };
    let files = Arg::new("files")
        .value_name("FILE")
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(PathBuf))
        .help(ui.say("cli-lab-merge-files"));
    let walk = Arg::new("walks")
        .value_name("NUMBER=A..B:N")
        .required(true)
        .num_args(1..=2)
        .help(ui.say("cli-lab-sweep-walks"));
    vec![
        played(ui, Command::new("run").arg(arms("cli-lab-run-arms"))),
        played(
            ui,
            Command::new("compare").arg(arms("cli-lab-compare-arms")),
        )
        .arg(option(
            "against",
            "RULES",
            ui.say("cli-lab-compare-against"),
        )),
        played(ui, Command::new("sweep").arg(walk)).arg(option(
            "with",
            "RULES",
            ui.say("cli-lab-sweep-with"),
        )),
        common(ui, Command::new("facts"))
            .arg(flag("quick", ui.say("cli-lab-facts-quick")))
            .arg(file("markdown", ui.say("cli-lab-markdown"))),
        common(
            ui,
            Command::new("best").arg(arms("cli-lab-run-arms")).arg(
                option("utility", "UTILITY", ui.say("cli-lab-best-utility"))
                    .value_parser(|text: &str| Utility::parse(text).map_err(|_| text.to_owned())),
            ),
        )
        .arg(
            option("years", "N", ui.say("cli-lab-years"))
                .value_parser(value_parser!(u8).range(1..=10)),
        ),
        common(ui, Command::new("county")),
        outputs(ui, Command::new("merge").arg(files).arg(campaign(ui)))
            .arg(file("markdown", ui.say("cli-lab-markdown"))),
        Command::new("reforms").arg(campaign(ui)),
    ]
}

fn campaign(ui: Help<'_>) -> Arg {
    option("campaign", "CAMPAIGN", ui.say("cli-lab-campaign"))
}

/// Adds what an experiment takes whose players and years are for whoever asks to choose.
fn played(ui: Help<'_>, command: Command) -> Command {
    let years = value_parser!(u8).range(1..=10);
    let command = command
        .arg(
            option("players", "LIST", ui.say("cli-lab-players"))
                .value_delimiter(',')
                .value_parser(who::parse),
        )
        .arg(option("years", "N", ui.say("cli-lab-years")).value_parser(years));
    common(ui, command)
}

/// Adds what every experiment takes.
fn common(ui: Help<'_>, command: Command) -> Command {
    let command = command
        .arg(campaign(ui))
        .arg(
            option("plays", "N", ui.say("cli-lab-plays"))
                .value_parser(value_parser!(u64).range(1..=experiment::MOST)),
        )
        .arg(option("seed", "N", ui.say("cli-lab-seed")).value_parser(value_parser!(u64)))
        .arg(
            option("jobs", "N", ui.say("cli-test-jobs"))
                .value_parser(value_parser!(u16).range(1..=256)),
        )
        .arg(option("shard", "I/N", ui.say("cli-lab-shard")).value_parser(shard))
        .arg(file("rows", ui.say("cli-lab-rows")));
    outputs(ui, command)
}

/// Adds where a report may go.
fn outputs(ui: Help<'_>, command: Command) -> Command {
    command
        .arg(file("output", ui.say("cli-lab-output")).short('o'))
        .arg(file("csv", ui.say("cli-lab-csv")))
        .arg(file("html", ui.say("cli-lab-html")))
        .arg(flag("force", ui.say("cli-lab-force")))
        .arg(flag("json", ui.say("cli-json")))
}

fn file(name: &'static str, help: String) -> Arg {
    option(name, "FILE", help)
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Set)
}

/// Reads a part such as `2/8`.
fn shard(text: &str) -> Result<Part, String> {
    let (i, n) = text.split_once('/').ok_or_else(|| text.to_owned())?;
    let number = |part: &str| part.parse::<u64>().map_err(|_| text.to_owned());
    let (i, n) = (number(i)?, number(n)?);
    if (1..=n).contains(&i) && n <= 100_000 {
        Ok(Part { i, n })
    } else {
        Err(text.to_owned())
    }
}

/// Reads what was typed; `words` are all words of the line.
pub(super) fn lab(m: &ArgMatches) -> Option<Lab> {
    let (name, m) = m.subcommand()?;
    let many = |id: &str| -> Vec<String> {
        let values = m.get_many::<String>(id);
        values.into_iter().flatten().cloned().collect()
    };
    let task = match name {
        "run" => Task::Run { arms: many("arms") },
        "compare" => Task::Compare {
            arms: many("arms"),
            against: m.get_one::<String>("against").cloned(),
        },
        "sweep" => Task::Sweep {
            walks: many("walks"),
            with: m.get_one::<String>("with").cloned(),
        },
        "merge" => Task::Merge {
            files: m.get_many::<PathBuf>("files")?.cloned().collect(),
        },
        "best" => Task::Best {
            arms: many("arms"),
            utility: m
                .get_one::<Utility>("utility")
                .copied()
                .unwrap_or(Utility::NAMED[0].1),
        },
        "facts" => Task::Facts {
            quick: m.get_flag("quick"),
        },
        "county" => Task::County,
        "reforms" => Task::Reforms,
        _ => return None,
    };
    let is = |id: &str| m.try_contains_id(id).unwrap_or(false);
    let path = |id: &str| m.try_get_one::<PathBuf>(id).ok().flatten().cloned();
    let flag = |id: &str| is(id) && m.get_flag(id);
    let number = |id: &str| m.try_get_one::<u64>(id).ok().flatten().copied();
    let players = m.try_get_many::<who::Player>("players").ok().flatten();
    Some(Lab {
        task,
        common: Common {
            campaign: m.try_get_one::<String>("campaign").ok().flatten().cloned(),
            players: players.map(|players| players.cloned().collect()),
            plays: number("plays"),
            seed: number("seed").unwrap_or(1),
            years: m.try_get_one::<u8>("years").ok().flatten().copied(),
            jobs: m
                .try_get_one::<u16>("jobs")
                .ok()
                .flatten()
                .map(|n| usize::from(*n)),
            shard: m.try_get_one::<Part>("shard").ok().flatten().copied(),
            rows: path("rows"),
            output: path("output"),
            csv: path("csv"),
            markdown: path("markdown"),
            html: path("html"),
            force: flag("force"),
            json: flag("json"),
        },
    })
}
