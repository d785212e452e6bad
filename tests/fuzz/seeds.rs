//! The corpus reaches what it is there for, and stays small.

use std::collections::BTreeSet;

use township::campaign::archive::Parcel;
use township::campaign::format;
use township::campaign::format::Takes;

use crate::driver::corpus;
use crate::targets;

/// The most bytes of a seed.
const MOST: usize = 6_000;

/// What refuses a `.township` file, but for what takes a file of many megabytes, and what is refused before it is one.
const REFUSALS: [&str; 19] = [
    "NotAZip",
    "Truncated",
    "Disorder",
    "Zip64",
    "Split",
    "TooManyFiles",
    "AllTooBig",
    "Name",
    "Twice",
    "Twins",
    "Encrypted",
    "Packing",
    "Link",
    "Device",
    "FileTooBig",
    "Bomb",
    "Disagrees",
    "Damaged",
    "NotText",
];

#[test]
fn no_seed_is_large() {
    for target in targets::ALL {
        for seed in corpus(target) {
            let bytes = seed.bytes.len();
            assert!(bytes <= MOST, "{}: {bytes} bytes", seed.name);
        }
    }
}

#[test]
fn the_campaigns_have_every_table() {
    let seeds = corpus(&targets::CAMPAIGN);
    let all: String = seeds
        .iter()
        .map(|seed| String::from_utf8_lossy(&seed.bytes))
        .collect();
    let mut missing = Vec::new();
    let mut look = |headers: [String; 2]| {
        if !headers.iter().any(|header| all.contains(header)) {
            missing.push(headers);
        }
    };
    format::visit(&mut |path, key| match key.takes {
        Takes::Table(_) => look([
            format!("[{}]", path.join(".")),
            format!("{} = {{", key.name),
        ]),
        Takes::Tables(..) => look([format!("[[{}]]", path.join(".")), String::from("\0")]),
        _ => {}
    });
    for play in [
        &format::PLAY,
        &format::STEP,
        &format::INVARIANT,
        &format::GOAL,
    ] {
        look([play.header.to_owned(), play.header.to_owned()]);
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_expressions_call_every_function() {
    let seeds = corpus(&targets::EXPRESSION);
    for function in format::FUNCTIONS.iter().chain(format::CALLS) {
        let call = format!("{}('", function.name);
        let calls = |text: &[u8]| String::from_utf8_lossy(text).contains(&call);
        assert!(seeds.iter().any(|seed| calls(&seed.bytes)), "{call}");
    }
}

#[test]
fn the_archives_meet_every_refusal() {
    let seeds = corpus(&targets::ARCHIVE);
    let refusal = |bytes: &[u8]| {
        let said = format!("{:?}", Parcel::open(bytes).err()?);
        Some(said.split(['(', ' ']).next()?.to_owned())
    };
    let met: BTreeSet<String> = seeds.iter().filter_map(|it| refusal(&it.bytes)).collect();
    let missing: Vec<_> = REFUSALS.iter().filter(|it| !met.contains(**it)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let opened = seeds.iter().filter(|it| it.name.starts_with("opened."));
    assert!(opened.clone().count() > 0);
    for seed in opened {
        assert_eq!(Parcel::open(&seed.bytes).err(), None, "{}", seed.name);
    }
}

#[test]
fn the_saves_replay_to_their_end_once_they_are_mended() {
    for seed in corpus(&targets::SAVE) {
        let whole = ["whole", "every-action"].contains(&seed.name.as_str());
        assert!(!whole || targets::replays(&seed.bytes), "{}", seed.name);
    }
}
