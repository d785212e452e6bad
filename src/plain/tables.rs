//! What can be looked up at any time, as plain lines: people, villages, the marking book, the glossary, why, help.

use crate::engine::ids::LineId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::plain::page::Page;
use crate::plain::show::change_line;
use crate::plain::show::heading;
use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::model::BookLine;

/// The people on both sides.
pub(crate) fn people(viewer: &Viewer) -> Page {
    let people = viewer.people();
    let mut page = Page::default();
    page.add(&people.team);
    for person in &people.staff {
        let about = viewer.clauses([&person.post, &person.age]);
        page.add(viewer.labelled(&person.name, &about));
        page.sub(&person.says);
        page.sub(viewer.labelled(&viewer.say("people-lines"), &person.lines));
        page.sub(&person.skill);
        for story in [&person.wound, &person.wish] {
            if !story.is_empty() {
                page.sub(story);
            }
        }
    }
    page.add(heading(viewer, "from-county"));
    for official in &people.officials {
        let who = viewer.clauses([&official.name, &official.office]);
        page.add(viewer.labelled(&who, &official.goodwill));
        page.sub(&official.pressure);
    }
    page
}

/// The villages.
pub(crate) fn villages(viewer: &Viewer) -> Page {
    let mut page = Page::default();
    for (n, village) in (1..).zip(viewer.villages()) {
        page.item(n, viewer.labelled(&village.name, &village.trust));
        page.sub(&village.figures);
        page.sub(viewer.labelled(&viewer.say("village-asset"), &village.asset));
        page.sub(viewer.labelled(&viewer.say("village-hazard"), &village.hazard));
        match &village.matter {
            Some(matter) => page.sub(viewer.labelled(&viewer.say("village-matter"), matter)),
            None => page.sub(viewer.say("village-unknown")),
        }
        for (line, fit) in &village.fits {
            page.sub(viewer.labelled(line, fit));
        }
    }
    page
}

/// The marking book.
pub(crate) fn book(viewer: &Viewer) -> Page {
    let book = viewer.book();
    let mut page = Page::default();
    book.rules.iter().for_each(|rule| page.add(rule));
    for (n, line) in (1..).zip(&book.lines) {
        book_line(viewer, &mut page, n, line);
    }
    for (label, points) in &book.sum {
        page.add(viewer.labelled(label, points));
    }
    page
}

fn book_line(viewer: &Viewer, page: &mut Page, n: usize, line: &BookLine) {
    let label = |key: &str, value: &str| viewer.labelled(&viewer.say(key), value);
    let points = SafeText::join([&line.earned, &line.weight], "/");
    let mut parts = vec![label("desk-weight", &points)];
    parts.extend(line.light.iter().map(|light| light.word.clone()));
    if line.veto {
        parts.push(viewer.say("marks-veto"));
    }
    parts.push(line.pledge.clone());
    page.item(n, viewer.labelled(&line.name, &viewer.clauses(parts)));
    page.sub(&line.about);
    page.sub(label("marks-book", &line.marked));
    let steps = line
        .pedigree
        .iter()
        .map(|(level, percent)| SafeText::join([level, percent], " "));
    page.sub(label("marks-target", &viewer.clauses(steps)));
    let (liability, power, mismatch) = line.bars;
    let mut shares = vec![
        label("marks-liability", &viewer.percent(liability)),
        label("marks-power", &viewer.percent(power)),
    ];
    if mismatch {
        shares.push(viewer.say("plain-mismatch"));
    }
    page.sub(viewer.clauses(shares));
    if let Some(method) = &line.method {
        page.sub(label("marks-path", method));
    }
}

/// The glossary: its names, or one page of it, counted from 1.
pub(crate) fn glossary(viewer: &Viewer, at: Option<usize>) -> Page {
    let mut page = Page::default();
    let concepts = viewer.concepts();
    match at.and_then(|n| concepts.get(n.checked_sub(1)?)) {
        Some(concept) => {
            page.add(&concept.name);
            page.add(viewer.labelled(&viewer.say("concept-reading"), &concept.reading));
            page.add(viewer.labelled(&viewer.say("concept-counter"), &concept.counter));
        }
        None => {
            for (n, concept) in (1..).zip(&concepts) {
                page.item(n, &concept.name);
            }
            page.add(viewer.say("plain-glossary"));
        }
    }
    page
}

/// Finds the number that `w` asks about: `w 3` the ledger of line 3, `w f 3` its field, a letter for what has no number.
pub(crate) fn asked_why(words: &str, lines: usize) -> Option<Slot> {
    let line = |n: &str, field| {
        let at = n.parse::<usize>().ok()?.checked_sub(1)?;
        (at < lines).then_some(Slot::Line(LineId(at as u16), field))
    };
    let words: Vec<&str> = words.split_whitespace().collect();
    match words.as_slice() {
        ["f", n] => line(n, LineField::Real),
        ["t"] => Some(Slot::Town(TownField::Trust)),
        ["m"] => Some(Slot::Town(TownField::Money)),
        ["d"] => Some(Slot::Town(TownField::Deductions)),
        ["z"] => Some(Slot::Team(TeamField::Fatigue)),
        ["r"] => Some(Slot::Town(TownField::Marks)),
        [n] => line(n, LineField::Paper),
        _ => None,
    }
}

/// A number explained.
pub(crate) fn why(viewer: &Viewer, slot: Slot) -> Page {
    let why = viewer.why(slot);
    let mut page = Page::default();
    page.add(viewer.labelled(&why.name, &why.value));
    if why.changes.is_empty() {
        page.sub(viewer.say("log-empty"));
    }
    for (date, change) in &why.changes {
        let line = change_line(viewer, change);
        page.sub(viewer.labelled(date, &line));
    }
    page
}

/// What can be said where.
pub(crate) fn help(viewer: &Viewer, planning: bool) -> Page {
    let mut page = Page::default();
    let keys: &[&str] = if planning {
        &[
            "plain-help-plan",
            "plain-help-units",
            "plain-help-go",
            "plain-help",
        ]
    } else {
        &[
            "plain-help",
            "plain-help-why",
            "help-month",
            "help-two-books",
            "help-people",
        ]
    };
    keys.iter().for_each(|key| page.add(viewer.say(key)));
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_asks_about_a_number() {
        let line = |n, field| Some(Slot::Line(LineId(n), field));
        assert_eq!(asked_why("3", 3), line(2, LineField::Paper));
        assert_eq!(asked_why(" f 1 ", 3), line(0, LineField::Real));
        assert_eq!(asked_why("t", 3), Some(Slot::Town(TownField::Trust)));
        for words in ["", "0", "4", "f", "f 9", "x", "1 2 3", "-1"] {
            assert_eq!(asked_why(words, 3), None, "{words:?}");
        }
    }
}
