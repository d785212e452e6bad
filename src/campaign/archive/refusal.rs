//! Why a `.township` file is refused, as data and in words.

use crate::campaign::archive::names::NameFault;
use crate::campaign::limits;
use crate::text::Ui;
use crate::text::Value;

/// A reason to refuse a `.township` file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is no zip file.
    NotAZip,
    /// Its end is missing.
    Truncated,
    /// There is something in it before, between or behind its files.
    Disorder,
    /// The file is bigger than any campaign's.
    TooBig,
    /// It is of the kind for files of more than 4 GB.
    Zip64,
    /// It is one of several parts.
    Split,
    /// It has more files than a campaign.
    TooManyFiles,
    /// All its files together are too big.
    AllTooBig,
    /// This name is not allowed.
    Name(String, NameFault),
    /// This name stands in it twice.
    Twice(String),
    /// These names differ only by capital letters.
    Twins(String, String),
    /// This file is encrypted.
    Encrypted(String),
    /// This file is packed in an unknown way.
    Packing(String),
    /// This file is a link.
    Link(String),
    /// This file is a device, a pipe or a socket.
    Device(String),
    /// This file is too big.
    FileTooBig(String),
    /// This file unpacks to far more than there is of it.
    Bomb(String),
    /// What is said of this file in one place is not what is said in another, or not what there is.
    Disagrees(String),
    /// The bytes of this file were changed or are broken.
    Damaged(String),
    /// This file is not text that may be shown.
    NotText {
        /// Its name.
        name: String,
        /// The line, from 1.
        line: usize,
    },
    /// This file cannot be read.
    Unreadable(String),
}

impl Refusal {
    /// Says why, in one sentence.
    pub fn say(&self, ui: &Ui) -> String {
        let key = self.key();
        match self {
            Self::NotAZip | Self::Truncated | Self::Disorder | Self::Zip64 | Self::Split => {
                ui.say(key)
            }
            Self::TooBig => most(ui, key, limits::ARCHIVE_BYTES >> 20),
            Self::TooManyFiles => most(ui, key, limits::FILES),
            Self::AllTooBig => most(ui, key, limits::FOLDER_BYTES >> 20),
            Self::Name(name, fault) => {
                let why = ui.say_with(
                    fault.key(),
                    &[
                        ("depth", Value::from(limits::PATH_DEPTH)),
                        ("most", Value::from(limits::FILE_NAME)),
                    ],
                );
                let values = [("name", shown(name)), ("why", Value::from(why))];
                ui.say_with(key, &values)
            }
            Self::Twins(one, other) => {
                ui.say_with(key, &[("name", shown(one)), ("other", shown(other))])
            }
            Self::NotText { name, line } => {
                ui.say_with(key, &[("name", shown(name)), ("line", Value::from(*line))])
            }
            Self::FileTooBig(name) => {
                let most = Value::from(limits::FILE_BYTES >> 20);
                ui.say_with(key, &[("name", shown(name)), ("most", most)])
            }
            Self::Twice(name)
            | Self::Encrypted(name)
            | Self::Packing(name)
            | Self::Link(name)
            | Self::Device(name)
            | Self::Bomb(name)
            | Self::Disagrees(name)
            | Self::Damaged(name)
            | Self::Unreadable(name) => ui.say_with(key, &[("name", shown(name))]),
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::NotAZip => "archive-not-a-zip",
            Self::Truncated => "archive-truncated",
            Self::Disorder => "archive-disorder",
            Self::TooBig => "archive-too-big",
            Self::Zip64 => "archive-zip64",
            Self::Split => "archive-split",
            Self::TooManyFiles => "archive-too-many-files",
            Self::AllTooBig => "archive-all-too-big",
            Self::Name(..) => "archive-name",
            Self::Twice(_) => "archive-twice",
            Self::Twins(..) => "archive-twins",
            Self::Encrypted(_) => "archive-encrypted",
            Self::Packing(_) => "archive-packing",
            Self::Link(_) => "archive-link",
            Self::Device(_) => "archive-device",
            Self::FileTooBig(_) => "archive-file-too-big",
            Self::Bomb(_) => "archive-bomb",
            Self::Disagrees(_) => "archive-disagrees",
            Self::Damaged(_) => "archive-damaged",
            Self::NotText { .. } => "archive-not-text",
            Self::Unreadable(_) => "archive-unreadable",
        }
    }
}

fn most(ui: &Ui, key: &str, most: usize) -> String {
    ui.say_with(key, &[("most", Value::from(most))])
}

/// Shows a name on one line, and no more of it than one reads.
fn shown(name: &str) -> Value<'static> {
    /// Characters of a name in a sentence.
    const MOST: usize = 80;
    let mut short: String = name.chars().take(MOST).map(visible).collect();
    if short.len() < name.len() && name.chars().nth(MOST).is_some() {
        short.push('…');
    }
    Value::from(short)
}

fn visible(character: char) -> char {
    if character.is_control() {
        '?'
    } else {
        character
    }
}
