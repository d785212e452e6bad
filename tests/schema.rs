//! `campaigns/schema.json`, `plays.schema.json` and `reforms.schema.json` are written from the description of the format;
//! this test compares them, and writes the files anew when `TOWNSHIP_BLESS` is set. The shipped files point to them.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;
use township::campaign;
use township::campaign::SchemaOf;
use township::campaign::builtin_ids;
use township::campaign::format;
use township::cli;
use township::cli::schema;
use township::cli::schema::Order;
use township::text::Lang;
use township::text::Ui;

fn campaigns() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("campaigns")
}

#[test]
fn the_schema_that_ships_is_the_format() {
    for of in SchemaOf::ALL {
        let name = of.file();
        let path = campaigns().join(name);
        let written = campaign::schema(of, &Lang::ALL);
        if std::env::var_os("TOWNSHIP_BLESS").is_some() {
            fs::write(&path, &written).expect("the schema can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == written,
            "campaigns/{name} is not the format: TOWNSHIP_BLESS=1 cargo test --test schema"
        );
    }
}

/// Collects the files of a folder and how deep below it they lie.
fn files(dir: &Path, depth: usize, found: &mut Vec<(PathBuf, usize)>) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, depth + 1, found);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push((path, depth));
        }
    }
}

#[test]
fn every_shipped_file_points_to_it() {
    for id in builtin_ids() {
        let mut found = Vec::new();
        files(&campaigns().join(id), 1, &mut found);
        assert!(!found.is_empty());
        for (path, depth) in found {
            let below = path.strip_prefix(campaigns().join(id)).expect("below it");
            let below = below.to_string_lossy().replace('\\', "/");
            let name = SchemaOf::of_file(&below)
                .expect("a schema is for it")
                .file();
            let text = fs::read_to_string(&path).expect("a file");
            let wanted = format!("#:schema {}{name}\n", "../".repeat(depth));
            assert!(text.starts_with(&wanted), "{}: {wanted}", path.display());
        }
    }
}

#[test]
fn every_key_of_the_format_is_in_it_with_its_hint() {
    for lang in Lang::ALL {
        let schema: Value =
            serde_json::from_str(&campaign::schema(SchemaOf::Campaign, &[lang])).expect("JSON");
        let mut seen = 0;
        format::visit(&mut |path, key| {
            let mut at = &schema;
            for (depth, name) in path.iter().enumerate() {
                let property = &at["properties"][name];
                assert!(property.is_object(), "{path:?}");
                if depth + 1 == path.len() {
                    let said = property["description"].as_str().unwrap_or_default();
                    assert!(said.starts_with(key.doc.get(lang)), "{path:?}: {said}");
                    seen += 1;
                }
                let inner = property.get("items").unwrap_or(property);
                if let Some(name) = inner["$ref"]
                    .as_str()
                    .and_then(|to| to.strip_prefix("#/$defs/"))
                {
                    at = &schema["$defs"][name];
                }
            }
        });
        assert!(seen > 100, "{seen}");
    }
}

/// Runs the verb: exit code and what it wrote.
fn run(file: Option<&Path>, force: bool) -> (u8, String) {
    let (of, file) = (SchemaOf::Campaign, file.map(Path::to_owned));
    let order = Order { of, file, force };
    let mut out = Vec::new();
    let code = schema::run(&Ui::new(Lang::En), &order, &mut out).expect("memory takes everything");
    (code, String::from_utf8(out).expect("text"))
}

#[test]
fn a_file_is_written_whole_and_never_overwritten_unasked() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    let file = dir.path().join("schema.json");
    let (code, said) = run(Some(&file), false);
    assert_eq!(code, cli::DONE, "{said}");
    assert!(said.ends_with("#:schema ../schema.json\n"), "{said}");
    assert_eq!(
        fs::read_to_string(&file).expect("written"),
        run(None, false).1
    );
    // In a campaign's own folder it lies beside some files and above others.
    fs::write(dir.path().join("campaign.toml"), "").expect("a file for the test");
    let said = run(Some(&file), true).1;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        (lines[1], lines[3]),
        ("#:schema ./schema.json", "#:schema ../schema.json")
    );
    fs::write(&file, "mine").expect("a file for the test");
    let (code, said) = run(Some(&file), false);
    assert_eq!(code, cli::COULD_NOT);
    assert!(said.contains("--force"), "{said}");
    assert_eq!(fs::read_to_string(&file).expect("kept"), "mine");
    assert_eq!(run(Some(&file), true).0, cli::DONE);
    assert_ne!(fs::read_to_string(&file).expect("written"), "mine");
    let nowhere = dir.path().join("nowhere/schema.json");
    assert_eq!(run(Some(&nowhere), false).0, cli::COULD_NOT);
}
