//! Going and doing something, in line mode: initiatives, pledges and bargains.
//!
//! Questions inside questions: each has its help, and after help, a look elsewhere or a slip it is put again.

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
use crate::view::model::Initiatives;
use std::io;

/// A list that is asked about: where it stands in the play, and how far it was read out.
struct Reading {
    at: At,
    full: Full,
    /// The language in which it was read out.
    read: Option<Lang>,
}

impl Reading {
    fn new(at: At, full: Full) -> Self {
        Self {
            at,
            full,
            read: None,
        }
    }

    fn help(&self) -> &'static str {
        match self.at {
            At::List => "plain-help-list",
            _ => "plain-help-choice",
        }
    }
}

/// Tells which numbers of the list may be taken.
fn open_numbers(list: &Initiatives) -> Vec<usize> {
    let closed = |n: &usize| list.items.get(n - 1).is_some_and(|it| it.closed.is_some());
    (1..=length(list)).filter(|n| !closed(n)).collect()
}

/// Counts what the list has, closed or not.
fn length(list: &Initiatives) -> usize {
    let more = [list.pledges.is_empty(), list.bargains.is_empty()];
    list.items.len() + more.into_iter().filter(|empty| !empty).count()
}

impl Talk<'_> {
    /// Offers initiatives, pledges and bargains; does one, or goes back. `i 5` takes the fifth without a list.
    pub fn initiatives(&mut self, rest: &str) -> io::Result<Flow> {
        let list = self.viewer().initiatives();
        let most = length(&list);
        if let Some(n) = rest.parse().ok().filter(|n| (1..=most).contains(n)) {
            return Ok(self.take(n)?.unwrap_or(Flow::On));
        }
        self.explain(First::Initiatives)?;
        let met = self.told.initiatives == Some(self.lang());
        self.told.initiatives = Some(self.lang());
        let full = if met { Full::Short } else { Full::All };
        let mut reading = Reading::new(At::List, full);
        loop {
            let page = |viewer: &Viewer, full| all(viewer, &viewer.initiatives(), full);
            let n = match self.answer(&mut reading, &open_numbers(&list), page)? {
                Ok(n) => n,
                Err(flow) => return Ok(flow),
            };
            if n > most {
                self.puzzled(&n.to_string())?;
            } else if let Some(flow) = self.take(n)? {
                return Ok(flow);
            }
        }
    }

    /// Takes what stands at a number of the list: an initiative, the pledges, the bargains. `None` where it is closed.
    fn take(&mut self, n: usize) -> io::Result<Option<Flow>> {
        let list = self.viewer().initiatives();
        if let Some(item) = list.items.get(n - 1) {
            if let Some(reason) = &item.closed {
                return self.line(reason).map(|()| None);
            }
            let targets = |viewer: &Viewer| {
                let item = viewer.initiatives().items.into_iter().nth(n - 1);
                item.map(|item| item.choices).unwrap_or_default()
            };
            return self.pick_one("initiative-target", targets).map(Some);
        }
        if n == list.items.len() + 1 && !list.pledges.is_empty() {
            return self.pledge(list.pledges.len()).map(Some);
        }
        let bargains = |viewer: &Viewer| viewer.initiatives().bargains;
        self.pick_one("bargain-about", bargains).map(Some)
    }

    /// Reads a list out unless that was done, and asks for a number of it; `Err` where none is wanted. An empty line reads
    /// it again in full.
    fn answer(
        &mut self,
        reading: &mut Reading,
        open: &[usize],
        page: impl Fn(&Viewer, Full) -> Page,
    ) -> io::Result<Result<usize, Flow>> {
        loop {
            if reading.read != Some(self.lang()) {
                reading.read = Some(self.lang());
                let page = page(&self.viewer(), reading.full);
                self.write(&page)?;
            }
            let range = offer::range(self.ui(), open);
            let values = [
                ("count", Value::from(open.len())),
                ("range", Value::from(&range)),
            ];
            let question = self.viewer().say_with("plain-ask-list", &values);
            let words = match self.hear(reading.at, &question)? {
                Heard::Leave(end) => return Ok(Err(Flow::Leave(end))),
                Heard::Again => continue,
                // What belongs to the plan waits until one is back there.
                Heard::Asked(..) => {
                    self.line(self.viewer().say(reading.help()))?;
                    continue;
                }
                Heard::Words(words) => words,
            };
            match words.parse() {
                Ok(0) => return Ok(Err(Flow::On)),
                Ok(n) => return Ok(Ok(n)),
                Err(_) if words.is_empty() => (reading.read, reading.full) = (None, Full::All),
                Err(_) => self.puzzled(&words)?,
            }
        }
    }

    /// Asks for the line and then for the promise.
    fn pledge(&mut self, lines: usize) -> io::Result<Flow> {
        let page = |viewer: &Viewer, _| {
            let mut page = Page::default();
            page.add(show::heading(viewer, "pledge-title"));
            for (n, (line, now, _)) in (1..).zip(&viewer.initiatives().pledges) {
                page.item(n, viewer.labelled(line, now));
            }
            page
        };
        let open: Vec<usize> = (1..=lines).collect();
        let mut reading = Reading::new(At::Choice, Full::All);
        loop {
            match self.answer(&mut reading, &open, page)? {
                Err(flow) => return Ok(flow),
                Ok(n) if n <= lines => {
                    let promises = |viewer: &Viewer| {
                        let line = viewer.initiatives().pledges.into_iter().nth(n - 1);
                        line.map(|(_, _, promises)| promises).unwrap_or_default()
                    };
                    return self.pick_one("pledge-title", promises);
                }
                Ok(n) => self.puzzled(&n.to_string())?,
            }
        }
    }

    /// Does the only choice at once, or asks which, under a heading.
    fn pick_one(
        &mut self,
        heading: &str,
        choices: impl Fn(&Viewer) -> Vec<ChoiceView>,
    ) -> io::Result<Flow> {
        let list = choices(&self.viewer());
        if let [only] = list.as_slice()
            && only.closed.is_none()
        {
            return self.act(only.action.clone());
        }
        let page = |viewer: &Viewer, full| {
            let mut page = Page::default();
            page.add(viewer.say(heading));
            show::choices(viewer, &mut page, &choices(viewer), full);
            page
        };
        let mut reading = Reading::new(At::Choice, Full::All);
        loop {
            match self.answer(&mut reading, &offer::open(&list), page)? {
                Err(flow) => return Ok(flow),
                Ok(n) => {
                    let list = choices(&self.viewer());
                    if let Some(action) = self.picked(&n.to_string(), &list)? {
                        return self.act(action);
                    }
                }
            }
        }
    }
}

/// The list; in short without what is closed and what each is for. The numbers stay.
fn all(viewer: &Viewer, list: &Initiatives, full: Full) -> Page {
    let mut page = Page::default();
    page.gap();
    page.add(show::heading(viewer, "screen-initiatives"));
    if list.items.is_empty() {
        page.add(viewer.say("initiative-none"));
    }
    for (n, item) in (1..).zip(&list.items) {
        if full == Full::Short && item.closed.is_some() {
            continue;
        }
        let parts: [&SafeText; 4] = [&item.label, &item.mode, &item.cost, &item.times];
        page.item(
            n,
            viewer.clauses(parts.into_iter().filter(|part| !part.is_empty())),
        );
        if full == Full::All {
            page.sub(item.closed.as_ref().unwrap_or(&item.about));
        }
    }
    let more = [
        ("pledge-title", !list.pledges.is_empty()),
        ("bargain-title", !list.bargains.is_empty()),
    ];
    let more = more.into_iter().filter(|(_, there)| *there);
    for (n, (key, _)) in (list.items.len() + 1..).zip(more) {
        page.item(n, viewer.say(key));
    }
    page
}
