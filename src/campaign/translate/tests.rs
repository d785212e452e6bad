//! How translations are added to files of every form, and what becomes of them when originals change.

use super::State;
use super::accept::Accept;
use super::insert;
use super::record::Hash;
use super::survey::Refusal;
use super::survey::Survey;
use super::survey::survey;
use super::verify::only_translates;
use super::write::write;
use crate::campaign::check_dir;
use crate::campaign::code::Code;
use crate::text::Lang;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

const PAIR: (Lang, Lang) = (Lang::Zh, Lang::En);
const HEAD: &str = "[campaign]\nlanguages = [\"zh\"]\n";

/// A campaign of one file, as broken as the file is.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(text: &str) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.write("a.toml", text);
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    fn edit(&self, from: &str, to: &str) {
        let text = self.read("a.toml");
        assert!(text.contains(from), "{from} in {text}");
        self.write("a.toml", &text.replace(from, to));
    }

    fn survey(&self) -> Survey {
        survey(self.path(), Lang::En, &[]).unwrap()
    }

    fn translate(&self) -> Survey {
        let survey = self.survey();
        write(self.path(), &survey).unwrap();
        survey
    }

    fn state(&self, path: &str) -> State {
        let items = self.survey().items;
        items
            .iter()
            .find(|item| item.path == path)
            .expect(path)
            .state
    }

    fn rules(&self) -> Vec<&'static str> {
        let report = check_dir(self.path()).report;
        let mine = [
            Code::Untranslated,
            Code::StaleTranslation,
            Code::SlotsDiffer,
            Code::TranslationRecord,
        ];
        let found = report.diagnostics.iter().map(|found| found.code);
        found
            .filter(|code| mine.contains(code))
            .map(Code::rule)
            .collect()
    }
}

/// Checks what becomes of a campaign's texts; a second run changes nothing.
#[track_caller]
fn check(before: &str, after: &str) {
    let folder = Folder::new(&format!("{HEAD}{before}"));
    folder.translate();
    let head = HEAD.replace("[\"zh\"]", "[\"zh\", \"en\"]");
    assert_eq!(folder.read("a.toml"), format!("{head}{after}"));
    let again = folder.survey();
    assert_eq!((again.changes.len(), again.record.is_none()), (0, true));
}

#[test]
fn dotted_keys_get_another_on_the_next_line() {
    check(
        "title.zh = \"镇\"\n",
        "title.zh = \"镇\"\ntitle.en = \"TRANSLATE: 镇\"\n",
    );
    check(
        "  title . zh   =   '镇'   # Why.\nid = \"a\"\n",
        "  title . zh   =   '镇'   # Why.\n  title . en   =   'TRANSLATE: 镇'\nid = \"a\"\n",
    );
    check(
        "\"title\".zh = \"镇\"",
        "\"title\".zh = \"镇\"\n\"title\".en = \"TRANSLATE: 镇\"",
    );
}

#[test]
fn plain_strings_get_keys() {
    check(
        "title = \"镇\" # T\n",
        "title.zh = \"镇\" # T\ntitle.en = \"TRANSLATE: 镇\"\n",
    );
    check(
        "[[concept]]\nid = \"a\"\n'name' = '''镇'''\n",
        "[[concept]]\nid = \"a\"\n'name'.zh = '''镇'''\n'name'.en = '''TRANSLATE: 镇'''\n",
    );
}

#[test]
fn headers_get_a_key() {
    check(
        "[campaign.title]\nzh = \"镇\"\n",
        "[campaign.title]\nzh = \"镇\"\nen = \"TRANSLATE: 镇\"\n",
    );
}

#[test]
fn inline_tables_get_a_member() {
    check(
        "title = { zh = \"镇\" }\n",
        "title = { zh = \"镇\", en = \"TRANSLATE: 镇\" }\n",
    );
    check(
        "title = {zh=\"镇\"} # T\n",
        "title = {zh=\"镇\", en=\"TRANSLATE: 镇\"} # T\n",
    );
    check(
        "title = {\n  zh = \"镇\", # T\n}\n",
        "title = {\n  zh = \"镇\", # T\n  en = \"TRANSLATE: 镇\",\n}\n",
    );
    check(
        "title = {\n  zh = \"镇\" # T\n}\n",
        "title = {\n  zh = \"镇\", # T\n  en = \"TRANSLATE: 镇\"\n}\n",
    );
    check(
        "[[staff]]\nid = \"a\"\nsays = { well.zh = \"好\", tired = \"累\", flat = { zh = \"平\" } }\n",
        "[[staff]]\nid = \"a\"\nsays = { well.zh = \"好\", well.en = \"TRANSLATE: 好\", tired.zh = \"累\", \
         tired.en = \"TRANSLATE: 累\", flat = { zh = \"平\", en = \"TRANSLATE: 平\" } }\n",
    );
    check(
        "[[event]]\nid = \"e\"\noption = [{ id = \"o\", label.zh = \"一\", later = [{ says = \"后\" }] }]\n",
        "[[event]]\nid = \"e\"\noption = [{ id = \"o\", label.zh = \"一\", label.en = \"TRANSLATE: 一\", \
         later = [{ says.zh = \"后\", says.en = \"TRANSLATE: 后\" }] }]\n",
    );
}

