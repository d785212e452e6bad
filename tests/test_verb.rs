//! `township test` as it is typed: exit codes, the report in both languages, JSON, and the same bytes for any number of jobs.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

use serde_json::Value;
use serde_json::json;
use township::lab::report::Kind;
use township::lab::report::Report;
use township::lab::report::Verdict;
use township::lab::report::finding::Finding;
use township::text::width;

fn run(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_township"))
        .arg("test")
        .args(arguments)
        .env("TOWNSHIP_HOME", home.path())
        .env_remove("NO_COLOR")
        .output()
        .expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

fn read(output: &Output) -> Report {
    serde_json::from_slice(&output.stdout).expect("a report")
}

fn smallest() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    folder.to_str().expect("text").to_owned()
}

/// Writes the smallest campaign with more in it; keeps the folder.
fn with(more: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("smallest");
    std::fs::create_dir(&into).expect("a folder");
    for file in ["campaign.toml", "story.toml"] {
        std::fs::copy(Path::new(&smallest()).join(file), into.join(file)).expect("a copy");
    }
    std::fs::write(into.join("more.toml"), more).expect("a file");
    (folder, into)
}

/// An event with two options; `when` is its condition.
fn event(id: &str, months: &str, when: &str) -> String {
    let option = |id: &str| {
        format!(
            "[[event.option]]\nid = \"{id}\"\nmode = \"neutral\"\nlabel.zh = \"选\"\nlabel.en = \"Take\"\n\
             who.zh = \"人\"\nwho.en = \"Someone\"\nsays.zh = \"好。\"\nsays.en = \"Done.\"\n"
        )
    };
    format!(
        "[[event]]\nid = \"{id}\"\nfrom = \"water\"\nkind = \"phone\"\nmonths = {months}\nwhen = \"{when}\"\n\
         title.zh = \"事\"\ntitle.en = \"Matter\"\nbody.zh = \"来了。\"\nbody.en = \"It came.\"\n{}{}",
        option("a"),
        option("b")
    )
}

#[test]
fn the_report_is_the_same_for_any_number_of_jobs() {
    let campaign = smallest();
    let arguments = |jobs| ["--plays", "100", "--json", "--jobs", jobs];
    let one = run(&[&[campaign.as_str()], &arguments("1")[..]].concat());
    for jobs in ["2", "3", "7"] {
        let many = run(&[&[campaign.as_str()], &arguments(jobs)[..]].concat());
        assert!(
            one.stdout == many.stdout,
            "--jobs {jobs} wrote another report"
        );
    }
}

#[test]
fn json_reads_back_as_it_was_written() {
    let output = run(&[&smallest(), "--plays", "70", "--json", "--seed", "9"]);
    let report = read(&output);
    let alone = report.to_json();
    let alone = alone.trim_end().trim_end_matches('}');
    let own = said(&output);
    let own = own.strip_prefix(alone).expect("the report lost something");
    assert!(own.starts_with(",\"own\":{"), "{own}");
    assert_eq!((report.batch.seed, report.batch.plays), (9, 70));
    // Everything declared is there, zeros included: one event with two options, one of them with a later consequence.
    let count = |kind| report.coverage(kind).iter().sum::<usize>();
    assert_eq!(count(Kind::Event), 1);
    assert_eq!(count(Kind::Option), 2);
    assert_eq!(count(Kind::Later), 1);
    assert_eq!(count(Kind::Letter), 4);
    assert_eq!(count(Kind::Reception), 5);
    let rain = report.thing(Kind::Event, "rain").expect("it is declared");
    assert_eq!(rain.by.len(), report.batch.strategies.len());
    let ending = report
        .thing(Kind::Ending, "ordinary")
        .expect("it is declared");
    assert!(
        ending
            .by
            .iter()
            .all(|count| (count.plays, count.high) == (70, 1.0))
    );
}

