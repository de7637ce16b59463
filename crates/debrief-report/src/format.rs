//! What a format is, and what a reader may choose.

use debrief_core::Debrief;

/// What a reader may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The columns of the terminal, which the text is wrapped to. Below 40 it is taken as 40, above 200 as 200.
    pub width: usize,
    /// Whether the text may contain ANSI colours.
    pub colour: bool,
    /// Whether scores and ratings are left out. Recommendations stay.
    pub hide_scores: bool,
}

impl Default for Options {
    /// 80 columns, no colour, with scores.
    fn default() -> Self {
        Self { width: 80, colour: false, hide_scores: false }
    }
}

/// A way to write a debrief down.
#[derive(Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// How its files end, without the dot.
    pub ending: &'static str,
    /// What it is for, in a few words.
    pub about: &'static str,
    /// Whether people read it. Such a format heeds the [`Options`]; one for programs gives the whole document
    /// whatever they say.
    pub for_people: bool,
    /// Writes a debrief down; the text ends in a line end.
    pub render: fn(&Debrief, &Options) -> String,
}
