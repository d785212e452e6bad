//! For tests: a small campaign made by hand, with every kind of thing in it, and a player who drives it.

use crate::campaign::Campaign;
use crate::campaign::Title;
use crate::campaign::book::Book;
use crate::campaign::book::ChoiceBook;
use crate::campaign::book::ConceptBook;
use crate::campaign::book::EndingBook;
use crate::campaign::book::EventBook;
use crate::campaign::book::From;
use crate::campaign::book::GradeBook;
use crate::campaign::book::InitiativeBook;
use crate::campaign::book::Kind;
use crate::campaign::book::LetterBook;
use crate::campaign::book::Level;
use crate::campaign::book::LineBook;
use crate::campaign::book::OfficialBook;
use crate::campaign::book::Phrase;
use crate::campaign::book::Piece;
use crate::campaign::book::StaffBook;
use crate::campaign::book::VillageBook;
use crate::campaign::book::Words;
use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::engine::calendar::Calendar;
use crate::engine::calendar::Pace;
use crate::engine::curve::Curves;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::VillageId;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Behaviours;
use crate::engine::mode::Mode;
use crate::engine::model::Model;
use crate::engine::regime::Era;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::engine::world::ALL_MONTHS;
use crate::engine::world::Choice;
use crate::engine::world::Cost;
use crate::engine::world::Ending;
use crate::engine::world::Event;
use crate::engine::world::Grade;
use crate::engine::world::Initiative;
use crate::engine::world::Later;
use crate::engine::world::Letter;
use crate::engine::world::Line;
use crate::engine::world::Official;
use crate::engine::world::Path;
use crate::engine::world::Staff;
use crate::engine::world::Target;
use crate::engine::world::TownStart;
use crate::engine::world::Village;
use crate::engine::world::World;
use crate::session::play::Play;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::view::Viewer;
use std::sync::Arc;

/// Words in both languages.
pub fn w(zh: &str, en: &str) -> Words {
    let phrase = |text: &str| Phrase(vec![Piece::Text(SafeText::clean(text))]);
    Words([phrase(zh), phrase(en)])
}

/// Words in both languages with a piece between two texts.
fn between(zh: [&str; 2], piece: &Piece, en: [&str; 2]) -> Words {
    let phrase = |text: [&str; 2]| {
        let [before, after] = text.map(|t| Piece::Text(SafeText::clean(t)));
        Phrase(vec![before, piece.clone(), after])
    };
    Words([phrase(zh), phrase(en)])
}

fn line(weight: f64, need: f64, veto: bool, real: f64, path: Option<Path>) -> Line {
    Line {
        weight,
        sight: 0.4,
        power: 0.4,
        liability: 0.75,
        need,
        veto,
        hazard: if veto { 0.4 } else { 0.0 },
        months: if veto { 0b0001_1111_0000 } else { ALL_MONTHS },
        real,
        paper: 50.0,
        owner: Some(OfficialId(0)),
        target: 99.0,
        county_target: 97.0,
        path,
    }
}

fn add(slot: Slot, by: f64) -> Effect {
    Effect::Assign(slot, AssignOp::Add, Num::Const(by))
}

fn later(after: u8, slot: Slot, by: f64) -> Later {
    Later {
        after,
        when: Cond::Const(true),
        effects: vec![add(slot, by)],
    }
}

fn choice(mode: Mode, units: u8, yuan: u32, effects: Vec<Effect>, later: Vec<Later>) -> Choice {
    Choice {
        mode,
        behaviours: Behaviours::default(),
        when: Cond::Const(true),
        cost: Cost { units, yuan },
        effects,
        later,
    }
}

fn real(line: u16) -> Slot {
    Slot::Line(LineId(line), LineField::Real)
}

fn paper(line: u16) -> Slot {
    Slot::Line(LineId(line), LineField::Paper)
}

