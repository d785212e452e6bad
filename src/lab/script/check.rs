//! Whether what a step expects is so, and if not, what was instead.

use crate::campaign::Campaign;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::script::Expect;
use crate::campaign::script::Expected;
use crate::campaign::script::Happening;
use crate::engine::action::Refusal;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::state::Item;
use crate::engine::state::Source;
use crate::lab::script::Eyes;
use crate::session::play::Play;

/// Fills what was instead into a finding.
type Fill = Box<dyn FnOnce(Diagnostic) -> Diagnostic>;

/// Looks whether an expectation is met; if not, returns what to say about it.
pub(super) fn unmet(play: &Play, before: usize, eyes: Eyes<'_>, expect: &Expect) -> Option<Fill> {
    let (campaign, state) = (play.campaign(), play.state());
    match &expect.what {
        Expected::Holds(cond) => {
            if cond.holds(&campaign.world, state, 0) {
                return None;
            }
            let (what, was) = (campaign.spell(cond), values(play, cond));
            Some(Box::new(move |found| {
                found.text("what", what).text("was", was)
            }))
        }
        Expected::Number { of, is, within } => {
            let value = of.value(&campaign.world, state, 0);
            if (value - is).abs() <= *within {
                return None;
            }
            let what = format!("{} = {} ± {}", campaign.spell_number(of), is, within);
            let was = plain(value);
            Some(Box::new(move |found| {
                found.text("what", what).text("was", was)
            }))
        }
        Expected::Happened(happening, wanted) => {
            let when = happened(play, *happening);
            if when.is_some() == *wanted {
                return None;
            }
            let not = if *wanted { "" } else { "not " };
            let what = format!("{not}{}", happening.spell(campaign));
            let was = when.map(|tick| date(campaign, tick));
            Some(Box::new(move |found| match was {
                Some(was) => found.text("what", what).text("was", was),
                None => found.text("what", what).words("was", "check-unmet-never"),
            }))
        }
        Expected::Says(lang, text) => {
            let screen = eyes(play, before, *lang);
            if flat(&screen).contains(&flat(text)) {
                return None;
            }
            let (text, screen) = (text.clone(), screen.split_whitespace().collect::<Vec<_>>());
            let screen = screen.join(" ");
            Some(Box::new(move |found| {
                found
                    .text("what", format!("“{text}”"))
                    .words("was", "check-unmet-unsaid")
                    .text("screen", screen)
                    .help("check-unmet-screen")
            }))
        }
    }
}

/// Takes out blanks and line breaks: where a line wraps is no matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Tells when something happened first, in ticks.
pub(in crate::lab) fn happened(play: &Play, happening: Happening) -> Option<u16> {
    let is = |fact: &&Fact| match (happening, fact.what) {
        (Happening::Option(event, option), What::Chosen(id, taken)) => {
            (event, option) == (id, taken)
        }
        (Happening::Event(event), What::Chosen(id, _)) => event == id,
        (Happening::Later(event, option, which), What::Later(Source::Option(id, taken), later)) => {
            (event, option) == (id, taken) && which.is_none_or(|which| which == later)
        }
        (Happening::Initiative(initiative), What::Done(id, _)) => initiative == id,
        (Happening::Incident(line), What::Incident(waterfall)) => line == waterfall.line,
        (Happening::Visit(line), What::Received(visit, ..)) => line == visit.line,
        (Happening::Ending(ending), What::Ended(id)) => ending == id,
        _ => false,
    };
    if let Some(fact) = play.facts().iter().find(is) {
        return Some(fact.tick);
    }
    // An event that lies in the tray has come, though it is not answered yet.
    let state = play.state();
    let lies =
        matches!(happening, Happening::Event(event) if state.tray.contains(&Item::Event(event)));
    lies.then_some(state.tick)
}

/// Writes what a condition looked at, as it was: `town.money = -200 · seen('rain') = false`.
pub(in crate::lab) fn values(play: &Play, cond: &Cond) -> String {
    let mut seen = Vec::new();
    of_cond(play, cond, &mut seen);
    seen.join(" · ")
}

