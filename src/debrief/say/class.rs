//! The words of a class: several plays side by side as one document. Nicknames only; nobody is put in an order of results.

use crate::debrief::class::Class;
use crate::debrief::class::EQUAL;
use crate::debrief::class::Member;
use crate::debrief::class::Night;
use crate::debrief::class::Pair;
use crate::engine::ids::EventId;
use crate::engine::ids::LineId;
use crate::engine::mode::Behaviour;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::causes::behaviour_key;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Course;
use crate::view::document::Document;
use crate::view::document::Part;
use crate::view::document::Point;
use crate::view::document::Table;

/// The most nights that are told.
const NIGHTS: usize = 8;
/// The most lines that are named for field visits.
const LINES: usize = 3;

/// Tells a class in a language.
#[derive(Clone, Copy)]
pub struct ClassTeller<'a> {
    class: &'a Class,
    ui: Ui,
    /// What could not be used, and why.
    left_out: &'a [SafeText],
    guide: Option<&'a SafeText>,
}

impl<'a> ClassTeller<'a> {
    /// Begins to tell.
    pub fn new(
        class: &'a Class,
        ui: Ui,
        left_out: &'a [SafeText],
        guide: Option<&'a SafeText>,
    ) -> Self {
        Self {
            class,
            ui,
            left_out,
            guide,
        }
    }

    /// Tells everything.
    pub fn document(&self) -> Document {
        let parts = [
            Some(self.who()),
            Some(self.months()),
            Some(self.books()),
            self.pairs(),
            self.nights(),
            Some(self.options()),
            Some(self.habits()),
            Some(self.field()),
            Some(self.onward()),
        ];
        Document {
            title: self.say("debrief-class-title"),
            about: vec![self.say("debrief-notice"), self.say("debrief-class-about")],
            parts: parts.into_iter().flatten().collect(),
        }
    }

    fn say(&self, key: &str) -> SafeText {
        SafeText::clean(&self.ui.say(key))
    }

    fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> SafeText {
        SafeText::clean(&self.ui.say_with(key, values))
    }

    fn head(&self, keys: &[&str]) -> Vec<SafeText> {
        keys.iter().map(|key| self.say(key)).collect()
    }

    fn viewer(&self, member: &'a Member) -> Viewer<'a> {
        Viewer::new(&member.play, self.ui)
    }

    /// Looks with the eyes of a group's first member: for the words that all of it share.
    fn of_group(&self, group: usize) -> Viewer<'a> {
        self.viewer(&self.class.members[self.class.groups[group].members[0]])
    }

    fn names(&self, members: &[usize]) -> SafeText {
        let names = members.iter().map(|&at| &self.class.members[at].name);
        SafeText::join(names, &self.say("common-separator"))
    }

    /// Names the world of a group.
    fn world(&self, group: usize) -> SafeText {
        let first = &self.class.members[self.class.groups[group].members[0]];
        let campaign = first.play.campaign();
        let seed = first.play.state().seed.to_string();
        let values = [
            ("campaign", Value::from(campaign.id.as_str())),
            ("version", Value::from(campaign.version.as_str())),
            ("hash", Value::from(campaign.hash.as_str())),
            ("seed", Value::from(seed)),
        ];
        self.say_with("debrief-about", &values)
    }

    fn who(&self) -> Part {
        let mut part = Part::new("class", self.say("debrief-class-who"));
        let values = [
            ("count", Value::from(self.class.members.len())),
            ("worlds", Value::from(self.class.groups.len())),
        ];
        let groups = self.class.groups.len();
        part.say(self.say_with("debrief-class-count", &values));
        if groups > 1 {
            part.strong(self.say("debrief-class-mixed"));
        }
        let told = (0..groups).map(|group| {
            let members = &self.class.groups[group].members;
            let (world, names) = (self.world(group), self.names(members));
            let values = [
                ("world", Value::from(&world)),
                ("names", Value::from(&names)),
            ];
            self.say_with("debrief-class-group", &values)
        });
        part.add(Block::List(told.collect()));
        if !self.left_out.is_empty() {
            part.say(self.say("debrief-class-left-out"));
            part.add(Block::List(self.left_out.to_vec()));
        }
        part
    }

