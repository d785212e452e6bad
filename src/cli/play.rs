//! `township` and `township play`: the terminal's screens, or line mode where there is no terminal or it was asked for.

use std::io;
use std::io::IsTerminal;
use std::io::Write;

use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::Shell;
use crate::cli::args::Wish;
use crate::cli::desk::Desk;
use crate::cli::library;
use crate::cli::library::Library;
use crate::cli::options::options;
use crate::engine::action::Ask;
use crate::plain;
use crate::session::driver::Driver;
use crate::session::driver::Saved;
use crate::session::saved::SavedPlay;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::tui;
use crate::tui::app::App;
use crate::tui::term::probe;
use crate::view::setting::Setting;
use crate::view::shelf::Keeper;
use crate::view::shelf::Opened;

/// Plays.
pub fn run(shell: &Shell, wish: &Wish) -> u8 {
    let ui = shell.ui();
    let named = match wish
        .campaign
        .as_deref()
        .map(|name| Library::of(shell).find(&ui, name))
        .transpose()
    {
        Ok(named) => named,
        Err(message) => return complain(&message),
    };
    let desk = Desk::new(shell, wish, named);
    let terminal = io::stdout().is_terminal() && io::stdin().is_terminal() && !shell.env.dumb;
    if wish.plain || !terminal {
        return in_lines(shell, wish, desk, !wish.plain);
    }
    in_screens(shell, wish, desk)
}

/// Plays on the terminal's screens.
fn in_screens(shell: &Shell, wish: &Wish, mut desk: Desk) -> u8 {
    let ui = shell.ui();
    let mut options = options(shell, wish);
    if let Some(ascii) = first_look(shell, wish, &mut desk) {
        options.ascii = ascii;
    }
    let (mouse, hook) = (options.mouse, desk.bell());
    let opened = match (&wish.resume, &wish.campaign) {
        (Some(path), _) => Some(desk.resume(path, ui)),
        (None, Some(_)) => Some(first_play(&ui, &mut desk)),
        (None, None) => None,
    };
    let mut app = match opened {
        Some(Err(message)) => return complain(&message),
        Some(Ok((play, notice))) => App::playing(
            Box::new(desk),
            options,
            Opened {
                driver: Box::new(play),
                notice,
            },
        ),
        None => App::new(Box::new(desk), options),
    };
    if let Some(report) = &shell.trouble {
        app.show_trouble(&report.render(shell.lang, false));
    }
    let ran = tui::run_with(&mut app, mouse, |bell| {
        // It hangs there once: nothing runs the screens twice.
        _ = hook.set(bell);
    });
    match ran {
        Ok(_) => DONE,
        Err(_) => complain(&ui.say("cli-stdout-closed")),
    }
}

/// Before the first play on a terminal: asks it how wide it draws what is ambiguous, and keeps what follows in the settings,
/// so that later starts do not ask. Whoever has a settings file has been here before, or knows what they want.
fn first_look(shell: &Shell, wish: &Wish, desk: &mut Desk) -> Option<bool> {
    let file = shell.folders.settings.path.as_ref()?;
    if wish.ascii || shell.settings.ascii.is_some() || file.exists() {
        return None;
    }
    let ascii = probe::choose_ascii(None, probe::widths());
    // Where nothing can be kept, the next start asks again.
    _ = desk.keep(&Setting::Ascii(ascii), shell.ui());
    Some(ascii)
}

fn complain(message: &str) -> u8 {
    // Nothing can be done about a stream that takes no more.
    let _ = writeln!(io::stderr(), "{message}");
    COULD_NOT
}

