//! The program as a citizen of the shell: doctor in pipes and terminals, colour, completions, the manual page, closed pipes.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;
use std::sync::Arc;

use township::session::disk::RealDisk;
use township::session::journal::header::Header;
use township::session::shelf;

const PROGRAM: &str = env!("CARGO_BIN_EXE_township");

fn command(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env_clear().stdin(Stdio::null());
    // Windows starts nothing without it.
    command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    command
        .env("TOWNSHIP_HOME", home)
        .env("LANG", "en_US.UTF-8");
    command.envs(environment.iter().copied());
    command
}

fn run(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    command(home, arguments, environment)
        .output()
        .expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// A folder of its own for everything that the program keeps, reached without links.
struct Home {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = fs::canonicalize(folder.path()).expect("the folder is there");
        Self {
            path,
            _folder: folder,
        }
    }

    fn path(&self) -> &Path {
        &self.path
    }
}

/// Compares what was said with its picture; the folder of this run and the version are not part of it.
#[cfg(unix)]
#[track_caller]
fn picture(name: &str, home: &Path, text: &str) {
    let text = text
        .replace(&home.display().to_string(), "HOME")
        .replace(env!("CARGO_PKG_VERSION"), "VERSION");
    insta::assert_snapshot!(name, text);
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/liuxi-2017-follows-the-need.toml")
}

/// Fills a folder with saves of every kind: a good one, a torn one, one of a later program, one of another campaign, and none.
fn odd_saves(home: &Path) {
    let saves = home.join("saves");
    fs::create_dir(&saves).expect("a folder");
    let good = fs::read_to_string(example()).expect("the example");
    let write = |name: &str, text: &str| fs::write(saves.join(name), text).expect("a save");
    write("good.toml", &good);
    write("torn.toml", good.trim_end());
    write("later.toml", &good.replacen("format = 1", "format = 9", 1));
    write("notes.toml", "shopping = []\n");
    let header = Header {
        campaign: "elsewhere".into(),
        started: "2026-01-01T00:00:00Z".into(),
        ..Header::default()
    };
    let disk = Arc::new(RealDisk);
    shelf::start(disk, &saves, "2026-01-01", &header, &[]).expect("a save");
}

#[cfg(unix)]
#[test]
fn a_well_machine_is_told_so_in_both_languages() {
    for lang in ["en", "zh"] {
        let home = Home::new();
        let output = run(home.path(), &["doctor", "--lang", lang], &[]);
        picture(&format!("doctor-well-{lang}"), home.path(), &said(&output));
        assert_eq!(output.status.code(), Some(0));
        let left = fs::read_dir(home.path()).expect("the folder").count();
        assert_eq!(left, 0, "doctor leaves nothing behind");
    }
}

