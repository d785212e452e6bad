//! One picture test per screen.

use super::check;
use crate::tui::sample;
use crate::tui::screens::desk::DeskPage;

const DESIGN: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);
const LEAST: (u16, u16) = (60, 20);
const BOTH: [(u16, u16); 2] = [DESIGN, LARGE];

#[test]
fn desk() {
    check(
        "desk",
        &[DESIGN, LARGE, LEAST, (100, 30), (200, 60)],
        |lang| Box::new(DeskPage::new(sample::desk(lang))),
    );
    check("desk-quiet", &BOTH, |lang| {
        Box::new(DeskPage::new(sample::quiet_desk(lang)))
    });
}
