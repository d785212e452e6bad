//! Every limit on what a campaign may hold, in one place.
//!
//! A campaign is data from a stranger: these numbers bound the time and the memory that reading one can take. They are
//! generous; what is good style (the lines and columns of docs/campaign-format.md) is not their business.

/// Bytes of one file.
pub const FILE_BYTES: usize = 1 << 20;
/// Bytes of all files together.
pub const FOLDER_BYTES: usize = 16 << 20;
/// Files that are read.
pub const FILES: usize = 512;
/// Parts of a file's path below the campaign's folder, the file's own name included.
pub const PATH_DEPTH: usize = 4;
/// Characters of a file's or folder's name, without `.toml`.
pub const FILE_NAME: usize = 64;
/// Entries of all folders together, files that are not read included.
pub const ENTRIES: usize = 10_000;
/// Bytes of a `.township` file: all files at their biggest, and what a zip file says of them.
pub const ARCHIVE_BYTES: usize = FOLDER_BYTES + (1 << 20);
/// Entries of a `.township` file, folders included.
pub const ARCHIVE_ENTRIES: usize = 2 * FILES;
/// How many times bigger than its packed form a file of a `.township` file may be …
pub const ARCHIVE_RATIO: usize = 100;
/// … where it is bigger than so many bytes.
pub const ARCHIVE_SMALL: usize = 64 << 10;
/// Bytes of a record of translations.
pub const RECORD_BYTES: usize = FOLDER_BYTES;
/// Syntax errors that are reported for one file.
pub const SYNTAX_ERRORS: usize = 20;

/// Findings that are kept; the rest are only counted.
pub const FINDINGS: usize = 1_000;
/// Findings that are kept about texts that lack a language, and as many about texts that wait for a translator: a campaign
/// half translated has thousands, and they must leave room for all the others.
pub const UNTRANSLATED: usize = 20;
/// Findings that get a "did you mean": looking for one compares with every known name.
pub const SUGGESTIONS: usize = 100;

/// Characters of an id, and of the names of flags, variables and luck keys.
pub const ID: usize = 40;
/// Bytes of a text.
pub const TEXT: usize = 4_000;
/// Bytes of a name, a title, a label.
pub const NAME: usize = 400;
/// Bytes of a condition or an effect.
pub const EXPRESSION_BYTES: usize = 2_000;
/// Nesting of a condition or a number.
pub const EXPRESSION_DEPTH: usize = 32;
/// Values, functions and operators of a condition or a number.
pub const EXPRESSION_NODES: usize = 64;
/// The largest number that may be written in a condition or an effect.
pub const EXPRESSION_NUMBER: f64 = 1e9;

/// Plays, and as many invariants and goals, in one file of plays.
pub const PLAYS: usize = 200;
/// Steps of a play.
pub const STEPS: usize = 2_000;
/// Expectations of one kind in one step.
pub const EXPECTATIONS: usize = 64;

/// Reforms that one may carry out first.
pub const REFORMS: usize = 32;

/// Villages, colleagues or officials.
pub const PEOPLE: usize = 64;
/// Letters.
pub const LETTERS: usize = 500;
/// Events.
pub const EVENTS: usize = 10_000;
/// Initiatives.
pub const INITIATIVES: usize = 500;
/// Endings.
pub const ENDINGS: usize = 100;
/// Findings that a campaign may allow, and rules that it may name in a list.
pub const ALLOWS: usize = 200;
/// Grades of the marking book.
pub const GRADES: usize = 20;
/// Concepts.
pub const CONCEPTS: usize = 500;
/// Options of an event.
pub const OPTIONS: usize = 8;
/// The fewest options of an event.
pub const OPTIONS_LEAST: usize = 2;
/// Effects of one list.
pub const EFFECTS: usize = 32;
/// Later consequences of one option or initiative.
pub const LATER: usize = 8;
/// Flags, and as many variables.
pub const FLAGS: usize = 1_000;
