//! What the tests of pages for a browser share.

/// Walks through the tags: each that is opened is closed, in order. Returns the names of those that were opened.
#[track_caller]
pub fn well_formed(page: &str) -> Vec<&str> {
    const VOID: [&str; 3] = ["!DOCTYPE", "meta", "br"];
    let mut open: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for piece in page.split('<').skip(1) {
        let tag = piece.split_once('>').expect("a tag ends").0;
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed out of order: <{tag}>");
        } else if !VOID.contains(&name) {
            open.push(name);
            all.push(name);
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    all
}

/// Checks that a page runs nothing and loads nothing, and that every part that it speaks of is on it.
#[track_caller]
pub fn harmless(page: &str) {
    let tags = well_formed(page);
    for name in ["script", "link", "img", "iframe", "object", "form", "image"] {
        assert!(!tags.contains(&name), "<{name}>");
    }
    for part in [
        "http:", "https:", "://", "url(", "@import", " src=", "{ $", "NaN", "inf ",
    ] {
        assert!(!page.contains(part), "{part}");
    }
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    for anchor in page.split("href=\"#").skip(1) {
        let anchor = anchor.split('"').next().expect("it ends");
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
}
