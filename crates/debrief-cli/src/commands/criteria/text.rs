//! For the terminal.

use anstyle::Style;
use debrief_rubric::Criterion;

use super::{FlagLine, ONLY_REPORTED, Rubric};
use crate::terminal::Terminal;

/// The criteria and flags, wrapped.
pub(super) fn page(rubric: &Rubric, terminal: &Terminal) -> String {
    let mut page = Page { out: String::new(), width: terminal.width.max(40), colour: terminal.colour };
    page.line("Every criterion is rated from 1 to 5; 2 and 4 lie between the anchors.", "", "");
    for group in &rubric.groups {
        page.heading(&group.title);
        group.criteria.iter().for_each(|criterion| page.criterion(criterion));
    }
    page.heading("Flags");
    rubric.flags.iter().for_each(|flag| page.flag(flag));
    page.out
}

struct Page {
    out: String,
    width: usize,
    colour: bool,
}

impl Page {
    fn heading(&mut self, title: &str) {
        self.name(&title.to_uppercase());
    }

    fn criterion(&mut self, criterion: &Criterion) {
        self.name(criterion.id.as_str());
        self.line(&criterion.question, "  ", "  ");
        for (rating, anchor) in ["1", "3", "5"].into_iter().zip(&criterion.anchors) {
            self.line(anchor, &format!("  {rating}  "), "     ");
        }
    }

    fn flag(&mut self, flag: &FlagLine) {
        self.name(flag.id.as_str());
        match flag.says {
            Some(says) => {
                self.line(says, "  ", "  ");
                self.line(&format!("lowers {}", flag.lowers.join(", ")), "  ", "  ");
            }
            None => self.line(ONLY_REPORTED, "  ", "  "),
        }
    }

    fn line(&mut self, text: &str, first: &str, rest: &str) {
        let options = textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(rest);
        self.out.push_str(&textwrap::fill(text, options));
        self.out.push('\n');
    }

    /// Begins a part.
    fn name(&mut self, name: &str) {
        let style = if self.colour { Style::new().bold() } else { Style::new() };
        self.out.extend(["\n", &format!("{style}{name}{style:#}"), "\n"]);
    }
}
