//! The files of a debrief, each whole or not at all; nothing is begun where one of them has no place.

use std::io;
use std::io::Write;

use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::debrief::Order;
use crate::cli::debrief::could_not;
use crate::cli::debrief::csv;
use crate::cli::debrief::json;
use crate::cli::debrief::markdown;
use crate::cli::debrief::order::Files;
use crate::cli::file;
use crate::debrief::account::Account;
use crate::debrief::say::Teller;
use crate::text::Ui;
use crate::text::Value;

/// Returns why a report could not be written, as far as that can be seen beforehand.
pub fn no_place(ui: &Ui, files: &Files) -> Option<String> {
    let taken = |path: &&std::path::PathBuf| !files.force && path.symlink_metadata().is_ok();
    let taken = files.places().find(taken);
    taken.map(|path| file::refused(ui, path, &io::ErrorKind::AlreadyExists.into()))
}

/// Writes whatever was asked for.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn write(
    shell: &Shell,
    order: &Order,
    account: &Account,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let (ui, files) = (shell.ui(), &order.files);
    let teller = Teller::new(account, ui);
    let asked = |place: &Option<std::path::PathBuf>, text: &dyn Fn() -> String| {
        place.clone().map(|place| (place, text()))
    };
    let all = [
        asked(&files.markdown, &|| markdown::write(&teller.document(true))),
        asked(&files.output, &|| json::write(account)),
        asked(&files.decisions, &|| csv::decisions(account, &teller)),
        asked(&files.months, &|| csv::months(account, &teller)),
        asked(&files.chronicle, &|| {
            markdown::write(&teller.chronicle_alone())
        }),
    ];
    for (place, text) in all.into_iter().flatten() {
        if let Err(error) = file::write(&place, text.as_bytes(), files.force) {
            return could_not(&file::refused(&ui, &place, &error));
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
