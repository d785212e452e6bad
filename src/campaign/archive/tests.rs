//! Round trips, and every kind of hostile file: refused with the right reason, whatever the bytes without a panic.

use super::*;
use crate::campaign::Campaign;
use crate::campaign::limits;
use crate::text::Lang;
use crate::text::Ui;
use crate::text::is_clean;
use flate2::Crc;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;
use std::io::Write;
use std::path::Path;

/// A file of a zip that says what it should, until a test makes it say something else.
#[derive(Clone)]
struct Entry {
    name: Vec<u8>,
    /// The name in the file's own header.
    own_name: Vec<u8>,
    data: Vec<u8>,
    flags: u16,
    method: u16,
    crc: u32,
    size: u32,
    packed: u32,
    attributes: u32,
    extra: Vec<u8>,
    own_extra: Vec<u8>,
    comment: Vec<u8>,
    before: Vec<u8>,
    behind: Vec<u8>,
    offset: Option<u32>,
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// A file that is stored as it is.
fn entry(name: &str, text: &[u8]) -> Entry {
    Entry {
        name: name.into(),
        own_name: name.into(),
        data: text.to_vec(),
        flags: 0,
        method: 0,
        crc: crc(text),
        size: text.len() as u32,
        packed: text.len() as u32,
        attributes: 0o100_644 << 16,
        extra: vec![],
        own_extra: vec![],
        comment: vec![],
        before: vec![],
        behind: vec![],
        offset: None,
    }
}

/// A file that is pressed.
fn pressed(name: &str, text: &[u8]) -> Entry {
    let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(text).expect("memory");
    let data = encoder.finish().expect("memory");
    Entry {
        method: 8,
        packed: data.len() as u32,
        data,
        ..entry(name, text)
    }
}

/// Changes one thing of a file.
fn with(mut entry: Entry, change: impl FnOnce(&mut Entry)) -> Entry {
    change(&mut entry);
    entry
}

fn put(out: &mut Vec<u8>, numbers: &[(u32, usize)]) {
    for (number, bytes) in numbers {
        out.extend(&number.to_le_bytes()[..*bytes]);
    }
}

fn said(out: &mut Vec<u8>, it: &Entry, name: &[u8], extra: &[u8]) {
    put(
        out,
        &[
            (it.flags.into(), 2),
            (it.method.into(), 2),
            (0x21_0000, 4),
            (it.crc, 4),
        ],
    );
    put(out, &[(it.packed, 4), (it.size, 4)]);
    put(out, &[(name.len() as u32, 2), (extra.len() as u32, 2)]);
}

/// Writes a zip file of these files.
fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut list = Vec::new();
    for it in entries {
        out.extend(&it.before);
        let offset = it.offset.unwrap_or(out.len() as u32);
        out.extend(b"PK\x03\x04");
        put(&mut out, &[(20, 2)]);
        said(&mut out, it, &it.own_name, &it.own_extra);
        for part in [&it.own_name, &it.own_extra, &it.data, &it.behind] {
            out.extend(part);
        }
        list.extend(b"PK\x01\x02");
        put(&mut list, &[(0x314, 2), (20, 2)]);
        said(&mut list, it, &it.name, &it.extra);
        put(
            &mut list,
            &[
                (it.comment.len() as u32, 2),
                (0, 4),
                (it.attributes, 4),
                (offset, 4),
            ],
        );
        for part in [&it.name, &it.extra, &it.comment] {
            list.extend(part);
        }
    }
    let start = out.len() as u32;
    out.extend(&list);
    out.extend(b"PK\x05\x06");
    let count = entries.len() as u32;
    put(
        &mut out,
        &[
            (0, 4),
            (count, 2),
            (count, 2),
            (list.len() as u32, 4),
            (start, 4),
            (0, 2),
        ],
    );
    out
}

#[track_caller]
fn refused(bytes: &[u8], expected: &Refusal) {
    assert_eq!(Parcel::open(bytes).as_ref(), Err(expected));
    for lang in Lang::ALL {
        let said = expected.say(&Ui::new(lang));
        assert!(is_clean(&said) && !said.contains('\n'), "{said:?}");
    }
}

