//! A page for a terminal, and the list of all.

use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::explain::Example;
use crate::campaign::explain::page;
use crate::text::Lang;
use crate::text::Ui;
use crate::text::lines;
use crate::text::width;

/// Columns of a page.
const COLUMNS: usize = 78;

/// Writes the page of a code; `color` is for what `check` says.
pub fn show(code: Code, lang: Lang, color: bool) -> String {
    let ui = Ui::new(lang);
    let Some(page) = page(code) else {
        return String::new();
    };
    let mut written = format!("{} · {}\n", heading(code, ui), page.title(lang));
    for paragraph in page.text(lang) {
        written.push('\n');
        for line in lines(paragraph, COLUMNS) {
            written.push_str(line);
            written.push('\n');
        }
    }
    if let Some(wrong) = &page.wrong {
        example(&mut written, &ui.say("explain-wrong"), wrong);
        if wrong.can_be_checked() && !code.is_of_settings() {
            let found = wrong.check(code);
            // What only playing can find, `test` says.
            if !found.is_clean() {
                let said = found.findings(lang, color);
                written.push_str(&format!("\n{}\n\n{}", ui.say("explain-says"), said));
            }
        }
    }
    if let Some(right) = &page.right {
        example(&mut written, &ui.say("explain-right"), right);
    }
    if code.severity() == Severity::Warning && !code.is_of_settings() {
        let values = [("rule", code.rule().into())];
        let off = ui.say_with("explain-off", &values);
        written.push('\n');
        for line in lines(&off, COLUMNS) {
            written.push_str(line);
            written.push('\n');
        }
    }
    written
}

/// Writes an example under its heading, indented.
fn example(written: &mut String, heading: &str, example: &Example) {
    written.push_str(&format!("\n{heading}\n\n"));
    for line in example.text.lines() {
        let line = format!("    {line}");
        written.push_str(line.trim_end());
        written.push('\n');
    }
}

/// Writes a code with its rule and how bad it is.
fn heading(code: Code, ui: Ui) -> String {
    let severity = match code.severity() {
        Severity::Error => ui.say("check-error"),
        Severity::Warning => ui.say("check-warning"),
    };
    format!("{} {} ({severity})", code.id(), code.rule())
}

/// Writes a line for each code.
pub fn index(lang: Lang) -> String {
    let ui = Ui::new(lang);
    let longest = Code::ALL.iter().map(|code| width(code.rule())).max();
    let longest = longest.unwrap_or(0);
    let mut written = ui.say("explain-index") + "\n\n";
    for code in Code::ALL {
        let title = page(*code).map_or("", |page| page.title(lang));
        let rule = code.rule();
        let line = format!("{}  {rule:longest$}  {title}", code.id());
        written.push_str(line.trim_end());
        written.push('\n');
    }
    written
}
