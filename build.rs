//! Packs the texts that are rarely read, so that a play need not carry them unpacked: the pages behind `check --explain`,
//! the starter of `new`, and the words that no play says. `text::bundle` unpacks them. Deliberately absent: anything
//! generated that is kept.

use std::env;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// What is packed, and from where.
const BUNDLES: [(&str, &str); 4] = [
    ("pages", "src/campaign/explain/pages"),
    ("starter", "src/campaign/starter/files"),
    ("words-zh", "src/text/ui/others/zh"),
    ("words-en", "src/text/ui/others/en"),
];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    for (name, folder) in BUNDLES {
        println!("cargo::rerun-if-changed={folder}");
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        add(&mut packer, Path::new(folder), "")?;
        let packed = Path::new(&out).join(name).with_extension("packed");
        fs::write(packed, packer.finish()?)?;
    }
    Ok(())
}

/// Adds the files of a folder in order of their names: the name, the length, the bytes.
fn add(packer: &mut impl Write, folder: &Path, above: &str) -> io::Result<()> {
    let entries: io::Result<Vec<_>> = fs::read_dir(folder)?.collect();
    let mut entries = entries?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(packer, &entry.path(), &format!("{name}/"))?;
            continue;
        }
        let bytes = fs::read(entry.path())?;
        writeln!(packer, "{name}\n{}", bytes.len())?;
        packer.write_all(&bytes)?;
    }
    Ok(())
}
