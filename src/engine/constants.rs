//! The one way in which named constants are declared: field, default, range and meaning in one table.
//!
//! The campaign loader reads the tables to accept, check and document keys; nothing here knows TOML.

/// One declared constant: what a campaign may override.
#[derive(Debug, Clone, Copy)]
pub struct Constant {
    /// The key in a campaign.
    pub name: &'static str,
    /// The documented default.
    pub default: f64,
    /// The smallest value allowed.
    pub min: f64,
    /// The largest value allowed.
    pub max: f64,
    /// What it means, with its unit and the section of the model it comes from.
    pub doc: &'static str,
}

/// Declares a struct of `f64` constants with defaults, ranges and their documentation as data.
macro_rules! constants {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $field:ident = $default:literal in $min:literal..$max:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct $name { $($(#[doc = $doc])+ pub $field: f64,)* }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        impl $name {
            /// Every constant with its default, range and meaning, in the order of the source.
            pub const TABLE: &'static [$crate::engine::constants::Constant] = &[
                $($crate::engine::constants::Constant {
                    name: stringify!($field), default: $default, min: $min as f64, max: $max as f64, doc: concat!($($doc),+),
                },)*
            ];

            /// Returns the constant of this name for changing, if there is one.
            pub fn named(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($field) => Some(&mut self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use constants;
