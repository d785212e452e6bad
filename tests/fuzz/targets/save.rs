//! A save of any bytes: refused in words, or read up to where it stops being good, and replayed as far as it is legal.

use std::fs;
use std::sync::Arc;
use std::sync::OnceLock;

use township::campaign::Campaign;
use township::campaign::load_dir;
use township::session::disk::RealDisk;
use township::session::journal;
use township::session::journal::scan::Opened;
use township::session::play::Play;
use township::session::record;
use township::session::record::Record;
use township::session::saved::replay;
use township::text::Lang;
use township::text::Ui;
use township::text::is_clean;
use township::view::storage;

use super::Target;
use super::lay_smallest;

pub const SAVE: Target = Target {
    name: "save",
    run,
    tokens,
    mend,
    beside: "",
    usual: 400,
};

/// The campaign that the saves of the corpus are of.
fn campaign() -> Arc<Campaign> {
    static LOADED: OnceLock<Arc<Campaign>> = OnceLock::new();
    let load = || {
        let root = tempfile::tempdir().expect("a folder for the test");
        let dir = root.path().join("smallest");
        lay_smallest(&dir);
        Arc::new(load_dir(&dir).expect("the smallest campaign loads"))
    };
    Arc::clone(LOADED.get_or_init(load))
}

fn run(bytes: &[u8]) {
    let root = tempfile::tempdir().expect("a folder for the test");
    let path = root.path().join("a.toml");
    fs::write(&path, bytes).expect("a file for the test");
    let say = |words: &dyn Fn(&Ui) -> String| {
        for lang in Lang::ALL {
            let said = words(&Ui::new(lang));
            assert!(is_clean(&said), "{said:?}");
        }
    };
    let head = journal::head(&RealDisk, &path);
    match journal::read(&RealDisk, &path) {
        Err(error) => say(&|ui| storage::open_error(ui, &path, &error).to_string()),
        Ok(opened) => {
            assert_eq!(head.as_ref(), Ok(&opened.header));
            if let Some(damage) = &opened.damage {
                say(&|ui| storage::damage(ui, &path, damage).to_string());
            }
            account(&opened, bytes.len());
            let find = |id: &str, _: &str| (id == "smallest").then(campaign);
            if let Err(error) = replay(&opened, &find) {
                say(&|ui| storage::load_error(ui, &path, &error).to_string());
            }
        }
    }
    assert_eq!(fs::read(&path).expect("it is still there"), bytes);
}

/// Tells whether a save that is mended holds actions, and all of them can be replayed.
pub fn replays(bytes: &[u8]) -> bool {
    let mended = mend(bytes);
    let actions = mended.windows(10).filter(|it| it == b"[[action]]");
    let actions = actions.count();
    actions > 0 && states(&mended).len() == actions
}

/// Every byte is good or lost.
fn account(opened: &Opened, bytes: usize) {
    let lost = opened.damage.as_ref().map_or(0, |damage| {
        assert_eq!(damage.kept, opened.entries.len());
        assert_eq!(damage.byte, opened.bytes);
        assert!(damage.lost_bytes > 0);
        damage.lost_bytes
    });
    assert_eq!(opened.bytes + lost, bytes as u64);
}

/// What saves are made of.
fn tokens() -> Vec<String> {
    [
        "[[action]]\n",
        "n = ",
        "tick = ",
        "act = ",
        "state = \"",
        "check = \"",
        "letter",
        "event",
        "initiative",
        "pledge",
        "bargain",
        "plan",
        "receive",
        "continue",
        "undo",
        "{ plan = { hours = 255, rest = 255 } }",
        "substance",
        "trace",
        "field",
        "village",
        "adapt",
        "flood",
        "bank",
        "walk",
        "rain",
        "sign",
        "annex",
        "binders",
        "disclose",
        "result",
        "255",
        "256",
        "-1",
        "\"",
        "{",
        "}",
        "[",
        "]",
        " = ",
        "\\u001B",
        "\u{202e}",
        "\r",
        "18446744073709551615",
        "18446744073709551616",
        "= inf",
    ]
    .map(Into::into)
    .into()
}

/// Makes the campaign's hash, the hashes of the states and the check values right, as far as the save can be replayed.
fn mend(bytes: &[u8]) -> Vec<u8> {
    let hash = format!("\"{}\"", campaign().hash);
    let bytes = values(bytes, b"\ncampaign_hash = ", &mut |_, _| hash.clone());
    let states = states(&checked(&bytes));
    let mut states = states.iter();
    let bytes = values(&bytes, b"\nstate = ", &mut |_, _| {
        format!("\"{:016x}\"", states.next().unwrap_or(&0))
    });
    checked(&bytes)
}

/// Makes the check values right.
fn checked(bytes: &[u8]) -> Vec<u8> {
    let mut before = String::new();
    values(bytes, b"\ncheck = ", &mut |written, part| {
        let mut hasher = blake3::Hasher::new();
        // The part ends where the line of its check begins.
        hasher.update(before.as_bytes()).update(&written[part..]);
        before = hasher.finalize().to_hex()[..16].to_owned();
        format!("\"{before}\"")
    })
}

/// Gives every line that begins so another value, made from what is written before it and where the part after the last
/// such line begins.
fn values(bytes: &[u8], mark: &[u8], value: &mut dyn FnMut(&[u8], usize) -> String) -> Vec<u8> {
    let (mut written, mut part, mut rest) = (Vec::new(), 0, bytes);
    while let Some(at) = rest.windows(mark.len()).position(|it| it == mark) {
        let (before, line) = rest.split_at(at + 1);
        written.extend(before);
        let value = value(&written, part);
        written.extend(&mark[1..]);
        written.extend(value.as_bytes());
        let end = line.iter().position(|byte| *byte == b'\n');
        rest = &line[end.unwrap_or(line.len())..];
        part = written.len() + usize::from(end.is_some());
    }
    written.extend(rest);
    written
}

/// Replays as far as it goes, and returns the hash of every state on the way.
fn states(bytes: &[u8]) -> Vec<u64> {
    let root = tempfile::tempdir().expect("a folder for the test");
    let path = root.path().join("a.toml");
    fs::write(&path, bytes).expect("a file for the test");
    let Ok(opened) = journal::read(&RealDisk, &path) else {
        return Vec::new();
    };
    let mut play = Play::begin(campaign(), opened.header.seed);
    let entries = opened.entries.iter();
    let hashes = entries.map_while(|entry| {
        let record: Record = entry.act.read().ok()?;
        let done = match record::read(play.campaign(), &record).ok()? {
            Some(action) => play.act(action).is_ok(),
            None => play.undo(),
        };
        done.then(|| play.state().hash())
    });
    hashes.collect()
}
