//! What a new campaign begins with: a small, whole and playable one that teaches the format, or a copy of another.
//!
//! The files in `files/` hold both languages side by side; [`tongue`] keeps what was asked for, so that the two cannot
//! grow apart. Knows names and texts of files; [`place`] alone writes to the disk. Deliberately absent: words for the
//! terminal, and anything about plays.

pub mod copy;
pub mod name;
pub mod place;
pub mod schema;
mod tongue;

use crate::campaign::starter::tongue::Tongue;
use crate::text::Lang;
use crate::text::bundle;

const FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/starter.packed"));

/// A file of a campaign's folder that is yet to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the folder, with `/` between the parts.
    pub name: String,
    /// What it says.
    pub bytes: Vec<u8>,
}

/// How one wishes a new campaign to be.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'w> {
    /// Its id, which is also its folder's name.
    pub id: &'w str,
    /// Its languages, the main one first; at least one.
    pub languages: &'w [Lang],
    /// The language of its comments.
    pub comments: Lang,
    /// Its title in each of its languages, in their order; where one is missing the starter's own stands.
    pub titles: &'w [String],
}

impl Wish<'_> {
    /// Returns the title in a language, as a TOML string.
    fn title(&self, lang: Lang) -> String {
        let at = self.languages.iter().position(|of| *of == lang);
        let own = match lang {
            Lang::Zh => "水到山脊",
            Lang::En => "As Far as the Ridge",
        };
        let title = at.and_then(|at| self.titles.get(at));
        quoted(title.map_or(own, String::as_str))
    }

    /// Fills in what a file of the starter leaves open.
    fn filled(&self, text: &str) -> String {
        let languages: Vec<_> = self.languages.iter().map(|l| quoted(l.code())).collect();
        text.replace("{{id}}", self.id)
            .replace("{{languages}}", &format!("[{}]", languages.join(", ")))
            .replace("{{title.zh}}", &self.title(Lang::Zh))
            .replace("{{title.en}}", &self.title(Lang::En))
    }
}

/// Returns a text as a TOML string on one line.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Returns the files of the starter as somebody wishes it, in order of their names.
pub fn files(wish: &Wish<'_>) -> Vec<File> {
    let tongue = Tongue {
        kept: wish.languages,
        comments: wish.comments,
    };
    let mut files = Vec::new();
    for (name, text) in bundle::unpack(FILES) {
        if tongue.keeps_file(&name) {
            let bytes = wish.filled(&tongue.filter(&text)).into_bytes();
            files.push(File { name, bytes });
        }
    }
    files
}

#[cfg(test)]
mod tests;
