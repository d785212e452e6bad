//! What lies over a screen for a moment: help, a question, a notice, an explanation, the first hint of a screen.
//!
//! Every overlay blanks its place with the wide-safe `clear` first. Deliberately absent: two overlays at once.

pub mod why;

use crate::engine::action::Action;
use crate::engine::slot::Slot;
use crate::session::driver::ActError;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::keys::TABLE;
use crate::tui::overlay::why::Explained;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::inset;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::model::Look;
use ratatui::layout::Rect;

/// What a question is about. Its first answer does it; its second one, which Esc gives too, leaves things as they are.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    /// Whether an action is meant.
    Act(Action),
    /// Whether an action is meant for everything of its kind that waits.
    Alike(Action),
    /// Whether the play is to be left.
    LeavePlay,
    /// Whether the program is to be left.
    LeaveProgram,
    /// What to do about an action that was not kept: try again, take it back, go on without saving.
    NotSaved(ActError),
}

/// Something over a screen.
#[derive(Debug)]
pub enum Overlay {
    /// The keys, and how a month goes.
    Help(Scroll),
    /// A question that wants an answer.
    Question {
        /// The words.
        words: String,
        /// The words of the answers.
        answers: Vec<String>,
        /// The selected answer.
        at: usize,
        /// What it is about.
        topic: Topic,
    },
    /// A notice that wants to be read.
    Notice(String),
    /// A number explained.
    Why(Explained),
    /// Lines with carets under them, such as what is wrong with the settings; with the key of what they are about.
    Lines(&'static str, Vec<String>, Scroll),
    /// The first hint of a screen, by its key: a banner over or under the screen. What would do something to the play
    /// only closes it; any other key goes on as usual.
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
    /// It closes with this answer of its question.
    Chosen(Topic, usize),
    /// Another of some numbers is to be explained, by its position.
    Explain(Vec<Slot>, usize),
}

impl Overlay {
    /// Answers a command.
    pub fn update(&mut self, command: Command) -> Answer {
        match self {
            Self::First(_) if does(command) => Answer::Close,
            Self::First(_) => Answer::Pass,
            Self::Notice(_) => Answer::Close,
            Self::Help(scroll) => scrolled(scroll, command, Command::Help),
            Self::Why(why) => why.update(command),
            Self::Lines(_, _, scroll) => scrolled(scroll, command, Command::Help),
            Self::Question {
                answers, at, topic, ..
            } => answered(at, answers.len(), topic, command),
        }
    }

    /// Lists what the footer offers while it lies over a screen that offers something itself.
    pub fn hints(&self, page: Vec<Hint>) -> Vec<Hint> {
        let scroll = Hint::up_and_down("hint-scroll");
        let close = Hint::named(Command::Back, "common-close");
        match self {
            Self::First(_) => {
                let own = page.into_iter().filter(|hint| !does(hint.command));
                let close = Hint::named(Command::Enter, "hint-close");
                std::iter::once(close).chain(own).collect()
            }
            Self::Help(_) => vec![close, scroll],
            Self::Why(_) => vec![Hint::left_and_right("hint-number"), scroll, close],
            Self::Lines(..) | Self::Notice(_) => {
                vec![Hint::named(Command::Enter, "common-continue")]
            }
            Self::Question { .. } => vec![
                Hint::named(Command::Enter, "hint-choose"),
                Hint::up_and_down("hint-move"),
            ],
        }
    }

    /// Draws the overlay.
    /// The help ends with the signs of the desk where `legend` asks for it.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect, hints: &[Hint], legend: bool) {
        match self {
            Self::Help(scroll) => {
                let title = canvas.say("screen-help");
                let text = help(canvas, hints, legend);
                // The help is nearly as high as the screen: what would show around it only confuses.
                canvas.clear(area);
                popup(canvas, area, 72, &title, text, scroll);
            }
            Self::Notice(words) => notice(canvas, area, words),
            Self::First(_) => {}
            Self::Why(why) => why.draw(canvas, area),
            Self::Lines(about, lines, scroll) => as_they_are(canvas, area, about, lines, scroll),
            Self::Question {
                words, answers, at, ..
            } => question(canvas, area, words, answers, *at),
        }
    }
}

