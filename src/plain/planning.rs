//! Planning in line mode: a starting point, small edits, initiatives, and the word that fixes the plan.

use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::state::Phase;
use crate::plain::edit;
use crate::plain::edit::Touched;
use crate::plain::page::Page;
use crate::plain::show;
use crate::plain::talk::Flow;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::view::model::ChoiceView;
use crate::view::model::Initiatives;
use std::io;

impl Talk<'_> {
    /// Talks about the month's plan until it is fixed or the player leaves.
    pub fn planning(&mut self) -> io::Result<Flow> {
        let tick = self.state().tick;
        let mut draft: Option<Plan> = None;
        self.opening(draft.as_ref())?;
        while self.state().phase == Phase::Plan && self.state().tick == tick {
            let words = match self.hear(true)? {
                Heard::Words(words) => words,
                Heard::Leave(end) => return Ok(Flow::Leave(end)),
                Heard::Again => {
                    self.opening(draft.as_ref())?;
                    continue;
                }
            };
            let flow = self.planned(&words, &mut draft)?;
            if flow != Flow::On {
                return Ok(flow);
            }
        }
        Ok(Flow::On)
    }

    /// Says what is asked, and the starting points or what is left to plan.
    fn opening(&mut self, draft: Option<&Plan>) -> io::Result<()> {
        let viewer = self.viewer();
        let mut asked = Page::default();
        asked.gap();
        let desk = viewer.desk();
        asked.add(viewer.standing());
        asked.add(&desk.time.sentence);
        desk.visits.iter().for_each(|visit| asked.add(visit));
        asked.add(&desk.asked);
        let page = match draft {
            None => show::starts(&viewer, &viewer.starts()),
            Some(draft) => {
                let mut page = Page::default();
                page.add(show::left(&viewer, &viewer.plan(draft)));
                page
            }
        };
        asked.add(viewer.say("plain-plan-short"));
        self.write(&asked)?;
        self.write(&page)
    }

    /// Does what was said about the plan.
    fn planned(&mut self, words: &str, draft: &mut Option<Plan>) -> io::Result<Flow> {
        let base = || self.empty_plan();
        match words {
            "go" => {
                let plan = draft.clone().unwrap_or_else(base);
                return self.fix(plan);
            }
            "i" => return self.initiatives(),
            "x" => {
                let plan = draft.clone().unwrap_or_else(base);
                let page = show::plan(&self.viewer(), &self.viewer().plan(&plan));
                self.write(&page)?;
                return Ok(Flow::On);
            }
            _ => {}
        }
        if let Ok(n) = words.parse::<usize>() {
            return self.start(n, draft).map(|()| Flow::On);
        }
        match edit::read(words) {
            Some(edits) => self.edit(&edits, draft)?,
            None => self.puzzled(words)?,
        }
        Ok(Flow::On)
    }

    fn empty_plan(&self) -> Plan {
        let mut plan = Plan::empty(self.world());
        plan.hours = self.state().plan.hours;
        plan
    }

    /// Fixes the plan, unless the rules refuse it.
    fn fix(&mut self, plan: Plan) -> io::Result<Flow> {
        if let Some(refused) = self.viewer().plan(&plan).refused {
            self.line(refused)?;
            return Ok(Flow::On);
        }
        self.act(Action::Plan(plan))
    }

    fn start(&mut self, n: usize, draft: &mut Option<Plan>) -> io::Result<()> {
        let mut starts = self.viewer().starts();
        if n == 0 || n > starts.len() {
            return self.puzzled(&n.to_string());
        }
        let plan = starts.swap_remove(n - 1).1;
        let page = show::plan(&self.viewer(), &self.viewer().plan(&plan));
        *draft = Some(plan);
        self.write(&page)
    }

    /// Makes edits, and says what each row they touched is now. Either all are made or none.
    fn edit(&mut self, edits: &[edit::Edit], draft: &mut Option<Plan>) -> io::Result<()> {
        let mut plan = draft.clone().unwrap_or_else(|| self.empty_plan());
        let touched: Option<Vec<Touched>> =
            edits.iter().map(|edit| edit.apply(&mut plan)).collect();
        let Some(mut touched) = touched else {
            return self.line(self.viewer().say("refusal-no-such-thing"));
        };
        touched.dedup();
        let viewer = self.viewer();
        let view = viewer.plan(&plan);
        let mut page = Page::default();
        for touched in touched {
            match touched {
                Touched::Line(at) => page.item(at + 1, show::plan_row(&viewer, &view.rows[at])),
                Touched::Village(at) => {
                    page.item(at + 1, show::village_row(&viewer, &view.villages[at]));
                }
                Touched::Whole => {
                    page.add(viewer.labelled(&viewer.say("plan-rest"), &view.rest.1));
                    page.add(viewer.labelled(&viewer.say("plan-hours"), &view.hours.1));
                }
            }
        }
        page.add(show::left(&viewer, &view));
        *draft = Some(plan);
        self.write(&page)
    }

    /// Offers initiatives, pledges and bargains; does one, or goes back.
    fn initiatives(&mut self) -> io::Result<Flow> {
        let list = self.viewer().initiatives();
        let page = self.initiatives_page(&list);
        self.write(&page)?;
        let words = match self.hear(true)? {
            Heard::Words(words) => words,
            Heard::Again => return Ok(Flow::On),
            Heard::Leave(end) => return Ok(Flow::Leave(end)),
        };
        let items = list.items.len();
        let pledges = items + usize::from(!list.pledges.is_empty());
        match words.parse::<usize>() {
            Ok(0) => Ok(Flow::On),
            Ok(n) if n <= items => {
                let item = &list.items[n - 1];
                match &item.closed {
                    Some(reason) => self.line(reason).map(|()| Flow::On),
                    None => self.pick_one(&item.choices),
                }
            }
            Ok(n) if n == items + 1 && pledges > items => self.pledge(&list),
            Ok(n) if n == pledges + 1 && !list.bargains.is_empty() => self.pick_one(&list.bargains),
            _ => self.puzzled(&words).map(|()| Flow::On),
        }
    }

    fn initiatives_page(&self, list: &Initiatives) -> Page {
        let viewer = self.viewer();
        let mut page = Page::default();
        page.gap();
        page.add(show::heading(&viewer, "screen-initiatives"));
        let mut n = 0;
        for item in &list.items {
            n += 1;
            let parts = [&item.label, &item.mode, &item.cost, &item.times];
            page.item(
                n,
                viewer.clauses(parts.into_iter().filter(|p| !p.is_empty())),
            );
            match &item.closed {
                Some(reason) => page.sub(reason),
                None => page.sub(&item.about),
            }
        }
        for (key, there) in [
            ("pledge-title", !list.pledges.is_empty()),
            ("bargain-title", !list.bargains.is_empty()),
        ] {
            if there {
                n += 1;
                page.item(n, viewer.say(key));
            }
        }
        page.item(0, viewer.say("common-back"));
        page
    }

    /// Asks for the line and then for the promise.
    fn pledge(&mut self, list: &Initiatives) -> io::Result<Flow> {
        let viewer = self.viewer();
        let mut page = Page::default();
        for (n, (line, now, _)) in (1..).zip(&list.pledges) {
            page.item(n, viewer.labelled(line, now));
        }
        page.item(0, viewer.say("common-back"));
        self.write(&page)?;
        let words = match self.hear(true)? {
            Heard::Words(words) => words,
            Heard::Again => return Ok(Flow::On),
            Heard::Leave(end) => return Ok(Flow::Leave(end)),
        };
        let at = words.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        match at.and_then(|at| list.pledges.get(at)) {
            Some((_, _, choices)) => self.pick_one(choices),
            None if words == "0" => Ok(Flow::On),
            None => self.puzzled(&words).map(|()| Flow::On),
        }
    }

    /// Does the only choice at once, or asks which.
    fn pick_one(&mut self, choices: &[ChoiceView]) -> io::Result<Flow> {
        if let [only] = choices {
            return self.act(only.action.clone());
        }
        let viewer = self.viewer();
        let mut page = Page::default();
        show::choices(&viewer, &mut page, choices);
        page.item(0, viewer.say("common-back"));
        self.write(&page)?;
        match self.hear(true)? {
            Heard::Words(words) if words == "0" => Ok(Flow::On),
            Heard::Words(words) => match self.picked(&words, choices)? {
                Some(action) => self.act(action),
                None => Ok(Flow::On),
            },
            Heard::Again => Ok(Flow::On),
            Heard::Leave(end) => Ok(Flow::Leave(end)),
        }
    }
}
