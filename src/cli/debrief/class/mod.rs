//! Several saves at once: each read, reduced and let go, then laid side by side; what cannot be is told and left out.
//!
//! Saves are read by as many threads as the machine has cores. Deliberately absent: what-ifs and questions; both belong to
//! the debrief of one play.

mod csv;
mod json;

use std::io;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::debrief::Order;
use crate::cli::debrief::could_not;
use crate::cli::debrief::files;
use crate::cli::debrief::files::Texts;
use crate::cli::debrief::guide_of;
use crate::cli::debrief::jobs;
use crate::cli::debrief::one;
use crate::cli::debrief::paper;
use crate::cli::debrief::saves;
use crate::cli::debrief::saves::Campaigns;
use crate::cli::debrief::saves::LeftOut;
use crate::cli::library::Library;
use crate::debrief::class::Class;
use crate::debrief::class::Town;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::say::ClassTeller;
use crate::text::SafeText;
use crate::text::Ui;
use crate::view::document::Document;

/// A save that was read and let go.
struct Kept {
    path: PathBuf,
    sheet: Sheet,
    notice: Option<SafeText>,
}

/// Opens the books of several plays; of one alone, where no other can be used.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(
    shell: &Shell,
    order: &Order,
    campaigns: &Campaigns,
    paths: &[PathBuf],
    out: &mut dyn Write,
) -> io::Result<u8> {
    let ui = shell.ui();
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for read in read_all(&ui, campaigns, paths, order.jobs.unwrap_or_else(jobs)) {
        match read {
            Ok(save) => kept.push(save),
            Err(left) => left_out.push(left),
        }
    }
    for left in &left_out {
        writeln!(io::stderr(), "{}", left.said)?;
    }
    match kept.as_slice() {
        [] => Ok(COULD_NOT),
        [alone] => match saves::finished(&ui, campaigns, &alone.path) {
            Ok(read) => one(shell, order, read, left_out.is_empty(), out),
            Err(left) => could_not(&left.said),
        },
        _ => several(shell, order, kept, left_out, out),
    }
}

fn several(
    shell: &Shell,
    order: &Order,
    kept: Vec<Kept>,
    left_out: Vec<LeftOut>,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let ui = shell.ui();
    if order.files.chronicle.is_some() {
        return could_not(&ui.say("debrief-class-no-chronicle"));
    }
    let notices: Vec<SafeText> = kept.iter().filter_map(|save| save.notice.clone()).collect();
    let whole = left_out.is_empty() && notices.is_empty();
    let sheets = kept.into_iter().map(|save| save.sheet).collect();
    let left_out = left_out.into_iter().map(|left| left.told).collect();
    let mut class = Class::of(sheets, left_out);
    let library = Library::of(shell);
    let guide = |town: &Town| guide_of(&library, shell.lang, &town.campaign);
    let mut guides: Vec<SafeText> = class.towns.iter().filter_map(guide).collect();
    guides.dedup();
    class.guides = guides;
    let teller = ClassTeller::new(&class, ui);
    let texts = Texts {
        document: &|| teller.document(),
        json: &|| json::write(&class),
        decisions: &|| csv::decisions(&class, &teller),
        months: &|| csv::months(&class),
        // It was refused above: a chronicle tells one play.
        chronicle: &Document::default,
    };
    if order.json {
        out.write_all(json::write(&class).as_bytes())?;
    } else {
        let text = paper::write(&ui, shell.ink(), &teller.document());
        out.write_all(text.as_bytes())?;
    }
    let written = files::write(&ui, order, &texts, out)?;
    for notice in &notices {
        writeln!(io::stderr(), "{notice}")?;
    }
    Ok(match written {
        DONE if !whole => FINDINGS,
        code => code,
    })
}

/// Reads the saves with so many threads; what comes back stands in the order of the paths.
fn read_all(
    ui: &Ui,
    campaigns: &Campaigns,
    paths: &[PathBuf],
    jobs: usize,
) -> Vec<Result<Kept, LeftOut>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(paths.len()));
    let work = || {
        while let Some((at, path)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            paths.get(at).map(|path| (at, path))
        } {
            let read = saves::finished(ui, campaigns, path).map(|read| Kept {
                sheet: Sheet::of(&read.play, &read.header.player),
                path: read.path,
                notice: read.notice,
            });
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            done.push((at, read));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..jobs.min(paths.len()) {
            scope.spawn(work);
        }
        work();
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, read)| read).collect()
}
