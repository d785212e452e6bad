//! What comes in: input, signals and the end of the terminal, as [`Event`]s on one channel.
//!
//! Deliberately absent: polling at intervals. Each thread blocks on one thing, and the reader of the channel blocks too:
//! an idle screen wakes nobody.

use crate::tui::event;
use crate::tui::event::Event;
use std::io;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::SyncSender;
use std::thread;

/// How many events may wait. A flood of input waits in the system beyond that, and takes no memory here.
const WAITING: usize = 1024;

/// Tells the screens that something outside has changed.
#[derive(Debug, Clone)]
pub struct Bell(SyncSender<Event>);

impl Bell {
    /// Rings; tells whether anybody still listens.
    pub fn ring(&self) -> bool {
        self.0.send(Event::Renew).is_ok()
    }
}

/// Listens to the keyboard, the mouse and the signals, and gives a bell for whatever else there is. Call it once; the
/// threads end with the process.
///
/// # Errors
/// Passes on what the system refuses.
pub fn listen() -> io::Result<(Receiver<Event>, Bell)> {
    let (sender, receiver) = mpsc::sync_channel(WAITING);
    let bell = Bell(sender.clone());
    listen_to_signals(Last(sender.clone()))?;
    listen_for_the_end(sender.clone())?;
    spawn("input", move || forward_input(&Last(sender)))?;
    Ok((receiver, bell))
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name(name.into()).spawn(work)?;
    Ok(())
}

/// A sender whose last word is that the terminal is gone, however its thread ends: a deaf program must not stay.
struct Last(SyncSender<Event>);

impl Drop for Last {
    fn drop(&mut self) {
        // Nobody listens when the program is leaving already.
        _ = self.0.send(Event::Hangup);
    }
}

/// Forwards input until the terminal is gone or nobody listens.
fn forward_input(sender: &Last) {
    while let Ok(raw) = crossterm::event::read() {
        let Some(event) = event::translate(raw) else {
            continue;
        };
        // The signal tells of it already.
        if cfg!(unix) && matches!(event, Event::Resize(..)) {
            continue;
        }
        if sender.0.send(event).is_err() {
            return;
        }
    }
}

#[cfg(unix)]
fn listen_to_signals(sender: Last) -> io::Result<()> {
    use signal_hook::consts::SIGCONT;
    use signal_hook::consts::SIGHUP;
    use signal_hook::consts::SIGINT;
    use signal_hook::consts::SIGTERM;
    use signal_hook::consts::SIGWINCH;
    use signal_hook::iterator::Signals;
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGCONT, SIGWINCH])?;
    spawn("signals", move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGCONT => Event::Resume,
                SIGWINCH => {
                    let (columns, rows) = crossterm::terminal::size().unwrap_or_default();
                    Event::Resize(columns, rows)
                }
                _ => Event::Hangup,
            };
            if sender.0.send(event).is_err() {
                return;
            }
        }
    })
}

/// Waits for the terminal to go away. Its signal reaches only the session that it controls, and crossterm reads a dead
/// terminal for ever.
#[cfg(unix)]
fn listen_for_the_end(sender: SyncSender<Event>) -> io::Result<()> {
    use rustix::event::PollFd;
    use rustix::event::PollFlags;
    use rustix::event::poll;
    use rustix::io::Errno;
    spawn("hangup", move || {
        let input = io::stdin();
        // An end is told without being asked for; nothing else wakes this thread.
        let mut watched = [PollFd::new(&input, PollFlags::empty())];
        while let Err(Errno::INTR) = poll(&mut watched, None) {}
        let gone = PollFlags::HUP | PollFlags::ERR;
        if watched[0].revents().intersects(gone) {
            // Nobody listens when the program is leaving already.
            _ = sender.send(Event::Hangup);
        }
    })
}

#[cfg(not(unix))]
fn listen_to_signals(_: Last) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn listen_for_the_end(_: SyncSender<Event>) -> io::Result<()> {
    Ok(())
}
