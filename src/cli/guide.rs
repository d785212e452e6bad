//! `township guide`: the facilitator's guide of a campaign, in the reader's language or else in another that it has.

use std::io;
use std::io::Write;

use crate::campaign;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::library::Library;
use crate::cli::library::Lies;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// The longest guide that is read, in bytes.
const LONGEST: u64 = 256 * 1024;

/// Prints the guide of a campaign.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, name: &str, out: &mut dyn Write) -> io::Result<u8> {
    let (ui, library) = (shell.ui(), Library::of(shell));
    if let Err(why) = library.lies(&ui, name) {
        writeln!(io::stderr(), "{why}")?;
        return Ok(COULD_NOT);
    }
    let Some(guide) = find(&library, shell.lang, name) else {
        let values = [("name", Value::from(name))];
        writeln!(io::stderr(), "{}", ui.say_with("cli-guide-none", &values))?;
        return Ok(COULD_NOT);
    };
    for line in guide.lines() {
        writeln!(out, "{}", SafeText::clean(line))?;
    }
    Ok(DONE)
}

/// Finds the guide of a campaign; nothing where it has none.
pub fn find(library: &Library, lang: Lang, name: &str) -> Option<String> {
    let lies = library.lies(&Ui::new(lang), name).ok()?;
    let others = Lang::ALL.into_iter().filter(|other| *other != lang);
    let files = std::iter::once(lang).chain(others);
    let mut files = files.map(|lang| format!("guide/facilitator-{}.md", lang.code()));
    files.find_map(|file| match &lies {
        Lies::Shipped(id) => campaign::builtin_text(id, &file).map(str::to_owned),
        Lies::Folder(dir) => read(&dir.join(&file)),
        Lies::File(_) => None,
    })
}

/// Reads a plain file that is not too long; a link leads nowhere.
fn read(path: &std::path::Path) -> Option<String> {
    let meta = std::fs::symlink_metadata(path).ok()?;
    if !meta.is_file() || meta.len() > LONGEST {
        return None;
    }
    std::fs::read_to_string(path).ok()
}
