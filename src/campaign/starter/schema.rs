//! The schemas in a campaign's folder, and the first line of each file that points an editor to its own.

use crate::campaign::schema::SchemaOf;
use crate::campaign::schema::schema;
use crate::campaign::starter::File;
use crate::text::Lang;

/// The schema of a campaign's files, and that of a designer's plays.
const NAMES: [(SchemaOf, &str); 2] = [
    (SchemaOf::Campaign, "schema.json"),
    (SchemaOf::Plays, "plays.schema.json"),
];
/// How a line begins that points to a schema.
const POINTER: &str = "#:schema ";

/// Adds the schemas with their hints in a language, and points every file that is read to its own.
pub fn pointed(files: Vec<File>, hints: Lang) -> Vec<File> {
    let mut files: Vec<File> = files.into_iter().map(point).collect();
    files.retain(|file| NAMES.iter().all(|(_, name)| file.name != *name));
    files.extend(NAMES.map(|(of, name)| File {
        name: name.to_owned(),
        bytes: schema(of, &[hints]).into_bytes(),
    }));
    files
}

/// Points a file to its schema; one that points somewhere already points there instead.
fn point(file: File) -> File {
    let is_read = file.name.ends_with(".toml");
    let Some(text) = std::str::from_utf8(&file.bytes).ok().filter(|_| is_read) else {
        return file;
    };
    let is_play = file.name.ends_with(".play.toml");
    let (_, schema) = NAMES[usize::from(is_play)];
    let up = match file.name.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    };
    let rest = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with(POINTER) => rest.to_owned(),
        _ => format!("\n{text}"),
    };
    File {
        bytes: format!("{POINTER}{up}{schema}\n{rest}").into_bytes(),
        name: file.name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, before: &str, after: &str) {
        let file = point(File {
            name: name.to_owned(),
            bytes: before.into(),
        });
        assert_eq!(String::from_utf8(file.bytes).unwrap(), after, "{name}");
    }

    #[test]
    fn each_file_points_from_where_it_lies() {
        check("a.toml", "x = 1\n", "#:schema ./schema.json\n\nx = 1\n");
        check("events/a.toml", "", "#:schema ../schema.json\n\n");
        check(
            "a.toml",
            "#:schema ../schema.json\n\nx = 1\n",
            "#:schema ./schema.json\n\nx = 1\n",
        );
        check(
            "plays/a.play.toml",
            "x = 1\n",
            "#:schema ../plays.schema.json\n\nx = 1\n",
        );
        check("guide/a.md", "# A\n", "# A\n");
    }
}
