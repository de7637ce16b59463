//! # What it reads
//! WebVTT: the cues' words, each speaker's joined; times, settings, notes and styles are passed over. A speaker is named by
//! `<v Name>` or by `Name:` before the words.
//!
//! # Known misses
//! Where `>>` marks that somebody else speaks and nobody is named, all of it is taken for the candidate's.

use debrief_core::Transcript;

use super::{Format, cues};
use crate::{IntakeError, Options, source::Source};

pub(crate) const FORMAT: Format = Format { endings: &["vtt"], read };

/// The words that begin what is no cue. The first line of the file is one of them.
const PASSED_OVER: [&str; 4] = ["WEBVTT", "NOTE", "STYLE", "REGION"];

fn read(source: Source<'_>, options: &Options) -> Result<Transcript, IntakeError> {
    cues::transcript(source, options, &PASSED_OVER, clean)
}

fn clean(line: &str) -> (Option<String>, String) {
    (voice(line), unescaped(cues::without_tags(line).trim_start_matches(">>").trim_start_matches("- ")))
}

/// The name in `<v Name>` or `<v.loud Name>`.
fn voice(line: &str) -> Option<String> {
    let (_, tag) = line.split_once("<v")?;
    let (tag, _) = tag.split_once('>')?;
    let name = match tag.strip_prefix('.') {
        Some(classes) => classes.split_once(char::is_whitespace)?.1,
        None => tag.strip_prefix(char::is_whitespace)?,
    };
    let name = unescaped(name.trim());
    (!name.is_empty()).then_some(name)
}

/// Text without the six escapes of WebVTT.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
    plain.replace("&lrm;", "").replace("&rlm;", "").replace("&amp;", "&")
}
