//! The terminal report: what a candidate reads.

mod table;
mod wrap;

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;

use crate::answer::{self, Mark, Segment};
use crate::document::{Block, Bullet, Rich, Tone};
use crate::{Format, Options, content};

pub(crate) const FORMAT: Format = Format {
    name: "text",
    ending: "txt",
    about: "a report for the terminal",
    for_people: true,
    render: |debrief, options| page(&content::blocks(debrief, options), options),
};

/// Blocks as lines of at most the width asked for.
pub(crate) fn page(blocks: &[Block], options: &Options) -> String {
    let mut page = Page { out: String::new(), width: options.width.clamp(40, 200), colour: options.colour };
    let mut above: Option<&Block> = None;
    for block in blocks {
        let is_under_its_text =
            matches!(block, Block::Item { .. }) && !matches!(above, Some(Block::Heading(_)));
        if above.is_some() && !is_under_its_text {
            page.out.push('\n');
        }
        page.block(block);
        above = Some(block);
    }
    page.out
}

struct Page {
    out: String,
    width: usize,
    colour: bool,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title { title, facts } => {
                self.lines(&strong(title), "", "");
                if !facts.is_empty() {
                    self.lines(facts, "", "");
                }
            }
            Block::Heading(heading) => self.heading(heading),
            Block::Subheading(heading) => self.lines(&strong(heading), "", ""),
            Block::Para(para) => self.lines(para, "", ""),
            Block::Item { depth, bullet, body } => self.item(*depth, *bullet, body),
            Block::Said { who, words } => {
                self.lines(who, "", "");
                self.lines(words, "  ", "  ");
            }
            Block::Table(table) => {
                for line in table::lines(table, self.width) {
                    self.lines(&line, "", "");
                }
            }
            Block::Answer(segments) => self.answer(segments),
            Block::Note(note) => self.lines(note, "", ""),
        }
    }

    fn heading(&mut self, heading: &str) {
        let rule = "─".repeat(self.width.saturating_sub(display_width(heading) + 4));
        let line =
            Rich::new(Tone::Faint, "── ").and(Tone::Strong, heading).and(Tone::Faint, &format!(" {rule}"));
        self.lines(&line, "", "");
    }

    fn item(&mut self, depth: usize, bullet: Bullet, body: &Rich) {
        let (sign, tone) = match bullet {
            Bullet::Dot => ("•".to_owned(), Tone::Plain),
            Bullet::Number(number) => (format!("{number}."), Tone::Strong),
            Bullet::ReasonToHire | Bullet::Signal => ("+".to_owned(), Tone::Good),
            Bullet::Concern => ("−".to_owned(), Tone::Bad),
            Bullet::Move => ("→".to_owned(), Tone::Strong),
            Bullet::Flag => ("!".to_owned(), Tone::Bad),
            Bullet::Absence => ("–".to_owned(), Tone::Plain),
        };
        let indent = "  ".repeat(depth + 1);
        let hang = format!("{indent}{}", " ".repeat(display_width(&sign) + 1));
        let sign = self.painted(tone, &sign);
        self.lines(body, &format!("{indent}{sign} "), &hang);
    }

    fn answer(&mut self, segments: &[Segment]) {
        let key = answer::key(segments);
        if !key.is_empty() {
            self.lines(&self.marked(&key), "", "");
            self.out.push('\n');
        }
        self.lines(&self.marked(segments), "  ", "  ");
    }

    fn marked(&self, segments: &[Segment]) -> Rich {
        segments.iter().fold(Rich::default(), |text, segment| match segment.mark {
            Some(mark) if self.colour => text.and_lines(tone(mark), &segment.text),
            _ => text.and_lines(Tone::Plain, &segment.bracketed()),
        })
    }

    /// The text wrapped, its first line after `first` and the others after `rest`, which is as wide and plain.
    fn lines(&mut self, text: &Rich, first: &str, rest: &str) {
        let mut indent = first;
        for line in wrap::lines(text, self.width - display_width(rest)) {
            let mut shown = String::new();
            for (tone, run) in line {
                shown.push_str(&self.painted(tone, &run));
            }
            let shown =
                if shown.is_empty() { indent.trim_end().to_owned() } else { format!("{indent}{shown}") };
            self.out.push_str(&shown);
            self.out.push('\n');
            indent = rest;
        }
    }

    fn painted(&self, tone: Tone, text: &str) -> String {
        let style = style(tone);
        if !self.colour || style.is_plain() {
            return text.to_owned();
        }
        format!("{style}{text}{style:#}")
    }
}

const fn style(tone: Tone) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Strong => Style::new().bold(),
        Tone::Faint => Style::new().dimmed(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Bad => AnsiColor::Red.on_default(),
        Tone::Flagged => AnsiColor::Red.on_default().underline(),
    }
}

const fn tone(mark: Mark) -> Tone {
    match mark {
        Mark::Evidence => Tone::Good,
        Mark::Flag => Tone::Flagged,
    }
}

fn strong(text: &Rich) -> Rich {
    Rich::new(Tone::Strong, &text.text())
}
