//! What a save promises: the form of the file, what damage is found, what survives faults.

mod bytes;
mod faults;
mod form;

use crate::session::journal::act::Act;
use crate::session::journal::entry;
use crate::session::journal::entry::Entry;
use crate::session::journal::header;
use crate::session::journal::header::Header;

fn sample_header() -> Header {
    Header {
        program: "0.1.0".to_owned(),
        campaign: "liuxi-2017".to_owned(),
        campaign_version: "1.0.0".to_owned(),
        campaign_hash: "0f1e2d3c".to_owned(),
        seed: 18_446_744_073_709_551_615,
        player: "Wu \"小吴\" \\ 吴".to_owned(),
        language: "zh-CN".to_owned(),
        started: "2017-03-01".to_owned(),
        note: String::new(),
    }
}

fn sample_entry(i: u64) -> Entry {
    let acts: [toml::Value; 4] = [
        toml::Value::String("rest".to_owned()),
        toml::toml! { sign = 3 }.into(),
        toml::toml! { plan = { flood = [12, 4], why = "雨夜" } }.into(),
        toml::Value::String("说 \"no\"\n".to_owned()),
    ];
    Entry {
        tick: (i / 3) as u32,
        act: Act::of(&acts[i as usize % 4]).expect("writable"),
        state: i.wrapping_mul(0x9e37_79b9_7f4a_7c15),
    }
}

fn sample_entries(count: u64) -> Vec<Entry> {
    (1..=count).map(sample_entry).collect()
}

/// A save in parts: the header, then each action.
fn parts_of(header: &Header, entries: &[Entry]) -> Vec<Vec<u8>> {
    let (text, mut check) = header::render(header);
    let mut parts = vec![text.into_bytes()];
    for (n, entry) in (1..).zip(entries) {
        let (text, next) = entry::render(entry, n, check);
        parts.push(text.into_bytes());
        check = next;
    }
    parts
}

fn sample_parts(count: u64) -> Vec<Vec<u8>> {
    parts_of(&sample_header(), &sample_entries(count))
}
