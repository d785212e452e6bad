//! Who is here, which worlds they met, and what was left out.

use crate::debrief::class::Group;
use crate::debrief::class::LeftOut;
use crate::debrief::class::Why;
use crate::debrief::say::class::ClassTeller;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;

impl ClassTeller<'_> {
    pub(super) fn here(&self) -> Part {
        let class = self.class;
        let mut part = self.part("here", "debrief-class-here");
        let all: Vec<SafeText> = class.plays.iter().map(|play| play.name.clone()).collect();
        let names = SafeText::join(&all, &self.say("common-separator"));
        let values = [
            ("count", Value::from(class.plays.len())),
            ("names", Value::from(&names)),
        ];
        part.strong(self.say_with("debrief-class-names", &values));
        part.say(self.worlds());
        let groups = class.groups.iter().enumerate();
        part.add(Block::List(groups.map(|(n, g)| self.group(n, g)).collect()));
        if !class.left_out.is_empty() {
            let count = [("count", Value::from(class.left_out.len()))];
            part.say(self.say_with("debrief-class-left-out", &count));
            let told = class.left_out.iter().map(|left| self.left_out(left));
            part.add(Block::List(told.collect()));
        }
        part.note(self.say("debrief-class-order"));
        part
    }

    /// Says how many worlds there are, and what that means for comparing.
    fn worlds(&self) -> SafeText {
        let (groups, towns) = (self.class.groups.len(), self.class.towns.len());
        let values = [
            ("groups", Value::from(groups)),
            ("towns", Value::from(towns)),
        ];
        self.say_with(
            match (groups, towns) {
                (1, _) => "debrief-class-one-world",
                (_, 1) => "debrief-class-seeds",
                _ => "debrief-class-mixed",
            },
            &values,
        )
    }

    fn group(&self, n: usize, group: &Group) -> SafeText {
        let (campaign, names) = (self.campaign(group.town), self.names(&group.plays));
        let values = [
            ("n", Value::from(n + 1)),
            ("campaign", Value::from(&campaign)),
            ("seed", Value::from(group.seed.to_string())),
            ("names", Value::from(&names)),
            ("count", Value::from(group.plays.len())),
        ];
        let key = if group.plays.len() > 1 {
            "debrief-class-group"
        } else {
            "debrief-class-alone"
        };
        self.say_with(key, &values)
    }

    fn left_out(&self, left: &LeftOut) -> SafeText {
        let why = match &left.why {
            Why::NoSave => self.say("debrief-class-no-save"),
            Why::NoFile => self.say("debrief-class-no-file"),
            Why::Unread => self.say("debrief-class-unread"),
            Why::Damaged => self.say("debrief-class-damaged"),
            Why::Campaign(campaign) => self.say_with(
                "debrief-class-no-campaign",
                &[("campaign", Value::from(campaign))],
            ),
            Why::Differs => self.say("debrief-class-differs"),
            Why::NotOver(month) => {
                self.say_with("debrief-class-not-over", &[("month", Value::from(month))])
            }
        };
        SafeText::join([&left.file, &why], &self.say("common-colon"))
    }
}
