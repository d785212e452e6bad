//! inkjs, driven by a host in JavaScript: `inkjs/play.mjs`, a process that is asked for years line by line and times them
//! itself.

use crate::failure::Failure;
use crate::field::Took;
use crate::ink::Words;
use crate::ink::for_the_host;
use crate::ink::story;
use crate::player::End;
use crate::player::Player;
use crate::storylets::Storylet;
use crate::storylets::VARS;
use serde_json::Value;
use serde_json::from_str;
use serde_json::json;
use std::fs;
use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Write as _;
use std::ops::Range;
use std::path::Path;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;

/// Where the host lies.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/inkjs");
/// The compiler takes some 2 GB for 10,000 storylets.
const MEMORY: &str = "--max-old-space-size=6144";

/// A process of Node that plays.
pub struct InkJs {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    _story: TempDir,
}

/// Says why there is no inkjs here, where there is none.
pub fn missing() -> Option<String> {
    let mut version = Command::new("node");
    if version.arg("--version").output().is_err() {
        return Some("there is no node on the path".into());
    }
    let installed = Path::new(FOLDER).join("node_modules/inkjs").is_dir();
    (!installed).then(|| "not installed; npm ci --prefix benches/peers/inkjs".into())
}

impl InkJs {
    /// Starts the host, which compiles the storylets from ink and loads them. Also returns the versions of both.
    pub fn new(storylets: &[Storylet], words: Words) -> Result<(Self, Took, String), Failure> {
        let dir = tempfile::tempdir()?;
        fs::write(dir.path().join("story.ink"), story(storylets, words))?;
        fs::write(
            dir.path().join("storylets.json"),
            for_the_host(storylets).to_string(),
        )?;
        let mut process = Command::new("node")
            .arg(MEMORY)
            .arg(Path::new(FOLDER).join("play.mjs"))
            .arg(dir.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let to = process.stdin.take().ok_or("node takes no questions")?;
        let from = process.stdout.take().ok_or("node gives no answers")?;
        let mut inkjs = Self {
            process,
            to,
            from: BufReader::new(from),
            _story: dir,
        };
        let told = inkjs.answer()?;
        let took = Took {
            compile: Some(seconds(&told["compile"])?),
            load: seconds(&told["load"])?,
        };
        let version = |of: &str| told[of].as_str().unwrap_or("?").to_owned();
        let versions = format!("inkjs {} on Node {}", version("inkjs"), version("node"));
        Ok((inkjs, took, versions))
    }

    fn ask(&mut self, what: &str, seeds: Range<u64>) -> Result<Value, Failure> {
        let question = json!({ what: [seeds.start, seeds.end - seeds.start] });
        writeln!(self.to, "{question}")?;
        self.answer()
    }

    fn answer(&mut self) -> Result<Value, Failure> {
        let mut line = String::new();
        if self.from.read_line(&mut line)? == 0 {
            return Err("inkjs stopped; its own words stand above".into());
        }
        Ok(from_str(&line)?)
    }
}

impl Drop for InkJs {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Player for InkJs {
    fn time(&mut self, seeds: Range<u64>) -> Result<Duration, Failure> {
        seconds(&self.ask("time", seeds)?)
    }

    fn ends(&mut self, seeds: Range<u64>) -> Result<Vec<End>, Failure> {
        let told = self.ask("ends", seeds)?.to_string();
        let ends: Vec<([i32; VARS], Vec<u8>)> = from_str(&told)?;
        let end = |(vars, flags): ([i32; VARS], Vec<u8>)| End {
            vars,
            flags: flags.iter().fold(0, |flags, flag| flags | 1 << flag),
        };
        Ok(ends.into_iter().map(end).collect())
    }
}

fn seconds(told: &Value) -> Result<Duration, Failure> {
    let seconds = told.as_f64().ok_or("inkjs tells no time")?;
    Ok(Duration::try_from_secs_f64(seconds)?)
}
