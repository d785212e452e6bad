//! `township lab`: experiments with rules. Several sets of rules and players on the same luck, and what comes of them.
//!
//! The report goes to stdout, the bar to stderr, and only where that is a terminal. Ctrl-C keeps what is done and says so.

mod arms;
mod best;
mod county;
mod csv;
mod facts;
mod html;
mod markdown;
mod paper;
mod reforms;
mod walk;
pub mod who;

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::campaign::Campaign;
use crate::campaign::reform::Reform;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::file;
use crate::cli::foreman::Foreman;
use crate::cli::lab::who::Player;
use crate::cli::library;
use crate::cli::library::Library;
use crate::lab::experiment::Done;
use crate::lab::experiment::Experiment;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::record;
use crate::lab::experiment::record::Apart;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Plan;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Reading;
use crate::lab::strategies::Strategy;
use crate::lab::utility::Utility;
use crate::text::Ui;
use crate::text::Value;

/// Plays of each arm where nothing else is asked for.
const PLAYS: u64 = 500;
/// Who plays where nobody is named.
const PLAYERS: [Strategy; 3] = [Strategy::Score, Strategy::Balanced, Strategy::Blame];
/// The most bytes of a record that is merged.
const RECORD: u64 = 64 << 20;

/// What was asked of the lab.
#[derive(Debug, Clone, PartialEq)]
pub struct Lab {
    /// What to do.
    pub task: Task,
    /// How, and where the report goes.
    pub common: Common,
}

/// What to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Play one set of rules.
    Run {
        /// The rules, together.
        arms: Vec<String>,
    },
    /// Play several sets of rules and compare.
    Compare {
        /// The rules, each for itself.
        arms: Vec<String>,
        /// What they are compared with, where not with the rules as they are.
        against: Option<String>,
    },
    /// Walk one or two numbers through their values.
    Sweep {
        /// Which, through what.
        walks: Vec<String>,
        /// Rules that hold besides.
        with: Option<String>,
    },
    /// Look for whoever does best under some rules.
    Best {
        /// The rules, together.
        arms: Vec<String>,
        /// What is best.
        utility: Utility,
    },
    /// Run the stylised facts.
    Facts {
        /// Whether to leave out players who are searched for.
        quick: bool,
    },
    /// Let the county play.
    County,
    /// Put parts together.
    Merge {
        /// The records of the parts.
        files: Vec<PathBuf>,
    },
    /// List the reforms of a campaign.
    Reforms,
}

/// How to do it.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// A campaign's name, folder or file.
    pub campaign: Option<String>,
    /// Who plays.
    pub players: Option<Vec<Player>>,
    /// Plays of each arm.
    pub plays: Option<u64>,
    /// What all luck follows from.
    pub seed: u64,
    /// Years of a play, where not the campaign's.
    pub years: Option<u8>,
    /// How many jobs; as many as the machine has, where not said.
    pub jobs: Option<usize>,
    /// Which part to play.
    pub shard: Option<Part>,
    /// A file for every play's own numbers.
    pub rows: Option<PathBuf>,
    /// A file for the record.
    pub output: Option<PathBuf>,
    /// A file for the table.
    pub csv: Option<PathBuf>,
    /// A file for the facts as Markdown.
    pub markdown: Option<PathBuf>,
    /// A file for the page.
    pub html: Option<PathBuf>,
    /// Whether those files may be replaced.
    pub force: bool,
    /// Whether to print JSON.
    pub json: bool,
}

/// One of several parts, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub i: u64,
    /// Of how many.
    pub n: u64,
}

/// What an experiment is made from.
struct Bench {
    campaign: Campaign,
    reforms: Vec<Reform>,
}

