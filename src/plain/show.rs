//! The screens of a month as plain lines: desk, papers, echoes, plan.

use crate::engine::action::Plan;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::plain::page::Page;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::ChoiceView;
use crate::view::model::DeskLine;
use crate::view::model::Echo;
use crate::view::model::Paper;
use crate::view::model::PlanRow;
use crate::view::model::PlanView;
use crate::view::model::TrayItem;
use crate::view::model::VillageRow;
use std::cmp::Ordering;

/// What a newcomer reads first.
pub(crate) fn briefing(viewer: &Viewer) -> Page {
    let briefing = viewer.briefing();
    let mut page = Page::default();
    page.add(&briefing.title);
    page.add(&briefing.role);
    page.gap();
    for paragraph in &briefing.body {
        page.add(paragraph);
        page.gap();
    }
    page
}

/// A month's beginning: its name, its time, the visits that were announced.
pub(crate) fn month(viewer: &Viewer) -> Page {
    let desk = viewer.desk();
    let mut page = Page::default();
    page.gap();
    page.add(&desk.header.date);
    page.add(&desk.time.sentence);
    desk.visits.iter().for_each(|visit| page.add(visit));
    page
}

/// Where things stand: town, time, visits, lines, people, tray.
pub(crate) fn desk(viewer: &Viewer) -> Page {
    let desk = viewer.desk();
    let mut page = Page::default();
    page.add(viewer.clauses([&desk.header.date, &viewer.standing()]));
    page.add(&desk.time.sentence);
    desk.visits.iter().for_each(|visit| page.add(visit));
    page.add(heading(viewer, "desk-lines"));
    for (n, line) in (1..).zip(&desk.lines) {
        page.item(n, desk_line(viewer, line));
    }
    if !desk.people.is_empty() {
        page.add(heading(viewer, "desk-people"));
    }
    for person in &desk.people {
        page.sub(viewer.labelled(&person.name, &person.says));
    }
    if !desk.tray.is_empty() {
        page.append(tray(viewer, &desk.tray));
    }
    page
}

/// A heading: the words of a key and a colon.
pub(crate) fn heading(viewer: &Viewer, key: &str) -> SafeText {
    viewer.labelled(&viewer.say(key), "")
}

fn desk_line(viewer: &Viewer, line: &DeskLine) -> SafeText {
    let mut parts = vec![
        ledger(viewer, line.paper, line.paper_change),
        viewer.say_with(
            "plain-field",
            &[("field", Value::from(&viewer.estimate(line.field)))],
        ),
    ];
    parts.extend(line.light.iter().map(|light| light.word.clone()));
    parts.extend(marks_of(viewer, &line.weight, line.veto, line.live));
    viewer.labelled(&line.short, &viewer.clauses(parts))
}

/// The ledger, and how it changed unless it did not.
pub(crate) fn ledger(viewer: &Viewer, paper: f64, change: f64) -> SafeText {
    let paper = viewer.number(paper, 1);
    let now = viewer.say_with("plain-ledger", &[("paper", Value::from(&paper))]);
    if change.abs() < 0.05 {
        return now;
    }
    let by = viewer.rise(change > 0.0, &viewer.number(change.abs(), 1));
    viewer.clauses([now, by])
}

/// Points, veto and season of a line.
fn marks_of(viewer: &Viewer, weight: &SafeText, veto: bool, live: bool) -> Vec<SafeText> {
    let mut parts = vec![viewer.say_with("marks-weight", &[("points", Value::from(weight))])];
    if veto {
        parts.push(viewer.say("desk-veto"));
    }
    if live {
        parts.push(viewer.say("legend-live"));
    }
    parts
}

/// What lies in the tray, to choose from.
pub(crate) fn tray(viewer: &Viewer, items: &[TrayItem]) -> Page {
    let mut page = Page::default();
    page.add(heading(viewer, "desk-tray"));
    for (n, item) in (1..).zip(items) {
        page.item(n, tray_item(viewer, item));
    }
    page
}

/// A thing in the tray.
pub(crate) fn tray_item(viewer: &Viewer, item: &TrayItem) -> SafeText {
    let title = viewer.labelled(&item.kind, &item.title);
    viewer.clauses([title, item.from.clone()])
}

/// How much is said of choices that were heard before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Full {
    /// Everything.
    All,
    /// What they are called, and why some are closed.
    Named,
    /// What they are called, without those that are closed.
    Short,
    /// Nothing.
    Nothing,
}

