//! Handing a campaign to others: pack, unpack, install, campaigns, remove; and playing what was installed.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use township::campaign::archive::Parcel;
use township::campaign::check_dir;
use township::campaign::load_builtin;

const PROGRAM: &str = env!("CARGO_BIN_EXE_township");

/// A place with a home of the program and a campaign to hand on.
struct Bench {
    dir: tempfile::TempDir,
}

/// What the program answered.
struct Said {
    code: i32,
    text: String,
}

impl Bench {
    fn new() -> Self {
        let bench = Self {
            dir: tempfile::tempdir().expect("a folder"),
        };
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
        let to = bench.at("smallest");
        fs::create_dir_all(to.join("guide")).expect("a folder");
        for name in ["campaign.toml", "story.toml"] {
            fs::copy(from.join(name), to.join(name)).expect("a file");
        }
        fs::write(to.join("guide/README.md"), "# How to lead it\n").expect("a file");
        bench
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.at(file);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(from), "{file}: {from}");
        fs::write(path, text.replacen(from, to, 1)).expect("a file");
    }

    fn run_with(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = Command::new(PROGRAM);
        command.env_clear().current_dir(self.dir.path());
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
        command.env("TOWNSHIP_HOME", self.at("home"));
        let streams = command.args(arguments).stdin(Stdio::piped());
        let streams = streams.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = streams.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // A program that is done does not read.
        _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().expect("it ends");
        let all = [output.stdout, output.stderr].concat();
        Said {
            code: output.status.code().expect("an exit code"),
            text: String::from_utf8(all).expect("text"),
        }
    }

    fn run(&self, line: &str) -> Said {
        self.run_with(&line.split(' ').collect::<Vec<_>>(), "")
    }

    /// Runs a line that must end with this code; returns what was said, with nothing in it that is of this run.
    #[track_caller]
    fn check(&self, line: &str, code: i32) -> String {
        let said = self.run(line);
        assert_eq!(said.code, code, "{line}\n{}", said.text);
        let here = fs::canonicalize(self.dir.path()).expect("a folder");
        let text = said.text.replace(&here.display().to_string(), "HERE");
        text.replace(&self.dir.path().display().to_string(), "HERE")
    }

    /// Lists every file and folder below the bench, `home` included.
    fn all(&self) -> Vec<String> {
        fn walk(dir: &Path, root: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(dir).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path
                    .strip_prefix(root)
                    .expect("below")
                    .display()
                    .to_string();
                found.push(name.replace('\\', "/"));
                if path.is_dir() {
                    walk(&path, root, found);
                }
            }
        }
        let mut found = Vec::new();
        walk(self.dir.path(), self.dir.path(), &mut found);
        found.sort();
        found
    }

    fn installed(&self) -> Vec<String> {
        let below = |name: &String| name.strip_prefix("home/campaigns/").map(str::to_owned);
        let all = self.all().iter().filter_map(below).collect::<Vec<_>>();
        all.into_iter().filter(|name| !name.contains('/')).collect()
    }
}

fn hash(dir: &Path) -> String {
    check_dir(dir).campaign.expect("it can be played").hash
}

#[test]
fn what_is_packed_is_unpacked_and_packed_again_to_the_same_bytes() {
    let bench = Bench::new();
    fs::write(bench.at("smallest/map.png"), "").expect("a file");
    fs::create_dir(bench.at("smallest/.git")).expect("a folder");
    insta::assert_snapshot!("pack", bench.check("pack smallest", 0));
    insta::assert_snapshot!(
        "unpack",
        bench.check("unpack smallest-1.0.0.township new/place", 0)
    );
    assert_eq!(
        hash(&bench.at("new/place/smallest")),
        hash(&bench.at("smallest"))
    );
    bench.check("pack new/place/smallest -o again.township", 0);
    let bytes = |name| fs::read(bench.at(name)).expect("a file");
    assert_eq!(bytes("again.township"), bytes("smallest-1.0.0.township"));
    let names: Vec<_> = Parcel::open(&bytes("again.township"))
        .expect("it is sound")
        .files()
        .iter()
        .map(|file| file.name.clone())
        .collect();
    assert_eq!(names, ["campaign.toml", "guide/README.md", "story.toml"]);
}

#[test]
fn nothing_is_replaced_unasked() {
    let bench = Bench::new();
    bench.check("pack smallest -o a.township", 0);
    fs::write(bench.at("b.township"), "mine").expect("a file");
    let said = bench.check("pack smallest -o b.township", 2);
    assert!(said.contains("--force"), "{said}");
    assert_eq!(
        fs::read_to_string(bench.at("b.township")).expect("a file"),
        "mine"
    );
    bench.check("pack smallest -o b.township --force", 0);
    bench.edit("smallest/story.toml", "[", "# mine\n[");
    insta::assert_snapshot!("unpack-taken", bench.check("unpack a.township", 2));
    let mine = || fs::read_to_string(bench.at("smallest/story.toml")).expect("a file");
    assert!(mine().contains("# mine"));
    bench.check("unpack a.township --force", 0);
    assert!(!mine().contains("# mine"));
}

