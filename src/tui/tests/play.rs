//! Keys through the app: whole months, every screen from every screen, quitting, the language, the mouse, failing saves.

use super::whole;
use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::session::driver::ActError;
use crate::session::driver::Driver;
use crate::session::driver::InMemory;
use crate::session::driver::Saved;
use crate::session::journal::error::SaveError;
use crate::session::play::Play;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::is_clean;
use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::event::Code;
use crate::tui::event::Event;
use crate::tui::event::Key;
use crate::tui::event::Turn;
use crate::tui::options::Options;
use crate::tui::sample;
use crate::view::afterwards::Afterwards;
use crate::view::fixture;
use crate::view::setting::Setting;
use crate::view::shelf::Begin;
use crate::view::shelf::CampaignCard;
use crate::view::shelf::Keeper;
use crate::view::shelf::Opened;
use crate::view::shelf::SaveCard;
use crate::view::shelf::Shelf;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::cell::RefCell;
use std::rc::Rc;

/// A shelf in memory: every campaign and save is the small one of the view's tests.
pub struct Memory;

impl Keeper for Memory {
    fn keep(&mut self, _: &Setting, _: Ui) -> Result<(), SafeText> {
        Ok(())
    }

    fn places(&self) -> [Option<SafeText>; 2] {
        let place = |path| Some(SafeText::clean(path));
        [
            place("/home/lin/.config/township/township.toml"),
            place("/home/lin/.local/share/township/saves"),
        ]
    }
}

impl Shelf for Memory {
    fn campaigns(&mut self, ui: Ui) -> Vec<CampaignCard> {
        sample::campaigns(ui.lang())
    }

    fn saves(&mut self, ui: Ui) -> Vec<SaveCard> {
        sample::saves(ui.lang())
    }

    fn start(&mut self, _: &Begin, _: Ui) -> Result<Opened, SafeText> {
        let driver = Box::new(InMemory(fixture::play()));
        Ok(Opened {
            driver,
            notice: None,
        })
    }

    fn afterwards(&mut self, _: &Play) -> Option<Box<dyn Afterwards>> {
        Some(Box::new(sample::Sample::default()))
    }

    fn open(&mut self, save: &str, ui: Ui) -> Result<Opened, SafeText> {
        match save.contains("-09-18") {
            true => Err(sample::t(ui.lang(), "打不开", "cannot be opened")),
            false => self.start(&Begin::default(), ui),
        }
    }
}

/// An app under test, with a screen to draw on.
pub struct Seat {
    pub app: App,
    buffer: Buffer,
}

impl Seat {
    pub fn new(lang: Lang) -> Self {
        Self::with(Options {
            lang,
            hints: false,
            ..Options::default()
        })
    }

    pub fn with(options: Options) -> Self {
        Self::of(App::new(Box::new(Memory), options))
    }

    pub fn of(app: App) -> Self {
        let buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        let mut seat = Self { app, buffer };
        seat.look();
        seat
    }

    /// Gives the seat a window of another size.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        self.buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        self.event(Event::Resize(columns, rows));
    }

    /// Draws, checks the screen, and returns it as text.
    pub fn look(&mut self) -> String {
        self.buffer.reset();
        self.app.view(&mut self.buffer);
        let text = whole(&self.buffer);
        assert!(is_clean(&text));
        text
    }

    pub fn event(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.app.update(event);
        self.look();
        effects
    }

    /// Types keys: `⏎` Enter, `⎋` Esc, `⇥` Tab, `↓ ↑ ← →`, anything else itself.
    pub fn keys(&mut self, keys: &str) -> String {
        for c in keys.chars() {
            self.event(Event::Key(Key::plain(code(c))));
        }
        self.look()
    }

    #[track_caller]
    pub fn sees(&mut self, words: &str) {
        let screen = self.look();
        assert!(screen.contains(words), "no {words:?} in\n{screen}");
    }
}

/// Returns the key that a character stands for in these tests.
fn code(c: char) -> Code {
    match c {
        '⏎' => Code::Enter,
        '⎋' => Code::Esc,
        '⇥' => Code::Tab,
        '↓' => Code::Down,
        '↑' => Code::Up,
        '←' => Code::Left,
        '→' => Code::Right,
        c => Code::Char(c),
    }
}

