//! What a candidate was asked, and what they answered.

use crate::{Answer, Level};

/// One question, the candidate's answer, and what is known about them.
#[derive(Debug, Clone, Default)]
pub struct Transcript {
    /// How the item is known in a batch and in the report: the front matter's `id`, or the file's name.
    pub id: String,
    /// What was asked, if it is known.
    pub question: Option<String>,
    /// The candidate's own words, all turns joined: the only text that is rated or quoted.
    pub answer: Answer,
    /// The whole conversation where there was one, in order; empty for a plain answer.
    pub turns: Vec<TurnOfTalk>,
    /// The role that the candidate has or seeks.
    pub role: Option<String>,
    /// The seniority to measure at.
    pub level: Option<Level>,
    /// Where it came from: a path, or `-` for standard input.
    pub source: String,
}

/// One turn of an interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TurnOfTalk {
    /// Said by someone else: context, never rated, never quoted as the candidate's.
    Interviewer(String),
    /// Said by the candidate: where it stands in the answer.
    Candidate(crate::Span),
}
