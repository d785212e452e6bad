//! `township doctor`: what the program finds on this machine, and what to do about what is not as it should be.
//!
//! Each section looks first and speaks afterwards, so that `--json` can say the same in both languages. Writes nothing to
//! the disk but one nameless file in each folder, which is gone before the next line; asks the terminal one question.

mod campaigns;
mod finding;
mod folders;
mod language;
mod print;
mod saves;
mod settings;
mod terminal;

use std::io;
use std::io::Write;
use std::path::Path;

use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::doctor::finding::Section;
use crate::text::Lang;
use crate::text::Ui;

/// What was found, in no language.
struct Seen {
    terminal: terminal::Seen,
    language: language::Seen,
    folders: Vec<folders::Seen>,
    settings: settings::Seen,
    campaigns: Vec<campaigns::Seen>,
    saves: saves::Seen,
}

impl Seen {
    fn look(shell: &Shell, dir: Option<&Path>) -> Self {
        let campaigns = campaigns::look(shell.folders.campaigns.path.as_deref(), dir);
        Self {
            terminal: terminal::look(shell),
            language: language::look(shell),
            folders: folders::look(&shell.folders),
            settings: settings::look(shell),
            saves: saves::look(shell.saves(), &campaigns),
            campaigns,
        }
    }

    fn tell(&self, ui: &Ui) -> Vec<Section> {
        vec![
            terminal::tell(ui, &self.terminal),
            language::tell(ui, &self.language),
            folders::tell(ui, &self.folders),
            settings::tell(ui, &self.settings),
            campaigns::tell(ui, &self.campaigns),
            saves::tell(ui, &self.saves),
        ]
    }
}

/// Looks, and prints what there is to say: 0 where all is well, 1 where there are findings.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, dir: Option<&Path>, json: bool, out: &mut dyn Write) -> io::Result<u8> {
    let seen = Seen::look(shell, dir);
    let sections = seen.tell(&shell.ui());
    if json {
        let others = Lang::ALL.map(|lang| (lang, seen.tell(&Ui::new(lang))));
        out.write_all(print::json(&others).as_bytes())?;
    } else {
        out.write_all(print::plain(&shell.ui(), shell.ink(), &sections).as_bytes())?;
    }
    Ok(if finding::count(&sections) == 0 {
        DONE
    } else {
        FINDINGS
    })
}
