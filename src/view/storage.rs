//! What storage has to say: every error and damage of a save as a sentence.

use std::io::ErrorKind;
use std::path::Path;

use crate::session::disk::Kind;
use crate::session::journal::damage::Damage;
use crate::session::journal::damage::DamageKind;
use crate::session::journal::error::CreateError;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::error::OpenError;
use crate::session::journal::error::SaveError;
use crate::session::journal::error::Why;
use crate::session::saved::LoadError;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

fn shown(path: &Path) -> SafeText {
    SafeText::clean(&path.display().to_string())
}

/// Says why a file cannot be read as a save.
pub fn open_error(ui: &Ui, path: &Path, error: &OpenError) -> SafeText {
    let path = shown(path);
    let at = ("path", Value::from(&path));
    SafeText::clean(&match error {
        OpenError::NotFound => ui.say_with("save-not-found", &[at]),
        OpenError::Link => ui.say_with("save-link", &[at]),
        OpenError::NotAFile(kind) => {
            let kind = ui.say(kind_key(*kind));
            ui.say_with("save-not-a-file", &[at, ("kind", Value::from(kind))])
        }
        OpenError::TooBig(_) => {
            let limit = (crate::session::disk::MAX_FILE >> 20) as i64;
            ui.say_with("save-too-big", &[at, ("megabytes", Value::from(limit))])
        }
        OpenError::Empty => ui.say_with("save-empty", &[at]),
        OpenError::NotOurs => ui.say_with("save-not-ours", &[at]),
        OpenError::NewerFormat { format, .. } => {
            let format = ("format", Value::from(format.to_string()));
            ui.say_with("save-newer-format", &[at, format])
        }
        OpenError::BadHeader(line) => {
            ui.say_with("save-bad-header", &[at, ("line", Value::from(*line))])
        }
        OpenError::Locked => ui.say_with("save-locked", &[at]),
        OpenError::Swapped => ui.say_with("save-swapped", &[at]),
        OpenError::Io(fault) => self::fault_at(ui, &path, fault),
    })
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Folder => "save-kind-folder",
        Kind::Pipe => "save-kind-pipe",
        Kind::Socket => "save-kind-socket",
        Kind::Device => "save-kind-device",
        _ => "save-kind-other",
    }
}

/// Says why a save cannot be played on.
pub fn load_error(ui: &Ui, path: &Path, error: &LoadError) -> SafeText {
    SafeText::clean(&match error {
        LoadError::Open(error) => return open_error(ui, path, error),
        LoadError::WrongCampaign {
            id,
            wanted,
            have: Some(have),
        } => {
            let show = |(version, hash): &(String, String)| format!("{version}, {hash}");
            let values = [
                ("campaign", Value::from(id.as_str())),
                ("wanted", Value::from(show(wanted))),
                ("found", Value::from(show(have))),
            ];
            ui.say_with("save-wrong-campaign", &values)
        }
        LoadError::WrongCampaign { id, wanted, .. } => missing(ui, id, &wanted.0),
        LoadError::Unreadable { n, what } => ui.say_with(
            "save-unreadable",
            &[
                ("step", Value::from(*n)),
                ("what", Value::from(what.as_str())),
            ],
        ),
        LoadError::Refused { n, .. } | LoadError::Diverged { n, .. } => {
            ui.say_with("save-replay-differs", &[("step", Value::from(*n))])
        }
    })
}

/// Says that a save's campaign is not here, and what to do.
fn missing(ui: &Ui, id: &str, version: &str) -> String {
    let campaign = format!("{id} {version}");
    let said = ui.say_with(
        "save-campaign-missing",
        &[("campaign", Value::from(campaign.trim_end()))],
    );
    let gap = if ui.lang() == Lang::En { " " } else { "" };
    [said, ui.say("save-campaign-advice")].join(gap)
}

/// Says where a save stops being good, and what was kept.
pub fn damage(ui: &Ui, path: &Path, damage: &Damage) -> SafeText {
    let path = shown(path);
    let (at, kept) = (
        ("path", Value::from(&path)),
        ("kept", Value::from(damage.kept)),
    );
    SafeText::clean(&match damage.kind {
        DamageKind::TornTail => ui.say_with("save-torn", &[at, kept]),
        _ => ui.say_with(
            "save-damaged",
            &[at, ("line", Value::from(damage.line)), kept],
        ),
    })
}

