//! What can be paid at all: the most units of time that a team can have, and money.

use crate::campaign::proof::interval::Interval;
use crate::campaign::proof::view::View;
use crate::engine::effect::Effect;
use crate::engine::mode::Behaviour;
use crate::engine::planning::HOURS;
use crate::engine::planning::effective_hours;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::world::Choice;
use crate::engine::world::Cost;
use crate::engine::world::World;

/// Returns the most units that can ever be free in a tick: everybody present and well, at the longest hours.
pub(super) fn units(world: &World) -> f64 {
    let m = &world.model;
    let staff = if changes(world, Slot::Town(TownField::Staff)) {
        Slot::Town(TownField::Staff).range().1
    } else {
        world.town.staff
    };
    let longest = f64::from(*HOURS.end()) / 100.0 * (1.0 + m.flat_spill);
    let vigour = 1.0 + (m.capacity_exhaustion + m.capacity_cynicism) * m.capacity_rested;
    let heads = staff / m.capacity_staff;
    let gross = world.calendar.months()
        * m.capacity_units
        * heads
        * effective_hours(world, longest)
        * vigour;
    let given = gives_units(world) || changes(world, Slot::Town(TownField::Units));
    let more = if given {
        Slot::Town(TownField::Units).range().1
    } else {
        0.0
    };
    gross * (1.0 - m.routine_share).max(0.0) + more
}

/// Tells whether a cost may be paid.
pub(super) fn affordable(view: &View<'_>, cost: Cost, units: f64) -> bool {
    f64::from(cost.units) <= units && f64::from(cost.yuan) <= money(view).high
}

/// Tells whether a cost may be too much.
pub(super) fn may_lack(cost: Cost) -> bool {
    cost.units > 0 || cost.yuan > 0
}

/// Returns what the town may hold.
pub(super) fn money(view: &View<'_>) -> Interval {
    view.slot(Slot::Town(TownField::Money))
}

/// Lists all choices.
fn choices(world: &World) -> impl Iterator<Item = &Choice> {
    let options = world.events.iter().flat_map(|event| &event.options);
    options.chain(
        world
            .initiatives
            .iter()
            .map(|initiative| &initiative.choice),
    )
}

/// Tells whether an effect changes a slot.
fn changes(world: &World, slot: Slot) -> bool {
    let changes = |effect: &Effect| matches!(effect, Effect::Assign(target, ..) if *target == slot);
    choices(world).any(|choice| {
        let later = choice.later.iter().flat_map(|later| &later.effects);
        choice.effects.iter().chain(later).any(changes)
    })
}

/// Tells whether passing the buck gives time back.
fn gives_units(world: &World) -> bool {
    choices(world).any(|choice| choice.behaviours.has(Behaviour::B5))
}
