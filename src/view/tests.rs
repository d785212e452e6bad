//! What every view owes the player: words for everything, clean words, and nothing hidden before the reveal.

use crate::campaign::load_builtin;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Ask;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::action::Refusal;
use crate::engine::fact::Cause;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VillageId;
use crate::engine::mode::Behaviour;
use crate::engine::slot::CountyField;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::StaffField;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::engine::state::Item;
use crate::engine::state::Pledge;
use crate::engine::state::Source;
use crate::session::driver::ActError;
use crate::session::play::Play;
use crate::text::Lang;
use crate::text::Ui;
use crate::text::is_clean;
use crate::view::Viewer;
use crate::view::fixture;
use crate::view::knowledge::Manner;
use crate::view::knowledge::manner;
use std::sync::Arc;

const LINE: LineId = LineId(0);

/// What the keys of the view begin with.
const FAMILIES: [&str; 51] = [
    "asked",
    "bargain",
    "behaviour",
    "calendar",
    "capacity",
    "cause",
    "common",
    "concept",
    "condition",
    "count",
    "date",
    "desk",
    "era",
    "event",
    "farewell",
    "from",
    "goodwill",
    "initiative",
    "inspection",
    "io",
    "kind",
    "letter",
    "level",
    "light",
    "marks",
    "mode",
    "news",
    "people",
    "plain",
    "plan",
    "pledge",
    "refusal",
    "report",
    "rest",
    "reveal",
    "save",
    "screen",
    "skill",
    "slot",
    "step",
    "team",
    "trust",
    "village",
    "visits",
    "why",
    "year",
    "yuan",
    "help",
    "hint",
    "month",
    "game",
];

/// Every kind of slot, once.
fn slots() -> Vec<Slot> {
    use CountyField as C;
    use LineField as L;
    use StaffField as P;
    use TeamField as M;
    use TownField as T;
    let mut slots = Vec::new();
    for field in [
        L::Real,
        L::Suppressed,
        L::Paper,
        L::Gap,
        L::Power,
        L::Liability,
        L::Sight,
        L::Weight,
        L::Target,
        L::Cover,
        L::Visits,
        L::Seen,
        L::Pledge,
    ] {
        slots.push(Slot::Line(LINE, field));
    }
    for field in [VillageField::Trust, VillageField::Known] {
        slots.push(Slot::Village(VillageId(0), field));
    }
    for field in [
        P::Fatigue,
        P::Exhaustion,
        P::Cynicism,
        P::Inefficacy,
        P::Burnout,
        P::Flat,
        P::Away,
        P::Skill,
    ] {
        slots.push(Slot::Staff(StaffId(0), field));
    }
    slots.push(Slot::Goodwill(OfficialId(0)));
    slots.extend([C::Trust, C::Visits, C::Field, C::Process, C::Pressure].map(Slot::County));
    for field in [
        T::Money,
        T::Units,
        T::Platforms,
        T::Staff,
        T::Discretion,
        T::Trust,
        T::Outcome,
        T::Marks,
        T::Rank,
        T::Gap,
        T::Bonus,
        T::Deductions,
        T::Vetoes,
        T::Incidents,
        T::Blame,
        T::Trace,
    ] {
        slots.push(Slot::Town(field));
    }
    for field in [
        M::Fatigue,
        M::Exhaustion,
        M::Cynicism,
        M::Inefficacy,
        M::Burnout,
        M::Flat,
        M::Support,
        M::Injustice,
        M::Emotion,
        M::Meaning,
    ] {
        slots.push(Slot::Team(field));
    }
    slots
}

fn causes() -> Vec<Cause> {
    let mut causes = vec![
        Cause::Work,
        Cause::Trace,
        Cause::FreeTrace,
        Cause::Decay,
        Cause::Chance,
        Cause::Option(EventId(0), 0),
        Cause::Later(Source::Option(EventId(0), 0), 0),
        Cause::Later(Source::Initiative(InitiativeId(0), 1), 0),
        Cause::Initiative(InitiativeId(0)),
        Cause::Letter(LetterId(0)),
        Cause::Inspection(LINE),
        Cause::Incident(LINE),
        Cause::Village,
        Cause::Outcome,
        Cause::TraceShare,
        Cause::Strain,
        Cause::Rest,
        Cause::RedLights,
        Cause::Adapted,
        Cause::Audit,
        Cause::County,
        Cause::City,
        Cause::Bargain,
        Cause::YearTurn,
        Cause::Cost,
    ];
    causes.extend(Behaviour::ALL.map(Cause::Behaviour));
    causes
}

