//! A record as data: the table and the plays as CSV, the whole as JSON. One type and one unit a column, no empty cells.

use crate::lab::experiment::Done;
use crate::lab::experiment::arm::Answer;
use crate::lab::experiment::gauge::Curve;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Reading;
use crate::lab::policy::TABLE;
use serde_json::Value;
use serde_json::json;

/// Writes the record itself: what `lab merge` reads.
pub fn record(record: &Record) -> String {
    let text = serde_json::to_string(record);
    text.unwrap_or_default() + "\n"
}

/// Writes a table: a row for each arm and gauge.
pub fn table(record: &Record) -> String {
    let mut text = about(record);
    text += "arm,player,gauge,mean,low,high,deviation,change,change_low,change_high,effect,plays\n";
    for (at, arm) in record.plan.arms.iter().enumerate() {
        for (gauge, name) in record.plan.gauges.iter().enumerate() {
            let base = &record.sums[arm.base.min(at)];
            let (mean, change) = (
                record.sums[at].mean(gauge),
                record.sums[at].change(base, gauge),
            );
            let numbers = [
                mean.mean,
                mean.low,
                mean.high,
                mean.deviation,
                change.mean,
                change.low,
                change.high,
                effect(change.mean, change.deviation),
            ];
            let numbers: Vec<String> = numbers.iter().map(|n| format!("{n:.6}")).collect();
            text += &format!(
                "{},{},{},{},{}\n",
                quoted(&arm.name),
                quoted(&arm.player),
                quoted(name),
                numbers.join(","),
                record.plays()
            );
        }
    }
    text
}

/// Writes every play of every arm: a column for each gauge.
pub fn rows(record: &Record, done: &Done) -> String {
    let mut text = about(record);
    let gauges: Vec<String> = record.plan.gauges.iter().map(|name| quoted(name)).collect();
    text += &format!("play,arm,player,{}\n", gauges.join(","));
    for row in &done.rows {
        let arm = &record.plan.arms[row.arm];
        let values = row
            .values
            .iter()
            .map(|v| format!("{:.3}", *v as f64 / 1000.0));
        let values: Vec<String> = values.collect();
        text += &format!(
            "{},{},{},{}\n",
            row.play,
            quoted(&arm.name),
            quoted(&arm.player),
            values.join(",")
        );
    }
    text
}

/// Writes what it takes to make it again, as remarks before the header.
fn about(record: &Record) -> String {
    let plan = &record.plan;
    format!(
        "# {} {} {}\n# township {}, seed {}, plays {} to {} of {}, {} year(s)\n# {}\n",
        plan.campaign,
        plan.campaign_version,
        plan.hash,
        plan.version,
        plan.seed,
        record.from,
        record.to,
        plan.plays,
        plan.years,
        plan.command.join(" ")
    )
}

/// Returns the effect size of a paired difference: the mean by the deviation of a pair; 0 where nothing varies.
pub fn effect(mean: f64, deviation: f64) -> f64 {
    if deviation > 0.0 {
        mean / deviation
    } else {
        0.0
    }
}

/// Writes a cell: in quotes where it needs them.
fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r', '#']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Writes what a search found, its parameters by name.
fn answer(answer: &Answer) -> Value {
    let genes = TABLE.iter().zip(&answer.genes);
    let genes = genes.map(|(gene, value)| (gene.name.to_owned(), json!(value)));
    json!({
        "parameters": Value::Object(genes.collect()),
        "value": answer.value,
        "generations": answer.generations,
    })
}

/// Writes the whole for programs.
pub fn json(record: &Record, readings: &[Reading]) -> String {
    let arms = record.plan.arms.iter().enumerate().map(|(at, arm)| {
        let base = &record.sums[arm.base.min(at)];
        let gauges = record.plan.gauges.iter().enumerate().map(|(gauge, name)| {
            let (mean, change) = (
                record.sums[at].mean(gauge),
                record.sums[at].change(base, gauge),
            );
            let value = json!({
                "mean": mean.mean, "low": mean.low, "high": mean.high,
                "deviation": mean.deviation, "change": change.mean,
                "change_low": change.low, "change_high": change.high,
                "effect": effect(change.mean, change.deviation),
            });
            (name.clone(), value)
        });
        let months = (0..record.sums[at].curves.len()).map(|tick| {
            let curves = Curve::ALL.map(|curve| {
                let point = record.sums[at].point(tick, curve);
                let value = json!({ "mean": point.mean, "low": point.low, "high": point.high });
                (curve.name().to_owned(), value)
            });
            Value::Object(curves.into_iter().collect())
        });
        json!({
            "arm": arm.name, "player": arm.player, "found": arm.found.as_ref().map(answer), "changes": arm.changes, "base": arm.base,
            "gauges": Value::Object(gauges.collect()),
            "months": months.collect::<Vec<Value>>(),
        })
    });
    let arms: Vec<Value> = arms.collect();
    let facts = (1..).zip(readings).map(|(number, reading)| {
        json!({ "fact": format!("SF-{number}"), "verdict": reading.verdict, "measured": reading.measured })
    });
    let facts: Vec<Value> = facts.collect();
    let plan = &record.plan;
    let whole = json!({
        "format": plan.format,
        "version": plan.version,
        "command": plan.command,
        "kind": plan.kind,
        "campaign": plan.campaign,
        "campaign_version": plan.campaign_version,
        "hash": plan.hash,
        "seed": plan.seed,
        "plays": { "from": record.from, "to": record.to, "of": plan.plays },
        "years": plan.years,
        "stopped": record.stopped,
        "arms": arms,
        "facts": facts,
    });
    format!("{whole:#}\n")
}
