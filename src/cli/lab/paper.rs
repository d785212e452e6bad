//! The report of an experiment on paper, 80 columns wide: what was played, tables, and a plot of the changes.

use crate::cli::ink::Ink;
use crate::cli::lab::csv::effect;
use crate::lab::batch::Stop;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Record;
use crate::lab::experiment::sums::Estimate;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::text::fit_right;

/// Columns of a page.
const WIDE: usize = 80;
/// Columns of a number.
const CELL: usize = 9;
/// Columns of the plot of changes.
const PLOT: usize = 41;

/// The columns of the tables, with the keys of their headings and their decimals.
const COLUMNS: [(Gauge, &str, usize); 6] = [
    (Gauge::Marks, "lab-measure-marks", 1),
    (Gauge::Outcome, "lab-measure-outcome", 1),
    (Gauge::Burnout, "lab-measure-burnout", 2),
    (Gauge::Trace, "experiment-trace", 2),
    (Gauge::Hollow, "lab-measure-hollow", 1),
    (Gauge::Incidents, "lab-measure-incidents", 2),
];

/// Writes the report.
pub fn page(ui: &Ui, ink: Ink, record: &Record) -> String {
    let paper = Paper { ui, ink, record };
    let mut page = paper.head();
    if record.plan.kind == Kind::Best {
        page += &super::best::part(ui, ink, record);
        let all: Vec<usize> = (0..record.plan.arms.len()).collect();
        return page + "\n" + &paper.means(&all) + &paper.foot();
    }
    let mut players: Vec<&str> = Vec::new();
    for arm in &record.plan.arms {
        if !players.contains(&arm.player.as_str()) {
            players.push(&arm.player);
        }
    }
    for player in players {
        page += &paper.of(player);
    }
    page + &paper.foot()
}

/// Writes what was played.
pub fn head(ui: &Ui, ink: Ink, record: &Record) -> String {
    Paper { ui, ink, record }.head()
}

/// Writes how to play it again.
pub fn foot(ui: &Ui, record: &Record) -> String {
    Paper {
        ui,
        ink: Ink::new(false),
        record,
    }
    .foot()
}

struct Paper<'p> {
    ui: &'p Ui,
    ink: Ink,
    record: &'p Record,
}

