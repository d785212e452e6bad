//! What can be looked up at any time, as plain lines: people, villages, the marking book, the glossary, the log, help.
//!
//! Each is a numbered list that can be heard in one go, and a page for each number.

use crate::engine::state::Pledge;
use crate::plain::page::Page;
use crate::plain::show::heading;
use crate::plain::talk::At;
use crate::plain::words::COMMANDS;
use crate::plain::words::Command;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::BookLine;
use crate::view::model::CalendarMonth;
use crate::view::model::Concept;
use crate::view::model::Person;
use crate::view::model::VillageView;

/// Returns what stands at a number that counts from 1.
fn at<T>(list: &[T], number: Option<usize>) -> Option<&T> {
    list.get(number?.checked_sub(1)?)
}

/// The people on both sides, numbered through, or one of them.
pub(crate) fn people(viewer: &Viewer, number: Option<usize>) -> Page {
    let people = viewer.people();
    let mut page = Page::default();
    if let Some(found) = at(&people.staff, number) {
        return person(viewer, found);
    }
    let first = people.staff.len() + 1;
    let official = number.and_then(|n| people.officials.get(n.checked_sub(first)?));
    if let Some(official) = official {
        let who = viewer.clauses([&official.name, &official.office]);
        page.add(viewer.labelled(&who, &official.goodwill));
        page.sub(&official.pressure);
        return page;
    }
    if number.is_some() {
        return not_there(viewer);
    }
    page.add(&people.team);
    for (n, person) in (1..).zip(&people.staff) {
        let who = viewer.clauses([&person.name, &person.post]);
        page.item(n, viewer.labelled(&who, &person.says));
    }
    page.add(heading(viewer, "people-officials"));
    for (n, official) in (first..).zip(&people.officials) {
        page.item(n, viewer.labelled(&official.name, &official.goodwill));
    }
    page.add(more(viewer, "s"));
    page
}

/// Says how to read the page of a number.
fn more(viewer: &Viewer, letter: &str) -> SafeText {
    viewer.say_with("plain-more", &[("letter", Value::from(letter))])
}

fn person(viewer: &Viewer, person: &Person) -> Page {
    let mut page = Page::default();
    let about = viewer.clauses([&person.name, &person.post, &person.age]);
    page.add(viewer.labelled(&about, &person.says));
    page.sub(viewer.labelled(&viewer.say("people-lines"), &person.lines));
    page.sub(&person.skill);
    for story in [&person.wound, &person.wish] {
        if !story.is_empty() {
            page.sub(story);
        }
    }
    page
}

/// The villages, or one of them.
pub(crate) fn villages(viewer: &Viewer, number: Option<usize>) -> Page {
    let villages = viewer.villages();
    if let Some(found) = at(&villages, number) {
        return village(viewer, found);
    }
    if number.is_some() {
        return not_there(viewer);
    }
    let mut page = Page::default();
    for (n, village) in (1..).zip(&villages) {
        let new = village.matter.is_none();
        let new = new.then(|| viewer.say("plain-village-new"));
        let says = viewer.clauses([village.trust.clone()].into_iter().chain(new));
        page.item(n, viewer.labelled(&village.name, &says));
    }
    page.add(more(viewer, "v"));
    page
}

fn village(viewer: &Viewer, village: &VillageView) -> Page {
    let mut page = Page::default();
    page.add(viewer.labelled(&village.name, &village.trust));
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
    page
}

/// The marking book: the rules, the lines in short and the marks so far, or the page of a line.
pub(crate) fn book(viewer: &Viewer, number: Option<usize>) -> Page {
    let book = viewer.book();
    let mut page = Page::default();
    if let Some(line) = at(&book.lines, number) {
        page.add(book_line(viewer, line));
        page_of_line(viewer, &mut page, line);
        return page;
    }
    if number.is_some() {
        return not_there(viewer);
    }
    book.rules.iter().for_each(|rule| page.add(rule));
    for (n, line) in (1..).zip(&book.lines) {
        page.item(n, book_line(viewer, line));
    }
    for (label, points) in &book.sum {
        page.add(viewer.labelled(label, points));
    }
    page.add(more(viewer, "m"));
    page
}

/// A line of the book in short: points, light, veto, pledge, and whether it has more blame than power.
fn book_line(viewer: &Viewer, line: &BookLine) -> SafeText {
    let points = [
        ("earned", Value::from(&line.earned)),
        ("weight", Value::from(&line.weight)),
    ];
    let mut parts = vec![viewer.say_with("plain-earned", &points)];
    parts.extend(line.light.iter().map(|light| light.word.clone()));
    if line.veto {
        parts.push(viewer.say("marks-veto"));
    }
    if line.pledge != viewer.pledge(Pledge::None) {
        let pledge = [("pledge", Value::from(&line.pledge))];
        parts.push(viewer.say_with("plain-pledged", &pledge));
    }
    if line.bars.2 {
        parts.push(viewer.say("plain-mismatch"));
    }
    viewer.labelled(&line.name, &viewer.clauses(parts))
}

