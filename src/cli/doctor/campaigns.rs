//! The campaigns: those that ship, those that are installed, and the one of a folder that was named.

use std::path::Path;

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::Report;
use crate::campaign::code::Severity;
use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::cli::installed;
use crate::cli::parcel;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// What is to be known of a campaign.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Its id, or its folder where it could not be read.
    pub id: String,
    /// The hash of its content, where it can be played.
    pub hash: Option<String>,
    version: String,
    languages: Vec<Lang>,
    /// Its folder, where it does not ship.
    folder: Option<String>,
    /// What it is called by among the installed ones, if it is one.
    name: Option<String>,
    /// Whether it was changed since it was installed.
    changed: bool,
    /// Whether its folder could not be read at all.
    unread: bool,
    errors: usize,
    warnings: usize,
}

/// Looks at the campaigns that ship, those that are installed in a folder, and that of a folder that was named.
pub fn look(installed: Option<&Path>, dir: Option<&Path>) -> Vec<Seen> {
    let shipped = campaign::builtin_ids().into_iter().map(|id| {
        let loaded = campaign::load_builtin(id);
        let (campaign, report) = match loaded {
            Ok(campaign) => (Some(campaign), None),
            Err(report) => (None, Some(report)),
        };
        Seen::of(id.to_owned(), campaign, report.as_ref())
    });
    let named = dir.map(|dir| {
        // A file that is not taken is as unread as a folder that is not there: its report says so.
        let packed = dir.is_file().then(|| parcel::check(dir).ok()).flatten();
        let Checked {
            campaign, report, ..
        } = packed.unwrap_or_else(|| campaign::check_dir(dir));
        let folder = dir.display().to_string();
        let id = campaign.as_ref().map_or(&folder, |campaign| &campaign.id);
        Seen {
            folder: Some(folder.clone()),
            ..Seen::of(id.clone(), campaign, Some(&report))
        }
    });
    let installed = installed::list(installed).into_iter().map(|copy| {
        let Checked {
            campaign, report, ..
        } = campaign::check_dir(&copy.path);
        let hash = campaign.as_ref().map(|campaign| campaign.hash.as_str());
        Seen {
            changed: hash.is_some_and(|hash| !copy.had_hash(hash)),
            name: Some(copy.name()),
            folder: Some(copy.path.display().to_string()),
            ..Seen::of(copy.id.clone(), campaign, Some(&report))
        }
    });
    shipped.chain(installed).chain(named).collect()
}

impl Seen {
    fn of(id: String, campaign: Option<Campaign>, report: Option<&Report>) -> Self {
        let count = |severity| report.map_or(0, |report| report.count(severity));
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let (hash, version, languages) = campaign.map_or_else(Default::default, |campaign| {
            (Some(campaign.hash), campaign.version, campaign.languages)
        });
        Self {
            id,
            hash,
            version,
            languages,
            folder: None,
            name: None,
            changed: false,
            unread: report.is_some_and(Report::could_not_read),
            errors,
            warnings,
        }
    }
}

/// Puts it into words.
pub fn tell(ui: &Ui, seen: &[Seen]) -> Section {
    Section {
        key: "campaigns",
        title: ui.say("doctor-campaigns"),
        lines: seen.iter().map(|seen| line(ui, seen)).collect(),
    }
}

fn line(ui: &Ui, seen: &Seen) -> Line {
    let found = if seen.unread {
        ui.say("doctor-campaign-unread")
    } else if seen.errors + seen.warnings == 0 {
        ui.say("doctor-campaign-clean")
    } else {
        let values = [
            ("errors", Value::from(seen.errors)),
            ("warnings", Value::from(seen.warnings)),
        ];
        ui.say_with("doctor-campaign-found", &values)
    };
    let names: Vec<&str> = seen.languages.iter().map(|lang| lang.name()).collect();
    let version = (!seen.version.is_empty()).then(|| seen.version.clone());
    let parts = version
        .into_iter()
        .chain((!names.is_empty()).then(|| names.join(&ui.say("doctor-and"))))
        .chain([found]);
    let said = SafeText::join(parts, &ui.say("common-comma")).to_string();
    let state = match &seen.folder {
        _ if seen.changed => State::Finding(ui.say("doctor-campaign-changed")),
        _ if seen.errors + seen.warnings == 0 => State::Well,
        Some(folder) => {
            let folder = [("folder", Value::from(folder.as_str()))];
            State::Finding(ui.say_with("doctor-campaign-advice", &folder))
        }
        None => State::Finding(ui.say("doctor-shipped-advice")),
    };
    let id = seen.name.as_ref().unwrap_or(&seen.id);
    let id = SafeText::clean(id).to_string();
    let mut line = Line::new(&id, id.clone(), state, said);
    line.more.extend(
        seen.folder
            .as_ref()
            .filter(|folder| **folder != seen.id)
            .map(|folder| SafeText::clean(folder).to_string()),
    );
    line
}
