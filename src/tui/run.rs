//! The loop: waits for events, hands them to the app, does what it asks for.
//!
//! Joins [`App`] and [`Term`]. Deliberately absent: a tick; only while a screen moves, for a few frames, does the loop wait
//! for a moment instead of for an event. Events that came while a frame was drawn are taken together, so
//! that a held key never falls behind.

use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::event::Event;
use crate::tui::term;
use crate::tui::term::Bell;
use crate::tui::term::Term;
use std::io;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

/// How long a frame of a movement stands.
const FRAME: Duration = Duration::from_millis(40);

/// Why the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The player left.
    Left,
    /// The terminal went away, or the process was asked to end.
    Hangup,
}

/// Runs an app in the terminal until it is left.
///
/// # Errors
/// Passes on what the terminal refuses. The play itself is safe: every action was kept when it was done.
pub fn run(app: &mut App, mouse: bool) -> io::Result<End> {
    run_with(app, mouse, |_| {})
}

/// Runs an app as [`run`] does; `outside` gets a bell that somebody may ring when what the play is made of has changed.
///
/// # Errors
/// As for [`run`].
pub fn run_with(app: &mut App, mouse: bool, outside: impl FnOnce(Bell)) -> io::Result<End> {
    let (events, bell) = term::listen()?;
    outside(bell);
    let mut term = Term::enter(mouse)?;
    draw(app, &mut term)?;
    let mut moving = false;
    while let Some(first) = next(&events, moving) {
        let mut wanted = Wanted::default();
        wanted.take(app, first);
        wanted.take_waiting(app, &events);
        match wanted.end {
            Some(End::Hangup) => return Ok(End::Hangup),
            Some(End::Left) => break,
            None => wanted.carry_out(app, &mut term)?,
        }
        moving = wanted.animate;
    }
    Ok(End::Left)
}

fn draw(app: &mut App, term: &mut Term) -> io::Result<()> {
    term.draw(|buffer| {
        app.view(buffer);
        app.cursor()
    })
}

/// Waits for an event, and while a screen moves for the next frame if none comes before; nothing where none can come.
fn next(events: &Receiver<Event>, moving: bool) -> Option<Event> {
    if !moving {
        return events.recv().ok();
    }
    match events.recv_timeout(FRAME) {
        Ok(event) => Some(event),
        Err(RecvTimeoutError::Timeout) => Some(Event::Frame),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// What the events of one round asked for, together.
#[derive(Debug, Default)]
struct Wanted {
    draw: bool,
    animate: bool,
    redraw: bool,
    suspend: bool,
    retake: bool,
    mouse: Option<bool>,
    end: Option<End>,
}

impl Wanted {
    fn take(&mut self, app: &mut App, event: Event) {
        self.retake |= event == Event::Resume;
        let hangup = event == Event::Hangup;
        self.animate = false;
        for effect in app.update(event) {
            match effect {
                Effect::Draw => self.draw = true,
                Effect::Animate => (self.draw, self.animate) = (true, true),
                Effect::Redraw => self.redraw = true,
                Effect::Suspend => self.suspend = true,
                Effect::Mouse(on) => self.mouse = Some(on),
                Effect::Quit if hangup => self.end = Some(End::Hangup),
                Effect::Quit => self.end = Some(End::Left),
            }
        }
    }

    fn take_waiting(&mut self, app: &mut App, events: &Receiver<Event>) {
        while self.end.is_none() && !self.suspend {
            match events.try_recv() {
                Ok(event) => self.take(app, event),
                Err(_) => return,
            }
        }
    }

    fn carry_out(&self, app: &mut App, term: &mut Term) -> io::Result<()> {
        if let Some(on) = self.mouse {
            term.mouse(on)?;
        }
        if self.suspend {
            term.suspend()?;
        } else if self.retake {
            term.retake()?;
        } else if self.redraw {
            term.forget()?;
        }
        if self.draw || self.redraw || self.suspend || self.retake {
            draw(app, term)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn frames_come_only_while_something_moves() {
        let (sender, events) = channel();
        assert_eq!(next(&events, true), Some(Event::Frame));
        sender.send(Event::Resume).expect("the other end is there");
        assert_eq!(
            next(&events, true),
            Some(Event::Resume),
            "an event comes first"
        );
        sender.send(Event::Hangup).expect("the other end is there");
        assert_eq!(next(&events, false), Some(Event::Hangup));
        drop(sender);
        assert_eq!((next(&events, true), next(&events, false)), (None, None));
    }
}
