//! The tables of all files, by their names: which there are, in order of the files.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
use crate::campaign::document::Lost;
use crate::campaign::document::nothing_above;
use crate::campaign::format;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::ids::Kind;
use crate::campaign::item::Item;
use crate::campaign::suggest::nearest;
use crate::campaign::table::Table;
use std::borrow::Cow;
use toml::de::DeTable;
use toml::de::DeValue;

/// Every table.
#[derive(Debug, Default)]
pub(super) struct Top<'t> {
    pub campaign: Option<Table<'t>>,
    pub calendar: Option<Table<'t>>,
    pub township: Option<Table<'t>>,
    pub regime: Option<Table<'t>>,
    pub model: Option<Table<'t>>,
    pub check: Option<Table<'t>>,
    lists: [Vec<Table<'t>>; Kind::ALL.len()],
    /// Tables whose name is not known and near to one that is, under that name: what they hold may be named all the same.
    pub misnamed: Vec<Lost<'t>>,
    /// Tables that are there only for one inside them, and where the name of that begins.
    orphans: Vec<(Kind, Place)>,
}

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
        top.tell_orphans(cx);
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
        let main = cx
            .sources
            .files
            .iter()
            .position(|file| file.name == "campaign.toml")
            .unwrap_or(0);
        for key in format::ROOT.keys() {
            let (Need::Must, Takes::Table(about) | Takes::Tables(about, ..)) =
                (key.need, key.takes)
            else {
                continue;
            };
            let was_lost = |lost: &Lost<'_>| lost.table == key.name || lost.table.is_empty();
            if !self.has(key.name) && !lost.iter().any(was_lost) {
                let missing = Diagnostic::new(Code::MissingTable, Place::whole(main));
                let missing = missing.text("table", about.header);
                cx.findings
                    .push(missing.words("every", "check-every-campaign"));
            }
        }
    }

    /// Returns the place of a table that stands once, and what the format says about it.
    fn once(&mut self, name: &str) -> Option<(&mut Option<Table<'t>>, &'static Section)> {
        Some(match name {
            "campaign" => (&mut self.campaign, &format::CAMPAIGN),
            "calendar" => (&mut self.calendar, &format::CALENDAR),
            "township" => (&mut self.township, &format::TOWNSHIP),
            "regime" => (&mut self.regime, &format::REGIME),
            "model" => (&mut self.model, &format::MODEL),
            "check" => (&mut self.check, &format::CHECK),
            _ => return None,
        })
    }

    /// Tells whether there is a table of a name.
    fn has(&self, name: &str) -> bool {
        match name {
            "campaign" => self.campaign.is_some(),
            "calendar" => self.calendar.is_some(),
            "township" => self.township.is_some(),
            "regime" => self.regime.is_some(),
            "model" => self.model.is_some(),
            "check" => self.check.is_some(),
            _ => Kind::ALL
                .into_iter()
                .any(|kind| kind.table() == name && !self.of(kind).is_empty()),
        }
    }

    fn add(&mut self, cx: &mut Compile<'t>, name: &str, item: &Item<'t>) {
        let Some((once, about)) = self.once(name) else {
            return self.add_to_list(cx, name, item);
        };
        let Some(table) = item.table(&mut cx.findings, about) else {
            return;
        };
        match once {
            Some(first) => {
                let twice = Diagnostic::new(Code::DuplicateTable, table.place())
                    .text("table", about.header);
                cx.findings
                    .push(twice.also(first.place(), "check-first-here"));
            }
            None => *once = Some(table),
        }
    }

    fn add_to_list(&mut self, cx: &mut Compile<'t>, name: &str, item: &Item<'t>) {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.table() == name) {
            if is_above(cx.sources.text(item.file), item) {
                return self.orphans.push((kind, item.key_place()));
            }
            let tables = item.tables(&mut cx.findings, format::of(kind), usize::MAX);
            self.lists[kind as usize].extend(tables);
            return;
        }
        let better = if cx.findings.may_suggest() {
            nearest(name, format::ROOT.keys().map(|key| key.name))
        } else {
            None
        };
        let unknown = Diagnostic::new(Code::UnknownTable, item.key_place()).text("table", name);
        cx.findings.push(unknown.propose(better));
        if let Some(table) = better {
            self.keep_ids(table, item);
        }
    }

    /// Keeps the ids of tables whose name is misspelt.
    fn keep_ids(&mut self, table: &'static str, item: &Item<'t>) {
        let one = std::slice::from_ref(item);
        let list = item
            .value
            .as_array()
            .map(|array| array.iter().map(toml::Spanned::get_ref));
        let values = list
            .into_iter()
            .flatten()
            .chain(one.iter().map(|item| item.value));
        let tables = values.filter_map(DeValue::as_table);
        self.misnamed.extend(tables.map(|map| Lost {
            table,
            id: map.get("id").and_then(|id| id.get_ref().as_str()),
        }));
    }

    /// Reports tables inside ones that do not stand above them. Where it is because their name is misspelt, that is enough.
    fn tell_orphans(&mut self, cx: &mut Compile<'t>) {
        for (kind, place) in std::mem::take(&mut self.orphans) {
            if self.misnamed.iter().any(|lost| lost.table == kind.table()) {
                continue;
            }
            cx.findings.push(nothing_above(place, kind.table()));
        }
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

/// Tells whether a table is there only because one inside it is: `[[event.option]]` makes an event, too.
fn is_above(text: &str, item: &Item<'_>) -> bool {
    let after = text.get(item.key.end..).unwrap_or("");
    item.value.is_table() && after.trim_start_matches([' ', '\t']).starts_with('.')
}