#[test]
fn a_clean_campaign_gives_0() {
    let output = run(&[&smallest(), "--plays", "100", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("Nothing found."));
}

#[test]
fn what_can_never_happen_is_a_finding() {
    let (_keep, folder) = with(&event("never", "[6]", "month == 3"));
    let folder = folder.to_str().expect("text");
    let output = run(&[folder, "--plays", "40", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report = read(&output);
    let met = report.thing(Kind::Event, "never").expect("it is declared");
    assert_eq!(met.verdict, Verdict::Proved);
    let dead = Finding::Dead {
        kind: Kind::Event,
        id: "never".into(),
    };
    assert_eq!(report.findings.first(), Some(&dead));
    let output = run(&[folder, "--plays", "40", "--lang", "zh"]);
    assert!(
        said(&output).contains("绝不会发生（已证明）：事件 never"),
        "{}",
        said(&output)
    );
}

#[test]
fn what_the_campaign_allows_is_listed_with_its_reason_and_is_no_finding() {
    let allow = "[check]\n[[check.allow]]\nrule = \"never-comes\"\nat = \"event.never\"\nwhy = \"kept for another year\"\n";
    let (_keep, folder) = with(&(event("never", "[6]", "month == 3") + allow));
    let folder = folder.to_str().expect("text");
    let output = run(&[folder, "--plays", "40", "--json"]);
    let report = read(&output);
    assert_eq!(output.status.code(), Some(0), "{:?}", report.findings);
    // The event, and with it both of its options.
    let allowed = report.allowed.iter();
    let kinds: Vec<&Finding> = allowed.clone().map(|allowed| &allowed.found).collect();
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    for allowed in allowed {
        assert_eq!(allowed.rule, "never-comes");
        assert_eq!(allowed.why.as_deref(), Some("kept for another year"));
    }
    // That it is dead is said all the same.
    let met = report.thing(Kind::Event, "never").expect("it is declared");
    assert_eq!(met.verdict, Verdict::Proved);
    let page = said(&run(&[folder, "--plays", "40", "--lang", "en"]));
    assert!(page.contains("The campaign allows 3 findings:"), "{page}");
    assert!(page.contains("kept for another year"), "{page}");
    // Another event is not excused by it.
    let (_keep, folder) = with(
        &(event("never", "[6]", "month == 3") + &event("neither", "[6]", "month == 3") + allow),
    );
    let folder = folder.to_str().expect("text");
    let output = run(&[folder, "--plays", "40", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(read(&output).findings.len(), 3);
}

#[test]
fn an_option_that_is_allowed_to_be_none_is_listed_with_its_reason() {
    let worse = event("flood-talk", "[6]", "true").replacen(
        "mode = \"neutral\"\n",
        "mode = \"neutral\"\neffects = [\"line.flood.real -= 20\", \"line.flood.paper -= 20\"]\n",
        1,
    );
    let (_keep, folder) = with(&worse);
    let folder = folder.to_str().expect("text");
    let output = run(&[folder, "--plays", "8", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("W131"), "{}", said(&output));
    let allow = "[check]\n[[check.allow]]\nrule = \"no-brainer\"\nat = \"event.flood-talk\"\nwhy = \"a lesson in water\"\n";
    let (_keep, folder) = with(&(worse + allow));
    let folder = folder.to_str().expect("text");
    let output = run(&[folder, "--plays", "8", "--lang", "en"]);
    let page = said(&output);
    assert_eq!(output.status.code(), Some(0), "{page}");
    assert!(
        page.contains("Allowed: W131 no-brainer, event.flood-talk.b. a lesson in water"),
        "{page}"
    );
}

#[test]
fn what_was_never_seen_has_its_clause_and_its_nearest_miss() {
    // The money is there at the start and grows by nothing; only a line at 100 could win it, so no proof is made.
    let (_keep, folder) = with(&event(
        "rich",
        "[6, 7]",
        "month >= 6 and line.flood.paper > 99.9",
    ));
    let folder = folder.to_str().expect("text");
    let few = run(&[folder, "--plays", "64", "--json"]);
    let report = read(&few);
    let met = report.thing(Kind::Event, "rich").expect("it is declared");
    let Verdict::NotSeen { plays, at_most } = met.verdict else {
        panic!("{:?}", met.verdict);
    };
    assert_eq!(plays, 64 * report.batch.strategies.len() as u64);
    assert!((at_most - 3.0 / 64.0).abs() < 1e-6);
    let why = met.why.as_ref().expect("it is explained");
    assert_eq!(why.clauses.len(), 1, "{why:?}");
    assert_eq!(why.clauses[0].clause, "line.flood.paper > 99.9");
    // Looked at in June and July of each play, and it failed each time.
    assert_eq!((why.looked, why.clauses[0].times), (2 * plays, 2 * plays));
    let near = why.nearest.as_ref().expect("there is a nearest");
    let (value, distance) = (
        near.value.expect("a number"),
        near.distance.expect("a number"),
    );
    assert!((value + distance - 99.9).abs() < 1e-5 && distance > 0.0);
    assert!(matches!(near.month, 6 | 7));
    assert!(
        why.openers.contains(&"rain.write".to_owned()),
        "{:?}",
        why.openers
    );
    // It is told after few plays, and a finding after many.
    assert_eq!(few.status.code(), Some(0));
    let many = run(&[folder, "--plays", "1300", "--json"]);
    assert_eq!(many.status.code(), Some(1));
    let never = Finding::NeverSeen {
        kind: Kind::Event,
        id: "rich".into(),
    };
    assert!(read(&many).findings.contains(&never));
}

#[test]
fn a_page_fits_a_terminal_in_both_languages() {
    for lang in ["zh", "en"] {
        for more in [&[][..], &["--all"][..], &["--strategies", "random"][..]] {
            // What the comparison of options and the goals come to is shown like the findings of `check`, which are wider; so
            // few plays decide no goal.
            let first = ["liuxi-2017", "--quick", "--plays", "4", "--lang", lang];
            let arguments = [&first[..], more].concat();
            let output = run(&arguments);
            let page = said(&output);
            let findings =
                |line: &&str| !line.starts_with("warning[") && !line.starts_with("提醒[");
            for line in page.lines().take_while(findings) {
                assert!(width(line) <= 80, "{lang} {more:?}: {line}");
            }
            assert!(page.contains("random") || page.contains("随意"));
            assert!(!page.contains("lab-"), "a key without words: {page}");
        }
    }
}

#[test]
fn an_event_shows_who_takes_which_option() {
    let output = run(&[
        "liuxi-2017",
        "--plays",
        "20",
        "--lang",
        "en",
        "--event",
        "may-drill",
    ]);
    assert!(said(&output).contains("Forty people, at night"));
    let output = run(&[
        "liuxi-2017",
        "--plays",
        "20",
        "--lang",
        "en",
        "--event",
        "may-dril",
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("Did you mean “may-drill”?"));
}

#[test]
fn what_cannot_be_loaded_gives_2() {
    let (_keep, broken) = with("[[event]]\nid = \"torn\"\n");
    let broken = broken.to_str().expect("text");
    for (campaign, part) in [("nowhere", "nowhere"), (broken, "E013")] {
        let output = run(&[campaign, "--lang", "en", "--json"]);
        assert_eq!(output.status.code(), Some(2), "{campaign}");
        assert!(
            complained(&output).contains(part),
            "{}",
            complained(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_budget_of_time_stops_at_whole_shards_and_says_so() {
    let output = run(&[
        &smallest(),
        "--time",
        "300ms",
        "--strategies",
        "random",
        "--lang",
        "en",
    ]);
    assert!(said(&output).contains("Stopped because the time was up."));
    let output = run(&[
        &smallest(),
        "--time",
        "300ms",
        "--strategies",
        "random",
        "--json",
    ]);
    let report = read(&output);
    assert!(report.batch.plays > 0 && report.batch.plays.is_multiple_of(32));
}

/// A file of plays: one that passes, one that does not, a goal, an invariant that breaks.
const OWN: &str = r#"[[invariant]]
holds = "not chose('rain', 'write')"

[[goal]]
of = "ending.ordinary"
at_least = 5

[[play]]
id = "calm"
title.zh = "平安"
title.en = "A calm year"

  [[play.step]]
  until = "end"

[[play]]
id = "never"

  [[play.step]]
  until = "month 3"
  expect = "month == 9"
"#;

/// Options of which one beats the other for whoever plays.
fn uneven() -> String {
    let even = event("uneven", "[3, 4, 5]", "true");
    let better = "id = \"a\"\neffects = [\"line.flood.real += 12\", \"line.flood.paper += 12\"]\n";
    even.replacen("id = \"a\"\n", better, 1)
}

#[test]
fn a_broken_reform_is_no_reason_to_leave_out_the_plays() {
    let (_keep, folder) = with(&event("calm", "[3]", "true"));
    std::fs::write(folder.join("own.play.toml"), OWN).expect("a file");
    std::fs::create_dir(folder.join("reforms")).expect("a folder");
    std::fs::write(folder.join("reforms/x.toml"), "[regime]\nno = 1\n").expect("a file");
    let folder = folder.to_str().expect("text");
    let output = run(&[folder, "--plays", "20", "--quick", "--json"]);
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let own = &json["own"];
    assert_eq!(own["plays"].as_array().map(Vec::len), Some(2));
    let findings = own["findings"].as_array().expect("a list");
    assert!(
        findings
            .iter()
            .all(|found| found["file"] == "own.play.toml")
    );
}

#[test]
fn json_holds_what_the_designers_own_tests_came_to() {
    let (_keep, folder) = with(&uneven());
    std::fs::write(folder.join("own.play.toml"), OWN).expect("a file");
    let output = run(&[folder.to_str().expect("text"), "--plays", "60", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let own = &json["own"];
    let (calm, never) = (&own["plays"][0], &own["plays"][1]);
    assert_eq!(
        (
            &calm["id"],
            &calm["passed"],
            &calm["failures"],
            &calm["title"]["en"]
        ),
        (
            &"calm".into(),
            &true.into(),
            &json!([]),
            &"A calm year".into()
        )
    );
    assert_eq!(
        (&never["file"], &never["passed"]),
        (&"own.play.toml".into(), &false.into())
    );
    assert_eq!(own["plays"].as_array().map(Vec::len), Some(2));
    let line = |wanted: &str| {
        1 + OWN
            .lines()
            .position(|line| line.contains(wanted))
            .expect("a line")
    };
    assert_eq!(never["line"], line("id = \"never\"") - 1);
    let failure = &never["failures"][0];
    assert_eq!(
        (&failure["code"], &failure["file"]),
        (&"E073".into(), &"own.play.toml".into())
    );
    assert_eq!(failure["start"]["line"], line("month == 9"));
    assert!(failure["message"]["zh"].is_string() && failure["message"]["en"].is_string());
    assert_eq!(
        (&own["goals"][0]["of"], &own["goals"][0]["verdict"]),
        (&"ending.ordinary".into(), &"met".into())
    );
    assert_eq!(own["invariants"][0]["kept"], false);
    assert!(
        own["witnesses"][0]
            .as_str()
            .is_some_and(|text| text.contains("choose = \"rain.write\""))
    );
    let findings = own["findings"].as_array().expect("a list");
    let codes: Vec<&str> = findings
        .iter()
        .filter_map(|found| found["code"].as_str())
        .collect();
    assert!(findings.contains(failure), "{findings:#?}");
    assert_eq!(codes, ["E076", "E073"]);
    let compared = json["compared"]["findings"].as_array().expect("a list");
    assert_eq!(compared.len(), 1, "{compared:#?}");
    assert_eq!(
        (&compared[0]["code"], &compared[0]["file"]),
        (&"W131".into(), &"more.toml".into())
    );
    assert_eq!(
        (&own["left_out"], &own["could_not_read"]),
        (&0.into(), &false.into())
    );
}

#[test]
fn one_heading_counts_all_findings_and_says_where_they_are_told() {
    let (_keep, folder) = with(&(uneven() + &event("never", "[6]", "month == 3")));
    std::fs::write(folder.join("own.play.toml"), OWN).expect("a file");
    let folder = folder.to_str().expect("text");
    for (lang, count, compared, own, parts) in [
        (
            "en",
            "6 findings\n",
            "In the comparison of options: 1, told below.\n",
            "In the designer's own tests: 2, told below.\n",
            [
                "\nOptions against each other\n",
                "\nThe designer's own tests\n",
            ],
        ),
        (
            "zh",
            "6 个问题\n",
            "选项互相比较：1 个，见下文。\n",
            "设计者自己的测试：2 个，见下文。\n",
            ["\n选项互相比较\n", "\n设计者自己的测试\n"],
        ),
    ] {
        // An event and its two options are dead.
        let page = said(&run(&[folder, "--plays", "60", "--lang", lang]));
        for part in [count, compared, own] {
            assert!(page.contains(part), "{part}: {page}");
        }
        let [options, tests] = parts.map(|part| page.find(part).expect("a heading"));
        let at = |code: &str| page.find(code).expect("it is told");
        assert!(options < at("[W131]") && at("[W131]") < tests, "{page}");
        assert!(tests < at("[E073]") && tests < at("[E076]"), "{page}");
    }
}

#[test]
fn options_that_were_not_compared_are_spoken_of() {
    let (_keep, folder) = with(&uneven());
    let folder = folder.to_str().expect("text");
    for (how, why, en, zh) in [
        (
            &["--plays", "20", "--quick"][..],
            "quick",
            "(W130, W131): --quick leaves that out.\n",
            "（W130、W131）：--quick 省去了这一步。\n",
        ),
        (
            &["--ci", "50"],
            "stopped",
            "(W130, W131): stopped early. Use --plays N alone.\n",
            "（W130、W131）：没玩完就停了。只用 --plays N 才会比较。\n",
        ),
    ] {
        for (lang, line) in [("en", en), ("zh", zh)] {
            let page = said(&run(&[&[folder, "--lang", lang], how].concat()));
            assert!(page.contains(line), "{page}");
        }
        let output = run(&[&[folder, "--json"], how].concat());
        let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(
            (&json["uncompared"], &json["compared"]),
            (&why.into(), &Value::Null)
        );
    }
    let output = run(&[folder, "--json", "--plays", "20"]);
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["uncompared"], Value::Null);
    assert_eq!(json["compared"]["findings"][0]["code"], "W131");
}

#[test]
fn months_in_which_nothing_comes_keep_their_columns() {
    let page = said(&run(&[
        &smallest(),
        "--plays",
        "20",
        "--quick",
        "--lang",
        "en",
    ]));
    let row = page.lines().find(|line| line.contains("none could come"));
    let cells = row.and_then(|row| row.split_once("%")).expect("a row").1;
    let cells: Vec<&str> = cells.split_whitespace().collect();
    assert_eq!(cells.len(), 12, "{page}");
    assert!(cells.windows(2).any(|two| two == ["100", "100"]), "{page}");
}

#[test]
fn where_the_designers_tests_were_not_run_json_says_so() {
    let output = run(&[&smallest(), "--plays", "10", "--json", "--event", "rain"]);
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["own"], Value::Null);
}
