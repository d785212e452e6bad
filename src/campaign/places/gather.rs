//! Gathers the places from the tables of all files, before they are compiled. Reports nothing: compiling does.

use crate::campaign::diagnostic::Place;
use crate::campaign::ids::Kind;
use crate::campaign::item::Item;
use crate::campaign::places::ChoicePlaces;
use crate::campaign::places::CondPlaces;
use crate::campaign::places::EndingPlaces;
use crate::campaign::places::EventPlaces;
use crate::campaign::places::HeadPlaces;
use crate::campaign::places::InitiativePlaces;
use crate::campaign::places::LaterPlaces;
use crate::campaign::places::LetterPlaces;
use crate::campaign::places::Noted;
use crate::campaign::places::Places;
use crate::campaign::places::TextPlaces;
use crate::campaign::places::Thing;
use crate::campaign::table::Table;
use crate::campaign::top::Top;
use crate::text::Lang;
use std::collections::BTreeSet;

/// Gathers the places of everything.
pub(in crate::campaign) fn gather(top: &Top<'_>) -> Places {
    let main = top.campaign.as_ref().map(languages);
    let look = Look {
        first: main
            .and_then(|all| all.first().copied())
            .unwrap_or(Lang::Zh),
    };
    let things = |kind| top.of(kind).iter().map(thing).collect();
    Places {
        campaign: top.campaign.as_ref().map(thing).unwrap_or_default(),
        calendar: top.calendar.as_ref().map(calendar).unwrap_or_default(),
        head: top
            .campaign
            .as_ref()
            .map(|t| look.head(t))
            .unwrap_or_default(),
        lines: things(Kind::Line),
        villages: things(Kind::Village),
        staff: things(Kind::Staff),
        officials: things(Kind::Official),
        letters: top
            .of(Kind::Letter)
            .iter()
            .map(|t| look.letter(t))
            .collect(),
        events: top.of(Kind::Event).iter().map(|t| look.event(t)).collect(),
        initiatives: top
            .of(Kind::Initiative)
            .iter()
            .map(|t| look.initiative(t))
            .collect(),
        endings: top
            .of(Kind::Ending)
            .iter()
            .map(|t| look.ending(t))
            .collect(),
        grades: things(Kind::Grade),
        concepts: things(Kind::Concept),
        flags: Vec::new(),
        vars: Vec::new(),
        luck: Vec::new(),
        named: BTreeSet::new(),
    }
}

impl Places {
    /// Adds what compiling took down.
    pub(in crate::campaign) fn complete(&mut self, mut noted: Noted) {
        let mut fill = |cond: &mut Option<CondPlaces>| {
            let Some(cond) = cond else { return };
            let start = cond.whole.span.map_or(0, |(start, _)| start);
            cond.parts = noted
                .parts
                .remove(&(cond.whole.file, start))
                .unwrap_or_default();
            cond.parts.sort_by(|a, b| a.place.cmp(&b.place));
        };
        for event in &mut self.events {
            fill(&mut event.when);
            event
                .options
                .iter_mut()
                .for_each(|o| o.conditions(&mut fill));
        }
        for initiative in &mut self.initiatives {
            initiative.choice.conditions(&mut fill);
        }
        for ending in &mut self.endings {
            fill(&mut ending.when);
            fill(&mut ending.now);
        }
        (self.flags, self.vars, self.luck) = (noted.flags, noted.vars, noted.luck);
        self.named = noted.named;
    }
}

impl ChoicePlaces {
    fn conditions(&mut self, each: &mut impl FnMut(&mut Option<CondPlaces>)) {
        each(&mut self.when);
        self.later
            .iter_mut()
            .for_each(|later| each(&mut later.when));
    }
}

/// Returns the languages that a campaign names, as far as they are ones.
fn languages(table: &Table<'_>) -> Vec<Lang> {
    let items = table.look_list("languages");
    let lang = |item: Item<'_>| {
        let name = item.value.as_str()?;
        Lang::ALL.into_iter().find(|lang| lang.code() == name)
    };
    items.into_iter().filter_map(lang).collect()
}

