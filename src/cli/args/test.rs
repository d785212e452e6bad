//! What may be typed after `township test`, and what it means.

use std::path::PathBuf;
use std::time::Duration;

use clap::Arg;
use clap::ArgMatches;
use clap::Command;
use clap::builder::PossibleValuesParser;
use clap::value_parser;

use crate::cli::args::command::Help;
use crate::cli::args::command::flag;
use crate::cli::args::command::option;
use crate::cli::test::Trial;
use crate::lab::strategies::Strategy;

/// Builds the verb.
pub(super) fn command(ui: Help<'_>) -> Command {
    let strategies = Strategy::ALL.map(Strategy::name);
    Command::new("test")
        .arg(
            Arg::new("campaign")
                .value_name("CAMPAIGN")
                .required(true)
                .help(ui.say("cli-test-campaign")),
        )
        .arg(option("seed", "N", ui.say("cli-test-seed")).value_parser(value_parser!(u64)))
        .arg(
            option("plays", "N", ui.say("cli-test-plays"))
                .value_parser(value_parser!(u64).range(1..)),
        )
        .arg(
            option("jobs", "N", ui.say("cli-test-jobs"))
                .value_parser(value_parser!(u16).range(1..=256)),
        )
        .arg(
            option("strategies", "LIST", ui.say("cli-test-strategies"))
                .value_delimiter(',')
                .value_parser(PossibleValuesParser::new(strategies)),
        )
        .arg(
            option("time", "TIME", ui.say("cli-test-time")).value_parser(humantime::parse_duration),
        )
        .arg(option("ci", "POINTS", ui.say("cli-test-ci")).value_parser(points))
        .arg(flag("search", ui.say("cli-test-search")))
        .arg(flag("quick", ui.say("cli-test-quick")))
        .arg(option("event", "ID", ui.say("cli-test-event")))
        .arg(flag("all", ui.say("cli-test-all")))
        .arg(option("against", "CAMPAIGN", ui.say("cli-test-against")))
        .arg(option("html", "FILE", ui.say("cli-test-html")).value_parser(value_parser!(PathBuf)))
        .arg(flag("force", ui.say("cli-test-force")))
        .arg(flag("json", ui.say("cli-json")))
}

/// Reads a width of an interval in percentage points, above 0 and at most 100.
fn points(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.trim_end_matches('%').parse().ok();
    number
        .filter(|n| *n > 0.0 && *n <= 100.0)
        .ok_or_else(|| text.to_owned())
}

/// Reads what was typed.
pub(super) fn trial(m: &ArgMatches) -> Option<Trial> {
    let named: Vec<Strategy> = m
        .get_many::<String>("strategies")
        .into_iter()
        .flatten()
        .filter_map(|name| Strategy::parse(name))
        .collect();
    // In the order of all, each once, however they were typed.
    let asked = |who: &Strategy| named.is_empty() || named.contains(who);
    Some(Trial {
        campaign: m.get_one::<String>("campaign").cloned()?,
        seed: m.get_one::<u64>("seed").copied().unwrap_or(1),
        plays: m.get_one::<u64>("plays").copied(),
        jobs: m.get_one::<u16>("jobs").map(|&n| usize::from(n)),
        strategies: Strategy::ALL.into_iter().filter(asked).collect(),
        time: m.get_one::<Duration>("time").copied(),
        precision: m.get_one::<f64>("ci").copied(),
        search: m.get_flag("search"),
        quick: m.get_flag("quick"),
        json: m.get_flag("json"),
        event: m.get_one::<String>("event").cloned(),
        all: m.get_flag("all"),
        against: m.get_one::<String>("against").cloned(),
        html: m.get_one::<PathBuf>("html").cloned(),
        force: m.get_flag("force"),
    })
}
