//! Texts that are in the program packed, since they are rarely read: the build packs them, this unpacks them. Touches
//! nothing outside; deliberately absent: which texts there are (whoever needs them brings their bundle).

use std::io::Read;

use flate2::read::DeflateDecoder;

/// A text with its path below its folder, `/` between the parts.
pub type Text = (String, String);

/// Unpacks a bundle: for each file its name, its length and its bytes. A bundle is our own; one that is broken ends early,
/// and the tests of what is in it find that.
pub fn unpack(packed: &[u8]) -> Vec<Text> {
    let mut all = String::new();
    if DeflateDecoder::new(packed)
        .read_to_string(&mut all)
        .is_err()
    {
        return Vec::new();
    }
    let (mut texts, mut rest) = (Vec::new(), all.as_str());
    while let Some((text, after)) = first(rest) {
        texts.push(text);
        rest = after;
    }
    texts
}

/// Takes the first file off; returns it with what is left.
fn first(rest: &str) -> Option<(Text, &str)> {
    let (name, rest) = rest.split_once('\n')?;
    let (length, rest) = rest.split_once('\n')?;
    let (text, rest) = rest.split_at_checked(length.parse().ok()?)?;
    Some(((name.to_owned(), text.to_owned()), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked() {
        let pages = unpack(include_bytes!(concat!(env!("OUT_DIR"), "/pages.packed")));
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/campaign/explain/pages");
        assert_eq!(pages.len(), std::fs::read_dir(folder).unwrap().count());
        for (name, text) in pages {
            let file = std::path::Path::new(folder).join(&name);
            assert_eq!(std::fs::read_to_string(file).unwrap(), text, "{name}");
        }
        assert_eq!(unpack(b"no bundle"), []);
    }
}
