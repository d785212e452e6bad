//! An example of a page, laid over the smallest campaign and checked.
//!
//! The tables of an example take the place of the smallest campaign's tables of the same name, so that a few lines are
//! enough; what these lines lack is of no interest, only what a page is about is shown.

use crate::campaign::Checked;
use crate::campaign::checked;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Findings;
use crate::campaign::report::Report;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use std::borrow::Cow;
use toml_edit::DocumentMut;

/// The smallest campaign there can be, by its files.
const SMALLEST: [(&str, &str); 2] = [
    (
        "campaign.toml",
        include_str!("../../../tests/campaigns/smallest/campaign.toml"),
    ),
    (
        "story.toml",
        include_str!("../../../tests/campaigns/smallest/story.toml"),
    ),
];

/// An example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// What it is written in: `toml`, `play` for a file of the designer's plays, or `text` for what cannot be laid over a
    /// campaign.
    pub language: &'static str,
    /// What it says.
    pub text: &'static str,
}

impl Example {
    /// Reads what stands after the opening of a fence: language, name, and on the next lines the text.
    pub(super) fn parse(fence: &'static str) -> Option<(&'static str, Self)> {
        let (info, text) = fence.split_once('\n')?;
        let (language, name) = info.split_once(' ')?;
        Some((name.trim(), Self { language, text }))
    }

    /// Tells whether it is part of a campaign and can be checked.
    pub fn can_be_checked(&self) -> bool {
        self.language != "text"
    }

    /// Lays the example over the smallest campaign and checks that. What only playing can find is not in the report.
    pub fn laid(&self) -> Checked {
        checked::check(self.sources(), Findings::default())
    }

    /// Checks the example and keeps what was found about one rule.
    pub fn check(&self, code: Code) -> Report {
        let mut report = self.laid().report;
        report.diagnostics.retain(|found| found.code == code);
        report
    }

    /// Lays the example over the smallest campaign.
    fn sources(&self) -> Sources {
        let mut files: Vec<Source> = SMALLEST
            .iter()
            .map(|(name, text)| Source {
                name: (*name).to_owned(),
                text: Cow::Owned(self.without_own_tables(text)),
            })
            .collect();
        files.push(Source {
            name: self.name().to_owned(),
            text: Cow::Borrowed(self.text),
        });
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Sources {
            folder: Some("smallest".to_owned()),
            files,
            beside: Vec::new(),
        }
    }

    /// Returns the name of its file.
    fn name(&self) -> &'static str {
        if self.language == "play" {
            "plays/example.play.toml"
        } else {
            "example.toml"
        }
    }

    /// Takes the tables that the example has out of a file.
    fn without_own_tables(&self, text: &str) -> String {
        let Ok(mut file) = text.parse::<DocumentMut>() else {
            return text.to_owned();
        };
        for line in self.text.lines().map(str::trim_start) {
            if line.starts_with('[') {
                let name = line.trim_start_matches('[');
                let end = name.find(['.', ']']).unwrap_or(name.len());
                file.remove(&name[..end]);
            }
        }
        file.to_string()
    }
}
