//! A campaign in a few lines: title, id and version, languages, author, licence, hash.

use std::io;
use std::io::Write;

use crate::campaign::Campaign;
use crate::text::Ui;
use crate::text::Value;

/// Writes what is to be known of a campaign, a line each.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn write(ui: &Ui, campaign: &Campaign, out: &mut dyn Write) -> io::Result<()> {
    for line in lines(ui, campaign) {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

fn lines(ui: &Ui, campaign: &Campaign) -> Vec<String> {
    let (book, lang) = (&campaign.book, ui.lang());
    let names: Vec<&str> = campaign.languages.iter().map(|lang| lang.name()).collect();
    let title = book.title.plain(lang);
    let title = [
        ("title", Value::from(&title)),
        ("id", Value::from(campaign.id.as_str())),
        ("version", Value::from(campaign.version.as_str())),
    ];
    let minutes = [("count", Value::from(u32::from(campaign.minutes)))];
    let mut lines = vec![
        ui.say_with("card-title", &title),
        names.join(&ui.say("doctor-and")),
        ui.say_with("campaigns-length", &minutes),
    ];
    for (words, key) in [
        (&book.author, "card-author"),
        (&book.licence, "card-licence"),
    ] {
        if !words.is_empty() {
            lines.push(ui.say_with(key, &[("name", Value::from(&words.plain(lang)))]));
        }
    }
    let hash = [("hash", Value::from(campaign.hash.as_str()))];
    lines.push(ui.say_with("card-hash", &hash));
    lines
}