#[track_caller]
fn refused_entry(entry: Entry, expected: impl FnOnce(String) -> Refusal) {
    let name = String::from_utf8_lossy(&entry.name).into_owned();
    let good = self::entry("good.toml", b"x = 1\n");
    refused(&zip(&[good.clone(), entry.clone()]), &expected(name));
    // It is the same whichever comes first.
    assert!(Parcel::open(&zip(&[entry, good])).is_err());
}

fn a() -> Entry {
    entry("a.md", b"hello, township\n")
}

fn liuxi() -> Gathered {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("campaigns/liuxi-2017");
    gather(&dir).expect("the shipped campaign")
}

#[test]
fn a_campaign_comes_out_as_it_went_in_and_always_as_the_same_bytes() {
    let liuxi = liuxi();
    let bytes = liuxi.parcel.pack().expect("it can be packed");
    assert_eq!(self::liuxi().parcel.pack().as_ref(), Ok(&bytes));
    let back = Parcel::open(&bytes).expect("it can be unpacked");
    assert_eq!(back, liuxi.parcel);
    let Checked {
        campaign, report, ..
    } = back.check("a file");
    assert!(report.is_clean());
    let hash = |campaign: Option<Campaign>| campaign.expect("it can be played").hash;
    assert_eq!(hash(campaign), hash(liuxi.campaign));
}

#[test]
fn what_other_tools_make_is_taken_where_it_is_plain() {
    let behind = |it: &mut Entry| {
        it.flags = 1 << 3 | 1 << 11;
        put(
            &mut it.behind,
            &[(0x0807_4b50, 4), (it.crc, 4), (it.packed, 4), (it.size, 4)],
        );
    };
    let folder = with(entry("guide/", b""), |it| {
        it.attributes = 0o040_755 << 16 | 0x10
    });
    let time = |it: &mut Entry| {
        it.extra = b"UT\x05\x00\x03abcd".to_vec();
        it.own_extra = b"UT\x09\x00\x03abcdefgh".to_vec();
    };
    let entries = [
        with(pressed("z.toml", b"x = 1\n"), behind),
        folder,
        with(entry("guide/a.md", "页\n".as_bytes()), time),
        with(a(), |it| it.attributes = 0x20),
    ];
    let parcel = Parcel::open(&zip(&entries)).expect("a plain zip");
    let names: Vec<_> = parcel
        .files()
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(names, ["a.md", "guide/a.md", "z.toml"]);
    assert_eq!(parcel.files()[2].text, "x = 1\n");
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for (name, fault) in [
        ("../../evil.toml", NameFault::Climbs),
        ("/etc/evil.toml", NameFault::Absolute),
        ("..\\evil.toml", NameFault::Backslash),
        ("C:evil.toml", NameFault::Drive),
        ("evil\u{1b}[2J.toml", NameFault::Control),
        ("evil.sh", NameFault::Ending),
        (".bashrc", NameFault::Hidden),
        ("a/b/c/d/evil.toml", NameFault::TooDeep),
        ("nul.toml", NameFault::Device),
        ("EVIL.toml", NameFault::Form),
        ("../", NameFault::Climbs),
        ("__MACOSX/", NameFault::Form),
    ] {
        let mut it = entry(name, b"");
        if name.ends_with('/') {
            it.attributes = 0;
        }
        refused_entry(it, |name| Refusal::Name(name, fault));
    }
    let bytes = with(a(), |it| {
        it.name = b"a\xff.md".to_vec();
        it.own_name = it.name.clone();
    });
    refused_entry(bytes, |name| Refusal::Name(name, NameFault::Form));
    let long = entry(&"a".repeat(60_000), b"");
    refused_entry(long, |name| Refusal::Name(name, NameFault::TooLong));
}

