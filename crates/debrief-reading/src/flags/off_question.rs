//! # What it finds
//! An answer to another question: an introduction, a list of traits, a pitch, a story that was not asked for.
//!
//! # Why it matters
//! What was asked for cannot be rated. It says nothing bad about the candidate.
//!
//! # Known misses
//! A well-told story that was asked for, about something else: the question's words are not compared.

use debrief_core::Topic;

/// The least geometric mean of the probabilities that a sentence answers another question.
///
/// Set on the training answers (precision 0.85, recall 0.42, on answers that the model had not seen).
const MEAN: f32 = 0.1;

/// The sentence to point at, if the answer as a whole is about something else.
///
/// `log_odds` holds, for each sentence, how much it looks like an answer to another question. Where the question asks how
/// somebody works, general talk is an answer.
pub(crate) fn find(log_odds: &[f32], topics: &[Topic]) -> Option<usize> {
    if log_odds.is_empty() || topics.contains(&Topic::Approach) {
        return None;
    }
    let log_probability = |odds: &f32| -(-odds).exp().ln_1p();
    let mean = log_odds.iter().map(log_probability).sum::<f32>() / log_odds.len() as f32;
    (mean > MEAN.ln()).then(|| super::strongest(log_odds))?
}
