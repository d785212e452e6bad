//! Plays through a pipe: whole years, ends of input, broken pipes, every command.

mod nonsense;
mod parity;
mod reveal;
mod saving;
mod setting;
mod spoken;
mod title;

use super::*;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::ids::LetterId;
use crate::engine::state::Phase;
use crate::session::driver::InMemory;
use crate::session::play::Play;
use crate::text::is_clean;
use crate::text::width;
use crate::view::fixture;

/// A script that plays a year by and by, whatever comes: it opens, picks, plans and turns pages.
fn year() -> String {
    "1\n2\n3\ngo\n".repeat(300)
}

/// Tells whether a voice would swallow a character or call it by its shape: arrows, boxes, blocks, geometric shapes.
fn drawn(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2500}'..='\u{25FF}' | '\u{2800}'..='\u{28FF}' | '\u{1b}')
}

/// Checks every line of an output: narrow enough, clean, and nothing drawn.
#[track_caller]
fn check_lines(out: &str) {
    assert!(out.ends_with('\n'));
    for line in out.lines() {
        assert!(width(line) <= COLUMNS, "{} columns: {line}", width(line));
        assert!(is_clean(line), "{line:?}");
        assert!(!line.contains(drawn), "drawn: {line}");
        assert!(!line.contains(['{', '}']), "not filled in: {line}");
    }
}

/// Plays a script and returns how it ended, what was written, and the play.
#[track_caller]
fn play(script: &str, lang: Lang) -> ((End, Lang), String, Play) {
    let mut driver = InMemory(fixture::play());
    let mut out = Vec::new();
    let end = run(
        &mut driver,
        Options::new(lang),
        &mut script.as_bytes(),
        &mut out,
    )
    .expect("a vector takes all");
    let out = String::from_utf8(out).expect("it is text");
    check_lines(&out);
    ((end.0, end.1.lang), out, driver.0)
}

/// Plays a script in English and checks that the output holds what is expected, in this order.
#[track_caller]
fn check(script: &str, expected: &[&str]) -> Play {
    let (_, out, play) = play(script, Lang::En);
    let flat = out.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = flat.as_str();
    for words in expected {
        let Some(at) = rest.find(words) else {
            panic!("{words:?} is missing in:\n{out}");
        };
        rest = &rest[at..];
    }
    play
}

#[test]
fn a_whole_year_through_a_pipe_in_both_languages() {
    let mut plays = Vec::new();
    for (lang, words) in [
        (Lang::Zh, ["任前谈话", "三本账", "实情", "都已存好"]),
        (
            Lang::En,
            ["Three books", "The three books", "ledger 5", "is saved"],
        ),
    ] {
        let ((end, last), out, play) = play(&year(), lang);
        assert_eq!((end, last), (End::Over, lang), "{out}");
        assert_eq!(play.state().phase, Phase::Over);
        let skipped = usize::from(lang == Lang::Zh);
        for words in &words[skipped..] {
            assert!(out.contains(words), "{words}");
        }
        plays.push(play.state().hash());
    }
    assert_eq!(plays[0], plays[1], "the language changes nothing");
}

#[test]
fn nothing_hidden_is_written_before_the_books_are_opened() {
    let mut looked = fixture::play();
    let mut reals = Vec::new();
    let (_, out, played) = play(&year(), Lang::En);
    for action in played.actions() {
        reals.extend(
            looked
                .state()
                .lines
                .iter()
                .map(|l| format!("{:.2}", l.real())),
        );
        looked.act(action.clone()).expect("it was legal");
    }
    let before = out
        .split("The three books")
        .next()
        .expect("there is a beginning");
    assert!(before.len() > 10_000);
    for digits in reals {
        assert!(!before.contains(&format!(" {digits} ")), "{digits}");
    }
}

#[test]
fn an_input_that_ends_is_a_way_to_leave() {
    let script = year();
    let mut ends = 0;
    for lines in (0..120).step_by(7) {
        let part: String = script.lines().take(lines).flat_map(|l| [l, "\n"]).collect();
        let ((end, _), out, _) = play(&part, Lang::Zh);
        assert_eq!(end, End::Silence);
        assert!(out.ends_with("走过的每一步都已存好。\n"));
        ends += 1;
    }
    assert!(ends > 10);
}

