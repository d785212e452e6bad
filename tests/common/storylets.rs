//! The storylet benchmark as a campaign of our own format: so many events, each with a condition of two terms and three
//! options that change four numbers and raise a flag. The numbers begin at 0 and all stand in one range, so that some 28 %
//! of the events may come at any time.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use township::campaign::Campaign;
use township::campaign::load_dir;

/// How many numbers a play has.
pub const VARS: usize = 16;
/// How many flags a play has.
pub const FLAGS: usize = 64;
/// How many storylets are drawn in a play.
pub const TURNS: usize = 12;
/// How many events stand in one file: a file holds at most a mebibyte.
const EVENTS_A_FILE: usize = 500;

/// A storylet: it may come where one number is not below and another not above a bound.
pub struct Storylet {
    pub least: (usize, i32),
    pub most: (usize, i32),
    pub options: [Choice; 3],
}

/// An option: it changes four numbers and raises a flag.
pub struct Choice {
    pub changes: [(usize, i32); 4],
    pub flag: usize,
}

/// Numbers that are the same on every machine.
pub struct Mill(pub u64);

impl Mill {
    /// Returns a number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (((self.0 >> 33) * n as u64) >> 31) as usize
    }

    /// Returns a number from `low` to `high`.
    fn within(&mut self, low: i32, high: i32) -> i32 {
        low + self.below((high - low + 1) as usize) as i32
    }

    /// Returns a change: 1 to 10, up or down.
    fn change(&mut self) -> i32 {
        let by = self.within(1, 10);
        if self.below(2) == 0 { by } else { -by }
    }
}

/// Makes up so many storylets.
pub fn storylets(n: usize) -> Vec<Storylet> {
    let mut mill = Mill(n as u64);
    (0..n).map(|_| Storylet::by(&mut mill)).collect()
}

impl Storylet {
    fn by(mill: &mut Mill) -> Self {
        Self {
            least: (mill.below(VARS), mill.within(-16, 14)),
            most: (mill.below(VARS), mill.within(-14, 16)),
            options: std::array::from_fn(|_| Choice::by(mill)),
        }
    }

    /// Says whether it may come as the numbers stand.
    pub fn may_come(&self, vars: &[i32; VARS]) -> bool {
        vars[self.least.0] >= self.least.1 && vars[self.most.0] <= self.most.1
    }
}

impl Choice {
    fn by(mill: &mut Mill) -> Self {
        let first = mill.below(VARS);
        Self {
            changes: std::array::from_fn(|k| ((first + 5 * k) % VARS, mill.change())),
            flag: mill.below(FLAGS),
        }
    }
}

/// Returns what a storylet is called.
pub fn title(storylet: usize) -> String {
    format!("第{storylet}件事")
}

/// Returns what a storylet tells.
pub fn body(storylet: usize) -> String {
    format!(
        "县里来了一个电话，说的是第{storylet}件事。谁先去，谁后去，先看账本还是先看地里，镇上要有人拿主意；\
         拿了主意的人，年底要说得出为什么。"
    )
}

/// Returns what an option promises.
pub fn label(option: usize) -> String {
    format!("按第{option}种办法办")
}

/// Returns what is told when an option was taken.
pub fn says(option: usize) -> String {
    format!("事情照第{option}种办法办了，有人点头，有人没有说话，账本上多了一行字。")
}

/// Writes the storylets into a folder as a campaign.
pub fn folder(storylets: &[Storylet]) -> TempDir {
    let root = tempfile::tempdir().expect("a folder for the campaign");
    let dir = root.path().join("storylets");
    fs::create_dir(&dir).expect("a folder for the campaign");
    write(&dir, "campaign.toml", HEAD);
    for (n, part) in storylets.chunks(EVENTS_A_FILE).enumerate() {
        let mut text = String::new();
        for (k, storylet) in part.iter().enumerate() {
            event(&mut text, n * EVENTS_A_FILE + k, storylet);
        }
        write(&dir, &format!("events-{n:02}.toml"), &text);
    }
    root
}

/// Loads so many storylets through the loader that loads every campaign.
pub fn campaign(storylets: &[Storylet]) -> Campaign {
    let root = folder(storylets);
    load_dir(&root.path().join("storylets"))
        .unwrap_or_else(|report| panic!("{}", report.render(township::text::Lang::En, false)))
}

fn write(dir: &Path, name: &str, text: &str) {
    fs::write(dir.join(name), text).expect("a file of the campaign");
}

fn event(text: &mut String, n: usize, storylet: &Storylet) {
    let ((a, least), (b, most)) = (storylet.least, storylet.most);
    writeln!(
        text,
        r#"[[event]]
id = "storylet-{n}"
from = "county"
kind = "message"
weight = 1
repeat = true
when = "var.v{a} >= {least} and var.v{b} <= {most}"
title.zh = "{title}"
body.zh = "{body}"
"#,
        title = title(n),
        body = body(n),
    )
    .expect("a text takes any line");
    for (k, choice) in storylet.options.iter().enumerate() {
        option(text, k, choice);
    }
}

fn option(text: &mut String, k: usize, choice: &Choice) {
    let mode = ["substance", "trace", "neutral"][k];
    let mut effects = String::new();
    for (var, by) in choice.changes {
        let (sign, by) = (if by < 0 { "-=" } else { "+=" }, by.abs());
        write!(effects, r#""var.v{var} {sign} {by}", "#).expect("a text takes any line");
    }
    writeln!(
        text,
        r#"  [[event.option]]
  id = "way-{k}"
  mode = "{mode}"
  label.zh = "{label}"
  who.zh = "觉得这样办说得过去的人"
  effects = [{effects}"flag.f{flag} = true"]
  says.zh = "{says}"
"#,
        label = label(k),
        says = says(k),
        flag = choice.flag
    )
    .expect("a text takes any line");
}

/// The least town there can be: one line, one village, one other town, no inspections, one event a month.
const HEAD: &str = r#"[campaign]
id = "storylets"
version = "1.0.0"
format = 1
languages = ["zh"]
era = "E3"
minutes = 5
title.zh = "故事片段"
premise.zh = "一个月一件事。"
briefing.zh = "一年十二件事。"
role.zh = "你是镇长。"
town.zh = "小镇"
county.zh = "H县"

[calendar]
start = "2020-01"
events = 1

[township]
staff = 20
budget = 100000
towns = 2

[regime]
inspections = 0
ranking = "yearly"
adaptive = false

[[grade]]
id = "only"
upto = 2
pay = 1.0
name.zh = "合格"

[[official]]
id = "county"
name.zh = "老周"
office.zh = "县政府办"
pressure.zh = "他也要签字。"

[[line]]
id = "duty"
name.zh = "值班"
short.zh = "值班"
about.zh = "一年到头的事。"
weight = 100
sight = 0.5
power = 0.5
liability = 0.5
need = 10
real = 50
paper = 50
targets = { county = 95, town = 98 }
marked.zh = "看台账。"

[[village]]
id = "bank"
name.zh = "河岸村"
households = 100
residents = 0.5
elderly = 0.4
trust = 50
asset.zh = "一条河"
hazard.zh = "同一条河"
matter.zh = "堤是谁修的，没有人说。"

[[ending]]
id = "ordinary"
when = "true"
title.zh = "平常的一年"
body.zh = "十二件事都办完了。"
"#;