/// From the title to the desk, past the briefing.
pub fn at_the_desk(lang: Lang) -> Seat {
    let mut seat = Seat::new(lang);
    seat.keys("2⏎⏎⏎");
    seat
}

#[test]
fn a_play_begins_with_the_briefing_and_leads_to_the_desk() {
    let mut seat = Seat::new(Lang::Zh);
    seat.sees("新开一局");
    seat.keys("2");
    seat.sees("选剧本");
    seat.keys("⏎林晓");
    seat.sees("怎么称呼你");
    seat.sees("林晓");
    seat.keys("⏎");
    seat.sees("任前谈话");
    seat.keys("⏎");
    seat.sees("工作条线");
    seat.sees("待办");
}

/// Goes on with Enter; that nothing at all is planned must be said with more than Enter.
pub fn go_on(seat: &mut Seat) {
    let look = seat.look();
    let empty = ["in reserve?", "留作机动吗"];
    seat.keys(if empty.iter().any(|words| look.contains(words)) {
        "1"
    } else {
        "⏎"
    });
}

/// Presses Enter, and a digit where that does not help, until the screen shows the words.
#[track_caller]
pub fn until(seat: &mut Seat, words: &str) {
    for n in 0..400 {
        if seat.look().contains(words) {
            return;
        }
        let before = seat.look();
        go_on(seat);
        if seat.look() == before {
            seat.keys(if n % 2 == 0 { "↓" } else { "1" });
        }
    }
    panic!("never {words:?}:\n{}", seat.look());
}

#[test]
fn enter_alone_plays_through_a_month() {
    for (lang, report) in [(Lang::Zh, "小结"), (Lang::En, "Report for")] {
        let mut seat = at_the_desk(lang);
        until(&mut seat, report);
        seat.keys("↓↓w");
        seat.keys("⎋⏎");
        until(&mut seat, report);
    }
}

#[test]
fn a_whole_play_ends_with_the_three_books() {
    let mut seat = at_the_desk(Lang::En);
    until(&mut seat, "Before you open anything");
    seat.keys("↑↑→↓⏎");
    seat.sees("Before you open them");
    seat.keys("→→⏎");
    seat.keys("tired?⏎");
    seat.sees("hollow gap");
    for _ in 0..40 {
        if seat.look().contains("What the place got") {
            break;
        }
        seat.keys("⏎");
    }
    seat.sees("What the place got");
    seat.sees("What it cost your people");
    seat.keys("⏎");
    seat.sees("Before you looked");
    seat.sees("tired?");
}

#[test]
fn afterwards_a_decision_is_made_otherwise() {
    let mut seat = at_the_desk(Lang::En);
    until(&mut seat, "What the place got");
    seat.keys("⏎");
    seat.sees("working out what if: 1 of 3");
    seat.keys("c");
    seat.sees("worked out: 1 of 3");
    seat.keys("c↓↓");
    seat.sees("substantive work, flood: +2.6");
    seat.keys("⏎");
    seat.sees("As it was");
    seat.sees("marks 38.4");
    seat.keys("c↓");
    seat.sees("not worked out yet");
    seat.keys("←");
    seat.sees("▸ Move everyone to the school (taken)");
    assert_eq!(seat.event(Event::Renew), [Effect::Draw], "news is shown");
    seat.keys("L");
    seat.sees("全部转移到学校（你走的）");
    seat.keys("⎋⎋");
    seat.sees("地方得到的");
}

/// Plays to the reveal and answers its question, with or without motion; returns what that asked for.
fn at_the_reveal(motion: bool) -> (Seat, Vec<Effect>) {
    let options = Options {
        lang: Lang::En,
        hints: false,
        motion,
        ..Options::default()
    };
    let mut seat = Seat::of(App::new(Box::new(Memory), options));
    seat.keys("2⏎⏎");
    until(&mut seat, "Before you open them");
    seat.keys("⏎");
    let effects = seat.event(Event::Key(Key::plain(Code::Enter)));
    (seat, effects)
}

