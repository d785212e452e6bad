//! What a decision was about and the roads from it, in words: names that depend on the campaign alone.

use crate::campaign::script::Start;
use crate::debrief::trail::Matter;
use crate::engine::action::Action;
use crate::engine::mode::Behaviour;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::causes::behaviour_key;

/// Says what was decided about.
pub(super) fn of(viewer: &Viewer<'_>, matter: Matter) -> SafeText {
    match matter {
        Matter::Letter(id) => viewer.letter_title(id),
        Matter::Event(id) => viewer.event_title(id),
        Matter::Initiative(id, it) => viewer.initiative_title(id, Some(it)),
        Matter::Pledge(id) => {
            let line = viewer.line_short(id);
            viewer.say_with("debrief-matter-pledge", &[("line", Value::from(&line))])
        }
        Matter::Bargain(id) => {
            let line = viewer.line_short(id);
            viewer.say_with("bargain-of", &[("line", Value::from(&line))])
        }
        Matter::Plan => viewer.say("debrief-matter-plan"),
        Matter::Visit(visit) => {
            let (kind, line) = (viewer.visit_name(&visit), viewer.line_short(visit.line));
            let values = [("kind", Value::from(&kind)), ("line", Value::from(&line))];
            viewer.say_with("debrief-matter-visit", &values)
        }
    }
}

/// Names what was done; nothing is done where something is left alone.
pub(super) fn road(viewer: &Viewer<'_>, action: Option<&Action>) -> SafeText {
    match action {
        None => viewer.say("debrief-road-left"),
        Some(Action::Letter(_, answer)) => viewer.answer_name(*answer),
        Some(Action::Event(id, option)) => viewer.option_label(*id, *option),
        Some(Action::Receive(how)) => viewer.reception_name(*how),
        Some(Action::Pledge(_, pledge)) => viewer.pledge(*pledge),
        Some(Action::Plan(plan)) => {
            let sum = |row: &[u8]| row.iter().map(|&n| u32::from(n)).sum::<u32>();
            let (substance, trace) = (sum(&plan.substance), sum(&plan.trace));
            let values = [
                ("substance", Value::from(substance)),
                ("trace", Value::from(trace)),
                ("rest", Value::from(u32::from(plan.rest))),
            ];
            viewer.say_with("debrief-road-plan", &values)
        }
        Some(_) => viewer.say("debrief-road-done"),
    }
}

/// Names a plan's starting point.
pub(super) fn start(viewer: &Viewer<'_>, start: Start) -> SafeText {
    viewer.say(match start {
        Start::Last => "plan-start-last",
        Start::Even => "plan-start-even",
        Start::Marks => "plan-start-marks",
        Start::Need => "plan-start-need",
        Start::Empty => "plan-start-empty",
    })
}

/// Names a behaviour with its number, such as "B6 pushing down to the villages".
pub(super) fn behaviour(viewer: &Viewer<'_>, behaviour: Behaviour) -> SafeText {
    let name = viewer.say(behaviour_key(behaviour));
    SafeText::join([&format!("{behaviour:?}"), name.as_str()], " ")
}