#[test]
fn long_texts_stay_long() {
    check(
        "premise.zh = \"\"\"\n一\n\n二\n\"\"\"\n# Next.\n",
        "premise.zh = \"\"\"\n一\n\n二\n\"\"\"\npremise.en = \"\"\"\nTRANSLATE: 一\n\n二\n\"\"\"\n# Next.\n",
    );
    check(
        "premise.zh = '''一\n二'''\n",
        "premise.zh = '''一\n二'''\npremise.en = '''TRANSLATE: 一\n二'''\n",
    );
    check(
        "premise.zh = \"\"\"\\\n   一 \\u4e00\"\"\"\n",
        "premise.zh = \"\"\"\\\n   一 \\u4e00\"\"\"\npremise.en = \"\"\"TRANSLATE: \\\n   一 \\u4e00\"\"\"\n",
    );
}

#[test]
fn what_is_there_stays() {
    check(
        "title.en = \"T\"\ntitle.zh = \"镇\"\n",
        "title.en = \"T\"\ntitle.zh = \"镇\"\n",
    );
    check(
        "title.zh = \"镇\"\ntitle.en = 7\n",
        "title.zh = \"镇\"\ntitle.en = 7\n",
    );
    check("title.zh = \" \"\n", "title.zh = \" \"\n");
    check("title.en = \"T\"\n", "title.en = \"T\"\n");
    check(
        "tite.zh = \"镇\"\nid.zh = \"a\"\n",
        "tite.zh = \"镇\"\nid.zh = \"a\"\n",
    );
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    let before =
        "\u{FEFF}campaign.languages = [ 'zh', ]\r\ncampaign.title.zh = \"\"\"\r\n一\r\n二\"\"\"";
    let folder = Folder::new(before);
    folder.translate();
    let after = "\u{FEFF}campaign.languages = [ 'zh', 'en', ]\r\ncampaign.title.zh = \"\"\"\r\n一\r\n二\"\"\"\r\n\
                 campaign.title.en = \"\"\"\r\nTRANSLATE: 一\r\n二\"\"\"";
    assert_eq!(folder.read("a.toml"), after);
    let folder = Folder::new("\u{FEFF}campaign.title.zh = '一'\ncampaign.languages = ['zh']");
    folder.translate();
    let after = "\u{FEFF}campaign.title.zh = '一'\ncampaign.title.en = 'TRANSLATE: 一'\ncampaign.languages = ['zh', 'en']";
    assert_eq!(folder.read("a.toml"), after);
}

#[test]
fn a_file_that_is_not_toml_is_left_and_named() {
    let folder = Folder::new(&format!("{HEAD}title.zh = \"镇\"\n"));
    let broken = "[[concept]]\nid = \"a\"\nname.zh = \"名\"\n[[concept]]\nname.zh = \"\n";
    folder.write("b.toml", broken);
    folder.write("c.toml", "[[concept]]\nid = \"c\"\nname.zh = \"名\"\n");
    let survey = folder.translate();
    assert_eq!(survey.broken, ["b.toml"]);
    assert_eq!(folder.read("b.toml"), broken);
    assert!(
        folder
            .read("c.toml")
            .contains("name.en = \"TRANSLATE: 名\"")
    );
}

