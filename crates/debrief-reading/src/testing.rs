//! What the tests of rules share.

use debrief_core::{Answer, Transcript};

/// The words of the answer that carry this flag.
pub(crate) fn flagged(answer: &str, flag: &str) -> Vec<String> {
    let transcript = Transcript {
        question: Some("Tell me about a time you worked on something.".to_owned()),
        answer: Answer::new(answer.to_owned()),
        ..Transcript::default()
    };
    let reading = crate::read(&transcript);
    let flags = reading.flags.iter().filter(|found| found.id.as_str() == flag);
    flags.map(|flag| transcript.answer.at(flag.span).to_owned()).collect()
}
