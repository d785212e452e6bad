//! What a player may know: the only thing that a strategy is shown.
//!
//! Paper, marks, rank and money are crisp; the real state is a belief with a band; people are a word; an option shows what
//! it is for and what it costs, and whether it is open, never what it will do. The rules themselves (the marking book, the
//! seasons, the constants of the model) are known, as they are to an old hand. [`Known::imagine`]
//! makes a state of what is seen, for whoever looks ahead. Deliberately absent: any way to the state itself.

mod dream;

use crate::engine::action::Plan;
use crate::engine::condition::Condition;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::ids::VillageId;
use crate::engine::letters::check_choice;
use crate::engine::letters::check_initiative;
use crate::engine::marks;
use crate::engine::marks::Light;
use crate::engine::mode::Behaviours;
use crate::engine::mode::Mode;
use crate::engine::model::Model;
use crate::engine::planning;
use crate::engine::regime::Regime;
use crate::engine::state::Item;
use crate::engine::state::Pledge;
use crate::engine::state::State;
use crate::engine::state::Visit;
use crate::engine::world::Choice;
use crate::engine::world::Cost;
use crate::engine::world::Letter;
use crate::engine::world::World;

/// A play as a player sees it. Cheap to make; made anew for each question.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    world: &'a World,
    state: &'a State,
}

/// What a player sees of a choice: what it is for, the habits that it shows, what it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer {
    /// What it is for.
    pub mode: Mode,
    /// The ways of meeting blame that it is tagged with.
    pub behaviours: Behaviours,
    /// What it takes.
    pub cost: Cost,
}

impl Offer {
    fn of(choice: &Choice) -> Self {
        Self {
            mode: choice.mode,
            behaviours: choice.behaviours,
            cost: choice.cost,
        }
    }
}

impl<'a> Known<'a> {
    /// Looks at a play with a player's eyes.
    pub fn new(world: &'a World, state: &'a State) -> Self {
        Self { world, state }
    }

    /// Returns the ticks since the start.
    pub fn tick(self) -> u16 {
        self.state.tick
    }

    /// Returns the month, 1..=12.
    pub fn month(self) -> u8 {
        self.world.calendar.month_of(self.state.tick)
    }

    /// Returns the constants of the model: the rules, as an old hand knows them.
    pub fn model(self) -> &'a Model {
        &self.world.model
    }

    /// Returns the county's rules as they were handed out.
    pub fn regime(self) -> &'a Regime {
        &self.world.regime
    }

    /// Returns the world's curves, which turn units into effect.
    pub fn curves(self) -> &'a crate::engine::curve::Curves {
        &self.world.curves
    }

    /// Lists the letters and events that wait for an answer.
    pub fn tray(self) -> &'a [Item] {
        &self.state.tray
    }

    /// Returns a letter as it lies on the table.
    pub fn letter(self, id: LetterId) -> Letter {
        self.world.letters[id.ix()]
    }

    /// Lists an event's options.
    pub fn options(self, id: EventId) -> impl Iterator<Item = Offer> + use<'a> {
        self.world.events[id.ix()].options.iter().map(Offer::of)
    }

    /// Tells which options of an event are open, as bits.
    pub fn open(self, id: EventId) -> u8 {
        let options = self.world.events[id.ix()].options.iter().enumerate();
        let open = |choice: &Choice| check_choice(self.world, self.state, choice, 0).is_ok();
        options
            .filter(|(_, choice)| open(choice))
            .fold(0, |set, (k, _)| set | 1 << k)
    }

    /// Lists the initiatives.
    pub fn initiatives(self) -> impl Iterator<Item = InitiativeId> + use<> {
        (0..self.world.initiatives.len() as u16).map(InitiativeId)
    }

    /// Returns how many targets an initiative may choose among; 1 where it needs none.
    pub fn targets(self, id: InitiativeId) -> u16 {
        self.world.targets(id) as u16
    }

    /// Returns what is seen of an initiative.
    pub fn initiative(self, id: InitiativeId) -> Offer {
        Offer::of(&self.world.initiatives[id.ix()].choice)
    }

    /// Tells whether an initiative may be done now on a target.
    pub fn may_initiate(self, id: InitiativeId, it: u16) -> bool {
        check_initiative(self.world, self.state, id, it).is_ok()
    }

    /// Tells whether promises may be made now.
    pub fn pledge_season(self) -> bool {
        planning::pledge_season(self.world, self.state)
    }

    /// Tells whether a bargain over a line's target is open now.
    pub fn may_bargain(self, id: LineId) -> bool {
        let line = &self.state.lines[id.ix()];
        let units = self.world.model.bargain_units as u32;
        planning::bargain_season(self.world, self.state)
            && line.target > self.world.line(id).county_target
            && units <= self.free(self.hours())
    }

    /// Returns the units that may be planned at these hours.
    pub fn free(self, hours: u8) -> u32 {
        planning::free_units(self.world, self.state, hours)
    }

    /// Returns the hours of the last plan, in percent of 44 a week.
    pub fn hours(self) -> u8 {
        self.state.plan.hours
    }

    /// Returns the hours that the campaign begins with.
    pub fn usual_hours(self) -> u8 {
        self.world.town.hours
    }

    /// Returns the units that documenting one adapted method takes a tick.
    pub fn adapt_units(self) -> u32 {
        (self.world.model.adapt_units * self.world.calendar.months()).ceil() as u32
    }

    /// Returns the units that a plan takes, the documentation of adapted methods included.
    pub fn plan_units(self, plan: &Plan) -> u32 {
        planning::plan_units(self.world, plan)
    }

    /// Returns yuan.
    pub fn money(self) -> f64 {
        self.state.town.money
    }

    /// Returns the rank as published last among the county's towns; 0 before the first.
    pub fn rank(self) -> (u16, u16) {
        (self.state.town.rank, self.world.town.towns)
    }

    /// Returns the marks as published last.
    pub fn marks(self) -> f64 {
        self.state.town.marks
    }

    /// Returns inspections a month, as the county announces them.
    pub fn inspections(self) -> f64 {
        self.state.county.inspections
    }

    /// Returns the share of unannounced ones.
    pub fn field_share(self) -> f64 {
        self.state.county.field_share
    }

    /// Returns the share of the marks for papers.
    pub fn process_share(self) -> f64 {
        self.state.county.process_share
    }

    /// Returns how the team looks.
    pub fn team(self) -> Condition {
        Condition::of_team(self.world, self.state)
    }

    /// Lists how the named colleagues look.
    pub fn staff(self) -> impl Iterator<Item = Condition> + use<'a> {
        self.state.staff.iter().map(Condition::of)
    }

    /// Returns the inspection at the gate, if there is one.
    pub fn visit(self) -> Option<&'a Visit> {
        self.state.visits.get(usize::from(self.state.received))
    }

    /// Lists the villages, and whether the player has been there.
    pub fn villages(self) -> impl Iterator<Item = (VillageId, bool)> + use<'a> {
        let ids = (0..self.state.villages.len() as u16).map(VillageId);
        ids.zip(self.state.villages.iter().map(|village| village.known))
    }

    /// Lists the lines.
    pub fn lines(self) -> impl Iterator<Item = LineId> + use<> {
        self.world.line_ids()
    }

    /// Looks at a line.
    pub fn line(self, id: LineId) -> KnownLine<'a> {
        KnownLine { known: self, id }
    }
}

