//! Letters and choices: what the player answers from the tray, and what it sets in motion.

use crate::engine::action::{Answer, Refusal};
use crate::engine::behaviour::About;
use crate::engine::fact::{Cause, Facts, What};
use crate::engine::ids::{EventId, InitiativeId, LetterId, LineId, OfficialId, VillageId};
use crate::engine::luck::Purpose;
use crate::engine::mode::{Behaviour, Behaviours, Mode};
use crate::engine::slot::{LineField, Slot, TownField};
use crate::engine::state::{Answered, Item, MAX_PENDING, Pending, Source, State};
use crate::engine::turn::Turn;
use crate::engine::world::{Choice, Cost, Target, World};

/// Tells whether a choice may be taken now and, if not, why.
pub fn check_choice(world: &World, state: &State, choice: &Choice, it: u16) -> Result<(), Refusal> {
    if !choice.when.holds(world, state, it) {
        return Err(Refusal::Closed);
    }
    check_cost(world, state, choice.cost)
}

/// Tells whether a cost can be paid now.
pub(crate) fn check_cost(world: &World, state: &State, cost: Cost) -> Result<(), Refusal> {
    if cost.units > 0 {
        let (asked, have) = (
            u32::from(cost.units),
            crate::engine::planning::free_units(world, state, state.plan.hours),
        );
        if asked > have {
            return Err(Refusal::Units { asked, have });
        }
    }
    if f64::from(cost.yuan) > state.town.money {
        return Err(Refusal::Money {
            asked: cost.yuan,
            have: state.town.money as u32,
        });
    }
    Ok(())
}

/// Tells whether an initiative may be done now on a target and, if not, why.
pub fn check_initiative(
    world: &World,
    state: &State,
    id: InitiativeId,
    it: u16,
) -> Result<(), Refusal> {
    let initiative = world.initiatives.get(id.ix()).ok_or(Refusal::NoSuchThing)?;
    if usize::from(it) >= world.targets(id) {
        return Err(Refusal::NoSuchThing);
    }
    if initiative.limit > 0 && state.done[id.ix()] >= initiative.limit {
        return Err(Refusal::Limit(initiative.limit));
    }
    if initiative.months & 1 << (world.calendar.month_of(state.tick) - 1) == 0 {
        return Err(Refusal::Closed);
    }
    check_choice(world, state, &initiative.choice, it)
}

