//! The opening of the books: the month from memory, the answer, then month by month the field beside the ledger.
//!
//! A month tells of all lines together, and of those that matter in it: where the two parted, or where the gap between
//! them grew or shrank most. Deliberately absent: rows of numbers.

use crate::engine::ids::LineId;
use crate::plain::End;
use crate::plain::books;
use crate::plain::hints::First;
use crate::plain::page::Page;
use crate::plain::show::heading;
use crate::plain::talk::At;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Curve;
use crate::view::model::Reveal;
use std::io;

/// The most lines that a month tells of.
const MOST: usize = 3;
/// From so much on, a change of the gap is told.
const TOLD: f64 = 3.0;

/// How the months are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// One at a time.
    Stepwise,
    /// All that are left.
    Through,
    /// None of those that are left.
    Skipped,
}

impl Talk<'_> {
    /// Opens the books.
    pub fn over(&mut self) -> io::Result<End> {
        let Some(reveal) = self.viewer().reveal() else {
            return Ok(End::Over);
        };
        self.line("")?;
        self.explain(First::Reveal)?;
        let mut pace = match self.guess(&reveal)? {
            Ok(pace) => pace,
            Err(end) => return Ok(end),
        };
        let mut shown = 0;
        while pace != Pace::Skipped && shown < reveal.ticks.len() {
            let Some(reveal) = self.viewer().reveal() else {
                break;
            };
            self.write(&month(&self.viewer(), &reveal, shown))?;
            shown += 1;
            if pace == Pace::Stepwise && shown < reveal.ticks.len() {
                pace = match self.next_month()? {
                    Ok(pace) => pace,
                    Err(end) => return Ok(end),
                };
            }
        }
        self.three_books()
    }

    /// Reads the three books, then the year of any line, and whatever else is asked for, until the player has done.
    fn three_books(&mut self) -> io::Result<End> {
        let mut shown = None;
        let lines = self.world().lines.len();
        loop {
            if shown != Some(self.lang())
                && let Some(reveal) = self.viewer().reveal()
            {
                shown = Some(self.lang());
                self.write(&books::books(&self.viewer(), &reveal))?;
                self.write(&at_the_end(&self.viewer(), &reveal))?;
            }
            let count = [("count", Value::from(lines))];
            let question = self.viewer().say_with("plain-ask-books", &count);
            let words = match self.hear(At::Books, &question)? {
                Heard::Leave(End::Silence) => break,
                Heard::Leave(end) => return Ok(end),
                Heard::Again | Heard::Asked(..) => continue,
                Heard::Words(words) => words,
            };
            match words.parse::<u16>() {
                Ok(0) => break,
                Ok(n) if usize::from(n) <= lines => {
                    let page = named_line(&self.viewer(), LineId(n - 1));
                    self.write(&page)?;
                }
                _ if words.is_empty() => shown = None,
                _ => self.puzzled(&words)?,
            }
        }
        Ok(End::Over)
    }

    /// Asks for the month from memory, and says what it was. `Err` where the player leaves.
    fn guess(&mut self, reveal: &Reveal) -> io::Result<Result<Pace, End>> {
        let per_month = usize::from(self.world().calendar.per_month());
        let months = reveal.ticks.len().div_ceil(per_month);
        loop {
            let viewer = self.viewer();
            let question = viewer.say("reveal-before");
            let count = [("count", Value::from(months))];
            let how = viewer.say_with("plain-ask-guess", &count);
            self.line(question)?;
            let words = match self.hear(At::Reveal, &how)? {
                // An input that ends here has still earned the books.
                Heard::Leave(End::Silence) => return Ok(Ok(Pace::Through)),
                Heard::Leave(end) => return Ok(Err(end)),
                Heard::Again | Heard::Asked(..) => continue,
                Heard::Words(words) => words,
            };
            let guess = words.parse::<usize>().ok().filter(|&n| n <= months);
            if guess.is_none() && !words.is_empty() {
                self.puzzled(&words)?;
                continue;
            }
            if let Some(all) = self
                .viewer()
                .reveal()
                .and_then(|r| r.curves.into_iter().next())
            {
                let page = answer(&self.viewer(), &all, per_month, guess);
                self.write(&page)?;
            }
            return Ok(Ok(Pace::Stepwise));
        }
    }

    /// Asks whether to go on to the next month. `Err` where the player leaves.
    fn next_month(&mut self) -> io::Result<Result<Pace, End>> {
        loop {
            let question = self.viewer().say("plain-ask-month");
            return Ok(Ok(match self.hear(At::Reveal, &question)? {
                Heard::Leave(End::Silence) => Pace::Through,
                Heard::Leave(end) => return Ok(Err(end)),
                Heard::Again | Heard::Asked(..) => continue,
                Heard::Words(words) => match words.as_str() {
                    "" | "1" => Pace::Stepwise,
                    "2" | "a" => Pace::Through,
                    "0" => Pace::Skipped,
                    other => {
                        self.puzzled(other)?;
                        continue;
                    }
                },
            }));
        }
    }
}

