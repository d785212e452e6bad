//! Keys that several kinds of table share: ids, references, months, modes, behaviours, costs, conditions.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::format::Takes;
use crate::campaign::functions::BEHAVIOURS;
use crate::campaign::ids::Kind;
use crate::campaign::ids::is_id;
use crate::campaign::item::Item;
use crate::campaign::parser;
use crate::campaign::table::Table;
use crate::engine::expr::Cond;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Behaviours;
use crate::engine::world::ALL_MONTHS;
use crate::engine::world::Cost;
use crate::engine::world::Target;

impl<'t> Table<'t> {
    /// Takes the table's own id.
    pub fn id(&mut self, cx: &mut Compile<'t>) -> String {
        self.reads("id", |takes| matches!(takes, Takes::Id));
        let Some(quoted) = self.string(cx, "id") else {
            return String::new();
        };
        if !is_id(quoted.text) {
            let bad = Diagnostic::new(Code::BadId, quoted.place()).text("id", quoted.text);
            cx.findings.push(bad.help("check-id"));
        }
        quoted.text.to_owned()
    }

    /// Takes the id of another thing that must be there.
    pub fn reference(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        kind: Kind,
    ) -> Option<u16> {
        self.reads(
            key,
            |takes| matches!(takes, Takes::One(known) if known == kind),
        );
        self.need(cx, key)?.reference(cx, kind)
    }

    /// Takes the id of another thing that may be left out.
    pub fn reference_or_none(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        kind: Kind,
    ) -> Option<u16> {
        self.reads(
            key,
            |takes| matches!(takes, Takes::One(known) if known == kind),
        );
        self.take(key)?.reference(cx, kind)
    }

    /// Takes a list of ids that may be left out.
    pub fn references(&mut self, cx: &mut Compile<'t>, key: &'static str, kind: Kind) -> Vec<u16> {
        self.reads(
            key,
            |takes| matches!(takes, Takes::Many(known) if known == kind),
        );
        let mut found = Vec::new();
        for item in self.list(cx, key, kind.most()) {
            let Some(number) = item.reference(cx, kind) else {
                continue;
            };
            if found.contains(&number) {
                item.repeated(cx);
            } else {
                found.push(number);
            }
        }
        found
    }

    /// Takes a list of months as bits; every month where it is empty or left out.
    pub fn months(&mut self, cx: &mut Compile<'t>) -> u16 {
        self.reads("months", |takes| matches!(takes, Takes::Months));
        let mut months = 0;
        for item in self.list(cx, "months", 12) {
            let Some(month) = item.whole(&mut cx.findings, &(1..=12)) else {
                continue;
            };
            if months & 1 << (month - 1) != 0 {
                item.repeated(cx);
            }
            months |= 1 << (month - 1);
        }
        if months == 0 { ALL_MONTHS } else { months }
    }

    /// Takes a behaviour or a list of them, which may be left out.
    pub fn behaviours(&mut self, cx: &mut Compile<'t>) -> Behaviours {
        let mut set = Behaviours::default();
        self.described("behaviour", BEHAVIOURS);
        let Some(item) = self.take("behaviour") else {
            return set;
        };
        let items = if item.value.is_array() {
            item.list(&mut cx.findings, Behaviour::ALL.len())
        } else {
            vec![item]
        };
        for item in items {
            let Some(behaviour) = item.word(&mut cx.findings, BEHAVIOURS) else {
                continue;
            };
            if set.has(behaviour) {
                item.repeated(cx);
            }
            set = set.with(behaviour);
        }
        set
    }

    /// Takes a cost, which may be left out.
    pub fn cost(&mut self, cx: &mut Compile<'t>) -> Cost {
        let Some(mut table) = self.table(cx, "cost") else {
            return Cost::default();
        };
        let cost = Cost {
            units: table.whole(cx, "units") as u8,
            yuan: table.whole(cx, "yuan"),
        };
        table.close(cx);
        cost
    }

    /// Takes a condition; none where it is left out or wrong.
    pub fn condition(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        it: Target,
    ) -> Option<Cond> {
        self.reads(key, |takes| matches!(takes, Takes::Condition));
        let quoted = self.string_or_none(cx, key)?;
        parser::condition(cx, &quoted, it)
    }
}

impl<'t> Item<'t> {
    /// Reads the id of a thing of a kind.
    pub(super) fn reference(&self, cx: &mut Compile<'t>, kind: Kind) -> Option<u16> {
        let quoted = self.string(&mut cx.findings)?;
        cx.find(kind, quoted.text, |_| quoted.place())
    }

    /// Reports that the value stands twice in its list.
    fn repeated(&self, cx: &mut Compile<'t>) {
        let text = cx
            .sources
            .text(self.file)
            .get(self.span.clone())
            .unwrap_or("");
        cx.findings
            .push(Diagnostic::new(Code::Repeated, self.place()).text("word", text));
    }
}
