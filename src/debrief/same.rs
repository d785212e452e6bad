//! Somebody who decides as in a play, wherever that is still asked and still legal, and otherwise in its style.
//!
//! On the play's own luck, after the road that was taken, this is the play itself, bit for bit.

use crate::debrief::style::Style;
use crate::debrief::style::Styled;
use crate::debrief::trail::Step;
use crate::debrief::trail::Trail;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::state::Inspector;
use crate::engine::state::Item;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::session::starts;

/// Somebody who decides as in a play.
#[derive(Debug)]
pub struct Same<'t> {
    steps: &'t [Step],
    style: Styled<'t>,
    /// What was done before the play is taken up; the month's initiatives go on after it.
    from: usize,
    /// Where the month's own things were left: its tick, and the position of the next step.
    month: (u16, usize),
    /// The tick of the last inspection, and which of the tick's recorded ones comes next.
    gate: (u16, usize),
}

impl<'t> Same<'t> {
    /// Takes a play up after its first `from` steps.
    pub fn new(trail: &'t Trail, style: &'t Style, from: usize) -> Self {
        let tick = trail.steps.get(from.wrapping_sub(1)).map(|step| step.tick);
        Self {
            steps: &trail.steps,
            style: style.player(),
            from,
            month: (u16::MAX, 0),
            gate: (tick.unwrap_or(u16::MAX), from),
        }
    }

    /// Lists the steps of a tick with their positions.
    fn of_tick(&self, tick: u16) -> impl Iterator<Item = (usize, &'t Step)> + use<'t> {
        let first = self.steps.partition_point(|step| step.tick < tick);
        let steps = self.steps[first..]
            .iter()
            .take_while(move |s| s.tick == tick);
        (first..).zip(steps)
    }

    /// Finds the recorded step nearest in time that fits.
    fn nearest<T>(&self, tick: u16, fits: impl Fn(&Action) -> Option<T>) -> Option<T> {
        let found = self.steps.iter().filter_map(|step| {
            let found = fits(&step.action)?;
            Some((step.tick.abs_diff(tick), found))
        });
        found
            .min_by_key(|(apart, _)| *apart)
            .map(|(_, found)| found)
    }
}

/// Names what an action takes from the tray.
pub(super) fn item(action: &Action) -> Option<Item> {
    match action {
        Action::Letter(id, _) => Some(Item::Letter(*id)),
        Action::Event(id, _) => Some(Item::Event(*id)),
        _ => None,
    }
}

impl Player for Same<'_> {
    fn patience(&self) -> u8 {
        u8::MAX
    }

    fn take(&mut self, known: Known<'_>, _: &mut Dice) -> Item {
        let tray = known.tray();
        let recorded = self
            .of_tick(known.tick())
            .filter_map(|(_, s)| item(&s.action));
        let mut waits = recorded.filter(|item| tray.contains(item));
        waits.next().unwrap_or(tray[0])
    }

    fn answer(&mut self, known: Known<'_>, dice: &mut Dice, id: LetterId) -> Answer {
        let recorded = self.nearest(known.tick(), |action| match action {
            Action::Letter(of, answer) if *of == id => Some(*answer),
            _ => None,
        });
        recorded.unwrap_or_else(|| self.style.answer(known, dice, id))
    }

    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        let recorded = self.nearest(known.tick(), |action| match action {
            Action::Event(of, option) if *of == id => Some(*option),
            _ => None,
        });
        let recorded = recorded.filter(|&k| k < 8 && open & 1 << k != 0);
        recorded.unwrap_or_else(|| self.style.choose(known, dice, id, open))
    }

    fn wander(&mut self, known: Known<'_>, _: &mut Dice, _: u8) -> Option<Action> {
        let tick = known.tick();
        if self.month.0 != tick {
            self.month = (tick, self.from);
        }
        let next = self.month.1;
        let (at, step) = self
            .of_tick(tick)
            .filter(|(at, _)| *at >= next)
            .find(|(_, step)| match step.action {
                Action::Initiative(id, it) => known.may_initiate(id, it),
                Action::Pledge(..) => known.pledge_season(),
                Action::Bargain(id) => known.may_bargain(id),
                _ => false,
            })?;
        self.month.1 = at + 1;
        Some(step.action.clone())
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        let recorded = self
            .of_tick(known.tick())
            .find_map(|(_, s)| match &s.action {
                Action::Plan(plan) => Some(plan),
                _ => None,
            });
        let Some(recorded) = recorded else {
            return self.style.plan(known, dice, plan);
        };
        plan.become_plan(recorded);
        let have = known.free(plan.hours);
        starts::shrink(plan, known.plan_units(plan).saturating_sub(have));
        if known.plan_units(plan) > have {
            plan.adapt.fill(false);
        }
    }

    /// The inspections of a month are met in order; one that is another than the recorded one is met in the play's style.
    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        let tick = known.tick();
        if self.gate.0 != tick {
            self.gate = (tick, 0);
        }
        let next = self.gate.1;
        let recorded = self
            .of_tick(tick)
            .find(|(at, s)| *at >= next && s.visit.is_some());
        if let Some((at, step)) = recorded {
            self.gate.1 = at + 1;
            let meets = known.visit().zip(step.visit);
            let same =
                meets.is_some_and(|(now, then)| (now.line, now.kind) == (then.line, then.kind));
            if let (true, Action::Receive(how)) = (same, &step.action) {
                let city = known.visit().is_some_and(|v| v.by == Inspector::City);
                if *how != Reception::Arrange || city {
                    return *how;
                }
            }
        }
        self.style.receive(known, dice)
    }
}
