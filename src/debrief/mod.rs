//! AFTERWARDS: what a finished play shows of itself. Facts to findings, findings to what-ifs, what-ifs to a document.
//!
//! [`trail`] is the play as a row of decisions; [`whatif`] asks each of them otherwise;
//! [`class`] sets several plays side by side. Sees everything inward of it, and
//! `lab`, whose players go on where a play was left. Deliberately absent: files, clocks and the terminal (`cli` and `tui`
//! have them), a grade, and any order of persons.

pub mod account;
pub mod books;
pub mod causes;
pub mod class;
pub mod findings;
pub mod habits;
pub mod inquirer;
pub mod rules;
pub mod same;
pub mod say;
pub mod style;
pub mod then;
pub mod trail;
pub mod whatif;

#[cfg(test)]
mod tests;
