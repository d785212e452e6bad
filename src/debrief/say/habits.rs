//! Ways of meeting blame: when, how often, at what price, each with its reading and its counter-reading.

use crate::debrief::habits;
use crate::debrief::habits::Habit;
use crate::debrief::habits::On;
use crate::debrief::say::Teller;
use crate::debrief::say::matter;
use crate::engine::mode::Behaviour;
use crate::engine::slot::Slot;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;

/// The concept of each behaviour, as campaigns call it.
const CONCEPTS: [&str; 16] = [
    "residue",
    "over-compliance",
    "asking-up",
    "collective-decision",
    "buck-passing",
    "pushing-down",
    "binding-others",
    "selective",
    "showpiece",
    "collusion",
    "data-smoothing",
    "campaign-style",
    "lying-flat",
    "scapegoat",
    "act-and-register",
    "disclosure",
];
/// What each of the fourteen could be instead.
const HONEST: [&str; 14] = [
    "debrief-honest-b1",
    "debrief-honest-b2",
    "debrief-honest-b3",
    "debrief-honest-b4",
    "debrief-honest-b5",
    "debrief-honest-b6",
    "debrief-honest-b7",
    "debrief-honest-b8",
    "debrief-honest-b9",
    "debrief-honest-b10",
    "debrief-honest-b11",
    "debrief-honest-b12",
    "debrief-honest-b13",
    "debrief-honest-b14",
];
/// The most uses that are listed; the others are counted.
const MOST: usize = 6;

impl Teller<'_> {
    pub(super) fn habits(&self) -> Part {
        let mut part = self.part("habits", "debrief-habits");
        part.note(self.say("debrief-habits-about"));
        let trail = &self.account.inquiry.trail;
        let found = habits::habits(trail, &self.account.play);
        if found.is_empty() {
            part.say(self.say("debrief-habits-none"));
        }
        for habit in &found {
            part.add(self.habit(habit));
        }
        let hollow: Vec<SafeText> = habits::hollow(trail)
            .into_iter()
            .map(|id| self.viewer.line_short(id))
            .collect();
        if !hollow.is_empty() {
            let lines = self.viewer.list(&hollow);
            part.say(self.say_with("debrief-tell-tale", &[("lines", Value::from(&lines))]));
        }
        part
    }

    fn habit(&self, habit: &Habit) -> Block {
        let name = self.behaviour(habit.behaviour);
        let values = [
            ("name", Value::from(&name)),
            ("count", Value::from(habit.uses.len())),
        ];
        let summary = self.say_with("debrief-habit", &values);
        let mut blocks = Vec::new();
        let uses = habit.uses.iter().take(MOST);
        let mut told: Vec<SafeText> = uses.map(|(tick, on)| self.used(*tick, on)).collect();
        let more = habit.uses.len().saturating_sub(MOST);
        if more > 0 {
            told.push(self.say_with("debrief-more-uses", &[("count", Value::from(more))]));
        }
        blocks.push(Block::List(told));
        let price = self.price(habit);
        blocks.push(Block::Say(if price.is_empty() {
            self.say("debrief-price-none")
        } else {
            let price = self.viewer.list(&price);
            self.say_with("debrief-price", &[("price", Value::from(&price))])
        }));
        blocks.extend(self.readings(habit.behaviour));
        Block::Fold(summary, blocks)
    }

    /// Lists what a behaviour brought by itself, the largest for its number first.
    fn price(&self, habit: &Habit) -> Vec<SafeText> {
        let size = |(slot, by): &(Slot, f64)| {
            let (low, high) = slot.range();
            by.abs() / (high - low).min(100.0)
        };
        let mut all = habit.price.clone();
        all.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let told = all.iter().take(MOST).map(|&(slot, by)| {
            let (name, amount) = self.viewer.change_in_numbers(slot, by);
            self.viewer.labelled(&name, &amount)
        });
        let mut told: Vec<SafeText> = told.collect();
        let more = all.len().saturating_sub(MOST);
        if more > 0 {
            told.push(self.say_with("debrief-more-prices", &[("count", Value::from(more))]));
        }
        told
    }

    /// Names a behaviour with its number, such as "B6 pushing down to the villages".
    pub(crate) fn behaviour(&self, behaviour: Behaviour) -> SafeText {
        matter::behaviour(&self.viewer, behaviour)
    }

    /// The campaign's own concept of a behaviour, and what would be its honest counterpart.
    fn readings(&self, behaviour: Behaviour) -> Vec<Block> {
        let id = CONCEPTS[behaviour.ix()];
        let concepts = &self.account.play.campaign().book.concepts;
        let concept = concepts.iter().position(|concept| concept.id == id);
        let concept = concept.and_then(|at| self.viewer.concepts().into_iter().nth(at));
        let mut blocks = Vec::new();
        if let Some(concept) = concept {
            for (key, text) in [
                ("debrief-reading", concept.reading),
                ("debrief-counter", concept.counter),
            ] {
                let values = [
                    ("name", Value::from(&concept.name)),
                    ("text", Value::from(&text)),
                ];
                blocks.push(Block::Say(self.say_with(key, &values)));
            }
        }
        if behaviour.ix() < HONEST.len() {
            let honest = self.say(HONEST[behaviour.ix()]);
            blocks.push(Block::Note(
                self.say_with("debrief-honest", &[("text", Value::from(&honest))]),
            ));
        }
        blocks
    }

    fn used(&self, tick: u16, on: &On) -> SafeText {
        let what = match *on {
            On::Option(id, option) => {
                let (title, label) = (self.viewer.event_title(id), self.option(id, option));
                self.viewer.labelled(&title, &label)
            }
            On::Initiative(id, it) => self.viewer.initiative_title(id, Some(it)),
            On::Letter(id) => self.viewer.letter_title(id),
            On::Visit(visit) => {
                let (kind, line) = (
                    self.viewer.visit_name(&visit),
                    self.viewer.line_short(visit.line),
                );
                let values = [("kind", Value::from(&kind)), ("line", Value::from(&line))];
                self.say_with("debrief-matter-visit", &values)
            }
        };
        self.viewer.clauses([self.viewer.date(tick), what])
    }
}