/// Says where a save that is played on stops being good, and under which name the rest is kept.
pub fn damage_on_resume(ui: &Ui, path: &Path, damage: &Damage) -> SafeText {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = SafeText::clean(&format!("{name}.damaged-{}", damage.byte));
    let aside = ui.say_with("save-kept-aside", &[("name", Value::from(&name))]);
    let gap = if ui.lang() == Lang::En { " " } else { "" };
    SafeText::join([self::damage(ui, path, damage).as_str(), &aside], gap)
}

fn fault_at(ui: &Ui, path: &SafeText, fault: &Fault) -> String {
    let reason = self::fault(ui, fault);
    let values = [("path", Value::from(path)), ("reason", Value::from(reason))];
    ui.say_with("save-at", &values)
}

/// Says why an action is not kept.
pub fn save_error(ui: &Ui, error: &SaveError) -> SafeText {
    SafeText::clean(&match error {
        SaveError::NotSaved { n, why } => {
            let reason = self::why(ui, why);
            ui.say_with(
                "save-not-saved",
                &[
                    ("step", Value::from(*n as i64)),
                    ("reason", Value::from(reason)),
                ],
            )
        }
        SaveError::Full { actions } => {
            ui.say_with("save-full", &[("count", Value::from(*actions as i64))])
        }
    })
}

fn why(ui: &Ui, why: &Why) -> String {
    match why {
        Why::Io(fault) => self::fault(ui, fault),
        Why::Unsettled => ui.say("save-unsettled"),
        Why::Gone => ui.say("save-gone"),
        Why::Replaced => ui.say("save-replaced"),
        Why::Changed => ui.say("save-changed"),
    }
}

/// Says why a save could not be begun.
pub fn create_error(ui: &Ui, path: &Path, error: &CreateError) -> SafeText {
    let path = shown(path);
    SafeText::clean(&match error {
        CreateError::Taken => ui.say_with("save-taken", &[("path", Value::from(&path))]),
        CreateError::Io(fault) => self::fault_at(ui, &path, fault),
        CreateError::BadText { .. } => ui.say("save-bad-name"),
        CreateError::Full => ui.say_with("save-full", &[("count", Value::from(0i64))]),
    })
}

/// Says what failed in the file system, and how.
pub fn fault(ui: &Ui, fault: &Fault) -> String {
    let reason = refusal(ui, fault.kind, fault.code);
    let doing = ui.say(doing_key(fault.doing));
    ui.say_with(
        "save-failed",
        &[
            ("doing", Value::from(doing)),
            ("reason", Value::from(reason)),
        ],
    )
}

/// Says why the system refused.
pub fn refusal(ui: &Ui, kind: ErrorKind, code: Option<i32>) -> String {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ui.say("io-storage-full"),
        ErrorKind::PermissionDenied => ui.say("io-permission-denied"),
        ErrorKind::ReadOnlyFilesystem => ui.say("io-read-only"),
        ErrorKind::NotFound => ui.say("io-not-found"),
        ErrorKind::NotADirectory => ui.say("io-not-a-folder"),
        ErrorKind::IsADirectory => ui.say("io-is-folder"),
        _ => ui.say_with(
            "io-other",
            &[("code", Value::from(i64::from(code.unwrap_or(0))))],
        ),
    }
}

fn doing_key(doing: Doing) -> &'static str {
    match doing {
        Doing::Look => "save-doing-look",
        Doing::Open => "save-doing-open",
        Doing::Read => "save-doing-read",
        Doing::Lock => "save-doing-lock",
        Doing::Make => "save-doing-make",
        Doing::Write => "save-doing-write",
        Doing::Sync => "save-doing-sync",
        Doing::Name => "save-doing-name",
        Doing::SyncFolder => "save-doing-sync-folder",
        Doing::SetAside => "save-doing-set-aside",
        Doing::List => "save-doing-list",
        Doing::Remove => "save-doing-remove",
    }
}
