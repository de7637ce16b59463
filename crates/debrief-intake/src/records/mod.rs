//! Files that hold many transcripts, one a record, read one after another: never whole in memory.
//!
//! A record has `text` or `answer`, and may have `id`, `question`, `role` and `level`; other fields are passed over. `text` may be
//! a dialogue, `answer` is the answer alone. A record without an id is known by the file's stem and the line that it begins on.

mod csv;
mod json_lines;
mod quotes;

pub use self::csv::CsvRows;
pub use json_lines::JsonLines;

use debrief_core::{Answer, Transcript, TurnOfTalk};

use crate::source::Source;
use crate::{IntakeError, MAX_ANSWER_BYTES, Options, Place, dialogue};

/// The endings of files that hold many transcripts, lower case, without the dot.
pub const RECORD_ENDINGS: [&str; 2] = ["jsonl", "csv"];

/// A record of a file.
#[derive(Debug)]
pub struct Record {
    /// The line that it begins on, from 1.
    pub line: usize,
    /// Its transcript, or why there is none. After an error that the file cannot go on from, there are no more records.
    pub transcript: Result<Transcript, IntakeError>,
}

/// The fields of a record, before they are checked. Fields that are given empty count as not given.
#[derive(Debug, Default)]
struct Fields {
    id: Option<String>,
    question: Option<String>,
    text: Option<String>,
    answer: Option<String>,
    role: Option<String>,
    level: Option<String>,
}

impl Fields {
    fn transcript(self, name: &str, line: usize, options: &Options) -> Result<Transcript, IntakeError> {
        let place = Place { line, column: 1 };
        let file = || name.to_owned();
        let given = |field: Option<String>| {
            field.map(|field| field.trim().to_owned()).filter(|field| !field.is_empty())
        };
        let level = given(self.level)
            .map(|level| level.parse().map_err(|_| IntakeError::WrongLevel { file: file(), place, level }));
        let no_answer = |found: &str| IntakeError::NoAnswer { file: file(), place, found: found.to_owned() };
        let (answer, turns) = match (self.text, self.answer) {
            (Some(_), Some(_)) => return Err(no_answer("both")),
            (None, None) => return Err(no_answer("neither")),
            (None, Some(answer)) => (answer.trim().to_owned(), Vec::new()),
            (Some(text), None) => {
                let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text };
                let talk = dialogue::split(Source { name, text: &text }, &text, options)
                    .map_err(|error| at_record(error, place))?;
                (talk.answer, talk.turns)
            }
        };
        if answer.len() > MAX_ANSWER_BYTES {
            return Err(IntakeError::AnswerTooLong { file: file(), bytes: answer.len() });
        }
        let asked = turns.iter().find_map(|turn| match turn {
            TurnOfTalk::Interviewer(text) => Some(text.clone()),
            TurnOfTalk::Candidate(_) => None,
        });
        let id = given(self.id);
        let default_id = || format!("{}-{line}", Source { name, text: "" }.default_id());
        Ok(Transcript {
            id: id.unwrap_or_else(default_id),
            question: given(self.question).or(asked),
            answer: Answer::new(answer),
            turns,
            role: given(self.role),
            level: level.transpose()?,
            source: file(),
        })
    }
}

/// A dialogue in a field has no lines of its own.
fn at_record(error: IntakeError, at: Place) -> IntakeError {
    match error {
        IntakeError::NoCandidate { file, expected, speaker, .. } => {
            IntakeError::NoCandidate { file, place: at, expected, speaker }
        }
        other => other,
    }
}