    fn months(&self) -> Part {
        let mut part = Part::new("months", self.say("debrief-months"));
        let mut rows = Vec::new();
        let mut plays = Vec::new();
        let mut ticks: Vec<SafeText> = Vec::new();
        for member in &self.class.members {
            let Some(reveal) = self.viewer(member).reveal() else {
                continue;
            };
            let Some(all) = reveal.curves.into_iter().next() else {
                continue;
            };
            let parted = all.at.and_then(|at| reveal.ticks.get(at).cloned());
            rows.push(vec![
                member.name.clone(),
                parted.unwrap_or_else(|| self.say("debrief-class-never")),
                self.signed(member.gap, 1),
            ]);
            if reveal.ticks.len() > ticks.len() {
                ticks = reveal.ticks;
            }
            plays.push(Course {
                name: member.name.clone(),
                paper: all.paper,
                real: all.real,
            });
        }
        part.add(Block::Chart(Chart::Overlay { ticks, plays }));
        part.add(Block::Table(Table {
            head: self.head(&["debrief-who", "debrief-class-parted", "reveal-gap"]),
            rows,
            words: 2,
        }));
        part
    }

    fn number(&self, number: f64, decimals: usize) -> SafeText {
        self.say_with("plain-number", &[("n", Value::decimal(number, decimals))])
    }

    fn signed(&self, number: f64, decimals: usize) -> SafeText {
        self.say_with("plain-number", &[("n", Value::signed(number, decimals))])
    }

    fn percent(&self, share: f64) -> SafeText {
        self.say_with(
            "count-percent",
            &[("percent", Value::decimal(share * 100.0, 0))],
        )
    }

    fn books(&self) -> Part {
        let mut part = Part::new("books", self.say("debrief-class-books"));
        let members = &self.class.members;
        let point = |member: &Member| Point {
            name: member.name.clone(),
            marks: member.marks,
            outcome: member.outcome,
            burnout: member.burnout,
        };
        part.add(Block::Chart(Chart::Points(
            members.iter().map(point).collect(),
        )));
        let row = |(n, member): (usize, &Member)| {
            vec![
                SafeText::clean(&letter(n)),
                member.name.clone(),
                self.number(member.marks, 1),
                self.number(member.outcome, 1),
                self.percent(member.burnout),
                self.number(member.trust, 1),
                self.signed(member.gap, 1),
            ]
        };
        let head = [
            "debrief-class-letter",
            "debrief-who",
            "reveal-marks",
            "reveal-outcome",
            "reveal-burnout",
            "reveal-trust",
            "reveal-gap",
        ];
        part.add(Block::Table(Table {
            head: self.head(&head),
            rows: members.iter().enumerate().map(row).collect(),
            words: 2,
        }));
        part
    }

    /// Plays with equal marks and different fields; nothing where there are none.
    fn pairs(&self) -> Option<Part> {
        let pairs = self.class.pairs();
        if pairs.is_empty() {
            return None;
        }
        let mut part = Part::new("pairs", self.say("debrief-class-pairs"));
        part.note(self.say_with(
            "debrief-class-pairs-about",
            &[("marks", Value::decimal(EQUAL, 0))],
        ));
        pairs.iter().for_each(|pair| _ = part.add(self.pair(pair)));
        Some(part)
    }

