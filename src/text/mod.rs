//! LANGUAGE: which language, which words and where they are kept, how wide they are, where their lines break, and whether
//! a terminal may see them.
//!
//! Imports no other room; serves `campaign`, `session` and everything outward. Deliberately absent: a current language
//! of the process (whoever speaks holds a [`Ui`]), reading the environment (`config` does), drawing (`tui` does).

pub mod bundle;
mod catalogue;
mod lang;
mod safe;
mod ui;
mod value;
mod width;
mod wrap;

pub use self::lang::Lang;
pub use self::safe::SafeText;
pub use self::safe::Unsafe;
pub use self::safe::UnsafeKind;
pub use self::safe::is_clean;
pub use self::ui::Ui;
pub use self::value::Value;
pub use self::width::fit;
pub use self::width::fit_right;
pub use self::width::width;
pub use self::wrap::lines;
pub use self::wrap::wrap;
