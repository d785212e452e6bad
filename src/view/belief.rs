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

    /// Returns a line's light on the county's board.
    pub(crate) fn light(&self, id: LineId) -> LightView {
        let (level, key) = match marks::light(self.world(), self.state(), id) {
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
