//! The format as a JSON Schema (draft 2020-12), for completion, hints and checks in editors.
//!
//! One schema for every file of a campaign, since any table may stand in any of them, one for the designer's plays and one
//! for reforms; what only a look at all files can tell (ids, sums, what is missing as a whole) is `check`'s business. Written
//! from `format`; nothing is described here.

use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::format;
use crate::campaign::format::Doc;
use crate::campaign::format::Form;
use crate::campaign::format::Key;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::Word;
use crate::campaign::limits;
use crate::campaign::walk;
use crate::engine::constants::Constant;
use crate::text::Lang;
use crate::text::Ui;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// The form of an id.
const ID: &str = "^[a-z][a-z0-9-]*$";

/// The files that a schema is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaOf {
    /// The files of a campaign.
    Campaign,
    /// The designer's plays, `*.play.toml`.
    Plays,
    /// The reforms, `reforms/*.toml`.
    Reforms,
}

impl SchemaOf {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Campaign, Self::Plays, Self::Reforms];

    /// Returns the name of its file in a campaign's folder.
    pub fn file(self) -> &'static str {
        match self {
            Self::Campaign => "schema.json",
            Self::Plays => "plays.schema.json",
            Self::Reforms => "reforms.schema.json",
        }
    }

    /// Returns which schema is for a file below a campaign's folder; none where no schema is.
    pub fn of_file(name: &str) -> Option<Self> {
        match name {
            _ if walk::is_play(name) => Some(Self::Plays),
            _ if !name.ends_with(".toml") => None,
            _ if walk::is_reform(name) => Some(Self::Reforms),
            _ => Some(Self::Campaign),
        }
    }
}

/// Writes a schema, its hints in the languages given.
pub fn schema(of: SchemaOf, langs: &[Lang]) -> String {
    let (root, title) = match of {
        SchemaOf::Campaign => (&format::ROOT, "schema-title"),
        SchemaOf::Plays => (&format::PLAY_FILE, "schema-title-plays"),
        SchemaOf::Reforms => (&format::REFORM_FILE, "schema-title-reforms"),
    };
    let mut writer = Writer {
        langs,
        defs: Map::new(),
    };
    let mut whole = writer.table(root);
    // A reform is a file; of the others none needs to hold any of the tables.
    if of != SchemaOf::Reforms {
        whole.remove("required");
    }
    whole.insert(
        "$schema".into(),
        "https://json-schema.org/draft/2020-12/schema".into(),
    );
    let title = writer.say(|ui| ui.say(title), " · ");
    whole.insert("title".into(), title.into());
    whole.insert("$defs".into(), Value::Object(writer.defs));
    format!("{:#}\n", Value::Object(whole))
}

struct Writer<'l> {
    langs: &'l [Lang],
    /// The tables and the forms of texts, by name.
    defs: Map<String, Value>,
}

