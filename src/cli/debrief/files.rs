//! The files of a debrief, each whole or not at all; nothing is begun where one of them has no place.

use std::io;
use std::io::Write;
use std::path::PathBuf;

use crate::cli::DONE;
use crate::cli::debrief::Order;
use crate::cli::debrief::could_not;
use crate::cli::debrief::html;
use crate::cli::debrief::markdown;
use crate::cli::debrief::order::Files;
use crate::cli::file;
use crate::text::Ui;
use crate::text::Value;
use crate::view::document::Document;

/// Returns why a report could not be written, as far as that can be seen beforehand.
pub fn no_place(ui: &Ui, files: &Files) -> Option<String> {
    let taken = |path: &&PathBuf| !files.force && path.symlink_metadata().is_ok();
    let taken = files.places().find(taken);
    taken.map(|path| file::refused(ui, path, &io::ErrorKind::AlreadyExists.into()))
}

/// What may be asked for, each made only if it was.
pub struct Texts<'t> {
    /// Everything, as a document.
    pub document: &'t dyn Fn() -> Document,
    /// The numbers.
    pub json: &'t dyn Fn() -> String,
    /// The decisions.
    pub decisions: &'t dyn Fn() -> String,
    /// The months.
    pub months: &'t dyn Fn() -> String,
    /// The chronicle.
    pub chronicle: &'t dyn Fn() -> Document,
}

/// Writes whatever was asked for.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn write(ui: &Ui, order: &Order, texts: &Texts<'_>, out: &mut dyn Write) -> io::Result<u8> {
    let files = &order.files;
    let asked = |place: &Option<PathBuf>, text: &dyn Fn() -> String| {
        place.clone().map(|place| (place, text()))
    };
    let all = [
        asked(&files.html, &|| html::write(ui, &(texts.document)())),
        asked(&files.markdown, &|| markdown::write(&(texts.document)())),
        asked(&files.output, texts.json),
        asked(&files.decisions, texts.decisions),
        asked(&files.months, texts.months),
        asked(&files.chronicle, &|| markdown::write(&(texts.chronicle)())),
    ];
    for (place, text) in all.into_iter().flatten() {
        if let Err(error) = file::write(&place, text.as_bytes(), files.force) {
            return could_not(&file::refused(ui, &place, &error));
        }
        let said = [("file", Value::from(place.display().to_string()))];
        let said = ui.say_with("experiment-written", &said);
        // Who reads JSON from stdout reads nothing else there.
        if order.json {
            writeln!(io::stderr(), "{said}")?;
        } else {
            writeln!(out, "{said}")?;
        }
    }
    Ok(DONE)
}