fn page_of_line(viewer: &Viewer, page: &mut Page, line: &BookLine) {
    let label = |key: &str, value: &str| viewer.labelled(&viewer.say(key), value);
    page.sub(&line.about);
    page.sub(label("marks-book", &line.marked));
    let steps = line
        .pedigree
        .iter()
        .map(|(level, percent)| SafeText::join([level, percent], " "));
    page.sub(label("marks-target", &viewer.clauses(steps)));
    let (liability, power, _) = line.bars;
    page.sub(viewer.clauses([
        label("marks-liability", &viewer.percent(liability)),
        label("marks-power", &viewer.percent(power)),
    ]));
    if let Some(method) = &line.method {
        page.sub(label("marks-path", method));
    }
}

/// The glossary: its names, or the page of a number or of a name.
pub(crate) fn glossary(viewer: &Viewer, words: &str) -> Page {
    let mut page = Page::default();
    let concepts = viewer.concepts();
    let named = |concept: &&Concept| concept.name.to_lowercase().contains(words);
    let found = match words.parse() {
        Ok(number) => at(&concepts, Some(number)),
        Err(_) => concepts.iter().find(named),
    };
    match found.filter(|_| !words.is_empty()) {
        Some(concept) => {
            page.add(&concept.name);
            page.add(viewer.labelled(&viewer.say("concept-reading"), &concept.reading));
            page.add(viewer.labelled(&viewer.say("concept-counter"), &concept.counter));
        }
        None if !words.is_empty() => return not_there(viewer),
        None => {
            for (n, concept) in (1..).zip(&concepts) {
                page.item(n, &concept.name);
            }
            page.add(more(viewer, "g"));
        }
    }
    page
}

/// Says that nothing stands at a number.
fn not_there(viewer: &Viewer) -> Page {
    let mut page = Page::default();
    page.add(viewer.say("refusal-no-such-thing"));
    page
}

/// The log: the newest month, or one further back.
pub(crate) fn log(viewer: &Viewer, number: Option<usize>) -> Page {
    let months = viewer.log();
    let mut page = Page::default();
    let Some((date, says)) = at(&months, number.or(Some(1))) else {
        if !months.is_empty() {
            return not_there(viewer);
        }
        page.add(viewer.say("log-empty"));
        return page;
    };
    page.add(viewer.labelled(date, ""));
    says.iter().for_each(|sentence| page.sub(sentence));
    if number.is_none() && months.len() > 1 {
        let last = [("last", Value::from(months.len()))];
        page.add(viewer.say_with("plain-log-more", &last));
    }
    page
}

/// The calendar: what the months left of the year bring, or what one month of it brought, by its number.
pub(crate) fn calendar(viewer: &Viewer, number: Option<usize>) -> Page {
    let calendar = viewer.calendar();
    let mut page = Page::default();
    let asked = number.map(|n| {
        calendar
            .months
            .iter()
            .position(|it| usize::from(it.number) == n)
    });
    let months = match asked {
        Some(Some(at)) => &calendar.months[at..=at],
        Some(None) => return not_there(viewer),
        None => &calendar.months[calendar.now..],
    };
    let same = in_each(months);
    for month in months {
        page.add(viewer.labelled(&month.date, ""));
        let own = month
            .says
            .iter()
            .filter(|sentence| !same.contains(sentence));
        own.for_each(|sentence| page.sub(sentence));
    }
    if !same.is_empty() {
        page.add(heading(viewer, "plain-each-month"));
        same.iter().for_each(|sentence| page.sub(sentence));
    }
    if number.is_none() {
        page.add(viewer.say("plain-calendar-more"));
    }
    page
}

/// Lists what is known of every month that has still to be marked: it is said once.
fn in_each(months: &[CalendarMonth]) -> Vec<&SafeText> {
    let mut open = months.iter().filter(|month| month.published.is_none());
    let Some(first) = open.next() else {
        return Vec::new();
    };
    let others: Vec<&CalendarMonth> = open.collect();
    let says = first.says.iter().filter(|_| !others.is_empty());
    says.filter(|sentence| others.iter().all(|month| month.says.contains(sentence)))
        .collect()
}

/// What can be said where: first here, then anywhere.
pub(crate) fn help(viewer: &Viewer, here: At) -> Page {
    let mut page = Page::default();
    let keys: &[&str] = match here {
        At::Tray => &[
            "plain-help-tray",
            "help-month",
            "help-two-books",
            "help-people",
        ],
        At::Paper => &["plain-help-paper"],
        At::Visit => &["plain-help-visit"],
        At::Plan => &["plain-help-plan", "plain-help-units", "plain-help-go"],
        At::Page => &["plain-help-page", "help-end"],
        At::List => &["plain-help-list"],
        At::Choice => &["plain-help-choice"],
        At::Reveal => &["plain-help-reveal"],
        At::Books => &["plain-help-books"],
    };
    keys.iter().for_each(|key| page.add(viewer.say(key)));
    let commands = COMMANDS.iter().map(|entry| {
        let word = viewer.say(entry.word);
        match entry.command {
            // As it is written in the terminal; the small letter is understood as well.
            Command::Language => SafeText::join(["L", &word], " "),
            // A voice is silent at a comma.
            Command::Settings => word,
            _ => SafeText::join([entry.letter, &word.to_lowercase()], " "),
        }
    });
    page.add(viewer.labelled(&viewer.say("plain-help"), &viewer.list(commands)));
    page.add(viewer.say("plain-help-words"));
    page
}