/// Says when ledger and field parted, and how far from that the guess was.
pub(crate) fn answer(viewer: &Viewer, all: &Curve, per_month: usize, guess: Option<usize>) -> Page {
    let mut page = Page::default();
    page.add(match &all.parted {
        Some(parted) => viewer.labelled(&all.name, parted),
        None => viewer.say("plain-never-parted"),
    });
    let Some(guess) = guess else {
        return page;
    };
    let off = match (all.at, guess) {
        (Some(at), 1..) => guess as i64 - (at / per_month + 1) as i64,
        (None, 0) => 0,
        _ => {
            page.add(viewer.say("plain-guess-wrong"));
            return page;
        }
    };
    let count = [("count", Value::from(off.abs()))];
    page.add(match off {
        0 => viewer.say("plain-guess-right"),
        ..0 => viewer.say_with("plain-guess-early", &count),
        _ => viewer.say_with("plain-guess-late", &count),
    });
    page
}

/// A month: all lines together, the lines that matter in it, and what was decided.
fn month(viewer: &Viewer, reveal: &Reveal, at: usize) -> Page {
    let mut page = Page::default();
    page.gap();
    page.add(&reveal.ticks[at]);
    let Some((all, lines)) = reveal.curves.split_first() else {
        return page;
    };
    page.add(both(viewer, all, at));
    let mut told: Vec<(&Curve, f64)> = lines.iter().map(|line| (line, weight(line, at))).collect();
    told.retain(|(_, weight)| *weight >= TOLD);
    told.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (line, _) in told.into_iter().take(MOST) {
        page.sub(both(viewer, line, at));
    }
    let notes = reveal.notes.get(at).into_iter().flatten();
    notes.for_each(|note| page.sub(note));
    page
}

/// Tells how much a line matters in a month: it parted there, or by how much its gap changed.
fn weight(line: &Curve, at: usize) -> f64 {
    let gap = |at: usize| line.paper[at] - line.real[at];
    let before = at.checked_sub(1).map_or(0.0, gap);
    match line.at {
        Some(parted) if parted == at => f64::INFINITY,
        _ => (gap(at) - before).abs(),
    }
}

/// Ledger and field of a curve in a month, and whether they part there.
fn both(viewer: &Viewer, curve: &Curve, at: usize) -> SafeText {
    let both = viewer.labelled(&curve.name, &numbers(viewer, curve, at));
    match curve.at {
        Some(parted) if parted == at => viewer.clauses([both, viewer.say("plain-parts-here")]),
        _ => both,
    }
}

/// Ledger and field of a curve in a month.
fn numbers(viewer: &Viewer, curve: &Curve, at: usize) -> SafeText {
    let numbers = [
        ("paper", Value::decimal(curve.paper[at], 0)),
        ("real", Value::decimal(curve.real[at], 0)),
    ];
    viewer.say_with("plain-both", &numbers)
}

/// The lines by number, as the year left them.
fn at_the_end(viewer: &Viewer, reveal: &Reveal) -> Page {
    let mut page = Page::default();
    page.add(heading(viewer, "desk-lines"));
    if let Some(last) = reveal.ticks.len().checked_sub(1) {
        for (n, line) in (1..).zip(reveal.curves.iter().skip(1)) {
            page.item(n, viewer.labelled(&line.name, &numbers(viewer, line, last)));
        }
    }
    page
}

/// The whole year of a line under its name.
fn named_line(viewer: &Viewer, id: LineId) -> Page {
    let mut page = Page::default();
    page.add(viewer.labelled(&viewer.line_name(id), ""));
    page.append(whole_line(viewer, id));
    page
}

/// The whole year of a line, once the books are open.
pub(crate) fn whole_line(viewer: &Viewer, id: LineId) -> Page {
    let mut page = Page::default();
    let Some(reveal) = viewer.reveal() else {
        return page;
    };
    let Some(curve) = reveal.curves.get(id.ix() + 1) else {
        return page;
    };
    for (at, date) in reveal.ticks.iter().enumerate() {
        page.sub(viewer.labelled(date, &numbers(viewer, curve, at)));
    }
    curve.parted.iter().for_each(|parted| page.sub(parted));
    page
}
