//! Small classes of plays with different habits: what is told of each is the play's own, and only one world is compared.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::LazyLock;

use crate::campaign::Campaign;
use crate::debrief::account::Account;
use crate::debrief::class::Class;
use crate::debrief::class::LeftOut;
use crate::debrief::class::Why;
use crate::debrief::class::names;
use crate::debrief::class::nights;
use crate::debrief::class::options;
use crate::debrief::class::pairs;
use crate::debrief::class::sheet::Hours;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::class::ways;
use crate::debrief::habits;
use crate::debrief::say::ClassTeller;
use crate::debrief::say::Teller;
use crate::debrief::style::Style;
use crate::debrief::tests::played;
use crate::debrief::then::Then;
use crate::debrief::trail::Matter;
use crate::debrief::trail::Trail;
use crate::debrief::whatif::Inquiry;
use crate::engine::action::Action;
use crate::engine::measure;
use crate::engine::mode::Behaviour;
use crate::engine::state::VisitKind;
use crate::lab::strategies::Strategy;
use crate::session::play::Play;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::width;
use crate::view::Viewer;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Document;

/// Who plays, in which world.
const WHO: [(&str, Strategy, u64); 6] = [
    ("Wu", Strategy::Score, 5),
    ("Bo", Strategy::Substance, 5),
    ("Mei", Strategy::Trace, 5),
    ("Han", Strategy::Random, 5),
    ("Lu", Strategy::Balanced, 6),
    ("An", Strategy::Blame, 6),
];

static PLAYS: LazyLock<Vec<Play>> =
    LazyLock::new(|| WHO.map(|(_, strategy, seed)| played(strategy, seed)).into());

fn sheets() -> Vec<Sheet> {
    let plays = WHO.iter().zip(PLAYS.iter());
    plays
        .map(|((name, ..), play)| Sheet::of(play, name))
        .collect()
}

fn class() -> Class {
    Class::of(sheets(), Vec::new())
}

fn at(class: &Class, name: &str) -> usize {
    let at = class.plays.iter().position(|play| &*play.name == name);
    at.expect("somebody has the name")
}

/// Writes everything that a document says.
fn said(document: &Document) -> String {
    format!("{document:?}")
}

#[test]
fn the_numbers_are_those_of_the_states() {
    for play in PLAYS.iter() {
        let (sheet, trail) = (Sheet::of(play, ""), Trail::of(play));
        let (world, state) = (&play.campaign().world, play.state());
        let end = &sheet.end;
        assert_eq!(sheet.hash, state.hash());
        assert_eq!(end.marks, state.year.closed);
        assert_eq!(end.outcome, measure::outcome(world, state));
        assert_eq!(end.trust, measure::trust(world, state));
        assert_eq!(end.burnout, state.team.strain.burnout());
        assert_eq!(end.gap, measure::gap(state));
        let style = Style::of(&trail);
        for row in 0..5 {
            assert!((sheet.hours.share(row) - style.row(row)).abs() < 1e-9);
        }
        assert!((sheet.hours.share(5) - style.rest()).abs() < 1e-9);
        assert_eq!(
            sheet.quarters().iter().sum::<u32>(),
            sheet.hours.units[Hours::FIELD]
        );
        let taken = sheet
            .taken
            .iter()
            .map(|t| (t.tick, t.matter, Some(&t.action)));
        let decided = trail.decisions.iter();
        let decided = decided.map(|d| (d.tick, d.matter, d.roads[0].action.as_ref()));
        assert!(taken.eq(decided));
        for habit in habits::habits(&trail, play) {
            assert_eq!(
                usize::from(sheet.ways[habit.behaviour.ix()]),
                habit.uses.len()
            );
        }
    }
}

#[test]
fn the_curves_are_those_of_the_reveal() {
    for play in PLAYS.iter() {
        let sheet = Sheet::of(play, "");
        let reveal = Viewer::new(play, Ui::new(Lang::En)).reveal();
        let all = &reveal.expect("it is over").curves[0];
        assert_eq!(sheet.parted, all.at);
        let paper: Vec<f64> = sheet.months.iter().map(|m| m.paper).collect();
        let real: Vec<f64> = sheet.months.iter().map(|m| m.real).collect();
        assert_eq!((&paper, &real), (&all.paper, &all.real));
        let inquiry = Inquiry::new(Trail::of(play), Then::Style, 0);
        let account = Account::new(play.clone(), Arc::new(inquiry));
        let shares = Teller::new(&account, Ui::new(Lang::En)).trace_shares();
        let traces: Vec<f64> = sheet.months.iter().map(|m| m.trace).collect();
        assert_eq!(traces, shares);
    }
}

