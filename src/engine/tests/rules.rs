//! One rule a test: what a row of the mechanism table does (`domain/model.md §1.1`, §2.1), seen through actions.

use crate::engine::action::{Action, Answer, Ask, Plan, Reception, Refusal};
use crate::engine::behaviour::About;
use crate::engine::calendar::Pace;
use crate::engine::fact::{Fact, What};
use crate::engine::fixture::{Player, Result, world};
use crate::engine::ids::{LetterId, LineId, OfficialId, VillageId};
use crate::engine::measure;
use crate::engine::mode::{Behaviour, Behaviours};
use crate::engine::regime::Era;
use crate::engine::state::{Inspector, Item, Pledge, State, Visit, VisitKind};
use crate::engine::turn::Turn;
use crate::engine::world::{Letter, Official, Path, World};
use crate::engine::{ask, begin, step};

const FIRE: LineId = LineId(2);
const ENV: LineId = LineId(5);

/// The reference town with one official and a letter for fire, and no inspections.
fn calm() -> World {
    let mut w = world();
    w.regime.inspections = 0.0;
    w.officials = vec![Official { goodwill: 50.0 }];
    for line in &mut w.lines {
        line.owner = Some(OfficialId(0));
        line.hazard = 0.0;
    }
    w.letters = vec![Letter {
        from: Some(OfficialId(0)),
        line: FIRE,
        month: 1,
        resourced: true,
        yuan: 9000,
    }];
    w.finish()
}

fn act(w: &World, state: &mut State, action: Action) -> Vec<Fact> {
    let mut facts = Vec::new();
    step(w, state, &action, &mut facts).unwrap_or_else(|r| panic!("{action:?}: {r:?}"));
    facts
}

/// Lets a month pass with a plan.
fn month(w: &World, state: &mut State, plan: Plan) -> Vec<Fact> {
    let mut facts = Vec::new();
    while let Ask::Tray(items) = ask(w, state) {
        let Item::Letter(id) = items[0] else {
            panic!("no events here")
        };
        facts.extend(act(w, state, Action::Letter(id, Answer::Sign)));
    }
    facts.extend(act(w, state, Action::Plan(plan)));
    while let Ask::Visit(_) = ask(w, state) {
        facts.extend(act(w, state, Action::Receive(Reception::Binders)));
    }
    facts.extend(act(w, state, Action::Continue));
    facts
}

fn turn<'a>(w: &'a World, state: &'a mut State, facts: &'a mut Vec<Fact>) -> Turn<'a, Vec<Fact>> {
    Turn {
        world: w,
        state,
        facts,
    }
}

#[test]
fn the_four_answers_to_a_letter() {
    let w = calm();
    let after = |answer| {
        let mut state = begin(&w, 1, &mut ());
        act(&w, &mut state, Action::Letter(LetterId(0), answer));
        state
    };
    let [sign, annex, pass] = [Answer::Sign, Answer::Annex, Answer::Pass].map(after);
    let line = |s: &State| s.lines[FIRE.ix()];
    assert!((line(&sign).liability - 0.9).abs() < 1e-9 && (line(&sign).power - 0.5).abs() < 1e-9);
    assert_eq!((line(&sign).weight, sign.goodwill[0]), (9.0, 52.0));
    assert!(
        line(&annex).power > line(&sign).power && line(&annex).annexed && annex.goodwill[0] == 48.0
    );
    assert!(line(&pass).liability < line(&sign).liability && line(&pass).passed > 0.0);
    assert!(pass.villages[0].trust < sign.villages[0].trust);
    assert_eq!(pass.style.behaviours[Behaviour::B6.ix()], 1);
    assert_eq!(sign.town.money, w.town.budget + 9000.0);
    let granted = (0..400)
        .filter(|&seed| {
            let mut state = begin(&w, seed, &mut ());
            act(&w, &mut state, Action::Letter(LetterId(0), Answer::Retract));
            state.lines[FIRE.ix()].letters == 0
        })
        .count();
    assert!(
        (90..150).contains(&granted),
        "three in ten without a duty list: {granted}"
    );
}

