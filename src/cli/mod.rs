//! The command line: one file per verb, and the words of `--help` in the reader's language.
//!
//! Every verb takes its outputs and its environment as arguments, and returns an exit code: 0 done, 1 findings, 2 could
//! not run. Nothing here is a rule of the game.

pub mod afterwards;
pub mod args;
pub mod campaigns;
pub mod card;
pub mod check;
pub mod completions;
pub mod debrief;
pub mod desk;
pub mod doctor;
pub mod explain;
pub mod file;
pub mod foreman;
pub mod fork;
pub mod graph;
pub mod guide;
pub mod ink;
pub mod install;
pub mod installed;
pub mod lab;
pub mod library;
pub mod man;
pub mod new;
pub mod options;
pub mod pack;
pub mod parcel;
pub mod place;
pub mod play;
pub mod replay;
pub mod saves;
pub mod schema;
pub mod test;
pub mod translate;
pub mod unpack;
pub mod watch;
pub mod webpage;

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;

use crate::campaign::Report;
use crate::cli::args::Parsed;
use crate::cli::args::Verb;
use crate::cli::ink::Ink;
use crate::cli::library::Library;
use crate::config::colour::Colours;
use crate::config::colour::When;
use crate::config::env::Env;
use crate::config::folders;
use crate::config::folders::Folders;
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
    /// Whether the language was asked for on the command line.
    pub lang_asked: bool,
    /// The environment.
    pub env: Env,
    /// Where things are kept.
    pub folders: Folders,
    /// What the settings file says.
    pub settings: Settings,
    /// What is wrong with the settings file, if anything.
    pub trouble: Option<Report>,
    /// What was asked for with `--color`.
    pub when: When,
}

impl Shell {
    /// Returns the words of the shell's language.
    pub fn ui(&self) -> Ui {
        Ui::new(self.lang)
    }

    /// Returns the folder of the player's saves, where one can be told.
    pub fn saves(&self) -> Option<&Path> {
        self.folders.saves.path.as_deref()
    }

    /// Decides in how many colours to write to stdout.
    pub fn colours(&self) -> Colours {
        Colours::decide(self.when, &self.env, std::io::stdout().is_terminal())
    }

    /// Returns what to write to stdout with.
    pub fn ink(&self) -> Ink {
        Ink::new(self.colours().any())
    }
}

/// Parses the command line and does what it says; returns the exit code.
pub fn run(arguments: Vec<std::ffi::OsString>) -> u8 {
    let env = Env::read();
    let executable = std::env::current_exe().ok();
    let file = args::early(&arguments, "--settings").map(Path::new);
    let mut folders = folders::find(None, file, &env, executable.as_deref());
    let (settings, trouble) = read_settings(&folders);
    let asked = args::early(&arguments, "--lang")
        .and_then(OsStr::to_str)
        .and_then(Lang::parse);
    let lang = asked
        .or(env.own_lang())
        .or(settings.lang)
        .or(env.lang)
        .unwrap_or(Lang::En);
    let file = file.map(Path::to_owned);
    let parsed = match args::parse(&Ui::new(lang), arguments) {
        Ok(parsed) => parsed,
        Err(stop) => return stop.tell(),
    };
    if let Some(saves) = parsed.saves.as_deref() {
        folders = folders::find(Some(saves), file.as_deref(), &env, executable.as_deref());
    }
    let shell = Shell {
        lang,
        lang_asked: asked.is_some(),
        folders,
        settings,
        trouble,
        env,
        when: parsed.when,
    };
    obey(&shell, parsed)
}

/// Reads the settings, and what is wrong with them.
fn read_settings(folders: &Folders) -> (Settings, Option<Report>) {
    let Some(file) = &folders.settings.path else {
        return (Settings::default(), None);
    };
    let (settings, report) = settings::read(file);
    (settings, (!report.is_clean()).then_some(report))
}

/// Does what was typed.
fn obey(shell: &Shell, parsed: Parsed) -> u8 {
    match parsed.verb {
        Verb::Play(wish) => play::run(shell, &wish),
        Verb::Check { dir, json } => to_stdout(|out| check::run(shell, &dir, json, out)),
        Verb::Explain { code } => {
            let ink = shell.ink();
            to_stdout(|out| explain::run(&shell.ui(), code.as_deref(), ink.any(), out))
        }
        Verb::New(beginning) => {
            to_stdout(|out| new::run(&shell.ui(), &Library::of(shell), &beginning, out))
        }
        Verb::Graph(drawing) => {
            to_stdout(|out| graph::run(&shell.ui(), &Library::of(shell), &drawing, out))
        }
        Verb::Translate(wish) => to_stdout(|out| translate::run(shell, &wish, out)),
        Verb::Lab(lab) => to_stdout(|out| lab::run(shell, &lab, out)),
        Verb::Test(trial) => to_stdout(|out| test::run(shell, &trial, out)),
        Verb::Watch(watch) => watch::run(shell, &watch),
        Verb::Schema(order) => to_stdout(|out| schema::run(&shell.ui(), &order, out)),
        Verb::Saves => to_stdout(|out| saves::run(shell, out)),
        Verb::Debrief(order) => to_stdout(|out| debrief::run(shell, &order, out)),
        Verb::Guide { campaign } => to_stdout(|out| guide::run(shell, &campaign, out)),
        Verb::Fork(order) => to_stdout(|out| fork::run(shell, &order, out)),
        Verb::Replay { file } => to_stdout(|out| replay::run(shell, &file, out)),
        Verb::Pack(order) => to_stdout(|out| pack::run(shell, &order, out)),
        Verb::Unpack(order) => to_stdout(|out| unpack::run(shell, &order, out)),
        Verb::Install(order) => to_stdout(|out| install::run(shell, &order, out)),
        Verb::Campaigns(order) => to_stdout(|out| campaigns::run(shell, &order, out)),
        Verb::Doctor { dir, json } => {
            to_stdout(|out| doctor::run(shell, dir.as_deref(), json, out))
        }
        Verb::Completions { shell: kind } => {
            to_stdout(|out| completions::run(&shell.ui(), kind, out))
        }
        Verb::Man => to_stdout(|out| man::run(&shell.ui(), out)),
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
