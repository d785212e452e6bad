//! A number walked through its values: `regime.inspections=1..8:8`, or a list, `regime.field_share=0,0.2,0.6`.

use crate::campaign::book::Book;
use crate::campaign::reform::Change;
use crate::campaign::reform::Param;
use crate::cli::lab::arms;
use crate::lab::experiment::record;
use crate::text::Ui;
use crate::text::Value;

/// The most values of one number.
const STEPS: usize = 101;

/// A number and the changes that set it.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    param: Param,
    changes: Vec<Change>,
}

impl Walk {
    /// Takes the walk down.
    pub fn record(&self, book: &Book) -> record::Walk {
        record::Walk {
            name: self.param.name(book),
            values: self.changes.iter().map(|change| change.value).collect(),
        }
    }
}

/// Reads a walk.
///
/// # Errors
/// Returns what to tell whoever typed it.
pub fn parse(ui: &Ui, text: &str, book: &Book) -> Result<Walk, String> {
    let form = || ui.say_with("experiment-walk-form", &[("text", Value::from(text))]);
    let (name, values) = text.split_once('=').ok_or_else(form)?;
    let param = Param::parse(name.trim(), book);
    let param = param.map_err(|no| arms::said(ui, &crate::campaign::reform::Wrong::NoSuch(no)))?;
    let values = match values.split_once("..") {
        Some((from, rest)) => even(from, rest).ok_or_else(form)?,
        None => values.split(',').map(str::to_owned).collect(),
    };
    if !(2..=STEPS).contains(&values.len()) {
        return Err(ui.say_with("experiment-walk-steps", &[("most", Value::from(STEPS))]));
    }
    let changes = values
        .iter()
        .map(|value| Change::of(param, value, book).map_err(|wrong| arms::said(ui, &wrong)));
    Ok(Walk {
        param,
        changes: changes.collect::<Result<_, _>>()?,
    })
}

/// Returns `n` values from `a` to `b`, both ends included, as few digits as tell them apart.
fn even(a: &str, rest: &str) -> Option<Vec<String>> {
    let (b, n) = rest.split_once(':')?;
    let (a, b): (f64, f64) = (a.trim().parse().ok()?, b.trim().parse().ok()?);
    let n: usize = n.trim().parse().ok()?;
    if !(2..=STEPS).contains(&n) || !a.is_finite() || !b.is_finite() || a == b {
        return None;
    }
    let at = |k: usize| a + (b - a) * k as f64 / (n - 1) as f64;
    // Rounded to a thousandth of a step: 0.30000000000000004 is nobody's wish.
    let digits = 10f64.powi((3.0 - ((b - a).abs() / n as f64).log10()).ceil() as i32);
    let round = |value: f64| ((value * digits).round() / digits).to_string();
    Some((0..n).map(|k| round(at(k))).collect())
}

/// Names the sets of rules of a sweep, the last number moving fastest.
pub fn names(walks: &[Walk], with: Option<&str>, book: &Book) -> Vec<String> {
    let mut names = vec![with.map(str::to_owned).into_iter().collect::<Vec<String>>()];
    for walk in walks {
        let written = |change: &Change| change.written(book);
        names = names
            .iter()
            .flat_map(|name| {
                walk.changes.iter().map(move |change| {
                    let mut name = name.clone();
                    name.push(written(change));
                    name
                })
            })
            .collect();
    }
    names.into_iter().map(|parts| parts.join("+")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::load_builtin;
    use crate::text::Lang;

    #[test]
    fn a_walk_goes_from_end_to_end() {
        let campaign = load_builtin("liuxi-2017").expect("it ships");
        let ui = Ui::new(Lang::En);
        let values = |text: &str| {
            let walk = parse(&ui, text, &campaign.book).expect(text);
            walk.record(&campaign.book).values
        };
        assert_eq!(
            values("regime.field_share=0..1:5"),
            [0.0, 0.25, 0.5, 0.75, 1.0]
        );
        assert_eq!(
            values("regime.field_share=0.1..0.4:4"),
            [0.1, 0.2, 0.3, 0.4]
        );
        assert_eq!(values("regime.inspections=8..1:8")[7], 1.0);
        assert_eq!(values("regime.ranking=monthly,yearly"), [1.0, 12.0]);
        for wrong in [
            "regime.inspections",
            "regime.inspections=1",
            "regime.inspections=1..8",
            "regime.inspections=1..8:1",
            "regime.inspections=1..80:3",
            "regime.inspections=1..8:1000",
            "regime.inspections=nan..8:3",
            "township.hours=100..101:4",
            "inspections=1..8:3",
        ] {
            assert!(parse(&ui, wrong, &campaign.book).is_err(), "{wrong}");
        }
    }

    #[test]
    fn two_numbers_make_a_grid() {
        let campaign = load_builtin("liuxi-2017").expect("it ships");
        let ui = Ui::new(Lang::En);
        let walk = |text: &str| parse(&ui, text, &campaign.book).expect(text);
        let walks = [
            walk("regime.inspections=1,2"),
            walk("regime.field_share=0,1"),
        ];
        let names = names(&walks, Some("team"), &campaign.book);
        assert_eq!(names.len(), 4);
        assert_eq!(names[1], "team+regime.inspections=1+regime.field_share=1");
    }
}
