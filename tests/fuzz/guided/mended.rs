//! How an input is changed: as libFuzzer likes, and every other time with its sizes and check values made right again.

use crate::targets::Target;

/// Changes the first `size` bytes, and returns how many there are then.
pub fn mutate(target: &Target, data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let size = libfuzzer_sys::fuzzer_mutate(data, size, most);
    if seed.is_multiple_of(2) {
        return size;
    }
    let mended = (target.mend)(&data[..size]);
    match data.get_mut(..mended.len()) {
        Some(place) if mended.len() <= most => {
            place.copy_from_slice(&mended);
            mended.len()
        }
        _ => size,
    }
}