/// A paper on the table with its choices.
pub(crate) fn paper(viewer: &Viewer, paper: &Paper, full: Full) -> Page {
    let mut page = Page::default();
    page.gap();
    page.add(viewer.labelled(&paper.kind, &paper.title));
    if !paper.number.is_empty() {
        page.add(&paper.number);
    }
    page.add(viewer.labelled(&viewer.say("plain-from"), &paper.from));
    page.gap();
    for paragraph in &paper.body {
        page.add(paragraph);
    }
    if !paper.notes.is_empty() || !paper.concepts.is_empty() {
        page.gap();
    }
    for (label, value) in &paper.notes {
        page.add(viewer.labelled(label, value));
    }
    if !paper.concepts.is_empty() {
        let pages = paper.concepts.iter();
        let pages = viewer.list(pages.map(|(name, at)| page_of(viewer, name, *at)));
        page.add(viewer.labelled(&viewer.say("screen-concepts"), &pages));
    }
    if full != Full::Nothing {
        page.gap();
        choices(viewer, &mut page, &paper.choices, full);
    }
    page
}

/// A concept with what to say to read its page.
fn page_of(viewer: &Viewer, name: &SafeText, at: u16) -> SafeText {
    let command = format!("g {}", at + 1);
    let parts = [("text", Value::from(name)), ("more", Value::from(command))];
    viewer.say_with("plain-bracketed", &parts)
}

/// Adds numbered choices, the closed ones with their reason.
pub(crate) fn choices(viewer: &Viewer, page: &mut Page, choices: &[ChoiceView], full: Full) {
    for (n, choice) in (1..).zip(choices) {
        if full == Full::Short && choice.closed.is_some() {
            continue;
        }
        page.item(n, choice_line(viewer, choice));
        if !choice.who.is_empty() && full == Full::All {
            page.sub(&choice.who);
        }
        if let Some(reason) = &choice.closed {
            page.sub(viewer.say_with("event-closed", &[("reason", Value::from(reason))]));
        }
    }
}

/// A choice with what it is for and what it takes.
fn choice_line(viewer: &Viewer, choice: &ChoiceView) -> SafeText {
    let mode = choice.mode.iter().map(|(_, word)| word);
    let cost = Some(&choice.cost).filter(|cost| !cost.is_empty());
    let more = viewer.clauses(mode.chain(cost));
    if more.is_empty() {
        return choice.label.clone();
    }
    let parts = [
        ("text", Value::from(&choice.label)),
        ("more", Value::from(&more)),
    ];
    viewer.say_with("plain-bracketed", &parts)
}

/// What a choice led to. A reason that only names the choice is not said: it was made a moment ago.
pub(crate) fn echo(viewer: &Viewer, echo: &Echo) -> Page {
    let mut page = Page::default();
    page.gap();
    page.add(&echo.title);
    page.append(what_came(viewer, echo));
    page
}

/// What came of something, under a heading that was said.
pub(crate) fn what_came(viewer: &Viewer, echo: &Echo) -> Page {
    let mut page = Page::default();
    echo.says.iter().for_each(|sentence| page.add(sentence));
    let changes = echo.changes.iter();
    for change in changes.filter(|change| !in_words(change, &echo.says)) {
        if change.why.is_empty() || change.why.contains(echo.title.as_str()) {
            page.sub(viewer.labelled(&change.name, &change.by));
        } else {
            page.sub(change_line(viewer, change));
        }
    }
    page
}

/// Tells whether the sentences say a change already: points taken or given, the blame, the veto.
fn in_words(change: &Change, says: &[SafeText]) -> bool {
    let counted = matches!(
        change.slot,
        Slot::Town(TownField::Deductions | TownField::Bonus | TownField::Blame | TownField::Vetoes)
    );
    let amount = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '%');
    let amount: String = change.by.chars().filter(amount).collect();
    counted && says.iter().any(|sentence| sentence.contains(&amount))
}

/// A change with its reason.
pub(crate) fn change_line(viewer: &Viewer, change: &Change) -> SafeText {
    let parts = [
        ("name", Value::from(&change.name)),
        ("by", Value::from(&change.by)),
        ("why", Value::from(&change.why)),
    ];
    viewer.say_with("plain-change", &parts)
}

/// A draft of the plan: every row with what it makes of the line.
pub(crate) fn plan(viewer: &Viewer, plan: &PlanView) -> Page {
    let mut page = Page::default();
    for (n, row) in (1..).zip(&plan.rows) {
        page.item(n, plan_row(viewer, row));
    }
    page.add(heading(viewer, "plan-villages"));
    for (n, village) in (1..).zip(&plan.villages) {
        page.item(n, village_row(viewer, village));
    }
    page.append(whole(viewer, plan));
    page
}

