//! The saves: how many there are, and each that is damaged, too new, or on a campaign that is not here.

use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

use crate::cli::doctor::campaigns;
use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::session::disk::RealDisk;
use crate::session::journal::damage::Damage;
use crate::session::journal::error::Fault;
use crate::session::journal::error::OpenError;
use crate::session::journal::header::Header;
use crate::session::shelf;
use crate::session::shelf::Item;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;

/// What is to be known of the saves.
#[derive(Debug, Clone)]
pub enum Seen {
    /// There is no folder for them.
    Nowhere,
    /// The folder cannot be listed.
    Closed(Fault),
    /// The saves.
    Shelf {
        /// How many can be played on as they are.
        good: usize,
        /// The others.
        odd: Vec<(PathBuf, Odd)>,
        /// How many more there are than were read.
        left_out: usize,
    },
}

/// What is odd about a save.
#[derive(Debug, Clone)]
pub enum Odd {
    /// It cannot be read.
    Unread(OpenError),
    /// It is damaged.
    Damaged(Damage),
    /// Its campaign is not here, by id.
    NoCampaign(String),
    /// Its campaign is here in another version than this.
    OtherVersion(String, String),
}

/// Looks at the saves of a folder, given the campaigns that are here.
pub fn look(folder: Option<&Path>, campaigns: &[campaigns::Seen]) -> Seen {
    let Some(folder) = folder else {
        return Seen::Nowhere;
    };
    match shelf::list(&RealDisk, folder) {
        Err(fault) => Seen::Closed(fault),
        Ok(shelf) => {
            let all = shelf.items.len();
            let odd: Vec<_> = shelf
                .items
                .into_iter()
                .filter_map(|item| odd(item, campaigns))
                .collect();
            Seen::Shelf {
                good: all - odd.len(),
                odd,
                left_out: shelf.left_out,
            }
        }
    }
}

fn odd(item: Item, campaigns: &[campaigns::Seen]) -> Option<(PathBuf, Odd)> {
    let odd = match item.save {
        Err(error) => Some(Odd::Unread(error)),
        Ok(save) => match save.damage {
            Some(damage) => Some(Odd::Damaged(damage)),
            None => of_campaign(&save.header, campaigns),
        },
    };
    odd.map(|odd| (item.path, odd))
}

fn of_campaign(header: &Header, campaigns: &[campaigns::Seen]) -> Option<Odd> {
    let mut of_id = campaigns
        .iter()
        .filter(|seen| seen.id == header.campaign)
        .peekable();
    if of_id.peek().is_none() {
        return Some(Odd::NoCampaign(header.campaign.clone()));
    }
    let fits = |seen: &campaigns::Seen| seen.hash.as_ref() == Some(&header.campaign_hash);
    if header.campaign_hash.is_empty() || of_id.any(fits) {
        return None;
    }
    let version = header.campaign_version.clone();
    Some(Odd::OtherVersion(header.campaign.clone(), version))
}

/// Puts it into words.
pub fn tell(ui: &Ui, seen: &Seen) -> Section {
    let lines = match seen {
        // Told where things are kept, with what to do.
        Seen::Nowhere => vec![counted(ui, State::Told, ui.say("doctor-nowhere"))],
        Seen::Closed(fault) => {
            // What may be written may still not be read.
            let state = match fault.kind {
                ErrorKind::PermissionDenied => State::Finding(ui.say("doctor-shut-advice")),
                _ => State::Told,
            };
            vec![counted(ui, state, storage::fault(ui, fault))]
        }
        Seen::Shelf {
            good,
            odd,
            left_out,
        } => {
            let mut first = counted(
                ui,
                State::Well,
                ui.say_with("doctor-saves-good", &[("count", Value::from(*good))]),
            );
            if *left_out > 0 {
                let more = [("count", Value::from(*left_out))];
                first.more.push(ui.say_with("cli-saves-more", &more));
            }
            let odd = odd.iter().map(|(path, odd)| line(ui, path, odd));
            std::iter::once(first).chain(odd).collect()
        }
    };
    Section {
        key: "saves",
        title: ui.say("doctor-saves"),
        lines,
    }
}

fn counted(ui: &Ui, state: State, said: String) -> Line {
    Line::new("count", ui.say("doctor-saves"), state, said)
}

fn line(ui: &Ui, path: &Path, odd: &Odd) -> Line {
    let (said, state) = match odd {
        Odd::Unread(error) => (
            storage::open_error(ui, path, error).to_string(),
            State::Finding(ui.say(unread_advice(error))),
        ),
        Odd::Damaged(damage) => (
            storage::damage(ui, path, damage).to_string(),
            State::Finding(ui.say("doctor-save-damaged-advice")),
        ),
        Odd::NoCampaign(id) => {
            let id = [("campaign", Value::from(id.as_str()))];
            (
                ui.say_with("save-campaign-missing", &id),
                State::Finding(ui.say("save-campaign-advice")),
            )
        }
        Odd::OtherVersion(id, version) => {
            let values = [
                ("campaign", Value::from(id.as_str())),
                ("version", Value::from(version.as_str())),
            ];
            (
                ui.say_with("doctor-save-other-version", &values),
                State::Finding(ui.say("save-campaign-advice")),
            )
        }
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = SafeText::clean(&name).to_string();
    Line::new(&name, name.clone(), state, said)
}

fn unread_advice(error: &OpenError) -> &'static str {
    match error {
        OpenError::NewerFormat { .. } => "doctor-save-newer-advice",
        OpenError::Locked | OpenError::Swapped => "doctor-save-busy-advice",
        OpenError::Io(_) | OpenError::NotFound => "doctor-shut-advice",
        OpenError::BadHeader(_) => "doctor-save-header-advice",
        _ => "doctor-save-not-one-advice",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(campaign: &str, hash: &str, odd: Option<&str>) {
        let header = Header {
            campaign: campaign.into(),
            campaign_hash: hash.into(),
            ..Header::default()
        };
        let found = of_campaign(&header, &campaigns::look(None, None));
        let name = found.map(|odd| match odd {
            Odd::NoCampaign(_) => "missing",
            Odd::OtherVersion(..) => "other",
            _ => "else",
        });
        assert_eq!(name, odd, "{campaign} {hash}");
    }

    #[test]
    fn a_save_is_held_against_the_campaigns_that_are_here() {
        let shipped = campaigns::look(None, None);
        let hash = shipped[0].hash.clone().expect("it can be played");
        check(&shipped[0].id, &hash, None);
        check(&shipped[0].id, "", None);
        check(&shipped[0].id, "0123", Some("other"));
        check("elsewhere", &hash, Some("missing"));
    }
}
