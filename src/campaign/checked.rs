//! A campaign under the eyes of the checker: what was made of it, where everything stands, what was found.

use crate::campaign::Campaign;
use crate::campaign::builtin;
use crate::campaign::diagnostic::Findings;
use crate::campaign::lint::lint;
use crate::campaign::load;
use crate::campaign::places::Places;
use crate::campaign::proof::Proof;
use crate::campaign::reform::Reform;
use crate::campaign::report::Report;
use crate::campaign::script::Scripts;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use std::path::Path;

/// A checked campaign.
#[derive(Debug)]
pub struct Checked {
    /// The campaign, if it can be played.
    pub campaign: Option<Campaign>,
    /// The designer's plays, invariants and goals: whole only if nothing in the report is an error.
    pub scripts: Scripts,
    /// The reforms beside it: whole only if nothing in the report is an error.
    pub reforms: Vec<Reform>,
    /// Where everything stands; parallel to the campaign, if there is one.
    pub places: Places,
    /// Everything that was found.
    pub report: Report,
}

/// Checks the campaign of a folder, and the designer's plays in it.
pub fn check_dir(dir: &Path) -> Checked {
    let mut findings = Findings::default();
    let sources = Sources::read(dir, true, &mut findings);
    check(sources, findings)
}

/// Checks a campaign of files that are in memory, each with its path below the campaign's folder, records of translations
/// among them; `label` names them all in findings.
pub fn check_texts(label: &str, texts: Vec<(String, String)>) -> Checked {
    let mut findings = Findings::default();
    let sources = Sources::held(label, texts, &mut findings);
    check(sources, findings)
}

/// Checks a campaign that is built into the program, and the designer's plays in it; nothing where there is none of this
/// id.
pub fn check_builtin(id: &str) -> Option<Checked> {
    let mut findings = Findings::default();
    let sources = builtin::sources(id, true, &mut findings)?;
    Some(check(sources, findings))
}

/// Checks the text of one play file, such as a witness just written, against the campaign of a report. The campaign's own
/// play files are left out; the new one is called `name`.
pub fn check_play(of: &Report, name: &str, text: String) -> Checked {
    let mut sources = of.sources.clone();
    sources.files.retain(|file| !file.is_beside());
    sources.files.push(Source {
        name: name.to_owned(),
        text: text.into(),
    });
    check(sources, Findings::default())
}

/// Checks the files of a campaign; `findings` is what was found when they were read.
pub(super) fn check(sources: Sources, findings: Findings) -> Checked {
    let loaded = load::load(&sources, findings, true);
    let (mut findings, mut rules) = (loaded.findings, loaded.rules);
    let places = loaded.places.unwrap_or_default();
    if let Some(campaign) = &loaded.campaign {
        let proof = Proof::of(&campaign.world);
        lint(campaign, &places, &proof, &mut findings);
        rules.locate(places.owners(&campaign.book));
    }
    let mut report = Report::ruled(sources, findings, rules);
    if loaded.campaign.is_some() {
        report = report.with_unused();
    }
    Checked {
        campaign: loaded.campaign,
        scripts: loaded.scripts,
        reforms: loaded.reforms,
        places,
        report,
    }
}
