//! The command line: one file per verb, and the words of `--help` in the reader's language.
//!
//! Every verb takes its outputs and its environment as arguments, and returns an exit code: 0 done, 1 findings, 2 could
//! not run. Nothing here is a rule of the game.

pub mod args;
pub mod check;
pub mod desk;
pub mod library;
pub mod options;
pub mod play;
pub mod replay;
pub mod saves;

use std::io::Write;
use std::path::PathBuf;

use crate::campaign::Report;
use crate::cli::args::Verb;
use crate::config::env::Env;
use crate::config::folders;
use crate::config::settings;
use crate::config::settings::Settings;
use crate::text::Lang;
use crate::text::Ui;

/// Done.
pub const DONE: u8 = 0;
/// There were findings.
pub const FINDINGS: u8 = 1;
/// It could not run.
pub const COULD_NOT: u8 = 2;

/// What a verb works with.
pub struct Shell {
    /// The language.
    pub lang: Lang,
    /// The environment.
    pub env: Env,
    /// The folder of the player's saves, where one can be told.
    pub saves: Option<PathBuf>,
    /// The settings file, where one can be told.
    pub settings_file: Option<PathBuf>,
    /// What the settings file says.
    pub settings: Settings,
    /// What is wrong with the settings file; clean where nothing is.
    pub trouble: Option<Report>,
}

impl Shell {
    /// Returns the words of the shell's language.
    pub fn ui(&self) -> Ui {
        Ui::new(self.lang)
    }
}

/// Parses the command line and does what it says; returns the exit code.
pub fn run(arguments: Vec<std::ffi::OsString>) -> u8 {
    let env = Env::read();
    let executable = std::env::current_exe().ok();
    let asked = args::early(&arguments, "--settings").map(PathBuf::from);
    let settings_file = folders::settings(asked.as_deref(), &env, executable.as_deref());
    let (settings, trouble) = match &settings_file {
        Some(file) => {
            let (settings, report) = settings::read(file);
            (settings, (!report.is_clean()).then_some(report))
        }
        None => (Settings::default(), None),
    };
    let lang = args::early(&arguments, "--lang")
        .and_then(Lang::parse)
        .or(env.own_lang)
        .or(settings.lang)
        .or(env.lang)
        .unwrap_or(Lang::En);
    let parsed = match args::parse(&Ui::new(lang), arguments) {
        Ok(parsed) => parsed,
        Err(stop) => return stop.tell(),
    };
    let saves = folders::saves(parsed.saves.as_deref(), &env, executable.as_deref());
    let shell = Shell {
        lang,
        env,
        saves,
        settings_file,
        settings,
        trouble,
    };
    match parsed.verb {
        Verb::Play(wish) => play::run(&shell, &wish),
        Verb::Check { dir, json } => {
            let color = !shell.env.no_color && std::io::IsTerminal::is_terminal(&std::io::stdout());
            to_stdout(|out| check::run(&dir, lang, json, color, out))
        }
        Verb::Saves => to_stdout(|out| saves::run(&shell, out)),
        Verb::Replay { file } => to_stdout(|out| replay::run(&shell, &file, out)),
    }
}

/// Runs a verb that writes to stdout. A reader that went away (`| head`) is no error of ours, and never a panic.
fn to_stdout(verb: impl FnOnce(&mut dyn Write) -> std::io::Result<u8>) -> u8 {
    let mut out = std::io::stdout().lock();
    let code = verb(&mut out);
    match code.and_then(|code| out.flush().map(|()| code)) {
        Ok(code) => code,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => DONE,
        Err(_) => COULD_NOT,
    }
}
