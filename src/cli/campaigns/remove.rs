//! `township campaigns --remove NAME`: takes an installed campaign from the shelf. Saves stay.

use std::io;
use std::io::Write;

use crate::campaign;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::installed;
use crate::cli::installed::Installed;
use crate::cli::parcel;
use crate::cli::place;
use crate::session::disk::RealDisk;
use crate::session::shelf;
use crate::text::Ui;
use crate::text::Value;

/// Removes the one installed campaign that a name means.
pub(super) fn run(shell: &Shell, name: &str, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    let copies = installed::list(shell.folders.campaigns.path.as_deref());
    let called: Vec<&Installed> = copies.iter().filter(|copy| copy.is_called(name)).collect();
    let [copy] = called.as_slice() else {
        writeln!(out, "{}", unclear(&ui, name, &called))?;
        return Ok(COULD_NOT);
    };
    if let Err(error) = place::remove(&copy.path) {
        writeln!(out, "{}", parcel::unwritten(&ui, &copy.path, &error))?;
        return Ok(COULD_NOT);
    }
    let own = [("name", Value::from(copy.name()))];
    writeln!(out, "{}", ui.say_with("shelf-removed", &own))?;
    let saves = saves(shell, copy);
    if saves > 0 {
        let count = [("count", Value::from(saves))];
        writeln!(out, "{}", ui.say_with("shelf-saves-stay", &count))?;
    }
    Ok(DONE)
}

/// Says that a name means none, or more than one.
fn unclear(ui: &Ui, name: &str, called: &[&Installed]) -> String {
    let value = [("name", Value::from(name))];
    if !called.is_empty() {
        let names = called.iter().map(|copy| format!("\n- {}", copy.name()));
        return ui.say_with("shelf-several", &value) + &names.collect::<String>();
    }
    let ships = campaign::builtin_ids().contains(&name);
    ui.say_with(
        if ships {
            "shelf-ships"
        } else {
            "shelf-unknown"
        },
        &value,
    )
}

/// Counts the saves that were played on it.
fn saves(shell: &Shell, copy: &Installed) -> usize {
    let listed = shell
        .saves()
        .and_then(|dir| shelf::list(&RealDisk, dir).ok());
    let items = listed.map(|shelf| shelf.items).unwrap_or_default();
    let heads = items.iter().filter_map(|item| item.save.as_ref().ok());
    let own = heads.filter(|save| {
        save.header.campaign == copy.id && copy.had_hash(&save.header.campaign_hash)
    });
    own.count()
}
