//! Proofs are sound: whatever is played, nothing that was proved impossible happens, and nothing certain fails.

mod common;

use common::Random;
use common::proof::check_facts;
use common::proof::check_state;
use common::proof::conditions;
use common::proof::plain_slots;
use township::campaign::proof::Proof;
use township::engine::effect::AssignOp;
use township::engine::effect::Effect;
use township::engine::expr::CmpOp;
use township::engine::expr::Cond;
use township::engine::expr::Num;
use township::engine::expr::NumOp;
use township::engine::fact::Fact;
use township::engine::ids::EventId;
use township::engine::ids::FlagId;
use township::engine::ids::InitiativeId;
use township::engine::ids::LetterId;
use township::engine::ids::VarId;
use township::engine::mode::Mode;
use township::engine::slot::Slot;
use township::engine::slot::TownField;
use township::engine::world::Choice;
use township::engine::world::World;

/// Plays a world at random and checks every step.
fn check_world(world: &World, seeds: std::ops::Range<u64>) {
    let proof = Proof::of(world);
    let all = conditions(world);
    for seed in seeds {
        let mut facts: Vec<Fact> = Vec::new();
        let end = Random::new(seed, world).play(world, seed, &mut facts, |state| {
            check_state(world, &proof, &all, state);
        });
        check_facts(&proof, &facts);
        if let Some(ending) = end.ending {
            assert!(proof.ending(world, ending), "{ending:?}");
        }
    }
}

#[test]
fn nothing_impossible_happens_in_the_shipped_campaign() {
    check_world(&common::campaign().world, 0..25);
}

/// Makes up conditions and effects.
struct Maker(u64);

