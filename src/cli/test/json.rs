//! The report for programs: what the plays showed, under `own` what the designer's own tests came to, and under `compared`
//! what the comparison of options found.
//!
//! `own.findings` and `compared.findings` have the form of `check --json`, and so has every failure of a play. Both are
//! null where one event was asked for; `compared` also where options were not compared, and then `uncompared` says why.

use serde::Serialize;
use serde_json::Value;
use serde_json::json;

use crate::campaign::Report as Findings;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::script::Goal;
use crate::campaign::script::Script;
use crate::cli::test::Parts;
use crate::cli::test::plays::Own;
use crate::lab::goals::Judgement;
use crate::lab::goals::Verdict;
use crate::lab::report::Report;
use crate::text::Lang;

/// Everything, the findings with places last.
#[derive(Serialize)]
struct Whole<'r> {
    #[serde(flatten)]
    report: &'r Report,
    own: Option<Value>,
    compared: Option<Value>,
}

/// Writes the report, on one line.
pub(super) fn write(parts: &Parts<'_>) -> String {
    let report = parts.report;
    let compared = parts.compared.filter(|_| report.uncompared.is_none());
    let whole = Whole {
        report,
        own: parts.own.map(own),
        compared: compared.map(|compared| compared.report.json()),
    };
    // Plain data without maps of odd keys: it cannot fail.
    let mut json = serde_json::to_string(&whole).unwrap_or_default();
    json.push('\n');
    json
}

/// Writes what the designer's own tests came to.
fn own(own: &Own) -> Value {
    let (plays, goals) = (own.plays.iter(), own.goals.iter());
    let plays = plays.map(|(script, failed)| play(&own.report, script, failed));
    let goals = goals.map(|(goal, judged)| self::goal(&own.report, goal, *judged));
    let invariants = own.invariants.iter().map(|(invariant, kept)| {
        let mut written = at(&own.report, &invariant.place);
        written["holds"] = invariant.text.as_str().into();
        written["kept"] = (*kept).into();
        written
    });
    let mut written = own.report.json();
    written["plays"] = plays.collect();
    written["goals"] = goals.collect();
    written["invariants"] = invariants.collect();
    written["witnesses"] = json!(own.witnesses);
    written
}

fn play(findings: &Findings, script: &Script, failed: &[Diagnostic]) -> Value {
    let mut written = at(findings, &script.place);
    let titles = Lang::ALL.into_iter().zip(&script.title);
    let titles = titles.filter(|(_, title)| !title.is_empty());
    let titles = titles.map(|(lang, title)| (lang.code().to_owned(), title.as_str().into()));
    written["id"] = script.id.as_str().into();
    written["title"] = Value::Object(titles.collect());
    written["passed"] = failed.is_empty().into();
    written["failures"] = findings.json_of(failed).into();
    written
}

fn goal(findings: &Findings, goal: &Goal, judged: Judgement) -> Value {
    let mut written = at(findings, &goal.place);
    written["of"] = goal.text.as_str().into();
    written["players"] = goal.players.into();
    written["bound"] = goal.bound.key().into();
    written["wanted"] = goal.bound.value().into();
    written["value"] = judged.value.into();
    written["low"] = judged.low.into();
    written["high"] = judged.high.into();
    written["plays"] = judged.plays.into();
    written["verdict"] = match judged.verdict {
        Verdict::Met => "met",
        Verdict::Missed => "missed",
        Verdict::Undecided => "undecided",
    }
    .into();
    written
}

/// Says in which file and line something begins.
fn at(findings: &Findings, place: &Place) -> Value {
    let whole = findings.json_at(place);
    json!({ "file": whole["file"], "line": whole["start"]["line"] })
}
