//! `township translate DIR LANG`: the missing texts of a language put in place, and what is left for the translator.

use std::io;
use std::io::Write;

use crate::campaign::limits;
use crate::campaign::translate::State;
use crate::campaign::translate::accept::Accept;
use crate::campaign::translate::marker::MARKER;
use crate::campaign::translate::record_name;
use crate::campaign::translate::survey::Change;
use crate::campaign::translate::survey::Item;
use crate::campaign::translate::survey::Refusal;
use crate::campaign::translate::survey::Survey;
use crate::campaign::translate::survey::survey;
use crate::campaign::translate::write::Fault;
use crate::campaign::translate::write::Why;
use crate::campaign::translate::write::write;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::args::Translation;
use crate::cli::parcel;
use crate::text::Ui;
use crate::text::Value;
use crate::view::storage;
use serde_json::Value as Json;
use serde_json::json;

/// Surveys a campaign, writes what is missing unless only asked about it, and says what there is to do.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, wish: &Translation, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    if let Err(why) = parcel::wants_folder(&ui, &wish.dir) {
        // Who reads JSON from stdout reads nothing else there.
        writeln!(io::stderr(), "{why}")?;
        return Ok(COULD_NOT);
    }
    let accept: Vec<Accept> = wish.accept.iter().map(|word| Accept::parse(word)).collect();
    let survey = match survey(&wish.dir, wish.into, &accept) {
        Ok(survey) => survey,
        Err(refusal) => {
            out.write_all(refused(shell, wish, &refusal).as_bytes())?;
            return Ok(COULD_NOT);
        }
    };
    let written = match wish.list || wish.dry_run {
        true => Ok(()),
        false => write(&wish.dir, &survey),
    };
    if let Err(fault) = written {
        out.write_all(failed(&ui, &fault).as_bytes())?;
        return Ok(COULD_NOT);
    }
    let left = survey.count(State::Missing) + survey.count(State::Waits);
    if wish.json {
        writeln!(out, "{:#}", as_json(&survey, wish))?;
    } else if wish.list {
        list(&ui, &survey, out)?;
    } else {
        tell(&ui, &survey, wish.dry_run, out)?;
    }
    let open = wish.list && left + survey.count(State::Stale) > 0;
    Ok(match open || !survey.broken.is_empty() {
        true => FINDINGS,
        false => DONE,
    })
}

/// Says what was done, or would be.
fn tell(ui: &Ui, survey: &Survey, dry: bool, out: &mut dyn Write) -> io::Result<()> {
    let key = |key: &str| {
        if dry {
            format!("{key}-dry")
        } else {
            key.to_owned()
        }
    };
    for change in &survey.changes {
        for line in change_lines(ui, survey, change, &key) {
            writeln!(out, "{line}")?;
        }
    }
    let waits = survey.count(State::Waits) + if dry { 0 } else { survey.added() };
    let values = [
        ("all", survey.items.len().into()),
        ("from", survey.pair.0.code().into()),
        ("to", survey.pair.1.code().into()),
        ("added", survey.added().into()),
        ("waits", waits.into()),
        ("done", survey.count(State::Done).into()),
        ("stale", survey.count(State::Stale).into()),
    ];
    writeln!(out, "{}", ui.say_with(&key("translate-sum"), &values))?;
    if survey.accepted > 0 && !dry {
        let count = [("count", survey.accepted.into())];
        writeln!(out, "{}", ui.say_with("translate-accepted", &count))?;
    }
    if waits > 0 {
        let marker = [("marker", MARKER.into())];
        writeln!(out, "{}", ui.say_with("translate-search", &marker))?;
    }
    if survey.count(State::Stale) > 0 {
        writeln!(out, "{}", ui.say("translate-stale-hint"))?;
    }
    if survey
        .record
        .as_ref()
        .is_some_and(|record| record.old.is_none())
        && !dry
    {
        let record = [("record", record_name(survey.pair.1).into())];
        writeln!(out, "{}", ui.say_with("translate-recorded", &record))?;
    }
    broken(ui, survey, out)
}

fn change_lines(
    ui: &Ui,
    survey: &Survey,
    change: &Change,
    key: &impl Fn(&str) -> String,
) -> Vec<String> {
    let values = [
        ("file", change.name.as_str().into()),
        ("added", change.added.into()),
        ("renewed", change.renewed.into()),
        ("lang", survey.pair.1.code().into()),
    ];
    let mut lines = Vec::new();
    if change.language {
        lines.push(ui.say_with(&key("translate-language"), &values));
    }
    if change.added > 0 {
        lines.push(ui.say_with(&key("translate-file"), &values));
    }
    if change.renewed > 0 {
        lines.push(ui.say_with(&key("translate-file-renewed"), &values));
    }
    lines
}

