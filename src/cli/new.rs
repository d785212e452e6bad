//! `township new DIR`: a folder to begin a campaign in.
//!
//! Says why it cannot, or what to do next. What is in the folder stands in `campaign::starter`.

use std::io;
use std::io::Write;
use std::path::Path;

use crate::campaign;
use crate::campaign::starter;
use crate::campaign::starter::File;
use crate::campaign::starter::copy;
use crate::campaign::starter::copy::Fault;
use crate::campaign::starter::name;
use crate::campaign::starter::place;
use crate::campaign::starter::place::Obstacle;
use crate::campaign::starter::schema;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::args::Beginning;
use crate::cli::ink::Ink;
use crate::cli::library::Library;
use crate::cli::library::Lies;
use crate::cli::parcel;
use crate::text::Ui;
use crate::text::Value;
use crate::text::lines;
use crate::text::width;
use crate::view::storage;

/// Columns of what is said.
const COLUMNS: usize = 80;

/// Makes the folder and says what to do next.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(ui: &Ui, library: &Library, wish: &Beginning, out: &mut dyn Write) -> io::Result<u8> {
    match make(ui, library, wish) {
        Ok(files) => {
            out.write_all(done(ui, wish, &files).as_bytes())?;
            Ok(DONE)
        }
        Err(why) => {
            writeln!(out, "{why}")?;
            Ok(COULD_NOT)
        }
    }
}

/// Makes the folder; returns its files, or why it cannot be made.
fn make(ui: &Ui, library: &Library, wish: &Beginning) -> Result<Vec<File>, String> {
    let id = id(ui, &wish.dir)?;
    let files = match &wish.from {
        Some(from) => copy::renamed(original(ui, library, from)?, &id, &wish.titles),
        None => fresh(ui, wish, &id),
    };
    let files = schema::pointed(files, ui.lang());
    place::write(&wish.dir, &files).map_err(|obstacle| told(ui, &wish.dir, &obstacle))?;
    Ok(files)
}

/// Returns the id that the folder's name gives.
fn id(ui: &Ui, dir: &Path) -> Result<String, String> {
    let id = name::id_of(dir).map_err(|bad| {
        let better = dir.with_file_name(&bad.better);
        let values = [
            ("name", Value::from(bad.name)),
            ("better", Value::from(shown(&better))),
        ];
        ui.say_with("author-new-bad-name", &values)
    })?;
    // A shipped campaign is found by its id before any folder is.
    if campaign::builtin_ids().contains(&id.as_str()) {
        return Err(ui.say_with("author-new-shipped-name", &[("id", Value::from(id))]));
    }
    Ok(id)
}

fn fresh(ui: &Ui, wish: &Beginning, id: &str) -> Vec<File> {
    let own = [ui.lang()];
    let languages: &[_] = if wish.languages.is_empty() {
        &own
    } else {
        &wish.languages
    };
    let comments = match languages {
        [only] => *only,
        _ => ui.lang(),
    };
    starter::files(&starter::Wish {
        id,
        languages,
        comments,
        titles: &wish.titles,
    })
}

/// Returns the files of the campaign to copy.
fn original(ui: &Ui, library: &Library, from: &str) -> Result<Vec<File>, String> {
    match library.lies(ui, from)? {
        Lies::Shipped(id) => copy::shipped(id).ok_or_else(|| library.none(ui, from)),
        Lies::Folder(dir) => copy::folder(&dir).map_err(|fault| match fault {
            Fault::Broken(report) => {
                let rendered = report.render_errors(ui.lang(), false);
                format!("{}\n{rendered}", ui.say("cli-campaign-broken"))
            }
            Fault::Refused(refusal) => refusal.say(ui),
        }),
        Lies::File(file) => {
            let ready = parcel::open(ui, Ink::new(false), &file).map_err(|stop| stop.said)?;
            Ok(copy::files(&ready.parcel))
        }
    }
}

fn told(ui: &Ui, dir: &Path, obstacle: &Obstacle) -> String {
    let key = match obstacle {
        Obstacle::NotEmpty => "author-new-not-empty",
        Obstacle::NotAFolder => "author-new-not-a-folder",
        Obstacle::Io(_) => "author-new-io",
    };
    let reason = match obstacle {
        Obstacle::Io(error) => storage::refusal(ui, error.kind(), error.raw_os_error()),
        Obstacle::NotEmpty | Obstacle::NotAFolder => String::new(),
    };
    let values = [
        ("dir", Value::from(dir.display().to_string())),
        ("reason", Value::from(reason)),
    ];
    ui.say_with(key, &values)
}

/// Says what was made and what to do next.
fn done(ui: &Ui, wish: &Beginning, files: &[File]) -> String {
    let dir = shown(&wish.dir);
    let made = [
        ("dir", Value::from(wish.dir.display().to_string())),
        ("count", Value::from(files.len())),
    ];
    let next = [
        (format!("check {dir}"), "author-new-next-check"),
        (format!("play {dir}"), "author-new-next-play"),
        (format!("test {dir}"), "author-new-next-test"),
        (format!("graph {dir} -o map.html"), "author-new-next-graph"),
    ];
    let next = next.map(|(rest, key)| (format!("township {rest}"), ui.say(key)));
    ui.say_with("author-new-made", &made) + "\n" + &listed(&next)
}

/// Lists commands, each with what it does: beside it where all of them find room, else below it.
fn listed(next: &[(String, String)]) -> String {
    let widest = next.iter().map(|(command, _)| width(command)).max();
    let column = widest.unwrap_or_default() + 5;
    let beside = next.iter().all(|(_, what)| column + width(what) <= COLUMNS);
    let mut said = String::new();
    for (command, what) in next {
        if beside {
            let blanks = " ".repeat(column - 2 - width(command));
            said += &format!("  {command}{blanks}{what}\n");
        } else {
            said += &format!("  {command}\n");
            for line in lines(what, COLUMNS - 6) {
                said += &format!("      {line}\n");
            }
        }
    }
    said
}

/// Returns a path as one would type it.
fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/\\._-+:~".contains(c);
    if path.chars().all(plain) {
        path
    } else {
        format!("\"{path}\"")
    }
}
