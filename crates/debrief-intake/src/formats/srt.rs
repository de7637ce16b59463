//! # What it reads
//! SubRip: the cues' words, each speaker's joined; numbers, times and markup are passed over. A speaker is named by `Name:`
//! before the words.
//!
//! # Known misses
//! As those of WebVTT.

use debrief_core::Transcript;

use super::{Format, cues};
use crate::{IntakeError, Options, source::Source};

pub(crate) const FORMAT: Format = Format { endings: &["srt"], read };

fn read(source: Source<'_>, options: &Options) -> Result<Transcript, IntakeError> {
    cues::transcript(source, options, &[], clean)
}

fn clean(line: &str) -> (Option<String>, String) {
    // `{\an8}` says where on the screen the words stand.
    let words = match line.strip_prefix("{\\").and_then(|rest| rest.split_once('}')) {
        Some((_, words)) => words,
        None => line,
    };
    (None, cues::without_tags(words).trim_start_matches(">>").trim_start_matches("- ").to_owned())
}
