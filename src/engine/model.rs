//! The constants of the model with their documented defaults (`domain/model.md §1.0–§2.2`). A campaign overrides them in `[model]`.
//!
//! No equation is here: each stands in the file of the thing it describes.

use crate::engine::constants::constants;

constants! {
/// Every constant of the equations.
Model {
    /// Units of team time (10 person-days each) of a full team at normal hours (§1.0).
    capacity_units = 60.0 in 1..500,
    /// The number of people that `capacity_units` stands for (§1.0).
    capacity_staff = 28.0 in 1..500,
    /// Loss of capacity per point of exhaustion above `capacity_rested` (§1.0).
    capacity_exhaustion = 0.30 in 0..2,
    /// Loss of capacity per point of cynicism above `capacity_rested` (§1.0).
    capacity_cynicism = 0.15 in 0..2,
    /// Exhaustion and cynicism at which capacity is whole (§1.0).
    capacity_rested = 0.3 in 0..1,
    /// Share of capacity that a wholly flat team loses (§1.0).
    capacity_flat = 0.5 in 0..1,
    /// Units that one inspection takes to prepare and escort (§1.0).
    visit_units = 1.0 in 0..10,
    /// Units that one platform takes a month (§1.0).
    platform_units = 0.5 in 0..10,
    /// Units that one live letter takes a month in reports (§1.1 row 1).
    letter_units = 0.15 in 0..5,
    /// Share of capacity that counter, duty rota and phones take, spread evenly over the lines (§1.0).
    routine_share = 0.25 in 0..0.9,
    /// Hours (of 44) up to which output grows one to one (§1.0, Pencavel).
    hours_full = 1.10 in 0.5..2,
    /// Hours up to which output grows half as fast; flat beyond (§1.0).
    hours_half = 1.43 in 0.5..3,

    /// Gain of real work per month for one unit at full power (§1.0).
    real_gain = 2.6 in 0..50,
    /// Productivity without any discretion (§1.0).
    discretion_floor = 0.8 in 0..2,
    /// Productivity that full discretion adds (§1.0).
    discretion_gain = 0.4 in 0..2,
    /// Productivity without any trust (§1.0).
    trust_floor = 0.7 in 0..2,
    /// Productivity that full trust adds (§1.0).
    trust_gain = 0.6 in 0..2,
    /// Exponent of units of substantive work: returns diminish (§1.0).
    real_exponent = 0.8 in 0.1..1,
    /// Share of the lasting part of `real` that is lost a month (§1.0, §1.1 extension).
    real_decay = 0.06 in 0..1,
    /// Share of the suppressed part of `real` that is lost a month (§1.1 extension).
    suppressed_decay = 0.5 in 0..1,
    /// Standard deviation of chance in real work a month (§1.0).
    real_noise = 1.0 in 0..20,
    /// Gain of paper per month for one unit (§1.0).
    paper_gain = 11.0 in 0..100,
    /// Exponent of units of trace work (§1.0).
    paper_exponent = 0.6 in 0.1..1,
    /// Share of a real gain that becomes a record without extra work (§1.0).
    free_trace = 0.4 in 0..1,
    /// Share of paper that goes stale a month (§1.0).
    paper_decay = 0.12 in 0..1,
    /// How far field-coordination units close the gap to full power: 1 − e^(−borrow·z) (§1.1 row 10).
    borrow = 0.5 in 0..5,
    /// What a line loses in power where the people answer to the county (policy.md §3.3).
    vertical_loss = 0.2 in 0..1,

    /// How rigid a method is where a line names none (§1.0, std).
    rigidity = 0.4 in 0..1,
    /// Strength of a prescribed path's fit: 1 + path_gain·std·(fit − 0.5) (§1.1 row 3).
    path_gain = 0.8 in 0..2,
    /// Fit reached where the method is adapted in a village that was visited (§1.1 row 3).
    adapted_fit = 0.8 in 0..1,
    /// Units of trace that documenting an adapted method takes a month (§1.1 row 3).
    adapt_units = 2.0 in 0..10,
    /// Chance that an adapted method is marked down by a paper check (§1.1 row 3).
    adapt_paper_risk = 0.3 in 0..1,
    /// Chance that an adapted method is marked down by a field check (§1.1 row 3).
    adapt_field_risk = 0.1 in 0..1,
    /// Points lost when an adapted method is marked down.
    adapt_points = 0.4 in 0..5,

    /// What every line's sight gains over its stated value (§1.0, reference code).
    sight_lift = 0.08 in 0..1,
    /// The most that marking can see of the real state (§1.0, reference code).
    sight_cap = 0.98 in 0..1,
    /// Points that the veto costs (§1.0).
    veto_points = 15.0 in 0..100,
    /// Seen score at which a line's light is green, at a target of 100.
    light_green = 58.0 in 0..100,
    /// Seen score below which a line's light is red, at a target of 100.
    light_red = 42.0 in 0..100,
    /// Points that one red light costs when ranks are published.
    red_points = 0.1 in 0..5,
    /// Most bonus points in a year (policy.md §3.2).
    bonus_cap = 5.0 in 0..50,

    /// Strictness of paper checks, k_d (§1.0).
    paper_strict = 1.0 in 0..10,
    /// Weight of a line of ordinary size (§1.0).
    weight_norm = 8.3 in 1..100,
    /// Paper at which a paper check finds nothing (§1.0).
    paper_pass = 80.0 in 0..100,
    /// Paper missing for one point (§1.0).
    paper_scale = 75.0 in 1..1000,
    /// Weight of the real state in a field check (§1.0).
    field_strict = 0.5 in 0..10,
    /// Real state at which a field check finds nothing (§1.0).
    field_pass = 60.0 in 0..100,
    /// Real state missing for one point (§1.0).
    field_scale = 60.0 in 1..1000,
    /// Penalty for hollow paper, H (§1.0).
    hollow = 1.5 in 0..20,
    /// Gap that a field check forgives (§1.0).
    hollow_slack = 25.0 in 0..100,
    /// Gap beyond it for one point (§1.0).
    hollow_scale = 50.0 in 1..1000,
    /// Paper that the prepared route adds in the inspectors' eyes (§2.1 B9).
    route_paper = 6.0 in 0..50,
    /// Chance that the prepared route is left by an unannounced visit (design value).
    route_exposed = 0.35 in 0..1,
    /// Points that saying first what is wrong costs (§2.1 P2).
    disclose_points = 0.5 in 0..5,
    /// Points that walking to the hardest place may win or lose around `field_pass` (design value).
    hardest_points = 0.4 in 0..5,

    /// Real state that divides the chance of an incident by e (§1.0).
    incident_real = 35.0 in 1..1000,
    /// Real points that an incident destroys (§1.0, reference code).
    incident_loss = 8.0 in 0..100,
    /// Trust that an incident costs in every village (§1.0).
    incident_trust = 3.0 in 0..50,
    /// Injustice that one share of blame brings (§1.0).
    injustice_gain = 0.5 in 0..5,
    /// Power at which blame would feel just (§1.0).
    injustice_power = 1.3 in 0..3,
    /// Share of injustice that stays after a month (§1.0).
    injustice_keep = 0.7 in 0..1,

    /// Discretion that one inspection a month takes (§1.0).
    discretion_visit = 0.10 in 0..1,
    /// Discretion that a wholly prescribed method takes (§1.0).
    discretion_path = 0.5 in 0..1,
    /// Speed at which trust follows what residents get (§1.0).
    trust_rate = 0.06 in 0..1,
    /// Trust that trace work beyond `trust_trace_free` costs (§1.0).
    trust_trace = 0.8 in 0..20,
    /// Share of trace that residents do not mind (§1.0).
    trust_trace_free = 0.3 in 0..1,
    /// Trust that the first unit spent in a village brings; more units bring their root.
    village_trust = 2.0 in 0..20,
    /// Half-width of what is believed about a line without field visits (§1.0).
    belief_band = 18.0 in 0..100,

    /// Liability that a signed letter adds (§1.1 row 1).
    letter_liability = 0.15 in 0..1,
    /// Weight that a signed letter adds (§1.1 row 1).
    letter_weight = 1.0 in 0..20,
    /// Liability that the clause of a resourced letter adds (§1.1 row 1).
    resourced_liability = 0.05 in 0..1,
    /// Power that a resourced letter brings (§1.1 row 1).
    resourced_power = 0.10 in 0..1,
    /// Goodwill that signing at once wins from the sender (design value).
    sign_goodwill = 2.0 in 0..50,
    /// Goodwill that an annex of needs costs (§1.1 row 1).
    annex_goodwill = 2.0 in 0..50,
    /// Power that an annex of needs brings (§1.1 row 1).
    annex_power = 0.05 in 0..1,
    /// Injustice that is taken back where needs were put in writing before an incident (design value).
    annex_relief = 0.3 in 0..1,
    /// Goodwill that asking for retraction costs (§1.1 row 1, D1).
    retract_goodwill = 4.0 in 0..50,
    /// Liability that passing a copy down takes off the town (§1.1 row 14).
    pass_liability = 0.10 in 0..1,
    /// Trust that passing a copy down costs in every village (§1.1 row 14).
    pass_trust = 4.0 in 0..50,
    /// Share of the remaining blame that each live letter of a line lets the county push down (§1.1 row 14, x = 1 − e^−docs).
    push_docs = 0.5 in 0..5,

    /// What a result pledge adds to sight (§1.1 row 11).
    pledge_sight = 0.3 in 0..1,
    /// Standard deviation of the marking under a result pledge (§1.1 row 11).
    pledge_noise = 6.0 in 0..50,
    /// Units that a bargain over a target takes (§1.1 row 2).
    bargain_units = 2.0 in 0..20,
    /// Chance that a bargain without any knowledge succeeds (§1.1 row 2).
    bargain_base = 0.25 in 0..1,
    /// Chance that full knowledge adds (§1.1 row 2).
    bargain_known = 0.5 in 0..1,
    /// Goodwill that a failed bargain costs (design value).
    bargain_goodwill = 2.0 in 0..50,

    /// Share of fatigue that stays after ten days (§2.2).
    fatigue_keep = 0.55 in 0..1,
    /// Fatigue that a whole extra working week adds (§2.2).
    fatigue_hours = 60.0 in 0..500,
    /// Fatigue that a month of grief and anger adds (§2.2).
    fatigue_emotion = 20.0 in 0..200,
    /// Fatigue that full rest takes away (§2.2).
    fatigue_rest = 45.0 in 0..200,
    /// Fatigue that ordinary life adds (§2.2).
    fatigue_base = 6.0 in 0..50,
    /// Units of rest that give the whole team a week (design value).
    rest_units = 14.0 in 1..200,
    /// Exhaustion: intercept (§2.2).
    exhaustion_base = -1.25 in -10..10,
    /// Exhaustion: hours beyond the norm (§2.2; 1.5–3.0).
    exhaustion_hours = 2.2 in 0..10,
    /// Exhaustion: share of hindrance (§2.2; 1.0–2.5).
    exhaustion_hindrance = 1.8 in 0..10,
    /// Exhaustion: lack of control (§2.2; 0.6–1.8).
    exhaustion_control = 1.2 in 0..10,
    /// Exhaustion: support (§2.2; 0.4–1.2).
    exhaustion_support = 0.8 in 0..10,
    /// Exhaustion: fatigue (§2.2).
    exhaustion_fatigue = 0.8 in 0..10,
    /// Exhaustion: emotional load (§2.2).
    exhaustion_emotion = 0.8 in 0..10,
    /// Monthly approach of exhaustion when it rises (§2.2; 0.15–0.35).
    exhaustion_rise = 0.25 in 0..1,
    /// Monthly approach of exhaustion when it falls (§2.2; 0.08–0.20).
    exhaustion_fall = 0.15 in 0..1,
    /// Cynicism: intercept (§2.2).
    cynicism_base = -1.5 in -10..10,
    /// Cynicism: exhaustion above 0.40 (§2.2).
    cynicism_exhaustion = 2.0 in 0..10,
    /// Cynicism: share of hindrance (§2.2).
    cynicism_hindrance = 2.0 in 0..10,
    /// Cynicism: injustice (§2.2).
    cynicism_injustice = 1.0 in 0..10,
    /// Cynicism: meaning (§2.2).
    cynicism_meaning = 0.6 in 0..10,
    /// Monthly approach of cynicism when it rises (§2.2).
    cynicism_rise = 0.20 in 0..1,
    /// Monthly approach of cynicism when it falls (§2.2).
    cynicism_fall = 0.10 in 0..1,
    /// Reduced efficacy: intercept (§2.2).
    inefficacy_base = -0.9 in -10..10,
    /// Reduced efficacy: progress of the real state (§2.2).
    inefficacy_progress = 1.0 in 0..10,
    /// Reduced efficacy: share of hindrance (§2.2).
    inefficacy_hindrance = 1.0 in 0..10,
    /// Reduced efficacy: injustice (§2.2).
    inefficacy_injustice = 0.8 in 0..10,
    /// Monthly approach of reduced efficacy (§2.2).
    inefficacy_rate = 0.15 in 0..1,
    /// Share of hindrance that nobody minds (§2.2).
    hindrance_free = 0.30 in 0..1,
    /// Burnout at which half a team would lie flat (§1.1 row 13).
    flat_middle = 0.64 in 0..1,
    /// Spread of that threshold (§1.1 row 13).
    flat_spread = 0.06 in 0.01..1,
    /// How much a flat team lengthens everybody's hours (§1.1 row 13).
    flat_spill = 0.25 in 0..2,
    /// Burnout from which a colleague may start to lie flat (§1.1 row 13).
    flat_from = 0.6 in 0..1,
    /// Monthly chance at a burnout of 1 (§1.1 row 13).
    flat_chance = 0.15 in 0..1,
    /// Burnout below which a colleague gets up again (design value).
    flat_until = 0.5 in 0..1,
    /// Substantive work of a colleague who lies flat (§1.1 row 13).
    flat_substance = 0.25 in 0..1,
    /// Paper work of a colleague who lies flat (§1.1 row 13).
    flat_trace = 0.6 in 0..1,
    /// Factor on the work of a line all of whose people are away (design value).
    uncovered = 0.8 in 0..1.5,
    /// How far one colleague's strain differs from the team's by the kind of duty (design value).
    staff_spread = 0.25 in 0..1,

    /// Inspections that bad news adds a quarter (§1.1 row 15).
    county_badnews = 0.6 in 0..5,
    /// Inspections that pressure from the city adds a quarter (§1.1 row 15).
    county_pressure = 0.4 in 0..5,
    /// Inspections that full trust takes away a quarter (§1.1 row 15).
    county_trust = 0.3 in 0..5,
    /// Pull of the number of inspections back to the regime's a quarter (keeps row 15 bounded).
    county_pull = 0.3 in 0..1,
    /// Field share that a scandal adds (§1.1 row 15).
    county_scandal = 0.1 in 0..1,
    /// Pull of the field share back to the regime's a quarter (§1.1 row 15).
    county_field_pull = 0.05 in 0..1,
    /// Memory of pressure from the city a month (§1.1 row 23).
    pressure_keep = 0.8 in 0..1,
    /// Standard deviation of its shocks (§1.1 row 23).
    pressure_shock = 0.4 in 0..3,
    /// Pressure from which the city sends inspectors of its own (design value).
    city_from = 0.5 in -3..3,
    /// Chance that a visit is the city's while the pressure lasts (design value).
    city_share = 0.3 in 0..1,
    /// Largest chance that the county can keep the city's inspectors on the papers (§2.1 B10, χ).
    collusion = 0.7 in 0..1,
    /// By what an arranged visit that comes out is multiplied (§2.1 B10).
    collusion_penalty = 2.5 in 1..10,
    /// Share ρ of this year's result in next year's target (§2.3 ratchet).
    ratchet = 0.5 in 0..1,
    /// What a target grows in any case a year (§2.3 ratchet).
    ratchet_growth = 1.0 in 0..20,

    /// Protection that procedure gives at once: cover moves by this share towards 1 (§2.1 dose rule).
    cover_dose = 0.35 in 0..1,
    /// Share of cover that stays after a month.
    cover_keep = 0.7 in 0..1,
    /// Chance a year that a smoothed number is audited (§2.1 B11; 0.05–0.15).
    audit_chance = 0.10 in 0..1,
    /// Points that a smoothed number costs in an audit (§2.1 B11).
    audit_points = 8.0 in 0..100,
    /// Suppressed points that a mobilisation brings (§2.1 B12).
    burst = 10.0 in 0..50,
    /// How many units of work one choice weighs in the shares of modes.
    choice_units = 2.0 in 0..50,

    /// Chance that who moves first on an errand without a clear owner becomes its owner (§1.1 row 16).
    first_mover = 0.7 in 0..1,
    /// Liability that becoming its owner adds.
    first_mover_liability = 0.03 in 0..1,
    /// Injustice that pay below the base brings, per share of the base (§1.1 row 8).
    pay_injustice = 0.5 in 0..5,
    /// Units a month that errands take from the other towns, as events do here (design value).
    rival_errands = 5.0 in 0..50,

    /// Age of the player, for promotion (§1.1 row 19).
    age = 38.0 in 20..70,
    /// Weight on marks of the most score-minded rival (§1.1 row 7).
    rival_alpha_max = 1.0 in 0..1,
    /// Weight on marks of the least score-minded rival (§1.1 row 7).
    rival_alpha_min = 0.05 in 0..1,
}}