#[test]
fn what_is_no_plain_file_is_refused() {
    for (mode, refusal) in [
        (0o120_777, Refusal::Link as fn(String) -> Refusal),
        (0o020_644, Refusal::Device),
        (0o060_644, Refusal::Device),
        (0o010_644, Refusal::Device),
        (0o140_644, Refusal::Device),
        (0o040_755, Refusal::Disagrees),
    ] {
        refused_entry(with(a(), |it| it.attributes = mode << 16), refusal);
    }
    for flags in [1, 1 << 6, 1 << 13] {
        refused_entry(with(a(), |it| it.flags = flags), Refusal::Encrypted);
    }
    let aes = b"\x01\x99\x07\x00\x02\x00AE\x03\x08\x00".to_vec();
    refused_entry(with(a(), |it| it.extra = aes), Refusal::Encrypted);
    for method in [1, 9, 12, 14, 93, 95, 99] {
        refused_entry(with(a(), |it| it.method = method), Refusal::Packing);
    }
    let zip64 = b"\x01\x00\x08\x00\x10\0\0\0\0\0\0\0".to_vec();
    refused_entry(with(a(), |it| it.extra = zip64.clone()), |_| Refusal::Zip64);
    refused_entry(with(a(), |it| it.own_extra = zip64), |_| Refusal::Zip64);
    refused_entry(with(a(), |it| it.size = u32::MAX), |_| Refusal::Zip64);
    let name = b"up\x06\x00\x01abcdx".to_vec();
    refused_entry(with(a(), |it| it.extra = name), Refusal::Disagrees);
    refused_entry(with(a(), |it| it.comment = b"hi".to_vec()), |_| {
        Refusal::Disorder
    });
}

#[test]
fn two_files_of_one_name_are_refused() {
    let zip = |one: &str, other: &str| super::tests::zip(&[entry(one, b""), entry(other, b"x")]);
    refused(&zip("a.md", "a.md"), &Refusal::Twice("a.md".into()));
    refused(
        &zip("a.md", "A.md"),
        &Refusal::Twins("a.md".into(), "A.md".into()),
    );
}

#[test]
fn what_disagrees_with_itself_is_refused() {
    refused_entry(
        with(a(), |it| it.own_name = b"b.md".to_vec()),
        Refusal::Disagrees,
    );
    refused_entry(
        with(a(), |it| it.own_name = b"../b.md".to_vec()),
        Refusal::Disagrees,
    );
    refused_entry(with(a(), |it| it.crc ^= 1), Refusal::Damaged);
    refused_entry(with(a(), |it| it.data[0] ^= 1), Refusal::Damaged);
    refused_entry(with(a(), |it| it.size -= 1), Refusal::Disagrees);
    let text = b"hello, hello, hello, hello\n";
    for change in [1_u32, u32::MAX] {
        let lie = |it: &mut Entry| it.size = it.size.wrapping_add(change);
        refused_entry(with(pressed("p.md", text), lie), Refusal::Damaged);
    }
    // More packed bytes than the file needs, and fewer.
    let longer = |it: &mut Entry| {
        it.data.push(0);
        it.packed += 1;
    };
    refused_entry(with(pressed("p.md", text), longer), Refusal::Damaged);
    let shorter = |it: &mut Entry| {
        it.data.pop();
        it.packed -= 1;
    };
    refused_entry(with(pressed("p.md", text), shorter), Refusal::Damaged);
    let behind = |it: &mut Entry| {
        it.flags = 1 << 3;
        put(
            &mut it.behind,
            &[(it.crc, 4), (it.packed, 4), (it.size + 1, 4)],
        );
    };
    refused_entry(with(pressed("p.md", text), behind), Refusal::Disagrees);
}

#[test]
fn what_is_too_much_is_refused() {
    let many: Vec<Entry> = (0..=limits::FILES)
        .map(|n| entry(&format!("f{n}.md"), b""))
        .collect();
    refused(&zip(&many), &Refusal::TooManyFiles);
    let zeros = |bytes: usize| vec![b'\n'; bytes];
    let big = pressed("big.md", &zeros(limits::FILE_BYTES + 1));
    refused_entry(big, Refusal::FileTooBig);
    refused_entry(
        pressed("bomb.md", &zeros(limits::FILE_BYTES)),
        Refusal::Bomb,
    );
    // One that says it is small, and is not.
    let liar = with(pressed("liar.md", &zeros(limits::FILE_BYTES)), |it| {
        it.size = 1_000
    });
    refused_entry(liar, Refusal::Damaged);
    let huge = with(pressed("huge.md", &zeros(10 << 20)), |it| it.size = 60_000);
    refused_entry(huge, Refusal::Damaged);
    let mut luck = 7_u32;
    let mut letter = || {
        luck = luck.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        b'a' + (luck >> 28) as u8
    };
    let mebibyte: Vec<u8> = (0..limits::FILE_BYTES).map(|_| letter()).collect();
    let all: Vec<Entry> = (0..17)
        .map(|n| pressed(&format!("f{n}.md"), &mebibyte))
        .collect();
    refused(&zip(&all), &Refusal::AllTooBig);
    refused(&vec![b'P'; limits::ARCHIVE_BYTES + 1], &Refusal::TooBig);
}

