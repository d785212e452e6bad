//! Files to the bytes of a `.township` file: the same bytes for the same files.
//!
//! No clock, no owner, no system goes in: every file is of 1 January 1980, mode 644, made on Unix.

use crate::campaign::archive::Member;
use crate::campaign::archive::refusal::Refusal;
use crate::campaign::limits;
use flate2::Compress;
use flate2::Compression;
use flate2::FlushCompress;
use std::io::Cursor;
use std::io::Write;
use zip::CompressionMethod;
use zip::DateTime;
use zip::System;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// How hard to press, 0 to 9.
const LEVEL: u32 = 9;

/// Writes the files, which are in order of their names.
pub(super) fn write(files: &[Member]) -> Result<Vec<u8>, Refusal> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let done = writer
            .start_file(file.name.as_str(), options(file))
            .and_then(|()| Ok(writer.write_all(file.text.as_bytes())?));
        // Memory takes everything; what the format cannot hold is beyond our limits.
        done.map_err(|_| Refusal::FileTooBig(file.name.clone()))?;
    }
    let done = writer.finish().map_err(|_| Refusal::TooBig)?;
    Ok(done.into_inner())
}

fn options(file: &Member) -> SimpleFileOptions {
    let options = SimpleFileOptions::default()
        .system(System::Unix)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    if looks_like_a_bomb(file.text.as_bytes()) {
        return options.compression_method(CompressionMethod::Stored);
    }
    options
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(i64::from(LEVEL)))
}

/// Tells whether a text presses to so little that unpacking it would be refused.
fn looks_like_a_bomb(text: &[u8]) -> bool {
    if text.len() <= limits::ARCHIVE_SMALL {
        return false;
    }
    let mut packed = Vec::with_capacity(text.len() / limits::ARCHIVE_RATIO + 1);
    let mut stream = Compress::new(Compression::new(LEVEL), false);
    let status = stream.compress_vec(text, &mut packed, FlushCompress::Finish);
    // It is one where the little room was enough.
    matches!(status, Ok(flate2::Status::StreamEnd))
}
