//! The questions before the books are opened: the curve of trace from memory, the month it broke, one word.
//!
//! Each may be left out with Enter. Deliberately absent: anything that shows before it was asked.

use std::io;
use std::io::BufRead;
use std::io::Write;

use crate::debrief::say::Teller;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::afterwards::Asked;

/// The longest answer that is read, in bytes.
const LONGEST: usize = 4096;
/// The most characters of the one word.
const WORD: usize = 40;

/// Asks; nothing where the input ends or somebody leaves.
///
/// # Errors
/// Passes on the errors of `input` and `out`.
pub fn ask(
    teller: &Teller<'_>,
    ui: &Ui,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<Option<Asked>> {
    let months = teller.months_named();
    writeln!(out, "{}", ui.say("debrief-ask"))?;
    let mut asked = Asked::default();
    let last = months.len();
    let count = [("count", Value::from(last))];
    let sketch = ui.say_with("debrief-ask-sketch", &count);
    let Some(sketch) = until(ui, &sketch, input, out, |words| drawn(words, last))? else {
        return Ok(None);
    };
    asked.sketch = sketch;
    for (n, month) in (1..).zip(&months) {
        writeln!(out, "{n:>3} {month}")?;
    }
    let question = ui.say_with("debrief-ask-month", &count);
    let Some(month) = until(ui, &question, input, out, |words| month(words, last))? else {
        return Ok(None);
    };
    asked.parted = month;
    let question = ui.say("debrief-ask-word");
    let Some(word) = until(ui, &question, input, out, |words| Some(words.to_owned()))? else {
        return Ok(None);
    };
    let word: String = word.chars().take(WORD).collect();
    asked.word = SafeText::clean(&word);
    Ok(Some(asked))
}

/// Asks until the answer makes sense; nothing where the input ends.
fn until<T>(
    ui: &Ui,
    question: &str,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    read: impl Fn(&str) -> Option<T>,
) -> io::Result<Option<T>> {
    loop {
        write!(out, "{question} ")?;
        out.flush()?;
        let mut line = Vec::new();
        let most = LONGEST as u64;
        io::Read::take(&mut *input, most).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = SafeText::clean(line.trim());
        if let Some(answer) = read(&line) {
            return Ok(Some(answer));
        }
        writeln!(out, "{}", ui.say("debrief-ask-again"))?;
    }
}

/// Reads a curve: a number of 0..=100 for each month, or fewer to be stretched over the year; none where it is left out.
fn drawn(words: &str, months: usize) -> Option<Vec<f64>> {
    let parts = words.split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return Some(Vec::new());
    }
    let number = |part: &&str| {
        let n = part.trim_end_matches(['%', '％']).parse::<f64>().ok()?;
        (0.0..=100.0).contains(&n).then_some(n / 100.0)
    };
    let drawn: Vec<f64> = parts.iter().map(number).collect::<Option<_>>()?;
    (drawn.len() <= months).then(|| stretched(&drawn, months))
}

/// Stretches a curve of a few points over the months, straight between them.
fn stretched(drawn: &[f64], months: usize) -> Vec<f64> {
    let last = drawn.len() - 1;
    let at = |month: usize| {
        let x = month as f64 / months.saturating_sub(1).max(1) as f64 * last as f64;
        let (left, part) = (x.floor() as usize, x.fract());
        let right = (left + 1).min(last);
        drawn[left.min(last)] * (1.0 - part) + drawn[right] * part
    };
    (0..months).map(at).collect()
}

/// Reads a month's number from 1; none where it is left out.
fn month(words: &str, months: usize) -> Option<Option<usize>> {
    if words.is_empty() {
        return Some(None);
    }
    let n = words.parse::<usize>().ok()?;
    (1..=months).contains(&n).then(|| Some(n - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_read_and_stretched() {
        assert_eq!(drawn("", 12), Some(Vec::new()));
        assert_eq!(drawn("30", 3), Some(vec![0.3, 0.3, 0.3]));
        assert_eq!(drawn("0 100", 3), Some(vec![0.0, 0.5, 1.0]));
        assert_eq!(drawn("20%，40、60", 3), Some(vec![0.2, 0.4, 0.6]));
        assert_eq!(drawn("1 2 3 4", 3), None);
        assert_eq!(drawn("120", 3), None);
        assert_eq!(drawn("x", 3), None);
        assert_eq!(drawn("NaN", 3), None);
    }

    #[test]
    fn a_month_is_one_of_the_year() {
        assert_eq!(month("", 12), Some(None));
        assert_eq!(month("5", 12), Some(Some(4)));
        assert_eq!(month("0", 12), None);
        assert_eq!(month("13", 12), None);
    }
}
