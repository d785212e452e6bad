//! The names of the state: from `line.flood.real` to its slot, and back from a slot to its name.
//!
//! The names themselves stand in `format::state`; what may be written and in which range the engine knows.

use crate::campaign::book::Book;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::format::state::COUNTY;
use crate::campaign::format::state::Field;
use crate::campaign::format::state::LINE;
use crate::campaign::format::state::OFFICIAL;
use crate::campaign::format::state::ROOTS;
use crate::campaign::format::state::STAFF;
use crate::campaign::format::state::TEAM;
use crate::campaign::format::state::TOWN;
use crate::campaign::format::state::VILLAGE;
use crate::campaign::ids::Kind;
use crate::campaign::ids::Mentions;
use crate::campaign::ids::Owned;
use crate::campaign::ids::is_id;
use crate::campaign::quoted::Quoted;
use crate::campaign::suggest::nearest;
use crate::engine::ids::FlagId;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VarId;
use crate::engine::ids::VillageId;
use crate::engine::slot::Slot;
use crate::engine::world::Target;
use std::ops::Range;

/// Finds the slot that a part of a string names; `it` is the kind of the chosen target. Reports what it does not find.
pub(super) fn slot(
    cx: &mut Compile<'_>,
    quoted: &Quoted<'_>,
    range: Range<usize>,
    it: Target,
) -> Option<Slot> {
    let path = quoted.text.get(range.clone())?;
    let mut path = Path {
        cx,
        quoted,
        whole: range,
        it,
        parts: path.split('.').collect(),
    };
    match path.parts[0] {
        "line" => path.of(Kind::Line, Target::Line, LINE, |id, field| {
            Slot::Line(LineId(id), field)
        }),
        "village" => path.of(Kind::Village, Target::Village, VILLAGE, |id, field| {
            Slot::Village(VillageId(id), field)
        }),
        "staff" => path.of(Kind::Staff, Target::Staff, STAFF, |id, field| {
            Slot::Staff(StaffId(id), field)
        }),
        "official" => path.of(Kind::Official, Target::Official, OFFICIAL, |id, ()| {
            Slot::Goodwill(OfficialId(id))
        }),
        "county" => path.single(COUNTY, Slot::County),
        "town" => path.single(TOWN, Slot::Town),
        "team" => path.single(TEAM, Slot::Team),
        "flag" => path
            .own(|own| &mut own.flags)
            .map(|n| Slot::Flag(FlagId(n))),
        "var" => path.own(|own| &mut own.vars).map(|n| Slot::Var(VarId(n))),
        "month" if path.parts.len() == 1 => Some(Slot::Month),
        "tick" if path.parts.len() == 1 => Some(Slot::Tick),
        "year" if path.parts.len() == 1 => Some(Slot::Year),
        _ => path.unknown(0, || ROOTS.iter().copied()),
    }
}

/// A name on its way to a slot.
struct Path<'c, 't> {
    cx: &'c mut Compile<'t>,
    quoted: &'c Quoted<'c>,
    whole: Range<usize>,
    it: Target,
    parts: Vec<&'c str>,
}

impl Path<'_, '_> {
    /// Resolves `kind.ID.field`.
    fn of<F: Copy>(
        &mut self,
        kind: Kind,
        target: Target,
        fields: &'static [Field<F>],
        slot: impl FnOnce(u16, F) -> Slot,
    ) -> Option<Slot> {
        if self.parts.len() != 3 {
            let official = kind == Kind::Official;
            let help = if official {
                "check-path-official"
            } else {
                "check-path-id"
            };
            return self.shape(help, "");
        }
        let id = self.id(kind, target);
        let field = self.field(2, fields);
        Some(slot(id?, field?))
    }

    /// Resolves `root.field`.
    fn single<F: Copy>(
        &mut self,
        fields: &'static [Field<F>],
        slot: impl FnOnce(F) -> Slot,
    ) -> Option<Slot> {
        if self.parts.len() != 2 {
            let first = fields.first().map_or("", |field| field.name);
            return self.shape("check-path-field", first);
        }
        self.field(1, fields).map(slot)
    }

    /// Resolves `flag.NAME` and `var.NAME`.
    fn own(&mut self, mentions: impl FnOnce(&mut Owned) -> &mut Mentions) -> Option<u16> {
        let [_, name] = *self.parts.as_slice() else {
            return self.shape("check-path-name", "");
        };
        if !is_id(name) {
            let place = self.cx.part(self.quoted, self.span(1));
            self.cx
                .findings
                .push(Diagnostic::new(Code::BadId, place).text("id", name));
            return None;
        }
        let number = mentions(&mut self.cx.own).number(name);
        if number.is_none() {
            let place = self.cx.part(self.quoted, self.span(1));
            let most = crate::campaign::limits::FLAGS;
            let many = Diagnostic::new(Code::TooMany, place);
            self.cx
                .findings
                .push(many.count("count", most + 1).count("most", most));
        }
        number
    }

