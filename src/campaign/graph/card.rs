//! What stands on each thing of the picture, in the reader's language and the designer's own words.

use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::book::ChoiceBook;
use crate::campaign::book::Phrase;
use crate::campaign::book::Piece;
use crate::campaign::book::Words;
use crate::campaign::diagnostic::Place;
use crate::campaign::graph::model::By;
use crate::campaign::graph::model::Column;
use crate::campaign::graph::model::Link;
use crate::campaign::graph::model::What;
use crate::campaign::names;
use crate::campaign::places::ChoicePlaces;
use crate::campaign::places::CondPlaces;
use crate::engine::action::Answer;
use crate::engine::ids::LineId;
use crate::engine::mode::Mode;
use crate::engine::world::ALL_MONTHS;
use crate::engine::world::Choice;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// The words of everything.
pub(super) struct Cards<'c> {
    pub ui: &'c Ui,
    pub campaign: &'c Campaign,
    checked: &'c Checked,
}

/// An option of an event, or what an initiative does.
pub(super) struct Row<'c> {
    /// What the rules see.
    pub choice: &'c Choice,
    /// What people read.
    pub book: &'c ChoiceBook,
    /// Where it stands.
    pub places: &'c ChoicePlaces,
}

impl<'c> Cards<'c> {
    /// Takes up a campaign.
    pub fn new(ui: &'c Ui, campaign: &'c Campaign, checked: &'c Checked) -> Self {
        Self {
            ui,
            campaign,
            checked,
        }
    }

    /// Returns the words of the program.
    pub fn say(&self, key: &str) -> String {
        self.ui.say(key)
    }

    /// Returns a thing's id in the campaign, or its name in expressions.
    pub fn id(&self, what: What) -> String {
        let book = &self.campaign.book;
        match what {
            What::Letter(id) => book.letters[id.ix()].id.clone(),
            What::Event(id) => book.events[id.ix()].id.clone(),
            What::Initiative(id) => book.initiatives[id.ix()].choice.id.clone(),
            What::Name(slot) => names::name(book, slot),
            What::Ending(id) => book.endings[id.ix()].id.clone(),
        }
    }