    fn pair(&self, pair: &Pair) -> Block {
        let (one, other) = (
            &self.class.members[pair.one],
            &self.class.members[pair.other],
        );
        let values = [
            ("one", Value::from(&one.name)),
            ("other", Value::from(&other.name)),
            ("marks", Value::decimal(one.marks, 1)),
            ("others", Value::decimal(other.marks, 1)),
            ("outcome", Value::decimal(one.outcome, 1)),
            ("outcomes", Value::decimal(other.outcome, 1)),
        ];
        let share = |key: &str, of: &dyn Fn(&Member) -> f64| {
            vec![
                self.say(key),
                self.percent(of(one)),
                self.percent(of(other)),
            ]
        };
        let mut rows = vec![
            share("debrief-class-substance", &|m| m.style.row(0)),
            share("debrief-class-trace", &|m| m.style.row(1)),
            share("debrief-class-field", &|m| m.style.row(2)),
            share("debrief-class-rest", &|m| m.style.rest()),
        ];
        let visits = |m: &Member| self.number(f64::from(m.field.iter().sum::<u32>()), 0);
        rows.push(vec![
            self.say("debrief-class-visits"),
            visits(one),
            visits(other),
        ]);
        let viewer = self.viewer(one);
        let mut lines: Vec<LineId> = one.play.campaign().world.line_ids().collect();
        let apart = |id: &LineId| (one.real(*id) - other.real(*id)).abs();
        lines.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
        rows.extend(lines.into_iter().take(LINES).map(|id| {
            let line = viewer.line_short(id);
            let name = self.say_with("debrief-class-line", &[("line", Value::from(&line))]);
            vec![
                name,
                self.number(one.real(id), 1),
                self.number(other.real(id), 1),
            ]
        }));
        let table = Table {
            head: vec![
                self.say("debrief-class-what"),
                one.name.clone(),
                other.name.clone(),
            ],
            rows,
            words: 1,
        };
        Block::Fold(
            self.say_with("debrief-class-pair", &values),
            vec![Block::Table(table)],
        )
    }

    /// What several met in the same month and answered differently; nothing where nobody did.
    fn nights(&self) -> Option<Part> {
        let nights = self.class.nights();
        if nights.is_empty() {
            return None;
        }
        let mut part = Part::new("nights", self.say("debrief-class-nights"));
        part.note(self.say("debrief-class-nights-about"));
        for night in nights.iter().take(NIGHTS) {
            part.add(self.night(night));
        }
        let more = nights.len().saturating_sub(NIGHTS);
        if more > 0 {
            part.say(self.say_with("debrief-class-nights-more", &[("count", Value::from(more))]));
        }
        Some(part)
    }

    fn night(&self, night: &Night) -> Block {
        let viewer = self.of_group(night.group);
        let (date, title) = (viewer.date(night.tick), viewer.event_title(night.event));
        let summary = viewer.clauses([date, title]);
        let line = viewer.event_line(night.event);
        let told = night.taken.iter().map(|(option, members)| {
            let label = viewer.option_label(night.event, *option);
            let who = members.iter().map(|&at| {
                let member = &self.class.members[at];
                match line {
                    Some(id) => {
                        let values = [
                            ("name", Value::from(&member.name)),
                            ("real", Value::decimal(member.real(id), 1)),
                        ];
                        self.say_with("debrief-class-ended", &values)
                    }
                    None => member.name.clone(),
                }
            });
            let who = viewer.list(who);
            viewer.labelled(&label, &who)
        });
        let mut inner = vec![Block::List(told.collect())];
        if let Some(id) = line {
            let line = viewer.line_short(id);
            let note = self.say_with("debrief-class-line-about", &[("line", Value::from(&line))]);
            inner.push(Block::Note(note));
        }
        Block::Fold(summary, inner)
    }

    /// How often each option was taken, campaign by campaign.
    fn options(&self) -> Part {
        let mut part = Part::new("options", self.say("debrief-class-options"));
        let mut told: Vec<(&str, &str)> = Vec::new();
        for group in &self.class.groups {
            let first = &self.class.members[group.members[0]];
            let campaign = first.play.campaign();
            let world = (campaign.id.as_str(), campaign.hash.as_str());
            if !told.contains(&world) {
                told.push(world);
                self.options_of(first)
                    .into_iter()
                    .for_each(|event| _ = part.add(event));
            }
        }
        part
    }