#[test]
fn the_field_rises_in_a_few_frames_and_then_nothing_moves() {
    let (mut seat, effects) = at_the_reveal(true);
    assert!(effects.contains(&Effect::Animate));
    let mut frames = 0;
    while seat.event(Event::Frame) == [Effect::Animate] {
        frames += 1;
        assert!(frames < 8, "it is finite");
    }
    assert!(frames > 2, "it is seen");
    let risen = seat.look();
    assert_eq!(seat.event(Event::Frame), [], "nothing ticks afterwards");
    assert_eq!(
        at_the_reveal(false).0.look(),
        risen,
        "and it is as without motion"
    );
}

#[test]
fn a_key_ends_a_movement_at_once() {
    let (mut still, _) = at_the_reveal(false);
    let (mut seat, _) = at_the_reveal(true);
    let rising = seat.look();
    assert_ne!(rising, still.look());
    let effects = seat.event(Event::Key(Key::char('z')));
    assert_eq!(effects, [Effect::Draw], "even one that means nothing");
    assert_eq!(seat.look(), still.look());
    seat.keys("→→");
    assert_eq!(
        seat.event(Event::Resize(80, 24)),
        [Effect::Redraw, Effect::Animate]
    );
    seat.keys("↓");
    still.keys("→→↓");
    assert_eq!(seat.look(), still.look());
}

#[test]
fn without_motion_nothing_ever_moves() {
    let (mut seat, effects) = at_the_reveal(false);
    assert!(!effects.contains(&Effect::Animate));
    for key in ["→", "→", "⏎", "↓"] {
        seat.keys(key);
        assert_eq!(seat.event(Event::Frame), [], "{key}");
    }
}

#[test]
fn every_place_opens_and_closes() {
    let mut seat = at_the_desk(Lang::Zh);
    let desk = seat.look();
    for (key, words) in [
        ("v", "各村"),
        ("s", "队伍"),
        ("m", "考核细则"),
        ("g", "词条"),
        ("o", "工作日志"),
        ("y", "年历"),
        ("?", "帮助"),
    ] {
        seat.keys(key);
        seat.sees(words);
        seat.keys("↓↓↑⎋");
        assert_eq!(seat.look(), desk, "after {key}");
    }
}

#[test]
fn the_language_switches_on_every_screen() {
    let mut seat = at_the_desk(Lang::Zh);
    for key in ["", "1", "v", "s", "m", "g", "o", "y", "?", "q"] {
        seat.keys(key);
        let chinese = seat.look();
        seat.keys("L");
        let english = seat.look();
        assert_ne!(chinese, english, "{key}");
        assert_eq!(seat.app.lang(), Lang::En);
        seat.keys("L");
        assert_eq!(seat.look(), chinese, "{key}");
        if !key.is_empty() {
            seat.keys("⎋");
        }
    }
}

#[test]
fn leaving_asks_first() {
    let mut seat = at_the_desk(Lang::Zh);
    seat.keys("q");
    seat.sees("现在退出吗");
    seat.keys("⎋");
    seat.sees("工作条线");
    seat.keys("⎋");
    seat.sees("回到标题画面吗");
    seat.keys("⏎");
    seat.sees("新开一局");
    seat.keys("q");
    let effects = seat.event(Event::Key(Key::plain(Code::Enter)));
    assert!(effects.contains(&Effect::Quit));
}

#[test]
fn what_means_nothing_draws_nothing() {
    let mut seat = at_the_desk(Lang::Zh);
    for key in [
        Key::char('z'),
        Key::char('中'),
        Key::plain(Code::F(9)),
        Key::ctrl('a'),
    ] {
        assert_eq!(seat.app.update(Event::Key(key)), [], "{key:?}");
    }
    assert_eq!(seat.app.update(Event::Paste(SafeText::clean("abc"))), []);
    assert_eq!(seat.app.update(Event::Click(79, 23)), []);
}

#[test]
fn signals_and_sizes_are_passed_on() {
    let mut seat = at_the_desk(Lang::Zh);
    assert_eq!(seat.event(Event::Key(Key::ctrl('z'))), [Effect::Suspend]);
    assert_eq!(seat.event(Event::Key(Key::ctrl('l'))), [Effect::Redraw]);
    assert_eq!(seat.event(Event::Resume), [Effect::Redraw]);
    assert_eq!(seat.event(Event::Resize(100, 30)), [Effect::Redraw]);
    assert_eq!(seat.event(Event::Hangup), [Effect::Quit]);
    seat.buffer = Buffer::empty(Rect::new(0, 0, 50, 15));
    seat.sees("60×20");
    assert_eq!(seat.event(Event::Key(Key::char('q'))), []);
    assert_eq!(seat.event(Event::Key(Key::ctrl('c'))), [Effect::Quit]);
}

