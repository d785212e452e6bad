//! The plan on the table: a draft, what it takes, and what it may be expected to make of each line.

use crate::engine::action::Plan;
use crate::engine::ids::LineId;
use crate::engine::ids::VillageId;
use crate::engine::planning;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::belief::Outlook;
use crate::view::model::PlanRow;
use crate::view::model::PlanView;
use crate::view::model::VillageRow;
use crate::view::numbers::decimals;

/// Hours of a normal week.
const WEEK: f64 = 44.0;

impl Viewer<'_> {
    /// Lays a draft of the plan on the table. A draft that does not fit the world is shown as an empty one.
    pub fn plan(&self, draft: &Plan) -> PlanView {
        let (world, state) = (self.world(), self.state());
        let empty = Plan::empty(world);
        let draft = if draft.fits(world) { draft } else { &empty };
        let have = planning::free_units(world, state, draft.hours);
        let refused = planning::check_plan(world, state, draft).err();
        let outlook = self.outlook(draft);
        let rows = world.line_ids().zip(outlook);
        PlanView {
            header: self.header(),
            rows: rows
                .map(|(id, then)| self.plan_row(draft, id, then))
                .collect(),
            villages: self.village_rows(draft),
            units: (planning::plan_units(world, draft), have),
            refused: refused.map(|refusal| self.refusal(refusal)),
            hours: (draft.hours, self.hours(draft.hours)),
            rest: (draft.rest, self.rest(draft.rest)),
            time: self.time(draft.hours),
            starts: self.starts(),
        }
    }

    fn plan_row(&self, draft: &Plan, id: LineId, then: Outlook) -> PlanRow {
        let (world, state) = (self.world(), self.state());
        let (line, now, i) = (world.line(id), &state.lines[id.ix()], id.ix());
        PlanRow {
            id,
            short: self.line_short(id),
            veto: line.veto,
            live: line.hazard > 0.0 && line.live(world.calendar.month_of(state.tick)),
            paper: now.paper,
            field: self.field(id),
            weight: self.number(now.weight, decimals(now.weight)),
            units: [
                draft.substance[i],
                draft.trace[i],
                draft.field[i],
                draft.coordinate[i],
            ],
            paper_next: then.paper,
            field_next: then.field,
            path: line
                .path
                .is_some()
                .then(|| (draft.adapt[i], self.town_fit(id))),
        }
    }

    /// Says how a line's prescribed method fits the town, by the villages that the player has seen.
    fn town_fit(&self, id: LineId) -> SafeText {
        let (world, state) = (self.world(), self.state());
        let Some(path) = &world.line(id).path else {
            return SafeText::default();
        };
        let seen = state.villages.iter().enumerate().filter(|(_, v)| v.known);
        let (mut sum, mut share) = (0.0, 0.0);
        for (v, _) in seen {
            sum += world.villages[v].share * path.fit[v];
            share += world.villages[v].share;
        }
        if share > 0.0 {
            self.fit(sum / share)
        } else {
            self.say("plan-fit-unknown")
        }
    }

    /// Says how well a method fits, 0..=1.
    pub(crate) fn fit(&self, fit: f64) -> SafeText {
        self.say(match fit {
            ..0.35 => "plan-fit-poor",
            ..0.6 => "plan-fit-fair",
            _ => "plan-fit-good",
        })
    }

    fn village_rows(&self, draft: &Plan) -> Vec<VillageRow> {
        let row = |(v, village): (usize, &crate::engine::state::VillageState)| VillageRow {
            name: self.village_name(VillageId(v as u16)),
            trust: self.trust(village.trust),
            known: village.known,
            units: draft.village[v],
        };
        self.state().villages.iter().enumerate().map(row).collect()
    }

    /// Says how the residents of a place look at the town hall.
    pub(crate) fn trust(&self, trust: f64) -> SafeText {
        self.say(match trust {
            ..30.0 => "trust-lowest",
            ..45.0 => "trust-low",
            ..60.0 => "trust-middle",
            ..75.0 => "trust-high",
            _ => "trust-highest",
        })
    }

    /// Says what hours in percent come to; aloud with the percentage, which nothing else shows there.
    fn hours(&self, percent: u8) -> SafeText {
        let hours = Value::decimal(WEEK * f64::from(percent) / 100.0, 0);
        if self.aloud {
            let values = [("percent", u32::from(percent).into()), ("hours", hours)];
            return self.say_with("plain-hours", &values);
        }
        self.say_with("plan-hours-about", &[("hours", hours)])
    }

    /// Says what units of rest give everybody; aloud with their number, which nothing else shows there.
    fn rest(&self, units: u8) -> SafeText {
        let world = self.world();
        let share = f64::from(units) / (world.model.rest_units * world.calendar.months());
        let gives = self.say(match share {
            ..=0.0 => "rest-none",
            ..0.3 => "rest-little",
            ..0.6 => "rest-some",
            ..1.0 => "rest-most",
            _ => "rest-week",
        });
        if self.aloud && units > 0 {
            return self.labelled(&self.units(u32::from(units)), &gives);
        }
        gives
    }
}
