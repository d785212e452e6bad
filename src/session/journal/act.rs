//! An action as the save keeps it: one TOML value on one line, opaque to the journal.

use crate::session::journal::line;
use crate::session::journal::line::MAX_LINE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::Value;

/// The longest action in bytes: its line must fit with its key.
pub const MAX_ACT: usize = MAX_LINE - "act = ".len();

/// One action as text. A unit variant becomes a string (`"rest"`), any other an inline table (`{ sign = 3 }`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Act(String);

/// Why an action cannot be written or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActError {
    /// TOML has no form for it (a number above `i64::MAX`, a NaN, nothing at all …); the crate's own words, in English.
    NoForm(String),
    /// It has more bytes than [`MAX_ACT`].
    TooLong(usize),
    /// It is not what was expected; the crate's own words, in English.
    Unreadable(String),
}

impl Act {
    /// Writes `action` down.
    pub fn of<T: Serialize>(action: &T) -> Result<Act, ActError> {
        let value = Value::try_from(action).map_err(|e| ActError::NoForm(e.to_string()))?;
        let mut text = String::new();
        line::put_value(&mut text, &value);
        if text.len() > MAX_ACT {
            return Err(ActError::TooLong(text.len()));
        }
        // What cannot be read back as the same (a NaN, a nesting too deep) must not reach a save.
        match line::value_of(&text) {
            Some(back) if back == value => Ok(Act(text)),
            _ => Err(ActError::NoForm(text)),
        }
    }

    /// Reads the action back. A save from a stranger may hold anything here.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, ActError> {
        let reader = toml::de::ValueDeserializer::parse(&self.0);
        let action = reader.and_then(T::deserialize);
        action.map_err(|e| ActError::Unreadable(e.message().to_owned()))
    }

    /// The text as it stands in the save.
    pub fn as_toml(&self) -> &str {
        &self.0
    }

    // For the reader, which has bounded the line and found no control character in it.
    pub(super) fn from_line(text: &str) -> Act {
        Act(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Sample {
        Rest,
        Sign(u16),
        Plan {
            hours: Vec<(u8, i32)>,
            why: Option<String>,
        },
        Weigh(f64),
        Big(u64),
    }

    #[track_caller]
    fn check(sample: Sample, text: &str) {
        let act = Act::of(&sample).expect("writable");
        assert_eq!(act.as_toml(), text);
        assert_eq!(act.read::<Sample>(), Ok(sample));
    }

    #[test]
    fn actions_are_written_so_that_a_person_can_read_them() {
        let why = Some("雨\n\u{1b}[31m\"\\\u{202e}".to_owned());
        check(Sample::Rest, r#""rest""#);
        check(Sample::Sign(3), "{ sign = 3 }");
        check(Sample::Weigh(1.0), "{ weigh = 1.0 }");
        check(Sample::Weigh(-1e300), "{ weigh = -1e300 }");
        check(Sample::Weigh(f64::INFINITY), "{ weigh = inf }");
        check(
            Sample::Plan {
                hours: vec![],
                why: None,
            },
            "{ plan = { hours = [] } }",
        );
        let text = r#"{ plan = { hours = [[1, -2], [3, 4]], why = "雨\n\u001B[31m\"\\\u202E" } }"#;
        check(
            Sample::Plan {
                hours: vec![(1, -2), (3, 4)],
                why,
            },
            text,
        );
    }

    #[test]
    fn what_has_no_form_is_refused() {
        let refused = |sample: &Sample| matches!(Act::of(sample), Err(ActError::NoForm(_)));
        assert!(refused(&Sample::Weigh(f64::NAN)));
        assert!(refused(&Sample::Big(u64::MAX)));
        assert!(matches!(Act::of(&()), Err(ActError::NoForm(_))));
        let deep = (0..200).fold(Value::Integer(1), |v, _| Value::Array(vec![v]));
        assert!(matches!(Act::of(&deep), Err(ActError::NoForm(_))));
    }

    #[test]
    fn the_longest_action_fits_its_line_and_one_byte_more_does_not() {
        let fits = "x".repeat(MAX_ACT - 2);
        assert_eq!(Act::of(&fits).map(|a| a.as_toml().len()), Ok(MAX_ACT));
        assert_eq!(
            Act::of(&format!("{fits}x")),
            Err(ActError::TooLong(MAX_ACT + 1))
        );
    }

    #[test]
    fn nonsense_is_an_error_and_no_more() {
        for text in [
            "",
            "=",
            "[[[[",
            "{ sign = 70000 }",
            "{ sign = }",
            "\"unknown\"",
            "1 2",
            "# c",
        ] {
            assert!(
                matches!(
                    Act::from_line(text).read::<Sample>(),
                    Err(ActError::Unreadable(_))
                ),
                "{text}"
            );
        }
        let deep = "[".repeat(MAX_ACT);
        assert!(Act::from_line(&deep).read::<Sample>().is_err());
    }
}