/// Plays to the plan and opens it.
pub fn at_the_plan(lang: Lang) -> Seat {
    let mut seat = at_the_desk(lang);
    until(
        &mut seat,
        if lang == Lang::Zh {
            "从哪里排起"
        } else {
            "Start from"
        },
    );
    seat
}

#[test]
fn a_plan_is_filled_undone_and_kept() {
    let mut seat = at_the_plan(Lang::En);
    let empty = seat.look();
    seat.keys("3→2");
    let filled = seat.look();
    assert_ne!(filled, empty);
    seat.keys("u");
    assert_ne!(seat.look(), filled);
    seat.keys("2");
    assert_eq!(seat.look(), filled);
    seat.keys("⎋p");
    seat.sees("Start from");
    let sums = |screen: &str| {
        screen
            .lines()
            .find(|row| row.contains("sum"))
            .map(str::to_owned)
    };
    assert_eq!(
        sums(&seat.look()),
        sums(&filled),
        "the draft stays on the table"
    );
}

#[test]
fn too_full_a_plan_is_refused_at_once_and_not_sent() {
    let mut seat = at_the_plan(Lang::En);
    seat.keys("9→9→9→9↓9←9←9←9");
    let screen = seat.keys("⏎");
    assert!(
        screen.contains("Not enough time") && screen.contains("too many"),
        "{screen}"
    );
    assert!(!screen.contains("Go ahead like this"), "{screen}");
}

#[test]
fn the_second_page_of_the_plan_has_rest_hours_and_villages() {
    let mut seat = at_the_plan(Lang::En);
    seat.keys("⇥");
    seat.sees("hours");
    let before = seat.look();
    seat.keys("2↓+");
    assert_ne!(seat.look(), before);
    seat.keys("⇥");
    seat.sees("Visit");
}

#[test]
fn clicks_and_the_wheel_work_where_something_is() {
    let mut seat = at_the_desk(Lang::En);
    let screen = seat.look();
    let row = screen
        .lines()
        .position(|row| row.contains(" 1 "))
        .expect("an item");
    let column = 60;
    let y = u16::try_from(row).expect("small");
    seat.event(Event::Click(column, y));
    seat.event(Event::Click(column, y));
    assert_ne!(seat.look(), screen, "the first item opens");
    seat.event(Event::Wheel(Turn::Down));
    seat.event(Event::Wheel(Turn::Up));
}

#[test]
fn first_hints_appear_once_and_let_moves_through() {
    let options = Options::default();
    let mut seat = Seat::of(App::new(Box::new(Memory), options));
    seat.keys("2⏎⏎⏎");
    seat.sees("左边每条线有两样");
    seat.keys("v");
    let screen = seat.look();
    assert!(!screen.contains("左边每条线有两样"), "{screen}");
    seat.keys("⎋");
    assert!(!seat.look().contains("左边每条线有两样"));
}

/// Sits down before the first letter, under its first hint.
fn under_a_hint() -> Seat {
    let mut seat = Seat::with(Options::default());
    seat.keys("2⏎⏎⏎");
    seat.sees("Enter 收起提示");
    seat.keys("⏎");
    let desk = seat.look();
    assert!(!desk.contains("Enter 收起提示"), "{desk}");
    seat.keys("⏎");
    seat.sees("责任书要你签字");
    seat
}

/// Tells whether the letter lies open without its hint, and returns what the screen says.
#[track_caller]
fn reads_the_letter(seat: &mut Seat) -> String {
    let screen = seat.look();
    assert!(!screen.contains("责任书要你签字"), "{screen}");
    seat.sees("你怎么答复");
    screen
}