impl Writer<'_> {
    /// Says something in each language.
    fn say(&self, say: impl Fn(Ui) -> String, between: &str) -> String {
        let said = self.langs.iter().map(|lang| say(Ui::new(*lang)));
        said.collect::<Vec<_>>().join(between)
    }

    fn doc(&self, doc: Doc) -> String {
        self.say(|ui| doc.get(ui.lang()).to_owned(), "\n\n")
    }

    /// Refers to a table, writing it on its first use.
    fn refer(&mut self, about: &'static Section) -> Value {
        let name = about.header.trim_matches(['[', ']']).replace(", ", "-");
        if !self.defs.contains_key(&name) {
            self.defs.insert(name.clone(), Value::Null);
            let table = self.table(about);
            self.defs.insert(name.clone(), table.into());
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn table(&mut self, about: &'static Section) -> Map<String, Value> {
        let mut properties = Map::new();
        for key in about.keys() {
            properties.insert(key.name.into(), self.key(key));
        }
        for constant in about.other_constants() {
            let number = self.constant(constant, about.unset);
            properties.insert(constant.name.into(), number);
        }
        let needed = about.keys().filter(|key| matches!(key.need, Need::Must));
        let needed: Vec<&str> = needed.map(|key| key.name).collect();
        let mut table = Map::new();
        table.insert("type".into(), "object".into());
        table.insert("description".into(), self.doc(about.doc).into());
        table.insert("properties".into(), properties.into());
        table.insert("additionalProperties".into(), false.into());
        if !needed.is_empty() {
            table.insert("required".into(), needed.into());
        }
        table
    }

    /// Writes a constant, whose default is its own where its table does not say otherwise.
    fn constant(&self, constant: &Constant, unset: Option<Doc>) -> Value {
        let says = |ui: Ui| {
            let left_out = match unset {
                Some(doc) => doc.get(ui.lang()).to_owned(),
                None => constant.default.to_string(),
            };
            let values = [("default", left_out.into())];
            let default = ui.say_with("schema-default", &values);
            format!("{}\n\n{default}", format::of_constant(constant, ui.lang()))
        };
        let mut number = json!({
            "type": "number",
            "minimum": constant.min,
            "maximum": constant.max,
            "description": self.say(says, "\n\n"),
        });
        if unset.is_none() {
            number["default"] = constant.default.into();
        }
        number
    }

    /// Writes what a key takes, its default, and what is said about it.
    fn key(&mut self, key: &'static Key) -> Value {
        let mut value = self.takes(key.takes);
        let says = |ui: Ui| {
            let mut said = key.doc.get(ui.lang()).to_owned();
            if let Takes::Word(words) | Takes::Words(words) = key.takes {
                said += &meanings(words, ui.lang());
            }
            if let Some(default) = default(key.need, ui) {
                said += "\n\n";
                said += &ui.say_with("schema-default", &[("default", default.into())]);
            }
            said
        };
        value["description"] = self.say(says, "\n\n").into();
        match key.need {
            Need::Number(number) if number.fract() == 0.0 => {
                value["default"] = (number as i64).into();
            }
            Need::Number(number) => value["default"] = number.into(),
            Need::Word(word) => value["default"] = word.into(),
            Need::No => value["default"] = false.into(),
            Need::Must | Need::Then(_) => {}
        }
        value
    }

    fn takes(&mut self, takes: Takes) -> Value {
        match takes {
            Takes::Id | Takes::One(_) => {
                json!({ "type": "string", "pattern": ID, "maxLength": limits::ID })
            }
            Takes::Sender => json!({
                "type": "string",
                "pattern": ID,
                "maxLength": limits::ID,
                "examples": words(format::SENDERS),
            }),
            Takes::Version => {
                json!({ "type": "string", "pattern": "^[0-9][0-9A-Za-z.+-]*$", "maxLength": 32 })
            }
            Takes::Format => json!({ "type": "integer", "const": format::FORMAT }),
            Takes::Date => {
                json!({ "type": "string", "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$" })
            }
            Takes::Languages => list(
                json!({ "type": "string", "enum": Lang::ALL.map(Lang::code) }),
                1,
                Lang::ALL.len(),
            ),
            Takes::Text(form) => self.text(form),
            Takes::Whole(low, high) => {
                json!({ "type": "integer", "minimum": low, "maximum": high })
            }
            Takes::Number(low, high) => {
                json!({ "type": "number", "minimum": low, "maximum": high })
            }
            Takes::Yes => json!({ "type": "boolean" }),
            Takes::Word(all) => json!({ "type": "string", "enum": words(all) }),
            Takes::Words(all) => {
                let one = json!({ "type": "string", "enum": words(all) });
                json!({ "anyOf": [one, list(one.clone(), 0, all.len())] })
            }
            Takes::Many(kind) => list(
                json!({ "type": "string", "pattern": ID, "maxLength": limits::ID }),
                0,
                kind.most(),
            ),
            Takes::Months => list(
                json!({ "type": "integer", "minimum": 1, "maximum": 12 }),
                0,
                12,
            ),
            Takes::Condition => {
                json!({ "type": "string", "minLength": 1, "maxLength": limits::EXPRESSION_BYTES })
            }
            Takes::Effects => json!({
                "type": "array",
                "items": { "type": "string", "minLength": 1, "maxLength": limits::EXPRESSION_BYTES },
                "maxItems": limits::EFFECTS,
            }),
            Takes::Short(false) => short(),
            Takes::Short(true) => {
                json!({ "anyOf": [short(), { "type": "array", "items": short() }] })
            }
            Takes::Either(about) => json!({ "anyOf": [short(), self.refer(about)] }),
            Takes::Seed => json!({ "type": "integer", "minimum": 0 }),
            Takes::Rule => rule(),
            Takes::Rules => list(rule(), 0, Code::ALL.len()),
            Takes::Thing | Takes::Note => short(),
            Takes::Table(about) => self.refer(about),
            Takes::Tables(about, least, most) => {
                let one = self.refer(about);
                let many =
                    json!({ "type": "array", "items": one, "minItems": least, "maxItems": most });
                // Inline tables may stand alone.
                if about.header.starts_with('[') {
                    many
                } else {
                    json!({ "anyOf": [one, many] })
                }
            }
            Takes::Each(_, low, high) => json!({
                "type": "object",
                "additionalProperties": { "type": "number", "minimum": low, "maximum": high },
            }),
        }
    }

    /// Refers to a text: a string, or a table with a key for each language.
    fn text(&mut self, form: Form) -> Value {
        let (name, most) = match form {
            Form::Name | Form::Label(_) => ("text-line", limits::NAME),
            Form::Text => ("text", limits::TEXT),
        };
        if !self.defs.contains_key(name) {
            let mut one = json!({ "type": "string", "minLength": 1, "maxLength": most });
            if form != Form::Text {
                one["pattern"] = "^[^\\r\\n]*$".into();
            }
            let mut languages = Map::new();
            for lang in Lang::ALL {
                let mut text = one.clone();
                text["description"] = self.say(|ui| ui.say(in_language(lang)), "\n\n").into();
                languages.insert(lang.code().into(), text);
            }
            let table = json!({
                "type": "object",
                "properties": languages,
                "additionalProperties": false,
                "minProperties": 1,
            });
            self.defs
                .insert(name.into(), json!({ "anyOf": [table, one] }));
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// Returns the key of the words for a text in a language.
fn in_language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "schema-in-zh",
        Lang::En => "schema-in-en",
    }
}

/// Writes a list in which nothing stands twice.
fn list(items: Value, least: usize, most: usize) -> Value {
    json!({
        "type": "array",
        "items": items,
        "minItems": least,
        "maxItems": most,
        "uniqueItems": true,
    })
}

/// Writes a rule that can be switched off or made worse: a warning, by name or code.
fn rule() -> Value {
    let warnings = Code::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Warning && !code.is_of_settings());
    let names: Vec<&str> = warnings.flat_map(|code| [code.rule(), code.id()]).collect();
    json!({ "type": "string", "enum": names })
}

/// Writes a string that is not empty.
fn short() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

fn words(all: &[Word]) -> Vec<&'static str> {
    all.iter().map(|word| word.word).collect()
}

/// Writes a line for each word: what it means.
fn meanings(all: &[Word], lang: Lang) -> String {
    let line = |word: &Word| format!("\n- `{}`: {}", word.word, word.doc.get(lang));
    "\n".to_owned() + &all.iter().map(line).collect::<String>()
}

/// Says what holds where a key is left out.
fn default(need: Need, ui: Ui) -> Option<String> {
    match need {
        Need::Must => None,
        Need::Number(number) => Some(number.to_string()),
        Need::Word(word) => Some(format!("`{word}`")),
        Need::No => Some("false".to_owned()),
        Need::Then(doc) => Some(doc.get(ui.lang()).to_owned()),
    }
}
