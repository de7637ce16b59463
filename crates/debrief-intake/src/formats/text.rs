//! # What it reads
//! Markdown and plain text, which differ in nothing here: optional front matter, then the answer, or a dialogue whose
//! candidate turns are the answer, or what a meeting tool wrote down. Headings and all other markup of the answer are kept.
//!
//! # Known misses
//! A dialogue under a title that is no Markdown heading is taken for a plain answer.

use debrief_core::{Answer, Transcript, TurnOfTalk};

use super::{Format, meeting};
use crate::{IntakeError, Options, dialogue, front_matter, source::Source};

pub(crate) const FORMAT: Format = Format { endings: &["md", "markdown", "txt", "text"], read };

fn read(source: Source<'_>, options: &Options) -> Result<Transcript, IntakeError> {
    let (fields, body) = front_matter::split(source)?;
    let (talk, asked) = if let Some(heard) = meeting::heard(source, body, options)? {
        (heard.talk, heard.question)
    } else {
        let talk = dialogue::split(source, body, options)?;
        let asked = talk.turns.iter().find_map(|turn| match turn {
            TurnOfTalk::Interviewer(text) => Some(text.clone()),
            TurnOfTalk::Candidate(_) => None,
        });
        (talk, asked)
    };
    Ok(Transcript {
        id: fields.id.unwrap_or_else(|| source.default_id()),
        question: fields.question.or(asked),
        answer: Answer::new(talk.answer),
        turns: talk.turns,
        role: fields.role,
        level: fields.level,
        source: source.name.to_owned(),
    })
}