    /// Counts the options of the campaign of a play over all plays of it, an event at a time.
    fn options_of(&self, of: &'a Member) -> Vec<Block> {
        let campaign = of.play.campaign();
        let events = campaign.world.events.iter();
        let mut counts: Vec<Vec<usize>> = events.map(|e| vec![0; e.options.len()]).collect();
        let same = |m: &&Member| m.play.campaign().hash == campaign.hash;
        for member in self.class.members.iter().filter(same) {
            for (_, event, option) in member.chosen() {
                let cell = counts.get_mut(event.ix());
                let cell = cell.and_then(|c| c.get_mut(usize::from(option)));
                cell.into_iter().for_each(|n| *n += 1);
            }
        }
        let viewer = self.viewer(of);
        let met = (0..)
            .zip(&counts)
            .filter(|(_, options)| options.iter().any(|n| *n > 0));
        met.map(|(at, options)| {
            let (event, all) = (EventId(at), options.iter().sum::<usize>());
            let told = options.iter().enumerate().map(|(option, &n)| {
                let label = viewer.option_label(event, option as u8);
                let share = self.percent(n as f64 / all as f64);
                let values = [("count", Value::from(n)), ("share", Value::from(&share))];
                viewer.labelled(&label, &self.say_with("debrief-class-took", &values))
            });
            let values = [("count", Value::from(all))];
            let met = self.say_with("debrief-class-met", &values);
            let title = viewer.labelled(&viewer.event_title(event), &met);
            Block::Fold(title, vec![Block::List(told.collect())])
        })
        .collect()
    }

    /// How many plays used each behaviour, and how often in all. Who used what is for each to read in their own debrief.
    fn habits(&self) -> Part {
        let mut part = Part::new("habits", self.say("debrief-habits"));
        part.note(self.say("debrief-class-habits-about"));
        let rows = Behaviour::ALL.into_iter().filter_map(|behaviour| {
            let uses = self.class.members.iter();
            let uses = uses.map(|m| m.play.state().style.behaviours[behaviour.ix()]);
            let all: u32 = uses.clone().map(u32::from).sum();
            let plays = uses.filter(|n| *n > 0).count();
            let name = format!("{behaviour:?} {}", self.ui.say(behaviour_key(behaviour)));
            (all > 0).then(|| {
                vec![
                    SafeText::clean(&name),
                    self.number(plays as f64, 0),
                    self.number(f64::from(all), 0),
                ]
            })
        });
        part.add(Block::Table(Table {
            head: self.head(&[
                "debrief-class-habit",
                "debrief-class-plays",
                "debrief-class-times",
            ]),
            rows: rows.collect(),
            words: 1,
        }));
        part
    }

    fn field(&self) -> Part {
        let mut part = Part::new("field", self.say("debrief-class-field-visits"));
        let row = |member: &'a Member| {
            let viewer = self.viewer(member);
            let mut lines: Vec<(usize, u32)> = member.field.iter().copied().enumerate().collect();
            lines.retain(|(_, n)| *n > 0);
            lines.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            let named = lines.iter().take(LINES).map(|(at, n)| {
                let line = viewer.line_short(LineId(*at as u16));
                SafeText::clean(&format!("{line} {n}"))
            });
            let named = viewer.list(named);
            vec![
                member.name.clone(),
                named,
                self.number(f64::from(member.field.iter().sum::<u32>()), 0),
                self.percent(member.style.row(2)),
            ]
        };
        part.add(Block::Table(Table {
            head: self.head(&[
                "debrief-who",
                "debrief-class-where",
                "debrief-class-visits",
                "debrief-class-share",
            ]),
            rows: self.class.members.iter().map(row).collect(),
            words: 2,
        }));
        part
    }

    fn onward(&self) -> Part {
        let mut part = Part::new("onward", self.say("debrief-class-questions"));
        let questions = [
            "debrief-class-question-1",
            "debrief-class-question-2",
            "debrief-class-question-3",
            "debrief-class-question-4",
            "debrief-class-question-5",
            "debrief-class-question-6",
        ];
        part.add(Block::List(self.head(&questions)));
        if let Some(guide) = self.guide {
            part.say(self.say_with("debrief-guide", &[("guide", Value::from(guide))]));
        }
        part.note(self.say("debrief-care"));
        part
    }
}

/// Returns the letter of the n-th play: a to z, A to Z, and then numbers.
pub fn letter(n: usize) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    letters
        .chars()
        .nth(n)
        .map_or_else(|| (n + 1).to_string(), String::from)
}
