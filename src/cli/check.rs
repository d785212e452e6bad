//! `township check DIR`: everything that is wrong with a campaign, at once.

use std::io;
use std::io::Write;
use std::path::Path;

use crate::campaign::Report;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::library::Library;
use crate::text::Lang;

/// Checks the campaign of a folder or of a file and prints what was found.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, path: &Path, json: bool, out: &mut dyn Write) -> io::Result<u8> {
    let report = match Library::of(shell).check_at(&shell.ui(), path) {
        Ok(checked) => checked.report,
        Err(why) => {
            // On stderr, so that who reads JSON never reads a complaint as such.
            writeln!(io::stderr(), "{why}")?;
            return Ok(COULD_NOT);
        }
    };
    tell(&report, shell.lang, json, shell.ink().any(), out)
}

/// Prints what was found, and returns the exit code.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn tell(
    report: &Report,
    lang: Lang,
    json: bool,
    color: bool,
    out: &mut dyn Write,
) -> io::Result<u8> {
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