#[test]
fn what_cannot_be_done_is_refused() {
    let folder = Folder::new("[campaign]\ntitle.zh = \"镇\"\n");
    let refused = |lang| survey(folder.path(), lang, &[]).unwrap_err();
    assert!(matches!(refused(Lang::En), Refusal::NoLanguages));
    folder.write("a.toml", HEAD);
    assert!(matches!(refused(Lang::Zh), Refusal::Original));
    folder.write("a.toml", &format!("{HEAD}\n[[event]]\nid = \"\n"));
    assert!(matches!(refused(Lang::En), Refusal::Broken(file) if file == "a.toml"));
    let long = "字".repeat(crate::campaign::limits::FILE_BYTES / 6);
    folder.write("a.toml", &format!("{HEAD}premise.zh = \"{long}\"\n"));
    assert!(matches!(refused(Lang::En), Refusal::TooBig(Some(_))));
    let missing = folder.path().join("missing");
    let refused = survey(&missing, Lang::En, &[]).unwrap_err();
    assert!(matches!(refused, Refusal::Findings(report) if report.could_not_read()));
}

/// Two texts, translated.
fn translated() -> Folder {
    let folder = Folder::new(&format!(
        "{HEAD}title.zh = \"镇\"\n[[concept]]\nid = \"a\"\nname.zh = \"名\"\n"
    ));
    folder.translate();
    folder.edit("TRANSLATE: 镇", "Town");
    folder.edit("TRANSLATE: 名", "Name");
    folder.translate();
    folder
}

#[test]
fn a_translation_goes_stale_and_comes_back() {
    let folder = translated();
    assert_eq!(
        (folder.state("campaign.title"), folder.rules()),
        (State::Done, vec![])
    );
    folder.edit("\"镇\"", "\"县\"");
    assert_eq!(folder.state("campaign.title"), State::Stale);
    assert_eq!(folder.rules(), ["stale-translation"]);
    // Looking does not make it any fresher.
    folder.translate();
    assert_eq!(folder.state("campaign.title"), State::Stale);
    folder.edit("\"Town\"", "\"County\"");
    assert_eq!(
        (folder.state("campaign.title"), folder.rules()),
        (State::Done, vec![])
    );
    folder.translate();
    folder.edit("\"县\"", "\"市\"");
    assert_eq!(folder.state("campaign.title"), State::Stale);
    folder.edit("\"市\"", "\"县\"");
    assert_eq!(folder.state("campaign.title"), State::Done);
}

#[test]
fn what_is_right_as_it_is_can_be_accepted() {
    for (word, accepted, left) in [
        ("all", 2, 0),
        ("campaign.title", 1, 1),
        ("concept", 1, 1),
        ("concept.a.name", 1, 1),
    ] {
        let folder = translated();
        folder.edit("\"镇\"", "\"县\"");
        folder.edit("\"名\"", "\"词\"");
        let survey = survey(folder.path(), Lang::En, &[Accept::parse(word)]).unwrap();
        assert_eq!(survey.accepted, accepted, "{word}");
        write(folder.path(), &survey).unwrap();
        assert_eq!(folder.survey().count(State::Stale), left, "{word}");
    }
    let folder = translated();
    let refused = survey(folder.path(), Lang::En, &[Accept::parse("concept.a.nam")]).unwrap_err();
    assert!(matches!(refused, Refusal::UnknownPath(_, Some(near)) if near == "concept.a.name"));
}

#[test]
fn a_waiting_text_follows_its_original_until_somebody_works_on_it() {
    let folder = Folder::new(&format!("{HEAD}title.zh = \"镇\"\ntown.zh = \"乡\"\n"));
    folder.translate();
    folder.edit("TRANSLATE: 乡", "TRANSLATE: half a 乡");
    folder.edit("= \"镇\"", "= \"县\"");
    folder.edit("= \"乡\"", "= \"村\"");
    assert_eq!(folder.translate().renewed(), 1);
    let text = folder.read("a.toml");
    assert!(
        text.contains("\"TRANSLATE: 县\"") && text.contains("TRANSLATE: half a 乡"),
        "{text}"
    );
    assert_eq!(folder.rules(), ["untranslated"; 2]);
}

#[test]
fn new_names_keep_what_is_known() {
    let folder = translated();
    folder.edit("id = \"a\"", "id = \"b\"");
    assert_eq!(folder.state("concept.b.name"), State::Done);
    folder.edit("\"名\"", "\"词\"");
    assert_eq!(folder.state("concept.b.name"), State::Stale);
    folder.translate();
    let record = folder.read("translations/en.txt");
    assert!(record.contains("concept.b.name") && !record.contains("concept.a.name"));
    assert_eq!(folder.state("concept.b.name"), State::Stale);
}

