//! The opening of the books: the guess is answered, the months are stepped through, heard at once, or left out.

use super::*;
use crate::view::Viewer;

/// Says something at the end of a year; checks what was said in this order, and how many months were told.
#[track_caller]
fn check(script: &str, expected: &[&str], months: usize, end: End) {
    let mut play = fixture::play();
    fixture::drive(&mut play, |_| true);
    let mut driver = InMemory(play);
    let mut out = Vec::new();
    let options = Options::new(Lang::En);
    let left = run(&mut driver, options, &mut script.as_bytes(), &mut out);
    let out = String::from_utf8(out).expect("it is text");
    check_lines(&out);
    assert_eq!(left.expect("a vector takes all").0, end, "{out}");
    let told = |line: &&str| line.starts_with("All lines: ") && line.contains(", field ");
    assert_eq!(out.lines().filter(told).count(), months, "{out}");
    let mut rest = out.as_str();
    for words in expected {
        let Some((_, after)) = rest.split_once(words) else {
            panic!("{words:?} is missing in:\n{out}");
        };
        rest = after;
    }
}

/// How many months the fixture's year has.
fn months() -> usize {
    let mut play = fixture::play();
    fixture::drive(&mut play, |_| true);
    play.snapshots().len()
}

#[test]
fn the_guess_is_answered_before_anything_is_opened() {
    let all = months();
    check(
        "\n0\n",
        &["in which month", "The three books"],
        1,
        End::Over,
    );
    check(
        "nonsense\n99\n1\n0\n",
        &["means nothing", "means nothing"],
        1,
        End::Over,
    );
    check("2\nq\n", &["Hint: ", "in which month"], 1, End::Quit);
    check("", &["in which month", "The three books"], all, End::Over);
}

#[test]
fn months_are_stepped_through_heard_at_once_or_left_out() {
    let all = months();
    let steps = "\n".repeat(all);
    check(
        &steps,
        &["Enter for the next month", "The three books"],
        all,
        End::Over,
    );
    check("\n\n2\n", &["The three books"], all, End::Over);
    check("\n\n0\n", &["The three books"], 2, End::Over);
    check("\n\nq\n", &["Enter for the next month"], 2, End::Quit);
    check(
        "\nw 2\n0\n",
        &["Flood: ledger: ", ", field ", "The three books"],
        1,
        End::Over,
    );
}

#[test]
fn after_the_books_any_line_can_be_asked_for_and_leaving_is_a_choice() {
    let year = [
        "The three books",
        "2. Flood: ",
        "A number from 1 to 3 reads",
        "Flood:\n   January 2017: ",
        "December 2017: ",
        "A number from 1 to 3 reads",
    ];
    check("\n0\n2\n0\n", &year, 1, End::Over);
    let looked = [
        "The three books",
        "month by month",
        "means nothing",
        "Deductions",
    ];
    check("\n0\n?\n9\nm\no\nw\n", &looked, 1, End::Over);
    check(
        "\n0\n\n0\n",
        &["The three books", "The three books"],
        1,
        End::Over,
    );
    for (leave, end) in [("x", End::Title), ("q", End::Quit)] {
        check(&format!("{leave}\n"), &[], 0, end);
        check(&format!("\n{leave}\n"), &[], 1, end);
        check(&format!("\n0\n{leave}\n"), &["The three books"], 1, end);
    }
}

#[test]
fn an_answer_says_whether_it_was_right_and_by_how_much_not() {
    use crate::plain::reveal::answer;
    use crate::text::SafeText;
    use crate::text::Ui;
    use crate::view::model::Curve;
    let play = fixture::play();
    let viewer = Viewer::new(&play, Ui::new(Lang::En)).aloud();
    for (per_month, at, guess, expected) in [
        (3, Some(14), Some(5), "to the month"),
        (3, Some(14), Some(4), "1 month early"),
        (1, Some(4), Some(5), "to the month"),
        (1, Some(4), Some(2), "3 months early"),
        (1, Some(4), Some(6), "1 month late"),
        (1, Some(4), Some(0), "not how you remembered"),
        (1, None, Some(0), "to the month"),
        (1, None, Some(3), "not how you remembered"),
        (1, None, None, "the ledger stayed"),
    ] {
        let curve = Curve {
            name: SafeText::clean("All lines"),
            paper: vec![50.0; 12],
            real: vec![50.0; 12],
            parted: at.map(|_| SafeText::clean("here")),
            at,
        };
        let mut out = Vec::new();
        answer(&viewer, &curve, per_month, guess)
            .write(&mut out)
            .expect("a vector takes all");
        let out = String::from_utf8_lossy(&out);
        assert!(out.contains(expected), "{at:?} {guess:?}: {out}");
    }
}
