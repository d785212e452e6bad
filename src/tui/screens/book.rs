//! The marking book: the rules, each line as it is marked, the target's pedigree, liability beside power.
//!
//! Draws [`MarkingBook`]. Deliberately absent: how a line really stands.

use crate::engine::slot::CountyField;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::symbols::Symbols;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::BookLine;
use crate::view::model::MarkingBook;
use ratatui::layout::Rect;

/// Columns of a bar in the text.
const BAR: usize = 14;

/// The marking book.
#[derive(Debug)]
pub struct BookPage {
    book: MarkingBook,
    browser: Browser,
}

impl BookPage {
    /// Opens the book at its rules.
    pub fn new(book: MarkingBook, ui: Ui) -> Self {
        Self {
            browser: Browser::new(items(&book, ui), 0),
            book,
        }
    }

    /// Takes a new model.
    pub fn renew(&mut self, book: MarkingBook, ui: Ui) {
        self.browser.renew(items(&book, ui));
        self.book = book;
    }
}

fn items(book: &MarkingBook, ui: Ui) -> Vec<Item> {
    let lines = book.lines.iter().map(|line| {
        let role = line
            .light
            .as_ref()
            .map_or(Role::Dim, |light| Role::of_light(light.level));
        let light = line
            .light
            .as_ref()
            .map(|light| light.word.as_str())
            .unwrap_or_default();
        Item::new(&line.name, &format!("{light} {}", line.weight), role)
    });
    std::iter::once(Item::new(&ui.say("marks-book"), "", Role::Dim))
        .chain(lines)
        .collect()
}

/// Lays out the rules and the sum so far.
fn rules(canvas: &Canvas<'_>, book: &MarkingBook) -> Prose {
    let mut prose = Prose::new();
    let bullet = canvas.look.symbols.bullet;
    for rule in &book.rules {
        prose.entry(bullet, rule, 2, Role::Text);
    }
    prose
        .gap()
        .paragraph(&canvas.say("marks-so-far"), Role::Strong);
    let indent = book
        .sum
        .iter()
        .map(|(label, _)| canvas.columns(label))
        .max()
        .unwrap_or(0)
        + 2;
    for (label, points) in &book.sum {
        prose.entry(label, points, indent, Role::Ledger);
    }
    prose
}

/// Draws a share of 0..=1 as text.
fn bar(symbols: &Symbols, share: f64) -> String {
    let [full, empty] = symbols.bar;
    let filled = ((share.clamp(0.0, 1.0) * BAR as f64).round() as usize).min(BAR);
    full.repeat(filled) + &empty.repeat(BAR - filled)
}

fn line(canvas: &Canvas<'_>, it: &BookLine) -> Prose {
    let mut prose = Prose::new();
    if it.veto {
        let lead = format!("{} ", canvas.look.symbols.veto);
        prose.marked(
            &lead,
            Role::RedHead,
            &canvas.say("marks-veto"),
            2,
            Role::RedHead,
        );
    }
    prose.paragraph(&it.about, Role::Text).gap();
    prose.paragraph(&canvas.say("marks-marked"), Role::Dim);
    prose.paragraph(&it.marked, Role::Text).gap();
    figures(canvas, &mut prose, it);
    pedigree(canvas, &mut prose, it);
    if let Some(method) = &it.method {
        prose.gap().paragraph(&canvas.say("marks-path"), Role::Dim);
        prose.paragraph(method, Role::Text);
    }
    prose
}

/// Adds points, pledge, liability and power.
fn figures(canvas: &Canvas<'_>, prose: &mut Prose, it: &BookLine) {
    let symbols = canvas.look.symbols;
    let (liability, power, apart) = it.bars;
    let keys = [
        "desk-weight",
        "marks-earned",
        "pledge-title",
        "marks-liability",
        "marks-power",
    ];
    let labels = keys.map(|key| canvas.say(key));
    let indent = labels
        .iter()
        .map(|label| canvas.columns(label))
        .max()
        .unwrap_or(0)
        + 2;
    let role = if apart { Role::Bad } else { Role::Ledger };
    let percent = |share: f64| format!("{} {:.0}%", bar(symbols, share), share * 100.0);
    prose.entry(&labels[0], &it.weight, indent, Role::Text);
    prose.entry(&labels[1], &it.earned, indent, Role::Ledger);
    prose.entry(&labels[2], &it.pledge, indent, Role::Text);
    prose.entry(&labels[3], &percent(liability), indent, role);
    prose.entry(&labels[4], &percent(power), indent, Role::Field);
    if apart {
        prose.entry("", &canvas.say("marks-apart"), indent, Role::Bad);
    }
}

/// Adds the target's pedigree: what each level set, from the centre down.
fn pedigree(canvas: &Canvas<'_>, prose: &mut Prose, it: &BookLine) {
    if it.pedigree.is_empty() {
        return;
    }
    prose
        .gap()
        .paragraph(&canvas.say("marks-pedigree"), Role::Dim);
    let indent = it
        .pedigree
        .iter()
        .map(|(level, _)| canvas.columns(level))
        .max()
        .unwrap_or(0)
        + 2;
    let numbers: Vec<f64> = it
        .pedigree
        .iter()
        .map(|(_, n)| n.parse().unwrap_or(0.0))
        .collect();
    let (least, most) = numbers
        .iter()
        .fold((f64::MAX, 0.0_f64), |(a, b), &n| (a.min(n), b.max(n)));
    for ((level, percent), n) in it.pedigree.iter().zip(&numbers) {
        let share = if most > least {
            0.3 + 0.7 * (n - least) / (most - least)
        } else {
            1.0
        };
        let text = format!("{} {percent}%", bar(canvas.look.symbols, share));
        prose.entry(level, &text, indent, Role::Ledger);
    }
}

impl Page for BookPage {
    fn name(&self) -> &'static str {
        "screen-marks"
    }

    fn signs(&self) -> bool {
        true
    }

    fn hints(&self) -> Vec<Hint> {
        self.browser.hints()
    }

    fn numbers(&self) -> Vec<Slot> {
        let of = |line: &BookLine| {
            [
                LineField::Weight,
                LineField::Liability,
                LineField::Power,
                LineField::Target,
                LineField::Paper,
            ]
            .map(|field| Slot::Line(line.id, field))
        };
        let line = self.browser.at().checked_sub(1);
        let line = line.and_then(|at| self.book.lines.get(at));
        line.into_iter()
            .flat_map(of)
            .chain([
                Slot::Town(TownField::Deductions),
                Slot::Town(TownField::Bonus),
                Slot::County(CountyField::Visits),
                Slot::County(CountyField::Field),
                Slot::County(CountyField::Process),
            ])
            .collect()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back | Command::Book => Reply::Back,
            Command::Enter => Reply::Done,
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-marks");
        let book = &self.book;
        self.browser
            .draw(canvas, area, &title, |at, canvas| match at {
                0 => rules(canvas, book),
                _ => book
                    .lines
                    .get(at - 1)
                    .map(|it| line(canvas, it))
                    .unwrap_or_default(),
            });
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        self.renew(viewer.book(), ui);
    }
}
