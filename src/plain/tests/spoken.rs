//! What is offered is what was read and can be taken; and what is said can be spoken.

use super::*;
use crate::plain::offer::range;
use crate::text::Ui;

/// Checks a script in English: what must be said, in order, and what must not be said at all.
#[track_caller]
fn check_never(script: &str, expected: &[&str], never: &[&str]) {
    check(script, expected);
    let (_, out, _) = play(script, Lang::En);
    let flat = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in never {
        assert!(!flat.contains(words), "{words:?} is said in:\n{out}");
    }
}

#[test]
fn numbers_that_are_closed_are_never_offered() {
    for (numbers, en, zh) in [
        (&[1, 2, 3, 4][..], "1 to 4", "1 到 4"),
        (&[1, 2, 4], "1 to 2, 4", "1 到 2、4"),
        (&[2], "2", "2"),
        (&[1, 3, 5], "1, 3, 5", "1、3、5"),
        (&[], "", ""),
    ] {
        assert_eq!(range(Ui::new(Lang::En), numbers).as_str(), en);
        assert_eq!(range(Ui::new(Lang::Zh), numbers).as_str(), zh);
    }
    // The city comes first in this year: only there may it be arranged with the county.
    let script = format!("{TO_PLAN}go\ngo\n1\n1\n1\nq\n");
    let first = "How do you receive them? 1 to 5; a 1 receives all 5";
    let closed = "5. Arrange it with the county Not open now: Only when the city inspects";
    let then = "How do you receive them? 1 to 4.";
    let named = "How do you receive them? 1 the binders, 2 the hardest place";
    check(&script, &[first, named, closed, then]);
    let (_, out, _) = play(&script, Lang::En);
    assert_eq!(out.matches("Not open now: Only when the city").count(), 1);
    // An event with a closed choice in its list does not offer it either.
    let script = "1\n1\n1\n1\n1\n1\n1\nq\n";
    check(
        script,
        &["3. Build a bridge", "What do you do? 1 to 2, or 0"],
    );
}

#[test]
fn letters_name_their_answers_each_time_and_that_all_may_be_answered_alike_once() {
    let alike = "How do you answer? 1 to 4, or 0 for later; a 2 answers all";
    let named = "How do you answer? 1 sign, 2 with an annex, 3 ask for retraction, 4 pass down, or 0 for \
                 later. Enter reads more.";
    check(
        "1\nnonsense\n1\n1\nq\n",
        &[alike, "How do you answer? 1 to 4, or 0 for later.", named],
    );
    let (_, out, _) = play("1\n0\n1\n0\nq\n", Lang::En);
    assert_eq!(out.matches("a 2 answers all").count(), 1, "{out}");
    let (_, out, _) = play("1\n1\n1\nq\n", Lang::Zh);
    let flat: String = out.split_whitespace().collect();
    assert!(
        flat.contains("1签字、2附需求清单、3申请收回、4抄转各村"),
        "{out}"
    );
}

#[test]
fn starts_keep_their_numbers_all_year() {
    let january = "Start from: 1. last month's plan (none yet), 2. an even spread";
    let script = format!("{TO_PLAN}1\n5\ngo\n{}", "1\n".repeat(40));
    check(
        &script,
        &[january, "There is no last month's plan to start from yet."],
    );
    let script = format!("{TO_PLAN}4\ngo\n{}", "1\n".repeat(40));
    check(
        &script,
        &[
            january,
            "Start from: 1. last month's plan, 2. an even spread, 3. the marks",
        ],
    );
}