#[test]
fn entries_without_ids_may_change_their_order() {
    let later = |zh: &str, en: &str| {
        format!("[[initiative.later]]\nsays.zh = \"{zh}\"\nsays.en = \"{en}\"\n")
    };
    let head = "[campaign]\nlanguages = [\"zh\", \"en\"]\n[[initiative]]\nid = \"i\"\n";
    let folder = Folder::new(&[head, &later("一", "one"), &later("二", "two")].concat());
    folder.translate();
    folder.write(
        "a.toml",
        &[head, &later("二", "two"), &later("一", "one")].concat(),
    );
    assert_eq!(folder.survey().count(State::Done), 2);
    folder.write(
        "a.toml",
        &[head, &later("贰", "two"), &later("一", "one")].concat(),
    );
    assert_eq!(folder.state("initiative.i.later.1.says"), State::Stale);
    assert_eq!(folder.state("initiative.i.later.2.says"), State::Done);
    // One that is gone is forgotten.
    folder.write("a.toml", &[head, &later("一", "one")].concat());
    folder.translate();
    assert!(!folder.read("translations/en.txt").contains("later.2"));
}

#[test]
fn without_a_record_nothing_is_stale() {
    let folder = translated();
    fs::remove_dir_all(folder.path().join("translations")).unwrap();
    folder.edit("\"镇\"", "\"县\"");
    assert_eq!(
        (folder.state("campaign.title"), folder.rules()),
        (State::Done, vec![])
    );
}

#[test]
fn the_record_of_another_original_knows_nothing() {
    let folder = translated();
    let record = folder.read("translations/en.txt");
    folder.write("translations/en.txt", &record.replace(" zh en", " en en"));
    folder.edit("\"镇\"", "\"县\"");
    assert_eq!(
        (folder.state("campaign.title"), folder.rules()),
        (State::Done, vec![])
    );
}

#[test]
fn what_cannot_be_read_now_is_not_forgotten() {
    let folder = translated();
    folder.write(
        "b.toml",
        "[[concept]]\nid = \"b\"\nname.zh = \"另\"\nname.en = \"Other\"\n",
    );
    folder.translate();
    folder.write(
        "b.toml",
        "[[concept]]\nid = \"b\nname.zh = \"新\"\nname.en = \"Other\"\n",
    );
    folder.translate();
    folder.write(
        "b.toml",
        "[[concept]]\nid = \"b\"\nname.zh = \"新\"\nname.en = \"Other\"\n",
    );
    assert_eq!(folder.state("concept.b.name"), State::Stale);
}

#[test]
fn a_broken_record_is_reported_and_never_written_over() {
    let good = translated().read("translations/en.txt");
    let long = format!("{good}{} 000000000000 000000000000\n", "x".repeat(600));
    for bad in [
        "nonsense\n",
        "township-translation 2 zh en\n",
        "township-translation 1 zh zh\n",
        &good.replace(" zh en", " zh fr"),
        &format!("{good}<<<<<<< HEAD\n"),
        &format!("{good}a.b 123 456\n"),
        &format!("{good}a.b 00000000000g 000000000000\n"),
        &format!("{good}a.b 000000000000 000000000000 c\n"),
        &long,
    ] {
        let folder = translated();
        folder.write("translations/en.txt", bad);
        assert_eq!(folder.rules(), ["translation-record"], "{bad}");
        let refused = survey(folder.path(), Lang::En, &[]).unwrap_err();
        assert!(matches!(refused, Refusal::Findings(_)), "{bad}");
        assert_eq!(folder.read("translations/en.txt"), bad);
    }
    let folder = translated();
    fs::write(folder.path().join("translations/en.txt"), b"\xff\xfe").unwrap();
    assert_eq!(folder.rules(), ["translation-record"]);
    let folder = translated();
    folder.write("translations/en.txt", &good.replace('\n', "\r\n"));
    assert_eq!(folder.rules(), [""; 0]);
    assert!(
        folder.survey().record.is_none(),
        "line ends are nobody's change"
    );
}

#[cfg(unix)]
#[test]
fn a_record_behind_a_link_is_not_read() {
    let folder = translated();
    let record = folder.path().join("translations/en.txt");
    fs::remove_file(&record).unwrap();
    std::os::unix::fs::symlink("/dev/zero", &record).unwrap();
    assert_eq!(folder.rules(), ["translation-record"]);
}

#[test]
fn the_record_is_no_part_of_what_is_played() {
    let folder = translated();
    let hash = || check_dir(folder.path()).report.sources.hash();
    let before = hash();
    fs::remove_dir_all(folder.path().join("translations")).unwrap();
    assert_eq!(hash(), before);
}