/// Lists every string in the debug form of a model.
fn strings(model: &str) -> Vec<String> {
    let plain = model.replace("\\\"", "'").replace("\\n", "\n");
    plain
        .split('"')
        .skip(1)
        .step_by(2)
        .map(String::from)
        .collect()
}

/// Checks that words are words: clean, filled in, and not the name of a key.
#[track_caller]
fn check_words(words: &str) {
    assert!(is_clean(words), "{words:?}");
    assert!(!words.contains(['{', '}']), "not filled in: {words:?}");
    // A key without words is its own words.
    let family = words.split('-').next().unwrap_or_default();
    let is_key = words.contains('-') && !words.contains(' ') && FAMILIES.contains(&family);
    assert!(!is_key, "no words for {words:?}");
}

/// Makes every model of a play in a language, in debug form.
fn models(play: &Play, lang: Lang) -> Vec<String> {
    let viewer = Viewer::new(play, Ui::new(lang));
    let mut models = vec![
        format!("{:?}", viewer.header()),
        format!("{:?}", viewer.desk()),
        format!("{:?}", viewer.calendar()),
        format!("{:?}", viewer.visit()),
        format!("{:?}", viewer.plan(&play.state().plan)),
        format!("{:?}", viewer.initiatives()),
        format!("{:?}", viewer.report()),
        format!("{:?}", viewer.people()),
        format!("{:?}", viewer.villages()),
        format!("{:?}", viewer.book()),
        format!("{:?}", viewer.year()),
        format!("{:?}", viewer.reveal()),
        format!("{:?}", viewer.briefing()),
        format!("{:?}", viewer.concepts()),
        format!("{:?}", viewer.echo(0)),
    ];
    if let Ask::Tray(items) = play.ask() {
        models.extend(
            items
                .iter()
                .map(|&item| format!("{:?}", viewer.paper(item))),
        );
    }
    models.extend(
        slots()
            .iter()
            .map(|&slot| format!("{:?}", viewer.why(slot))),
    );
    models.extend(
        viewer
            .starts()
            .iter()
            .map(|(_, plan)| format!("{:?}", viewer.plan(plan))),
    );
    models
}

/// Checks that no real state shows in a model, whatever its form.
#[track_caller]
fn check_hidden(play: &Play, model: &str) {
    let said = strings(model).join("\n");
    for line in &play.state().lines {
        let digits: String = line.real().to_string().chars().take(8).collect();
        // What a campaign begins with may be a round number, which is not told from any other.
        if digits.len() < 8 {
            continue;
        }
        assert!(!model.contains(&digits), "{digits} shows in {model}");
        let digits = format!("{:.2}", line.real());
        assert!(!said.contains(&digits), "{digits} is said in {said}");
    }
    for member in &play.state().staff {
        let digits = member.strain.burnout().to_string();
        assert!(
            digits.len() < 8 || !model.contains(&digits),
            "{digits} shows in {model}"
        );
    }
}

/// Plays a year, looks at every `each`th step, and checks every model there; returns how many steps there were.
#[track_caller]
fn check_year(mut play: Play, each: usize) -> usize {
    let mut steps = 0;
    fixture::drive(&mut play, |play| {
        steps += 1;
        let open = Viewer::new(play, Ui::new(Lang::En)).open();
        for lang in Lang::ALL.into_iter().filter(|_| open || steps % each == 0) {
            for model in models(play, lang) {
                strings(&model).iter().for_each(|words| check_words(words));
                if !open {
                    check_hidden(play, &model);
                }
            }
        }
        true
    });
    assert!(matches!(play.ask(), Ask::Over));
    steps
}

#[test]
fn a_whole_year_in_words_and_nothing_hidden_before_the_reveal() {
    assert!(check_year(fixture::play(), 1) > 60);
}

