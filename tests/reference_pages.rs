//! The reference of the authoring guide is written from the description of the format, the names of the state, the functions
//! and the pages of the codes; this test compares them, and writes the pages anew when `TOWNSHIP_BLESS` is set.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use township::campaign::code::Code;
use township::campaign::explain;
use township::campaign::format;
use township::campaign::format::Form;
use township::campaign::format::Function;
use township::campaign::format::Key;
use township::campaign::format::Need;
use township::campaign::format::Section;
use township::campaign::format::Takes;
use township::campaign::format::Word;
use township::text::Lang;

/// Chooses the words of a language.
fn say(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// Says what a key takes.
fn takes(lang: Lang, takes: Takes) -> String {
    let words = |all: &[Word]| {
        let words = all.iter().map(|word| format!("`{}`", word.word));
        words.collect::<Vec<_>>().join(say(lang, "、", ", "))
    };
    let section = |about: &Section| format!("[`{}`](#{})", about.header, anchor(about));
    match takes {
        Takes::Id => say(lang, "编号", "an id").into(),
        Takes::Version => say(lang, "版本号", "a version").into(),
        Takes::Format => format!("`{}`", format::FORMAT),
        Takes::Date => say(
            lang,
            "月份，如 `\"2017-01\"`",
            "a month, as in `\"2017-01\"`",
        )
        .into(),
        Takes::Languages => say(lang, "语言的列表", "a list of languages").into(),
        Takes::Text(Form::Name) => say(lang, "文字，一行", "text, one line").into(),
        Takes::Text(Form::Label(most)) => match lang {
            Lang::Zh => format!("文字，一行，{most} 列以内"),
            Lang::En => format!("text, one line of {most} columns"),
        },
        Takes::Text(Form::Text) => say(lang, "文字", "text").into(),
        Takes::Whole(low, high) => format!("{} {low}..{high}", say(lang, "整数", "whole number")),
        Takes::Number(low, high) => format!("{} {low}..{high}", say(lang, "数", "number")),
        Takes::Yes => "`true`, `false`".into(),
        Takes::Word(all) => words(all),
        Takes::Words(all) => {
            say(lang, "一个或几个：", "one or several of ").to_owned() + &words(all)
        }
        Takes::One(kind) => format!("{} `[[{}]]`", say(lang, "编号，", "id of a"), kind.table()),
        Takes::Many(kind) => format!(
            "{} `[[{}]]`",
            say(lang, "编号的列表，", "ids of"),
            kind.table()
        ),
        Takes::Sender => say(lang, "编号，或 ", "an id, or ").to_owned() + &words(format::SENDERS),
        Takes::Months => say(lang, "月份的列表，1..12", "a list of months, 1..12").into(),
        Takes::Condition => say(lang, "条件", "a condition").into(),
        Takes::Effects => say(lang, "效果的列表", "a list of effects").into(),
        Takes::Short(false) | Takes::Thing | Takes::Note => say(lang, "字符串", "a string").into(),
        Takes::Short(true) => say(lang, "字符串，或它们的列表", "a string, or a list").into(),
        Takes::Either(about) => {
            say(lang, "字符串，或表 ", "a string, or a table ").to_owned() + &section(about)
        }
        Takes::Seed => say(lang, "整数，0 起", "a whole number from 0").into(),
        Takes::Rule => say(lang, "规则名或编号", "a rule, by name or code").into(),
        Takes::Rules => say(lang, "规则名或编号的列表", "rules, by name or code").into(),
        Takes::Table(about) | Takes::Tables(about, ..) => section(about),
        Takes::Each(kind, low, high) => {
            let each = say(lang, "每个编号一个数，", "a number for each id of");
            format!("{each} `[[{}]]`, {low}..{high}", kind.table())
        }
    }
}

/// Returns what a heading is called in a link.
fn anchor(about: &Section) -> String {
    let kept = about.header.to_lowercase().replace(' ', "-");
    kept.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        .collect()
}

/// Says what holds where a key is left out.
fn left_out(lang: Lang, key: &Key) -> String {
    match key.need {
        Need::Must => say(lang, "必须写", "needed").into(),
        Need::Number(number) => number.to_string(),
        Need::Word(word) => format!("`{word}`"),
        Need::No => "`false`".into(),
        Need::Then(doc) => doc.get(lang).into(),
    }
}

/// Keeps a sentence within its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Writes a table of the format, and those within it.
fn section(page: &mut String, lang: Lang, about: &Section, done: &mut Vec<&'static str>) {
    if done.contains(&about.header) {
        return;
    }
    done.push(about.header);
    write!(page, "\n## `{}`\n\n{}\n", about.header, about.doc.get(lang)).unwrap();
    let head = say(
        lang,
        "\n| 键 | 写什么 | 不写 | 是什么 |\n|---|---|---|---|\n",
        "\n| key | takes | left out | what |\n|---|---|---|---|\n",
    );
    page.push_str(head);
    for key in about.keys() {
        let (takes, or) = (takes(lang, key.takes), left_out(lang, key));
        let said = key.doc.get(lang);
        writeln!(
            page,
            "| `{}` | {} | {} | {} |",
            key.name,
            cell(&takes),
            cell(&or),
            cell(said)
        )
        .unwrap();
    }
    for constant in about.other_constants() {
        let number = say(lang, "数", "number");
        let default = match about.unset {
            Some(doc) => doc.get(lang).to_owned(),
            None => constant.default.to_string(),
        };
        let said = format::of_constant(constant, lang);
        writeln!(
            page,
            "| `{}` | {number} {}..{} | {default} | {} |",
            constant.name,
            constant.min,
            constant.max,
            cell(&said)
        )
        .unwrap();
    }
    for key in about.keys() {
        if let Takes::Word(all) | Takes::Words(all) = key.takes {
            let words = all
                .iter()
                .map(|word| format!("- `{}`: {}\n", word.word, word.doc.get(lang)));
            write!(page, "\n`{}`:\n\n{}", key.name, words.collect::<String>()).unwrap();
        }
    }
    for key in about.keys() {
        if let Takes::Table(inner) | Takes::Tables(inner, ..) | Takes::Either(inner) = key.takes {
            section(page, lang, inner, done);
        }
    }
}

/// The tables of a campaign, of the designer's plays, or of reforms.
fn tables(lang: Lang, title: &str, root: &'static Section) -> String {
    let mut page = format!("# {title}\n\n{}\n", root.doc.get(lang));
    let mut done = Vec::new();
    for key in root.keys() {
        if let Takes::Table(about) | Takes::Tables(about, ..) = key.takes {
            section(&mut page, lang, about, &mut done);
        }
    }
    page
}

/// The names of the state, the functions and the calls.
fn names(lang: Lang) -> String {
    let mut page = format!(
        "# {}\n\n",
        say(lang, "状态的名字和函数", "Names and functions")
    );
    page.push_str(say(
        lang,
        "条件和文字里可以读的名字；效果可以改打勾的那些，改了以后不会超出范围。`ID` 是剧本里的编号，`NAME` 由你取。\
         主动做的事里，`it` 可以代替所选对象的编号。\n\n| 名字 | 范围 | 可改 | 是什么 |\n|---|---|---|---|\n",
        "What conditions and texts may read; effects may change those with a tick, and keep them within their range. `ID` is \
         an id of the campaign, `NAME` is yours to choose. In an initiative `it` may stand for the id of its target.\n\n\
         | name | range | changeable | what |\n|---|---|---|---|\n",
    ));
    for name in format::names::names() {
        let range = if name.yes {
            "`true`, `false`".to_owned()
        } else {
            format!("{}..{}", name.range.0, name.range.1)
        };
        let tick = if name.writable { "✓" } else { "" };
        writeln!(
            page,
            "| `{}` | {range} | {tick} | {} |",
            name.path,
            name.doc.get(lang)
        )
        .unwrap();
    }
    write!(
        page,
        "\n## {}\n\n",
        say(lang, "条件里的函数", "Functions of conditions")
    )
    .unwrap();
    functions(&mut page, lang, format::FUNCTIONS, true);
    write!(
        page,
        "\n## {}\n\n",
        say(lang, "效果里的调用", "Calls of effects")
    )
    .unwrap();
    functions(&mut page, lang, format::CALLS, false);
    for (heading, all) in [
        (say(lang, "做法", "Modes"), format::MODES),
        (say(lang, "行为", "Behaviours"), format::BEHAVIOURS),
        (
            say(lang, "对责任书的回答", "Answers to a letter"),
            format::ANSWERS,
        ),
    ] {
        write!(page, "\n## {heading}\n\n").unwrap();
        for word in all {
            writeln!(page, "- `{}`: {}", word.word, word.doc.get(lang)).unwrap();
        }
    }
    page
}

fn functions(page: &mut String, lang: Lang, all: &[Function], values: bool) {
    page.push_str(if values {
        say(
            lang,
            "| 写法 | 给出 | 是什么 |\n|---|---|---|\n",
            "| form | gives | what |\n|---|---|---|\n",
        )
    } else {
        say(
            lang,
            "| 写法 | 是什么 |\n|---|---|\n",
            "| form | what |\n|---|---|\n",
        )
    });
    for function in all {
        let gives = match function.is_condition {
            true => say(lang, "条件", "condition"),
            false => say(lang, "数", "number"),
        };
        let gives = if values {
            format!(" {gives} |")
        } else {
            String::new()
        };
        writeln!(
            page,
            "| `{}` |{gives} {} |",
            function.usage,
            function.doc.get(lang)
        )
        .unwrap();
    }
}

/// The pages of `check --explain`, one after the other.
fn codes(lang: Lang) -> String {
    let mut page = format!("# {}\n", say(lang, "编号", "Codes"));
    page.push_str(say(
        lang,
        "\n`township check --explain 编号` 在终端里显示同样的内容。E 是错误，W 是提醒。\n",
        "\n`township check --explain CODE` shows the same in the terminal. E is an error, W a warning.\n",
    ));
    for &code in Code::ALL {
        let shown = explain::page(code).expect("every code has a page");
        write!(
            page,
            "\n## {} {}\n\n**{}**\n",
            code.id(),
            code.rule(),
            shown.title(lang)
        )
        .unwrap();
        for paragraph in shown.text(lang) {
            write!(page, "\n{paragraph}\n").unwrap();
        }
        let examples = [
            (say(lang, "错的写法：", "Wrong:"), shown.wrong),
            (say(lang, "对的写法：", "Right:"), shown.right),
        ];
        for (heading, example) in examples {
            let example = example.expect("every page has both");
            // A file of plays is TOML like any other.
            let language = match example.language {
                "play" => "toml",
                language => language,
            };
            write!(
                page,
                "\n{heading}\n\n```{language}\n{}\n```\n",
                example.text
            )
            .unwrap();
        }
    }
    page
}

#[test]
fn the_pages_are_the_description() {
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("docs/guide")
            .join(lang.code());
        let folder = folder.join("src/reference");
        let (format, plays, reforms) = (
            say(lang, "文件格式", "The format"),
            say(lang, "试玩文件的格式", "The format of plays"),
            say(lang, "改革文件的格式", "The format of reforms"),
        );
        for (name, page) in [
            ("format.md", tables(lang, format, &format::ROOT)),
            ("plays.md", tables(lang, plays, &format::PLAY_FILE)),
            ("reforms.md", tables(lang, reforms, &format::REFORM_FILE)),
            ("names.md", names(lang)),
            ("codes.md", codes(lang)),
        ] {
            let path = folder.join(name);
            if std::env::var_os("TOWNSHIP_BLESS").is_some() {
                fs::create_dir_all(&folder).expect("a folder for the pages");
                fs::write(&path, &page).expect("the page can be written");
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            let how = "TOWNSHIP_BLESS=1 cargo test --test reference_pages";
            assert!(kept == page, "{} is not the format: {how}", path.display());
        }
    }
}

#[test]
fn every_link_within_a_page_leads_to_a_heading() {
    for lang in Lang::ALL {
        for root in [&format::ROOT, &format::PLAY_FILE] {
            let page = tables(lang, "", root);
            let headings: Vec<String> = page
                .lines()
                .filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'))
                .map(|header| {
                    let header = header.to_lowercase().replace(' ', "-");
                    header
                        .chars()
                        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
                        .collect()
                })
                .collect();
            for link in page.split("](#").skip(1) {
                let to = link.split(')').next().unwrap_or_default();
                assert!(headings.iter().any(|heading| heading == to), "#{to}");
            }
        }
    }
}
