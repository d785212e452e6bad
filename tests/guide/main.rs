//! The authoring guide, done step by step as a reader would: its campaign grows chapter by chapter, in both languages; it
//! checks, plays to its end, passes its own plays, and the program says what the pages show.
//!
//! Where the program's words have changed, `TOWNSHIP_BLESS=1 cargo test --test guide` writes the new ones into the pages;
//! sessions with lines left out (`…`) are mended by hand.

mod book;
#[path = "../common/mod.rs"]
mod common;
mod fill;
mod shop;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::OnceLock;

use book::Page;
use common::Random;
use shop::Differs;
use shop::Shop;
use township::campaign::check_dir;
use township::campaign::code::Severity;
use township::campaign::load_dir;
use township::lab::script;
use township::plain::reading;
use township::text::Lang;

/// Does what a page asks; sessions must say what the page shows.
fn work(shop: &mut Shop, page: &Page, translated: Option<&Path>) {
    for block in &page.blocks {
        shop.take(block, translated);
    }
    let differ = shop.turn();
    if std::env::var_os("TOWNSHIP_BLESS").is_some() {
        bless(page, &differ);
        return;
    }
    let differ: Vec<String> = differ
        .into_iter()
        .map(|Differs { has, said, .. }| {
            format!("--- the page has\n{has}\n--- and it says\n{said}\n")
        })
        .collect();
    assert!(
        differ.is_empty(),
        "{}\n{}",
        page.path.display(),
        differ.concat()
    );
}

/// Writes what the program says into the page.
fn bless(page: &Page, differ: &[Differs]) {
    let text = fs::read_to_string(&page.path).expect("a page");
    let mut parts: Vec<String> = text.split("```console\n").map(str::to_owned).collect();
    for Differs { nth, has, said } in differ {
        if has.lines().any(|line| line == "…") {
            println!(
                "{}: by hand\n{has}\n--- it says\n{said}",
                page.path.display()
            );
        } else {
            parts[nth + 1] = parts[nth + 1].replacen(has, said, 1);
        }
    }
    fs::write(&page.path, parts.join("```console\n")).expect("a page");
}

/// The campaign of a chapter has no errors, can be played to its end, and its designer's plays pass.
fn sound(dir: &Path, page: &Page) {
    let checked = check_dir(dir);
    let errors = checked.report.count(Severity::Error);
    let said = checked.report.render(Lang::En, false);
    assert_eq!(errors, 0, "{}\n{said}", page.path.display());
    let campaign = Arc::new(checked.campaign.expect("it can be played"));
    for seed in 0..8 {
        let state = Random::new(seed, &campaign.world).play(&campaign.world, seed, &mut (), |_| {});
        assert!(state.ending.is_some(), "{}: no ending", page.path.display());
    }
    for played in script::run_all(&campaign, &checked.scripts, &reading::read) {
        let failed = played.failures.len();
        let report = check_dir(dir).report.with(played.failures);
        assert_eq!(
            failed,
            0,
            "{}\n{}",
            page.path.display(),
            report.render(Lang::En, false)
        );
    }
}

/// Works through the tutorial; the other book's campaign is needed from the chapter on translation.
fn tutorial(lang: Lang, translated: Option<&Path>) -> Shop {
    let mut shop = Shop::new(lang);
    for (n, page) in book::pages(lang, "tutorial/").iter().enumerate() {
        if translated.is_none() && page.blocks.contains(&book::Block::Fill) {
            break;
        }
        work(&mut shop, page, translated);
        // The first chapter ends with what the checker still misses.
        if n > 0 {
            sound(&shop.dir(), page);
        }
    }
    shop
}

/// The campaign as it stands before it is translated, made once.
fn finished(lang: Lang) -> &'static Shop {
    static SHOPS: [OnceLock<Shop>; 2] = [const { OnceLock::new() }; 2];
    SHOPS[lang as usize].get_or_init(|| tutorial(lang, None))
}

#[test]
fn the_tutorial_builds_its_campaign_in_both_languages() {
    for (lang, other) in [(Lang::Zh, Lang::En), (Lang::En, Lang::Zh)] {
        let shop = tutorial(lang, Some(&finished(other).dir()));
        let report = check_dir(&shop.dir()).report;
        assert!(report.is_clean(), "{}", report.render(Lang::En, false));
        let campaign = load_dir(&shop.dir()).unwrap_or_else(|_| panic!("it was checked"));
        assert_eq!(campaign.languages.len(), 2);
        assert_eq!(campaign.world.events.len(), 10);
    }
}

#[test]
fn both_books_build_the_same_town() {
    let [zh, en] = Lang::ALL
        .map(|lang| load_dir(&finished(lang).dir()).unwrap_or_else(|_| panic!("it was checked")));
    for seed in 0..20 {
        let [zh, en] = [&zh, &en].map(|campaign| {
            Random::new(seed, &campaign.world).play(&campaign.world, seed, &mut (), |_| {})
        });
        assert_eq!(zh.hash(), en.hash(), "seed {seed}");
    }
}

#[test]
fn every_recipe_works_in_the_finished_campaign() {
    for lang in Lang::ALL {
        let recipes = book::pages(lang, "recipes/");
        assert!(recipes.len() >= 9, "{lang:?}");
        for page in &recipes {
            assert!(!page.blocks.is_empty(), "{} shows nothing", page.name);
            let mut shop = Shop::after(finished(lang));
            work(&mut shop, page, None);
            sound(&shop.dir(), page);
        }
    }
}

#[test]
fn what_the_pages_on_the_lab_build_is_sound() {
    for lang in Lang::ALL {
        for page in &book::pages(lang, "lab/") {
            assert!(!page.blocks.is_empty(), "{} shows nothing", page.name);
            let mut shop = Shop::after(finished(lang));
            work(&mut shop, page, None);
            sound(&shop.dir(), page);
        }
    }
}

#[test]
fn what_the_pages_on_tools_show_is_what_the_program_says() {
    for lang in Lang::ALL {
        for page in &book::pages(lang, "tools/") {
            work(&mut Shop::after(finished(lang)), page, None);
        }
    }
}

#[test]
fn both_books_have_the_same_pages_and_no_link_leads_nowhere() {
    let [zh, en] = Lang::ALL.map(|lang| {
        let pages = book::pages(lang, "");
        for page in &pages {
            let text = fs::read_to_string(&page.path).expect("a page");
            for link in links(&text) {
                let there = page.path.parent().expect("a page has a folder").join(link);
                assert!(there.exists(), "{}: {link}", page.path.display());
            }
        }
        pages.into_iter().map(|page| page.name).collect::<Vec<_>>()
    });
    assert_eq!(zh, en);
}

/// Finds the links to other files of a page.
fn links(text: &str) -> Vec<&str> {
    let targets = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'));
    let files = targets.map(|(target, _)| target.split('#').next().unwrap_or(target));
    files
        .filter(|target| !target.is_empty() && !target.contains("://"))
        .collect()
}
