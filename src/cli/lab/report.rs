//! Where the report of an experiment goes: stdout and the files that were asked for, each whole or not at all.

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::file;
use crate::cli::lab::Bench;
use crate::cli::lab::Common;
use crate::cli::lab::bench;
use crate::cli::lab::county;
use crate::cli::lab::csv;
use crate::cli::lab::facts;
use crate::cli::lab::html;
use crate::cli::lab::markdown;
use crate::cli::lab::paper;
use crate::lab::experiment::Done;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Reading;
use crate::text::Ui;
use crate::text::Value;
use std::io;
use std::io::Write;
use std::path::PathBuf;

/// Writes whatever was asked for about a record.
pub(super) fn write(
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
            return could_not(&file::refused(&ui, place, &error));
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

/// Returns why a report that was asked for could not be written, as far as that can be seen beforehand.
pub(super) fn no_place(ui: &Ui, common: &Common) -> Option<String> {
    let files = [
        &common.output,
        &common.csv,
        &common.rows,
        &common.markdown,
        &common.html,
    ];
    let taken = |path: &&PathBuf| !common.force && path.symlink_metadata().is_ok();
    let taken = files.into_iter().flatten().find(taken);
    taken.map(|path| file::refused(ui, path, &io::ErrorKind::AlreadyExists.into()))
}

pub(super) fn could_not(why: &str) -> io::Result<u8> {
    writeln!(io::stderr(), "{}", why.trim_end())?;
    Ok(COULD_NOT)
}
