//! Whatever is said is answered: choices, commands, edits and anything else.

use super::*;
use proptest::prelude::*;

/// What somebody may say: choices, commands, edits with any numbers, and anything else.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[0-9]{1,2}",
        2 => "[1-5]",
        1 => "go|i|x|u|l|d|v|m|p|g|o|s|\\?|",
        2 => "[tfcv]? ?[0-9]{1,2} [0-9]{1,3}(; ?[arh] [0-9]{1,3})?",
        1 => "[wgosvmpa] ?([fvs] )?[0-9a-z]{0,3}",
        1 => "队伍|各村 [0-9]|实干 [0-9] [0-9]|为什么[0-9]|帮助|撤回",
        // What the player draws is quoted as it is.
        1 => "[^\n{}\u{2190}-\u{21FF}\u{2500}-\u{25FF}\u{2800}-\u{28FF}]{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_said_is_answered(said in prop::collection::vec(words(), 0..120)) {
        // `check_lines` stands in `play`; leaving early is fine, a panic or a drawn line is not.
        play(&(said.join("\n") + "\n"), Lang::En);
    }
}
