//! Labels that differ in one part only, reduced to that part.
//!
//! Touches nothing. Deliberately absent: any knowledge of languages; blanks and signs at the ends are dropped, and a word
//! of Latin letters is never broken.

/// Strips what all labels begin and end with; labels that would lose everything, and a single one, stay as they are.
pub fn apart(labels: &[&str]) -> Vec<String> {
    let whole = || labels.iter().map(|&label| label.to_owned()).collect();
    let chars: Vec<Vec<char>> = labels.iter().map(|label| label.chars().collect()).collect();
    if chars.len() < 2 {
        return whole();
    }
    let start = common(&chars, |label, n| label.get(n).copied());
    let end = common(&chars, |label, n| label.iter().rev().nth(n).copied());
    let cut = |label: &Vec<char>| {
        let middle = label.get(start..label.len().saturating_sub(end));
        let text: String = middle.unwrap_or_default().iter().collect();
        let text = text.trim_matches(|c: char| !c.is_alphanumeric() && !is_bracket(c));
        (!text.is_empty()).then(|| text.to_owned())
    };
    let short: Option<Vec<String>> = chars.iter().map(cut).collect();
    short.unwrap_or_else(whole)
}

fn is_bracket(c: char) -> bool {
    "()（）“”\"".contains(c)
}

/// Counts the characters that all labels share from one end on, up to a word's end.
fn common(labels: &[Vec<char>], at: impl Fn(&[char], usize) -> Option<char>) -> usize {
    let same = |n: usize| {
        let first = at(&labels[0], n);
        first.is_some() && labels.iter().all(|label| at(label, n) == first)
    };
    let mut count = (0..).find(|&n| !same(n)).unwrap_or_default();
    let latin = |n: usize| {
        let mut some = labels.iter().filter_map(|label| at(label, n));
        some.any(|c| c.is_ascii_alphanumeric() || c == '\'')
    };
    let within = |n: usize| n > 0 && latin(n) && latin(n - 1);
    while within(count) {
        count -= 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(labels: &[&str], expected: &[&str]) {
        assert_eq!(apart(labels), expected);
    }

    #[test]
    fn what_all_share_is_left_out() {
        check(
            &["Yard meeting in Shimen", "Yard meeting in Shuanghe"],
            &["Shimen", "Shuanghe"],
        );
        check(&["到石门村开会", "到桂花村开会"], &["石门", "桂花"]);
        check(
            &["Bargain: toilets", "Bargain: the need"],
            &["toilets", "the need"],
        );
    }

    #[test]
    fn what_differs_altogether_stays_whole() {
        check(
            &["no pledge", "results", "process"],
            &["no pledge", "results", "process"],
        );
        check(&["Yard meeting"], &["Yard meeting"]);
        check(&["Meeting", "Meeting"], &["Meeting", "Meeting"]);
        check(&["Meeting", "Meeting twice"], &["Meeting", "Meeting twice"]);
        check(&[], &[]);
    }
}