/// Tells whether a command may decide or change something, which nobody does through a hint: it may lie over the very
/// words that are decided about.
fn does(command: Command) -> bool {
    matches!(
        command,
        Command::Enter
            | Command::Digit(_)
            | Command::More
            | Command::Less
            | Command::Letter(_)
            | Command::Row(_)
            | Command::Cell(..)
            | Command::Undo
    )
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

fn answered(at: &mut usize, answers: usize, topic: &Topic, command: Command) -> Answer {
    let chosen = match command {
        Command::Left | Command::Up | Command::PrevPane => {
            *at = at.checked_sub(1).unwrap_or(answers - 1);
            return Answer::Stay;
        }
        Command::Right | Command::Down | Command::NextPane => {
            *at = (*at + 1) % answers;
            return Answer::Stay;
        }
        Command::Digit(n) => usize::from(n).wrapping_sub(1),
        Command::Row(row) => row,
        Command::Enter => *at,
        Command::Quit if *topic == Topic::LeaveProgram => 0,
        Command::Back => 1,
        _ => return Answer::Stay,
    };
    if chosen >= answers {
        return Answer::Stay;
    }
    Answer::Chosen(topic.clone(), chosen)
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
    clear_around(canvas, frame);
    let inner = canvas.pane(frame, title, canvas.look.symbols.round, Role::Focus);
    let inner = inset(inner, 1);
    let first = scroll.fit(rows, inner.height);
    text.draw(canvas, inner, first);
    let (above, below) = scroll.hidden();
    canvas.more(frame, above, below);
}

/// Blanks a popup's place and a column on both sides, so that no half word touches its border.
fn clear_around(canvas: &mut Canvas<'_>, frame: Rect) {
    canvas.clear(Rect {
        x: frame.x.saturating_sub(1),
        width: frame.width + 2,
        ..frame
    });
}

fn middle(area: Rect, columns: u16, rows: u16) -> Rect {
    Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns,
        height: rows,
    }
}

/// The widest column of keys in the help; longer ones have a line of their own.
const KEYS: u16 = 16;

/// Lays out how a month goes, the keys of the screen, the signs where they are asked for, then every key.
fn help(canvas: &Canvas<'_>, hints: &[Hint], legend: bool) -> Prose {
    let mut prose = Prose::new();
    let keys = &canvas.look.keys;
    for key in ["help-month", "help-two-books", "help-people", "help-end"] {
        prose.paragraph(&canvas.say(key), Role::Text);
    }
    prose.gap();
    for hint in hints {
        key_row(
            &mut prose,
            canvas,
            &hint.shown(keys),
            &canvas.say(hint.word),
            Role::Text,
        );
    }
    if legend {
        add_legend(&mut prose, canvas);
    }
    prose.gap();
    for (at, entry) in TABLE.iter().enumerate() {
        key_row(
            &mut prose,
            canvas,
            &keys.all_shown(at),
            &canvas.say(entry.help),
            Role::Dim,
        );
    }
    prose.gap().paragraph(&canvas.say("help-mouse"), Role::Dim);
    prose
}

/// Adds a key and what it does; nothing of a long key runs into its words.
fn key_row(prose: &mut Prose, canvas: &Canvas<'_>, keys: &str, words: &str, role: Role) {
    let keys = canvas.look.symbols.keys(keys);
    if canvas.columns(&keys) >= KEYS {
        prose.paragraph(&keys, Role::Key);
        prose.marked("", Role::Key, words, KEYS, role);
    } else {
        prose.marked(&keys, Role::Key, words, KEYS, role);
    }
}

/// Adds the signs of the desk: of the lines, and of what lies in the tray.
fn add_legend(prose: &mut Prose, canvas: &Canvas<'_>) {
    let symbols = canvas.look.symbols;
    let [_, edge, middle] = symbols.band;
    let band = format!("{edge}{middle}{edge}");
    let [red, yellow, green] = symbols.lights;
    prose.gap();
    for (sign, role, key) in [
        (symbols.veto, Role::RedHead, "desk-veto"),
        (symbols.live, Role::Warn, "legend-live"),
        (green, Role::of_light(2), "legend-green"),
        (yellow, Role::of_light(1), "legend-yellow"),
        (red, Role::of_light(0), "legend-red"),
        (&band, Role::Field, "legend-band"),
    ] {
        prose.marked(sign, role, &canvas.say(key), KEYS, Role::Text);
    }
    for (look, key) in [
        (Look::Letter, "kind-letter"),
        (Look::Document, "kind-document"),
        (Look::Phone, "kind-phone"),
        (Look::Message, "kind-message"),
        (Look::Visit, "kind-visit"),
        (Look::Meeting, "kind-meeting"),
        (Look::Field, "kind-field"),
    ] {
        prose.marked(
            symbols.kinds[look as usize],
            Role::Strong,
            &canvas.say(key),
            KEYS,
            Role::Text,
        );
    }
}