#[test]
fn a_campaign_does_not_go_into_another() {
    let bench = Bench::new();
    bench.check("pack smallest -o a.township", 0);
    let before = bench.all();
    for (dir, above) in [
        ("smallest", "."),
        ("./smallest/", "."),
        ("smallest/../smallest", "smallest/.."),
    ] {
        let said = bench.check(&format!("unpack a.township {dir} --force"), 2);
        let next = format!("township unpack \"a.township\" \"{above}\"");
        assert!(said.contains(&next), "{said}");
    }
    assert_eq!(bench.all(), before);
}

#[test]
fn errors_are_shown_without_the_warnings() {
    let bench = Bench::new();
    bench.edit("smallest/campaign.toml", "minutes", "minuets");
    bench.edit("smallest/story.toml", "Go to the river", "TODO");
    let all = bench.check("check smallest", 1);
    let said = bench.check("install smallest", 1);
    assert!(
        all.contains("warning[") && !said.contains("warning["),
        "{said}"
    );
    assert!(said.contains("error["), "{said}");
    let count = all.lines().last().expect("how many there are");
    assert!(
        said.contains(count) && !count.contains(" 0 warnings"),
        "{said}"
    );
}

#[test]
fn a_campaign_with_errors_is_not_packed_and_not_installed() {
    let bench = Bench::new();
    bench.edit("smallest/campaign.toml", "minutes", "minuets");
    let before = bench.all();
    let said = bench.check("pack smallest", 1);
    assert!(said.contains("E012") && said.contains("minutes"), "{said}");
    bench.check("pack smallest --force", 1);
    bench.check("install smallest", 1);
    bench.check("pack nowhere", 2);
    bench.check("install nowhere", 2);
    assert_eq!(bench.all(), before);
}

#[test]
fn what_is_no_sound_file_is_refused_in_both_languages_and_leaves_nothing() {
    let bench = Bench::new();
    bench.check("pack smallest -o good.township", 0);
    let good = fs::read(bench.at("good.township")).expect("a file");
    let write = |name: &str, bytes: &[u8]| fs::write(bench.at(name), bytes).expect("a file");
    write("text.township", b"hello");
    write("short.township", &good[..good.len() / 2]);
    write("more.township", &[good.as_slice(), b"more"].concat());
    let mut climbs = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    climbs
        .start_file("../../evil.toml", options)
        .expect("a file");
    climbs.write_all(b"x = 1\n").expect("memory");
    write(
        "climbs.township",
        &climbs.finish().expect("memory").into_inner(),
    );
    let mut link = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    link.add_symlink("campaign.toml", "/etc/passwd", options)
        .expect("a link");
    write(
        "link.township",
        &link.finish().expect("memory").into_inner(),
    );
    let empty = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    write(
        "empty.township",
        &empty.finish().expect("memory").into_inner(),
    );
    let before = bench.all();
    let mut said = String::new();
    for (name, code) in [
        ("text", 1),
        ("short", 1),
        ("more", 1),
        ("climbs", 1),
        ("link", 1),
        ("empty", 2),
        ("gone", 2),
    ] {
        let file = format!("{name}.township");
        said += &bench.check(&format!("unpack {file}"), code);
        said += &bench.check(&format!("install {file} --lang zh"), code);
        bench.check(&format!("play {file} --plain"), 2);
    }
    said += &bench.check("unpack smallest", 2);
    insta::assert_snapshot!("refused", said);
    assert_eq!(bench.all(), before);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let bench = Bench::new();
    let _door = std::os::unix::net::UnixListener::bind(bench.at("door")).expect("a socket");
    bench.check("unpack door", 2);
    bench.check("install /dev/zero", 2);
}