#[cfg(unix)]
#[test]
fn every_finding_says_what_to_do() {
    for lang in ["en", "zh"] {
        let home = Home::new();
        odd_saves(home.path());
        fs::create_dir(home.path().join("township.toml")).expect("a folder in the way");
        let broken = "tests/diagnostics/unknown-key";
        let output = command(home.path(), &["doctor", broken, "--lang", lang], &[])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("LC_ALL", "zh_CN.GB18030")
            .output()
            .expect("the program starts");
        picture(
            &format!("doctor-findings-{lang}"),
            home.path(),
            &said(&output),
        );
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn json_says_the_same_in_both_languages() {
    let home = Home::new();
    odd_saves(home.path());
    let output = run(home.path(), &["doctor", "--json"], &[("NO_COLOR", "1")]);
    let json: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(
        (output.status.code(), &json["findings"]),
        (Some(1), &4.into())
    );
    let sections = json["sections"].as_object().expect("sections");
    let mut findings = Vec::new();
    for line in sections
        .values()
        .flat_map(|lines| lines.as_array().expect("lines"))
    {
        for lang in ["zh", "en"] {
            assert!(line["said"][lang].is_string(), "{line}");
            let advised = line["advice"][lang].is_string();
            assert_eq!(advised, line["state"] == "finding", "{line}");
        }
        if line["state"] == "finding" {
            findings.push(line["key"].as_str().expect("a key"));
        }
    }
    findings.sort_unstable();
    let odd = [
        "elsewhere-2026-01-01-1.toml",
        "later.toml",
        "notes.toml",
        "torn.toml",
    ];
    assert_eq!(findings, odd);
}

#[test]
fn a_campaign_that_is_named_is_looked_at_too() {
    for (folder, part, code) in [
        ("tests/campaigns/smallest", "clean", 0),
        ("tests/no-such-folder", "cannot be read", 1),
    ] {
        let home = Home::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let folder = folder.to_str().expect("a path");
        let output = run(home.path(), &["doctor", folder], &[]);
        let text = said(&output);
        let (_, after) = text.split_once("Campaigns\n").expect("the section");
        assert!(after.contains(folder) && after.contains(part), "{text}");
        assert_eq!(output.status.code(), Some(code), "{text}");
    }
}

#[test]
fn the_list_of_saves_says_which_campaign_is_not_here() {
    let home = Home::new();
    odd_saves(home.path());
    let output = run(home.path(), &["saves"], &[]);
    let text = said(&output);
    assert!(
        text.contains("The campaign \"elsewhere\" of this save is not here."),
        "{text}"
    );
    assert!(text.contains("reached "), "{text}");
}

#[test]
fn colour_follows_the_nearest_word() {
    let home = Home::new();
    let (no, force) = (("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"));
    let example = example();
    let example = example.to_str().expect("a path");
    let broken = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diagnostics/unknown-key");
    for verb in [&["doctor"][..], &["check", broken], &["replay", example]] {
        for (color, environment, coloured) in [
            (None, &[][..], false),
            (None, &[force][..], true),
            (None, &[no, force], false),
            (None, &[("CLICOLOR_FORCE", "0")], false),
            (None, &[("NO_COLOR", ""), force], true),
            (Some("always"), &[no], true),
            (Some("never"), &[force], false),
            (Some("auto"), &[force], true),
        ] {
            let mut arguments = verb.to_vec();
            arguments.extend(color.into_iter().flat_map(|when| ["--color", when]));
            let output = run(home.path(), &arguments, environment);
            let found = output.stdout.contains(&0x1b);
            assert_eq!(found, coloured, "{arguments:?} {environment:?}");
        }
    }
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let home = Home::new();
    for verb in [
        &["--help"][..],
        &["doctor"],
        &["doctor", "--json"],
        &["man"],
        &["completions", "zsh"],
        &["saves"],
        &["replay", example().to_str().expect("a path")],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = command(home.path(), verb, &[])
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .and_then(std::process::Child::wait_with_output)
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{verb:?}");
        assert!(output.stderr.is_empty(), "{verb:?}: {output:?}");
    }
}

#[test]
fn what_makes_no_sense_gives_2_and_goes_to_stderr() {
    let home = Home::new();
    for (line, part) in [
        (&["doktor"][..], "doctor"),
        (&["completions", "tcsh"], "powershell"),
        (&["--color", "blue", "saves"], "always"),
    ] {
        let output = run(home.path(), line, &[]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{line:?}");
        assert!(output.stdout.is_empty() && error.contains(part), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn the_manual_page_can_be_read() {
    let home = Home::new();
    for (lang, part) in [("en", "EXIT STATUS"), ("zh", "退出码")] {
        let page = run(home.path(), &["man", "--lang", lang], &[]).stdout;
        let file = home.path().join("township.6");
        fs::write(&file, page).expect("the page");
        let groff = ["-k", "-Tutf8", "-man", "-P-cbou"].map(OsStr::new);
        let groff = groff.into_iter().chain([file.as_os_str()]);
        // A machine without groff has nobody to read it.
        let Ok(read) = Command::new("groff").args(groff).output() else {
            return;
        };
        let text = String::from_utf8_lossy(&read.stdout).into_owned();
        assert!(text.contains(part), "{text}");
        assert!(text.contains("township doctor"), "{text}");
    }
}

/// A terminal of 80×24 that the program runs in.
#[cfg(unix)]
mod terminal {
    use super::*;
    use portable_pty::CommandBuilder;
    use portable_pty::PtySize;
    use portable_pty::native_pty_system;
    use std::io::Read;
    use std::io::Write;

    /// What the program asks to learn where the cursor stands.
    const WHERE: &[u8] = b"\x1b[6n";

    /// Runs the program until it ends or has written `enough`. Answers the question where the cursor stands with a column
    /// each time, for as long as there are any. Returns what was written, and the exit code.
    fn run(
        arguments: &[&str],
        environment: &[(&str, &str)],
        columns: &[u16],
        enough: &str,
    ) -> (Vec<u8>, u32) {
        let home = Home::new();
        let pair = native_pty_system()
            .openpty(PtySize {
                rows: 24,
                cols: 80,
                ..PtySize::default()
            })
            .expect("a terminal");
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        command.env("TOWNSHIP_HOME", home.path());
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut child = pair.slave.spawn_command(command).expect("it starts");
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().expect("its output");
        let mut answers = pair.master.take_writer().expect("its input");
        let (mut raw, mut asked, mut columns) = (Vec::new(), 0, columns.iter());
        let mut buffer = [0; 4096];
        // The end of the program is an end of file on some systems and an error on others.
        while let Ok(n @ 1..) = output.read(&mut buffer) {
            raw.extend_from_slice(&buffer[..n]);
            let questions = raw.windows(WHERE.len()).filter(|w| *w == WHERE).count();
            for column in columns.by_ref().take(questions - asked) {
                write!(answers, "\x1b[1;{}R", column + 1).expect("it reads");
            }
            asked = questions;
            if !enough.is_empty() && String::from_utf8_lossy(&raw).contains(enough) {
                child.kill().expect("it was there");
                break;
            }
        }
        let status = child.wait().expect("it ends");
        (raw, status.exit_code())
    }

    #[track_caller]
    fn check(columns: &[u16], part: &str, code: u32) {
        let (raw, left) = run(&["doctor"], &[], columns, "");
        let side = |n| std::num::NonZero::new(n).expect("not nought");
        let mut parser = vt100::Parser::new(side(60), side(120), 0);
        parser.process(&raw);
        let screen = parser.screen().contents();
        assert!(screen.starts_with("township "), "{screen}");
        assert!(screen.contains(part), "{screen}");
        assert_eq!(left, code, "{screen}");
        assert!(screen.contains("80×24"), "{screen}");
    }

    #[test]
    fn the_width_of_what_is_ambiguous_is_asked_and_erased() {
        check(
            &[1, 1],
            "ok   Widths   a frame's line takes 1 column, three dots take 1",
            0,
        );
        check(
            &[2, 2],
            "FIX  Widths   a frame's line takes 2 columns, three dots take 2",
            1,
        );
    }

    #[test]
    fn a_terminal_that_does_not_answer_counts_as_narrow() {
        check(
            &[],
            "no answer; frames and dots are taken to be 1 column wide",
            0,
        );
    }

    #[test]
    fn a_terminal_is_written_to_in_colour_unless_asked_not_to() {
        for (arguments, environment, coloured) in [
            (&["doctor"][..], &[][..], true),
            (&["doctor"], &[("NO_COLOR", "1")], false),
            (&["doctor"], &[("TERM", "vt100")], false),
            (&["doctor", "--color", "never"], &[], false),
        ] {
            let (raw, _) = run(arguments, environment, &[1, 1], "");
            let text = String::from_utf8_lossy(&raw).into_owned();
            assert_eq!(text.contains("\x1b[32m"), coloured, "{arguments:?} {text}");
        }
    }

    #[test]
    fn the_screens_are_in_colour_where_it_is_asked_for_whatever_no_color_says() {
        let frame = "\x1b[?2026l";
        let (raw, _) = run(&["--color", "always"], &[("NO_COLOR", "1")], &[], frame);
        assert!(String::from_utf8_lossy(&raw).contains("\x1b[38;5;"));
    }
}
