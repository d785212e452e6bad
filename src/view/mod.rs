//! WHAT TO SAY: state, facts and language to plain view models: strings, ratios, choices, reasons.
//!
//! Knows everything inward of it (`engine`, `campaign`, `text`, `session`) and nothing of terminals: no colours, widths,
//! keys or escape codes. Front ends draw the models and send back the [`Action`]s that stand in them.
//!
//! What the player may not know never enters a model before the reveal: `real` appears only as a [`Band`].
//!
//! [`Action`]: crate::engine::action::Action

pub mod model;
pub mod storage;
