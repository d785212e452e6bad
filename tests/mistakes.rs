//! Sixty mistakes in the shipped campaign (`tests/mistakes/mistakes.toml`), each by itself: the checker must find it on its
//! line, and propose first what was meant where a name was misspelt. `--nocapture` shows the table.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;
use std::path::PathBuf;
use township::campaign::Report;
use township::campaign::check_dir;
use township::campaign::diagnostic::Arg;
use township::campaign::diagnostic::Diagnostic;

/// Mistakes that must be found on their line, of sixty.
const FOUND: usize = 58;
/// Percent of the misspelt names for which the right one must be proposed first.
const PROPOSED: usize = 90;
/// Findings that one mistake may cause: the rest would bury it.
const NOISE: usize = 3;

#[derive(Deserialize)]
struct Mistakes {
    mistake: Vec<Mistake>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    kind: String,
    file: String,
    #[serde(default)]
    after: String,
    from: String,
    to: String,
    meant: Option<String>,
}

impl Mistake {
    /// Makes the mistake in a text; tells the lines that it touches.
    fn make(&self, text: &str) -> (String, RangeInclusive<usize>) {
        let start = text
            .find(&self.after)
            .expect("the anchor stands in the file");
        let at = text[start..].find(&self.from);
        let at = start + at.expect("what is replaced stands in the file");
        let spoiled = [&text[..at], &self.to, &text[at + self.from.len()..]].concat();
        let first = 1 + text[..at].matches('\n').count();
        let last = first + self.to.trim_end().matches('\n').count();
        (spoiled, first..=last)
    }
}

fn campaign() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("campaigns/liuxi-2017")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the test");
    for entry in fs::read_dir(from).expect("the campaign") {
        let entry = entry.expect("a file of the campaign");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy for the test");
        }
    }
}

/// Tells whether a finding stands on one of some lines of a file.
fn stands(report: &Report, found: &Diagnostic, name: &str, lines: &RangeInclusive<usize>) -> bool {
    let file = report.sources.files.get(found.place.file);
    let Some((file, (start, _))) = file.zip(found.place.span) else {
        return false;
    };
    file.name == name && lines.contains(&(1 + file.text[..start].matches('\n').count()))
}

/// Returns what a finding proposes.
fn proposal(found: &Diagnostic) -> Option<&str> {
    found.args.iter().find_map(|(name, value)| match value {
        Arg::Text(text) if *name == "better" => Some(text.as_str()),
        _ => None,
    })
}

#[test]
fn mistakes_are_found_where_they_stand() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes/mistakes.toml");
    let text = fs::read_to_string(path).expect("the mistakes");
    let mistakes: Mistakes = toml::from_str(&text).expect("the mistakes are TOML");
    let root = tempfile::tempdir().expect("a folder for the test");
    let dir = root.path().join("liuxi-2017");
    copy(&campaign(), &dir);
    let (mut found, mut proposed, mut named) = (0, 0, 0);
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for mistake in &mistakes.mistake {
        let file = dir.join(&mistake.file);
        let whole = fs::read_to_string(&file).expect("a file of the campaign");
        let (spoiled, lines) = mistake.make(&whole);
        fs::write(&file, spoiled).expect("a file for the test");
        let report = check_dir(&dir).report;
        fs::write(&file, whole).expect("a file for the test");
        let here: Vec<&Diagnostic> = report
            .diagnostics
            .iter()
            .filter(|one| stands(&report, one, &mistake.file, &lines))
            .collect();
        let all = report.diagnostics.len();
        assert!(
            all <= NOISE,
            "{}: {all} findings for {:?}",
            mistake.kind,
            mistake.to
        );
        let kind = kinds.entry(&mistake.kind).or_default();
        kind.0 += 1;
        if here.is_empty() {
            println!("not found: {} {:?}", mistake.kind, mistake.to);
        } else {
            found += 1;
            kind.1 += 1;
        }
        if let Some(meant) = &mistake.meant {
            named += 1;
            let said = here.iter().find_map(|one| proposal(one));
            if said == Some(meant.as_str()) {
                proposed += 1;
            } else {
                println!("not proposed: {meant} for {:?}, but {said:?}", mistake.to);
            }
        }
    }
    println!("found on their line: {found} of {}", mistakes.mistake.len());
    println!("proposed first: {proposed} of {named}");
    println!("by kind (made, found): {kinds:?}");
    assert_eq!((mistakes.mistake.len(), kinds.len()), (60, 12));
    assert!(kinds.values().all(|(made, _)| *made == 5), "{kinds:?}");
    assert!(found >= FOUND, "{found} of 60");
    assert!(100 * proposed >= PROPOSED * named, "{proposed} of {named}");
}