#[test]
fn the_texts_of_reforms_are_told_apart_by_their_ids() {
    let folder = Folder::new(HEAD);
    fs::create_dir(folder.path().join("reforms")).unwrap();
    let reform =
        |id: &str| format!("[reform]\nid = \"{id}\"\nname = \"改\"\nabout.zh = \"少来。\"\n");
    folder.write("reforms/a.toml", &reform("fewer"));
    folder.write("reforms/b.toml", &reform("none"));
    let survey = folder.translate();
    let paths: Vec<&str> = survey.items.iter().map(|item| item.path.as_str()).collect();
    let wanted = [
        "reform.fewer.name",
        "reform.fewer.about",
        "reform.none.name",
        "reform.none.about",
    ];
    assert_eq!(paths, wanted);
    assert_eq!(
        folder.read("reforms/a.toml"),
        "[reform]\nid = \"fewer\"\nname.zh = \"改\"\nname.en = \"TRANSLATE: 改\"\n\
         about.zh = \"少来。\"\nabout.en = \"TRANSLATE: 少来。\"\n"
    );
    assert_eq!(folder.rules(), ["untranslated"; 4]);
    let text = folder.read("reforms/a.toml");
    folder.write(
        "reforms/a.toml",
        &text.replace("TRANSLATE: 少来。", "Come less."),
    );
    folder.translate();
    assert_eq!(folder.state("reform.fewer.about"), State::Done);
    let text = folder.read("reforms/a.toml");
    folder.write("reforms/a.toml", &text.replace("\"少来。", "\"不来。"));
    assert_eq!(folder.state("reform.fewer.about"), State::Stale);
    assert!(folder.rules().contains(&"stale-translation"));
}

#[test]
fn a_broken_play_is_no_file_that_cannot_be_translated() {
    let folder = Folder::new(HEAD);
    folder.write("a.play.toml", "[[play\n");
    folder.write("b.toml", "[[event\n");
    assert_eq!(folder.survey().broken, ["b.toml"]);
}

#[test]
fn slots_are_compared_once_a_text_is_translated() {
    #[track_caller]
    fn check(zh: &str, en: &str, rules: &[&str]) {
        let text = format!(
            "[campaign]\nlanguages = [\"zh\", \"en\"]\npremise.zh = \"{zh}\"\npremise.en = \"{en}\"\n"
        );
        assert_eq!(Folder::new(&text).rules(), rules, "{zh} {en}");
    }
    check("第{town.rank}名", "number {town.rank}", &[]);
    check("第{town.rank}名", "number", &["slots-differ"]);
    check("第", "number {town.rank}", &["slots-differ"]);
    check("{town.rank}", "{town.marks}", &["slots-differ"; 2]);
    check("第{town.rank}名", "TRANSLATE: number", &["untranslated"]);
    check("第{town.rank}名", "第{town.rank}名", &["untranslated"]);
    check("OK 12", "OK 12", &[]);
    check("译", "We TRANSLATE: this", &[]);
}

#[test]
fn line_ends_make_no_other_text() {
    assert_eq!(Hash::of("一\r\n二"), Hash::of("\n一\n二\n"));
    assert_ne!(Hash::of("一\n二"), Hash::of("一 二"));
}

#[test]
fn only_translations_pass() {
    let old = "a.zh = \"一\"\nlanguages = [\"zh\"]\nb = nan\n";
    let check = |new: &str, passes| assert_eq!(only_translates(old, new, PAIR), passes, "{new}");
    check(old, true);
    check(
        "a.zh = \"一\"\na.en = \"1\"\nlanguages = [\"zh\", \"en\"]\nb = nan\n",
        true,
    );
    check(
        "a.zh = \"二\"\na.en = \"1\"\nlanguages = [\"zh\"]\nb = nan\n",
        false,
    );
    check(
        "a.zh = \"一\"\na.fr = \"1\"\nlanguages = [\"zh\"]\nb = nan\n",
        false,
    );
    check("a.zh = \"一\"\nlanguages = [\"en\"]\nb = nan\n", false);
    check("a.zh = \"一\"\nb = nan\n", false);
    check("a.zh = ", false);
}

