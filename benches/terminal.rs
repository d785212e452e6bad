//! What a person waits for, measured on the real program in a real terminal: from its start to the first frame, from a key
//! to the first byte of the answer; and the memory of a play. Prints medians; asserts nothing (`docs/performance.md`).

#[cfg(unix)]
#[allow(dead_code)] // The tests use the rest of it.
#[path = "../tests/terminal/seat.rs"]
mod seat;

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
fn main() {
    // `cargo test --benches` only asks whether it runs.
    let runs = if std::env::args().any(|a| a == "--bench") {
        50
    } else {
        1
    };
    figures::starts(runs);
    figures::keys(runs);
    figures::memory();
}

#[cfg(unix)]
mod figures {
    use super::seat::Seat;
    use super::seat::status;
    use super::seat::township;
    use std::path::Path;
    use std::time::Duration;
    use std::time::Instant;

    /// The end of a frame.
    const DRAWN: &[u8] = b"\x1b[?2026l";

    fn home() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    fn tell(what: &str, mut times: Vec<Duration>) {
        times.sort();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
        println!("{what:<58} median {:6.2} ms, p90 {:6.2} ms", at(50), at(90));
    }

    /// From the start of the process to the end of its first frame.
    pub fn starts(runs: usize) {
        let new = home();
        start(
            "start to first frame: title, nothing saved",
            runs,
            &new,
            &[],
        );
        let full = home();
        shelve(full.path(), 200);
        start("start to first frame: title, 200 saves", runs, &full, &[]);
        let arguments = ["play", "liuxi-2017"];
        start(
            "start to first frame: a new play",
            runs,
            &home(),
            &arguments,
        );
        let save = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
        let save = save.join("liuxi-2017-follows-the-need.toml");
        let held = full.path().join("held.toml");
        std::fs::copy(save, &held).expect("a copy");
        let arguments = ["play", "--resume", held.to_str().expect("a name")];
        start(
            "start to first frame: a finished play resumed",
            runs,
            &full,
            &arguments,
        );
    }

    fn start(what: &str, runs: usize, home: &tempfile::TempDir, arguments: &[&str]) {
        let run = |_| {
            let command = township(home.path(), arguments, &[]);
            let begun = Instant::now();
            let mut seat = Seat::run(command, 40, 120);
            seat.wait("a frame", |seat| seat.raw.ends_with(DRAWN));
            let taken = begun.elapsed();
            seat.kill();
            taken
        };
        tell(what, (0..runs).map(run).collect());
    }

    /// Puts saves of finished plays into a home.
    fn shelve(home: &Path, count: usize) {
        let folder = home.join("saves");
        std::fs::create_dir_all(&folder).expect("a folder");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
        let save = shipped.join("liuxi-2017-follows-the-need.toml");
        for n in 0..count {
            std::fs::copy(&save, folder.join(format!("{n}.toml"))).expect("a copy");
        }
    }

    /// From a key to the first byte of what it changes.
    pub fn keys(runs: usize) {
        let home = home();
        let arguments = ["play", "liuxi-2017", "--seed", "7"];
        let mut seat = Seat::run(township(home.path(), &arguments, &[]), 40, 120);
        seat.see("Twelve Months in Liuxi");
        seat.press("\r");
        seat.see("Tray");
        seat.settle();
        key(
            "key to first byte: down and up on the desk",
            runs,
            &mut seat,
            ["\u{1b}[B", "\u{1b}[A"],
        );
        key(
            "key to first byte: a letter opened and closed",
            runs,
            &mut seat,
            ["\r", "\u{7f}"],
        );
        key(
            "key to first byte: the villages opened and closed",
            runs,
            &mut seat,
            ["v", "\u{7f}"],
        );
        seat.kill();
    }

    fn key(what: &str, runs: usize, seat: &mut Seat, keys: [&str; 2]) {
        let mut press = |n: usize| {
            while let Ok(bytes) = seat.output.recv_timeout(Duration::from_millis(20)) {
                seat.take(&bytes);
            }
            let begun = Instant::now();
            seat.press(keys[n % 2]);
            let bytes = seat.output.recv().expect("an answer");
            let taken = begun.elapsed();
            seat.take(&bytes);
            taken
        };
        let times = (0..runs * 2).map(&mut press).collect();
        tell(what, times);
    }

    /// The most memory that a play of some months took.
    pub fn memory() {
        let home = home();
        let arguments = ["play", "liuxi-2017", "--seed", "7"];
        let mut seat = Seat::run(township(home.path(), &arguments, &[]), 40, 120);
        seat.see("Twelve Months in Liuxi");
        let first = status(seat.id(), "VmHWM");
        for _ in 0..60 {
            seat.press(&"\r\r\r\u{1b}[B1\r".repeat(4));
            seat.settle();
        }
        if let (Some(first), Some(most)) = (first, status(seat.id(), "VmHWM")) {
            println!(
                "memory: {first} KiB at the first frame, at most {most} KiB in a play of some months"
            );
        }
        seat.kill();
    }
}
