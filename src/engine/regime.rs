//! The county's rules: what a reform changes. A campaign overrides an era's preset in `[regime]`.

use crate::engine::constants::constants;

constants! {
/// The rules under which the town is watched and marked (`domain/policy.md §3.4`, `domain/model.md §1.0`).
Regime {
    /// Inspections a month, λ.
    inspections = 3.0 in 0..12,
    /// Share of unannounced field checks, q.
    field_share = 0.20 in 0..1,
    /// Share of the marks given for process evidence, π.
    process_share = 0.30 in 0..1,
    /// How strongly paper exonerates, σ.
    paper_shield = 0.50 in 0..1,
    /// How strongly verified conduct exonerates, σ_c.
    conduct_shield = 0.0 in 0..1,
    /// Whether the one-vote veto is in force (1) or not (0).
    veto = 1.0 in 0..1,
    /// Months between published rankings: 1, 3 or 12.
    ranking = 12.0 in 1..12,
    /// Letters that everybody signs in bulk and that only cost reports.
    letters = 12.0 in 0..100,
    /// Chance that looking for the owner of a duty finds one: a duty list makes it .8, before it was .3 (§1.1 row 16).
    duty_list = 0.3 in 0..1,
    /// Owner uncertainty ω of an errand without a list (§1.1 row 16).
    owner_unclear = 0.6 in 0..1,
    /// Whether the county changes visits and field share each quarter (1) or not (0) (§1.1 row 15).
    adaptive = 1.0 in 0..1,
    /// Share of losses that county and town have in common when the city inspects (§2.1 B10).
    joint = 0.7 in 0..1,
    /// How personal accountability is (§2.1 B10).
    personal = 0.3 in 0..1,
    /// Pay of a year with a veto, of the base (§1.1 row 8).
    veto_pay = 0.5 in 0..2,
}}

/// A period with rules of its own (`domain/policy.md §3.4`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// 2014–2018: letters everywhere.
    E1,
    /// 2019–2023: the burden-relief years.
    E2,
    /// 2024–2026: rules and lists.
    E3,
}

impl Era {
    /// Returns the regime of the era.
    pub fn regime(self) -> Regime {
        let base = Regime::default();
        match self {
            Self::E1 => Regime {
                inspections: 4.5,
                field_share: 0.10,
                process_share: 0.45,
                ranking: 1.0,
                letters: 17.0,
                ..base
            },
            Self::E2 => Regime {
                inspections: 3.5,
                field_share: 0.15,
                process_share: 0.35,
                ranking: 3.0,
                letters: 8.0,
                owner_unclear: 0.5,
                personal: 0.5,
                ..base
            },
            Self::E3 => Regime {
                inspections: 2.0,
                field_share: 0.30,
                process_share: 0.25,
                ranking: 12.0,
                letters: 2.0,
                duty_list: 0.8,
                owner_unclear: 0.2,
                conduct_shield: 0.3,
                personal: 0.7,
                ..base
            },
        }
    }

    /// Returns the number of platforms that a town of the era answers to.
    pub fn platforms(self) -> f64 {
        match self {
            Self::E1 => 5.0,
            Self::E2 => 10.0,
            Self::E3 => 5.0,
        }
    }
}