#[test]
fn what_is_installed_is_listed_and_played_and_removed_and_its_save_stays() {
    let bench = Bench::new();
    bench.edit(
        "smallest/campaign.toml",
        "minutes",
        "author = \"Lin Wei\"\nminutes",
    );
    bench.check("pack smallest -o a.township", 0);
    insta::assert_snapshot!("install", bench.check("install a.township", 0));
    insta::assert_snapshot!("install-again", bench.check("install a.township", 0));
    // What ships changes; its hash is not this test's business.
    let shipped = load_builtin("liuxi-2017").expect("it ships").hash;
    let campaigns = bench.check("campaigns --lang zh", 0);
    assert!(campaigns.contains(&shipped));
    insta::assert_snapshot!("campaigns", campaigns.replace(&shipped, "HASH"));
    let played = bench.run_with(&["play", "smallest", "--plain", "--seed", "7"], "1\nq\n");
    assert_eq!(played.code, 0, "{}", played.text);
    let listed = bench.check("saves", 0);
    assert!(listed.contains("The smallest campaign"), "{listed}");
    let save = bench
        .all()
        .into_iter()
        .find(|name| name.starts_with("home/saves/smallest"));
    let save = save.expect("a save");
    let replay = format!("replay {save}");
    bench.check(&replay, 0);
    bench.check("doctor", 0);
    insta::assert_snapshot!("removed", bench.check("campaigns --remove smallest", 0));
    assert_eq!(bench.installed(), [""; 0]);
    insta::assert_snapshot!("replay-without", bench.check(&replay, 1));
    insta::assert_snapshot!("play-without", bench.check("play smallest-no --plain", 2));
    bench.check("install a.township", 0);
    bench.check(&replay, 0);
}

#[test]
fn two_versions_live_side_by_side_and_a_save_finds_its_own() {
    let bench = Bench::new();
    bench.check("install smallest", 0);
    let play = |name: &str| bench.run_with(&["play", name, "--plain", "--seed", "7"], "1\nq\n");
    play("smallest");
    bench.edit(
        "smallest/campaign.toml",
        "version = \"1.0.0\"",
        "version = \"1.10.0\"",
    );
    bench.check("install smallest", 0);
    bench.edit(
        "smallest/campaign.toml",
        "version = \"1.10.0\"",
        "version = \"1.9.0\"",
    );
    bench.check("install smallest", 0);
    assert_eq!(bench.installed().len(), 3);
    play("smallest");
    let saves: Vec<_> = bench.all();
    let saves = saves
        .iter()
        .filter(|name| name.starts_with("home/saves/") && name.ends_with(".toml"));
    let versions: Vec<String> = saves
        .map(|save| {
            bench.check(&format!("replay {save}"), 0);
            let text = fs::read_to_string(bench.at(save)).expect("a save");
            let line = text
                .lines()
                .find(|line| line.starts_with("campaign_version"));
            line.expect("a version").to_owned()
        })
        .collect();
    // A name without a version means the newest.
    let version = |version: &str| format!("campaign_version = \"{version}\"");
    assert_eq!(versions, [version("1.0.0"), version("1.10.0")]);
    let said = bench.check("campaigns --remove smallest", 2);
    assert_eq!(said.matches("\n- smallest@1.").count(), 3, "{said}");
    bench.check("campaigns --remove smallest@1.9.0", 0);
    assert_eq!(bench.installed().len(), 2);
    for (name, key) in [
        ("liuxi-2017", "is part of the program"),
        ("nowhere", "No campaign called"),
    ] {
        let said = bench.check(&format!("campaigns --remove {name}"), 2);
        assert!(said.contains(key), "{said}");
    }
}

#[test]
fn an_installed_campaign_that_was_changed_is_told() {
    let bench = Bench::new();
    bench.check("install smallest", 0);
    let folder = bench.installed().remove(0);
    let file = format!("home/campaigns/{folder}/story.toml");
    bench.edit(&file, "[", "# mine\n[");
    let said = bench.check("campaigns", 1);
    assert!(said.contains("were changed"), "{said}");
    let said = bench.check("doctor", 1);
    assert!(
        said.contains("install it again") || said.contains("Install it again"),
        "{said}"
    );
    bench.check("install smallest", 2);
    bench.check("install smallest --force", 0);
    bench.check("campaigns", 0);
    bench.edit(&file, "[", "]\n[");
    let json = bench.check("campaigns --json", 1);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let list = json["campaigns"].as_array().expect("a list");
    let broken = list.last().expect("an entry");
    assert_eq!(
        (&broken["playable"], &broken["id"]),
        (&false.into(), &"smallest".into())
    );
    assert_eq!(list[0]["title"]["en"], "Twelve Months in Liuxi");
    assert_eq!(list[0]["installed"], false);
    bench.check("campaigns --remove smallest", 0);
}

/// A play that passes, with nothing to see but that it ran.
const PLAY: &str = "#:schema ../plays.schema.json\n\n[[play]]\nid = \"calm\"\n\n  [[play.step]]\n  until = \"end\"\n";

