//! The translator of the guide: every text that waits takes what the other book's campaign says in the same place.

use std::fs;
use std::path::Path;

use toml_edit::DocumentMut;
use toml_edit::Item;
use toml_edit::Value;

/// Fills in the texts of `dir` that wait, from the campaign in `from`, which has the same files.
pub fn fill(dir: &Path, from: &Path) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        if path.is_dir() && from.join(name).is_dir() {
            fill(&path, &from.join(name));
        } else if path.extension().is_some_and(|end| end == "toml") {
            let mut into = read(&path);
            let other = read(&from.join(name));
            item(into.as_item_mut(), other.as_item());
            fs::write(&path, into.to_string()).expect("a file");
        }
    }
}

fn read(path: &Path) -> DocumentMut {
    let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("no {}", path.display()));
    text.parse().expect("TOML")
}

/// Goes down both at once.
fn item(into: &mut Item, from: &Item) {
    if let (Some(into), Some(from)) = (into.as_array_of_tables_mut(), from.as_array_of_tables()) {
        for (into, from) in into.iter_mut().zip(from.iter()) {
            table(into, from);
        }
    } else if let (Some(into), Some(from)) = (into.as_table_mut(), from.as_table()) {
        table(into, from);
    } else if let (Some(Value::String(into)), Some(from)) = (into.as_value_mut(), from.as_str())
        && into.value().starts_with("TRANSLATE: ")
    {
        let decor = into.decor().clone();
        *into = toml_edit::Formatted::new(from.to_owned());
        *into.decor_mut() = decor;
    }
}

fn table(into: &mut toml_edit::Table, from: &toml_edit::Table) {
    for (key, into) in into.iter_mut() {
        if let Some(from) = from.get(key.get()) {
            item(into, from);
        }
    }
}
