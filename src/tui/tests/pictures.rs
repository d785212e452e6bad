//! One picture test per screen.

use super::check;
use super::look;
use super::whole;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::state::Item;
use crate::text::Lang;
use crate::text::Ui;
use crate::tui::chrome;
use crate::tui::keys::Command;
use crate::tui::options::Options;
use crate::tui::paint::Canvas;
use crate::tui::sample;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::afterwards::AfterwardsPage;
use crate::tui::screens::afterwards::Answers;
use crate::tui::screens::afterwards::OtherwisePage;
use crate::tui::screens::begin::BeginPage;
use crate::tui::screens::book::BookPage;
use crate::tui::screens::briefing::BriefingPage;
use crate::tui::screens::calendar::CalendarPage;
use crate::tui::screens::desk::DeskPage;
use crate::tui::screens::echo::EchoPage;
use crate::tui::screens::glossary::GlossaryPage;
use crate::tui::screens::initiatives::InitiativesPage;
use crate::tui::screens::log::LogPage;
use crate::tui::screens::paper::PaperPage;
use crate::tui::screens::people::PeoplePage;
use crate::tui::screens::picker::PickerPage;
use crate::tui::screens::plan::PlanPage;
use crate::tui::screens::report::ReportPage;
use crate::tui::screens::reveal::RevealPage;
use crate::tui::screens::saves::SavesPage;
use crate::tui::screens::settings::SettingsPage;
use crate::tui::screens::title::TitlePage;
use crate::tui::screens::villages::VillagesPage;
use crate::tui::screens::year::YearPage;
use crate::tui::symbols::ASCII;
use crate::tui::symbols::UNICODE;
use crate::view::afterwards::Afterwards as _;
use crate::view::model::Look;
use crate::view::shelf::Begin;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const DESIGN: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);
const LEAST: (u16, u16) = (60, 20);
const PROJECTOR: (u16, u16) = (100, 30);
/// The sizes that every screen is drawn at.
const SIZES: [(u16, u16); 3] = [DESIGN, PROJECTOR, LEAST];
/// These, and one at which columns stand side by side.
const MORE: [(u16, u16); 4] = [DESIGN, PROJECTOR, LEAST, LARGE];

/// Hands commands to a page and returns it.
fn after(mut page: impl Page + 'static, commands: &[Command]) -> Box<dyn Page> {
    for &command in commands {
        page.update(command);
    }
    Box::new(page)
}

#[test]
fn desk() {
    check(
        "desk",
        &[DESIGN, PROJECTOR, LEAST, LARGE, (200, 60)],
        |lang| Box::new(DeskPage::new(sample::desk(lang))),
    );
    check("desk-quiet", &SIZES, |lang| {
        Box::new(DeskPage::new(sample::quiet_desk(lang)))
    });
}

#[test]
fn calendar() {
    let sizes = [DESIGN, PROJECTOR, LEAST, (200, 60)];
    check("calendar", &sizes, |lang| {
        Box::new(CalendarPage::new(sample::calendar(lang), Ui::new(lang)))
    });
    check("calendar-ahead", &[DESIGN], |lang| {
        let page = CalendarPage::new(sample::calendar(lang), Ui::new(lang));
        after(page, &[Command::Right])
    });
}

#[test]
fn the_readme_shows_the_desk() {
    let desk = drawn(&mut DeskPage::new(sample::desk(Lang::En)));
    let readme = include_str!("../../../README.md");
    assert!(
        readme.contains(desk.trim_end()),
        "the picture in README.md is\n{desk}"
    );
}

#[test]
fn papers() {
    check("letter", &MORE, |lang| {
        let item = Item::Letter(LetterId(0));
        Box::new(PaperPage::new(sample::letter(lang), item, Ui::new(lang)))
    });
    for (name, kind) in [
        ("phone", Look::Phone),
        ("message", Look::Message),
        ("visit", Look::Visit),
        ("meeting", Look::Meeting),
        ("field", Look::Field),
        ("document", Look::Document),
    ] {
        let sizes: &[(u16, u16)] = if kind == Look::Phone { &MORE } else { &SIZES };
        check(name, sizes, |lang| {
            let item = Item::Event(EventId(0));
            Box::new(PaperPage::new(
                sample::event(lang, kind),
                item,
                Ui::new(lang),
            ))
        });
    }
    check("inspection", &MORE, |lang| {
        Box::new(PaperPage::visit(sample::visit(lang), Ui::new(lang)))
    });
}

