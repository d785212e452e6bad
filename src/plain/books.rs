//! The end as plain lines: the marking sheet, the ending, and the three books.

use crate::plain::page::Page;
use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::model::Curve;

/// The year's marking sheet and the ending.
pub(crate) fn year(viewer: &Viewer) -> Page {
    let year = viewer.year();
    let mut page = Page::default();
    page.gap();
    page.add(viewer.say("screen-year-end"));
    for (label, points) in &year.sheet {
        page.sub(viewer.labelled(label, points));
    }
    year.verdict.iter().for_each(|sentence| page.add(sentence));
    if let Some(title) = &year.title {
        page.gap();
        page.add(title);
    }
    year.body.iter().for_each(|paragraph| page.add(paragraph));
    page
}

/// The three books and the field over the ledger, month by month. Empty as long as the play lasts.
pub(crate) fn reveal(viewer: &Viewer) -> Page {
    let mut page = Page::default();
    let Some(reveal) = viewer.reveal() else {
        return page;
    };
    page.gap();
    page.add(viewer.say("screen-reveal"));
    for (label, value, says) in &reveal.books {
        page.add(viewer.labelled(label, value));
        page.sub(says);
    }
    for curve in &reveal.curves {
        page.gap();
        curve_lines(viewer, &mut page, curve);
    }
    page.gap();
    for (date, notes) in reveal.ticks.iter().zip(&reveal.notes) {
        if !notes.is_empty() {
            page.add(heading_of(viewer, date));
        }
        notes.iter().for_each(|note| page.sub(note));
    }
    page
}

fn heading_of(viewer: &Viewer, words: &str) -> SafeText {
    viewer.labelled(words, "")
}

fn curve_lines(viewer: &Viewer, page: &mut Page, curve: &Curve) {
    page.add(&curve.name);
    for (key, values) in [("reveal-paper", &curve.paper), ("reveal-real", &curve.real)] {
        let numbers = values.iter().map(|&value| viewer.number(value, 0));
        let numbers = SafeText::join(numbers, " ");
        page.sub(viewer.labelled(&viewer.say(key), &numbers));
    }
    curve.parted.iter().for_each(|sentence| page.sub(sentence));
}
