//! What comes to the player: the tray, a paper on the table, the inspectors at the gate.
//!
//! Says each thing once: a month's beginning, what newly lies in the tray, a paper. An empty line reads a paper again.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Ask;
use crate::engine::action::Reception;
use crate::engine::ids::LetterId;
use crate::engine::state::Item;
use crate::plain::hints::First;
use crate::plain::offer;
use crate::plain::page::Page;
use crate::plain::show;
use crate::plain::show::Full;
use crate::plain::talk::At;
use crate::plain::talk::Flow;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::ChoiceView;
use crate::view::model::Paper;
use crate::view::setting::Tempo;
use std::io;

/// What was told of this month, and in which language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told {
    month: Option<(u16, Lang)>,
    tray: Vec<Item>,
    /// The tick in which it was said that visits may be received alike, and the one for letters.
    alike: [Option<u16>; 2],
    /// The closed choices of answers that are always the same, with their reasons, as far as they were said.
    closed: Vec<(SafeText, SafeText)>,
    /// The answers that were named last, and in which tick.
    answers: Option<(u16, Vec<SafeText>)>,
    /// The language in which the initiatives were read out in full.
    pub initiatives: Option<Lang>,
}

/// What lies on the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    /// A letter or an event of the tray; it may be left unanswered.
    Item(Item),
    /// The inspectors; they wait.
    Visit,
}

impl Table {
    fn first(self) -> First {
        match self {
            Self::Item(Item::Letter(_)) => First::Letter,
            Self::Item(Item::Event(_)) => First::Event,
            Self::Visit => First::Inspection,
        }
    }

    fn at(self) -> At {
        match self {
            Self::Item(_) => At::Paper,
            Self::Visit => At::Visit,
        }
    }

    fn paper(self, viewer: &Viewer) -> Option<Paper> {
        match self {
            Self::Item(item) => Some(viewer.paper(item)),
            Self::Visit => viewer.visit(),
        }
    }

    fn question(self) -> &'static str {
        match self {
            Self::Item(Item::Letter(_)) => "letter-choose",
            Self::Item(Item::Event(_)) => "event-choose",
            Self::Visit => "inspection-choose",
        }
    }
}

