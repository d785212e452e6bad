//! `township pack DIR`: one file to hand to others.

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::campaign::archive;
use crate::campaign::archive::LeftOut;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::card;
use crate::cli::file;
use crate::cli::parcel;
use crate::cli::parcel::Ready;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// What is to be packed, and where to.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// The campaign's folder.
    pub dir: PathBuf,
    /// The file; one named after the campaign, here or in this folder, where there is none.
    pub file: Option<PathBuf>,
    /// Whether to replace a file that is there.
    pub force: bool,
}

/// Packs a campaign that can be played.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    if let Err(why) = parcel::wants_folder(&ui, &order.dir) {
        writeln!(out, "{why}")?;
        return Ok(COULD_NOT);
    }
    let ready = match parcel::gather(&ui, shell.ink(), &order.dir) {
        Ok(ready) => ready,
        Err(stop) => {
            writeln!(out, "{}", stop.said)?;
            return Ok(stop.code);
        }
    };
    let bytes = match ready.parcel.pack() {
        Ok(bytes) => bytes,
        Err(refusal) => {
            writeln!(out, "{}", refusal.say(&ui))?;
            return Ok(FINDINGS);
        }
    };
    let file = place(order, &ready);
    if !order.force && fs::symlink_metadata(&file).is_ok() {
        writeln!(out, "{}", parcel::at(&ui, "parcel-taken", &file))?;
        return Ok(COULD_NOT);
    }
    if let Err(error) = file::write(&file, &bytes, order.force) {
        writeln!(out, "{}", parcel::unwritten(&ui, &file, &error))?;
        return Ok(COULD_NOT);
    }
    tell(shell, &ready, &file, bytes.len(), out)?;
    Ok(DONE)
}

/// Returns where the file goes.
fn place(order: &Order, ready: &Ready) -> PathBuf {
    let (id, version) = (&ready.campaign.id, &ready.campaign.version);
    let own = format!("{id}-{version}{}", archive::ENDING);
    match &order.file {
        Some(folder) if folder.is_dir() => folder.join(own),
        Some(file) => file.clone(),
        None => own.into(),
    }
}

fn tell(
    shell: &Shell,
    ready: &Ready,
    file: &Path,
    bytes: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let ui = shell.ui();
    writeln!(out, "{}", shell.ink().heading(&parcel::shown(file)))?;
    let values = [
        ("files", Value::from(ready.parcel.files().len())),
        ("size", Value::decimal(bytes as f64 / 1024.0, 0)),
    ];
    card::write(&ui, &ready.campaign, out)?;
    writeln!(out, "  {}", ui.say_with("pack-size", &values))?;
    if let Some(warnings) = parcel::warnings(&ui, &ready.report) {
        writeln!(out, "  {warnings}")?;
    }
    let book = &ready.campaign.book;
    for (words, key) in [
        (&book.author, "pack-no-author"),
        (&book.licence, "pack-no-licence"),
    ] {
        if words.is_empty() {
            writeln!(out, "  {}", ui.say(key))?;
        }
    }
    if !ready.left_out.is_empty() {
        writeln!(out, "{}", ui.say("pack-left-out"))?;
    }
    for (name, why) in &ready.left_out {
        writeln!(out, "- {}", left_out(&ui, name, *why))?;
    }
    writeln!(out, "{}", parcel::at(&ui, "pack-next", file))
}

fn left_out(ui: &Ui, name: &str, why: LeftOut) -> String {
    use crate::campaign::limits;
    let why = match why {
        LeftOut::Hidden => ui.say("archive-name-hidden"),
        LeftOut::NotAFile => ui.say("pack-not-a-file"),
        LeftOut::Name(fault) => ui.say_with(
            fault.key(),
            &[
                ("depth", Value::from(limits::PATH_DEPTH)),
                ("most", Value::from(limits::FILE_NAME)),
            ],
        ),
    };
    let name = SafeText::clean(&name.replace('\n', "?"));
    let values = [("name", Value::from(&name)), ("why", Value::from(why))];
    ui.say_with("pack-left-out-entry", &values)
}
