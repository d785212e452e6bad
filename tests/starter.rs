//! The starter and copies as somebody meets them on the command line: made, refused, played to each of their ends.

mod common;

use common::Random;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use township::campaign::Campaign;
use township::campaign::check_dir;
use township::campaign::load_dir;
use township::cli;
use township::cli::args::Beginning;
use township::cli::library::Library;
use township::cli::new;
use township::lab::duel::duels;
use township::lab::duel::weighed;
use township::lab::script;
use township::plain::reading;
use township::text::Lang;
use township::text::Ui;
use township::text::is_clean;

/// Runs `new`: exit code and what it wrote.
fn make(ui: Lang, dir: &Path, languages: &[Lang], from: Option<&str>) -> (u8, String) {
    let wish = Beginning {
        dir: dir.to_owned(),
        languages: languages.to_vec(),
        from: from.map(str::to_owned),
        titles: Vec::new(),
    };
    let mut out = Vec::new();
    let code = new::run(&Ui::new(ui), &Library::default(), &wish, &mut out)
        .expect("memory takes everything");
    (code, String::from_utf8(out).expect("text"))
}

/// Makes the starter in every choice of languages.
fn every_choice(mut each: impl FnMut(&Path, &str)) {
    let temp = tempfile::tempdir().unwrap();
    for ui in Lang::ALL {
        for languages in [&[][..], &[Lang::Zh], &[Lang::En], &Lang::ALL] {
            let dir = temp
                .path()
                .join(format!("t{}-{}", ui.code(), languages.len()));
            let _ = fs::remove_dir_all(&dir);
            let (code, said) = make(ui, &dir, languages, None);
            assert_eq!(code, cli::DONE, "{said}");
            each(&dir, &said);
        }
    }
}

fn load(dir: &Path) -> Campaign {
    load_dir(dir).unwrap_or_else(|report| panic!("{}", report.render(Lang::En, false)))
}

#[test]
fn every_choice_checks_clean_and_says_what_to_do_next() {
    every_choice(|dir, said| {
        let report = check_dir(dir).report;
        assert!(report.is_clean(), "{}", report.render(Lang::En, false));
        for verb in ["check", "play", "test", "graph"] {
            assert!(said.contains(&format!("township {verb} ")), "{said}");
        }
        assert!(is_clean(said));
    });
}

#[test]
fn the_designers_play_passes_in_every_choice() {
    every_choice(|dir, _| {
        let checked = check_dir(dir);
        let campaign = Arc::new(checked.campaign.expect("it can be played"));
        let played = script::run_all(&campaign, &checked.scripts, &reading::read);
        assert_eq!(played.len(), 2);
        let failures = played.into_iter().flat_map(|played| played.failures);
        let report = checked.report.with(failures);
        assert!(report.is_clean(), "{}", report.render(Lang::En, false));
    });
}

#[test]
fn each_option_is_worth_taking() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("worth");
    make(Lang::En, &dir, &Lang::ALL, None);
    let checked = check_dir(&dir);
    let campaign = checked.campaign.expect("it can be played");
    let found = weighed(&duels(&campaign, 1, 2), &checked.places);
    let report = checked.report.with(found);
    assert!(report.is_clean(), "{}", report.render(Lang::En, false));
}

#[test]
fn without_a_wish_the_campaign_is_in_the_readers_language() {
    let temp = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        let dir = temp.path().join(lang.code());
        make(lang, &dir, &[], None);
        assert_eq!(load(&dir).languages, [lang]);
    }
}

#[test]
fn every_play_ends_and_every_ending_is_reached() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("tongba");
    make(Lang::En, &dir, &[], None);
    let campaign = load(&dir);
    let world = &campaign.world;
    let mut endings = BTreeMap::new();
    let mut seen = vec![0; world.events.len()];
    for seed in 0..400 {
        let mut random = Random::new(seed, world);
        let state = random.play(world, seed, &mut (), |_| {});
        let ending = state.ending.expect("a play that is over has an ending");
        *endings
            .entry(campaign.book.endings[ending.ix()].id.clone())
            .or_insert(0) += 1;
        for (n, answered) in state.answered.iter().enumerate() {
            seen[n] += u32::from(answered.is_some());
        }
    }
    println!("{endings:?} {seen:?}");
    assert_eq!(endings.len(), world.endings.len(), "{endings:?}");
    for (event, seen) in campaign.book.events.iter().zip(seen) {
        assert!(seen > 0, "{} never came", event.id);
    }
}

