//! The tables of a class as CSV: a row for each decision, a row for each month, each with the nickname.

use crate::cli::debrief::csv::cell;
use crate::cli::debrief::csv::kind;
use crate::cli::debrief::csv::month;
use crate::cli::debrief::csv::months_head;
use crate::cli::debrief::csv::row;
use crate::debrief::class::Class;
use crate::debrief::say::ClassTeller;

/// Writes what was decided. The first columns are those of one play; the world is the group's number.
pub fn decisions(class: &Class, teller: &ClassTeller<'_>) -> String {
    let head = [
        "player", "decision", "tick", "kind", "matter", "road", "campaign", "seed", "world",
    ];
    let mut text = row(&head.map(str::to_owned));
    for (play, sheet) in class.plays.iter().enumerate() {
        let world = class.group_of(play) + 1;
        for (n, taken) in sheet.taken.iter().enumerate() {
            text += &row(&[
                cell(&sheet.name),
                (n + 1).to_string(),
                taken.tick.to_string(),
                kind(taken.matter).to_owned(),
                cell(&teller.matter(play, taken)),
                cell(&teller.road(play, taken)),
                cell(&sheet.campaign.id),
                sheet.seed.to_string(),
                world.to_string(),
            ]);
        }
    }
    text
}

/// Writes the months, as those of one play are written.
pub fn months(class: &Class) -> String {
    let mut text = months_head();
    for sheet in &class.plays {
        for m in &sheet.months {
            let numbers = [
                m.paper,
                m.real,
                m.paper - m.real,
                m.trace,
                m.outcome,
                m.trust,
                m.burnout,
                m.marks,
            ];
            let calendar = sheet.campaign.world.calendar;
            text += &month(&sheet.name, calendar, m.tick, numbers);
        }
    }
    text
}
