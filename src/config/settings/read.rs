//! Reading the settings: the file, then key by key.

use crate::campaign::Report;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::document::Draft;
use crate::campaign::item::Item;
use crate::campaign::nearest;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use crate::config::settings::LANGUAGES;
use crate::config::settings::MOST;
use crate::config::settings::SYMBOLS;
use crate::config::settings::Settings;
use crate::config::settings::TEMPO;
use crate::config::settings::keys;
use crate::config::settings::themes;
use crate::text::SafeText;
use crate::view::setting::NAME;
use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;

/// The keys of the file.
const KEYS: [&str; 10] = [
    "language", "theme", "symbols", "mouse", "motion", "hints", "tempo", "name", "keys", "themes",
];

/// Reads the settings of a file, and says what is wrong with it. A file that is not there says nothing, and rightly so.
pub fn read(path: &Path) -> (Settings, Report) {
    let mut findings = Findings::default();
    let text = match text_of(path) {
        Ok(text) => text,
        Err(found) => {
            findings.push(*found);
            String::new()
        }
    };
    let settings = parse(&text, &mut findings);
    let name = path.display().to_string();
    let sources = Sources {
        folder: None,
        beside: Vec::new(),
        files: vec![Source {
            name,
            text: text.into(),
        }],
    };
    (settings, Report::new(sources, findings))
}

fn text_of(path: &Path) -> Result<String, Box<Diagnostic>> {
    let name = path.display().to_string();
    let problem = |code| Diagnostic::new(code, Place::whole(0)).text("name", &name);
    let unreadable = |error: io::Error| {
        let reason = match error.kind() {
            io::ErrorKind::PermissionDenied => "check-io-denied",
            _ => "check-io-other",
        };
        Box::new(problem(Code::Unreadable).words("reason", reason))
    };
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
        Err(error) => return Err(unreadable(error)),
    };
    // Before opening: a pipe would hang.
    if !about.is_file() {
        return Err(problem(Code::NotAFile)
            .words("what", "check-is-device")
            .into());
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(MOST as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > MOST {
        return Err(problem(Code::FileTooBig).count("most", MOST).into());
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + valid.iter().filter(|&&byte| byte == b'\n').count();
        problem(Code::NotUtf8).count("line", line).into()
    })
}

/// Reads the settings of a text. What is wrong goes to `findings` and leaves its setting as if it were not there.
pub(super) fn parse(text: &str, findings: &mut Findings) -> Settings {
    let draft = Draft::new(0, text, &mut Vec::new(), findings);
    let table = draft.table();
    let mut settings = Settings::default();
    let mut theme = None;
    for (key, value) in table.iter() {
        let item = Item::new(0, key, value);
        let name: &str = key.get_ref();
        match name {
            "language" => settings.lang = item.word(findings, &LANGUAGES),
            "theme" => theme = Some(item),
            "symbols" => settings.ascii = item.word(findings, &SYMBOLS),
            "mouse" => settings.mouse = yes(&item, findings),
            "motion" => settings.motion = yes(&item, findings),
            "hints" => settings.hints = yes(&item, findings),
            "tempo" => settings.tempo = item.word(findings, &TEMPO),
            "name" => settings.name = player(&item, findings),
            "keys" => settings.keys = keys::read(&item, findings),
            "themes" => settings.themes = themes::read(&item, findings),
            _ => unknown(&item, name, "township.toml", KEYS, findings),
        }
    }
    settings.theme = theme.and_then(|item| themes::chosen(&item, &settings.themes, findings));
    settings
}

fn yes(item: &Item<'_>, findings: &mut Findings) -> Option<bool> {
    let yes = item.value.as_bool();
    if yes.is_none() {
        item.wrong_type(findings, "check-type-boolean");
    }
    yes
}

/// Reads the player's name: clean and short, as a save can keep it.
fn player(item: &Item<'_>, findings: &mut Findings) -> Option<String> {
    let quoted = item.string(findings)?;
    let clean = SafeText::clean(quoted.text)
        .as_str()
        .trim()
        .replace('\n', " ");
    Some(clean.chars().take(NAME).collect())
}

/// Reports a key that a table does not know.
pub(super) fn unknown<'n>(
    item: &Item<'_>,
    name: &str,
    table: &str,
    known: impl IntoIterator<Item = &'n str>,
    findings: &mut Findings,
) {
    let better = nearest(name, known);
    let found = Diagnostic::new(Code::UnknownKey, item.key_place());
    findings.push(found.text("key", name).text("table", table).propose(better));
}
