//! Did you mean: the known name that is nearest to one that nobody knows.

/// The most edits by which a name may differ to be proposed.
const MOST_EDITS: usize = 3;
/// Names longer than this are nobody's typing error.
const LONGEST: usize = 64;

/// Returns the nearest of some names, if one is near enough: within a third of the length, at most three edits.
///
/// Of equally near ones it is the first.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let length = name.chars().count();
    if length > LONGEST {
        return None;
    }
    let mut best = (length.div_ceil(3).min(MOST_EDITS) + 1, None);
    for candidate in known {
        if candidate.len().abs_diff(name.len()) >= 4 * best.0 {
            continue;
        }
        let edits = edits(name, candidate);
        if edits < best.0 {
            best = (edits, Some(candidate));
        }
    }
    best.1
}

/// Counts edits; another case, or `_` for `-`, or the plural, is the smallest of all.
fn edits(name: &str, candidate: &str) -> usize {
    let folded = name.to_ascii_lowercase().replace('_', "-");
    if folded == candidate.replace('_', "-") || folded.strip_suffix('s') == Some(candidate) {
        return 0;
    }
    strsim::osa_distance(name, candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(
            nearest(name, ["title", "months", "repeat", "field_share", "id"]),
            expected
        );
    }

    #[test]
    fn proposes_what_is_near() {
        check("titel", Some("title"));
        check("Title", Some("title"));
        check("month", Some("months"));
        check("repeats", Some("repeat"));
        check("field-share", Some("field_share"));
        check("di", Some("id"));
    }

    #[test]
    fn proposes_nothing_far() {
        check("weight", None);
        check("", None);
        check("x", None);
        check(&"title".repeat(1000), None);
    }
}