#[test]
fn echo() {
    check("echo", &SIZES, |lang| {
        Box::new(EchoPage::new(sample::echo(lang), 0))
    });
    check("echo-signed", &SIZES, |lang| {
        Box::new(EchoPage::new(sample::signed(lang), 0))
    });
}

#[test]
fn plan() {
    let page = |lang| {
        let (plan, view) = sample::plan(lang);
        PlanPage::new(plan, view, Ui::new(lang))
    };
    check("plan", &MORE, |lang| Box::new(page(lang)));
    check("plan-side", &MORE, |lang| {
        after(
            page(lang),
            &[Command::NextPane, Command::Down, Command::Down],
        )
    });
    check("plan-over", &SIZES, |lang| {
        let (plan, mut view) = sample::plan(lang);
        view.units = (38, 35);
        view.refused = Some(sample::t(
            lang,
            "人手不够：要38份，只有35份",
            "not enough time: 38 units asked for, 35 there are",
        ));
        Box::new(PlanPage::new(plan, view, Ui::new(lang)))
    });
}

#[test]
fn initiatives() {
    let page = |lang| InitiativesPage::new(sample::initiatives(lang), Ui::new(lang));
    check("initiatives", &SIZES, |lang| Box::new(page(lang)));
    check("initiatives-pledge", &SIZES, |lang| {
        let mut steps = vec![Command::Down; 3];
        steps.extend([Command::Enter, Command::Down]);
        after(page(lang), &steps)
    });
    check("initiatives-target", &SIZES, |lang| {
        after(page(lang), &[Command::Enter, Command::Down])
    });
}

#[test]
fn report() {
    check("report", &SIZES, |lang| {
        Box::new(ReportPage::new(sample::report(lang)))
    });
}

#[test]
fn reading() {
    check("people", &SIZES, |lang| {
        Box::new(PeoplePage::new(sample::people(lang), Ui::new(lang)))
    });
    check("villages", &SIZES, |lang| {
        Box::new(VillagesPage::new(sample::villages(lang)))
    });
    check("glossary", &SIZES, |lang| {
        Box::new(GlossaryPage::new(
            sample::concepts(lang),
            vec![1],
            Ui::new(lang),
        ))
    });
    check("log", &SIZES, |lang| {
        Box::new(LogPage::new(sample::log(lang)))
    });
    let book = |lang| BookPage::new(sample::book(lang), Ui::new(lang));
    check("book", &SIZES, |lang| Box::new(book(lang)));
    check("book-line", &SIZES, |lang| {
        after(book(lang), &[Command::Down])
    });
    check("briefing", &SIZES, |lang| {
        Box::new(BriefingPage::new(&sample::briefing(lang)))
    });
}

#[test]
fn end() {
    check("year", &SIZES, |lang| {
        Box::new(YearPage::new(&sample::year(lang), false))
    });
    check("ending", &SIZES, |lang| {
        Box::new(YearPage::new(&sample::year(lang), true))
    });
    let page = |lang| RevealPage::new(sample::reveal(lang), Ui::new(lang));
    check("reveal-sketch", &SIZES, |lang| {
        let drawn = [Command::Up, Command::Right, Command::Down, Command::Down];
        after(page(lang), &drawn)
    });
    check("reveal-guess", &SIZES, |lang| {
        after(page(lang), &[Command::Enter])
    });
    check("reveal-word", &SIZES, |lang| {
        after(page(lang), &[Command::Enter; 2])
    });
    check("reveal", &MORE, |lang| {
        let mut steps = vec![Command::Enter; 3];
        steps.extend([Command::Right; 5]);
        after(page(lang), &steps)
    });
    let sizes = [DESIGN, PROJECTOR, LEAST, (200, 60)];
    check("reveal-books", &sizes, |lang| {
        let asked = [Command::Enter; 3];
        after(
            page(lang),
            &[&asked[..], &[Command::End, Command::Enter]].concat(),
        )
    });
}

