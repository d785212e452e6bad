//! The end as plain lines: the marking sheet, the ending, and the three books.

use crate::plain::page::Page;
use crate::view::Viewer;
use crate::view::model::Reveal;

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

/// The three books.
pub(crate) fn books(viewer: &Viewer, reveal: &Reveal) -> Page {
    let mut page = Page::default();
    page.gap();
    page.add(viewer.say("screen-reveal"));
    for (label, value, says) in &reveal.books {
        page.add(viewer.labelled(label, value));
        page.sub(says);
    }
    page.add(viewer.say("debrief-notice"));
    page
}
