//! What a zip file says it holds, and where: its directory and the header of each file, held against one another.
//!
//! The files must lie one behind the other from the first byte to the directory, and the directory up to the end. So
//! nothing overlaps, nothing hides between them, and no other reader can find other files than this one. Touches nothing;
//! unpacks nothing.

use crate::campaign::archive::names;
use crate::campaign::archive::names::NameFault;
use crate::campaign::archive::records::FILE_MARK;
use crate::campaign::archive::records::RawListed;
use crate::campaign::archive::records::Reader;
use crate::campaign::archive::records::Said;
use crate::campaign::archive::refusal::Refusal;
use crate::campaign::limits;
use std::collections::BTreeMap;
use std::ops::Range;

/// A file to unpack: its name and size are allowed, its place is its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its path.
    pub name: String,
    /// Whether it is packed at all.
    pub deflated: bool,
    /// Where its bytes are.
    pub data: Range<usize>,
    /// How many bytes it unpacks to.
    pub size: usize,
    /// The check value of these.
    pub crc: u32,
}

/// A file in the directory.
#[derive(Debug)]
struct Listed<'b> {
    said: Said<'b>,
    name: String,
    offset: usize,
    folder: bool,
}

/// The end of the file: how many files there are, and where their directory begins.
struct End {
    entries: usize,
    directory: Range<usize>,
}

/// Bytes of the record at the end.
const END: usize = 22;
const END_MARK: &[u8] = b"PK\x05\x06";
const AFTER_MARK: &[u8] = b"PK\x07\x08";
const ZIP64_MARK: &[u8] = b"PK\x06\x07";

/// Flags: encrypted in one of three ways; sizes behind the file; and those that change nothing (how it was pressed, UTF-8).
const ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
const SIZES_BEHIND: u16 = 1 << 3;
const HARMLESS: u16 = SIZES_BEHIND | 1 << 1 | 1 << 2 | 1 << 11;

/// Extra fields that would give a second meaning to a file: sizes of zip64, encryption, another name.
const ZIP64_FIELD: u16 = 0x0001;
const AES_FIELD: u16 = 0x9901;
const NAME_FIELD: u16 = 0x7075;

/// Reads the directory of a zip file, in order of places, and refuses whatever is not of the plainest kind.
pub(super) fn survey(bytes: &[u8]) -> Result<Vec<Entry>, Refusal> {
    if bytes.len() > limits::ARCHIVE_BYTES {
        return Err(Refusal::TooBig);
    }
    let end = end(bytes)?;
    let mut listed = list(bytes, &end)?;
    unique(&listed)?;
    sizes(&listed)?;
    listed.sort_by_key(|file| file.offset);
    let mut entries = Vec::new();
    let mut at = 0;
    for file in listed {
        if file.offset != at {
            return Err(Refusal::Disorder);
        }
        let data = place(&bytes[..end.directory.start], &file)?;
        at = after(&bytes[..end.directory.start], &file, data.end)?;
        if !file.folder {
            entries.push(Entry {
                deflated: file.said.method == 8,
                size: file.said.size as usize,
                crc: file.said.crc,
                name: file.name,
                data,
            });
        }
    }
    if at != end.directory.start {
        return Err(Refusal::Disorder);
    }
    Ok(entries)
}

/// Reads the record at the end, which must be the last thing in the file.
fn end(bytes: &[u8]) -> Result<End, Refusal> {
    let begins = [FILE_MARK, END_MARK]
        .iter()
        .any(|mark| bytes.starts_with(mark));
    let Some(at) = bytes
        .len()
        .checked_sub(END)
        .filter(|&at| bytes[at..].starts_with(END_MARK))
    else {
        let ended = bytes.windows(END_MARK.len()).any(|mark| mark == END_MARK);
        return Err(match (begins, ended) {
            (true, true) => Refusal::Disorder,
            (true, false) => Refusal::Truncated,
            (false, _) => Refusal::NotAZip,
        });
    };
    let mut read = Reader(&bytes[at + END_MARK.len()..]);
    let end = read.end().ok_or(Refusal::Truncated)?;
    let zip64 = at
        .checked_sub(20)
        .is_some_and(|at| bytes[at..].starts_with(ZIP64_MARK));
    if zip64 || end.here == u16::MAX || end.size == u32::MAX || end.offset == u32::MAX {
        return Err(Refusal::Zip64);
    }
    if end.disk != 0 || end.first != 0 || end.here != end.all {
        return Err(Refusal::Split);
    }
    let (start, size) = (end.offset as usize, end.size as usize);
    if end.comment != 0 || start.checked_add(size) != Some(at) || !begins {
        return Err(Refusal::Disorder);
    }
    let entries = usize::from(end.all);
    if entries > limits::ARCHIVE_ENTRIES {
        return Err(Refusal::TooManyFiles);
    }
    Ok(End {
        entries,
        directory: start..at,
    })
}

/// Reads the directory, all of it.
fn list<'b>(bytes: &'b [u8], end: &End) -> Result<Vec<Listed<'b>>, Refusal> {
    let mut read = Reader(&bytes[end.directory.clone()]);
    let mut listed = Vec::new();
    for _ in 0..end.entries {
        let raw = read.listed().ok_or(Refusal::Disorder)?;
        listed.push(judged(raw)?);
    }
    if read.0.is_empty() {
        Ok(listed)
    } else {
        Err(Refusal::Disorder)
    }
}

