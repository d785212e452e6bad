//! An action as a save writes it: by the campaign's own ids, so that a person can read it and compare two plays.
//!
//! May touch: the campaign's names. Absent: the file (that is `journal`).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::campaign::Campaign;
use crate::campaign::book::Book;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::state::Pledge;
use crate::engine::world::Target;

/// An action by names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)] // The fields are those of `Action`.
pub enum Record {
    Letter {
        id: String,
        answer: String,
    },
    Event {
        id: String,
        option: String,
    },
    Initiative {
        id: String,
        it: Option<String>,
    },
    Pledge {
        line: String,
        pledge: String,
    },
    Bargain {
        line: String,
    },
    Plan(PlanRecord),
    Receive(String),
    Continue,
    /// Takes the action before it back.
    Undo,
}

/// A plan by names; what gets no time is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // The fields are those of `Plan`.
pub struct PlanRecord {
    pub hours: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub rest: u8,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub substance: BTreeMap<String, u8>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub trace: BTreeMap<String, u8>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub field: BTreeMap<String, u8>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub coordinate: BTreeMap<String, u8>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub village: BTreeMap<String, u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adapt: Vec<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // The signature that serde asks for.
fn is_zero(n: &u8) -> bool {
    *n == 0
}

/// A name in a save that the campaign does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName(pub String);

const ANSWERS: [&str; 4] = ["sign", "annex", "retract", "pass"];
const RECEPTIONS: [&str; 5] = ["binders", "hardest", "route", "disclose", "arrange"];
const PLEDGES: [&str; 3] = ["none", "result", "process"];

/// Writes an action by names.
pub fn write(campaign: &Campaign, action: &Action) -> Record {
    let book = &campaign.book;
    match action {
        Action::Letter(id, answer) => Record::Letter {
            id: book.letters[id.ix()].id.clone(),
            answer: ANSWERS[*answer as usize].to_owned(),
        },
        Action::Event(id, option) => {
            let event = &book.events[id.ix()];
            Record::Event {
                id: event.id.clone(),
                option: event.options[usize::from(*option)].id.clone(),
            }
        }
        Action::Initiative(id, it) => {
            let it = target_id(campaign, *id, *it).map(str::to_owned);
            Record::Initiative {
                id: book.initiatives[id.ix()].choice.id.clone(),
                it,
            }
        }
        Action::Pledge(line, pledge) => Record::Pledge {
            line: line_id(book, *line),
            pledge: PLEDGES[*pledge as usize].to_owned(),
        },
        Action::Bargain(line) => Record::Bargain {
            line: line_id(book, *line),
        },
        Action::Plan(plan) => Record::Plan(write_plan(book, plan)),
        Action::Receive(reception) => Record::Receive(RECEPTIONS[*reception as usize].to_owned()),
        Action::Continue => Record::Continue,
    }
}

fn line_id(book: &Book, id: LineId) -> String {
    book.lines[id.ix()].id.clone()
}

fn write_plan(book: &Book, plan: &Plan) -> PlanRecord {
    let lines = |row: &[u8]| named(book.lines.iter().map(|l| l.id.as_str()), row);
    PlanRecord {
        hours: plan.hours,
        rest: plan.rest,
        substance: lines(&plan.substance),
        trace: lines(&plan.trace),
        field: lines(&plan.field),
        coordinate: lines(&plan.coordinate),
        village: named(book.villages.iter().map(|v| v.id.as_str()), &plan.village),
        adapt: book
            .lines
            .iter()
            .zip(&plan.adapt)
            .filter(|(_, a)| **a)
            .map(|(l, _)| l.id.clone())
            .collect(),
    }
}

fn named<'a>(ids: impl Iterator<Item = &'a str>, row: &[u8]) -> BTreeMap<String, u8> {
    ids.zip(row)
        .filter(|(_, n)| **n > 0)
        .map(|(id, n)| (id.to_owned(), *n))
        .collect()
}

