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
mod merge;
mod order;
mod paper;
mod reforms;
mod report;
mod walk;
pub mod who;

pub use self::order::Common;
pub use self::order::Lab;
pub use self::order::Part;
pub use self::order::Task;

use std::io;
use std::io::Write;

use crate::campaign::Campaign;
use crate::campaign::reform::Reform;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::foreman::Foreman;
use crate::cli::lab::order::PLAYS;
use crate::cli::lab::report::could_not;
use crate::cli::lab::report::no_place;
use crate::cli::library;
use crate::cli::library::Library;
use crate::lab::experiment::Experiment;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::record;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Plan;
use crate::lab::experiment::record::Record;

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
        return match merge::merged(&ui, files) {
            Ok(record) => report::write(shell, &lab.common, &record, None, out),
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
    report::write(shell, common, &record, Some(&done), out)
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