/// Does what was asked.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, lab: &Lab, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    // Before anything is played: nobody waits for a report that has no place.
    if let Some(why) = no_place(&ui, &lab.common) {
        return could_not(&why);
    }
    if let Task::Merge { files } = &lab.task {
        return match merged(&ui, files) {
            Ok(record) => report(shell, &lab.common, &record, None, out),
            Err(why) => could_not(&why),
        };
    }
    let bench = match bench(shell, &lab.common) {
        Ok(bench) => bench,
        Err(why) => return could_not(&why),
    };
    let made = match &lab.task {
        Task::Run { arms } => bench.run(&ui, arms, &lab.common),
        Task::Compare { arms, against } => {
            bench.compare(&ui, arms, against.as_deref(), &lab.common)
        }
        Task::Sweep { walks, with } => bench.sweep(&ui, walks, with.as_deref(), &lab.common),
        Task::Best { arms, utility } => bench.best(&ui, arms, *utility, &lab.common),
        Task::County => Ok((Kind::County, crate::lab::county::lineup(&bench.campaign))),
        Task::Facts { quick } => {
            let arms = crate::lab::facts::lineup(&bench.campaign, *quick).0;
            Ok((Kind::Facts, arms))
        }
        Task::Reforms => {
            out.write_all(reforms::list(&ui, shell.ink(), &bench).as_bytes())?;
            return Ok(DONE);
        }
        Task::Merge { .. } => return Ok(DONE),
    };
    match made {
        Ok((kind, arms)) => play(shell, lab, &bench, kind, arms, out),
        Err(why) => could_not(&why),
    }
}

/// Plays an experiment and reports.
fn play(
    shell: &Shell,
    lab: &Lab,
    bench: &Bench,
    kind: Kind,
    arms: Vec<Arm>,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let (ui, common) = (shell.ui(), &lab.common);
    let plays = common.plays.unwrap_or(PLAYS);
    let whole = Part { i: 1, n: 1 };
    let part = common.shard.unwrap_or(whole);
    let experiment = Experiment {
        arms,
        seed: common.seed,
        plays: record::part(plays, part.i, part.n),
        jobs: common.jobs(),
        line: crate::lab::facts::line(&bench.campaign),
        rows: common.rows.is_some(),
    };
    let plan = Plan::of(&bench.campaign, kind, lab.command(), &experiment, plays);
    let foreman = Foreman::new(&ui, None);
    let mut experiment = experiment;
    for arm in &mut experiment.arms {
        arm.find(common.seed, experiment.jobs, &foreman);
    }
    let done = experiment.run(&foreman);
    foreman.leave();
    let record = Record::new(plan, &done);
    if record.plays() == 0 && record.stopped.is_some() {
        return could_not(&ui.say("experiment-nothing"));
    }
    report(shell, common, &record, Some(&done), out)
}

/// Writes whatever was asked for about a record.
fn report(
    shell: &Shell,
    common: &Common,
    record: &Record,
    done: Option<&Done>,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let ui = shell.ui();
    let readings = readings(shell, common, record);
    if readings.is_empty() && record.plan.kind == Kind::Facts {
        let values = [
            ("campaign", Value::from(record.plan.campaign.as_str())),
            ("hash", Value::from(record.plan.hash.as_str())),
        ];
        let said = ui.say_with("experiment-other-campaign", &values);
        writeln!(io::stderr(), "{said}")?;
    }
    if common.json {
        out.write_all(csv::json(record, &readings).as_bytes())?;
    } else {
        out.write_all(page(shell, record, &readings).as_bytes())?;
    }
    let rows = done.map(|done| csv::rows(record, done));
    let markdown = (!readings.is_empty()).then(|| markdown::page(&ui, record, &readings));
    let files = [
        (&common.markdown, markdown),
        (&common.output, Some(csv::record(record))),
        (&common.csv, Some(csv::table(record))),
        (&common.rows, rows),
        (
            &common.html,
            common
                .html
                .as_ref()
                .map(|_| html(shell, common, record, &readings)),
        ),
    ];
    for (place, text) in files {
        let (Some(place), Some(text)) = (place, text) else {
            continue;
        };
        if let Err(error) = file::write(place, text.as_bytes(), common.force) {
            return could_not(&no_file(&ui, place, &error));
        }
        let said = [("file", Value::from(place.display().to_string()))];
        // Who reads JSON from stdout reads nothing else there.
        let said = ui.say_with("experiment-written", &said);
        if common.json {
            writeln!(io::stderr(), "{said}")?;
        } else {
            writeln!(out, "{said}")?;
        }
    }
    Ok(DONE)
}

