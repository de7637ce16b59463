//! From the panel's outcome to the document.

use debrief_core::{
    Case, Debrief, Engine, FlagQuote, ReadingRecord, SCHEMA_VERSION, SentenceRecord, Status, TranscriptRecord,
};
use debrief_panel::Outcome;
use debrief_rubric::{Rater, next_steps};

/// Puts the document together.
pub(crate) fn document(case: Case, outcome: Outcome, raters: &[Rater], engine: Engine) -> Debrief {
    let next_steps = next_steps(&case, raters, &outcome.reviews);
    let Case { transcript, reading } = case;
    let answer = &transcript.answer;
    let place = |span: debrief_core::Span| (answer.chars_before(span.start), answer.chars_before(span.end));
    let flags = reading.flags.iter().map(|flag| {
        let (start, end) = place(flag.span);
        FlagQuote { id: flag.id, quote: answer.at(flag.span).to_owned(), start, end }
    });
    let sentences = reading.sentences.iter().map(|sentence| {
        let (start, end) = place(sentence.span);
        SentenceRecord { start, end, part: sentence.part }
    });
    let (flags, sentences) = (flags.collect(), sentences.collect());
    Debrief {
        schema_version: SCHEMA_VERSION,
        status: Status::of(&outcome.reviews),
        engine,
        reviews: outcome.reviews,
        discussion: outcome.discussion,
        consensus: outcome.consensus,
        flags,
        next_steps,
        reading: ReadingRecord { sentences },
        transcript: TranscriptRecord {
            id: transcript.id,
            question: transcript.question,
            answer: answer.text().to_owned(),
            role: transcript.role,
            level: transcript.level,
            source: transcript.source,
        },
    }
}