impl Talk<'_> {
    /// Says once which month it is, what time there is and who announced a visit.
    pub fn month(&mut self) -> io::Result<()> {
        let now = (self.state().tick, self.lang());
        if self.told.month == Some(now) {
            return Ok(());
        }
        self.told.month = Some(now);
        self.told.tray.clear();
        let page = show::month(&self.viewer());
        self.write(&page)
    }

    /// Offers what lies in the tray until something was answered.
    pub fn tray(&mut self) -> io::Result<Flow> {
        self.month()?;
        let items: Vec<Item> = self.state().tray.clone();
        let page = self.tray_news(&items);
        let count = [("count", Value::from(items.len()))];
        let question = self.viewer().say_with("plain-ask-tray", &count);
        self.write(&page)?;
        self.told.tray.clone_from(&items);
        let words = match self.hear(At::Tray, &question)? {
            Heard::Words(words) => words,
            Heard::Again | Heard::Asked(..) => return Ok(Flow::On),
            Heard::Leave(end) => return Ok(Flow::Leave(end)),
        };
        if words.is_empty() {
            self.told.tray.clear();
            return Ok(Flow::On);
        }
        let at = words.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        match at.and_then(|at| items.get(at)) {
            Some(&item) => self.table(Table::Item(item)),
            None => self.puzzled(&words).map(|()| Flow::On),
        }
    }

    /// Says what is in the tray that was not told, and how many things still wait where some were answered.
    fn tray_news(&self, items: &[Item]) -> Page {
        let (viewer, told) = (self.viewer(), &self.told.tray);
        let tray = viewer.desk().tray;
        if told.is_empty() {
            return show::tray(&viewer, &tray);
        }
        let mut page = Page::default();
        let new: Vec<usize> = (0..items.len())
            .filter(|&at| !told.contains(&items[at]))
            .collect();
        for at in &new {
            page.item(at + 1, show::tray_item(&viewer, &tray[*at]));
        }
        if let Some(first) = tray.first().filter(|_| told != items && !new.contains(&0)) {
            let first = show::tray_item(&viewer, first);
            let values = [
                ("count", Value::from(items.len())),
                ("first", Value::from(&first)),
            ];
            page.add(viewer.say_with("plain-tray-waits", &values));
        }
        page
    }

    /// Receives the inspectors.
    pub fn visit(&mut self) -> io::Result<Flow> {
        self.table(Table::Visit)
    }

    /// Lays a paper on the table and hears the choice.
    fn table(&mut self, table: Table) -> io::Result<Flow> {
        let first = self.explain(table.first())?;
        let mut full = self.how_full(table, first);
        let mut shown = None;
        loop {
            let Some(paper) = table.paper(&self.viewer()) else {
                return Ok(Flow::On);
            };
            // Read once, it is not read out again after a slip or a look elsewhere, only in another language.
            if shown != Some(self.lang()) {
                shown = Some(self.lang());
                let page = show::paper(&self.viewer(), &paper, full);
                self.write(&page)?;
            }
            let question = self.question(table, &paper.choices, full);
            let words = match self.hear(table.at(), &question)? {
                Heard::Leave(end) => return Ok(Flow::Leave(end)),
                Heard::Again | Heard::Asked(..) => continue,
                Heard::Words(words) => words,
            };
            match (words.as_str(), table) {
                ("", _) => (shown, full) = (None, Full::All),
                ("0", Table::Item(_)) => return Ok(Flow::On),
                _ => {
                    if let Some(flow) = self.chosen(table, &words, &paper.choices)? {
                        return Ok(flow);
                    }
                }
            }
        }
    }

    /// The answers to letters and to inspectors are always the same: they are explained once, and named once a month, the
    /// closed ones with their reason the first time.
    fn how_full(&mut self, table: Table, first: bool) -> Full {
        let paper = table.paper(&self.viewer());
        let (Some(paper), false) = (paper, matches!(table, Table::Item(Item::Event(_)))) else {
            return Full::All;
        };
        let closed = paper.choices.iter();
        let closed = closed.filter_map(|c| Some((c.label.clone(), c.closed.clone()?)));
        let untold = closed.filter(|one| !self.told.closed.contains(one));
        let untold: Vec<(SafeText, SafeText)> = untold.collect();
        let labels = paper.choices.into_iter().map(|choice| choice.label);
        let now = (self.state().tick, labels.collect());
        let same = self.told.answers.as_ref() == Some(&now);
        self.told.answers = Some(now);
        let new = !untold.is_empty();
        self.told.closed.extend(untold);
        match (first, same) {
            (true, _) => Full::All,
            (false, _) if new => Full::Named,
            (false, true) => Full::Nothing,
            (false, false) => Full::Short,
        }
    }

    /// Asks for one of the choices that are open: by their names where those were not read out with the paper. Says once a
    /// month that several may be answered alike.
    fn question(&mut self, table: Table, choices: &[ChoiceView], full: Full) -> SafeText {
        let rest = match table {
            Table::Visit => self.waiting(),
            Table::Item(_) => self.letters().len(),
        };
        let alike = self.alike_is_new(table, rest);
        let key = match (table, alike) {
            (Table::Visit, true) => "plain-ask-alike",
            (Table::Visit, false) => "plain-ask-range",
            (Table::Item(_), true) => "plain-ask-letters",
            (Table::Item(_), false) => "plain-ask-paper",
        };
        let viewer = self.viewer();
        let question = viewer.say(table.question());
        let range = match full {
            Full::Nothing => offer::named(&viewer, choices),
            _ => offer::range(self.ui(), &offer::open(choices)),
        };
        let values = [
            ("question", Value::from(&question)),
            ("range", Value::from(&range)),
            ("rest", Value::from(rest)),
        ];
        let asked = viewer.say_with(key, &values);
        if full != Full::Nothing {
            return asked;
        }
        viewer.say_with("plain-ask-enter", &[("question", Value::from(&asked))])
    }

    /// Tells whether it has still to be said this month that the `rest` that wait may be answered alike; notes that it is.
    fn alike_is_new(&mut self, table: Table, rest: usize) -> bool {
        let tick = Some(self.state().tick);
        let told = match table {
            Table::Visit => &mut self.told.alike[0],
            Table::Item(Item::Letter(_)) => &mut self.told.alike[1],
            Table::Item(Item::Event(_)) => return false,
        };
        rest > 1 && std::mem::replace(told, tick) != tick
    }

    /// Lists the letters that wait.
    fn letters(&self) -> Vec<LetterId> {
        let tray = self.state().tray.iter();
        tray.filter_map(|item| match item {
            Item::Letter(id) => Some(*id),
            Item::Event(_) => None,
        })
        .collect()
    }

    /// Counts the inspections of this month that were not received yet.
    fn waiting(&self) -> usize {
        let received = usize::from(self.state().received);
        self.state().visits.len().saturating_sub(received)
    }

    /// Does what was chosen: `2`, or `a 2` for this inspection and those after it. `None` where nothing was.
    fn chosen(
        &mut self,
        table: Table,
        words: &str,
        choices: &[ChoiceView],
    ) -> io::Result<Option<Flow>> {
        let (words, alike) = match (table, words.strip_prefix('a')) {
            (Table::Visit | Table::Item(Item::Letter(_)), Some(rest)) => (rest.trim(), true),
            _ => (words, false),
        };
        let brisk = self.options().tempo == Tempo::Brisk;
        match self.picked(words, choices)? {
            Some(Action::Receive(reception)) if alike || brisk => {
                self.receive_alike(reception).map(Some)
            }
            Some(Action::Letter(_, answer)) if alike => self.answer_alike(answer).map(Some),
            Some(action) => self.act(action).map(Some),
            None => Ok(None),
        }
    }

    /// Receives the inspections that wait in the same way; where the rules refuse it, with the binders.
    fn receive_alike(&mut self, reception: Reception) -> io::Result<Flow> {
        while let Ask::Visit(_) = self.driver.play().ask() {
            let open = self.viewer().visit().is_some_and(|paper| {
                let mut open = paper.choices.iter().filter(|c| c.closed.is_none());
                open.any(|c| c.action == Action::Receive(reception))
            });
            let how = if open { reception } else { Reception::Binders };
            let waiting = self.waiting();
            let flow = self.act(Action::Receive(how))?;
            // One that was taken back, since it could not be kept, waits again.
            if flow != Flow::On || self.waiting() == waiting {
                return Ok(flow);
            }
        }
        Ok(Flow::On)
    }

    /// Answers the letters that wait in the same way.
    fn answer_alike(&mut self, answer: Answer) -> io::Result<Flow> {
        let mut waiting = usize::MAX;
        while let Some(id) = self.letters().first().copied() {
            let left = self.state().tray.len();
            // One that was taken back, since it could not be kept, waits again.
            if left >= waiting {
                return Ok(Flow::On);
            }
            waiting = left;
            let flow = self.act(Action::Letter(id, answer))?;
            if flow != Flow::On {
                return Ok(flow);
            }
        }
        Ok(Flow::On)
    }

    /// Finds the choice that was meant; says why it is closed, or that it was not understood.
    pub fn picked(&mut self, words: &str, choices: &[ChoiceView]) -> io::Result<Option<Action>> {
        let at = words.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let Some(choice) = at.and_then(|at| choices.get(at)) else {
            self.puzzled(words)?;
            return Ok(None);
        };
        if let Some(reason) = &choice.closed {
            let line = self
                .viewer()
                .say_with("event-closed", &[("reason", Value::from(reason))]);
            self.line(line)?;
            return Ok(None);
        }
        Ok(Some(choice.action.clone()))
    }
}
