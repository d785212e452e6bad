//! `township man`: one manual page with every verb, in the reader's language.
//!
//! Made from the same command that parses. Not by `clap_mangen`: that one has English headings in every language, and refers
//! to a page per verb.

use std::io;
use std::io::Write;

use clap::Arg;
use clap::Command;
use roff::Roff;
use roff::bold;
use roff::italic;
use roff::roman;

use crate::cli::DONE;
use crate::cli::args::command::Help;
use crate::cli::args::command::command;
use crate::text::Ui;

/// Prints the page as roff: `township man | man -l -` shows it.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(ui: &Ui, out: &mut dyn Write) -> io::Result<u8> {
    let mut whole = command(Help(Some(ui)), false);
    whole.build();
    out.write_all(page(ui, &whole).to_roff().as_bytes())?;
    Ok(DONE)
}

fn page(ui: &Ui, whole: &Command) -> Roff {
    let mut page = Roff::new();
    let program = format!("township {}", env!("CARGO_PKG_VERSION"));
    page.control("TH", ["TOWNSHIP", "6", "", &program, ""]);
    // Ragged on the right: a line of Chinese has no blanks to stretch but those round its few Latin words.
    page.control("ad", ["l"]);
    section(&mut page, ui, "man-name");
    page.text([roman(format!("township - {}", about(whole)))]);
    section(&mut page, ui, "man-synopsis");
    page.text([bold(ui.say("cli-usage"))]);
    examples(&mut page, ui, "cli");
    section(&mut page, ui, "man-options");
    for arg in whole.get_arguments() {
        argument(&mut page, arg);
    }
    section(&mut page, ui, "man-verbs");
    for verb in whole.get_subcommands() {
        describe(&mut page, ui, verb);
    }
    section(&mut page, ui, "man-environment");
    for name in [
        "TOWNSHIP_LANG",
        "TOWNSHIP_HOME",
        "NO_COLOR",
        "CLICOLOR_FORCE",
    ] {
        let key = format!("man-{}", name.to_ascii_lowercase().replace('_', "-"));
        entry(&mut page, name, &ui.say(&key));
    }
    section(&mut page, ui, "man-exit");
    for (code, key) in [
        ("0", "man-exit-0"),
        ("1", "man-exit-1"),
        ("2", "man-exit-2"),
    ] {
        entry(&mut page, code, &ui.say(key));
    }
    page
}

fn section(page: &mut Roff, ui: &Ui, key: &str) {
    page.control("SH", [ui.say(key).as_str()]);
}

fn about(command: &Command) -> String {
    command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// Writes one verb: what it does, how to call it, its own options.
fn describe(page: &mut Roff, ui: &Ui, verb: &Command) {
    let name = verb.get_name();
    page.control("SS", [ui.say(&format!("cli-{name}-usage")).as_str()]);
    page.text([roman(about(verb))]);
    for arg in verb.get_arguments().filter(|arg| !arg.is_global_set()) {
        argument(page, arg);
    }
    page.control("PP", []);
    examples_of(page, ui, &format!("cli-{name}"));
}

fn argument(page: &mut Roff, arg: &Arg) {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let mut head = vec![bold(names.join(", "))];
    if let Some(values) = arg.get_value_names() {
        let gap = if names.is_empty() { "" } else { " " };
        head.extend([roman(gap), italic(values.join(" "))]);
    }
    page.control("TP", []).text(head);
    let help = arg.get_help().map(ToString::to_string);
    page.text([roman(help.unwrap_or_default())]);
}

fn entry(page: &mut Roff, name: &str, said: &str) {
    page.control("TP", []).text([bold(name)]);
    page.text([roman(said)]);
}

fn examples(page: &mut Roff, ui: &Ui, key: &str) {
    section(page, ui, "man-examples");
    examples_of(page, ui, key);
}

/// Writes examples as they stand in the help, line by line, without their heading.
fn examples_of(page: &mut Roff, ui: &Ui, key: &str) {
    page.control("nf", []);
    for line in ui.say(&format!("{key}-examples")).lines().skip(1) {
        page.text([roman(line)]);
    }
    page.control("fi", []);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn written(lang: Lang) -> String {
        let mut out = Vec::new();
        run(&Ui::new(lang), &mut out).expect("memory takes everything");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn the_page_holds_every_verb_and_option() {
        for lang in Lang::ALL {
            // Roff writes a hyphen that is meant as one with a stroke before it.
            let page = written(lang).replace('\\', "");
            let mut whole = command(Help(Some(&Ui::new(lang))), false);
            whole.build();
            for verb in whole.get_subcommands() {
                assert!(page.contains(&format!("township {}", verb.get_name())));
                assert!(page.contains(&about(verb)), "{verb}");
                for long in verb.get_arguments().filter_map(Arg::get_long) {
                    assert!(page.contains(&format!("--{long}")), "{verb} --{long}");
                }
            }
        }
    }

    #[test]
    fn the_page_is_in_one_language() {
        assert!(written(Lang::En).is_ascii());
        assert!(written(Lang::Zh).contains(".SH 概要"));
        for lang in Lang::ALL {
            let page = written(lang);
            assert!(!page.contains("cli-") && !page.contains("man-"), "{page}");
        }
    }
}