#[test]
fn what_would_decide_only_closes_a_first_hint() {
    let mut seat = under_a_hint();
    seat.keys("⏎");
    let letter = reads_the_letter(&mut seat);
    for key in ["1", "2", "a", "u", "+"] {
        let mut seat = under_a_hint();
        seat.keys(key);
        assert_eq!(reads_the_letter(&mut seat), letter, "{key}");
    }
    let mut seat = under_a_hint();
    let rows = seat.look();
    let row = |words| rows.lines().position(|row| row.contains(words));
    for words in ["责任书要你签字", "▸ 1"] {
        let y = row(words).expect("it is on the screen");
        let mut seat = under_a_hint();
        seat.event(Event::Click(20, u16::try_from(y).expect("small")));
        assert_eq!(reads_the_letter(&mut seat), letter, "{words}");
    }
    seat.keys("↓");
    assert_ne!(reads_the_letter(&mut seat), letter, "moving goes on");
    seat.keys("⏎");
    assert!(!seat.look().contains("你怎么答复"), "now it is answered");
}

#[test]
fn a_hint_that_something_came_to_lie_over_waits() {
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| play.actions().is_empty());
    let opened = Opened {
        driver: Box::new(InMemory(play)),
        notice: None,
    };
    let mut app = App::playing(Box::new(Memory), Options::default(), opened);
    app.open_item(0);
    let mut seat = Seat::of(app);
    let screen = seat.look();
    assert!(!screen.contains("左边每条线有两样"), "{screen}");
    seat.sees("Enter 收起提示");
    seat.keys("⎋");
    seat.sees("左边每条线有两样");
}

#[test]
fn a_save_that_cannot_be_opened_says_so() {
    let mut seat = Seat::new(Lang::Zh);
    seat.keys("3↓↓⏎");
    seat.sees("打不开");
    seat.keys("⏎");
    seat.sees("存档");
}

/// A driver whose first tries to keep anything fail.
struct Failing {
    play: Play,
    waits: Option<Action>,
    fails: u8,
    unsaved: Rc<RefCell<bool>>,
}

impl Driver for Failing {
    fn play(&self) -> &Play {
        &self.play
    }

    fn act(&mut self, action: Action) -> Result<(), ActError> {
        self.play
            .prepare(action.clone())
            .map_err(ActError::Refused)?;
        self.waits = Some(action);
        self.retry()
    }

    fn undo(&mut self) -> Result<bool, ActError> {
        Ok(self.play.undo())
    }

    fn saved(&self) -> Saved {
        if self.waits.is_some() {
            Saved::Pending
        } else {
            Saved::Yes
        }
    }

    fn retry(&mut self) -> Result<(), ActError> {
        if self.fails > 0 {
            self.fails -= 1;
            return Err(ActError::NotSaved(SaveError::Full { actions: 7 }));
        }
        self.go_on_unsaved();
        Ok(())
    }

    fn discard(&mut self) -> Result<(), ActError> {
        self.waits = None;
        Ok(())
    }

    fn go_on_unsaved(&mut self) {
        *self.unsaved.borrow_mut() = self.fails > 0;
        if let Some(action) = self.waits.take() {
            self.play.act(action).expect("it was prepared");
        }
    }
}

/// A play whose driver fails `fails` times, with the first item of the tray answered.
fn after_a_failure(fails: u8) -> (Seat, Rc<RefCell<bool>>) {
    let unsaved = Rc::new(RefCell::new(false));
    let driver = Box::new(Failing {
        play: fixture::play(),
        waits: None,
        fails,
        unsaved: Rc::clone(&unsaved),
    });
    let options = Options {
        hints: false,
        ..Options::default()
    };
    let opened = Opened {
        driver,
        notice: None,
    };
    let mut seat = Seat::of(App::playing(Box::new(Memory), options, opened));
    seat.keys("⏎1⏎");
    (seat, unsaved)
}

#[test]
fn an_action_that_was_not_kept_waits_for_the_player() {
    let (mut seat, unsaved) = after_a_failure(1);
    seat.sees("再试一次");
    seat.keys("L");
    seat.sees("try again");
    seat.keys("L⏎");
    assert!(!seat.look().contains("再试一次"));
    assert!(!*unsaved.borrow());
}

#[test]
fn a_player_may_go_on_without_saving_or_take_the_action_back() {
    let (mut seat, unsaved) = after_a_failure(9);
    seat.keys("⏎");
    seat.sees("再试一次");
    let (mut other, _) = after_a_failure(9);
    other.keys("⎋");
    other.sees("你");
    seat.keys("3");
    assert!(*unsaved.borrow());
    assert!(!seat.look().contains("再试一次"));
}

