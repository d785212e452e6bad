//! A report on paper, 80 columns wide: what asks for attention first, then tables.

mod heat;
mod never;
mod tables;

use crate::cli::ink::Ink;
use crate::cli::test::Trial;
use crate::cli::test::sum::Sum;
use crate::lab::batch::Stop;
use crate::lab::duel::Uncompared;
use crate::lab::report::Kind;
use crate::lab::report::Report;
use crate::lab::report::Texts;
use crate::lab::report::allowed::Allowed;
use crate::lab::report::finding::Finding;
use crate::lab::strategies::Strategy;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::text::width;

/// How wide a page is.
const WIDE: usize = 80;
/// How many findings are shown where not everything is.
const SHOWN: usize = 10;
/// How many columns there are for why something is allowed.
const REASON: usize = 4 * WIDE;

/// Writes a report for people. `besides` are the findings that are told after it.
pub(super) fn page(ui: &Ui, ink: Ink, trial: &Trial, report: &Report, besides: Sum) -> String {
    let paper = Paper::new(ui, ink, report);
    let mut page = paper.head();
    if let Some(event) = &trial.event {
        page += &paper.event(event);
        return page;
    }
    let most = if trial.all { usize::MAX } else { SHOWN };
    page += &paper.findings(most, besides);
    page += &paper.allowed(most);
    page += &paper.coverage();
    page += &paper.never(most);
    page += &paper.found();
    page += &paper.endings();
    page += &paper.books();
    page += &paper.reactions(most);
    page += &paper.heat(trial.all);
    if trial.all {
        for met in report.things.iter().filter(|met| met.kind == Kind::Event) {
            page += &paper.event(&met.id);
        }
    }
    page += &paper.close(trial.all);
    page
}

/// Says that there is no event of an id.
pub fn no_event(ui: &Ui, id: &str, near: Option<&str>) -> String {
    let said = ui.say_with("lab-no-event", &[("id", Value::from(id))]);
    match near {
        Some(near) => {
            let near = ui.say_with("lab-did-you-mean", &[("near", Value::from(near))]);
            format!("{said}\n{near}")
        }
        None => said,
    }
}

/// Sets a paragraph in the page's width, indented.
pub(super) fn paragraph(text: &str, indent: usize) -> String {
    let lines = crate::text::lines(text, WIDE - indent);
    let line = |line: &str| format!("{}{line}\n", " ".repeat(indent));
    lines.into_iter().map(line).collect()
}

/// Returns the reason for which something is allowed, as far as a report has room for it: it is a stranger's text.
pub(super) fn reason(ui: &Ui, why: Option<&str>) -> String {
    let Some(why) = why else {
        return ui.say("lab-allowed-off");
    };
    let one_line = SafeText::clean(why.lines().next().unwrap_or(""));
    fit(one_line.as_str(), REASON, "…").trim_end().to_owned()
}

/// What a page is written with.
pub(super) struct Paper<'p> {
    ui: &'p Ui,
    ink: Ink,
    report: &'p Report,
}

impl<'p> Paper<'p> {
    /// Takes up a report.
    pub(super) fn new(ui: &'p Ui, ink: Ink, report: &'p Report) -> Self {
        Self { ui, ink, report }
    }
}

