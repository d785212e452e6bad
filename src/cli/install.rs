//! `township install FILE`: a campaign for the player's own shelf, where `play` and the title find it by name.

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::campaign;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::card;
use crate::cli::installed;
use crate::cli::parcel;
use crate::cli::parcel::Ready;
use crate::cli::place;
use crate::text::Value;

/// What is to be installed.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// The `.township` file, or a campaign's folder.
    pub path: PathBuf,
    /// Whether to install it again where it is installed.
    pub force: bool,
}

/// Installs a campaign that can be played.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    let Some(folder) = &shell.folders.campaigns.path else {
        writeln!(out, "{}", ui.say("install-no-place"))?;
        return Ok(COULD_NOT);
    };
    let ready = if order.path.is_dir() {
        parcel::gather(&ui, shell.ink(), &order.path)
    } else {
        parcel::open(&ui, shell.ink(), &order.path)
    };
    let ready = match ready {
        Ok(ready) => ready,
        Err(stop) => {
            writeln!(out, "{}", stop.said)?;
            return Ok(stop.code);
        }
    };
    let place = folder.join(installed::folder_name(&ready.campaign));
    if !order.force && needless(&ready, &place) {
        card::write(&ui, &ready.campaign, out)?;
        let key = if place.exists() {
            "install-here"
        } else {
            "install-shipped"
        };
        writeln!(
            out,
            "{}",
            ui.say_with(key, &[("id", Value::from(ready.campaign.id.as_str()))])
        )?;
        return Ok(DONE);
    }
    if let Err(trouble) = place::put(ready.parcel.files(), &place, order.force) {
        writeln!(out, "{}", parcel::trouble(&ui, &trouble))?;
        return Ok(COULD_NOT);
    }
    tell(shell, &ready, &place, out)?;
    Ok(DONE)
}

/// Tells whether exactly this campaign ships, or is installed already and is still what it was.
fn needless(ready: &Ready, place: &Path) -> bool {
    let (id, hash) = (&ready.campaign.id, &ready.campaign.hash);
    let ships = || {
        let ours = campaign::builtin_ids().contains(&id.as_str());
        ours && campaign::load_builtin(id).is_ok_and(|ours| ours.hash == *hash)
    };
    let there = || {
        fs::symlink_metadata(place).is_ok()
            && campaign::load_dir(place).is_ok_and(|there| there.hash == *hash)
    };
    there() || ships()
}

fn tell(shell: &Shell, ready: &Ready, place: &Path, out: &mut dyn Write) -> io::Result<()> {
    let ui = shell.ui();
    writeln!(out, "{}", shell.ink().heading(&parcel::shown(place)))?;
    card::write(&ui, &ready.campaign, out)?;
    if let Some(warnings) = parcel::warnings(&ui, &ready.report) {
        writeln!(out, "  {warnings}")?;
    }
    let id = [("id", Value::from(ready.campaign.id.as_str()))];
    writeln!(out, "{}", ui.say_with("install-next", &id))
}
