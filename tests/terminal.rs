//! The real program in a real terminal: it starts, plays, is killed and resumes, and leaves the terminal as it found it.
#![cfg(unix)]

use std::io::Read;
use std::io::Write;
use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::time::Duration;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use township::session::disk::RealDisk;
use township::session::journal;

const PROGRAM: &str = env!("CARGO_BIN_EXE_township");

/// How long a screen may take to appear before the test gives up: only a lost program is meant to meet it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program in a terminal of its own.
struct Seat {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

impl Seat {
    fn sit(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a pty");
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        command.env("TOWNSHIP_HOME", home);
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program starts");
        drop(pair.slave);
        let (send, output) = channel();
        let mut reader = pair.master.try_clone_reader().expect("its output");
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n) = reader.read(&mut buffer) {
                if n == 0 || send.send(buffer[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().expect("its input");
        Self {
            child,
            master: pair.master,
            keys,
            output,
            screen: vt100::Parser::new(cells(24), cells(80), 0),
            raw: Vec::new(),
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.raw.extend_from_slice(bytes);
    }

    /// Waits until a text is on the screen.
    fn see(&mut self, text: &str) {
        while !self.screen.screen().contents().contains(text) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(_) => panic!("no {text:?} on\n{}", self.screen.screen().contents()),
            }
        }
    }

    fn resize(&mut self, rows: u16, cols: u16) {
        self.screen.screen_mut().set_size(cells(rows), cells(cols));
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).expect("a resize");
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("it reads");
        self.keys.flush().expect("it reads");
    }

    /// Waits until the program has ended and everything it wrote was read.
    fn end(&mut self) -> Vec<u8> {
        self.child.wait().expect("it ends");
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(2)) {
            self.take(&bytes);
        }
        self.raw.clone()
    }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).expect("not zero")
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn saves(home: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(home.join("saves")) else {
        return Vec::new();
    };
    entries
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect()
}

fn steps(save: &Path) -> usize {
    journal::read(&RealDisk, save)
        .expect("a save")
        .entries
        .len()
}

/// Starts a play and answers `letters` letters.
fn begin(home: &Path, letters: usize) -> Seat {
    let mut seat = Seat::sit(home, &["play", "liuxi-2017", "--seed", "7"], &[]);
    seat.see("Twelve Months in Liuxi");
    seat.press("\r");
    seat.see("Tray");
    for n in 1..=letters {
        seat.press("\r");
        seat.see("How do you answer?");
        seat.press("1\r");
        while steps(&saves(home)[0]) < n {
            let bytes = seat
                .output
                .recv_timeout(PATIENCE)
                .expect("the step is shown");
            seat.take(&bytes);
        }
        seat.press("\r");
        seat.see("Tray");
    }
    seat
}

#[test]
fn a_play_that_is_killed_goes_on_where_it_was() {
    let home = home();
    let mut seat = begin(home.path(), 3);
    seat.child.kill().expect("SIGKILL");
    seat.child.wait().expect("it is dead");
    let save = saves(home.path()).pop().expect("a save");
    assert_eq!(steps(&save), 3);
    let path = save.to_str().expect("a name");
    let mut again = Seat::sit(home.path(), &["play", "--resume", path], &[]);
    again.see("Tray");
    again.press("\r");
    again.see("How do you answer?");
    again.press("1\r");
    while steps(&save) < 4 {
        let bytes = again
            .output
            .recv_timeout(PATIENCE)
            .expect("the step is shown");
        again.take(&bytes);
    }
    again.child.kill().expect("SIGKILL");
}

#[test]
fn a_signal_to_end_restores_the_terminal() {
    for signal in ["TERM", "HUP"] {
        let home = home();
        let mut seat = begin(home.path(), 1);
        let id = seat.child.process_id().expect("it runs").to_string();
        assert!(
            Command::new("kill")
                .args(["-s", signal, &id])
                .status()
                .expect("kill")
                .success()
        );
        let raw = String::from_utf8_lossy(&seat.end()).into_owned();
        assert!(
            raw.contains("\u{1b}[?1049l") && raw.contains("\u{1b}[?25h"),
            "{signal}: the terminal is restored"
        );
        assert_eq!(steps(&saves(home.path())[0]), 1);
    }
}

#[test]
fn a_small_terminal_is_told_the_size_and_a_larger_one_is_used() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.resize(15, 50);
    seat.see("60×20");
    seat.resize(24, 80);
    seat.see("Tray");
    seat.child.kill().expect("SIGKILL");
}

#[test]
fn a_paste_and_keys_that_are_not_seen_decide_nothing() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.press("\u{1b}[200~\r1\rq\r\n\u{1b}[201~");
    seat.resize(15, 50);
    seat.see("60×20");
    seat.press("\r1\r\r");
    seat.resize(24, 80);
    seat.see("Tray");
    seat.press("\r");
    seat.see("How do you answer?");
    assert_eq!(steps(&saves(home.path())[0]), 0);
    seat.child.kill().expect("SIGKILL");
}

