//! What is aimed at, and whether it is reached. The measurement knows nothing of it.

/// How many times as fast as the fastest other engine for stories, by the number of events.
pub const NARRATIVE: [(usize, f64); 2] = [(100, 200.0), (10_000, 300.0)];
/// How many times as slow as plain Rust.
pub const BY_HAND: f64 = 3.0;

/// Says how a ratio stands to what it should at least be, where anything is aimed at.
pub fn at_least(ratio: f64, size: usize) -> String {
    match NARRATIVE.iter().find(|(of, _)| *of == size) {
        Some((_, goal)) => said(ratio, &format!("≥ {goal}"), ratio >= *goal),
        None => format!("{ratio:.1} ×"),
    }
}

/// Says how a ratio stands to what it should at most be.
pub fn at_most(ratio: f64) -> String {
    said(ratio, &format!("≤ {BY_HAND}"), ratio <= BY_HAND)
}

fn said(ratio: f64, goal: &str, reached: bool) -> String {
    let reached = if reached { "reached" } else { "not reached" };
    format!("{ratio:.1} × ({goal}: {reached})")
}
