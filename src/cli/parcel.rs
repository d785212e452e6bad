//! A `.township` file or a campaign's folder, read and checked before anything is done with it.

use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;

use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::Report;
use crate::campaign::archive;
use crate::campaign::archive::LeftOut;
use crate::campaign::archive::Parcel;
use crate::campaign::archive::Refusal;
use crate::campaign::code::Severity;
use crate::campaign::limits;
use crate::cli::COULD_NOT;
use crate::cli::FINDINGS;
use crate::cli::ink::Ink;
use crate::cli::place::Trouble;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;

/// A campaign that can be played, with its files.
pub struct Ready {
    /// The campaign.
    pub campaign: Campaign,
    /// Its files.
    pub parcel: Parcel,
    /// What was found about it: nothing that keeps it from being played.
    pub report: Report,
    /// What lies in its folder and was left out.
    pub left_out: Vec<(String, LeftOut)>,
}

/// Why there is none: what to say, and the exit code.
pub struct Stop {
    /// What to say.
    pub said: String,
    /// 1 where it is about what the file holds, 2 where it could not be read.
    pub code: u8,
}

impl Stop {
    /// Says that it could not run.
    pub fn could_not(said: String) -> Self {
        Self {
            said,
            code: COULD_NOT,
        }
    }
}

/// Reads a `.township` file, whole, and checks the campaign in it.
///
/// # Errors
/// Why it cannot be used.
pub fn open(ui: &Ui, ink: Ink, file: &Path) -> Result<Ready, Stop> {
    let bytes = read(file).map_err(|error| Stop::could_not(unread(ui, file, &error)))?;
    let parcel = Parcel::open(&bytes).map_err(|refusal| refused(ui, file, &refusal))?;
    let Checked {
        campaign, report, ..
    } = parcel.check(&shown(file));
    let Some(campaign) = campaign else {
        return Err(broken(ui, ink, file, &report));
    };
    reserved(ui, file, &campaign)?;
    Ok(Ready {
        campaign,
        parcel,
        report,
        left_out: Vec::new(),
    })
}

/// Reads a campaign's folder and checks it.
///
/// # Errors
/// Why it cannot be used.
pub fn gather(ui: &Ui, ink: Ink, dir: &Path) -> Result<Ready, Stop> {
    let gathered = archive::gather(dir).map_err(|refusal| refused(ui, dir, &refusal))?;
    let Some(campaign) = gathered.campaign else {
        return Err(broken(ui, ink, dir, &gathered.report));
    };
    reserved(ui, dir, &campaign)?;
    Ok(Ready {
        campaign,
        parcel: gathered.parcel,
        report: gathered.report,
        left_out: gathered.left_out,
    })
}

/// Loads the campaign of a `.township` file for a play.
///
/// # Errors
/// Says why it cannot be played.
pub fn load(ui: &Ui, file: &Path) -> Result<Campaign, String> {
    let ready = open(ui, Ink::new(false), file);
    ready.map(|ready| ready.campaign).map_err(|stop| stop.said)
}

/// Says how many warnings there are, where there are any.
pub fn warnings(ui: &Ui, report: &Report) -> Option<String> {
    let count = report.count(Severity::Warning);
    (count > 0).then(|| ui.say_with("parcel-warnings", &[("count", Value::from(count))]))
}

/// Puts into words why a folder could not be made.
pub fn trouble(ui: &Ui, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Taken(path) => at(ui, "parcel-taken", path),
        Trouble::NotOurs(path) => at(ui, "parcel-not-ours", path),
        Trouble::Io(path, error) => unwritten(ui, path, error),
    }
}

/// Says that a path could not be written, and why.
pub fn unwritten(ui: &Ui, path: &Path, error: &io::Error) -> String {
    because(ui, "parcel-unwritten", path, error)
}

/// Says something about a path.
pub fn at(ui: &Ui, key: &str, path: &Path) -> String {
    ui.say_with(key, &[("path", Value::from(shown(path)))])
}

/// Shows a path.
pub fn shown(path: &Path) -> String {
    SafeText::clean(&path.display().to_string()).to_string()
}

/// Reads a regular file, no more of it than any campaign's can have, and a byte.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    // Before it is opened: opening a pipe would wait for somebody to write.
    if !fs::metadata(file)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    let most = limits::ARCHIVE_BYTES as u64 + 1;
    fs::File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unread(ui: &Ui, file: &Path, error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::InvalidInput {
        return at(ui, "parcel-no-file", file);
    }
    because(ui, "parcel-unread", file, error)
}

fn because(ui: &Ui, key: &str, path: &Path, error: &io::Error) -> String {
    let reason = storage::refusal(ui, error.kind(), error.raw_os_error());
    let values = [
        ("path", Value::from(shown(path))),
        ("reason", Value::from(reason)),
    ];
    ui.say_with(key, &values)
}

fn refused(ui: &Ui, file: &Path, refusal: &Refusal) -> Stop {
    let values = [
        ("path", Value::from(shown(file))),
        ("reason", Value::from(refusal.say(ui))),
    ];
    let advice = match refusal {
        Refusal::Truncated | Refusal::Damaged(_) => "parcel-copy-again",
        Refusal::Unreadable(_) | Refusal::NotText { .. } => "parcel-mend",
        _ => "parcel-pack-again",
    };
    let advice = if file.is_dir() { "parcel-mend" } else { advice };
    Stop {
        said: format!(
            "{}\n{}",
            ui.say_with("parcel-refused", &values),
            ui.say(advice)
        ),
        code: FINDINGS,
    }
}

fn broken(ui: &Ui, ink: Ink, path: &Path, report: &Report) -> Stop {
    let rendered = report.render(ui.lang(), ink.any());
    let said = at(ui, "parcel-broken", path);
    let code = if report.could_not_read() {
        COULD_NOT
    } else {
        FINDINGS
    };
    Stop {
        said: format!("{rendered}\n{said}"),
        code,
    }
}

/// Refuses an id that some system cannot make a folder of.
fn reserved(ui: &Ui, path: &Path, campaign: &Campaign) -> Result<(), Stop> {
    if archive::is_device(&campaign.id) {
        let name = archive::NameFault::Device;
        return Err(refused(ui, path, &Refusal::Name(campaign.id.clone(), name)));
    }
    Ok(())
}
