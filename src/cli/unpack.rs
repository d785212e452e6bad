//! `township unpack FILE`: the folder that was packed, to read and to change.

use std::io;
use std::io::Write;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

use crate::campaign::starter::schema;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::card;
use crate::cli::parcel;
use crate::cli::place;
use crate::text::Ui;
use crate::text::Value;

/// What is to be unpacked, and where to.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// The `.township` file.
    pub file: PathBuf,
    /// The folder in which the campaign's folder is made; here where there is none.
    pub dir: Option<PathBuf>,
    /// Whether to replace a folder of the campaign that is there.
    pub force: bool,
}

/// Unpacks a file that is sound, into a new folder named after the campaign's id.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    let ready = match parcel::open(&ui, shell.ink(), &order.file) {
        Ok(ready) => ready,
        Err(stop) => {
            writeln!(out, "{}", stop.said)?;
            return Ok(stop.code);
        }
    };
    let below = order.dir.as_deref().unwrap_or(Path::new(""));
    if place::is_campaign(&below.join(".")) {
        writeln!(out, "{}", inside(&ui, &order.file, below))?;
        return Ok(COULD_NOT);
    }
    let folder = below.join(&ready.campaign.id);
    let mut files = ready.parcel.files().to_vec();
    files.extend(schema::wanted(&files, shell.lang));
    if let Err(trouble) = place::put(&files, &folder, order.force) {
        writeln!(out, "{}", parcel::trouble(&ui, &trouble))?;
        return Ok(COULD_NOT);
    }
    writeln!(out, "{}", shell.ink().heading(&parcel::shown(&folder)))?;
    card::write(&ui, &ready.campaign, out)?;
    if let Some(warnings) = parcel::warnings(&ui, &ready.report) {
        writeln!(out, "  {warnings}")?;
    }
    writeln!(out, "{}", parcel::at(&ui, "unpack-next", &folder))?;
    Ok(DONE)
}

/// Says that a campaign does not go into another one's folder, and where it may go instead.
fn inside(ui: &Ui, file: &Path, dir: &Path) -> String {
    let here = dir.components().all(|part| part == Component::CurDir);
    let dir = if here { Path::new(".") } else { dir };
    let above = match dir.parent() {
        _ if here => "..".into(),
        Some(above) if above == Path::new("") => ".".into(),
        Some(above) if dir.file_name().is_some() => above.to_owned(),
        _ => dir.join(".."),
    };
    let values = [
        ("path", Value::from(parcel::shown(dir))),
        ("file", Value::from(parcel::shown(file))),
        ("above", Value::from(parcel::shown(&above))),
    ];
    ui.say_with("unpack-inside", &values)
}
