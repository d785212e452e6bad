//! A campaign under the eyes of the checker: what was made of it, where everything stands, what was found.

use crate::campaign::Campaign;
use crate::campaign::builtin;
use crate::campaign::diagnostic::Findings;
use crate::campaign::load;
use crate::campaign::places::Places;
use crate::campaign::report::Report;
use crate::campaign::source::Sources;
use std::path::Path;

/// A checked campaign.
#[derive(Debug)]
pub struct Checked {
    /// The campaign, if it can be played.
    pub campaign: Option<Campaign>,
    /// Where everything stands; parallel to the campaign, if there is one.
    pub places: Places,
    /// Everything that was found.
    pub report: Report,
}

/// Checks the campaign of a folder.
pub fn check_dir(dir: &Path) -> Checked {
    let mut findings = Findings::default();
    let sources = Sources::read(dir, &mut findings);
    check(sources, findings)
}

/// Checks a campaign of files that are in memory, each with its path below the campaign's folder; `label` names them all in
/// findings.
pub fn check_texts(label: &str, texts: Vec<(String, String)>) -> Checked {
    let mut findings = Findings::default();
    let sources = Sources::held(label, texts, &mut findings);
    check(sources, findings)
}

/// Checks a campaign that is built into the program; nothing where there is none of this id.
pub fn check_builtin(id: &str) -> Option<Checked> {
    let mut findings = Findings::default();
    let sources = builtin::sources(id, &mut findings)?;
    Some(check(sources, findings))
}

/// Checks the files of a campaign; `findings` is what was found when they were read.
pub(super) fn check(sources: Sources, findings: Findings) -> Checked {
    let loaded = load::load(&sources, findings, true);
    Checked {
        campaign: loaded.campaign,
        places: loaded.places.unwrap_or_default(),
        report: Report::new(sources, loaded.findings),
    }
}