#[test]
fn plays_stand_by_nickname_whatever_they_came_to() {
    let class = class();
    let names: Vec<&str> = class.plays.iter().map(|play| &*play.name).collect();
    assert_eq!(names, ["An", "Bo", "Han", "Lu", "Mei", "Wu"]);
    let mut turned = sheets();
    turned.reverse();
    let turned = Class::of(turned, Vec::new());
    for lang in [Lang::Zh, Lang::En] {
        let tell = |class: &Class| ClassTeller::new(class, Ui::new(lang)).document();
        assert_eq!(tell(&class), tell(&turned));
    }
}

#[test]
fn one_campaign_and_one_seed_are_one_world() {
    let class = class();
    let groups: Vec<(u64, usize)> = class
        .groups
        .iter()
        .map(|g| (g.seed, g.plays.len()))
        .collect();
    assert_eq!((class.towns.len(), groups), (1, vec![(5, 4), (6, 2)]));
    // A campaign with other content is another one, whatever it is called.
    let mut sheets = sheets();
    let mut other: Campaign = (*sheets[0].campaign).clone();
    other.hash = "0".repeat(32);
    sheets[0].campaign = Arc::new(other);
    let class = Class::of(sheets, Vec::new());
    let groups: Vec<usize> = class.groups.iter().map(|g| g.plays.len()).collect();
    assert_eq!((class.towns.len(), groups), (2, vec![1, 3, 2]));
    assert_eq!(class.groups[0].plays, [at(&class, "Wu")]);
    let nights = nights::nights(&class);
    assert!(!nights.is_empty());
    assert!(nights.iter().all(|night| night.group != 0));
    let told = ClassTeller::new(&class, Ui::new(Lang::En)).document();
    let told = said(&told);
    assert!(told.contains("mix 2 campaigns or versions") && told.contains("that makes 3 worlds"));
    assert!(told.contains("Wu alone"));
}

#[test]
fn a_night_is_one_thing_in_one_month_met_in_several_ways() {
    let class = class();
    let nights = nights::nights(&class);
    assert!(nights.len() > nights::MOST);
    assert!(nights.is_sorted_by(|a, b| a.divided() >= b.divided()));
    for night in &nights {
        let group = &class.groups[night.group];
        let mut seen = BTreeSet::new();
        assert!(night.ways.len() > 1);
        for way in &night.ways {
            for &play in &way.plays {
                assert!(group.plays.contains(&play) && seen.insert(play));
                let taken = class.plays[play].taken.iter();
                let mut same = taken.filter(|t| t.tick == night.tick && t.action == way.action);
                assert!(same.any(|t| match (t.matter, night.matter) {
                    (Matter::Visit(a), Matter::Visit(b)) => a.line == b.line,
                    (a, b) => a == b,
                }));
            }
        }
        if let Matter::Visit(visit) = night.matter {
            assert_eq!(visit.kind, VisitKind::Field);
        }
        let bits = (night.ways.len() as f64).log2();
        assert!(night.divided() > 0.0 && night.divided() <= bits + 1e-9);
    }
    let visits = nights
        .iter()
        .filter(|n| matches!(n.matter, Matter::Visit(_)));
    assert!(
        visits.count() > 0,
        "an inspection that nobody announced is met too"
    );
}

/// Sets marks and outcome of plays of one world and checks which pairs are found, by nickname.
#[track_caller]
fn check_pairs(ends: &[(f64, f64)], expected: &[(&str, &str)]) {
    let sheet = Sheet::of(&PLAYS[0], "");
    let play = |&(marks, outcome): &(f64, f64)| {
        let mut sheet = sheet.clone();
        (sheet.end.marks, sheet.end.outcome) = (marks, outcome);
        sheet
    };
    let class = Class::of(ends.iter().map(play).collect(), Vec::new());
    let name = |play: usize| &*class.plays[play].name;
    let found = pairs::pairs(&class);
    let found: Vec<_> = found.iter().map(|p| (name(p.one), name(p.other))).collect();
    assert_eq!(found, expected);
}

