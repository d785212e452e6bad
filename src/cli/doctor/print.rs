//! An examination on paper: aligned plain lines for people, an object in both languages for programs.

use serde_json::Value as Json;
use serde_json::json;

use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::cli::doctor::finding::count;
use crate::cli::ink::Ink;
use crate::text::Lang;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::text::width;

/// Columns before a mark and between the columns.
const GAP: &str = "  ";

/// Writes sections for people.
pub fn plain(ui: &Ui, ink: Ink, sections: &[Section]) -> String {
    let mut page = format!("township {}\n", env!("CARGO_PKG_VERSION"));
    let marks = ["doctor-well", "doctor-told", "doctor-finding"].map(|key| ui.say(key));
    let mark_width = widest(marks.iter().map(String::as_str));
    for section in sections {
        page.push_str(&format!("\n{}\n", ink.heading(&section.title)));
        let label_width = widest(section.lines.iter().map(|line| line.label.as_str()));
        for line in &section.lines {
            let mark = fit(mark(&marks, &line.state), mark_width, "");
            let mark = match line.state {
                State::Well => ink.good(&mark),
                State::Told => mark,
                State::Finding(_) => ink.warn(&mark),
            };
            let label = fit(&line.label, label_width, "");
            page.push_str(&format!("{GAP}{mark}{GAP}{label}{GAP}{}\n", line.said));
            let indent = " ".repeat(3 * GAP.len() + mark_width + label_width);
            for more in below(ui, line) {
                page.push_str(&format!("{indent}{more}\n"));
            }
        }
    }
    page.push_str(&format!("\n{}\n", summary(ui, count(sections))));
    page
}

fn widest<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    texts.map(width).max().unwrap_or(0)
}

fn mark<'t>(marks: &'t [String; 3], state: &State) -> &'t str {
    match state {
        State::Well => &marks[0],
        State::Told => &marks[1],
        State::Finding(_) => &marks[2],
    }
}

/// Lists what stands below a line: what else there is to know, and what to do last.
fn below(ui: &Ui, line: &Line) -> Vec<String> {
    let mut below = line.more.clone();
    if let State::Finding(advice) = &line.state {
        let advice = [("advice", Value::from(advice.as_str()))];
        below.push(ui.say_with("doctor-advice", &advice));
    }
    below
}

fn summary(ui: &Ui, findings: usize) -> String {
    match findings {
        0 => ui.say("doctor-all-well"),
        count => ui.say_with("doctor-findings", &[("count", Value::from(count))]),
    }
}

/// Writes the same sections, told in each language, for programs.
pub fn json(told: &[(Lang, Vec<Section>); 2]) -> String {
    let [(_, first), _] = told;
    let sections: serde_json::Map<String, Json> = first
        .iter()
        .enumerate()
        .map(|(s, section)| {
            let lines = section.lines.iter().enumerate();
            let lines: Json = lines.map(|(n, line)| object(told, s, n, line)).collect();
            (section.key.to_owned(), lines)
        })
        .collect();
    let whole = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "findings": count(first),
        "sections": sections,
    });
    format!("{whole:#}\n")
}

fn object(told: &[(Lang, Vec<Section>); 2], section: usize, n: usize, line: &Line) -> Json {
    let both = |take: fn(&Line) -> Json| -> Json {
        let said = told.iter().filter_map(|(lang, sections)| {
            let line = sections.get(section)?.lines.get(n)?;
            Some((lang.code().to_owned(), take(line)))
        });
        Json::Object(said.collect())
    };
    let state = match line.state {
        State::Well => "well",
        State::Told => "told",
        State::Finding(_) => "finding",
    };
    json!({
        "key": line.key,
        "state": state,
        "label": both(|line| line.label.as_str().into()),
        "said": both(|line| line.said.as_str().into()),
        "more": both(|line| line.more.clone().into()),
        "advice": both(|line| match &line.state {
            State::Finding(advice) => advice.as_str().into(),
            _ => Json::Null,
        }),
    })
}
