//! Reforms: what is wrong with one is told with its place and keeps nobody from playing, and those that ship do what they say.
//!
//! A fixture below `tests/reforms` is a reform, laid beside the smallest campaign and one reform that is sound; what is said
//! about it in both languages is a snapshot.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::LazyLock;

use insta::assert_snapshot;
use proptest::prelude::*;
use township::campaign::Campaign;
use township::campaign::Checked;
use township::campaign::builtin_ids;
use township::campaign::check_builtin;
use township::campaign::check_texts;
use township::campaign::code::Severity;
use township::campaign::reform::Param;
use township::campaign::reform::Reform;
use township::campaign::reform::changed;
use township::engine::world::World;
use township::text::Lang;
use township::text::is_clean;

/// A reform that is sound.
const FIRST: &str = "[reform]\nid = \"first\"\nname = { zh = \"头一个\", en = \"The first\" }\n\
                     about = { zh = \"检查两次。\", en = \"Two inspections.\" }\n\n[regime]\ninspections = 2\n";

fn tests(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(below)
}

fn read(path: PathBuf) -> String {
    fs::read_to_string(path).expect("a fixture")
}

/// Checks the smallest campaign with the sound reform and others beside it.
fn beside(others: &[(&str, &str)]) -> Checked {
    let own = ["campaign.toml", "story.toml"];
    let mut files = own
        .map(|name| {
            (
                name.to_owned(),
                read(tests("campaigns/smallest").join(name)),
            )
        })
        .to_vec();
    files.push(("reforms/a-first.toml".to_owned(), FIRST.to_owned()));
    for (name, text) in others {
        files.push((format!("reforms/{name}.toml"), (*text).to_owned()));
    }
    check_texts("smallest", files)
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_keeps_nobody_from_playing() {
    let mut seen = 0;
    for entry in fs::read_dir(tests("reforms")).expect("fixtures") {
        let path = entry.expect("a fixture").path();
        let name = path.file_stem().expect("a name").to_string_lossy();
        let text = read(path.clone());
        let checked = beside(&[(&name, &text)]);
        let said = Lang::ALL.map(|lang| checked.report.render(lang, false));
        assert!(
            checked.report.count(Severity::Error) > 0,
            "{name}: {}",
            said[1]
        );
        assert!(checked.campaign.is_some(), "{name}: {}", said[1]);
        for found in &checked.report.diagnostics {
            let file = checked.report.sources.file(found.place.file);
            let file = file.expect("it stands in a file");
            assert_eq!(file.name, format!("reforms/{name}.toml"), "{}", said[1]);
        }
        let said = said.join("\n");
        assert!(is_clean(&said), "{name}");
        assert_snapshot!(&*name, said);
        seen += 1;
    }
    assert!(seen >= 10, "{seen}");
}

#[test]
fn the_reforms_beside_a_broken_one_are_read() {
    let checked = beside(&[("broken", "[reform\n")]);
    let ids: Vec<&str> = checked.reforms.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["first"]);
}

/// A shipped campaign and its reforms.
fn shipped(id: &str) -> (Campaign, Vec<Reform>) {
    let checked = check_builtin(id).expect("it ships");
    let report = checked.report.render(Lang::En, false);
    assert!(checked.report.is_clean(), "{report}");
    (checked.campaign.expect("it is clean"), checked.reforms)
}

/// The first campaign that ships, read once.
fn liuxi() -> &'static (Campaign, Vec<Reform>) {
    static LIUXI: LazyLock<(Campaign, Vec<Reform>)> = LazyLock::new(|| shipped("liuxi-2017"));
    &LIUXI
}

#[track_caller]
fn one<'r>(reforms: &'r [Reform], id: &str) -> &'r Reform {
    let found = reforms.iter().find(|reform| reform.id == id);
    found.unwrap_or_else(|| panic!("no reform {id}"))
}

/// Every number of a world, in one order.
fn numbers(campaign: &Campaign, world: &World) -> Vec<(String, f64)> {
    let book = &campaign.book;
    let all = Param::all(book).map(|param| (param.name(book), param.read(world)));
    all.collect()
}

#[test]
fn every_shipped_reform_changes_something() {
    for id in builtin_ids() {
        let (campaign, reforms) = shipped(id);
        assert!(!reforms.is_empty(), "{id} has none");
        for reform in &reforms {
            let after = changed(&campaign.world, &reform.changes);
            let before = numbers(&campaign, &campaign.world);
            assert_ne!(before, numbers(&campaign, &after), "{}", reform.id);
            // And each of its lines does: what sets a number to what it is already says nothing.
            for change in &reform.changes {
                let after = changed(&campaign.world, &[*change]);
                assert_ne!(
                    before,
                    numbers(&campaign, &after),
                    "{}: {}",
                    reform.id,
                    change.written(&campaign.book)
                );
            }
        }
    }
}

#[test]
fn a_reform_in_name_only_reads_as_many_papers_as_before() {
    let (campaign, reforms) = liuxi();
    let read = |world: &World| world.regime.inspections * world.model.paper_strict;
    let after = changed(&campaign.world, &one(reforms, "cosmetic").changes);
    assert!(after.regime.inspections < campaign.world.regime.inspections);
    assert_eq!(read(&after), read(&campaign.world));
}

/// What the one that carries out the others is made of.
const PARTS: [&str; 6] = [
    "duty-lists",
    "assessment",
    "platforms",
    "team",
    "conduct",
    "veto-catalogue",
];

proptest! {
    /// The parts touch different numbers, so that their order is nothing.
    #[test]
    fn all_together_is_its_parts_in_any_order(order in Just(PARTS.to_vec()).prop_shuffle()) {
        let (campaign, reforms) = liuxi();
        let together = changed(&campaign.world, &one(reforms, "all-together").changes);
        let mut by_and_by = campaign.world.clone();
        for id in order {
            by_and_by = changed(&by_and_by, &one(reforms, id).changes);
        }
        prop_assert_eq!(numbers(campaign, &together), numbers(campaign, &by_and_by));
    }

    /// Whatever parts are left out, what the others set is set.
    #[test]
    fn a_reform_sets_what_it_says_whatever_came_before(first in 0..PARTS.len(), then in 0..PARTS.len()) {
        let (campaign, reforms) = liuxi();
        let first = changed(&campaign.world, &one(reforms, PARTS[first]).changes);
        let then = one(reforms, PARTS[then]);
        let world = changed(&first, &then.changes);
        for change in &then.changes {
            let name = change.param.name(&campaign.book);
            // A share of a gap is no number of the world.
            if !name.ends_with("power_closes") {
                prop_assert_eq!(change.param.read(&world), change.value, "{}", name);
            }
        }
    }
}
