//! `township fork`: a new play that has everything before a decision and nothing after it. The save that it forks from
//! is not touched.

use std::io;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::library::Library;
use crate::debrief::trail::Trail;
use crate::engine;
use crate::session::disk::RealDisk;
use crate::session::journal;
use crate::session::journal::act::Act;
use crate::session::journal::entry::Entry;
use crate::session::journal::header::Header;
use crate::session::record;
use crate::session::saved;
use crate::session::shelf;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::storage;

/// Where to go another way.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// The save.
    pub save: PathBuf,
    /// The decision to make anew, counted from 1 as the debrief does.
    pub at: u32,
    /// The name of whoever plays on.
    pub name: Option<String>,
}

/// Forks a save.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    let (ui, library) = (shell.ui(), Library::of(shell));
    let opened = match journal::read(&RealDisk, &order.save) {
        Ok(opened) => opened,
        Err(error) => return could_not(&storage::open_error(&ui, &order.save, &error)),
    };
    let play = match saved::replay(&opened, &library.finder(None)) {
        Ok(play) => play,
        Err(error) => {
            writeln!(
                io::stderr(),
                "{}",
                storage::load_error(&ui, &order.save, &error)
            )?;
            return Ok(FINDINGS);
        }
    };
    let trail = Trail::of(&play);
    let at = (order.at as usize).checked_sub(1);
    let Some(decision) = at.and_then(|at| trail.decisions.get(at)) else {
        let values = [
            ("n", Value::from(order.at.to_string())),
            ("count", Value::from(trail.decisions.len())),
        ];
        return could_not(&ui.say_with("cli-fork-no-decision", &values));
    };
    let Some(folder) = shell.saves() else {
        return could_not(&ui.say("cli-no-saves-folder"));
    };
    let started = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    let date = started.get(..10).unwrap_or_default().to_owned();
    let header = Header {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        player: order.name.clone().unwrap_or(opened.header.player),
        language: ui.lang().code().to_owned(),
        started,
        note: String::new(),
        ..opened.header
    };
    let entries = entries(&trail, decision.at);
    match shelf::start(Arc::new(RealDisk), folder, &date, &header, &entries) {
        Err(error) => could_not(&storage::create_error(&ui, folder, &error)),
        Ok(journal) => {
            let date = Viewer::new(&play, ui).date(decision.tick);
            let path = SafeText::clean(&journal.path().display().to_string());
            let values = [
                ("path", Value::from(&path)),
                ("date", Value::from(&date)),
                ("count", Value::from(order.at.saturating_sub(1))),
            ];
            writeln!(out, "{}", ui.say_with("cli-forked", &values))?;
            Ok(DONE)
        }
    }
}

/// Writes the first actions of a play anew, what was taken back left out.
fn entries(trail: &Trail, count: usize) -> Vec<Entry> {
    let world = trail.world();
    let mut state = trail.first.clone();
    let mut entries = Vec::new();
    for step in &trail.steps[..count] {
        let record = record::write(&trail.campaign, &step.action);
        let tick = u32::from(state.tick);
        // A play holds legal actions only, and each has a form: it was read from one.
        let legal = engine::step(world, &mut state, &step.action, &mut ()).is_ok();
        if let (true, Ok(act)) = (legal, Act::of(&record)) {
            entries.push(Entry {
                tick,
                act,
                state: state.hash(),
            });
        }
    }
    entries
}

fn could_not(why: &str) -> io::Result<u8> {
    writeln!(io::stderr(), "{why}")?;
    Ok(COULD_NOT)
}