fn of_cond(play: &Play, cond: &Cond, seen: &mut Vec<String>) {
    let campaign = play.campaign();
    match cond {
        Cond::Const(_) => {}
        Cond::And(all) | Cond::Or(all) => all.iter().for_each(|part| of_cond(play, part, seen)),
        Cond::Not(inner) => of_cond(play, inner, seen),
        Cond::Slot(slot, ..) => of_num(play, &Num::Slot(*slot), seen),
        Cond::Compare(_, a, b) => [a, b].into_iter().for_each(|num| of_num(play, num, seen)),
        Cond::In(x, a, b) => [x, a, b]
            .into_iter()
            .for_each(|num| of_num(play, num, seen)),
        Cond::Flag(_) | Cond::Seen(_) | Cond::Chose(..) | Cond::Luck(..) | Cond::Answer(..) => {
            let is = cond.holds(&campaign.world, play.state(), 0);
            add(seen, format!("{} = {is}", campaign.spell(cond)));
        }
    }
}

fn of_num(play: &Play, num: &Num, seen: &mut Vec<String>) {
    match num {
        Num::Const(_) => {}
        Num::Neg(a) => of_num(play, a, seen),
        Num::Op(_, a, b) => [a, b].into_iter().for_each(|num| of_num(play, num, seen)),
        _ => {
            let campaign = play.campaign();
            let value = num.value(&campaign.world, play.state(), 0);
            let name = campaign.spell_number(num);
            add(seen, format!("{name} = {}", plain(value)));
        }
    }
}

fn add(seen: &mut Vec<String>, one: String) {
    if !seen.contains(&one) {
        seen.push(one);
    }
}

/// Writes a number with at most two decimals.
pub(in crate::lab) fn plain(value: f64) -> String {
    let two = format!("{value:.2}");
    let short = two.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
}

/// Names a tick as a year and a month.
fn date(campaign: &Campaign, tick: u16) -> String {
    let calendar = campaign.world.calendar;
    let date = format!("{}-{:02}", calendar.year_of(tick), calendar.month_of(tick));
    match calendar.xun_of(tick) {
        0 => date,
        xun => format!("{date}/{xun}"),
    }
}

/// Adds where the play stood.
pub(in crate::lab) fn then(play: &Play, found: Diagnostic) -> Diagnostic {
    let value = |slot| {
        let num = Num::Slot(slot);
        plain(num.value(&play.campaign().world, play.state(), 0))
    };
    found
        .text("date", date(play.campaign(), play.state().tick))
        .text("money", value(Slot::Town(TownField::Money)))
        .text("marks", value(Slot::Town(TownField::Marks)))
        .text("outcome", value(Slot::Town(TownField::Outcome)))
        .text("burnout", value(Slot::Team(TeamField::Burnout)))
        .help("check-play-then")
}

/// Says why a step was refused.
pub(super) fn refusal(play: &Play, found: Diagnostic, refusal: Refusal) -> Diagnostic {
    let line = |ix: usize| {
        play.campaign()
            .book
            .lines
            .get(ix)
            .map_or("", |line| &line.id)
    };
    match refusal {
        Refusal::NotNow | Refusal::NoSuchThing => found.words("reason", "check-refused-not-now"),
        Refusal::Closed => found.words("reason", "check-refused-closed"),
        Refusal::Units { asked, have } => amount(found, asked, have, "check-refused-units"),
        Refusal::Money { asked, have } => amount(found, asked, have, "check-refused-money"),
        Refusal::Limit(most) => found
            .words("reason", "check-refused-limit")
            .count("most", most.into())
            .help("check-refused-most"),
        Refusal::Hours(_) => found.words("reason", "check-refused-hours"),
        Refusal::Quarter => found.words("reason", "check-refused-quarter"),
        Refusal::OnlyCity => found.words("reason", "check-refused-city"),
        Refusal::NoPath(id) => found
            .words("reason", "check-refused-path")
            .text("line", line(id.ix()))
            .help("check-refused-line"),
    }
}

fn amount(found: Diagnostic, asked: u32, have: u32, reason: &'static str) -> Diagnostic {
    found
        .words("reason", reason)
        .count("asked", asked as usize)
        .count("have", have as usize)
        .help("check-refused-amount")
}
