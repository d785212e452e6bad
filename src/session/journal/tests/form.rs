//! The form of the file, and that reading gives back what was written.

use super::parts_of;
use super::sample_entries;
use super::sample_header;
use super::sample_parts;
use crate::session::journal::act::Act;
use crate::session::journal::entry::Entry;
use crate::session::journal::error::OpenError;
use crate::session::journal::error::TextFlaw;
use crate::session::journal::header::Header;
use crate::session::journal::header::MAX_TEXT;
use crate::session::journal::scan;
use crate::session::journal::scan::MAX_ACTIONS;
use proptest::prelude::*;

/// A save that format 1 once wrote. It must be read, and be written again to the byte, by every later version.
const GOLDEN: &str = include_str!("../../../../tests/fixtures/saves/format-1.toml");

#[test]
fn format_1_is_read_and_written_as_it_ever_was() {
    let (opened, reach) = scan::all(GOLDEN.as_bytes()).expect("readable");
    assert_eq!(opened.header, sample_header());
    assert_eq!(opened.entries, sample_entries(4));
    assert_eq!((opened.damage, reach.bytes), (None, GOLDEN.len()));
    assert_eq!(
        String::from_utf8(sample_parts(4).concat()),
        Ok(GOLDEN.to_owned())
    );
}

#[test]
fn a_save_is_toml() {
    let table: toml::Table = GOLDEN.parse().expect("TOML");
    assert_eq!(table["township"]["campaign"].as_str(), Some("liuxi-2017"));
    assert_eq!(
        table["action"][1]["act"],
        sample_entries(2)[1].act.read().expect("a value")
    );
    assert_eq!(table["action"].as_array().map(Vec::len), Some(4));
}

#[track_caller]
fn check_header(bytes: &[u8], error: OpenError) {
    assert_eq!(
        scan::all(bytes).map(|_| ()),
        Err(error),
        "{}",
        String::from_utf8_lossy(bytes)
    );
}

#[test]
fn what_is_no_save_is_told_as_what_it_is() {
    let newer = |format, program: Option<&str>| OpenError::NewerFormat {
        format,
        program: program.map(str::to_owned),
    };
    check_header(b"", OpenError::Empty);
    check_header(b"\0\0\0\0", OpenError::NotOurs);
    check_header(b"[campaign]\nid = \"x\"\n", OpenError::NotOurs);
    check_header(&[0xff; 200_000], OpenError::NotOurs);
    check_header(
        "[township]\nformat = 2\nprogram = \"0.9.0\"\n".as_bytes(),
        newer(2, Some("0.9.0")),
    );
    check_header(
        b"# x\n[township]\nformat = 7\nprogram = \"\\u001b\"\n",
        newer(7, None),
    );
    check_header(
        b"[township]\nformat = 99999999999\n",
        OpenError::BadHeader(1),
    );
    check_header(b"[township]\nformat = 0\n", OpenError::BadHeader(1));
    let crlf = GOLDEN.replace('\n', "\r\n");
    check_header(crlf.as_bytes(), OpenError::BadHeader(1));
    check_header(
        GOLDEN.replace("seed = \"1", "seed = \"91").as_bytes(),
        OpenError::BadHeader(11),
    );
    check_header(
        GOLDEN.replace("seed = \"1", "seed = \"2").as_bytes(),
        OpenError::BadHeader(11),
    );
    check_header(
        GOLDEN.replace("zh-CN", "zh-TW").as_bytes(),
        OpenError::BadHeader(16),
    );
    check_header(
        GOLDEN.replace("\"zh-CN\"", "7").as_bytes(),
        OpenError::BadHeader(13),
    );
    check_header(
        GOLDEN.replace("zh-CN", &"z".repeat(5000)).as_bytes(),
        OpenError::BadHeader(13),
    );
}

#[test]
fn a_header_takes_no_text_that_a_terminal_obeys_or_that_has_no_end() {
    let mut header = sample_header();
    assert_eq!(header.flaw(), None);
    header.player = "x".repeat(MAX_TEXT);
    assert_eq!(header.flaw(), None);
    header.player.push('x');
    let too_long = TextFlaw::TooLong {
        bytes: MAX_TEXT + 1,
        limit: MAX_TEXT,
    };
    assert_eq!(header.flaw(), Some(("player", too_long)));
    header.player = "\u{1b}[2J".to_owned();
    assert_eq!(header.flaw(), Some(("player", TextFlaw::Control)));
}

#[test]
fn a_save_holds_so_many_actions_and_no_more() {
    let entries = vec![sample_entries(1)[0].clone(); MAX_ACTIONS + 1];
    let bytes = parts_of(&sample_header(), &entries).concat();
    let (opened, _) = scan::all(&bytes).expect("readable");
    let damage = opened.damage.expect("damage");
    assert_eq!(opened.entries.len(), MAX_ACTIONS);
    assert_eq!(
        (damage.kind, damage.lost_actions),
        (crate::session::journal::damage::DamageKind::TooMany, 1)
    );
}

fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[^\\p{Cc}]{0,40}").expect("a pattern")
}

fn any_header() -> impl Strategy<Value = Header> {
    let names = (text(), text(), text(), text());
    let others = (text(), text(), text(), text());
    (names, any::<u64>(), others).prop_map(|(a, seed, b)| Header {
        program: a.0,
        campaign: a.1,
        campaign_version: a.2,
        campaign_hash: a.3,
        seed,
        player: b.0,
        language: b.1,
        started: b.2,
        note: b.3,
    })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let act = prop_oneof![
        any::<String>().prop_map(toml::Value::from),
        any::<i64>().prop_map(toml::Value::from),
        any::<f64>()
            .prop_filter("not a NaN", |f| !f.is_nan())
            .prop_map(toml::Value::from),
        proptest::collection::btree_map(any::<String>(), any::<Vec<bool>>(), 0..4)
            .prop_map(|map| toml::Value::try_from(map).expect("a table")),
    ];
    let fits = act.prop_filter_map("fits its line", |value| Act::of(&value).ok());
    (any::<u32>(), fits, any::<u64>()).prop_map(|(tick, act, state)| Entry { tick, act, state })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_gives_back_what_was_written(header in any_header(), entries in proptest::collection::vec(any_entry(), 0..8)) {
        prop_assume!(header.flaw().is_none());
        let bytes = parts_of(&header, &entries).concat();
        let (opened, reach) = scan::all(&bytes).expect("readable");
        prop_assert_eq!(opened.header, header);
        prop_assert_eq!(opened.entries, entries);
        prop_assert_eq!((opened.damage, reach.bytes), (None, bytes.len()));
        let table = String::from_utf8_lossy(&bytes).parse::<toml::Table>();
        prop_assert!(table.is_ok(), "{:?}", table);
    }

    #[test]
    fn any_bytes_are_borne(head in 0..2usize, bytes in any::<Vec<u8>>()) {
        let start = ["", &GOLDEN[..GOLDEN.find("\n[[action]]").unwrap_or(0)]][head];
        let opened = scan::all(&[start.as_bytes(), &bytes].concat());
        prop_assert!(bytes.is_empty() || !matches!(opened, Ok((o, _)) if o.damage.is_none()));
    }
}