/// Names the files that were left alone.
fn broken(ui: &Ui, survey: &Survey, out: &mut dyn Write) -> io::Result<()> {
    for file in &survey.broken {
        let file = [("file", file.as_str().into())];
        writeln!(out, "{}", ui.say_with("translate-left", &file))?;
    }
    Ok(())
}

/// Lists what is left for the translator, a line each.
fn list(ui: &Ui, survey: &Survey, out: &mut dyn Write) -> io::Result<()> {
    let mut any = false;
    for item in &survey.items {
        let key = match item.state {
            State::Missing | State::Waits => "translate-waits",
            State::Stale => "translate-stale",
            State::Done => continue,
        };
        any = true;
        let values = [
            ("file", item.file.as_str().into()),
            ("line", Value::from(item.line.to_string())),
            ("original", Value::from(item.original_line.to_string())),
            ("path", item.path.as_str().into()),
            ("text", item.original.as_str().into()),
        ];
        writeln!(out, "{}", ui.say_with(key, &values))?;
    }
    if !any {
        let all = [("all", survey.items.len().into())];
        writeln!(out, "{}", ui.say_with("translate-nothing", &all))?;
    }
    broken(ui, survey, out)
}

/// Says the same for programs.
fn as_json(survey: &Survey, wish: &Translation) -> Json {
    let item = |item: &Item| {
        json!({
            "path": item.path,
            "file": item.file,
            "line": item.line,
            "original_line": item.original_line,
            "original": item.original,
            "missing": item.state == State::Missing,
        })
    };
    let of = |states: &[State]| -> Vec<Json> {
        let items = survey.items.iter().filter(|it| states.contains(&it.state));
        items.map(item).collect()
    };
    let files = survey
        .changes
        .iter()
        .map(|file| json!({ "file": file.name, "added": file.added, "renewed": file.renewed }));
    json!({
        "original": survey.pair.0.code(),
        "language": survey.pair.1.code(),
        "new_language": survey.new_language,
        "written": !wish.list && !wish.dry_run,
        "texts": survey.items.len(),
        "added": survey.added(),
        "renewed": survey.renewed(),
        "accepted": survey.accepted,
        "done": survey.count(State::Done),
        "files": files.collect::<Vec<_>>(),
        "untranslated": of(&[State::Missing, State::Waits]),
        "stale": of(&[State::Stale]),
        "broken": survey.broken,
        "marker": MARKER,
        "record": record_name(survey.pair.1),
    })
}

/// Says why nothing could be done.
fn refused(shell: &Shell, wish: &Translation, refusal: &Refusal) -> String {
    let ui = shell.ui();
    let say = |key: &str, values: &[(&str, Value<'_>)]| ui.say_with(key, values) + "\n";
    match refusal {
        Refusal::Findings(report) if wish.json => report.to_json(),
        Refusal::Findings(report) => report.render(shell.lang, shell.ink().any()),
        Refusal::NoLanguages => say("translate-no-languages", &[]),
        Refusal::Original => say("translate-original", &[("lang", wish.into.code().into())]),
        Refusal::Broken(file) => say("translate-broken", &[("file", file.as_str().into())]),
        Refusal::UnknownPath(path, better) => {
            let better = better.as_deref();
            let key = match better {
                Some(_) => "translate-unknown-path-near",
                None => "translate-unknown-path",
            };
            let path = ("path", path.as_str().into());
            say(key, &[path, ("better", better.unwrap_or("").into())])
        }
        Refusal::TooBig(Some(file)) => {
            let most = ("most", limits::FILE_BYTES.into());
            say("translate-too-big", &[("file", file.as_str().into()), most])
        }
        Refusal::TooBig(None) => say(
            "translate-too-big-all",
            &[("most", limits::FOLDER_BYTES.into())],
        ),
        Refusal::Unsure(file) => say("translate-unsure", &[("file", file.as_str().into())]),
    }
}

/// Says why nothing was written.
fn failed(ui: &Ui, fault: &Fault) -> String {
    let file = ("file", fault.name.as_str().into());
    let said = match &fault.why {
        Why::Changed => ui.say_with("translate-changed", &[file]),
        Why::NotAFile => ui.say_with("translate-not-a-file", &[file]),
        Why::Io(error) => {
            let reason = storage::refusal(ui, error.kind(), error.raw_os_error());
            ui.say_with("translate-io", &[file, ("reason", reason.into())])
        }
    };
    let left = fault.left.iter().map(|file| {
        let file = [("file", file.as_str().into())];
        format!("{}\n", ui.say_with("translate-not-back", &file))
    });
    std::iter::once(said + "\n").chain(left).collect()
}