#[test]
fn redrawing_and_going_on_after_a_stop_ask_the_terminal_nothing() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.press("\u{c}");
    seat.press("\r");
    seat.see("How do you answer?");
    assert!(
        !String::from_utf8_lossy(&seat.raw).contains("\u{1b}[6n"),
        "no query of the cursor"
    );
    seat.child.kill().expect("SIGKILL");
}

#[test]
fn no_color_means_no_colour() {
    let home = home();
    let mut seat = Seat::sit(home.path(), &[], &[("NO_COLOR", "1")]);
    seat.see("New play");
    let raw = String::from_utf8_lossy(&seat.raw).into_owned();
    for code in [
        "\u{1b}[38;",
        "\u{1b}[48;",
        "\u{1b}[31m",
        "\u{1b}[32m",
        "\u{1b}[33m",
    ] {
        assert!(!raw.contains(code), "{code:?}");
    }
    seat.child.kill().expect("SIGKILL");
}

#[test]
fn a_dumb_terminal_gets_lines() {
    let home = home();
    let mut seat = Seat::sit(home.path(), &[], &[("TERM", "dumb")]);
    seat.see("Which one");
    let raw = String::from_utf8_lossy(&seat.raw).into_owned();
    assert!(raw.contains("Line mode") && !raw.contains('\u{1b}'));
    seat.child.kill().expect("SIGKILL");
}

#[test]
fn an_idle_screen_writes_nothing() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    while let Ok(bytes) = seat.output.recv_timeout(Duration::from_millis(300)) {
        seat.take(&bytes);
    }
    let switches = || {
        let id = seat.child.process_id().expect("it runs");
        let tasks = std::fs::read_dir(format!("/proc/{id}/task")).ok()?;
        let read = |task: std::fs::DirEntry| {
            std::fs::read_to_string(task.path().join("status")).unwrap_or_default()
        };
        let statuses = tasks.filter_map(Result::ok).map(read);
        let count = |s: String| {
            let line = s
                .lines()
                .find(|l| l.starts_with("voluntary_ctxt_switches"))?
                .to_owned();
            line.split_whitespace().last()?.parse::<u64>().ok()
        };
        Some(statuses.filter_map(count).sum::<u64>())
    };
    let before = switches();
    let quiet = seat.output.recv_timeout(Duration::from_secs(2));
    assert!(
        quiet.is_err(),
        "{} bytes while nobody touched it",
        quiet.map_or(0, |b| b.len())
    );
    assert_eq!(before, switches(), "it woke up while nobody touched it");
    seat.child.kill().expect("SIGKILL");
}

fn piped(home: &Path, arguments: &[&str], input: &str) -> (String, i32) {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .env("TOWNSHIP_HOME", home)
        .env("LANG", "en_US.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // It may leave before it has read everything.
    let _ = child
        .stdin
        .take()
        .expect("its input")
        .write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    (
        String::from_utf8(output.stdout).expect("text"),
        output.status.code().unwrap_or(-1),
    )
}

#[test]
fn a_pipe_gets_lines_and_the_end_of_input_is_a_way_to_leave() {
    let home = home();
    let (text, code) = piped(home.path(), &["play", "--seed", "5"], "1\n1\n");
    assert_eq!(code, 0);
    assert!(text.starts_with("The output is not a terminal"), "{text}");
    assert!(text.contains("This play is kept in") && !text.contains('\u{1b}'));
    assert_eq!(steps(&saves(home.path())[0]), 1);
    let (listed, code) = piped(home.path(), &["saves"], "");
    assert!(code == 0 && listed.contains("1 step"), "{listed}");
    let save = saves(home.path()).remove(0);
    let (told, code) = piped(home.path(), &["replay", save.to_str().expect("a name")], "");
    assert!(code == 0 && told.contains("1 step replayed"), "{told}");
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let home = home();
    let mut child = Command::new(PROGRAM)
        .args(["play", "--plain"])
        .env("TOWNSHIP_HOME", home.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!talk.contains("panicked"), "{talk}");
    assert!(output.status.code().is_some_and(|code| code <= 2));
}

#[test]
fn without_a_place_for_saves_the_play_goes_on_and_says_so() {
    let home = home();
    let blocked = home.path().join("a-file");
    std::fs::write(&blocked, "").expect("a file");
    let folder = blocked.join("saves");
    let arguments = [
        "play",
        "--plain",
        "--saves",
        folder.to_str().expect("a name"),
    ];
    let (text, code) = piped(home.path(), &arguments, "1\n1\n");
    assert_eq!(code, 0);
    assert_eq!(
        text.matches("ot saved").count() + text.matches("ot saving").count(),
        2,
        "at once and on leaving: {text}"
    );
}