fn events() -> Vec<Event> {
    let night = |options| Event {
        months: ALL_MONTHS,
        when: Cond::Const(true),
        weight: 3,
        sure: false,
        repeat: true,
        line: Some(LineId(1)),
        village: Some(VillageId(1)),
        from: Some(OfficialId(0)),
        options,
    };
    let dear = Choice {
        when: Cond::Slot(Slot::Town(TownField::Money), CmpOp::Ge, 1e8),
        ..choice(Mode::Care, 0, 0, vec![], vec![])
    };
    let show = Choice {
        behaviours: Behaviours::default().with(Behaviour::B1),
        ..choice(Mode::Trace, 0, 600, vec![add(paper(1), 4.0)], vec![])
    };
    let move_all = choice(
        Mode::Substance,
        2,
        3900,
        vec![
            add(real(1), 3.0),
            add(Slot::Team(TeamField::Fatigue), 12.0),
            add(Slot::Village(VillageId(1), VillageField::Trust), -2.0),
        ],
        vec![later(
            1,
            Slot::Village(VillageId(1), VillageField::Trust),
            9.0,
        )],
    );
    let burst = Choice {
        behaviours: Behaviours::default().with(Behaviour::B12),
        ..choice(Mode::Substance, 1, 0, vec![], vec![])
    };
    vec![
        night(vec![move_all, show, dear]),
        night(vec![burst.clone(), burst]),
    ]
}

fn initiatives() -> Vec<Initiative> {
    let visit = Initiative {
        target: Target::Village,
        limit: 2,
        months: ALL_MONTHS,
        choice: choice(
            Mode::Substance,
            1,
            300,
            vec![add(Slot::Village(VillageId::IT, VillageField::Trust), 3.0)],
            vec![later(1, real(0), 1.0)],
        ),
    };
    let staff = Initiative {
        target: Target::Staff,
        limit: 0,
        months: 0b0000_0000_0010,
        choice: choice(Mode::Care, 1, 0, vec![], vec![]),
    };
    let none = Initiative {
        target: Target::None,
        limit: 1,
        months: ALL_MONTHS,
        choice: choice(
            Mode::Care,
            2,
            0,
            vec![add(Slot::Team(TeamField::Fatigue), -8.0)],
            vec![],
        ),
    };
    vec![visit, staff, none]
}

fn world() -> World {
    let path = Path {
        rigidity: 0.6,
        fit: vec![0.9, 0.2],
    };
    let person = |lines: &[u16], substance, trace, burnout, away| Staff {
        lines: lines.iter().map(|&l| LineId(l)).collect(),
        substance,
        trace,
        burnout,
        away,
    };
    let letter = |month, line, resourced| Letter {
        from: Some(OfficialId(0)),
        line: LineId(line),
        month,
        resourced,
        yuan: 0,
    };
    World {
        calendar: Calendar {
            pace: Pace::Month,
            year: 2017,
            month: 1,
            years: 1,
        },
        model: Model::default(),
        regime: Era::E1.regime(),
        town: TownStart {
            staff: 29.0,
            platforms: 5.0,
            budget: 320_000.0,
            hours: 120,
            support: 0.5,
            towns: 14,
            events: 2,
        },
        lines: vec![
            line(60.0, 4.0, false, 48.371_93, None),
            line(30.0, 13.0, true, 36.642_17, Some(path)),
            line(10.0, 12.0, false, 51.918_53, None),
        ],
        villages: vec![
            Village {
                share: 0.7,
                trust: 55.0,
            },
            Village {
                share: 0.3,
                trust: 44.0,
            },
        ],
        staff: vec![
            person(&[0, 1], 0.7, 1.5, 0.56, 0),
            person(&[1, 2], 1.3, 0.8, 0.30, 2),
            person(&[2], 1.0, 1.0, 0.35, 99),
        ],
        officials: vec![Official { goodwill: 50.0 }],
        letters: vec![
            letter(1, 0, false),
            letter(1, 1, true),
            letter(4, 2, false),
            letter(5, 1, false),
        ],
        events: events(),
        initiatives: initiatives(),
        endings: vec![Ending {
            when: Cond::Const(true),
            now: None,
        }],
        grades: vec![
            Grade { upto: 4, pay: 1.2 },
            Grade { upto: 14, pay: 0.9 },
            Grade { upto: 0, pay: 0.5 },
        ],
        flags: 0,
        vars: 0,
        curves: Curves::of(&Model::default()),
        deck: Default::default(),
        field: Default::default(),
    }
    .finish()
}

