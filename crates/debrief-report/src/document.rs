//! What a report consists of, before any format has written it: blocks of text, each run with its tone.
//!
//! `content` and `explain` compose blocks; the formats for people write them. No text gets in here uncleaned.

use crate::answer::Segment;
use crate::clean;

/// One block of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// What the report is about, and the facts about it.
    Title { title: Rich, facts: Rich },
    /// Begins a section.
    Heading(&'static str),
    /// Begins a part of a section.
    Subheading(Rich),
    /// A paragraph.
    Para(Rich),
    /// An item under the block before it, or under an item one level up.
    Item { depth: usize, bullet: Bullet, body: Rich },
    /// What someone says.
    Said { who: Rich, words: Rich },
    /// Names across, things down.
    Table(Table),
    /// The answer, with its marks.
    Answer(Vec<Segment>),
    /// A remark in passing.
    Note(Rich),
}

impl Block {
    /// An item right under the block before it.
    pub(crate) fn item(bullet: Bullet, body: impl Into<Rich>) -> Self {
        Self::Item { depth: 0, bullet, body: body.into() }
    }
}

/// What an item begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bullet {
    Dot,
    Number(usize),
    ReasonToHire,
    Concern,
    Move,
    Signal,
    Flag,
    Absence,
}

/// A table whose first column names the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) corner: &'static str,
    pub(crate) columns: Vec<Rich>,
    /// Each with as many cells as there are columns.
    pub(crate) rows: Vec<(Rich, Vec<Rich>)>,
}

/// How a run of text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    #[default]
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
    Flagged,
}

/// Clean text in runs of one tone each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rich(Vec<(Tone, String)>);

impl Rich {
    /// One run, on one line.
    pub(crate) fn new(tone: Tone, text: &str) -> Self {
        Self::default().and(tone, text)
    }

    /// With one more run, on the same line.
    pub(crate) fn and(mut self, tone: Tone, text: &str) -> Self {
        self.0.push((tone, clean::line(text)));
        self
    }

    /// With one more plain run, on the same line.
    pub(crate) fn plus(self, text: &str) -> Self {
        self.and(Tone::Plain, text)
    }

    /// With one more run that keeps its line ends.
    pub(crate) fn and_lines(mut self, tone: Tone, text: &str) -> Self {
        self.0.push((tone, clean::text(text)));
        self
    }

    /// What follows goes on a new line.
    pub(crate) fn new_line(mut self) -> Self {
        self.0.push((Tone::Plain, "\n".to_owned()));
        self
    }

    /// The runs, in order.
    pub(crate) fn runs(&self) -> impl Iterator<Item = (Tone, &str)> {
        self.0.iter().map(|(tone, text)| (*tone, text.as_str()))
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// The text without its tones.
    pub(crate) fn text(&self) -> String {
        self.0.iter().map(|(_, text)| text.as_str()).collect()
    }
}

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        Self::new(Tone::Plain, text)
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self::new(Tone::Plain, &text)
    }
}
