//! The terminal: whether there is one, its size, its colours, and how wide it draws what is ambiguous.

use std::io;
use std::io::IsTerminal;

use crate::cli::Shell;
use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::config::colour::Because;
use crate::config::colour::Colours;
use crate::config::env::Within;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::tui::chrome;
use crate::tui::term::probe;
use crate::tui::term::probe::Widths;
use crate::tui::theme::Depth;

/// The window that the screens are made for.
const MADE_FOR: (u16, u16) = (80, 24);

/// What is to be known of the terminal.
#[derive(Debug, Clone)]
pub struct Seen {
    input: bool,
    output: bool,
    term: Option<String>,
    size: Option<(u16, u16)>,
    colours: Colours,
    within: Vec<Within>,
    /// Whether the terminal was asked for its widths, and what it answered.
    widths: Option<Option<Widths>>,
}

/// Looks at the terminal; asks it for its widths where it can hear and answer.
pub fn look(shell: &Shell) -> Seen {
    let (input, output) = (io::stdin().is_terminal(), io::stdout().is_terminal());
    let both = input && output && !shell.env.dumb;
    Seen {
        input,
        output,
        term: shell.env.term.clone(),
        size: probe::size(),
        colours: shell.colours(),
        within: shell.env.within.clone(),
        widths: both.then(probe::widths),
    }
}

/// Puts it into words.
pub fn tell(ui: &Ui, seen: &Seen) -> Section {
    let lines = [
        stream(ui, "input", seen.input),
        stream(ui, "output", seen.output),
        term(ui, seen),
        size(ui, seen),
        colours(ui, seen.colours),
        within(ui, seen),
        widths(ui, seen.widths),
    ];
    Section {
        key: "terminal",
        title: ui.say("doctor-terminal"),
        lines: lines.into(),
    }
}

fn line(ui: &Ui, key: &str, state: State, said: String) -> Line {
    Line::new(key, ui.say(&format!("doctor-{key}")), state, said)
}

fn stream(ui: &Ui, key: &'static str, terminal: bool) -> Line {
    if terminal {
        line(ui, key, State::Well, ui.say("doctor-is-terminal"))
    } else {
        line(ui, key, State::Told, ui.say("doctor-not-terminal"))
    }
}

fn term(ui: &Ui, seen: &Seen) -> Line {
    let (state, said) = match seen.term.as_deref() {
        Some("dumb") => (State::Told, ui.say("doctor-dumb")),
        Some(term) => (State::Well, SafeText::clean(term).to_string()),
        None if seen.output && !cfg!(windows) => (
            State::Finding(ui.say("doctor-term-advice")),
            ui.say("doctor-unset"),
        ),
        None => (State::Told, ui.say("doctor-unset")),
    };
    Line::new("term", "TERM".to_owned(), state, said)
}

fn size(ui: &Ui, seen: &Seen) -> Line {
    let fits = |(columns, rows), (wide, high)| columns >= wide && rows >= high;
    let by = |(columns, rows)| format!("{columns}×{rows}");
    let (state, said) = match seen.size {
        None => (State::Told, ui.say("doctor-size-unknown")),
        Some(size) if fits(size, MADE_FOR) => (State::Well, by(size)),
        Some(size) if fits(size, chrome::LEAST) => {
            let values = [
                ("size", Value::from(by(size))),
                ("wanted", Value::from(by(MADE_FOR))),
            ];
            (State::Told, ui.say_with("doctor-size-tight", &values))
        }
        Some(size) => {
            let wanted = [("wanted", Value::from(by(chrome::LEAST)))];
            let advice = ui.say_with("doctor-size-advice", &wanted);
            (State::Finding(advice), by(size))
        }
    };
    line(ui, "size", state, said)
}

fn colours(ui: &Ui, colours: Colours) -> Line {
    let depth = ui.say(match colours.depth {
        Depth::None => "doctor-colours-none",
        Depth::Sixteen => "doctor-colours-16",
        Depth::TwoFiftySix => "doctor-colours-256",
        Depth::True => "doctor-colours-true",
    });
    let because = ui.say(match colours.because {
        Because::Asked => "doctor-because-asked",
        Because::NoColor => "doctor-because-no-color",
        Because::Forced => "doctor-because-forced",
        Because::NotTerminal => "doctor-because-not-terminal",
        Because::Terminal => "doctor-because-terminal",
    });
    let values = [
        ("what", Value::from(depth)),
        ("because", Value::from(because)),
    ];
    let state = if colours.any() {
        State::Well
    } else {
        State::Told
    };
    line(ui, "colours", state, ui.say_with("doctor-because", &values))
}

fn within(ui: &Ui, seen: &Seen) -> Line {
    let names: Vec<&str> = seen.within.iter().map(|within| within.name()).collect();
    let said = if names.is_empty() {
        ui.say("doctor-within-nothing")
    } else {
        names.join(&ui.say("common-comma"))
    };
    line(ui, "within", State::Told, said)
}

fn widths(ui: &Ui, widths: Option<Option<Widths>>) -> Line {
    let (state, said) = match widths {
        None => (State::Told, ui.say("doctor-widths-not-asked")),
        Some(None) => (State::Told, ui.say("doctor-widths-no-answer")),
        Some(Some(Widths { frame, prose })) => {
            let values = [
                ("frame", Value::from(u32::from(frame))),
                ("prose", Value::from(u32::from(prose))),
            ];
            let said = ui.say_with("doctor-widths-seen", &values);
            if (Widths { frame, prose }).narrow() {
                (State::Well, said)
            } else {
                (State::Finding(ui.say("doctor-widths-advice")), said)
            }
        }
    };
    line(ui, "widths", state, said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::doctor::finding::count;
    use crate::text::Lang;

    fn seen() -> Seen {
        Seen {
            input: true,
            output: true,
            term: Some("xterm-256color".into()),
            size: Some((80, 24)),
            colours: Colours {
                depth: Depth::TwoFiftySix,
                because: Because::Terminal,
            },
            within: vec![],
            widths: Some(Some(Widths { frame: 1, prose: 1 })),
        }
    }

    #[track_caller]
    fn check(seen: &Seen, findings: &[&str]) {
        for lang in Lang::ALL {
            let section = tell(&Ui::new(lang), seen);
            let found: Vec<&str> = section
                .lines
                .iter()
                .filter(|line| matches!(line.state, State::Finding(_)))
                .map(|line| line.key.as_str())
                .collect();
            assert_eq!(found, findings, "{seen:?}");
            assert_eq!(count(&[section]), findings.len());
        }
    }

    #[test]
    fn what_keeps_the_screens_from_being_read_is_a_finding() {
        check(&seen(), &[]);
        let size = |size| Seen {
            size: Some(size),
            ..seen()
        };
        check(&size((60, 20)), &[]);
        check(&size((59, 40)), &["size"]);
        check(&size((200, 19)), &["size"]);
        let wide = |frame, prose| Seen {
            widths: Some(Some(Widths { frame, prose })),
            ..seen()
        };
        check(&wide(2, 1), &["widths"]);
        check(&wide(1, 2), &["widths"]);
        let unnamed = Seen {
            term: None,
            ..seen()
        };
        check(&unnamed, if cfg!(windows) { &[] } else { &["term"] });
    }

    #[test]
    fn a_pipe_is_no_finding() {
        let piped = Seen {
            input: false,
            output: false,
            term: None,
            size: None,
            widths: None,
            ..seen()
        };
        check(&piped, &[]);
        let deaf = Seen {
            widths: Some(None),
            ..seen()
        };
        check(&deaf, &[]);
    }
}
