//! The terminal: the only folder with escape codes and crossterm's terminal calls.
//!
//! Enters and leaves (by a guard, and by a hook when something panics), writes each frame as one synchronized update,
//! stops and goes on. What comes in is in [`listen`]. Deliberately absent: questions to the terminal, whose answers would
//! arrive among the keys.

pub mod backend;
mod listen;
pub mod probe;

pub use self::listen::Bell;
pub use self::listen::listen;

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

    /// Draws a frame: all of it appears at once where the terminal can do that. Nothing while the terminal is given back.
    /// The view returns where the cursor stands, where it is to be seen.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn draw(&mut self, view: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        if !self.held.load(Ordering::SeqCst) {
            return Ok(());
        }
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

    /// Forgets what is on the screen, so that the next frame is drawn from nothing. Draw it next: the blank screen is
    /// part of that frame's update, so that nobody sees it flash.
    ///
    /// # Errors
    /// Passes on what the terminal refuses.
    pub fn forget(&mut self) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        // Not `clear`, which asks the terminal where its cursor is and waits: the answer would go to the thread that reads.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from((Position::ORIGIN, size)))
    }

    /// Gives the terminal back, stops the process until it is continued, and takes the terminal again. Where nobody could
    /// continue it, it is not stopped.
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
        if thread::panicking() {
            // The frame that was broken off has begun in the buffer, and goes out with it after the terminal was given back.
            _ = queue!(self.terminal.backend_mut(), EndSynchronizedUpdate);
        }
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

/// Stops the process as Ctrl-Z does in a shell.
///
/// SIGTSTP and not SIGSTOP: the system discards it where no shell waits to continue the process, as in a window or a
/// multiplexer's pane that runs nothing else. There SIGSTOP would freeze the program for good.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Ok(())
}