#[test]
fn what_stands_before_between_or_behind_the_files_is_refused() {
    let good = zip(&[a(), entry("b.md", b"")]);
    refused(&[good.as_slice(), b"x"].concat(), &Refusal::Disorder);
    refused(
        &[b"#!/bin/sh\n", good.as_slice()].concat(),
        &Refusal::Disorder,
    );
    // With a comment that is announced, and with a prefix that the offsets know of.
    let mut comment = good.clone();
    let at = comment.len() - 2;
    comment[at] = 2;
    refused(&[comment.as_slice(), b"hi"].concat(), &Refusal::Disorder);
    let prefix = with(a(), |it| it.before = b"PK\x03\x04 or not".to_vec());
    refused(&zip(&[prefix]), &Refusal::Disorder);
    let gap = with(entry("b.md", b""), |it| it.before = b"hidden".to_vec());
    refused(&zip(&[a(), gap]), &Refusal::Disorder);
    let same = with(entry("b.md", b""), |it| it.offset = Some(0));
    refused(&zip(&[a(), same]), &Refusal::Disorder);
    // One file inside the other: its header is the other's data.
    let inner = zip(&[entry("in.md", b"x")]);
    let outer = entry("out.md", &inner[..36]);
    let lost = with(entry("in.md", b"x"), |it| it.offset = Some(36));
    refused(&zip(&[outer, lost]), &Refusal::Disorder);
}

#[test]
fn what_is_no_whole_zip_is_refused() {
    let good = zip(&[a(), entry("b.md", b"")]);
    for bytes in [
        &b""[..],
        b"PK",
        b"hello",
        &[0; 5_000],
        b"\x1f\x8b\x08\x00",
        "[campaign]\n".as_bytes(),
    ] {
        refused(bytes, &Refusal::NotAZip);
    }
    for end in 4..good.len() {
        assert!(Parcel::open(&good[..end]).is_err(), "{end}");
    }
    refused(&good[..good.len() - 30], &Refusal::Truncated);
    let end = good.len() - 22;
    for (at, value, refusal) in [
        (4, 1, Refusal::Split),
        (6, 1, Refusal::Split),
        (8, 1, Refusal::Split),
        (12, 1, Refusal::Disorder),
        (16, 1, Refusal::Disorder),
    ] {
        let mut bad = good.clone();
        bad[end + at] = value;
        refused(&bad, &refusal);
    }
    let mut zip64 = good.clone();
    zip64[end + 8..end + 12].fill(0xff);
    refused(&zip64, &Refusal::Zip64);
    assert_eq!(Parcel::open(&zip(&[])), Ok(Parcel::default()));
}

#[test]
fn pages_for_people_hold_nothing_but_text() {
    let bad = |name: &str, text: &[u8]| Parcel::open(&zip(&[entry(name, text)]));
    let not_text = |name: &str, line| {
        Err(Refusal::NotText {
            name: name.into(),
            line,
        })
    };
    assert_eq!(bad("a.md", b"one\n\x1b[2J"), not_text("a.md", 2));
    assert_eq!(
        bad("a.play.toml", b"\n\n# \xe2\x80\xae"),
        not_text("a.play.toml", 3)
    );
    assert_eq!(bad("a.txt", b"\xff"), not_text("a.txt", 1));
    assert_eq!(bad("a.toml", b"\n\xff"), not_text("a.toml", 2));
    let fine = bad("a.md", "\u{feff}# 镇\r\n\ta\n".as_bytes()).expect("text");
    assert_eq!(fine.files()[0].text, "\u{feff}# 镇\r\n\ta\n");
}

