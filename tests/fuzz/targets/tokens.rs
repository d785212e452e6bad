//! The words of the format and of its expressions, from their descriptions; and what has broken readers elsewhere.

use township::campaign::format;
use township::campaign::format::Takes;

/// Characters and values that readers of text get wrong.
const TRAPS: &[&str] = &[
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\u{301}",
    "\u{1b}[31m",
    "\0",
    "\r\n",
    "\\u001b",
    "\\U0010FFFF",
    "\\uD800",
    "\\",
    "中",
    "＞",
    "，",
    "🜁",
    "nan",
    "-inf",
    "1e400",
    "-0",
    "0x7fffffffffffffff",
    "9223372036854775808",
    "0.1",
    "1979-05-27T07:32:00Z",
    "0o17",
    "'''",
    "\"\"\"",
    "[[",
    "]]",
    "[",
    "]",
    "{",
    "}",
    " = ",
    "= true\n",
    "= []\n",
    "= {}\n",
    "= \"\"\n",
    ".",
    ",",
    "#",
    "\n\n",
    "\n[[event]]\n",
];

/// Signs and words of expressions that stand in no description.
const SIGNS: &[&str] = &[
    " and ",
    " or ",
    " not ",
    " in ",
    "..",
    "<=",
    ">=",
    "==",
    "!=",
    "&&",
    "||",
    "+=",
    "-=",
    "*=",
    " = ",
    "<",
    ">",
    "!",
    " + ",
    " - ",
    " * ",
    " / ",
    "(",
    ")",
    "'",
    ", ",
    "true",
    "false",
    "0",
    "1",
    "0.5",
    "1000000000",
    "99999999999",
    "flag.a",
    "var.n",
    "var.trips",
    "line.flood.real",
    "line.it.real",
    "village.it.trust",
    "village.bank.trust",
    "staff.pen.fatigue",
    "official.water.goodwill",
    "town.money",
    "team.fatigue",
    "county.pressure",
    "month",
    "tick",
    "year",
    "'rain'",
    "'flood'",
    "'go'",
    "'it'",
    "'walk'",
    "'flood-letter'",
    "'trace'",
    "'B1'",
    "'annex'",
];

/// Lists the words of campaign files.
pub fn of_campaigns() -> Vec<String> {
    let mut tokens: Vec<String> = TRAPS.iter().map(|trap| (*trap).into()).collect();
    format::visit(&mut |path, key| {
        tokens.push(key.name.into());
        match key.takes {
            Takes::Table(_) => tokens.push(format!("\n[{}]\n", path.join("."))),
            Takes::Tables(..) => tokens.push(format!("\n[[{}]]\n", path.join("."))),
            Takes::Word(words) | Takes::Words(words) => {
                tokens.extend(words.iter().map(|word| word.word.into()));
            }
            _ => {}
        }
    });
    for table in [&format::PLAY_FILE, &format::PLAY, &format::STEP] {
        tokens.extend(table.keys().map(|key| key.name.into()));
    }
    tokens.extend(of_expressions());
    tokens
}

/// Lists the words of conditions and effects.
pub fn of_expressions() -> Vec<String> {
    let calls = format::FUNCTIONS.iter().chain(format::CALLS);
    let mut tokens: Vec<String> = calls
        .flat_map(|function| [function.name, function.usage])
        .map(Into::into)
        .collect();
    let words = [
        format::MODES,
        format::BEHAVIOURS,
        format::ANSWERS,
        format::VISITS,
    ];
    tokens.extend(words.concat().iter().map(|word| format!("'{}'", word.word)));
    tokens.extend(SIGNS.iter().map(|sign| (*sign).into()));
    tokens.extend(["\u{301}", "＞", "中", "\u{202e}", "\0"].map(Into::into));
    tokens
}
