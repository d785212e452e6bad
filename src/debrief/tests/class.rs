//! Several plays side by side.

use super::played;
use crate::debrief::class::Class;
use crate::debrief::class::EQUAL;
use crate::debrief::class::Member;
use crate::debrief::say::ClassTeller;
use crate::lab::strategies::Strategy;
use crate::text::Lang;
use crate::text::Ui;

fn class() -> Class {
    let all = [
        ("d", Strategy::Score, 5),
        ("c", Strategy::Balanced, 5),
        ("b", Strategy::Blame, 5),
        ("a", Strategy::Trace, 5),
        ("e", Strategy::Score, 6),
    ];
    let member = |(name, who, seed)| Member::new(name, played(who, seed));
    Class::of(all.map(member).into())
}

#[test]
fn plays_stand_by_nickname_and_worlds_apart() {
    let class = class();
    let names: Vec<&str> = class.members.iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "d", "e"]);
    let groups: Vec<_> = class
        .groups
        .iter()
        .map(|group| group.members.clone())
        .collect();
    assert_eq!(groups, [vec![0, 1, 2, 3], vec![4]]);
}

#[test]
fn the_same_night_is_one_event_in_one_month_of_one_world() {
    let class = class();
    let nights = class.nights();
    assert!(!nights.is_empty());
    for night in &nights {
        assert!(night.taken.len() > 1);
        for (option, members) in &night.taken {
            for &member in members {
                assert!(class.groups[night.group].members.contains(&member));
                let chosen = class.members[member].chosen();
                let mut same = chosen.filter(|it| *it == (night.tick, night.event, *option));
                assert!(same.next().is_some());
            }
        }
    }
}

#[test]
fn pairs_have_equal_marks_and_nobody_is_in_two() {
    let class = class();
    let pairs = class.pairs();
    assert!(
        !pairs.is_empty(),
        "{:?}",
        class.members.iter().map(|m| m.marks).collect::<Vec<_>>()
    );
    let mut seen = Vec::new();
    for pair in pairs {
        let (one, other) = (&class.members[pair.one], &class.members[pair.other]);
        assert!((one.marks - other.marks).abs() <= EQUAL);
        assert!(pair.one < pair.other);
        seen.extend([pair.one, pair.other]);
    }
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), all);
}

#[test]
fn a_class_is_told_in_both_languages() {
    let class = class();
    for lang in Lang::ALL {
        let document = ClassTeller::new(&class, Ui::new(lang), &[], None).document();
        let anchors: Vec<&str> = document.parts.iter().map(|part| part.anchor).collect();
        let all = [
            "class", "months", "books", "pairs", "nights", "options", "habits", "field", "onward",
        ];
        assert_eq!(anchors, all);
    }
}
