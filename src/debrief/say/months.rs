//! The field over the ledger, month by month, and the month where they parted.

use crate::debrief::say::Teller;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Gap;
use crate::view::document::Part;
use crate::view::document::Table;

/// The most lines that are named besides.
const MOST: usize = 3;

impl Teller<'_> {
    pub(super) fn months(&self) -> Part {
        let mut part = self.part("months", "debrief-months");
        let Some(reveal) = self.viewer.reveal() else {
            return part;
        };
        let Some((all, lines)) = reveal.curves.split_first() else {
            return part;
        };
        part.strong(match &all.parted {
            Some(parted) => parted.clone(),
            None => self.say("debrief-never-parted"),
        });
        let mut widest: Vec<_> = lines.iter().filter(|line| line.at.is_some()).collect();
        let gap = |line: &crate::view::model::Curve| {
            let both = line.paper.last().zip(line.real.last());
            both.map_or(0.0, |(paper, real)| paper - real)
        };
        widest.sort_by(|a, b| gap(b).total_cmp(&gap(a)));
        let named = widest.iter().take(MOST).map(|line| {
            let (date, by) = (
                &reveal.ticks[line.at.unwrap_or(0)],
                self.viewer.number(gap(line), 0),
            );
            let values = [
                ("line", Value::from(&line.name)),
                ("date", Value::from(date)),
                ("gap", Value::from(&by)),
            ];
            self.say_with("debrief-line-parted", &values)
        });
        let named: Vec<SafeText> = named.collect();
        if !named.is_empty() {
            part.add(Block::List(named));
        }
        part.add(Block::Chart(Chart::Gap(Gap {
            ticks: reveal.ticks.clone(),
            paper: all.paper.clone(),
            real: all.real.clone(),
            parted: all.at,
        })));
        part.add(Block::Fold(
            self.say("debrief-month-by-month"),
            vec![Block::Table(self.month_table(&reveal))],
        ));
        if let Some(notes) = all
            .at
            .and_then(|at| reveal.notes.get(at))
            .filter(|n| !n.is_empty())
        {
            part.say(self.say("debrief-that-month"));
            part.add(Block::List(notes.clone()));
        }
        part
    }

    fn month_table(&self, reveal: &crate::view::model::Reveal) -> Table {
        let shares = self.trace_shares();
        let snapshots = self.account.play.snapshots();
        let all = &reveal.curves[0];
        let row = |(at, snapshot): (usize, &crate::session::play::Snapshot)| {
            vec![
                reveal.ticks[at].clone(),
                self.viewer.number(all.paper[at], 1),
                self.viewer.number(all.real[at], 1),
                self.viewer.signed(all.paper[at] - all.real[at], 1),
                self.viewer.percent(shares.get(at).copied().unwrap_or(0.0)),
                self.viewer.number(snapshot.outcome, 1),
                self.viewer.number(snapshot.trust, 1),
                self.viewer.percent(snapshot.burnout),
                self.viewer.number(snapshot.marks, 1),
            ]
        };
        let head = [
            "debrief-month",
            "reveal-paper",
            "reveal-real",
            "reveal-gap",
            "debrief-trace",
            "reveal-outcome",
            "reveal-trust",
            "reveal-burnout",
            "reveal-marks",
        ];
        let n = reveal.ticks.len().min(all.paper.len());
        Table {
            head: head.map(|key| self.say(key)).to_vec(),
            rows: snapshots.iter().take(n).enumerate().map(row).collect(),
            words: 1,
        }
    }
}
