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
            let last = path.file_name().map_or(path.as_path(), Path::new);
            writeln!(out, "{}", ui.say_with("schema-written", &named))?;
            writeln!(out, "#:schema ../{}", shown(last))?;
            Ok(DONE)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            writeln!(out, "{}", ui.say_with("schema-exists", &named))?;
            Ok(COULD_NOT)
        }
        Err(error) => {
            let [file] = named;
            let reason = Value::from(SafeText::clean(&error.to_string()).to_string());
            let values = [file, ("reason", reason)];
            writeln!(out, "{}", ui.say_with("schema-failed", &values))?;
            Ok(COULD_NOT)
        }
    }
}

/// Shows a path on one line, safe for a terminal.
fn shown(path: &Path) -> String {
    SafeText::clean(&path.display().to_string().replace('\n', " ")).to_string()
}