/// An output that fails after so many bytes.
struct Pipe(usize);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0 {
            0 => Err(io::ErrorKind::BrokenPipe.into()),
            left => {
                let n = bytes.len().min(left);
                self.0 -= n;
                Ok(n)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_broken_pipe_is_an_error_and_no_panic() {
    for bytes in [0, 1, 80, 1000, 5000, 20_000] {
        let mut driver = InMemory(fixture::play());
        let (script, mut pipe) = (year(), Pipe(bytes));
        let done = run(
            &mut driver,
            Options::new(Lang::En),
            &mut script.as_bytes(),
            &mut pipe,
        );
        assert_eq!(
            done.expect_err("it broke").kind(),
            io::ErrorKind::BrokenPipe
        );
    }
}

#[test]
fn a_newcomer_is_briefed_and_somebody_who_comes_back_is_not() {
    check(
        "q\n",
        &[
            "Line mode",
            "A Year in Liuxi",
            "Hint:",
            "January 2017",
            "Tray",
            "is saved",
        ],
    );
    let mut begun = fixture::play();
    let answer = Action::Letter(LetterId(0), Answer::Sign);
    begun.act(answer).expect("it is legal");
    let (mut driver, mut out) = (InMemory(begun), Vec::new());
    let options = Options::new(Lang::En);
    run(&mut driver, options, &mut &b"q\n"[..], &mut out).expect("a vector takes all");
    let out = String::from_utf8_lossy(&out);
    assert!(!out.contains("A Year in Liuxi") && out.contains("January 2017"));
    assert!(
        !out.contains("Hint:"),
        "the desk was met in this play: {out}"
    );
}

#[test]
fn letters_are_read_answered_left_and_taken_back() {
    let read = [
        "Letter: Party work letter",
        "No. 3",
        "H County",
        "Blame you carry: 75%",
        "1. Sign",
    ];
    let play = check(
        "1\n0\n1\n2\nu\nq\n",
        &[
            &read[..],
            &[
                "0 for later",
                "up 15 percentage points",
                "taken back",
                "1. Letter: Party",
            ],
        ]
        .concat(),
    );
    assert!(play.actions().is_empty());
    check("u\nq\n", &["cannot be taken back"]);
    check(
        "9\nnonsense\nq\n",
        &["\"9\" means nothing here", "\"nonsense\" means nothing"],
    );
}

#[test]
fn the_language_changes_at_any_moment() {
    let ((_, lang), out, _) = play("l\n1\nL\nq\n", Lang::Zh);
    assert_eq!(lang, Lang::Zh);
    assert!(out.contains("Responsibility") || out.contains("Party work letter"));
    assert!(out.contains("党建责任书"));
    let ((_, lang), _, _) = play("English\n中文\nEnglish\n退出\n", Lang::Zh);
    assert_eq!(lang, Lang::En);
}

#[test]
fn everything_can_be_looked_up_anywhere() {
    check(
        "?\nd\ns\ns 1\nv\nv 1\nm\nm 2\ng\ng 1\no\nw 1\nw f 2\nw t\nw\nw v 2\nw s 1\nq\n",
        &[
            "Anywhere: d desk",
            "2. Flood: ledger 50",
            "1. Lin Xiaowen, the Pen",
            "Director Chen: correct",
            "Lin Xiaowen, the Pen, 31 years old",
            "You have not been there yet",
            "About 4.5 inspections a month",
            "more blame than power",
            "Say m and a number",
            "Target: central",
            "1. One-vote veto",
            "The other side: Some lines",
            "Nothing has been recorded yet",
            "Party work: ledger: 50",
            "Flood: field: probably between",
            "residents' trust: middling",
            "w 3: why the ledger of line 3",
            "w m: marks",
            "Yunling: trust: ",
            "Lin Xiaowen: ",
        ],
    );
}

#[test]
fn what_is_not_there_is_said_and_not_everything_instead() {
    check(
        "s 99\nv 0\nm 77\ng 500\ng nowhere\ng veto\no 9\nq 5\nq\n",
        &[
            "There is no such choice",
            "There is no such choice",
            "There is no such choice",
            "There is no such choice",
            "There is no such choice",
            "One-vote veto A reading:",
            "Nothing has been recorded yet",
            "\"q 5\" means nothing here",
        ],
    );
}

#[test]
fn who_changes_the_language_at_once_is_briefed_in_it() {
    let (_, out, _) = play("l\nq\n", Lang::Zh);
    assert!(
        out.contains("A Year in Liuxi") && out.contains("柳溪的一年"),
        "{out}"
    );
}

/// What leads from the beginning to the first plan: the tray is emptied from the top, each time with the first choice.
const TO_PLAN: &str = "1\n1\n1\n1\n1\n1\n1\n1\n";

#[test]
fn a_plan_is_made_of_a_start_and_edits() {
    let script =
        format!("{TO_PLAN}5\n1 3 1; t 2 2\nf 2 1,c 3 1\nv 2 1\na 2\nr 2\nh 110\np 2\np\ngo\nq\n");
    let play = check(
        &script,
        &[
            "Start from:",
            "5. an empty sheet",
            "1. Party work: substance 3, trace 1",
            "2. Flood: trace 2",
            "borrow power 1",
            "2. Yunling: polite, and not frank, not seen yet, 1 unit",
            "adapt the method",
            "Rest: 2 units: half a day's sleep for some",
            "Hours: 110% of normal, 48 hours a week each",
        ],
    );
    let plan = &play.state().plan;
    assert_eq!((plan.substance[0], plan.trace[1], plan.field[1]), (3, 2, 1));
    assert_eq!((plan.coordinate[2], plan.village[1], plan.rest), (1, 1, 2));
    assert_eq!((plan.adapt[1], plan.hours), (true, 110));
    assert_ne!(play.state().phase, Phase::Plan);
}

#[test]
fn a_plan_is_made_in_chinese_words_too() {
    let script = format!(
        "{TO_PLAN}5\n实干 1 3、留痕 2 2\n走访 2 1\n各村 2 1\n休整 2\n工时 110\n安排\n就这么办\n退出\n"
    );
    let (_, _, play) = play(&script, Lang::Zh);
    let plan = &play.state().plan;
    assert_eq!((plan.substance[0], plan.trace[1], plan.field[1]), (3, 2, 1));
    assert_eq!((plan.village[1], plan.rest, plan.hours), (1, 2, 110));
    assert_ne!(play.state().phase, Phase::Plan);
}

#[test]
fn changes_of_the_plan_are_taken_back_one_by_one_and_then_the_step_before() {
    let script = format!("{TO_PLAN}5\n1 3\n2 1 1\nu\nu\nu\nu\nq\n");
    check(
        &script,
        &[
            "2. Flood: substance 1, trace 1",
            "The last change to the plan was taken back. 2. Flood: ",
            "taken back. 1. Party work: ",
            "The last change to the plan was taken back.",
            "That step cannot be taken back",
        ],
    );
}

#[test]
fn an_empty_plan_is_fixed_only_when_it_is_said_twice() {
    let script = format!("{TO_PLAN}go\n?\nq\n");
    let play = check(&script, &["Nothing is planned", "3 4: four units"]);
    assert_eq!(play.state().phase, Phase::Plan);
    let play = check(&format!("{TO_PLAN}go\ngo\nq\n"), &["Nothing is planned"]);
    assert_ne!(play.state().phase, Phase::Plan);
}

#[test]
fn what_the_rules_refuse_is_said_and_changes_nothing() {
    let script = format!("{TO_PLAN}1 200\ngo\n9 1\nv 7 1\na 1\ngo\n1 1 1 1 1 1\nh 200\n77\nq\n");
    let play = check(
        &script,
        &[
            "units too many",
            "Not enough time: this takes 200 units",
            "There is no such choice",
            "There is no such choice",
            "\"1 1 1 1 1 1\" means nothing",
            "\"h 200\" means nothing",
            "\"77\" means nothing",
        ],
    );
    assert_eq!(play.state().phase, Phase::Plan);
}

#[test]
fn initiatives_pledges_and_bargains_are_done_from_the_plan() {
    let script = format!("{TO_PLAN}i\n1\n2\ni\n2\ni\n0\ni\n4\n2\n3\ni\n5\n1\ni\n3\nq\n");
    let play = check(
        &script,
        &[
            "Initiatives:",
            "1. Yard meeting in a village, substance",
            "Not in this month",
            "Forty people sat down in Yunling.",
            "Not in this month",
            "1. Party work: no pledge",
            "Flood, this quarter: process pledge",
            "Bargain over the target: Party work",
            "Supper together",
        ],
    );
    let kinds = |of: fn(&Action) -> bool| play.actions().iter().filter(|a| of(a)).count();
    assert_eq!(kinds(|a| matches!(a, Action::Initiative(..))), 2);
    assert_eq!(kinds(|a| matches!(a, Action::Pledge(..))), 1);
    assert_eq!(kinds(|a| matches!(a, Action::Bargain(_))), 1);
}