/// Writes a record for people.
fn page(shell: &Shell, record: &Record, readings: &[Reading]) -> String {
    let (ui, ink) = (shell.ui(), shell.ink());
    if record.plan.kind == Kind::County && county::is_sound(record) {
        return paper::head(&ui, ink, record)
            + &county::page(&ui, ink, record)
            + &paper::foot(&ui, record);
    }
    if readings.is_empty() {
        return paper::page(&ui, ink, record);
    }
    paper::head(&ui, ink, record) + &facts::page(&ui, ink, readings) + &paper::foot(&ui, record)
}

/// Judges the facts, where the record is about them and its campaign is at hand.
fn readings(shell: &Shell, common: &Common, record: &Record) -> Vec<Reading> {
    if record.plan.kind != Kind::Facts {
        return Vec::new();
    }
    let bench = bench_of(shell, common, record);
    let readings = bench.and_then(|bench| crate::lab::facts::judge(&bench.campaign, record));
    readings.unwrap_or_default()
}

/// Writes a record for a browser.
fn html(shell: &Shell, common: &Common, record: &Record, readings: &[Reading]) -> String {
    let bench = bench_of(shell, common, record);
    let known = html::Known {
        campaign: bench.as_ref().map(|bench| &bench.campaign),
        reforms: bench.as_ref().map_or(&[], |bench| &bench.reforms),
        readings,
    };
    html::write(&shell.ui(), record, &known)
}

/// Finds the campaign that a record is about: the one that was named, or one of its name, and only that very version.
fn bench_of(shell: &Shell, common: &Common, record: &Record) -> Option<Bench> {
    let plan = &record.plan;
    // A record comes from anywhere: its campaign is looked up by a name, never by a path.
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let by_name = plan.campaign.chars().all(is_name);
    let named = Common {
        campaign: match &common.campaign {
            None if by_name => Some(plan.campaign.clone()),
            named => named.clone(),
        },
        ..common.clone()
    };
    let bench = bench(shell, &named).ok()?;
    (bench.campaign.hash == plan.hash).then_some(bench)
}

/// Reads the records of parts and puts them together.
fn merged(ui: &Ui, files: &[PathBuf]) -> Result<Record, String> {
    let mut parts = Vec::new();
    for path in files {
        let said = [("file", Value::from(path.display().to_string()))];
        let broken = || ui.say_with("experiment-no-record", &said);
        let size = fs::metadata(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ui.say_with("experiment-file-missing", &said),
            _ => no_file(ui, path, &error),
        })?;
        if !size.is_file() || size.len() > RECORD {
            return Err(broken());
        }
        let text = fs::read_to_string(path).map_err(|error| no_file(ui, path, &error))?;
        let record: Record = serde_json::from_str(&text).map_err(|_| broken())?;
        if !record.is_sound() {
            return Err(broken());
        }
        parts.push(record);
    }
    record::merge(parts).map_err(|apart| apart_said(ui, files, &apart))
}

fn apart_said(ui: &Ui, files: &[PathBuf], apart: &Apart) -> String {
    let name = |at: usize| {
        let path = files.get(at).map(|path| path.display().to_string());
        Value::from(path.unwrap_or_default())
    };
    match apart {
        Apart::None => ui.say("experiment-apart-none"),
        Apart::Other(at) => {
            let values = [("one", name(0)), ("other", name(*at))];
            ui.say_with("experiment-apart-other", &values)
        }
        Apart::Twice(one, other) => {
            let values = [("one", name(*one)), ("other", name(*other))];
            ui.say_with("experiment-apart-twice", &values)
        }
        Apart::Missing(ranges) => {
            let range = |r: &std::ops::Range<u64>| format!("{}–{}", r.start, r.end - 1);
            let ranges: Vec<String> = ranges.iter().map(range).collect();
            let values = [("plays", Value::from(ranges.join(", ")))];
            ui.say_with("experiment-apart-missing", &values)
        }
    }
}

