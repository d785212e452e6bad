//! A debrief as JSON: the numbers behind the document, by the campaign's own ids and in no language.

use serde_json::Value;
use serde_json::json;

use crate::cli::debrief::csv::kind;
use crate::debrief::account::Account;
use crate::debrief::books::Book;
use crate::debrief::causes;
use crate::debrief::causes::Number;
use crate::debrief::findings::Finding;
use crate::debrief::habits;
use crate::debrief::trail::Decision;
use crate::debrief::whatif::Outlook;
use crate::engine::fact::What;
use crate::engine::measure;
use crate::session::record;

/// The number of the form.
const FORMAT: u8 = 1;

/// Writes an account.
pub fn write(account: &Account) -> String {
    let mut text = serde_json::to_string_pretty(&value(account)).unwrap_or_default();
    text.push('\n');
    text
}

fn value(account: &Account) -> Value {
    let (trail, campaign) = (&account.inquiry.trail, account.play.campaign());
    let (world, last) = (trail.world(), &trail.last);
    json!({
        "format": FORMAT,
        "program": env!("CARGO_PKG_VERSION"),
        "campaign": campaign.id,
        "version": campaign.version,
        "hash": campaign.hash,
        "seed": trail.seed.to_string(),
        "player": account.player.as_str(),
        "state": format!("{:016x}", last.hash()),
        "asked": {
            "sketch": account.asked.sketch,
            "parted": account.asked.parted,
            "word": account.asked.word.as_str(),
        },
        "books": {
            "marks": last.year.closed,
            "rank": last.town.rank,
            "outcome": measure::outcome(world, last),
            "trust": measure::trust(world, last),
            "burnout": last.team.strain.burnout(),
            "gap": measure::gap(last),
        },
        "lines": lines(account),
        "people": people(account),
        "months": months(account),
        "why": Number::ALL.map(|number| unfolded(account, number)),
        "blame": blame(account),
        "behaviours": behaviours(account),
        "plays": account.inquiry.plays,
        "then": account.inquiry.then.name(),
        "decisions": decisions(account),
        "findings": {
            "openers": findings(&account.findings.openers),
            "mattered": findings(&account.findings.mattered),
            "felt": findings(&account.findings.felt),
        },
        "rules": rules(account),
    })
}

fn lines(account: &Account) -> Vec<Value> {
    let trail = &account.inquiry.trail;
    let book = &account.play.campaign().book.lines;
    let all = trail.world().line_ids().zip(book);
    all.map(|(id, book)| {
        let (first, last) = (&trail.first.lines[id.ix()], &trail.last.lines[id.ix()]);
        json!({
            "id": book.id,
            "need": trail.world().line(id).need,
            "first": first.real(),
            "last": last.real(),
            "paper": last.paper,
        })
    })
    .collect()
}

fn people(account: &Account) -> Vec<Value> {
    let book = account.play.campaign().book.staff.iter();
    let staff = account.inquiry.trail.last.staff.iter();
    book.zip(staff)
        .map(|(book, member)| {
            json!({
                "id": book.id,
                "burnout": member.strain.burnout(),
                "exhaustion": member.strain.exhaustion,
                "cynicism": member.strain.cynicism,
                "inefficacy": member.strain.inefficacy,
                "flat": member.flat,
                "away": member.away,
            })
        })
        .collect()
}

fn months(account: &Account) -> Vec<Value> {
    let snapshots = account.play.snapshots().iter();
    snapshots
        .map(|s| {
            json!({
                "tick": s.tick,
                "paper": s.paper,
                "real": s.real,
                "outcome": s.outcome,
                "trust": s.trust,
                "burnout": s.burnout,
                "marks": s.marks,
            })
        })
        .collect()
}

fn unfolded(account: &Account, number: Number) -> Value {
    let unfolded = causes::unfold(&account.inquiry.trail, &account.play, number);
    let parts = unfolded
        .parts
        .iter()
        .map(|part| json!({ "root": format!("{:?}", part.root).to_lowercase(), "by": part.by }));
    json!({
        "number": format!("{number:?}").to_lowercase(),
        "from": unfolded.from,
        "to": unfolded.to,
        "parts": parts.collect::<Vec<_>>(),
    })
}

fn blame(account: &Account) -> Vec<Value> {
    let lines = &account.play.campaign().book.lines;
    let facts = account.play.facts().iter();
    facts
        .filter_map(|fact| match fact.what {
            What::Incident(w) => Some(json!({
                "tick": fact.tick,
                "line": lines.get(w.line.ix()).map(|line| &line.id),
                "county_before": w.county_before,
                "town_before": w.town_before,
                "villages": w.villages,
                "paper": w.paper,
                "conduct": w.conduct,
                "cover": w.cover,
                "landed": w.landed,
                "veto": w.veto,
            })),
            _ => None,
        })
        .collect()
}

fn behaviours(account: &Account) -> Vec<Value> {
    let found = habits::habits(&account.inquiry.trail, &account.play);
    let told = found.iter().map(|habit| {
        let ticks: Vec<u16> = habit.uses.iter().map(|(tick, _)| *tick).collect();
        json!({ "behaviour": format!("{:?}", habit.behaviour), "ticks": ticks })
    });
    told.collect()
}

fn decisions(account: &Account) -> Vec<Value> {
    let all = account.inquiry.trail.decisions.iter().enumerate();
    all.map(|(n, decision)| {
        let roads = (0..decision.roads.len()).map(|road| {
            let outlook = account.answer_of(n).and_then(|answer| answer.get(road));
            json!({
                "does": road_of(account, decision, road),
                "outlook": outlook.map(outlook_of),
            })
        });
        json!({
            "n": n + 1,
            "tick": decision.tick,
            "kind": kind(decision.matter),
            "roads": roads.collect::<Vec<_>>(),
        })
    })
    .collect()
}

/// Writes a road as a save would, the one that was taken first; nothing where it is left alone.
fn road_of(account: &Account, decision: &Decision, road: usize) -> Value {
    let action = decision.roads[road].action.as_ref();
    let record = action.map(|action| record::write(account.play.campaign(), action));
    serde_json::to_value(record).unwrap_or_default()
}

fn outlook_of(outlook: &Outlook) -> Value {
    let books = Book::ALL.map(|book| {
        json!({
            "book": format!("{book:?}").to_lowercase(),
            "own_luck": outlook.own[book as usize] as f64 / 1000.0,
            "level": outlook.level[book as usize],
            "apart": outlook.of(book),
        })
    });
    Value::from(books.to_vec())
}

fn findings(all: &[Finding]) -> Vec<Value> {
    let told = all.iter();
    told.map(|f| json!({ "decision": f.decision + 1, "road": f.road, "size": f.size }))
        .collect()
}

fn rules(account: &Account) -> Value {
    let Some(rules) = &account.rules else {
        return Value::Null;
    };
    let forks = rules.forks.iter();
    let forks: Vec<Value> = forks
        .map(|(decision, road)| json!({ "decision": decision + 1, "road": road }))
        .collect();
    let ruled = rules.ruled.iter().map(|ruled| {
        let reform = ruled.reform.and_then(|at| rules.reforms.get(at));
        let forks: Vec<_> = ruled
            .forks
            .iter()
            .map(|f| f.as_ref().map(outlook_of))
            .collect();
        json!({
            "reform": reform.map(|reform| &reform.id),
            "outlook": outlook_of(&ruled.outlook),
            "forks": forks,
        })
    });
    json!({ "forks": forks, "ruled": ruled.collect::<Vec<_>>() })
}