impl<F: Facts> Turn<'_, F> {
    /// Answers a letter (`domain/model.md §1.1` row 1).
    pub(crate) fn answer(&mut self, id: LetterId, answer: Answer) -> Result<(), Refusal> {
        self.take(Item::Letter(id))?;
        let letter = self.world.letters[id.ix()];
        let granted = answer == Answer::Retract && self.retraction(id);
        self.state.letters[id.ix()] = Some(answer);
        self.note(What::Answered(id, answer, granted));
        if !granted {
            self.bind(id, letter.line, letter.resourced);
            self.add(
                Slot::Town(TownField::Money),
                f64::from(letter.yuan),
                Cause::Letter(id),
            );
        }
        self.relate(id, answer, letter.from);
        match answer {
            Answer::Annex => {
                self.state.lines[letter.line.ix()].annexed = true;
                self.add(
                    Slot::Line(letter.line, LineField::Power),
                    self.world.model.annex_power,
                    Cause::Letter(id),
                );
            }
            Answer::Pass => self.pass_down(id, letter.line),
            Answer::Sign | Answer::Retract => {}
        }
        self.style(match answer {
            Answer::Sign => Mode::Neutral,
            Answer::Annex => Mode::Substance,
            Answer::Retract | Answer::Pass => Mode::Evade,
        });
        Ok(())
    }

    fn take(&mut self, item: Item) -> Result<(), Refusal> {
        let at = self
            .state
            .tray
            .iter()
            .position(|i| *i == item)
            .ok_or(Refusal::NoSuchThing)?;
        self.state.tray.remove(at);
        Ok(())
    }

    fn retraction(&self, id: LetterId) -> bool {
        let index = 1000 + u32::from(id.0);
        self.luck().unit(self.state.tick, Purpose::Request, index) < self.world.regime.duty_list
    }

    fn bind(&mut self, id: LetterId, line: LineId, resourced: bool) {
        let (m, cause) = (&self.world.model, Cause::Letter(id));
        self.state.lines[line.ix()].letters += 1;
        self.add(
            Slot::Line(line, LineField::Liability),
            m.letter_liability,
            cause,
        );
        self.add(Slot::Line(line, LineField::Weight), m.letter_weight, cause);
        if resourced {
            self.add(
                Slot::Line(line, LineField::Liability),
                m.resourced_liability,
                cause,
            );
            self.add(Slot::Line(line, LineField::Power), m.resourced_power, cause);
        }
    }

    fn relate(&mut self, id: LetterId, answer: Answer, from: Option<OfficialId>) {
        let m = &self.world.model;
        let delta = match answer {
            Answer::Sign | Answer::Pass => m.sign_goodwill,
            Answer::Annex => -m.annex_goodwill,
            Answer::Retract => -m.retract_goodwill,
        };
        if let Some(official) = from {
            self.add(Slot::Goodwill(official), delta, Cause::Letter(id));
        }
    }

    /// Passes a copy down to the villages: liability and trust fall (§1.1 row 14, B6).
    fn pass_down(&mut self, id: LetterId, line: LineId) {
        let m = &self.world.model;
        let style = &mut self.state.style;
        style.behaviours[Behaviour::B6.ix()] =
            style.behaviours[Behaviour::B6.ix()].saturating_add(1);
        let passed = m.pass_liability.min(self.state.lines[line.ix()].liability);
        self.state.lines[line.ix()].passed += passed;
        self.add(
            Slot::Line(line, LineField::Liability),
            -m.pass_liability,
            Cause::Letter(id),
        );
        // The dose rule: the first copy is read, the tenth is only resented; but the cost is paid in full each time.
        self.add(
            Slot::Town(TownField::Trust),
            -m.pass_trust * 0.25,
            Cause::Letter(id),
        );
    }

    /// Takes an option of an event.
    pub(crate) fn choose(&mut self, id: EventId, option: u8) -> Result<(), Refusal> {
        if !self.state.tray.contains(&Item::Event(id)) {
            return Err(Refusal::NoSuchThing);
        }
        let world = self.world;
        let event = &world.events[id.ix()];
        let choice = event
            .options
            .get(usize::from(option))
            .ok_or(Refusal::NoSuchThing)?;
        // Where no option is open, any may be taken: an event always has a way out.
        if let Err(refusal) = check_choice(world, self.state, choice, 0) {
            let open = |o: &Choice| check_choice(world, self.state, o, 0).is_ok();
            if event.options.iter().any(open) {
                return Err(refusal);
            }
        }
        self.take(Item::Event(id))?;
        self.note(What::Chosen(id, option));
        self.state.answered[id.ix()] = Some(Answered {
            tick: self.state.tick,
            option,
        });
        let about = About {
            line: event.line,
            village: event.village,
            official: event.from,
        };
        self.enact(
            choice,
            0,
            about,
            Source::Option(id, option),
            Cause::Option(id, option),
        );
        self.first_mover(id, choice.mode);
        Ok(())
    }

    /// An errand of a bureau without a clear owner: who moves first becomes the owner (§1.1 row 16). Paper, passing on and
    /// looking after people move nothing.
    fn first_mover(&mut self, id: EventId, mode: Mode) {
        let (m, event) = (&self.world.model, &self.world.events[id.ix()]);
        let unclear = self.world.regime.owner_unclear > 0.5 && event.from.is_some();
        let Some(line) = event.line.filter(|_| unclear && mode == Mode::Substance) else {
            return;
        };
        if self
            .luck()
            .unit(self.state.tick, Purpose::Request, 2000 + u32::from(id.0))
            < m.first_mover
        {
            self.add(
                Slot::Line(line, LineField::Liability),
                m.first_mover_liability,
                Cause::FirstMover,
            );
        }
    }

    /// Does an initiative on a target.
    pub(crate) fn initiate(&mut self, id: InitiativeId, it: u16) -> Result<(), Refusal> {
        check_initiative(self.world, self.state, id, it)?;
        let world = self.world;
        let initiative = &world.initiatives[id.ix()];
        self.note(What::Done(id, it));
        self.state.done[id.ix()] = self.state.done[id.ix()].saturating_add(1);
        let mut about = About::default();
        match initiative.target {
            Target::Village => about.village = Some(VillageId(it)),
            Target::Line => about.line = Some(LineId(it)),
            Target::Official => about.official = Some(OfficialId(it)),
            Target::Staff | Target::None => {}
        }
        self.enact(
            &initiative.choice,
            it,
            about,
            Source::Initiative(id, it),
            Cause::Initiative(id),
        );
        Ok(())
    }

    fn enact(&mut self, choice: &Choice, it: u16, about: About, source: Source, cause: Cause) {
        self.state.town.spent += f64::from(choice.cost.units);
        self.add(
            Slot::Town(TownField::Money),
            -f64::from(choice.cost.yuan),
            cause,
        );
        self.style(choice.mode);
        self.behave(choice.behaviours, about);
        self.apply(&choice.effects, it, cause);
        for (later, delayed) in (0..).zip(&choice.later) {
            let due = self.state.tick + u16::from(delayed.after.max(1));
            self.await_later(Pending { due, source, later });
        }
    }

    /// Keeps what is still to come in the order in which it comes, and what comes together in that in which it was set in
    /// motion.
    fn await_later(&mut self, later: Pending) {
        let pending = &mut self.state.pending;
        if pending.len() < MAX_PENDING {
            let at = pending.iter().rposition(|other| other.due <= later.due);
            pending.insert(at.map_or(0, |at| at + 1), later);
        }
    }

    /// Counts a choice's mode.
    fn style(&mut self, mode: Mode) {
        let weight = self.world.model.choice_units;
        let style = &mut self.state.style;
        style.choices[mode.ix()] = style.choices[mode.ix()].saturating_add(1);
        style.units[mode.ix()] += weight;
        let same = usize::from(style.last) == mode.ix() && style.streak > 0;
        style.streak = if same {
            style.streak.saturating_add(1)
        } else {
            1
        };
        style.last = mode.ix() as u8;
    }

    /// Counts a behaviour that the engine itself recognises in an action.
    pub(crate) fn tag(&mut self, behaviour: Behaviour, about: About) {
        self.behave(Behaviours::default().with(behaviour), about);
    }

    /// Lets what is due this morning happen, in the order in which it was set in motion.
    pub(crate) fn mature(&mut self) {
        let (world, tick) = (self.world, self.state.tick);
        let later = |pending: &Pending| pending.due > tick;
        let due = self.state.pending.iter().position(later);
        let due = due.unwrap_or(self.state.pending.len());
        for k in 0..due {
            let pending = self.state.pending[k];
            let (choice, it) = match pending.source {
                Source::Option(id, option) => {
                    (&world.events[id.ix()].options[usize::from(option)], 0)
                }
                Source::Initiative(id, it) => (&world.initiatives[id.ix()].choice, it),
            };
            let later = &choice.later[usize::from(pending.later)];
            if later.when.holds(world, self.state, it) {
                self.note(What::Later(pending.source, pending.later));
                self.apply(
                    &later.effects,
                    it,
                    Cause::Later(pending.source, pending.later),
                );
            }
        }
        self.state.pending.drain(..due);
    }

    /// Lays this month's letters into the tray.
    pub(crate) fn post(&mut self) {
        let month = self.world.calendar.month_of(self.state.tick);
        for (i, letter) in self.world.letters.iter().enumerate() {
            if letter.month == month && self.state.letters[i].is_none() {
                self.state.tray.push(Item::Letter(LetterId(i as u16)));
            }
        }
    }
}