#[test]
fn the_shipped_campaign_in_words_and_nothing_hidden_before_the_reveal() {
    let campaign = load_builtin("liuxi-2017").expect("the shipped campaign loads");
    assert!(check_year(Play::begin(Arc::new(campaign), 3), 9) > 80);
}

#[test]
fn the_middle_of_a_band_is_not_the_truth() {
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| {
        let viewer = Viewer::new(play, Ui::new(Lang::En));
        for line in viewer.desk().lines {
            let real = play.state().lines[line.id.ix()].real();
            let middle = (line.field.low + line.field.high) / 2.0;
            assert!((middle - real).abs() > 1e-6, "{line:?}");
        }
        !viewer.open()
    });
}

#[test]
fn the_books_open_at_the_end_and_not_before() {
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| {
        let viewer = Viewer::new(play, Ui::new(Lang::Zh));
        assert_eq!(viewer.reveal().is_some(), viewer.open());
        true
    });
    let reveal = Viewer::new(&play, Ui::new(Lang::En)).reveal();
    let reveal = reveal.expect("the play is over");
    assert_eq!(reveal.ticks.len(), 12);
    assert_eq!(reveal.curves.len(), 4);
    for curve in &reveal.curves {
        assert_eq!((curve.paper.len(), curve.real.len()), (12, 12));
        assert_eq!(curve.at.is_some(), curve.parted.is_some());
    }
    let real: Vec<f64> = play.state().lines.iter().map(|l| l.real()).collect();
    assert_eq!(reveal.curves[1].real.last(), Some(&real[0]));
    assert_eq!(reveal.ticks[0].as_str(), "January 2017");
    assert!(reveal.notes.iter().any(|notes| !notes.is_empty()));
    let year = Viewer::new(&play, Ui::new(Lang::En)).year();
    assert_eq!(year.title.expect("it ended").as_str(), "An ordinary year");
    assert_eq!(year.body.len(), 2);
}

#[test]
fn every_refusal_has_words_of_its_own() {
    let play = fixture::play();
    let refusals = [
        Refusal::NotNow,
        Refusal::NoSuchThing,
        Refusal::Closed,
        Refusal::Units { asked: 3, have: 1 },
        Refusal::Money { asked: 9, have: 2 },
        Refusal::Limit(1),
        Refusal::Hours(200),
        Refusal::Quarter,
        Refusal::OnlyCity,
        Refusal::NoPath(LINE),
    ];
    for lang in Lang::ALL {
        let viewer = Viewer::new(&play, Ui::new(lang));
        let all: Vec<_> = refusals
            .map(|refusal| viewer.trouble(&ActError::Refused(refusal)))
            .into();
        all.iter().for_each(|words| check_words(words));
        let mut different = all.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), all.len(), "two say the same: {all:?}");
    }
}

#[test]
fn every_slot_and_every_cause_has_words() {
    let play = fixture::play();
    for lang in Lang::ALL {
        let viewer = Viewer::new(&play, Ui::new(lang));
        for slot in slots() {
            check_words(&viewer.slot_name(slot));
            assert!(!viewer.slot_name(slot).is_empty(), "{slot:?}");
            check_words(&viewer.figure(slot));
            for by in [-50.0, -0.5, -0.01, 0.01, 0.5, 50.0] {
                let words = viewer.step(slot, by);
                check_words(&words);
                assert_eq!(words.is_empty(), manner(slot) == Manner::Silent, "{slot:?}");
            }
        }
        for cause in causes() {
            check_words(&viewer.cause(cause, 0));
        }
    }
}

/// Does an action and returns what is echoed, in English.
#[track_caller]
fn echo(play: &mut Play, action: Action) -> Option<crate::view::model::Echo> {
    let from = play.facts().len();
    play.act(action).expect("it is legal");
    Viewer::new(play, Ui::new(Lang::En)).echo(from)
}

