//! The bounds of a state: whatever is played, every number stays in its own.

use township::engine::state::State;

/// Checks the numbers of a state.
///
/// # Errors
/// Names the first that is out of its bounds.
pub fn within(state: &State) -> Result<(), String> {
    let check = |name: &str, value: f64, low: f64, high: f64| {
        if value >= low && value <= high {
            Ok(())
        } else {
            Err(format!("{name} is {value}"))
        }
    };
    for (i, line) in state.lines.iter().enumerate() {
        check(&format!("real of line {i}"), line.real(), 0.0, 100.0 + 1e-9)?;
        check(
            &format!("suppressed of line {i}"),
            line.suppressed,
            0.0,
            100.0,
        )?;
        check(&format!("paper of line {i}"), line.paper, 0.0, 100.0)?;
        check(&format!("power of line {i}"), line.power, 0.0, 1.0)?;
        check(&format!("liability of line {i}"), line.liability, 0.0, 1.0)?;
        check(&format!("cover of line {i}"), line.cover, 0.0, 1.0)?;
        check(&format!("belief of line {i}"), line.belief, 0.0, 100.0)?;
    }
    for (i, village) in state.villages.iter().enumerate() {
        check(&format!("trust of village {i}"), village.trust, 0.0, 100.0)?;
    }
    let people = state
        .staff
        .iter()
        .map(|s| &s.strain)
        .chain([&state.team.strain]);
    for (i, strain) in people.enumerate() {
        check(&format!("fatigue of {i}"), strain.fatigue, 0.0, 100.0)?;
        for part in [strain.exhaustion, strain.cynicism, strain.inefficacy] {
            check(&format!("strain of {i}"), part, 0.0, 1.0)?;
        }
    }
    check("money", state.town.money, 0.0, 1e9)?;
    check("inspections", state.county.inspections, 0.0, 12.0)?;
    check("field share", state.county.field_share, 0.0, 1.0)
}