/// What is said of a campaign in its folder is said of it in its file, by every verb that reads one.
#[test]
fn a_file_is_as_good_as_the_folder_for_whoever_reads() {
    let bench = Bench::new();
    fs::create_dir(bench.at("smallest/plays")).expect("a folder");
    let failing = format!("{PLAY}  expect = \"month == 1\"\n");
    fs::write(bench.at("smallest/plays/calm.play.toml"), failing).expect("a file");
    bench.check("translate smallest en", 0);
    bench.edit("smallest/story.toml", "下雨了", "下大雨了");
    bench.check("pack smallest -o a.township", 0);
    for (verb, code, part) in [
        ("check NAME", 1, "W076"),
        ("check NAME --json", 1, "stale-translation"),
        ("test NAME --quick --plays 20", 1, "Plays: 0 of 1 passed."),
        ("test NAME --quick --plays 20", 1, "E073"),
        ("graph NAME", 0, "flowchart"),
        ("graph NAME --event no", 2, "has no event"),
        ("test smallest --against NAME --plays 10", 0, ""),
    ] {
        let folder = bench.check(&verb.replace("NAME", "smallest"), code);
        let file = bench.check(&verb.replace("NAME", "a.township"), code);
        assert!(folder.contains(part), "{verb}: {folder}");
        let same = file.replace("a.township", "smallest");
        assert_eq!(same, folder, "{verb}");
    }
    let doctor = bench.check("doctor a.township", 1);
    assert!(doctor.contains("warnings: 1"), "{doctor}");
    bench.check("new mine --from a.township", 0);
    bench.check("check mine", 1);
    let home = bench.run_with(&["play", "a.township", "--plain"], "1\nq\n");
    assert_eq!(home.code, 0, "{}", home.text);
}

#[test]
fn who_writes_into_a_campaign_or_watches_it_wants_its_folder() {
    let bench = Bench::new();
    bench.check("pack smallest -o a.township", 0);
    let before = bench.all();
    for verb in [
        "translate a.township en",
        "translate a.township en --list --json",
        "watch a.township",
        "watch a.township --play rain",
        "pack a.township",
    ] {
        let said = bench.check(verb, 2);
        assert!(
            said.contains("township unpack \"a.township\""),
            "{verb}: {said}"
        );
        let said = bench.check(&format!("{verb} --lang zh"), 2);
        assert!(said.contains("先解开"), "{verb}: {said}");
    }
    assert_eq!(bench.all(), before);
}

#[test]
fn a_file_that_is_not_taken_is_told_on_stderr_alone() {
    let bench = Bench::new();
    bench.check("pack smallest -o a.township", 0);
    let whole = fs::read(bench.at("a.township")).expect("a file");
    fs::write(bench.at("short.township"), &whole[..whole.len() / 2]).expect("a file");
    for verb in [
        "check short.township --json",
        "test short.township --json",
        "graph short.township",
    ] {
        let said = bench.check(verb, 2);
        assert!(said.contains("its end is missing"), "{verb}: {said}");
        assert!(!said.contains("Nothing was written"), "{verb}: {said}");
    }
}

#[test]
fn a_name_is_checked_where_no_file_or_folder_has_it() {
    let bench = Bench::new();
    bench.check("install smallest", 0);
    bench.edit("smallest/campaign.toml", "minutes = 5", "minute = 5");
    bench.check("check smallest", 1);
    fs::rename(bench.at("smallest"), bench.at("away")).expect("moved");
    bench.check("check smallest", 0);
    bench.check("check liuxi-2017", 0);
    let said = bench.check("check nowhere", 2);
    assert!(
        said.contains("E001") && said.contains("no such folder"),
        "{said}"
    );
}

#[test]
fn schemas_go_without_a_word_and_come_back_where_they_are_wanted() {
    let bench = Bench::new();
    bench.check("new mine --lang zh", 0);
    let packed = bench.check("pack mine -o a.township", 0);
    assert!(!packed.contains("schema"), "{packed}");
    let held = fs::read(bench.at("a.township")).expect("a file");
    let files = Parcel::open(&held).expect("it is sound");
    assert!(
        files
            .files()
            .iter()
            .all(|file| !file.name.ends_with(".json"))
    );
    bench.check("unpack a.township there --lang zh", 0);
    for schema in ["schema.json", "plays.schema.json", "reforms.schema.json"] {
        let read =
            |folder: &str| fs::read_to_string(bench.at(folder).join(schema)).expect("it is there");
        assert_eq!(read("mine"), read("there/mine"), "{schema}");
    }
    bench.check("check there/mine", 0);
    bench.check("pack there/mine -o b.township", 0);
    assert_eq!(held, fs::read(bench.at("b.township")).expect("a file"));
    // For the player's shelf nobody edits, and what points to nothing is a comment.
    bench.check("install a.township", 0);
    let shelf = bench.installed().remove(0);
    assert!(
        !bench
            .at("home/campaigns")
            .join(shelf)
            .join("schema.json")
            .exists()
    );
    bench.check("campaigns", 0);
    // Where no file points to a schema, none is made.
    bench.check("pack smallest -o c.township", 0);
    bench.check("unpack c.township there", 0);
    assert!(!bench.at("there/smallest/schema.json").exists());
}
