//! Why a number stands as it does: what `w` understands, and the answer, month by month.
//!
//! `w 3` is the ledger of line 3, `w 3 f` its field; `w m` the marks; `w v 2` the trust of village 2; `w s 9` the goodwill
//! of person 9; any other number by a word of its name. While the report lies open its changes are numbered on from the
//! lines. `w` alone says all this.

use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VillageId;
use crate::engine::slot::CountyField as C;
use crate::engine::slot::LineField as L;
use crate::engine::slot::Slot;
use crate::engine::slot::StaffField as P;
use crate::engine::slot::TeamField as M;
use crate::engine::slot::TownField as T;
use crate::engine::slot::VillageField;
use crate::plain::page::Page;
use crate::plain::reveal;
use crate::plain::show::change_line;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Change;

/// The numbers of town and team that have a letter.
const LETTERS: &[(&str, Slot)] = &[
    ("m", Slot::Town(T::Marks)),
    ("r", Slot::Town(T::Rank)),
    ("d", Slot::Town(T::Deductions)),
    ("b", Slot::Town(T::Bonus)),
    ("y", Slot::Town(T::Money)),
    ("t", Slot::Town(T::Trust)),
    ("z", Slot::Team(M::Fatigue)),
    ("u", Slot::Team(M::Burnout)),
    ("c", Slot::County(C::Trust)),
    ("n", Slot::County(C::Visits)),
];

/// The numbers that are asked for by a word of their name.
const NAMED: &[Slot] = &[
    Slot::Town(T::Blame),
    Slot::Town(T::Discretion),
    Slot::Town(T::Platforms),
    Slot::Town(T::Outcome),
    Slot::Town(T::Vetoes),
    Slot::Town(T::Incidents),
    Slot::County(C::Field),
    Slot::County(C::Process),
    Slot::County(C::Pressure),
    Slot::Team(M::Exhaustion),
    Slot::Team(M::Cynicism),
    Slot::Team(M::Inefficacy),
    Slot::Team(M::Support),
    Slot::Team(M::Injustice),
    Slot::Team(M::Emotion),
    Slot::Team(M::Meaning),
];

/// The numbers of a line, the ledger first, with their letters.
const OF_LINE: &[(&str, L)] = &[
    ("", L::Paper),
    ("f", L::Real),
    ("b", L::Liability),
    ("p", L::Power),
    ("n", L::Weight),
    ("t", L::Target),
];

/// What is told of a colleague.
const OF_STAFF: &[P] = &[
    P::Fatigue,
    P::Exhaustion,
    P::Cynicism,
    P::Inefficacy,
    P::Skill,
    P::Away,
];

/// The fewest bytes that a name is looked for by: three letters, or one Chinese character.
const SHORTEST: usize = 3;

/// What was asked about.
#[derive(Debug, Clone, PartialEq)]
enum Asked {
    /// A number.
    One(Slot),
    /// A colleague.
    Staff(StaffId),
    /// A change of the report, by its position.
    Change(usize),
    /// Nothing that is there.
    Unclear,
}

/// Answers what stands behind `w`; `report` tells whether the report lies open.
pub(crate) fn why(viewer: &Viewer, words: &str, report: bool) -> Page {
    match asked(viewer, words, report) {
        Asked::One(slot) => explained(viewer, slot),
        Asked::Staff(id) => colleague(viewer, id),
        Asked::Change(at) => of_report(viewer, at),
        Asked::Unclear => scheme(viewer),
    }
}

fn asked(viewer: &Viewer, words: &str, report: bool) -> Asked {
    let lines = viewer.book().lines.len();
    let place = |n: &str| n.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let of_line = |n: &str, letter: &str| {
        let at = place(n).filter(|&at| at < lines)?;
        let field = OF_LINE.iter().find(|(known, _)| *known == letter)?.1;
        Some(Slot::Line(LineId(at as u16), field))
    };
    let words: Vec<&str> = words.split_whitespace().collect();
    let slot = match words.as_slice() {
        ["v", n] => village(viewer, place(n)),
        ["s", n] => return person(viewer, place(n)),
        [n, letter] | [letter, n] if place(n).is_some() => of_line(n, letter),
        [word] => match place(word) {
            Some(at) if at >= lines && report => return change(viewer, at - lines),
            Some(_) => of_line(word, ""),
            None => named(viewer, word),
        },
        [] => None,
        words => named(viewer, &words.join(" ")),
    };
    slot.map_or(Asked::Unclear, Asked::One)
}

fn village(viewer: &Viewer, at: Option<usize>) -> Option<Slot> {
    let at = at.filter(|&at| at < viewer.villages().len())?;
    Some(Slot::Village(VillageId(at as u16), VillageField::Trust))
}

/// Finds a person by the number in the list of people: colleagues first, then officials.
fn person(viewer: &Viewer, at: Option<usize>) -> Asked {
    let people = viewer.people();
    let staff = people.staff.len();
    match at {
        Some(at) if at < staff => Asked::Staff(StaffId(at as u16)),
        Some(at) if at - staff < people.officials.len() => {
            Asked::One(Slot::Goodwill(OfficialId((at - staff) as u16)))
        }
        _ => Asked::Unclear,
    }
}

fn change(viewer: &Viewer, at: usize) -> Asked {
    if at < viewer.report().changes.len() {
        Asked::Change(at)
    } else {
        Asked::Unclear
    }
}