/// Writes a text in one of many forms.
fn written(key: &str, form: usize, text: &str, feed: &str, blanks: &str) -> String {
    let literal = format!("'{text}'");
    let basic = format!("\"{text} \\u67f3\\\\\"");
    let long = format!("\"\"\"{feed}{text}{feed}{feed}\\\"{text}{feed}\"\"\"");
    let raw = format!("'''{feed}{feed}{text} \\ {text}'''");
    let continued = format!("\"\"\"\\{feed}  {text} \\{feed}   {text}\"\"\"");
    let values = [literal, basic, long, raw, continued];
    let value = &values[form % values.len()];
    let eq = format!("{blanks}={blanks}");
    match form / values.len() {
        0 => format!("{key}.zh{eq}{value}"),
        1 => format!("\"{key}\"{blanks}.{blanks}zh{eq}{value}"),
        2 => format!("{key}{eq}{value}"),
        3 => format!("{key}{eq}{{{blanks}zh{eq}{value}{blanks}}}"),
        4 => format!("{key}{eq}{{{feed}{blanks}zh{eq}{value},{blanks}# , {feed}}}"),
        _ => format!("{key}{eq}{{{feed}{blanks}zh{eq}{value}{feed}{blanks}}}"),
    }
}

const FORMS: usize = 30;

fn text() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "镇",
        "一 {town.rank}",
        "# 不是",
        "a.zh = {",
        "[[x]]",
        "Ω, }",
    ])
    .prop_map(str::to_owned)
}

prop_compose! {
    /// A campaign of one file in any form, and how many texts it has.
    fn anything()(
        forms in prop::collection::vec((0..FORMS, text(), 0..3_usize, any::<bool>()), 12),
        crlf in any::<bool>(),
        mark in any::<bool>(),
        last in any::<bool>(),
    ) -> (String, usize) {
        let feed = if crlf { "\r\n" } else { "\n" };
        let mut forms = forms.into_iter();
        let all = forms.len();
        let mut line = |key: &str, lead: &str| {
            let (form, text, blanks, comment) = forms.next().expect("enough forms");
            let said = written(key, form, &text, feed, &" \t ".repeat(blanks));
            let comment = if comment { " # Why: zh = \"…\"" } else { "" };
            format!("{lead}{said}{comment}{feed}")
        };
        let mut written = String::from(if mark { "\u{FEFF}" } else { "" });
        written += &format!("# Head.{feed}[campaign]{feed}languages = [ 'zh' , ]{feed}");
        for key in ["title", "premise", "town"] {
            written += &line(key, "");
        }
        written += &format!("{feed}[[event]]{feed}id = \"e\"{feed}");
        written += &line("title", "\t");
        for (table, key) in [("event.option", "label"), ("event.option.later", "says"), ("event.option", "who")] {
            written += &format!("  [[{table}]]{feed}");
            written += &line(key, "    ");
        }
        written += &format!("[[staff]]{feed}");
        written += &line("name", "");
        written += &format!("[staff.says]{feed}");
        for key in ["well", "tired", "away"] {
            written += &line(key, " ");
        }
        written += &format!("[[concept]]{feed}");
        written += &line("counter", "");
        if !last {
            written.truncate(written.trim_end_matches(['\r', '\n']).len());
        }
        (written, all)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]

    #[test]
    fn only_keys_are_added_whatever_the_form((before, all) in anything()) {
        let folder = Folder::new(&before);
        let survey = folder.translate();
        let after = folder.read("a.toml");
        prop_assert_eq!(survey.added(), all, "{}", before);
        prop_assert!(only_translates(&before, &after, PAIR), "{}\n---\n{}", before, after);
        // Nothing of the old file is gone or moved.
        let mut rest = after.chars();
        prop_assert!(before.chars().all(|c| rest.any(|other| other == c)), "{}", after);
        prop_assert_eq!(after.contains('\n') && !after.replace("\r\n", "").contains('\n'), before.contains("\r\n"));
        let again = folder.survey();
        prop_assert_eq!((again.changes.len(), again.record.is_none(), again.count(State::Waits)), (0, true, all));
    }

    #[test]
    fn no_file_makes_it_panic(text in "[\\[\\]{}a-z.=\"'\n\r# ]{0,80}") {
        let folder = Folder::new(&format!("{HEAD}{text}"));
        if let Ok(survey) = survey(folder.path(), Lang::En, &[]) {
            prop_assert!(write(folder.path(), &survey).is_ok());
        }
    }
}

#[test]
fn edits_are_applied_in_order_of_their_places() {
    let edit = |range, text: &str| insert::Edit {
        range,
        text: text.into(),
    };
    let edits = vec![edit(4..4, "!"), edit(0..0, ">"), edit(1..2, "B")];
    assert_eq!(insert::apply("abcd", edits), ">aBcd!");
}
