//! `township saves`: what is kept, and where.

use std::io;
use std::io::Write;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::library;
use crate::cli::library::Library;
use crate::session::disk::RealDisk;
use crate::session::shelf;
use crate::session::shelf::Item;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;

/// Lists the saves of the shell's folder.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, out: &mut dyn Write) -> io::Result<u8> {
    let (ui, library) = (shell.ui(), Library::of(shell));
    let Some(folder) = shell.saves() else {
        writeln!(out, "{}", ui.say("cli-no-saves-folder"))?;
        return Ok(COULD_NOT);
    };
    let shown = SafeText::clean(&folder.display().to_string());
    writeln!(
        out,
        "{}",
        ui.say_with("cli-saves-in", &[("path", Value::from(&shown))])
    )?;
    let shelf = match shelf::list(&RealDisk, folder) {
        Ok(shelf) => shelf,
        Err(fault) => {
            writeln!(out, "{}", storage::fault(&ui, &fault))?;
            return Ok(COULD_NOT);
        }
    };
    if shelf.items.is_empty() {
        writeln!(out, "{}", ui.say("saves-empty"))?;
    }
    for item in &shelf.items {
        entry(&ui, &library, item, out)?;
    }
    if shelf.left_out > 0 {
        writeln!(
            out,
            "{}",
            ui.say_with("cli-saves-more", &[("count", Value::from(shelf.left_out))])
        )?;
    }
    Ok(DONE)
}

fn entry(ui: &Ui, library: &Library, item: &Item, out: &mut dyn Write) -> io::Result<()> {
    let path = SafeText::clean(&item.path.display().to_string());
    match &item.save {
        Err(error) => writeln!(out, "- {}", storage::open_error(ui, &item.path, error)),
        Ok(save) => {
            let title = library.title(ui, &save.header);
            let values = [
                ("campaign", Value::from(&title)),
                ("date", Value::from(save.header.started.as_str())),
                ("count", Value::from(save.actions)),
            ];
            let entry = ui.say_with("saves-entry", &values);
            let reached = library
                .month(ui, &save.header, save.tick)
                .map(|month| library::reached(ui, &month));
            let parts = std::iter::once(SafeText::clean(&entry)).chain(reached);
            let entry = SafeText::join(parts, &ui.say("common-comma"));
            writeln!(out, "- {entry}")?;
            writeln!(out, "  {path}")?;
            if !library.is_here(&save.header.campaign) {
                let id = [("campaign", Value::from(save.header.campaign.as_str()))];
                writeln!(out, "  {}", ui.say_with("save-campaign-missing", &id))?;
                writeln!(out, "  {}", ui.say("save-campaign-advice"))?;
            }
            if let Some(damage) = &save.damage {
                writeln!(out, "  {}", storage::damage(ui, &item.path, damage))?;
            }
            Ok(())
        }
    }
}
