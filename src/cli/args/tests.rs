//! Lines that are understood, lines that are not, and help in both languages.

use super::*;
use crate::lab::strategies::Strategy;
use crate::text::Lang;
use crate::text::width;
use std::time::Duration;

fn words(line: &str) -> Vec<OsString> {
    std::iter::once("township")
        .chain(line.split_whitespace())
        .map(OsString::from)
        .collect()
}

#[test]
fn lines_are_understood() {
    let ui = Ui::new(Lang::En);
    let check =
        |line: &str, verb: Verb| assert_eq!(parse(&ui, words(line)).unwrap().verb, verb, "{line}");
    check("", Verb::Play(Wish::default()));
    check(
        "play --plain --seed 7",
        Verb::Play(Wish {
            plain: true,
            seed: Some(7),
            ..Wish::default()
        }),
    );
    let (dir, json) = ("dir".into(), true);
    check("check dir --json", Verb::Check { dir, json });
    let code = Some("E012".into());
    check("check --explain E012", Verb::Explain { code });
    check("check --explain", Verb::Explain { code: None });
    let (force, file) = (false, None);
    let (dir, order) = ("dir".into(), |dir| pack::Order { dir, file, force });
    check("pack dir", Verb::Pack(order(dir)));
    let (dir, file, force) = ("dir".into(), Some("f".into()), true);
    let order = pack::Order { dir, file, force };
    check("pack dir -o f --force", Verb::Pack(order));
    let (file, dir, force) = ("f".into(), Some("d".into()), true);
    let order = unpack::Order { file, dir, force };
    check("unpack f d --force", Verb::Unpack(order));
    let (path, force) = ("f".into(), false);
    check("install f", Verb::Install(install::Order { path, force }));
    let (json, remove) = (false, Some("a@1".into()));
    let order = campaigns::Order { json, remove };
    check("campaigns --remove a@1", Verb::Campaigns(order));
    let (of, file, force) = (SchemaOf::Plays, Some("x.json".into()), true);
    let order = schema::Order { of, file, force };
    check("schema --plays -o x.json --force", Verb::Schema(order));
    let (of, file, force) = (SchemaOf::Reforms, None, false);
    let order = schema::Order { of, file, force };
    check("schema --reforms", Verb::Schema(order));
    check("saves --lang zh", Verb::Saves);
    let (dir, json) = (None, false);
    check("doctor", Verb::Doctor { dir, json });
    let (dir, json) = (Some("dir".into()), true);
    check("doctor dir --json", Verb::Doctor { dir, json });
    let trial = Trial {
        campaign: "dir".into(),
        seed: 3,
        plays: Some(9),
        jobs: Some(2),
        strategies: vec![Strategy::Random, Strategy::Flat],
        time: Some(Duration::from_secs(5)),
        precision: Some(0.5),
        search: true,
        quick: true,
        json: false,
        event: None,
        all: false,
        against: Some("other".into()),
        html: Some("f.html".into()),
        force: true,
    };
    let line = "test dir --seed 3 --plays 9 --jobs 2 --strategies flat,random --time 5s --ci 0.5% --search --quick --against other --html f.html --force";
    check(line, Verb::Test(trial));
    let shell = Shell::Fish;
    check("completions fish", Verb::Completions { shell });
    check("man", Verb::Man);
}

#[test]
fn what_holds_for_every_verb_may_stand_anywhere() {
    let ui = Ui::new(Lang::En);
    let parsed = |line| parse(&ui, words(line)).unwrap();
    assert_eq!(parsed("replay f --saves s").saves, Some("s".into()));
    assert_eq!(parsed("--saves s replay f").saves, Some("s".into()));
    assert_eq!(parsed("doctor --color always").when, When::Always);
    assert_eq!(parsed("--color=never").when, When::Never);
    assert_eq!(parsed("doctor").when, When::Auto);
}