    fn id(&mut self, kind: Kind, target: Target) -> Option<u16> {
        let (name, span) = (self.parts[1], self.span(1));
        if name != "it" {
            let quoted = self.quoted;
            return self.cx.find(kind, name, |cx| cx.part(quoted, span));
        }
        if self.it == target {
            return Some(LineId::IT.0);
        }
        let place = self.cx.part(self.quoted, span);
        self.cx
            .findings
            .push(Diagnostic::new(Code::NoTarget, place).text("name", name));
        None
    }

    fn field<F: Copy>(&mut self, part: usize, fields: &'static [Field<F>]) -> Option<F> {
        let known = fields.iter().find(|field| field.name == self.parts[part]);
        match known {
            Some(known) => Some(known.field),
            None => self.unknown(part, || fields.iter().map(|field| field.name)),
        }
    }

    /// Returns where a part of the name stands.
    fn span(&self, part: usize) -> Range<usize> {
        let before: usize = self.parts[..part].iter().map(|p| p.len() + 1).sum();
        let start = self.whole.start + before;
        start..start + self.parts[part].len()
    }

    /// Reports a part that is none of the known ones.
    fn unknown<T, I: Iterator<Item = &'static str>>(
        &mut self,
        part: usize,
        known: impl Fn() -> I,
    ) -> Option<T> {
        let name = self.parts[part];
        let better = if self.cx.findings.may_suggest() {
            nearest(name, known())
        } else {
            None
        };
        let place = self.cx.part(self.quoted, self.span(part));
        let all: Vec<&str> = known().collect();
        let found = Diagnostic::new(Code::UnknownName, place)
            .text("name", name)
            .text("all", all.join(" · "));
        // `a-b` is one name; whoever meant a difference has to leave room around the minus.
        let first = name.split('-').next().unwrap_or("");
        let minus = name.contains('-') && known().any(|known| known == first);
        self.cx.findings.push(match better {
            _ if minus => found.help("check-minus"),
            Some(_) => found.propose(better),
            None => found.help("check-known-names"),
        });
        None
    }

    /// Reports a name with too few or too many parts.
    fn shape<T>(&mut self, help: &'static str, field: &'static str) -> Option<T> {
        let place = self.cx.part(self.quoted, self.whole.clone());
        let name = self.parts.join(".");
        // `town.money-town.blame`: after a hyphen another name begins.
        let begins_name = |rest: &str| ROOTS.contains(&rest.split('.').next().unwrap_or(""));
        let minus = name.split('-').skip(1).any(begins_name);
        let found = Diagnostic::new(Code::UnknownName, place)
            .text("name", &name)
            .text("root", self.parts[0])
            .text("field", field)
            .help(if minus { "check-minus" } else { help });
        self.cx.findings.push(found);
        None
    }
}

/// Returns the name of a slot, as conditions and effects write it.
pub fn name(book: &Book, slot: Slot) -> String {
    let id = |ix: usize, of: Option<&String>| {
        if ix == usize::from(u16::MAX) {
            "it".into()
        } else {
            of.cloned().unwrap_or_default()
        }
    };
    match slot {
        Slot::Line(i, f) => format!(
            "line.{}.{}",
            id(i.ix(), book.lines.get(i.ix()).map(|b| &b.id)),
            of(LINE, f)
        ),
        Slot::Village(i, f) => {
            format!(
                "village.{}.{}",
                id(i.ix(), book.villages.get(i.ix()).map(|b| &b.id)),
                of(VILLAGE, f)
            )
        }
        Slot::Staff(i, f) => format!(
            "staff.{}.{}",
            id(i.ix(), book.staff.get(i.ix()).map(|b| &b.id)),
            of(STAFF, f)
        ),
        Slot::Goodwill(i) => format!(
            "official.{}.goodwill",
            id(i.ix(), book.officials.get(i.ix()).map(|b| &b.id))
        ),
        Slot::County(f) => format!("county.{}", of(COUNTY, f)),
        Slot::Town(f) => format!("town.{}", of(TOWN, f)),
        Slot::Team(f) => format!("team.{}", of(TEAM, f)),
        Slot::Flag(i) => format!("flag.{}", id(i.ix(), book.flags.get(i.ix()))),
        Slot::Var(i) => format!("var.{}", id(i.ix(), book.vars.get(i.ix()))),
        Slot::Month => "month".into(),
        Slot::Tick => "tick".into(),
        Slot::Year => "year".into(),
    }
}

fn of<F: PartialEq>(fields: &'static [Field<F>], field: F) -> &'static str {
    fields
        .iter()
        .find(|known| known.field == field)
        .map_or("", |known| known.name)
}
