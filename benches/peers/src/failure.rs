//! What went wrong, in words.

/// Why there is no table.
pub type Failure = Box<dyn std::error::Error>;
