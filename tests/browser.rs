//! Every page that the program writes, opened in a browser: its console stays empty. Needs Chromium, so it is asked for by
//! name: `cargo test --test browser -- --ignored`.

use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

/// The names that Chromium goes by.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// What writes a page, named `page.html`.
const PAGES: [&str; 5] = [
    "debrief play.toml --no-questions --plays 4 --html page.html",
    "debrief class --html page.html",
    "lab compare half-visits --players score,blame --plays 4 --html page.html",
    "test liuxi-2017 --plays 20 --html page.html",
    "graph liuxi-2017 -o page.html",
];

/// Finds the browser.
fn browser() -> PathBuf {
    let path = env::var_os("PATH").expect("a path");
    let found = env::split_paths(&path)
        .flat_map(|folder| BROWSERS.map(|name| folder.join(name)))
        .find(|program| program.is_file());
    found.expect("this test needs Chromium in the path")
}

/// Opens a page and lists what the console says.
fn console(page: &Path, profile: &Path) -> Vec<String> {
    let output = Command::new(browser())
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
            "--log-level=0",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser starts");
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("</html>"),
        "the page is there: {output:?}"
    );
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().filter(|line| line.contains(":CONSOLE:"));
    said.map(str::to_owned).collect()
}

#[test]
#[ignore = "needs Chromium"]
fn the_console_stays_empty() {
    let folder = tempfile::tempdir().expect("a folder");
    let saves = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
    fs::create_dir(folder.path().join("class")).expect("a folder");
    for entry in fs::read_dir(&saves).expect("a folder") {
        let save = entry.expect("an entry").path();
        let name = save.file_name().expect("a name");
        fs::copy(&save, folder.path().join("class").join(name)).expect("a copy");
        fs::copy(&save, folder.path().join("play.toml")).expect("a copy");
    }
    let page = folder.path().join("page.html");
    for (lang, arguments) in ["zh", "en"].into_iter().flat_map(|l| PAGES.map(|p| (l, p))) {
        let output = Command::new(env!("CARGO_BIN_EXE_township"))
            .current_dir(folder.path())
            .args(["--lang", lang])
            .args(arguments.split(' '))
            .arg("--force")
            .env("TOWNSHIP_HOME", folder.path())
            .output()
            .expect("the program starts");
        assert!(output.stderr.is_empty(), "{arguments}: {output:?}");
        assert_eq!(
            console(&page, folder.path()),
            [""; 0],
            "{lang}: {arguments}"
        );
        fs::remove_file(&page).expect("it was written");
    }
    fs::write(&page, "<html><script>no.such.thing</script></html>").expect("a page");
    assert_eq!(console(&page, folder.path()).len(), 1, "a mistake is heard");
}
