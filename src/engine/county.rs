//! The county as the other player: pressure from the city, and the quarter's rules (`domain/model.md §1.1` rows 15, 23).

use crate::engine::fact::{Cause, Facts, What};
use crate::engine::luck::Purpose;
use crate::engine::slot::{CountyField, Slot};
use crate::engine::state::Pledge;
use crate::engine::turn::Turn;

impl<F: Facts> Turn<'_, F> {
    /// Lets the city's pressure move: P' = .8·P + shock (row 23).
    pub(crate) fn press(&mut self) {
        let (m, calendar) = (&self.world.model, self.world.calendar);
        let keep = 1.0 - calendar.rate(1.0 - m.pressure_keep);
        let shock = m.pressure_shock
            * calendar.months().sqrt()
            * self.luck().bell(self.state.tick, Purpose::Pressure, 0);
        let pressure = keep * self.state.county.pressure + shock;
        self.set(Slot::County(CountyField::Pressure), pressure, Cause::City);
    }

    /// The county's quarter: λ' = λ + .6·badnews + .4·P − .3·trust, q' = q + .1·scandals − .05·(q − q₀), and new promises
    /// (row 15). λ is also pulled back to the regime's, since a county has only so many inspectors.
    pub(crate) fn quarter(&mut self) {
        if !self.world.calendar.opens_quarter(self.state.tick) {
            return;
        }
        for line in &mut self.state.lines {
            line.pledge = Pledge::None;
        }
        if self.state.tick > 0 && self.world.regime.adaptive >= 0.5 {
            self.adapt();
        }
        (self.state.county.incidents, self.state.county.scandals) = (0, 0);
    }

    fn adapt(&mut self) {
        let (m, r, county) = (&self.world.model, &self.world.regime, self.state.county);
        let towns = f64::from(self.world.town.towns.max(1));
        let badnews = (f64::from(county.incidents) / towns * 3.0 - 0.3).clamp(-1.0, 2.0);
        let trust = (county.trust - 50.0) / 50.0;
        let inspections =
            county.inspections + m.county_badnews * badnews + m.county_pressure * county.pressure
                - m.county_trust * trust
                + m.county_pull * (r.inspections - county.inspections);
        let field_share = county.field_share + m.county_scandal * f64::from(county.scandals)
            - m.county_field_pull * (county.field_share - r.field_share);
        self.set(
            Slot::County(CountyField::Visits),
            inspections.clamp(0.3, 2.0 * r.inspections + 1.0),
            Cause::County,
        );
        self.set(Slot::County(CountyField::Field), field_share, Cause::County);
        let county = self.state.county;
        self.note(What::County {
            inspections: county.inspections,
            field_share: county.field_share,
        });
    }
}
