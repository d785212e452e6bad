//! What a strategy goes and does before the plan: looking for an initiative or a bargain that it likes.

use crate::engine::action::Action;
use crate::engine::ids::InitiativeId;
use crate::lab::known::Known;
use crate::lab::known::Offer;

/// Returns the first open initiative that is liked, on its first open target.
pub(super) fn first(known: Known<'_>, liked: impl Fn(&Offer) -> bool) -> Option<Action> {
    let on = |id: InitiativeId| (0..known.targets(id)).find(|&it| known.may_initiate(id, it));
    known
        .initiatives()
        .filter(|&id| liked(&known.initiative(id)))
        .find_map(|id| on(id).map(|it| Action::Initiative(id, it)))
}

/// Returns a bargain over the heaviest line whose target is open to one.
pub(super) fn bargain(known: Known<'_>) -> Option<Action> {
    let open = known.lines().filter(|&id| known.may_bargain(id));
    let weight = |id| known.line(id).weight();
    open.max_by(|&a, &b| weight(a).total_cmp(&weight(b)).then(b.cmp(&a)))
        .map(Action::Bargain)
}
