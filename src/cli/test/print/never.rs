//! What was never seen, and why; and what a search found of it.

use crate::cli::test::print::Paper;
use crate::cli::test::print::whole;
use crate::lab::report::Blocked;
use crate::lab::report::Kind;
use crate::lab::report::Met;
use crate::lab::report::Near;
use crate::lab::report::Verdict;
use crate::lab::report::Why;
use crate::text::SafeText;
use crate::text::Value;

impl Paper<'_> {
    pub(super) fn never(&self, most: usize) -> String {
        let not_seen = |met: &&Met| matches!(met.verdict, Verdict::NotSeen { .. });
        let all: Vec<&Met> = self.report.things.iter().filter(not_seen).collect();
        let Some(Verdict::NotSeen { plays, at_most }) = all.first().map(|met| met.verdict) else {
            return String::new();
        };
        let mut text = self.heading("lab-never");
        let values = [
            ("plays", Value::from(whole(plays))),
            ("each", Value::from(whole(self.report.batch.plays))),
            ("percent", Value::decimal(100.0 * at_most, 2)),
        ];
        text += &self.paragraph(&self.say_with("lab-never-about", &values), 2);
        for met in all.iter().take(most) {
            let thing = self.of_thing("lab-thing", met.kind, &met.id);
            text += &format!("  {}\n", self.ink.warn(&thing));
            for line in met.why.iter().flat_map(|why| self.reasons(met.kind, why)) {
                text += &self.paragraph(&line, 4);
            }
        }
        text + &self.more(all.len(), most)
    }

    /// Says why a thing was not seen, a sentence each.
    pub(in crate::cli::test) fn reasons(&self, kind: Kind, why: &Why) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(first) = &why.first {
            lines.push(self.say_with("lab-why-first", &[("id", Value::from(first.as_str()))]));
        }
        if let Some(worst) = why.clauses.first() {
            let values = [
                ("clause", self.clause(worst)),
                ("times", Value::from(whole(worst.times))),
                ("looked", Value::from(whole(why.looked))),
            ];
            lines.push(self.say_with("lab-why-blocked", &values));
        }
        if why.looked == 0 && why.first.is_none() {
            let plays = [("plays", Value::from(whole(why.plays)))];
            lines.push(self.say_with("lab-why-unlooked", &plays));
        }
        if why.held > 0 {
            let held = [("times", Value::from(whole(why.held)))];
            let key = match kind {
                Kind::Ending => "lab-why-earlier",
                _ => "lab-why-held",
            };
            lines.push(self.say_with(key, &held));
        }
        if let Some(near) = &why.nearest {
            lines.push(self.near(near));
        }
        if !why.openers.is_empty() {
            let openers = [("ids", Value::from(why.openers.join(", ")))];
            lines.push(self.say_with("lab-why-openers", &openers));
        }
        lines
    }

    /// Returns a clause as it is written, or in words where it is one of the rules'.
    fn clause(&self, blocked: &Blocked) -> Value<'static> {
        Value::from(self.clause_text(&blocked.clause))
    }

    fn clause_text(&self, clause: &str) -> String {
        match clause {
            "units" => self.say("lab-clause-units"),
            "money" => self.say("lab-clause-money"),
            other => format!("`{}`", SafeText::clean(other)),
        }
    }

    fn near(&self, near: &Near) -> String {
        let mut values = vec![
            ("clause", Value::from(self.clause_text(&near.clause))),
            ("count", Value::from(near.failed)),
            ("strategy", Value::from(self.strategy(near.strategy))),
            ("seed", Value::from(near.seed.to_string())),
            ("month", Value::from(i64::from(near.month))),
            ("year", Value::from(i64::from(near.year))),
        ];
        let (Some(value), Some(distance)) = (near.value, near.distance) else {
            return self.say_with("lab-why-near", &values);
        };
        let decimals = |n: f64| if n.abs() < 10.0 { 2 } else { 1 };
        values.push(("value", Value::decimal(value, decimals(value))));
        values.push(if distance < 0.005 {
            // A strict comparison fails on the bound itself.
            ("distance", Value::from("<0.01"))
        } else {
            ("distance", Value::decimal(distance, decimals(distance)))
        });
        self.say_with("lab-why-near-number", &values)
    }

    pub(super) fn found(&self) -> String {
        let Some(search) = &self.report.search else {
            return String::new();
        };
        let mut text = self.heading("lab-search");
        let values = [
            ("plays", Value::from(whole(search.plays))),
            ("sought", Value::from(search.sought as i64)),
            ("count", Value::from(search.found.len())),
        ];
        text += &self.paragraph(&self.say_with("lab-search-about", &values), 2);
        for found in &search.found {
            let values = [
                ("kind", Value::from(self.kind(found.kind))),
                ("id", Value::from(found.id.as_str())),
                ("seed", Value::from(found.seed.to_string())),
                ("count", Value::from(found.actions.len())),
            ];
            text += &self.paragraph(&self.say_with("lab-search-found", &values), 2);
        }
        text
    }
}
