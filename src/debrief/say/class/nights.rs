//! The same night, differently: who took which road, and what stood there at the end.

use crate::debrief::class::nights;
use crate::debrief::class::nights::Night;
use crate::debrief::class::nights::Way;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::say::class::ClassTeller;
use crate::debrief::say::matter;
use crate::debrief::trail::Matter;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl ClassTeller<'_> {
    pub(super) fn nights(&self) -> Part {
        let mut part = self.part("nights", "debrief-class-nights");
        let all = nights::nights(self.class);
        if all.is_empty() {
            part.say(self.say("debrief-class-no-nights"));
            return part;
        }
        let values = [
            ("count", Value::from(all.len())),
            ("told", Value::from(all.len().min(nights::MOST))),
        ];
        let key = if all.len() > nights::MOST {
            "debrief-class-nights-most"
        } else {
            "debrief-class-nights-all"
        };
        part.say(self.say_with(key, &values));
        part.note(self.say("debrief-class-nights-about"));
        for night in all.iter().take(nights::MOST) {
            part.strong(self.night(night));
            part.add(Block::Table(self.parted_ways(night)));
        }
        part
    }

    fn night(&self, night: &Night) -> SafeText {
        let viewer = self.viewer(self.class.groups[night.group].town);
        let (date, what) = (viewer.date(night.tick), matter::of(&viewer, night.matter));
        // An inspection says by itself which line it looks at.
        let title = match (night.matter, night.line) {
            (Matter::Event(_), Some(line)) => viewer.clauses([what, viewer.line_short(line)]),
            _ => what,
        };
        let values = [
            ("date", Value::from(&date)),
            ("title", Value::from(&title)),
            ("count", Value::from(night.plays())),
        ];
        if self.class.groups.len() == 1 {
            return self.say_with("debrief-class-night", &values);
        }
        let [date, title, count] = values;
        let n = ("n", Value::from(night.group + 1));
        self.say_with("debrief-class-night-of", &[date, title, count, n])
    }

    fn parted_ways(&self, night: &Night) -> Table {
        let mut head = self.head(["debrief-class-way", "debrief-class-plays"]);
        if night.line.is_some() {
            head.extend(self.head(["reveal-paper", "reveal-real", "debrief-class-struck"]));
        }
        head.extend(self.head(["reveal-outcome", "reveal-trust"]));
        Table {
            head,
            rows: night.ways.iter().map(|way| self.way(night, way)).collect(),
            words: 1,
        }
    }

    fn way(&self, night: &Night, way: &Way) -> Vec<SafeText> {
        let viewer = self.viewer(self.class.groups[night.group].town);
        let sheets = || way.plays.iter().map(|&play| &self.class.plays[play]);
        let (road, names) = (
            matter::road(&viewer, Some(&way.action)),
            self.names(&way.plays),
        );
        let values = [("road", Value::from(&road)), ("names", Value::from(&names))];
        let mut row = vec![
            self.say_with("debrief-class-went", &values),
            self.number(way.plays.len() as f64, 0),
        ];
        if let Some(line) = night.line {
            let line_of =
                |sheet: &Sheet| sheet.end.lines.get(line.ix()).copied().unwrap_or_default();
            row.push(self.span(sheets().map(|sheet| line_of(sheet).0)));
            row.push(self.span(sheets().map(|sheet| line_of(sheet).1)));
            let struck = sheets().filter(|sheet| night.struck(sheet));
            row.push(self.number(struck.count() as f64, 0));
        }
        row.push(self.span(sheets().map(|sheet| sheet.end.outcome)));
        row.push(self.span(sheets().map(|sheet| sheet.end.trust)));
        row
    }
}
