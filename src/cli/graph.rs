//! `township graph CAMPAIGN`: what leads to what, as Mermaid, as DOT, or as a page for the browser.
//!
//! Finds the campaign and writes the file. What is on the picture stands in `campaign::graph`.

use std::io;
use std::io::Write;
use std::path::Path;

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::graph;
use crate::campaign::graph::Format;
use crate::campaign::graph::Picture;
use crate::campaign::graph::Scope;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::args::Drawing;
use crate::cli::file;
use crate::cli::library::Library;
use crate::engine::ids::EventId;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;

/// Draws a campaign to `out` or into a file.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(ui: &Ui, library: &Library, wish: &Drawing, out: &mut dyn Write) -> io::Result<u8> {
    let done = picture(ui, library, wish).and_then(|picture| match &wish.output {
        Some(file) => save(ui, file, &picture, wish.force),
        None => Ok(picture.text),
    });
    match done {
        Ok(text) => {
            out.write_all(text.as_bytes())?;
            Ok(DONE)
        }
        Err(why) => {
            writeln!(out, "{why}")?;
            Ok(COULD_NOT)
        }
    }
}

/// Draws the picture, or says why it cannot be drawn.
fn picture(ui: &Ui, library: &Library, wish: &Drawing) -> Result<Picture, String> {
    let checked = library.check(ui, &wish.campaign)?;
    let Some(campaign) = &checked.campaign else {
        let rendered = checked.report.render_errors(ui.lang(), false);
        return Err(format!("{}\n{rendered}", ui.say("cli-campaign-broken")));
    };
    let event = wish.event.as_deref();
    let scope = Scope {
        event: event.map(|id| event_of(ui, campaign, id)).transpose()?,
        all: wish.all,
    };
    let drawn = graph::draw(ui, &checked, format(wish), scope);
    drawn.ok_or_else(|| ui.say("cli-campaign-broken"))
}

fn event_of(ui: &Ui, campaign: &Campaign, id: &str) -> Result<EventId, String> {
    campaign.event_by_id(id).ok_or_else(|| {
        let mut said = ui.say_with("author-graph-no-event", &[("id", Value::from(id))]);
        let known = campaign.book.events.iter().map(|event| event.id.as_str());
        if let Some(near) = campaign::nearest(id, known) {
            said += "\n";
            said += &ui.say_with("author-graph-near", &[("near", Value::from(near))]);
        }
        said
    })
}

/// Returns the format that was asked for, or that the file's ending says.
fn format(wish: &Drawing) -> Format {
    let ending = wish.output.as_deref().and_then(Path::extension);
    let said = ending.and_then(|ending| Format::of_ending(ending.to_str()?));
    wish.format.or(said).unwrap_or(Format::ALL[0])
}

/// Writes the file whole or not at all; returns what to say about it.
fn save(ui: &Ui, path: &Path, picture: &Picture, force: bool) -> Result<String, String> {
    let name = || Value::from(path.display().to_string());
    file::write(path, picture.text.as_bytes(), force).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return ui.say_with("author-graph-there", &[("file", name())]);
        }
        let reason = storage::refusal(ui, error.kind(), error.raw_os_error());
        let values = [("file", name()), ("reason", Value::from(reason))];
        ui.say_with("author-graph-io", &values)
    })?;
    let values = [
        ("file", name()),
        ("events", Value::from(picture.events)),
        ("links", Value::from(picture.links)),
    ];
    Ok(ui.say_with("author-graph-wrote", &values) + "\n")
}