#[test]
fn a_letter_shows_what_it_binds_and_echoes_what_it_did() {
    let mut play = fixture::play();
    let viewer = Viewer::new(&play, Ui::new(Lang::En));
    let paper = viewer.paper(Item::Letter(LetterId(1)));
    assert_eq!(paper.title.as_str(), "Flood letter");
    assert_eq!(
        paper.from.as_str(),
        "Director Chen, County Emergency Office"
    );
    assert_eq!(paper.body.len(), 2);
    let notes: Vec<_> = paper
        .notes
        .iter()
        .map(|(l, v)| format!("{l}={v}"))
        .collect();
    assert!(
        notes.contains(&"Target=central 90 → county 97 → town 99".into()),
        "{notes:?}"
    );
    assert!(notes.contains(&"Blame you carry=75%".into()), "{notes:?}");
    assert_eq!(paper.choices.len(), 4);

    let told = echo(&mut play, Action::Letter(LetterId(1), Answer::Annex));
    let told = told.expect("something is told");
    let changes: Vec<_> = told
        .changes
        .iter()
        .map(|c| format!("{} {}", c.name, c.by))
        .collect();
    assert!(
        changes.contains(&"Flood: blame you carry +20 points".into()),
        "{changes:?}"
    );
    assert!(
        told.changes.iter().all(|c| c.why.as_str().is_empty()),
        "the letter stands above them all"
    );
    let told = echo(&mut play, Action::Letter(LetterId(0), Answer::Retract));
    assert_eq!(told.expect("something is told").says.len(), 2);
}

#[test]
fn an_option_echoes_words_for_what_is_hidden_and_comes_back_in_the_morning() {
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| {
        !play.state().tray.contains(&Item::Event(EventId(0)))
    });
    let told = echo(&mut play, Action::Event(EventId(0), 0)).expect("something is told");
    assert_eq!(told.title.as_str(), "The night of the warning");
    assert_eq!(told.says[0].as_str(), "It was done that day.");
    let changes: Vec<_> = told
        .changes
        .iter()
        .map(|c| (c.name.as_str(), c.by.as_str(), c.good))
        .collect();
    assert!(
        changes.contains(&("Flood: field", "better", 1)),
        "{changes:?}"
    );
    assert!(
        changes.contains(&("the team's fatigue", "well up", -1)),
        "{changes:?}"
    );
    assert!(
        changes.contains(&("Yunling: trust", "down", -1)),
        "{changes:?}"
    );
    assert!(
        changes.contains(&("money in hand", "−¥3,900", -1)),
        "{changes:?}"
    );

    let month = play.state().tick;
    fixture::drive(&mut play, |play| {
        !(play.state().tick == month && matches!(play.ask(), Ask::Report))
    });
    let told = echo(&mut play, Action::Continue);
    let told = told.expect("what came due is told");
    assert!(
        told.says
            .iter()
            .any(|s| s.as_str() == "Because you knocked that night.")
    );
    assert!(
        told.changes[0].why.starts_with("what came of"),
        "{:?}",
        told.changes[0]
    );
}

#[test]
fn closed_options_say_why_and_cost_what_they_take() {
    let play = fixture::play();
    let viewer = Viewer::new(&play, Ui::new(Lang::En));
    let choices = viewer.paper(Item::Event(EventId(0))).choices;
    let closed: Vec<_> = choices.iter().map(|c| c.closed.as_deref()).collect();
    assert_eq!(closed, [None, None, Some("the account is empty")]);
    assert_eq!(choices[0].cost.as_str(), "2 units · ¥3,900");
}

#[test]
fn a_plan_says_what_it_makes_of_the_ledger_and_what_is_too_much() {
    let mut play = fixture::play();
    fixture::until_plan(&mut play);
    let viewer = Viewer::new(&play, Ui::new(Lang::En));
    let mut plan = Plan::empty(&play.campaign().world);
    let idle = viewer.plan(&plan);
    plan.trace[0] = 5;
    plan.field[0] = 3;
    let busy = viewer.plan(&plan);
    assert!(busy.rows[0].paper_next > idle.rows[0].paper_next + 5.0);
    assert_eq!(busy.rows[1].paper_next, idle.rows[1].paper_next);
    let width = |band: crate::view::model::Band| band.high - band.low;
    assert!(width(busy.rows[0].field_next) < width(idle.rows[0].field_next) - 10.0);
    assert_eq!((busy.refused, busy.units.0), (None, 8));
    plan.rest = 90;
    let over = viewer
        .plan(&plan)
        .refused
        .expect("there is not so much time");
    assert!(over.starts_with("Not enough time"), "{over}");
    plan.trace.clear();
    assert_eq!(
        viewer.plan(&plan).rows.len(),
        3,
        "another world's plan is shown empty"
    );
}