#[test]
fn what_is_there_is_never_touched() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("mine");
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("notes.txt"), "mine").unwrap();
    for from in [None, Some("liuxi-2017")] {
        let (code, said) = make(Lang::En, &dir, &[], from);
        assert_eq!(code, cli::COULD_NOT);
        assert!(said.contains("not empty"), "{said}");
    }
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1);
    assert_eq!(fs::read(dir.join("notes.txt")).unwrap(), b"mine");
}

#[test]
fn a_name_that_cannot_be_an_id_gets_a_better_one() {
    let temp = tempfile::tempdir().unwrap();
    for (name, better) in [
        ("My Town", "my-town"),
        ("桐坝", "my-town"),
        ("2023", "town-2023"),
    ] {
        for lang in Lang::ALL {
            let (code, said) = make(lang, &temp.path().join(name), &[], None);
            assert_eq!(code, cli::COULD_NOT);
            assert!(said.contains(better), "{said}");
        }
    }
    let (code, _) = make(Lang::En, &temp.path().join("liuxi-2017"), &[], None);
    assert_eq!(code, cli::COULD_NOT);
    assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 0);
}

#[test]
fn every_file_points_to_the_schema_beside_it() {
    let temp = tempfile::tempdir().unwrap();
    for (name, from) in [("fresh", None), ("copy", Some("liuxi-2017"))] {
        let dir = temp.path().join(name);
        make(Lang::Zh, &dir, &[], from);
        let schema = fs::read_to_string(dir.join("schema.json")).unwrap();
        assert!(schema.contains("json-schema.org"));
        let mut files = vec![dir.join("campaign.toml"), dir.join("lines.toml")];
        let events = fs::read_dir(dir.join("events")).unwrap();
        files.extend(events.map(|entry| entry.unwrap().path()));
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let first = text.lines().next().unwrap();
            let path = first.strip_prefix("#:schema ").unwrap();
            let path = file.parent().unwrap().join(path);
            assert_eq!(fs::read_to_string(path).unwrap(), schema, "{first}");
            assert_eq!(text.matches("#:schema").count(), 1);
        }
    }
}

#[test]
fn a_folder_is_copied_with_all_that_belongs_to_it() {
    let temp = tempfile::tempdir().unwrap();
    let (first, second) = (temp.path().join("first"), temp.path().join("second"));
    make(Lang::Zh, &first, &Lang::ALL, None);
    let (code, said) = make(Lang::Zh, &second, &[], Some(&first.display().to_string()));
    assert_eq!(code, cli::DONE, "{said}");
    assert_eq!(load(&second).id, "second");
    assert!(check_dir(&second).report.is_clean());
    for file in [
        "guide/facilitator-zh.md",
        "guide/facilitator-en.md",
        "plays/first.play.toml",
        "reforms/half-visits.toml",
        "events/01-first-half.toml",
    ] {
        let read = |dir: &Path| fs::read(dir.join(file)).unwrap();
        assert_eq!(read(&first), read(&second), "{file}");
    }
}

#[test]
fn what_cannot_be_copied_leaves_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let broken = temp.path().join("broken");
    fs::create_dir(&broken).unwrap();
    fs::write(broken.join("campaign.toml"), "[campaign]\nid = 7\n").unwrap();
    let dir = temp.path().join("mine");
    for from in ["nowhere", &broken.display().to_string()] {
        let (code, said) = make(Lang::En, &dir, &[], Some(from));
        assert_eq!(code, cli::COULD_NOT, "{said}");
        assert!(!dir.exists());
    }
}
