//! `docs/keys.md` is made from the table of commands; this test compares the two, and writes the page anew when
//! `TOWNSHIP_BLESS` is set.

use std::fmt::Write as _;
use std::path::Path;

use township::text::Lang;
use township::text::Ui;
use township::tui::keys::Keymap;
use township::tui::keys::TABLE;
use township::tui::keys::name;

const HEAD: &str = "# Keys · 按键\n\n\
    Made from the program's own table (`src/tui/keys`). Any of them can be changed in the settings file, under `[keys]`,\n\
    by the name in the first column: `plan = [\"r\", \"f2\"]`. Digits choose, and `a` to `e` are taken by the screens;\n\
    these cannot be given away.\n\n\
    按键都可以在设置文件的 `[keys]` 下改，名字见第一栏，例如 `plan = [\"r\", \"f2\"]`；数字和 `a` 到 `e` 不能改。\n\n\
    | name | keys | in the settings | what it does | 作用 |\n|---|---|---|---|---|\n";

fn page() -> String {
    let (zh, en) = (Ui::new(Lang::Zh), Ui::new(Lang::En));
    let map = Keymap::default();
    let mut page = String::from(HEAD);
    for (at, entry) in TABLE.iter().enumerate() {
        let names = entry
            .keys
            .iter()
            .map(|&key| format!("`{}`", name::written(key)));
        let names: Vec<String> = names.collect();
        writeln!(
            page,
            "| `{}` | {} | {} | {} | {} |",
            entry.name,
            map.all_shown(at),
            names.join(" "),
            en.say(entry.help),
            zh.say(entry.help),
        )
        .unwrap();
    }
    page
}

#[test]
fn the_page_is_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    if std::env::var_os("TOWNSHIP_BLESS").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page(),
        "docs/keys.md is not the table: TOWNSHIP_BLESS=1 cargo test --test keys_page"
    );
}