/// Finds a number by its letter, or by a word of its name; a line by its own name.
fn named(viewer: &Viewer, word: &str) -> Option<Slot> {
    if let Some((_, slot)) = LETTERS.iter().find(|(letter, _)| *letter == word) {
        return Some(*slot);
    }
    if word.len() < SHORTEST {
        return None;
    }
    let has = |name: &SafeText| name.to_lowercase().contains(word);
    let lines = viewer.book().lines;
    let of_line = lines.iter().find(|line| has(&line.name));
    let slots = LETTERS.iter().map(|(_, slot)| slot).chain(NAMED);
    let mut slots = slots.filter(|slot| has(&viewer.slot_name(**slot)));
    let line = of_line.map(|line| Slot::Line(line.id, L::Paper));
    slots.next().copied().or(line)
}

/// A number explained: what it is now, and a line for each month in which it changed, the newest first.
fn explained(viewer: &Viewer, slot: Slot) -> Page {
    let why = viewer.why(slot);
    let mut page = Page::default();
    page.add(viewer.labelled(&why.name, &why.value));
    if let Slot::Line(id, L::Paper | L::Real) = slot {
        page.append(reveal::whole_line(viewer, id));
    }
    if why.changes.is_empty() {
        page.sub(viewer.say("why-none"));
    }
    by_month(viewer, &mut page, &why.changes);
    page
}

/// Adds a line for each month: by how much, and why.
fn by_month(viewer: &Viewer, page: &mut Page, changes: &[(SafeText, Change)]) {
    for month in changes.chunk_by(|a, b| a.0 == b.0) {
        let parts = month.iter().map(|(_, change)| {
            let parts = [
                ("text", Value::from(&change.by)),
                ("more", Value::from(&change.why)),
            ];
            viewer.say_with("plain-bracketed", &parts)
        });
        page.sub(viewer.labelled(&month[0].0, &viewer.clauses(parts)));
    }
}

/// Everything that is told of a colleague, each number that ever changed with its reasons.
fn colleague(viewer: &Viewer, id: StaffId) -> Page {
    let mut page = Page::default();
    let people = viewer.people();
    if let Some(person) = people.staff.get(id.ix()) {
        page.add(viewer.labelled(&person.name, &person.says));
    }
    let mut changed = false;
    for field in OF_STAFF {
        let why = viewer.why(Slot::Staff(id, *field));
        if !why.changes.is_empty() {
            changed = true;
            page.add(heading_of(viewer, &why.name));
            by_month(viewer, &mut page, &why.changes);
        }
    }
    if !changed {
        page.sub(viewer.say("why-none"));
    }
    page
}

fn heading_of(viewer: &Viewer, name: &SafeText) -> SafeText {
    viewer.labelled(name, "")
}

/// A change of the report with everything behind it.
fn of_report(viewer: &Viewer, at: usize) -> Page {
    let mut page = Page::default();
    match viewer.report().changes.get(at) {
        Some((_, parts)) if parts.len() == 1 => page.add(change_line(viewer, &parts[0])),
        Some((change, parts)) => {
            page.add(viewer.labelled(&change.name, &change.by));
            parts
                .iter()
                .for_each(|part| page.sub(change_line(viewer, part)));
        }
        None => {}
    }
    page
}

/// What can be asked, with the numbers as they stand.
fn scheme(viewer: &Viewer) -> Page {
    let mut page = Page::default();
    page.add(viewer.say("plain-help-why"));
    let lettered = |(letter, slot): &(&str, Slot)| {
        let why = viewer.why(*slot);
        let now = viewer.labelled(&why.name, &why.value);
        viewer.labelled(&format!("w {letter}"), &now)
    };
    LETTERS.iter().for_each(|number| page.sub(lettered(number)));
    let names = viewer.list(NAMED.iter().map(|slot| viewer.slot_name(*slot)));
    page.add(viewer.say_with("plain-why-named", &[("names", Value::from(&names))]));
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::fixture;

    #[track_caller]
    fn check(words: &str, expected: Asked) {
        let play = fixture::play();
        let viewer = Viewer::new(&play, Ui::new(Lang::En)).aloud();
        assert_eq!(asked(&viewer, words, false), expected, "{words:?}");
    }

    #[test]
    fn every_number_can_be_asked_about() {
        let line = |n, field| Asked::One(Slot::Line(LineId(n), field));
        check("3", line(2, L::Paper));
        check(" f 1 ", line(0, L::Real));
        check("1 f", line(0, L::Real));
        check("2 b", line(1, L::Liability));
        check("flood", line(1, L::Paper));
        check("t", Asked::One(Slot::Town(T::Trust)));
        check("m", Asked::One(Slot::Town(T::Marks)));
        check("burnout", Asked::One(Slot::Team(M::Burnout)));
        check("pressure", Asked::One(Slot::County(C::Pressure)));
        check("s 1", Asked::Staff(StaffId(0)));
        let trust = Slot::Village(VillageId(1), VillageField::Trust);
        check("v 2", Asked::One(trust));
    }

    #[test]
    fn what_is_not_there_is_unclear() {
        for words in [
            "", "0", "4", "f", "f 9", "1 x", "1 2 3", "-1", "v 99", "s 99",
        ] {
            check(words, Asked::Unclear);
        }
    }

    #[test]
    fn no_letter_stands_for_two_numbers() {
        for (n, (letter, slot)) in LETTERS.iter().enumerate() {
            let others = LETTERS[..n].iter();
            assert!(others.clone().all(|(other, _)| other != letter));
            assert!(!NAMED.contains(slot));
        }
    }
}