/// Reads an action by names; `None` is the wish to take the action before it back.
///
/// # Errors
/// Returns the first name that the campaign does not know.
pub fn read(campaign: &Campaign, record: &Record) -> Result<Option<Action>, UnknownName> {
    let book = &campaign.book;
    Ok(Some(match record {
        Record::Letter { id, answer } => {
            let letter = place(book.letters.iter().map(|l| l.id.as_str()), id)?;
            Action::Letter(
                LetterId(letter),
                Answer::ALL[usize::from(place(ANSWERS.into_iter(), answer)?)],
            )
        }
        Record::Event { id, option } => {
            let event = place(book.events.iter().map(|e| e.id.as_str()), id)?;
            let options = &book.events[usize::from(event)].options;
            Action::Event(
                EventId(event),
                place(options.iter().map(|o| o.id.as_str()), option)? as u8,
            )
        }
        Record::Initiative { id, it } => {
            let at = InitiativeId(place(
                book.initiatives.iter().map(|i| i.choice.id.as_str()),
                id,
            )?);
            Action::Initiative(at, target(campaign, at, it.as_deref())?)
        }
        Record::Pledge { line, pledge } => {
            let pledges = [Pledge::None, Pledge::Result, Pledge::Process];
            Action::Pledge(
                read_line(book, line)?,
                pledges[usize::from(place(PLEDGES.into_iter(), pledge)?)],
            )
        }
        Record::Bargain { line } => Action::Bargain(read_line(book, line)?),
        Record::Plan(plan) => Action::Plan(read_plan(campaign, plan)?),
        Record::Receive(how) => {
            Action::Receive(Reception::ALL[usize::from(place(RECEPTIONS.into_iter(), how)?)])
        }
        Record::Continue => Action::Continue,
        Record::Undo => return Ok(None),
    }))
}

fn place<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Result<u16, UnknownName> {
    let at = ids
        .position(|known| known == id)
        .and_then(|n| u16::try_from(n).ok());
    at.ok_or_else(|| UnknownName(id.to_owned()))
}

fn read_line(book: &Book, id: &str) -> Result<LineId, UnknownName> {
    place(book.lines.iter().map(|l| l.id.as_str()), id).map(LineId)
}

fn read_plan(campaign: &Campaign, record: &PlanRecord) -> Result<Plan, UnknownName> {
    let book = &campaign.book;
    let mut plan = Plan::empty(&campaign.world);
    (plan.hours, plan.rest) = (record.hours, record.rest);
    for (row, from) in [
        (&mut plan.substance, &record.substance),
        (&mut plan.trace, &record.trace),
        (&mut plan.field, &record.field),
        (&mut plan.coordinate, &record.coordinate),
    ] {
        for (id, n) in from {
            row[read_line(book, id)?.ix()] = *n;
        }
    }
    for (id, n) in &record.village {
        plan.village[usize::from(place(book.villages.iter().map(|v| v.id.as_str()), id)?)] = *n;
    }
    for id in &record.adapt {
        plan.adapt[read_line(book, id)?.ix()] = true;
    }
    Ok(plan)
}

fn target_ids(campaign: &Campaign, id: InitiativeId) -> Vec<&str> {
    let book = &campaign.book;
    match campaign.world.initiatives[id.ix()].target {
        Target::None => Vec::new(),
        Target::Village => book.villages.iter().map(|v| v.id.as_str()).collect(),
        Target::Staff => book.staff.iter().map(|s| s.id.as_str()).collect(),
        Target::Line => book.lines.iter().map(|l| l.id.as_str()).collect(),
        Target::Official => book.officials.iter().map(|o| o.id.as_str()).collect(),
    }
}

fn target_id(campaign: &Campaign, id: InitiativeId, it: u16) -> Option<&str> {
    target_ids(campaign, id).get(usize::from(it)).copied()
}

fn target(campaign: &Campaign, id: InitiativeId, it: Option<&str>) -> Result<u16, UnknownName> {
    match it {
        Some(it) => place(target_ids(campaign, id).into_iter(), it),
        None if campaign.world.initiatives[id.ix()].target == Target::None => Ok(0),
        None => Err(UnknownName(String::new())),
    }
}
