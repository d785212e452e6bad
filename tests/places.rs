//! The places of a checked campaign: each points at the very characters that declare the thing.

use std::path::Path;
use township::campaign::Checked;
use township::campaign::check_dir;
use township::campaign::diagnostic::Place;
use township::text::Lang;

fn smallest() -> Checked {
    check_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest"))
}

/// Returns what stands at a place.
fn said<'c>(checked: &'c Checked, place: &Place) -> &'c str {
    let (start, end) = place.span.expect("more than the file");
    &checked.report.sources.text(place.file)[start..end]
}

#[test]
fn everything_that_is_declared_has_its_place() {
    let checked = smallest();
    let (places, at) = (&checked.places, |place: &Place| said(&checked, place));
    assert_eq!(at(&places.calendar.id), "\"2020-01\"");
    assert_eq!(at(&places.lines[0].id), "\"flood\"");
    assert_eq!(at(&places.villages[0].table), "[[village]]");
    let event = &places.events[0];
    assert_eq!(at(&event.thing.id), "\"rain\"");
    assert_eq!(at(event.months.as_ref().expect("months")), "[6, 7]");
    assert_eq!(at(event.title.get(Lang::En).expect("a title")), "\"Rain\"");
    let go = &event.options[0];
    assert_eq!(at(&go.effects[1]), "\"flag.went = true\"");
    assert_eq!(
        at(go.cost.as_ref().expect("a cost")),
        "{ units = 1, yuan = 100 }"
    );
    assert_eq!(at(&go.later[0].after), "1");
    assert_eq!(at(&places.initiatives[0].choice.thing.id), "\"walk\"");
    assert_eq!(at(&places.endings[0].thing.table), "[[ending]]");
    assert_eq!(at(&places.letters[0].month), "1");
}

#[test]
fn conditions_are_known_part_by_part() {
    let checked = smallest();
    let when = checked.places.events[0].when.as_ref().expect("a condition");
    let parts: Vec<&str> = when
        .parts
        .iter()
        .map(|part| said(&checked, &part.place))
        .collect();
    assert_eq!(parts, ["line.flood.real < 70", "not seen('rain')"]);
}

#[test]
fn flags_and_variables_are_found_wherever_they_are_named() {
    let checked = smallest();
    let mentions = |all: &[township::campaign::places::Mention]| -> Vec<(String, bool)> {
        let one =
            |m: &township::campaign::places::Mention| (said(&checked, &m.place).to_owned(), m.set);
        all.iter().map(one).collect()
    };
    let flag = ("flag.went".to_owned(), true);
    assert_eq!(
        mentions(&checked.places.flags[0]),
        [flag, ("flag.went".to_owned(), false)]
    );
    assert_eq!(
        mentions(&checked.places.vars[0]).last(),
        Some(&("var.trips".to_owned(), false))
    );
    assert_eq!(checked.places.luck[0].key, "dyke");
}
