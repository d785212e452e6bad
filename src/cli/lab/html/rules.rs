//! What each set of rules changes: in words, where it is a reform, and number by number.

use maud::Markup;
use maud::html;

use crate::campaign::reform::Param;
use crate::cli::lab::html::Page;
use crate::cli::lab::html::chart::decimals;
use crate::text::SafeText;

impl Page<'_> {
    pub(super) fn rules(&self) -> Option<Markup> {
        // A sweep's rules are the values themselves; what holds besides is told once.
        let sweep = matches!(
            self.record.plan.kind,
            crate::lab::experiment::record::Kind::Sweep(_)
        );
        let rules = 0..self.grid.rules.len();
        let rules: Vec<usize> = if sweep {
            rules.take(1).collect()
        } else {
            rules.collect()
        };
        let intro = if sweep {
            "experiment-page-rules-sweep"
        } else {
            "experiment-page-rules-about"
        };
        (!rules.is_empty()).then(|| {
            html! {
                p .over { (self.say(intro)) }
                div .wide { table .rules { tbody {
                    @for rule in rules { (self.rule_row(rule, sweep)) }
                } } }
            }
        })
    }

    fn rule_row(&self, rule: usize, sweep: bool) -> Markup {
        let about = self.about(rule);
        let changes = self.changes(rule);
        html! {
            tr {
                th scope="row" {
                    @if !sweep { b .number { (rule) } " " }
                    span .title { (self.rule(rule)) }
                    br;
                    code { (SafeText::clean(&self.grid.rules[rule])) }
                }
                td {
                    @for text in &about { p { (text) } }
                    @if changes.is_empty() { p { (self.say("experiment-page-nothing")) } }
                    @for (change, before) in &changes {
                        code .change { (change) }
                        @if let Some(before) = before { " " small { (self.say("experiment-page-before")) " " (before) } }
                        br;
                    }
                }
            }
        }
    }

    /// Returns what the reforms of a set of rules say about themselves.
    fn about(&self, rule: usize) -> Vec<String> {
        let parts = self.grid.rules[rule].split('+');
        let reforms = parts.filter_map(|part| self.known.reforms.iter().find(|r| r.id == part));
        reforms
            .map(|reform| reform.about.plain(self.ui.lang()).to_string())
            .collect()
    }

    /// Returns what a set of rules sets, and what that was before, where the campaign is at hand.
    fn changes(&self, rule: usize) -> Vec<(SafeText, Option<String>)> {
        let players = 0..self.grid.players.len();
        let arm = players
            .filter_map(|player| self.grid.arm(rule, player))
            .next();
        let changes = arm.map_or(&[][..], |arm| &self.record.plan.arms[arm].changes);
        let changes = changes.iter().map(|change| {
            let name = change.split('=').next().unwrap_or_default();
            (SafeText::clean(change), self.before(name))
        });
        changes.collect()
    }

    fn before(&self, name: &str) -> Option<String> {
        let campaign = self.known.campaign?;
        let param = Param::parse(name, &campaign.book).ok()?;
        let value = param.read(&campaign.world);
        Some(self.number(value, decimals(value)))
    }
}