    /// Returns the key of the word for the kind of a thing.
    pub fn kind(what: What) -> &'static str {
        match what {
            What::Letter(_) => "author-graph-letter",
            What::Event(_) => "author-graph-event",
            What::Initiative(_) => "author-graph-initiative",
            What::Name(_) => "author-graph-name",
            What::Ending(_) => "author-graph-ending",
        }
    }

    /// Returns what a thing is called.
    pub fn title(&self, what: What) -> String {
        let book = &self.campaign.book;
        match what {
            What::Letter(id) => self.text(&book.letters[id.ix()].title),
            What::Event(id) => self.text(&book.events[id.ix()].title),
            What::Initiative(id) => self.text(&book.initiatives[id.ix()].choice.label),
            What::Name(_) => self.id(what),
            What::Ending(id) => self.text(&book.endings[id.ix()].title),
        }
    }

    /// Returns a text with its slots as they are written.
    pub fn text(&self, words: &Words) -> String {
        let Phrase(pieces) = words.get(self.ui.lang());
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.as_str().to_owned(),
            Piece::Slot(slot) => format!("{{{}}}", names::name(&self.campaign.book, *slot)),
            Piece::It => "{it}".to_owned(),
        };
        pieces.iter().map(piece).collect()
    }

    /// Returns the line that a thing is about.
    pub fn line(&self, what: What) -> Option<LineId> {
        let world = &self.campaign.world;
        match what {
            What::Letter(id) => Some(world.letters[id.ix()].line),
            What::Event(id) => world.events[id.ix()].line,
            What::Initiative(_) | What::Name(_) | What::Ending(_) => None,
        }
    }

    /// Returns the short name of a line.
    pub fn line_name(&self, line: LineId) -> String {
        self.text(&self.campaign.book.lines[line.ix()].short)
    }

    /// Returns the months of a thing: bit m − 1 is set for month m.
    pub fn months(&self, what: What) -> u16 {
        let world = &self.campaign.world;
        match what {
            What::Letter(id) => 1 << (world.letters[id.ix()].month - 1),
            What::Event(id) => world.events[id.ix()].months,
            What::Initiative(id) => world.initiatives[id.ix()].months,
            What::Name(_) | What::Ending(_) => 0,
        }
    }

    /// Writes the months of a thing; nothing where months are not its business.
    pub fn months_said(&self, what: What) -> Option<String> {
        let months = self.months(what);
        if matches!(what, What::Name(_) | What::Ending(_)) {
            return None;
        }
        if months & ALL_MONTHS == ALL_MONTHS {
            return Some(self.say("author-graph-any-month"));
        }
        let live = self.year().filter(|month| months & 1 << (month - 1) != 0);
        let said: Vec<_> = live.map(|month| self.month("month-short", month)).collect();
        Some(said.join(" · "))
    }

    /// Lists the months from the campaign's first on, 1..=12.
    pub fn year(&self) -> impl Iterator<Item = u8> + use<> {
        let start = self.campaign.world.calendar.month - 1;
        (0..12).map(move |n| (start + n) % 12 + 1)
    }

    fn month(&self, key: &str, month: u8) -> String {
        let month = Value::from(i64::from(month));
        self.ui.say_with(key, &[("month", month)])
    }

    /// Returns what a column is called.
    pub fn column(&self, column: Column) -> String {
        match column {
            Column::Any => self.say("author-graph-any-month"),
            Column::Month(n) => {
                let month = self.year().nth(usize::from(n)).unwrap_or(1);
                self.month("month-name", month)
            }
            Column::End => self.say("author-graph-end"),
        }
    }

    /// Lists the conditions of a thing, each with the key of when it is asked.
    pub fn conditions(&self, what: What) -> Vec<(&'static str, String)> {
        let places = &self.checked.places;
        let (when, now) = match what {
            What::Event(id) => (places.events.get(id.ix()).map(|p| &p.when), None),
            What::Ending(id) => {
                let ending = places.endings.get(id.ix());
                (ending.map(|p| &p.when), ending.map(|p| &p.now))
            }
            What::Letter(_) | What::Initiative(_) | What::Name(_) => (None, None),
        };
        let said = |key, cond: Option<&Option<CondPlaces>>| {
            let cond = cond?.as_ref()?;
            Some((key, self.source(&cond.whole)))
        };
        let when = said("author-graph-when", when);
        when.into_iter()
            .chain(said("author-graph-now", now))
            .collect()
    }

    /// Lists what a thing lets the player do.
    pub fn rows(&self, what: What) -> Vec<Row<'c>> {
        let (world, book) = (&self.campaign.world, &self.campaign.book);
        let places = &self.checked.places;
        match what {
            What::Event(id) => {
                let (event, words) = (&world.events[id.ix()], &book.events[id.ix()]);
                let places = places.events.get(id.ix()).map(|p| &p.options);
                let places = places.into_iter().flatten();
                let rows = event.options.iter().zip(&words.options).zip(places);
                rows.map(|((choice, book), places)| Row {
                    choice,
                    book,
                    places,
                })
                .collect()
            }
            What::Initiative(id) => {
                let places = places.initiatives.get(id.ix());
                let row = |places| Row {
                    choice: &world.initiatives[id.ix()].choice,
                    book: &book.initiatives[id.ix()].choice,
                    places,
                };
                places.map(|p| row(&p.choice)).into_iter().collect()
            }
            What::Letter(_) | What::Name(_) | What::Ending(_) => Vec::new(),
        }
    }

    /// Returns what stands at a place of the files: an expression as its author wrote it, on one line.
    pub fn source(&self, place: &Place) -> String {
        let text = self.checked.report.sources.text(place.file);
        let (start, end) = place.span.unwrap_or_default();
        let quoted = text.get(start..end).unwrap_or_default();
        let bare = quoted.trim_matches(['"', '\'']);
        // A name in single quotes may stand at either end of an expression in double ones.
        let bare = if quoted.starts_with('"') {
            quoted.trim_matches('"')
        } else {
            bare
        };
        let words: Vec<&str> = bare.split_whitespace().collect();
        SafeText::clean(&words.join(" ")).as_str().to_owned()
    }

    /// Returns what a link says: in what way one thing leads to another.
    pub fn by(&self, link: Link, from: What) -> String {
        let option = |n: u8| {
            let rows = self.rows(from);
            let row = rows.get(usize::from(n));
            row.map_or_else(String::new, |row| row.book.id.clone())
        };
        match link.by {
            By::Chose(n) | By::Sets(Some(n)) => option(n),
            By::Seen => self.say("author-graph-seen"),
            By::Answer(Answer::Sign) => self.say("author-graph-sign"),
            By::Answer(Answer::Annex) => self.say("author-graph-annex"),
            By::Answer(Answer::Retract) => self.say("author-graph-retract"),
            By::Answer(Answer::Pass) => self.say("author-graph-pass"),
            By::Done => self.say("author-graph-done"),
            By::Sets(None) | By::Reads => String::new(),
        }
    }
}

/// Returns the sign of a mode; the word stands beside it wherever there is room.
pub(super) fn mark(mode: Mode) -> &'static str {
    match mode {
        Mode::Substance => "■",
        Mode::Trace => "≡",
        Mode::Evade => "↷",
        Mode::Care => "◆",
        Mode::Neutral => "○",
    }
}

/// Returns the key of a mode's word.
pub(super) fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Substance => "mode-substance",
        Mode::Trace => "mode-trace",
        Mode::Evade => "mode-evade",
        Mode::Care => "mode-care",
        Mode::Neutral => "mode-neutral",
    }
}
