//! Parts of an experiment that were played elsewhere, read from their records and put together.

use crate::cli::file::refused;
use crate::lab::experiment::record;
use crate::lab::experiment::record::Apart;
use crate::lab::experiment::record::Record;
use crate::text::Ui;
use crate::text::Value;
use std::fs;
use std::io;
use std::path::PathBuf;

/// The most bytes of a record that is merged.
const RECORD: u64 = 64 << 20;

/// Reads the records of parts and puts them together.
pub(super) fn merged(ui: &Ui, files: &[PathBuf]) -> Result<Record, String> {
    let mut parts = Vec::new();
    for path in files {
        let said = [("file", Value::from(path.display().to_string()))];
        let broken = || ui.say_with("experiment-no-record", &said);
        let size = fs::metadata(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ui.say_with("experiment-file-missing", &said),
            _ => refused(ui, path, &error),
        })?;
        if !size.is_file() || size.len() > RECORD {
            return Err(broken());
        }
        let text = fs::read_to_string(path).map_err(|error| refused(ui, path, &error))?;
        let record: Record = serde_json::from_str(&text).map_err(|_| broken())?;
        if !record.is_sound() {
            return Err(broken());
        }
        parts.push(record);
    }
    record::merge(parts).map_err(|apart| apart_said(ui, files, &apart))
}

fn apart_said(ui: &Ui, files: &[PathBuf], apart: &Apart) -> String {
    let name = |at: usize| {
        let path = files.get(at).map(|path| path.display().to_string());
        Value::from(path.unwrap_or_default())
    };
    match apart {
        Apart::None => ui.say("experiment-apart-none"),
        Apart::Other(at) => {
            let values = [("one", name(0)), ("other", name(*at))];
            ui.say_with("experiment-apart-other", &values)
        }
        Apart::Twice(one, other) => {
            let values = [("one", name(*one)), ("other", name(*other))];
            ui.say_with("experiment-apart-twice", &values)
        }
        Apart::Missing(ranges) => {
            let range = |r: &std::ops::Range<u64>| format!("{}–{}", r.start, r.end - 1);
            let ranges: Vec<String> = ranges.iter().map(range).collect();
            let values = [("plays", Value::from(ranges.join(", ")))];
            ui.say_with("experiment-apart-missing", &values)
        }
    }
}
