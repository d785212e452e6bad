//! The records of a zip file, byte by byte: its end, its directory, the header of each file. Nothing is judged here.

/// What the header of a file begins with.
pub(super) const FILE_MARK: &[u8] = b"PK\x03\x04";
/// What a file in the directory begins with.
const LIST_MARK: &[u8] = b"PK\x01\x02";

/// What one of the two headers of a file says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said<'b> {
    pub flags: u16,
    pub method: u16,
    pub crc: u32,
    pub packed: u32,
    pub size: u32,
    pub name: &'b [u8],
}

/// The record at the end as it stands there.
pub(super) struct RawEnd {
    pub disk: u16,
    pub first: u16,
    pub here: u16,
    pub all: u16,
    pub size: u32,
    pub offset: u32,
    pub comment: u16,
}

/// A file in the directory as it stands there.
pub(super) struct RawListed<'b> {
    pub said: Said<'b>,
    pub extra: &'b [u8],
    pub comment: u16,
    pub disk: u16,
    pub attributes: u32,
    pub offset: u32,
}

/// Bytes that are read from the front.
pub(super) struct Reader<'b>(pub &'b [u8]);

impl<'b> Reader<'b> {
    pub fn take(&mut self, bytes: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    pub fn end(&mut self) -> Option<RawEnd> {
        Some(RawEnd {
            disk: self.u16()?,
            first: self.u16()?,
            here: self.u16()?,
            all: self.u16()?,
            size: self.u32()?,
            offset: self.u32()?,
            comment: self.u16()?,
        })
    }

    /// Reads what both headers begin with, up to the length of the name.
    fn said(&mut self) -> Option<(Said<'b>, usize)> {
        let (flags, method) = (self.u16()?, self.u16()?);
        let _time = self.u32()?;
        let (crc, packed, size) = (self.u32()?, self.u32()?, self.u32()?);
        let name = usize::from(self.u16()?);
        let said = Said {
            flags,
            method,
            crc,
            packed,
            size,
            name: &[],
        };
        Some((said, name))
    }

    pub fn listed(&mut self) -> Option<RawListed<'b>> {
        if self.take(LIST_MARK.len())? != LIST_MARK {
            return None;
        }
        let _made_and_needed = self.u32()?;
        let (mut said, name) = self.said()?;
        let extra = usize::from(self.u16()?);
        let comment = self.u16()?;
        let disk = self.u16()?;
        let _text = self.u16()?;
        let (attributes, offset) = (self.u32()?, self.u32()?);
        said.name = self.take(name)?;
        let extra = self.take(extra)?;
        self.take(usize::from(comment))?;
        Some(RawListed {
            said,
            extra,
            comment,
            disk,
            attributes,
            offset,
        })
    }

    /// Reads a file's own header: what it says, and its extra fields.
    pub fn header(&mut self) -> Option<(Said<'b>, &'b [u8])> {
        if self.take(FILE_MARK.len())? != FILE_MARK {
            return None;
        }
        let _needed = self.u16()?;
        let (mut said, name) = self.said()?;
        let extra = usize::from(self.u16()?);
        said.name = self.take(name)?;
        Some((said, self.take(extra)?))
    }
}
