//! The stylised facts as a page of Markdown: what docs/facts.md is made of.

use crate::cli::lab::facts;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Measured;
use crate::lab::facts::Reading;
use crate::lab::facts::Verdict;
use crate::text::Ui;
use crate::text::Value;

/// Writes the page.
pub fn page(ui: &Ui, record: &Record, readings: &[Reading]) -> String {
    let plan = &record.plan;
    let values = [
        ("campaign", Value::from(plan.campaign.as_str())),
        ("version", Value::from(plan.campaign_version.as_str())),
        ("hash", Value::from(plan.hash.as_str())),
        ("program", Value::from(plan.version.as_str())),
        ("plays", Value::from(record.plays() as usize)),
        ("years", Value::from(usize::from(plan.years))),
        ("seed", Value::from(plan.seed.to_string())),
    ];
    let mut page = format!("# {}\n\n", ui.say("facts-title"));
    page += &format!("{}\n\n", ui.say("facts-intro"));
    page += &format!("{}  \n", ui.say_with("experiment-head", &values));
    page += &format!("{}  \n", ui.say_with("experiment-played", &values));
    page += &format!("`{}`\n\n", plan.command.join(" "));
    page += &format!("**{}**\n\n", facts::sum(ui, readings).replace('\n', "  \n"));
    page += &overview(ui, readings);
    for (number, reading) in (1..).zip(readings) {
        page += &fact(ui, number, reading);
    }
    page
}

fn overview(ui: &Ui, readings: &[Reading]) -> String {
    let mut text = format!(
        "| {} | {} | {} |\n|---|---|---|\n",
        ui.say("facts-fact"),
        ui.say("facts-what"),
        ui.say("facts-verdict"),
    );
    for (number, reading) in (1..).zip(readings) {
        let verdict = facts::verdict(ui, reading.verdict);
        let claim = facts::claim(ui, number);
        text += &format!("| [SF-{number}](#sf-{number}) | {claim} | {verdict} |\n");
    }
    text + "\n"
}

fn fact(ui: &Ui, number: usize, reading: &Reading) -> String {
    let mut text = format!("## SF-{number}\n\n{}  \n", facts::claim(ui, number));
    text += &format!("*{}*  \n", facts::condition(ui, number));
    text += &format!("**{}**\n\n", facts::verdict(ui, reading.verdict));
    if reading.verdict == Verdict::NotSimulated {
        return text + &format!("{}\n\n", facts::why(ui, number));
    }
    text += &header(ui);
    for measured in &reading.measured {
        text += &row(ui, measured);
    }
    text += "\n";
    if let Some(adapted) = &reading.adapted {
        text += &format!("**{}**\n\n", facts::adapted(ui, adapted.verdict));
        text += &header(ui);
        for measured in &adapted.measured {
            text += &row(ui, measured);
        }
        text += "\n";
    }
    text
}

fn header(ui: &Ui) -> String {
    format!(
        "| {} | {} | | {} |\n|---|---|---:|---|\n",
        ui.say("facts-measured"),
        ui.say("facts-where"),
        ui.say("facts-interval"),
    )
}

fn row(ui: &Ui, measured: &Measured) -> String {
    let number = measured.number;
    let at = match measured.at.as_str() {
        "" => String::new(),
        at => format!("`{at}`"),
    };
    let interval = match number.half() {
        0.0 => String::new(),
        _ => format!("{:.2} … {:.2}", number.low, number.high),
    };
    let what = ui.say(measured.what);
    format!("| {what} | {at} | {:.2} | {interval} |\n", number.mean)
}
