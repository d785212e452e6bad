//! The bytes of one entry, unpacked: never more than it says, and exactly what it says.

use crate::campaign::archive::directory::Entry;
use crate::campaign::archive::refusal::Refusal;
use flate2::Crc;
use flate2::Decompress;
use flate2::FlushDecompress;
use flate2::Status;

/// Unpacks an entry whose size has been found allowed.
pub(super) fn inflate(packed: &[u8], entry: &Entry) -> Result<Vec<u8>, Refusal> {
    let damaged = || Refusal::Damaged(entry.name.clone());
    let bytes = if entry.deflated {
        deflated(packed, entry.size).ok_or_else(damaged)?
    } else {
        packed.to_vec()
    };
    let mut crc = Crc::new();
    crc.update(&bytes);
    if bytes.len() == entry.size && crc.sum() == entry.crc {
        Ok(bytes)
    } else {
        Err(damaged())
    }
}

/// Unpacks into one byte more than there should be; there is something wrong unless that stays free and all of `packed` is used.
fn deflated(packed: &[u8], size: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(size + 1);
    let mut stream = Decompress::new(false);
    let status = stream.decompress_vec(packed, &mut bytes, FlushDecompress::Finish);
    let whole = status.ok()? == Status::StreamEnd && stream.total_in() == packed.len() as u64;
    whole.then_some(bytes)
}
