//! A folder to the files of a parcel: what the loader reads, the designer's plays, and pages for people.
//!
//! Reads through `std::fs`, regular files only, and follows no link. What does not belong is left out and told, but for the
//! schemas that the program itself laid beside the files.

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::Report;
use crate::campaign::SchemaOf;
use crate::campaign::archive::Member;
use crate::campaign::archive::Parcel;
use crate::campaign::archive::names;
use crate::campaign::archive::names::NameFault;
use crate::campaign::archive::refusal::Refusal;
use crate::campaign::limits;
use std::fs;
use std::io::Read;
use std::path::Path;

/// A campaign's folder, read once: what was checked is what is packed.
#[derive(Debug)]
pub struct Gathered {
    /// The campaign, if it can be played.
    pub campaign: Option<Campaign>,
    /// Everything that was found about it.
    pub report: Report,
    /// Its files.
    pub parcel: Parcel,
    /// What lies in the folder and does not belong to it, in order of the names; the program's own schemas go without saying.
    pub left_out: Vec<(String, LeftOut)>,
}

/// Why something is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// Its name begins with a dot.
    Hidden,
    /// It is a link, a pipe or a device.
    NotAFile,
    /// Its name is not allowed.
    Name(NameFault),
}

/// Reads a campaign's folder.
///
/// # Errors
/// A file that belongs to it and cannot be taken. What is wrong with what the loader reads is in the report instead.
pub fn gather(dir: &Path) -> Result<Gathered, Refusal> {
    let Checked {
        campaign, report, ..
    } = campaign::check_dir(dir);
    let read = report.sources.files.iter().map(|file| Member {
        name: file.name.clone(),
        text: file.text.clone().into_owned(),
    });
    let mut walk = Walk {
        files: read.collect(),
        ..Walk::default()
    };
    if campaign.is_some() {
        walk.folder(dir, "")?;
    }
    walk.files.sort_by(|a, b| a.name.cmp(&b.name));
    walk.left_out.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(Gathered {
        campaign,
        report,
        parcel: Parcel { files: walk.files },
        left_out: walk.left_out,
    })
}

/// The folders, on the way through.
#[derive(Default)]
struct Walk {
    files: Vec<Member>,
    left_out: Vec<(String, LeftOut)>,
    entries: usize,
}

impl Walk {
    fn folder(&mut self, dir: &Path, prefix: &str) -> Result<(), Refusal> {
        let unreadable = |_| Refusal::Unreadable(format!("{prefix}."));
        for entry in fs::read_dir(dir).map_err(unreadable)? {
            self.entries += 1;
            if self.entries > limits::ENTRIES {
                return Err(Refusal::TooManyFiles);
            }
            self.entry(&entry.map_err(unreadable)?, prefix)?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &fs::DirEntry, prefix: &str) -> Result<(), Refusal> {
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = format!("{prefix}{own}");
        let kind = entry.file_type();
        let kind = kind.map_err(|_| Refusal::Unreadable(name.clone()))?;
        let is_schema = || SchemaOf::ALL.iter().any(|of| of.file() == name);
        let why = match () {
            // They are made again wherever the campaign is unpacked.
            () if kind.is_file() && is_schema() => return Ok(()),
            () if own.starts_with('.') => LeftOut::Hidden,
            () if kind.is_dir() => match names::folder(&name) {
                Err(fault) => LeftOut::Name(fault),
                Ok(()) => return self.folder(&entry.path(), &format!("{name}/")),
            },
            () if !kind.is_file() => LeftOut::NotAFile,
            () => match names::file(&name) {
                Err(fault) => LeftOut::Name(fault),
                // What was checked, the designer's plays with it, is what is taken.
                Ok(()) if self.files.iter().any(|file| file.name == name) => return Ok(()),
                Ok(()) => return self.take(&entry.path(), name),
            },
        };
        self.left_out.push((name, why));
        Ok(())
    }

    fn take(&mut self, path: &Path, name: String) -> Result<(), Refusal> {
        let unreadable = |_| Refusal::Unreadable(name.clone());
        if self.files.len() >= limits::FILES {
            return Err(Refusal::TooManyFiles);
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(path).map_err(unreadable)?;
        file.take(limits::FILE_BYTES as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        if bytes.len() > limits::FILE_BYTES {
            return Err(Refusal::FileTooBig(name));
        }
        self.files.push(Member::new(name, bytes)?);
        Ok(())
    }
}
