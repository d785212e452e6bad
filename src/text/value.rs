//! What is filled into a sentence: names, counts and measured numbers.
//!
//! Touches Fluent's values. Deliberately absent: the number formats of locales; both languages of the program write
//! numbers alike (`320,000`, `71.4`, `−3`), and a save or a table never depends on them.

use crate::text::SafeText;
use fluent_bundle::FluentValue;
use std::borrow::Cow;

/// Numbers with fewer digits are written without a comma, so that years and small counts stay whole.
const GROUPED_FROM: usize = 5;

/// One value to be filled into a sentence.
///
/// Text is made safe on the way in. Counts choose the plural form; they are exact up to 2⁵³, so a seed goes in as text.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'a>(FluentValue<'a>);

impl<'a> Value<'a> {
    /// Makes a number with a fixed number of decimals, such as `71.4`. Chooses no plural form.
    pub fn decimal(number: f64, decimals: usize) -> Self {
        Self(digits(number, decimals).into())
    }

    /// Makes a change: as [`Value::decimal`], with a sign before it unless it is nought, such as `+2.1` or `−1.3`.
    pub fn signed(number: f64, decimals: usize) -> Self {
        let plain = digits(number, decimals);
        let sign = if number > 0.0 && !is_nought(&plain) {
            "+"
        } else {
            ""
        };
        Self([sign, &plain].concat().into())
    }

    /// Makes an amount of money: whole, with a comma before each group of three digits however short it is.
    pub fn money(amount: f64) -> Self {
        Self(digits_from(amount, 0, 4).into())
    }

    /// Hands the value over to Fluent.
    pub(super) fn into_fluent(self) -> FluentValue<'a> {
        self.0
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self(FluentValue::String(safe(Cow::Borrowed(text))))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self(FluentValue::String(safe(Cow::Owned(text))))
    }
}

impl<'a> From<&'a SafeText> for Value<'a> {
    fn from(text: &'a SafeText) -> Self {
        Self(text.as_str().into())
    }
}

impl From<i64> for Value<'_> {
    fn from(count: i64) -> Self {
        Self(count.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self(count.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Self {
        Self(count.into())
    }
}

/// Writes a count in running text; Fluent's own way would follow its options and know no commas.
pub(super) fn count(number: f64) -> String {
    digits(number, 0)
}

/// Leaves safe text as it is and repairs the rest.
fn safe(text: Cow<'_, str>) -> Cow<'_, str> {
    if crate::text::is_clean(&text) {
        text
    } else {
        Cow::Owned(SafeText::clean(&text).as_str().to_owned())
    }
}

/// Writes a number with fixed decimals, a true minus sign, and commas where it is long.
fn digits(number: f64, decimals: usize) -> String {
    digits_from(number, decimals, GROUPED_FROM)
}

/// As [`digits`], with commas from so many digits on.
fn digits_from(number: f64, decimals: usize, from: usize) -> String {
    let plain = format!("{:.decimals$}", number.abs());
    let sign = if number < 0.0 && !is_nought(&plain) {
        "−"
    } else {
        ""
    };
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    [sign, &grouped(whole, from), rest].concat()
}

/// Tells whether a written number has rounded to nought.
fn is_nought(plain: &str) -> bool {
    plain.bytes().all(|digit| matches!(digit, b'0' | b'.'))
}

/// Sets a comma before each group of three digits of a long whole number.
fn grouped(whole: &str, from: usize) -> String {
    let long = whole.len() >= from;
    let mut written = String::with_capacity(whole.len() * 4 / 3);
    for (index, digit) in whole.chars().enumerate() {
        if long && index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: Value<'_>, expected: &str) {
        assert_eq!(value, Value::from(expected));
    }

    #[test]
    fn writes_decimals() {
        check(Value::decimal(71.4, 1), "71.4");
        check(Value::decimal(71.0, 1), "71.0");
        check(Value::decimal(-0.04, 1), "0.0");
        check(Value::decimal(-1.25, 2), "−1.25");
        check(Value::decimal(2.0, 0), "2");
    }

    #[test]
    fn writes_signs() {
        check(Value::signed(2.1, 1), "+2.1");
        check(Value::signed(-1.3, 1), "−1.3");
        check(Value::signed(0.01, 1), "0.0");
        check(Value::signed(-0.01, 1), "0.0");
    }

    #[test]
    fn groups_long_numbers() {
        for (number, written) in [
            (0.0, "0"),
            (2017.0, "2017"),
            (12_345.0, "12,345"),
            (320_000.0, "320,000"),
            (-1_000_000.0, "−1,000,000"),
        ] {
            assert_eq!(count(number), written);
        }
        check(Value::decimal(386_000.5, 1), "386,000.5");
        check(Value::money(3600.0), "3,600");
        check(Value::money(900.4), "900");
    }

    #[test]
    fn text_is_made_safe_on_the_way_in() {
        check(Value::from("柳溪\u{1b}[31m"), "柳溪[31m");
        check(Value::from(String::from("a\u{202E}b")), "ab");
        check(Value::from(&SafeText::clean("镇")), "镇");
    }
}