fn line_book(id: &str, zh: &str, en: &str) -> LineBook {
    LineBook {
        id: id.into(),
        name: w(zh, en),
        short: w(zh, en),
        about: w(
            "这里是什么，能做什么。",
            "What it is here and what one can do.",
        ),
        marked: w("看台账。", "By the ledger."),
        method: Some(w("照文件做。", "By the circular.")),
        targets: vec![
            (Level::Central, 90.0),
            (Level::County, 97.0),
            (Level::Town, 99.0),
        ],
    }
}

fn choice_book(id: &str, zh: &str, en: &str) -> ChoiceBook {
    ChoiceBook {
        id: id.into(),
        label: w(zh, en),
        who: w("想这样做的人", "someone who would"),
        because: w("账上没有钱了", "the account is empty"),
        says: w("当天就办了。", "It was done that day."),
        later: vec![w("因为那一夜你敲了门。", "Because you knocked that night.")],
    }
}

fn event_books() -> Vec<EventBook> {
    let book = |id: &str, zh, en, options| EventBook {
        id: id.into(),
        kind: Kind::Phone,
        from: From::Official(OfficialId(0)),
        concepts: vec![0],
        title: w(zh, en),
        body: between(
            ["雨下了一夜。\n\n排名第", "名。"],
            &Piece::Slot(Slot::Town(TownField::Rank)),
            ["It rained all night.\n\nYou rank ", "."],
        ),
        options,
    };
    vec![
        book(
            "night",
            "雨夜转移",
            "The night of the warning",
            vec![
                choice_book("move", "全部转移", "Move everyone"),
                choice_book("show", "拍照上报", "Photograph and report"),
                choice_book("dear", "修一座桥", "Build a bridge"),
            ],
        ),
        book(
            "burst",
            "百日攻坚",
            "A hundred days",
            vec![
                choice_book("all", "全员上阵", "All hands"),
                choice_book("most", "抽人上阵", "Most hands"),
            ],
        ),
    ]
}

