//! `township schema`: the schema of campaign files, for editors.

use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::campaign;
use crate::campaign::SchemaOf;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::file;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;

/// What is to be written.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// The files that the schema is for.
    pub of: SchemaOf,
    /// The file to write; stdout where there is none.
    pub file: Option<PathBuf>,
    /// Whether a file that is there is written anew.
    pub force: bool,
}

/// Writes a schema, its hints in the reader's language, to a file or to `out`.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(ui: &Ui, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    let schema = campaign::schema(order.of, &[ui.lang()]);
    let Some(path) = &order.file else {
        out.write_all(schema.as_bytes())?;
        return Ok(DONE);
    };
    let named = [("file", Value::from(shown(path)))];
    match file::write(path, schema.as_bytes(), order.force) {
        Ok(()) => {
            writeln!(out, "{}", ui.say_with("schema-written", &named))?;
            tell(ui, order.of, path, out)?;
            Ok(DONE)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            writeln!(out, "{}", ui.say_with("schema-exists", &named))?;
            Ok(COULD_NOT)
        }
        Err(error) => {
            let [file] = named;
            let reason = storage::refusal(ui, error.kind(), error.raw_os_error());
            let values = [file, ("reason", Value::from(reason))];
            writeln!(out, "{}", ui.say_with("schema-failed", &values))?;
            Ok(COULD_NOT)
        }
    }
}

/// Says how files point to the schema: those beside it, if it lies in a campaign's folder, and those one folder down.
fn tell(ui: &Ui, of: SchemaOf, path: &Path, out: &mut dyn Write) -> io::Result<()> {
    let last = shown(path.file_name().map_or(path, Path::new));
    let beside = path.with_file_name("campaign.toml").is_file();
    if beside && of == SchemaOf::Campaign {
        writeln!(out, "#:schema ./{last}")?;
        writeln!(out, "{}", ui.say("schema-below"))?;
    }
    writeln!(out, "#:schema ../{last}")
}

/// Shows a path on one line, safe for a terminal.
fn shown(path: &Path) -> String {
    SafeText::clean(&path.display().to_string().replace('\n', " ")).to_string()
}
