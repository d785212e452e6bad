//! The tables of all files, by their names: which there are, in order of the files.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
use crate::campaign::document::Lost;
use crate::campaign::ids::Kind;
use crate::campaign::item::Item;
use crate::campaign::suggest::nearest;
use crate::campaign::table::Table;
use std::borrow::Cow;
use toml::de::DeTable;

/// Every table.
#[derive(Debug, Default)]
pub(super) struct Top<'t> {
    pub campaign: Option<Table<'t>>,
    pub calendar: Option<Table<'t>>,
    pub township: Option<Table<'t>>,
    pub regime: Option<Table<'t>>,
    pub model: Option<Table<'t>>,
    lists: [Vec<Table<'t>>; Kind::ALL.len()],
}

/// The headers of the tables that stand once.
const ONCE: [&str; 5] = [
    "[campaign]",
    "[calendar]",
    "[township]",
    "[regime]",
    "[model]",
];

impl<'t> Top<'t> {
    /// Sorts the tables of all files.
    pub fn gather(cx: &mut Compile<'t>, files: &'t [(FileId, Cow<'t, DeTable<'t>>)]) -> Self {
        let mut top = Self::default();
        for (file, tables) in files {
            for (name, value) in tables.iter() {
                let item = Item {
                    file: *file,
                    key: name.span(),
                    span: value.span(),
                    value: value.get_ref(),
                };
                top.add(cx, name.get_ref(), &item);
            }
        }
        for kind in Kind::ALL {
            top.bound(cx, kind);
        }
        top
    }

    /// Returns the tables of a kind.
    pub fn of(&self, kind: Kind) -> &[Table<'t>] {
        &self.lists[kind as usize]
    }

    /// Takes the tables of a kind.
    pub fn take(&mut self, kind: Kind) -> Vec<Table<'t>> {
        std::mem::take(&mut self.lists[kind as usize])
    }

    /// Reports the tables without which there is no campaign; `lost` ones have been reported.
    pub fn complete(&self, cx: &mut Compile<'t>, lost: &[Lost<'_>]) {
        let missing = [
            (self.campaign.is_none(), "campaign", "[campaign]"),
            (self.calendar.is_none(), "calendar", "[calendar]"),
            (self.township.is_none(), "township", "[township]"),
            (self.of(Kind::Line).is_empty(), "line", "[[line]]"),
            (self.of(Kind::Village).is_empty(), "village", "[[village]]"),
            (self.of(Kind::Ending).is_empty(), "ending", "[[ending]]"),
        ];
        let main = cx
            .sources
            .files
            .iter()
            .position(|file| file.name == "campaign.toml")
            .unwrap_or(0);
        for (missing, name, header) in missing {
            if missing
                && !lost
                    .iter()
                    .any(|lost| lost.table == name || lost.table.is_empty())
            {
                cx.findings.push(
                    Diagnostic::new(Code::MissingTable, Place::whole(main)).text("table", header),
                );
            }
        }
    }

    fn add(&mut self, cx: &mut Compile<'t>, name: &str, item: &Item<'t>) {
        let (once, header) = match name {
            "campaign" => (&mut self.campaign, ONCE[0]),
            "calendar" => (&mut self.calendar, ONCE[1]),
            "township" => (&mut self.township, ONCE[2]),
            "regime" => (&mut self.regime, ONCE[3]),
            "model" => (&mut self.model, ONCE[4]),
            _ => return self.add_to_list(cx, name, item),
        };
        let Some(table) = item.table(&mut cx.findings, header) else {
            return;
        };
        match once {
            Some(first) => {
                let twice =
                    Diagnostic::new(Code::DuplicateTable, table.place()).text("table", header);
                cx.findings
                    .push(twice.also(first.place(), "check-first-here"));
            }
            None => *once = Some(table),
        }
    }

    fn add_to_list(&mut self, cx: &mut Compile<'t>, name: &str, item: &Item<'t>) {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.table() == name) {
            let tables = item.tables(&mut cx.findings, kind.header(), usize::MAX);
            self.lists[kind as usize].extend(tables);
            return;
        }
        let known = Kind::ALL
            .iter()
            .map(|kind| kind.table())
            .chain(ONCE.map(|header| &header[1..header.len() - 1]));
        let better = if cx.findings.may_suggest() {
            nearest(name, known)
        } else {
            None
        };
        let unknown = Diagnostic::new(Code::UnknownTable, item.key_place()).text("table", name);
        cx.findings.push(unknown.propose(better));
    }

    /// Cuts a kind off at its limit.
    fn bound(&mut self, cx: &mut Compile<'t>, kind: Kind) {
        let list = &mut self.lists[kind as usize];
        if let Some(surplus) = list.get(kind.most()) {
            let many = Diagnostic::new(Code::TooMany, surplus.place()).count("count", list.len());
            cx.findings.push(many.count("most", kind.most()));
            list.truncate(kind.most());
        }
    }
}
