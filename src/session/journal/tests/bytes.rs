//! Damage to the bytes: every change, insertion, deletion, truncation, and every disorder of tables must be found,
//! and all before it kept. Counts are printed (`cargo test journal -- --nocapture`).

use super::parts_of;
use super::sample_entries;
use super::sample_header;
use super::sample_parts;
use crate::session::disk::sim::below;
use crate::session::disk::sim::next;
use crate::session::journal::damage::DamageKind;
use crate::session::journal::error::OpenError;
use crate::session::journal::scan;
use crate::session::journal::scan::Opened;

const ACTIONS: u64 = 3;

/// The number of whole actions before byte `at`; `None` within the header.
fn whole_before(parts: &[Vec<u8>], at: usize) -> Option<usize> {
    let mut end = 0;
    let whole = parts.iter().take_while(|part| {
        end += part.len();
        end <= at
    });
    whole.count().checked_sub(1)
}

/// Tells whether damage at byte `at` was found and cost nothing before it.
fn is_found(parts: &[Vec<u8>], at: usize, bytes: &[u8]) -> bool {
    let entries = sample_entries(ACTIONS);
    match (scan::all(bytes), whole_before(parts, at)) {
        (Err(_), kept) => kept.is_none(),
        (Ok((opened, _)), Some(kept)) => {
            opened
                .damage
                .is_some_and(|d| d.kept == kept && d.byte as usize <= at)
                && opened.entries == entries[..kept]
        }
        (Ok(_), None) => false,
    }
}

/// All changes there are, or a good set of them in a debug build, which is slow.
fn changes() -> Vec<u8> {
    match cfg!(debug_assertions) {
        true => vec![0x01, 0x02, 0x04, 0x10, 0x20, 0x40, 0x80, 0xff],
        false => (1..=255).collect(),
    }
}

#[test]
fn every_change_of_a_byte_is_found() {
    let parts = sample_parts(ACTIONS);
    let mut bytes = parts.concat();
    let (mut tried, mut missed) = (0, 0);
    for at in 0..bytes.len() {
        for change in changes() {
            bytes[at] ^= change;
            tried += 1;
            missed += u32::from(!is_found(&parts, at, &bytes));
            bytes[at] ^= change;
        }
    }
    println!("changed bytes: {tried} tried, {missed} undetected");
    assert_eq!(missed, 0);
}

#[test]
fn every_byte_put_in_or_taken_out_is_found() {
    let parts = sample_parts(ACTIONS);
    let bytes = parts.concat();
    let (mut tried, mut missed) = (0, 0);
    let mut try_it = |changed: &[u8]| {
        // A byte among its likes: the first that differs is where it shows.
        let shows = bytes
            .iter()
            .zip(changed)
            .take_while(|(a, b)| a == b)
            .count();
        tried += 1;
        missed += u32::from(!is_found(&parts, shows, changed));
    };
    for at in 0..bytes.len() {
        for byte in [b'\n', b' ', b'0', b'"', 0, bytes[at]] {
            let changed = [&bytes[..at], &[byte], &bytes[at..]].concat();
            try_it(&changed);
        }
        let without = [&bytes[..at], &bytes[at + 1..]].concat();
        // The very last byte taken out is a truncation, tried elsewhere.
        if at + 1 < bytes.len() {
            try_it(&without);
        }
    }
    println!("inserted and deleted bytes: {tried} tried, {missed} undetected");
    assert_eq!(missed, 0);
}

#[test]
fn every_length_keeps_what_is_whole() {
    let parts = sample_parts(ACTIONS);
    let bytes = parts.concat();
    let mut wrong = Vec::new();
    for len in 0..bytes.len() {
        let cut = scan::all(&bytes[..len]);
        let right = match (cut, whole_before(&parts, len)) {
            (Err(OpenError::Empty), None) => len == 0,
            (Err(OpenError::NotOurs | OpenError::BadHeader(_)), None) => len > 0,
            (Ok((opened, _)), Some(kept)) => is_cut_at(&opened, kept, len, &parts),
            _ => false,
        };
        if !right {
            wrong.push(len);
        }
    }
    println!("truncated: {} lengths, {} wrong", bytes.len(), wrong.len());
    assert_eq!(wrong, Vec::<usize>::new());
}

fn is_cut_at(opened: &Opened, kept: usize, len: usize, parts: &[Vec<u8>]) -> bool {
    let good: usize = parts[..=kept].iter().map(Vec::len).sum();
    let damage = match &opened.damage {
        None => len == good,
        Some(d) => {
            d.kind == DamageKind::TornTail
                && (d.byte as usize, d.lost_bytes as usize) == (good, len - good)
                && (d.kept, d.lost_actions) == (kept, 1)
        }
    };
    damage && opened.bytes as usize == good && opened.entries == sample_entries(ACTIONS)[..kept]
}

#[track_caller]
fn check_tail(tail: &[u8], kind: DamageKind, line: usize, lost_actions: usize) {
    let good = sample_parts(1).concat();
    let (opened, _) = scan::all(&[&good, tail].concat()).expect("readable");
    let damage = opened.damage.expect("damage");
    assert_eq!(
        (damage.kind, damage.line, damage.lost_actions),
        (kind, line, lost_actions)
    );
    assert_eq!(
        (damage.kept, damage.byte, damage.lost_bytes),
        (1, good.len() as u64, tail.len() as u64)
    );
}

