//! Hand-made view models of one town, in both languages, for the tests of the screens.

mod afterwards;
mod calendar;
mod end;
mod month;
mod papers;
mod reading;

pub use self::afterwards::Sample;
pub use self::calendar::*;
pub use self::end::*;
pub use self::month::*;
pub use self::papers::*;
pub use self::reading::*;

use crate::engine::ids::LineId;
use crate::text::Lang;
use crate::text::SafeText;
use crate::view::model::*;

/// Picks the words of a language.
pub fn t(lang: Lang, zh: &str, en: &str) -> SafeText {
    SafeText::clean(match lang {
        Lang::Zh => zh,
        Lang::En => en,
    })
}

/// A line: short names, veto, live, paper, belief, half-width, points, light, change.
pub type LineRow = (
    &'static str,
    &'static str,
    bool,
    bool,
    f64,
    f64,
    f64,
    &'static str,
    u8,
    f64,
);

/// The twelve lines.
pub const LINES: [LineRow; 12] = [
    (
        "党建",
        "Party work",
        false,
        false,
        66.0,
        52.0,
        18.0,
        "8",
        2,
        1.2,
    ),
    (
        "粮食耕地",
        "Grain, land",
        true,
        true,
        58.0,
        49.0,
        12.7,
        "10",
        1,
        -2.4,
    ),
    (
        "森林禁烧",
        "Forest fire",
        true,
        true,
        78.0,
        55.0,
        18.0,
        "8",
        2,
        4.8,
    ),
    (
        "防汛地灾",
        "Flood, slide",
        true,
        false,
        44.0,
        47.0,
        9.0,
        "9",
        1,
        0.0,
    ),
    (
        "安全生产",
        "Work safety",
        true,
        false,
        61.0,
        50.0,
        18.0,
        "10",
        1,
        0.6,
    ),
    (
        "生态环保",
        "Environment",
        false,
        false,
        55.0,
        46.0,
        18.0,
        "8",
        1,
        -1.0,
    ),
    (
        "精准扶贫",
        "Poverty",
        true,
        true,
        71.0,
        63.0,
        8.1,
        "14",
        2,
        2.0,
    ),
    (
        "医保征缴",
        "Insurance",
        false,
        false,
        66.0,
        60.0,
        18.0,
        "6",
        2,
        0.0,
    ),
    (
        "信访稳定",
        "Petitions",
        true,
        false,
        48.0,
        40.0,
        12.7,
        "9",
        0,
        -3.1,
    ),
    (
        "人居厕所",
        "Toilets",
        false,
        false,
        52.0,
        33.0,
        18.0,
        "7",
        1,
        1.4,
    ),
    (
        "产业招商",
        "Investment",
        false,
        false,
        39.0,
        28.0,
        18.0,
        "6",
        0,
        0.0,
    ),
    (
        "群众急难",
        "Daily needs",
        false,
        false,
        30.0,
        57.0,
        9.0,
        "5",
        0,
        -0.7,
    ),
];

/// The header.
pub fn header(lang: Lang) -> Header {
    Header {
        town: t(lang, "柳溪镇", "Liuxi Town"),
        date: t(lang, "2017年3月", "March 2017"),
        era: t(lang, "2014—2018　遍地责任书", "2014-18: letters everywhere"),
        marks: t(lang, "考核71.4分", "marks 71.4"),
        rank: t(lang, "第9/14名 ▼2", "rank 9/14 ▼2"),
        money: t(lang, "¥318,000", "¥318,000"),
    }
}

/// A band around a belief.
pub fn band(centre: f64, half: f64) -> Band {
    Band {
        low: (centre - half).max(0.0),
        high: (centre + half).min(100.0),
    }
}

/// A light.
pub fn light(lang: Lang, level: u8) -> LightView {
    let (zh, en) = [("红灯", "red"), ("黄灯", "yellow"), ("绿灯", "green")][usize::from(level)];
    LightView {
        level,
        word: t(lang, zh, en),
    }
}

