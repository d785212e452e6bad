//! Planning in line mode: a starting point, small edits, and the word that fixes the plan.

use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::state::Phase;
use crate::plain::edit;
use crate::plain::edit::Touched;
use crate::plain::hints::First;
use crate::plain::hints::NORMAL;
use crate::plain::page::Page;
use crate::plain::show;
use crate::plain::talk::At;
use crate::plain::talk::Flow;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::plain::words;
use crate::plain::words::Command;
use crate::text::Lang;
use crate::view::model::PlanView;
use std::io;

/// Where more rows than this changed, the plan is read as a whole.
const MANY: usize = 4;

/// The plan as it stands on the table, and as it stood before each change.
#[derive(Debug, Clone, Default)]
struct Draft {
    now: Option<Plan>,
    before: Vec<Option<Plan>>,
    /// Whether it was said that nothing is planned.
    warned: bool,
}

impl Draft {
    fn change(&mut self, plan: Plan) {
        self.before.push(self.now.replace(plan));
    }
}

impl Talk<'_> {
    /// Talks about the month's plan until it is fixed or the player leaves.
    pub fn planning(&mut self) -> io::Result<Flow> {
        let tick = self.state().tick;
        let mut draft = Draft::default();
        let mut opened: Option<Lang> = None;
        while self.state().phase == Phase::Plan && self.state().tick == tick {
            if opened != Some(self.lang()) {
                opened = Some(self.lang());
                self.opening()?;
            }
            let question = self.viewer().say(if draft.now.is_some() {
                "plain-ask-draft"
            } else {
                "plain-ask-plan"
            });
            let flow = match self.hear(At::Plan, &question)? {
                Heard::Words(words) if words.is_empty() => {
                    opened = None;
                    Flow::On
                }
                Heard::Words(words) => self.planned(&words, &mut draft)?,
                Heard::Asked(command, rest) => self.commanded(command, &rest, &mut draft)?,
                Heard::Leave(end) => return Ok(Flow::Leave(end)),
                Heard::Again => Flow::On,
            };
            if flow != Flow::On {
                return Ok(flow);
            }
        }
        Ok(Flow::On)
    }

    /// Says what is asked, and the starting points.
    fn opening(&mut self) -> io::Result<()> {
        self.month()?;
        self.explain(First::Plan)?;
        let viewer = self.viewer();
        let mut page = Page::default();
        page.gap();
        page.add(viewer.asked());
        page.append(show::starts(&viewer, &viewer.all_starts()));
        self.write(&page)
    }

    /// Does what was said about the plan.
    fn planned(&mut self, words: &str, draft: &mut Draft) -> io::Result<Flow> {
        if words == "go" || words::is(words, "hint-accept") {
            return self.go(draft);
        }
        let at = words.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        if let Some(at) = at.filter(|&at| at < self.viewer().all_starts().len()) {
            return self.start(at, draft).map(|()| Flow::On);
        }
        match edit::read(words) {
            Some(edits) => self.edit(&edits, draft)?,
            None => self.puzzled(words)?,
        }
        Ok(Flow::On)
    }

    /// Sees to the commands that mean something of their own here.
    fn commanded(&mut self, command: Command, rest: &str, draft: &mut Draft) -> io::Result<Flow> {
        match command {
            Command::Initiatives => return self.initiatives(rest),
            Command::Undo => match draft.before.pop() {
                Some(before) => {
                    let was = std::mem::replace(&mut draft.now, before);
                    self.line(self.viewer().say("plain-edit-undone"))?;
                    self.show_changes(was.as_ref(), draft.now.as_ref())?;
                }
                None => {
                    if let Heard::Leave(end) = self.undo()? {
                        return Ok(Flow::Leave(end));
                    }
                }
            },
            _ => self.show_plan(draft, rest)?,
        }
        Ok(Flow::On)
    }

    /// Reads the plan out: all of it, or one line.
    fn show_plan(&mut self, draft: &Draft, rest: &str) -> io::Result<()> {
        let plan = draft.now.clone().unwrap_or_else(|| self.empty_plan());
        let viewer = self.viewer();
        let view = viewer.plan(&plan);
        let at = rest.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let page = match at.and_then(|at| Some((at + 1, view.rows.get(at)?))) {
            Some((n, row)) => {
                let mut page = Page::default();
                page.item(n, show::plan_row(&viewer, row));
                page
            }
            None => show::plan(&viewer, &view),
        };
        self.write(&page)
    }

    /// Says what the rows are now that are not as they were; where they are many, the whole plan in short.
    fn show_changes(&mut self, was: Option<&Plan>, now: Option<&Plan>) -> io::Result<()> {
        let plan = |plan: Option<&Plan>| plan.cloned().unwrap_or_else(|| self.empty_plan());
        let (was, now) = (plan(was), plan(now));
        let touched = edit::differences(&was, &now);
        let view = self.viewer().plan(&now);
        let page = if touched.len() > MANY {
            show::plan_in_short(&self.viewer(), &view)
        } else {
            self.edited(&touched, &view)
        };
        self.write(&page)
    }

    fn empty_plan(&self) -> Plan {
        let mut plan = Plan::empty(self.world());
        plan.hours = self.state().plan.hours;
        plan
    }

    /// Fixes the plan, unless the rules refuse it. Where nothing was planned it is to be said twice.
    fn go(&mut self, draft: &mut Draft) -> io::Result<Flow> {
        if draft.now.is_none() && !draft.warned {
            draft.warned = true;
            self.line(self.viewer().say("plain-go-empty"))?;
            return Ok(Flow::On);
        }
        let plan = draft.now.clone().unwrap_or_else(|| self.empty_plan());
        if let Some(refused) = self.viewer().plan(&plan).refused {
            self.line(refused)?;
            return Ok(Flow::On);
        }
        self.act(Action::Plan(plan))
    }

    fn start(&mut self, at: usize, draft: &mut Draft) -> io::Result<()> {
        let starts = self.viewer().all_starts();
        let Some(start) = starts.into_iter().nth(at).and_then(|(_, plan)| plan) else {
            return self.line(self.viewer().say("plain-no-last"));
        };
        let was = draft.now.clone();
        draft.change(start);
        self.show_changes(was.as_ref(), draft.now.as_ref())?;
        draft
            .now
            .iter()
            .try_for_each(|plan| self.warn_of_overtime(plan))
    }

    /// Says once what overtime is worth, where hours were read out and there is some.
    fn warn_of_overtime(&mut self, plan: &Plan) -> io::Result<()> {
        if plan.hours > NORMAL {
            self.explain(First::Overtime)?;
        }
        Ok(())
    }

    /// Makes edits, and says what each row they touched is now. Either all are made or none.
    fn edit(&mut self, edits: &[edit::Edit], draft: &mut Draft) -> io::Result<()> {
        let mut plan = draft.now.clone().unwrap_or_else(|| self.empty_plan());
        let touched: Option<Vec<Touched>> =
            edits.iter().map(|edit| edit.apply(&mut plan)).collect();
        let Some(mut touched) = touched else {
            return self.line(self.viewer().say("refusal-no-such-thing"));
        };
        touched.dedup();
        let page = self.edited(&touched, &self.viewer().plan(&plan));
        self.write(&page)?;
        if touched.contains(&Touched::Hours) {
            self.warn_of_overtime(&plan)?;
        }
        draft.change(plan);
        Ok(())
    }

    fn edited(&self, touched: &[Touched], view: &PlanView) -> Page {
        let viewer = self.viewer();
        let mut page = Page::default();
        for touched in touched {
            match *touched {
                Touched::Line(at) => page.item(at + 1, show::plan_row(&viewer, &view.rows[at])),
                Touched::Village(at) => {
                    page.item(at + 1, show::village_row(&viewer, &view.villages[at]));
                }
                Touched::Rest => page.add(viewer.labelled(&viewer.say("plan-rest"), &view.rest.1)),
                Touched::Hours => {
                    page.add(viewer.labelled(&viewer.say("plan-hours"), &view.hours.1));
                }
            }
        }
        page.add(show::left(&viewer, view));
        page
    }
}
