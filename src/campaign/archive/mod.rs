//! One `.township` file: a campaign to hand to others. Bytes in and files out, files in and bytes out.
//!
//! A `.township` file is a zip of the plainest kind. Whatever else a zip can be (links, encryption, zip64, comments, gaps,
//! two headers that disagree) is refused, so that there is one way to read it and nothing in it that was not looked at.
//! Everything is read and checked in memory, within the limits of `limits`. Touches `std::fs` to gather a folder, and only
//! there. Deliberately absent: writing to the disk, which is the command line's.

mod directory;
mod gather;
mod inflate;
mod names;
mod records;
mod refusal;
#[cfg(test)]
mod tests;
mod write;

pub use self::gather::Gathered;
pub use self::gather::LeftOut;
pub use self::gather::gather;
pub use self::names::NameFault;
pub use self::names::is_device;
pub use self::refusal::Refusal;

use crate::campaign;
use crate::campaign::Checked;
use crate::text::SafeText;

/// The ending of such a file's name.
pub const ENDING: &str = ".township";

/// The files of a campaign, in order of their names: every one allowed in name and size, and text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parcel {
    files: Vec<Member>,
}

/// One file of a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its path below the campaign's folder, with `/` between the parts.
    pub name: String,
    /// What it holds.
    pub text: String,
}

impl Parcel {
    /// Unpacks the bytes of a `.township` file. Takes any bytes; time and memory are bounded by `limits`.
    ///
    /// # Errors
    /// The first reason to refuse it as a whole.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut files = Vec::new();
        for entry in directory::survey(bytes)? {
            let held = inflate::inflate(&bytes[entry.data.clone()], &entry)?;
            files.push(Member::new(entry.name, held)?);
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self { files })
    }

    /// Packs the files: the same bytes for the same files, wherever and whenever.
    ///
    /// # Errors
    /// A reason for which [`Parcel::open`] would refuse the result.
    pub fn pack(&self) -> Result<Vec<u8>, Refusal> {
        let bytes = write::write(&self.files)?;
        if Self::open(&bytes)? == *self {
            Ok(bytes)
        } else {
            Err(Refusal::Disorder)
        }
    }

    /// Returns the files.
    pub fn files(&self) -> &[Member] {
        &self.files
    }

    /// Checks the campaign as its folder would be, designer's plays and records of translations included; `label` names it
    /// in findings.
    pub fn check(&self, label: &str) -> Checked {
        let read = self
            .files
            .iter()
            .filter(|file| names::is_checked(&file.name));
        let texts = read.map(|file| (file.name.clone(), file.text.clone()));
        campaign::check_texts(label, texts.collect())
    }
}

impl Member {
    /// Takes bytes as a file. People will read it in a terminal, so that nothing in it may command one.
    fn new(name: String, bytes: Vec<u8>) -> Result<Self, Refusal> {
        let broken =
            |bytes: &[u8], at: usize| 1 + bytes[..at].iter().filter(|&&byte| byte == b'\n').count();
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let line = broken(error.as_bytes(), error.utf8_error().valid_up_to());
                return Err(Refusal::NotText { name, line });
            }
        };
        // The loader judges what it reads, with the place and advice.
        if names::is_read(&name) {
            return Ok(Self { name, text });
        }
        let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
        match SafeText::parse(&text[mark..].replace('\t', " ")) {
            Ok(_) => Ok(Self { name, text }),
            Err(found) => Err(Refusal::NotText {
                name,
                line: broken(text.as_bytes(), (mark + found.at).min(text.len())),
            }),
        }
    }
}
