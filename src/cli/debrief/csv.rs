//! The tables of a debrief as CSV: a row for each road of each decision, a row for each month.

use crate::debrief::account::Account;
use crate::debrief::books::Book;
use crate::debrief::say::Teller;
use crate::debrief::trail::Matter;
use crate::engine::calendar::Calendar;
use crate::lab::experiment::sums::Estimate;

/// The columns of a road's estimates.
const BOOKS: [(Book, &str); 4] = [
    (Book::Marks, "marks"),
    (Book::Outcome, "outcome"),
    (Book::Burnout, "burnout"),
    (Book::Gap, "gap"),
];

/// Writes the headings of the decisions.
pub fn decisions_head() -> String {
    let mut head = vec![
        "player".to_owned(),
        "decision".into(),
        "tick".into(),
        "kind".into(),
        "matter".into(),
        "road".into(),
        "taken".into(),
    ];
    for (_, book) in BOOKS {
        head.push(format!("{book}_own_luck"));
        head.extend(["mean", "low", "high"].map(|end| format!("{book}_apart_{end}")));
    }
    row(&head)
}

/// Writes the roads of the decisions of a play.
pub fn decisions(account: &Account, teller: &Teller<'_>) -> String {
    let mut text = String::new();
    for (n, decision) in account.inquiry.trail.decisions.iter().enumerate() {
        for road in 0..decision.roads.len() {
            let mut cells = vec![
                cell(&account.player),
                (n + 1).to_string(),
                decision.tick.to_string(),
                kind(decision.matter).to_owned(),
                cell(&teller.matter(decision)),
                cell(&teller.road(decision, road)),
                u8::from(road == 0).to_string(),
            ];
            let outlook = account.answer_of(n).and_then(|answer| answer.get(road));
            for (book, _) in BOOKS {
                cells.extend(match outlook {
                    Some(outlook) => told(outlook.own[book as usize], outlook.of(book)),
                    None => std::array::from_fn(|_| String::new()),
                });
            }
            text += &row(&cells);
        }
    }
    text
}

/// Names the kind of a matter as files do.
pub fn kind(matter: Matter) -> &'static str {
    match matter {
        Matter::Letter(_) => "letter",
        Matter::Event(_) => "event",
        Matter::Initiative(..) => "initiative",
        Matter::Pledge(_) => "pledge",
        Matter::Bargain(_) => "bargain",
        Matter::Plan => "plan",
        Matter::Visit(_) => "visit",
    }
}

fn told(own: i64, apart: &Estimate) -> [String; 4] {
    let number = |n: f64| format!("{n:.4}");
    [
        number(own as f64 / 1000.0),
        number(apart.mean),
        number(apart.low),
        number(apart.high),
    ]
}

/// Writes the headings of the months.
pub fn months_head() -> String {
    let head = [
        "player",
        "tick",
        "year",
        "month",
        "ledger",
        "field",
        "gap",
        "trace_share",
        "outcome",
        "trust",
        "burnout",
        "marks",
    ];
    row(&head.map(str::to_owned))
}

/// Writes the months of a play.
pub fn months(account: &Account, teller: &Teller<'_>) -> String {
    let mut text = String::new();
    let (calendar, shares) = (
        account.inquiry.trail.world().calendar,
        teller.trace_shares(),
    );
    for (at, snapshot) in account.play.snapshots().iter().enumerate() {
        let mean = |row: &[f64]| row.iter().sum::<f64>() / row.len().max(1) as f64;
        let (paper, real) = (mean(&snapshot.paper), mean(&snapshot.real));
        let numbers = [
            paper,
            real,
            paper - real,
            shares.get(at).copied().unwrap_or(0.0),
            snapshot.outcome,
            snapshot.trust,
            snapshot.burnout,
            snapshot.marks,
        ];
        text += &month(&account.player, calendar, snapshot.tick, numbers);
    }
    text
}

/// Writes a month: its numbers stand in the order of the headings.
pub fn month(player: &str, calendar: Calendar, tick: u16, numbers: [f64; 8]) -> String {
    let mut cells = vec![
        cell(player),
        tick.to_string(),
        calendar.year_of(tick).to_string(),
        calendar.month_of(tick).to_string(),
    ];
    cells.extend(numbers.map(|n| format!("{n:.4}")));
    row(&cells)
}

/// Writes cells as a row.
pub fn row(cells: &[String]) -> String {
    cells.join(",") + "\r\n"
}

/// Writes a text as a cell. A spreadsheet must not take a name for a formula.
pub fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_formula() {
        for (text, expected) in [
            ("Boots", "Boots"),
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
            ("=1+1", "'=1+1"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("小周", "小周"),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