#[test]
fn borrowing_authority_lifts_power_for_the_month_only() {
    let w = calm();
    let gain = |z: u8| {
        let mut state = begin(&w, 4, &mut ());
        let mut plan = Plan::empty(&w);
        (plan.substance[ENV.ix()], plan.coordinate[ENV.ix()]) = (4, z);
        month(&w, &mut state, plan);
        (state.lines[ENV.ix()].real(), state.lines[ENV.ix()].power)
    };
    let ((alone, own), (helped, still)) = (gain(0), gain(3));
    assert!(helped > alone + 1.0 && own == still);
}

#[test]
fn what_a_campaign_suppresses_comes_back_within_three_months() {
    let w = calm();
    let mut state = begin(&w, 2, &mut ());
    let mut facts = Vec::new();
    let about = About {
        line: Some(ENV),
        ..About::default()
    };
    turn(&w, &mut state, &mut facts).behave(Behaviours::default().with(Behaviour::B12), about);
    assert_eq!(state.lines[ENV.ix()].suppressed, 10.0);
    for _ in 0..3 {
        month(&w, &mut state, Plan::empty(&w));
    }
    assert!(state.lines[ENV.ix()].suppressed < 2.0);
}

#[test]
fn a_field_visit_narrows_the_band_for_three_months() {
    let w = calm();
    let mut state = begin(&w, 2, &mut ());
    assert_eq!(state.lines[ENV.ix()].band, 18.0);
    let mut plan = Plan::empty(&w);
    plan.field[ENV.ix()] = 3;
    month(&w, &mut state, plan);
    assert_eq!(state.lines[ENV.ix()].band, 9.0);
    for _ in 0..3 {
        month(&w, &mut state, Plan::empty(&w));
    }
    assert_eq!(state.lines[ENV.ix()].band, 18.0);
    let off = state
        .lines
        .iter()
        .map(|l| (l.belief - l.real()).abs())
        .fold(0.0, f64::max);
    assert!(off <= 0.8 * 18.0 && off > 1.0);
}