/// A line as a player sees it.
#[derive(Clone, Copy)]
pub struct KnownLine<'a> {
    known: Known<'a>,
    id: LineId,
}

impl KnownLine<'_> {
    fn now(&self) -> &crate::engine::state::LineState {
        &self.known.state.lines[self.id.ix()]
    }

    fn book(&self) -> &crate::engine::world::Line {
        &self.known.world.lines[self.id.ix()]
    }

    /// Returns the paper, 0..=100.
    pub fn paper(&self) -> f64 {
        self.now().paper
    }

    /// Returns what is believed of the real state, 0..=100.
    pub fn belief(&self) -> f64 {
        self.now().belief
    }

    /// Returns half the width of that belief.
    pub fn band(&self) -> f64 {
        self.now().band
    }

    /// Returns the weight in the marks.
    pub fn weight(&self) -> f64 {
        self.now().weight
    }

    /// Returns the power that the town holds, 0..=1.
    pub fn power(&self) -> f64 {
        self.now().power
    }

    /// Returns the share of blame that lands on the town, 0..=1.
    pub fn liability(&self) -> f64 {
        self.now().liability
    }

    /// Returns what was promised for the quarter.
    pub fn pledge(&self) -> Pledge {
        self.now().pledge
    }

    /// Returns the light on the county's board.
    pub fn light(&self) -> Light {
        marks::light(self.known.world, self.known.state, self.id)
    }

    /// Returns how well the marking sees the real state, by the marking book.
    pub fn sight(&self) -> f64 {
        let model = &self.known.world.model;
        match self.now().pledge {
            Pledge::Process => 0.0,
            _ => (self.book().sight + model.sight_lift).min(model.sight_cap),
        }
    }

    /// Returns how much residents need it.
    pub fn need(&self) -> f64 {
        self.book().need
    }

    /// Tells whether an incident fires the veto.
    pub fn veto(&self) -> bool {
        self.book().veto
    }

    /// Returns the chance of an incident this month where nothing is done; 0 out of season.
    pub fn hazard(&self) -> f64 {
        let line = self.book();
        if line.live(self.known.month()) {
            line.hazard
        } else {
            0.0
        }
    }

    /// Tells whether a method is prescribed, which may be adapted.
    pub fn has_path(&self) -> bool {
        self.book().path.is_some()
    }
}