#[test]
fn rest_and_hours_are_said_with_their_amounts_and_overtime_once() {
    let script = format!("{TO_PLAN}r 4\nh 100\nh 110\nh 120\np\nq\n");
    let said = [
        "Rest: 4 units: ",
        "Hours: 100% of normal, 44 hours",
        "Hours: 110% of normal, 48 hours",
        "Overtime carries a month",
        "Hours: 120% of normal, 53 hours",
        "Rest: 4 units: ",
    ];
    check(&script, &said);
    let (_, out, _) = play(&script, Lang::En);
    assert_eq!(out.matches("Overtime").count(), 1, "{out}");
    let (_, out, _) = play(&format!("{TO_PLAN}h 100\np\nq\n"), Lang::En);
    assert!(!out.contains("Overtime"), "{out}");
    for row in out
        .lines()
        .filter(|line| line.starts_with("1. Party work: "))
    {
        assert!(row.matches("by the month").count() <= 1, "{row}");
    }
}

/// Checks that a question inside the plan is put again after help, after a look elsewhere and after a slip.
#[track_caller]
fn check_again(to: &str, help: &str, question: &str) {
    let script = format!("{TO_PLAN}{to}?\nm\np\n99\nnonsense\n0\nq\n");
    check(
        &script,
        &[
            help,
            question,
            "Deductions",
            question,
            help,
            question,
            question,
            "Another change",
        ]
        .map(|words| words.replace("Another change", "What do you start from"))
        .each_ref()
        .map(String::as_str),
    );
}

#[test]
fn questions_inside_the_plan_have_their_help_and_are_put_again() {
    let list = "A number takes one of the list, 0 goes back to the plan";
    let choice = "A number chooses, 0 goes back to the plan";
    check_again("i\n", list, "Which one, 1, 3 to 5? 0 goes back.");
    check_again("i\n4\n", choice, "Which one, 1 to 3? 0 goes back.");
    check_again("i\n4\n2\n", choice, "Which one, 1 to 3? 0 goes back.");
    check_again("i\n5\n", choice, "Which one, 1 to 3? 0 goes back.");
    // In the other language it is the same question about the same things.
    let (_, out, played) = play(&format!("{TO_PLAN}i\n4\n2\nL\n3\nq\n"), Lang::En);
    assert!(out.contains("过程承诺"), "{out}");
    let pledged = |a: &Action| matches!(a, Action::Pledge(..));
    assert_eq!(played.actions().iter().filter(|a| pledged(a)).count(), 1);
}

#[test]
fn taking_back_says_what() {
    check(
        "1\n1\nu\nq\n",
        &["Party work letter: the signature is taken back; it lies in the tray again."],
    );
    check(
        &format!("{TO_PLAN}i\n4\n2\n3\nu\nq\n"),
        &["Flood: this quarter's pledge (process pledge) is taken back."],
    );
}

#[test]
fn what_is_said_can_be_spoken() {
    let script = format!("?\nd\nm\nw\nv\n{TO_PLAN}i\n0\np\nq\n");
    check_never(
        &script,
        &["y calendar, settings, u undo, L Chinese, x title", "yuan"],
        &["¥", "中文", " , settings"],
    );
    let (_, out, _) = play("?\nd\nq\n", Lang::Zh);
    assert!(out.contains("L 英文") && !out.contains("English"), "{out}");
}

#[test]
fn what_is_the_same_everywhere_is_said_once() {
    let (_, out, _) = play("y\nq\n", Lang::En);
    assert_eq!(out.matches("ranks are published").count(), 1, "{out}");
    assert!(out.contains("Each of these months:"), "{out}");
    let (_, out, _) = play("m\nq\n", Lang::En);
    assert!(!out.contains("no pledge"), "{out}");
    assert_eq!(out.matches("Pay follows the grade").count(), 1, "{out}");
    let (_, out, _) = play(&format!("{TO_PLAN}i\n4\n2\n3\nm\nq\n"), Lang::En);
    assert!(
        out.contains("points, carries a veto, pledged: process"),
        "{out}"
    );
}

#[test]
fn what_was_not_published_or_seen_is_called_so() {
    let script = "w\nw r\nw m\nv\nq\n";
    let never = ["not known", "marks: 0"];
    let said = [
        "w m: marks: not published yet",
        "w r: rank: not published yet",
        "rank: not published yet",
        "1. Shimen: they bring their problems to you, not seen yet",
    ];
    check_never(script, &said, &never);
}
