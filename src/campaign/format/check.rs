//! `[check]`: what the campaign wants of the checker. No part of play.

use crate::campaign::format::Key;
use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::doc;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::limits;

/// `[check]`.
pub const CHECK: Section = section(
    "[check]",
    "township check 怎样看待这个剧本：哪些提醒要当成错误，哪些不看，哪几处允许。不影响游玩。",
    "How township check looks at this campaign: which warnings are errors, which are off, which findings are allowed. No part of play.",
    &[&[
        key(
            "deny",
            Takes::Rules,
            NONE,
            "当成错误的规则，写名称或编号，例如 [\"never-open\"]。",
            "Rules whose warnings are errors here, by name or code, such as [\"never-open\"].",
        ),
        key(
            "off",
            Takes::Rules,
            NONE,
            "不看的规则。错误不能关掉。",
            "Rules that are not looked at. Errors cannot be switched off.",
        ),
        Key {
            name: "allow",
            takes: Takes::Tables(&ALLOW, 0, limits::ALLOWS),
            need: NONE,
            doc: ALLOW.doc,
        },
    ]],
);

/// `[[check.allow]]`.
pub const ALLOW: Section = section(
    "[[check.allow]]",
    "允许的一处提醒，要写明理由；没有对上任何提醒的会被指出来。",
    "A finding that is allowed, with the reason; one that matches nothing is a finding itself.",
    &[&[
        key(
            "rule",
            Takes::Rule,
            Need::Must,
            "规则的名称或编号。",
            "The rule, by name or code.",
        ),
        key(
            "at",
            Takes::Thing,
            Need::Then(doc("任何地方", "anywhere")),
            "允许在哪里：例如 event.rain，或它的一个选项 event.rain.go。",
            "Where it is allowed: such as event.rain, or one of its options, event.rain.go.",
        ),
        key(
            "why",
            Takes::Note,
            Need::Must,
            "为什么允许，写给以后看剧本的人。",
            "Why, for whoever reads the campaign later.",
        ),
    ]],
);