#[test]
fn the_fixture_asks_for_every_kind_of_thing() {
    let mut asked = [false; 5];
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| {
        let kind = match play.ask() {
            Ask::Tray(_) => 0,
            Ask::Plan { .. } => 1,
            Ask::Visit(_) => 2,
            Ask::Report => 3,
            Ask::Year | Ask::Over => 4,
        };
        asked[kind] = true;
        true
    });
    assert_eq!(asked, [true; 5]);
}

/// The next of a fixed row of numbers that look random.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 40) as usize
}

/// Presses keys as a cat would, at every size, and checks each screen.
fn a_cat_walks(play: Play, mut state: u64, steps: usize) {
    const KEYS: &str = "⏎⏎⏎⏎⏎⏎⏎⎋⇥↓↓↑←→1234590+-uabcdwpivsmgoqL?jk ";
    let keys: Vec<Code> = KEYS.chars().map(code).collect();
    let sizes = [
        (80, 24),
        (60, 20),
        (100, 30),
        (120, 40),
        (61, 21),
        (200, 60),
        (59, 24),
    ];
    let opened = Opened {
        driver: Box::new(InMemory(play)),
        notice: None,
    };
    let app = App::playing(Box::new(Memory), Options::default(), opened);
    let mut seat = Seat::of(app);
    for _ in 0..steps {
        if next(&mut state).is_multiple_of(40) {
            let (columns, rows) = sizes[next(&mut state) % sizes.len()];
            seat.buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        }
        if next(&mut state).is_multiple_of(9) {
            let (x, y) = (next(&mut state) % 200, next(&mut state) % 60);
            seat.event(Event::Click(x as u16, y as u16));
        } else {
            let code = keys[next(&mut state) % keys.len()];
            seat.event(Event::Key(Key::plain(code)));
        }
    }
}

#[test]
fn no_keys_at_no_size_break_a_screen() {
    a_cat_walks(fixture::play(), 1, 300);
    let campaign = crate::campaign::load_builtin("liuxi-2017").expect("it ships");
    let play = Play::begin(std::sync::Arc::new(campaign), 7);
    a_cat_walks(play.clone(), 2, 300);
    a_cat_walks(play, 3, 300);
}

#[test]
fn the_help_explains_the_signs_of_the_desk_where_they_are_seen() {
    let mut seat = Seat::new(Lang::En);
    let area = seat.buffer.area;
    let mut explains = |legend: bool, words: &str| {
        let mut overlay = crate::tui::overlay::Overlay::Help(Default::default());
        let look = super::look(Lang::En, &crate::tui::symbols::UNICODE);
        (0..80).any(|_| {
            seat.buffer.reset();
            let mut canvas = crate::tui::paint::Canvas::new(&mut seat.buffer, look.clone());
            overlay.draw(&mut canvas, area, &[], legend);
            overlay.update(crate::tui::keys::Command::Down);
            whole(&seat.buffer).contains(words)
        })
    };
    for words in ["☠               one-vote veto", "☏               Phone"] {
        assert!(explains(true, words), "{words}");
        assert!(!explains(false, words), "{words}");
    }
}

#[test]
fn the_rest_of_the_letters_can_be_answered_alike() {
    let campaign = crate::campaign::load_builtin("liuxi-2017").expect("it ships");
    let play = Play::begin(std::sync::Arc::new(campaign), 7);
    let opened = Opened {
        driver: Box::new(InMemory(play)),
        notice: None,
    };
    let options = Options {
        lang: Lang::En,
        hints: false,
        ..Options::default()
    };
    let mut seat = Seat::of(App::playing(Box::new(Memory), options, opened));
    seat.keys("⏎⏎");
    seat.sees("the rest alike");
    seat.keys("2a");
    seat.sees("letters");
    seat.sees("with an annex of needs");
    seat.keys("⏎");
    seat.sees("10 letters");
    assert!(!seat.look().contains("the rest alike"), "{}", seat.look());
}

#[test]
fn the_rest_of_the_inspections_can_be_received_alike() {
    let mut seat = at_the_desk(Lang::En);
    until(&mut seat, "How do you receive them?");
    seat.sees("the rest alike");
    seat.keys("a");
    seat.keys("⏎");
    seat.sees("Report for January 2017");
}
