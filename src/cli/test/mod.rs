//! `township test CAMPAIGN`: plays a campaign thousands of times and says what that showed.
//!
//! The report goes to stdout, the bar to stderr, and only where that is a terminal. Ctrl-C keeps what is done and says so.

mod html;
mod json;
mod options;
mod plays;
mod print;
mod sum;
mod versions;

use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::campaign::Campaign;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::file;
use crate::cli::foreman::Foreman;
use crate::cli::foreman::Patient;
use crate::cli::library::Library;
use crate::cli::parcel;
use crate::cli::test::options::Compared;
use crate::cli::test::plays::Own;
use crate::cli::test::sum::Sum;
use crate::lab::batch::Batch;
use crate::lab::dead::Dead;
use crate::lab::duel;
use crate::lab::duel::Uncompared;
use crate::lab::report;
use crate::lab::report::Kind;
use crate::lab::report::Report;
use crate::lab::search;
use crate::lab::strategies::Strategy;
use crate::lab::why;
use crate::text::Ui;
use crate::text::Value;

/// Plays of each strategy where nothing else is asked for.
const PLAYS: u64 = 2_000;
/// The most plays of each strategy under a budget of time or precision.
const MOST: u64 = 100_000_000;

/// What to play, and what to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// A shipped campaign's id, or a folder.
    pub campaign: String,
    /// What all luck follows from.
    pub seed: u64,
    /// Plays of each strategy, where they were counted.
    pub plays: Option<u64>,
    /// How many jobs; as many as the machine has, where not said.
    pub jobs: Option<usize>,
    /// Who plays.
    pub strategies: Vec<Strategy>,
    /// Stop after so long.
    pub time: Option<Duration>,
    /// Stop once every proportion is known to so many percentage points.
    pub precision: Option<f64>,
    /// Whether to look on purpose for what was not seen.
    pub search: bool,
    /// Whether to leave out the comparison of options.
    pub quick: bool,
    /// Whether to print JSON.
    pub json: bool,
    /// An event whose options to show.
    pub event: Option<String>,
    /// Whether to show everything.
    pub all: bool,
    /// Another version of the campaign, to compare with on the same luck.
    pub against: Option<String>,
    /// A file to write the report to, as a page for a browser.
    pub html: Option<PathBuf>,
    /// Whether that file may be replaced.
    pub force: bool,
}

impl Trial {
    /// Returns the most plays of each strategy.
    fn plays(&self) -> u64 {
        let budget = self.time.is_some() || self.precision.is_some();
        self.plays.unwrap_or(if budget { MOST } else { PLAYS })
    }

    fn jobs(&self) -> usize {
        let machine = || std::thread::available_parallelism().map_or(1, |n| n.get());
        self.jobs.unwrap_or_else(machine)
    }
}

/// Plays, and prints the report.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, trial: &Trial, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    // Before anything is played: nobody waits for a report that has no place.
    if let Some(why) = no_page(&ui, trial) {
        return could_not(&why);
    }
    let library = Library::of(shell);
    let campaign = match library.find(&ui, &trial.campaign) {
        Ok(campaign) => campaign,
        Err(said) => {
            return could_not(&said);
        }
    };
    if let Some(other) = &trial.against {
        return match library.find(&ui, other) {
            Ok(before) => compare(&ui, trial, &before, &campaign, out),
            Err(said) => could_not(&said),
        };
    }
    let checked = plays::checked(&ui, &library, trial);
    let mut report = play(&ui, trial, &campaign);
    if let Some(checked) = &checked {
        report.allow(checked.report.excused());
    }
    if let Some(event) = trial
        .event
        .as_deref()
        .filter(|id| report.thing(Kind::Event, id).is_none())
    {
        let events = report.things.iter().filter(|met| met.kind == Kind::Event);
        let near = crate::campaign::nearest(event, events.map(|met| met.id.as_str()));
        return could_not(&print::no_event(&ui, event, near));
    }
    // Who asks about one event asks neither for the designer's tests nor for the options of others.
    let checked = checked.filter(|_| trial.event.is_none());
    let compared = checked.as_ref();
    let compared = compared.map(|checked| options::compared(&ui, checked, &report.duels));
    let own = checked.map(|checked| plays::run(&ui, checked, trial, &report.batch));
    let parts = Parts {
        report: &report,
        compared: compared.as_ref(),
        own: own.as_ref(),
    };
    if trial.json {
        out.write_all(json::write(&parts).as_bytes())?;
    } else {
        out.write_all(parts.page(&ui, shell, trial).as_bytes())?;
    }
    if let Some(path) = &trial.html {
        match save(&ui, trial, path, &parts) {
            // Who reads JSON from stdout reads nothing else there.
            Ok(said) if trial.json => writeln!(io::stderr(), "{said}")?,
            Ok(said) => writeln!(out, "\n{said}")?,
            Err(why) => return could_not(&why),
        }
    }
    Ok(if parts.is_clean() { DONE } else { FINDINGS })
}

