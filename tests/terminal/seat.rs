//! A terminal with the program in it: a pty, what was written to it, and the screen that a person would see.

use std::io::Read;
use std::io::Write;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::channel;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_township");

/// How long something may take before the test gives up: only a lost program is meant to meet it.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What blanks the screen: the beginning of a frame that is drawn from nothing.
const BLANK: &str = "\u{1b}[2J";

/// What asks a terminal where its cursor is. Ours answers, as all do.
const WHERE: &str = "\u{1b}[6n";

/// The program, or another one, in a terminal of its own.
pub struct Seat {
    pub child: Box<dyn Child + Send + Sync>,
    pub screen: vt100::Parser,
    /// Everything that was written to the terminal.
    pub raw: Vec<u8>,
    pub output: Receiver<Vec<u8>>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    reader: JoinHandle<()>,
    /// How many columns it says that a character took, where it is asked after one.
    pub glyph: u16,
    /// How many frames were drawn from nothing.
    blanks: usize,
    /// The terminal's modes before anybody touched them.
    modes: String,
}

/// The program with these arguments, in an environment of its own.
pub fn township(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> CommandBuilder {
    let mut whole = vec![PROGRAM];
    whole.extend(arguments);
    let mut command = prepared(home, &whole);
    for (name, value) in environment {
        command.env(name, value);
    }
    command
}

/// A command in an environment of its own.
pub fn prepared(home: &Path, words: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(words[0]);
    command.args(&words[1..]);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("LANG", "en_US.UTF-8");
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TOWNSHIP_HOME", home);
    command
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).expect("not zero")
}

impl Seat {
    /// Starts the program at 80×24.
    pub fn sit(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        Self::run(township(home, arguments, environment), 24, 80)
    }

    /// Starts a command at a size.
    pub fn run(command: CommandBuilder, rows: u16, cols: u16) -> Self {
        let pair = native_pty_system()
            .openpty(size(rows, cols))
            .expect("a pty");
        let modes = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).expect("it starts");
        drop(pair.slave);
        let (send, output) = channel();
        let mut bytes = pair.master.try_clone_reader().expect("its output");
        let reader = std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n) = bytes.read(&mut buffer) {
                if n == 0 || send.send(buffer[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().expect("its input");
        Self {
            child,
            screen: vt100::Parser::new(cells(rows), cells(cols), 0),
            raw: Vec::new(),
            output,
            master: pair.master,
            keys,
            reader,
            glyph: 1,
            blanks: 0,
            modes,
        }
    }

    /// Takes what was written.
    pub fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        let seam = self.raw.len().saturating_sub(BLANK.len() - 1);
        self.raw.extend_from_slice(bytes);
        self.blanks += count(&self.raw[seam..], BLANK);
        for _ in 0..count(&self.raw[seam..], WHERE) {
            let (row, column) = self.screen.screen().cursor_position();
            let column = if column == 1 { self.glyph } else { column };
            let answer = format!("\u{1b}[{};{}R", row + 1, column + 1);
            // Whoever asked may have left.
            _ = self.keys.write_all(answer.as_bytes());
        }
    }

    /// Returns the text on the screen.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits for output until something is so.
    #[track_caller]
    pub fn wait(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        while !so(self) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(_) => panic!("never {what}; on the screen:\n{}", self.text()),
            }
        }
    }

    /// Waits until a text is on the screen.
    #[track_caller]
    pub fn see(&mut self, text: &str) {
        self.wait(text, |seat| seat.text().contains(text));
    }

    /// Waits until every key that was pressed so far has been answered, and the screen is drawn anew.
    ///
    /// Ctrl-L, which draws the screen from nothing, is answered after the keys before it. Twice, since a resize a moment
    /// ago also draws from nothing and might be taken for the answer.
    #[track_caller]
    pub fn settle(&mut self) {
        assert!(self.settled_or_left(), "it ended:\n{}", self.text());
    }

    /// Waits as [`Seat::settle`] does, but for a program that may leave. Tells whether it stayed.
    #[track_caller]
    pub fn settled_or_left(&mut self) -> bool {
        for _ in 0..2 {
            let before = self.blanks;
            // A program that has left reads no more.
            let pressed = self
                .keys
                .write_all(b"\x0c")
                .and_then(|()| self.keys.flush());
            while pressed.is_err() || self.blanks == before || !self.whole() {
                match self.output.recv_timeout(PATIENCE) {
                    Ok(bytes) => self.take(&bytes),
                    Err(RecvTimeoutError::Disconnected) => return false,
                    Err(RecvTimeoutError::Timeout) => panic!("never drawn anew:\n{}", self.text()),
                }
            }
        }
        true
    }

    /// Returns the bytes of the last frame that was drawn from nothing.
    pub fn last_frame(&self) -> Vec<u8> {
        let blank = BLANK.as_bytes();
        let at = self.raw.windows(blank.len()).rposition(|w| w == blank);
        self.raw[at.expect("a frame")..].to_vec()
    }

    /// Tells whether the last frame that was begun has been written to its end.
    fn whole(&self) -> bool {
        self.raw.ends_with(b"\x1b[?2026l")
    }

    /// Gives the terminal a new size.
    pub fn resize(&mut self, rows: u16, cols: u16) {
        self.screen.screen_mut().set_size(cells(rows), cells(cols));
        self.master.resize(size(rows, cols)).expect("a resize");
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// Sends bytes as a keyboard would.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).expect("it reads");
        self.keys.flush().expect("it reads");
    }

    /// Waits until the program has ended and everything it wrote was read.
    pub fn end(&mut self) -> String {
        self.child.wait().expect("it ends");
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(2)) {
            self.take(&bytes);
        }
        String::from_utf8_lossy(&self.raw).into_owned()
    }

    /// Ends the program as a power cut would.
    pub fn kill(&mut self) {
        self.child.kill().expect("SIGKILL");
        self.child.wait().expect("it is dead");
    }

    /// Sends a signal to the program.
    pub fn signal(&self, name: &str) {
        let id = self.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.expect("kill").success(), "{name}");
    }

    /// Returns the program's process.
    pub fn id(&self) -> u32 {
        self.child.process_id().expect("it runs")
    }

    /// Checks that the terminal is as it was before: its modes, the main screen, the cursor, no reports of anything.
    #[track_caller]
    pub fn given_back(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor shows");
        assert!(!screen.bracketed_paste(), "pastes are plain");
        let mouse = screen.mouse_protocol_mode();
        assert_eq!(mouse, vt100::MouseProtocolMode::None, "the mouse is free");
        let modes = format!("{:?}", self.master.get_termios());
        assert_eq!(modes, self.modes, "the modes are the old ones");
    }

    /// Takes the terminal away, and returns what is left: the process.
    pub fn pull_the_plug(mut self) -> Box<dyn Child + Send + Sync> {
        drop(self.output);
        // The reader holds the terminal until it is told something that nobody wants.
        self.keys.write_all(b"\x0c").expect("it reads");
        self.reader.join().expect("it reads no more");
        self.child
    }
}

fn count(bytes: &[u8], code: &str) -> usize {
    let code = code.as_bytes();
    bytes.windows(code.len()).filter(|w| *w == code).count()
}

/// Waits until something that writes nothing is so.
#[track_caller]
pub fn patiently(what: &str, mut so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !so() {
        assert!(begun.elapsed() < PATIENCE, "never {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Reads a line of what Linux tells of a process, as a number.
pub fn status(id: u32, field: &str) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = text.lines().find(|line| line.starts_with(field))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