#[test]
fn initiatives_list_targets_and_why_they_are_closed() {
    let mut play = fixture::play();
    fixture::until_plan(&mut play);
    let list = Viewer::new(&play, Ui::new(Lang::En)).initiatives();
    assert_eq!(list.items[0].label.as_str(), "Yard meeting in a village");
    assert_eq!(
        list.items[0].choices[1].label.as_str(),
        "Yard meeting in Yunling"
    );
    assert_eq!(list.items[1].closed.as_deref(), Some("Not in this month"));
    assert_eq!((list.pledges.len(), list.bargains.len()), (3, 3));
    let act = Action::Initiative(InitiativeId(0), 1);
    let told = echo(&mut play, act.clone()).expect("something is told");
    assert_eq!(told.says[0].as_str(), "Forty people sat down in Yunling.");
    play.act(act.clone()).expect("twice a year");
    let list = Viewer::new(&play, Ui::new(Lang::En)).initiatives();
    assert!(
        list.items[0]
            .closed
            .as_deref()
            .is_some_and(|c| c.contains('2'))
    );
    let pledge = Action::Pledge(LineId(1), Pledge::Process);
    let told = echo(&mut play, pledge).expect("something is told");
    assert_eq!(told.says[0].as_str(), "Flood, this quarter: process pledge");
    let book = Viewer::new(&play, Ui::new(Lang::Zh)).book();
    assert_eq!(book.lines[1].pledge.as_str(), "过程承诺");
}

#[test]
fn a_report_explains_every_change_of_the_ledger() {
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| !matches!(play.ask(), Ask::Report));
    let report = Viewer::new(&play, Ui::new(Lang::En)).report();
    assert_eq!(report.title.as_str(), "Report for January 2017");
    let start = 50.0;
    for line in &report.lines {
        assert!((line.paper - start - line.change).abs() < 1e-9, "{line:?}");
        assert!(!line.why.is_empty());
    }
    assert!(
        report
            .news
            .iter()
            .any(|n| n.starts_with("Published: marks"))
    );
    let fatigue = report
        .changes
        .iter()
        .find(|(c, _)| c.slot == Slot::Team(TeamField::Fatigue));
    assert!(
        fatigue.is_some_and(|(c, _)| c.good == -1),
        "{:?}",
        report.changes
    );
    let villages = report
        .changes
        .iter()
        .filter(|(c, _)| matches!(c.slot, Slot::Village(..)));
    assert_eq!(villages.count(), 0, "trust is told once, for all villages");
}

#[test]
fn receiving_the_last_inspection_echoes_the_inspection_only() {
    let mut play = fixture::play();
    let mut seen = 0;
    while let Some(action) = fixture::next(&play) {
        let receiving = matches!(action, Action::Receive(_));
        let told = if receiving {
            echo(&mut play, Action::Receive(Reception::Disclose))
        } else {
            play.act(action).expect("it is legal");
            None
        };
        if let Some(told) = told {
            seen += 1;
            let of_work = |c: &crate::view::model::Change| {
                matches!(c.slot, Slot::Line(_, LineField::Paper) | Slot::Team(_))
            };
            assert!(!told.changes.iter().any(of_work), "{told:?}");
            assert_eq!(told.says.len(), 1);
        }
    }
    assert!(seen > 5);
}

#[test]
fn a_village_keeps_its_matter_until_somebody_goes() {
    let mut play = fixture::play();
    fixture::until_plan(&mut play);
    let before = Viewer::new(&play, Ui::new(Lang::En)).villages();
    assert!(
        before
            .iter()
            .all(|v| v.matter.is_none() && v.fits.is_empty())
    );
    let mut plan = Plan::empty(&play.campaign().world);
    plan.village[1] = 1;
    play.act(Action::Plan(plan)).expect("it is legal");
    let after = Viewer::new(&play, Ui::new(Lang::En)).villages();
    let matter = after[1].matter.as_deref().expect("it is known now");
    assert!(matter.contains("probably between"), "{matter}");
    assert_eq!(after[1].fits.len(), 1);
    assert_eq!(after[0].matter, None);
}

