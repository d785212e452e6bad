//! Effects: what they compile to and what is refused.

use super::with;
use crate::campaign::code::Code;
use crate::campaign::effects::effect;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::Num;
use crate::engine::expr::NumOp;
use crate::engine::ids::FlagId;
use crate::engine::ids::LineId;
use crate::engine::ids::VarId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::state::VisitKind;
use crate::engine::world::Target;

#[track_caller]
fn check(text: &str, expected: Effect) {
    let (effect, found) = with(text, |cx, quoted| effect(cx, quoted, Target::Line));
    assert_eq!((effect, found), (Some(expected), vec![]), "{text}");
}

#[track_caller]
fn check_found(text: &str, expected: &[(Code, &str)]) {
    let (effect, found) = with(text, |cx, quoted| effect(cx, quoted, Target::Line));
    let found: Vec<_> = found
        .iter()
        .map(|(code, part)| (*code, part.as_str()))
        .collect();
    assert_eq!(found, expected, "{text}");
    let warning = found.iter().all(|(code, _)| *code == Code::BeyondRange);
    assert_eq!(effect.is_some(), warning, "{text}");
}

#[test]
fn assigns() {
    let fatigue = Slot::Team(TeamField::Fatigue);
    check(
        "team.fatigue += 12",
        Effect::Assign(fatigue, AssignOp::Add, Num::Const(12.0)),
    );
    check(
        "team.fatigue-=12",
        Effect::Assign(fatigue, AssignOp::Sub, Num::Const(12.0)),
    );
    check(
        "team.fatigue *= 0.5",
        Effect::Assign(fatigue, AssignOp::Mul, Num::Const(0.5)),
    );
    check(
        "team.fatigue = -1 + 4",
        Effect::Assign(fatigue, AssignOp::Set, Num::Const(3.0)),
    );
    check(
        "flag.a = true",
        Effect::Assign(Slot::Flag(FlagId(0)), AssignOp::Set, Num::Const(1.0)),
    );
    check(
        "flag.a = false",
        Effect::Assign(Slot::Flag(FlagId(0)), AssignOp::Set, Num::Const(0.0)),
    );
    let doubled = Num::Op(
        NumOp::Mul,
        Box::new(Num::Slot(Slot::Town(TownField::Rank))),
        Box::new(Num::Const(2.0)),
    );
    check(
        "var.n += town.rank * 2",
        Effect::Assign(Slot::Var(VarId(0)), AssignOp::Add, doubled),
    );
    let it = Slot::Line(LineId::IT, LineField::Real);
    check(
        "line.it.real += 2",
        Effect::Assign(it, AssignOp::Add, Num::Const(2.0)),
    );
}

#[test]
fn calls() {
    check("incident('fire-watch')", Effect::Incident(LineId(1)));
    check("incident('it')", Effect::Incident(LineId::IT));
    check(
        "inspection('flood', 'field')",
        Effect::Inspection(LineId(0), VisitKind::Field),
    );
    check(
        "inspection('it', 'paper')",
        Effect::Inspection(LineId::IT, VisitKind::Paper),
    );
}

#[test]
fn refuses() {
    check_found("town.rank = 1", &[(Code::NotWritable, "town.rank")]);
    check_found(
        "line.flood.seen = 1",
        &[(Code::NotWritable, "line.flood.seen")],
    );
    check_found("flag.a = 1", &[(Code::WrongSort, "1")]);
    check_found("flag.a += 1", &[(Code::WrongSort, "+=")]);
    check_found(
        "flag.a = seen('rain')",
        &[(Code::WrongSort, "seen('rain')")],
    );
    check_found("var.n = true", &[(Code::WrongSort, "true")]);
    check_found("team.fatigue", &[(Code::Expected, "")]);
    check_found("team.fatigue == 3", &[(Code::Expected, "==")]);
    check_found("team.fatigue += 3 4", &[(Code::Expected, "4")]);
    check_found("3 = 4", &[(Code::Expected, "3")]);
    check_found("incident(flood)", &[(Code::Expected, "flood")]);
    check_found("incident('flood', 'field')", &[(Code::Expected, ",")]);
    check_found("incident('flod')", &[(Code::UnknownId, "flod")]);
    check_found(
        "inspection('flood', 'feild')",
        &[(Code::UnknownWord, "feild")],
    );
    check_found("accident('flood')", &[(Code::UnknownFunction, "accident")]);
    check_found("village.it.trust += 1", &[(Code::NoTarget, "it")]);
    check_found("team.exhaustion += 5", &[(Code::BeyondRange, "5")]);
}