#[test]
fn a_page_that_repeats_itself_can_be_packed_all_the_same() {
    let text = "-".repeat(limits::FILE_BYTES);
    let parcel = Parcel {
        files: vec![Member {
            name: "a.md".into(),
            text,
        }],
    };
    let bytes = parcel.pack().expect("it is stored as it is");
    assert!(bytes.len() > limits::FILE_BYTES);
    assert_eq!(Parcel::open(&bytes), Ok(parcel));
}

#[test]
fn what_does_not_belong_is_left_out_and_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let dir = dir.path().join("smallest");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    let write = |name: &str, text: &[u8]| {
        let path = dir.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    for name in ["campaign.toml", "story.toml"] {
        write(name, &std::fs::read(from.join(name)).expect("a file"));
    }
    for name in [
        "guide/a.md",
        "plays/one.play.toml",
        "reforms/one.toml",
        ".git/config",
        "art/map.png",
        "x y/b.md",
    ] {
        write(name, b"");
    }
    #[cfg(unix)]
    let _socket = std::os::unix::net::UnixListener::bind(dir.join("door.md")).expect("a socket");
    let gathered = gather(&dir).expect("a campaign");
    let said = gathered.report.render(Lang::En, false);
    assert!(gathered.campaign.is_some(), "{said}");
    let left: Vec<_> = gathered
        .left_out
        .iter()
        .map(|(name, why)| (name.as_str(), *why))
        .collect();
    let expected = [
        (".git", LeftOut::Hidden),
        ("art/map.png", LeftOut::Name(NameFault::Ending)),
        #[cfg(unix)]
        ("door.md", LeftOut::NotAFile),
        ("x y", LeftOut::Name(NameFault::Form)),
    ];
    assert_eq!(left, expected);
    let names: Vec<_> = gathered
        .parcel
        .files()
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "campaign.toml",
            "guide/a.md",
            "plays/one.play.toml",
            "reforms/one.toml",
            "story.toml"
        ]
    );
    write("guide/b.md", b"\x1b");
    let refusal = gather(&dir).expect_err("a page with an escape");
    assert_eq!(
        refusal,
        Refusal::NotText {
            name: "guide/b.md".into(),
            line: 1
        }
    );
}

/// What any bytes must come to: a refusal that can be said, or files that are packed and unpacked alike.
fn survive(bytes: &[u8]) {
    match Parcel::open(bytes) {
        Err(refusal) => assert!(is_clean(&refusal.say(&Ui::new(Lang::Zh)))),
        Ok(parcel) => {
            assert!(
                parcel
                    .files()
                    .iter()
                    .all(|file| names::file(&file.name).is_ok())
            );
            let again = parcel.pack().expect("what was unpacked can be packed");
            assert_eq!(Parcel::open(&again), Ok(parcel));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_survive(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survive(&bytes);
    }

    #[test]
    fn a_changed_file_survives(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = zip(&[a(), pressed("b/c.toml", b"x = 1\nx = 1\n"), entry("d.txt", b"d")]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        survive(&bytes);
    }
}

#[test]
fn a_credit_is_the_same_in_every_language_unless_it_says_otherwise() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    let mut parcel = gather(&dir).expect("a campaign").parcel;
    let lines = "author = \"Lin Wei\"\nlicence.zh = \"随意\"\nlicence.en = \"Free\"\n";
    let head = &mut parcel.files[0].text;
    *head = head.replacen("minutes", &format!("{lines}minutes"), 1);
    let Checked {
        campaign, report, ..
    } = parcel.check("a file");
    assert!(report.is_clean(), "{}", report.render(Lang::En, false));
    let book = campaign.expect("it can be played").book;
    let said = |words: &crate::campaign::book::Words| {
        Lang::ALL.map(|lang| words.plain(lang).as_str().to_owned())
    };
    assert_eq!(said(&book.author), ["Lin Wei", "Lin Wei"]);
    assert_eq!(said(&book.licence), ["随意", "Free"]);
}
