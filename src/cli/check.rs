//! `township check DIR`: everything that is wrong with a campaign, at once.

use std::io;
use std::io::Write;
use std::path::Path;

use crate::campaign;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::text::Lang;

/// Checks the campaign of a folder and prints what was found.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(dir: &Path, lang: Lang, json: bool, color: bool, out: &mut dyn Write) -> io::Result<u8> {
    let report = campaign::check_dir(dir).report;
    if json {
        out.write_all(report.to_json().as_bytes())?;
    } else {
        out.write_all(report.render(lang, color).as_bytes())?;
    }
    Ok(match () {
        () if report.could_not_read() => COULD_NOT,
        () if report.is_clean() => DONE,
        () => FINDINGS,
    })
}
