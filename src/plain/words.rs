//! The one table of commands of line mode: the letter, the same as in the terminal, and the word that does as well.
//!
//! Feeds the ear and the help, so that neither can disagree with the other. Deliberately absent: what a command does.

use crate::plain::hear::parts;
use crate::text::Lang;
use crate::text::Ui;

/// What can be said at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Command {
    /// Where things stand.
    Desk,
    /// The plan.
    Plan,
    /// Initiatives, pledges, bargains.
    Initiatives,
    /// The people on both sides.
    People,
    /// The villages.
    Villages,
    /// The marking book.
    Book,
    /// Why a number stands so.
    Why,
    /// The glossary.
    Glossary,
    /// The log.
    Log,
    /// The calendar of the year.
    Calendar,
    /// What may be set.
    Settings,
    /// Taking back.
    Undo,
    /// The other language.
    Language,
    /// What can be said.
    Help,
    /// Back to the title.
    Title,
    /// Leaving.
    Quit,
}

/// A command with its letter, and the key of its word.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The command.
    pub command: Command,
    /// The letter.
    pub letter: &'static str,
    /// The key of the word, which is understood in both languages.
    pub word: &'static str,
}

const fn entry(command: Command, letter: &'static str, word: &'static str) -> Entry {
    Entry {
        command,
        letter,
        word,
    }
}

/// Every command, in the order of the help.
pub(crate) static COMMANDS: &[Entry] = &[
    entry(Command::Desk, "d", "screen-desk"),
    entry(Command::Plan, "p", "hint-plan"),
    entry(Command::Initiatives, "i", "hint-initiatives"),
    entry(Command::Villages, "v", "hint-villages"),
    entry(Command::People, "s", "hint-people"),
    entry(Command::Book, "m", "hint-marks"),
    entry(Command::Why, "w", "hint-why"),
    entry(Command::Glossary, "g", "hint-concepts"),
    entry(Command::Log, "o", "hint-log"),
    entry(Command::Calendar, "y", "hint-calendar"),
    entry(Command::Settings, ",", "hint-settings"),
    entry(Command::Undo, "u", "hint-undo"),
    entry(Command::Language, "l", "plain-language"),
    entry(Command::Title, "x", "screen-title"),
    entry(Command::Help, "?", "hint-help"),
    entry(Command::Quit, "q", "hint-quit"),
];

/// Finds the command in what was said, and what stands behind it.
pub(crate) fn read(words: &str) -> Option<(Command, &str)> {
    let (first, rest) = parts(words);
    let by_letter = COMMANDS.iter().find(|entry| entry.letter == first);
    if let Some(entry) = by_letter {
        return Some((entry.command, rest.trim()));
    }
    let by_word = COMMANDS.iter().map(|entry| (entry.command, entry.word));
    // The language is known by its own name too, as the screens write it.
    by_word
        .chain([(Command::Language, "hint-language")])
        .find_map(|(command, word)| Some((command, behind(words, word)?)))
}

/// Tells whether exactly the words of a key were said, in either language.
pub(crate) fn is(words: &str, key: &str) -> bool {
    behind(words, key) == Some("")
}

/// Returns what stands behind the words of a key: nothing, or numbers and more after a blank.
pub(crate) fn behind<'a>(words: &'a str, key: &str) -> Option<&'a str> {
    Lang::ALL.into_iter().find_map(|lang| {
        let alias = Ui::new(lang).say(key).to_lowercase();
        let rest = words.strip_prefix(&alias)?;
        let apart = rest.is_empty() || rest.starts_with(|c: char| c == ' ' || c.is_ascii_digit());
        apart.then(|| rest.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: Option<(Command, &str)>) {
        assert_eq!(read(words), expected, "{words:?}");
    }

    #[test]
    fn a_letter_and_its_words_in_both_languages_mean_the_same() {
        for words in ["s", "people", "队伍"] {
            check(words, Some((Command::People, "")));
        }
        for words in ["w 3 f", "why 3 f", "为什么 3 f", "为什么3 f"] {
            check(words, Some((Command::Why, "3 f")));
        }
        check("g12", Some((Command::Glossary, "12")));
        check("marking book 2", Some((Command::Book, "2")));
        check("中文", Some((Command::Language, "")));
        check("english", Some((Command::Language, "")));
        check("chinese", Some((Command::Language, "")));
        check("英文", Some((Command::Language, "")));
        check("帮助", Some((Command::Help, "")));
        check("退出", Some((Command::Quit, "")));
    }

    #[test]
    fn what_only_begins_like_a_command_is_none() {
        for words in ["", "3", "12", "planet", "go", "安排得好", "wx"] {
            check(words, None);
        }
    }

    #[test]
    fn no_letter_and_no_word_stands_for_two_commands() {
        for (n, entry) in COMMANDS.iter().enumerate() {
            for other in &COMMANDS[..n] {
                assert_ne!(entry.letter, other.letter);
                for lang in Lang::ALL {
                    let say = |key| Ui::new(lang).say(key);
                    assert_ne!(say(entry.word), say(other.word));
                }
            }
        }
    }
}
