//! What is taken in, and what is refused, through the front door.

mod decoding;
mod dialogue;
mod files;
mod front_matter;
mod properties;
mod recordings;
mod records;

use debrief_core::{Transcript, TurnOfTalk};
use debrief_intake::{IntakeError, Options, parse};

#[track_caller]
fn taken(text: &str) -> Transcript {
    parse(text.as_bytes(), "a.md", &Options::default()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> IntakeError {
    match parse(bytes.as_ref(), "a.md", &Options::default()) {
        Ok(transcript) => panic!("taken: {transcript:?}"),
        Err(error) => error,
    }
}

/// The error's words, and its hint's or nothing.
#[track_caller]
fn check_refusal(bytes: impl AsRef<[u8]>, message: &str, hint: &str) {
    let error = refused(bytes);
    assert_eq!(error.to_string(), message);
    assert_eq!(error.hint().unwrap_or_default(), hint);
}

/// The turns as a script: `I` and `C`, and what each says.
fn script(transcript: &Transcript) -> Vec<(char, &str)> {
    let line = |turn| match turn {
        &TurnOfTalk::Candidate(span) => ('C', transcript.answer.at(span)),
        TurnOfTalk::Interviewer(text) => ('I', text.as_str()),
    };
    transcript.turns.iter().map(line).collect()
}
