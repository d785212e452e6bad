//! The text of a paper: its paragraphs, and the facts beside or below them.
//!
//! Makes [`Prose`]. Deliberately absent: where it is drawn.

use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::fit;
use crate::text::width;
use crate::tui::prose::Prose;
use crate::tui::theme::Role;
use crate::view::model::Look;
use crate::view::model::Paper;

/// Lays out the paragraphs: Chinese ones indented, those of a chat in bubbles, others with a gap between them.
pub(super) fn body(paper: &Paper, ui: Ui) -> Prose {
    let mut prose = Prose::new();
    for (n, paragraph) in paper.body.iter().enumerate() {
        if n > 0 && (ui.lang() == Lang::En || paper.look == Look::Message) {
            prose.gap();
        }
        match (paper.look, ui.lang()) {
            (Look::Message, _) => prose.bubble(paragraph, Role::Text),
            (_, Lang::Zh) => prose.paragraph(&format!("\u{3000}\u{3000}{paragraph}"), Role::Text),
            (_, Lang::En) => prose.paragraph(paragraph, Role::Text),
        };
    }
    prose
}

/// A fact beside the text: its label and its value.
type Note = (SafeText, SafeText);

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

/// Lays out the facts under the text, short ones two in a row.
pub(super) fn notes_below(paper: &Paper, ui: Ui) -> Prose {
    let mut prose = Prose::new();
    let short = |note: &&Note| width(&note.0) <= 18 && width(&note.1) <= 14;
    let indent = label_columns(paper.notes.iter());
    let pairs: Vec<&Note> = paper.notes.iter().filter(short).collect();
    // An odd one stands first, so that blame and power, the last of a letter's, stand side by side.
    let (odd, even) = pairs.split_at(pairs.len() % 2);
    for pair in odd.chunks(2).chain(even.chunks(2)) {
        match pair {
            [(label, value), (label2, value2)] => {
                let first = fit(value, 18, "");
                let second = fit(label2, usize::from(indent), "");
                prose.entry(
                    label,
                    &format!("{first}{second}{value2}"),
                    indent,
                    Role::Text,
                )
            }
            [(label, value)] => prose.entry(label, value, indent, Role::Text),
            _ => continue,
        };
    }
    for (label, value) in paper.notes.iter().filter(|note| !short(note)) {
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
        prose.marked("g", Role::Key, &names, 2, Role::Dim);
    }
}
