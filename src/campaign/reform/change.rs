//! One change of a reform: a number and what it is set to; and how a command line writes it, `regime.inspections=2`.

use crate::campaign::book::Book;
use crate::campaign::reform::param;
use crate::campaign::reform::param::NoSuch;
use crate::campaign::reform::param::Param;

/// A number and what it is set to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Which.
    pub param: Param,
    /// To what.
    pub value: f64,
}

/// Why words are no change.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// There is no such number.
    NoSuch(NoSuch),
    /// What it shall be is no number.
    NotANumber(String),
    /// It cannot be that.
    Range {
        /// The number's name.
        name: String,
        /// The least that it can be.
        least: f64,
        /// The most.
        most: f64,
    },
}

impl Change {
    /// Reads a change such as `regime.inspections=2`.
    ///
    /// # Errors
    /// Where there is no such number, or it cannot be that.
    pub fn parse(text: &str, book: &Book) -> Result<Self, Wrong> {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        let param = Param::parse(name.trim(), book).map_err(Wrong::NoSuch)?;
        Self::of(param, value, book)
    }

    /// Reads what a number shall be.
    ///
    /// # Errors
    /// Where it cannot be that.
    pub fn of(param: Param, value: &str, book: &Book) -> Result<Self, Wrong> {
        let value = value.trim();
        let word = || param::RANKINGS.iter().find(|(word, _)| *word == value);
        let number = match value {
            "true" => Some(1.0),
            "false" => Some(0.0),
            _ => value.parse().ok().or_else(|| word().map(|(_, m)| *m)),
        };
        let number: f64 = number.ok_or_else(|| Wrong::NotANumber(value.to_owned()))?;
        if !param.takes(number) {
            return Err(Wrong::Range {
                name: param.name(book),
                least: *param.range().start(),
                most: *param.range().end(),
            });
        }
        Ok(Self {
            param,
            value: number,
        })
    }

    /// Writes the change as a command line takes it.
    pub fn written(&self, book: &Book) -> String {
        format!("{}={}", self.param.name(book), self.value)
    }
}