#[test]
fn afterwards() {
    let answers = || {
        let mut sample = sample::Sample::default();
        sample.go_on();
        Answers::new(Box::new(sample))
    };
    let page = |lang| AfterwardsPage::new(answers(), Ui::new(lang));
    check("afterwards", &MORE, |lang| {
        after(page(lang), &[Command::Down; 2])
    });
    check("afterwards-months", &SIZES, |lang| {
        after(page(lang), &[Command::End])
    });
    check("otherwise", &MORE, |lang| {
        let page = OtherwisePage::new(answers(), Ui::new(lang));
        after(page, &[Command::Down, Command::Right])
    });
}

#[test]
fn outside_a_play() {
    let sizes = [DESIGN, PROJECTOR, LEAST, (200, 60)];
    check("title", &sizes, |lang| {
        let save = sample::saves(lang).into_iter().next();
        Box::new(TitlePage::new(save, Ui::new(lang)))
    });
    check("picker", &SIZES, |lang| {
        Box::new(PickerPage::new(sample::campaigns(lang)))
    });
    check("begin", &SIZES, |lang| {
        let name = sample::t(lang, "林晓雯", "Lin");
        Box::new(BeginPage::new(Begin {
            campaign: "liuxi-2017".into(),
            name: name.to_string(),
            seed: Some(2017),
        }))
    });
    check("settings", &SIZES, |lang| {
        let options = Options {
            lang,
            ..Options::default()
        };
        Box::new(SettingsPage::new(options, &super::play::Memory))
    });
    check("saves", &SIZES, |lang| {
        Box::new(SavesPage::new(sample::saves(lang)))
    });
}

#[test]
fn too_small() {
    for lang in Lang::ALL {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 50, 15));
        let mut canvas = Canvas::new(&mut buffer, look(lang, &UNICODE));
        chrome::too_small(&mut canvas, Rect::new(0, 0, 50, 15));
        super::keep(&format!("too-small-{}-50x15", lang.code()), &whole(&buffer));
    }
}

#[test]
fn ascii() {
    for lang in Lang::ALL {
        let mut page = DeskPage::new(sample::desk(lang));
        let text = super::picture_with(&mut page, look(lang, &ASCII), DESIGN);
        if lang == Lang::En {
            assert!(text.replace(['¥', '−'], "").is_ascii(), "{text}");
        }
        super::keep(&format!("desk-ascii-{}-80x24", lang.code()), &text);
        let item = Item::Letter(LetterId(0));
        let mut page = PaperPage::new(sample::letter(lang), item, Ui::new(lang));
        let text = super::picture_with(&mut page, look(lang, &ASCII), PROJECTOR);
        super::keep(&format!("letter-ascii-{}-100x30", lang.code()), &text);
    }
}

/// Draws a page as it is at 80×24 in English.
fn drawn(page: &mut dyn Page) -> String {
    super::picture(page, Lang::En, DESIGN)
}

