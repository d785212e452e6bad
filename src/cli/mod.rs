//! The command line (temporary).

/// Runs.
pub fn run(a: Vec<std::ffi::OsString>) -> u8 {
    let dir = a.get(2).cloned().unwrap_or_default();
    let t = std::time::Instant::now();
    let (c, report) = crate::campaign::check_dir(std::path::Path::new(&dir));
    println!("{}", report.render(crate::text::Lang::En, false));
    println!("{} {:?}", c.is_some(), t.elapsed());
    0
}
