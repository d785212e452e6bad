//! From what was typed to the arms of an experiment: rules are reforms and single changes, joined by `+`.

use crate::campaign::reform::Change;
use crate::campaign::reform::Wrong;
use crate::cli::lab::Bench;
use crate::cli::lab::Common;
use crate::cli::lab::walk;
use crate::cli::lab::who::Player;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::record::Kind;
use crate::lab::strategies::Strategy;
use crate::lab::utility::Utility;
use crate::text::Ui;
use crate::text::Value;

/// The name of the rules as they are.
pub const AS_IS: &str = "as-is";
/// Whom the best response is shown beside.
const HABITS: [Strategy; 6] = [
    Strategy::Score,
    Strategy::Balanced,
    Strategy::Substance,
    Strategy::Trace,
    Strategy::Blame,
    Strategy::Flat,
];
/// The most arms of an experiment.
const MOST: usize = 400;

/// An experiment to be played, or why there is none.
pub type Made = Result<(Kind, Vec<Arm>), String>;

impl Bench {
    /// One set of rules for every player.
    pub fn run(&self, ui: &Ui, arms: &[String], common: &Common) -> Made {
        let name = if arms.is_empty() {
            AS_IS.to_owned()
        } else {
            arms.join("+")
        };
        let arms = self.arms(ui, &[name], common)?;
        Ok((Kind::Run, arms))
    }

    /// Several sets of rules for every player, each compared with the rules as they are or with those named.
    pub fn compare(
        &self,
        ui: &Ui,
        arms: &[String],
        against: Option<&str>,
        common: &Common,
    ) -> Made {
        let base = against.unwrap_or(AS_IS).to_owned();
        let others = arms.iter().filter(|name| **name != base).cloned();
        let names: Vec<String> = std::iter::once(base.clone()).chain(others).collect();
        if names.len() < 2 {
            return Err(ui.say("experiment-one-arm"));
        }
        let arms = self.arms(ui, &names, common)?;
        Ok((Kind::Compare, arms))
    }

    /// Whoever does best under some rules, beside those with a habit.
    pub fn best(&self, ui: &Ui, arms: &[String], utility: Utility, common: &Common) -> Made {
        let name = if arms.is_empty() {
            AS_IS.to_owned()
        } else {
            arms.join("+")
        };
        let habits = HABITS.map(Player::Habit).into_iter();
        let players = std::iter::once(Player::Best(utility)).chain(habits);
        let common = Common {
            players: Some(players.collect()),
            ..common.clone()
        };
        Ok((Kind::Best, self.arms(ui, &[name], &common)?))
    }

    /// A number, or two, walked through.
    pub fn sweep(&self, ui: &Ui, walks: &[String], with: Option<&str>, common: &Common) -> Made {
        let walks: Result<Vec<walk::Walk>, String> = walks
            .iter()
            .map(|text| walk::parse(ui, text, &self.campaign.book))
            .collect();
        let walks = walks?;
        let names = walk::names(&walks, with, &self.campaign.book);
        let arms = self.arms(ui, &names, common)?;
        let walks = walks.iter().map(|walk| walk.record(&self.campaign.book));
        Ok((Kind::Sweep(walks.collect()), arms))
    }

    /// Makes an arm for every set of rules and every player; each is compared with its player's first.
    fn arms(&self, ui: &Ui, names: &[String], common: &Common) -> Result<Vec<Arm>, String> {
        let players = common.players();
        if names.len() * players.len() > MOST {
            let values = [("most", Value::from(MOST))];
            return Err(ui.say_with("experiment-too-many-arms", &values));
        }
        let mut arms = Vec::new();
        for player in players {
            let base = arms.len();
            for name in names {
                let mut changes = self.changes(ui, name)?;
                if let Some(years) = common.years {
                    let years =
                        Change::parse(&format!("calendar.years={years}"), &self.campaign.book);
                    changes.extend(years);
                }
                arms.push(Arm::new(&self.campaign, name, &changes, player.who(), base));
            }
        }
        Ok(arms)
    }

    /// Reads a set of rules: reforms and changes joined by `+`.
    pub fn changes(&self, ui: &Ui, rules: &str) -> Result<Vec<Change>, String> {
        let mut changes = Vec::new();
        for word in rules.split('+').map(str::trim) {
            if word == AS_IS {
                continue;
            }
            if word.contains('=') {
                let change = Change::parse(word, &self.campaign.book);
                changes.push(change.map_err(|wrong| said(ui, &wrong))?);
                continue;
            }
            let known = self.reforms.iter().find(|reform| reform.id == word);
            let reform = known.ok_or_else(|| self.no_reform(ui, word))?;
            changes.extend(&reform.changes);
        }
        Ok(changes)
    }

    fn no_reform(&self, ui: &Ui, word: &str) -> String {
        let known: Vec<&str> = self
            .reforms
            .iter()
            .map(|reform| reform.id.as_str())
            .collect();
        let near = crate::campaign::nearest(word, known.iter().copied());
        let values = [
            ("name", Value::from(word)),
            ("known", Value::from(known.join(", "))),
        ];
        let said = ui.say_with("experiment-no-reform", &values);
        with_near(ui, said, near)
    }
}

/// Says why words are no change.
pub fn said(ui: &Ui, wrong: &Wrong) -> String {
    match wrong {
        Wrong::NoSuch(no) => {
            let values = [("name", Value::from(no.name.as_str()))];
            let said = ui.say_with("experiment-no-number", &values);
            with_near(ui, said, no.near.as_deref())
        }
        Wrong::NotANumber(text) => {
            let values = [("text", Value::from(text.as_str()))];
            ui.say_with("experiment-not-a-number", &values)
        }
        Wrong::Range { name, least, most } => {
            let values = [
                ("name", Value::from(name.as_str())),
                ("least", Value::from(least.to_string())),
                ("most", Value::from(most.to_string())),
            ];
            ui.say_with("experiment-out-of-range", &values)
        }
    }
}

fn with_near(ui: &Ui, said: String, near: Option<&str>) -> String {
    match near {
        Some(near) => {
            let near = ui.say_with("lab-did-you-mean", &[("near", Value::from(near))]);
            format!("{said}\n{near}")
        }
        None => said,
    }
}
