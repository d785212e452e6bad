//! `[[play]]`: a play that a designer wrote down, with what must come of it.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::format;
use crate::campaign::item::Item;
use crate::campaign::script::kinds::PLAYERS;
use crate::campaign::script::kinds::SIMPLE;
use crate::campaign::script::kinds::STARTS;
use crate::campaign::script::kinds::Start;
use crate::campaign::script::step;
use crate::campaign::script::step::Step;
use crate::campaign::table::Table;
use crate::text::Lang;
use toml::de::DeValue;

/// A play with its steps.
#[derive(Debug, Clone)]
pub struct Script {
    /// Its id.
    pub id: String,
    /// Its title in each language; empty where it has none.
    pub title: [String; 2],
    /// The number that fixes all luck.
    pub seed: u64,
    /// Who answers whatever the steps do not: one of [`PLAYERS`].
    pub player: &'static str,
    /// The plan of every month that no step plans; `None` leaves it to the player.
    pub plan: Option<Start>,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub place: Place,
}

/// Reads a play.
pub(super) fn play<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> Script {
    let place = table.place();
    let id = table.id(cx);
    let title = table.take("title").map(|item| title(cx, &item));
    let seed = table.take("seed");
    let seed = seed.and_then(|item| seed_of(cx, &item)).unwrap_or(1);
    let player = player(cx, &mut table, "player").unwrap_or(SIMPLE);
    let plan = table.word(cx, "plan", STARTS);
    let steps = table.tables(cx, "step");
    let steps = steps.into_iter().map(|table| step::step(cx, table));
    let steps = steps.collect();
    table.close(cx);
    Script {
        id,
        title: title.unwrap_or_default(),
        seed,
        player,
        plan,
        steps,
        place,
    }
}

/// Reads a seed: seeds go beyond what other whole numbers of a campaign may be.
fn seed_of<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> Option<u64> {
    let DeValue::Integer(number) = item.value else {
        item.wrong_type(&mut cx.findings, "check-type-whole");
        return None;
    };
    let seed = i128::from_str_radix(number.as_str(), number.radix());
    let seed = seed.ok().and_then(|seed| u64::try_from(seed).ok());
    if seed.is_none() {
        let outside = Diagnostic::new(Code::OutOfRange, item.place());
        cx.findings
            .push(outside.text("least", 0).text("most", u64::MAX));
    }
    seed
}

/// Reads the name of a player, which may be left out.
pub(super) fn player<'t>(
    cx: &mut Compile<'t>,
    table: &mut Table<'t>,
    key: &'static str,
) -> Option<&'static str> {
    let words: Vec<(&'static str, &'static str)> =
        PLAYERS.iter().map(|name| (*name, *name)).collect();
    table.word(cx, key, &words)
}

/// Reads a title: a string, or one for each language that the designer cares for.
fn title<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> [String; 2] {
    texts(cx, item).map(|text| text.unwrap_or_default())
}

/// Reads texts in as many languages as there are; a plain string is the campaign's first language.
pub(super) fn texts<'t>(cx: &mut Compile<'t>, item: &Item<'t>) -> [Option<String>; 2] {
    if item.value.is_str() {
        let text = item.string(&mut cx.findings).map(|q| q.text.to_owned());
        let first = cx.languages.first().copied().unwrap_or(Lang::Zh);
        return Lang::ALL.map(|lang| text.clone().filter(|_| lang == first));
    }
    let Some(mut table) = item.table(&mut cx.findings, &format::TEXTS) else {
        return [None, None];
    };
    let texts = Lang::ALL.map(|lang| {
        let quoted = table.string_or_none(cx, lang.code());
        quoted.map(|quoted| quoted.text.to_owned())
    });
    table.close(cx);
    texts
}
