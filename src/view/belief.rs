//! What the player believes of a line: its band, its light, and what a draft of a plan may make of it.

use crate::engine::action::Plan;
use crate::engine::ids::LineId;
use crate::engine::labour;
use crate::engine::marks;
use crate::engine::marks::Light;
use crate::view::Viewer;
use crate::view::model::Band;
use crate::view::model::LightView;

/// What a plan makes of a line, as far as it can be told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outlook {
    /// The ledger by the month's end.
    pub paper: f64,
    /// The field, as it will be believed.
    pub field: Band,
}

fn band(middle: f64, half: f64) -> Band {
    Band {
        low: (middle - half).clamp(0.0, 100.0),
        high: (middle + half).clamp(0.0, 100.0),
    }
}

impl Viewer<'_> {
    /// Returns what may be believed of a line's real state.
    pub(crate) fn field(&self, id: LineId) -> Band {
        let line = &self.state().lines[id.ix()];
        band(line.belief, line.band)
    }

    /// Returns what was believed of a line's real state when the tick before this one ended.
    pub fn field_before(&self, id: LineId) -> Band {
        let before = self.play.before_this_tick().belief.get(id.ix());
        before.map_or(self.field(id), |&(middle, half)| band(middle, half))
    }

    /// Returns a line's light when the tick before this one ended; `None` where nothing was marked by then.
    pub fn light_before(&self, id: LineId) -> Option<LightView> {
        let before = self.play.before_this_tick();
        let marked = self.play.snapshots().iter().any(|s| s.tick == before.tick)
            && before.tick < self.state().tick;
        let light = before.lights.get(id.ix()).filter(|_| marked)?;
        Some(self.light_view(*light))
    }

    /// Returns a line's light on the county's board.
    pub(crate) fn light(&self, id: LineId) -> LightView {
        self.light_view(marks::light(self.world(), self.state(), id))
    }

    fn light_view(&self, light: Light) -> LightView {
        let (level, key) = match light {
            Light::Red => (0, "light-red"),
            Light::Yellow => (1, "light-yellow"),
            Light::Green => (2, "light-green"),
        };
        let word = self.say(key);
        LightView { level, word }
    }

    /// Returns a line's light once something was marked this year.
    pub(crate) fn light_if_marked(&self, id: LineId) -> Option<LightView> {
        (self.state().year.ticks > 0).then(|| self.light(id))
    }

    /// Returns what a plan makes of each line: the ledger by the engine's own equations, the field by the same equations
    /// from what is believed of it, so that nothing hidden shows through.
    pub(crate) fn outlook(&self, plan: &Plan) -> Vec<Outlook> {
        let (world, state) = (self.world(), self.state());
        let known = labour::expected(world, state, plan);
        let mut believed = state.clone();
        for line in &mut believed.lines {
            (line.structural, line.suppressed) = (line.belief, 0.0);
        }
        let guessed = labour::expected(world, &believed, plan);
        let both = known.iter().zip(&guessed);
        both.map(|(known, guessed)| Outlook {
            paper: known.paper,
            field: band(guessed.real, guessed.band),
        })
        .collect()
    }
}