fn book() -> Book {
    let staff = |id: &str, zh, en| StaffBook {
        id: id.into(),
        name: w(zh, en),
        post: w("笔杆子", "the Pen"),
        age: 31,
        wound: w("有一回没睡。", "Once did not sleep."),
        wish: w("想早点回家。", "Would like to be home by six."),
        tired: w("话少了。", "Talks less."),
        ..StaffBook::default()
    };
    let village = |id: &str, zh, en| VillageBook {
        id: id.into(),
        name: w(zh, en),
        asset: w("一座水库", "a reservoir"),
        hazard: w("老坝", "an old dam"),
        matter: between(
            ["据说实情是", "。"],
            &Piece::Slot(real(1)),
            ["They say the truth is ", "."],
        ),
        households: 412,
        residents: 0.48,
        elderly: 0.41,
    };
    let letter = |id: &str, zh, en| LetterBook {
        id: id.into(),
        from: From::Official(OfficialId(0)),
        number: w("H府办〔2017〕3号", "H [2017] No. 3"),
        title: w(zh, en),
        body: w("请遵照执行。\nH县人民政府", "To be carried out.\nH County"),
        needs: w("请配两名人员。", "Two people, please."),
    };
    let initiative = |id: &str, label: Words| InitiativeBook {
        about: w("花一份人手。", "It takes a unit."),
        choice: ChoiceBook {
            label,
            says: between(
                ["", "院坝坐了四十人。"],
                &Piece::It,
                ["Forty people sat down in ", "."],
            ),
            ..choice_book(id, "", "")
        },
    };
    let grade = |id: &str, zh, en| GradeBook {
        id: id.into(),
        name: w(zh, en),
    };
    Book {
        title: w("柳溪的一年", "A Year in Liuxi"),
        premise: w("责任书到了。", "The letters arrive."),
        briefing: w(
            "十个村。\n\n年底看三本账。",
            "Ten villages.\n\nThree books.",
        ),
        role: w("你是镇长。", "You are the head of the town."),
        town: w("柳溪镇", "Liuxi Town"),
        county: w("H县", "H County"),
        author: Words::default(),
        licence: Words::default(),
        lines: vec![
            line_book("party", "党建", "Party work"),
            line_book("flood", "防汛", "Flood"),
            line_book("care", "急难愁盼", "Daily needs"),
        ],
        villages: vec![
            village("shimen", "石门村", "Shimen"),
            village("yunling", "云岭村", "Yunling"),
        ],
        staff: vec![
            staff("pen", "林晓雯", "Lin Xiaowen"),
            staff("hand", "罗秀英", "Luo Xiuying"),
            staff("bird", "邓凯", "Deng Kai"),
        ],
        officials: vec![OfficialBook {
            id: "emergency".into(),
            name: w("陈局长", "Director Chen"),
            office: w("县应急局", "County Emergency Office"),
            pressure: w("九个人管十四个镇。", "Nine people for fourteen towns."),
        }],
        letters: vec![
            letter("party-letter", "党建责任书", "Party work letter"),
            letter("flood-letter", "防汛责任书", "Flood letter"),
            letter("care-letter", "民生责任书", "Daily needs letter"),
            letter("flood-two", "防汛再加压", "Flood, once more"),
        ],
        events: event_books(),
        initiatives: vec![
            initiative(
                "yard",
                between(["去", "开坝坝会"], &Piece::It, ["Yard meeting in ", ""]),
            ),
            initiative(
                "leave",
                between(["给", "放假"], &Piece::It, ["Send ", " home"]),
            ),
            initiative("dinner", w("一起吃顿饭", "Supper together")),
        ],
        endings: vec![EndingBook {
            id: "ordinary".into(),
            title: w("平常的一年", "An ordinary year"),
            body: between(
                ["第", "名。\n\n灯还亮着。"],
                &Piece::Slot(Slot::Town(TownField::Rank)),
                ["Number ", ".\n\nThe light is still on."],
            ),
        }],
        grades: vec![
            grade("first", "一等", "First grade"),
            grade("second", "二等", "Second grade"),
            grade("veto", "一票否决", "Vetoed"),
        ],
        concepts: vec![ConceptBook {
            id: "veto".into(),
            name: w("一票否决", "One-vote veto"),
            reading: w("一件事压倒全年。", "One thing outweighs a year."),
            counter: w("有的底线不能谈。", "Some lines cannot be bargained over."),
        }],
        flags: Vec::new(),
        vars: Vec::new(),
    }
}

/// The campaign.
pub fn campaign() -> Arc<Campaign> {
    let title = Title {
        id: "small".into(),
        version: "1.0.0".into(),
        hash: "0".repeat(32),
        languages: Lang::ALL.to_vec(),
        minutes: 10,
        era: Era::E1,
    };
    Arc::new(Campaign::new(title, world(), book()))
}

/// A play that has just begun.
pub fn play() -> Play {
    Play::begin(campaign(), 7)
}

/// Tells whether the plan is asked for.
pub fn planning(play: &Play) -> bool {
    matches!(play.ask(), Ask::Plan { .. })
}

/// Returns what an easy-going player does next: the first open choice, a plan after the marks. `None` at the end.
pub fn next(play: &Play) -> Option<Action> {
    let viewer = Viewer::new(play, Ui::new(Lang::En));
    let first = |choices: Vec<crate::view::model::ChoiceView>| {
        let open = choices.into_iter().find(|c| c.closed.is_none());
        open.map(|c| c.action)
    };
    match play.ask() {
        Ask::Tray(items) => first(viewer.paper(*items.first()?).choices),
        Ask::Plan { .. } => {
            let mut starts = viewer.starts();
            let plan = starts.swap_remove(starts.len() - 3).1;
            Some(Action::Plan(plan))
        }
        Ask::Visit(_) => first(viewer.visit()?.choices),
        Ask::Report | Ask::Year => Some(Action::Continue),
        Ask::Over => None,
    }
}

/// Drives a play to its end, or until `look` says that it has seen enough.
pub fn drive(play: &mut Play, mut look: impl FnMut(&Play) -> bool) {
    while look(play) {
        let Some(action) = next(play) else { return };
        play.act(action).expect("what is open is legal");
    }
}

/// Drives a play to the month's plan.
pub fn until_plan(play: &mut Play) {
    drive(play, |play| !planning(play));
}