/// Judges one file by what the directory says of it.
fn judged(raw: RawListed<'_>) -> Result<Listed<'_>, Refusal> {
    let name = String::from_utf8_lossy(raw.said.name).into_owned();
    let folder = name.ends_with('/');
    let fault = match (std::str::from_utf8(raw.said.name), name.strip_suffix('/')) {
        (Err(_), _) => Err(NameFault::Form),
        (Ok(_), Some(folder)) => names::folder(folder),
        (Ok(_), None) => names::file(&name),
    };
    // A link is a link whatever its name, and a name's fault says more than an odd method.
    match (raw.attributes >> 16) & 0o170_000 {
        0o120_000 => return Err(Refusal::Link(name)),
        0 => {}
        0o100_000 if !folder => {}
        0o040_000 if folder => {}
        0o100_000 | 0o040_000 => return Err(Refusal::Disagrees(name)),
        _ => return Err(Refusal::Device(name)),
    }
    if let Err(fault) = fault {
        return Err(Refusal::Name(name, fault));
    }
    if raw.said.flags & ENCRYPTED != 0 || fields(raw.extra, AES_FIELD) {
        return Err(Refusal::Encrypted(name));
    }
    if !matches!(raw.said.method, 0 | 8) {
        return Err(Refusal::Packing(name));
    }
    let beyond = [raw.said.packed, raw.said.size, raw.offset].contains(&u32::MAX);
    if beyond || fields(raw.extra, ZIP64_FIELD) {
        return Err(Refusal::Zip64);
    }
    if raw.disk != 0 {
        return Err(Refusal::Split);
    }
    if raw.comment != 0 {
        return Err(Refusal::Disorder);
    }
    let stored = raw.said.method == 0 && raw.said.packed != raw.said.size;
    let odd = raw.said.flags & !HARMLESS != 0 || fields(raw.extra, NAME_FIELD);
    if stored || odd || (folder && raw.said.size != 0) {
        return Err(Refusal::Disagrees(name));
    }
    Ok(Listed {
        said: raw.said,
        name,
        offset: raw.offset as usize,
        folder,
    })
}

/// Refuses names that stand there twice, on some systems or on all.
fn unique(listed: &[Listed<'_>]) -> Result<(), Refusal> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for file in listed {
        match seen.insert(file.name.to_ascii_lowercase(), &file.name) {
            Some(other) if other == file.name => return Err(Refusal::Twice(file.name.clone())),
            Some(other) => return Err(Refusal::Twins(other.to_owned(), file.name.clone())),
            None => {}
        }
    }
    Ok(())
}

/// Holds what the files say of their sizes against the limits.
fn sizes(listed: &[Listed<'_>]) -> Result<(), Refusal> {
    if listed.iter().filter(|file| !file.folder).count() > limits::FILES {
        return Err(Refusal::TooManyFiles);
    }
    let mut all = 0;
    for file in listed {
        let (packed, size) = (file.said.packed as usize, file.said.size as usize);
        if size > limits::FILE_BYTES {
            return Err(Refusal::FileTooBig(file.name.clone()));
        }
        // Both are far below what a product could exceed.
        if size > limits::ARCHIVE_SMALL && size / limits::ARCHIVE_RATIO > packed {
            return Err(Refusal::Bomb(file.name.clone()));
        }
        all += size;
    }
    if all > limits::FOLDER_BYTES {
        return Err(Refusal::AllTooBig);
    }
    Ok(())
}

/// Returns where a file's bytes are, if its own header says what the directory says.
fn place(bytes: &[u8], file: &Listed<'_>) -> Result<Range<usize>, Refusal> {
    let disagrees = || Refusal::Disagrees(file.name.clone());
    let mut read = Reader(bytes.get(file.offset..).ok_or(Refusal::Disorder)?);
    let (mut said, extra) = read.header().ok_or(Refusal::Disorder)?;
    let start = bytes.len() - read.0.len();
    if fields(extra, ZIP64_FIELD) {
        return Err(Refusal::Zip64);
    }
    let behind = said.flags & SIZES_BEHIND != 0;
    if behind && (said.crc, said.packed, said.size) == (0, 0, 0) {
        (said.crc, said.packed, said.size) = (file.said.crc, file.said.packed, file.said.size);
    }
    if said != file.said || fields(extra, NAME_FIELD) || fields(extra, AES_FIELD) {
        return Err(disagrees());
    }
    let end = start.checked_add(file.said.packed as usize);
    let end = end.filter(|end| *end <= bytes.len());
    end.map(|end| start..end).ok_or(Refusal::Disorder)
}

/// Returns where a file ends, the sizes behind it included.
fn after(bytes: &[u8], file: &Listed<'_>, end: usize) -> Result<usize, Refusal> {
    if file.said.flags & SIZES_BEHIND == 0 {
        return Ok(end);
    }
    let mut read = Reader(bytes.get(end..).ok_or(Refusal::Disorder)?);
    if read.0.starts_with(AFTER_MARK) {
        read.take(AFTER_MARK.len());
    }
    let said = (read.u32(), read.u32(), read.u32());
    let listed = &file.said;
    if said == (Some(listed.crc), Some(listed.packed), Some(listed.size)) {
        Ok(bytes.len() - read.0.len())
    } else {
        Err(Refusal::Disagrees(file.name.clone()))
    }
}

/// Tells whether extra fields hold one of this kind. Fields that cannot be read hold every kind.
fn fields(extra: &[u8], kind: u16) -> bool {
    let mut read = Reader(extra);
    while !read.0.is_empty() {
        let (Some(found), Some(bytes)) = (read.u16(), read.u16()) else {
            return true;
        };
        if found == kind || read.take(usize::from(bytes)).is_none() {
            return true;
        }
    }
    false
}
