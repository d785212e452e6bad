//! A `.township` file of any bytes: refused in words, or unpacked into its own folder and nowhere else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use flate2::Crc;
use flate2::Decompress;
use flate2::FlushDecompress;
use township::campaign::archive::Parcel;
use township::cli::place;
use township::text::Lang;
use township::text::Ui;
use township::text::is_clean;

use super::Target;
use super::told::report_is_sound;

pub const ARCHIVE: Target = Target {
    name: "archive",
    run,
    tokens,
    mend,
    beside: "",
    usual: 600,
};

fn run(bytes: &[u8]) {
    let parcel = match Parcel::open(bytes) {
        Ok(parcel) => parcel,
        Err(refusal) => {
            for lang in Lang::ALL {
                let said = refusal.say(&Ui::new(lang));
                assert!(is_clean(&said) && !said.contains('\n'), "{said:?}");
            }
            return;
        }
    };
    let packed = parcel.pack().expect("what was unpacked can be packed");
    assert_eq!(Parcel::open(&packed).as_ref(), Ok(&parcel));
    report_is_sound(&parcel.check("a file").report);
    unpacked(&parcel);
}

/// Unpacks into a folder beside a file that is somebody else's: there is that file, and what the parcel says.
fn unpacked(parcel: &Parcel) {
    let root = tempfile::tempdir().expect("a folder for the test");
    fs::write(root.path().join("mine.toml"), "mine").expect("a file for the test");
    let place = root.path().join("it");
    place::put(parcel.files(), &place, false).expect("what was accepted can be written");
    let mut found = BTreeMap::new();
    walk(root.path(), "", &mut found);
    let mut wanted = BTreeMap::from([("/mine.toml".to_owned(), "mine".to_owned())]);
    let files = parcel.files().iter();
    wanted.extend(files.map(|file| (format!("/it/{}", file.name), file.text.clone())));
    assert_eq!(found, wanted);
}

/// Reads all files below a folder; whatever is neither a file nor a folder has no business there.
fn walk(folder: &Path, above: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = format!("{above}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().expect("a kind");
        if kind.is_dir() {
            walk(&entry.path(), &name, found);
        } else {
            assert!(kind.is_file(), "{name}");
            let text = fs::read_to_string(entry.path()).expect("a file that was just written");
            found.insert(name, text);
        }
    }
}

/// Names, and the marks and numbers of the records, which are bytes below 0x80 or zeros.
fn tokens() -> Vec<String> {
    [
        "PK\x03\x04",
        "PK\x01\x02",
        "PK\x05\x06",
        "PK\x06\x07",
        "PK\x07\x08",
        "../",
        "..\\",
        "/",
        "C:",
        "nul.toml",
        "a.toml",
        "A.TOML",
        "guide/",
        ".toml",
        ".play.toml",
        ".md",
        "campaign.toml",
        "\0\0\0\0",
        "\x01\0",
        "\x08\0",
        "\x7f\x7f\x7f\x7f",
        "\u{feff}",
        "\u{202e}",
        "\x1b[2J",
    ]
    .map(Into::into)
    .into()
}

/// Where the records are in a zip file, as far as one can tell.
struct Records {
    headers: Vec<usize>,
    listed: Vec<usize>,
    end: usize,
}

impl Records {
    fn of(zip: &[u8]) -> Option<Self> {
        let all = |mark: &[u8]| -> Vec<usize> {
            let windows = zip.windows(4).enumerate();
            windows
                .filter(|(_, it)| *it == mark)
                .map(|(at, _)| at)
                .collect()
        };
        let end = *all(b"PK\x05\x06").last()?;
        let listed = all(b"PK\x01\x02");
        let first = *listed.first()?;
        let mut headers = all(b"PK\x03\x04");
        headers.retain(|at| *at < first);
        (end > first && end + 22 <= zip.len()).then_some(Self {
            headers,
            listed,
            end,
        })
    }
}

fn u16_at(zip: &[u8], at: usize) -> usize {
    zip.get(at..at + 2)
        .map_or(0, |it| usize::from(u16::from_le_bytes([it[0], it[1]])))
}

fn put(zip: &mut [u8], at: usize, number: usize, bytes: usize) {
    if let Some(place) = zip.get_mut(at..at + bytes) {
        place.copy_from_slice(&number.to_le_bytes()[..bytes]);
    }
}

/// Makes sizes, check values and offsets right again.
fn mend(bytes: &[u8]) -> Vec<u8> {
    let mut zip = bytes.to_vec();
    let Some(records) = Records::of(&zip) else {
        return zip;
    };
    zip.truncate(records.end + 22);
    let start = records.listed[0];
    for (n, (&header, &listed)) in records.headers.iter().zip(&records.listed).enumerate() {
        let data = header + 30 + u16_at(&zip, header + 26) + u16_at(&zip, header + 28);
        let next = records.headers.get(n + 1).copied().unwrap_or(start);
        if let Some(packed) = zip.get(data..next).map(<[u8]>::to_vec) {
            for numbers in [header + 14, listed + 16] {
                numbers_of(&mut zip, header, numbers, &packed);
            }
        }
        put(&mut zip, listed + 42, header, 4);
    }
    let count = records.listed.len();
    let end = records.end;
    for (at, number, bytes) in [
        (8, count, 2),
        (10, count, 2),
        (12, end - start, 4),
        (16, start, 4),
    ] {
        put(&mut zip, end + at, number, bytes);
    }
    put(&mut zip, end + 20, 0, 2);
    zip
}

/// Writes check value and sizes of a file into one of its two records.
fn numbers_of(zip: &mut [u8], header: usize, at: usize, packed: &[u8]) {
    let text = if u16_at(zip, header + 8) == 8 {
        inflated(packed)
    } else {
        packed.to_vec()
    };
    let mut crc = Crc::new();
    crc.update(&text);
    put(zip, at, crc.sum() as usize, 4);
    put(zip, at + 4, packed.len(), 4);
    put(zip, at + 8, text.len(), 4);
}

fn inflated(packed: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(1 << 16);
    let mut stream = Decompress::new(false);
    // Broken data stay broken: then the reader has to find out.
    _ = stream.decompress_vec(packed, &mut text, FlushDecompress::Finish);
    text
}