#[test]
fn mistakes_are_told_in_both_languages() {
    for (line, part) in [
        ("chek x", "chek"),
        ("chek x", "check"),
        ("doktor", "doctor"),
        ("play --sed 3", "--sed"),
        ("play --sed 3", "--seed"),
        ("--plian", "--plain"),
        ("play --seed x", "x"),
        ("test dir --plays 0", "0"),
        ("test dir --ci 0", "0"),
        ("test dir --time soon", "soon"),
        ("test dir --strategies randon", "random"),
        ("replay", "FILE"),
        ("replay", "township replay --help"),
        ("watch dir --month 13", "12"),
        ("watch dir --month 13", "township watch --help"),
        ("frobnicate", "township --help"),
        ("play --resume", "--resume <FILE>"),
        ("--lang fr", "zh, en"),
        ("--color blue", "auto, always, never"),
        ("completions tcsh", "bash, elvish, fish, powershell, zsh"),
    ] {
        for lang in Lang::ALL {
            let stop = parse(&Ui::new(lang), words(line)).unwrap_err();
            assert!(
                stop.error && stop.text.contains(part),
                "{line} {lang:?}: {}",
                stop.text
            );
            assert!(!stop.text.contains("\"\"") && !stop.text.contains("“”"));
            assert_eq!(stop.text.is_ascii(), lang == Lang::En, "{}", stop.text);
        }
    }
}

/// Returns what a line prints that asks for help or the version.
fn printed(lang: Lang, line: &str) -> String {
    let stop = parse(&Ui::new(lang), words(line)).unwrap_err();
    assert!(!stop.error, "{line}: {}", stop.text);
    stop.text
}

#[test]
fn every_verb_has_its_help_in_both_languages() {
    for lang in Lang::ALL {
        let ui = Ui::new(lang);
        for verb in command(Help(Some(&ui)), false).get_subcommands() {
            let long = printed(lang, &format!("{} --help", verb.get_name()));
            let short = printed(lang, &format!("{} -h", verb.get_name()));
            for text in [&long, &short] {
                assert!(!text.contains("cli-"), "{text}");
                assert!(text.lines().all(|line| width(line) <= 80), "{text}");
                assert!(text.contains(&format!("township {}", verb.get_name())));
                assert_eq!(text.is_ascii(), lang == Lang::En, "{text}");
            }
            assert!(!short.contains("  township"), "no examples: {short}");
        }
    }
}

#[test]
fn the_long_help_opens_with_examples() {
    for lang in Lang::ALL {
        let ui = Ui::new(lang);
        let text = printed(lang, "--help");
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
        assert!(at("township play --plain") < at(ui.say("cli-usage-heading").trim()));
        assert!(!printed(lang, "-h").contains("township play --plain"));
    }
}

#[test]
fn the_version_is_one_line() {
    for line in ["--version", "-V"] {
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(printed(Lang::En, line), format!("township {version}\n"));
    }
}

#[test]
fn the_language_is_found_before_anything_else() {
    let check = |line: &str, lang: Option<&str>| {
        assert_eq!(early(&words(line), "--lang"), lang.map(OsStr::new));
    };
    check("play --lang zh", Some("zh"));
    check("--lang=en", Some("en"));
    check("doctor --language x", None);
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_taken_whole() {
    use std::os::unix::ffi::OsStrExt;
    let path = OsStr::from_bytes(b"/\xff.toml");
    let line = ["--settings".into(), path.to_owned(), "play".into()];
    assert_eq!(early(&line, "--settings"), Some(path));
}

#[test]
fn the_command_is_well_formed() {
    command(Help(Some(&Ui::new(Lang::Zh))), true).debug_assert();
}

#[test]
fn options_of_playing_do_without_the_verb() {
    let parsed = |line: &str| parse(&Ui::new(Lang::En), words(line));
    for line in [
        "--plain",
        "--seed 7",
        "--lang zh --plain --name Li",
        "--resume x.toml",
    ] {
        let short = parsed(line).unwrap_or_else(|stop| panic!("{line}: {stop:?}"));
        let long = parsed(&format!("play {line}")).expect("it is understood");
        assert_eq!(short, long, "{line}");
    }
    for line in [
        "saves --plain",
        "check --seed 7",
        "--nonsense",
        "--seed seven",
    ] {
        assert!(parsed(line).expect_err(line).error, "{line}");
    }
}

#[test]
fn help_may_be_asked_for_as_a_verb() {
    for lang in Lang::ALL {
        assert_eq!(printed(lang, "help"), printed(lang, "--help"));
        assert_eq!(printed(lang, "help play"), printed(lang, "play --help"));
        assert_eq!(printed(lang, "--color never help"), printed(lang, "--help"));
    }
}
