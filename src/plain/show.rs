//! The screens of a month as plain lines: desk, papers, echoes, plan, report.

use crate::engine::action::Plan;
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
use crate::view::model::ReportLine;
use crate::view::model::TrayItem;
use crate::view::model::VillageRow;

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

/// Where things stand: time, visits, lines, people.
pub(crate) fn desk(viewer: &Viewer) -> Page {
    let desk = viewer.desk();
    let mut page = Page::default();
    page.add(viewer.standing());
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

fn ledger(viewer: &Viewer, paper: f64, change: f64) -> SafeText {
    let change = viewer.signed(change, 1);
    let parts = [
        ("paper", Value::decimal(paper, 1)),
        ("change", Value::from(&change)),
    ];
    viewer.say_with("plain-ledger", &parts)
}

/// Points, veto and season of a line.
fn marks_of(viewer: &Viewer, weight: &SafeText, veto: bool, live: bool) -> Vec<SafeText> {
    let mut parts = vec![viewer.say_with("marks-weight", &[("points", Value::from(weight))])];
    if veto {
        parts.push(viewer.say("desk-veto"));
    }
    if !live {
        parts.push(viewer.say("desk-off-season"));
    }
    parts
}

/// What lies in the tray, to choose from.
pub(crate) fn tray(viewer: &Viewer, items: &[TrayItem]) -> Page {
    let mut page = Page::default();
    page.add(heading(viewer, "desk-tray"));
    for (n, item) in (1..).zip(items) {
        let title = viewer.labelled(&item.kind, &item.title);
        page.item(n, viewer.clauses([title, item.from.clone()]));
    }
    page
}

/// A paper on the table with its choices.
pub(crate) fn paper(viewer: &Viewer, paper: &Paper) -> Page {
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
    page.gap();
    for (label, value) in &paper.notes {
        page.add(viewer.labelled(label, value));
    }
    if !paper.concepts.is_empty() {
        let names = viewer.list(paper.concepts.iter().map(|(name, _)| name));
        page.add(viewer.labelled(&viewer.say("screen-concepts"), &names));
    }
    choices(viewer, &mut page, &paper.choices);
    page
}

/// Adds numbered choices, the closed ones with their reason.
pub(crate) fn choices(viewer: &Viewer, page: &mut Page, choices: &[ChoiceView]) {
    for (n, choice) in (1..).zip(choices) {
        page.item(n, choice_line(viewer, choice));
        if !choice.who.is_empty() {
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

/// What a choice led to.
pub(crate) fn echo(viewer: &Viewer, echo: &Echo) -> Page {
    let mut page = Page::default();
    page.gap();
    page.add(&echo.title);
    echo.says.iter().for_each(|sentence| page.add(sentence));
    for change in &echo.changes {
        page.sub(change_line(viewer, change));
    }
    page
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

/// A draft of the plan with what it makes of each line.
pub(crate) fn plan(viewer: &Viewer, plan: &PlanView) -> Page {
    let mut page = Page::default();
    for (n, row) in (1..).zip(&plan.rows) {
        page.item(n, plan_row(viewer, row));
    }
    page.add(heading(viewer, "plan-villages"));
    for (n, village) in (1..).zip(&plan.villages) {
        page.item(n, village_row(viewer, village));
    }
    page.add(viewer.labelled(&viewer.say("plan-rest"), &plan.rest.1));
    page.add(viewer.labelled(&viewer.say("plan-hours"), &plan.hours.1));
    page.add(left(viewer, plan));
    page
}

/// A line in a draft.
pub(crate) fn plan_row(viewer: &Viewer, row: &PlanRow) -> SafeText {
    let mut parts: Vec<SafeText> = [
        "plan-substance",
        "plan-trace",
        "plan-visit",
        "plan-coordinate",
    ]
    .into_iter()
    .zip(row.units)
    .filter(|(_, units)| *units > 0)
    .map(|(key, units)| planned(viewer, key, units))
    .collect();
    if let Some((adapted, fit)) = &row.path {
        parts.push(if *adapted {
            viewer.say("plan-adapt")
        } else {
            fit.clone()
        });
    }
    let next = [
        ("paper", Value::decimal(row.paper, 0)),
        ("next", Value::decimal(row.paper_next, 0)),
    ];
    parts.push(viewer.say_with("plain-ledger-next", &next));
    let next = [
        ("low", Value::decimal(row.field.low, 0)),
        ("high", Value::decimal(row.field.high, 0)),
        ("low-next", Value::decimal(row.field_next.low, 0)),
        ("high-next", Value::decimal(row.field_next.high, 0)),
    ];
    parts.push(viewer.say_with("plain-field-next", &next));
    parts.extend(marks_of(viewer, &row.weight, row.veto, row.live));
    viewer.labelled(&row.short, &viewer.clauses(parts))
}

fn planned(viewer: &Viewer, key: &str, units: u8) -> SafeText {
    SafeText::join([viewer.say(key), viewer.number(f64::from(units), 0)], " ")
}

/// A village in a draft.
pub(crate) fn village_row(viewer: &Viewer, village: &VillageRow) -> SafeText {
    let mut parts = vec![village.trust.clone()];
    if village.units > 0 {
        parts.push(viewer.units(u32::from(village.units)));
    }
    viewer.labelled(&village.name, &viewer.clauses(parts))
}

/// What is left to plan, or too much.
pub(crate) fn left(viewer: &Viewer, plan: &PlanView) -> SafeText {
    let (planned, have) = plan.units;
    let (key, units) = if planned > have {
        ("plan-over", planned - have)
    } else {
        ("plan-left", have - planned)
    };
    viewer.say_with(key, &[("units", units.into())])
}

/// The starting points, to choose from.
pub(crate) fn starts(viewer: &Viewer, starts: &[(SafeText, Plan)]) -> Page {
    let mut page = Page::default();
    page.add(heading(viewer, "plan-start"));
    for (n, (name, _)) in (1..).zip(starts) {
        page.item(n, name);
    }
    page
}

/// The month's report.
pub(crate) fn report(viewer: &Viewer) -> Page {
    let report = viewer.report();
    let mut page = Page::default();
    page.gap();
    page.add(&report.title);
    page.add(viewer.standing());
    report.news.iter().for_each(|news| page.add(news));
    page.add(heading(viewer, "desk-lines"));
    for (n, line) in (1..).zip(&report.lines) {
        page.item(n, report_line(viewer, line));
    }
    page.add(heading(viewer, "screen-why"));
    for (change, _) in &report.changes {
        page.sub(change_line(viewer, change));
    }
    page
}

fn report_line(viewer: &Viewer, line: &ReportLine) -> SafeText {
    let field = viewer.estimate(line.field);
    let parts = [
        ledger(viewer, line.paper, line.change),
        viewer.say_with("plain-field", &[("field", Value::from(&field))]),
        line.light.word.clone(),
    ];
    viewer.labelled(&line.short, &viewer.clauses(parts))
}
