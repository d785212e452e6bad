#![no_main]

#[path = "../../common/mod.rs"]
mod common;
mod mended;
#[path = "../targets/mod.rs"]
#[allow(dead_code)] // The tests take more of it.
mod targets;

use targets::CAMPAIGN;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (CAMPAIGN.run)(bytes));

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    mended::mutate(&CAMPAIGN, data, size, most, seed)
});
