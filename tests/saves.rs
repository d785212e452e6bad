//! Saves on the real disk: what must be refused, two at once, kills. Counts are printed with `--nocapture`.

use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use tempfile::TempDir;
use township::session::disk::Kind;
use township::session::disk::RealDisk;
use township::session::journal;
use township::session::journal::Journal;
use township::session::journal::act::Act;
use township::session::journal::damage::DamageKind;
use township::session::journal::entry::Entry;
use township::session::journal::error::CreateError;
use township::session::journal::error::OpenError;
use township::session::journal::header::Header;
use township::session::shelf;

const KILLS: usize = 25;
/// Set for the test binary that is started to be killed: the save that it plays.
const VICTIM: &str = "TOWNSHIP_TEST_VICTIM";

fn header() -> Header {
    Header {
        program: "0.1.0".to_owned(),
        campaign: "liuxi".to_owned(),
        player: "../../etc/小吴".to_owned(),
        ..Header::default()
    }
}

fn entry(i: usize) -> Entry {
    Entry {
        tick: i as u32 / 4,
        act: Act::of(&format!("action {i}")).expect("writable"),
        state: i as u64,
    }
}

fn entries(count: usize) -> Vec<Entry> {
    (1..=count).map(entry).collect()
}

fn begin(folder: &Path, count: usize) -> Journal {
    shelf::start(
        Arc::new(RealDisk),
        folder,
        "2017-03-01",
        &header(),
        &entries(count),
    )
    .expect("begun")
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn names(folder: &Path) -> Vec<String> {
    let found = fs::read_dir(folder)
        .expect("a folder")
        .map(|e| e.expect("an entry").file_name());
    let mut names: Vec<String> = found.map(|n| n.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Neither reading nor playing nor removing takes it, and all say the same.
#[track_caller]
fn check_refused(path: &Path, error: &OpenError) {
    assert_eq!(
        journal::read(&RealDisk, path).map(|_| ()),
        Err(error.clone())
    );
    assert_eq!(
        journal::open(Arc::new(RealDisk), path).map(|_| ()),
        Err(error.clone())
    );
}

#[test]
fn a_play_is_begun_gone_on_with_and_forked() {
    let home = folder();
    let saves = home.path().join("a/b/saves");
    let mut journal = begin(&saves, 0);
    assert!((1..=5).all(|i| journal.append(entry(i)) == Ok(())));
    let path = journal.path().to_owned();
    drop(journal);

    let (opened, mut journal) = journal::open(Arc::new(RealDisk), &path).expect("open");
    assert_eq!(
        (opened.header.clone(), opened.entries, opened.damage),
        (header(), entries(5), None)
    );
    assert!((6..=8).all(|i| journal.append(entry(i)) == Ok(())));
    let opened = journal::read(&RealDisk, &path).expect("readable while it is played, too");
    assert_eq!(opened.entries, entries(8));

    let note = Header {
        note: "from 3".to_owned(),
        ..header()
    };
    let fork =
        shelf::fork(Arc::new(RealDisk), &saves, "2017-03-01", &note, &opened, 3).expect("forked");
    let forked = journal::read(&RealDisk, fork.path()).expect("readable");
    assert_eq!((forked.header, forked.entries), (note, entries(3)));
    assert_eq!(journal::read(&RealDisk, &path), Ok(opened));
    assert_eq!(
        names(&saves),
        ["liuxi-2017-03-01-1.toml", "liuxi-2017-03-01-2.toml"]
    );
}

#[test]
fn what_is_no_plain_file_is_refused_by_name_and_never_opened() {
    let home = folder();
    let at = |name: &str| home.path().join(name);
    let path = begin(home.path(), 1).path().to_owned();
    fs::create_dir(at("folder.toml")).expect("made");
    fs::write(at("empty.toml"), "").expect("written");
    fs::write(at("random.toml"), (0..=255).collect::<Vec<u8>>()).expect("written");
    let big = 3 << 30;
    fs::File::create(at("big.toml"))
        .and_then(|f| f.set_len(big))
        .expect("made");

    check_refused(&at("nothing.toml"), &OpenError::NotFound);
    check_refused(&at("folder.toml"), &OpenError::NotAFile(Kind::Folder));
    check_refused(&at("empty.toml"), &OpenError::Empty);
    check_refused(&at("random.toml"), &OpenError::NotOurs);
    check_refused(&at("big.toml"), &OpenError::TooBig(big));
    assert!(journal::read(&RealDisk, &path.join("below.toml")).is_err());
    special_files(home.path(), &path);
}

#[cfg(unix)]
fn special_files(home: &Path, save: &Path) {
    use std::os::unix::fs::symlink;
    let at = |name: &str| home.join(name);
    symlink(save, at("link.toml")).expect("linked");
    symlink(at("nothing"), at("dangling.toml")).expect("linked");
    let made = Command::new("mkfifo").arg(at("pipe.toml")).status();
    assert!(made.is_ok_and(|s| s.success()), "mkfifo");
    let socket = std::os::unix::net::UnixListener::bind(at("socket.toml")).expect("bound");

    check_refused(&at("link.toml"), &OpenError::Link);
    check_refused(&at("dangling.toml"), &OpenError::Link);
    check_refused(&at("pipe.toml"), &OpenError::NotAFile(Kind::Pipe));
    check_refused(&at("socket.toml"), &OpenError::NotAFile(Kind::Socket));
    check_refused(Path::new("/dev/zero"), &OpenError::NotAFile(Kind::Device));
    drop(socket);
    let taken = journal::create(Arc::new(RealDisk), &at("dangling.toml"), &header(), &[]);
    assert_eq!(taken.map(|_| ()), Err(CreateError::Taken));
    assert!(!at("nothing").exists());
}

#[cfg(not(unix))]
fn special_files(_: &Path, _: &Path) {}

#[test]
fn the_list_bears_junk() {
    let home = folder();
    let at = |name: &str| home.path().join(name);
    drop((begin(home.path(), 2), begin(home.path(), 5)));
    let torn = at("liuxi-2017-03-01-2.toml");
    let bytes = fs::read(&torn).expect("read");
    fs::write(&torn, &bytes[..bytes.len() - 5]).expect("written");
    fs::write(at("notes.txt"), "x").expect("written");
    fs::write(at(".hidden.toml"), "x").expect("written");
    fs::write(at("x.toml.damaged-7"), "x").expect("written");
    fs::write(at("township.toml"), "[settings]\n").expect("written");
    fs::create_dir(at("old.toml")).expect("made");

    let shelf = shelf::list(&RealDisk, home.path()).expect("listed");
    let told: Vec<_> = shelf
        .items
        .iter()
        .map(|i| {
            i.save
                .as_ref()
                .map(|s| (s.actions, s.tick, s.damage.as_ref().map(|d| d.kind)))
        })
        .collect();
    let torn = Some(DamageKind::TornTail);
    let folder = OpenError::NotAFile(Kind::Folder);
    assert_eq!(
        told,
        [
            Ok((2, 0, None)),
            Ok((4, 1, torn)),
            Err(&folder),
            Err(&OpenError::NotOurs)
        ]
    );
    assert_eq!(shelf.left_out, 0);
    assert_eq!(
        shelf::list(&RealDisk, &at("nowhere")).map(|s| s.items.len()),
        Ok(0)
    );
    assert!(shelf::list(&RealDisk, &at("notes.txt")).is_err());

    let latest = || shelf::latest(&RealDisk, home.path()).map(|(path, _)| path);
    assert_eq!(
        latest(),
        Some(at("liuxi-2017-03-01-1.toml")),
        "not the torn one"
    );
    let later = Header {
        started: "2030-01-01T00:00:00Z".into(),
        ..header()
    };
    let disk = Arc::new(RealDisk);
    let begin = |done: &[Entry]| {
        drop(shelf::start(disk.clone(), home.path(), "2000-01-01", &later, done).expect("a save"));
    };
    begin(&[]);
    assert_eq!(
        latest(),
        Some(at("liuxi-2017-03-01-1.toml")),
        "nothing was done in the newest"
    );
    begin(&entries(1));
    assert_eq!(
        latest(),
        Some(at("liuxi-2000-01-01-2.toml")),
        "what it says counts, not its name"
    );
    assert_eq!(shelf::latest(&RealDisk, &at("nowhere")), None);
}

#[test]
fn names_are_plain_whatever_the_campaign_is_called() {
    for (campaign, date, name) in [
        ("liuxi-2017", "2017-03-01", "liuxi-2017-2017-03-01-3.toml"),
        ("../../etc/passwd", "a/b\\c", "etc-passwd-a-b-c-3.toml"),
        ("..", "", "play-undated-3.toml"),
        ("柳溪", "\0\n", "play-undated-3.toml"),
        ("CON", "NUL", "con-nul-3.toml"),
    ] {
        assert_eq!(shelf::file_name(campaign, date, 3), name);
    }
    assert!(shelf::file_name(&"x".repeat(5_000), &"1".repeat(5_000), u32::MAX).len() < 100);
}

#[test]
fn a_damaged_play_goes_on_and_keeps_its_tail() {
    let home = folder();
    let path = begin(home.path(), 4).path().to_owned();
    let mut bytes = fs::read(&path).expect("read");
    let at = bytes.len() - 40;
    bytes[at] ^= 1;
    fs::write(&path, &bytes).expect("written");
    let (opened, mut journal) = journal::open(Arc::new(RealDisk), &path).expect("open");
    let damage = opened.damage.expect("damage");
    assert_eq!(
        (opened.entries, damage.kept, damage.lost_actions),
        (entries(3), 3, 1)
    );
    assert_eq!(fs::read(&path).expect("read"), bytes);

    assert_eq!(journal.append(entry(4)), Ok(()));
    let tail = fs::read(journal.aside().expect("kept")).expect("read");
    assert_eq!(tail, &bytes[damage.byte as usize..]);
    drop(journal);
    let opened = journal::read(&RealDisk, &path).expect("readable");
    assert_eq!((opened.entries, opened.damage), (entries(4), None));
    let aside = format!("liuxi-2017-03-01-1.toml.damaged-{}", damage.byte);
    assert_eq!(names(home.path()), ["liuxi-2017-03-01-1.toml", &aside]);
}

#[test]
fn one_process_plays_a_save_and_nobody_removes_it_meanwhile() {
    let home = folder();
    let journal = begin(home.path(), 2);
    let path = journal.path().to_owned();
    let open = || journal::open(Arc::new(RealDisk), &path);
    assert_eq!(open().map(|_| ()), Err(OpenError::Locked));
    assert_eq!(shelf::remove(&RealDisk, &path), Err(OpenError::Locked));
    drop(journal);

    let mut victim = Victim::start(&path);
    assert!(victim.told() > 2);
    assert_eq!(open().map(|_| ()), Err(OpenError::Locked));
    assert!(journal::read(&RealDisk, &path).is_ok());
    victim.kill();
    assert_eq!(open().map(|_| ()), Ok(()));
    assert_eq!(shelf::remove(&RealDisk, &path), Ok(()));
    assert_eq!(names(home.path()), Vec::<String>::new());
}

#[test]
fn a_killed_process_loses_nothing_that_it_acknowledged() {
    let home = folder();
    let path = begin(home.path(), 0).path().to_owned();
    let (mut acknowledged, mut unseen) = (0, 0);
    for round in 0..KILLS {
        let mut victim = Victim::start(&path);
        for _ in 0..=(round * 7) % 11 {
            acknowledged = victim.told();
        }
        acknowledged = victim.kill().unwrap_or(acknowledged);
        let opened = journal::read(&RealDisk, &path).expect("readable");
        let kept = opened.entries.len();
        assert_eq!(opened.entries, entries(kept));
        assert!(kept >= acknowledged, "{kept} kept of {acknowledged}");
        assert!(opened.damage.is_none_or(|d| d.kind == DamageKind::TornTail));
        unseen += kept - acknowledged;
    }
    println!(
        "kills: {KILLS}, {acknowledged} acknowledged, 0 lost, {unseen} saved but not yet acknowledged"
    );
}

/// Another process that plays a save until it is killed, and tells the number of each action once it is saved.
struct Victim {
    child: Child,
    out: BufReader<std::process::ChildStdout>,
}

impl Victim {
    fn start(save: &Path) -> Victim {
        let program = std::env::current_exe().expect("this program");
        let mut child = Command::new(program)
            .args(["--exact", "--nocapture", "the_process_that_is_killed"])
            .env(VICTIM, save)
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let out = BufReader::new(child.stdout.take().expect("its output"));
        Victim { child, out }
    }

    /// Waits for the next number.
    fn told(&mut self) -> usize {
        self.next().expect("it plays until it is killed")
    }

    /// Kills it, and tells the last number that it still got out.
    fn kill(mut self) -> Option<usize> {
        self.child.kill().expect("killed");
        let last = std::iter::from_fn(|| self.next()).last();
        self.child.wait().expect("ended");
        last
    }

    fn next(&mut self) -> Option<usize> {
        let mut line = String::new();
        while self.out.read_line(&mut line).ok()? > 0 {
            // A number without its end may be cut.
            if let Some(Ok(n)) = line
                .strip_prefix("saved ")
                .and_then(|n| n.strip_suffix('\n'))
                .map(str::parse)
            {
                return Some(n);
            }
            line.clear();
        }
        None
    }
}

/// No test by itself: plays when it is started by another, and returns otherwise.
#[test]
fn the_process_that_is_killed() {
    let Some(save) = std::env::var_os(VICTIM).map(PathBuf::from) else {
        return;
    };
    let (opened, mut journal) = journal::open(Arc::new(RealDisk), &save).expect("open");
    // The harness leaves its own line without an end.
    println!();
    for i in opened.entries.len() + 1.. {
        journal.append(entry(i)).expect("saved");
        let mut out = std::io::stdout().lock();
        let told = writeln!(out, "saved {i}").and_then(|()| out.flush());
        if told.is_err() || i > 20_000 {
            return;
        }
    }
}
