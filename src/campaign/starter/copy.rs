//! A copy of another campaign under a name of its own: every file, every comment, another id.

use crate::campaign::Report;
use crate::campaign::SchemaOf;
use crate::campaign::archive;
use crate::campaign::archive::Parcel;
use crate::campaign::archive::Refusal;
use crate::campaign::starter::File;
use crate::text::Lang;
use include_dir::Dir;
use std::path::Path;
use toml_edit::DocumentMut;
use toml_edit::Item;
use toml_edit::Value;

/// The version that a copy begins with.
const FIRST: &str = "0.1.0";

/// Why a campaign cannot be copied.
#[derive(Debug)]
pub enum Fault {
    /// It cannot be played.
    Broken(Box<Report>),
    /// A file of it cannot be taken.
    Refused(Box<Refusal>),
}

/// Returns the files of a folder that is built into the program, in order of their names.
pub(super) fn embedded(dir: &'static Dir<'static>) -> Vec<File> {
    let mut files = Vec::new();
    gather(dir, dir.path(), &mut files);
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

fn gather(dir: &'static Dir<'static>, root: &Path, files: &mut Vec<File>) {
    for file in dir.files() {
        let below = file.path().strip_prefix(root).unwrap_or(file.path());
        files.push(File {
            name: below.to_string_lossy().replace('\\', "/"),
            bytes: file.contents().to_vec(),
        });
    }
    for dir in dir.dirs() {
        gather(dir, root, files);
    }
}

/// Returns all files of a campaign that ships; nothing where there is none of this id.
pub fn shipped(id: &str) -> Option<Vec<File>> {
    crate::campaign::builtin::folder(id).map(embedded)
}

/// Returns all files of the campaign in a folder.
///
/// # Errors
/// Returns what is wrong with it where it cannot be played, or why a file of it cannot be taken.
pub fn folder(dir: &Path) -> Result<Vec<File>, Fault> {
    let gathered = archive::gather(dir).map_err(|refusal| Fault::Refused(Box::new(refusal)))?;
    if gathered.campaign.is_none() {
        return Err(Fault::Broken(Box::new(gathered.report)));
    }
    Ok(files(&gathered.parcel))
}

/// Returns all files of a campaign that was packed.
pub fn files(parcel: &Parcel) -> Vec<File> {
    let files = parcel.files().iter().map(|member| File {
        name: member.name.clone(),
        bytes: member.text.clone().into_bytes(),
    });
    files.collect()
}

/// Gives a campaign's files another id, the first version and, where they are given, other titles in the order of its
/// languages. Comments and form stay. Files that hold no `[campaign]` stay as they are.
pub fn renamed(files: Vec<File>, id: &str, titles: &[String]) -> Vec<File> {
    let renamed = |mut file: File| {
        if let Some(text) = head(&file).map(|mut head| rename(&mut head, id, titles)) {
            file.bytes = text.into_bytes();
        }
        file
    };
    files.into_iter().map(renamed).collect()
}

/// Reads a file as TOML where it holds the campaign's head.
fn head(file: &File) -> Option<DocumentMut> {
    if SchemaOf::of_file(&file.name) != Some(SchemaOf::Campaign) {
        return None;
    }
    let text = std::str::from_utf8(&file.bytes).ok()?;
    let document: DocumentMut = text.parse().ok()?;
    document.get("campaign")?.as_table()?;
    Some(document)
}

fn rename(head: &mut DocumentMut, id: &str, titles: &[String]) -> String {
    let campaign = &mut head["campaign"];
    set(&mut campaign["id"], id);
    set(&mut campaign["version"], FIRST);
    let languages = campaign.get("languages").and_then(Item::as_array);
    let codes = languages.into_iter().flatten().filter_map(Value::as_str);
    let codes: Vec<&str> = codes.filter_map(Lang::parse).map(Lang::code).collect();
    for (code, title) in codes.into_iter().zip(titles) {
        match &mut campaign["title"] {
            Item::Value(Value::String(_)) => set(&mut campaign["title"], title),
            _ => set(&mut campaign["title"][code], title),
        }
    }
    head.to_string()
}

/// Sets a value and keeps what stands around it, such as the comment behind it.
fn set(item: &mut Item, value: &str) {
    let decor = item.as_value().map(|old| old.decor().clone());
    let mut new = Value::from(value);
    if let Some(decor) = decor {
        *new.decor_mut() = decor;
    }
    *item = Item::Value(new);
}
