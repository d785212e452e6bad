//! `township watch DIR`: checks a campaign again whenever one of its files is saved; with `--play` or `--month` it opens the
//! game there, and every save shows at once.

mod aim;
mod eyes;
mod trial;

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use notify::ErrorKind;

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::Report;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::args::Wish;
use crate::cli::desk::Desk;
use crate::cli::options::options;
use crate::cli::parcel;
use crate::cli::watch::aim::Aim;
use crate::cli::watch::eyes::Eyes;
use crate::cli::watch::trial::Mail;
use crate::cli::watch::trial::Trial;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::tui;
use crate::tui::app::App;
use crate::view::shelf::Opened;

/// What to watch, and whether to play it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watch {
    /// The campaign's folder.
    pub dir: PathBuf,
    /// The event to play, by its id.
    pub event: Option<String>,
    /// The month to play, 1..=12.
    pub month: Option<u8>,
    /// The seed to begin looking from.
    pub seed: u64,
}

/// Watches until it is interrupted, or the game is left.
pub fn run(shell: &Shell, watch: &Watch) -> u8 {
    let ui = shell.ui();
    if let Err(why) = parcel::wants_folder(&ui, &watch.dir) {
        return complain(&why);
    }
    let mut eyes = match Eyes::on(&watch.dir) {
        Ok(eyes) => eyes,
        Err(error) => return complain(&cannot_watch(&ui, &watch.dir, &error)),
    };
    match Aim::of(watch) {
        Some(aim) => play(shell, watch, aim, eyes),
        None => report(shell, &watch.dir, &mut eyes, &mut io::stdout().lock()).unwrap_or(DONE),
    }
}

/// Says why a folder cannot be watched.
fn cannot_watch(ui: &Ui, dir: &Path, error: &notify::Error) -> String {
    let path = SafeText::clean(&dir.display().to_string());
    let reason = match error.kind {
        ErrorKind::PathNotFound => ui.say("check-io-missing"),
        ErrorKind::MaxFilesWatch => ui.say("watch-too-many"),
        _ => error.to_string(),
    };
    let reason = SafeText::clean(&reason);
    let values = [
        ("path", Value::from(&path)),
        ("reason", Value::from(&reason)),
    ];
    ui.say_with("watch-cannot", &values)
}

/// Writes a report now, and again after every save, until the folder cannot be watched any more.
fn report(shell: &Shell, dir: &Path, eyes: &mut Eyes, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    loop {
        let code = check(shell, dir, out)?;
        writeln!(out, "{}", ui.say("watch-waiting"))?;
        out.flush()?;
        if !eyes.wait() {
            return Ok(code);
        }
    }
}

/// Checks once and writes what was found, under a line that says how long it took.
fn check(shell: &Shell, dir: &Path, out: &mut dyn Write) -> io::Result<u8> {
    let (ui, ink) = (shell.ui(), shell.ink());
    let start = Instant::now();
    let report = campaign::check_dir(dir).report;
    let took = start.elapsed().as_millis();
    let took = [("ms", Value::from(i64::try_from(took).unwrap_or(i64::MAX)))];
    writeln!(out, "{}", ink.heading(&ui.say_with("watch-checked", &took)))?;
    out.write_all(report.render(shell.lang, ink.any()).as_bytes())?;
    Ok(if report.is_clean() { DONE } else { FINDINGS })
}

/// Opens the game where it is wanted, and keeps it up with the files.
fn play(shell: &Shell, watch: &Watch, aim: Aim, mut eyes: Eyes) -> u8 {
    let ui = shell.ui();
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() || shell.env.dumb {
        return complain(&ui.say("watch-no-terminal"));
    }
    let campaign = match load(&watch.dir) {
        Ok(campaign) => campaign,
        Err(report) => return complain(&report.render(shell.lang, false)),
    };
    if let Err(words) = aim.fits(&campaign, &ui) {
        return complain(&words);
    }
    let mail = Mail::default();
    let Some(trial) = Trial::begin(campaign, aim, watch.seed, mail.clone()) else {
        return complain(&ui.say("watch-never"));
    };
    let wish = Wish::default();
    let options = options(shell, &wish);
    let (item, mouse) = (trial.item(), options.mouse);
    let desk = Desk::new(shell, &wish, None);
    let opened = Opened {
        driver: Box::new(trial),
        notice: None,
    };
    let mut app = App::playing(Box::new(desk), options, opened);
    if let Some(at) = item {
        app.open_item(at);
    }
    let dir = watch.dir.clone();
    let done = tui::run_with(&mut app, mouse, move |bell| {
        // Ends with the process, or with the screens.
        thread::spawn(move || {
            while eyes.wait() {
                mail.put(load(&dir));
                if !bell.ring() {
                    return;
                }
            }
        });
    });
    match done {
        Ok(_) => DONE,
        Err(_) => complain(&ui.say("cli-stdout-closed")),
    }
}

/// Loads the campaign of a folder as it is now.
fn load(dir: &Path) -> Result<Arc<Campaign>, Report> {
    campaign::load_dir(dir).map(Arc::new)
}

fn complain(message: &str) -> u8 {
    // Nothing can be done about a stream that takes no more.
    let _ = writeln!(io::stderr(), "{message}");
    COULD_NOT
}
