//! What a translator takes as right although its original changed.

use crate::campaign::suggest::nearest;
use crate::campaign::translate::survey::Refusal;
use crate::campaign::translate::texts::Text;

/// What to accept as up to date although the original changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accept {
    /// Everything.
    All,
    /// The text of this path, and all below it.
    Below(String),
}

impl Accept {
    /// Reads what was typed: `all` or a path.
    pub fn parse(word: &str) -> Self {
        if word == "all" {
            Self::All
        } else {
            Self::Below(word.to_owned())
        }
    }

    /// Tells whether a text is among what is accepted.
    pub(super) fn takes(&self, path: &str) -> bool {
        let Self::Below(above) = self else {
            return true;
        };
        let rest = path.strip_prefix(above.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Checks that what is to be accepted is there.
pub(super) fn known(accept: &[Accept], texts: &[Text<'_>]) -> Result<(), Refusal> {
    for wanted in accept {
        let Accept::Below(path) = wanted else {
            continue;
        };
        if !texts.iter().any(|text| wanted.takes(&text.path)) {
            let paths = texts.iter().map(|text| text.path.as_str());
            let better = nearest(path, paths).map(str::to_owned);
            return Err(Refusal::UnknownPath(path.clone(), better));
        }
    }
    Ok(())
}
