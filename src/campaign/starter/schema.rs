//! The schemas in a campaign's folder, and the first line of each file that points an editor to its own.

use crate::campaign::archive::Member;
use crate::campaign::schema::SchemaOf;
use crate::campaign::schema::schema;
use crate::campaign::starter::File;
use crate::text::Lang;

/// How a line begins that points to a schema.
const POINTER: &str = "#:schema ";

/// Adds the schemas with their hints in a language, and points every file that is read to its own.
pub fn pointed(files: Vec<File>, hints: Lang) -> Vec<File> {
    let mut files: Vec<File> = files.into_iter().map(point).collect();
    files.retain(|file| SchemaOf::ALL.iter().all(|of| file.name != of.file()));
    files.extend(SchemaOf::ALL.map(|of| File {
        name: of.file().to_owned(),
        bytes: schema(of, &[hints]).into_bytes(),
    }));
    files
}

/// Writes the schemas that files which were packed point to: they were left out, and the editor wants them.
pub fn wanted(files: &[Member], hints: Lang) -> Vec<Member> {
    let points = |file: &Member, of: SchemaOf| {
        let first = file.text.lines().next().unwrap_or_default();
        SchemaOf::of_file(&file.name) == Some(of) && first.trim_end() == pointer(&file.name, of)
    };
    let wanted = SchemaOf::ALL
        .into_iter()
        .filter(|of| files.iter().any(|file| points(file, *of)));
    let written = wanted.map(|of| Member {
        name: of.file().to_owned(),
        text: schema(of, &[hints]),
    });
    written.collect()
}

/// Returns the line that points from a file to a schema in the campaign's folder.
fn pointer(name: &str, of: SchemaOf) -> String {
    let up = match name.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    };
    format!("{POINTER}{up}{}", of.file())
}

/// Points a file to its schema; one that points somewhere already points there instead.
fn point(file: File) -> File {
    let text = std::str::from_utf8(&file.bytes).ok();
    let Some((text, of)) = text.zip(SchemaOf::of_file(&file.name)) else {
        return file;
    };
    let rest = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with(POINTER) => rest.to_owned(),
        _ => format!("\n{text}"),
    };
    File {
        bytes: format!("{}\n{rest}", pointer(&file.name, of)).into_bytes(),
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
        check(
            "reforms/a.toml",
            "#:schema ../../reforms.schema.json\n\nx = 1\n",
            "#:schema ../reforms.schema.json\n\nx = 1\n",
        );
        check("guide/a.md", "# A\n", "# A\n");
        check("reforms/a.md", "# A\n", "# A\n");
    }

    #[test]
    fn only_what_is_pointed_to_is_wanted() {
        let wanted = |name: &str, first: &str| -> Vec<String> {
            let file = Member {
                name: name.to_owned(),
                text: format!("{first}\n\nx = 1\n"),
            };
            let schemas = wanted(&[file], Lang::En).into_iter();
            schemas.map(|schema| schema.name).collect()
        };
        assert_eq!(wanted("a.toml", "#:schema ./schema.json"), ["schema.json"]);
        assert_eq!(
            wanted("plays/a.play.toml", "#:schema ../plays.schema.json\r"),
            ["plays.schema.json"]
        );
        assert_eq!(
            wanted("reforms/a.toml", "#:schema ../reforms.schema.json"),
            ["reforms.schema.json"]
        );
        assert_eq!(wanted("reforms/a.toml", "#:schema ../schema.json"), [""; 0]);
        // Outside the folder, or another's: none of ours.
        assert_eq!(wanted("a.toml", "#:schema ../schema.json"), [""; 0]);
        assert_eq!(wanted("a.toml", "#:schema https://x/schema.json"), [""; 0]);
        assert_eq!(wanted("a.toml", "x = 1"), [""; 0]);
        assert_eq!(wanted("a.md", "#:schema ./schema.json"), [""; 0]);
    }
}