#[test]
fn a_tail_is_told_as_what_it_looks_like() {
    let parts = sample_parts(2);
    let (at, whole) = (parts[..2].concat().len(), &parts[1 + 1]);
    let text = String::from_utf8(whole.clone()).expect("text");
    let change = |from: &str, to: &str| text.replacen(from, to, 1).into_bytes();
    let torn = DamageKind::TornTail;
    let altered = DamageKind::Altered;
    // The header has 16 lines, the first action 7: the second begins in line 24 with its blank one.
    check_tail(&whole[..40], torn, 24, 1);
    check_tail(&[&whole[..40], &[0; 300]].concat(), torn, 24, 1);
    check_tail(&[0; 20], torn, 24, 1);
    let to_sector = 512 - at % 512;
    check_tail(
        &[vec![0; to_sector], b"check = \"0".to_vec()].concat(),
        torn,
        24,
        1,
    );
    check_tail(&vec![0; 10_000], torn, 24, 1);
    check_tail(b"\r\n", altered, 24, 1);
    check_tail(b"# a comment\n", altered, 24, 1);
    check_tail(&change("n = 2", "n = 02"), altered, 26, 1);
    check_tail(&change("n = 2", "n = 7"), altered, 26, 1);
    check_tail(&change("tick", "Tick"), altered, 27, 1);
    check_tail(&change("tick = 0", "tick = 4294967296"), altered, 27, 1);
    check_tail(&change("act = ", "act = \t"), altered, 28, 1);
    check_tail(
        &change("act = ", &format!("act = {}", "x".repeat(5000))),
        altered,
        28,
        1,
    );
    check_tail(&change("\nstate", "\nstate = 1\nstate"), altered, 29, 1);
    check_tail(&change("state = \"3c", "state = \"3C"), altered, 29, 1);
    check_tail(&change("act = { plan", "act = { plaN"), altered, 25, 1);
}

/// Puts the parts of a play of five actions, and of another play, in this order after the header.
#[track_caller]
fn check_order(order: &[usize], kept: usize, kind: Option<DamageKind>) {
    let mut header = sample_header();
    let ours = parts_of(&header, &sample_entries(5));
    header.seed = 7;
    let theirs = parts_of(&header, &sample_entries(5));
    let part = |i: &usize| {
        if *i > 10 {
            theirs[i - 10].clone()
        } else {
            ours[*i].clone()
        }
    };
    let bytes = [ours[0].clone(), order.iter().flat_map(part).collect()].concat();
    let (opened, _) = scan::all(&bytes).expect("readable");
    assert_eq!(opened.entries, sample_entries(5)[..kept]);
    assert_eq!(opened.damage.map(|d| d.kind), kind);
}

#[test]
fn every_disorder_of_tables_is_found() {
    let (altered, missing) = (DamageKind::Altered, |expected, found| DamageKind::Missing {
        expected,
        found,
    });
    let reordered = |expected, found| DamageKind::Reordered { expected, found };
    let repeated = |expected, found| DamageKind::Repeated { expected, found };
    check_order(&[1, 2, 3, 4, 5], 5, None);
    check_order(&[2, 3, 4, 5], 0, Some(missing(1, 2)));
    check_order(&[1, 2, 4, 5], 2, Some(missing(3, 4)));
    check_order(&[1, 5], 1, Some(missing(2, 5)));
    check_order(&[1, 3, 2, 4, 5], 1, Some(reordered(2, 3)));
    check_order(&[5, 4, 3, 2, 1], 0, Some(reordered(1, 5)));
    check_order(&[1, 1, 2, 3], 1, Some(repeated(2, 1)));
    check_order(&[1, 2, 3, 2, 3, 4], 3, Some(repeated(4, 2)));
    check_order(&[11, 12, 13], 0, Some(altered));
    check_order(&[1, 2, 13, 14, 15], 2, Some(altered));
    check_order(&[1, 2, 13, 4, 5], 2, Some(altered));
    check_order(&[1, 2, 14, 3], 2, Some(reordered(3, 4)));
    check_order(&[1, 2, 3, 15], 3, Some(missing(4, 5)));
}

#[test]
fn many_changes_at_once_are_found_and_borne() {
    let parts = sample_parts(ACTIONS);
    let good = parts.concat();
    let mut luck = 1;
    let (mut tried, mut missed) = (0, 0);
    for _ in 0..5_000 {
        let mut bytes = good.clone();
        let from = match below(&mut luck, 4) {
            0 => 0,
            _ => parts[0].len() as u64,
        };
        for _ in 0..=below(&mut luck, 6) {
            let at = (from + below(&mut luck, bytes.len() as u64 - from)) as usize;
            let len = below(&mut luck, 40) as usize;
            let end = bytes.len().min(at + len);
            match below(&mut luck, 4) {
                0 => bytes[at] = next(&mut luck) as u8,
                1 => bytes[at..end].fill(0),
                2 => bytes.copy_within(at..end, from as usize),
                _ => bytes[at..end].reverse(),
            }
        }
        let Some(at) = bytes.iter().zip(&good).position(|(a, b)| a != b) else {
            continue;
        };
        tried += 1;
        missed += u32::from(!is_found(&parts, at, &bytes));
    }
    println!("many changes at once: {tried} tried, {missed} undetected");
    assert_eq!(missed, 0);
}