#[test]
fn nothing_of_a_change_is_cut() {
    let mut echo = sample::echo(Lang::En);
    let names = ("甲", "Trust of the residents of Longquan in the town");
    let why = ("乙", "promised");
    let by = ["−¥50,400", "a little less than before"];
    echo.changes = by
        .map(|by| sample::change(Lang::En, names, by, -1, why))
        .to_vec();
    let text = drawn(&mut EchoPage::new(echo, 0));
    for words in [names.1, by[0], by[1], why.1] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_list_that_is_too_long_opens_at_the_cursor() {
    let area = Rect::new(0, 0, LEAST.0, LEAST.1);
    let paper = sample::event(Lang::En, Look::Phone);
    let mut page = PaperPage::new(paper, Item::Event(EventId(0)), Ui::new(Lang::En));
    for (at, (words, following)) in [
        ("sworn at again", "2 Move the"),
        ("trusts proportion", "3 Begin to"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut buffer = Buffer::empty(area);
        let mut canvas = Canvas::new(&mut buffer, look(Lang::En, &UNICODE));
        page.draw(&mut canvas, area);
        let hits = canvas.hits;
        let text = whole(&buffer);
        let row = |words: &str| text.lines().position(|line| line.contains(words));
        let next = row(following).expect("it is seen");
        let details = row(words).expect("they are seen");
        assert!(details < next, "{words}\n{text}");
        let y = u16::try_from(details).expect("few");
        let hit = hits
            .iter()
            .rev()
            .find(|it| (it.area.top()..it.area.bottom()).contains(&y));
        assert_eq!(hit.map(|it| it.command), Some(Command::Row(at)), "{text}");
        page.update(Command::Down);
    }
}

#[test]
fn no_official_stands_without_a_word() {
    let mut desk = sample::quiet_desk(Lang::En);
    let word = desk.officials[0].1.clone();
    desk.officials.clear();
    for name in [
        "Vice county head",
        "Head of the target office",
        "Information centre director",
    ] {
        desk.officials
            .push((crate::text::SafeText::clean(name), word.clone()));
    }
    for people in 0..=desk.people.len() {
        let mut desk = desk.clone();
        desk.people.truncate(people);
        let text = drawn(&mut DeskPage::new(desk));
        let side: Vec<&str> = text
            .lines()
            .filter_map(|line| line.split("││").nth(1))
            .collect();
        for (n, row) in side.iter().enumerate() {
            let named = ["county head", "target office"]
                .iter()
                .any(|it| row.contains(it));
            let below = side.get(n + 1).unwrap_or(row);
            assert!(!named || below.contains(word.as_str()), "{text}");
        }
    }
}

#[test]
fn targets_are_told_apart() {
    let mut model = sample::initiatives(Lang::En);
    let many = model.items.iter_mut().find(|it| it.choices.len() > 1);
    for choice in &mut many.expect("one has targets").choices {
        let whole = format!(
            "Yard meeting about everything that hurts in {}",
            choice.label
        );
        choice.label = crate::text::SafeText::clean(&whole);
    }
    let at = model.items.iter().position(|it| it.choices.len() > 1);
    let mut page = InitiativesPage::new(model, Ui::new(Lang::En));
    for _ in 0..at.expect("one has targets") {
        page.update(Command::Down);
    }
    let text = drawn(&mut page);
    assert!(
        text.contains("2 Guihua") && text.contains("11 The street"),
        "{text}"
    );
}

#[test]
fn what_is_done_gives_the_list_back() {
    let model = sample::initiatives(Lang::En);
    let mut page = InitiativesPage::new(model.clone(), Ui::new(Lang::En));
    page.update(Command::Enter);
    let chosen = page.hints()[0].word;
    page.update(Command::Enter);
    page.renew(model, Ui::new(Lang::En));
    assert_eq!((chosen, page.hints()[0].word), ("hint-do", "hint-choose"));
}

#[test]
fn a_long_tray_says_how_much_more_there_is() {
    let mut desk = sample::desk(Lang::En);
    let item = desk.tray[0].clone();
    desk.tray.extend(vec![item; 20]);
    let text = drawn(&mut DeskPage::new(desk));
    assert!(text.contains("▼1"), "{text}");
}

#[test]
fn starting_points_keep_their_letters() {
    let (plan, mut view) = sample::plan(Lang::En);
    view.starts.remove(0);
    let mut page = PlanPage::new(plan, view, Ui::new(Lang::En));
    let text = drawn(&mut page);
    for words in [
        "a last month's plan",
        "b an even",
        "c the marks",
        "d the need",
        "e an empty",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(
        matches!(page.update(Command::Letter('a')), Reply::Say(_)),
        "what is closed says why"
    );
}

#[test]
fn enter_closes_nothing_that_is_read() {
    let ui = Ui::new(Lang::En);
    let pages: [Box<dyn Page>; 3] = [
        Box::new(VillagesPage::new(sample::villages(Lang::En))),
        Box::new(GlossaryPage::new(sample::concepts(Lang::En), vec![1], ui)),
        Box::new(BookPage::new(sample::book(Lang::En), ui)),
    ];
    for mut page in pages {
        let reply = page.update(Command::Enter);
        assert!(matches!(reply, Reply::Done), "{}", page.name());
    }
}
