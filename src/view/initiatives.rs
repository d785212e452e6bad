//! What one may go and do while planning: initiatives, the quarter's pledges, bargains over targets.

use crate::campaign::book::InitiativeBook;
use crate::engine::action::Action;
use crate::engine::action::Refusal;
use crate::engine::fact::What;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LineId;
use crate::engine::letters::check_initiative;
use crate::engine::planning;
use crate::engine::state::Pledge;
use crate::engine::world::Initiative;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::causes::mode_key;
use crate::view::model::ChoiceView;
use crate::view::model::InitiativeView;
use crate::view::model::Initiatives;

const PLEDGES: [Pledge; 3] = [Pledge::None, Pledge::Result, Pledge::Process];

/// Returns the keys of a pledge and of what it means.
fn pledge_keys(pledge: Pledge) -> (&'static str, &'static str) {
    match pledge {
        Pledge::None => ("pledge-none", "pledge-none-about"),
        Pledge::Result => ("pledge-result", "pledge-result-about"),
        Pledge::Process => ("pledge-process", "pledge-process-about"),
    }
}

impl Viewer<'_> {
    /// Lists what may be done besides the plan.
    pub fn initiatives(&self) -> Initiatives {
        let world = self.world();
        let ids = (0..world.initiatives.len() as u16).map(InitiativeId);
        let season = planning::pledge_season(world, self.state());
        let lines = world.line_ids().filter(|_| season);
        Initiatives {
            items: ids.map(|id| self.initiative(id)).collect(),
            pledges: lines.map(|id| self.pledges(id)).collect(),
            bargains: self.bargains(),
        }
    }

    fn initiative_book(&self, id: InitiativeId) -> Option<&InitiativeBook> {
        self.book_of_words().initiatives.get(id.ix())
    }

    /// Names an initiative, with its target where it is known and else with a word for whatever that may be.
    pub(crate) fn initiative_title(&self, id: InitiativeId, it: Option<u16>) -> SafeText {
        let target = self.world().initiatives[id.ix()].target;
        let it = it.map_or_else(|| self.any(target), |it| self.it(target, it));
        let book = self.initiative_book(id);
        book.map(|b| self.tell(&b.choice.label, it.as_ref()))
            .unwrap_or_default()
    }

    fn initiative(&self, id: InitiativeId) -> InitiativeView {
        let (world, state) = (self.world(), self.state());
        let initiative = &world.initiatives[id.ix()];
        let book = self.initiative_book(id);
        let choices = self.targets(id, initiative);
        InitiativeView {
            label: self.initiative_title(id, None),
            about: book.map(|b| self.tell(&b.about, None)).unwrap_or_default(),
            cost: self.cost(initiative.choice.cost),
            mode: self.say(mode_key(initiative.choice.mode)),
            times: self.times(initiative.limit, state.done[id.ix()]),
            closed: closed_altogether(&choices),
            choices,
        }
    }

    fn targets(&self, id: InitiativeId, initiative: &Initiative) -> Vec<ChoiceView> {
        let (world, state) = (self.world(), self.state());
        let month = world.calendar.month_of(state.tick);
        let season = initiative.months & 1 << (month - 1) != 0;
        let none = InitiativeBook::default();
        let book = &self.initiative_book(id).unwrap_or(&none).choice;
        let views = (0..world.targets(id) as u16).map(|it| {
            let refused = check_initiative(world, state, id, it).err();
            let named = self.it(initiative.target, it);
            let action = Action::Initiative(id, it);
            let view = self.choice(action, &initiative.choice, book, named.as_ref(), refused);
            match refused {
                Some(Refusal::Closed) if !season => ChoiceView {
                    closed: Some(self.say("initiative-season")),
                    ..view
                },
                _ => view,
            }
        });
        views.collect()
    }

    fn times(&self, limit: u8, done: u8) -> SafeText {
        if limit == 0 {
            return SafeText::default();
        }
        let left = u32::from(limit.saturating_sub(done));
        self.say_with("initiative-left", &[("count", left.into())])
    }

    fn pledges(&self, id: LineId) -> (SafeText, SafeText, Vec<ChoiceView>) {
        let now = self.state().lines[id.ix()].pledge;
        let price = self.pledge_price(id);
        let choice = |pledge: Pledge| {
            let (label, about) = pledge_keys(pledge);
            ChoiceView {
                who: self.say_with(about, &price),
                ..self.own_choice(Action::Pledge(id, pledge), label, about)
            }
        };
        let choices = PLEDGES.into_iter().map(choice).collect();
        (self.line_name(id), self.pledge(now), choices)
    }

    /// Says what is at stake in a line's pledge, in numbers: its share of the marks, and what a pledge of the result changes,
    /// by the rules and by what is believed of the field.
    fn pledge_price(&self, id: LineId) -> [(&'static str, Value<'static>); 4] {
        let (world, state) = (self.world(), self.state());
        let (model, line) = (&world.model, &state.lines[id.ix()]);
        let weights: f64 = state.lines.iter().map(|line| line.weight).sum();
        let share = 100.0 * line.weight / weights.max(1.0);
        let more = model.pledge_sight * (1.0 - state.county.process_share);
        let by = more * (line.belief - line.paper);
        [
            ("share", Value::decimal(share, 0)),
            ("percent", Value::decimal(100.0 * more, 0)),
            ("noise", Value::decimal(model.pledge_noise, 0)),
            ("by", Value::signed(by, 1)),
        ]
    }

    /// Names a pledge.
    pub(crate) fn pledge(&self, pledge: Pledge) -> SafeText {
        self.say(pledge_keys(pledge).0)
    }

    fn bargains(&self) -> Vec<ChoiceView> {
        let (world, state) = (self.world(), self.state());
        if !planning::bargain_season(world, state) {
            return Vec::new();
        }
        world.line_ids().map(|id| self.bargain(id)).collect()
    }

    /// A bargain over a line's target. Whether there is anything to be had only the county knows: a bargain is shown as
    /// closed when it has been won already or time is short, and is otherwise tried.
    fn bargain(&self, id: LineId) -> ChoiceView {
        let (world, state) = (self.world(), self.state());
        let asked = world.model.bargain_units as u32;
        let have = planning::free_units(world, state, state.plan.hours);
        let won = |fact: &crate::engine::fact::Fact| fact.what == What::Bargained(id, true);
        let closed = if self.play.facts().iter().any(won) {
            Some(self.say("bargain-granted"))
        } else {
            (asked > have).then(|| self.refusal(Refusal::Units { asked, have }))
        };
        let line = self.line_name(id);
        ChoiceView {
            action: Action::Bargain(id),
            label: self.say_with("bargain-of", &[("line", Value::from(&line))]),
            who: self.say("bargain-about"),
            mode: None,
            cost: self.units(asked),
            closed,
        }
    }
}

/// Returns the reason that closes every choice, if there is one.
fn closed_altogether(choices: &[ChoiceView]) -> Option<SafeText> {
    let first = choices.first()?.closed.clone()?;
    let same = |choice: &ChoiceView| choice.closed.as_ref() == Some(&first);
    choices.iter().all(same).then_some(first)
}
