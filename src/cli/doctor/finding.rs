//! What a doctor says: sections of lines, each well, merely told, or a finding with what to do about it.

/// How something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// As it should be.
    Well,
    /// Worth knowing, and nothing to do.
    Told,
    /// Not as it should be, with what to do.
    Finding(String),
}

/// One thing that was looked at, in one language.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its name for programs.
    pub key: String,
    /// Its name for people.
    pub label: String,
    /// How it is.
    pub state: State,
    /// What was found.
    pub said: String,
    /// What else there is to know.
    pub more: Vec<String>,
}

impl Line {
    /// Makes a line.
    pub fn new(key: &str, label: String, state: State, said: String) -> Self {
        Self {
            key: key.to_owned(),
            label,
            state,
            said,
            more: Vec::new(),
        }
    }
}

/// A part of the examination.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its name for programs.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// What was looked at.
    pub lines: Vec<Line>,
}

/// Counts the findings.
pub fn count(sections: &[Section]) -> usize {
    let lines = sections.iter().flat_map(|section| &section.lines);
    lines
        .filter(|line| matches!(line.state, State::Finding(_)))
        .count()
}
