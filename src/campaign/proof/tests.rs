//! What is proved and what is not, on the smallest of campaigns and conditions.

use crate::campaign::proof::Atom;
use crate::campaign::proof::Facts;
use crate::campaign::proof::Interval;
use crate::campaign::proof::Moment;
use crate::campaign::proof::Proof;
use crate::campaign::tests::load;
use crate::engine::ids::EventId;
use crate::engine::ids::FlagId;
use crate::engine::ids::InitiativeId;

/// An event with an id, further keys, a condition, and the effects of its first option.
fn event(id: &str, keys: &str, when: &str, effects: &str) -> String {
    let option = |id: &str, effects: &str| {
        format!(
            "  [[event.option]]\n  id = \"{id}\"\n  mode = \"neutral\"\n  label = {{ zh = \"{id}\", en = \"{id}\" }}\n  \
             who = {{ zh = \"x\", en = \"x\" }}\n  says = {{ zh = \"x\", en = \"x\" }}\n  effects = [{effects}]\n"
        )
    };
    format!(
        "[[event]]\nid = \"{id}\"\nfrom = \"town\"\nkind = \"phone\"\n{keys}\nwhen = \"{when}\"\n\
         title = {{ zh = \"{id}\", en = \"{id}\" }}\nbody = {{ zh = \"x\", en = \"x\" }}\n{}{}",
        option("do", effects),
        option("wait", "")
    )
}

/// Checks in which tick each event may come first; none where it is proved that it never comes.
#[track_caller]
fn check(events: &[(&str, &str, &str, &str)], expected: &[Option<u16>]) {
    let written: String = events
        .iter()
        .map(|(id, keys, when, effects)| event(id, keys, when, effects))
        .collect();
    let campaign = load(&written);
    let proof = Proof::of(&campaign.world);
    let found: Vec<Option<u16>> = events
        .iter()
        .map(|(id, ..)| proof.event(campaign.event_by_id(id).expect("an event")))
        .collect();
    assert_eq!(found, expected);
}

/// Checks whether a condition is contradictory wherever it stands.
#[track_caller]
fn never(when: &str, is: bool) {
    check(
        &[
            ("e", "", when, ""),
            ("set", "", "true", "'flag.f = true', 'var.v += 2'"),
        ],
        &[if is { None } else { Some(0) }, Some(0)],
    );
}

#[test]
fn contradictions_are_found() {
    never("line.flood.real > 70 and line.flood.real < 30", true);
    never("line.flood.real > 70 and line.flood.real < 71", false);
    never("line.flood.real > 70 and line.flood.real <= 70", true);
    never("line.flood.visits > 1 and line.flood.visits < 2", true);
    never("not (line.flood.real > 70 or line.flood.real <= 70)", true);
    never(
        "line.flood.real in 20..30 and line.flood.real in 31..40",
        true,
    );
    never(
        "line.flood.paper + 5 > 20 and line.flood.paper + 5 < 10",
        true,
    );
    never(
        "town.money / 2 > 3 and (town.money / 2 < 2 or town.money / 2 == 1)",
        true,
    );
    never("line.flood.real < line.flood.real", true);
    never(
        "line.flood.real < line.flood.paper and line.flood.paper < 10 and line.flood.real > 20",
        true,
    );
    never("share('trace') > 1.5", true);
    never("luck('x', 30) and not luck('x', 40)", true);
    never("luck('x', 40) and not luck('x', 30)", false);
    never("luck('x', 0)", true);
    never("not luck('x', 100)", true);
    never("chose('set', 'do') and chose('set', 'wait')", true);
    never(
        "answer('flood-letter', 'sign') and answer('flood-letter', 'pass')",
        true,
    );
    never("month > 6 and month < 7", true);
    never("tick > 11", true);
    never("year > 2020", true);
    never("since('set') in 20..900", true);
}

#[test]
fn a_month_is_reached_when_it_comes() {
    check(
        &[
            ("june", "months = [6]", "true", ""),
            ("late", "", "tick > 3", ""),
        ],
        &[Some(5), Some(4)],
    );
}

#[test]
fn a_tick_has_its_order() {
    let set = ("set", "months = [6]", "true", "'flag.f = true'");
    // What is answered in June cannot bring another event of June.
    check(
        &[set, ("b", "months = [6]", "flag.f", "")],
        &[Some(5), None],
    );
    check(
        &[set, ("b", "months = [6, 7]", "seen('set')", "")],
        &[Some(5), Some(6)],
    );
    check(
        &[set, ("b", "months = [5]", "seen('set')", "")],
        &[Some(5), None],
    );
    check(
        &[set, ("b", "months = [5]", "not seen('set')", "")],
        &[Some(5), Some(4)],
    );
    check(&[("self", "", "seen('self')", ""), set], &[None, Some(5)]);
}

#[test]
fn what_depends_on_the_impossible_is_impossible() {
    check(
        &[
            ("a", "", "luck('x', 0)", "'flag.f = true'"),
            ("b", "", "flag.f", "'flag.g = true'"),
            ("c", "", "flag.g", ""),
            ("d", "", "not flag.g", ""),
        ],
        &[None, None, None, Some(0)],
    );
}

#[test]
fn numbers_grow_only_as_often_as_their_effects_come() {
    let once = ("once", "", "true", "'var.v += 2'");
    let again = (
        "again",
        "repeat = true\nmonths = [1, 2, 3]",
        "true",
        "'var.v += 2'",
    );
    check(&[once, ("b", "", "var.v > 2", "")], &[Some(0), None]);
    check(&[once, ("b", "", "var.v >= 2", "")], &[Some(0), Some(1)]);
    check(&[once, ("b", "", "var.v < 0", "")], &[Some(0), None]);
    check(&[again, ("b", "", "var.v >= 6", "")], &[Some(0), Some(3)]);
    check(&[again, ("b", "", "var.v > 6", "")], &[Some(0), None]);
    check(
        &[
            ("set", "", "true", "'var.v = 7', 'var.v *= 0.5'"),
            ("b", "", "var.v > 7", ""),
        ],
        &[Some(0), None],
    );
    check(
        &[
            ("grow", "", "true", "'var.v += var.v + 1'"),
            ("b", "", "var.v > 1000", ""),
        ],
        &[Some(0), Some(1)],
    );
}

#[test]
fn money_is_what_the_year_brings() {
    check(&[("rich", "", "town.money > 100000", "")], &[None]);
    check(
        &[
            ("gift", "", "true", "'town.money += 5000'"),
            ("rich", "", "town.money > 104000", ""),
        ],
        &[Some(0), Some(1)],
    );
}

#[test]
fn what_is_known_narrows() {
    let campaign = load(&event("e", "", "not flag.f", "'flag.f = true'"));
    let proof = Proof::of(&campaign.world);
    let view = proof.view(&campaign.world, Moment::plan(3));
    let when = &campaign.world.events[campaign.event_by_id("e").expect("an event").ix()].when;
    assert!(view.may(when, true) && view.may(when, false));
    let flag = campaign.book.flags.iter().position(|flag| flag == "f");
    let flag = Atom::Flag(FlagId(flag.expect("a flag") as u16));
    assert!(!view.may_given(when, true, Facts::knowing(flag, true)));
    assert_eq!(proof.open(EventId(0), 9), None);
    assert_eq!(proof.initiative(InitiativeId(0)), Some(0));
    assert_eq!(
        Interval::ALL.meet(Interval::point(3.0)),
        Interval::point(3.0)
    );
}