impl Maker {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }

    fn op(&mut self) -> CmpOp {
        [
            CmpOp::Lt,
            CmpOp::Le,
            CmpOp::Gt,
            CmpOp::Ge,
            CmpOp::Eq,
            CmpOp::Ne,
        ][self.below(6)]
    }

    fn slot(&mut self, world: &World) -> Slot {
        let lines: Vec<Slot> = plain_slots(world).collect();
        match self.below(4) {
            0 => Slot::Var(VarId(self.below(usize::from(world.vars)) as u16)),
            1 => Slot::Town(TownField::Money),
            _ => lines[self.below(lines.len())],
        }
    }

    /// A constant that lies where the slot's values lie.
    fn constant(&mut self, slot: Slot) -> f64 {
        let near: &[f64] = match slot {
            Slot::Var(_) => &[-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0],
            Slot::Town(TownField::Money) => &[0.0, 1000.0, 50_000.0, 300_000.0, 1e6],
            Slot::Month => &[1.0, 3.0, 6.0, 12.0],
            Slot::Tick => &[0.0, 2.0, 6.0, 11.0, 12.0],
            Slot::Year => &[2017.0, 2018.0],
            _ => &[0.0, 0.2, 0.5, 1.0, 3.0, 40.0, 50.0, 70.0, 100.0],
        };
        near[self.below(near.len())]
    }

    fn num(&mut self, world: &World, depth: usize) -> Num {
        let event = EventId(self.below(world.events.len()) as u16);
        match self.below(if depth == 0 { 6 } else { 8 }) {
            0 | 1 => Num::Slot(self.slot(world)),
            2 => Num::Const([0.0, 1.0, 2.0, 7.0, 50.0][self.below(5)]),
            3 => Num::Since(event),
            4 => Num::Done(InitiativeId(self.below(world.initiatives.len()) as u16)),
            5 => [
                Num::Share(Mode::Trace),
                Num::TimesMode(Mode::Care),
                Num::Streak(Mode::Substance),
            ][self.below(3)]
            .clone(),
            6 => Num::Neg(Box::new(self.num(world, depth - 1))),
            _ => {
                let op = [NumOp::Add, NumOp::Sub, NumOp::Mul, NumOp::Div][self.below(4)];
                let (a, b) = (self.num(world, depth - 1), self.num(world, depth - 1));
                Num::Op(op, Box::new(a), Box::new(b))
            }
        }
    }

    fn cond(&mut self, world: &World, depth: usize) -> Cond {
        let event = EventId(self.below(world.events.len()) as u16);
        match self.below(if depth == 0 { 8 } else { 12 }) {
            0 => Cond::Flag(FlagId(self.below(usize::from(world.flags)) as u16)),
            1 | 2 => {
                let slot = self.slot(world);
                let c = self.constant(slot);
                Cond::Slot(slot, self.op(), c)
            }
            3 => Cond::Seen(event),
            4 => {
                let options = world.events[event.ix()].options.len();
                Cond::Chose(event, self.below(options) as u8)
            }
            5 => Cond::Luck(
                self.below(3) as u32,
                [0.0, 20.0, 60.0, 100.0][self.below(4)],
            ),
            6 => Cond::Compare(self.op(), self.num(world, depth), self.num(world, depth)),
            7 => {
                let answers = township::engine::action::Answer::ALL;
                let letter = LetterId(self.below(world.letters.len()) as u16);
                Cond::Answer(letter, answers[self.below(4)])
            }
            8 => Cond::Not(Box::new(self.cond(world, depth - 1))),
            9 => Cond::In(
                self.num(world, depth - 1),
                self.num(world, 0),
                self.num(world, 0),
            ),
            more => {
                let parts = (0..2 + self.below(3)).map(|_| self.cond(world, depth - 1));
                let parts = parts.collect();
                if more == 10 {
                    Cond::And(parts)
                } else {
                    Cond::Or(parts)
                }
            }
        }
    }

    fn effect(&mut self, world: &World) -> Effect {
        if self.below(2) == 0 {
            let flag = Slot::Flag(FlagId(self.below(usize::from(world.flags)) as u16));
            return Effect::Assign(flag, AssignOp::Set, Num::Const(self.below(2) as f64));
        }
        let slot = if self.below(3) == 0 {
            Slot::Town(TownField::Money)
        } else {
            Slot::Var(VarId(self.below(usize::from(world.vars)) as u16))
        };
        let op = [
            AssignOp::Add,
            AssignOp::Add,
            AssignOp::Sub,
            AssignOp::Set,
            AssignOp::Mul,
        ][self.below(5)];
        let value = if self.below(4) == 0 {
            self.num(world, 1)
        } else {
            Num::Const([0.0, 0.5, 1.0, 2.0, -1.0, 100.0][self.below(6)])
        };
        Effect::Assign(slot, op, value)
    }

    /// Gives a world other conditions and effects.
    fn spoil(&mut self, shipped: &World) -> World {
        let mut world = shipped.clone();
        world.calendar.month = 1 + self.below(12) as u8;
        world.calendar.years = 1 + self.below(2) as u8;
        (world.flags, world.vars) = (6, 4);
        let shipped = &world.clone();
        for e in 0..world.events.len() {
            world.events[e].repeat = self.below(4) == 0;
            world.events[e].when = self.sometimes(shipped);
            for o in 0..world.events[e].options.len() {
                let choice = self.choice(shipped, world.events[e].options[o].clone());
                world.events[e].options[o] = choice;
            }
        }
        for i in 0..world.initiatives.len() {
            let choice = self.choice(shipped, world.initiatives[i].choice.clone());
            world.initiatives[i].choice = choice;
        }
        for ending in &mut world.endings[1..] {
            (ending.when, ending.now) = (self.sometimes(shipped), None);
        }
        world.endings[0].now = Some(Cond::Slot(Slot::Tick, CmpOp::Ge, 30.0));
        if let Some(last) = world.endings.last_mut() {
            last.when = Cond::Const(true);
        }
        world.finish()
    }

    fn sometimes(&mut self, world: &World) -> Cond {
        if self.below(2) == 0 {
            Cond::Const(true)
        } else {
            self.cond(world, 3)
        }
    }

    fn choice(&mut self, world: &World, mut choice: Choice) -> Choice {
        choice.when = self.sometimes(world);
        choice.effects = (0..self.below(3)).map(|_| self.effect(world)).collect();
        for later in &mut choice.later {
            later.when = self.sometimes(world);
            later.effects = (0..2).map(|_| self.effect(world)).collect();
        }
        choice
    }
}

#[test]
fn nothing_impossible_happens_in_worlds_that_are_made_up() {
    let shipped = &common::campaign().world;
    let worlds = 24;
    let mut dead = 0;
    for seed in 0..worlds {
        let world = Maker(seed * 7919 + 1).spoil(shipped);
        let proof = Proof::of(&world);
        let events = (0..world.events.len() as u16).map(EventId);
        dead += events.filter(|id| proof.event(*id).is_none()).count();
        check_world(&world, seed..seed + 3);
    }
    // A proof that never proves anything would pass as well.
    assert!(dead > worlds as usize, "{dead} events proved dead");
}