#[test]
fn a_path_that_fits_badly_costs_and_adapting_needs_to_have_been_there() {
    let mut w = calm();
    w.lines[ENV.ix()].path = Some(Path {
        rigidity: 1.0,
        fit: vec![0.0],
    });
    let w = w.finish();
    let after = |adapt: bool, been: bool| {
        let mut state = begin(&w, 2, &mut ());
        let mut plan = Plan::empty(&w);
        (
            plan.substance[ENV.ix()],
            plan.adapt[ENV.ix()],
            plan.village[0],
        ) = (6, adapt, u8::from(been));
        month(&w, &mut state, plan);
        state.lines[ENV.ix()].real()
    };
    assert!(after(true, true) > after(false, true) + 1.0);
    assert!((after(true, false) - after(false, false)).abs() < 0.5);
    let mut plan = Plan::empty(&w);
    plan.adapt[0] = true;
    let mut state = begin(&w, 2, &mut ());
    act(&w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
    assert_eq!(
        step(&w, &mut state, &Action::Plan(plan), &mut ()),
        Err(Refusal::NoPath(LineId(0)))
    );
}

#[test]
fn pledges_turn_the_eye_of_the_marking() {
    let w = calm();
    let seen = |pledge| {
        let mut state = begin(&w, 2, &mut ());
        act(&w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
        act(&w, &mut state, Action::Pledge(ENV, pledge));
        state.lines[ENV.ix()].structural = 90.0;
        measure::seen_score(&w, &state, ENV)
    };
    assert!(
        seen(Pledge::Result) > seen(Pledge::None) && seen(Pledge::None) > seen(Pledge::Process)
    );
    assert_eq!(seen(Pledge::Process), 50.0);
    let mut state = begin(&w, 2, &mut ());
    month(&w, &mut state, Plan::empty(&w));
    assert_eq!(
        step(
            &w,
            &mut state,
            &Action::Pledge(ENV, Pledge::Result),
            &mut ()
        ),
        Err(Refusal::Quarter)
    );
}

#[test]
fn bargaining_brings_the_target_down_to_the_countys_own() {
    let w = calm();
    let results: Vec<f64> = (0..200)
        .map(|seed| {
            let mut state = begin(&w, seed, &mut ());
            act(&w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
            act(&w, &mut state, Action::Bargain(ENV));
            assert_eq!(state.town.spent, w.model.bargain_units);
            state.lines[ENV.ix()].target
        })
        .collect();
    let granted = results.iter().filter(|&&t| t == 98.5).count();
    assert!(
        (30..75).contains(&granted),
        "one in four without knowledge: {granted}"
    );
    assert!(results.iter().all(|&t| t == 98.5 || t == 100.0));
}

fn visited(
    w: &World,
    visit: Visit,
    reception: Reception,
    prepare: impl Fn(&mut State),
) -> (State, f64) {
    let mut state = begin(w, 9, &mut ());
    act(w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
    prepare(&mut state);
    state.visits.push(visit);
    act(w, &mut state, Action::Plan(Plan::empty(w)));
    act(w, &mut state, Action::Receive(reception));
    let points = state.visits[0].points;
    (state, points)
}

fn visit(kind: VisitKind, by: Inspector) -> Visit {
    Visit {
        line: ENV,
        kind,
        by,
        village: VillageId(0),
        reception: None,
        points: 0.0,
    }
}

#[test]
fn receptions_differ_in_what_they_cost_and_win() {
    let w = calm();
    let hollow =
        |s: &mut State| (s.lines[ENV.ix()].paper, s.lines[ENV.ix()].structural) = (90.0, 20.0);
    let good =
        |s: &mut State| (s.lines[ENV.ix()].paper, s.lines[ENV.ix()].structural) = (30.0, 85.0);
    let field = visit(VisitKind::Field, Inspector::County);
    let paper = visit(VisitKind::Paper, Inspector::County);
    let (_, binders) = visited(&w, paper, Reception::Binders, hollow);
    assert_eq!(binders, 0.0, "good paper passes a paper check");
    let (caught, found) = visited(&w, field, Reception::Binders, hollow);
    assert!(
        found > 1.0 && caught.county.scandals == 1,
        "hollow paper is found in the field: {found}"
    );
    let (open, told) = visited(&w, field, Reception::Disclose, hollow);
    assert!(
        told < found && open.county.trust > caught.county.trust && open.lines[ENV.ix()].waived > 0
    );
    let (_, thin) = visited(&w, paper, Reception::Binders, good);
    let (_, shown) = visited(&w, paper, Reception::Hardest, good);
    let (_, walked) = visited(&w, field, Reception::Hardest, good);
    assert!(
        thin > 0.3 && shown < 0.5 * thin,
        "good work softens a paper check: {thin} {shown}"
    );
    assert!(walked < 0.0, "and wins points in the field: {walked}");
    let (_, hid) = visited(&w, paper, Reception::Hardest, hollow);
    assert!(
        hid > binders,
        "who has only papers does better with the binders: {hid}"
    );
    let mut state = begin(&w, 9, &mut ());
    act(&w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
    state.visits.push(paper);
    act(&w, &mut state, Action::Plan(Plan::empty(&w)));
    assert_eq!(
        step(
            &w,
            &mut state,
            &Action::Receive(Reception::Arrange),
            &mut ()
        ),
        Err(Refusal::OnlyCity)
    );
}

#[test]
fn collusion_falls_as_accountability_becomes_personal() {
    let kept = |personal: f64| {
        let mut w = calm();
        w.regime.personal = personal;
        let city = visit(VisitKind::Field, Inspector::City);
        let hollow =
            |s: &mut State| (s.lines[ENV.ix()].paper, s.lines[ENV.ix()].structural) = (90.0, 20.0);
        (0..200)
            .filter(|&seed| {
                let mut state = begin(&w, seed, &mut ());
                act(&w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
                hollow(&mut state);
                state.visits.push(city);
                act(&w, &mut state, Action::Plan(Plan::empty(&w)));
                act(&w, &mut state, Action::Receive(Reception::Arrange));
                state.visits[0].points < 0.1
            })
            .count()
    };
    let (shared, personal) = (kept(0.0), kept(0.9));
    assert!(shared > 70 && personal < 30, "{shared} {personal}");
}

#[test]
fn blame_falls_like_water_and_paper_stops_some_of_it() {
    let w = calm();
    let landed = |prepare: &dyn Fn(&mut State)| {
        let mut state = begin(&w, 1, &mut ());
        act(&w, &mut state, Action::Letter(LetterId(0), Answer::Sign));
        prepare(&mut state);
        let mut facts = Vec::new();
        turn(&w, &mut state, &mut facts).strike(FIRE);
        let fall = facts.iter().find_map(|f| {
            if let What::Incident(w) = f.what {
                Some(w)
            } else {
                None
            }
        });
        (fall.expect("an incident shares out blame"), state)
    };
    let (bare, after) = landed(&|s| s.lines[FIRE.ix()].paper = 0.0);
    let (papered, _) = landed(&|s| s.lines[FIRE.ix()].paper = 100.0);
    let (covered, _) = landed(&|s| s.lines[FIRE.ix()].cover = 0.8);
    assert!((papered.landed - 0.5 * bare.landed).abs() < 1e-9, "σ = .5");
    assert!(covered.landed < 0.3 * bare.landed);
    assert!(
        (bare.county_before + bare.town_before - 1.0).abs() < 1e-9
            && bare.pushed > 0.0
            && bare.veto
    );
    assert_eq!((after.year.vetoes, after.year.incidents), (1, 1));
    assert!(after.team.injustice > 0.0 && after.lines[FIRE.ix()].real() == 37.0);
}

#[test]
fn verified_conduct_exonerates_where_the_rules_say_so() {
    let landed = |shield: f64| {
        let mut w = calm();
        w.regime.conduct_shield = shield;
        let mut state = begin(&w, 1, &mut ());
        state.lines[FIRE.ix()].structural = 80.0;
        turn(&w, &mut state, &mut Vec::new()).strike(FIRE);
        state.year.blame
    };
    assert!(landed(0.7) < 0.5 * landed(0.0));
}

#[test]
fn protection_saturates_and_its_price_does_not() {
    let w = calm();
    let mut state = begin(&w, 1, &mut ());
    let about = About {
        line: Some(ENV),
        official: Some(OfficialId(0)),
        ..About::default()
    };
    let mut facts = Vec::new();
    let (mut cover, mut goodwill) = (vec![0.0], vec![50.0]);
    for _ in 0..6 {
        turn(&w, &mut state, &mut facts).behave(Behaviours::default().with(Behaviour::B3), about);
        cover.push(state.lines[ENV.ix()].cover);
        goodwill.push(state.goodwill[0]);
    }
    let gains: Vec<f64> = cover.windows(2).map(|w| w[1] - w[0]).collect();
    assert!(gains.windows(2).all(|g| g[1] < g[0]), "{gains:?}");
    assert_eq!(goodwill, [50.0, 50.0, 50.0, 49.0, 48.0, 47.0, 46.0]);
}

#[test]
fn every_behaviour_leaves_a_mark_of_its_own() {
    let w = calm();
    let about = About {
        line: Some(ENV),
        village: Some(VillageId(0)),
        official: Some(OfficialId(0)),
    };
    for behaviour in Behaviour::ALL {
        let mut state = begin(&w, 1, &mut ());
        // A reported number below its threshold, so that smoothing has something to lift.
        state.lines[ENV.ix()].structural = 5.0;
        let before = state.clone();
        turn(&w, &mut state, &mut Vec::new()).behave(Behaviours::default().with(behaviour), about);
        assert_eq!(state.style.behaviours[behaviour.ix()], 1);
        let bare = State {
            style: before.style,
            ..state.clone()
        };
        // B8 is how a plan shares out time: it is told by the plan, not by a push.
        assert_eq!(bare == before, behaviour == Behaviour::B8, "{behaviour:?}");
    }
}

#[test]
fn the_county_sends_more_after_bad_news_and_fewer_to_those_it_trusts() {
    let mut w = calm();
    w.regime.inspections = 3.0;
    w.regime.adaptive = 1.0;
    let w = w.finish();
    let next_quarter = |prepare: &dyn Fn(&mut State)| {
        let mut state = begin(&w, 6, &mut ());
        for _ in 0..3 {
            prepare(&mut state);
            month(&w, &mut state, Plan::empty(&w));
        }
        (state.county.inspections, state.county.field_share)
    };
    let (usual, q) = next_quarter(&|s| s.county.trust = 50.0);
    let (trusted, _) = next_quarter(&|s| s.county.trust = 100.0);
    let (alarmed, watched) = next_quarter(&|s| {
        (s.county.trust, s.county.incidents, s.county.scandals) = (50.0, 14, 2);
    });
    assert!(
        trusted < usual && usual < alarmed && watched > q,
        "{trusted} {usual} {alarmed}"
    );
}

#[test]
fn targets_ratchet_after_a_good_year() {
    let mut w = calm();
    w.lines[ENV.ix()].target = 90.0;
    w.letters.clear();
    let w = w.finish();
    let mut state = begin(&w, 1, &mut ());
    state.lines[ENV.ix()].structural = 95.0;
    for _ in 0..12 {
        month(&w, &mut state, Plan::empty(&w));
    }
    assert_eq!(ask(&w, &state), Ask::Year);
    act(&w, &mut state, Action::Continue);
    assert_eq!((w.calendar.month_of(state.tick), state.year.ticks), (1, 0));
    assert!(state.lines[ENV.ix()].target > 90.0);
}

#[test]
fn lying_flat_is_a_threshold_and_spills_over() {
    let w = calm();
    let mut state = begin(&w, 1, &mut ());
    let at = |state: &mut State, burnout: f64| {
        state.team.strain = crate::engine::state::Strain::even(burnout);
        (
            measure::flat_share(&w, state),
            crate::engine::planning::real_hours(&w, state, 120),
        )
    };
    let (low, middle, high) = (
        at(&mut state, 0.5),
        at(&mut state, 0.64),
        at(&mut state, 0.8),
    );
    assert!(low.0 < 0.1 && (middle.0 - 0.5).abs() < 1e-3 && high.0 > 0.9);
    assert!(low.1 < middle.1 && middle.1 < high.1);
}

#[test]
fn a_xun_is_a_third_of_a_month() {
    let year = |pace| {
        let mut w = world();
        (w.calendar.pace, w.calendar.years) = (pace, 1);
        w.model.real_noise = 0.0;
        let w = w.finish();
        let ticks = w.calendar.ticks();
        let mut sum = Result::default();
        for seed in 0..20 {
            let (state, _) = Player::Balanced.play(&w, seed, ticks, &mut ());
            sum.outcome += measure::outcome(&w, &state) / 20.0;
            sum.burnout += state.team.strain.burnout() / 20.0;
            sum.incidents += f64::from(state.year.incidents) / 20.0;
        }
        sum
    };
    let (months, xuns) = (year(Pace::Month), year(Pace::Xun));
    assert!(
        (months.outcome - xuns.outcome).abs() < 4.0,
        "{months:?} {xuns:?}"
    );
    assert!((months.burnout - xuns.burnout).abs() < 0.06);
    assert!((months.incidents - xuns.incidents).abs() < 0.5);
}

#[test]
fn later_eras_watch_less_and_better() {
    let under = |era: Era| {
        let mut w = world();
        w.regime = era.regime();
        w.town.platforms = era.platforms();
        Result::mean(Player::Score, &w.finish(), 40, 36)
    };
    let (e1, e3) = (under(Era::E1), under(Era::E3));
    assert!(
        e3.outcome > e1.outcome && e3.burnout < e1.burnout && e3.hollow < e1.hollow,
        "{e1:?} {e3:?}"
    );
}

#[test]
fn who_moves_first_on_an_unclear_errand_becomes_its_owner() {
    use crate::engine::ids::EventId;
    use crate::engine::mode::Mode;
    use crate::engine::world::{ALL_MONTHS, Choice, Cost, Event};
    let owned = |unclear: f64, mode: Mode| {
        let mut w = calm();
        w.letters.clear();
        (w.regime.owner_unclear, w.town.events) = (unclear, 1);
        let option = Choice {
            mode,
            behaviours: Behaviours::default(),
            when: crate::engine::expr::Cond::Const(true),
            cost: Cost::default(),
            effects: Vec::new(),
            later: Vec::new(),
        };
        w.events = vec![Event {
            months: ALL_MONTHS,
            when: crate::engine::expr::Cond::Const(true),
            weight: 1,
            sure: false,
            repeat: false,
            line: Some(ENV),
            village: None,
            from: Some(OfficialId(0)),
            options: vec![option],
        }];
        let w = w.finish();
        (0..200)
            .filter(|&seed| {
                let mut state = begin(&w, seed, &mut ());
                act(&w, &mut state, Action::Event(EventId(0), 0));
                state.lines[ENV.ix()].liability > 0.7
            })
            .count()
    };
    let moved = owned(0.6, Mode::Substance);
    assert!((120..160).contains(&moved), "seven in ten: {moved}");
    assert_eq!(
        (owned(0.6, Mode::Trace), owned(0.2, Mode::Substance)),
        (0, 0)
    );
}
