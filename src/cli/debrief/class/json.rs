//! A class as JSON: the numbers behind the document, by the campaign's own ids and in no language.
//!
//! As in the document, the ways of meeting blame stand beside no name.

use serde_json::Value;
use serde_json::json;

use crate::cli::debrief::csv::kind;
use crate::debrief::class::Class;
use crate::debrief::class::LeftOut;
use crate::debrief::class::Why;
use crate::debrief::class::nights;
use crate::debrief::class::nights::Night;
use crate::debrief::class::nights::Way;
use crate::debrief::class::options;
use crate::debrief::class::pairs;
use crate::debrief::class::pairs::EQUAL_MARKS;
use crate::debrief::class::sheet::Hours;
use crate::debrief::class::sheet::Month;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::class::ways;
use crate::debrief::trail::Matter;
use crate::engine::ids::LineId;
use crate::session::record;

/// The number of the form.
const FORMAT: u8 = 1;

/// Writes a class.
pub fn write(class: &Class) -> String {
    let mut text = serde_json::to_string_pretty(&value(class)).unwrap_or_default();
    text.push('\n');
    text
}

fn value(class: &Class) -> Value {
    let plays = class.plays.iter().enumerate();
    let nights = nights::nights(class);
    json!({
        "format": FORMAT,
        "program": env!("CARGO_PKG_VERSION"),
        "worlds": worlds(class),
        "left_out": class.left_out.iter().map(left_out).collect::<Vec<_>>(),
        "plays": plays.map(|(n, sheet)| play(class, n, sheet)).collect::<Vec<_>>(),
        "pairs": pairs(class),
        "nights": nights.iter().map(|night| of_night(class, night)).collect::<Vec<_>>(),
        "options": (0..class.towns.len()).map(|town| of_town(class, town)).collect::<Vec<_>>(),
        "behaviours": ways::ways(class).map(|ways| json!({
            "behaviour": format!("{:?}", ways.behaviour),
            "plays": ways.plays,
            "uses": ways.uses,
        })),
    })
}

fn worlds(class: &Class) -> Vec<Value> {
    let groups = class.groups.iter().enumerate();
    let told = groups.map(|(n, group)| {
        let campaign = &class.towns[group.town].campaign;
        json!({
            "n": n + 1,
            "campaign": campaign.id,
            "version": campaign.version,
            "hash": campaign.hash,
            "seed": group.seed.to_string(),
            "players": names(class, &group.plays),
        })
    });
    told.collect()
}

fn names<'c>(class: &'c Class, plays: &[usize]) -> Vec<&'c str> {
    let names = plays.iter().map(|&play| class.plays[play].name.as_str());
    names.collect()
}

fn left_out(left: &LeftOut) -> Value {
    let more = match &left.why {
        Why::Campaign(text) | Why::NotOver(text) => Some(text.as_str()),
        _ => None,
    };
    json!({ "file": left.file.as_str(), "why": left.why.name(), "more": more })
}

fn play(class: &Class, n: usize, sheet: &Sheet) -> Value {
    let end = &sheet.end;
    let parted = sheet.parted.and_then(|at| sheet.months.get(at));
    json!({
        "player": sheet.name.as_str(),
        "world": class.group_of(n) + 1,
        "state": format!("{:016x}", sheet.hash),
        "books": {
            "marks": end.marks,
            "outcome": end.outcome,
            "trust": end.trust,
            "burnout": end.burnout,
            "gap": end.gap,
        },
        "parted": parted.map(|month| month.tick),
        "months": sheet.months.iter().map(month).collect::<Vec<_>>(),
        "units": units(&sheet.hours),
        "hours": sheet.hours.mean(),
        "lines": lines(sheet),
    })
}

fn month(m: &Month) -> Value {
    json!({
        "tick": m.tick,
        "paper": m.paper,
        "real": m.real,
        "trace": m.trace,
        "outcome": m.outcome,
        "trust": m.trust,
        "burnout": m.burnout,
        "marks": m.marks,
    })
}

fn units(hours: &Hours) -> Value {
    let [substance, trace, field, coordinate, villages, rest] = hours.units;
    json!({
        "substance": substance,
        "trace": trace,
        "field": field,
        "coordinate": coordinate,
        "villages": villages,
        "rest": rest,
    })
}

fn lines(sheet: &Sheet) -> Vec<Value> {
    let ids = sheet.campaign.world.line_ids();
    let told = ids.map(|id| {
        let (paper, real) = sheet.end.lines.get(id.ix()).copied().unwrap_or_default();
        json!({
            "id": line(sheet, id),
            "paper": paper,
            "real": real,
            "visits_by_quarter": sheet.field.get(id.ix()),
        })
    });
    told.collect()
}

fn line(sheet: &Sheet, id: LineId) -> Option<&String> {
    sheet.campaign.book.lines.get(id.ix()).map(|line| &line.id)
}

fn pairs(class: &Class) -> Vec<Value> {
    let told = pairs::pairs(class).into_iter().map(|pair| {
        json!({
            "players": names(class, &[pair.one, pair.other]),
            "equal_marks": EQUAL_MARKS,
            "outcome_apart": pair.apart,
        })
    });
    told.collect()
}

fn of_night(class: &Class, night: &Night) -> Value {
    let campaign = &class.towns[class.groups[night.group].town].campaign;
    let book = &campaign.book;
    let village = match night.matter {
        Matter::Visit(visit) => book.villages.get(visit.village.ix()).map(|v| &v.id),
        _ => None,
    };
    let event = match night.matter {
        Matter::Event(id) => book.events.get(id.ix()).map(|event| &event.id),
        _ => None,
    };
    json!({
        "world": night.group + 1,
        "tick": night.tick,
        "kind": kind(night.matter),
        "event": event,
        "line": night.line.and_then(|id| book.lines.get(id.ix())).map(|line| &line.id),
        "village": village,
        "divided": night.divided(),
        "ways": night.ways.iter().map(|way| of_way(class, night, way)).collect::<Vec<_>>(),
    })
}

fn of_way(class: &Class, night: &Night, way: &Way) -> Value {
    let campaign = &class.towns[class.groups[night.group].town].campaign;
    let record = record::write(campaign, &way.action);
    let play = |&play: &usize| {
        let sheet = &class.plays[play];
        let line = night.line.and_then(|id| sheet.end.lines.get(id.ix()));
        json!({
            "player": sheet.name.as_str(),
            "paper": line.map(|line| line.0),
            "real": line.map(|line| line.1),
            "struck": night.struck(sheet),
            "outcome": sheet.end.outcome,
            "trust": sheet.end.trust,
        })
    };
    json!({
        "does": serde_json::to_value(record).unwrap_or_default(),
        "plays": way.plays.iter().map(play).collect::<Vec<_>>(),
    })
}

fn of_town(class: &Class, town: usize) -> Value {
    let campaign = &class.towns[town].campaign;
    let events = options::options(class, town).into_iter().map(|met| {
        let book = campaign.book.events.get(met.event.ix());
        json!({
            "event": book.map(|event| &event.id),
            "met": met.times(),
            "options": met.options,
        })
    });
    json!({
        "campaign": campaign.id,
        "hash": campaign.hash,
        "events": events.collect::<Vec<_>>(),
    })
}
