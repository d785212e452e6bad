//! The terminal: the only folder with escape codes and crossterm's terminal calls.
//!
//! Enters and leaves (by a guard, and by a hook when something panics), writes each frame as one synchronized update,
//! stops and goes on, and turns input and signals into [`Event`]s on one channel. Deliberately absent: polling. Two threads
//! block, one on the keyboard and one on the signals, and the reader of the channel blocks too: an idle screen wakes nobody.

pub mod backend;
pub mod probe;

use crate::tui::event;
use crate::tui::event::Event;
use crate::tui::term::backend::Lean;
use crossterm::cursor::Show;
use crossterm::event::DisableBracketedPaste;
use crossterm::event::EnableBracketedPaste;
use crossterm::execute;
use crossterm::queue;
use crossterm::style::force_color_output;
use crossterm::terminal::BeginSynchronizedUpdate;
use crossterm::terminal::EndSynchronizedUpdate;
use crossterm::terminal::EnterAlternateScreen;
use crossterm::terminal::LeaveAlternateScreen;
use crossterm::terminal::disable_raw_mode;
use crossterm::terminal::enable_raw_mode;
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use std::io;
use std::io::BufWriter;
use std::io::Stdout;
use std::io::Write;
use std::panic;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::thread;

/// Bytes that are gathered before they go out: more than a whole frame takes.
const GATHERED: usize = 1 << 16;

/// Reports of presses and of the wheel, in the coordinates that any width fits. Not crossterm's own set: that one would also
/// report every move of the mouse and so wake an idle program.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// The terminal while the program has it.
pub struct Term {
    terminal: Terminal<Lean<BufWriter<Stdout>>>,
    mouse: bool,
    held: Arc<AtomicBool>,
}

impl Term {
    /// Takes the terminal. It is given back when this value goes, and when something panics.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        let held = Arc::new(AtomicBool::new(false));
        give_back_at_panic(Arc::clone(&held));
        // The theme alone decides about colours: crossterm would drop them wherever NO_COLOR is set, even when asked for.
        force_color_output(true);
        let backend = Lean::new(BufWriter::with_capacity(GATHERED, io::stdout()));
        let terminal = Terminal::new(backend)?;
        let mut term = Self {
            terminal,
            mouse,
            held,
        };
        term.take()?;
        Ok(term)
    }

    fn take(&mut self) -> io::Result<()> {
        self.held.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let backend = self.terminal.backend_mut();
        backend.forget();
        // A paste comes as one event and means nothing here: none of its letters may decide anything.
        execute!(backend, EnterAlternateScreen, EnableBracketedPaste)?;
        if self.mouse {
            backend.write_all(MOUSE_ON.as_bytes())?;
        }
        Write::flush(backend)
    }

    /// Draws a frame: all of it appears at once where the terminal can do that. The view returns where the cursor stands,
    /// where it is to be seen.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn draw(&mut self, view: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            if let Some(cursor) = view(frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
        })?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Takes clicks and the wheel, or no longer.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        if std::mem::replace(&mut self.mouse, on) != on {
            let bytes = if on { MOUSE_ON } else { MOUSE_OFF };
            self.terminal.backend_mut().write_all(bytes.as_bytes())?;
        }
        Ok(())
    }

    /// Forgets what is on the screen, so that the next frame is drawn from nothing.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn forget(&mut self) -> io::Result<()> {
        // Not `clear`, which asks the terminal where its cursor is and waits: the answer would go to the thread that reads.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from((Position::ORIGIN, size)))
    }

    /// Gives the terminal back, stops the process until it is continued, and takes the terminal again.
    ///
    /// # Errors
    /// Passes on what the terminal or the system refuses.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back(&self.held);
        stop()?;
        self.retake()
    }

    /// Takes the terminal again after the process was continued, whatever the shell did with it meanwhile.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn retake(&mut self) -> io::Result<()> {
        // Crossterm remembers the mode from before raw mode once; the shell has set its own since.
        _ = disable_raw_mode();
        self.take()?;
        self.forget()
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        give_back(&self.held);
    }
}

impl std::fmt::Debug for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Term").finish_non_exhaustive()
    }
}

/// Gives the terminal back, once. What fails here has nobody left to be told.
fn give_back(held: &AtomicBool) {
    if !held.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    _ = out.write_all(MOUSE_OFF.as_bytes());
    _ = execute!(
        out,
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    _ = disable_raw_mode();
}

/// Gives the terminal back before a panic's message is written, so that it can be read.
fn give_back_at_panic(held: Arc<AtomicBool>) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back(&held);
        before(info);
    }));
}

/// Stops the process as Ctrl-Z does in a shell. SIGSTOP and not SIGTSTP, which orphaned process groups discard.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Ok(())
}

/// Listens to the keyboard, the mouse and the signals. Call it once; the threads end with the process.
///
/// # Errors
/// Passes on what the system refuses.
pub fn listen() -> io::Result<Receiver<Event>> {
    let (sender, receiver) = mpsc::channel();
    listen_to_signals(sender.clone())?;
    thread::Builder::new()
        .name("input".into())
        .spawn(move || forward_input(&sender))?;
    Ok(receiver)
}

/// Forwards input until the terminal is gone or nobody listens.
fn forward_input(sender: &Sender<Event>) {
    loop {
        let event = match crossterm::event::read() {
            Ok(raw) => event::translate(raw),
            Err(_) => Some(Event::Hangup),
        };
        let Some(event) = event else { continue };
        let last = event == Event::Hangup;
        if sender.send(event).is_err() || last {
            return;
        }
    }
}

#[cfg(unix)]
fn listen_to_signals(sender: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::SIGCONT;
    use signal_hook::consts::SIGHUP;
    use signal_hook::consts::SIGINT;
    use signal_hook::consts::SIGTERM;
    use signal_hook::consts::SIGWINCH;
    use signal_hook::iterator::Signals;
    // Crossterm tells of a resize too, but loses it when a key comes in the same moment.
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGCONT, SIGWINCH])?;
    let forward = move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGCONT => Event::Resume,
                SIGWINCH => {
                    let (columns, rows) = crossterm::terminal::size().unwrap_or_default();
                    Event::Resize(columns, rows)
                }
                _ => Event::Hangup,
            };
            if sender.send(event).is_err() {
                return;
            }
        }
    };
    thread::Builder::new()
        .name("signals".into())
        .spawn(forward)?;
    Ok(())
}

#[cfg(not(unix))]
fn listen_to_signals(_: Sender<Event>) -> io::Result<()> {
    Ok(())
}
