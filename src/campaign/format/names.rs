//! Every name of the state as the reference lists it.

use crate::campaign::format::Doc;
use crate::campaign::format::doc;
use crate::campaign::format::state::COUNTY;
use crate::campaign::format::state::LINE;
use crate::campaign::format::state::OFFICIAL;
use crate::campaign::format::state::STAFF;
use crate::campaign::format::state::TEAM;
use crate::campaign::format::state::TOWN;
use crate::campaign::format::state::VILLAGE;
use crate::campaign::ids::Kind;
use crate::engine::ids::FlagId;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VarId;
use crate::engine::ids::VillageId;
use crate::engine::slot::Slot;

/// A name of the state.
#[derive(Debug, Clone)]
pub struct Name {
    /// How it is written, `ID` and `NAME` standing for names of the campaign's own: `line.ID.real`.
    pub path: String,
    /// The kind that `ID` is of.
    pub kind: Option<Kind>,
    /// The smallest and the largest value.
    pub range: (f64, f64),
    /// Whether it is a yes or no.
    pub yes: bool,
    /// Whether effects may change it.
    pub writable: bool,
    /// What it stands for.
    pub doc: Doc,
}

/// Lists every name, in the order of the reference.
pub fn names() -> Vec<Name> {
    let mut all = Vec::new();
    let mut add = |path: String, kind, slot: Slot, doc| {
        all.push(Name {
            path,
            kind,
            range: if slot == Slot::Month {
                (1.0, 12.0)
            } else {
                slot.range()
            },
            yes: matches!(slot, Slot::Flag(_)),
            writable: slot.writable(),
            doc,
        });
    };
    for f in LINE {
        let slot = Slot::Line(LineId(0), f.field);
        add(format!("line.ID.{}", f.name), Some(Kind::Line), slot, f.doc);
    }
    for f in VILLAGE {
        let slot = Slot::Village(VillageId(0), f.field);
        add(
            format!("village.ID.{}", f.name),
            Some(Kind::Village),
            slot,
            f.doc,
        );
    }
    for f in STAFF {
        let slot = Slot::Staff(StaffId(0), f.field);
        add(
            format!("staff.ID.{}", f.name),
            Some(Kind::Staff),
            slot,
            f.doc,
        );
    }
    for f in OFFICIAL {
        let slot = Slot::Goodwill(OfficialId(0));
        add(
            format!("official.ID.{}", f.name),
            Some(Kind::Official),
            slot,
            f.doc,
        );
    }
    for f in COUNTY {
        add(
            format!("county.{}", f.name),
            None,
            Slot::County(f.field),
            f.doc,
        );
    }
    for f in TOWN {
        add(format!("town.{}", f.name), None, Slot::Town(f.field), f.doc);
    }
    for f in TEAM {
        add(format!("team.{}", f.name), None, Slot::Team(f.field), f.doc);
    }
    for (path, slot, doc) in OTHERS {
        add((*path).to_owned(), None, *slot, *doc);
    }
    all
}

const OTHERS: &[(&str, Slot, Doc)] = &[
    (
        "flag.NAME",
        Slot::Flag(FlagId(0)),
        doc(
            "剧本自己的标记：哪个效果写了 flag.NAME = true 就有了，开局是 false",
            "a mark of the campaign's own, made by `flag.NAME = true` in any effect, false at the start",
        ),
    ),
    (
        "var.NAME",
        Slot::Var(VarId(0)),
        doc(
            "剧本自己的数，开局是 0",
            "a number of the campaign's own, 0 at the start",
        ),
    ),
    ("month", Slot::Month, doc("几月", "the month")),
    (
        "tick",
        Slot::Tick,
        doc("第几步，从 0 起", "the step, from 0"),
    ),
    (
        "year",
        Slot::Year,
        doc("哪一年，例如 2017", "the year, as in 2017"),
    ),
];