/// Everything that a test came to.
struct Parts<'p> {
    /// What the plays showed.
    report: &'p Report,
    /// What the comparison of options found.
    compared: Option<&'p Compared>,
    /// What the designer's own tests came to.
    own: Option<&'p Own>,
}

impl Parts<'_> {
    fn sum(&self) -> Sum {
        Sum::of(self.compared, self.own)
    }

    fn is_clean(&self) -> bool {
        self.report.findings.is_empty() && self.sum().all() == 0
    }

    /// Writes all of it for people.
    fn page(&self, ui: &Ui, shell: &Shell, trial: &Trial) -> String {
        let (ink, color) = (shell.ink(), shell.ink().any());
        let mut page = print::page(ui, ink, trial, self.report, self.sum());
        page += &self
            .compared
            .map_or_else(String::new, |it| it.page(ui, color));
        page + &self.own.map_or_else(String::new, |it| it.page(ui, color))
    }
}

/// Says why the page that is asked for cannot be written, as far as that is known before anything is played.
fn no_page(ui: &Ui, trial: &Trial) -> Option<String> {
    let path = trial.html.as_deref()?;
    if trial.against.is_some() {
        return Some(ui.say("lab-page-against"));
    }
    let above = path.parent().filter(|above| *above != Path::new(""));
    if above.is_some_and(|above| !above.is_dir()) {
        let none = io::Error::from(io::ErrorKind::NotFound);
        return Some(parcel::unwritten(ui, path, &none));
    }
    let there = !trial.force && path.symlink_metadata().is_ok();
    there.then(|| parcel::at(ui, "parcel-taken", path))
}

/// Writes the report as a page; returns what to say about it.
fn save(ui: &Ui, trial: &Trial, path: &Path, parts: &Parts<'_>) -> Result<String, String> {
    let page = html::write(ui, trial, parts);
    match file::write(path, page.as_bytes(), trial.force) {
        Ok(()) => {
            let values = [("file", Value::from(parcel::shown(path)))];
            Ok(ui.say_with("lab-page-wrote", &values))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(parcel::at(ui, "parcel-taken", path))
        }
        Err(error) => Err(parcel::unwritten(ui, path, &error)),
    }
}

/// Compares with another version, and prints what changed. That something did is no finding.
fn compare(
    ui: &Ui,
    trial: &Trial,
    before: &Campaign,
    after: &Campaign,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let compared = versions::compare(trial, before, after);
    if trial.json {
        let json = serde_json::to_string_pretty(&compared).map_err(io::Error::other)?;
        writeln!(out, "{json}")?;
    } else {
        out.write_all(versions::page(ui, trial, &compared).as_bytes())?;
    }
    Ok(DONE)
}

/// Says on stderr why nothing could be done, so that who reads a report never reads a complaint as one.
fn could_not(why: &str) -> io::Result<u8> {
    writeln!(io::stderr(), "{why}")?;
    Ok(COULD_NOT)
}

fn play(ui: &Ui, trial: &Trial, campaign: &Arc<Campaign>) -> Report {
    let batch = Batch {
        campaign,
        strategies: trial.strategies.clone(),
        seed: trial.seed,
        plays: trial.plays(),
        jobs: trial.jobs(),
        precision: trial.precision,
    };
    let foreman = Foreman::new(ui, trial.time);
    let done = batch.run(&foreman);
    let dead = Dead::of(&campaign.world);
    let mut report = report::make(&batch, &done, |thing| dead.is(thing));
    why::explain(&batch, &done, &mut report);
    report.uncompared = match (trial.quick, done.stopped) {
        (true, _) => Some(Uncompared::Quick),
        (false, Some(_)) => Some(Uncompared::Stopped),
        (false, None) => None,
    };
    if report.uncompared.is_none() {
        report.duels = duel::duels(campaign, trial.seed, trial.jobs());
    }
    if trial.search {
        report.search = Some(search::search(&batch, &done, &report, &Patient(&foreman)));
    }
    foreman.leave();
    report
}
