//! The ways of meeting blame: how often a year each was taken, and which of them the rules clearly changed.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::engine::mode::Behaviour;
use crate::lab::experiment::gauge::Gauge;
use crate::text::Value;
use crate::view::causes::behaviour_key;

/// Decimals of a rate.
const DECIMALS: usize = 2;

impl Page<'_> {
    pub(super) fn habits(&self) -> Option<Markup> {
        let (seen, never): (Vec<Behaviour>, Vec<Behaviour>) =
            Behaviour::ALL.into_iter().partition(|&b| self.is_seen(b));
        let base = (!self.grid.rules.is_empty()).then(|| self.rule(0))?;
        let base = [("base", Value::from(base))];
        let about = match self.compares() {
            true => "experiment-page-habits-about",
            false => "experiment-page-habits-run",
        };
        let never: Vec<String> = never.into_iter().map(|b| self.behaviour(b)).collect();
        let never = [("names", Value::from(never.join(self.comma())))];
        Some(html! {
            p .over { (self.say_with(about, &base)) }
            @if self.compares() { (self.changed(&seen)) }
            @for player in 0..self.grid.players.len() {
                h3 { (self.player(player)) }
                div .wide { (self.habits_of(player, &seen)) }
            }
            @if seen.len() < Behaviour::ALL.len() {
                p .over { (self.say_with("experiment-page-habits-never", &never)) }
            }
        })
    }

    fn is_seen(&self, behaviour: Behaviour) -> bool {
        let mut arms = 0..self.record.plan.arms.len();
        arms.any(|arm| self.record.mean(arm, Gauge::Habit(behaviour)).mean != 0.0)
    }

    /// Names a behaviour with its number in the model.
    fn behaviour(&self, behaviour: Behaviour) -> String {
        format!("{behaviour:?} {}", self.say(behaviour_key(behaviour)))
    }

    fn comma(&self) -> &'static str {
        match self.ui.lang() {
            crate::text::Lang::Zh => "，",
            crate::text::Lang::En => ", ",
        }
    }

    /// Says for each set of rules what it clearly changed, and for whom.
    fn changed(&self, seen: &[Behaviour]) -> Markup {
        html! {
            ul .changed { @for rule in 1..self.grid.rules.len() { li {
                b { (self.numbered(rule)) }
                @let (more, fewer) = (self.clearly(rule, seen, true), self.clearly(rule, seen, false));
                @if more.is_empty() && fewer.is_empty() { br; (self.say("experiment-page-habits-none")) }
                @for (key, found) in [("experiment-page-more", &more), ("experiment-page-fewer", &fewer)] {
                    @if !found.is_empty() { br; (self.say(key)) " " (found.join(self.comma())) }
                }
            } } }
        }
    }

    /// Lists what some rules clearly changed one way, each with the players with whom they did, where not with all.
    fn clearly(&self, rule: usize, seen: &[Behaviour], more: bool) -> Vec<String> {
        let players = 0..self.grid.players.len();
        let with = |behaviour: Behaviour| {
            let did = players.clone().filter(|&player| {
                self.grid.arm(rule, player).is_some_and(|arm| {
                    let change = self.record.change(arm, Gauge::Habit(behaviour));
                    self.is_clear(change) && (change.mean > 0.0) == more
                })
            });
            let did: Vec<String> = did.map(|player| self.player(player)).collect();
            match did.len() {
                0 => None,
                n if n == players.len() => Some(self.behaviour(behaviour)),
                _ => Some(format!(
                    "{} ({})",
                    self.behaviour(behaviour),
                    did.join(" · ")
                )),
            }
        };
        seen.iter()
            .filter_map(|&behaviour| with(behaviour))
            .collect()
    }

    fn habits_of(&self, player: usize, seen: &[Behaviour]) -> Markup {
        let rules: Vec<(usize, usize)> = (0..self.grid.rules.len())
            .filter_map(|rule| Some((rule, self.grid.arm(rule, player)?)))
            .collect();
        html! {
            table .habits {
                thead { tr {
                    td {}
                    @for (rule, _) in &rules { th scope="col" { b .number { (rule) } " " (self.rule(*rule)) } }
                } }
                tbody { @for &behaviour in seen { tr {
                    th scope="row" { (self.behaviour(behaviour)) }
                    @for (rule, arm) in &rules { (self.habit_cell(*rule, *arm, behaviour)) }
                } } }
            }
        }
    }

    /// A rate under the first rules, a change under the others.
    fn habit_cell(&self, rule: usize, arm: usize, behaviour: Behaviour) -> Markup {
        let gauge = Gauge::Habit(behaviour);
        if rule == 0 {
            return html! { td { (self.mean(self.record.mean(arm, gauge), DECIMALS)) } };
        }
        let change = self.record.change(arm, gauge);
        let class = if self.is_clear(change) {
            "clear"
        } else {
            "dim"
        };
        html! {
            td class=(class) { (self.change(change, DECIMALS)) }
        }
    }
}
