//! Conditions: shapes, precedence, sorts, places of errors.

use super::with;
use crate::campaign::code::Code;
use crate::campaign::parser;
use crate::engine::action::Answer;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::expr::NumOp;
use crate::engine::ids::EventId;
use crate::engine::ids::FlagId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::ids::VillageId;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Mode;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::engine::world::Target;

const RANK: Slot = Slot::Town(TownField::Rank);
const REAL: Slot = Slot::Line(LineId(0), LineField::Real);

/// Checks what a condition compiles to.
#[track_caller]
fn check(text: &str, expected: Cond) {
    let (cond, found) = with(text, |cx, quoted| {
        parser::condition(cx, quoted, Target::Village)
    });
    assert_eq!((cond, found), (Some(expected), vec![]), "{text}");
}

/// Checks that two conditions compile to the same.
#[track_caller]
fn check_same(text: &str, other: &str) {
    let (cond, _) = with(other, |cx, quoted| {
        parser::condition(cx, quoted, Target::Village)
    });
    check(text, cond.expect("a condition"));
}

/// Checks what is found in a condition, and which part of it is marked.
#[track_caller]
fn check_found(text: &str, expected: &[(Code, &str)]) {
    let (_, found) = with(text, |cx, quoted| {
        parser::condition(cx, quoted, Target::Village)
    });
    let found: Vec<_> = found
        .iter()
        .map(|(code, part)| (*code, part.as_str()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_frequent_shapes_are_special() {
    check("true", Cond::Const(true));
    check("flag.a", Cond::Flag(FlagId(0)));
    check("line.flood.real < 70", Cond::Slot(REAL, CmpOp::Lt, 70.0));
    check("70 > line.flood.real", Cond::Slot(REAL, CmpOp::Lt, 70.0));
    check("town.rank == -3 + 5", Cond::Slot(RANK, CmpOp::Eq, 2.0));
    check("1 < 2", Cond::Const(true));
    check("not not flag.a", Cond::Flag(FlagId(0)));
    check(
        "flag.a == false",
        Cond::Not(Box::new(Cond::Flag(FlagId(0)))),
    );
    check("true != flag.a", Cond::Not(Box::new(Cond::Flag(FlagId(0)))));
    check("flag.a and true", Cond::Flag(FlagId(0)));
    check("flag.a or true", Cond::Const(true));
}

#[test]
fn names_reach_their_slots() {
    let it = Slot::Village(VillageId::IT, VillageField::Trust);
    check("village.it.trust > 3", Cond::Slot(it, CmpOp::Gt, 3.0));
    let power = Slot::Line(LineId(1), LineField::Power);
    check(
        "line.fire-watch.power >= 0.5",
        Cond::Slot(power, CmpOp::Ge, 0.5),
    );
    check("month != 3", Cond::Slot(Slot::Month, CmpOp::Ne, 3.0));
}

#[test]
fn functions_reach_theirs() {
    check("seen('rain')", Cond::Seen(EventId(0)));
    check("chose( 'rain' , 'write' )", Cond::Chose(EventId(0), 1));
    check(
        "answer('fire-letter', 'annex')",
        Cond::Answer(LetterId(1), Answer::Annex),
    );
    let three = |num| Cond::Compare(CmpOp::Ge, num, Num::Const(3.0));
    check(
        "times('B3') >= 3",
        three(Num::TimesBehaviour(Behaviour::B3)),
    );
    check("times('trace') >= 3", three(Num::TimesMode(Mode::Trace)));
    check("share('care') >= 3", three(Num::Share(Mode::Care)));
    check(
        "streak('substance') >= 3",
        three(Num::Streak(Mode::Substance)),
    );
    check("since('night-call') >= 3", three(Num::Since(EventId(1))));
    check("done('rest') >= 3", three(Num::Done(InitiativeId(1))));
}

#[test]
fn luck_keys_have_numbers_that_never_change() {
    check("luck('slide', 7)", Cond::Luck(963_319_259, 7.0));
    check("luck('dyke', 12.5)", Cond::Luck(2_922_641_602, 12.5));
}

#[test]
fn operators_bind_as_people_expect() {
    check_same(
        "flag.a and flag.b or flag.c and flag.d",
        "(flag.a and flag.b) or (flag.c and flag.d)",
    );
    check_same("not flag.a and flag.b", "(not flag.a) and flag.b");
    check_same("not town.rank > 3", "not (town.rank > 3)");
    check_same(
        "flag.a && !flag.b || flag.c",
        "flag.a and not flag.b or flag.c",
    );
    check_same(
        "town.rank + 2 * town.gap > 1",
        "(town.rank + (2 * town.gap)) > 1",
    );
    check_same(
        "town.rank - town.gap - 1 > 1",
        "((town.rank - town.gap) - 1) > 1",
    );
    check_same("-town.rank * 2 > 1", "(-town.rank) * 2 > 1");
    check_same("town.rank in 1 + 1..2 * 3", "town.rank in 2..6");
    check_same(
        "(flag.a and flag.b) and flag.c",
        "flag.a and flag.b and flag.c",
    );
    let sum = Num::Op(
        NumOp::Add,
        Box::new(Num::Slot(RANK)),
        Box::new(Num::Const(2.0)),
    );
    check(
        "town.rank + 2 in 1..3",
        Cond::In(sum, Num::Const(1.0), Num::Const(3.0)),
    );
}

#[test]
fn errors_of_form_stop_and_are_marked() {
    check_found("", &[(Code::Expected, "")]);
    check_found("town.rank > ", &[(Code::Expected, "")]);
    check_found("(town.rank > 3", &[(Code::Expected, "")]);
    check_found("town.rank > 3)", &[(Code::Expected, ")")]);
    check_found("flag.a && && flag.b", &[(Code::Expected, "&&")]);
    check_found("flag.a flag.b", &[(Code::Expected, "flag.b")]);
    check_found("town.rank ＞ 3", &[(Code::StrayCharacter, "＞")]);
    check_found("seen('rain)", &[(Code::StrayCharacter, "'rain)")]);
    check_found("1 < town.rank < 3", &[(Code::ChainedComparison, "<")]);
    check_found("town.rank > 1e3", &[(Code::BadNumber, "1e3")]);
    check_found("town.rank = 3", &[(Code::StrayCharacter, "=")]);
}

#[test]
fn errors_of_meaning_are_all_found() {
    check_found(
        "line.flod.real > 1 and twon.rank > 2 and seen('sun')",
        &[
            (Code::UnknownId, "flod"),
            (Code::UnknownName, "twon"),
            (Code::UnknownId, "sun"),
        ],
    );
    check_found("staff.it.flat > 0", &[(Code::NoTarget, "it")]);
    check_found(
        "town.money-town.blame > 0",
        &[(Code::UnknownName, "town.money-town.blame")],
    );
    check_found("town.rank and flag.a", &[(Code::WrongSort, "town.rank")]);
    check_found("flag.a + 1 > 2", &[(Code::WrongSort, "flag.a")]);
    check_found("chose('rain', 'stay')", &[(Code::UnknownId, "stay")]);
    check_found("flag.Big", &[(Code::BadId, "Big")]);
    check_found("town.trace > 30", &[(Code::BeyondRange, "town.trace > 30")]);
    check_found("month in 11..2", &[(Code::EmptyRange, "11..2")]);
    check_found("town.rank / 0 > 1", &[(Code::DivisionByZero, "0")]);
    check_found("dice(6) > 3", &[(Code::UnknownFunction, "dice")]);
    check_found("luck('key', 101)", &[(Code::OutOfRange, "101")]);
    check_found("seen(rain)", &[(Code::WrongArgument, "rain")]);
    check_found("seen", &[(Code::WrongArgument, "seen")]);
}

#[test]
fn the_limits_hold_to_the_last() {
    let nested = |depth: usize| "(".repeat(depth) + "town.rank" + &")".repeat(depth) + " > 1";
    check(&nested(31), Cond::Slot(RANK, CmpOp::Gt, 1.0));
    check_found(&nested(32), &[(Code::ExpressionLimit, "town.rank")]);
    let sum = |values: usize| "town.rank + ".repeat(values - 2) + "town.rank > 1";
    let (cond, found) = with(&sum(32), |cx, quoted| {
        parser::condition(cx, quoted, Target::None)
    });
    assert!(cond.is_some() && found.is_empty(), "63 nodes: {found:?}");
    assert_eq!(
        with(&sum(33), |cx, quoted| parser::condition(
            cx,
            quoted,
            Target::None
        ))
        .1
        .len(),
        1
    );
    let long = format!("{:2000}", "flag.a");
    check(&long, Cond::Flag(FlagId(0)));
    assert_eq!(
        with(&(long + " "), |cx, quoted| parser::condition(
            cx,
            quoted,
            Target::None
        ))
        .1
        .len(),
        1
    );
}
