//! `township replay FILE`: re-runs a save's journal, verifies every state, prints the year.

use std::io;
use std::io::Write;
use std::path::Path;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::ink::Ink;
use crate::cli::library::Library;
use crate::session::disk::RealDisk;
use crate::session::journal;
use crate::session::journal::scan::Opened;
use crate::session::play::Play;
use crate::session::saved;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::text::lines;
use crate::view::Viewer;
use crate::view::storage;

/// Columns of the printed year.
const COLUMNS: usize = 78;

/// Replays a save and prints the year it tells.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, file: &Path, out: &mut dyn Write) -> io::Result<u8> {
    let (ui, library) = (shell.ui(), Library::of(shell));
    let opened = match journal::read(&RealDisk, file) {
        Ok(opened) => opened,
        Err(error) => {
            writeln!(out, "{}", storage::open_error(&ui, file, &error))?;
            return Ok(COULD_NOT);
        }
    };
    let play = match saved::replay(&opened, &library.finder(None)) {
        Ok(play) => play,
        Err(error) => {
            writeln!(out, "{}", storage::load_error(&ui, file, &error))?;
            return Ok(FINDINGS);
        }
    };
    began(&ui, &library, &opened, out)?;
    year(&ui, shell.ink(), &play, out)?;
    writeln!(
        out,
        "{}",
        ui.say_with(
            "cli-replayed",
            &[("count", Value::from(opened.entries.len()))]
        )
    )?;
    if let Some(damage) = &opened.damage {
        writeln!(out, "{}", storage::damage(&ui, file, damage))?;
        return Ok(FINDINGS);
    }
    Ok(DONE)
}

fn began(ui: &Ui, library: &Library, opened: &Opened, out: &mut dyn Write) -> io::Result<()> {
    let header = &opened.header;
    let title = library.title(ui, header);
    let values = [
        ("campaign", Value::from(&title)),
        ("version", Value::from(header.campaign_version.as_str())),
        ("seed", Value::from(header.seed.to_string())),
    ];
    let began = ui.say_with("cli-replay-began", &values);
    // A player need not have a name.
    let parts = [began.as_str(), &header.player, &header.started];
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    let parts = SafeText::join(parts.map(SafeText::clean), &ui.say("common-comma"));
    writeln!(out, "{parts}\n")
}

/// Prints what was done tick by tick, and the books where the play is over.
fn year(ui: &Ui, ink: Ink, play: &Play, out: &mut dyn Write) -> io::Result<()> {
    let viewer = Viewer::new(play, *ui);
    for (month, said) in viewer.log().iter().rev() {
        writeln!(out, "{}", ink.heading(month))?;
        for sentence in said {
            paragraph(out, "  - ", sentence)?;
        }
        writeln!(out)?;
    }
    let Some(reveal) = viewer.reveal() else {
        return Ok(());
    };
    let end = viewer.year();
    for (label, points) in &end.sheet {
        writeln!(out, "{label}: {points}")?;
    }
    for (name, value, sentence) in &reveal.books {
        paragraph(
            out,
            "",
            &SafeText::join([name.as_str(), ": ", value, ". ", sentence], ""),
        )?;
    }
    if let Some(title) = &end.title {
        writeln!(out, "\n{}", ink.heading(title))?;
    }
    for text in &end.body {
        paragraph(out, "", text)?;
    }
    writeln!(out)
}

fn paragraph(out: &mut dyn Write, lead: &str, text: &str) -> io::Result<()> {
    for (n, line) in lines(text, COLUMNS - lead.len()).into_iter().enumerate() {
        let lead = if n == 0 {
            lead.to_owned()
        } else {
            " ".repeat(lead.len())
        };
        writeln!(out, "{lead}{line}")?;
    }
    Ok(())
}
