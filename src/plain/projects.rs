//! Going and doing something, in line mode: initiatives, pledges and bargains.

use crate::plain::hints::First;
use crate::plain::page::Page;
use crate::plain::show;
use crate::plain::show::Full;
use crate::plain::talk::At;
use crate::plain::talk::Flow;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::ChoiceView;
use crate::view::model::Initiatives;
use std::io;

/// What was answered to a list.
enum Answer {
    /// A number, counted from 1.
    Number(usize),
    /// That it is to be read again.
    Repeat,
    /// That nothing is wanted of it.
    Nothing,
    /// That it is time to leave.
    Leave(Flow),
}

impl Talk<'_> {
    /// Offers initiatives, pledges and bargains; does one, or goes back. `i 5` takes the fifth without a list.
    pub fn initiatives(&mut self, rest: &str) -> io::Result<Flow> {
        let list = self.viewer().initiatives();
        let most = list.items.len()
            + usize::from(!list.pledges.is_empty())
            + usize::from(!list.bargains.is_empty());
        if let Some(n) = rest.parse().ok().filter(|n| (1..=most).contains(n)) {
            return self.take(&list, n);
        }
        self.explain(First::Initiatives)?;
        let met = self.told.initiatives == Some(self.lang());
        let mut full = if met { Full::Short } else { Full::All };
        self.told.initiatives = Some(self.lang());
        loop {
            let page = all(&self.viewer(), &list, full);
            self.write(&page)?;
            return match self.answer(most)? {
                Answer::Number(n) => self.take(&list, n),
                Answer::Repeat => {
                    full = Full::All;
                    continue;
                }
                Answer::Nothing => Ok(Flow::On),
                Answer::Leave(flow) => Ok(flow),
            };
        }
    }

    /// Takes what stands at a number of the list: an initiative, the pledges, the bargains.
    fn take(&mut self, list: &Initiatives, n: usize) -> io::Result<Flow> {
        if let Some(item) = list.items.get(n - 1) {
            return match &item.closed {
                Some(reason) => self.line(reason).map(|()| Flow::On),
                None => self.pick_one(&item.choices, "initiative-target"),
            };
        }
        if n == list.items.len() + 1 && !list.pledges.is_empty() {
            return self.pledge(list);
        }
        self.pick_one(&list.bargains, "bargain-about")
    }

    /// Asks for a number up to `most`, or 0 for none of them.
    fn answer(&mut self, most: usize) -> io::Result<Answer> {
        let question = [("count", Value::from(most))];
        let question = self.viewer().say_with("plain-ask-list", &question);
        Ok(match self.hear(At::Plan, &question)? {
            Heard::Leave(end) => Answer::Leave(Flow::Leave(end)),
            Heard::Again | Heard::Asked(..) => Answer::Nothing,
            Heard::Words(words) if words.is_empty() => Answer::Repeat,
            Heard::Words(words) => match words.parse() {
                Ok(0) => Answer::Nothing,
                Ok(n) if n <= most => Answer::Number(n),
                _ => {
                    self.puzzled(&words)?;
                    Answer::Nothing
                }
            },
        })
    }

    /// Asks for the line and then for the promise.
    fn pledge(&mut self, list: &Initiatives) -> io::Result<Flow> {
        let viewer = self.viewer();
        let mut page = Page::default();
        page.add(show::heading(&viewer, "pledge-title"));
        for (n, (line, now, _)) in (1..).zip(&list.pledges) {
            page.item(n, viewer.labelled(line, now));
        }
        self.write(&page)?;
        match self.answer(list.pledges.len())? {
            Answer::Nothing | Answer::Repeat => Ok(Flow::On),
            Answer::Leave(flow) => Ok(flow),
            Answer::Number(n) => self.pick_one(&list.pledges[n - 1].2, "pledge-title"),
        }
    }

    /// Does the only choice at once, or asks which, under a heading.
    fn pick_one(&mut self, choices: &[ChoiceView], heading: &str) -> io::Result<Flow> {
        if let [only] = choices
            && only.closed.is_none()
        {
            return self.act(only.action.clone());
        }
        let viewer = self.viewer();
        let mut page = Page::default();
        page.add(viewer.say(heading));
        show::choices(&viewer, &mut page, choices, Full::All);
        self.write(&page)?;
        match self.answer(choices.len())? {
            Answer::Nothing | Answer::Repeat => Ok(Flow::On),
            Answer::Leave(flow) => Ok(flow),
            Answer::Number(n) => match self.picked(&n.to_string(), choices)? {
                Some(action) => self.act(action),
                None => Ok(Flow::On),
            },
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