/// Draws lines as they are; one that is too long for the window goes on below, further in.
fn as_they_are(
    canvas: &mut Canvas<'_>,
    area: Rect,
    about: &str,
    lines: &[String],
    scroll: &mut Scroll,
) {
    let columns = usize::from(area.width.saturating_sub(4));
    let rows: Vec<String> = lines
        .iter()
        .flat_map(|line| folded(line, columns))
        .collect();
    let frame = Rect {
        height: u16::try_from(rows.len() + 2)
            .unwrap_or(u16::MAX)
            .min(area.height),
        ..area
    };
    clear_around(canvas, frame);
    let title = canvas.say(about);
    let inner = canvas.pane(frame, &title, canvas.look.symbols.round, Role::Focus);
    let key = canvas.look.keys.shown(Command::Enter);
    let note = format!("{key} {}", canvas.say("common-continue"));
    canvas.note_on_border(frame, frame.y, &note, Role::Key);
    let inner = inset(inner, 1);
    let first = scroll.fit(rows.len(), inner.height);
    for (line, y) in rows.iter().skip(first).zip(inner.y..inner.bottom()) {
        canvas.put(inner.x, y, inner.width, line, Role::Text);
    }
    let (above, below) = scroll.hidden();
    canvas.more(frame, above, below);
}

/// Folds a line that is wider than so many columns.
fn folded(line: &str, columns: usize) -> Vec<String> {
    const FURTHER: &str = "    ";
    if width(line) <= columns {
        return vec![line.to_owned()];
    }
    let parts = crate::text::lines(line, columns.saturating_sub(width(FURTHER)));
    let mut parts = parts.into_iter().map(str::to_owned);
    let first = parts.next().into_iter();
    first
        .chain(parts.map(|part| [FURTHER, &part].concat()))
        .collect()
}

fn notice(canvas: &mut Canvas<'_>, area: Rect, words: &str) {
    let mut prose = Prose::new();
    prose.paragraph(words, Role::Text).gap();
    let key = canvas.look.keys.shown(Command::Enter);
    let go_on = format!("{key} {}", canvas.say("common-continue"));
    prose.centred(&go_on, Role::Dim);
    popup(canvas, area, 56, "", prose, &mut Scroll::default());
}

fn question(canvas: &mut Canvas<'_>, area: Rect, words: &str, answers: &[String], at: usize) {
    let columns = 56.min(area.width - 4);
    let mut prose = Prose::new();
    prose.paragraph(words, Role::Text);
    let rows = u16::try_from(prose.rows(columns - 4, canvas.look.symbols)).unwrap_or(4);
    let count = u16::try_from(answers.len()).unwrap_or(3);
    let frame = middle(area, columns, (rows + count + 5).min(area.height - 2));
    clear_around(canvas, frame);
    let inner = canvas.pane(frame, "", canvas.look.symbols.round, Role::Focus);
    let body = inset(inner, 1);
    let (text, rest) = top(top(body, 1).1, rows);
    prose.draw(canvas, text, 0);
    let list = top(rest, 1).1;
    for ((n, answer), y) in answers.iter().enumerate().zip(list.y..list.bottom()) {
        let marker = if n == at {
            canvas.look.symbols.marker
        } else {
            " "
        };
        canvas.put(list.x, y, 1, marker, Role::Key);
        canvas.put(list.x + 2, y, 1, &(n + 1).to_string(), Role::Key);
        let used = canvas.put(list.x + 4, y, columns - 6, answer, Role::Text);
        if n == at {
            canvas.restyle(Rect::new(list.x + 4, y, used, 1), Role::Selected);
        }
        canvas.hit(
            Rect {
                y,
                height: 1,
                ..list
            },
            Command::Row(n),
        );
    }
}