/// This month's time.
pub fn time(lang: Lang) -> TimeView {
    let taken = [
        ("迎检", "visits", -3.0),
        ("平台填报", "platforms", -4.5),
        ("疲惫", "tired", -1.2),
    ];
    TimeView {
        free: 35,
        gross: 43.7,
        taken: taken
            .map(|(zh, en, units)| (t(lang, zh, en), units))
            .to_vec(),
        sentence: t(
            lang,
            "本月44份人手里能安排35份：迎检、平台填报和疲惫占去9份。",
            "35 units of 44 can be planned this month: visits, platforms and tiredness take 9.",
        ),
    }
}

/// The desk, with something in the tray.
pub fn desk(lang: Lang) -> Desk {
    let item = |kind: (&str, &str), look, title: (&str, &str), from: (&str, &str)| TrayItem {
        kind: t(lang, kind.0, kind.1),
        look,
        title: t(lang, title.0, title.1),
        from: t(lang, from.0, from.1),
    };
    Desk {
        header: header(lang),
        asked: t(
            lang,
            "待办里有三件事等你答复。",
            "Three things in the tray wait for your answer.",
        ),
        lines: LINES
            .iter()
            .enumerate()
            .map(|(n, line)| desk_line(lang, n, line))
            .collect(),
        tray: vec![
            item(
                ("责任书", "Letter"),
                Look::Letter,
                (
                    "森林防火目标管理责任书",
                    "Responsibility letter: forest fire",
                ),
                ("县安监局·应急办", "County emergency bureau"),
            ),
            item(
                ("来电", "Phone"),
                Look::Phone,
                ("清明山口", "Grave-sweeping day at the pass"),
                ("石门村", "Shimen village"),
            ),
            item(
                ("来访", "Visit"),
                Look::Visit,
                ("重车压坏的路", "The road the convoy broke"),
                ("群众", "residents"),
            ),
        ],
        people: vec![
            person_line(
                lang,
                ("林晓雯", "Lin Xiaowen"),
                ("笔杆子", "the Pen"),
                (
                    "话少了，稿子照样交",
                    "talks less; drafts still come on time",
                ),
            ),
            person_line(
                lang,
                ("罗秀英", "Luo Xiuying"),
                ("老包村", "the Village Hand"),
                (
                    "膝盖又肿了，没吭声",
                    "her knee is swollen again; she says nothing",
                ),
            ),
            person_line(
                lang,
                ("何雨", "He Yu"),
                ("考编新人", "the Recruit"),
                (
                    "在楼梯间接了很久的电话",
                    "was on the phone in the stairwell for a long time",
                ),
            ),
        ],
        time: time(lang),
        visits: vec![t(
            lang,
            "本月要来3次检查，已经通知的有：森林防火、人居环境。",
            "3 inspections are due; announced so far: forest fire, toilets and yards.",
        )],
        calendar: calendar(lang),
        recent: log(lang),
        officials: vec![
            (
                t(lang, "周局长", "Director Zhou"),
                t(lang, "公事公办", "correct"),
            ),
            (
                t(lang, "目督办彭主任", "Director Peng"),
                t(lang, "肯帮忙", "helpful"),
            ),
        ],
        sheet: book(lang).sum,
    }
}

/// The desk with nothing in the tray.
pub fn quiet_desk(lang: Lang) -> Desk {
    let mut desk = desk(lang);
    desk.tray.clear();
    desk.asked = t(lang, "安排这个月的人手。", "Plan this month's time.");
    desk
}

fn person_line(
    lang: Lang,
    name: (&str, &str),
    post: (&str, &str),
    says: (&str, &str),
) -> PersonLine {
    PersonLine {
        name: t(lang, name.0, name.1),
        post: t(lang, post.0, post.1),
        says: t(lang, says.0, says.1),
    }
}

fn desk_line(lang: Lang, n: usize, line: &LineRow) -> DeskLine {
    let &(zh, en, veto, live, paper, belief, half, weight, level, change) = line;
    DeskLine {
        id: LineId(n as u16),
        short: t(lang, zh, en),
        veto,
        live,
        paper,
        field: band(belief, half),
        weight: SafeText::clean(weight),
        light: Some(light(lang, level)),
        paper_change: change,
        history: vec![paper - 2.0 * change, paper - change],
    }
}
