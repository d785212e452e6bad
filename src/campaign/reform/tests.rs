//! Reforms: what they set, in which order, and what a command line may ask for.

use super::*;
use crate::campaign::check_texts;
use crate::campaign::checked::Checked;
use crate::campaign::load_builtin;

/// The shipped campaign's files with one more.
fn with(files: &[(&str, &str)]) -> Checked {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a fixture") {
        let path = entry.expect("a file").path();
        if path.is_file() {
            let name = path.file_name().expect("a name").to_string_lossy();
            texts.push((
                name.into_owned(),
                std::fs::read_to_string(&path).expect("text"),
            ));
        }
    }
    let more = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    texts.extend(more);
    check_texts("smallest", texts)
}

fn reform(id: &str, rest: &str) -> String {
    format!(
        "[reform]\nid = \"{id}\"\nname = {{ zh = \"甲\", en = \"A\" }}\nabout = {{ zh = \"乙。\", en = \"B.\" }}\n{rest}"
    )
}

#[test]
fn a_reform_is_carried_out_after_those_it_names() {
    let first = reform(
        "first",
        "[regime]\ninspections = 2\nranking = \"yearly\"\n[lines]\nliability = 0.4\n",
    );
    let second = reform(
        "second",
        "with = [\"first\"]\n[regime]\ninspections = 1\n[[line]]\nid = \"fire\"\nliability = 0.2\n",
    );
    let checked = with(&[
        ("reforms/first.toml", &first),
        ("reforms/second.toml", &second),
    ]);
    let said = checked.report.render(crate::text::Lang::En, false);
    let campaign = checked.campaign.expect("it can be played");
    let line = &campaign.book.lines[0].id;
    let second = checked
        .reforms
        .iter()
        .find(|r| r.id == "second")
        .expect(&said);
    let world = changed(&campaign.world, &second.changes);
    assert_eq!(
        (world.regime.inspections, world.regime.ranking),
        (1.0, 12.0)
    );
    assert_eq!(
        world.lines[0].liability,
        if line == "fire" { 0.2 } else { 0.4 },
        "{said}"
    );
}

#[test]
fn a_circle_of_reforms_ends() {
    let a = reform("a", "with = [\"b\"]\n[regime]\ninspections = 2\n");
    let b = reform("b", "with = [\"a\"]\n[regime]\ninspections = 1\n");
    let checked = with(&[("reforms/a.toml", &a), ("reforms/b.toml", &b)]);
    let values = |id: &str| {
        let found = checked
            .reforms
            .iter()
            .find(|r| r.id == id)
            .expect("it is there");
        found
            .changes
            .iter()
            .map(|change| change.value)
            .collect::<Vec<_>>()
    };
    assert_eq!((values("a"), values("b")), (vec![1.0, 2.0], vec![2.0, 1.0]));
}

#[test]
fn a_reform_is_no_part_of_the_campaign() {
    let plain = with(&[]).campaign.expect("it can be played");
    let broken = with(&[("reforms/x.toml", "[reform]\n[regime]\ninspection = 2\n")]);
    assert!(!broken.report.diagnostics.is_empty());
    assert_eq!(broken.campaign.expect("it can be played").hash, plain.hash);
}

#[test]
fn every_number_is_found_by_its_name_and_can_be_set() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    let mut all = 0;
    for param in Param::all(&campaign.book) {
        let name = param.name(&campaign.book);
        assert_eq!(Param::parse(&name, &campaign.book), Ok(param));
        let before = param.read(&campaign.world);
        let ends = [*param.range().start(), *param.range().end()];
        let other = ends
            .into_iter()
            .find(|end| *end != before)
            .expect("a range");
        let change = Change {
            param,
            value: other,
        };
        let parsed = Change::parse(&change.written(&campaign.book), &campaign.book);
        assert_eq!(parsed, Ok(change));
        let mut world = campaign.world.clone();
        param.set(&mut world, other);
        let closes = name.ends_with("power_closes");
        let without_path = name.ends_with("rigidity") && before == 0.0;
        if !closes && !without_path {
            assert_eq!(param.read(&world), other, "{name}");
        }
        all += 1;
    }
    assert!(all > 250, "{all}");
}

#[test]
fn what_a_command_line_asks_for_is_checked() {
    let campaign = load_builtin("liuxi-2017").expect("it ships");
    let parse = |text: &str| Change::parse(text, &campaign.book);
    let near = |text: &str| match parse(text) {
        Err(Wrong::NoSuch(no)) => no.near,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(
        near("regime.inspection=2").as_deref(),
        Some("regime.inspections")
    );
    assert_eq!(near("inspections=2").as_deref(), Some("regime.inspections"));
    assert_eq!(
        near("line.floood.power=1").as_deref(),
        Some("line.flood.power")
    );
    assert_eq!(near("x"), None);
    assert!(
        matches!(parse("regime.inspections=13"), Err(Wrong::Range { most, .. }) if most == 12.0)
    );
    assert!(matches!(
        parse("regime.inspections"),
        Err(Wrong::NotANumber(_))
    ));
    assert!(matches!(
        parse("regime.inspections=nan"),
        Err(Wrong::Range { .. })
    ));
    assert!(matches!(
        parse("township.hours=100.5"),
        Err(Wrong::Range { .. })
    ));
    assert!(matches!(
        parse("regime.ranking=2"),
        Err(Wrong::Range { .. })
    ));
    let yearly = parse("regime.ranking=yearly").expect("a word");
    assert_eq!(yearly.value, 12.0);
    assert_eq!(parse("regime.veto=false").expect("a word").value, 0.0);
}
