//! The head of the page: what was played, by whom, and the command that plays it again. And its foot: how it was counted.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::print::whole;
use crate::cli::webpage::quoted;
use crate::lab::batch::Stop;
use crate::lab::strategies::Strategy;
use crate::text::SafeText;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn head(&self, title: &str) -> Markup {
        let (about, batch) = (&self.report.campaign, &self.report.batch);
        let strategies = batch.strategies.len();
        let played = [
            ("plays", Value::from(whole(batch.plays))),
            ("count", Value::from(strategies)),
            ("all", Value::from(whole(batch.plays * strategies as u64))),
            ("seed", Value::from(batch.seed.to_string())),
        ];
        html! {
            header {
                p .over { (self.say("lab-page-title")) }
                h1 { (title) }
                p { (self.say_with("lab-played", &played)) }
                @if let Some(stop) = batch.stopped { p .warn { (self.say(stopped(stop))) } }
                dl {
                    dt { (self.say("lab-page-campaign")) }
                    dd { (about.id) " " (about.version) }
                    dt { (self.say("lab-page-hash")) }
                    dd { code { (about.hash) } }
                    dt { (self.say("lab-page-command")) }
                    dd { code { (self.command()) } }
                    dt { (self.say("lab-page-players")) }
                    dd { ul .who { @for &strategy in &batch.strategies {
                        li { b { (self.strategy(strategy)) } " " (self.who(strategy)) }
                    } } }
                }
            }
        }
    }

    /// Returns what to type to have the same numbers again; how many jobs share the work does not matter.
    fn command(&self) -> String {
        let batch = &self.report.batch;
        let campaign = quoted(&SafeText::clean(&self.trial.campaign));
        let (seed, plays) = (batch.seed, batch.plays);
        let mut command = format!("township test {campaign} --seed {seed} --plays {plays}");
        if batch.strategies.len() < Strategy::ALL.len() {
            let names: Vec<&str> = batch.strategies.iter().map(|s| s.name()).collect();
            command += &format!(" --strategies {}", names.join(","));
        }
        for (asked, option) in [
            (self.trial.search, " --search"),
            (self.trial.quick, " --quick"),
        ] {
            command += if asked { option } else { "" };
        }
        command
    }

    pub(super) fn foot(&self) -> Markup {
        let batch = &self.report.batch;
        let reading = match batch.reading_language.as_str() {
            "zh" => "lab-reading-zh",
            _ => "lab-reading-en",
        };
        let speed = [("count", Value::from(batch.reading_speed))];
        let surveyed = batch.plays.div_ceil(batch.surveyed_every.max(1));
        let every = [
            ("count", Value::from(batch.surveyed_every as i64)),
            ("plays", Value::from(whole(surveyed))),
        ];
        html! {
            footer {
                p { (self.say_with(reading, &speed)) }
                p { (self.say_with("lab-surveyed", &every)) }
            }
        }
    }
}

fn stopped(stop: Stop) -> &'static str {
    match stop {
        Stop::Asked => "lab-stopped-asked",
        Stop::Time => "lab-stopped-time",
        Stop::Precise => "lab-stopped-precise",
    }
}
