//! Every choice of languages gives a campaign that checks clean, and one language has no trace of the other.

use super::*;
use crate::campaign::check_dir;
use crate::campaign::load_builtin;

/// The choices, each with the language of its comments.
const CHOICES: [(&[Lang], Lang); 6] = [
    (&[Lang::Zh], Lang::Zh),
    (&[Lang::En], Lang::En),
    (&[Lang::Zh, Lang::En], Lang::Zh),
    (&[Lang::Zh, Lang::En], Lang::En),
    (&[Lang::En, Lang::Zh], Lang::En),
    (&[Lang::En, Lang::Zh], Lang::Zh),
];

fn starter(languages: &[Lang], comments: Lang) -> Vec<File> {
    files(&Wish {
        id: "tongba",
        languages,
        comments,
        titles: &[],
    })
}

#[track_caller]
fn check_clean(id: &str, files: &[File]) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join(id);
    place::write(&dir, files).unwrap();
    let checked = check_dir(&dir);
    assert!(
        checked.report.is_clean(),
        "{}",
        checked.report.render(Lang::En, false)
    );
}

fn text(file: &File) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

fn is_han(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c)
}

#[test]
fn every_choice_checks_clean() {
    for (languages, comments) in CHOICES {
        check_clean("tongba", &starter(languages, comments));
    }
}

#[test]
fn nothing_is_left_open_and_no_mark_is_left() {
    for (languages, comments) in CHOICES {
        for file in starter(languages, comments) {
            for mark in ["{{", "}}", "#zh", "#en "] {
                assert!(!text(&file).contains(mark), "{}: {mark}", file.name);
            }
            assert!(!text(&file).contains("\n\n\n"), "{}", file.name);
            assert!(text(&file).lines().all(|line| line.trim_end() == line));
        }
    }
}

#[test]
fn english_alone_has_no_chinese_character() {
    for file in starter(&[Lang::En], Lang::En) {
        let found: Vec<_> = text(&file).lines().filter(|l| l.contains(is_han)).collect();
        assert!(found.is_empty(), "{}: {found:?}", file.name);
        assert!(!text(&file).contains(".zh"), "{}", file.name);
    }
}

#[test]
fn chinese_alone_has_no_english_text_or_comment() {
    for file in starter(&[Lang::Zh], Lang::Zh) {
        assert!(!text(&file).contains(".en"), "{}", file.name);
        for line in text(&file).lines() {
            let comment = line.split_once("# ").map(|(_, comment)| comment);
            let prose = comment.or_else(|| line.split_once(".zh = \"").map(|(_, p)| p));
            let prose = prose.filter(|prose| !prose.starts_with("\"\""));
            assert!(
                prose.is_none_or(|prose| prose.contains(is_han)),
                "{}: {line}",
                file.name
            );
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let both = starter(&Lang::ALL, Lang::En);
    let count = |code: &str| -> usize {
        let mark = format!(".{code} = ");
        let lines = both.iter().flat_map(|file| text(file).lines());
        lines.filter(|line| line.contains(&mark)).count()
    };
    assert!(count("zh") > 100);
    assert_eq!(count("zh"), count("en"));
}

#[test]
fn titles_go_to_the_languages_in_their_order() {
    let files = files(&Wish {
        id: "x",
        languages: &[Lang::En, Lang::Zh],
        comments: Lang::En,
        titles: &["A \"quoted\" year".into()],
    });
    let head = files.iter().find(|file| file.name == "campaign.toml");
    let head: toml::Table = text(head.unwrap()).parse().unwrap();
    let title = &head["campaign"]["title"];
    assert_eq!(title["en"].as_str(), Some("A \"quoted\" year"));
    assert_eq!(title["zh"].as_str(), Some("水到山脊"));
}

#[test]
fn a_copy_keeps_everything_but_its_name() {
    let from = load_builtin("liuxi-2017").unwrap();
    let files = copy::shipped(&from.id).unwrap();
    let copied = copy::renamed(files.clone(), "mine", &["我的".into()]);
    check_clean("mine", &copied);
    for (old, new) in files.iter().zip(&copied) {
        if old.name != "campaign.toml" {
            assert_eq!(old, new);
            continue;
        }
        let changed: Vec<_> = text(old)
            .lines()
            .zip(text(new).lines())
            .filter(|(old, new)| old != new)
            .map(|(_, new)| new)
            .collect();
        let expected = [
            "id = \"mine\"",
            "version = \"0.1.0\"",
            "title.zh = \"我的\"",
        ];
        assert_eq!(changed, expected);
        assert_eq!(text(old).lines().count(), text(new).lines().count());
    }
}