impl Paper<'_> {
    fn head(&self) -> String {
        let plan = &self.record.plan;
        let values = [
            ("campaign", Value::from(plan.campaign.as_str())),
            ("version", Value::from(plan.campaign_version.as_str())),
            ("hash", Value::from(plan.hash.as_str())),
            ("program", Value::from(plan.version.as_str())),
            ("plays", Value::from(self.record.plays() as usize)),
            ("from", Value::from(self.record.from.to_string())),
            (
                "to",
                Value::from(self.record.to.saturating_sub(1).to_string()),
            ),
            ("years", Value::from(usize::from(plan.years))),
            ("seed", Value::from(plan.seed.to_string())),
        ];
        let mut text = self.ui.say_with("experiment-head", &values) + "\n";
        text += &(self.ui.say_with("experiment-played", &values) + "\n");
        if self.record.plays() < plan.plays && self.record.stopped.is_none() {
            text += &(self.ui.say_with("experiment-part", &values) + "\n");
        }
        if self.record.stopped == Some(Stop::Asked) {
            text += &(self.ui.say("lab-stopped-asked") + "\n");
        }
        text
    }

    /// One player's tables.
    fn of(&self, player: &str) -> String {
        let arms: Vec<usize> = (0..self.record.plan.arms.len())
            .filter(|&at| self.record.plan.arms[at].player == player)
            .collect();
        let values = [("player", Value::from(self.player(player)))];
        let heading = self.ui.say_with("experiment-player", &values);
        let mut text = format!("\n{}\n", self.ink.heading(&heading));
        text += &self.means(&arms);
        let compared = arms.len() > 1;
        if compared && matches!(self.record.plan.kind, Kind::Compare) {
            text += &self.changes(&arms);
            text += &self.plots(&arms);
        }
        if let Kind::Sweep(walks) = &self.record.plan.kind
            && walks.len() == 1
        {
            text += &self.curves(&arms);
        }
        text
    }

    fn player(&self, player: &str) -> String {
        let key = format!("experiment-who-{player}");
        let said = self.ui.say(&key);
        if said == key { player.to_owned() } else { said }
    }

    fn first(&self) -> usize {
        WIDE - 2 - CELL * COLUMNS.len()
    }

    fn row(&self, first: &str, cells: impl Iterator<Item = String>) -> String {
        let cells: String = cells.map(|cell| fit_right(&cell, CELL, "…")).collect();
        let row = format!("  {}{cells}", fit(first, self.first(), "…"));
        format!("{}\n", row.trim_end())
    }

    fn half(&self) -> String {
        format!("  {}", self.ui.say("experiment-half"))
    }

    fn headings(&self) -> String {
        self.row("", COLUMNS.iter().map(|(_, key, _)| self.ui.say(key)))
    }

    fn means(&self, arms: &[usize]) -> String {
        let mut text = self.headings();
        for &at in arms {
            let cell = |(gauge, _, decimals): &(Gauge, &str, usize)| {
                format!("{:.*}", *decimals, self.record.mean(at, *gauge).mean)
            };
            let name = match self.record.plan.kind {
                Kind::Best => self.player(&self.record.plan.arms[at].player),
                _ => self.name(at),
            };
            text += &self.row(&name, COLUMNS.iter().map(cell));
            let half = |(gauge, _, decimals): &(Gauge, &str, usize)| {
                format!("{:.*}", *decimals + 1, self.record.mean(at, *gauge).half())
            };
            if arms.len() == 1 {
                text += &self.row("", COLUMNS.iter().map(half));
            }
        }
        text
    }

    /// What each arm changes, with half the width of the interval and the effect size.
    fn changes(&self, arms: &[usize]) -> String {
        let values = [("base", Value::from(self.name(arms[0])))];
        let mut text = format!("\n  {}\n", self.ui.say_with("experiment-changes", &values));
        for &at in &arms[1..] {
            let all: Vec<(Estimate, usize)> = COLUMNS
                .iter()
                .map(|(gauge, _, decimals)| (self.record.change(at, *gauge), *decimals))
                .collect();
            let change = all.iter().map(|(change, decimals)| {
                let clear = if change.is_clear() { "" } else { "~" };
                format!("{clear}{:+.*}", *decimals, change.mean)
            });
            text += &self.row(&self.name(at), change);
            let half = all
                .iter()
                .map(|(c, decimals)| format!("{:.*}", *decimals + 1, c.half()));
            text += &self.row(&self.half(), half);
            let size = all
                .iter()
                .map(|(c, _)| format!("{:+.2}", effect(c.mean, c.deviation)));
            text += &self.row(&format!("  {}", self.ui.say("experiment-effect")), size);
        }
        let note = self.ui.say("experiment-changes-note");
        let lines = crate::text::lines(&note, WIDE - 2);
        let note = lines.iter().map(|line| format!("  {line}\n"));
        text + &note.collect::<String>()
    }

    /// The changes drawn: a point with its interval on one scale for all arms, nought in the middle.
    fn plots(&self, arms: &[usize]) -> String {
        let mut text = String::new();
        for (gauge, key, decimals) in &COLUMNS[..4] {
            let changes: Vec<Estimate> = arms[1..]
                .iter()
                .map(|&at| self.record.change(at, *gauge))
                .collect();
            let ends = changes.iter().map(|c| c.low.abs().max(c.high.abs()));
            let most = ends.fold(0.0, f64::max);
            if most <= 0.0 {
                continue;
            }
            let (left, right) = (
                format!("{:.*}", *decimals, -most),
                format!("{most:+.*}", *decimals),
            );
            let middle = PLOT - 1 - left.len() - right.len();
            text += &format!(
                "\n  {}{left}{:^middle$} {right}\n",
                fit(&self.ui.say(key), self.first(), "…"),
                "0",
            );
            for (&at, change) in arms[1..].iter().zip(&changes) {
                let name = fit(&self.name(at), self.first(), "…");
                text += &format!("  {name}{}\n", drawn(change, most).trim_end());
            }
        }
        text
    }

    /// A number walked through: each gauge as a bar between its least and its greatest mean.
    fn curves(&self, arms: &[usize]) -> String {
        let mut text = String::new();
        for (gauge, key, decimals) in &COLUMNS[..4] {
            let means: Vec<f64> = arms
                .iter()
                .map(|&at| self.record.mean(at, *gauge).mean)
                .collect();
            let least = means.iter().copied().fold(f64::MAX, f64::min);
            let most = means.iter().copied().fold(f64::MIN, f64::max);
            let said = [
                ("gauge", Value::from(self.ui.say(key))),
                ("least", Value::from(format!("{least:.*}", *decimals))),
                ("most", Value::from(format!("{most:.*}", *decimals))),
            ];
            text += &format!("\n  {}\n", self.ui.say_with("experiment-curve", &said));
            for (&at, mean) in arms.iter().zip(&means) {
                let share = if most > least {
                    (mean - least) / (most - least)
                } else {
                    0.0
                };
                let bar = "█".repeat((share * (PLOT - 10) as f64).round() as usize);
                let name = fit(&self.name(at), self.first(), "…");
                text += &format!(
                    "  {name}{}│{bar}\n",
                    fit_right(&format!("{mean:.*} ", *decimals), 8, "…")
                );
            }
        }
        text
    }

    /// Returns an arm's name; in a sweep only what is walked.
    fn name(&self, at: usize) -> String {
        let name = &self.record.plan.arms[at].name;
        match &self.record.plan.kind {
            Kind::Sweep(walks) => {
                let parts = name.split('+').filter(|part| {
                    let key = part.split('=').next().unwrap_or("");
                    walks.iter().any(|walk| walk.name == key)
                });
                let short = |part: &str| {
                    let key = part.rsplit('.').next().unwrap_or(part);
                    if part.matches('.').count() > 1 && part.starts_with("line.") {
                        part[5..].to_owned()
                    } else if part.contains('.') && part.find('.') < part.find('=') {
                        part[part.find('.').map_or(0, |at| at + 1)..].to_owned()
                    } else {
                        key.to_owned()
                    }
                };
                parts.map(short).collect::<Vec<_>>().join(" ")
            }
            _ => name.clone(),
        }
    }

    fn foot(&self) -> String {
        let values = [("command", Value::from(self.record.plan.command.join(" ")))];
        let text = self.ui.say_with("experiment-again", &values);
        let lines = crate::text::lines(&text, WIDE);
        format!("\n{}\n", lines.join("\n"))
    }
}

/// Draws a point with its interval on a line from −most to most.
fn drawn(change: &Estimate, most: f64) -> String {
    let at = |value: f64| {
        let share = (value / most + 1.0) / 2.0;
        (share.clamp(0.0, 1.0) * (PLOT - 1) as f64).round() as usize
    };
    let mut line = vec![' '; PLOT];
    line[PLOT / 2] = '│';
    let (low, high) = (at(change.low), at(change.high));
    line[low..=high].fill('─');
    line[low] = '├';
    line[high] = '┤';
    line[at(change.mean)] = '●';
    line.into_iter().collect()
}
