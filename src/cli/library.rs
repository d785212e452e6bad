//! Finding campaigns: those that ship inside the binary, and a folder that was named.

use std::path::Path;
use std::sync::Arc;

use crate::campaign;
use crate::campaign::Campaign;
use crate::engine::calendar::Calendar;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// The campaign that is played when none is named.
pub const FIRST: &str = "liuxi-2017";

/// Finds a campaign by a shipped id or by a folder.
///
/// # Errors
/// Returns what to tell the player: the diagnostics of a broken campaign, or that there is none of this name.
pub fn find(ui: &Ui, name: &str) -> Result<Arc<Campaign>, String> {
    let known = campaign::builtin_ids();
    let loaded = if known.contains(&name) {
        campaign::load_builtin(name)
    } else if Path::new(name).is_dir() {
        campaign::load_dir(Path::new(name))
    } else {
        let values = [
            ("name", Value::from(name)),
            ("known", Value::from(known.join(", "))),
        ];
        return Err(ui.say_with("cli-no-campaign", &values));
    };
    loaded.map(Arc::new).map_err(|report| {
        let rendered = report.render(ui.lang(), false);
        format!("{}\n{rendered}", ui.say("cli-campaign-broken"))
    })
}

/// Finds the campaign that a save was played on: the one that was named, if it is that, or a shipped one.
pub fn finder(named: Option<Arc<Campaign>>) -> impl Fn(&str, &str) -> Option<Arc<Campaign>> {
    move |id, hash| {
        let fits = |c: &Arc<Campaign>| c.id == id && (hash.is_empty() || c.hash == hash);
        let shipped = || campaign::load_builtin(id).ok().map(Arc::new);
        named.clone().filter(fits).or_else(shipped)
    }
}

/// Tells whether a campaign ships; for any other one its folder has to be named.
pub fn is_here(id: &str) -> bool {
    campaign::builtin_ids().contains(&id)
}

/// Returns the title of a shipped campaign, or its id where it is not here.
pub fn title(ui: &Ui, id: &str) -> SafeText {
    match campaign::load_builtin(id) {
        Ok(campaign) => campaign.book.title.plain(ui.lang()),
        Err(_) => SafeText::clean(id),
    }
}

/// Names the month that a save of a shipped campaign reached; nothing where the campaign is not here.
pub fn month(ui: &Ui, id: &str, tick: u32) -> Option<SafeText> {
    Some(month_of(ui, campaign::builtin_calendar(id)?, tick))
}

/// Names the month of a tick; past the end of the play it is the last one.
pub fn month_of(ui: &Ui, calendar: Calendar, tick: u32) -> SafeText {
    let last = calendar.ticks().saturating_sub(1);
    let tick = u16::try_from(tick).unwrap_or(last).min(last);
    let values = [
        ("year", Value::from(i64::from(calendar.year_of(tick)))),
        ("month", Value::from(i64::from(calendar.month_of(tick)))),
    ];
    SafeText::clean(&ui.say_with("date-month", &values))
}

/// Says that a month was reached.
pub fn reached(ui: &Ui, month: &SafeText) -> SafeText {
    SafeText::clean(&ui.say_with("saves-reached", &[("month", Value::from(month))]))
}