/// Finds the campaign and its reforms.
fn bench(shell: &Shell, common: &Common) -> Result<Bench, String> {
    let ui = shell.ui();
    let name = common.campaign.as_deref().unwrap_or(library::FIRST);
    let checked = Library::of(shell).check(&ui, name)?;
    let broken = || {
        let rendered = checked.report.render_errors(ui.lang(), false);
        format!("{}\n{rendered}", ui.say("cli-campaign-broken"))
    };
    let beside = checked.report.diagnostics.iter().any(|found| {
        let file = checked.report.sources.file(found.place.file);
        let error = found.severity() == crate::campaign::code::Severity::Error;
        error && file.is_some_and(crate::campaign::source::Source::is_reform)
    });
    match &checked.campaign {
        Some(campaign) if !beside => Ok(Bench {
            campaign: campaign.clone(),
            reforms: checked.reforms.clone(),
        }),
        _ => Err(broken()),
    }
}

/// Returns why a report that was asked for could not be written, as far as that can be seen beforehand.
fn no_place(ui: &Ui, common: &Common) -> Option<String> {
    let files = [
        &common.output,
        &common.csv,
        &common.rows,
        &common.markdown,
        &common.html,
    ];
    let taken = |path: &&PathBuf| !common.force && path.symlink_metadata().is_ok();
    let taken = files.into_iter().flatten().find(taken);
    taken.map(|path| no_file(ui, path, &io::ErrorKind::AlreadyExists.into()))
}

fn no_file(ui: &Ui, path: &Path, error: &io::Error) -> String {
    let key = match error.kind() {
        io::ErrorKind::AlreadyExists => "experiment-file-there",
        io::ErrorKind::NotFound => "experiment-file-nowhere",
        _ => "experiment-file-refused",
    };
    let values = [
        ("file", Value::from(path.display().to_string())),
        ("reason", Value::from(error.to_string())),
    ];
    ui.say_with(key, &values)
}

fn could_not(why: &str) -> io::Result<u8> {
    writeln!(io::stderr(), "{}", why.trim_end())?;
    Ok(COULD_NOT)
}

impl Common {
    fn jobs(&self) -> usize {
        let machine = || std::thread::available_parallelism().map_or(1, |n| n.get());
        self.jobs.unwrap_or_else(machine)
    }

    /// Returns who plays.
    fn players(&self) -> Vec<Player> {
        let usual = || PLAYERS.map(Player::Habit).to_vec();
        self.players.clone().unwrap_or_else(usual)
    }
}

impl Lab {
    /// Writes what was asked as it can be typed again, without what says where to write and which part to play.
    fn command(&self) -> Vec<String> {
        let mut words = vec!["township".to_owned(), "lab".to_owned()];
        let mut put = |more: &[&str]| words.extend(more.iter().map(|&word| word.to_owned()));
        match &self.task {
            Task::Run { arms } => {
                put(&["run"]);
                arms.iter().for_each(|arm| put(&[arm]));
            }
            Task::Compare { arms, against } => {
                put(&["compare"]);
                arms.iter().for_each(|arm| put(&[arm]));
                against.iter().for_each(|base| put(&["--against", base]));
            }
            Task::Sweep { walks, with } => {
                put(&["sweep"]);
                walks.iter().for_each(|walk| put(&[walk]));
                with.iter().for_each(|with| put(&["--with", with]));
            }
            Task::Best { arms, utility } => {
                put(&["best"]);
                arms.iter().for_each(|arm| put(&[arm]));
                put(&["--utility", &utility.written()]);
            }
            Task::Facts { quick } => {
                put(&["facts"]);
                if *quick {
                    put(&["--quick"]);
                }
            }
            Task::County => put(&["county"]),
            Task::Merge { .. } | Task::Reforms => {}
        }
        let common = &self.common;
        common.campaign.iter().for_each(|c| put(&["--campaign", c]));
        if matches!(
            self.task,
            Task::Run { .. } | Task::Compare { .. } | Task::Sweep { .. }
        ) {
            let players: Vec<String> = common.players().iter().map(|p| p.name()).collect();
            put(&["--players", &players.join(",")]);
        }
        put(&["--plays", &common.plays.unwrap_or(PLAYS).to_string()]);
        put(&["--seed", &common.seed.to_string()]);
        common
            .years
            .iter()
            .for_each(|years| put(&["--years", &years.to_string()]));
        words
    }
}
