//! What lies over a screen for a moment: help, a question, a notice, an explanation, the first hint of a screen.
//!
//! Every overlay blanks its place with the wide-safe `clear` first. Deliberately absent: two overlays at once.

use crate::engine::action::Action;
use crate::engine::slot::Slot;
use crate::session::driver::ActError;
use crate::text::SafeText;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::keys::TABLE;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::view::model::Why;
use ratatui::layout::Rect;

/// What a question leads to when the answer is yes.
#[derive(Debug, Clone, PartialEq)]
pub enum Yes {
    /// An action is done.
    Act(Action),
    /// The play is left.
    LeavePlay,
    /// The program is left.
    LeaveProgram,
    /// The action that was not kept is tried again; the other answer plays on without saving.
    Retry(ActError),
}

/// Something over a screen.
#[derive(Debug)]
pub enum Overlay {
    /// The keys, and how a month goes.
    Help(Scroll),
    /// A question that wants yes or no.
    Question {
        /// The words.
        words: String,
        /// The words of yes and of no.
        answers: [String; 2],
        /// Whether yes is selected.
        yes: bool,
        /// What yes leads to.
        then: Yes,
    },
    /// A notice that wants to be read.
    Notice(String),
    /// A number explained; its slot where it can be explained anew in another language.
    Why(Box<Why>, Option<Slot>, Scroll),
    /// The first hint of a screen, by its key; any key goes on as usual.
    First(&'static str),
}

/// What an overlay answers to a command.
#[derive(Debug, PartialEq)]
pub enum Answer {
    /// It stays.
    Stay,
    /// It closes.
    Close,
    /// It closes and lets the command through.
    Pass,
    /// It closes with yes.
    Yes(Yes),
    /// It closes with no.
    No(Yes),
}

impl Overlay {
    /// Answers a command.
    pub fn update(&mut self, command: Command) -> Answer {
        match self {
            Self::First(_) => Answer::Pass,
            Self::Notice(_) => Answer::Close,
            Self::Help(scroll) => scrolled(scroll, command, Command::Help),
            Self::Why(_, _, scroll) => scrolled(scroll, command, Command::Why),
            Self::Question { yes, then, .. } => answered(yes, then, command),
        }
    }

    /// Draws the overlay.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect, hints: &[Hint]) {
        match self {
            Self::Help(scroll) => {
                let title = canvas.say("screen-help");
                let text = help(canvas, hints);
                popup(canvas, area, 72, &title, text, scroll);
            }
            Self::Notice(words) => notice(canvas, area, words),
            Self::First(key) => first(canvas, area, key),
            Self::Why(why, _, scroll) => {
                let text = explain(canvas, why);
                let title = format!("{} {} {}", why.name, canvas.look.symbols.dot, why.value);
                popup(canvas, area, 64, &title, text, scroll);
            }
            Self::Question {
                words,
                answers,
                yes,
                ..
            } => question(canvas, area, words, answers, *yes),
        }
    }
}

fn scrolled(scroll: &mut Scroll, command: Command, own: Command) -> Answer {
    match command {
        Command::Down => scroll.by(1),
        Command::Up => scroll.by(-1),
        Command::PageDown => scroll.page(1),
        Command::PageUp => scroll.page(-1),
        Command::Back | Command::Enter | Command::Quit => return Answer::Close,
        other if other == own => return Answer::Close,
        _ => return Answer::Stay,
    };
    Answer::Stay
}

fn answered(yes: &mut bool, then: &Yes, command: Command) -> Answer {
    match command {
        Command::Left
        | Command::Right
        | Command::Up
        | Command::Down
        | Command::NextPane
        | Command::PrevPane => {
            *yes = !*yes;
            Answer::Stay
        }
        Command::Digit(1) | Command::Row(0) => Answer::Yes(then.clone()),
        Command::Digit(2) | Command::Row(1) => Answer::No(then.clone()),
        Command::Quit if *then == Yes::LeaveProgram => Answer::Yes(then.clone()),
        Command::Enter if *yes => Answer::Yes(then.clone()),
        Command::Enter | Command::Back => Answer::No(then.clone()),
        _ => Answer::Stay,
    }
}

/// Draws a text in a popup in the middle, as high as it must be.
fn popup(
    canvas: &mut Canvas<'_>,
    area: Rect,
    columns: u16,
    title: &str,
    mut text: Prose,
    scroll: &mut Scroll,
) {
    let columns = columns.min(area.width - 4);
    let rows = text.rows(columns - 4, canvas.look.symbols);
    let wanted = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
    let frame = middle(area, columns, wanted.min(area.height - 2));
    canvas.clear(frame);
    let inner = canvas.pane(frame, title, canvas.look.symbols.round, Role::Focus);
    let inner = inset(inner, 1);
    let first = scroll.fit(rows, inner.height);
    text.draw(canvas, inner, first);
    let (above, below) = scroll.hidden();
    canvas.more(frame, above, below);
}

