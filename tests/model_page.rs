//! `docs/model.md` is generated from the constants' own table; this test compares the two, and writes the page anew when
//! `TOWNSHIP_BLESS` is set.

use std::fmt::Write as _;
use std::path::Path;

use township::engine::constants::Constant;
use township::engine::model::Model;
use township::engine::regime::{Era, Regime};

fn table(page: &mut String, constants: &[Constant]) {
    page.push_str("| key | default | range | what |\n|---|---|---|---|\n");
    for c in constants {
        writeln!(
            page,
            "| `{}` | {} | {} to {} | {} |",
            c.name,
            c.default,
            c.min,
            c.max,
            c.doc.trim()
        )
        .unwrap();
    }
}

fn page() -> String {
    let mut page = String::from(
        "# The constants of the model\n\nEvery number of the equations, with its default and its range. A campaign overrides \
         them in `[model]` and `[regime]`. Section signs point into the description of the model.\n\n## `[model]`\n\n",
    );
    table(&mut page, Model::TABLE);
    page.push_str("\n## `[regime]`\n\n");
    table(&mut page, Regime::TABLE);
    page.push_str("\nThe eras set these; all else stays at its default.\n\n| key | E1 | E2 | E3 |\n|---|---|---|---|\n");
    let mut eras = [Era::E1, Era::E2, Era::E3].map(Era::regime);
    for c in Regime::TABLE {
        let values = eras.each_mut().map(|r| {
            *r.named(c.name)
                .expect("a constant of the table has a field")
        });
        if values.iter().any(|v| *v != c.default) {
            writeln!(
                page,
                "| `{}` | {} | {} | {} |",
                c.name, values[0], values[1], values[2]
            )
            .unwrap();
        }
    }
    page
}

#[test]
fn the_page_is_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    if std::env::var_os("TOWNSHIP_BLESS").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page(),
        "docs/model.md is not what the constants say: run with TOWNSHIP_BLESS=1"
    );
}

#[test]
fn defaults_lie_in_their_ranges() {
    for c in Model::TABLE.iter().chain(Regime::TABLE) {
        assert!(c.min <= c.default && c.default <= c.max, "{}", c.name);
    }
}