/// Plays in line mode on the standard streams; `unasked` where it is line mode because there is no terminal.
fn in_lines(shell: &Shell, wish: &Wish, mut desk: Desk, unasked: bool) -> u8 {
    let ui = shell.ui();
    if let Some(report) = &shell.trouble {
        complain(&report.render(shell.lang, false));
    }
    let begun = match (&wish.resume, &wish.campaign, wish.seed) {
        (Some(path), ..) => desk.resume(path, ui),
        // Who names a campaign, or a seed, wants a new play at once.
        (None, Some(_), _) | (None, None, Some(_)) => first_play(&ui, &mut desk),
        (None, None, None) => return from_the_title(in_words(shell), &mut desk, unasked),
    };
    let (mut play, notice) = match begun {
        Ok(begun) => begun,
        Err(message) => return complain(&message),
    };
    let asked = in_words(shell);
    let left = lines(
        &ui,
        asked,
        &mut play,
        notice,
        unasked,
        &mut io::stdout().lock(),
    );
    // The save is let go of before the title lists it.
    drop(play);
    let left = left.and_then(|(end, options)| {
        keep(&mut desk, &options.changed_since(&asked), options.lang)?;
        Ok((end, options))
    });
    match left {
        Ok((plain::End::Title, options)) => from_the_title(options, &mut desk, false),
        left => ended(&ui, left.map(|_| ())),
    }
}

/// Keeps what was set in a play; says so where it cannot be kept.
fn keep(desk: &mut Desk, settings: &[Setting], lang: Lang) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for setting in settings {
        if let Err(words) = desk.keep(setting, Ui::new(lang)) {
            plain::say(&mut out, &words)?;
        }
    }
    out.flush()
}

/// Returns what the settings say of line mode.
fn in_words(shell: &Shell) -> plain::Options {
    plain::Options {
        lang: shell.lang,
        hints: shell.settings.hints.unwrap_or(true),
        tempo: shell.settings.tempo.unwrap_or_default(),
    }
}

/// Offers in line mode what the title offers.
fn from_the_title(options: plain::Options, desk: &mut Desk, unasked: bool) -> u8 {
    let ui = Ui::new(options.lang);
    let mut out = io::stdout().lock();
    let mut offer = || {
        if unasked {
            plain::say(&mut out, &ui.say("cli-not-terminal"))?;
        }
        plain::choose(desk, options, &mut io::stdin().lock(), &mut out)?;
        out.flush()
    };
    let done = offer();
    ended(&ui, done)
}

fn ended(ui: &Ui, done: io::Result<()>) -> u8 {
    match done {
        Ok(()) => DONE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            complain(&ui.say("cli-stdout-closed"));
            DONE
        }
        Err(_) => complain(&ui.say("cli-stdout-closed")),
    }
}

type Begun = Result<(SavedPlay, Option<SafeText>), SafeText>;

fn first_play(ui: &Ui, desk: &mut Desk) -> Begun {
    let id = desk.named().unwrap_or_else(|| library::FIRST.to_owned());
    let none = || {
        SafeText::clean(&ui.say_with(
            "cli-no-campaign",
            &[
                ("name", Value::from(id.as_str())),
                ("known", Value::from("")),
            ],
        ))
    };
    let campaign = desk.campaign(&id).ok_or_else(none)?;
    Ok(desk.begin(campaign, *ui))
}

fn lines(
    ui: &Ui,
    options: plain::Options,
    play: &mut SavedPlay,
    notice: Option<SafeText>,
    unasked: bool,
    out: &mut dyn Write,
) -> io::Result<(plain::End, plain::Options)> {
    if unasked {
        plain::say(out, &ui.say("cli-not-terminal"))?;
    }
    if let Some(notice) = notice {
        plain::say(out, &notice)?;
    }
    let left = plain::run(play, options, &mut io::stdin().lock(), out)?;
    let ui = Ui::new(left.1.lang);
    if let (Saved::Yes, Some(path)) = (play.saved(), play.path()) {
        let path = SafeText::clean(&path.display().to_string());
        writeln!(
            out,
            "{}",
            ui.say_with("cli-saved-to", &[("path", Value::from(&path))])
        )?;
        if play.play().ask() == Ask::Over {
            let next = ui.say_with("cli-debrief-next", &[("path", Value::from(&path))]);
            writeln!(out, "{next}")?;
        }
    }
    out.flush().map(|()| left)
}