fn thing(table: &Table<'_>) -> Thing {
    Thing {
        table: table.place(),
        id: value(table, "id").unwrap_or_else(|| table.place()),
    }
}

fn calendar(table: &Table<'_>) -> Thing {
    Thing {
        table: table.place(),
        id: value(table, "start").unwrap_or_else(|| table.place()),
    }
}

/// Returns the place of a value.
fn value(table: &Table<'_>, key: &str) -> Option<Place> {
    Some(table.look(key)?.place())
}

fn condition(table: &Table<'_>, key: &str) -> Option<CondPlaces> {
    Some(CondPlaces {
        whole: value(table, key)?,
        parts: Vec::new(),
    })
}

fn effects(table: &Table<'_>) -> Vec<Place> {
    let items = table.look_list("effects").into_iter();
    items.map(|item| item.place()).collect()
}

/// Looks at tables, knowing in which language a plain string is.
struct Look {
    first: Lang,
}

impl Look {
    fn text(&self, table: &Table<'_>, key: &str) -> TextPlaces {
        let mut places = TextPlaces::default();
        let Some(item) = table.look(key) else {
            return places;
        };
        let Some(texts) = item.value.as_table() else {
            places.0[self.first as usize] = Some(item.place());
            return places;
        };
        for lang in Lang::ALL {
            places.0[lang as usize] = texts
                .get(lang.code())
                .map(|value| Place::new(item.file, value.span()));
        }
        places
    }

    fn head(&self, table: &Table<'_>) -> HeadPlaces {
        HeadPlaces {
            title: self.text(table, "title"),
            premise: self.text(table, "premise"),
            briefing: self.text(table, "briefing"),
            role: self.text(table, "role"),
        }
    }

    fn letter(&self, table: &Table<'_>) -> LetterPlaces {
        LetterPlaces {
            thing: thing(table),
            month: value(table, "month").unwrap_or_else(|| table.place()),
            title: self.text(table, "title"),
            body: self.text(table, "body"),
            needs: self.text(table, "needs"),
        }
    }

    fn event(&self, table: &Table<'_>) -> EventPlaces {
        let options = table.look_tables("option");
        EventPlaces {
            thing: thing(table),
            months: value(table, "months"),
            weight: value(table, "weight"),
            when: condition(table, "when"),
            title: self.text(table, "title"),
            body: self.text(table, "body"),
            options: options.iter().map(|option| self.choice(option)).collect(),
        }
    }

    fn choice(&self, table: &Table<'_>) -> ChoicePlaces {
        let later = table.look_tables("later");
        ChoicePlaces {
            thing: thing(table),
            when: condition(table, "when"),
            because: self.text(table, "because"),
            cost: value(table, "cost"),
            label: self.text(table, "label"),
            who: self.text(table, "who"),
            says: self.text(table, "says"),
            effects: effects(table),
            later: later.iter().map(|later| self.later(later)).collect(),
        }
    }

    fn later(&self, table: &Table<'_>) -> LaterPlaces {
        LaterPlaces {
            table: table.place(),
            after: value(table, "after").unwrap_or_else(|| table.place()),
            when: condition(table, "when"),
            effects: effects(table),
            says: self.text(table, "says"),
        }
    }

    fn initiative(&self, table: &Table<'_>) -> InitiativePlaces {
        InitiativePlaces {
            choice: self.choice(table),
            months: value(table, "months"),
            about: self.text(table, "about"),
        }
    }

    fn ending(&self, table: &Table<'_>) -> EndingPlaces {
        EndingPlaces {
            thing: thing(table),
            when: condition(table, "when"),
            now: condition(table, "now"),
            title: self.text(table, "title"),
            body: self.text(table, "body"),
        }
    }
}