impl Paper<'_> {
    fn say(&self, key: &str) -> String {
        self.ui.say(key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.ui.say_with(key, values)
    }

    /// Sets a paragraph in the page's width, indented.
    fn paragraph(&self, text: &str, indent: usize) -> String {
        paragraph(text, indent)
    }

    fn heading(&self, key: &str) -> String {
        format!("\n{}\n", self.ink.heading(&self.say(key)))
    }

    /// Returns a text in the language spoken, or in the one there is. Campaigns are strangers' data: made safe again.
    pub(super) fn text(&self, texts: &Texts) -> String {
        let own = texts.get(self.ui.lang().code());
        let text = own.or_else(|| texts.values().next());
        let one_line = text.map_or("", |text| text.lines().next().unwrap_or(""));
        SafeText::clean(one_line).as_str().to_owned()
    }

    pub(super) fn strategy(&self, strategy: Strategy) -> String {
        self.say(match strategy {
            Strategy::Random => "lab-strategy-random",
            Strategy::Score => "lab-strategy-score",
            Strategy::Balanced => "lab-strategy-balanced",
            Strategy::Substance => "lab-strategy-substance",
            Strategy::Trace => "lab-strategy-trace",
            Strategy::Blame => "lab-strategy-blame",
            Strategy::Flat => "lab-strategy-flat",
            Strategy::First => "lab-strategy-first",
        })
    }

    pub(super) fn kind(&self, kind: Kind) -> String {
        self.say(match kind {
            Kind::Event => "lab-kind-event",
            Kind::Option => "lab-kind-option",
            Kind::Later => "lab-kind-later",
            Kind::Letter => "lab-kind-letter",
            Kind::Initiative => "lab-kind-initiative",
            Kind::After => "lab-kind-after",
            Kind::Ending => "lab-kind-ending",
            Kind::Reception => "lab-kind-reception",
            Kind::Behaviour => "lab-kind-behaviour",
            Kind::Pledge => "lab-kind-pledge",
            Kind::Bargain => "lab-kind-bargain",
        })
    }

    /// Says what was played, and how it ended.
    fn head(&self) -> String {
        let (about, batch) = (&self.report.campaign, &self.report.batch);
        let title = format!(
            "{} · {} {}",
            self.text(&about.title),
            about.id,
            about.version
        );
        let strategies = batch.strategies.len();
        let title = fit(&title, WIDE, "…");
        let mut head = format!("{}\n", self.ink.heading(title.trim_end()));
        head += &self.say_with(
            "lab-played",
            &[
                ("plays", Value::from(whole(batch.plays))),
                ("count", Value::from(strategies)),
                ("all", Value::from(whole(batch.plays * strategies as u64))),
                ("seed", Value::from(batch.seed.to_string())),
            ],
        );
        head.push('\n');
        if let Some(stop) = batch.stopped {
            let key = match stop {
                Stop::Asked => "lab-stopped-asked",
                Stop::Time => "lab-stopped-time",
                Stop::Precise => "lab-stopped-precise",
            };
            head += &self.say(key);
            head.push('\n');
        }
        head
    }

    fn findings(&self, most: usize, besides: Sum) -> String {
        let all = &self.report.findings;
        let heading = match all.len() + besides.all() {
            0 => self.ink.good(&self.say("lab-no-findings")),
            count => {
                let count = [("count", Value::from(count))];
                self.ink.warn(&self.say_with("lab-findings", &count))
            }
        };
        let mut text = format!("\n{heading}\n");
        for found in all.iter().take(most) {
            text += &self.paragraph(&self.finding(found), 2);
        }
        text += &self.more(all.len(), most);
        for line in besides.lines(self.ui) {
            text += &self.paragraph(&line, 2);
        }
        let uncompared = self.uncompared();
        text + &uncompared.map_or_else(String::new, |why| self.paragraph(&why, 0))
    }

    /// Says why options were not compared, and how to have it done; nothing where they were.
    pub(super) fn uncompared(&self) -> Option<String> {
        let key = match self.report.uncompared? {
            Uncompared::Quick => "lab-uncompared-quick",
            Uncompared::Stopped => "lab-uncompared-stopped",
        };
        Some(self.say(key))
    }

    /// Lists what the campaign allows, each with its reason; it is no finding.
    fn allowed(&self, most: usize) -> String {
        let all = &self.report.allowed;
        if all.is_empty() {
            return String::new();
        }
        let count = [("count", Value::from(all.len()))];
        let mut text = format!("\n{}\n", self.say_with("lab-allowed", &count));
        for allowed in all.iter().take(most) {
            text += &self.paragraph(&self.excused(allowed), 2);
        }
        text + &self.more(all.len(), most)
    }

    /// Says what is allowed, by which rule and why.
    pub(super) fn excused(&self, allowed: &Allowed) -> String {
        let values = [
            ("found", Value::from(self.finding(&allowed.found))),
            ("rule", Value::from(allowed.rule.as_str())),
            ("why", Value::from(reason(self.ui, allowed.why.as_deref()))),
        ];
        self.say_with("lab-allowed-one", &values)
    }

    fn more(&self, all: usize, shown: usize) -> String {
        if all <= shown {
            return String::new();
        }
        let count = [("count", Value::from(all - shown))];
        format!("  {}\n", self.say_with("lab-more", &count))
    }

    pub(super) fn finding(&self, found: &Finding) -> String {
        match found {
            Finding::Dead { kind, id } => self.of_thing("lab-finding-dead", *kind, id),
            Finding::NeverSeen { kind, id } => self.of_thing("lab-finding-never", *kind, id),
            Finding::Stuck {
                times,
                strategy,
                play,
                seed,
            } => self.of_play("lab-finding-stuck", (*times, *strategy, *play, *seed)),
            Finding::Refused {
                times,
                strategy,
                play,
                seed,
            } => self.of_play("lab-finding-refused", (*times, *strategy, *play, *seed)),
            Finding::Unended {
                times,
                strategy,
                play,
                seed,
            } => self.of_play("lab-finding-unended", (*times, *strategy, *play, *seed)),
        }
    }

    pub(super) fn of_thing(&self, key: &str, kind: Kind, id: &str) -> String {
        let kind = self.kind(kind);
        let values = [("kind", Value::from(kind)), ("id", Value::from(id))];
        self.say_with(key, &values)
    }

    fn of_play(&self, key: &str, at: (u64, Strategy, u64, u64)) -> String {
        let (times, strategy, play, seed) = at;
        let values = [
            ("count", Value::from(times as i64)),
            ("strategy", Value::from(self.strategy(strategy))),
            ("play", Value::from(play.to_string())),
            ("seed", Value::from(seed.to_string())),
        ];
        self.say_with(key, &values)
    }

    /// Says what else there is to see.
    fn close(&self, all: bool) -> String {
        let batch = &self.report.batch;
        let reading = match batch.reading_language.as_str() {
            "zh" => "lab-reading-zh",
            _ => "lab-reading-en",
        };
        let speed = [("count", Value::from(batch.reading_speed))];
        let mut text = format!("\n{}", self.paragraph(&self.say_with(reading, &speed), 0));
        let every = [
            ("count", Value::from(batch.surveyed_every as i64)),
            (
                "plays",
                Value::from(whole(batch.plays.div_ceil(batch.surveyed_every))),
            ),
        ];
        text += &self.paragraph(&self.say_with("lab-surveyed", &every), 0);
        if !all {
            text += &self.paragraph(&self.say("lab-see-all"), 0);
        }
        text
    }
}

/// Writes a count as text; seeds and large counts must not be rounded.
pub(super) fn whole(count: u64) -> String {
    let plain = count.to_string();
    let mut text = String::new();
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && plain.len() >= 5 && (plain.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Sets a text at the right end of its columns.
fn right(text: &str, columns: usize) -> String {
    let wide = width(text);
    if wide > columns {
        return fit(text, columns, "…");
    }
    " ".repeat(columns - wide) + text
}

/// Writes a share as a percentage in at most five columns: `12 %`, `0.3 %`, `—` where nothing is known.
pub(super) fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "—".to_owned();
    }
    let share = 100.0 * part as f64 / whole as f64;
    match part {
        0 => "0".to_owned(),
        _ if part == whole => "100%".to_owned(),
        _ if share < 0.1 => "<.1%".to_owned(),
        _ if share < 9.95 => format!("{share:.1}%"),
        _ => format!("{share:.0}%"),
    }
}