#[test]
fn people_are_told_in_words() {
    let play = fixture::play();
    let viewer = Viewer::new(&play, Ui::new(Lang::En));
    let people = viewer.people();
    assert_eq!(people.staff[0].says.as_str(), "Talks less.");
    assert_eq!(
        people.staff[1].says.as_str(),
        "away (away for 2 more months)"
    );
    assert_eq!(people.staff[0].lines.as_str(), "Party work, Flood");
    assert_eq!(people.officials[0].goodwill.as_str(), "correct");
    let shown: Vec<_> = viewer
        .desk()
        .people
        .iter()
        .map(|p| p.name.to_string())
        .collect();
    assert_eq!(shown[0], "Lin Xiaowen");
}

/// Plays the shipped campaign with a seed and looks at what every step led to.
fn through(seed: u64, mut look: impl FnMut(&Play, usize)) {
    let campaign = Arc::new(load_builtin("liuxi-2017").expect("it is shipped"));
    let mut play = Play::begin(campaign, seed);
    while let Some(action) = fixture::next(&play) {
        let from = play.facts().len();
        play.act(action).expect("what is open is legal");
        look(&play, from);
    }
}

#[test]
fn an_incident_is_told_at_once_and_first_in_the_report() {
    let (mut told, mut vetoes, mut reports) = (0, 0, 0);
    for seed in 0..16 {
        let mut of_month = (u16::MAX, false);
        through(seed, |play, from| {
            let viewer = Viewer::new(play, Ui::new(Lang::En));
            let mut struck = viewer.struck(&play.facts()[from..]);
            struck.dedup();
            if !struck.is_empty() {
                let echo = viewer.echo(from).expect("an incident is told");
                for sentence in &struck {
                    assert!(echo.says.contains(sentence), "{sentence}: {:?}", echo.says);
                }
                assert!(!echo.changes.is_empty());
                told += 1;
                vetoes += u32::from(viewer.vetoed(&play.facts()[from..]).is_some());
                of_month = (play.state().tick, true);
            }
            if matches!(play.ask(), Ask::Report) && of_month == (play.state().tick, true) {
                let report = viewer.report();
                assert!(report.news[0].starts_with("Incident"), "{:?}", report.news);
                reports += 1;
            }
        });
    }
    assert!(
        told > 0 && vetoes > 0 && reports > 0,
        "{told} {vetoes} {reports}"
    );
}

#[test]
fn a_veto_is_told_with_its_points_and_is_a_change_of_the_month() {
    let mut seen = 0;
    for seed in 0..16 {
        through(seed, |play, from| {
            let viewer = Viewer::new(play, Ui::new(Lang::En));
            let Some(veto) = viewer.vetoed(&play.facts()[from..]) else {
                return;
            };
            assert_eq!(veto.by.as_str(), "\u{2212}15");
            let echo = viewer.echo(from).expect("it is told");
            let says = echo
                .says
                .iter()
                .any(|s| s.contains("15 points off this year"));
            assert!(says, "{:?}", echo.says);
            let changes = viewer.report().changes;
            assert_eq!(changes[0].0.slot, Slot::Town(TownField::Vetoes));
            seen += 1;
        });
    }
    assert!(seen > 0);
}

#[test]
fn the_months_time_adds_up_as_it_is_read() {
    through(3, |play, _| {
        let viewer = Viewer::new(play, Ui::new(Lang::En));
        for hours in [80, 100, 120] {
            let time = viewer.time(hours);
            let taken: f64 = time.taken.iter().map(|(_, units)| units).sum();
            assert_eq!(time.gross - taken, f64::from(time.free));
            let halves = time.taken.iter().map(|(_, units)| units * 2.0);
            assert!(halves.into_iter().all(|n| n == n.round()));
        }
    });
}

#[test]
fn disclosing_says_what_it_costs() {
    let mut play = fixture::play();
    fixture::drive(&mut play, |play| !matches!(play.ask(), Ask::Visit(_)));
    let visit = Viewer::new(&play, Ui::new(Lang::En)).visit();
    let choices = visit.expect("an inspection came").choices;
    let disclose = choices
        .iter()
        .find(|c| c.action == Action::Receive(Reception::Disclose));
    let who = &disclose.expect("it may always be said").who;
    assert!(who.contains("Costs 0.5 points"), "{who}");
}