#[test]
fn pairs_have_equal_marks_and_different_fields() {
    check_pairs(&[(30.0, 40.0), (32.0, 50.0)], &[("a", "b")]);
    check_pairs(&[(30.0, 40.0), (32.1, 50.0)], &[]);
    check_pairs(&[(30.0, 40.0), (30.0, 42.5)], &[]);
    // The furthest apart come first, and who stands in a pair stands in no other.
    check_pairs(
        &[(30.0, 40.0), (31.0, 45.0), (30.5, 60.0), (29.0, 50.0)],
        &[("a", "c"), ("b", "d")],
    );
    let many: Vec<(f64, f64)> = (0..20).map(|n| (30.0, f64::from(n) * 5.0)).collect();
    check_pairs(&many, &[("a", "t"), ("b", "s"), ("c", "r")]);
}

#[test]
fn pairs_stay_inside_a_world() {
    let (mut one, mut other) = (Sheet::of(&PLAYS[0], "x"), Sheet::of(&PLAYS[0], "y"));
    other.seed += 1;
    (one.end.outcome, other.end.outcome) = (10.0, 90.0);
    assert_eq!(pairs::pairs(&Class::of(vec![one, other], Vec::new())), []);
}

#[test]
fn every_choice_is_counted_once() {
    let class = class();
    let met = options::options(&class, 0);
    let times: u32 = met.iter().map(options::Met::times).sum();
    let chosen = PLAYS.iter().flat_map(|play| play.actions());
    let chosen = chosen.filter(|action| matches!(action, Action::Event(..)));
    assert_eq!(times as usize, chosen.count());
    assert!(met.is_sorted_by_key(|met| met.event));
}

#[test]
fn ways_of_meeting_blame_are_counted_and_named_to_nobody() {
    let class = class();
    for ways in ways::ways(&class) {
        let uses = PLAYS.iter();
        let uses = uses.map(|play| play.state().style.behaviours[ways.behaviour.ix()]);
        assert_eq!(ways.uses, uses.clone().map(u32::from).sum::<u32>());
        assert_eq!(ways.plays as usize, uses.filter(|n| *n > 0).count());
    }
    let document = ClassTeller::new(&class, Ui::new(Lang::En)).document();
    let part = document.parts.iter().find(|part| part.anchor == "ways");
    let told = format!("{:?}", part.expect("there is such a part").blocks);
    let named = |b: &Behaviour| told.contains(&format!("{b:?} "));
    assert!(Behaviour::ALL.iter().all(named), "{told}");
    assert!(WHO.iter().all(|(name, ..)| !told.contains(name)), "{told}");
}

/// Gives nicknames to what was typed.
#[track_caller]
fn check_names(typed: &[&str], expected: &[&str]) {
    let mut sheets: Vec<Sheet> = typed
        .iter()
        .map(|name| Sheet::of(&PLAYS[0], name))
        .collect();
    names::give(&mut sheets);
    let given: Vec<&str> = sheets.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(given, expected);
    assert!(given.iter().all(|name| width(name) <= names::COLUMNS));
    assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), given.len());
}

#[test]
fn nicknames_are_safe_short_and_different() {
    check_names(
        &["小周", "小周", "小周 2", "小周"],
        &["小周", "小周 3", "小周 2", "小周 4"],
    );
    check_names(&["", "a", " \t", "\u{200B}"], &["b", "a", "c", "d"]);
    check_names(&["<script>", "=cmd|x"], &["<script>", "=cmd|x"]);
    check_names(&["ab\u{202E}c", "abc", "a\nb"], &["abc", "abc 2", "a b"]);
    let long = "长".repeat(10_000);
    check_names(&[&long, &long], &["长长长长长长长…", "长长长长长长… 2"]);
}

