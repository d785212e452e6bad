//! `[[invariant]]` and `[[goal]]`: what must hold after every action, and what must be so over many plays.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::limits;
use crate::campaign::parser;
use crate::campaign::quoted::Quoted;
use crate::campaign::script::expect;
use crate::campaign::script::expect::Happening;
use crate::campaign::script::forms::Form;
use crate::campaign::script::play;
use crate::campaign::table::Table;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;

/// The player whose plays a goal is about where it names none.
const PLAYERS_OF_A_GOAL: &str = "random";

/// Something that must hold after every action of every play.
#[derive(Debug, Clone)]
pub struct Invariant {
    /// The condition.
    pub holds: Cond,
    /// How it is written.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Something that must be so over many plays.
#[derive(Debug, Clone)]
pub struct Goal {
    /// What is measured.
    pub of: Measure,
    /// How it is written.
    pub text: String,
    /// What it must come to.
    pub bound: Bound,
    /// For a number: the share in percent of plays that lie below what is compared; `None` compares the mean.
    pub quantile: Option<f64>,
    /// Whose plays: one of [`PLAYERS`](crate::campaign::script::PLAYERS).
    pub players: &'static str,
    /// Where it stands.
    pub place: Place,
}

/// What a goal measures in a play.
#[derive(Debug, Clone)]
pub enum Measure {
    /// Whether something happens: the share of plays, in percent.
    Share(Happening),
    /// Whether a condition holds at the end: the share of plays, in percent.
    Holds(Cond),
    /// A number at the end.
    Number(Num),
    /// Decisions: letters, events, visits, plans, initiatives.
    Decisions,
    /// Minutes of reading.
    Reading,
    /// Months in which no event came.
    QuietMonths,
}

/// What a measure must come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// So much or more.
    AtLeast(f64),
    /// So much or less.
    AtMost(f64),
    /// More.
    Above(f64),
    /// Less.
    Below(f64),
}

impl Bound {
    /// Tells whether a value keeps to the bound.
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(bound) => value >= bound,
            Self::AtMost(bound) => value <= bound,
            Self::Above(bound) => value > bound,
            Self::Below(bound) => value < bound,
        }
    }

    /// Returns the number.
    pub fn value(self) -> f64 {
        match self {
            Self::AtLeast(b) | Self::AtMost(b) | Self::Above(b) | Self::Below(b) => b,
        }
    }

    /// Returns the same bound at another number.
    fn at(self, number: f64) -> Self {
        match self {
            Self::AtLeast(_) => Self::AtLeast(number),
            Self::AtMost(_) => Self::AtMost(number),
            Self::Above(_) => Self::Above(number),
            Self::Below(_) => Self::Below(number),
        }
    }

    /// Returns the key by which a file gives it.
    pub fn key(self) -> &'static str {
        match self {
            Self::AtLeast(_) => "at_least",
            Self::AtMost(_) => "at_most",
            Self::Above(_) => "above",
            Self::Below(_) => "below",
        }
    }
}

/// Reads an invariant.
pub(super) fn invariant<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> Option<Invariant> {
    let quoted = table.string(cx, "holds");
    table.close(cx);
    let quoted = quoted?;
    Some(Invariant {
        holds: expect::condition(cx, &quoted)?,
        text: quoted.text.to_owned(),
        place: quoted.place(),
    })
}

/// Reads a goal.
pub(super) fn goal<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> Option<Goal> {
    let quoted = table.string(cx, "of");
    let of = quoted.as_ref().and_then(|quoted| measure(cx, quoted));
    let bound = bound(cx, &mut table);
    let quantile = table.take("quantile");
    let quantile = quantile.and_then(|item| item.number(&mut cx.findings, &(1.0..=99.0)));
    let players = play::player(cx, &mut table, "players");
    table.close(cx);
    let quoted = quoted?;
    Some(Goal {
        of: of?,
        text: quoted.text.to_owned(),
        bound: bound?,
        quantile,
        players: players.unwrap_or(PLAYERS_OF_A_GOAL),
        place: quoted.place(),
    })
}

/// Reads the one bound that a goal has.
fn bound<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>) -> Option<Bound> {
    let bounds = [
        Bound::AtLeast(0.0),
        Bound::AtMost(0.0),
        Bound::Above(0.0),
        Bound::Below(0.0),
    ];
    let (mut first, mut several) = (None, false);
    let most = limits::EXPRESSION_NUMBER;
    for bound in bounds {
        if let Some(item) = table.take(bound.key()) {
            let number = item.number(&mut cx.findings, &(-most..=most));
            several |= first.is_some();
            first.get_or_insert(number.map(|number| bound.at(number)));
        }
    }
    if several || first.is_none() {
        let what = if several {
            "check-goal-two"
        } else {
            "check-goal-none"
        };
        let wrong = Diagnostic::new(Code::GoalBound, table.place());
        cx.findings.push(wrong.words("what", what));
        return None;
    }
    first.flatten()
}

/// The first words of a measure that is a share of plays.
const SHARES: [&str; 7] = [
    "ending",
    "event",
    "option",
    "later",
    "initiative",
    "incident",
    "visit",
];

/// Numbers that are asked for so often that their last name is enough.
const SHORT: [(&str, Slot); 4] = [
    ("burnout", Slot::Team(TeamField::Burnout)),
    ("outcome", Slot::Town(TownField::Outcome)),
    ("marks", Slot::Town(TownField::Marks)),
    ("rank", Slot::Town(TownField::Rank)),
];

/// Reads what is measured: a happening, a word, or anything of the expression language at the end of a play.
fn measure(cx: &mut Compile<'_>, quoted: &Quoted<'_>) -> Option<Measure> {
    let form = Form::new(quoted, "check-form-measure");
    let single = match quoted.text {
        "decisions" => Some(Measure::Decisions),
        "reading" => Some(Measure::Reading),
        "quiet_months" => Some(Measure::QuietMonths),
        _ => None,
    };
    if single.is_some() {
        return single;
    }
    if SHARES.contains(&form.word(0)) {
        return expect::happening(cx, &form, 0).map(Measure::Share);
    }
    if let Some((_, slot)) = SHORT.iter().find(|(name, _)| *name == quoted.text) {
        return Some(Measure::Number(Num::Slot(*slot)));
    }
    expect::hopeful(cx, |cx| {
        parser::either(cx, quoted).map(|either| match either {
            Ok(number) => Measure::Number(number),
            Err(holds) => Measure::Holds(holds),
        })
    })
}
