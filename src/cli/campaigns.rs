//! `township campaigns`: what ships and what is installed; and `--remove`.

mod remove;

use std::io;
use std::io::Write;
use std::path::Path;

use serde_json::Value as Json;
use serde_json::json;

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::Report;
use crate::campaign::book::Words;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::card;
use crate::cli::installed;
use crate::cli::installed::Installed;
use crate::cli::parcel;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// What is asked about campaigns.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// Whether to print JSON.
    pub json: bool,
    /// The installed campaign to remove.
    pub remove: Option<String>,
}

/// A campaign of the list.
struct Entry {
    /// The installed copy; `None` where it ships.
    copy: Option<Installed>,
    /// The campaign, or what keeps it from being played.
    loaded: Result<Campaign, Report>,
}

impl Entry {
    /// Tells whether its files were changed since it was installed.
    fn changed(&self) -> bool {
        match (&self.copy, &self.loaded) {
            (Some(copy), Ok(campaign)) => !copy.had_hash(&campaign.hash),
            _ => false,
        }
    }
}

/// Lists the campaigns, or removes one: 0 where all of them can be played as they were installed, 1 where not.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    if let Some(name) = &order.remove {
        return remove::run(shell, name, out);
    }
    let folder = shell.folders.campaigns.path.as_deref();
    let entries = look(folder);
    if order.json {
        let list: Vec<Json> = entries.iter().map(object).collect();
        let place = folder.map(parcel::shown);
        let json = json!({ "folder": place, "campaigns": list });
        writeln!(out, "{json:#}")?;
    } else {
        tell(shell, folder, &entries, out)?;
    }
    let well = entries.iter().all(|it| it.loaded.is_ok() && !it.changed());
    Ok(if well { DONE } else { FINDINGS })
}

fn look(folder: Option<&Path>) -> Vec<Entry> {
    let shipped = campaign::builtin_ids().into_iter().map(|id| Entry {
        copy: None,
        loaded: campaign::load_builtin(id),
    });
    let installed = installed::list(folder).into_iter().map(|copy| Entry {
        loaded: campaign::load_dir(&copy.path),
        copy: Some(copy),
    });
    shipped.chain(installed).collect()
}

fn tell(
    shell: &Shell,
    folder: Option<&Path>,
    entries: &[Entry],
    out: &mut dyn Write,
) -> io::Result<()> {
    let (ui, ink) = (shell.ui(), shell.ink());
    writeln!(out, "{}", ink.heading(&ui.say("shelf-shipped")))?;
    for entry in entries.iter().filter(|entry| entry.copy.is_none()) {
        one(&ui, entry, out)?;
    }
    let heading = match folder {
        Some(folder) => parcel::at(&ui, "shelf-installed", folder),
        None => ui.say("install-no-place"),
    };
    writeln!(out, "\n{}", ink.heading(&heading))?;
    let mut none = true;
    for entry in entries.iter().filter(|entry| entry.copy.is_some()) {
        one(&ui, entry, out)?;
        none = false;
    }
    if none {
        writeln!(out, "  {}", ui.say("shelf-none"))?;
    }
    Ok(())
}

fn one(ui: &Ui, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    if let Some(copy) = &entry.copy {
        writeln!(out, "- {}", SafeText::clean(&copy.name()))?;
    } else if let Ok(campaign) = &entry.loaded {
        writeln!(out, "- {}", campaign.id)?;
    }
    if let Ok(campaign) = &entry.loaded {
        card::write(ui, campaign, out)?;
    }
    if let Some(copy) = &entry.copy {
        if entry.loaded.is_err() {
            writeln!(out, "  {}", parcel::at(ui, "shelf-broken", &copy.path))?;
        } else if entry.changed() {
            let hash = [("hash", Value::from(copy.hash.as_str()))];
            writeln!(out, "  {}", ui.say_with("shelf-changed", &hash))?;
        }
    }
    Ok(())
}

fn object(entry: &Entry) -> Json {
    let campaign = entry.loaded.as_ref().ok();
    let copy = entry.copy.as_ref();
    let words = |pick: fn(&Campaign) -> &Words| {
        let words = campaign.map(pick).filter(|words| !words.is_empty())?;
        let said = |lang: Lang| words.plain(lang).as_str().to_owned();
        Some(json!({ "zh": said(Lang::Zh), "en": said(Lang::En) }))
    };
    let languages = campaign.map(|it| {
        it.languages
            .iter()
            .map(|lang| lang.code())
            .collect::<Vec<_>>()
    });
    json!({
        "id": campaign.map(|it| it.id.as_str()).or(copy.map(|copy| copy.id.as_str())),
        "version": campaign.map(|it| it.version.as_str()).or(copy.map(|copy| copy.version.as_str())),
        "title": words(|it| &it.book.title),
        "languages": languages,
        "minutes": campaign.map(|it| it.minutes),
        "author": words(|it| &it.book.author),
        "licence": words(|it| &it.book.licence),
        "hash": campaign.map(|it| it.hash.as_str()),
        "name": copy.map(Installed::name),
        "installed": copy.is_some(),
        "path": copy.map(|copy| parcel::shown(&copy.path)),
        "playable": campaign.is_some(),
        "changed": entry.changed(),
    })
}