/// A draft of the plan in short: where units go, and what they make of the ledger.
pub(crate) fn plan_in_short(viewer: &Viewer, plan: &PlanView) -> Page {
    let mut page = Page::default();
    for (n, row) in (1..).zip(&plan.rows) {
        let mut parts = units_of(viewer, row);
        if !parts.is_empty() {
            parts.push(ledger_next(viewer, row));
            page.item(n, viewer.labelled(&row.short, &viewer.clauses(parts)));
        }
    }
    let villages = plan.villages.iter().filter(|village| village.units > 0);
    let villages = villages.map(|v| SafeText::join([&v.name, &viewer.units(v.units.into())], " "));
    let villages = viewer.list(villages);
    if !villages.is_empty() {
        page.add(viewer.labelled(&viewer.say("plan-villages"), &villages));
    }
    page.append(whole(viewer, plan));
    page
}

fn whole(viewer: &Viewer, plan: &PlanView) -> Page {
    let mut page = Page::default();
    page.add(viewer.labelled(&viewer.say("plan-rest"), &plan.rest.1));
    page.add(viewer.labelled(&viewer.say("plan-hours"), &plan.hours.1));
    page.add(left(viewer, plan));
    page
}

/// A line in a draft.
pub(crate) fn plan_row(viewer: &Viewer, row: &PlanRow) -> SafeText {
    let mut parts = units_of(viewer, row);
    if let Some((adapted, fit)) = &row.path {
        parts.push(if *adapted {
            viewer.say("plan-adapt")
        } else {
            fit.clone()
        });
    }
    parts.extend(marks_of(viewer, &row.weight, row.veto, row.live));
    let next = [
        ("paper", Value::decimal(row.paper, 0)),
        ("next", Value::decimal(row.paper_next, 0)),
        ("low", Value::decimal(row.field.low, 0)),
        ("high", Value::decimal(row.field.high, 0)),
        ("low-next", Value::decimal(row.field_next.low, 0)),
        ("high-next", Value::decimal(row.field_next.high, 0)),
    ];
    parts.push(viewer.say_with("plain-row-next", &next));
    viewer.labelled(&row.short, &viewer.clauses(parts))
}

/// What is planned on a line.
fn units_of(viewer: &Viewer, row: &PlanRow) -> Vec<SafeText> {
    let names = [
        "plan-substance",
        "plan-trace",
        "plan-visit",
        "plan-coordinate",
    ];
    let planned = names.into_iter().zip(row.units);
    let planned = planned.filter(|(_, units)| *units > 0);
    planned
        .map(|(key, units)| self::planned(viewer, key, units))
        .collect()
}

fn ledger_next(viewer: &Viewer, row: &PlanRow) -> SafeText {
    let next = [
        ("paper", Value::decimal(row.paper, 0)),
        ("next", Value::decimal(row.paper_next, 0)),
    ];
    viewer.say_with("plain-ledger-next", &next)
}

fn planned(viewer: &Viewer, key: &str, units: u8) -> SafeText {
    SafeText::join([viewer.say(key), viewer.number(f64::from(units), 0)], " ")
}

/// A village in a draft.
pub(crate) fn village_row(viewer: &Viewer, village: &VillageRow) -> SafeText {
    let mut parts = vec![village.trust.clone()];
    if !village.known {
        parts.push(viewer.say("plain-village-new"));
    }
    if village.units > 0 {
        parts.push(viewer.units(u32::from(village.units)));
    }
    viewer.labelled(&village.name, &viewer.clauses(parts))
}

/// What is left to plan, or too much.
pub(crate) fn left(viewer: &Viewer, plan: &PlanView) -> SafeText {
    let (planned, have) = plan.units;
    let (key, units) = match planned.cmp(&have) {
        Ordering::Greater => ("plan-over", planned - have),
        Ordering::Equal => ("plan-full", 0),
        Ordering::Less => ("plan-left", have - planned),
    };
    viewer.say_with(key, &[("units", units.into())])
}

/// The starting points, to choose from; one that is not there keeps its number.
pub(crate) fn starts(viewer: &Viewer, starts: &[(SafeText, Option<Plan>)]) -> Page {
    let mut page = Page::default();
    let none = viewer.say("plain-start-none");
    let names = (1..).zip(starts).map(|(n, (name, plan)): (usize, _)| {
        let values = [("text", Value::from(name)), ("more", Value::from(&none))];
        let name = match plan {
            Some(_) => name.clone(),
            None => viewer.say_with("plain-bracketed", &values),
        };
        format!("{n}. {name}")
    });
    page.add(viewer.labelled(&viewer.say("plan-start"), &viewer.list(names)));
    page
}
