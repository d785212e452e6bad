//! The text of a paper: its paragraphs, and the facts beside or below them.
//!
//! Makes [`Prose`]. Deliberately absent: where it is drawn.

use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::prose::Prose;
use crate::tui::screens::paper::GUTTER;
use crate::tui::theme::Role;
use crate::view::model::Look;
use crate::view::model::Paper;

/// A fact beside the text: its label and its value.
type Note = (SafeText, SafeText);

/// The widest fact that may stand in a line with others at the head of a letter, which has many.
const SHORT: usize = 40;
/// The widest line of facts: what the narrowest sheet holds.
const LINE: usize = 56;

/// The text of a paper in every way it may stand on the sheet.
#[derive(Debug)]
pub(super) struct Texts([[Prose; 2]; 2]);

impl Texts {
    /// Lays out the text of a paper.
    pub(super) fn of(paper: &Paper, ui: Ui) -> Self {
        Self([
            [false, true].map(|tight| text_with_notes(paper, ui, tight)),
            [false, true].map(|tight| text_alone(paper, ui, tight)),
        ])
    }

    /// Returns the text with the facts beside it or in it; a tight one has no blank rows that it can do without.
    pub(super) fn get(&mut self, beside: bool, tight: bool) -> &mut Prose {
        &mut self.0[usize::from(beside)][usize::from(tight)]
    }
}

/// Lays out the text that stands alone, with the facts beside it.
fn text_alone(paper: &Paper, ui: Ui, tight: bool) -> Prose {
    let mut prose = Prose::new();
    gap(&mut prose, tight);
    paragraphs(&mut prose, paper, ui, tight);
    prose
}

/// Adds an empty line where there is room.
fn gap(prose: &mut Prose, tight: bool) {
    if !tight {
        prose.gap();
    }
}

/// Lays out the text with the facts in it: the short ones in a line before it, so that they are always seen, the others
/// after it.
fn text_with_notes(paper: &Paper, ui: Ui, tight: bool) -> Prose {
    let mut prose = Prose::new();
    let most = match paper.look {
        Look::Letter | Look::Document => SHORT,
        _ => LINE,
    };
    // A tight text may have to leave room for the signs beside it.
    let line = if tight {
        LINE - usize::from(GUTTER)
    } else {
        LINE
    };
    let (lines, long) = packed(&paper.notes, most, line);
    for line in lines {
        match paper.look {
            Look::Letter | Look::Document => prose.centred(&line, Role::Dim),
            _ => prose.paragraph(&line, Role::Dim),
        };
    }
    gap(&mut prose, tight);
    paragraphs(&mut prose, paper, ui, tight);
    if !long.is_empty() || !paper.concepts.is_empty() {
        gap(&mut prose, tight);
    }
    let indent = label_columns(long.iter().copied());
    for (label, value) in long {
        prose.entry(label, value, indent, Role::Text);
    }
    concepts(&mut prose, paper, ui);
    prose
}

/// Packs facts of at most so many columns into at most two lines of a width, so that none is broken in the middle; returns
/// the others too.
fn packed(notes: &[Note], most: usize, columns: usize) -> (Vec<String>, Vec<&Note>) {
    let mut lines: Vec<String> = Vec::new();
    let mut others = Vec::new();
    for note in notes {
        let words = format!("{} {}", note.0, note.1);
        let full = lines.len() == 2;
        match lines.last_mut() {
            _ if width(&words) > most.min(columns) => others.push(note),
            Some(line) if width(line) + width(&words) + 3 <= columns => {
                line.push_str(" · ");
                line.push_str(&words);
            }
            _ if full => others.push(note),
            _ => lines.push(words),
        }
    }
    (lines, others)
}

/// Adds the paragraphs: those of a chat in bubbles; Chinese ones, and all in a tight text, begin further in; others have
/// a gap between them.
fn paragraphs(prose: &mut Prose, paper: &Paper, ui: Ui, tight: bool) {
    let chat = paper.look == Look::Message;
    if chat {
        // A chat has the name above what was said.
        prose.paragraph(&paper.from, Role::Focus);
    }
    let further = match ui.lang() {
        Lang::Zh => "\u{3000}\u{3000}",
        Lang::En if tight => "  ",
        Lang::En => "",
    };
    for (n, paragraph) in paper.body.iter().enumerate() {
        if n > 0 && (chat || further.is_empty()) {
            prose.gap();
        }
        if chat {
            prose.bubble(paragraph, Role::Text);
        } else {
            prose.paragraph(&format!("{further}{paragraph}"), Role::Text);
        }
    }
}

/// Returns how many columns the labels take.
fn label_columns<'n>(notes: impl Iterator<Item = &'n Note>) -> u16 {
    let widest = notes.map(|(label, _)| width(label)).max().unwrap_or(0);
    u16::try_from(widest.min(18)).unwrap_or(18) + 2
}

/// Lays out the facts one under the other, as they stand beside the text.
pub(super) fn notes_beside(paper: &Paper, ui: Ui) -> Prose {
    let mut prose = Prose::new();
    let indent = label_columns(paper.notes.iter());
    for (label, value) in &paper.notes {
        prose.entry(label, value, indent, Role::Text);
    }
    concepts(&mut prose, paper, ui);
    prose
}

/// Adds the concepts that the paper shows, with the key that opens the glossary.
fn concepts(prose: &mut Prose, paper: &Paper, ui: Ui) {
    if !paper.concepts.is_empty() {
        let names = paper.concepts.iter().map(|(name, _)| name);
        let names = SafeText::join(names, &ui.say("common-separator"));
        prose.keyed(Command::Glossary, &names, 2, Role::Dim);
    }
}