#[test]
fn what_was_left_out_is_told_by_its_file() {
    let whys = [
        Why::NoSave,
        Why::NoFile,
        Why::Unread,
        Why::Damaged,
        Why::Campaign(SafeText::clean("elsewhere 1.0.0")),
        Why::Differs,
        Why::NotOver(SafeText::clean("March")),
    ];
    let left = |(n, why): (usize, Why)| LeftOut {
        file: SafeText::clean(&format!("{n}.toml")),
        why,
    };
    let left_out: Vec<LeftOut> = whys.into_iter().enumerate().map(left).collect();
    let class = Class::of(sheets(), left_out.clone());
    for lang in [Lang::Zh, Lang::En] {
        let document = ClassTeller::new(&class, Ui::new(lang)).document();
        let lists = document.parts[0].blocks.iter();
        let mut lists = lists.filter_map(|block| match block {
            Block::List(items) => Some(items),
            _ => None,
        });
        let told = lists.next_back().expect("a list");
        assert_eq!(told.len(), left_out.len());
        assert!(
            told.iter()
                .zip(&left_out)
                .all(|(told, left)| told.starts_with(&*left.file))
        );
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), told.len());
    }
}

#[test]
fn a_document_has_every_play_in_its_charts() {
    let class = class();
    for lang in [Lang::Zh, Lang::En] {
        let document = ClassTeller::new(&class, Ui::new(lang)).document();
        let anchors: Vec<&str> = document.parts.iter().map(|part| part.anchor).collect();
        let expected = [
            "here", "courses", "points", "pairs", "nights", "options", "ways", "visits", "room",
        ];
        assert_eq!(anchors, expected);
        let blocks = document.parts.iter().flat_map(|part| &part.blocks);
        let charts = blocks.filter_map(|block| match block {
            Block::Chart(Chart::Overlay { plays, ticks }) => Some((plays.len(), ticks.len())),
            Block::Chart(Chart::Points(points)) => Some((points.len(), 12)),
            _ => None,
        });
        assert_eq!(charts.collect::<Vec<_>>(), [(6, 12), (6, 12)]);
    }
    assert_eq!(
        ClassTeller::new(&Class::default(), Ui::new(Lang::En)).document(),
        Document::default()
    );
}

#[test]
fn questions_speak_of_parts_by_their_headings() {
    for lang in [Lang::Zh, Lang::En] {
        let ui = Ui::new(lang);
        let asked = |key: &str| ui.say(key);
        for (question, part) in [
            ("debrief-class-happened", "debrief-class-courses"),
            ("debrief-class-learn", "debrief-class-pairs"),
            ("debrief-class-learn", "debrief-class-nights"),
            ("debrief-class-relate", "debrief-class-ways"),
            ("debrief-class-relate", "debrief-class-options"),
            ("debrief-class-next", "debrief-class-visits"),
        ] {
            assert!(
                asked(question).contains(&asked(part)),
                "{lang:?} {question}"
            );
        }
        let about = asked("debrief-class-nights-about");
        assert!(about.contains(&asked("debrief-roads")), "{lang:?}");
    }
}

#[test]
fn a_pair_is_told_in_numbers() {
    let mut sheets = [0, 1].map(|n| Sheet::of(&PLAYS[n], WHO[n].0));
    for (sheet, (marks, outcome)) in sheets.iter_mut().zip([(30.0, 41.0), (31.5, 52.5)]) {
        (sheet.end.marks, sheet.end.outcome) = (marks, outcome);
    }
    let class = Class::of(sheets.into(), Vec::new());
    for (lang, words) in [
        (
            Lang::En,
            "Bo and Wu: marks 31.5 and 30.0, outcome 52.5 and 41.0.",
        ),
        (
            Lang::Zh,
            "Bo和Wu：考核分 31.5 和 30.0，群众得到的 52.5 和 41.0。",
        ),
    ] {
        let document = ClassTeller::new(&class, Ui::new(lang)).document();
        let part = document.parts.iter().find(|part| part.anchor == "pairs");
        let blocks = &part.expect("there is such a part").blocks;
        assert_eq!(blocks[1], Block::Strong(SafeText::clean(words)));
        let Block::Table(table) = &blocks[2] else {
            panic!("{blocks:?}");
        };
        let cells: Vec<&str> = table.rows[0].iter().map(|cell| &**cell).collect();
        assert_eq!(cells[1..], ["31.5", "30.0", "−1.5"]);
        // Where the units went: of each play all of them.
        let share = |row: usize, play: usize| table.rows[row][1 + play].parse::<f64>();
        for play in 0..2 {
            let all: f64 = (5..11).map(|row| share(row, play).expect("a number")).sum();
            assert!((all - 100.0).abs() <= 3.0, "{all}");
        }
    }
}
