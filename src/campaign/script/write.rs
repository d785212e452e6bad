//! A script as text again, as a designer would write it: reading it back gives the same play.
//!
//! For scripts that the program made itself, such as a witness. Of expectations only happenings are written: no other kind
//! is made by the program.

use crate::campaign::Campaign;
use crate::campaign::functions::ANSWERS;
use crate::campaign::script::Doing;
use crate::campaign::script::Expected;
use crate::campaign::script::Invariant;
use crate::campaign::script::Moment;
use crate::campaign::script::PlanWish;
use crate::campaign::script::SIMPLE;
use crate::campaign::script::Script;
use crate::campaign::script::kinds::PLEDGES;
use crate::campaign::script::kinds::RECEPTIONS;
use crate::engine::action::Plan;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LineId;
use crate::engine::world::Target;
use toml::Value;

impl Campaign {
    /// Writes a script, with the invariants that it is about.
    pub fn write_script(&self, script: &Script, invariants: &[&Invariant]) -> String {
        let mut out = String::new();
        for invariant in invariants {
            out += &format!("[[invariant]]\nholds = {}\n\n", quoted(&invariant.text));
        }
        out += &format!("[[play]]\nid = {}\n", quoted(&script.id));
        for (lang, title) in ["zh", "en"].iter().zip(&script.title) {
            if !title.is_empty() {
                out += &format!("title.{lang} = {}\n", quoted(title));
            }
        }
        out += &format!("seed = {}\n", script.seed);
        if script.player != SIMPLE {
            out += &format!("player = {}\n", quoted(script.player));
        }
        if let Some(start) = script.plan {
            out += &format!("plan = {}\n", quoted(start.name()));
        }
        for step in &script.steps {
            out += "\n  [[play.step]]\n";
            if let Some(doing) = &step.doing {
                out += &format!("  {}\n", self.written(doing));
            }
            for expect in &step.expects {
                if let Expected::Happened(happening, wanted) = expect.what {
                    let not = if wanted { "" } else { "not " };
                    let said = format!("{not}{}", happening.spell(self));
                    out += &format!("  expect_fact = {}\n", quoted(&said));
                }
            }
        }
        out
    }

    fn written(&self, doing: &Doing) -> String {
        let line = |id: LineId| self.book.lines.get(id.ix()).map_or("", |line| &line.id);
        match doing {
            Doing::Choose(event, option) => {
                let (event, option) = (self.event_name(*event), self.option_name(*event, *option));
                format!("choose = \"{event}.{option}\"")
            }
            Doing::Answer(letter, answer) => {
                let id = self.book.letters.get(letter.ix()).map_or("", |l| &l.id);
                format!("{} = \"{id}\"", word(ANSWERS, answer))
            }
            Doing::Plan(PlanWish::Start(start)) => format!("plan = \"{}\"", start.name()),
            Doing::Plan(PlanWish::Rows(plan)) => format!("plan = {}", self.rows(plan)),
            Doing::Receive(None, how) => format!("receive = \"{}\"", word(RECEPTIONS, how)),
            Doing::Receive(Some(id), how) => format!(
                "receive = {{ line = \"{}\", how = \"{}\" }}",
                line(*id),
                word(RECEPTIONS, how)
            ),
            Doing::Do(id, it) => {
                let initiative = self.book.initiatives.get(id.ix());
                let name = initiative.map_or("", |i| &i.choice.id);
                match self.target(*id, *it) {
                    Some(target) => format!("do = \"{name}.{target}\""),
                    None => format!("do = \"{name}\""),
                }
            }
            Doing::Pledge(id, pledge) => {
                format!("pledge = \"{}.{}\"", line(*id), word(&PLEDGES, pledge))
            }
            Doing::Bargain(id) => format!("bargain = \"{}\"", line(*id)),
            Doing::Until(moment) => format!("until = \"{}\"", self.moment(*moment)),
        }
    }

    fn moment(&self, moment: Moment) -> String {
        match moment {
            Moment::Month(month) => format!("month {month}"),
            Moment::Tick(tick) => format!("tick {tick}"),
            Moment::Event(event) => format!("event {}", self.event_name(event)),
            Moment::Visit => "visit".into(),
            Moment::Plan => "plan".into(),
            Moment::Report => "report".into(),
            Moment::Year => "year".into(),
            Moment::End => "end".into(),
        }
    }

    /// Returns the id of an initiative's target, where it has one.
    fn target(&self, id: InitiativeId, it: u16) -> Option<&str> {
        let (book, it) = (&self.book, usize::from(it));
        let id = match self.world.initiatives.get(id.ix())?.target {
            Target::None => return None,
            Target::Village => &book.villages.get(it)?.id,
            Target::Staff => &book.staff.get(it)?.id,
            Target::Line => &book.lines.get(it)?.id,
            Target::Official => &book.officials.get(it)?.id,
        };
        Some(id)
    }

    fn rows(&self, plan: &Plan) -> String {
        let lines: Vec<&str> = self.book.lines.iter().map(|l| l.id.as_str()).collect();
        let villages: Vec<&str> = self.book.villages.iter().map(|v| v.id.as_str()).collect();
        let mut parts: Vec<String> = [
            ("substance", &plan.substance, &lines),
            ("trace", &plan.trace, &lines),
            ("field", &plan.field, &lines),
            ("coordinate", &plan.coordinate, &lines),
            ("village", &plan.village, &villages),
        ]
        .into_iter()
        .filter_map(|(key, row, ids)| {
            let cells = ids.iter().zip(row).filter(|(_, units)| **units > 0);
            let cells: Vec<String> = cells.map(|(id, units)| format!("{id} = {units}")).collect();
            (!cells.is_empty()).then(|| format!("{key} = {{ {} }}", cells.join(", ")))
        })
        .collect();
        let adapted = lines
            .iter()
            .zip(&plan.adapt)
            .filter(|(_, adapted)| **adapted);
        let adapted: Vec<String> = adapted.map(|(id, _)| format!("\"{id}\"")).collect();
        if !adapted.is_empty() {
            parts.push(format!("adapt = [{}]", adapted.join(", ")));
        }
        if plan.rest > 0 {
            parts.push(format!("rest = {}", plan.rest));
        }
        if plan.hours > 0 {
            parts.push(format!("hours = {}", plan.hours));
        }
        format!("{{ {} }}", parts.join(", "))
    }
}

/// Writes a string as TOML does.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    let known = words.iter().find(|(_, known)| known == value);
    known.map_or("", |(word, _)| word)
}