fn middle(area: Rect, columns: u16, rows: u16) -> Rect {
    Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns,
        height: rows,
    }
}

/// Lays out the keys of the screen, then how a month goes, then every key.
fn help(canvas: &Canvas<'_>, hints: &[Hint]) -> Prose {
    let mut prose = Prose::new();
    for key in ["help-month", "help-two-books", "help-people", "help-end"] {
        prose.paragraph(&canvas.say(key), Role::Text);
    }
    prose.gap();
    for hint in hints {
        prose.marked(
            hint.shown,
            Role::Key,
            &canvas.say(hint.word),
            10,
            Role::Text,
        );
    }
    prose.gap();
    for entry in TABLE {
        prose.marked(
            entry.shown,
            Role::Key,
            &canvas.say(entry.help),
            10,
            Role::Dim,
        );
    }
    prose.gap().paragraph(&canvas.say("help-mouse"), Role::Dim);
    prose
}

/// Lays out the changes of a number, newest first, under their months.
fn explain(canvas: &Canvas<'_>, why: &Why) -> Prose {
    let mut prose = Prose::new();
    let mut date = SafeText::default();
    for (when, change) in &why.changes {
        if *when != date {
            prose.paragraph(when, Role::Strong);
            date = when.clone();
        }
        let by = crate::text::fit_right(&change.by, 7, canvas.look.symbols.ellipsis);
        prose.marked(
            &by,
            Role::of_change(change.good),
            &change.why,
            9,
            Role::Text,
        );
    }
    if prose.is_empty() {
        prose.paragraph(&canvas.say("why-none"), Role::Dim);
    }
    prose
}

fn notice(canvas: &mut Canvas<'_>, area: Rect, words: &str) {
    let mut prose = Prose::new();
    prose.paragraph(words, Role::Text).gap();
    let go_on = format!("Enter {}", canvas.say("common-continue"));
    prose.centred(&go_on, Role::Dim);
    popup(canvas, area, 56, "", prose, &mut Scroll::default());
}

/// Draws the first hint of a screen at its lower edge, where it hides least.
fn first(canvas: &mut Canvas<'_>, area: Rect, key: &str) {
    let columns = 60.min(area.width - 4);
    let mut prose = Prose::new();
    prose.paragraph(&canvas.say(key), Role::Text);
    let rows = prose.rows(columns - 4, canvas.look.symbols);
    let height = u16::try_from(rows).unwrap_or(4).min(6) + 2;
    let frame = Rect {
        x: area.right() - columns - 2,
        y: area.bottom() - height - 2,
        width: columns,
        height,
    };
    canvas.clear(frame);
    let title = canvas.say("hint-first");
    let inner = canvas.pane(frame, &title, canvas.look.symbols.round, Role::Field);
    prose.draw(canvas, inset(inner, 1), 0);
}

fn question(canvas: &mut Canvas<'_>, area: Rect, words: &str, answers: &[String; 2], yes: bool) {
    let columns = 56.min(area.width - 4);
    let mut prose = Prose::new();
    prose.paragraph(words, Role::Text);
    let rows = u16::try_from(prose.rows(columns - 4, canvas.look.symbols)).unwrap_or(4);
    let frame = middle(area, columns, (rows + 5).min(area.height - 2));
    canvas.clear(frame);
    let inner = canvas.pane(frame, "", canvas.look.symbols.round, Role::Focus);
    let body = Rect {
        y: inner.y + 1,
        height: rows,
        ..inset(inner, 1)
    };
    prose.draw(canvas, body, 0);
    let y = frame.bottom() - 2;
    let all: u16 = answers
        .iter()
        .map(|answer| canvas.columns(answer) + 8)
        .sum();
    let mut x = frame.x + columns.saturating_sub(all) / 2;
    for (n, (answer, selected)) in answers.iter().zip([yes, !yes]).enumerate() {
        let marker = if selected {
            canvas.look.symbols.marker
        } else {
            " "
        };
        canvas.put(x, y, 1, marker, Role::Key);
        canvas.put(x + 2, y, 1, &(n + 1).to_string(), Role::Key);
        let used = canvas.put(x + 4, y, columns / 2, answer, Role::Text);
        let place = Rect::new(x + 4, y, used, 1);
        if selected {
            canvas.restyle(place, Role::Selected);
        }
        canvas.hit(place, Command::Row(n));
        x += used + 8;
    }
}
