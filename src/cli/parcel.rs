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

/// What is said of a file that is not taken by somebody who would only look into it.
const UNFIT: &str = "parcel-unfit";

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

/// Why a `.township` file is not taken.
pub enum Fault {
    /// It cannot be read.
    Io(io::Error),
    /// It is no such file, or not a sound one.
    Refused(Refusal),
}

impl Fault {
    /// Says why, to somebody who wants to look into the file.
    pub fn say(&self, ui: &Ui, file: &Path) -> String {
        match self {
            Self::Io(error) => unread(ui, file, error),
            Self::Refused(refusal) => refusal_said(ui, UNFIT, file, refusal),
        }
    }
}

/// Reads a `.township` file, whole, and checks the campaign in it, as its folder would be.
///
/// # Errors
/// Why it is not taken. What is wrong with the campaign is in the report instead.
pub fn check(file: &Path) -> Result<Checked, Fault> {
    Ok(unpacked(file)?.check(&shown(file)))
}

fn unpacked(file: &Path) -> Result<Parcel, Fault> {
    let bytes = read(file).map_err(Fault::Io)?;
    Parcel::open(&bytes).map_err(Fault::Refused)
}

/// Tells of a `.township` file where a folder is needed, to write in or to keep an eye on.
///
/// # Errors
/// Says how to get the folder.
pub fn wants_folder(ui: &Ui, path: &Path) -> Result<(), String> {
    let packed = path.to_string_lossy().ends_with(archive::ENDING) && path.is_file();
    if packed {
        return Err(at(ui, "parcel-wants-folder", path));
    }
    Ok(())
}

/// Reads a `.township` file, whole, and checks the campaign in it, to write its files somewhere.
///
/// # Errors
/// Why it cannot be used.
pub fn open(ui: &Ui, ink: Ink, file: &Path) -> Result<Ready, Stop> {
    let parcel = unpacked(file).map_err(|fault| match fault {
        Fault::Io(error) => Stop::could_not(unread(ui, file, &error)),
        Fault::Refused(refusal) => refused(ui, file, &refusal),
    })?;
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
    let checked = check(file).map_err(|fault| fault.say(ui, file))?;
    let Some(campaign) = checked.campaign else {
        let rendered = checked.report.render_errors(ui.lang(), false);
        return Err(format!("{}\n{rendered}", ui.say("cli-campaign-broken")));
    };
    reserved(ui, file, &campaign).map_err(|stop| stop.said)?;
    Ok(campaign)
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
    Stop {
        said: refusal_said(ui, "parcel-refused", file, refusal),
        code: FINDINGS,
    }
}

/// Says why a file or a folder is not taken, and what to do.
fn refusal_said(ui: &Ui, key: &str, file: &Path, refusal: &Refusal) -> String {
    let values = [
        ("path", Value::from(shown(file))),
        ("reason", Value::from(refusal.say(ui))),
    ];
    let advice = match refusal {
        Refusal::NotAZip if key == UNFIT => "parcel-what",
        Refusal::Truncated | Refusal::Damaged(_) => "parcel-copy-again",
        Refusal::Unreadable(_) | Refusal::NotText { .. } => "parcel-mend",
        _ => "parcel-pack-again",
    };
    let advice = if file.is_dir() { "parcel-mend" } else { advice };
    format!("{}\n{}", ui.say_with(key, &values), ui.say(advice))
}

fn broken(ui: &Ui, ink: Ink, path: &Path, report: &Report) -> Stop {
    let rendered = report.render_errors(ui.lang(), ink.any());
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
